"""The checklist of closing: what is still open in a case."""

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from casedesk.model import CaseFile, Document, Instalment, Payment
from casedesk.rules import money

_NEEDED = {  # state: the form that must have been printed, and its title
    "agreed": ("F12", "调解协议书"), "failed": ("F13", "调解不成告知书"),
    "rejected": ("F05", "不予受理通知书"), "terminated": ("F13", "调解终止告知书")}

_PRINTED = select(Document.form).where(
    Document.case_id == bindparam("case"), Document.voided_at.is_(None))
_OWED = select(
    select(func.coalesce(func.sum(Instalment.amount_fen), 0))
    .where(Instalment.case_id == bindparam("case")).scalar_subquery(),
    select(func.coalesce(func.sum(Payment.amount_fen), 0))
    .where(Payment.case_id == bindparam("case")).scalar_subquery())


def open_ends(session: Session, case: CaseFile) -> list[str]:
    """Return what is left undone, in the office's words; empty when the file can be closed."""
    left = []
    if case.next_step:
        left.append(f"还有下一步：{case.next_step}")
    if case.state in _NEEDED:
        form, title = _NEEDED[case.state]
        if form not in set(session.scalars(_PRINTED, {"case": case.id})):
            left.append(f"还没有打印{title}（{form}）")
    owed, paid = session.execute(_OWED, {"case": case.id}).one()
    if owed > paid:
        left.append(f"尚有 {money.plain(owed - paid)} 元未到账")
    return left
