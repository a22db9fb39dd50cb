"""Lists of disputes: mine, due, overdue, forgotten, by state; a page at a time."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, bindparam, func, select
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


class CaseRow(NamedTuple):
    """One line of the list of disputes; a tuple, for a list makes many of them at a key press."""

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


def listing(database: Database, actor: Actor, wanted: CaseFilter, offset: int = 0,
            limit: int = 100) -> list[CaseRow]:
    """Return a page of the list: those due first by their day, others newest first."""
    require(actor, Data.CASE, Verb.SEE)
    with database.reading() as session:
        given = _given(session, actor, wanted)
        page = session.connection().execute(  # lines of a list need no identity map
            _page(wanted.view, _narrowing(wanted)), given | {"limit": limit, "offset": offset})
        return [CaseRow._make(row) for row in page]


def count(database: Database, actor: Actor, wanted: CaseFilter) -> int:
    """Return how many cases the list holds."""
    require(actor, Data.CASE, Verb.SEE)
    with database.reading() as session:
        given = _given(session, actor, wanted)
        return session.scalar(_number(wanted.view, _narrowing(wanted)), given) or 0


_C, _D = CaseFile, Dispute
_UNFINISHED = _C.state.in_((*workflow.OPEN, *workflow.ENDED))
_VIEWS: dict[str, tuple[ColumnElement[bool], ...]] = {
    "open": (_UNFINISHED,),
    "mine": (_UNFINISHED, _C.handler_id == bindparam("me")),
    "due": (_UNFINISHED, _C.next_due >= bindparam("today"), _C.next_due <= bindparam("week")),
    "overdue": (_UNFINISHED, _C.next_due < bindparam("today")),
    "forgotten": (_C.state.in_(workflow.OPEN), _C.next_step == ""),
    "undecided": (_C.state.in_(("applied", "solicit")),),
    "closed": (_C.state.in_(("closed", "archived")),),
    "all": (),
}
_NARROWED: dict[str, ColumnElement[bool]] = {
    "state": _C.state == bindparam("state"),
    "matter": _D.matter.startswith(bindparam("matter")),
    "employer_id": _C.employer_id == bindparam("employer_id"),
    "opened_from": _C.opened_on >= bindparam("opened_from"),
    "opened_to": _C.opened_on <= bindparam("opened_to"),
    "text": _C.id.in_(bindparam("found", expanding=True)),
}


def _narrowing(wanted: CaseFilter) -> tuple[str, ...]:
    return tuple(name for name in _NARROWED if str(getattr(wanted, name) or "").strip())


def _given(session: Session, actor: Actor, wanted: CaseFilter) -> dict[str, Any]:
    today = now().date()
    given: dict[str, Any] = {name: getattr(wanted, name) for name in _NARROWED}
    if wanted.text.strip():
        hits = search.find(session, wanted.text, ["case"], _FOUND)
        given["found"] = [hit.subject_id for hit in hits]
    return given | {"today": today, "week": today + timedelta(days=7), "me": actor.staff_id}


@cache
def _page(view: str, narrowing: tuple[str, ...]) -> Select[*tuple[Any, ...]]:
    """The statement of one page; made once, which takes longer than running it."""
    order = (_C.next_due, _C.id) if view in ("due", "overdue") else (
        _C.opened_on.desc(), _C.id.desc())
    return _of(select(
        _C.id, _C.number, _C.title, _D.matter, _C.state, _C.handler_name, _C.opened_on,
        _C.next_due, _C.next_step, _C.next_step_on, _D.workers, _C.closed_on), view, narrowing,
    ).order_by(*order).limit(bindparam("limit")).offset(bindparam("offset"))


@cache
def _number(view: str, narrowing: tuple[str, ...]) -> Select[*tuple[Any, ...]]:
    return _of(select(func.count()).select_from(_C), view, narrowing)


def _of(query: Select[*tuple[Any, ...]], view: str,
        narrowing: tuple[str, ...]) -> Select[*tuple[Any, ...]]:
    return query.join(_D, _D.case_id == _C.id).where(
        _C.kind == "dispute", *_VIEWS[view], *(_NARROWED[name] for name in narrowing))
