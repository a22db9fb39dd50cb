"""What the law gives now for an agreement: review, confirmation, payment order, arbitration."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from casedesk.casework import calendar_book, settings_book
from casedesk.casework.disputes import fulfilment
from casedesk.casework.disputes.fulfilment import Kept
from casedesk.casework.disputes.opening import dispute_of
from casedesk.model import (
    Agreement,
    CaseFile,
    Claim,
    Deadline,
    Dispute,
    Interruption,
    Party,
    Proceeding,
    Site,
)
from casedesk.rules import codes, dates, deadlines, money

RELATION = "01"  # 确认劳动关系 and what belongs to it
SUCCEEDED = ("mediated", "confirmed")  # states of a proceeding that closes the other way


@dataclass(frozen=True)
class Remedy:
    """One way on: whether it is open, from and until when, and why not."""

    code: str  # the kind of proceeding
    forms: tuple[str, ...]
    open: bool
    from_on: date | None
    until: date | None
    amount_fen: int | None
    why: str  # the reason it is not open, or what to mind where it is
    basis: str
    joint: bool  # both parties apply together
    pending: bool = False  # it was applied for already


def of_case(session: Session, case: CaseFile, today: date) -> Iterator[Remedy]:
    """Yield every way on of a case whose agreement took effect, in the order of the law."""
    agreement = session.scalars(select(Agreement).where(
        Agreement.case_id == case.id)).one_or_none()
    if agreement is None or agreement.effective_on is None:
        return
    dispute, effective = dispute_of(session, case.id), agreement.effective_on
    found = fulfilment.promises(session, case.id, today)
    yield _review(session, case, dispute, effective, today)
    yield _confirmation(session, case, effective, today)
    yield _payment_order(session, case, found, today)
    yield _arbitration(session, case, found, today)


def agreed_fen(session: Session, case_id: int) -> int:
    """Return what was agreed of all claims, in fen."""
    return session.scalar(select(func.coalesce(func.sum(Claim.agreed_fen), 0)).where(
        Claim.case_id == case_id)) or 0


def breach_entered(session: Session, case_id: int) -> bool:
    """Whether the breach stands among what interrupted the limitation (17号令 §31(八))."""
    return session.scalars(select(Interruption.id).where(
        Interruption.case_id == case_id, Interruption.kind == "agreement_broken",
        Interruption.withdrawn.is_(False)).limit(1)).first() is not None


def orderable(session: Session, case: CaseFile, found: list[Kept], today: date) -> int:
    """Return the fen a payment order may be asked for: overdue money of the matters it is for.

    What was agreed of other matters is left out; where nothing was noted by claim, all counts.
    """
    unpaid = sum(each.owed_fen - each.paid_fen for each in found
                 if each.money and each.state == "overdue")
    allowed = str(settings_book.value(session, "payment_order_matters", today)).split()
    rows = session.execute(select(Claim.matter, Claim.agreed_fen).where(
        Claim.case_id == case.id)).all()
    if not any(row.matter in allowed for row in rows):
        return 0
    other = sum(row.agreed_fen or 0 for row in rows if row.matter not in allowed)
    whole = sum(each.owed_fen for each in found if each.money)
    return min(unpaid, max(0, whole - other))


def _review(session: Session, case: CaseFile, dispute: Dispute, effective: date,
            today: date) -> Remedy:
    """仲裁审查: jointly, within 15 days of effect, not for 确认劳动关系 (办案规则 §74–75)."""
    until = _until(session, case, "A-REV", effective)
    relation = [matter for matter in session.scalars(select(Claim.matter).where(
        Claim.case_id == case.id)) if matter[:2] == RELATION]
    why = _taken(session, case.id, "arbitration_review")
    if not why and (other := _succeeded(session, case.id, "judicial_confirmation")):
        why = other
    if not why and (dispute.matter[:2] == RELATION or relation):
        why = "确认劳动关系的争议不能申请仲裁审查（办案规则第七十五条）。"
    return _joint("arbitration_review", ("F16",), until, today, why,
                  "企业劳动争议协商调解规定第二十七条；办案规则第七十四条、第七十五条",
                  _pending(session, case.id, "arbitration_review"))


def _confirmation(session: Session, case: CaseFile, effective: date, today: date) -> Remedy:
    """司法确认: jointly, within 30 days of effect (民诉法 §205, 人民调解法 §33)."""
    until = _until(session, case, "J-CNF", effective)
    site = session.scalars(select(Site).order_by(Site.id).limit(1)).one()
    why = _taken(session, case.id, "judicial_confirmation") \
        or _succeeded(session, case.id, "arbitration_review")
    if not why and site.nature in ("", "other"):
        why = (f"本组织性质为“{codes.label('natures', site.nature) or '未设置'}”，不属于依法设立的"
               "调解组织；请在设置中核对性质和设立文号。")
    return _joint("judicial_confirmation", ("F17", "F17b"), until, today, why,
                  "民事诉讼法第二百零五条；人民调解法第三十三条",
                  _pending(session, case.id, "judicial_confirmation"))


def _joint(code: str, forms: tuple[str, ...], until: date | None, today: date, why: str,
           basis: str, pending: bool) -> Remedy:
    if not why and until and today > until:
        why = f"申请期间已于 {dates.cn(until)} 届满。"
    said = why or "须双方共同申请，对方不同意的不能提出。"
    return Remedy(code, forms, not why, None, until, None, said, basis, joint=True,
                  pending=pending)


def _payment_order(session: Session, case: CaseFile, found: list[Kept], today: date) -> Remedy:
    """支付令: the worker, money of §16, after the promised day, for what is unpaid."""
    owed = [each for each in found if each.money and each.due_on and each.paid_fen < each.owed_fen]
    first = min((each.due_on for each in owed if each.due_on), default=None)
    opens = deadlines.compute(deadlines.rule("P-ORD", first), first,
                              calendar_book.of(session)).due if first else None
    amount = orderable(session, case, found, today)
    why = _order_refused(session, case, owed, opens, amount, today)
    return Remedy("payment_order", ("F18",), not why, opens, None, amount or None,
                  why or f"由劳动者申请；可请求 {money.plain(amount)} 元。",
                  "劳动争议调解仲裁法第十六条；民事诉讼法第二百二十五条", joint=False,
                  pending=_pending(session, case.id, "payment_order"))


def _order_refused(session: Session, case: CaseFile, owed: list[Kept], opens: date | None,
                   amount: int, today: date) -> str:
    worker = session.scalars(select(Party.id).where(
        Party.case_id == case.id, Party.side == "applicant", Party.role == "party",
        Party.person_id.is_not(None)).limit(1)).first()
    allowed = str(settings_book.value(session, "payment_order_matters", today)).split()
    matters = set(session.scalars(select(Claim.matter).where(Claim.case_id == case.id)))
    if taken := _taken(session, case.id, "payment_order"):
        return taken
    if worker is None:
        return "只有劳动者可以申请支付令，本案申请人不是劳动者。"
    if not matters & set(allowed):
        return "请求事项不属于劳动报酬、工伤医疗费、经济补偿或者赔偿金，不能申请支付令。"
    if not owed:
        return "没有约定了期限而未付的款项。"
    if opens and today < opens:
        return f"约定履行期限届满之后才可以申请，最早 {dates.cn(opens)}。"
    return "" if amount else "逾期未付的部分不属于可以申请支付令的项目。"


def _arbitration(session: Session, case: CaseFile, found: list[Kept], today: date) -> Remedy:
    """仲裁: the other side, once a promise was not kept in time (调仲法 §15, §27)."""
    overdue = [each for each in found if each.state == "overdue"]
    until = session.scalar(select(Deadline.due_on).where(
        Deadline.case_id == case.id, Deadline.rule == "L-1Y",
        Deadline.state == "running").limit(1))
    ends = [each.last for each in overdue if each.last]
    why = _taken(session, case.id, "arbitration")
    if not why and not overdue:
        why = "还没有逾期未履行的义务。"
    said = why or "登记违约后，仲裁时效自约定期限届满之日起重新计算（17号令第三十一条第八项）。"
    return Remedy("arbitration", (), not why, min(ends) + timedelta(days=1) if ends else None,
                  until, None, said, "劳动争议调解仲裁法第十五条、第二十七条", joint=False,
                  pending=_pending(session, case.id, "arbitration"))


def _until(session: Session, case: CaseFile, rule: str, effective: date) -> date | None:
    """The clock's own last day; reckoned anew where there is no clock, as in old records."""
    row = session.scalars(select(Deadline.due_on).where(
        Deadline.case_id == case.id, Deadline.rule == rule).order_by(
            Deadline.id.desc()).limit(1)).first()
    return row or deadlines.compute(deadlines.rule(rule, effective), effective,
                                    calendar_book.of(session)).due


def _taken(session: Session, case_id: int, kind: str) -> str:
    """Why it cannot be applied for again: one is under way or led to something."""
    row = _latest(session, case_id, kind)
    if row is None:
        return ""
    day = f"于 {dates.cn(row.applied_on)} " if row.applied_on else ""
    if not row.ended:
        return f"已{day}申请{codes.label('proceedings', kind)}，正在办理。"
    return _succeeded(session, case_id, kind)


def _succeeded(session: Session, case_id: int, kind: str) -> str:
    """Guard: review and confirmation exclude each other once one succeeds."""
    row = _latest(session, case_id, kind)
    if row is None or row.state not in SUCCEEDED:
        return ""
    return f"调解协议已经{codes.label('proceedings', kind)}（{row.paper_number or '已出具文书'}）。"


def _pending(session: Session, case_id: int, kind: str) -> bool:
    row = _latest(session, case_id, kind)
    return row is not None and not row.ended


def _latest(session: Session, case_id: int, kind: str) -> Proceeding | None:
    return session.scalars(select(Proceeding).where(
        Proceeding.case_id == case_id, Proceeding.kind == kind)
        .order_by(Proceeding.id.desc()).limit(1)).first()
