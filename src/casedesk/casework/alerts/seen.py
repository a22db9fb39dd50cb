"""Alerts as the windows show them: one in whole, those that wait, and what one begins with."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import employers, timeline
from casedesk.casework.alerts import acts as alerts
from casedesk.casework.alerts.acts import AlertEntry
from casedesk.casework.collective import representatives
from casedesk.casework.disputes.opening import dispute_of
from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import (
    Actor,
    Alert,
    AlertReport,
    CaseFile,
    Claim,
    Employer,
    Person,
    Role,
    Staff,
    Visit,
    now,
)
from casedesk.rules import codes
from casedesk.store import Database


@dataclass(frozen=True)
class ReportRow:
    """One report of an alert."""

    seq: int
    at: datetime
    level: str
    people: int
    recipients: tuple[str, ...]
    text: str


@dataclass(frozen=True)
class AlertPage:
    """An alert with its hours and its reports."""

    id: int
    number: str
    state: str
    level: str
    case_id: int | None
    visit_id: int | None
    employer_id: int | None
    employer: str
    people: int
    known_at: datetime
    due_at: datetime | None
    city_due_at: datetime | None
    reported_at: datetime | None
    city_reported_at: datetime | None
    recipients: tuple[str, ...]
    reports: tuple[ReportRow, ...]
    closed_on: date | None
    outcome: str


@dataclass(frozen=True)
class AlertRow:
    """An alert in a list."""

    id: int
    number: str
    employer: str
    level: str
    people: int
    known_at: datetime
    state: str


def page(database: Database, actor: Actor, alert_id: int) -> AlertPage:
    """Return an alert. Refuses `alert_unknown`, `not_allowed`."""
    require(actor, Data.CASE, Verb.SEE)
    with database.reading() as session:
        row = alerts.existing(session, alert_id)
        employer = session.get(Employer, row.employer_id) if row.employer_id else None
        return AlertPage(
            row.id, row.number, row.state, row.level, row.case_id, row.visit_id,
            row.employer_id, employer.name if employer else "", row.people, row.known_at,
            row.due_at, row.city_due_at, row.reported_at, row.city_reported_at,
            split(row.recipients), reports_of(session, row.id), row.closed_on, row.outcome)


def reports_of(session: Session, alert_id: int) -> tuple[ReportRow, ...]:
    """Return the reports of an alert, the first first."""
    return tuple(ReportRow(each.seq, each.at, each.level, each.people, split(each.recipients),
                           each.text) for each in session.scalars(select(AlertReport).where(
                               AlertReport.alert_id == alert_id).order_by(AlertReport.seq)))


def listing(database: Database, actor: Actor, case_id: int | None = None) -> list[AlertRow]:
    """Return the alerts, the latest first; of one case when it is named."""
    require(actor, Data.CASE, Verb.SEE)
    with database.reading() as session:
        query = select(Alert, Employer.name).join(
            Employer, Employer.id == Alert.employer_id, isouter=True).order_by(
                Alert.known_at.desc(), Alert.id.desc()).limit(200)
        if case_id is not None:
            query = query.where(Alert.case_id == case_id)
        return [AlertRow(row.id, row.number, name or "", row.level, row.people, row.known_at,
                         row.state) for row, name in session.execute(query)]


# what an alert begins with ----------------------------------------------------------------------


def entry_of(database: Database, actor: Actor, alert_id: int) -> AlertEntry:
    """Return an alert as an entry, to be put right. Refuses `alert_unknown`, `not_allowed`."""
    require(actor, Data.CASE, Verb.ADD)
    with database.reading() as session:
        row = alerts.existing(session, alert_id)
        entry = AlertEntry(**{name: getattr(row, name) for name in alerts.COLUMNS})
        entry.known_at, entry.level = row.known_at, row.level
        entry.signs, entry.recipients = list(split(row.signs)), list(split(row.recipients))
        employer_id = row.employer_id
    if employer_id:
        entry.employer = employers.entry_of(database, actor, employer_id)
    by_rule = alerts.grade(entry)
    if by_rule and by_rule.code == entry.level:
        entry.level = ""
        if tuple(entry.recipients) == by_rule.recipients:
            entry.recipients = []
    return entry


def begin(database: Database, actor: Actor, case_id: int | None = None,
          visit_id: int | None = None) -> AlertEntry:
    """Return an alert as it begins, from what a case or a visit says already.

    Refuses `case_unknown`, `visit_unknown`, `not_allowed`.
    """
    require(actor, Data.CASE, Verb.ADD)
    entry = AlertEntry(case_id=case_id, visit_id=visit_id, reporter_name=actor.name,
                       known_at=now())
    with database.reading() as session:
        entry.reviewer_name = session.scalar(select(Staff.name).where(
            Staff.role == Role.SUPERVISOR, Staff.active).order_by(Staff.id).limit(1)) or ""
        if case_id is not None:
            employer_id = _of_case(session, actor, entry, case_id)
        elif visit_id is not None:
            employer_id = _of_visit(session, entry, visit_id)
        else:
            return entry
    if employer_id:
        entry.employer = employers.entry_of(database, actor, employer_id)
        entry.town = entry.employer.town
        entry.place = entry.employer.address
        entry.headcount = entry.employer.headcount
    return entry


def _of_case(session: Session, actor: Actor, entry: AlertEntry, case_id: int) -> int | None:
    case = timeline.case_for(session, actor, case_id, Verb.SEE)
    dispute = dispute_of(session, case.id)
    entry.people, entry.cause = dispute.workers, dispute.facts
    entry.known_at = dispute.applied_at or entry.known_at
    claims = session.scalars(select(Claim).where(Claim.case_id == case.id).order_by(
        Claim.seq)).all()
    amounts = [claim.amount_fen for claim in claims if claim.amount_fen is not None]
    entry.amount_fen = sum(amounts) if amounts else None
    entry.demands = "；".join(claim.wording for claim in claims)
    entry.contacts = "\n".join(
        f"{each.name} {each.phone}".strip()
        for each in representatives.elected(session, case.id)) or _applicant(session, case)
    visit = session.get(Visit, dispute.visit_id) if dispute.visit_id else None
    if visit:
        entry.signs = signs_of(visit)
    return case.employer_id


def _applicant(session: Session, case: CaseFile) -> str:
    person = session.get_one(Person, case.person_id)
    return f"{person.name} {person.phone}".strip()


def _of_visit(session: Session, entry: AlertEntry, visit_id: int) -> int | None:
    visit = session.get(Visit, visit_id)
    if visit is None:
        raise RefusedError("visit_unknown")
    person = session.get_one(Person, visit.person_id)
    entry.known_at, entry.people = visit.arrived_at, max(visit.workers, visit.party_size)
    entry.present, entry.amount_fen = visit.party_size, visit.amount_fen
    entry.cause, entry.demands = visit.facts, codes.label("matters", visit.matter)
    entry.contacts, entry.signs = f"{person.name} {person.phone}".strip(), signs_of(visit)
    return visit.employer_id


def signs_of(visit: Visit) -> list[str]:
    """Return what a visit's risks are called in an alert."""
    same = {"extreme": "extreme", "stoppage": "stoppage", "group": "gathering"}
    return [same[code] for code in split(visit.risks) if code in same]


def split(text: str) -> tuple[str, ...]:
    """Return the codes of a column that holds several."""
    return tuple(each for each in text.split(",") if each)


