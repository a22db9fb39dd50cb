"""Appointments: counsellor, room and time, by code; nobody sits twice, clients never meet."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import numbers, settings_book
from casedesk.casework.counselling import case_states, consequences, readers
from casedesk.casework.counselling.collisions import ARRIVED, BOOKED, require_free
from casedesk.casework.staff import Data, Verb, allows, require
from casedesk.errors import RefusedError
from casedesk.model import (
    Absence,
    Actor,
    Appointment,
    Client,
    CounsellingCase,
    CounsellingSession,
    GroupActivity,
    Role,
    Room,
    Staff,
    WorkingHours,
    new_uid,
    now,
)
from casedesk.store import Database, audit, drafts

OVER = ("no_show", "client_early", "client_late", "counsellor_cancelled", "late_30")


@dataclass
class AppointmentEntry:
    """What is typed of an appointment; `times` repeats it every week."""

    case_id: int | None = None
    counsellor_id: int | None = None  # the signed-in counsellor when empty
    room_id: int | None = None
    begins: datetime | None = None
    minutes: int = 50
    times: int = 1
    kind: str = "single"


@dataclass(frozen=True)
class Slot:
    """One time of the week as its reader may see it; `code` is "" for whoever sees blocks only."""

    id: int
    begins: datetime
    ends: datetime
    counsellor_id: int
    counsellor: str
    room: str
    code: str
    state: str
    kind: str
    same_day: bool
    own: bool
    case_id: int | None
    first: bool = False  # 待建档: taken at the desk for a new caller


def book(database: Database, actor: Actor, entry: AppointmentEntry) -> list[int]:
    """Book a time, or a weekly series; all of it or none. A counsellor books for themselves.

    Refuses `case_over` (the round is closed), `appointment_when`, `appointment_past`,
    `counsellor_taken`, `room_taken`, `counsellor_away`, `outside_hours`, `client_booked`,
    `client_unknown`, `not_allowed`. Between two appointments stand the minutes of the setting, so
    that clients do not meet.
    """
    require(actor, Data.APPOINTMENT, Verb.CHANGE, own=True)
    if entry.begins is None or entry.minutes < 5:
        raise RefusedError("appointment_when", "begins")
    if entry.begins < now():
        raise RefusedError("appointment_past", "begins")
    with database.writing(actor) as session:
        if entry.case_id is not None:
            case, client = readers.own_case(session, actor, entry.case_id)
            readers.require_open(client)
            if case.state in case_states.ENDED:
                raise RefusedError("case_over")
        counsellor = entry.counsellor_id or actor.staff_id
        series = new_uid() if entry.times > 1 else ""
        rows = []
        for week in range(max(entry.times, 1)):
            begins = entry.begins + timedelta(weeks=week)
            row = Appointment(
                site_id=actor.site_id, created_by=actor.staff_id, case_id=entry.case_id,
                counsellor_id=counsellor, room_id=entry.room_id, begins=begins,
                ends=begins + timedelta(minutes=entry.minutes), kind=entry.kind,
                series_uid=series,
                number=numbers.issue(session, actor, "appointment", begins.date()))
            require_free(session, row)
            session.add(row)
            session.flush()
            rows.append(row.id)
        audit.record(session, "appointment.book", "appointment", rows[0])
        drafts.drop(session, actor, "counselling_appointment", "new")
        return rows


def move(database: Database, actor: Actor, appointment_id: int, begins: datetime,
         room_id: int | None = None) -> None:
    """Move an appointment to another time or room (dragged in the week). Refuses as `book`,
    `appointment_over` (it has been, or was cancelled).
    """
    with database.writing(actor) as session:
        row = _own(session, actor, appointment_id)
        if row.state != BOOKED:
            raise RefusedError("appointment_over")
        if begins < now():
            raise RefusedError("appointment_past", "begins")
        length = row.ends - row.begins
        was = row.begins
        row.begins, row.ends = begins, begins + length
        if room_id is not None:
            row.room_id = room_id
        session.flush()
        activity = _activity(session, row)
        require_free(session, row, by_hours=activity is None)
        if activity is not None:
            activity.begins, activity.ends, activity.room_id = row.begins, row.ends, row.room_id
        row.moved_from = was
        row.reminded_at, row.reminded_how = None, ""  # of the other time
        audit.record(session, "appointment.move", "appointment", row.id, ["begins"])


def mark(database: Database, actor: Actor, appointment_id: int, state: str) -> int | None:
    """Record what became of it: arrived opens its session, whose number is returned.

    Cancelled by the client is early or late by the hours of the setting; who had to be seen the
    same day and stays away again is called. Who paused and comes goes on. Refuses `case_over`,
    `appointment_state`, `appointment_over`, `appointment_early` (not yet its time),
    `appointment_activity` (a group or lecture is held and cancelled under its own name).
    """
    if state not in (ARRIVED, "no_show", "client_cancelled", "counsellor_cancelled", "late_30"):
        raise RefusedError("appointment_state", "state")
    with database.writing(actor) as session:
        row = _own(session, actor, appointment_id)
        if row.state != BOOKED:
            raise RefusedError("appointment_over")
        if _activity(session, row) is not None:
            raise RefusedError("appointment_activity")
        if state in ("no_show", "late_30") and now() < row.begins:
            raise RefusedError("appointment_early", "state")
        if state == "client_cancelled":
            hours = settings_book.value(session, "cancel_hours", now().date())
            early = row.begins - now() >= timedelta(hours=hours)
            state = "client_early" if early else "client_late"
        row.state, row.state_at, row.state_by = state, now(), actor.name
        session.flush()
        opened = session_of(session, actor, row) if state == ARRIVED and row.case_id else None
        if state == "no_show":
            consequences.missed(database, session, actor, row)
        audit.record(session, "appointment.mark", "appointment", row.id, ["state"])
        return opened


def week(database: Database, actor: Actor, first: date, days: int = 7,
         counsellor_id: int | None = None) -> list[Slot]:
    """Return the times of some days: codes for the counsellor's own and the front desk's rota;
    whoever has neither right sees that a time is taken. Refuses `not_allowed`.
    """
    require(actor, Data.APPOINTMENT, Verb.SEE, own=True)
    a = Appointment
    last = datetime.combine(first + timedelta(days=days), time())
    query = (select(a, Client.code, CounsellingCase.same_day, Staff.name, Room.name)
             .outerjoin(CounsellingCase, CounsellingCase.id == a.case_id)
             .outerjoin(Client, Client.id == CounsellingCase.client_id)
             .join(Staff, Staff.id == a.counsellor_id).outerjoin(Room, Room.id == a.room_id)
             .where(a.begins >= datetime.combine(first, time()), a.begins < last)
             .order_by(a.begins, a.id))
    if counsellor_id:
        query = query.where(a.counsellor_id == counsellor_id)
    with database.reading() as session:
        return [_slot(actor, row, code or "", bool(same), name, room or "")
                for row, code, same, name, room in session.execute(query)]


def rooms(database: Database, actor: Actor) -> list[tuple[int, str]]:
    """Return the rooms in use. Refuses `not_allowed`."""
    require(actor, Data.APPOINTMENT, Verb.SEE, own=True)
    with database.reading() as session:
        return [(row.id, row.name) for row in session.scalars(
            select(Room).where(Room.retired_on.is_(None)).order_by(Room.id))]


def add_room(database: Database, actor: Actor, name: str) -> int:
    """Enter a room. Refuses `room_name`, `room_twice`, `not_allowed`."""
    require(actor, Data.APPOINTMENT, Verb.CHANGE, own=True)
    if not name.strip():
        raise RefusedError("room_name", "name")
    with database.writing(actor) as session:
        if session.scalar(select(Room.id).where(Room.name == name.strip())):
            raise RefusedError("room_twice", "name", name=name.strip())
        row = Room(name=name.strip())
        session.add(row)
        session.flush()
        return row.id


def set_hours(database: Database, actor: Actor, staff_id: int,
              hours: Iterable[tuple[int, str, str]], begins_on: date) -> None:
    """Set a counsellor's week from a day on: weekday 1–7, "09:00", "12:00". Refuses
    `hours_order`, `not_allowed`.
    """
    require(actor, Data.APPOINTMENT, Verb.CHANGE, own=staff_id == actor.staff_id)
    planned = list(hours)
    for _, start, end in planned:
        if start >= end:
            raise RefusedError("hours_order", "hours")
    with database.writing(actor) as session:
        for row in session.scalars(select(WorkingHours).where(
                WorkingHours.staff_id == staff_id, WorkingHours.effective_to.is_(None))):
            row.effective_to = begins_on - timedelta(days=1)
        for weekday, start, end in planned:
            session.add(WorkingHours(staff_id=staff_id, weekday=weekday, begins=start, ends=end,
                                     effective_from=begins_on))


def away(database: Database, actor: Actor, begins: datetime, ends: datetime) -> None:
    """Enter that the counsellor is away. Refuses `hours_order`, `not_allowed`."""
    require(actor, Data.APPOINTMENT, Verb.CHANGE, own=True)
    if begins >= ends:
        raise RefusedError("hours_order", "ends")
    with database.writing(actor) as session:
        session.add(Absence(staff_id=actor.staff_id, begins=begins, ends=ends))


def _slot(actor: Actor, row: Appointment, code: str, same_day: bool, name: str,
          room: str) -> Slot:
    own = row.counsellor_id == actor.staff_id
    rota = actor.role in (Role.COUNTER, Role.SUPERVISOR) and allows(
        actor, Data.APPOINTMENT, Verb.SEE)
    shown = (code or row.code) if own or rota else ""
    return Slot(row.id, row.begins, row.ends, row.counsellor_id, name, room, shown,
                row.state if own or rota else "taken", row.kind,
                same_day and (own or rota), own, row.case_id if own else None,
                bool(shown and row.code and row.case_id is None))


def _own(session: Session, actor: Actor, appointment_id: int) -> Appointment:
    row = session.get(Appointment, appointment_id)
    if row is None:
        raise RefusedError("appointment_unknown")
    require(actor, Data.APPOINTMENT, Verb.CHANGE, own=row.counsellor_id == actor.staff_id)
    return row


def session_of(session: Session, actor: Actor, row: Appointment) -> int:
    """Open the session of a time that was come to; return its number. Refuses `case_over`."""
    case = session.get_one(CounsellingCase, row.case_id)
    if case.state in case_states.ENDED:
        raise RefusedError("case_over")
    seq = 1 + len(session.scalars(select(CounsellingSession.id).where(
        CounsellingSession.case_id == row.case_id)).all())
    held = CounsellingSession(
        site_id=actor.site_id, created_by=actor.staff_id, case_id=row.case_id,
        appointment_id=row.id, counsellor_id=row.counsellor_id, seq=seq, begins=row.begins,
        ends=row.ends)
    session.add(held)
    session.flush()
    if case.state == case_states.PAUSED:
        case_states.go_on(session, actor, case)
    if case.state in ("C0", "C1"):
        case.state = "C2"
    return held.id


def _activity(session: Session, row: Appointment) -> GroupActivity | None:
    return session.scalars(select(GroupActivity).where(
        GroupActivity.appointment_id == row.id)).first() if row.kind == "group" else None
