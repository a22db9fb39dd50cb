"""The dispute that a matter of legal aid came from: its proceeding goes where the aid goes."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework.disputes import proceedings
from casedesk.casework.disputes.proceedings import ProceedingAct
from casedesk.casework.legal_aid import workflow
from casedesk.casework.legal_aid.entries import AidAct
from casedesk.model import Actor, AidAssignment, CaseFile, Proceeding, Referral
from casedesk.rules import codes

KIND = "legal_aid"
_UNION = "工会法律援助"
_STEPS = {  # act of legal aid: the steps of the dispute's proceeding that it means
    "send": ("apply",), "send_urgent": ("apply",), "submit": ("apply",),
    "grant": ("approve",), "provide_first": ("approve", "assign"), "assign": ("assign",),
    "appoint": ("approve", "assign"), "uphold": ("decline",), "no_objection": ("decline",),
    "deemed_withdrawn": ("withdraw",), "conclude": ("finish",), "terminate": ("finish",),
    "to_union": ("decline",),
}


def follow(session: Session, actor: Actor, case: CaseFile, referral: Referral, act: AidAct,
           on: date) -> None:
    """Enter on the dispute what was done with the aid; its clocks run here and not there.

    A dispute whose file is closed for good, and one that no aid was applied for, stay as they are.
    """
    dispute = session.get(CaseFile, referral.dispute_case_id) if referral.dispute_case_id else None
    if dispute is None or dispute.state == "archived":
        return
    for step in _STEPS.get(act.action, ()):
        row = _running(session, dispute.id)
        begins = step == "apply"
        if begins and row is not None:
            row.institution = _institution(referral)  # sent on to another agency
        elif begins or row is not None:
            proceedings.follow(session, actor, dispute, row, ProceedingAct(
                case_id=dispute.id, kind=KIND, action=step, on=on,
                institution=_institution(referral) if begins else "",
                number=case.number if begins else "", paper_number=act.decision_number.strip(),
                contact=_lawyer(session, case.id) if step == "assign" else "",
                text=_told(case, act, step)))


def _running(session: Session, case_id: int) -> Proceeding | None:
    return session.scalars(select(Proceeding).where(
        Proceeding.case_id == case_id, Proceeding.kind == KIND, Proceeding.ended.is_(False))
        .order_by(Proceeding.id.desc())).first()


def _institution(referral: Referral) -> str:
    return _UNION if referral.track == workflow.UNION else referral.agency


def _lawyer(session: Session, case_id: int) -> str:
    row = session.scalars(select(AidAssignment).where(
        AidAssignment.case_id == case_id, AidAssignment.ended_on.is_(None))
        .order_by(AidAssignment.id.desc())).first()
    return " ".join(filter(None, (row.firm, row.lawyer))) if row else ""


def _told(case: CaseFile, act: AidAct, step: str) -> str:
    """What the dispute's record says: the slip, and how the aid ended."""
    if act.action == "to_union":
        return f"{case.number}，转工会自办"
    outcome = act.outcome.outcome if act.outcome and step == "finish" else ""
    ended = codes.label("aid_outcomes", outcome or ("terminated" if act.action == "terminate"
                                                    else ""))
    # the number is a field of the step where the aid begins; it is not said twice
    return "，".join(filter(None, ("" if step == "apply" else case.number, ended,
                                  act.text.strip())))
