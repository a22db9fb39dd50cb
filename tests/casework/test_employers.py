"""Employers: their names, the colour of risk with its reasons, merging and parting, history."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from casedesk.casework import employers, letters, settings_book, visits
from casedesk.casework.disputes import record
from casedesk.casework.employers import EmployerEntry, NameEntry
from casedesk.casework.letters import LetterDeed, LetterEntry
from casedesk.casework.people import PersonEntry
from casedesk.errors import RefusedError
from casedesk.model import (
    Agreement,
    CaseFile,
    Dispute,
    Employer,
    Instalment,
    Letter,
    Party,
    Payment,
    Visit,
)
from tests.samples import at, unpaid_wages

NAME = "中山市恒盛灯饰有限公司"
USCC, OTHER = "91442000MA0000015B", "81442000MA0000015C"


def refused(code, verb, *args, **more):
    with pytest.raises(RefusedError) as caught:
        verb(*args, **more)
    assert caught.value.code == code


def add(database, actor, name=NAME, **more):
    return employers.record(database, actor, EmployerEntry(name=name, **more))


def comes(database, actor, number=1, **more):
    return visits.record(database, actor, unpaid_wages(
        person=PersonEntry(name=f"工人{number}号"), matter="0601", **more)).visit_id


def found(database, actor, text):
    return [row.name for row in employers.listing(database, actor, text)]


# names

def test_a_name_that_changed_stays_findable_as_a_former_one(database, mediator, clock):
    clock.move_to(at("2026-09-10"))
    number = add(database, mediator)
    employers.change(database, mediator, number, EmployerEntry(name="中山市永明照明有限公司"))
    page = employers.page(database, mediator, number)
    assert [(name.name, name.kind, name.until) for name in page.names] == [
        (NAME, "former", date(2026, 9, 10))]
    assert found(database, mediator, "恒盛") == ["中山市永明照明有限公司"]
    assert [(entry.kind, entry.text) for entry in page.history] == [("name", f"{NAME}（停用）")]


def test_other_names_are_kept_with_their_days(database, mediator):
    number = add(database, mediator)
    known = employers.put_name(database, mediator, number, NameEntry(
        None, "恒盛灯饰厂", "former", date(2010, 1, 1), date(2018, 5, 1)))
    employers.put_name(database, mediator, number, NameEntry(known, "恒盛灯饰一厂", "former"))
    assert found(database, mediator, "一厂") == [NAME]
    refused("name_known", employers.put_name, database, mediator, number, NameEntry(None, NAME))
    refused("name_known", employers.put_name, database, mediator, number,
            NameEntry(None, "恒盛灯饰一厂"))
    refused("name_kind", employers.put_name, database, mediator, number,
            NameEntry(None, "恒盛", "nick"))
    refused("name_days", employers.put_name, database, mediator, number, NameEntry(
        None, "恒盛", "short", date(2020, 1, 2), date(2020, 1, 1)))
    refused("employer_name_missing", employers.put_name, database, mediator, number, NameEntry())
    gone = employers.take_name_away(database, mediator, number, known)
    assert gone.name == "恒盛灯饰一厂"
    assert found(database, mediator, "一厂") == []
    refused("name_unknown", employers.take_name_away, database, mediator, number, known)


def test_an_employer_given_by_another_name_is_the_known_one(database, mediator):
    number = add(database, mediator)
    employers.put_name(database, mediator, number, NameEntry(None, "恒盛灯饰", "short"))
    assert add(database, mediator, "恒盛灯饰") == number
    other = add(database, mediator, "小榄永固锁厂")
    employers.put_name(database, mediator, other, NameEntry(None, "恒盛灯饰", "short"))
    assert add(database, mediator, "恒盛灯饰") not in (number, other)  # which one, nobody knows


# risk

def test_nothing_on_record_is_green(database, mediator):
    risk = employers.page(database, mediator, add(database, mediator)).risk
    assert (risk.level, risk.reasons, risk.by_hand) == ("green", (), False)


def test_the_third_complaint_within_the_days_is_yellow_and_the_sixth_orange(
        database, supervisor, mediator):
    number = add(database, mediator)
    for each in range(2):
        comes(database, mediator, each)
    assert employers.page(database, mediator, number).risk.level == "green"
    comes(database, mediator, 3)
    page = employers.page(database, mediator, number)
    assert (page.risk.level, page.repeated, page.recent) == ("yellow", True, 3)
    assert page.risk.reasons[0].zh == "90 天内第 3 起投诉"
    for each in range(4, 7):
        comes(database, mediator, each)
    assert employers.page(database, mediator, number).risk.level == "orange"
    settings_book.change(database, supervisor, "repeat_employer_visits", 7, date(2020, 1, 1))
    assert employers.page(database, mediator, number).risk.level == "orange"


def test_unpaid_money_is_counted_case_by_case(database, mediator):
    case_id = visits.record(database, mediator, unpaid_wages(matter="0601"), then="case").case_id
    number = employers.listing(database, mediator)[0].id
    past = date.today() - timedelta(days=10)
    with database.writing(mediator) as session:
        dispute = session.scalars(select(Dispute).where(Dispute.case_id == case_id)).one()
        dispute.agreed_on = past
        session.add(Agreement(case_id=case_id, terms="付款"))
        session.add(Instalment(case_id=case_id, due_on=past, amount_fen=6_000_000))
        session.add(Instalment(case_id=case_id, due_on=date.today() + timedelta(days=9),
                               amount_fen=90_000_000))
        session.add(Payment(case_id=case_id, paid_on=past, amount_fen=500_000, recorded_by=1))
    risk = employers.page(database, mediator, number).risk
    assert (risk.level, risk.reasons[0].count) == ("orange", 5_500_000)
    assert risk.reasons[0].zh == "协议款逾期未付 55,000.00 元"


def test_open_arrears_and_a_collective_dispute_give_their_colours(database, mediator):
    case_id = visits.record(database, mediator, unpaid_wages(), then="case").case_id
    number = employers.listing(database, mediator)[0].id
    assert employers.page(database, mediator, number).risk.level == "yellow"
    entry = record.entry_of(database, mediator, case_id)
    entry.workers = 37
    record.change(database, mediator, case_id, entry)
    page = employers.page(database, mediator, number)
    assert [(reason.sign, reason.level) for reason in page.risk.reasons] == [
        ("arrears", "red"), ("collective", "orange")]
    assert [case.id for case in page.collective] == [case_id]
    with database.writing(mediator) as session:
        session.get_one(CaseFile, case_id).closed_on = date.today()
    assert employers.page(database, mediator, number).risk.level == "green"


def test_letters_without_an_answer_and_not_heeded_count(database, supervisor, mediator, clock):
    clock.move_to(at("2026-06-01"))
    number = add(database, mediator)

    def letter():
        made = letters.write(database, mediator, LetterEntry(
            employer_id=number, subject="欠薪", facts="甲", basis="乙", demands="丙"))
        letters.perform(database, supervisor, LetterDeed(made, "issue"))
        letters.perform(database, mediator, LetterDeed(made, "deliver", method="direct"))
        return made

    first = letter()
    assert employers.page(database, mediator, number).risk.level == "green"
    clock.move_to(at("2026-07-01"))
    assert employers.page(database, mediator, number).risk.level == "yellow"
    letters.perform(database, mediator, LetterDeed(first, "reply", text="不认可"))
    letters.perform(database, mediator, LetterDeed(first, "outcome", outcome="not_rectified"))
    page = employers.page(database, mediator, number)
    assert [(reason.sign, reason.level) for reason in page.risk.reasons] == [
        ("unmended", "orange")]
    assert page.letters[0].state == "ended"
    assert [entry.what for entry in page.history][:2] == ["提示函办结", "提示函回复"]


def test_a_colleague_may_set_the_colour_with_a_reason(database, mediator):
    number = add(database, mediator)
    refused("no_reason", employers.set_risk, database, mediator, number, "red", " ")
    refused("risk_level", employers.set_risk, database, mediator, number, "blue", "x")
    employers.set_risk(database, mediator, number, "red", "老板失联")
    risk = employers.page(database, mediator, number).risk
    assert (risk.level, risk.computed, risk.set_reason, risk.set_by) == (
        "red", "green", "老板失联", mediator.name)
    employers.set_risk(database, mediator, number, "", "")
    assert employers.page(database, mediator, number).risk.by_hand is False


# merging

@pytest.fixture
def two(database, mediator):
    """Two records of one employer, each with a matter; a case, a letter on the second."""
    comes(database, mediator, 1)
    visits.record(database, mediator, unpaid_wages(
        person=PersonEntry(name="李国强"),
        employer=EmployerEntry(name="恒盛灯饰", phone="0760-87615588")), then="case")
    rows = {row.name: row.id for row in employers.listing(database, mediator)}
    letters.write(database, mediator, LetterEntry(employer_id=rows["恒盛灯饰"], subject="欠薪"))
    employers.put_name(database, mediator, rows["恒盛灯饰"], NameEntry(None, "恒盛照明", "alias"))
    return rows[NAME], rows["恒盛灯饰"]


def owners(database):
    with database.reading() as session:
        return {table.__tablename__: sorted(set(session.scalars(
            select(table.employer_id).where(table.employer_id.is_not(None)))))
            for table in (Visit, CaseFile, Party, Letter)}


def test_merged_employers_are_one_and_can_be_parted(database, mediator, two):
    kept, merged = two
    before = owners(database), employers.page(database, mediator, kept)
    number = employers.merge(database, mediator, kept, merged)
    assert owners(database) == {
        "visit": [kept], "case_file": [kept], "party": [kept], "letter": [kept]}
    page = employers.page(database, mediator, merged)  # the old number leads to the kept one
    assert (page.id, len(page.visits), len(page.cases), len(page.letters)) == (kept, 2, 1, 1)
    assert page.entry.phone == "0760-87615588"
    assert [name.name for name in page.names] == ["恒盛灯饰", "恒盛照明"]
    assert found(database, mediator, "恒盛照明") == [NAME]
    assert [row.id for row in employers.listing(database, mediator)] == [kept]
    assert add(database, mediator, "恒盛灯饰") == kept
    employers.undo_merge(database, mediator, number)
    assert (owners(database), employers.page(database, mediator, kept)) == before
    assert found(database, mediator, "恒盛照明") == ["恒盛灯饰"]
    refused("merge_undone", employers.undo_merge, database, mediator, number)


def test_two_different_codes_are_two_employers(database, mediator):
    one = add(database, mediator, uscc=USCC)
    other = add(database, mediator, "恒盛灯饰", uscc=OTHER)
    refused("two_usccs", employers.merge, database, mediator, one, other)
    refused("same_record", employers.merge, database, mediator, one, one)
    refused("employer_unknown", employers.merge, database, mediator, one, 99)


def test_a_merge_is_not_undone_after_its_days(database, mediator, two, clock):
    number = employers.merge(database, mediator, *two)
    clock.shift(timedelta(days=31))
    refused("merge_too_old", employers.undo_merge, database, mediator, number)


def test_a_case_against_the_using_employer_stands_on_its_page(database, mediator):
    case_id = visits.record(database, mediator, unpaid_wages(), then="case").case_id
    entry = record.entry_of(database, mediator, case_id)
    entry.parties.append(record.PartyEntry(
        dispatch="user", employer=EmployerEntry(name="中山市华艺照明有限公司")))
    record.change(database, mediator, case_id, entry)
    with database.reading() as session:
        number = session.scalar(select(Employer.id).where(Employer.name.contains("华艺")))
    assert [case.id for case in employers.page(database, mediator, number).cases] == [case_id]


def test_the_counter_sees_no_cases_it_may_not_see(database, mediator, actors, two):
    page = employers.page(database, actors["counsellor"], two[0])
    assert (page.cases, page.letters) == ((), ())
    assert {entry.kind for entry in page.history} == {"visit"}
