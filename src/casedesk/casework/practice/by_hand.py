"""The latest months of a practice centre, entered by the same verbs that the windows use."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from sqlalchemy import select

from casedesk.casework import timeline, visits
from casedesk.casework.disputes import acts, agreement, payments
from casedesk.casework.disputes.acts import Act
from casedesk.casework.disputes.agreement import AgreementEntry, InstalmentEntry
from casedesk.casework.disputes.payments import PaymentEntry
from casedesk.casework.practice import story
from casedesk.casework.practice.invention import Invention, Matter, at_counter, book
from casedesk.casework.practice.story import Step
from casedesk.casework.timeline import NoteEntry
from casedesk.casework.visits import VisitEntry
from casedesk.model import Actor, Site
from casedesk.rules import money
from casedesk.rules.calendar import Calendar
from casedesk.store import Database

SPAN = 75  # days that the latest cases are spread over
_WAITING = (17, 4)  # minutes ago: who has taken a number and sits there
_ASKED_TODAY = 3


def set_up(database: Database) -> None:
    """Give the centre what stands at the head of its papers."""
    with database.writing(None) as session:
        site = session.scalars(select(Site)).one()
        site.organisation = book()["organisation"]
        site.nature, site.founding_number = book()["nature"], book()["founding_number"]
        site.address, site.phone = book()["address"], book()["phone"]


def write(database: Database, actors: dict[str, Actor], invention: Invention, cases: int,
          tell: Callable[[int], None]) -> None:
    """Enter `cases` disputes and the questions between them, then those who wait today."""
    days = sorted(invention.random.choices(_workdays(invention.today, cases), k=cases))
    for done, day in enumerate(days, 1):
        if invention.random.random() < 0.5:
            _ask(database, actors["counter"], invention, day)
        _case(database, actors, invention, day)
        tell(done)
    if cases:
        for _ in range(_ASKED_TODAY):
            _ask(database, actors["counter"], invention, invention.today)
        for minutes in _WAITING:
            _wait(database, actors["counter"], invention, minutes)


def _workdays(today: date, cases: int) -> list[date]:
    first = today - timedelta(days=min(SPAN, 10 + 2 * cases))
    return Calendar.seed().workdays(first, today) or [today]


def _at(invention: Invention, day: date) -> datetime:
    """An hour of the office on that day, today none that lies ahead."""
    return min(at_counter(invention.random, day), invention.moment)


def _ask(database: Database, counter: Actor, invention: Invention, day: date) -> None:
    told = invention.advice()
    entry = VisitEntry(
        person=invention.person(day), matter=told["matter"], facts=told["facts"],
        result=told["result"], opinion=["answered"], arrived_at=_at(invention, day),
        channel=invention.random.choice(("visit", "visit", "call")), consented=True)
    visits.record(database, counter, entry, then="advised")


def _wait(database: Database, counter: Actor, invention: Invention, minutes: int) -> None:
    midnight = datetime.combine(invention.today, time())
    entry = VisitEntry(
        person=invention.person(invention.today), consented=True,
        arrived_at=max(midnight, invention.moment - timedelta(minutes=minutes)))
    visits.record(database, counter, entry, then="waiting")


def _case(database: Database, actors: dict[str, Actor], invention: Invention,
          day: date) -> None:
    employer, job = invention.firm()
    matter = invention.matter(day)
    workers = 1 if invention.random.random() < 0.85 else invention.random.randint(2, 14)
    by = actors["mediator" if invention.random.random() < 0.6 else "counter"]
    saved = visits.record(database, by, VisitEntry(
        person=invention.person(day), employer=employer, job=job, matter=matter.code,
        category="mediation", workers=workers, facts=matter.facts, known_on=matter.known_on,
        amount=money.plain(matter.amount_fen), arrived_at=_at(invention, day), consented=True,
        told_legal_aid=True, materials="身份证复印件、工资条"), then="case")
    assert saved.case_id is not None
    for step in story.tell(invention.random, day, invention.today, Calendar.seed()):
        _act(database, actors, invention, saved.case_id, matter, step)
        if step.action == "mediate":
            note = NoteEntry(saved.case_id, "call", invention.word("contacts"),
                             at=_at(invention, step.on), minutes=15)
            timeline.write_note(database, actors["supervisor"], note)


def _act(database: Database, actors: dict[str, Actor], invention: Invention, case_id: int,
         matter: Matter, step: Step) -> None:
    head, mediator = actors["supervisor"], actors["mediator"]
    act = Act(case_id, step.action, step.on, reason=invention.word("backdated"))
    if step.action == "accept":
        act.consent_on, act.mediator_id = step.on, mediator.staff_id
    elif step.action == "refuse":
        act.refusal_ground, act.text = "5", invention.word("refused")
    elif step.action == "extend":
        act.until, act.text = step.on + timedelta(days=25), invention.word("extended")
    elif step.action == "agree":
        _terms(database, mediator, invention, case_id, matter, step.on)
        act.applicant_signed_on = act.respondent_signed_on = step.on
        act.mediator_signed_on = act.sealed_on = step.on
    elif step.action == "fail":
        act.failure_ground, act.text = "no_agreement", invention.word("failed")
    elif step.action == "withdraw":
        act.settled, act.text = True, invention.word("withdrawn")
    elif step.action == "terminate":
        act.closing_kind, act.text = "23", invention.word("terminated")
    elif step.action == "close":
        _pay(database, mediator, case_id, step.on)
        act.accept_open_ends, act.text = True, invention.word("closed_open")
    acts.perform(database, head, act)


def _terms(database: Database, mediator: Actor, invention: Invention, case_id: int,
           matter: Matter, on: date) -> None:
    from casedesk.casework.disputes import record

    agreed = round(matter.amount_fen * invention.random.uniform(0.55, 1) / 10_000) * 10_000
    claim = record.entry_of(database, mediator, case_id).claims[0]
    entry = AgreementEntry(
        terms=matter.terms.format(agreed=money.plain(agreed)), agreed={claim.id or 0: agreed},
        liability="逾期未付的，申请人可以依法申请支付令或者仲裁。",
        instalments=[InstalmentEntry("一次性付清", on + timedelta(days=10), agreed)])
    agreement.save(database, mediator, case_id, entry)


def _pay(database: Database, mediator: Actor, case_id: int, on: date) -> None:
    """Most of what was promised has arrived by the time a case is closed."""
    from casedesk.casework.disputes import page

    for promised in page.page(database, mediator, case_id).instalments:
        if promised.amount_fen:
            payments.pay(database, mediator, case_id, PaymentEntry(
                promised.id, on, promised.amount_fen, "银行转账"))
