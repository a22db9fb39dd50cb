"""Dispatched workers: the agency and the user are respondents together (调仲法 §22)."""

from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import timeline
from casedesk.casework.disputes.opening import dispute_of
from casedesk.casework.staff import Verb
from casedesk.errors import RefusedError
from casedesk.model import Actor, CaseFile, Dispute, Party
from casedesk.store import Database

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


def not_named(database: Database, actor: Actor, case_id: int) -> tuple[str, ...]:
    """Return which respondents a matter of dispatch lacks, in words. Refuses `case_unknown`."""
    with database.reading() as session:
        case = timeline.case_for(session, actor, case_id, Verb.READ)
        return missing(session, case.id, dispute_of(session, case.id))


def both_named(session: Session, case: CaseFile, dispute: Dispute, act: "Act") -> None:
    """A matter of dispatch names both respondents, or says why one is left out (§22)."""
    left = missing(session, case.id, dispute)
    if left and not act.text.strip():
        raise RefusedError("dispatch_parties", "text", page="dispute", missing="、".join(left))
