"""Doing a named act in a dispute: guarded, dated, entered on the timeline, clocks set."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book, timeline
from casedesk.casework.disputes import clocks, dating, effects, guards, milestones, workflow
from casedesk.casework.disputes.opening import dispute_of
from casedesk.casework.disputes.workflow import Action
from casedesk.casework.staff import Verb
from casedesk.errors import RefusedError
from casedesk.model import Actor, CaseFile, Dispute, Event, Role, now
from casedesk.rules import codes, dates
from casedesk.store import Database, audit, drafts


@dataclass
class Act:
    """What is typed when an act is done; which fields count, workflow.Action.asks tells."""

    case_id: int = 0
    action: str = ""
    on: date | None = None  # the day of the act; today when empty
    reason: str = ""  # why it is dated back
    text: str = ""
    consent_on: date | None = None  # the other party agreed to mediate
    mediator_id: int | None = None
    mediator_name: str = ""
    refusal_ground: str = ""
    failure_ground: str = ""
    closing_kind: str = ""
    until: date | None = None  # the new end of mediation
    settled: bool = False  # withdrawn after settling
    withdrawal_ground: str = ""
    settlement: str = ""  # what was settled
    people: str = ""  # who investigates
    recusal_asker: str = ""
    recusal_ground: str = ""
    conflict_reason: str = ""  # why a likeness of names is no tie
    again: bool = False  # reopened to be mediated again
    applicant_signed_on: date | None = None
    respondent_signed_on: date | None = None
    mediator_signed_on: date | None = None
    sealed_on: date | None = None
    next_step: str = ""
    next_step_on: date | None = None
    accept_open_ends: bool = False  # closes although the checklist is not empty


def perform(database: Database, actor: Actor, act: Act) -> None:
    """Do an act. Refuses `act_unknown`, `wrong_state`, `act_future`, `act_before_previous`,
    `backdating_reason`, `not_allowed`, and what each guard of the action names.
    """
    with database.writing(actor) as session:
        perform_in(session, actor, act)


def perform_in(session: Session, actor: Actor, act: Act) -> None:
    """Do an act inside an open transaction, together with what belongs to it."""
    action = workflow.ACTIONS.get(act.action)
    if action is None:
        raise RefusedError("act_unknown")
    verb = Verb.DECIDE if action.decides else Verb.CHANGE
    case = timeline.case_for(session, actor, act.case_id, verb)
    dispute = dispute_of(session, case.id)
    on = _allowed(session, actor, case, action, act)
    act.on = act.on or on
    for name in action.guards:
        guards.GUARDS[name](session, case, dispute, act)
    was, leads_to = case.state, effects.target(session, case, action, act)
    effects.apply(session, actor, case, dispute, act, on)
    case.state = leads_to
    _enter(session, actor, case, action, act, on, was)
    _set_clocks(session, case, dispute, action, on)
    audit.record(session, f"case.{action.code}", "case", case.id, ["state"], act.reason)
    drafts.drop(session, actor, "act", f"{case.id}:{action.code}")


def _allowed(session: Session, actor: Actor, case: CaseFile, action: Action, act: Act) -> date:
    if actor.role not in action.who:
        raise RefusedError("not_allowed")
    today = now().date()
    if action.decides and actor.role is Role.MEDIATOR and not settings_book.value(
            session, "mediator_decides", today):
        raise RefusedError("not_allowed")
    if case.state not in action.sources:
        raise RefusedError("wrong_state", state=workflow.STATES[case.state][0], act=action.zh)
    on = _day_of(action, act) or today
    if on <= today:
        _after_the_last(session, case, action, on)
    return dating.day_of(session, on, act.reason, action.zh)


def _day_of(action: Action, act: Act) -> date | None:
    if "signatures" not in action.asks:
        return act.on
    signed = (act.applicant_signed_on, act.respondent_signed_on, act.mediator_signed_on,
              act.sealed_on)
    return max((day for day in signed if day), default=act.on)


def _after_the_last(session: Session, case: CaseFile, action: Action, on: date) -> None:
    if action.code == "close" and on < case.opened_on:
        raise RefusedError("closed_before_opened", "on", opened=case.opened_on.isoformat())
    last = max(milestones.standing(session, case.id), key=lambda done: done.at, default=None)
    if last and on < last.at.date():
        raise RefusedError("act_before_previous", "on", on=on.isoformat(),
                           previous=last.at.date().isoformat(), title=last.title)


def _enter(session: Session, actor: Actor, case: CaseFile, action: Action, act: Act, on: date,
           was: str) -> None:
    at = timeline.at_day(on)
    last = session.scalar(select(func.max(Event.at)).where(
        Event.case_id == case.id, Event.kind == "milestone"))
    timeline.add(
        session, actor, case, "milestone", action.code, title=action.zh,
        text=_told(act), at=max(at, last) if last and last.date() == on else at,
        from_state=was, to_state=case.state, reason=act.reason.strip(),
        next_step=act.next_step.strip(), next_step_on=act.next_step_on)
    if act.next_step.strip() or act.next_step_on:
        case.next_step, case.next_step_on = act.next_step.strip(), act.next_step_on


def _told(act: Act) -> str:
    """What the timeline says of an act besides its name."""
    said = [act.text.strip(), f"调查人：{act.people.strip()}" if act.people.strip() else "",
            f"和解内容：{act.settlement.strip()}" if act.settlement.strip() else "",
            f"延长至{dates.cn(act.until)}" if act.until else "",
            codes.label("recusal_grounds", act.recusal_ground), act.conflict_reason.strip()]
    return "；".join(filter(None, said))


def _set_clocks(session: Session, case: CaseFile, dispute: Dispute, action: Action,
                on: date) -> None:
    clocks.stop(session, case, action.stops, on)
    begin = dispute.agreed_on if action.code == "agree" and dispute.agreed_on else on
    for code in action.starts:
        row = clocks.start(session, case, code, begin)
        if code == "M-END":
            dispute.end_due = row.due_on
    if action.interrupts:
        clocks.interrupt(session, case, dispute, on, effects.interruption(action, dispute))
    clocks.refresh_next(session, case)
