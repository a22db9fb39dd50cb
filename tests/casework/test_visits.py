from datetime import datetime, timedelta

import pytest
from sqlalchemy import func, select

from casedesk.casework import finding, visits
from casedesk.casework.disputes import page as case_page
from casedesk.casework.employers import EmployerEntry
from casedesk.casework.people import PersonEntry
from casedesk.casework.visits import VisitEntry
from casedesk.errors import RefusedError
from casedesk.model import CaseFile, Consent, IssuedNumber, Person, Visit, now
from tests.samples import unpaid_wages


def count(database, table):
    with database.reading() as session:
        return session.scalar(select(func.count()).select_from(table))


def test_a_name_and_a_matter_are_enough_to_save(database, counter):
    entry = VisitEntry(person=PersonEntry(name="李娟"), matter="9101")
    saved = visits.record(database, counter, entry)
    assert saved.number.startswith("中工访字〔")
    assert visits.of_day(database, counter, now().date())[0].person == "李娟"


@pytest.mark.parametrize(("change", "code", "field"), [
    ({"person": PersonEntry()}, "name_missing", "name"),
    ({"matter": ""}, "matter_missing", "matter"),
    ({"amount": "一万吧"}, "amount", "amount"),
    ({"party_size": 0}, "party_size", "party_size"),
    ({"consented": False}, "consent_missing", "consented"),
    ({"arrived_at": datetime(2099, 1, 1)}, "arrived_future", "arrived_at"),
    ({"person": PersonEntry(name="张会娟", id_number="442000198603124420")},
     "id_checksum", "id_number"),
    ({"person": PersonEntry(name="张会娟", id_number="4420001986A")}, "id_letters", "id_number"),
    ({"person": PersonEntry(name="张会娟", phone="12")}, "phone_shape", "phone"),
    ({"employer": EmployerEntry(name="恒盛", uscc="91442000MA4W2B7K3X")}, None, "uscc"),
])
def test_a_wrong_entry_is_refused_and_nothing_is_written(database, counter, change, code, field):
    with pytest.raises(RefusedError) as refusal:
        visits.record(database, counter, unpaid_wages(**change), then="case")
    assert refusal.value.field == field
    assert code is None or refusal.value.code == code
    assert refusal.value.sentence("zh")
    assert [count(database, t) for t in (Person, Visit, CaseFile, IssuedNumber)] == [0, 0, 0, 0]


def test_the_id_number_fills_sex_and_birth(database, counter):
    saved = visits.record(database, counter, unpaid_wages())
    with database.reading() as session:
        person = session.get(Person, saved.person_id)
        assert (person.sex, person.birth.isoformat()) == ("2", "1986-03-12")


def test_the_same_id_number_is_the_same_person(database, counter):
    first = visits.record(database, counter, unpaid_wages())
    again = visits.record(database, counter, unpaid_wages(matter="0508"))
    assert first.person_id == again.person_id
    assert count(database, Person) == 1


def test_consent_is_recorded_once_for_a_visit(database, counter):
    saved = visits.record(database, counter, unpaid_wages(told_legal_aid=True))
    entry = visits.entry_of(database, counter, saved.visit_id)
    assert entry.consented
    assert entry.told_legal_aid
    visits.record(database, counter, entry)
    assert count(database, Consent) == 2


def test_a_visit_ends_as_advice(database, counter):
    saved = visits.record(database, counter, unpaid_wages(result="告知仲裁途径"), then="advised")
    assert saved.case_id is None
    row = visits.of_day(database, counter, now().date())[0]
    assert row.state == "advised"
    with pytest.raises(RefusedError, match="已经办结"):
        visits.end_as_advice(database, counter, saved.visit_id, "")


def test_a_visit_becomes_a_case_without_retyping(database, mediator):
    saved = visits.record(database, mediator, unpaid_wages())
    case_id = visits.to_case(database, mediator, saved.visit_id)
    page = case_page.page(database, mediator, case_id)
    assert page.title == "张会娟 与 中山市恒盛灯饰有限公司"
    assert page.facts.startswith("自8月起")
    assert [(c.matter, c.amount_fen) for c in page.claims] == [("0501", 1_240_000)]
    assert {c.rule for c in page.clocks} >= {"M-ACC", "M-LAW15", "L-1Y"}
    with pytest.raises(RefusedError):
        visits.to_case(database, mediator, saved.visit_id)


def test_a_waiting_visitor_needs_no_matter_and_is_taken_up_later(database, counter):
    waiting = visits.record(
        database, counter, VisitEntry(person=PersonEntry(name="张明")), then="waiting")
    entry = visits.entry_of(database, counter, waiting.visit_id)
    entry.matter = "0501"
    saved = visits.record(database, counter, entry)
    assert saved.visit_id == waiting.visit_id
    assert [row.state for row in visits.of_day(database, counter, now().date())] == ["open"]


def test_yesterdays_open_visits_stay_on_the_desk(database, counter):
    yesterday = now() - timedelta(days=1)
    visits.record(database, counter, unpaid_wages(arrived_at=yesterday))
    visits.record(database, counter, unpaid_wages(arrived_at=yesterday), then="advised")
    assert [row.state for row in visits.of_day(database, counter, now().date())] == ["open"]


@pytest.mark.parametrize("text", ["张会娟", "会娟", "娟", "zhj", "4425", "124425", "4412",
                                  "13826774412", "442000198603124425"])
def test_a_person_is_found_by(database, counter, text):
    visits.record(database, counter, unpaid_wages())
    assert [p.name for p in finding.find(database, counter, text).people] == ["张会娟"]


@pytest.mark.parametrize("text", ["恒盛", "恒盛灯饰", "灯饰"])
def test_an_employer_is_found_by(database, counter, text):
    visits.record(database, counter, unpaid_wages())
    found = finding.find(database, counter, text).employers
    assert [e.name for e in found] == ["中山市恒盛灯饰有限公司"]


def test_a_case_is_found_by_its_number_and_its_people(database, counter):
    saved = visits.record(database, counter, unpaid_wages(), then="case")
    for text in (saved.case_number, "1", "张会娟", "恒盛"):
        assert [c.id for c in finding.find(database, counter, text).cases] == [saved.case_id]


def test_numbers_have_no_gap_when_a_save_is_refused(database, counter):
    for amount in ("1", "x", "2", "y", "3"):
        entry = unpaid_wages(amount=amount)
        if amount.isdigit():
            visits.record(database, counter, entry)
        else:
            with pytest.raises(RefusedError):
                visits.record(database, counter, entry)
    with database.reading() as session:
        assert session.scalars(select(IssuedNumber.seq).where(
            IssuedNumber.series == "visit").order_by(IssuedNumber.seq)).all() == [1, 2, 3]
