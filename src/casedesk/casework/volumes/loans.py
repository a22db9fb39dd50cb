"""Reading and lending archived files (调阅): who, why, when it is back."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select

from casedesk.casework import settings_book, timeline
from casedesk.casework.staff import Verb
from casedesk.errors import RefusedError
from casedesk.model import Actor, ArchiveRecord, FileLoan, now
from casedesk.rules import codes
from casedesk.store import Database, audit


@dataclass
class LoanEntry:
    """What is typed when somebody reads or borrows a file."""

    borrower: str = ""
    unit: str = ""
    purpose: str = ""
    way: str = "read"  # code table loan_ways
    approved_by: str = ""
    due_on: date | None = None  # of a file that leaves the archive; the setting when empty


@dataclass(frozen=True)
class LoanRow:
    """One time a file was read or lent."""

    id: int
    borrower: str
    unit: str
    purpose: str
    way: str
    approved_by: str
    lent_on: date
    due_on: date | None
    returned_on: date | None
    condition: str


def lend(database: Database, actor: Actor, case_id: int, entry: LoanEntry) -> int:
    """Record that somebody reads, copies or borrows an archived file.

    Refuses `file_not_archived`, `loan_borrower`, `loan_out`, `not_allowed`.
    """
    if not (entry.borrower.strip() and entry.purpose.strip()):
        raise RefusedError("loan_borrower", "borrower" if not entry.borrower.strip()
                           else "purpose")
    with database.writing(actor) as session:
        case = timeline.case_for(session, actor, case_id, Verb.CHANGE)
        if session.scalars(select(ArchiveRecord.id).where(
                ArchiveRecord.case_id == case_id)).first() is None:
            raise RefusedError("file_not_archived")
        out = session.scalars(select(FileLoan).where(
            FileLoan.case_id == case_id, FileLoan.way == "lend",
            FileLoan.returned_on.is_(None))).first()
        if out:
            raise RefusedError("loan_out", borrower=out.borrower)
        today, lends = now().date(), entry.way == "lend"
        due = entry.due_on or today + timedelta(days=settings_book.value(
            session, "file_loan_days", today))
        row = FileLoan(
            case_id=case_id, borrower=entry.borrower.strip(), unit=entry.unit.strip(),
            purpose=entry.purpose.strip(), way=entry.way, approved_by=entry.approved_by.strip(),
            lent_on=today, due_on=due if lends else None, returned_on=None if lends else today,
            recorded_by=actor.staff_id)
        session.add(row)
        session.flush()
        timeline.add(session, actor, case, "document", "lent", title=
                     f"调阅卷宗：{row.borrower}（{codes.label('loan_ways', row.way)}）",
                     text=row.purpose)
        audit.record(session, "file.lend", "file_loan", row.id)
        return row.id


def give_back(database: Database, actor: Actor, loan_id: int, on: date | None = None,
              condition: str = "") -> None:
    """Record that a lent file is back. Refuses `loan_unknown`, `loan_back_early`."""
    with database.writing(actor) as session:
        row = session.get(FileLoan, loan_id)
        if row is None or row.returned_on:
            raise RefusedError("loan_unknown")
        case = timeline.case_for(session, actor, row.case_id, Verb.CHANGE)
        day = on or now().date()
        if not row.lent_on <= day <= now().date():
            raise RefusedError("loan_back_early", "on", lent=row.lent_on.isoformat())
        row.returned_on, row.condition = day, condition.strip()
        timeline.add(session, actor, case, "document", "returned",
                     title=f"卷宗归还：{row.borrower}", text=row.condition)
        audit.record(session, "file.return", "file_loan", row.id)


def of_case(database: Database, actor: Actor, case_id: int) -> list[LoanRow]:
    """Return who read or borrowed a file, the latest first."""
    with database.reading() as session:
        timeline.case_for(session, actor, case_id, Verb.READ)
        n = FileLoan
        rows: Any = session.execute(
            select(n.id, n.borrower, n.unit, n.purpose, n.way, n.approved_by, n.lent_on,
                   n.due_on, n.returned_on, n.condition)
            .where(n.case_id == case_id).order_by(n.id.desc()))
        return [LoanRow(*row) for row in rows]
