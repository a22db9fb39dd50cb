"""The loop of a referral: what is still missing before the worker's matter may rest (A7)."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from casedesk.casework.legal_aid import workflow
from casedesk.model import AidSatisfaction, Referral


@dataclass(frozen=True)
class Missing:
    """One thing that still has to happen, and the act that does it."""

    code: str
    zh: str
    en: str
    action: str


_OUTCOME = Missing("outcome", "结果尚未登记", "The outcome is not recorded", "conclude")
_INFORMED = Missing("informed", "尚未告知受援人（日期、方式、告知人）",
                    "The worker has not been told", "inform")
_FEEDBACK = Missing("feedback", "结果反馈表未收到，也没有记录机构未反馈",
                    "No feedback form, nor a note that none came", "give_feedback")
_VISIT = Missing("satisfaction", "回访结果尚未登记", "The follow-up is not recorded",
                 "satisfaction")


def missing(session: Session, referral: Referral) -> list[Missing]:
    """Return what keeps the loop open, in the order of the road; empty when it is closed."""
    found = []
    by_agency = referral.track == workflow.AGENCY and referral.decision in (
        "refused", "deemed_withdrawn")
    ended = referral.outcome or by_agency or referral.termination_ground
    if not ended:
        found.append(_OUTCOME)
    if referral.informed_on is None:
        found.append(_INFORMED)
    if referral.feedback_on is None and not referral.no_feedback:
        found.append(_FEEDBACK)
    if not session.scalar(select(func.count()).select_from(AidSatisfaction).where(
            AidSatisfaction.case_id == referral.case_id)):
        found.append(_VISIT)
    return found
