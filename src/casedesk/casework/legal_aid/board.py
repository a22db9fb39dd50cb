"""The referral board: where each slip stands, its age, who is late; the return rate."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.casework.legal_aid import workflow
from casedesk.casework.staff import Data, Verb, allows, require
from casedesk.errors import RefusedError
from casedesk.model import Actor, AidReceipt, CaseFile, Deadline, Referral, Role, now
from casedesk.store import Database, audit, search

_FOUND = 500
_AGES = {"to_send": "registered_on", "sent": "sent_on", "accepted": "receipt_on",
         "assigned": "assigned_on", "feedback": "concluded_on"}
COLUMNS = (*workflow.BOARD, "overdue")
VIEWS = ("open", "mine", *COLUMNS, "urgent", "archived", "all")
_OWN = ("LA-SCR", "LA-SND", "LA-SND!", "LA-GAP", "LA-CALL", "LA-RCP1", "LA-RCP2", "LA-RCP3",
        "LA-PRG", "LA-FBK", "LA-VIS", "LA-ARC", "LA-SUP")


ORDERS: dict[str, Any] = {
    "number": CaseFile.id, "title": CaseFile.title, "matter": Referral.matter,
    "state": CaseFile.state, "agency": Referral.agency, "handler": CaseFile.handler_name,
    "track": Referral.track, "opened_on": CaseFile.opened_on, "sent_on": Referral.sent_on,
    "receipt_on": Referral.receipt_on, "next_due": CaseFile.next_due,
    "next_step": CaseFile.next_step_on,
}
_MOST = 1_000_000  # rows that a sheet of Excel can hold
_Clock = tuple[str, date | None, date | None]  # rule, due, when the warning begins
_NO_CLOCK: _Clock = ("", None, None)


@dataclass(frozen=True)
class AidFilter:
    """What a list of legal aid is narrowed to."""

    view: str = "open"
    track: str = ""
    agency_id: int | None = None
    handler_id: int | None = None
    text: str = ""
    column: str = ""  # of the board, within the view
    order: str = ""  # one of ORDERS; urgent and late ones first where none is asked for
    descending: bool = False


@dataclass(frozen=True)
class AidRow:
    """One slip on the board or in the list."""

    id: int
    number: str
    title: str
    worker: str
    employer: str
    track: str
    state: str
    column: str  # of the board
    matter: str
    agency: str
    handler: str
    urgent: bool
    opened_on: date
    sent_on: date | None
    receipt_on: date | None
    since: date | None  # from when its age in this column counts
    age: int | None  # days
    tone: str  # "" calm, "warn" from the second step, "late" overdue
    next_due: date | None
    next_rule: str
    next_step: str
    next_step_on: date | None
    dispute_case_id: int | None


@dataclass(frozen=True)
class Returns:
    """How many slips of a span came back."""

    sent: int
    returned: int

    @property
    def rate(self) -> float | None:
        """回执率, 0 to 1; None where nothing was sent."""
        return self.returned / self.sent if self.sent else None


def listing(database: Database, actor: Actor, wanted: AidFilter, offset: int = 0,
            limit: int = 200) -> list[AidRow]:
    """Return the matters of a view, urgent and late ones first. Refuses `not_allowed`."""
    require(actor, Data.CASE, Verb.SEE)
    today = now().date()
    with database.reading() as session:
        behind = late(session, today)
        query = (select(CaseFile, Referral).join(Referral, Referral.case_id == CaseFile.id)
                 .where(*_narrowed(session, actor, wanted, behind))
                 .order_by(*_ordered(wanted))
                 .offset(offset).limit(limit))
        pairs = session.execute(query).all()
        running = _next_rules(session, [case.id for case, _ in pairs])
        return [_row(case, referral, today, behind, running.get(case.id, _NO_CLOCK))
                for case, referral in pairs]


def counts(database: Database, actor: Actor) -> dict[str, int]:
    """Return how many matters stand in each column and view. Refuses `not_allowed`."""
    require(actor, Data.CASE, Verb.SEE)
    with database.reading() as session:
        behind = late(session, now().date())
        return {view: session.scalar(
            select(func.count()).select_from(CaseFile)
            .join(Referral, Referral.case_id == CaseFile.id)
            .where(*_narrowed(session, actor, AidFilter(view), behind))) or 0 for view in VIEWS}


def by_column(database: Database, actor: Actor, wanted: AidFilter) -> dict[str, int]:
    """Return how many matters of a view stand in each column. Refuses `not_allowed`."""
    require(actor, Data.CASE, Verb.SEE)
    with database.reading() as session:
        found = session.execute(
            select(CaseFile.state, func.count()).join(Referral, Referral.case_id == CaseFile.id)
            .where(*_narrowed(session, actor, wanted, late(session, now().date())))
            .group_by(CaseFile.state)).all()
    counted = dict.fromkeys(workflow.BOARD, 0)
    for state, number in found:
        if column_of(state):
            counted[column_of(state)] += number
    return counted


def handlers(database: Database, actor: Actor) -> list[tuple[int, str]]:
    """Return who handles a matter that is not closed: number and name."""
    require(actor, Data.CASE, Verb.SEE)
    c = CaseFile
    with database.reading() as session:
        found = session.execute(select(c.handler_id, func.max(c.handler_name)).where(
            c.kind == "referral", c.handler_id.is_not(None), c.state.in_(workflow.OPEN),
        ).group_by(c.handler_id))
        return sorted(((number, name) for number, name in found if number),
                      key=lambda row: row[1])


def taken(database: Database, actor: Actor, wanted: AidFilter) -> list[AidRow]:
    """Return every line of a list to be handed out; the handing out is audited.

    Refuses `not_allowed`, `export_own` (who may export own cases only asks for the view "mine").
    """
    require(actor, Data.CASE, Verb.EXPORT, own=True)
    if not allows(actor, Data.CASE, Verb.EXPORT) and wanted.view != "mine":
        raise RefusedError("export_own")
    found = listing(database, actor, wanted, limit=_MOST)
    with database.writing(actor) as session:
        audit.record(session, "case.export", "case", 0, [wanted.view], f"{len(found)}")
    return found


def returns(database: Database, actor: Actor, first: date, last: date) -> Returns:
    """Return the slips sent in a span, and how many of them came back. Refuses `not_allowed`."""
    require(actor, Data.CASE, Verb.SEE)
    with database.reading() as session:
        return returned(session, first, last)


def returned(session: Session, first: date, last: date) -> Returns:
    """Return the same inside an open transaction."""
    sent = select(Referral.case_id).where(Referral.sent_on.between(first, last))
    total = session.scalar(select(func.count()).select_from(sent.subquery())) or 0
    back = session.scalar(select(func.count(func.distinct(AidReceipt.case_id))).where(
        AidReceipt.case_id.in_(sent))) or 0
    return Returns(total, back)


def is_aid(database: Database, case_id: int) -> bool:
    """Tell whether a case is a matter of legal aid, which has pages of its own."""
    with database.reading() as session:
        return session.scalar(
            select(Referral.id).where(Referral.case_id == case_id)) is not None


def of_dispute(session: Session, case_id: int) -> list[tuple[int, str, str]]:
    """Return the legal aid a dispute led to: case, number, state."""
    return [(row.id, row.number, row.state) for row in session.execute(
        select(CaseFile.id, CaseFile.number, CaseFile.state)
        .join(Referral, Referral.case_id == CaseFile.id)
        .where(Referral.dispute_case_id == case_id).order_by(CaseFile.id))]


def column_of(state: str) -> str:
    """Return the column of the board a state stands in, '' when it is off the board."""
    return next((column for column, states in workflow.BOARD.items() if state in states), "")


def _narrowed(session: Session, actor: Actor, wanted: AidFilter,
              behind: set[int]) -> list[ColumnElement[bool]]:
    c, r = CaseFile, Referral
    parts: list[ColumnElement[bool]] = [c.kind == "referral", *_view(actor, wanted.view, behind)]
    if wanted.column:
        parts.append(c.state.in_(workflow.BOARD[wanted.column]))
    if wanted.track:
        parts.append(r.track == wanted.track)
    if wanted.agency_id:
        parts.append(r.agency_id == wanted.agency_id)
    if wanted.handler_id:
        parts.append(c.handler_id == wanted.handler_id)
    if wanted.text.strip():
        hits = search.find(session, wanted.text, ["case"], _FOUND)
        parts.append(or_(c.id.in_([hit.subject_id for hit in hits]),
                         r.agency.contains(wanted.text.strip())))
    return parts


def _ordered(wanted: AidFilter) -> list[Any]:
    by = ORDERS.get(wanted.order)
    if by is None:
        return [Referral.urgent.desc(), CaseFile.next_due.is_(None), CaseFile.next_due,
                CaseFile.id.desc()]
    way = by.desc() if wanted.descending else by.asc()
    return [by.is_(None), way, CaseFile.id.desc()]


def _view(actor: Actor, view: str, behind: set[int]) -> list[ColumnElement[bool]]:
    c = CaseFile
    if view == "all":
        return []
    if view == "archived":
        return [c.state.in_(("archived", "dropped", "closed"))]
    unfinished = c.state.in_(workflow.OPEN)
    if view == "mine":
        mine = c.handler_id == actor.staff_id
        return [unfinished, or_(mine, c.handler_id.is_(None))
                if actor.role is Role.MEDIATOR else mine]
    if view == "overdue":
        return [unfinished, c.id.in_(behind)]
    if view == "urgent":
        return [unfinished, Referral.urgent.is_(True)]
    if view in workflow.BOARD:
        return [c.state.in_(workflow.BOARD[view])]
    return [unfinished]


def late(session: Session, today: date) -> set[int]:
    """Return the matters with a step of the centre's own that is overdue."""
    return set(session.scalars(
        select(Deadline.case_id).join(CaseFile, CaseFile.id == Deadline.case_id)
        .where(CaseFile.kind == "referral", CaseFile.state.in_(workflow.OPEN),
               Deadline.state == "running", Deadline.rule.in_(_OWN), Deadline.due_on < today)))


def _next_rules(session: Session, ids: list[int]) -> dict[int, _Clock]:
    d = Deadline
    rows = session.execute(
        select(d.case_id, d.rule, d.due_on, d.warn_on).where(
            d.case_id.in_(ids), d.state == "running", d.due_on.is_not(None))
        .order_by(d.due_on.desc(), d.id.desc()))
    return {case_id: (rule, due, warn) for case_id, rule, due, warn in rows}


def _row(case: CaseFile, referral: Referral, today: date, behind: set[int],
         running: _Clock) -> AidRow:
    column = column_of(case.state)
    since: Any = getattr(referral, _AGES.get(column, "registered_on")) or referral.registered_on
    age = (today - since).days if since else None
    tone = "late" if case.id in behind else "warn" if _soon(running, today) else ""
    worker, _, employer = case.title.partition(" 诉 ")
    return AidRow(case.id, case.number, case.title, worker, employer, referral.track,
                  case.state, column, referral.matter, referral.agency, case.handler_name,
                  referral.urgent, case.opened_on, referral.sent_on, referral.receipt_on, since,
                  age, tone, running[1], running[0], case.next_step, case.next_step_on,
                  referral.dispute_case_id)


def _soon(clock: _Clock, today: date) -> bool:
    """Whether the days of early warning have begun, or it is the day itself."""
    _, due, warn = clock
    return due is not None and min(due, warn or due) <= today


def limitation_tone(session: Session, referral: Referral) -> str:
    """Return how near the limitation is: "", "warn", "late" (article 44)."""
    if referral.limitation_on is None:
        return ""
    today = now().date()
    left = (referral.limitation_on - today).days
    if left < settings_book.value(session, "aid_urgent_days", today):
        return "late"
    return "warn" if left <= settings_book.value(
        session, "aid_limitation_warn_days", today) else ""
