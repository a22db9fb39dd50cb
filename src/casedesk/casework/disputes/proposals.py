"""What the program proposes for a case and a person decides: time that ran out, reopening."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, and_, exists, func, select
from sqlalchemy.orm import Session

from casedesk.casework.disputes import guards_closing
from casedesk.model import CaseFile, Dispute, Reopening
from casedesk.rules import dates

RUNNING = ("accepted", "investigate", "mediate")


@dataclass(frozen=True)
class Proposal:
    """One proposal, in the office's words, and the act that confirms it."""

    code: str  # expired reopening
    text: str
    act: str


def of_case(session: Session, case: CaseFile, dispute: Dispute,
            today: date) -> tuple[Proposal, ...]:
    """Return what is proposed for a case: on the day after mediation ended, or once asked."""
    found = []
    if case.state in RUNNING and dispute.end_due and today > dispute.end_due:
        found.append(Proposal(
            "expired", f"调解期限已于{dates.cn(dispute.end_due)}届满，未达成协议的视为调解不成，"
                       "请核对后确认。", "expire"))
    row = guards_closing.pending_reopening(session, case.id)
    if row is not None:
        found.append(Proposal(
            "reopening", f"{row.asked_by_name}于{dates.cn(row.asked_on)}申请重新打开本案："
                         f"{row.reason}", "reopen"))
    return tuple(found)


def ran_out(today: date) -> ColumnElement[bool]:
    """Cases whose mediation has run out of time and nobody has confirmed it."""
    return and_(CaseFile.state.in_(RUNNING), exists().where(
        Dispute.case_id == CaseFile.id, Dispute.end_due < today))


def asked_again() -> ColumnElement[bool]:
    """Cases that somebody asks to reopen."""
    return CaseFile.id.in_(select(Reopening.case_id).where(Reopening.decision == ""))


def reopenings(session: Session) -> int:
    """Return how many requests to reopen wait for a decision."""
    return session.scalar(select(func.count()).select_from(Reopening).where(
        Reopening.decision == "")) or 0
