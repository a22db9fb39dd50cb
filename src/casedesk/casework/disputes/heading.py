"""The head of a case: who, number, how far it is, the next last day, the risk."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import BindParameter, bindparam, select
from sqlalchemy.orm import Session

from casedesk.casework import timeline
from casedesk.casework.disputes import clocks, workflow
from casedesk.casework.disputes.clocks import ClockRow
from casedesk.casework.staff import Data, Verb, allows
from casedesk.errors import RefusedError
from casedesk.model import Actor, CaseFile, Deadline, Dispute, Event
from casedesk.rules import deadlines
from casedesk.store import Database


@dataclass(frozen=True)
class StepRow:
    """A step of the road: done on a day, current, or ahead."""

    code: str
    on: date | None
    done: bool
    current: bool


@dataclass(frozen=True)
class CaseHeading:
    """What stands on top of every page of a case; no more than an overview may show."""

    id: int
    number: str
    title: str
    state: str
    matter: str
    handler: str
    whole: bool  # the reader may see more than the overview
    opened_on: date
    accepted_on: date | None
    closed_on: date | None
    workers: int
    collective: bool
    risk: str  # green yellow orange red, or empty
    road: tuple[StepRow, ...]
    clock: ClockRow | None  # the running clock that ends first


# Built once: making a statement anew takes longer than running it.
_CASE: BindParameter[int] = bindparam("case")
_DISPUTE = select(
    Dispute.matter, Dispute.accepted_on, Dispute.workers, Dispute.collective, Dispute.visit_id,
    Dispute.registered_on,
).where(Dispute.case_id == _CASE)
_REACHED = select(Event.to_state, Event.at).where(
    Event.case_id == _CASE, Event.kind == "milestone", Event.to_state != "",
).order_by(Event.at, Event.id)
_FIRST = select(Deadline).where(
    Deadline.case_id == _CASE, Deadline.state == "running", Deadline.due_on.is_not(None),
    Deadline.rule.not_in(deadlines.opening()),
).order_by(Deadline.due_on, Deadline.rule != "M-END", Deadline.id).limit(1)


def heading(database: Database, actor: Actor, case_id: int) -> CaseHeading:
    """Return the head of a dispute. Refuses `case_unknown`, `not_allowed`."""
    with database.reading() as session:
        case = timeline.case_for(session, actor, case_id, Verb.SEE)
        found = session.execute(_DISPUTE, {"case": case_id}).one_or_none()
        if case.kind != "dispute" or found is None:
            raise RefusedError("case_unknown")
        first = session.scalars(_FIRST, {"case": case_id}).one_or_none()
        return CaseHeading(
            id=case.id, number=case.number, title=case.title, state=case.state,
            matter=found.matter, handler=case.handler_name,
            whole=allows(actor, Data.CASE, Verb.READ, timeline.is_own(actor, case)),
            opened_on=case.opened_on, accepted_on=found.accepted_on, closed_on=case.closed_on,
            workers=found.workers, collective=found.collective, risk=case.risk,
            road=_road(session, case, found.registered_on if found.visit_id else None),
            clock=clocks.row_of(first) if first else None)


def _road(session: Session, case: CaseFile, visited: date | None) -> tuple[StepRow, ...]:
    """The steps taken, with their days, then those of the road still ahead."""
    reached: dict[str, datetime] = {}
    for state, at in session.execute(_REACHED, {"case": case.id}):
        reached.setdefault(state, at)
    steps = [StepRow("visit", visited, True, False)] if visited else []
    for state, at in reached.items():
        ended = state in ("closed", "archived")
        steps.append(StepRow(state, at.date(), state != case.state or ended,
                             state == case.state))
    ahead = workflow.ROAD
    if case.state in ahead:
        later = ahead[ahead.index(case.state) + 1:]
    else:  # a side road: only the end is ahead
        later = () if case.state in ("closed", "archived") else ("closed", "archived")
    return (*steps, *(StepRow(state, None, False, False) for state in later))
