"""One transfer on one page: what it says, when its receipt is due, what came back."""

from dataclasses import dataclass, fields
from datetime import date

from sqlalchemy.orm import Session

from casedesk.casework import papers
from casedesk.casework.papers import PaperRow
from casedesk.casework.staff import Data, Verb, require
from casedesk.casework.transfers.records import TransferEntry, existing, may_send, works_on
from casedesk.model import Actor, CaseFile, Document, Employer, Person, Visit, now
from casedesk.store import Database


@dataclass(frozen=True)
class TransferPage:
    """A transfer as shown."""

    id: int
    entry: TransferEntry
    number: str
    state: str
    about: str  # who and whom against
    subject_number: str  # of the visit or the case
    employer_id: int | None
    sent_on: date | None
    sent_by: str
    receipt_due_on: date | None
    days: int | None
    chases: int
    receipt_on: date | None
    receipt_by: str
    receipt_result: str
    receipt_note: str
    void_reason: str
    papers: tuple[PaperRow, ...]
    may_change: bool
    may_send: bool


def page(database: Database, actor: Actor, transfer_id: int) -> TransferPage:
    """Return a transfer's page. Refuses `transfer_unknown`, `not_allowed`."""
    require(actor, Data.LETTER, Verb.SEE)
    with database.reading() as session:
        row = existing(session, transfer_id)
        case = session.get(CaseFile, row.case_id) if row.case_id else None
        visit = session.get(Visit, row.visit_id) if row.visit_id else None
        firm = case.employer_id if case else visit.employer_id if visit else None
        return TransferPage(
            row.id, TransferEntry(**{f.name: getattr(row, f.name) for f in fields(TransferEntry)}),
            row.number, row.state, about(session, case, visit),
            case.number if case else visit.number if visit else "", firm, row.sent_on,
            row.sent_by_name, row.receipt_due_on, (row.receipt_due_on - now().date()).days
            if row.state == "sent" and row.receipt_due_on else None,
            row.chases, row.receipt_on, row.receipt_by, row.receipt_result, row.receipt_note,
            row.void_reason, tuple(papers.papers_where(
                session, Document.record_id == row.id, Document.form == "F30")),
            works_on(actor, case, visit), may_send(session, actor))


def about_of(database: Database, entry: TransferEntry) -> tuple[str, str]:
    """Return whom a transfer that is not on record yet is about, and the number it is of."""
    with database.reading() as session:
        case = session.get(CaseFile, entry.case_id) if entry.case_id else None
        visit = session.get(Visit, entry.visit_id) if entry.visit_id else None
        number = case.number if case else visit.number if visit else ""
        return about(session, case, visit), number


def about(session: Session, case: CaseFile | None, visit: Visit | None) -> str:
    """Return whom a matter is between: the case's title, or visitor and employer."""
    if case is not None:
        return case.title
    if visit is None:
        return ""
    firm = session.get(Employer, visit.employer_id) if visit.employer_id else None
    return " 与 ".join(filter(None, (
        session.get_one(Person, visit.person_id).name, firm.name if firm else "")))
