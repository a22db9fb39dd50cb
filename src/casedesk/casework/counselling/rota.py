"""The rota around the appointments: who sits when, who is away, which session it is."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import func, or_, select

from casedesk.casework.counselling.appointments import set_hours
from casedesk.casework.counselling.collisions import BOOKED
from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import (
    Absence,
    Actor,
    Appointment,
    CounsellingSession,
    Role,
    Staff,
    WorkingHours,
    now,
)
from casedesk.store import Database, audit

LAST_DAY = date(9999, 12, 31)


@dataclass(frozen=True)
class Shift:
    """A stretch in which a counsellor sits, or is away."""

    staff_id: int
    begins: datetime
    ends: datetime
    away: bool = False


@dataclass(frozen=True)
class Place:
    """Where an own appointment stands in its series, and the session it opened."""

    seq: int
    session_id: int | None
    state: str  # of the note: unwritten draft signed; "" before the session


def counsellors(database: Database, actor: Actor) -> list[tuple[int, str]]:
    """Return who may be booked, the signed-in counsellor first. Refuses `not_allowed`."""
    require(actor, Data.APPOINTMENT, Verb.SEE, own=True)
    with database.reading() as session:
        rows = [(row.id, row.name) for row in session.scalars(select(Staff).where(
            Staff.active, Staff.role == Role.COUNSELLOR).order_by(Staff.name))]
    return sorted(rows, key=lambda row: row[0] != actor.staff_id)


def shifts(database: Database, actor: Actor, first: date, days: int = 7) -> list[Shift]:
    """Return the hours that counsellors sit on some days, and when they are away. Why they are
    away is in no record. Refuses `not_allowed`.
    """
    require(actor, Data.APPOINTMENT, Verb.SEE, own=True)
    last = first + timedelta(days=days)
    w, a = WorkingHours, Absence
    with database.reading() as session:
        planned = session.scalars(select(w).where(
            w.effective_from < last, or_(w.effective_to.is_(None), w.effective_to >= first))).all()
        gone = session.scalars(select(a).where(
            a.begins < datetime.combine(last, time()), a.ends > datetime.combine(first, time())))
        found = [Shift(row.staff_id, row.begins, row.ends, away=True) for row in gone]
        for day in (first + timedelta(days=n) for n in range(days)):
            found += [Shift(row.staff_id, _at(day, row.begins), _at(day, row.ends))
                      for row in planned if row.weekday == day.isoweekday()
                      and row.effective_from <= day <= (row.effective_to or LAST_DAY)]
    return found


def week_of(database: Database, actor: Actor, staff_id: int) -> list[tuple[int, str, str]]:
    """Return the hours in force today: weekday 1–7, begin, end. Refuses `not_allowed`."""
    require(actor, Data.APPOINTMENT, Verb.SEE, own=True)
    w = WorkingHours
    with database.reading() as session:
        return [(row.weekday, row.begins, row.ends) for row in session.scalars(
            select(w).where(w.staff_id == staff_id, w.effective_to.is_(None))
            .order_by(w.weekday, w.begins))]


def set_week(database: Database, actor: Actor, hours: list[tuple[int, str, str]]) -> None:
    """Set the counsellor's own hours from today on; set twice on a day, the later ones hold.

    Refuses `hours_order`, `not_allowed`.
    """
    today = now().date()
    require(actor, Data.APPOINTMENT, Verb.CHANGE, own=True)
    with database.writing(actor) as session:  # of today, so that yesterday keeps no negative span
        for row in session.scalars(select(WorkingHours).where(
                WorkingHours.staff_id == actor.staff_id, WorkingHours.effective_from == today,
                WorkingHours.effective_to.is_(None))):
            session.delete(row)
    set_hours(database, actor, actor.staff_id, hours, today)


def places(database: Database, actor: Actor, first: date, days: int = 7) -> dict[int, Place]:
    """Return by appointment which session of its case it is or will be; own ones alone."""
    a, held = Appointment, CounsellingSession
    begin = datetime.combine(first, time())
    with database.reading() as session:
        wanted = [row for row in session.scalars(select(a).where(
            a.counsellor_id == actor.staff_id, a.case_id.is_not(None), a.begins >= begin,
            a.begins < begin + timedelta(days=days)))]
        cases = {row.case_id for row in wanted}
        opened = {row.appointment_id: row for row in session.scalars(
            select(held).where(held.case_id.in_(cases)))}
        count = defaultdict(int, {case: number for case, number in session.execute(
            select(held.case_id, func.count()).where(held.case_id.in_(cases))
            .group_by(held.case_id))})
        ahead: dict[int | None, list[int]] = defaultdict(list)
        for number, case in session.execute(select(a.id, a.case_id).where(
                a.case_id.in_(cases), a.state == BOOKED).order_by(a.begins)):
            ahead[case].append(number)
        found = {}
        for row in wanted:
            one = opened.get(row.id)
            if one is not None:
                found[row.id] = Place(one.seq, one.id, one.state)
            elif row.id in ahead[row.case_id]:
                rank = ahead[row.case_id].index(row.id)
                found[row.id] = Place(count[row.case_id or 0] + rank + 1, None, "")
        return found


def cancel_rest(database: Database, actor: Actor, appointment_id: int, state: str) -> int:
    """Cancel an appointment's later ones of the same series; return how many. Refuses
    `appointment_unknown`, `appointment_state`, `not_allowed`.
    """
    if state not in ("client_early", "counsellor_cancelled"):
        raise RefusedError("appointment_state", "state")
    with database.writing(actor) as session:
        row = session.get(Appointment, appointment_id)
        if row is None:
            raise RefusedError("appointment_unknown")
        require(actor, Data.APPOINTMENT, Verb.CHANGE, own=row.counsellor_id == actor.staff_id)
        later = [] if not row.series_uid else session.scalars(select(Appointment).where(
            Appointment.series_uid == row.series_uid, Appointment.begins > row.begins,
            Appointment.state == BOOKED)).all()
        for each in later:
            each.state, each.state_at, each.state_by = state, now(), actor.name
        if later:
            audit.record(session, "appointment.cancel_rest", "appointment", row.id, ["state"])
        return len(later)


def _at(day: date, clock: str) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock))
