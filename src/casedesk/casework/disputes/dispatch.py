"""Dispatched workers: the agency and the user are respondents together (调仲法 §22)."""

from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.errors import RefusedError
from casedesk.model import CaseFile, Dispute, Party

if TYPE_CHECKING:
    from casedesk.casework.disputes.acts import Act

_MATTER, _FORM = "0103", "dispatch"  # 劳务派遣…的用工主体; 用工形式 劳务派遣
_WORDS = {"agency": "派遣单位", "user": "用工单位"}


def missing(session: Session, case_id: int, dispute: Dispute) -> tuple[str, ...]:
    """Return which of agency and user a matter of dispatch does not name yet, in words."""
    if dispute.employment_form != _FORM and dispute.matter != _MATTER:
        return ()
    there = set(session.scalars(select(Party.dispatch).where(
        Party.case_id == case_id, Party.side == "respondent", Party.role == "party")))
    return tuple(word for code, word in _WORDS.items() if code not in there)


def both_named(session: Session, case: CaseFile, dispute: Dispute, act: "Act") -> None:
    """A matter of dispatch names both respondents, or says why one is left out (§22)."""
    left = missing(session, case.id, dispute)
    if left and not act.text.strip():
        raise RefusedError("dispatch_parties", "text", page="dispute", missing="、".join(left))
