"""Times taken at the desk for a new caller: counsellor, hour, a drawn code, and no name."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import numbers, settings_book
from casedesk.casework.counselling import appointments, clients, register
from casedesk.casework.counselling.collisions import ARRIVED, BOOKED, require_free
from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import Actor, Appointment, CounsellingCase, Counsellor, Room, Staff, now
from casedesk.store import Database, audit


@dataclass
class ReserveEntry:
    """What is chosen at the desk; nobody is asked who they are."""

    counsellor_id: int | None = None
    begins: datetime | None = None
    minutes: int = 50
    room_id: int | None = None


@dataclass(frozen=True)
class FirstTime:
    """A time that waits for its counsellor to take the caller on."""

    id: int
    code: str
    begins: datetime
    room: str
    number: str


def counsellors(database: Database, actor: Actor) -> list[tuple[int, str]]:
    """Return who may take a new caller on: signed in the register, not expired. Refuses
    `not_allowed`.
    """
    require(actor, Data.APPOINTMENT, Verb.ADD)
    today = now().date()
    with database.reading() as session:
        rows = session.execute(
            select(Staff.id, Staff.name, Counsellor.registered_until)
            .join(Counsellor, Counsellor.staff_id == Staff.id)
            .where(Staff.active, Counsellor.active, Counsellor.undertaking_on.is_not(None),
                   Counsellor.qualification != register.NONE).order_by(Staff.name))
        return [(number, name) for number, name, until in rows
                if until is None or until >= today]


def reserve(database: Database, actor: Actor, entry: ReserveEntry) -> int:
    """Take a time for a new caller under a code that is drawn; the slip names code and number.

    Nothing of the caller is kept. Refuses `reserve_counsellor`, `appointment_when`,
    `appointment_past`, `counsellor_taken`, `room_taken`, `counsellor_away`, `outside_hours`,
    `not_allowed`.
    """
    require(actor, Data.APPOINTMENT, Verb.ADD)
    if entry.begins is None or entry.minutes < 5:
        raise RefusedError("appointment_when", "begins")
    if entry.begins < now():
        raise RefusedError("appointment_past", "begins")
    if entry.counsellor_id not in [number for number, _ in counsellors(database, actor)]:
        raise RefusedError("reserve_counsellor", "counsellor")
    with database.writing(actor) as session:
        row = Appointment(
            site_id=actor.site_id, created_by=actor.staff_id, code=clients.draw(session),
            counsellor_id=entry.counsellor_id, room_id=entry.room_id, begins=entry.begins,
            ends=entry.begins + timedelta(minutes=entry.minutes),
            number=numbers.issue(session, actor, "appointment", entry.begins.date()))
        require_free(session, row)
        session.add(row)
        session.flush()
        audit.record(session, "appointment.reserve", "appointment", row.id)
        return row.id


def release(database: Database, actor: Actor, appointment_id: int) -> None:
    """Let a caller's time go: they rang to cancel. In time or late by the hours of the setting.

    Refuses `reserve_taken` (taken on, or over), `not_allowed`.
    """
    require(actor, Data.APPOINTMENT, Verb.ADD)
    with database.writing(actor) as session:
        row = session.get(Appointment, appointment_id)
        if row is None or not row.code or row.case_id is not None or row.state != BOOKED:
            raise RefusedError("reserve_taken")
        hours = settings_book.value(session, "cancel_hours", now().date())
        early = row.begins - now() >= timedelta(hours=hours)
        row.state, row.state_at = "client_early" if early else "client_late", now()
        row.state_by = actor.name
        audit.record(session, "appointment.release", "appointment", row.id, ["state"])


def waiting(database: Database, actor: Actor) -> list[FirstTime]:
    """Return the counsellor's own times whose caller is not taken on yet. Refuses `not_allowed`."""
    require(actor, Data.NOTE, Verb.READ, own=True)
    a = Appointment
    with database.reading() as session:
        return [FirstTime(row.id, row.code, row.begins, room or "", row.number)
                for row, room in session.execute(
                    select(a, Room.name).outerjoin(Room, Room.id == a.room_id)
                    .where(a.counsellor_id == actor.staff_id, a.code != "",
                           a.case_id.is_(None), a.state.in_((BOOKED, ARRIVED)))
                    .order_by(a.begins))]


def held_for(session: Session, actor: Actor, appointment_id: int) -> Appointment:
    """Return a time whose caller this counsellor takes on. Refuses `reserve_taken`."""
    row = session.get(Appointment, appointment_id)
    if row is None or row.counsellor_id != actor.staff_id or not row.code \
            or row.case_id is not None or row.state not in (BOOKED, ARRIVED):
        raise RefusedError("reserve_taken")
    return row


def take_on(session: Session, actor: Actor, row: Appointment, case: CounsellingCase) -> None:
    """Give a time to the case that came of it; who is there already has their session opened."""
    row.case_id = case.id
    case.state = "C0" if row.state == BOOKED else case.state
    session.flush()
    if row.state == ARRIVED:
        appointments.session_of(session, actor, row)
