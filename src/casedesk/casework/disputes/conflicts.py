"""The check for conflicts when a mediator is named: looked at, reviewed, kept with why."""

import json
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import conflicts, settings_book, timeline
from casedesk.casework.conflicts import Conflict, Subjects
from casedesk.casework.staff import Verb
from casedesk.errors import RefusedError
from casedesk.model import Actor, CaseFile, ConflictCheck, Staff, now
from casedesk.store import Database, audit

PURPOSE = "mediator"


@dataclass(frozen=True)
class Review:
    """What somebody decided about a possible conflict."""

    confirmed: bool
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True)
class Outlook:
    """What naming this mediator would meet: shown before the act is done."""

    name: str
    conflict: Conflict
    review: Review | None  # of the same hits, when one was made
    may_review: bool  # nobody reviews himself (setting conflict_self_review)

    @property
    def result(self) -> str:
        """none, possible or confirmed, as the review leaves it."""
        if self.review is None or self.conflict.result == "confirmed":
            return self.conflict.result
        return "confirmed" if self.review.confirmed else "none"

    @property
    def needs_reason(self) -> bool:
        """Whether the appointment asks for the reviewer's reason."""
        return self.result == "possible"


def look(database: Database, actor: Actor, case_id: int, staff_id: int) -> Outlook:
    """Return what naming this mediator would meet; writes nothing.

    Refuses `case_unknown`, `mediator_unknown`, `not_allowed`.
    """
    with database.reading() as session:
        case = timeline.case_for(session, actor, case_id, Verb.READ)
        return _outlook(session, actor, case, _staff(session, staff_id))


def decide(database: Database, actor: Actor, case_id: int, staff_id: int, *, confirmed: bool,
           reason: str) -> None:
    """Keep what the reviewer decided: a conflict, or none, and why.

    Refuses `no_reason`, `conflict_self`, `case_unknown`, `mediator_unknown`, `not_allowed`.
    """
    if not reason.strip():
        raise RefusedError("no_reason", "conflict_reason")
    with database.writing(actor) as session:
        case = timeline.case_for(session, actor, case_id, Verb.DECIDE)
        staff = _staff(session, staff_id)
        seen = _outlook(session, actor, case, staff)
        if not seen.may_review:
            raise RefusedError("conflict_self", "conflict_reason", name=staff.name)
        _keep(session, actor, case, staff, seen.conflict,
              "confirmed" if confirmed else "possible", reason)


def require(session: Session, case: CaseFile, staff: Staff, reason: str) -> None:
    """Refuse who is bound to the case, and keep the result of the check with the appointment.

    Refuses `mediator_conflict` (who it is with), `mediator_likeness` (a reason is missing),
    `conflict_self` (nobody reviews himself).
    """
    actor: Actor = session.info["actor"]
    seen = _outlook(session, actor, case, staff)
    ties = seen.conflict.words() or (seen.review.reason if seen.review else "")
    if seen.result == "confirmed":
        raise RefusedError("mediator_conflict", "mediator", name=staff.name, ties=ties)
    if seen.needs_reason and not seen.may_review:
        raise RefusedError("conflict_self", "conflict_reason", name=staff.name, ties=ties)
    if seen.needs_reason and not reason.strip():
        raise RefusedError("mediator_likeness", "conflict_reason", name=staff.name, ties=ties)
    if seen.review is None:
        _keep(session, actor, case, staff, seen.conflict, seen.conflict.result, reason)


def of_case(session: Session, case_id: int) -> list[ConflictCheck]:
    """Return the checks that were kept for a case, the latest first."""
    k = ConflictCheck
    return list(session.scalars(select(k).where(k.case_id == case_id).order_by(k.id.desc())))


def _outlook(session: Session, actor: Actor, case: CaseFile, staff: Staff) -> Outlook:
    found = conflicts.check(session, Subjects(
        conflicts.of_staff(staff), conflicts.in_case(session, case.id), staff.id,
        case_id=case.id))
    alone = bool(settings_book.value(session, "conflict_self_review", now().date()))
    return Outlook(staff.name, found, _reviewed(session, case.id, staff.id, found),
                   alone or actor.staff_id != staff.id)


def _reviewed(session: Session, case_id: int, staff_id: int, found: Conflict) -> Review | None:
    """Return the latest review; one that let pass counts for the hits it saw."""
    k = ConflictCheck
    row = session.scalars(select(k).where(
        k.case_id == case_id, k.staff_id == staff_id, k.purpose == PURPOSE, k.reason != "")
        .order_by(k.id.desc()).limit(1)).first()
    if row is None or (row.result != "confirmed" and row.hits != _said(found)):
        return None
    return Review(row.result == "confirmed", row.reason, row.checked_by_name, row.checked_at)


def _said(found: Conflict) -> str:
    return json.dumps([asdict(hit) for hit in found.hits], ensure_ascii=False)


def _keep(session: Session, actor: Actor, case: CaseFile, staff: Staff, found: Conflict,
          result: str, reason: str) -> None:
    row = ConflictCheck(
        case_id=case.id, purpose=PURPOSE, staff_id=staff.id, candidate=staff.name, result=result,
        hits=_said(found), reason=reason.strip(), checked_by=actor.staff_id,
        checked_by_name=actor.name)
    session.add(row)
    session.flush()
    if found.hits or result != "none":
        said = "确认冲突，不得担任" if result == "confirmed" else "不构成冲突"
        timeline.add(
            session, actor, case, "system", "conflict", title=f"利益冲突审查：{staff.name}",
            text="；".join(filter(None, (found.words(), f"{said}：{reason.strip()}"))))
    audit.record(session, "case.conflict", "case", case.id, ["result"], reason.strip())


def _staff(session: Session, staff_id: int) -> Staff:
    found = session.get(Staff, staff_id)
    if found is None:
        raise RefusedError("mediator_unknown", "mediator")
    return found
