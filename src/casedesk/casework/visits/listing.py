"""Lists of visits: today's at the counter, or a period's."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import Actor, Employer, Person, Staff, Visit
from casedesk.store import Database


@dataclass(frozen=True)
class VisitRow:
    """One line of a list of visits."""

    id: int
    number: str
    arrived_at: datetime
    channel: str
    person_id: int
    person: str
    employer: str
    matter: str
    party_size: int
    state: str
    danger: bool
    receptionist: str
    case_id: int | None


def of_day(database: Database, actor: Actor, day: date) -> list[VisitRow]:
    """Return the visits of a day and those still waiting or open, the latest first."""
    require(actor, Data.PERSON, Verb.SEE)
    with database.reading() as session:
        today = _rows(session, day, day)
        seen = {row.id for row in today}
        waiting = [row for row in _rows(session, day - timedelta(days=7), day)
                   if row.state in ("waiting", "open") and row.id not in seen]
        return today + waiting


def of_period(database: Database, actor: Actor, first: date, last: date) -> list[VisitRow]:
    """Return the visits from the first day to the last, the latest first."""
    require(actor, Data.PERSON, Verb.SEE)
    with database.reading() as session:
        return _rows(session, first, last)


def row(database: Database, actor: Actor, visit_id: int) -> VisitRow:
    """Return one visit as a line of the list. Refuses `visit_unknown`, `not_allowed`."""
    require(actor, Data.PERSON, Verb.SEE)
    with database.reading() as session:
        found = _lines(session, Visit.id == visit_id)
    if not found:
        raise RefusedError("visit_unknown")
    return found[0]


def _rows(session: Session, first: date, last: date) -> list[VisitRow]:
    v = Visit
    return _lines(session, v.arrived_at >= datetime.combine(first, time.min),
                  v.arrived_at <= datetime.combine(last, time.max))


def _lines(session: Session, *which: ColumnElement[bool]) -> list[VisitRow]:
    v = Visit
    query = (
        select(v.id, v.number, v.arrived_at, v.channel, v.person_id, Person.name, Employer.name,
               v.matter, v.party_size, v.state, v.danger, Staff.name, v.case_id)
        .join(Person, Person.id == v.person_id)
        .outerjoin(Employer, Employer.id == v.employer_id)
        .outerjoin(Staff, Staff.id == v.receptionist_id)
        .where(*which)
        .order_by(v.arrived_at.desc()))
    return [VisitRow(a, b, c, d, e, f, g or "", h, i, j, k, l_ or "", m)
            for a, b, c, d, e, f, g, h, i, j, k, l_, m in session.execute(query)]
