"""The road of a transfer: sent with its number, its receipt chased and recorded, or voided."""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import calendar_book, numbers, settings_book, timeline
from casedesk.casework.transfers.records import (
    day_of,
    existing,
    may_send,
    require_work,
    state_of,
)
from casedesk.errors import RefusedError
from casedesk.model import Actor, CaseFile, Proceeding, Transfer, Visit, now
from casedesk.rules import codes, deadlines
from casedesk.store import Database, audit

_PROCEEDINGS = ("inspection", "arbitration", "legal_aid")  # what stands on a case besides (I18)
_ANSWER = deadlines.Rule("transfer", "回执", "发出", 10, "workday", "after", rolls=False)


@dataclass
class ReceiptEntry:
    """What the receipt says (回执联)."""

    transfer_id: int = 0
    on: date | None = None
    by: str = ""
    result: str = ""  # code table transfer_results
    note: str = ""


def send(database: Database, actor: Actor, transfer_id: int, on: date | None = None) -> str:
    """Send a transfer: it takes its number, the visit is 转办, the case notes it; return it.

    Refuses `transfer_unknown`, `transfer_state`, `letter_future`, `visit_ended`, `not_allowed`.
    """
    with database.writing(actor) as session:
        row = existing(session, transfer_id)
        day = day_of(on)
        require_work(session, actor, row.case_id, row.visit_id)
        if not may_send(session, actor):
            raise RefusedError("not_allowed")
        if row.state != "draft":
            raise RefusedError("transfer_state", state=state_of(row))
        row.number = numbers.issue(session, actor, "transfer", day)
        row.state, row.sent_on, row.sent_by_name = "sent", day, actor.name
        days = int(settings_book.value(session, "transfer_receipt_days", day))
        row.receipt_due_on = deadlines.compute(
            replace(_ANSWER, number=days), day, calendar_book.of(session)).due
        _refer_visit(session, row)
        _open_proceeding(session, row, day)
        _enter(session, actor, row, day, "转介（移送）",
               f"{row.number} 至{row.institution}")
        audit.record(session, "transfer.send", "transfer", row.id, ["state", "number"])
        return row.number


def chase(database: Database, actor: Actor, transfer_id: int, text: str = "") -> None:
    """Note that the receipt was asked for again. Refuses as `receive`."""
    with database.writing(actor) as session:
        row = _sent(session, actor, transfer_id)
        row.chases, row.chased_on = row.chases + 1, now().date()
        _enter(session, actor, row, now().date(), f"第{row.chases}次催要回执", text.strip())
        audit.record(session, "transfer.chase", "transfer", row.id, ["chases"])


def receive(database: Database, actor: Actor, entry: ReceiptEntry) -> None:
    """Record the receipt that came back (回执联).

    Refuses `transfer_unknown`, `transfer_state`, `transfer_result`, `letter_future`,
    `letter_before`, `not_allowed`.
    """
    if entry.result not in codes.table("transfer_results"):
        raise RefusedError("transfer_result", "result")
    with database.writing(actor) as session:
        row, day = _sent(session, actor, entry.transfer_id), day_of(entry.on)
        if row.sent_on and day < row.sent_on:
            raise RefusedError("letter_before", "on", before=row.sent_on.isoformat())
        row.state, row.receipt_on, row.receipt_by = "received", day, entry.by.strip()
        row.receipt_result, row.receipt_note = entry.result, entry.note.strip()
        said = "，".join(filter(None, (codes.label("transfer_results", entry.result),
                                       row.receipt_by, row.receipt_note)))
        _enter(session, actor, row, day, "转介回执", f"{row.number} {said}")
        audit.record(session, "transfer.receive", "transfer", row.id, ["state", "receipt_result"])


def void(database: Database, actor: Actor, transfer_id: int, reason: str) -> None:
    """Void a transfer: its number stays listed, a visit is open again.

    Refuses `no_reason` (of one that was sent), `transfer_state`, `not_allowed`.
    """
    with database.writing(actor) as session:
        row = existing(session, transfer_id)
        require_work(session, actor, row.case_id, row.visit_id)
        if row.state not in ("draft", "sent"):
            raise RefusedError("transfer_state", state=state_of(row))
        if row.state == "sent":
            if not may_send(session, actor):
                raise RefusedError("not_allowed")
            if not reason.strip():
                raise RefusedError("no_reason", "reason")
            numbers.strike(session, row.number, reason)
            _take_back(session, row)
            _enter(session, actor, row, now().date(), "转介函作废", f"{row.number} {reason}")
        row.state, row.voided_on, row.void_reason = "voided", now().date(), reason.strip()
        audit.record(session, "transfer.void", "transfer", row.id, ["state"], reason)


def _sent(session: Session, actor: Actor, transfer_id: int) -> Transfer:
    row = existing(session, transfer_id)
    require_work(session, actor, row.case_id, row.visit_id)
    if row.state != "sent":
        raise RefusedError("transfer_state", state=state_of(row))
    return row


def _refer_visit(session: Session, row: Transfer) -> None:
    """A visit that is passed on ends as 转办."""
    visit = session.get(Visit, row.visit_id) if row.visit_id else None
    if visit is None:
        return
    if visit.state == "case":
        raise RefusedError("visit_ended", number=visit.number)
    visit.state, visit.ended_at = "referred", timeline.at_day(row.sent_on or now().date())
    visit.result = f"转{codes.label('transfer_offices', row.office)}（{row.number}）"
    if "transferred" not in visit.opinion.split(","):
        visit.opinion = ",".join(filter(None, (visit.opinion, "transferred")))


def _open_proceeding(session: Session, row: Transfer, day: date) -> None:
    """A case that is passed on notes it among what runs beside it, unless it stands there."""
    if not row.case_id or row.office not in _PROCEEDINGS:
        return
    known = session.scalars(select(Proceeding).where(
        Proceeding.case_id == row.case_id, Proceeding.kind == row.office,
        Proceeding.decided_on.is_(None)).limit(1)).first()
    if known is None:
        known = Proceeding(case_id=row.case_id, kind=row.office, institution=row.institution,
                           number=row.number, applied_on=day)
        session.add(known)
        session.flush()
        row.proceeding_id = known.id


def _take_back(session: Session, row: Transfer) -> None:
    visit = session.get(Visit, row.visit_id) if row.visit_id else None
    if visit is not None and visit.state == "referred":
        visit.state, visit.ended_at, visit.result = "open", None, ""
        visit.opinion = ",".join(
            code for code in visit.opinion.split(",") if code not in ("", "transferred"))
    if row.proceeding_id:
        begun = session.get(Proceeding, row.proceeding_id)
        row.proceeding_id = None
        session.flush()
        if begun is not None and begun.decided_on is None:
            session.delete(begun)


def _enter(session: Session, actor: Actor, row: Transfer, day: date, title: str,
           text: str) -> None:
    case = session.get(CaseFile, row.case_id) if row.case_id else None
    if case is not None:
        timeline.add(session, actor, case, "document", "transfer", title=title, text=text,
                     at=timeline.at_day(day))
