"""The agreement before it is signed: terms, agreed amounts, instalments, acts promised."""

from dataclasses import dataclass, field, fields
from datetime import date

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from casedesk.casework import timeline
from casedesk.casework.disputes.opening import dispute_of
from casedesk.casework.staff import Verb
from casedesk.errors import RefusedError
from casedesk.model import Actor, Agreement, Claim, Instalment, Obligation
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
class ObligationEntry:
    """An act as promised: 离职证明, 社保转移."""

    content: str = ""
    due_on: date | None = None
    debtor: str = ""


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
    obligations: list[ObligationEntry] = field(default_factory=list)


_LISTS = ("agreed", "instalments", "obligations")
_TERMS = tuple(f.name for f in fields(AgreementEntry) if f.name not in _LISTS)
_PROMISED = tuple(f.name for f in fields(InstalmentEntry))
_ACTS = tuple(f.name for f in fields(ObligationEntry))


def save(database: Database, actor: Actor, case_id: int, entry: AgreementEntry) -> None:
    """Keep the terms before they are signed; F12 prints from them.

    Refuses `terms_missing`, `agreed_already`, `claim_amount`, `instalments_differ`,
    `instalment_day`, `due_before_accepted`, `obligation_content`, `copies`, `not_allowed`.
    """
    _check(entry)
    with database.writing(actor) as session:
        case = timeline.case_for(session, actor, case_id, Verb.CHANGE)
        dispute = dispute_of(session, case.id)
        if dispute.agreed_on:
            raise RefusedError("agreed_already")
        _not_before(entry, dispute.accepted_on)
        row = _agreement(session, case.id) or Agreement(case_id=case.id)
        for name in _TERMS:
            setattr(row, name, getattr(entry, name))
        session.add(row)
        for claim in session.scalars(select(Claim).where(Claim.case_id == case.id)):
            claim.agreed_fen = entry.agreed.get(claim.id)
        session.execute(delete(Instalment).where(Instalment.case_id == case.id))
        session.execute(delete(Obligation).where(Obligation.case_id == case.id))
        for seq, promised in enumerate(entry.instalments, 1):
            session.add(Instalment(case_id=case.id, seq=seq,
                                   **{name: getattr(promised, name) for name in _PROMISED}))
        for seq, act in enumerate(entry.obligations, 1):
            session.add(Obligation(case_id=case.id, seq=seq,
                                   **{name: getattr(act, name) for name in _ACTS}))
        session.flush()
        audit.record(session, "case.agreement", "case", case.id, ["terms", *_LISTS])
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
        entry.obligations = [
            ObligationEntry(**{name: getattr(each, name) for name in _ACTS})
            for each in session.scalars(select(Obligation).where(
                Obligation.case_id == case.id).order_by(Obligation.seq))]
        return entry


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
    if any(not each.content.strip() for each in entry.obligations):
        raise RefusedError("obligation_content", "obligations")


def _not_before(entry: AgreementEntry, accepted: date | None) -> None:
    """Nothing is promised for a day before the case was accepted."""
    days = [(each.due_on, "instalments") for each in entry.instalments if each.due_on]
    days += [(each.due_on, "obligations") for each in entry.obligations if each.due_on]
    first, field = min(days, default=(date.max, ""))
    if accepted and first < accepted:
        raise RefusedError("due_before_accepted", field, due=first.isoformat(),
                           accepted=accepted.isoformat())


def _agreement(session: Session, case_id: int) -> Agreement | None:
    return session.scalars(select(Agreement).where(Agreement.case_id == case_id)).one_or_none()
