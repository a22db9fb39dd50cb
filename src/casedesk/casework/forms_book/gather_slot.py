"""The slip of a booked time, read from the appointment; it tells nobody what it is for."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.casework.counselling import named
from casedesk.casework.counselling.collisions import BOOKED
from casedesk.casework.forms_book.facts_slot import SlotFacts, SlotTimeFacts
from casedesk.casework.forms_book.gather import organisation
from casedesk.casework.forms_book.subject import Subject
from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import Actor, Appointment, Client, CounsellingCase, Room

WORD = "心理"  # stands on no slip but with the client's consent
SERVICE = "心理咨询"
_LATE = 30  # minutes: B3, who comes later has lost the time


def slot(session: Session, of: Subject) -> SlotFacts:
    """Return a booked time of a client and what else is booked for the code.

    Refuses `appointment_unknown`, `slot_over` (it has been, or was cancelled),
    `slot_nobody` (a group, other work), `not_allowed`.
    """
    row = session.get(Appointment, of.record_id)
    if row is None:
        raise RefusedError("appointment_unknown")
    require(session.info["actor"], Data.APPOINTMENT, Verb.PRINT,
            own=is_own(session, session.info["actor"], of))
    if row.case_id is None and not row.code:
        raise RefusedError("slot_nobody")
    if row.state != BOOKED:
        raise RefusedError("slot_over")
    code, told = _whose(session, row)
    centre, on = organisation(session, row.begins.date()), row.begins.date()
    later = session.scalars(select(Appointment).where(
        Appointment.case_id == row.case_id, Appointment.case_id.is_not(None),
        Appointment.state == BOOKED, Appointment.begins > row.begins)
        .order_by(Appointment.begins))
    return SlotFacts(
        centre, row.number, code, _time(session, row, told),
        _told(centre.site, told), _told(centre.address, told), centre.phone,
        SERVICE if told else "", tuple(_time(session, each, told) for each in later),
        settings_book.value(session, "cancel_hours", on), _LATE)


def is_own(session: Session, actor: Actor, of: Subject) -> bool:
    """Tell whether it is a time of the signed-in counsellor."""
    row = session.get(Appointment, of.record_id) if of.record_id else None
    return row is not None and row.counsellor_id == actor.staff_id


def _whose(session: Session, row: Appointment) -> tuple[str, bool]:
    """The code, and whether the slip may name the service: nobody asked a new caller that yet."""
    if row.case_id is None:
        return row.code, False
    client = session.get_one(Client, session.get_one(CounsellingCase, row.case_id).client_id)
    return client.code, named.agreed(session, client.id, "word_on_slip")


def _time(session: Session, row: Appointment, named: bool) -> SlotTimeFacts:
    room = session.get_one(Room, row.room_id).name if row.room_id else ""
    return SlotTimeFacts(row.begins, row.ends, room if named else room.replace(WORD, ""))


def _told(text: str, named: bool) -> str:
    """Return what names the centre, or nothing where that would tell what the time is for."""
    return text if named or WORD not in text else ""
