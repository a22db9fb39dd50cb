"""Doing a named act of legal aid: guarded, dated, entered on the timeline, clocks set."""

from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book, timeline
from casedesk.casework.disputes import clocks
from casedesk.casework.legal_aid import (
    conflicts,
    effects,
    guards,
    record,
    telling,
    timing,
    workflow,
)
from casedesk.casework.legal_aid.entries import AidAct
from casedesk.casework.legal_aid.workflow import Action
from casedesk.casework.staff import Verb
from casedesk.errors import RefusedError
from casedesk.model import Actor, CaseFile, Deadline, Event, Referral, now
from casedesk.store import Database, audit, drafts

_WHY = {"LA-SUP": "通知载明材料补至{}", "LA-HRG": "开庭通知载明{}开庭"}
_AGREED = {"LA-SUP": "until", "LA-HRG": "until"}  # clocks whose day is the one typed


def perform(database: Database, actor: Actor, act: AidAct) -> None:
    """Do an act. Refuses `act_unknown`, `wrong_state`, `act_future`, `act_before_previous`,
    `backdating_reason`, `not_allowed`, and what each guard of the action names.
    """
    if act.action not in workflow.ACTIONS:
        raise RefusedError("act_unknown")
    try:
        with database.writing(actor) as session:
            do(session, actor, act)
    except RefusedError as refusal:
        if refusal.code == "aid_conflict" and act.lawyer_id:
            conflicts.keep_refused(database, actor, act)  # the act is undone, the finding is not
        raise


def do(session: Session, actor: Actor, act: AidAct) -> None:
    """Do an act inside an open transaction."""
    action = workflow.ACTIONS[act.action]
    case, referral = record.of_case(
        session, actor, act.case_id, Verb.DECIDE if action.decides else Verb.CHANGE)
    on = _allowed(session, actor, case, referral, action, act)
    for name in action.guards:
        guards.GUARDS[name](session, case, referral, act)
    was, told = case.state, telling.of(session, referral, action, act)
    case.state = effects.apply(session, actor, case, referral, act, on) or action.target or was
    _enter(session, actor, case, action, act, on, was, told)
    _set_clocks(session, case, referral, action, act, on)
    audit.record(session, f"aid.{action.code}", "case", case.id, ["state"], act.reason)
    drafts.drop(session, actor, "aid_act", f"{case.id}:{action.code}")


def available(session: Session, actor: Actor, case: CaseFile, referral: Referral) -> list[Action]:
    """Return the acts this colleague may do now, in the order of the road."""
    running = set(session.scalars(select(Deadline.rule).where(
        Deadline.case_id == case.id, Deadline.state == "running")))
    return [action for action in workflow.actions_from(case.state, referral.track)
            if _may(session, actor, action) and _has_use(action, running)]


def _has_use(action: Action, running: set[str]) -> bool:
    """An act that only ends clocks is offered while one of them runs."""
    ends_only = action.stops and not action.target and not action.starts
    return not ends_only or bool(running & set(action.stops))


def _may(session: Session, actor: Actor, action: Action) -> bool:
    if actor.role not in action.who:
        return False
    # A colleague below the supervisor signs where the centre lets mediators decide.
    return not action.decides or actor.role is workflow.S or bool(settings_book.value(
        session, "mediator_decides", now().date()))


def _allowed(session: Session, actor: Actor, case: CaseFile, referral: Referral, action: Action,
             act: AidAct) -> date:
    if not _may(session, actor, action):
        raise RefusedError("not_allowed")
    if case.state not in action.sources or action.track not in ("", referral.track):
        raise RefusedError("wrong_state", state=workflow.STATES[case.state][0], act=action.zh)
    today = now().date()
    on = _day_of(act) or today
    if on > today:
        raise RefusedError("act_future", "on", act=action.zh)
    last = session.execute(
        select(Event.at, Event.title).where(Event.case_id == case.id, Event.kind == "milestone")
        .order_by(Event.at.desc(), Event.id.desc()).limit(1)).first()
    if last and on < last.at.date() and "receipt" not in action.asks:
        raise RefusedError("act_before_previous", "on", on=on.isoformat(),
                           previous=last.at.date().isoformat(), title=last.title)
    free = timedelta(days=settings_book.value(session, "backdating_free_days", today))
    if on < today - free and not act.reason.strip():
        raise RefusedError("backdating_reason", "reason", on=on.isoformat())
    return on


def _day_of(act: AidAct) -> date | None:
    """Return the day of the act: a receipt's is the day it came back to this desk."""
    return (act.receipt.back_on or act.on) if act.receipt else act.on


def _enter(session: Session, actor: Actor, case: CaseFile, action: Action, act: AidAct, on: date,
           was: str, told: str) -> None:
    at = timeline.at_day(on)
    last = session.scalar(select(func.max(Event.at)).where(
        Event.case_id == case.id, Event.kind == "milestone"))
    timeline.add(
        session, actor, case, "milestone", action.code, title=action.zh, text=told,
        at=max(at, last) if last and last.date() == on else at, from_state=was,
        to_state=case.state, reason=act.reason.strip(), next_step=act.next_step.strip(),
        next_step_on=act.next_step_on)
    if act.next_step.strip() or act.next_step_on:
        case.next_step, case.next_step_on = act.next_step.strip(), act.next_step_on


def _set_clocks(session: Session, case: CaseFile, referral: Referral, action: Action,
                act: AidAct, on: date) -> None:
    clocks.stop(session, case, action.stops, on)
    for code in action.starts:
        begin, agreed = _begin(code, referral, act, on)
        if code == "LA-OBJ" and referral.objection_until:
            row = clocks.start(session, case, code, begin)
            row.raw_on = row.due_on = row.warn_on = referral.objection_until
            row.why = f"决定书载明异议期限至{referral.objection_until:%Y-%m-%d}"
        elif code == "LA-SUP" and agreed is None:
            continue  # the notice names no day
        else:
            row = clocks.start(session, case, code, begin, agreed=agreed)
            if code in _WHY and agreed is not None:
                row.why = _WHY[code].format(f"{agreed:%Y-%m-%d}")
            if code == "LA-OBJ":
                referral.objection_until = _due(session, case, code)
    if case.state in ("archived", "dropped"):
        clocks.refresh_next(session, case)
        return
    timing.set_limitation(session, case, referral)
    clocks.refresh_next(session, case)


def _begin(code: str, referral: Referral, act: AidAct, on: date) -> tuple[date, date | None]:
    """Return the day a clock runs from, and its agreed last day where the paper names it."""
    if code == "LA-1" and act.receipt and act.receipt.received_on:
        return act.receipt.received_on, None  # from the agency's day (法律援助法 §43)
    if code == "LA-OBJ":
        return referral.decision_received_on or on, None
    if code in _AGREED:
        return on, act.until or (act.receipt.missing_until if act.receipt else None)
    return on, None


def _due(session: Session, case: CaseFile, code: str) -> date | None:
    running = clocks.of_case(session, case.id)
    return next((row.due_on for row in running if row.rule == code and row.state == "running"),
                None)
