"""The risk assessments of a case read again, each opened: what was asked, graded, by whom."""

from dataclasses import dataclass, fields
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework.counselling import readers, scale_results
from casedesk.errors import RefusedError
from casedesk.model import Actor, RiskAssessment, Staff
from casedesk.rules import risk
from casedesk.rules.risk import Screen
from casedesk.store import Database, sealed


@dataclass(frozen=True)
class AssessmentRow:
    """One assessment (P6)."""

    id: int
    uid: str
    case_id: int
    session_id: int | None
    assessed_at: datetime
    by: str
    grade: int
    proposed: int  # the least that the answers called for
    screen: Screen
    basis: str
    below_reason: str
    cosigned_by: str
    complete: bool  # everything it asks for has who and when
    countersigned_by: str = ""  # the supervisor, afterwards
    countersigned_at: datetime | None = None


def of_case(database: Database, actor: Actor, case_id: int) -> list[AssessmentRow]:
    """Return the assessments of a case, the latest first. Refuses `client_unknown`."""
    with database.reading() as session:
        case, _ = readers.open_case(session, actor, case_id)
        return [opened(database, session, row) for row in session.scalars(
            select(RiskAssessment).where(RiskAssessment.case_id == case.id)
            .order_by(RiskAssessment.id.desc()))]


def latest(database: Database, actor: Actor, case_id: int) -> AssessmentRow | None:
    """Return the assessment in force; None where there is none. Refuses `client_unknown`."""
    return next(iter(of_case(database, actor, case_id)), None)


def assessment(database: Database, actor: Actor, assessment_id: int) -> AssessmentRow:
    """Return one assessment. Refuses `client_unknown`."""
    with database.reading() as session:
        row = session.get(RiskAssessment, assessment_id)
        if row is None:
            raise RefusedError("client_unknown")
        readers.open_case(session, actor, row.case_id)
        return opened(database, session, row)


def least(database: Database, actor: Actor, case_id: int, screen: Screen) -> int:
    """Return the least grade that answers and scales call for. Refuses `client_unknown`."""
    with database.reading() as session:
        case, _ = readers.open_case(session, actor, case_id)
        return risk.least(screen, bool(scale_results.alerts(database, session, case)))


def opened(database: Database, session: Session, row: RiskAssessment) -> AssessmentRow:
    """Return an assessment, opened by the signed-in key. Refuses `sealed_closed`."""
    found = sealed.get(database, session, row.uid, "risk")
    told = found.content if found else {}
    known = {each.name for each in fields(Screen)}
    screen = Screen(**{name: value for name, value in dict(told.get("screen") or {}).items()
                       if name in known})
    return AssessmentRow(
        row.id, row.uid, row.case_id, row.session_id, row.assessed_at,
        session.get_one(Staff, row.assessed_by).name, int(told.get("grade") or 0),
        int(told.get("proposed") or 0), screen, str(told.get("basis", "")),
        str(told.get("below_reason", "")), str(told.get("cosigned_by", "")), row.complete,
        row.countersigned_by, row.countersigned_at)
