"""Everything about one worker on one page: masked, with visits, cases, consents, readers."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.casework.people.records import existing
from casedesk.casework.staff import Data, Verb, require
from casedesk.model import (
    Actor,
    CaseFile,
    Consent,
    Employer,
    Member,
    Person,
    PersonMerge,
    Visit,
    now,
)
from casedesk.rules import names
from casedesk.store import Database


@dataclass(frozen=True)
class VisitLine:
    """One of the worker's visits."""

    id: int
    number: str
    arrived_at: datetime
    channel: str
    matter: str
    employer: str
    state: str
    result: str
    case_id: int | None


@dataclass(frozen=True)
class CaseLine:
    """One of the worker's cases."""

    id: int
    number: str
    kind: str
    title: str
    state: str
    handler: str
    opened_on: date
    closed_on: date | None


@dataclass(frozen=True)
class ConsentLine:
    """What the worker agreed to."""

    purpose: str
    given_at: datetime
    withdrawn_at: datetime | None


@dataclass(frozen=True)
class MergeLine:
    """Another record that was found to be this worker's."""

    id: int
    merged_name: str
    merged_at: datetime
    until: date  # the last day on which it can be undone


@dataclass(frozen=True)
class PersonPage:
    """A worker as shown: numbers masked; full ones by people.reveal."""

    id: int
    name: str
    former_name: str
    sex: str
    birth: date | None
    id_kind: str
    id_masked: str
    phone_masked: str
    other_phone_masked: str
    household: str
    household_address: str
    address: str
    migrant_worker: bool | None
    union_member: bool | None
    ethnicity: str
    note: str
    visits: tuple[VisitLine, ...]
    cases: tuple[CaseLine, ...]
    consents: tuple[ConsentLine, ...]
    merges: tuple[MergeLine, ...]


def page(database: Database, actor: Actor, person_id: int) -> PersonPage:
    """Return the worker's page; of a merged record, the one that stands for it."""
    require(actor, Data.PERSON, Verb.SEE)
    with database.reading() as session:
        p = existing(session, person_id)
        return PersonPage(
            p.id, p.name, p.former_name, p.sex, p.birth, p.id_kind, names.mask_id(p.id_number),
            names.mask_phone(p.phone), names.mask_phone(p.other_phone), p.household,
            p.household_address, p.address, p.migrant_worker, p.union_member,
            p.ethnicity, p.note,
            _visits(session, p.id), _cases(session, p.id), _consents(session, p.id),
            _merges(session, p.id))


def _visits(session: Session, person_id: int) -> tuple[VisitLine, ...]:
    v = Visit
    query = (select(v.id, v.number, v.arrived_at, v.channel, v.matter, Employer.name, v.state,
                    v.result, v.case_id)
             .outerjoin(Employer, Employer.id == v.employer_id)
             .where(v.person_id == person_id).order_by(v.arrived_at.desc(), v.id.desc()))
    return tuple(VisitLine(a, b, c, d, e, f or "", g, h, i)
                 for a, b, c, d, e, f, g, h, i in session.execute(query))


def _cases(session: Session, person_id: int) -> tuple[CaseLine, ...]:
    """Return the cases a worker opened, and those whose roster lists the worker."""
    c = CaseFile
    listed = select(Member.case_id).where(Member.person_id == person_id)
    query = select(c.id, c.number, c.kind, c.title, c.state, c.handler_name, c.opened_on,
                   c.closed_on).where(or_(c.person_id == person_id, c.id.in_(listed)),
                                      ).order_by(c.opened_on.desc())
    return tuple(CaseLine(*row) for row in session.execute(query))


def _consents(session: Session, person_id: int) -> tuple[ConsentLine, ...]:
    c = Consent
    query = select(c.purpose, c.given_at, c.withdrawn_at).where(
        c.person_id == person_id).order_by(c.given_at.desc())
    return tuple(ConsentLine(*row) for row in session.execute(query))


def _merges(session: Session, person_id: int) -> tuple[MergeLine, ...]:
    m = PersonMerge
    query = (select(m.id, Person.name, m.merged_at).join(Person, Person.id == m.merged_id)
             .where(m.kept_id == person_id, m.undone_at.is_(None)).order_by(m.merged_at.desc()))
    days = timedelta(days=settings_book.value(session, "merge_undo_days", now().date()))
    return tuple(MergeLine(*row, row[2].date() + days) for row in session.execute(query))
