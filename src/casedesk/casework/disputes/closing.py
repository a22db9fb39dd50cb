"""The checklist of closing: what is still open in a case, and where each is finished."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import BindParameter, bindparam, func, select
from sqlalchemy.orm import Session

from casedesk.casework.disputes import milestones, workflow
from casedesk.model import (
    CaseFile,
    Deadline,
    Document,
    Instalment,
    Obligation,
    Payment,
    Proceeding,
    Service,
)
from casedesk.rules import codes, dates, money


@dataclass(frozen=True)
class OpenEnd:
    """One thing left undone, in the office's words."""

    code: str  # step own_deadline service payment form proceeding
    text: str
    page: str  # where it is finished: a page of the case, or "print" for a form
    form: str = ""  # the form to be printed


_CASE: BindParameter[int] = bindparam("case")
_PRINTED = select(Document.form).where(
    Document.case_id == _CASE, Document.voided_at.is_(None))
_OWED = select(
    select(func.coalesce(func.sum(Instalment.amount_fen), 0))
    .where(Instalment.case_id == _CASE).scalar_subquery(),
    select(func.coalesce(func.sum(Payment.amount_fen), 0))
    .where(Payment.case_id == _CASE).scalar_subquery())
_ACTS = select(Obligation.content).where(
    Obligation.case_id == _CASE, Obligation.performed_on.is_(None)).order_by(Obligation.seq)
_OWN = select(Deadline.title, Deadline.due_on).where(
    Deadline.case_id == _CASE, Deadline.rule == "OWN", Deadline.state == "running").order_by(
    Deadline.due_on)
_SERVED = select(Service.title, Service.recipient).where(
    Service.case_id == _CASE, Service.result.in_(("pending", "sent"))).order_by(Service.id)
_BESIDE = select(Proceeding.kind).where(
    Proceeding.case_id == _CASE, Proceeding.ended.is_(False)).order_by(Proceeding.id)


def open_ends(session: Session, case: CaseFile) -> list[OpenEnd]:
    """Return what is left undone; empty when the file can be closed."""
    return [end for find in _KINDS for end in find(session, case)]


def _step(session: Session, case: CaseFile) -> list[OpenEnd]:
    if not case.next_step:
        return []
    return [OpenEnd("step", f"还有下一步：{case.next_step}", "case")]


def _deadlines(session: Session, case: CaseFile) -> list[OpenEnd]:
    return [OpenEnd("own_deadline", f"自定期限没有办完：{row.title}（{dates.cn(row.due_on)}）",
                    "clocks") for row in session.execute(_OWN, {"case": case.id})]


def _forms(session: Session, case: CaseFile) -> list[OpenEnd]:
    """The papers that the acts of the road need, in their order (ACTIONS.needs)."""
    printed = set(session.scalars(_PRINTED, {"case": case.id}))
    found = []
    for form in needed_forms(session, case.id):
        if form not in printed:
            title = codes.label("papers_needed", form)
            found.append(OpenEnd("form", f"还没有打印{title}（{form}）", "print", form))
    return found


def needed_forms(session: Session, case_id: int) -> list[str]:
    """Return the forms that the acts done in a case need."""
    done = milestones.standing(session, case_id)
    return list(dict.fromkeys(
        form for act in done for form in workflow.ACTIONS[act.action].needs))


def _services(session: Session, case: CaseFile) -> list[OpenEnd]:
    return [OpenEnd("service", f"送达回证没有收回：《{row.title}》→ {row.recipient}", "service")
            for row in session.execute(_SERVED, {"case": case.id})]


def _payments(session: Session, case: CaseFile) -> list[OpenEnd]:
    left = owed(session, case.id)
    return [OpenEnd("payment", f"尚有 {money.plain(left)} 元未到账", "performance")] if left else []


def _obligations(session: Session, case: CaseFile) -> list[OpenEnd]:
    return [OpenEnd("obligation", f"还没有履行：{content}", "performance")
            for content in session.scalars(_ACTS, {"case": case.id})]


def owed(session: Session, case_id: int) -> int:
    """Return what was promised and has not arrived, in fen."""
    promised, paid = session.execute(_OWED, {"case": case_id}).one()
    return int(max(0, promised - paid))


def _proceedings(session: Session, case: CaseFile) -> list[OpenEnd]:
    return [OpenEnd("proceeding", f"{codes.label('proceedings', kind)}还没有结果", "proceedings")
            for kind in session.scalars(_BESIDE, {"case": case.id})]


_KINDS: tuple[Callable[[Session, CaseFile], list[OpenEnd]], ...] = (
    _step, _deadlines, _forms, _services, _payments, _obligations, _proceedings)
