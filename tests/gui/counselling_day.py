"""A counsellor's week for the tests and pictures of its windows: clients, sessions, notes."""

from datetime import datetime, time, timedelta
from typing import Any

from casedesk.casework.counselling import appointments, notes, rota
from casedesk.casework.counselling.appointments import AppointmentEntry
from casedesk.casework.counselling.notes import NoteEntry
from casedesk.model import Appointment, CounsellingSession
from casedesk.rules import dates
from casedesk.store import Database
from tests.casework import counselling_room as room

HOURS = [(day, *span) for day in range(1, 6) for span in (("09:00", "12:00"), ("13:30", "18:00"))]


def fill(database: Database, actor: Any) -> dict[str, int]:
    """Three clients; of the first a signed session and one to be written; the week around today."""
    first = [appointments.add_room(database, actor, name) for name in ("1 号室", "2 号室")]
    _, case = room.taken_on(database, actor)
    others = [room.taken_on(database, actor, {"name": name}, words="")[1]
              for name in ("石岚", "叶青")]
    signed = _held(database, actor, case, 2)
    notes.sign(database, actor, signed, NoteEntry(
        topic="08", subjective="近一周入睡好转，仍担心复工后的评价。",
        objective="情绪平稳，语速正常。", assessment="睡眠改善，工作假设不变。",
        plan="记录睡眠，下周复评。", risk=1,
        risk_basis="偶有念头，无计划", intervention="认知记录", next_step="下周同一时间"))
    unsigned = _held(database, actor, case, 1)
    monday = dates.today() - timedelta(days=dates.today().weekday())
    ahead = monday + timedelta(days=7)
    booked = {}
    for name, case_id, day, clock, place in (
            ("now", case, ahead, time(9, 30), 0), ("second", others[0], ahead, time(14), 1),
            ("third", others[1], ahead + timedelta(days=2), time(10), 0)):
        booked[name], = appointments.book(database, actor, AppointmentEntry(
            case_id, room_id=first[place], begins=datetime.combine(day, clock)))
    booked["group"], = appointments.book(database, actor, AppointmentEntry(
        None, begins=datetime.combine(ahead + timedelta(days=1), time(15)), minutes=120,
        kind="group"))
    rota.set_week(database, actor, HOURS)
    with database.reading() as session:
        held = session.get_one(CounsellingSession, unsigned)
        appointment = held.appointment_id
    return {"case": case, "other": others[0], "signed": signed, "unsigned": unsigned,
            "unsigned_app": appointment or 0, **booked}


def _held(database: Database, actor: Any, case: int, days: int) -> int:
    """A session some days ago: booked then, and come to."""
    begins = dates.now().replace(minute=0, second=0, microsecond=0) + timedelta(days=30 + days)
    number, = appointments.book(database, actor, AppointmentEntry(case, begins=begins))
    session_id = appointments.mark(database, actor, number, "arrived")
    assert session_id is not None
    then = datetime.combine(dates.today(), time(10)) - timedelta(days=days)
    with database.writing(actor) as session:
        held = session.get_one(CounsellingSession, session_id)
        appointment = session.get_one(Appointment, number)
        for row in (held, appointment):
            row.begins, row.ends = then, then + timedelta(minutes=50)
    return session_id
