"""One case from the counter to its agreement, entered as the staff would enter it."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from casedesk.casework import timeline, visits
from casedesk.casework.disputes import acts, agreement, record
from casedesk.casework.disputes.acts import Act
from casedesk.casework.disputes.agreement import AgreementEntry, InstalmentEntry
from casedesk.casework.employers import EmployerEntry
from casedesk.casework.people import PersonEntry
from casedesk.casework.practice.invention import book
from casedesk.casework.timeline import NoteEntry
from casedesk.casework.visits import VisitEntry
from casedesk.model import Actor
from casedesk.rules import money
from casedesk.rules.calendar import Calendar
from casedesk.store import Database


@dataclass(frozen=True)
class Example:
    """What was entered: the visit, the case, and how its paper is numbered."""

    visit_id: int
    case_id: int
    case_number: str


def enter(database: Database, actors: dict[str, Actor], today: date) -> Example:
    """Enter a visit, make it a case and lead it to a signed agreement by today."""
    told = book()["example"]
    came, accepted, met, agreed = _days(today)
    counter, mediator, head = actors["counter"], actors["mediator"], actors["supervisor"]
    since = came - timedelta(days=90)
    visit = dict(told["visit"])
    facts = visit.pop("facts").format(month=f"{since.month}月")
    saved = visits.record(database, counter, VisitEntry(
        person=PersonEntry(**told["person"]), employer=EmployerEntry(**told["employer"]),
        category="mediation", facts=facts, arrived_at=datetime.combine(came, time(9, 12)),
        known_on=came - timedelta(days=40), consented=True,
        told_legal_aid=True, **visit), then="case")
    assert saved.case_id is not None
    reason = book()["endings"]["backdated"]
    acts.perform(database, head, Act(
        saved.case_id, "accept", accepted, reason, consent_on=accepted,
        mediator_id=mediator.staff_id))
    acts.perform(database, mediator, Act(saved.case_id, "mediate", met, reason))
    timeline.write_note(database, mediator, NoteEntry(
        saved.case_id, "call", told["contact"], minutes=20,
        at=datetime.combine(met, time(15))))
    _agree(database, mediator, saved.case_id, agreed, told["terms"])
    acts.perform(database, mediator, Act(
        saved.case_id, "agree", agreed, reason, applicant_signed_on=agreed,
        respondent_signed_on=agreed, mediator_signed_on=agreed, sealed_on=agreed))
    return Example(saved.visit_id, saved.case_id, saved.case_number)


def _days(today: date) -> tuple[date, date, date, date]:
    """Came, accepted, met, agreed: worked days of the last two weeks, none of them ahead."""
    calendar = Calendar.seed()
    agreed = calendar.first_workday(today - timedelta(days=1), -1)
    met = calendar.first_workday(agreed - timedelta(days=3), -1)
    accepted = calendar.first_workday(met - timedelta(days=2), -1)
    return calendar.first_workday(accepted - timedelta(days=1), -1), accepted, met, agreed


def _agree(database: Database, mediator: Actor, case_id: int, on: date, terms: str) -> None:
    """Keep the terms: the whole claim, in two payments."""
    claim = record.entry_of(database, mediator, case_id).claims[0]
    whole = claim.amount_fen or 0
    first = whole // 2
    told = book()["example"]
    paid = {"debtor": told["employer"]["name"], "account_name": told["person"]["name"],
            "bank": told["bank"], "account": told["account"]}
    entry = AgreementEntry(
        terms=terms.format(whole=money.plain(whole)), agreed={claim.id or 0: whole},
        liability=told["liability"], instalments=[
            InstalmentEntry("第一期工资", on + timedelta(days=7), first, **paid),
            InstalmentEntry("第二期工资", on + timedelta(days=37), whole - first, **paid)])
    agreement.save(database, mediator, case_id, entry)
