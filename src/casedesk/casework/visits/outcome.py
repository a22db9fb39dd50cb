"""What becomes of a visit: advice, or a case without typing anything again."""

from sqlalchemy import update
from sqlalchemy.orm import Session

from casedesk.casework.disputes import opening
from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import Actor, CaseFile, Consultation, Visit, now
from casedesk.store import Database, audit


def end_as_advice(database: Database, actor: Actor, visit_id: int, result: str) -> None:
    """End a visit with advice (咨询答复). Refuses `visit_unknown`, `visit_ended`."""
    require(actor, Data.PERSON, Verb.CHANGE)
    with database.writing(actor) as session:
        advise(session, actor, _visit(session, visit_id), result)


def advise(session: Session, actor: Actor, visit: Visit, result: str) -> None:
    """End a visit with advice inside an open transaction."""
    if visit.state in ("advised", "case", "referred"):
        raise RefusedError("visit_ended", number=visit.number)
    visit.state, visit.result, visit.ended_at = "advised", result.strip(), now()
    if "answered" not in visit.opinion.split(","):
        visit.opinion = ",".join(filter(None, (visit.opinion, "answered")))
    session.flush()
    audit.record(session, "visit.advise", "visit", visit.id, ["state", "result"])


def reopen(database: Database, actor: Actor, visit_id: int) -> None:
    """Take advice back: the visit is open again. Refuses `visit_unknown`, `visit_ended`."""
    require(actor, Data.PERSON, Verb.CHANGE)
    with database.writing(actor) as session:
        visit = _visit(session, visit_id)
        if visit.state != "advised":
            raise RefusedError("visit_ended", number=visit.number)
        visit.state, visit.ended_at = "open", None
        visit.opinion = ",".join(
            code for code in visit.opinion.split(",") if code not in ("", "answered"))
        session.flush()
        audit.record(session, "visit.reopen", "visit", visit.id, ["state"])


def to_case(database: Database, actor: Actor, visit_id: int) -> int:
    """Open a dispute from a visit; return the case. Refuses `visit_unknown`, `visit_ended`."""
    require(actor, Data.CASE, Verb.ADD)
    with database.writing(actor) as session:
        return open_case(session, actor, _visit(session, visit_id)).id


def open_case(session: Session, actor: Actor, visit: Visit) -> CaseFile:
    """Open a dispute from a visit inside an open transaction."""
    require(actor, Data.CASE, Verb.ADD)
    if visit.case_id is not None:
        raise RefusedError("visit_ended", number=visit.number)
    case = opening.from_visit(session, actor, visit)
    visit.state, visit.case_id, visit.ended_at = "case", case.id, now()
    visit.category = "mediation"
    if "mediation" not in visit.opinion.split(","):
        visit.opinion = ",".join(filter(None, (visit.opinion, "mediation")))
    session.flush()
    session.execute(update(Consultation).where(
        Consultation.visit_id == visit.id, Consultation.case_id.is_(None)).values(case_id=case.id))
    audit.record(session, "visit.to_case", "visit", visit.id, ["state", "case_id"])
    return case


def refer(session: Session, actor: Actor, visit: Visit, case: CaseFile) -> None:
    """Enter inside an open transaction that a visit led to legal aid (转法律援助).

    A visit that a dispute was opened from stays with the dispute.
    """
    if "legal_aid" not in visit.opinion.split(","):
        visit.opinion = ",".join(filter(None, (visit.opinion, "legal_aid")))
    if visit.case_id is None:
        visit.state, visit.case_id = "referred", case.id
        visit.category, visit.ended_at = "legal_aid", visit.ended_at or now()
    session.flush()
    audit.record(session, "visit.refer", "visit", visit.id, ["state", "case_id"])


def _visit(session: Session, visit_id: int) -> Visit:
    visit = session.get(Visit, visit_id)
    if visit is None:
        raise RefusedError("visit_unknown")
    return visit
