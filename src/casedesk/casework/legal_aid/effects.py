"""What each act of legal aid writes on the matter itself."""

from collections.abc import Callable
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import timeline
from casedesk.casework.disputes import clocks
from casedesk.casework.legal_aid import chain, dispute_link, timing, workflow
from casedesk.casework.legal_aid.entries import AidAct
from casedesk.model import (
    Actor,
    Agency,
    AidApproval,
    AidAssignment,
    AidReceipt,
    CaseFile,
    Lawyer,
    Referral,
)
from casedesk.rules import codes

_OUTCOMES = {"receipt_accepted": "accepted", "receipt_incomplete": "incomplete",
             "receipt_redirected": "not_competent"}


def apply(session: Session, actor: Actor, case: CaseFile, referral: Referral, act: AidAct,
          on: date) -> str:
    """Write what the act decides; return the state it leads to where that is not the table's."""
    effect = _EFFECTS.get(act.action)
    state = (effect(session, actor, case, referral, act, on) or "") if effect else ""
    session.flush()
    dispute_link.follow(session, actor, case, referral, act, on)
    return state


def _supplement(session: Session, actor: Actor, case: CaseFile, referral: Referral, act: AidAct,
                on: date) -> None:
    referral.supplement_until = act.until
    clocks.stop(session, case, ("LA-1", "LA-SCR"), on, "stopped")  # not counted (§43(2))


def _complete(session: Session, actor: Actor, case: CaseFile, referral: Referral, act: AidAct,
              on: date) -> str:
    """Papers complete: back to the agency that asked for them, or to the centre's own check."""
    referral.supplement_until = None
    if referral.acceptance_number and referral.decision == "":
        clocks.start(session, case, "LA-1", on)  # the days to supplement do not count
        return "accepted"
    clocks.start(session, case, "LA-SCR", on)
    return ""


def _ready(session: Session, actor: Actor, case: CaseFile, referral: Referral, act: AidAct,
           on: date) -> None:
    referral.ready_on = on
    agency = session.get_one(Agency, referral.agency_id)
    referral.agency = agency.name


def _send(session: Session, actor: Actor, case: CaseFile, referral: Referral, act: AidAct,
          on: date) -> None:
    referral.sent_on, referral.sent_how = on, act.how
    referral.ready_on = referral.ready_on or on
    referral.agency = session.get_one(Agency, referral.agency_id).name


def _receipt(session: Session, actor: Actor, case: CaseFile, referral: Referral, act: AidAct,
             on: date) -> None:
    said = act.receipt
    assert said is not None
    assert said.received_on is not None
    outcome = said.outcome or _OUTCOMES[act.action]
    session.add(AidReceipt(
        case_id=case.id, received_on=said.received_on, back_on=said.back_on or on,
        receiver=said.receiver, outcome=outcome, missing=said.missing,
        missing_until=said.missing_until, suggested=said.suggested, other=said.other,
        acceptance_number=said.acceptance_number, contact=said.contact,
        decision_expected_on=said.decision_expected_on, recorded_by=actor.staff_id))
    referral.receipt_on = said.received_on
    referral.result = codes.label("receipt_outcomes", outcome)
    if act.action == "receipt_accepted":
        referral.acceptance_number = said.acceptance_number
    if act.action == "receipt_incomplete":
        referral.supplement_until = said.missing_until


def _decide(decision: str) -> "_Effect":
    def effect(session: Session, actor: Actor, case: CaseFile, referral: Referral, act: AidAct,
               on: date) -> None:
        referral.decision, referral.decided_on = decision, on
        referral.decision_number = act.decision_number.strip() or referral.decision_number
        referral.decision_received_on = act.received_on or on
        referral.result = codes.label("aid_decisions", decision)
        if decision == "deemed_withdrawn":
            referral.feedback_on = on  # the agency's paper is its answer
    return effect


def _refuse(session: Session, actor: Actor, case: CaseFile, referral: Referral, act: AidAct,
            on: date) -> None:
    _decide("refused")(session, actor, case, referral, act, on)
    referral.objection_until = act.objection_until


def _provide_first(session: Session, actor: Actor, case: CaseFile, referral: Referral,
                   act: AidAct, on: date) -> None:
    _decide("early")(session, actor, case, referral, act, on)
    _assign(session, actor, case, referral, act, on)


def _assign(session: Session, actor: Actor, case: CaseFile, referral: Referral, act: AidAct,
            on: date) -> None:
    lawyer = session.get(Lawyer, act.lawyer_id) if act.lawyer_id else None
    for row in session.scalars(select(AidAssignment).where(
            AidAssignment.case_id == case.id, AidAssignment.ended_on.is_(None))):
        row.ended_on, row.end_reason = on, act.text.strip()
    session.add(AidAssignment(
        case_id=case.id, assigned_on=on, lawyer_id=lawyer.id if lawyer else None,
        lawyer=lawyer.name if lawyer else act.lawyer.strip(),
        firm=lawyer.firm if lawyer else act.firm.strip(),
        phone=lawyer.phone if lawyer else act.phone.strip(),
        letter_number=act.decision_number.strip()))
    referral.assigned_on = referral.assigned_on or on


def _to_union(session: Session, actor: Actor, case: CaseFile, referral: Referral, act: AidAct,
              on: date) -> None:
    referral.track = workflow.UNION  # what the agency decided stays on record
    if not referral.union_scope:
        referral.union_scope = "1"


def _approve(session: Session, actor: Actor, case: CaseFile, referral: Referral, act: AidAct,
             on: date) -> str:
    assert act.approval is not None
    complete = chain.sign(session, referral, AidApproval(
        case_id=case.id, approved=act.approval.approved, opinion=act.text.strip(),
        by_name=act.approval.by_name.strip(), on=on, recorded_by=actor.staff_id))
    if not act.approval.approved:
        return "u_screening"  # sent back with its reason
    return "u_approved" if complete else ""


def _terminate(session: Session, actor: Actor, case: CaseFile, referral: Referral, act: AidAct,
               on: date) -> None:
    referral.termination_ground, referral.outcome = act.termination_ground, "terminated"
    referral.concluded_on = on
    _end_assignment(session, case, on)


def _conclude(session: Session, actor: Actor, case: CaseFile, referral: Referral, act: AidAct,
              on: date) -> None:
    assert act.outcome is not None
    referral.outcome, referral.outcome_paper = act.outcome.outcome, act.outcome.paper.strip()
    referral.claimed_fen, referral.obtained_fen = act.outcome.claimed_fen, act.outcome.obtained_fen
    referral.realised, referral.concluded_on = act.outcome.realised.strip(), on
    _end_assignment(session, case, on)


def _end_assignment(session: Session, case: CaseFile, on: date) -> None:
    for row in session.scalars(select(AidAssignment).where(
            AidAssignment.case_id == case.id, AidAssignment.ended_on.is_(None))):
        row.ended_on = on


def _inform(session: Session, actor: Actor, case: CaseFile, referral: Referral, act: AidAct,
            on: date) -> None:
    referral.informed_on, referral.informed_how = on, act.how or act.text.strip()
    referral.informed_by = actor.name


def _feedback(session: Session, actor: Actor, case: CaseFile, referral: Referral, act: AidAct,
              on: date) -> None:
    referral.feedback_on = on


def _no_feedback(session: Session, actor: Actor, case: CaseFile, referral: Referral, act: AidAct,
                 on: date) -> None:
    referral.no_feedback = True


def _archive(session: Session, actor: Actor, case: CaseFile, referral: Referral, act: AidAct,
             on: date) -> None:
    referral.archived_on = case.closed_on = on
    case.next_step, case.next_step_on = "", None
    clocks.stop(session, case, (clocks.LIMITATION, "LA-GAP"), on, "stopped")
    from casedesk.casework.volumes import archive  # which does this act itself

    archive.ensure(session, actor, case, on)


def _drop(session: Session, actor: Actor, case: CaseFile, referral: Referral, act: AidAct,
          on: date) -> None:
    case.closed_on = on
    case.next_step, case.next_step_on = "", None
    clocks.stop(session, case, (clocks.LIMITATION, "LA-SND!"), on, "stopped")
    if act.advice.strip():
        timeline.add(session, actor, case, "note", "advice", title="建议去向",
                     text=act.advice.strip(), at=timeline.at_day(on))


def _reopen(session: Session, actor: Actor, case: CaseFile, referral: Referral, act: AidAct,
            on: date) -> str:
    case.closed_on = referral.archived_on = None
    timing.set_limitation(session, case, referral)
    if referral.sent_on is None:
        return ""
    return "u_screening" if referral.track == workflow.UNION else "feedback"


_Effect = Callable[[Session, Actor, CaseFile, Referral, AidAct, date], str | None]
_EFFECTS: dict[str, _Effect] = {
    "ask_materials": _supplement, "materials_complete": _complete, "abandon": _drop,
    "decline": _drop, "ready": _ready, "send": _send, "send_urgent": _send,
    "receipt_accepted": _receipt, "receipt_incomplete": _receipt,
    "receipt_redirected": _receipt, "deemed_withdrawn": _decide("deemed_withdrawn"),
    "provide_first": _provide_first, "grant": _decide("granted"), "refuse": _refuse,
    "to_union": _to_union, "approve": _approve, "appoint": _assign, "assign": _assign,
    "replace_lawyer": _assign, "terminate": _terminate, "conclude": _conclude,
    "inform": _inform, "give_feedback": _feedback, "no_feedback": _no_feedback,
    "archive": _archive, "reopen": _reopen,
}
