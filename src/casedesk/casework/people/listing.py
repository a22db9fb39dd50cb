"""The list of workers: the last recorded first, or those whom the typed words fit."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from casedesk.casework.staff import Data, Verb, allows, require
from casedesk.model import Actor, CaseFile, Employer, Person, Visit
from casedesk.rules import names
from casedesk.store import Database, search


@dataclass(frozen=True)
class PersonRow:
    """One line of the list of workers; numbers by their tails."""

    id: int
    name: str
    sex: str
    birth: date | None
    id_tail: str
    phone_tail: str
    visits: int
    last_visit: date | None
    employer: str  # of the last visit
    cases: int
    open_cases: int


def listing(database: Database, actor: Actor, text: str = "", offset: int = 0,
            limit: int = 100) -> list[PersonRow]:
    """Return a page of the workers; `text` keeps to those whom it fits. Refuses `not_allowed`."""
    require(actor, Data.PERSON, Verb.SEE)
    with database.reading() as session:
        if text.strip():
            hits = search.find(session, text, ["person"], offset + limit)[offset:]
            ids: Sequence[int] = [hit.subject_id for hit in hits]
        else:
            ids = session.scalars(select(Person.id).where(Person.merged_into_id.is_(None)).order_by(
                Person.id.desc()).offset(offset).limit(limit)).all()
        return _rows(session, ids, cases=allows(actor, Data.CASE, Verb.SEE))


def _rows(session: Session, ids: Sequence[int], *, cases: bool) -> list[PersonRow]:
    if not ids:
        return []
    p, v, c = Person, Visit, CaseFile
    visits = {row[0]: (row[1], row[2]) for row in session.execute(
        select(v.person_id, func.count(), func.max(v.arrived_at))
        .where(v.person_id.in_(ids)).group_by(v.person_id))}
    latest = select(func.max(v.id)).where(v.person_id.in_(ids)).group_by(v.person_id)
    named = {row[0]: row[1] for row in session.execute(
        select(v.person_id, Employer.name).join(Employer, Employer.id == v.employer_id)
        .where(v.id.in_(latest)))}
    files = {row[0]: (row[1], row[2]) for row in session.execute(
        select(c.person_id, func.count(), func.count().filter(c.closed_on.is_(None)))
        .where(c.person_id.in_(ids)).group_by(c.person_id))} if cases else {}
    found = {}
    for row in session.execute(select(p.id, p.name, p.sex, p.birth, p.id_number, p.phone).where(
            p.id.in_(ids), p.merged_into_id.is_(None))):
        count, last = visits.get(row.id, (0, None))
        every, running = files.get(row.id, (0, 0))
        found[row.id] = PersonRow(
            row.id, row.name, row.sex, row.birth, names.tail(row.id_number),
            names.tail(row.phone), count, last.date() if last else None,
            named.get(row.id, ""), every, running)
    return [found[key] for key in ids if key in found]
