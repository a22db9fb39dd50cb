"""Lists of disputes: mine, due, overdue, forgotten, by state; a page at a time."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from casedesk.casework.disputes import workflow
from casedesk.casework.staff import Data, Verb, require
from casedesk.model import Actor, CaseFile, Dispute, now
from casedesk.store import Database, search

_FOUND = 500  # hits that a text may narrow a list to


@dataclass(frozen=True)
class CaseFilter:
    """What a list shows; the parts narrow each other."""

    view: str = "open"  # open mine due overdue forgotten undecided closed all
    state: str = ""
    matter: str = ""
    employer_id: int | None = None
    opened_from: date | None = None
    opened_to: date | None = None
    text: str = ""  # a name, an employer, a case number: whatever the search finds


@dataclass(frozen=True)
class CaseRow:
    """One line of the list of disputes."""

    id: int
    number: str
    title: str
    matter: str
    state: str
    handler: str
    opened_on: date
    next_due: date | None
    next_step: str
    next_step_on: date | None
    workers: int
    closed_on: date | None


_C, _D = CaseFile, Dispute
_LINE: Select[*tuple[Any, ...]] = select(
    _C.id, _C.number, _C.title, _D.matter, _C.state, _C.handler_name, _C.opened_on, _C.next_due,
    _C.next_step, _C.next_step_on, _D.workers, _C.closed_on,
).join(_D, _D.case_id == _C.id).where(_C.kind == "dispute")
_COUNT: Select[*tuple[Any, ...]] = select(func.count()).select_from(_C).join(
    _D, _D.case_id == _C.id).where(_C.kind == "dispute")


def listing(database: Database, actor: Actor, wanted: CaseFilter, offset: int = 0,
            limit: int = 100) -> list[CaseRow]:
    """Return a page of the list: those due first by their day, others newest first."""
    require(actor, Data.CASE, Verb.SEE)
    c = CaseFile
    query = _narrowed(_LINE, actor, wanted)
    by_due = wanted.view in ("due", "overdue")
    order = (c.next_due, c.id) if by_due else (c.opened_on.desc(), c.id.desc())
    with database.reading() as session:
        query = _found(session, query, wanted)
        page = query.order_by(*order).limit(limit).offset(offset)
        return [CaseRow(*row) for row in session.execute(page)]


def count(database: Database, actor: Actor, wanted: CaseFilter) -> int:
    """Return how many cases the list holds."""
    require(actor, Data.CASE, Verb.SEE)
    with database.reading() as session:
        query = _narrowed(_COUNT, actor, wanted)
        return session.scalar(_found(session, query, wanted)) or 0


def _found(session: Session, query: Select[*tuple[Any, ...]],
           wanted: CaseFilter) -> Select[*tuple[Any, ...]]:
    if not wanted.text.strip():
        return query
    hits = search.find(session, wanted.text, ["case"], _FOUND)
    return query.where(CaseFile.id.in_([hit.subject_id for hit in hits]))


def _narrowed(query: Select[*tuple[Any, ...]], actor: Actor,
              wanted: CaseFilter) -> Select[*tuple[Any, ...]]:
    c, d = CaseFile, Dispute
    today = now().date()
    query = query.where(*_view(wanted.view, actor, today))
    if wanted.state:
        query = query.where(c.state == wanted.state)
    if wanted.matter:
        query = query.where(d.matter.startswith(wanted.matter))
    if wanted.employer_id:
        query = query.where(c.employer_id == wanted.employer_id)
    if wanted.opened_from:
        query = query.where(c.opened_on >= wanted.opened_from)
    if wanted.opened_to:
        query = query.where(c.opened_on <= wanted.opened_to)
    return query


def _view(view: str, actor: Actor, today: date) -> tuple[ColumnElement[bool], ...]:
    c = CaseFile
    match view:
        case "all":
            return ()
        case "closed":
            return (c.state.in_(("closed", "archived")),)
        case "undecided":
            return (c.state.in_(("applied", "solicit")),)
        case "forgotten":
            return (c.state.in_(workflow.OPEN), c.next_step == "")
    unfinished = c.state.in_((*workflow.OPEN, *workflow.ENDED))
    match view:
        case "mine":
            return (unfinished, c.handler_id == actor.staff_id)
        case "due":
            return (unfinished, c.next_due >= today, c.next_due <= today + timedelta(days=7))
        case "overdue":
            return (unfinished, c.next_due < today)
    return (unfinished,)
