"""The checklist of closing: what is still open in a case."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from casedesk.model import CaseFile, Document, Instalment, Payment
from casedesk.rules import money

_NEEDED = {"agreed": ("F12",), "failed": ("F13",), "rejected": ("F05",), "terminated": ("F13",)}


def open_ends(session: Session, case: CaseFile) -> list[str]:
    """Return what is left undone, in the office's words; empty when the file can be closed."""
    left = []
    if case.next_step:
        left.append(f"还有下一步：{case.next_step}")
    printed = set(session.scalars(select(Document.form).where(
        Document.case_id == case.id, Document.voided_at.is_(None))))
    for form in _NEEDED.get(case.state, ()):
        if form not in printed:
            left.append(f"未打印 {form}")
    owed = session.scalar(select(func.sum(Instalment.amount_fen)).where(
        Instalment.case_id == case.id)) or 0
    paid = session.scalar(select(func.sum(Payment.amount_fen)).where(
        Payment.case_id == case.id)) or 0
    if owed > paid:
        left.append(f"尚有 {money.plain(owed - paid)} 元未到账")
    return left
