"""What each act writes on the dispute itself."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework.disputes import (
    clocks,
    fulfilment,
    guards,
    guards_closing,
    order_clock,
)
from casedesk.casework.disputes.workflow import BEFORE_CLOSING, Action
from casedesk.model import Actor, Agreement, CaseFile, Dispute, Recusal, Reopening, Role

if TYPE_CHECKING:
    from casedesk.casework.disputes.acts import Act

_FAILED = {"no_agreement": "21", "declined": "21", "not_performed": "21", "expired": "22",
           "other": "23"}
_INTERRUPTED = {"22": "mediation_expired"}


def apply(session: Session, actor: Actor, case: CaseFile, dispute: Dispute, act: "Act",
          on: date) -> None:
    """Write what the act decides; the state itself is set by the caller."""
    effect = _EFFECTS.get(act.action)
    if effect:
        effect(session, actor, case, dispute, act, on)


def interruption(action: Action, dispute: Dispute) -> str:
    """Return the code of what interrupted the limitation (17号令 §31)."""
    return _INTERRUPTED.get(dispute.closing_kind or "", action.interrupts)


def target(session: Session, case: CaseFile, action: Action, act: "Act") -> str:
    """Return the state that the act leads to."""
    if action.target == BEFORE_CLOSING:
        return "mediate" if act.again else guards_closing.state_before_closing(session, case.id)
    return action.target or case.state


def _solicit(session: Session, actor: Actor, case: CaseFile, dispute: Dispute, act: "Act",
             on: date) -> None:
    dispute.solicited_on = on


def _accept(session: Session, actor: Actor, case: CaseFile, dispute: Dispute, act: "Act",
            on: date) -> None:
    dispute.accepted_on, dispute.consent_on = on, act.consent_on
    _hand_over(session, case, dispute, act)


def _hand_over(session: Session, case: CaseFile, dispute: Dispute, act: "Act") -> None:
    mediator = guards.mediator_of(session, act)
    dispute.mediator_id, dispute.mediator_name = mediator.id, mediator.name
    case.handler_id, case.handler_name = mediator.id, mediator.name


def _take_over(case: CaseFile, actor: Actor) -> None:
    """A case that ends before anybody was appointed is that of the mediator who ended it."""
    if case.handler_id is None and actor.role is Role.MEDIATOR:
        case.handler_id, case.handler_name = actor.staff_id, actor.name


def _refuse(session: Session, actor: Actor, case: CaseFile, dispute: Dispute, act: "Act",
            on: date) -> None:
    _take_over(case, actor)
    dispute.refused_on, dispute.closing_kind = on, "31"
    dispute.refusal_ground, dispute.refusal_reason = act.refusal_ground, act.text.strip()
    if act.refusal_ground == "2":  # 17号令 §31(五), and L-1Y begins anew
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
    fulfilment.begin(session, case, on)
    order_clock.follow(session, case, on)


def _fail(session: Session, actor: Actor, case: CaseFile, dispute: Dispute, act: "Act",
          on: date) -> None:
    dispute.failure_ground = act.failure_ground
    dispute.closing_kind = _FAILED[act.failure_ground]
    dispute.summary = act.text.strip() or dispute.summary


def _withdraw(session: Session, actor: Actor, case: CaseFile, dispute: Dispute, act: "Act",
              on: date) -> None:
    _take_over(case, actor)
    ground = act.withdrawal_ground or "settled"
    dispute.withdrawal_ground = ground
    dispute.closing_kind = "14" if ground == "settled" else "15"
    if ground == "settled":
        dispute.settlement = act.settlement.strip() or act.text.strip()


def _expire(session: Session, actor: Actor, case: CaseFile, dispute: Dispute, act: "Act",
            on: date) -> None:
    dispute.failure_ground, dispute.closing_kind = "expired", "22"
    dispute.summary = act.text.strip() or dispute.summary


def _recuse(session: Session, actor: Actor, case: CaseFile, dispute: Dispute, act: "Act",
            on: date) -> None:
    before = (dispute.mediator_id or case.handler_id, dispute.mediator_name or case.handler_name)
    _hand_over(session, case, dispute, act)
    session.add(Recusal(
        case_id=case.id, day=on, staff_id=before[0], staff_name=before[1],
        asked_by=act.recusal_asker, ground=act.recusal_ground, text=act.text.strip(),
        replaced_by=dispute.mediator_id, replaced_by_name=dispute.mediator_name))


def _terminate(session: Session, actor: Actor, case: CaseFile, dispute: Dispute, act: "Act",
               on: date) -> None:
    dispute.closing_kind = act.closing_kind


def _close(session: Session, actor: Actor, case: CaseFile, dispute: Dispute, act: "Act",
           on: date) -> None:
    dispute.closed_on = case.closed_on = on
    case.next_step, case.next_step_on = "", None


def _ask_reopen(session: Session, actor: Actor, case: CaseFile, dispute: Dispute, act: "Act",
                on: date) -> None:
    session.add(Reopening(case_id=case.id, asked_on=on, asked_by=actor.staff_id,
                          asked_by_name=actor.name, reason=act.text.strip()))


def _decide(session: Session, actor: Actor, case: CaseFile, act: "Act", on: date,
            decision: str) -> None:
    row = guards_closing.pending_reopening(session, case.id)
    assert row is not None
    row.decision, row.decided_on, row.decided_by_name = decision, on, actor.name
    row.note = act.text.strip()


def _reopen(session: Session, actor: Actor, case: CaseFile, dispute: Dispute, act: "Act",
            on: date) -> None:
    _decide(session, actor, case, act, on, "approved")
    dispute.closed_on = case.closed_on = None
    if act.again:
        dispute.closing_kind, dispute.failure_ground = None, ""
        dispute.end_due = clocks.start(session, case, "M-END", on).due_on


def _keep_closed(session: Session, actor: Actor, case: CaseFile, dispute: Dispute, act: "Act",
                 on: date) -> None:
    _decide(session, actor, case, act, on, "declined")


def _archive(session: Session, actor: Actor, case: CaseFile, dispute: Dispute, act: "Act",
             on: date) -> None:
    from casedesk.casework.volumes import archive  # which does this very act

    archive.ensure(session, actor, case, on)


_Effect = Callable[[Session, Actor, CaseFile, Dispute, "Act", date], None]
_EFFECTS: dict[str, _Effect] = {
    "solicit": _solicit,
    "expire": _expire,
    "recuse": _recuse,
    "ask_reopen": _ask_reopen,
    "reopen": _reopen,
    "keep_closed": _keep_closed,
    "accept": _accept,
    "refuse": _refuse,
    "extend": _extend,
    "agree": _agree,
    "fail": _fail,
    "withdraw": _withdraw,
    "terminate": _terminate,
    "close": _close,
    "archive": _archive,
}
