"""A group or lecture read from the records and put into words (P12)."""

from datetime import date

from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.casework.counselling.activities import CONFIDED, HELD, existing, read_jobs
from casedesk.casework.forms_book.facts_activity import ActivityFacts, JobFacts, SeatFacts
from casedesk.casework.forms_book.gather import organisation
from casedesk.casework.forms_book.subject import Subject
from casedesk.model import Employer, GroupActivity, Room, Staff
from casedesk.rules import codes

PHOTOS = {True: "已征得同意", False: "未征得同意"}
_LEAST_SEATS, _SPARE = 20, 5  # lines of a sign-in sheet; those for who was not expected


def activity(session: Session, of: Subject) -> ActivityFacts:
    """Return one activity. Refuses `activity_unknown`."""
    row = existing(session, of.record_id)
    on, was = row.begins.date(), row.state == HELD
    attended = row.attended if was else None
    firm = session.get(Employer, row.employer_id) if row.employer_id else None
    room = session.get(Room, row.room_id) if row.room_id else None
    leader = session.get(Staff, row.leader_id) if row.leader_id else None
    return ActivityFacts(
        organisation(session, on), row.number, row.topic, codes.label("group_kinds", row.kind),
        codes.label("activity_states", row.state), _name(firm),
        "，".join(filter(None, (_name(room), row.place))),
        row.begins, row.ends, _name(leader), row.leader,
        row.planned or None, attended, row.women,
        attended - row.women if attended is not None and row.women is not None else None,
        tuple(JobFacts(each.name, each.heads) for each in read_jobs(row.jobs)), row.consents,
        row.aim, row.materials,
        f"{row.rating / 100:.2f}".rstrip("0").rstrip(".") if row.rating else "", row.feedback,
        PHOTOS[row.photos_agreed] if was else "", row.cost_fen, row.cancel_reason,
        row.kind in CONFIDED, row.sheet_due, row.sheet_gone_on, row.sheet_gone_by,
        row.sheet_witness, row.sheet_method, _years(session, on), _seats(row))


def _years(session: Session, on: date) -> int:
    years: int = settings_book.value(session, "activity_sheet_years", on)
    return years


def _seats(row: GroupActivity) -> tuple[SeatFacts, ...]:
    count = max(row.planned + _SPARE, _LEAST_SEATS)
    return tuple(SeatFacts(number) for number in range(1, count + 1))


def _name(row: Employer | Room | Staff | None) -> str:
    return row.name if row else ""
