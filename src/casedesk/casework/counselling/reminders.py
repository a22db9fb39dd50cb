"""Reminding clients who agreed to it, by code and time: whom to call, and that it was done.

The counsellor reminds; who it is and the telephone are opened for one call at a time. What is said
names neither the service nor the reason.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import calendar_book, settings_book
from casedesk.casework.counselling import clients, named, readers
from casedesk.casework.counselling.collisions import BOOKED
from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import (
    Actor,
    Appointment,
    Client,
    CounsellingCase,
    CounsellingConsent,
    Room,
    now,
)
from casedesk.rules import codes, dates
from casedesk.store import Database, audit

MESSAGE = "message"


@dataclass(frozen=True)
class ReminderRow:
    """A time to be reminded of, by code; `how` is '' until it was done."""

    id: int
    code: str
    begins: datetime
    room: str
    how: str  # code table reminder_ways
    done_at: datetime | None


@dataclass(frozen=True)
class Contact:
    """Whom to call for one appointment, and the words to say or send."""

    name: str
    phone: str
    safe: str  # when and where it is safe to call
    message: bool  # a message may be left
    words: str


def due(database: Database, actor: Actor) -> list[ReminderRow]:
    """Return the own appointments up to the end of the next working day whose client agreed.

    Refuses `not_allowed`.
    """
    require(actor, Data.NOTE, Verb.READ, own=True)
    with database.reading() as session:
        until = datetime.combine(_next_working_day(session), time.max)
        rows = session.execute(
            select(Appointment, Client.code, Room.name)
            .join(CounsellingCase, CounsellingCase.id == Appointment.case_id)
            .join(Client, Client.id == CounsellingCase.client_id)
            .outerjoin(Room, Room.id == Appointment.room_id)
            .where(Client.counsellor_id == actor.staff_id, Client.remind,
                   Client.locked_on.is_(None), Client.destroyed_on.is_(None),
                   Appointment.state == BOOKED, Appointment.begins.between(now(), until))
            .order_by(Appointment.begins))
        return [ReminderRow(row.id, code, row.begins, room or "", row.reminded_how,
                            row.reminded_at) for row, code, room in rows]


def contact(database: Database, actor: Actor, appointment_id: int) -> Contact:
    """Open whom to call. Refuses `client_unknown`, `reminder_refused` (they do not want to be
    reminded), `client_locked`, `sealed_closed`.
    """
    with database.reading() as session:
        held, client = _held(session, actor, appointment_id)
        who = clients.identity(database, actor, client.id)
        hours = settings_book.value(session, "cancel_hours", now().date())
        words = str(settings_book.value(session, "reminder_words", now().date()))
        for place, said in (("{日期}", dates.cn(held.begins.date())),
                            ("{时间}", f"{held.begins:%H:%M}"), ("{小时}", str(hours))):
            words = words.replace(place, said)
        return Contact(who.name, who.phone, who.safe_contact,
                       _may_leave(session, client, who), words)


def done(database: Database, actor: Actor, appointment_id: int, how: str) -> None:
    """Record that the client was reminded, or was not reached.

    Refuses `reminder_way`, `reminder_message` (no message may be left), and as `contact`.
    """
    if how not in codes.table("reminder_ways"):
        raise RefusedError("reminder_way", "how")
    with database.writing(actor) as session:
        held, client = _held(session, actor, appointment_id)
        if how == MESSAGE and not _may_leave(
                session, client, clients.identity(database, actor, client.id)):
            raise RefusedError("reminder_message", "how")
        held.reminded_how, held.reminded_at = how, now()
        audit.record(session, "appointment.remind", "appointment", held.id, ["reminded_at"])


def _held(session: Session, actor: Actor, appointment_id: int) -> tuple[Appointment, Client]:
    held = session.get(Appointment, appointment_id)
    if held is None or held.case_id is None or held.state != BOOKED:
        raise RefusedError("appointment_unknown")
    client = readers.own_case(session, actor, held.case_id)[1]
    readers.require_open(client)
    if not client.remind:
        raise RefusedError("reminder_refused")
    return held, client


def _may_leave(session: Session, client: Client, who: clients.IdentityEntry) -> bool:
    """What was answered on the consent counts; where it was not asked, the identity sheet."""
    answered = session.scalar(select(CounsellingConsent.id).where(
        CounsellingConsent.client_id == client.id,
        CounsellingConsent.purpose == MESSAGE).limit(1))
    return named.agreed(session, client.id, MESSAGE) if answered else who.may_leave_message


def _next_working_day(session: Session) -> date:
    calendar, day = calendar_book.of(session), now().date() + timedelta(days=1)
    while calendar.is_rest(day):
        day += timedelta(days=1)
    return day
