"""What the stage that a case stands at still needs, before the next act and before closing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from casedesk.casework.disputes import guards, workflow
from casedesk.casework.disputes.acts import Act
from casedesk.casework.disputes.closing import OpenEnd
from casedesk.casework.disputes.workflow import Action
from casedesk.casework.papers import PaperRow
from casedesk.casework.timeline import EventRow
from casedesk.errors import RefusedError
from casedesk.model import CaseFile, Dispute

# Guards that look at the record alone; what the others ask is typed when the act is done.
_PREPARED = ("has_claim", "labour_dispute", "has_respondent", "representatives", "agreement",
             "performed_after")


@dataclass(frozen=True)
class Need:
    """One thing to do; `must` where the next act or closing waits for it.

    A form is printed from here, anything else is done on `page`. A form that was printed is
    `done` and stays in sight; a refusal or a text says in words what is missing.
    """

    code: str  # guard form step, or the code of an open end
    page: str
    form: str = ""
    must: bool = True
    done: bool = False
    refusal: RefusedError | None = None
    text: str = ""


def needs(session: Session, case: CaseFile, dispute: Dispute, events: Sequence[EventRow],
          papers: Sequence[PaperRow], ends: Sequence[OpenEnd]) -> tuple[Need, ...]:
    """Return what is still needed, then the forms of this stage that are printed.

    `events` are the whole timeline, the newest first; `ends` what would be left undone.
    """
    found: list[Need] = []
    if case.state in workflow.OPEN:
        found = _guarded(session, case, dispute)
        if not case.next_step and not case.next_step_on:
            found.append(Need("step", "case", must=False))
    if case.state in workflow.ENDED:
        found += [Need(end.code, end.page, text=end.text) for end in ends if not end.form]
    forms = _forms(case, events, papers, ends)
    return (*found, *sorted(forms, key=lambda need: (need.done, not need.must)))


def _guarded(session: Session, case: CaseFile, dispute: Dispute) -> list[Need]:
    """What the next act along the road would be refused for."""
    following = next_act(case.state, workflow.actions_from(case.state))
    act = Act(case.id, following.code) if following else None
    found = []
    for name in following.guards if following else ():
        if name not in _PREPARED or act is None:
            continue
        try:
            guards.GUARDS[name](session, case, dispute, act)
        except RefusedError as refusal:
            found.append(Need("guard", refusal.page or "dispute", refusal=refusal))
    return found


def next_act(state: str, actions: Iterable[Action]) -> Action | None:
    """Return which of these acts leads on along the road from a state."""
    road = workflow.ROAD
    here = road.index(state) if state in road else -1
    ahead = [action for action in actions if action.target in road
             and road.index(action.target) > here]
    return min(ahead, key=lambda action: road.index(action.target), default=None)


def _forms(case: CaseFile, events: Sequence[EventRow], papers: Sequence[PaperRow],
           ends: Sequence[OpenEnd]) -> list[Need]:
    """Forms that the acts of this stage propose, and those that closing waits for."""
    printed = {paper.form for paper in papers if not paper.voided}
    must = {end.form for end in ends if end.form}
    stage: list[str] = []
    entered = False  # the act that led to this stage is behind
    for event in events:
        action = workflow.ACTIONS.get(event.action)
        if event.kind != "milestone" or action is None or event.corrected:
            continue
        stage = [*(form for form in action.forms if not entered or form in action.needs), *stage]
        must |= set(action.needs)
        entered = entered or action.target == case.state
    wanted = dict.fromkeys([*stage, *sorted(must)])
    return [Need("form", "print", form, must=form in must, done=form in printed)
            for form in wanted]
