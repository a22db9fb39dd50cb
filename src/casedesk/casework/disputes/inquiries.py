"""Inquiries: who was asked, by whom, and every question with its answer."""

from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book, timeline
from casedesk.casework.disputes import record_rows
from casedesk.casework.disputes.service_checks import people
from casedesk.casework.staff import Verb
from casedesk.errors import RefusedError
from casedesk.model import Actor, Inquiry, InquiryLine, now
from casedesk.rules import identity
from casedesk.store import Database

KIND = "inquiry"


@dataclass
class LineEntry:
    """A question and its answer."""

    question: str = ""
    answer: str = ""


@dataclass
class InquiryEntry:
    """An inquiry as it is written down."""

    id: int | None = None
    case_id: int = 0
    begun_at: datetime | None = None
    ended_at: datetime | None = None
    place: str = ""
    investigators: str = ""  # the two, "、" between
    recorder: str = ""
    name: str = ""
    sex: str = ""
    age: int | None = None
    id_number: str = ""
    firm: str = ""
    post: str = ""
    phone: str = ""
    relation: str = ""
    closing: str = ""
    read_by: str = "self"
    signed: bool = True
    unsigned_reason: str = ""
    lines: list[LineEntry] = field(default_factory=list)
    next_step: str = ""
    next_step_on: date | None = None


def record(database: Database, actor: Actor, entry: InquiryEntry) -> int:
    """Put an inquiry on record, or put it right; return its number.

    Refuses `record_missing`, `record_future`, `inquiry_ends`, `inquiry_alone`, `inquiry_empty`,
    `inquiry_answer`, `inquiry_unsigned`, the `id_*` and `phone_*` codes, `record_unknown`,
    `not_allowed`.
    """
    record_rows.required(entry, "begun_at", "place", "name")
    record_rows.not_future(entry, "begun_at", "ended_at")
    record_rows.numbers(entry)
    _check(entry)
    with database.writing(actor) as session:
        case = record_rows.case_of(session, actor, entry.case_id)
        needed = settings_book.value(session, "inquiry_investigators", now().date())
        names = people(entry.investigators)
        if len(set(names)) < needed:
            raise RefusedError("inquiry_alone", "investigators", needed=needed)
        row = record_rows.opened(session, Inquiry, actor, case, entry.id)
        record_rows.put(row, entry)
        row.investigators = "、".join(names)
        if entry.age is None:
            row.age = _age(entry)
        session.add(row)
        session.flush()
        _set_lines(session, row.id, entry)
        asked = [line for line in entry.lines if line.question.strip()]
        record_rows.enter(
            session, actor, case, KIND, row.id, "", event="contact",
            text=f"向{row.name}调查，问答 {len(asked)} 条，调查人 {row.investigators}",
            at=entry.begun_at, **record_rows.step(case, entry))
        record_rows.settle(session, actor, case, KIND, entry.id)
        return row.id


def entry_of(database: Database, actor: Actor, inquiry_id: int) -> InquiryEntry:
    """Return an inquiry as an entry. Refuses `record_unknown`, `not_allowed`."""
    with database.reading() as session:
        row = session.get(Inquiry, inquiry_id)
        if row is None:
            raise RefusedError("record_unknown")
        timeline.case_for(session, actor, row.case_id, Verb.READ)
        entry: InquiryEntry = record_rows.read(InquiryEntry, row)
        entry.lines = [LineEntry(line.question, line.answer)
                       for line in lines_of(session, row.id)]
        return entry


def lines_of(session: Session, inquiry_id: int) -> list[InquiryLine]:
    """Return the questions and answers of an inquiry, in order."""
    return list(session.scalars(select(InquiryLine).where(
        InquiryLine.inquiry_id == inquiry_id).order_by(InquiryLine.seq, InquiryLine.id)))


def _check(entry: InquiryEntry) -> None:
    if entry.ended_at and entry.begun_at and entry.ended_at < entry.begun_at:
        raise RefusedError("inquiry_ends", "ended_at")
    asked = [line for line in entry.lines if line.question.strip() or line.answer.strip()]
    if not asked:
        raise RefusedError("inquiry_empty", "lines")
    for place, line in enumerate(asked, 1):
        if not line.question.strip() or not line.answer.strip():
            raise RefusedError("inquiry_answer", "lines", place=place)
    if not entry.signed and not entry.unsigned_reason.strip():
        raise RefusedError("inquiry_unsigned", "unsigned_reason")


def _age(entry: InquiryEntry) -> int | None:
    """Return the age that the ID number tells."""
    birth = identity.check(entry.id_number).birth if entry.id_number else None
    if birth is None or entry.begun_at is None:
        return None
    on = entry.begun_at.date()
    return on.year - birth.year - ((on.month, on.day) < (birth.month, birth.day))


def _set_lines(session: Session, inquiry_id: int, entry: InquiryEntry) -> None:
    for old in lines_of(session, inquiry_id):
        session.delete(old)
    asked = [line for line in entry.lines if line.question.strip() or line.answer.strip()]
    for seq, line in enumerate(asked, 1):
        session.add(InquiryLine(inquiry_id=inquiry_id, seq=seq, question=line.question.strip(),
                                answer=line.answer.strip()))
    session.flush()
