"""The list of consultations: by day, channel, matter, lawyer or words, the newest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, func, select

from casedesk.casework import settings_book
from casedesk.casework.staff import Data, Verb, require
from casedesk.model import Actor, Consultation, Employer, Lawyer, Person, now
from casedesk.store import Database, audit

MOST = 1_000_000  # rows that a sheet of Excel can hold


@dataclass(frozen=True)
class AdviceFilter:
    """What the list is narrowed to, and what it is ordered by."""

    first: date | None = None
    last: date | None = None
    channel: str = ""
    matter: str = ""
    lawyer_id: int | None = None
    person_id: int | None = None
    text: str = ""
    order: str = ""  # a column of ORDERS; newest first when empty
    descending: bool = False


@dataclass(frozen=True)
class ConsultationRow:
    """One line of the list."""

    id: int
    number: str
    at: datetime
    channel: str
    name: str  # '' of somebody unnamed
    people: int
    employer: str
    matter: str
    answer: str
    lawyer: str
    handling: tuple[str, ...]
    informed: bool
    group: bool  # so many people that it stands out
    case_id: int | None
    minutes: int | None = None
    town: str = ""
    amount_fen: int | None = None
    basis: str = ""
    shift_id: int | None = None


_NAME = func.coalesce(Person.name, Consultation.called)
_FIRM = func.coalesce(Employer.name, Consultation.employer_name)
ORDERS: dict[str, Any] = {
    "number": Consultation.number, "at": Consultation.at, "channel": Consultation.channel,
    "name": _NAME, "people": Consultation.people, "employer": _FIRM,
    "matter": Consultation.matter, "lawyer": Lawyer.name, "minutes": Consultation.minutes,
    "town": Consultation.town, "amount_fen": Consultation.amount_fen}


def listing(database: Database, actor: Actor, wanted: AdviceFilter | None = None,
            offset: int = 0, limit: int = 100) -> list[ConsultationRow]:
    """Return consultations, newest first unless ordered otherwise. Refuses `not_allowed`."""
    require(actor, Data.PERSON, Verb.SEE)
    asked = wanted or AdviceFilter()
    c = Consultation
    query = _joined(select(c, _NAME, _FIRM, Lawyer.name)).where(*_where(asked))
    if asked.order:
        column = ORDERS[asked.order]
        query = query.order_by(column.desc() if asked.descending else column.asc())
    query = query.order_by(c.at.desc(), c.id.desc()).offset(offset).limit(limit)
    with database.reading() as session:
        many = settings_book.value(session, "aid_group_people", now().date())
        return [ConsultationRow(
            row.id, row.number, row.at, row.channel, name, row.people, firm, row.matter,
            row.answer, lawyer or "", tuple(filter(None, row.handling.split(","))), row.informed,
            row.people >= many, row.case_id, row.minutes, row.town, row.amount_fen, row.basis,
            row.shift_id)
            for row, name, firm, lawyer in session.execute(query)]


def count(database: Database, actor: Actor, wanted: AdviceFilter) -> tuple[int, int]:
    """Return how many consultations fit, and how many people they are. Refuses `not_allowed`."""
    require(actor, Data.PERSON, Verb.SEE)
    query = _joined(select(func.count(), func.coalesce(func.sum(Consultation.people), 0))
                    .select_from(Consultation)).where(*_where(wanted))
    with database.reading() as session:
        number, people = session.execute(query).one()
        return number, people


def to_hand_out(database: Database, actor: Actor, wanted: AdviceFilter) -> list[ConsultationRow]:
    """Return every line of a list to be handed out; that is on record. Refuses `not_allowed`."""
    require(actor, Data.PERSON, Verb.EXPORT)
    rows = listing(database, actor, wanted, limit=MOST)
    with database.writing(actor) as session:
        audit.record(session, "list.export", "consultation", len(rows))
    return rows


def _joined(query: Any) -> Any:
    c = Consultation
    return (query.outerjoin(Person, Person.id == c.person_id)
            .outerjoin(Employer, Employer.id == c.employer_id)
            .outerjoin(Lawyer, Lawyer.id == c.lawyer_id))


def _where(wanted: AdviceFilter) -> Sequence[ColumnElement[bool]]:
    c, found = Consultation, list[ColumnElement[bool]]()
    if wanted.first:
        found.append(c.at >= datetime.combine(wanted.first, datetime.min.time()))
    if wanted.last:
        found.append(c.at <= datetime.combine(wanted.last, datetime.max.time()))
    for column, value in ((c.channel, wanted.channel), (c.matter, wanted.matter),
                          (c.lawyer_id, wanted.lawyer_id), (c.person_id, wanted.person_id)):
        if value:
            found.append(column == value)
    if wanted.text.strip():
        like = f"%{wanted.text.strip()}%"
        found.append(_NAME.like(like) | _FIRM.like(like) | c.number.like(like)
                     | c.summary.like(like) | c.answer.like(like) | Lawyer.name.like(like))
    return found
