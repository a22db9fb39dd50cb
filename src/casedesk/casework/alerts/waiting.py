"""What is still to be reported upwards, and what is left of its hours."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book, timeline
from casedesk.casework.alerts.seen import signs_of
from casedesk.casework.calendar_book import of as calendar_of
from casedesk.casework.disputes import workflow
from casedesk.casework.staff import Data, Verb, allows
from casedesk.model import Actor, Alert, CaseFile, Dispute, Employer, Person, Role, Visit, now
from casedesk.rules import alerts as rules
from casedesk.rules import deadlines
from casedesk.store import Database

_FEWEST = 2  # a visit of one alone is looked at only for what happens around it


@dataclass(frozen=True)
class WaitingRow:
    """Something that is still to be reported; `minutes` are left of its hours, below 0 late.

    `alert_id` is None where a collective dispute, or a visit that shows one, has no alert yet;
    `begins` is the key its alert begins from.
    """

    alert_id: int | None
    case_id: int | None
    begins: str
    number: str
    title: str
    level: str
    people: int
    to: str  # code of alert_recipients
    due_at: datetime
    minutes: int



def waiting(database: Database, actor: Actor) -> list[WaitingRow]:
    """Return what is to be reported yet, the most urgent first; a mediator's own, and all free."""
    if not allows(actor, Data.CASE, Verb.SEE):
        return []
    with database.reading() as session:
        found = [*_unreported(session, actor), *_missing(session, actor)]
    return sorted(found, key=lambda row: row.due_at)


def _unreported(session: Session, actor: Actor) -> list[WaitingRow]:
    a = Alert
    open_ = or_(a.due_at.is_not(None) & a.reported_at.is_(None),
                a.city_due_at.is_not(None) & a.city_reported_at.is_(None))
    found = []
    for row, name, case in session.execute(
            select(a, Employer.name, CaseFile).join(
                Employer, Employer.id == a.employer_id, isouter=True).join(
                    CaseFile, CaseFile.id == a.case_id, isouter=True).where(
                        a.state != "closed", open_)):
        if case is not None and not _concerns(actor, case):
            continue
        first = row.reported_at is None and row.due_at is not None
        due = row.due_at if first else row.city_due_at
        if due is not None:
            found.append(WaitingRow(
                row.id, row.case_id, str(row.id), row.number, name or "", row.level, row.people,
                "township_union" if first else "city_union", due, _minutes(due)))
    return found


def _missing(session: Session, actor: Actor) -> list[WaitingRow]:
    """Return collective disputes received lately that nobody reported yet."""
    c, d = CaseFile, Dispute
    days = settings_book.value(session, "alert_missing_days", now().date())
    found = []
    for case, dispute in session.execute(
            select(c, d).join(d, d.case_id == c.id).where(
                d.collective, c.state.in_(workflow.OPEN),
                d.applied_at >= now() - timedelta(days=days),
                c.id.not_in(select(Alert.case_id).where(Alert.case_id.is_not(None))))):
        if not _concerns(actor, case) or dispute.applied_at is None:
            continue
        rule = deadlines.rule("G-RPT", dispute.applied_at)
        due = deadlines.compute(rule, dispute.applied_at, calendar_of(session)).at
        assert due is not None
        found.append(WaitingRow(None, case.id, f"case:{case.id}", case.number, case.title, "",
                                dispute.workers, "township_union", due, _minutes(due)))
    return [*found, *_told_of(session, days)]


def _told_of(session: Session, days: int) -> list[WaitingRow]:
    """Return visits of late that show what must be reported, with neither case nor alert."""
    v, found = Visit, []
    query = select(v, Person.name, Employer.name).join(Person, Person.id == v.person_id).join(
        Employer, Employer.id == v.employer_id, isouter=True).where(
            v.arrived_at >= now() - timedelta(days=days),
            or_(v.risks != "", v.workers >= _FEWEST, v.party_size >= _FEWEST),
            v.id.not_in(select(Dispute.visit_id).where(Dispute.visit_id.is_not(None))),
            v.id.not_in(select(Alert.visit_id).where(Alert.visit_id.is_not(None))))
    for visit, person, employer in session.execute(query):
        people, on = max(visit.workers, visit.party_size), visit.arrived_at.date()
        level = rules.level(on, people, 0, signs_of(visit))
        if level is None:
            continue
        due = deadlines.compute(deadlines.rule("G-RPT", on), visit.arrived_at,
                                calendar_of(session)).at
        assert due is not None
        found.append(WaitingRow(
            None, None, f"visit:{visit.id}", visit.number, employer or person, level.code,
            people, "township_union", due, _minutes(due)))
    return found


def _concerns(actor: Actor, case: CaseFile) -> bool:
    return actor.role is not Role.MEDIATOR or timeline.is_own(actor, case)


def _minutes(due: datetime) -> int:
    return int((due - now()).total_seconds() // 60)
