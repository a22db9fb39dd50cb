"""The page 协议与履行 of a case: promises and how far they are kept, payments, urgings, ways on."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book, timeline
from casedesk.casework.disputes import fulfilment, remedies
from casedesk.casework.disputes.fulfilment import Kept
from casedesk.casework.disputes.remedies import Remedy
from casedesk.casework.staff import Data, Verb, allows
from casedesk.model import (
    Actor,
    Agreement,
    Attachment,
    Document,
    Instalment,
    Obligation,
    Party,
    Payment,
    Urging,
    now,
)
from casedesk.store import Database


@dataclass(frozen=True)
class InstalmentLine:
    """A payment as promised, what arrived of it, and its state; amounts in fen."""

    id: int
    seq: int
    debtor: str
    content: str
    due_on: date | None
    last: date | None  # moved on from a day of rest
    amount_fen: int
    paid_fen: int
    method: str
    account: str  # only its end
    state: str  # pending part performed overdue; "" before it takes effect

    @property
    def left_fen(self) -> int:
        """What is still owed."""
        return max(0, self.amount_fen - self.paid_fen)


@dataclass(frozen=True)
class ObligationLine:
    """An act as promised, and when it was done."""

    id: int
    seq: int
    debtor: str
    content: str
    due_on: date | None
    performed_on: date | None
    note: str
    state: str


@dataclass(frozen=True)
class PaymentLine:
    """Money that arrived, or the counter-entry that takes it back."""

    id: int
    seq: int | None  # of the instalment
    paid_on: date
    amount_fen: int
    method: str
    voucher: str
    attachment_id: int | None
    attachment: str
    corrects_id: int | None
    taken_back: bool
    reason: str


@dataclass(frozen=True)
class UrgingLine:
    """One urging: whom, when, until when."""

    id: int
    addressed: str
    urged_on: date
    until: date
    way: str
    unpaid_fen: int
    note: str


@dataclass(frozen=True)
class Performance:
    """Everything the page shows."""

    case_id: int
    number: str
    title: str
    case_state: str
    has_terms: bool
    form: str  # written oral
    effective_on: date | None
    agreement_number: str
    agreed_fen: int
    state: str
    instalments: tuple[InstalmentLine, ...]
    obligations: tuple[ObligationLine, ...]
    payments: tuple[PaymentLine, ...]
    urgings: tuple[UrgingLine, ...]
    remedies: tuple[Remedy, ...]
    debtors: tuple[str, ...]
    urging_days: int
    breach_entered: bool
    may_change: bool
    may_print: bool

    @property
    def promised_fen(self) -> int:
        """The sum of every instalment."""
        return sum(each.amount_fen for each in self.instalments)

    @property
    def paid_fen(self) -> int:
        """What arrived."""
        return sum(each.paid_fen for each in self.instalments)

    @property
    def overdue_fen(self) -> int:
        """What should have arrived by now and did not."""
        return sum(each.left_fen for each in self.instalments if each.state == "overdue")

    @property
    def overdue(self) -> int:
        """How many promises are overdue, acts among them."""
        return sum(state == "overdue" for state in (
            *(each.state for each in self.instalments), *(each.state for each in self.obligations)))


def page(database: Database, actor: Actor, case_id: int) -> Performance:
    """Return the performance of a case. Refuses `case_unknown`, `not_allowed`."""
    today = now().date()
    with database.reading() as session:
        case = timeline.case_for(session, actor, case_id, Verb.READ)
        row = session.scalars(select(Agreement).where(
            Agreement.case_id == case.id)).one_or_none()
        found = fulfilment.promises(session, case.id, today)
        effective = row.effective_on if row else None
        own = timeline.is_own(actor, case)
        return Performance(
            case.id, case.number, case.title, case.state,
            has_terms=bool(row and row.terms.strip()), form=row.form if row else "written",
            effective_on=effective, agreement_number=agreement_number(session, case.id),
            agreed_fen=remedies.agreed_fen(session, case.id),
            state=fulfilment.state(session, case.id, today),
            instalments=_instalments(session, case.id, found, in_force=effective is not None),
            obligations=_obligations(session, case.id, found, in_force=effective is not None),
            payments=_payments(session, case.id), urgings=_urgings(session, case.id),
            remedies=tuple(remedies.of_case(session, case, today)),
            debtors=debtors(session, case.id),
            urging_days=int(settings_book.value(session, "urging_days", today)),
            breach_entered=remedies.breach_entered(session, case.id),
            may_change=allows(actor, Data.CASE, Verb.CHANGE, own),
            may_print=allows(actor, Data.CASE, Verb.PRINT, own))


def agreement_number(session: Session, case_id: int) -> str:
    """Return the number of the agreement as printed; '' when it was not."""
    return session.scalars(select(Document.number).where(
        Document.case_id == case_id, Document.form == "F12", Document.voided_at.is_(None))
        .order_by(Document.id.desc()).limit(1)).first() or ""


def debtors(session: Session, case_id: int) -> tuple[str, ...]:
    """Return who may owe something: those named in the promises, then the respondents."""
    from casedesk.model import Employer, Person

    named = session.scalars(select(Instalment.debtor).where(
        Instalment.case_id == case_id, Instalment.debtor != "")).all()
    found = dict.fromkeys(named)
    for party in session.scalars(select(Party).where(
            Party.case_id == case_id, Party.role == "party").order_by(
                Party.side.desc(), Party.seq)):
        employer = session.get(Employer, party.employer_id) if party.employer_id else None
        person = session.get(Person, party.person_id) if party.person_id else None
        found[employer.name if employer else person.name if person else party.name] = None
    return tuple(name for name in found if name)


def vouchers(database: Database, actor: Actor, case_id: int) -> list[tuple[int, str]]:
    """Return the files of a case that a payment may point to, the latest first."""
    with database.reading() as session:
        case = timeline.case_for(session, actor, case_id, Verb.READ)
        a = Attachment
        return [(row.id, row.name) for row in session.execute(
            select(a.id, a.name).where(a.case_id == case.id, a.removed_at.is_(None))
            .order_by(a.id.desc()).limit(50))]


def _instalments(session: Session, case_id: int, found: list[Kept], *,
                 in_force: bool) -> tuple[InstalmentLine, ...]:
    kept = {each.id: each for each in found if each.money}
    rows = session.scalars(select(Instalment).where(
        Instalment.case_id == case_id, Instalment.amount_fen > 0).order_by(Instalment.seq))
    return tuple(InstalmentLine(
        row.id, row.seq, row.debtor, row.content, row.due_on, kept[row.id].last, row.amount_fen,
        kept[row.id].paid_fen, row.method, f"…{row.account[-4:]}" if row.account else "",
        kept[row.id].state if in_force else "") for row in rows)


def _obligations(session: Session, case_id: int, found: list[Kept], *,
                 in_force: bool) -> tuple[ObligationLine, ...]:
    kept = {each.id: each.state for each in found if not each.money}
    rows = session.scalars(select(Obligation).where(
        Obligation.case_id == case_id).order_by(Obligation.seq))
    return tuple(ObligationLine(
        row.id, row.seq, row.debtor, row.content, row.due_on, row.performed_on, row.note,
        kept[row.id] if in_force else "") for row in rows)


def _payments(session: Session, case_id: int) -> tuple[PaymentLine, ...]:
    p, seqs = Payment, {row.id: row.seq for row in session.execute(
        select(Instalment.id, Instalment.seq).where(Instalment.case_id == case_id))}
    rows = session.execute(
        select(p, Attachment.name).outerjoin(Attachment, Attachment.id == p.attachment_id)
        .where(p.case_id == case_id).order_by(p.paid_on.desc(), p.id.desc())).all()
    back = {row.Payment.corrects_id for row in rows if row.Payment.corrects_id}
    return tuple(PaymentLine(
        row.id, seqs.get(row.instalment_id or 0), row.paid_on, row.amount_fen, row.method,
        row.voucher, row.attachment_id, name or "", row.corrects_id, row.id in back, row.reason)
        for row, name in rows)


def _urgings(session: Session, case_id: int) -> tuple[UrgingLine, ...]:
    return tuple(UrgingLine(row.id, row.addressed, row.urged_on, row.until, row.way,
                            row.unpaid_fen, row.note)
                 for row in session.scalars(select(Urging).where(
                     Urging.case_id == case_id).order_by(Urging.urged_on.desc(),
                                                         Urging.id.desc())))
