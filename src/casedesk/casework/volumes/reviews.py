"""When a file's time is over: two people decide, it is recorded, nothing is destroyed."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import timeline
from casedesk.casework.staff import Verb
from casedesk.casework.volumes.retention import PERMANENT
from casedesk.errors import RefusedError
from casedesk.model import Actor, ArchiveRecord, CaseFile, FileReview, now
from casedesk.rules import codes
from casedesk.store import Database, audit


@dataclass
class ReviewEntry:
    """What the first of the two writes."""

    decision: str = "extend"  # code table review_decisions
    until: date | None = None  # the new day, when it is kept longer
    reason: str = ""


@dataclass(frozen=True)
class ReviewRow:
    """A decision, complete when a second person has joined it."""

    id: int
    decision: str
    until: date | None
    reason: str
    first: str
    first_at: datetime
    second: str
    second_at: datetime | None


def propose(database: Database, actor: Actor, case_id: int, entry: ReviewEntry) -> int:
    """Write the first opinion on a file whose time is over.

    Refuses `file_not_archived`, `review_early`, `review_until`, `no_reason`, `not_allowed`.
    """
    if not entry.reason.strip():
        raise RefusedError("no_reason", "reason")
    with database.writing(actor) as session:
        timeline.case_for(session, actor, case_id, Verb.DECIDE)
        record = _record(session, case_id)
        today = now().date()
        if record.expires_on is None or record.expires_on >= today:
            raise RefusedError("review_early", until=record.expires_on.isoformat()
                               if record.expires_on else "永久")
        if entry.decision == "extend" and (entry.until is None or entry.until <= today):
            raise RefusedError("review_until", "until")
        row = FileReview(case_id=case_id, decision=entry.decision, until=entry.until,
                         reason=entry.reason.strip(), first_by=actor.staff_id,
                         first_name=actor.name)
        session.add(row)
        session.flush()
        audit.record(session, "file.review", "file_review", row.id, ["decision"])
        return row.id


def confirm(database: Database, actor: Actor, review_id: int) -> None:
    """Join a decision as the second person; it then holds.

    The program destroys nothing: 同意销毁 is a line in the list of what may be destroyed.
    Refuses `review_unknown`, `review_second`, `not_allowed`.
    """
    with database.writing(actor) as session:
        row = session.get(FileReview, review_id)
        if row is None or row.second_by:
            raise RefusedError("review_unknown")
        case: CaseFile = timeline.case_for(session, actor, row.case_id, Verb.DECIDE)
        if row.first_by == actor.staff_id:
            raise RefusedError("review_second", name=row.first_name)
        row.second_by, row.second_name, row.second_at = actor.staff_id, actor.name, now()
        record = _record(session, row.case_id)
        if row.decision == "extend":
            record.expires_on = row.until
        elif row.decision == "permanent":
            record.retention, record.expires_on = PERMANENT, None
        timeline.add(session, actor, case, "document", "reviewed", title=
                     f"到期鉴定：{codes.label('review_decisions', row.decision)}",
                     text=f"{row.reason}（{row.first_name}、{row.second_name}）")
        audit.record(session, "file.review_second", "file_review", row.id, ["decision"])


def of_case(database: Database, actor: Actor, case_id: int) -> list[ReviewRow]:
    """Return the decisions on a file, the latest first."""
    with database.reading() as session:
        timeline.case_for(session, actor, case_id, Verb.READ)
        r = FileReview
        return [ReviewRow(*row) for row in session.execute(
            select(r.id, r.decision, r.until, r.reason, r.first_name, r.first_at, r.second_name,
                   r.second_at).where(r.case_id == case_id).order_by(r.id.desc()))]


def _record(session: Session, case_id: int) -> ArchiveRecord:
    row = session.scalars(select(ArchiveRecord).where(
        ArchiveRecord.case_id == case_id)).one_or_none()
    if row is None:
        raise RefusedError("file_not_archived")
    return row
