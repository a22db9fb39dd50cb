"""What must hold before a case is closed, and before a closed one is opened again."""

from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.casework.disputes.closing import open_ends
from casedesk.errors import RefusedError
from casedesk.model import Actor, CaseFile, Dispute, Event, Reopening, now

if TYPE_CHECKING:
    from casedesk.casework.disputes.acts import Act


def not_asked(session: Session, case: CaseFile, dispute: Dispute, act: "Act") -> None:
    """A case is asked to be reopened once, until that is decided."""
    if pending_reopening(session, case.id):
        raise RefusedError("reopening_pending")


def said_why(session: Session, case: CaseFile, dispute: Dispute, act: "Act") -> None:
    """The reason is written down."""
    if not act.text.strip():
        raise RefusedError("no_reason", "text")


def asked(session: Session, case: CaseFile, dispute: Dispute, act: "Act") -> None:
    """Somebody has asked for the case to be opened again."""
    if not pending_reopening(session, case.id):
        raise RefusedError("reopening_not_asked", page=f"act:{case.id}:ask_reopen")


def another_hand(session: Session, case: CaseFile, dispute: Dispute, act: "Act") -> None:
    """Who approves is not who asked, unless the centre allows it."""
    row = pending_reopening(session, case.id)
    actor: Actor = session.info["actor"]
    if row and row.asked_by == actor.staff_id and not settings_book.value(
            session, "reopen_by_asker", now().date()):
        raise RefusedError("reopening_own")
    if act.again and state_before_closing(session, case.id) == "agreed":
        raise RefusedError("agreed_not_again", "again")


def pending_reopening(session: Session, case_id: int) -> Reopening | None:
    """Return the request to reopen that is not decided yet."""
    return session.scalars(select(Reopening).where(
        Reopening.case_id == case_id, Reopening.decision == "").limit(1)).one_or_none()


def state_before_closing(session: Session, case_id: int) -> str:
    """Return the state that the case was closed from."""
    return session.scalars(select(Event.from_state).where(
        Event.case_id == case_id, Event.kind == "milestone", Event.action == "close")
        .order_by(Event.id.desc()).limit(1)).one()


def no_open_ends(session: Session, case: CaseFile, dispute: Dispute, act: "Act") -> None:
    """Nothing is left undone, or the person closing says why it is closed all the same."""
    left = open_ends(session, case)
    if not left:
        return
    said = "；".join(end.text for end in left)
    if not act.accept_open_ends or not settings_book.value(
            session, "close_with_open_ends", now().date()):
        raise RefusedError("open_ends", "accept_open_ends", left=said)
    if not act.text.strip():
        raise RefusedError("open_ends_unexplained", "text", left=said)
