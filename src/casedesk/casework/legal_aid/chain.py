"""The union's own approval chain (track U): the steps the centre set, and where one stands."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.model import AidApproval, Referral, now
from casedesk.rules import codes


def steps(session: Session, referral: Referral) -> tuple[str, ...]:
    """Return the steps that held when the matter was registered, in their order."""
    text = settings_book.value(
        session, "aid_approval_chain", referral.registered_on or now().date())
    known = codes.table("approval_steps")
    return tuple(step.strip() for step in text.split(",") if step.strip() in known)


def signed(session: Session, referral: Referral) -> list[AidApproval]:
    """Return the signatures of the present round: those after the last refusal."""
    rows = list(session.scalars(select(AidApproval).where(
        AidApproval.case_id == referral.case_id).order_by(AidApproval.seq)))
    refused = max((row.seq for row in rows if not row.approved), default=0)
    return [row for row in rows if row.seq > refused]


def next_step(session: Session, referral: Referral) -> str:
    """Return the step that is to sign next, '' when all have."""
    done = {row.step for row in signed(session, referral)}
    return next((step for step in steps(session, referral) if step not in done), "")


def label(session: Session, referral: Referral) -> str:
    """Return the wording of the step that is to sign next."""
    return codes.label("approval_steps", next_step(session, referral))


def sign(session: Session, referral: Referral, row: AidApproval) -> bool:
    """Add a signature; return whether the chain is complete with it."""
    row.seq = 1 + (session.scalar(select(func.max(AidApproval.seq)).where(
        AidApproval.case_id == referral.case_id)) or 0)
    row.step = next_step(session, referral)
    session.add(row)
    session.flush()
    return row.approved and not next_step(session, referral)
