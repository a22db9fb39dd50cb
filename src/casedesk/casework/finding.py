"""One box that finds people, employers, cases, visits and letters."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from casedesk.casework.staff import Data, Verb, allows
from casedesk.model import Actor, CaseFile, Dispute, Employer, Letter, Person, Referral, Visit
from casedesk.rules import names
from casedesk.store import Database, search


@dataclass(frozen=True)
class FoundPerson:
    """A worker who fits, with what tells namesakes apart."""

    id: int
    name: str
    sex: str
    birth: date | None
    id_tail: str
    phone_tail: str
    open_cases: int


@dataclass(frozen=True)
class FoundEmployer:
    """An employer that fits."""

    id: int
    name: str
    uscc: str
    town: str


@dataclass(frozen=True)
class FoundCase:
    """A case that fits: a dispute, or a matter of legal aid with its own states and matters."""

    id: int
    number: str
    title: str
    state: str
    matter: str
    next_due: date | None
    opened_on: date
    kind: str


@dataclass(frozen=True)
class FoundVisit:
    """A visit that fits."""

    id: int
    number: str
    person: str
    arrived_at: datetime
    case_id: int | None


@dataclass(frozen=True)
class FoundLetter:
    """A letter of supervision whose number fits."""

    id: int
    number: str
    kind: str  # code table letter_kinds
    addressee: str
    subject: str
    state: str  # code table letter_states


@dataclass(frozen=True)
class Found:
    """What fits, the last used first in each kind."""

    people: tuple[FoundPerson, ...] = ()
    employers: tuple[FoundEmployer, ...] = ()
    cases: tuple[FoundCase, ...] = ()
    visits: tuple[FoundVisit, ...] = ()
    letters: tuple[FoundLetter, ...] = ()


def find(database: Database, actor: Actor, text: str, limit: int = 50) -> Found:
    """Return what the typed words fit: characters, initials, tails of numbers, case number.

    What the actor may not see is not searched; nothing betrays that it exists.
    """
    kinds = [kind for kind, data in (("person", Data.PERSON), ("employer", Data.PERSON),
                                     ("case", Data.CASE), ("visit", Data.PERSON),
                                     ("letter", Data.LETTER))
             if allows(actor, data, Verb.SEE)]
    if not text.strip() or not kinds:
        return Found()
    with database.reading() as session:
        ids: dict[str, list[int]] = {kind: [] for kind in search.KINDS}
        for kind in kinds:  # each kind by itself: many cases must not crowd a person out
            ids[kind] = [hit.subject_id for hit in search.find(session, text, [kind], limit)]
        return Found(_people(session, ids["person"]), _employers(session, ids["employer"]),
                     _cases(session, ids["case"]), _visits(session, ids["visit"]),
                     _letters(session, ids["letter"]))


def _people(session: Session, ids: list[int]) -> tuple[FoundPerson, ...]:
    if not ids:
        return ()
    p, c = Person, CaseFile
    open_cases = (select(func.count()).select_from(c).where(
        c.person_id == p.id, c.closed_on.is_(None)).scalar_subquery())
    found = {row.id: FoundPerson(row.id, row.name, row.sex, row.birth,
                                 names.tail(row.id_number), names.tail(row.phone), row.cases)
             for row in session.execute(select(
                 p.id, p.name, p.sex, p.birth, p.id_number, p.phone, open_cases.label("cases"))
                 .where(p.id.in_(ids), p.merged_into_id.is_(None)))}
    return tuple(found[key] for key in ids if key in found)


def _employers(session: Session, ids: list[int]) -> tuple[FoundEmployer, ...]:
    e = Employer
    found = {row.id: FoundEmployer(*row) for row in session.execute(
        select(e.id, e.name, e.uscc, e.town).where(e.id.in_(ids)))} if ids else {}
    return tuple(found[key] for key in ids if key in found)


def _cases(session: Session, ids: list[int]) -> tuple[FoundCase, ...]:
    c, d, r = CaseFile, Dispute, Referral
    found = {row.id: FoundCase(*row[:4], row.matter or "", *row[5:]) for row in session.execute(
        select(c.id, c.number, c.title, c.state, func.coalesce(d.matter, r.matter).label("matter"),
               c.next_due, c.opened_on, c.kind)
        .outerjoin(d, d.case_id == c.id).outerjoin(r, r.case_id == c.id)
        .where(c.id.in_(ids)))} if ids else {}
    return tuple(found[key] for key in ids if key in found)


def _visits(session: Session, ids: list[int]) -> tuple[FoundVisit, ...]:
    v = Visit
    found = {row.id: FoundVisit(*row) for row in session.execute(
        select(v.id, v.number, Person.name, v.arrived_at, v.case_id)
        .join(Person, Person.id == v.person_id).where(v.id.in_(ids)))} if ids else {}
    return tuple(found[key] for key in ids if key in found)


def _letters(session: Session, ids: list[int]) -> tuple[FoundLetter, ...]:
    each = Letter
    found = {row.id: FoundLetter(*row) for row in session.execute(
        select(each.id, each.number, each.kind, each.addressee, each.subject, each.state)
        .where(each.id.in_(ids)))} if ids else {}
    return tuple(found[key] for key in ids if key in found)
