"""Lists of disputes: mine, due, overdue, forgotten, by state; in any order, page by page."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Select,
    SQLColumnExpression,
    and_,
    bindparam,
    case,
    exists,
    func,
    select,
)
from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.casework.disputes import proposals, workflow
from casedesk.casework.staff import Data, Verb, require
from casedesk.model import Actor, CaseFile, Claim, Dispute, Employer, Event, now
from casedesk.store import Database, search

_FOUND = 500  # hits that a text may narrow a list to


@dataclass(frozen=True)
class CaseFilter:
    """What a list shows; the parts narrow each other. `order` is the name of a column of CaseRow.

    Without an order those of the views of due days stand by their day, others newest first.
    """

    view: str = "open"  # one of VIEWS
    state: str = ""
    matter: str = ""
    handler_id: int | None = None
    employer_id: int | None = None
    opened_from: date | None = None
    opened_to: date | None = None
    text: str = ""  # a name, an employer, a case number: whatever the search finds
    order: str = ""
    descending: bool = False


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
    accepted_on: date | None
    end_due: date | None
    collective: bool
    risk: str
    source: str
    mediator: str
    employer: str
    town: str
    amount_fen: int | None
    agreed_fen: int | None
    last_at: datetime | None  # the latest entry of its timeline


def listing(database: Database, actor: Actor, wanted: CaseFilter, offset: int = 0,
            limit: int = 100) -> list[CaseRow]:
    """Return a page of the list."""
    require(actor, Data.CASE, Verb.SEE)
    with database.reading() as session:
        given = _given(session, actor, wanted)
        page = session.connection().execute(  # lines of a list need no identity map
            _page(wanted.view, _narrowing(wanted), wanted.order, wanted.descending),
            given | {"limit": limit, "offset": offset})
        return [CaseRow._make(row) for row in page]


def count(database: Database, actor: Actor, wanted: CaseFilter) -> int:
    """Return how many cases the list holds."""
    require(actor, Data.CASE, Verb.SEE)
    with database.reading() as session:
        given = _given(session, actor, wanted)
        return session.scalar(_number(wanted.view, _narrowing(wanted)), given) or 0


def by_state(database: Database, actor: Actor, wanted: CaseFilter) -> dict[str, int]:
    """Return how many cases of the list stand in each state."""
    require(actor, Data.CASE, Verb.SEE)
    with database.reading() as session:
        given = _given(session, actor, wanted)
        query = _of(select(_C.state, func.count()).select_from(_C), wanted.view,
                    _narrowing(wanted)).group_by(_C.state)
        return {state: number for state, number in session.execute(query, given)}


def handlers(database: Database, actor: Actor) -> list[tuple[int, str]]:
    """Return who handles a case that is not closed: number and name."""
    require(actor, Data.CASE, Verb.SEE)
    with database.reading() as session:
        found = session.execute(select(_C.handler_id, func.max(_C.handler_name)).where(
            _C.kind == "dispute", _C.handler_id.is_not(None), _UNFINISHED,
        ).group_by(_C.handler_id))
        return sorted(((number, name) for number, name in found if number),
                      key=lambda row: row[1])


def quiet_since(session: Session, today: date) -> datetime:
    """Return the moment since which nothing happened in a case that counts as forgotten."""
    days = int(settings_book.value(session, "forgotten_days", today))
    return datetime.combine(today - timedelta(days=days), time.max)


_C, _D = CaseFile, Dispute
_UNFINISHED = _C.state.in_((*workflow.OPEN, *workflow.ENDED))
FORGOTTEN: ColumnElement[bool] = and_(  # :quiet is the moment of quiet_since
    _C.state.in_(workflow.OPEN), _C.next_step == "", _C.next_step_on.is_(None),
    ~exists().where(Event.case_id == _C.id, Event.at > bindparam("quiet"),
                    Event.kind.not_in(("deadline", "system"))))
_VIEWS: dict[str, tuple[ColumnElement[bool], ...]] = {
    "mine": (_UNFINISHED, _C.handler_id == bindparam("me")),
    "today": (_UNFINISHED, _C.next_due == bindparam("today")),
    "due": (_UNFINISHED, _C.next_due >= bindparam("today"), _C.next_due <= bindparam("week")),
    "overdue": (_UNFINISHED, _C.next_due < bindparam("today")),
    "forgotten": (FORGOTTEN,),
    "undecided": (_C.state.in_(("applied", "solicit")),),
    "expired": (_C.state.in_(proposals.RUNNING), _D.end_due < bindparam("today")),
    "reopening": (proposals.asked_again(),),
    "unassigned": (_UNFINISHED, _C.handler_id.is_(None)),
    "collective": (_UNFINISHED, _D.collective.is_(True)),
    "open": (_UNFINISHED,),
    "closed": (_C.state.in_(("closed", "archived")),),
    "all": (),
}
VIEWS = tuple(_VIEWS)
SELDOM = ("expired", "reopening")  # offered only while something waits there
_NARROWED: dict[str, ColumnElement[bool]] = {
    "state": _C.state == bindparam("state"),
    "matter": _D.matter.startswith(bindparam("matter")),
    "handler_id": _C.handler_id == bindparam("handler_id"),
    "employer_id": _C.employer_id == bindparam("employer_id"),
    "opened_from": _C.opened_on >= bindparam("opened_from"),
    "opened_to": _C.opened_on <= bindparam("opened_to"),
    "text": _C.id.in_(bindparam("found", expanding=True)),
}
_COLUMNS: dict[str, SQLColumnExpression[Any]] = {  # by the fields of CaseRow, in their order
    "id": _C.id, "number": _C.number, "title": _C.title, "matter": _D.matter, "state": _C.state,
    "handler": _C.handler_name, "opened_on": _C.opened_on, "next_due": _C.next_due,
    "next_step": _C.next_step, "next_step_on": _C.next_step_on, "workers": _D.workers,
    "closed_on": _C.closed_on, "accepted_on": _D.accepted_on, "end_due": _D.end_due,
    "collective": _D.collective, "risk": _C.risk, "source": _D.source,
    "mediator": _D.mediator_name, "employer": Employer.name, "town": Employer.town,
    "amount_fen": select(func.sum(Claim.amount_fen)).where(Claim.case_id == _C.id)
    .scalar_subquery(),
    "agreed_fen": select(func.sum(Claim.agreed_fen)).where(Claim.case_id == _C.id)
    .scalar_subquery(),
    "last_at": select(func.max(Event.at)).where(Event.case_id == _C.id).scalar_subquery(),
}
_RISKS = ("", "green", "yellow", "orange", "red")
_ROAD = {state: place for place, state in enumerate(workflow.STATES)}


def _narrowing(wanted: CaseFilter) -> tuple[str, ...]:
    return tuple(name for name in _NARROWED if str(getattr(wanted, name) or "").strip())


def _given(session: Session, actor: Actor, wanted: CaseFilter) -> dict[str, Any]:
    today = now().date()
    given: dict[str, Any] = {name: getattr(wanted, name) for name in _NARROWED}
    if wanted.text.strip():
        hits = search.find(session, wanted.text, ["case"], _FOUND)
        given["found"] = [hit.subject_id for hit in hits]
    if wanted.view == "forgotten":
        given["quiet"] = quiet_since(session, today)
    return given | {"today": today, "week": today + timedelta(days=7), "me": actor.staff_id}


@cache
def _page(view: str, narrowing: tuple[str, ...], order: str,
          descending: bool) -> Select[*tuple[Any, ...]]:
    """The statement of one page; made once, which takes longer than running it.

    In an order that no index has, the page's cases are found first: claims and entries are not
    added up for those that it leaves out.
    """
    whole: Select[*tuple[Any, ...]] = select(
        *(column.label(name) for name, column in _COLUMNS.items()))
    order_by = _order(view, order, descending)
    if not order:
        return _of(whole, view, narrowing).outerjoin(
            Employer, Employer.id == _C.employer_id,
        ).order_by(*order_by).limit(bindparam("limit")).offset(bindparam("offset"))
    found = _of(select(_C.id).outerjoin(Employer, Employer.id == _C.employer_id), view, narrowing)
    found = found.order_by(*order_by).limit(bindparam("limit")).offset(bindparam("offset"))
    return whole.join(_D, _D.case_id == _C.id).outerjoin(
        Employer, Employer.id == _C.employer_id).where(_C.id.in_(found)).order_by(*order_by)


def _order(view: str, order: str, descending: bool) -> tuple[SQLColumnExpression[Any], ...]:
    """By the column that is asked for, what is empty last; else as the view stands."""
    if not order:
        return (_C.next_due, _C.id) if view in ("today", "due", "overdue") else (
            _C.opened_on.desc(), _C.id.desc())
    column = _COLUMNS[order]
    if order == "state":  # along the road, not by the letters of a code
        column = case(_ROAD, value=_C.state)
    elif order == "risk":
        column = case({code: place for place, code in enumerate(_RISKS)}, value=_C.risk)
    elif order == "next_step":
        column = _C.next_step_on
    told = column.desc() if descending else column.asc()
    return told.nulls_last(), _C.id.desc()


@cache
def _number(view: str, narrowing: tuple[str, ...]) -> Select[*tuple[Any, ...]]:
    return _of(select(func.count()).select_from(_C), view, narrowing)


def _of(query: Select[*tuple[Any, ...]], view: str,
        narrowing: tuple[str, ...]) -> Select[*tuple[Any, ...]]:
    return query.join(_D, _D.case_id == _C.id).where(
        _C.kind == "dispute", *_VIEWS[view], *(_NARROWED[name] for name in narrowing))
