"""Before a session is signed: what a danger asked for has who and when."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework.counselling import owed, scale_results
from casedesk.errors import RefusedError
from casedesk.model import CounsellingCase, CounsellingSession, RiskAssessment, now
from casedesk.rules import codes, risk
from casedesk.store import Database, sealed

HIGH = 3
_BLOCKING = ("report_minor", owed.ACTION)  # and what does not open: it may be a report


def require_settled(database: Database, session: Session, case: CounsellingCase,
                    held: CounsellingSession, grade: int) -> None:
    """Refuse to sign before the risk form that an alert asks for (`risk_form_due`), below its
    grade (`note_below_form`), and before the mandatory actions of a high grade, and a report
    that the law demands, have who and when (`risk_actions_due`).
    """
    latest = session.scalars(select(RiskAssessment).where(
        RiskAssessment.case_id == case.id).order_by(RiskAssessment.id.desc()).limit(1)).first()
    newest = max((row.recorded_at for row in scale_results.alerts(database, session, case)),
                 default=None)
    if newest is not None and (latest is None or latest.assessed_at < newest):
        raise RefusedError("risk_form_due", "risk")
    fresh = latest is not None and latest.assessed_at.date() >= held.begins.date()
    if grade >= 2 and not fresh:
        raise RefusedError("risk_form_due", "risk")
    _require_told(database, session, case, latest)
    if latest is not None and fresh:
        _require_grade(database, session, latest, grade)
    due = [each.kind for each in owed.of_case(database, session, case.id, waiting=True)
           if each.row.due_at and each.row.due_at <= now() and (
               each.kind in _BLOCKING or (latest and each.row.assessment_uid == latest.uid))]
    if due and (grade >= HIGH or case.crisis or set(due) & set(_BLOCKING)):
        raise RefusedError("risk_actions_due", "risk", actions="、".join(
            codes.label("counselling_tasks", kind) for kind in due))


def _require_told(database: Database, session: Session, case: CounsellingCase,
                  latest: RiskAssessment | None) -> None:
    """What the intake told of harm asks for the form before anything is signed."""
    found = sealed.get(database, session, case.uid, "intake") if latest is None else None
    told = found.content if found else {}
    if told.get("self_harm") in ("thought", "plan") or told.get("harm_others") == "yes":
        raise RefusedError("risk_form_due", "risk")


def _require_grade(database: Database, session: Session, latest: RiskAssessment,
                   grade: int) -> None:
    """A note goes no lower than the form, and no higher into a crisis without its actions."""
    found = sealed.get(database, session, latest.uid, "risk")
    formed = int(found.content["grade"]) if found else 0
    if grade < formed:
        raise RefusedError("note_below_form", "risk", grade=risk.levels()[formed].zh)
    if grade >= HIGH and formed < grade:
        raise RefusedError("risk_form_due", "risk")
