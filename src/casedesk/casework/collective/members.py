"""The roster as it stands: who is on it, their sums."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from casedesk.casework import timeline
from casedesk.casework.collective import counting
from casedesk.casework.disputes.opening import dispute_of
from casedesk.casework.staff import Verb
from casedesk.errors import RefusedError
from casedesk.model import Actor, Member, MemberItem, MemberPayment, Party, Payment, Person, now
from casedesk.rules import alerts, names
from casedesk.store import Database


@dataclass(frozen=True)
class MemberRow:
    """A worker of the roster as the window shows it: numbers masked, money in fen."""

    id: int
    person_id: int
    seq: int
    name: str
    sex: str
    id_masked: str
    phone_masked: str
    hired_on: str
    job: str
    wage_fen: int | None
    amount_fen: int | None
    items: tuple[tuple[str, int], ...]
    agreed_fen: int | None
    paid_fen: int
    consent: str
    consent_on: date | None
    consent_how: str
    signed_on: date | None
    left_on: date | None
    left_reason: str
    representative: bool
    account: str
    note: str


@dataclass(frozen=True)
class Sums:
    """The foot of the roster, in fen and workers."""

    workers: int
    women: int
    migrants: int
    amount_fen: int
    agreed_fen: int
    paid_fen: int
    consented: int
    refused: int
    signed: int
    agreeing: int  # those with an agreed amount


@dataclass(frozen=True)
class RosterPage:
    """The roster of a case with its sums; `band` is what so many workers make it."""

    case_id: int
    number: str
    title: str
    state: str
    members: tuple[MemberRow, ...]
    sums: Sums
    collective: bool
    common_claim: bool
    band: str
    band_en: str
    elected_on: date | None
    representatives: int
    effective_on: date | None
    editable: bool


def page(database: Database, actor: Actor, case_id: int) -> RosterPage:
    """Return the roster of a case. Refuses `case_unknown`, `not_allowed`."""
    with database.reading() as session:
        case = timeline.case_for(session, actor, case_id, Verb.READ)
        dispute = dispute_of(session, case.id)
        rows = rows_of(session, case.id)
        roster = counting.roster_of(session, case.id)
        band = alerts.band(dispute.workers, now().date())
        return RosterPage(
            case.id, case.number, case.title, case.state, rows, _sums(session, rows),
            dispute.collective, roster is None or roster.common_claim,
            band.zh if band else "", band.en if band else "",
            roster.elected_on if roster else None,
            sum(row.representative for row in rows), dispute.agreed_on,
            dispute.agreed_on is None and case.state not in ("closed", "archived"))


def rows_of(session: Session, case_id: int) -> tuple[MemberRow, ...]:
    """Return the members of a case in their order."""
    elected = set(session.scalars(select(Party.person_id).where(
        Party.case_id == case_id, Party.role == "representative")))
    items: dict[int, list[tuple[str, int]]] = {}
    for item in session.scalars(select(MemberItem).where(
            MemberItem.case_id == case_id).order_by(MemberItem.id)):
        items.setdefault(item.member_id, []).append((item.matter, item.amount_fen))
    paid = paid_of(session, case_id)
    found = session.execute(select(Member, Person).join(Person, Person.id == Member.person_id)
                            .where(Member.case_id == case_id).order_by(Member.seq, Member.id))
    return tuple(MemberRow(
        m.id, p.id, place, p.name, p.sex, names.mask_id(p.id_number), names.mask_phone(p.phone),
        m.hired_on, m.job, m.wage_fen, m.amount_fen, tuple(items.get(m.id, ())), m.agreed_fen,
        paid.get(m.id, 0), m.consent, m.consent_on, m.consent_how, m.signed_on, m.left_on,
        m.left_reason, p.id in elected, m.account, m.note)
        for place, (m, p) in enumerate(found, 1))


def paid_of(session: Session, case_id: int) -> dict[int, int]:
    """Return what each member was paid, in fen; what was taken back counts no more."""
    back = select(Payment.corrects_id).where(
        Payment.case_id == case_id, Payment.corrects_id.is_not(None))
    return {member: int(fen) for member, fen in session.execute(
        select(MemberPayment.member_id, func.sum(MemberPayment.amount_fen)).where(
            MemberPayment.case_id == case_id, MemberPayment.payment_id.not_in(back),
        ).group_by(MemberPayment.member_id))}


def _sums(session: Session, rows: Sequence[MemberRow]) -> Sums:
    people_ids = [row.person_id for row in rows]
    migrants = session.scalar(select(func.count()).select_from(Person).where(
        Person.id.in_(people_ids), Person.migrant_worker.is_(True))) or 0
    return Sums(
        len(rows), sum(row.sex == "2" for row in rows), migrants,
        sum(row.amount_fen or 0 for row in rows), sum(row.agreed_fen or 0 for row in rows),
        sum(row.paid_fen for row in rows), sum(row.consent == "yes" for row in rows),
        sum(row.consent == "no" for row in rows), sum(bool(row.signed_on) for row in rows),
        sum(row.agreed_fen is not None for row in rows))


def chosen(session: Session, case_id: int, member_ids: Sequence[int]) -> list[Member]:
    """Return these members, in the order they are named. Refuses `member_unknown`."""
    held = {row.id: row for row in session.scalars(
        select(Member).where(Member.case_id == case_id))}
    if not member_ids or any(each not in held for each in member_ids):
        raise RefusedError("member_unknown", "roster")
    return [held[each] for each in member_ids]


def names_of(session: Session, members: Sequence[Member]) -> dict[int, str]:
    """Return the names of members, by member."""
    called = {person_id: name for person_id, name in session.execute(
        select(Person.id, Person.name).where(Person.id.in_([m.person_id for m in members])))}
    return {member.id: called[member.person_id] for member in members}


def listed(called: Sequence[str], most: int = 5) -> str:
    """Return names as a sentence lists them: 张三、李四等7人."""
    first = "、".join(called[:most])
    return f"{first}等{len(called)}人" if len(called) > most else first
