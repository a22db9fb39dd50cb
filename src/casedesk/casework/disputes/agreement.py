"""The agreement: terms, agreed amounts and instalments; and the money that arrives."""

from dataclasses import dataclass, field, fields
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from casedesk.casework import timeline
from casedesk.casework.disputes import clocks
from casedesk.casework.disputes.opening import dispute_of
from casedesk.casework.staff import Verb
from casedesk.errors import RefusedError
from casedesk.model import Actor, Agreement, Claim, Deadline, Instalment, Payment, now
from casedesk.rules import money
from casedesk.store import Database, audit, drafts


@dataclass
class InstalmentEntry:
    """One payment as promised."""

    content: str = ""
    due_on: date | None = None
    amount_fen: int = 0
    method: str = "银行转账"
    debtor: str = ""
    account_name: str = ""
    bank: str = ""
    account: str = ""


@dataclass
class AgreementEntry:
    """The terms as agreed; `agreed` holds fen by claim."""

    form: str = "written"
    terms: str = ""
    relation_state: str = ""
    insurance: str = ""
    liability: str = ""
    others: str = ""
    copies: int = 3
    agreed: dict[int, int] = field(default_factory=dict)
    instalments: list[InstalmentEntry] = field(default_factory=list)


@dataclass
class PaymentEntry:
    """Money that arrived."""

    instalment_id: int | None = None
    paid_on: date | None = None
    amount_fen: int = 0
    method: str = ""
    voucher: str = ""


_TERMS = tuple(f.name for f in fields(AgreementEntry) if f.name not in ("agreed", "instalments"))
_PROMISED = tuple(f.name for f in fields(InstalmentEntry))


def save(database: Database, actor: Actor, case_id: int, entry: AgreementEntry) -> None:
    """Keep the terms before they are signed; F12 prints from them.

    Refuses `terms_missing`, `agreed_already`, `claim_amount`, `instalments_differ`,
    `instalment_day`, `copies`, `not_allowed`.
    """
    _check(entry)
    with database.writing(actor) as session:
        case = timeline.case_for(session, actor, case_id, Verb.CHANGE)
        if dispute_of(session, case.id).agreed_on:
            raise RefusedError("agreed_already")
        row = _agreement(session, case.id) or Agreement(case_id=case.id)
        for name in _TERMS:
            setattr(row, name, getattr(entry, name))
        session.add(row)
        for claim in session.scalars(select(Claim).where(Claim.case_id == case.id)):
            claim.agreed_fen = entry.agreed.get(claim.id)
        for old in session.scalars(select(Instalment).where(Instalment.case_id == case.id)):
            session.delete(old)
        for seq, promised in enumerate(entry.instalments, 1):
            session.add(Instalment(case_id=case.id, seq=seq,
                                   **{name: getattr(promised, name) for name in _PROMISED}))
        session.flush()
        audit.record(session, "case.agreement", "case", case.id, ["terms", "instalments"])
        drafts.drop(session, actor, "agreement", str(case.id))


def entry_of(database: Database, actor: Actor, case_id: int) -> AgreementEntry:
    """Return the terms as an entry; an empty one when none are kept yet."""
    with database.reading() as session:
        case = timeline.case_for(session, actor, case_id, Verb.READ)
        row = _agreement(session, case.id)
        entry = AgreementEntry(**{name: getattr(row, name) for name in _TERMS}) \
            if row else AgreementEntry()
        claims = session.scalars(select(Claim).where(Claim.case_id == case.id))
        entry.agreed = {c.id: c.agreed_fen for c in claims if c.agreed_fen is not None}
        entry.instalments = [
            InstalmentEntry(**{name: getattr(each, name) for name in _PROMISED})
            for each in session.scalars(select(Instalment).where(
                Instalment.case_id == case.id).order_by(Instalment.seq))]
        return entry


def pay(database: Database, actor: Actor, case_id: int, entry: PaymentEntry) -> int:
    """Record money that arrived; an instalment paid in full stops its clock.

    Refuses `payment_amount`, `payment_day`, `payment_too_much`, `payment_before_agreement`.
    """
    if entry.amount_fen <= 0:
        raise RefusedError("payment_amount", "amount")
    if entry.paid_on is None or entry.paid_on > now().date():
        raise RefusedError("payment_day", "paid_on")
    with database.writing(actor) as session:
        case = timeline.case_for(session, actor, case_id, Verb.CHANGE)
        agreed_on = dispute_of(session, case.id).agreed_on
        if agreed_on is None or entry.paid_on < agreed_on:
            raise RefusedError("payment_before_agreement", "paid_on")
        _not_too_much(session, case.id, entry)
        row = Payment(case_id=case.id, recorded_by=actor.staff_id, **{
            f.name: getattr(entry, f.name) for f in fields(entry)})
        session.add(row)
        session.flush()
        _stop_if_paid(session, case.id, entry)
        clocks.refresh_next(session, case)
        timeline.add(session, actor, case, "milestone", "payment", title="到账",
                     text=f"{money.plain(entry.amount_fen)} 元", at=timeline.at_day(entry.paid_on))
        audit.record(session, "case.payment", "case", case.id, ["amount_fen"])
        return row.id


def _check(entry: AgreementEntry) -> None:
    if not entry.terms.strip():
        raise RefusedError("terms_missing", "terms")
    if not 1 <= entry.copies <= 99:
        raise RefusedError("copies", "copies")
    if any(fen < 0 for fen in entry.agreed.values()) or any(
            each.amount_fen < 0 for each in entry.instalments):
        raise RefusedError("claim_amount", "agreed")
    promised = sum(each.amount_fen for each in entry.instalments)
    agreed = sum(entry.agreed.values())
    if entry.instalments and agreed and promised != agreed:
        raise RefusedError("instalments_differ", "instalments", promised=money.plain(promised),
                           agreed=money.plain(agreed))
    if any(each.amount_fen and each.due_on is None for each in entry.instalments):
        raise RefusedError("instalment_day", "instalments")


def _agreement(session: Session, case_id: int) -> Agreement | None:
    return session.scalars(select(Agreement).where(Agreement.case_id == case_id)).one_or_none()


def _not_too_much(session: Session, case_id: int, entry: PaymentEntry) -> None:
    owed, paid = _balance(session, case_id, entry.instalment_id)
    if paid + entry.amount_fen > owed:
        raise RefusedError("payment_too_much", "amount", left=money.plain(max(0, owed - paid)))


def _balance(session: Session, case_id: int, instalment_id: int | None) -> tuple[int, int]:
    promised = select(func.sum(Instalment.amount_fen)).where(Instalment.case_id == case_id)
    arrived = select(func.sum(Payment.amount_fen)).where(Payment.case_id == case_id)
    if instalment_id:
        promised = promised.where(Instalment.id == instalment_id)
        arrived = arrived.where(Payment.instalment_id == instalment_id)
    return session.scalar(promised) or 0, session.scalar(arrived) or 0


def _stop_if_paid(session: Session, case_id: int, entry: PaymentEntry) -> None:
    if entry.instalment_id is None or entry.paid_on is None:
        return
    owed, paid = _balance(session, case_id, entry.instalment_id)
    if paid < owed:
        return
    due_on = session.get_one(Instalment, entry.instalment_id).due_on
    row = session.scalars(select(Deadline).where(
        Deadline.case_id == case_id, Deadline.rule == "P-DUE", Deadline.state == "running",
        Deadline.raw_on == due_on).limit(1)).first()
    if row:
        late = row.due_on is not None and entry.paid_on > row.due_on
        row.state, row.ended_on = "missed" if late else "met", entry.paid_on
