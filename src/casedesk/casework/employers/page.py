"""Everything about one employer on one page: names, visits, cases, and the sign of trouble."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.casework.employers.listing import recent_matters
from casedesk.casework.employers.records import EmployerEntry, entry_of
from casedesk.casework.staff import Data, Verb, allows, require
from casedesk.errors import RefusedError
from casedesk.model import (
    Actor,
    CaseFile,
    Dispute,
    Employer,
    EmployerName,
    Person,
    Visit,
    now,
)
from casedesk.store import Database

MOST = 200  # visits and cases on the page, the latest


@dataclass(frozen=True)
class EmployerVisit:
    """A visit in which this employer was spoken of."""

    id: int
    number: str
    arrived_at: datetime
    person_id: int
    person: str
    matter: str
    workers: int
    state: str
    case_id: int | None


@dataclass(frozen=True)
class EmployerCase:
    """A case that this employer answers in; `amount_fen` lies in the case."""

    id: int
    number: str
    title: str
    matter: str
    workers: int
    state: str
    handler: str
    opened_on: date
    closed_on: date | None


@dataclass(frozen=True)
class EmployerPage:
    """An employer as shown."""

    id: int
    entry: EmployerEntry
    names: tuple[str, ...]  # the others it goes by
    visits: tuple[EmployerVisit, ...]
    cases: tuple[EmployerCase, ...]  # empty for those who may not see cases
    recent: int
    repeated: bool
    days: int


def page(database: Database, actor: Actor, employer_id: int) -> EmployerPage:
    """Return the employer's page. Refuses `employer_unknown`, `not_allowed`."""
    require(actor, Data.PERSON, Verb.SEE)
    with database.reading() as session:
        if session.get(Employer, employer_id) is None:
            raise RefusedError("employer_unknown")
        today = now().date()
        recent, repeated = recent_matters(session, employer_id, today)
        cases = _cases(session, employer_id) if allows(actor, Data.CASE, Verb.SEE) else ()
        return EmployerPage(
            employer_id, entry_of(database, actor, employer_id), _names(session, employer_id),
            _visits(session, employer_id), cases, recent, repeated,
            settings_book.value(session, "repeat_employer_days", today))


def _names(session: Session, employer_id: int) -> tuple[str, ...]:
    n = EmployerName
    return tuple(session.scalars(select(n.name).where(n.employer_id == employer_id).order_by(n.id)))


def _visits(session: Session, employer_id: int) -> tuple[EmployerVisit, ...]:
    v = Visit
    query = (select(v.id, v.number, v.arrived_at, v.person_id, Person.name, v.matter, v.workers,
                    v.state, v.case_id)
             .join(Person, Person.id == v.person_id)
             .where(v.employer_id == employer_id).order_by(v.arrived_at.desc(), v.id.desc())
             .limit(MOST))
    return tuple(EmployerVisit(*row) for row in session.execute(query))


def _cases(session: Session, employer_id: int) -> tuple[EmployerCase, ...]:
    c, d = CaseFile, Dispute
    query = (select(c.id, c.number, c.title, d.matter, d.workers, c.state, c.handler_name,
                    c.opened_on, c.closed_on)
             .outerjoin(d, d.case_id == c.id)
             .where(c.employer_id == employer_id).order_by(c.opened_on.desc(), c.id.desc())
             .limit(MOST))
    return tuple(EmployerCase(row[0], row[1], row[2], row[3] or "", row[4] or 1, *row[5:])
                 for row in session.execute(query))
