"""Whether a mediator stands apart from the parties: no party, relative or employer's own."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework.disputes import conflicts
from casedesk.errors import RefusedError
from casedesk.model import CaseFile, Recusal, Staff


def require(session: Session, case: CaseFile, staff: Staff, reason: str) -> None:
    """Refuse who must stand back (回避); a likeness of names passes with a reason.

    Refuses `mediator_recused` and as `conflicts.require`.
    """
    if session.scalar(select(Recusal.id).where(
            Recusal.case_id == case.id, Recusal.staff_id == staff.id).limit(1)):
        raise RefusedError("mediator_recused", "mediator", name=staff.name)
    conflicts.require(session, case, staff, reason)
