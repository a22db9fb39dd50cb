"""The answer given to a visitor (咨询答复单, F32): the question, what was answered, its basis."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import papers
from casedesk.casework.papers import PaperRow
from casedesk.casework.staff import Data, Verb, require
from casedesk.casework.visits import outcome
from casedesk.errors import RefusedError
from casedesk.model import Actor, Employer, Person, Visit, VisitAnswer, now
from casedesk.rules import codes
from casedesk.store import Database, audit, drafts


@dataclass
class AnswerEntry:
    """What is typed of an answer."""

    visit_id: int = 0
    question: str = ""
    points: str = ""  # one a line
    basis: str = ""  # one a line
    on: date | None = None


@dataclass(frozen=True)
class AnswerPage:
    """A visit and its answer as shown; `answered_on` is empty while none is written."""

    entry: AnswerEntry
    number: str
    person: str
    person_id: int
    employer: str
    employer_id: int | None
    matter: str
    state: str
    answered_on: date | None
    answered_by: str
    papers: tuple[PaperRow, ...]


def page(database: Database, actor: Actor, visit_id: int) -> AnswerPage:
    """Return the answer to a visit, begun from what the visitor said where none is written.

    Refuses `visit_unknown`, `not_allowed`.
    """
    require(actor, Data.PERSON, Verb.SEE)
    with database.reading() as session:
        visit = _visit(session, visit_id)
        row = written(session, visit_id)
        firm = session.get(Employer, visit.employer_id) if visit.employer_id else None
        entry = AnswerEntry(visit_id, row.question, row.points, row.basis, row.answered_on) \
            if row else AnswerEntry(visit_id, visit.facts)
        return AnswerPage(
            entry, visit.number, session.get_one(Person, visit.person_id).name, visit.person_id,
            firm.name if firm else "", visit.employer_id, codes.label("matters", visit.matter),
            visit.state, row.answered_on if row else None, row.answered_by_name if row else "",
            tuple(each for each in papers.papers_of(session, visit_id=visit_id)
                  if each.form == "F32"))


def write(database: Database, actor: Actor, entry: AnswerEntry) -> None:
    """Write the answer down; a visit that is open still ends with it (咨询答复).

    Refuses `answer_question`, `answer_points`, `letter_future`, `visit_unknown`, `not_allowed`.
    """
    require(actor, Data.PERSON, Verb.CHANGE)
    if not entry.question.strip():
        raise RefusedError("answer_question", "question")
    if not entry.points.strip():
        raise RefusedError("answer_points", "points")
    day = entry.on or now().date()
    if day > now().date():
        raise RefusedError("letter_future", "on")
    with database.writing(actor) as session:
        visit = _visit(session, entry.visit_id)
        row = written(session, visit.id) or VisitAnswer(
            site_id=actor.site_id, created_by=actor.staff_id, visit_id=visit.id)
        row.question, row.points = entry.question.strip(), entry.points.strip()
        row.basis, row.answered_on = entry.basis.strip(), day
        row.answered_by, row.answered_by_name = actor.staff_id, actor.name
        session.add(row)
        session.flush()
        if visit.state in ("waiting", "open"):
            outcome.advise(session, actor, visit, row.points.splitlines()[0])
        audit.record(session, "visit.answer", "visit", visit.id, ["question", "points", "basis"])
        drafts.drop(session, actor, "answer", str(visit.id))


def written(session: Session, visit_id: int) -> VisitAnswer | None:
    """Return the answer of a visit, if one is written."""
    return session.scalars(
        select(VisitAnswer).where(VisitAnswer.visit_id == visit_id)).one_or_none()


def _visit(session: Session, visit_id: int) -> Visit:
    visit = session.get(Visit, visit_id)
    if visit is None:
        raise RefusedError("visit_unknown")
    return visit
