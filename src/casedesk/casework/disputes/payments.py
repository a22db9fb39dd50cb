"""Money that arrives under an agreement, and the counter-entry that takes a mistake back."""

from dataclasses import dataclass, fields
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import timeline
from casedesk.casework.disputes import fulfilment
from casedesk.casework.disputes.opening import dispute_of
from casedesk.casework.staff import Verb
from casedesk.errors import RefusedError
from casedesk.model import (
    Actor,
    Agreement,
    Attachment,
    CaseFile,
    Deadline,
    Instalment,
    Payment,
    now,
)
from casedesk.rules import money
from casedesk.store import Database, audit, drafts


@dataclass
class PaymentEntry:
    """Money that arrived; without an instalment the earliest owed are paid first."""

    instalment_id: int | None = None
    paid_on: date | None = None
    amount_fen: int = 0
    method: str = ""
    voucher: str = ""
    attachment_id: int | None = None  # the scan of the voucher


def pay(database: Database, actor: Actor, case_id: int, entry: PaymentEntry) -> int:
    """Record money that arrived; an instalment paid in full stops its clock.

    Refuses `payment_amount`, `payment_day`, `payment_too_much`, `payment_before_agreement`,
    `instalment_unknown`, `attachment_unknown`, `not_allowed`.
    """
    with database.writing(actor) as session:
        case = timeline.case_for(session, actor, case_id, Verb.CHANGE)
        rows = arrive(session, actor, case, entry)
        drafts.drop(session, actor, "payment", str(case.id))
        return rows[0].id


def arrive(session: Session, actor: Actor, case: CaseFile, entry: PaymentEntry) -> list[Payment]:
    """Record money that arrived inside an open transaction: a row for each instalment it fills.

    Refuses as `pay` does.
    """
    if entry.amount_fen <= 0:
        raise RefusedError("payment_amount", "amount")
    if entry.paid_on is None or entry.paid_on > now().date():
        raise RefusedError("payment_day", "paid_on")
    _in_force(session, case, entry.paid_on)
    _check_voucher(session, case, entry)
    rows = [_keep(session, actor, case, entry, instalment, part)
            for instalment, part in _shares(session, case, entry)]
    fulfilment.settle(session, actor, case, entry.paid_on)
    timeline.add(session, actor, case, "milestone", "payment", title="到账", text="，".join(
        filter(None, (f"{money.plain(entry.amount_fen)} 元", entry.method, entry.voucher))),
        at=timeline.at_day(entry.paid_on))
    audit.record(session, "case.payment", "payment", rows[0].id, ["amount_fen"])
    return rows


def take_back(database: Database, actor: Actor, payment_id: int, reason: str) -> int:
    """Enter the counter-entry of a payment that was a mistake; both stay on record.

    Refuses `no_reason`, `payment_unknown`, `payment_taken_back`, `not_allowed`.
    """
    if not reason.strip():
        raise RefusedError("no_reason", "reason")
    with database.writing(actor) as session:
        row = session.get(Payment, payment_id)
        if row is None:
            raise RefusedError("payment_unknown")
        case = timeline.case_for(session, actor, row.case_id, Verb.CHANGE)
        if row.corrects_id or session.scalars(select(Payment.id).where(
                Payment.corrects_id == row.id)).first():
            raise RefusedError("payment_taken_back")
        counter = Payment(
            case_id=case.id, instalment_id=row.instalment_id, paid_on=row.paid_on,
            amount_fen=-row.amount_fen, method=row.method, voucher=row.voucher,
            corrects_id=row.id, reason=reason.strip(), recorded_by=actor.staff_id)
        session.add(counter)
        session.flush()
        _run_again(session, row)
        fulfilment.settle(session, actor, case, now().date())
        timeline.add(session, actor, case, "note", "payment_back", title="冲销到账", text=(
            f"{money.plain(row.amount_fen)} 元（{row.paid_on.isoformat()}）：{reason.strip()}"))
        audit.record(session, "case.payment_back", "payment", counter.id, ["amount_fen"], reason)
        return counter.id


def _in_force(session: Session, case: CaseFile, paid_on: date) -> None:
    effective = session.scalars(select(Agreement.effective_on).where(
        Agreement.case_id == case.id)).one_or_none() or dispute_of(session, case.id).agreed_on
    if effective is None or paid_on < effective:
        raise RefusedError("payment_before_agreement", "paid_on")


def _check_voucher(session: Session, case: CaseFile, entry: PaymentEntry) -> None:
    if entry.attachment_id is None:
        return
    row = session.get(Attachment, entry.attachment_id)
    if row is None or row.case_id != case.id or row.removed_at:
        raise RefusedError("attachment_unknown", "voucher")


def _shares(session: Session, case: CaseFile,
            entry: PaymentEntry) -> list[tuple[int | None, int]]:
    """Which instalment gets what; the earliest owed first where none is named."""
    left = _left(session, case.id)
    if entry.instalment_id is not None:
        if entry.instalment_id not in left:
            raise RefusedError("instalment_unknown", "instalment")
        left = {entry.instalment_id: left[entry.instalment_id]}
    if entry.amount_fen > sum(left.values()):
        code = "payment_too_much" if entry.instalment_id is None or len(
            _left(session, case.id)) == 1 else "payment_over_instalment"
        raise RefusedError(code, "amount", left=money.plain(sum(left.values())),
                           whole=money.plain(sum(_left(session, case.id).values())))
    rest, found = entry.amount_fen, list[tuple[int | None, int]]()
    for instalment, owed in left.items():
        part = min(rest, owed)
        if part:
            found.append((instalment, part))
            rest -= part
    return found


def _left(session: Session, case_id: int) -> dict[int, int]:
    """What is owed of each instalment, in fen, the earliest due first."""
    arrived = fulfilment.arrived(session, case_id)
    return {row.id: max(0, row.amount_fen - arrived[row.id]) for row in session.execute(
        select(Instalment.id, Instalment.amount_fen).where(Instalment.case_id == case_id).order_by(
            Instalment.due_on.is_(None), Instalment.due_on, Instalment.seq))}


def _keep(session: Session, actor: Actor, case: CaseFile, entry: PaymentEntry,
          instalment: int | None, part: int) -> Payment:
    given = {f.name: getattr(entry, f.name) for f in fields(entry)}
    row = Payment(case_id=case.id, recorded_by=actor.staff_id,
                  **(given | {"instalment_id": instalment, "amount_fen": part}))
    session.add(row)
    session.flush()
    return row


def _run_again(session: Session, row: Payment) -> None:
    """Let the clock of an instalment that is owed again run on."""
    due_on = session.scalar(select(Instalment.due_on).where(Instalment.id == row.instalment_id))
    clock = session.scalars(select(Deadline).where(
        Deadline.case_id == row.case_id, Deadline.rule == fulfilment.PROMISED,
        Deadline.state.in_(("met", "missed")), Deadline.raw_on == due_on).limit(1)).first()
    if due_on is not None and clock is not None:
        clock.state, clock.ended_on = "running", None
