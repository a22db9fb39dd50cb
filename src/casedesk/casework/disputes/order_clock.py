"""When a payment order opens: behind the first promise of money that is not kept (P-ORD)."""

from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from casedesk.casework import calendar_book, settings_book
from casedesk.casework.disputes import clocks
from casedesk.model import CaseFile, Claim, Deadline, Instalment, Payment
from casedesk.rules import deadlines
from casedesk.rules.deadlines import Due


def follow(session: Session, case: CaseFile, on: date) -> None:
    """Put P-ORD behind the first promise that is not paid; none of it once all is paid."""
    first = first_unpaid(session, case.id) if orders(session, case.id, on) else None
    running = session.scalars(select(Deadline).where(
        Deadline.case_id == case.id, Deadline.rule == "P-ORD",
        Deadline.state == "running")).all()
    for row in running:
        if first is None or row.start_on != first:
            clocks.end(row, on, "stopped" if first is None else "replaced")
    if first and not any(row.start_on == first for row in running):
        clocks.start(session, case, "P-ORD", first)


def first_unpaid(session: Session, case_id: int) -> date | None:
    """Return the day of the first promise of money that is not paid in full."""
    paid = session.scalar(select(func.coalesce(func.sum(Payment.amount_fen), 0)).where(
        Payment.case_id == case_id, Payment.instalment_id.is_(None))) or 0
    for promised in _promised(session, case_id):
        arrived = session.scalar(select(func.coalesce(func.sum(Payment.amount_fen), 0)).where(
            Payment.instalment_id == promised.id)) or 0
        left = promised.amount_fen - arrived
        if left > paid and promised.due_on:
            return promised.due_on
        paid -= max(0, left)
    return None


def opening_of(session: Session, case_id: int) -> Due | None:
    """Return when a payment order can be asked for: raw the strict day, due the safe later one."""
    first = first_unpaid(session, case_id)
    if first is None:
        return None
    return deadlines.compute(deadlines.rule("P-ORD", first), first, calendar_book.of(session))


def orders(session: Session, case_id: int, on: date) -> bool:
    """Whether a payment order can be asked for what is claimed (调仲法 §16)."""
    allowed = str(settings_book.value(session, "payment_order_matters", on)).split()
    return bool(set(allowed) & set(session.scalars(
        select(Claim.matter).where(Claim.case_id == case_id))))


def _promised(session: Session, case_id: int) -> list[Instalment]:
    return list(session.scalars(select(Instalment).where(
        Instalment.case_id == case_id).order_by(Instalment.due_on, Instalment.seq)))
