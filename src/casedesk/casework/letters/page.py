"""One letter of supervision on one page: what it says, its road, what can be done now."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from casedesk.casework import papers, timeline
from casedesk.casework.letters.acts import acts_of
from casedesk.casework.letters.records import LetterEntry, existing
from casedesk.casework.papers import PaperRow
from casedesk.casework.staff import Data, Verb, allows, require
from casedesk.model import Actor, CaseFile, Document, Employer, Letter, LetterAct, Visit, now
from casedesk.store import Database


@dataclass(frozen=True)
class RoadRow:
    """One thing that was done with a letter."""

    id: int
    day: date
    action: str
    text: str
    actor: str


@dataclass(frozen=True)
class LetterPage:
    """A letter as shown; `days` until the answer is due, while it is awaited."""

    id: int
    entry: LetterEntry
    number: str
    state: str
    employer: str
    case_number: str
    visit_number: str
    issued_on: date | None
    issued_by: str
    delivered_on: date | None
    method: str
    receiver: str
    tracking: str
    reply_due_on: date | None
    reply_why: str
    provisional: bool
    days: int | None
    chases: int
    replied_on: date | None
    reply: str
    outcome: str
    outcome_note: str
    void_reason: str
    road: tuple[RoadRow, ...]  # the latest first
    papers: tuple[PaperRow, ...]
    acts: tuple[str, ...]
    changeable: bool


def page(database: Database, actor: Actor, letter_id: int) -> LetterPage:
    """Return a letter's page. Refuses `letter_unknown`, `not_allowed`.

    What is said of a case is shown to those who may read it.
    """
    require(actor, Data.LETTER, Verb.SEE)
    with database.reading() as session:
        row = existing(session, letter_id)
        case = session.get(CaseFile, row.case_id) if row.case_id else None
        if case is not None:
            require(actor, Data.CASE, Verb.SEE, own=timeline.is_own(actor, case))
        visit = session.get(Visit, row.visit_id) if row.visit_id else None
        own = row.created_by == actor.staff_id
        return LetterPage(
            row.id, _entry(row), row.number, row.state,
            session.get_one(Employer, row.employer_id).name, case.number if case else "",
            visit.number if visit else "", row.issued_on, row.issued_by_name, row.delivered_on,
            row.method, row.receiver, row.tracking, row.reply_due_on, row.reply_why,
            row.provisional, (row.reply_due_on - now().date()).days
            if row.state == "delivered" and row.reply_due_on else None,
            row.chases, row.replied_on, row.reply, row.outcome, row.outcome_note,
            row.void_reason, tuple(
                RoadRow(a.id, a.day, a.action, a.text, a.actor_name)
                for a in session.scalars(select(LetterAct).where(
                    LetterAct.letter_id == row.id).order_by(
                        LetterAct.day.desc(), LetterAct.id.desc()))),
            tuple(papers.papers_where(session, Document.record_id == row.id,
                                      Document.form == FORMS[row.kind])),
            acts_of(actor, row.state, own),
            row.state == "draft" and allows(actor, Data.LETTER, Verb.CHANGE, own=own))


FORMS = dict.fromkeys(("reminder", "opinion", "suggestion"), "F31")


def _entry(row: Letter) -> LetterEntry:
    return LetterEntry(
        row.id, row.kind, row.employer_id, row.case_id, row.visit_id, row.subject, row.facts,
        row.basis, row.demands, row.reply_days, row.contact, row.contact_phone)
