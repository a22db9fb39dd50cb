"""Putting the day of an act right: a later entry corrects it, and its clocks run anew."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import calendar_book, timeline
from casedesk.casework.disputes import clocks, milestones, workflow
from casedesk.casework.disputes.milestones import Milestone
from casedesk.casework.disputes.opening import dispute_of
from casedesk.casework.staff import Verb
from casedesk.errors import RefusedError
from casedesk.model import Actor, CaseFile, Deadline, Dispute, Interruption, now
from casedesk.rules import dates
from casedesk.store import Database, audit


@dataclass
class RedateEntry:
    """What is typed to correct the day of an act."""

    case_id: int = 0
    event_id: int = 0
    on: date | None = None
    reason: str = ""


@dataclass(frozen=True)
class DoneRow:
    """An act on record, as the list of days shows it."""

    event_id: int
    action: str
    title: str
    on: date
    corrected: bool
    redates: bool  # its day can be corrected


def done(session: Session, case_id: int) -> list[DoneRow]:
    """Return the acts of a case with their days, in their order."""
    return [DoneRow(act.id, act.action, act.title, act.at.date(), act.corrects_id is not None,
                    act.action in _WRITES) for act in milestones.standing(session, case_id)]


def redate(database: Database, actor: Actor, entry: RedateEntry) -> None:
    """Correct the day of an act; its clocks are computed anew, the audit keeps the old days.

    Refuses `no_reason`, `act_unknown`, `act_not_redated`, `act_future`, `act_same_day`,
    `act_before_previous`, `act_redated_after_next`, `not_allowed`.
    """
    if not entry.reason.strip():
        raise RefusedError("no_reason", "reason")
    with database.writing(actor) as session:
        case = timeline.case_for(session, actor, entry.case_id, Verb.CHANGE)
        acts = milestones.standing(session, case.id)
        place = next((n for n, act in enumerate(acts) if act.id == entry.event_id), None)
        if place is None:
            raise RefusedError("act_unknown")
        act = acts[place]
        on = _checked(acts, place, entry)
        dispute, was = dispute_of(session, case.id), act.at.date()
        _WRITES[act.action](dispute, case, on)
        moved = _move_clocks(session, case, act, was, on)
        _move_interruption(session, case, dispute, was, on)
        clocks.refresh_next(session, case)
        timeline.add(session, actor, case, "milestone", act.action, title=act.title,
                     text=f"日期由{dates.cn(was)}更正为{dates.cn(on)}",
                     at=datetime.combine(on, act.at.time()), from_state=act.from_state,
                     to_state=act.to_state, reason=entry.reason.strip(), corrects_id=act.id)
        audit.record(session, "case.redate", "case", case.id,
                     [f"{act.action} {was}→{on}", *moved], entry.reason.strip())


def _checked(acts: list[Milestone], place: int, entry: RedateEntry) -> date:
    act, on = acts[place], entry.on
    if act.action not in _WRITES:
        raise RefusedError("act_not_redated", "on")
    if on is None or on > now().date():
        raise RefusedError("act_future", "on", act=act.title)
    if on == act.at.date():
        raise RefusedError("act_same_day", "on")
    before = acts[place - 1] if place else None
    after = acts[place + 1] if place + 1 < len(acts) else None
    if before and on < before.at.date():
        raise RefusedError("act_before_previous", "on", on=on.isoformat(), title=before.title,
                           previous=before.at.date().isoformat())
    if after and on > after.at.date():
        raise RefusedError("act_redated_after_next", "on", on=on.isoformat(), title=after.title,
                           next=after.at.date().isoformat())
    return on


def _move_clocks(session: Session, case: CaseFile, act: Milestone, was: date,
                 on: date) -> list[str]:
    """Let the clocks that the act started run from its new day, those it ended end there."""
    calendar, moved = calendar_book.of(session), []
    action = workflow.ACTIONS[act.action]
    for row in session.scalars(select(Deadline).where(
            Deadline.case_id == case.id, Deadline.rule.in_(action.starts),
            Deadline.start_on == was)):
        old, row.start_on = row.due_on, on
        clocks.recompute(session, row, calendar)
        if row.state in ("met", "missed") and row.ended_on:
            clocks.end(row, row.ended_on)
        moved.append(f"{row.rule} {old}→{row.due_on}")
    for row in session.scalars(select(Deadline).where(
            Deadline.case_id == case.id, Deadline.rule.in_(action.stops),
            Deadline.ended_on == was, Deadline.state.in_(("met", "missed")))):
        clocks.end(row, on)
    return moved


def _move_interruption(session: Session, case: CaseFile, dispute: Dispute, was: date,
                       on: date) -> None:
    """What an act of that day interrupted was interrupted on the new day."""
    for row in session.scalars(select(Interruption).where(
            Interruption.case_id == case.id, Interruption.by_act, Interruption.day == was)):
        row.day = on
    session.flush()
    clocks.set_limitation(session, case, dispute)


def _apply(dispute: Dispute, case: CaseFile, on: date) -> None:
    at = dispute.applied_at
    dispute.applied_at = datetime.combine(on, at.time()) if at else None
    case.opened_on = on


def _accept(dispute: Dispute, case: CaseFile, on: date) -> None:
    dispute.accepted_on = on
    if dispute.consent_on and dispute.consent_on > on:
        raise RefusedError("consent_after", "on")


def _close(dispute: Dispute, case: CaseFile, on: date) -> None:
    dispute.closed_on = case.closed_on = on


def _solicit(dispute: Dispute, case: CaseFile, on: date) -> None:
    dispute.solicited_on = on


def _refuse(dispute: Dispute, case: CaseFile, on: date) -> None:
    dispute.refused_on = on


def _extend(dispute: Dispute, case: CaseFile, on: date) -> None:
    dispute.extended_on = on


def _nothing(dispute: Dispute, case: CaseFile, on: date) -> None:
    """The day stands on the timeline alone."""


_WRITES: dict[str, Callable[[Dispute, CaseFile, date], None]] = {
    "apply": _apply, "solicit": _solicit, "accept": _accept, "refuse": _refuse,
    "extend": _extend, "investigate": _nothing, "mediate": _nothing, "fail": _nothing,
    "expire": _nothing, "withdraw": _nothing, "terminate": _nothing, "close": _close,
    "archive": _nothing,
}
