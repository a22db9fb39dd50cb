"""What the timeline says of an act: to whom, by which paper, by whom, with which result."""

from sqlalchemy.orm import Session

from casedesk.casework.legal_aid import chain
from casedesk.casework.legal_aid.entries import AidAct, OutcomeEntry, ReceiptEntry
from casedesk.casework.legal_aid.workflow import Action
from casedesk.model import Lawyer, Referral
from casedesk.rules import codes, dates, money


def of(session: Session, referral: Referral, action: Action, act: AidAct) -> str:
    """Return the words of an act, what came with it before what was typed.

    Called before the act takes effect, while the step of the chain is still to be signed.
    """
    told = [*_slip(referral, action, act), *_numbers(act, action), *_lawyer(session, action, act)]
    if act.approval is not None and "approval" in action.asks:
        said = "同意" if act.approval.approved else "不同意，退回"
        told.append(f"{chain.label(session, referral)}：{act.approval.by_name.strip()}{said}")
    if act.receipt is not None:
        told += _receipt(act.receipt)
    if act.outcome is not None:
        told += _outcome(act.outcome)
    return "；".join(filter(None, (*told, act.text.strip())))


def _slip(referral: Referral, action: Action, act: AidAct) -> list[str]:
    if action.code in ("send", "send_urgent"):
        way = codes.label("sending_ways", act.how) if act.how in codes.table(
            "sending_ways") else act.how
        return ["，".join(filter(None, (referral.agency, way)))]
    if action.code == "inform" and act.how in codes.table("telling_ways"):
        return [codes.label("telling_ways", act.how)]
    return []


def _numbers(act: AidAct, action: Action) -> list[str]:
    told = [act.decision_number.strip()]
    if act.until is not None and "until" in action.asks:
        what = "开庭" if action.code == "set_hearing" else "材料补至"
        told.append(f"{what}{dates.cn(act.until)}")
    if act.objection_until is not None:
        told.append(f"异议期限至{dates.cn(act.objection_until)}")
    if act.termination_ground in codes.table("termination_grounds"):
        told.append(codes.label("termination_grounds", act.termination_ground))
    if act.feedback_number.strip():
        told.append(f"反馈表{act.feedback_number.strip()}")
    return told


def _lawyer(session: Session, action: Action, act: AidAct) -> list[str]:
    if "lawyer" not in action.asks:
        return []
    row = session.get(Lawyer, act.lawyer_id) if act.lawyer_id else None
    name, firm = (row.name, row.firm) if row else (act.lawyer.strip(), act.firm.strip())
    return ["，".join(filter(None, (name, firm)))]


def _receipt(said: ReceiptEntry) -> list[str]:
    told = [f"机构{dates.cn(said.received_on)}收到" if said.received_on else "",
            said.acceptance_number.strip(), said.contact.strip()]
    if said.missing.strip():
        told.append(f"需补：{said.missing.strip()}")
    if said.missing_until:
        told.append(f"限{dates.cn(said.missing_until)}前")
    if said.suggested.strip():
        told.append(f"建议：{said.suggested.strip()}")
    return told


def _outcome(said: OutcomeEntry) -> list[str]:
    told = [codes.label("aid_outcomes", said.outcome), said.paper.strip()]
    if said.obtained_fen is not None:
        told.append(f"实得{money.plain(said.obtained_fen)}元")
    return [*told, said.realised.strip()]
