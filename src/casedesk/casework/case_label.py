"""What any case is called, whatever its kind: number, parties, state; nothing more is read."""

from dataclasses import dataclass

from casedesk.casework import timeline
from casedesk.casework.staff import Verb
from casedesk.model import Actor
from casedesk.store import Database


@dataclass(frozen=True)
class CaseLabel:
    """A case by its name."""

    id: int
    kind: str  # dispute, referral
    number: str
    title: str
    state: str


def label(database: Database, actor: Actor, case_id: int) -> CaseLabel:
    """Return what a case is called. Refuses `case_unknown`, `not_allowed`."""
    with database.reading() as session:
        case = timeline.case_for(session, actor, case_id, Verb.SEE)
        return CaseLabel(case.id, case.kind, case.number, case.title, case.state)
