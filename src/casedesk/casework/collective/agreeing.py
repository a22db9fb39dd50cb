"""One agreement for many: each member's amount, consent and signature."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from casedesk.casework import timeline
from casedesk.casework.collective.amounts import Amounts, Rule, reckon
from casedesk.casework.collective.members import chosen, listed, names_of, rows_of
from casedesk.casework.disputes.opening import dispute_of
from casedesk.casework.staff import Verb
from casedesk.errors import RefusedError
from casedesk.model import (
    Actor,
    Agreement,
    CaseFile,
    Claim,
    Dispute,
    Instalment,
    Party,
    now,
)
from casedesk.rules import codes, dates, money
from casedesk.store import Database, audit, drafts

ALL = 300  # names that the timeline lists of those who answered or signed


@dataclass
class Due:
    """A part of the whole sum and the day it is due."""

    due_on: date | None = None
    percent: str = "100"


def dues_of(text: str) -> list[Due]:
    """Return lines of a day and a part, 2026-12-31 60%, as what is due; the whole where no part
    is said. Refuses what a day that cannot be read does.
    """
    found = []
    for line in text.splitlines():
        parts = line.replace("，", " ").replace(",", " ").split()
        if parts:
            day = dates.parse(parts[0], dates.today(), "dues")
            found.append(Due(day, parts[1] if len(parts) > 1 else "100"))
    return found


@dataclass
class BatchEntry:
    """One agreement for the members: the rule of the amounts, one text, when it is paid."""

    rule: Rule = field(default_factory=Rule)
    terms: str = ""  # kept as it is when empty and terms stand already
    dues: list[Due] = field(default_factory=list)
    method: str = "银行转账"


def agree(database: Database, actor: Actor, case_id: int, entry: BatchEntry) -> Amounts:
    """Put down what each member is to get, the terms and the instalments; F12 prints from them.

    The agreed amount of each claim follows: by its part of what is asked. Refuses as
    `amounts.reckon`, and `agreed_already`, `terms_missing`, `instalment_day`, `dues_percent`.
    """
    with database.writing(actor) as session:
        case = timeline.case_for(session, actor, case_id, Verb.CHANGE)
        if dispute_of(session, case.id).agreed_on:
            raise RefusedError("agreed_already")
        found = reckon(session, case.id, entry.rule)
        for member in chosen(session, case.id, list(found.by_member)):
            member.agreed_fen = found.by_member[member.id]
        session.flush()
        total = _whole(session, case)
        _terms(session, case, entry)
        _instalments(session, case, entry, total)
        timeline.add(session, actor, case, "note", "roster_agreement", title="批量协议金额",
                     text=f"{len(found.by_member)}人，合计{money.plain(found.total_fen)}元；"
                          f"全案协议金额{money.plain(total)}元。")
        audit.record(session, "case.agreement", "case", case.id, ["members", "instalments"])
        drafts.drop(session, actor, "batch", str(case.id))
        return found


def _whole(session: Session, case: CaseFile) -> int:
    """Let the claims follow from the members; return the whole sum."""
    rows = [row for row in rows_of(session, case.id) if row.agreed_fen is not None]
    total = sum(row.agreed_fen or 0 for row in rows)
    claims = session.scalars(select(Claim).where(
        Claim.case_id == case.id).order_by(Claim.seq, Claim.id)).all()
    asked = sum(claim.amount_fen or 0 for claim in claims)
    left = total
    counted = [claim for claim in claims if claim.amount_fen] or list(claims[:1])
    for claim in claims:
        claim.agreed_fen = None
    for claim in counted:
        part = left if claim is counted[-1] else _part(total, claim.amount_fen or 0, asked)
        claim.agreed_fen, left = part, left - part
    return total


def _part(total: int, of: int, whole: int) -> int:
    return int((Decimal(total) * of / whole).quantize(Decimal(1), ROUND_HALF_UP))


def _terms(session: Session, case: CaseFile, entry: BatchEntry) -> None:
    row = session.scalars(select(Agreement).where(Agreement.case_id == case.id)).one_or_none()
    if not entry.terms.strip() and (row is None or not row.terms.strip()):
        raise RefusedError("terms_missing", "terms")
    row = row or Agreement(case_id=case.id)
    row.terms = entry.terms.strip() or row.terms
    row.copies = max(row.copies or 3, 3)
    session.add(row)
    session.flush()


def _instalments(session: Session, case: CaseFile, entry: BatchEntry, total: int) -> None:
    if not entry.dues:
        raise RefusedError("instalment_day", "dues")
    parts = [_percent(due) for due in entry.dues]
    if any(due.due_on is None for due in entry.dues):
        raise RefusedError("instalment_day", "dues")
    if sum(parts) != 100:
        raise RefusedError("dues_percent", "dues", percent=f"{sum(parts):f}")
    session.execute(delete(Instalment).where(Instalment.case_id == case.id))
    debtor = "、".join(session.scalars(select(Party.name).where(
        Party.case_id == case.id, Party.side == "respondent", Party.role == "party").order_by(
            Party.seq)))
    left = total
    for seq, (due, part) in enumerate(zip(entry.dues, parts, strict=True), 1):
        amount = left if seq == len(parts) else _part(total, int(part * 100), 10_000)
        left -= amount
        session.add(Instalment(
            case_id=case.id, seq=seq, debtor=debtor, content="按名册支付", due_on=due.due_on,
            amount_fen=amount, method=entry.method.strip()))
    session.flush()


def _percent(due: Due) -> Decimal:
    try:
        part = Decimal(due.percent.strip().rstrip("%％"))
    except ArithmeticError:
        raise RefusedError("dues_percent", "dues", percent=due.percent) from None
    if not 0 < part <= 100:
        raise RefusedError("dues_percent", "dues", percent=due.percent)
    return part.quantize(Decimal("0.01"))


# consent and signature --------------------------------------------------------------------------


@dataclass
class ConsentEntry:
    """What members answered to the agreement as proposed: 变更、放弃请求须经其同意."""

    member_ids: list[int] = field(default_factory=list)
    answer: str = "yes"  # yes, no, or "" to take it back
    on: date | None = None
    how: str = "signed"  # code table consent_ways


def consent(database: Database, actor: Actor, case_id: int, entry: ConsentEntry) -> None:
    """Record what members answered. One who says no is not part of the agreement.

    Refuses `member_unknown`, `consent_day`, `consent_way`, `agreed_already`, `not_allowed`.
    """
    day = entry.on or now().date()
    if day > now().date():
        raise RefusedError("consent_day", "consent_on")
    if entry.answer and entry.how not in codes.table("consent_ways"):
        raise RefusedError("consent_way", "consent_how")
    with database.writing(actor) as session:
        case = timeline.case_for(session, actor, case_id, Verb.CHANGE)
        if dispute_of(session, case.id).agreed_on:
            raise RefusedError("agreed_already")
        members = chosen(session, case.id, entry.member_ids)
        for member in members:
            member.consent = entry.answer
            member.consent_on = day if entry.answer else None
            member.consent_how = entry.how if entry.answer else ""
            if entry.answer == "no":
                member.agreed_fen = member.signed_on = None
        session.flush()
        if entry.answer == "no":
            _whole(session, case)
        word = {"yes": "同意方案", "no": "不同意方案"}.get(entry.answer, "撤回答复")
        way = codes.label("consent_ways", entry.how) if entry.answer else ""
        timeline.add(session, actor, case, "note", "roster_consent", title=word,
                     at=timeline.at_day(day),
                     text=f"{listed(list(names_of(session, members).values()), ALL)}"
                          f"{f'（{way}）' if way else ''}")
        audit.record(session, "case.member_consent", "case", case.id, ["members"])


def sign(database: Database, actor: Actor, case_id: int, member_ids: Sequence[int],
         on: date | None) -> None:
    """Tick the signatures of members on a day; no day takes them back.

    Refuses `member_unknown`, `signed_future`, `member_not_agreed` (no amount agreed),
    `signed_before_accepted`, `not_allowed`.
    """
    if on is not None and on > now().date():
        raise RefusedError("signed_future", "signed_on")
    with database.writing(actor) as session:
        case = timeline.case_for(session, actor, case_id, Verb.CHANGE)
        accepted = dispute_of(session, case.id).accepted_on
        if on and accepted and on < accepted:
            raise RefusedError("signed_before_accepted", "signed_on",
                               accepted=accepted.isoformat())
        members = chosen(session, case.id, member_ids)
        called = names_of(session, members)
        bare = [called[member.id] for member in members if member.agreed_fen is None]
        if on and bare:
            raise RefusedError("member_not_agreed", "roster", names=listed(bare))
        for member in members:
            member.signed_on = on
        session.flush()
        timeline.add(session, actor, case, "note", "roster_signed",
                     title="名册签名" if on else "撤销签名记录",
                     at=timeline.at_day(on) if on else now(),
                     text=listed(list(called.values()), ALL))
        audit.record(session, "case.member_signed", "case", case.id, ["members"])


def roster_agreed(session: Session, case: CaseFile, dispute: Dispute, act: object) -> None:
    """What must hold of a roster before the agreement takes effect.

    Each member who takes part has an amount, and signed or agreed to it (办案规则 §63); together
    they make the amounts of the claims. A case without a roster passes. Refuses `members_open`,
    `members_unasked`, `roster_sum`.
    """
    rows = [row for row in rows_of(session, case.id) if row.left_on is None]
    if len(rows) < 2:
        return
    still = [row.name for row in rows if row.agreed_fen is None and row.consent != "no"]
    if still:
        raise RefusedError("members_open", "roster", page="members", names=listed(still))
    unasked = [row.name for row in rows if row.agreed_fen is not None
               and row.signed_on is None and row.consent != "yes"]
    if unasked:
        raise RefusedError("members_unasked", "roster", page="members", names=listed(unasked))
    total = sum(row.agreed_fen or 0 for row in rows)
    claimed = sum(claim.agreed_fen or 0 for claim in session.scalars(
        select(Claim).where(Claim.case_id == case.id)))
    if total != claimed:
        raise RefusedError("roster_sum", "roster", page="members", members=money.plain(total),
                           claims=money.plain(claimed))


