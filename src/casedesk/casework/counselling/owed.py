"""What is owed for a code: until when is plain; what it is, who did it and how are sealed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework.counselling import readers
from casedesk.model import Actor, Client, CounsellingCase, CounsellingTask, new_uid
from casedesk.store import Database, sealed_lists
from casedesk.store.sealed import Sealed

KIND = "task"
ACTION = "action"  # in the column of a task that would tell a grade, or what was suspected
# Of these the row tells nothing that same_day, a disclosure or the closing does not; who sets them
# need not be the client's counsellor.
PLAIN = ("safety_call", "tell_client", "follow_up", "look_again")


@dataclass(frozen=True)
class Owed:
    """One task, opened."""

    row: CounsellingTask
    kind: str  # code table counselling_tasks; "action" where it does not open
    by: str
    outcome: str  # done unreachable not_applicable replaced


def add(database: Database, session: Session, actor: Actor, case_id: int, kind: str,
        due_at: datetime, assessment_uid: str = "", for_id: int | None = None,
        crisis: bool = False) -> None:
    """Set a task; what it is gets sealed, but for what anybody may set."""
    row = CounsellingTask(
        uid=new_uid(), case_id=case_id, assessment_uid=assessment_uid, crisis=crisis,
        kind=kind if kind in PLAIN else ACTION, due_at=due_at, for_id=for_id or actor.staff_id,
        recorded_by=actor.staff_id)
    session.add(row)
    session.flush()
    if kind not in PLAIN:
        _keep(database, session, row, kind, "", "")


def finish(database: Database, session: Session, owed: Owed, by: str, at: datetime,
           outcome: str = "done") -> Owed:
    """Record who did a task and when, or why it no longer is one; return it as it is now."""
    owed.row.done_at = at
    session.flush()
    _keep(database, session, owed.row, owed.kind, by, outcome)
    return Owed(owed.row, owed.kind, by, outcome)


def of_case(database: Database, session: Session, case_id: int, kinds: Iterable[str] = (),
            waiting: bool = False) -> list[Owed]:
    """Return the tasks of a case in their order, opened by the signed-in key: of these kinds,
    those that are not done yet.
    """
    wanted = set(kinds)
    query = select(CounsellingTask).where(CounsellingTask.case_id == case_id).order_by(
        CounsellingTask.id)
    if waiting:
        query = query.where(CounsellingTask.done_at.is_(None))
    if wanted:
        query = query.where(CounsellingTask.kind.in_(
            [kind if kind in PLAIN else ACTION for kind in wanted]))
    found = opened(database, session, list(session.scalars(query)))
    return [each for each in found if not wanted or each.kind in wanted]


def opened(database: Database, session: Session, rows: list[CounsellingTask]) -> list[Owed]:
    """Return tasks opened; one that does not open stays there, as a task of no name."""
    told = sealed_lists.latest(database, session, [
        row.uid for row in rows if row.kind == ACTION or row.done_at], KIND)
    found = []
    for row in rows:
        record = told.get(row.uid)
        said = record.content if isinstance(record, Sealed) else {}
        if record is None and row.done_at and row.kind in PLAIN:
            said = {"outcome": "replaced"}  # nobody did it: it gave way
        found.append(Owed(row, str(said.get("kind", row.kind)), str(said.get("by", "")),
                          str(said.get("outcome", ""))))
    return found


def _keep(database: Database, session: Session, row: CounsellingTask, kind: str, by: str,
          outcome: str) -> None:
    client = session.get_one(
        Client, session.get_one(CounsellingCase, row.case_id).client_id)
    readers.keep(database, session, client, row.uid, KIND,
                 {"kind": kind, "by": by, "outcome": outcome})
