"""What follows when something that is owed was done, or could not be done."""

from collections.abc import Iterable
from datetime import datetime, time, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.model import (
    Actor,
    Appointment,
    CounsellingCase,
    CounsellingTask,
    ScaleResult,
    now,
)
from casedesk.rules import risk
from casedesk.rules.scales import Advice, Score

CALL = "safety_call"


def settle(session: Session, case_id: int, kinds: Iterable[str], by: str, at: datetime) -> None:
    """Complete open tasks of a case: the paper that they ask for is there."""
    for row in _open(session, case_id, kinds):
        row.done_at, row.done_by, row.outcome = at, by, "done"
    session.flush()


def owe(session: Session, actor: Actor, case_id: int, kind: str, due_at: datetime,
        assessment_uid: str = "", for_id: int | None = None) -> None:
    """Set a task; where the same is open already, that one belongs to the assessment too."""
    waiting = _open(session, case_id, (kind,))
    for row in waiting:
        row.assessment_uid = row.assessment_uid or assessment_uid
        row.due_at = min(row.due_at or due_at, due_at)
    if not waiting:
        session.add(CounsellingTask(
            case_id=case_id, kind=kind, assessment_uid=assessment_uid, due_at=due_at,
            for_id=for_id or actor.staff_id, recorded_by=actor.staff_id))
        session.flush()


def after(session: Session, actor: Actor, case: CounsellingCase, row: CounsellingTask) -> None:
    """Follow a task that was just dealt with: the daily follow-up is owed again while the crisis
    lasts; whoever cannot be reached by the safety call is not given up (E22).
    """
    assert row.done_at is not None
    asked = risk.action(row.kind)
    if asked is not None and asked.repeats and case.crisis:
        owe(session, actor, case.id, row.kind, row.done_at + timedelta(hours=asked.repeats),
            row.assessment_uid)
    if row.kind == CALL and row.outcome == "unreachable":
        for kind in ("supervisor_told", "emergency_contact"):
            owe(session, actor, case.id, kind, row.done_at)
        owe(session, actor, case.id, CALL, row.done_at + _call_within(session))


def missed(session: Session, actor: Actor, booked: Appointment) -> None:
    """Owe a safety call where a client who had to be seen the same day stayed away again (E22).

    The front desk's flag is all that is read: no sealed record is opened. It is owed to the
    counsellor of the appointment, whoever marks it.
    """
    case = session.get(CounsellingCase, booked.case_id or 0)
    if case is None or not case.same_day:
        return
    times = settings_book.value(session, "safety_call_after", now().date())
    last = session.scalars(select(Appointment.state).where(
        Appointment.case_id == case.id, Appointment.begins <= booked.begins,
        Appointment.state.in_(("arrived", "no_show")))
        .order_by(Appointment.begins.desc()).limit(times)).all()
    if len(last) == times and set(last) == {"no_show"}:
        owe(session, actor, case.id, CALL, now() + _call_within(session),
            for_id=booked.counsellor_id)


def of_scale(session: Session, actor: Actor, row: ScaleResult, found: Score,
             asked: Iterable[Advice]) -> None:
    """Owe the risk form at once where a result calls for it; what its total asks for, today."""
    moment = now()
    if found.alert:
        # Under the uid of the result: the next assessment of risk closes it.
        session.add(CounsellingTask(
            case_id=row.case_id, assessment_uid=row.uid, kind="risk_form", for_id=actor.staff_id,
            due_at=moment, recorded_by=actor.staff_id))
    waiting = set(session.scalars(select(CounsellingTask.kind).where(
        CounsellingTask.case_id == row.case_id, CounsellingTask.done_at.is_(None))))
    for each in asked:
        if each.task and each.task not in waiting:
            session.add(CounsellingTask(
                case_id=row.case_id, kind=each.task, for_id=actor.staff_id,
                due_at=datetime.combine(moment.date(), time(23, 59)), recorded_by=actor.staff_id))


def _call_within(session: Session) -> timedelta:
    return timedelta(hours=settings_book.value(session, "safety_call_hours", now().date()))


def _open(session: Session, case_id: int, kinds: Iterable[str]) -> list[CounsellingTask]:
    return list(session.scalars(select(CounsellingTask).where(
        CounsellingTask.case_id == case_id, CounsellingTask.kind.in_(list(kinds)),
        CounsellingTask.done_at.is_(None))))
