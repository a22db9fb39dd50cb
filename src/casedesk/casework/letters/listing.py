"""Letters sent out, with state and age: what waits for delivery, for an answer, too long."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, literal, select
from sqlalchemy.orm import Session

from casedesk.casework.staff import Data, Verb, allows, require
from casedesk.model import Actor, CaseFile, Employer, Letter, Transfer, Visit, now
from casedesk.store import Database

TRANSFER = "transfer"  # the kind of a row that is no letter of supervision
VIEWS = ("draft", "issued", "waiting", "overdue", "replied", "unanswered", "ended", "voided",
         "all")
_L, _T = Letter, Transfer


@dataclass(frozen=True)
class LetterFilter:
    """What a list of letters is narrowed to."""

    view: str = "all"
    kind: str = ""  # code table letter_kinds, or "transfer"
    text: str = ""
    employer_id: int | None = None
    case_id: int | None = None


@dataclass(frozen=True)
class LetterRow:
    """One letter in a list; `kind` tells a transfer from a letter of supervision."""

    id: int
    kind: str
    number: str
    addressee: str
    subject: str
    state: str
    issued_on: date | None
    due_on: date | None
    days: int | None  # until the answer is due, below zero when overdue; only while it is awaited
    age: int  # days since it was issued, while it is not at its end
    chases: int
    case_id: int | None
    case_number: str
    outcome: str


def listing(database: Database, actor: Actor, wanted: LetterFilter, offset: int = 0,
            limit: int = 100) -> list[LetterRow]:
    """Return a page of the letters, those longest overdue first. Refuses `not_allowed`."""
    require(actor, Data.LETTER, Verb.SEE)
    with database.reading() as session:
        return rows(session, wanted, offset, limit)


def counts(database: Database, actor: Actor) -> dict[str, int]:
    """Return how many letters each view holds. Refuses `not_allowed`."""
    require(actor, Data.LETTER, Verb.SEE)
    with database.reading() as session:
        both = _both(LetterFilter()).subquery()
        today = now().date()
        return {view: session.scalar(select(func.count()).select_from(both).where(
            *_view(both.c, view, today))) or 0 for view in VIEWS}


def overdue(session: Session, actor: Actor) -> int:
    """Count the letters whose answer, or receipt, is overdue; 0 for who may not see them."""
    if not allows(actor, Data.LETTER, Verb.SEE):
        return 0
    today = now().date()
    both = _both(LetterFilter()).subquery()
    return session.scalar(select(func.count()).select_from(both).where(
        *_view(both.c, "overdue", today))) or 0


def rows(session: Session, wanted: LetterFilter, offset: int = 0,
         limit: int = 100) -> list[LetterRow]:
    """Return a page of the letters inside an open session."""
    today, both = now().date(), _both(wanted).subquery()
    c = both.c
    late = case((and_(c.state == "waiting", c.due_on.is_not(None)), c.due_on), else_=None)
    query = (select(both, CaseFile.number.label("case_number"))
             .outerjoin(CaseFile, CaseFile.id == c.case_id)
             .where(*_view(c, wanted.view, today))
             .order_by(late.is_(None), late, c.issued_on.is_not(None), c.issued_on.desc(),
                       c.id.desc())
             .offset(offset).limit(limit))
    return [_row(found, today) for found in session.execute(query)]


def _row(found: Any, today: date) -> LetterRow:
    waits = found.state == "waiting" and found.due_on is not None
    open_ = found.state in ("issued", "waiting", "replied", "unanswered")
    return LetterRow(
        found.id, found.kind, found.number, found.addressee, found.subject, found.state,
        found.issued_on, found.due_on, (found.due_on - today).days if waits else None,
        (today - found.issued_on).days if found.issued_on and open_ else 0, found.chases,
        found.case_id, found.case_number or "", found.outcome)


def _view(c: Any, view: str, today: date) -> tuple[ColumnElement[bool], ...]:
    if view == "all":
        return ()
    if view == "overdue":
        return (c.state == "waiting", c.due_on < today)
    return (c.state == view,)


def _both(wanted: LetterFilter) -> Any:
    """Return the letters and the transfers as one table, narrowed."""
    letters = (select(
        _L.id, _L.kind, _L.number, _L.addressee, _L.subject,
        case((_L.state == "delivered", "waiting"), else_=_L.state).label("state"),
        _L.issued_on, _L.reply_due_on.label("due_on"), _L.chases, _L.case_id, _L.outcome)
        .where(*_letters_where(wanted)))
    transfers = (select(
        _T.id, literal(TRANSFER).label("kind"), _T.number, _T.institution.label("addressee"),
        _T.reason.label("subject"),
        case((_T.state == "sent", "waiting"), (_T.state == "received", "ended"),
             else_=_T.state).label("state"),
        _T.sent_on.label("issued_on"), _T.receipt_due_on.label("due_on"),
        _T.chases, _T.case_id, _T.receipt_result.label("outcome"))
        .where(*_transfers_where(wanted)))
    if wanted.kind == TRANSFER:
        return transfers
    return letters if wanted.kind else letters.union_all(transfers)


def _letters_where(wanted: LetterFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.kind:
        found.append(_L.kind == wanted.kind)
    if wanted.employer_id is not None:
        found.append(_L.employer_id == wanted.employer_id)
    if wanted.case_id is not None:
        found.append(_L.case_id == wanted.case_id)
    if wanted.text.strip():
        text = wanted.text.strip()
        named = select(Employer.id).where(Employer.name.contains(text, autoescape=True))
        found.append(_L.number.contains(text, autoescape=True)
                     | _L.subject.contains(text, autoescape=True)
                     | _L.employer_id.in_(named))
    return found


def _transfers_where(wanted: LetterFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.employer_id is not None:
        visits = select(Visit.id).where(Visit.employer_id == wanted.employer_id)
        cases = select(CaseFile.id).where(CaseFile.employer_id == wanted.employer_id)
        found.append(_T.visit_id.in_(visits) | _T.case_id.in_(cases))
    if wanted.case_id is not None:
        found.append(_T.case_id == wanted.case_id)
    if wanted.text.strip():
        text = wanted.text.strip()
        found.append(_T.number.contains(text, autoescape=True)
                     | _T.institution.contains(text, autoescape=True)
                     | _T.reason.contains(text, autoescape=True))
    return found
