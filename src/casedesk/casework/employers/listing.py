"""Lists of employers, with how often each was spoken of lately."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import Actor, CaseFile, Employer, Visit, now
from casedesk.store import Database, search


@dataclass(frozen=True)
class EmployerRow:
    """An employer in a list or among suggestions."""

    id: int
    name: str
    uscc: str
    town: str
    industry: str
    unionised: bool | None
    recent: int  # visits and cases within the days of repeat_employer_days
    repeated: bool  # reached repeat_employer_visits
    days: int  # that the setting counts back


def suggest(database: Database, actor: Actor, text: str, limit: int = 8) -> list[EmployerRow]:
    """Return employers that the typed words fit, the last used first."""
    require(actor, Data.PERSON, Verb.SEE)
    if not text.strip():
        return []
    return listing(database, actor, text, limit=limit)


def listing(database: Database, actor: Actor, text: str = "", offset: int = 0,
            limit: int = 100) -> list[EmployerRow]:
    """Return a page of the employers, the last recorded first; those that fit `text`, if any."""
    require(actor, Data.PERSON, Verb.SEE)
    with database.reading() as session:
        if text.strip():
            hits = search.find(session, text, ["employer"], offset + limit)[offset:]
            ids: Sequence[int] = [hit.subject_id for hit in hits]
        else:
            ids = session.scalars(select(Employer.id).where(
                Employer.merged_into_id.is_(None)).order_by(Employer.id.desc()).offset(offset).limit(limit)).all()
        return _rows(session, ids)


def row(database: Database, actor: Actor, employer_id: int) -> EmployerRow:
    """Return one employer as a line of the list. Refuses `employer_unknown`, `not_allowed`."""
    require(actor, Data.PERSON, Verb.SEE)
    with database.reading() as session:
        found = _rows(session, [employer_id])
    if not found:
        raise RefusedError("employer_unknown")
    return found[0]


def recent_matters(session: Session, employer_id: int, today: date) -> tuple[int, bool]:
    """Count what was brought against an employer lately, and whether it is too often [A]."""
    days, enough = _threshold(session, today)
    count = _counts(session, [employer_id], today - timedelta(days=days))[employer_id]
    return count, count >= enough


def _threshold(session: Session, today: date) -> tuple[int, int]:
    return (int(settings_book.value(session, "repeat_employer_days", today)),
            int(settings_book.value(session, "repeat_employer_visits", today)))


def _counts(session: Session, ids: Sequence[int], since: date) -> Counter[int]:
    v, c = Visit, CaseFile
    counts: Counter[int] = Counter()
    visits = select(v.employer_id, func.count()).where(
        v.employer_id.in_(ids), v.case_id.is_(None), v.arrived_at >= since)
    cases = select(c.employer_id, func.count()).where(
        c.employer_id.in_(ids), c.opened_on >= since)
    for query, column in ((visits, v.employer_id), (cases, c.employer_id)):
        for employer_id, count in session.execute(query.group_by(column)):
            counts[employer_id or 0] += count
    return counts


def _rows(session: Session, ids: Sequence[int]) -> list[EmployerRow]:
    if not ids:
        return []
    today, e = now().date(), Employer
    days, enough = _threshold(session, today)
    counts = _counts(session, ids, today - timedelta(days=days))
    found = {line.id: EmployerRow(*line, counts[line.id], counts[line.id] >= enough, days)
             for line in session.execute(select(
                 e.id, e.name, e.uscc, e.town, e.industry, e.unionised).where(e.id.in_(ids)))}
    return [found[key] for key in ids if key in found]
