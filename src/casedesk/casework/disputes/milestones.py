"""The acts that stand on record for a case, and the state they lead to."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from casedesk.casework.disputes import workflow
from casedesk.model import Event


class Milestone(NamedTuple):
    """One act as it stands."""

    id: int
    at: datetime
    action: str
    title: str
    from_state: str
    to_state: str
    corrects_id: int | None


_DONE = select(
    Event.id, Event.at, Event.action, Event.title, Event.from_state, Event.to_state,
    Event.corrects_id,
).where(Event.case_id == bindparam("case"), Event.kind == "milestone").order_by(Event.id)


def standing(session: Session, case_id: int) -> list[Milestone]:
    """Return the acts of the road in the order in which they were done; corrected ones left out.

    A correction of a day takes the place of what it corrects.
    """
    found: dict[int, Milestone] = {}
    for row in session.execute(_DONE, {"case": case_id}):
        act = Milestone._make(row)
        if act.action in workflow.ACTIONS:
            found[_root(found, act)] = act
    return list(found.values())


def _root(found: dict[int, Milestone], act: Milestone) -> int:
    """The key under which the first entry of this act stands."""
    if act.corrects_id is None:
        return act.id
    return next((key for key, each in found.items() if act.corrects_id in (key, each.id)), act.id)


def state_of(session: Session, case_id: int) -> str:
    """Return the state that the recorded acts lead to."""
    led = [act.to_state for act in standing(session, case_id) if act.to_state]
    return led[-1] if led else ""
