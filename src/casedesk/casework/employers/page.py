"""One employer on one page: names, visits, cases, letters, signs of trouble."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.casework.employers import history, risk
from casedesk.casework.employers.history import Happened
from casedesk.casework.employers.listing import recent_matters
from casedesk.casework.employers.merge import MergeRow, merges_of
from casedesk.casework.employers.names import NameEntry, names_of
from casedesk.casework.employers.records import EmployerEntry, entry_of, existing
from casedesk.casework.employers.risk import Risk
from casedesk.casework.letters.listing import LetterFilter, LetterRow
from casedesk.casework.letters.listing import rows as letter_rows
from casedesk.casework.staff import Data, Verb, allows, require
from casedesk.model import Actor, CaseFile, Dispute, Party, Person, Referral, Visit, now
from casedesk.store import Database

MOST = 200  # visits and cases on the page, the latest


@dataclass(frozen=True)
class EmployerVisit:
    """A visit in which this employer was spoken of."""

    id: int
    number: str
    arrived_at: datetime
    person_id: int
    person: str
    matter: str
    workers: int
    state: str
    case_id: int | None


@dataclass(frozen=True)
class EmployerCase:
    """A case that this employer answers in; `amount_fen` lies in the case."""

    id: int
    number: str
    kind: str  # dispute, or referral
    title: str
    matter: str  # of the code table of its kind
    workers: int
    state: str
    handler: str
    opened_on: date
    closed_on: date | None
    collective: bool


@dataclass(frozen=True)
class EmployerPage:
    """An employer as shown."""

    id: int
    entry: EmployerEntry
    names: tuple[NameEntry, ...]  # the others it goes by
    visits: tuple[EmployerVisit, ...]
    cases: tuple[EmployerCase, ...]  # empty for those who may not see cases
    recent: int
    repeated: bool
    days: int
    letters: tuple[LetterRow, ...]  # letters of supervision and transfers
    risk: Risk
    history: tuple[Happened, ...]  # the newest first
    merges: tuple[MergeRow, ...]  # that can be undone

    @property
    def collective(self) -> tuple[EmployerCase, ...]:
        """Its collective disputes."""
        return tuple(case for case in self.cases if case.collective)


def page(database: Database, actor: Actor, employer_id: int) -> EmployerPage:
    """Return the employer's page. Refuses `employer_unknown`, `not_allowed`."""
    require(actor, Data.PERSON, Verb.SEE)
    with database.reading() as session:
        key = existing(session, employer_id).id  # the one that stands for it now
        today = now().date()
        recent, repeated = recent_matters(session, key, today)
        sees = allows(actor, Data.CASE, Verb.SEE)
        return EmployerPage(
            key, entry_of(database, actor, key), names_of(session, key),
            _visits(session, key), _cases(session, key) if sees else (), recent, repeated,
            settings_book.value(session, "repeat_employer_days", today),
            tuple(letter_rows(session, LetterFilter(employer_id=key), limit=MOST))
            if allows(actor, Data.LETTER, Verb.SEE) else (),
            risk.of(session, key, today), history.of(session, key, cases=sees),
            merges_of(session, key))


def _visits(session: Session, employer_id: int) -> tuple[EmployerVisit, ...]:
    v = Visit
    query = (select(v.id, v.number, v.arrived_at, v.person_id, Person.name, v.matter, v.workers,
                    v.state, v.case_id)
             .join(Person, Person.id == v.person_id)
             .where(v.employer_id == employer_id).order_by(v.arrived_at.desc(), v.id.desc())
             .limit(MOST))
    return tuple(EmployerVisit(*row) for row in session.execute(query))


def _cases(session: Session, employer_id: int) -> tuple[EmployerCase, ...]:
    c, d, r = CaseFile, Dispute, Referral
    party = select(Party.case_id).where(Party.employer_id == employer_id)  # 派遣, 用工单位 too
    query = (select(c.id, c.number, c.kind, c.title,
                    func.coalesce(d.matter, r.matter).label("matter"), d.workers, c.state,
                    c.handler_name, c.opened_on, c.closed_on, d.collective)
             .outerjoin(d, d.case_id == c.id).outerjoin(r, r.case_id == c.id)
             .where(or_(c.employer_id == employer_id, c.id.in_(party)))
             .order_by(c.opened_on.desc(), c.id.desc())
             .limit(MOST))
    return tuple(EmployerCase(
        row.id, row.number, row.kind, row.title, row.matter or "", row.workers or 1,
        row.state, row.handler_name, row.opened_on, row.closed_on, bool(row.collective))
        for row in session.execute(query))
