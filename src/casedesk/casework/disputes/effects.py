"""What each act writes on the dispute itself."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework.disputes import clocks
from casedesk.casework.disputes.workflow import Action
from casedesk.errors import RefusedError
from casedesk.model import Actor, Agreement, CaseFile, Dispute, Role, Staff

if TYPE_CHECKING:
    from casedesk.casework.disputes.acts import Act

_FAILED = {"no_agreement": "21", "declined": "21", "not_performed": "21", "expired": "22",
           "other": "23"}
_INTERRUPTED = {"21": "mediation_stopped", "22": "mediation_expired"}


def apply(session: Session, actor: Actor, case: CaseFile, dispute: Dispute, act: "Act",
          on: date) -> None:
    """Write what the act decides; the state itself is set by the caller."""
    effect = _EFFECTS.get(act.action)
    if effect:
        effect(session, actor, case, dispute, act, on)


def interruption(action: Action, dispute: Dispute) -> str:
    """Return the code of what interrupted the limitation (17号令 §31)."""
    return _INTERRUPTED.get(dispute.closing_kind or "", action.interrupts)


def _accept(session: Session, actor: Actor, case: CaseFile, dispute: Dispute, act: "Act",
            on: date) -> None:
    dispute.accepted_on, dispute.consent_on = on, act.consent_on
    mediator = _mediator(session, actor, act)
    if mediator:
        dispute.mediator_id, dispute.mediator_name = mediator.id, mediator.name
        case.handler_id, case.handler_name = mediator.id, mediator.name


def _mediator(session: Session, actor: Actor, act: "Act") -> Staff | None:
    if act.mediator_id:
        found = session.get(Staff, act.mediator_id)
        if found is None or not found.active:
            raise RefusedError("mediator_unknown", "mediator")
        return found
    if actor.role is Role.MEDIATOR:
        return session.get(Staff, actor.staff_id)
    raise RefusedError("mediator_missing", "mediator")


def _refuse(session: Session, actor: Actor, case: CaseFile, dispute: Dispute, act: "Act",
            on: date) -> None:
    dispute.refused_on, dispute.closing_kind = on, "31"
    dispute.refusal_ground, dispute.refusal_reason = act.refusal_ground, act.text.strip()
    if act.refusal_ground == "2":  # 17号令 §31(五)
        clocks.interrupt(session, case, dispute, on, "mediation_declined")


def _extend(session: Session, actor: Actor, case: CaseFile, dispute: Dispute, act: "Act",
            on: date) -> None:
    assert act.until is not None
    clocks.stop(session, case, ("M-END", "M-EXT"), on, "replaced")
    clocks.start(session, case, "M-EXT", on, agreed=act.until)
    dispute.end_due, dispute.extended_on = act.until, on


def _agree(session: Session, actor: Actor, case: CaseFile, dispute: Dispute, act: "Act",
           on: date) -> None:
    agreement = session.scalars(select(Agreement).where(Agreement.case_id == case.id)).one()
    for name in ("applicant_signed_on", "respondent_signed_on", "mediator_signed_on",
                 "sealed_on"):
        setattr(agreement, name, getattr(act, name))
    agreement.effective_on = dispute.agreed_on = on  # the last signature or seal
    dispute.closing_kind = "12" if agreement.form == "oral" else "11"
    clocks.start_instalments(session, case, on)


def _fail(session: Session, actor: Actor, case: CaseFile, dispute: Dispute, act: "Act",
          on: date) -> None:
    dispute.failure_ground = act.failure_ground
    dispute.closing_kind = _FAILED[act.failure_ground]
    dispute.summary = act.text.strip() or dispute.summary


def _withdraw(session: Session, actor: Actor, case: CaseFile, dispute: Dispute, act: "Act",
              on: date) -> None:
    dispute.closing_kind = "14" if act.settled else "15"


def _terminate(session: Session, actor: Actor, case: CaseFile, dispute: Dispute, act: "Act",
               on: date) -> None:
    dispute.closing_kind = act.closing_kind


def _close(session: Session, actor: Actor, case: CaseFile, dispute: Dispute, act: "Act",
           on: date) -> None:
    dispute.closed_on = case.closed_on = on
    case.next_step, case.next_step_on = "", None


_Effect = Callable[[Session, Actor, CaseFile, Dispute, "Act", date], None]
_EFFECTS: dict[str, _Effect] = {
    "accept": _accept,
    "refuse": _refuse,
    "extend": _extend,
    "agree": _agree,
    "fail": _fail,
    "withdraw": _withdraw,
    "terminate": _terminate,
    "close": _close,
}
