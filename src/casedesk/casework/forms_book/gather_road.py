"""A dispute with what its acts decided (F06, F14, F26), read from the case's records."""

from dataclasses import fields
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from casedesk.casework.disputes import (
    closing,
    fulfilment,
    milestones,
    proceedings_flow,
)
from casedesk.casework.disputes.opening import dispute_of
from casedesk.casework.forms_book import gather_dispute
from casedesk.casework.forms_book.facts_dispute import DisputeFacts
from casedesk.casework.forms_book.facts_road import RoadFacts
from casedesk.model import CaseFile, Deadline, Dispute, Event, Payment, Proceeding, now
from casedesk.rules import codes, dates

_PROACTIVE = ("4", "11")  # 走访排查发现, 集体停工事件处置: code table sources


def road(session: Session, case_id: int) -> RoadFacts:
    """Return a dispute with what its acts decided. Refuses `case_unknown`."""
    said = gather_dispute.dispute(session, case_id)
    case, row = session.get_one(CaseFile, case_id), dispute_of(session, case_id)
    done = {act.action: act.at.date() for act in milestones.standing(session, case_id)}
    ends = [done[code] for code in ("agree", "fail", "expire", "withdraw", "terminate", "refuse")
            if code in done]
    paid = session.scalar(select(func.sum(Payment.amount_fen)).where(
        Payment.case_id == case_id))
    return RoadFacts(
        **_said(said), proactive=row.source in _PROACTIVE, solicited_on=row.solicited_on,
        response_due=_response_due(session, case_id), withdrawn_on=done.get("withdraw"),
        withdrawal_ground=codes.label("withdrawal_grounds", row.withdrawal_ground),
        withdrawal_note=_text_of(session, case_id, "withdraw"), settlement=row.settlement,
        ended_how=codes.label("closing_kinds", row.closing_kind),
        days_used=_days(row, max(ends, default=case.closed_on)), paid_fen=paid,
        course=_course(session, case_id), performed=_performed(session, case_id),
        open_ends="；".join(end.text for end in closing.open_ends(session, case)),
        arbitration_review=_beside(session, case_id, "arbitration_review"),
        judicial_confirmation=_beside(session, case_id, "judicial_confirmation"),
        payment_order=_beside(session, case_id, "payment_order"),
        legal_aid=_beside(session, case_id, "legal_aid"))


def _said(dispute: DisputeFacts) -> dict[str, Any]:
    return {each.name: getattr(dispute, each.name) for each in fields(DisputeFacts)}


def _response_due(session: Session, case_id: int) -> date | None:
    return session.scalars(select(Deadline.due_on).where(
        Deadline.case_id == case_id, Deadline.rule == "M-RSP")
        .order_by(Deadline.id.desc()).limit(1)).first()


def _days(row: Dispute, ended: date | None) -> int | None:
    """Days from acceptance to the end; the first is not counted (民法典 §201)."""
    return (ended - row.accepted_on).days if ended and row.accepted_on else None


def _text_of(session: Session, case_id: int, action: str) -> str:
    return session.scalars(select(Event.text).where(
        Event.case_id == case_id, Event.action == action).order_by(Event.id.desc())
        .limit(1)).first() or ""


def _course(session: Session, case_id: int) -> str:
    """What was done, one act a line with its day and what was said of it."""
    texts = dict(session.execute(select(Event.id, Event.text).where(
        Event.case_id == case_id, Event.kind == "milestone")).all())
    lines = []
    for act in milestones.standing(session, case_id):
        told = f"：{texts[act.id]}" if texts.get(act.id) else ""
        lines.append(f"{dates.cn(act.at.date())} {act.title}{told}")
    return "\n".join(lines)


def _performed(session: Session, case_id: int) -> str:
    state = fulfilment.state(session, case_id, now().date())
    return codes.label("beside_states", state)


def _beside(session: Session, case_id: int, kind: str) -> str:
    rows = session.execute(select(
        Proceeding.state, Proceeding.number, Proceeding.paper_number, Proceeding.decided_on).where(
            Proceeding.case_id == case_id, Proceeding.kind == kind).order_by(Proceeding.id))
    return "；".join(" ".join(filter(None, (
        proceedings_flow.STATES[kind][row.state][0] if row.state in proceedings_flow.STATES[kind]
        else row.state, row.paper_number or row.number,
        dates.cn(row.decided_on) if row.decided_on else ""))) for row in rows)
