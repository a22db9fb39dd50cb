"""What follows when something that is owed was done, or could not be done."""

from collections.abc import Iterable
from datetime import datetime, time, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.casework.counselling import owed
from casedesk.casework.counselling.owed import Owed
from casedesk.model import (
    Actor,
    Appointment,
    CounsellingCase,
    ScaleResult,
    now,
)
from casedesk.rules import risk
from casedesk.rules.scales import Advice, Score
from casedesk.store import Database

CALL = "safety_call"


def settle(database: Database, session: Session, case_id: int, kinds: Iterable[str], by: str,
           at: datetime) -> None:
    """Complete open tasks of a case: the paper that they ask for is there."""
    for each in owed.of_case(database, session, case_id, kinds, waiting=True):
        owed.finish(database, session, each, by, at)


def owe(database: Database, session: Session, actor: Actor, case_id: int, kind: str,
        due_at: datetime, assessment_uid: str = "", for_id: int | None = None,
        crisis: bool = False) -> None:
    """Set a task; where the same is open already, that one belongs to the assessment too."""
    waiting = owed.of_case(database, session, case_id, (kind,), waiting=True)
    for each in waiting:
        each.row.assessment_uid = each.row.assessment_uid or assessment_uid
        each.row.due_at = min(each.row.due_at or due_at, due_at)
        each.row.crisis = each.row.crisis or crisis
    if not waiting:
        owed.add(database, session, actor, case_id, kind, due_at, assessment_uid, for_id, crisis)


def after(database: Database, session: Session, actor: Actor, case: CounsellingCase,
          each: Owed) -> None:
    """Follow a task that was just dealt with: the daily follow-up is owed again while the crisis
    lasts; whoever cannot be reached by the safety call is not given up (E22).
    """
    row = each.row
    assert row.done_at is not None
    asked = risk.action(each.kind)
    if asked is not None and asked.repeats and case.crisis:
        owe(database, session, actor, case.id, each.kind,
            row.done_at + timedelta(hours=asked.repeats), row.assessment_uid, crisis=row.crisis)
    if each.kind == CALL and each.outcome == "unreachable":
        for kind in ("supervisor_told", "emergency_contact"):
            owe(database, session, actor, case.id, kind, row.done_at)
        owe(database, session, actor, case.id, CALL, row.done_at + _call_within(session))


def missed(database: Database, session: Session, actor: Actor, booked: Appointment) -> None:
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
        owe(database, session, actor, case.id, CALL, now() + _call_within(session),
            for_id=booked.counsellor_id)


def of_scale(database: Database, session: Session, actor: Actor, row: ScaleResult, found: Score,
             asked: Iterable[Advice]) -> None:
    """Owe the risk form at once where a result calls for it; what its total asks for, today."""
    moment = now()
    if found.alert:
        # Under the uid of the result: the next assessment of risk closes it.
        owed.add(database, session, actor, row.case_id, "risk_form", moment, row.uid)
    waiting = {each.kind for each in owed.of_case(database, session, row.case_id, waiting=True)}
    for each in asked:
        if each.task and each.task not in waiting:
            owed.add(database, session, actor, row.case_id, each.task,
                     datetime.combine(moment.date(), time(23, 59)))


def _call_within(session: Session) -> timedelta:
    return timedelta(hours=settings_book.value(session, "safety_call_hours", now().date()))
