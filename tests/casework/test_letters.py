"""Letters of supervision: their road, numbers, clocks and refusals."""

from datetime import date

import pytest
from sqlalchemy import select

from casedesk.casework import (
    calendar_book,
    employers,
    finding,
    letters,
    numbers,
    settings_book,
    visits,
)
from casedesk.casework.employers import EmployerEntry
from casedesk.casework.letters import LetterDeed, LetterEntry, LetterFilter
from casedesk.errors import RefusedError
from casedesk.model import Event, IssuedNumber, Service
from tests.samples import at, unpaid_wages


def refused(code, verb, *args, **more):
    with pytest.raises(RefusedError) as caught:
        verb(*args, **more)
    assert caught.value.code == code
    return caught.value


@pytest.fixture
def firm(database, mediator):
    return employers.record(database, mediator, EmployerEntry(name="中山市恒盛灯饰有限公司"))


def entry(firm, **more):
    return LetterEntry(**({
        "employer_id": firm, "kind": "opinion", "subject": "拖欠工资", "facts": "拖欠12人工资。",
        "basis": "《劳动法》第五十条", "demands": "付清工资\n出具工资清单"} | more))


@pytest.fixture
def draft(database, mediator, firm, clock):
    clock.move_to(at("2026-09-10"))
    return letters.write(database, mediator, entry(firm))


def do(database, actor, letter_id, action, **more):
    return letters.perform(database, actor, LetterDeed(letter_id, action, **more))


@pytest.fixture
def delivered(database, supervisor, mediator, draft, clock):
    do(database, supervisor, draft, "issue")
    do(database, mediator, draft, "deliver", method="post", tracking="EMS1234567", receiver="前台")
    return draft


def test_a_letter_goes_from_draft_to_its_outcome(database, supervisor, mediator, delivered, clock):
    page = letters.page(database, mediator, delivered)
    assert (page.number, page.state) == ("中工意见书〔2026〕1号", "delivered")
    # 15 working days from 10 September: 20 September works, 25–27 and 1–7 October are free
    assert page.reply_due_on == date(2026, 10, 8)
    assert page.days == 28
    with database.reading() as session:
        served = session.scalars(select(Service).where(Service.letter_id == delivered)).one()
        assert (served.title, served.result, served.tracking) == (
            "工会劳动法律监督意见书", "served", "EMS1234567")
    clock.move_to(at("2026-10-09"))
    do(database, mediator, delivered, "chase", text="电话催办，答应一周内回复")
    assert letters.listing(database, mediator, LetterFilter("overdue"))[0].chases == 1
    clock.move_to(at("2026-10-12"))
    do(database, mediator, delivered, "reply", text="已补发10人，余2人10月底前补发")
    do(database, mediator, delivered, "outcome", outcome="partly", text="余款未付")
    page = letters.page(database, mediator, delivered)
    assert (page.state, page.outcome, page.acts) == ("ended", "partly", ())
    assert [step.action for step in page.road] == [
        "outcome", "reply", "chase", "deliver", "issue", "draft"]
    assert page.road[2].text == "第1次催办：电话催办，答应一周内回复"


def test_only_the_supervisor_issues_and_voids(database, supervisor, mediator, counter, draft):
    refused("not_allowed", do, database, mediator, draft, "issue")
    assert letters.page(database, supervisor, draft).acts == ("issue",)
    assert letters.page(database, mediator, draft).acts == ()
    refused("not_allowed", do, database, counter, draft, "deliver", method="post")


def test_an_unfinished_letter_takes_no_number(database, supervisor, mediator, firm):
    unfinished = letters.write(database, mediator, entry(firm, basis=" "))
    assert refused("letter_unfinished", do, database, supervisor, unfinished,
                   "issue").field == "basis"
    with database.reading() as session:
        assert session.scalars(select(IssuedNumber.series)).all() == []


def test_each_kind_has_numbers_of_its_own_or_they_share_one(database, supervisor, mediator, firm):
    said = []
    for kind in ("reminder", "opinion", "suggestion", "reminder"):
        number = letters.write(database, mediator, entry(firm, kind=kind))
        said.append(do(database, supervisor, number, "issue"))
    year = date.today().year
    assert said == [f"中工提示函〔{year}〕1号", f"中工意见书〔{year}〕1号",
                    f"中工建议书〔{year}〕1号", f"中工提示函〔{year}〕2号"]
    settings_book.change(database, supervisor, "letter_own_series", False, date(2020, 1, 1))
    number = letters.write(database, mediator, entry(firm))
    assert do(database, supervisor, number, "issue") == f"中工函〔{year}〕1号"


def test_a_voided_number_stays_listed_and_is_not_used_again(
        database, supervisor, mediator, firm, draft):
    do(database, supervisor, draft, "issue")
    refused("no_reason", do, database, supervisor, draft, "void")
    do(database, supervisor, draft, "void", text="单位名称写错")
    listed = numbers.register(database, "letter_opinion", 2026)
    assert [(row.number, row.void_reason) for row in listed] == [
        ("中工意见书〔2026〕1号", "单位名称写错")]
    again = letters.write(database, mediator, entry(firm))
    assert do(database, supervisor, again, "issue") == "中工意见书〔2026〕2号"
    assert letters.listing(database, mediator, LetterFilter("voided"))[0].id == draft


def test_an_issued_letter_is_not_changed_any_more(database, supervisor, mediator, firm, draft):
    letters.write(database, mediator, entry(firm, id=draft, subject="欠薪"))
    assert letters.entry_of(database, mediator, draft).subject == "欠薪"
    do(database, supervisor, draft, "issue")
    refused("letter_issued", letters.write, database, mediator, entry(firm, id=draft))
    refused("letter_issued", letters.discard, database, mediator, draft)


def test_a_draft_is_thrown_away_without_a_number(database, mediator, draft):
    letters.discard(database, mediator, draft)
    assert letters.page(database, mediator, draft).state == "voided"
    assert numbers.register(database, "letter_opinion", 2026) == []


def test_no_reply_comes_only_after_the_day_and_a_reminder(
        database, supervisor, mediator, delivered, clock):
    clock.move_to(at("2026-10-08"))
    refused("letter_early", do, database, mediator, delivered, "no_reply")
    clock.move_to(at("2026-10-09"))
    assert refused("letter_chases", do, database, mediator, delivered,
                   "no_reply").values["least"] == 1
    do(database, mediator, delivered, "chase")
    do(database, mediator, delivered, "no_reply")
    do(database, mediator, delivered, "outcome", outcome="inspection", text="移送监察大队")
    assert letters.page(database, mediator, delivered).state == "ended"


def test_a_late_reply_is_still_recorded(database, mediator, delivered, clock):
    clock.move_to(at("2026-10-09"))
    do(database, mediator, delivered, "chase")
    do(database, mediator, delivered, "no_reply")
    clock.move_to(at("2026-10-20"))
    do(database, mediator, delivered, "reply", text="已整改")
    assert letters.page(database, mediator, delivered).state == "replied"


@pytest.mark.parametrize(("action", "more", "code"), [
    ("deliver", {"method": ""}, "letter_state"),
    ("reply", {"text": " "}, "letter_reply_empty"),
    ("reply", {"text": "x", "on": date(2027, 1, 1)}, "letter_future"),
    ("reply", {"text": "x", "on": date(2026, 9, 1)}, "letter_before"),
    ("outcome", {"outcome": "rectified"}, "letter_state"),
    ("fly", {}, "letter_act"),
])
def test_what_cannot_be_done_is_refused_and_nothing_is_written(
        database, mediator, delivered, action, more, code):
    before = letters.page(database, mediator, delivered)
    refused(code, do, database, mediator, delivered, action, **more)
    assert letters.page(database, mediator, delivered) == before


@pytest.mark.parametrize(("more", "code"), [
    ({"kind": "memo"}, "letter_kind"), ({"subject": ""}, "letter_subject"),
    ({"reply_days": 200}, "letter_days"), ({"employer_id": 99}, "employer_unknown"),
    ({"visit_id": 99}, "visit_unknown"), ({"case_id": 99}, "case_unknown"),
    ({"id": 99}, "letter_unknown"),
])
def test_a_draft_with_a_fault_is_refused(database, mediator, firm, more, code):
    refused(code, letters.write, database, mediator, entry(firm, **more))


def test_several_are_chased_at_once_or_none(database, supervisor, mediator, firm, delivered):
    other = letters.write(database, mediator, entry(firm))
    refused("letter_state", letters.chase_all, database, mediator, [delivered, other], "催")
    assert letters.page(database, mediator, delivered).chases == 0
    do(database, supervisor, other, "issue")
    do(database, mediator, other, "deliver", method="direct")
    assert len(letters.chase_all(database, mediator, [delivered, other], "催")) == 2


def test_a_new_holiday_moves_the_day_of_the_answer(database, supervisor, mediator, delivered):
    calendar_book.enter(database, supervisor, [
        calendar_book.DayEntry(date(2026, 9, 14), "off", "台风")])
    page = letters.page(database, mediator, delivered)
    assert page.reply_due_on == date(2026, 10, 9)
    assert page.road[0].action == "due"


def test_the_letter_stands_on_the_case_and_is_begun_from_it(database, supervisor, mediator):
    case_id = visits.record(database, mediator, unpaid_wages(), then="case").case_id
    firm = employers.listing(database, mediator)[0].id
    proposed = letters.propose(database, mediator, firm, case_id=case_id)
    assert proposed.facts == "自8月起未足额发放工资，共欠12,400元。"
    assert (proposed.reply_days, proposed.contact) == (15, mediator.name)
    number = letters.write(database, mediator, entry(firm, case_id=case_id))
    do(database, supervisor, number, "issue")
    with database.reading() as session:
        said = session.scalars(select(Event.title).where(
            Event.case_id == case_id, Event.action == "letter")).all()
    assert said == ["意见书发出"]
    assert letters.listing(database, mediator, LetterFilter(case_id=case_id))[0].case_number


def test_the_lists_are_found_by_view_kind_and_words(database, supervisor, mediator, delivered,
                                                    firm, clock):
    letters.write(database, mediator, entry(firm, kind="reminder", subject="高温津贴"))
    assert letters.counts(database, mediator) == {
        "draft": 1, "issued": 0, "waiting": 1, "overdue": 0, "replied": 0, "unanswered": 0,
        "ended": 0, "voided": 0, "all": 2}

    def subjects(**more):
        return [row.subject for row in letters.listing(database, mediator, LetterFilter(**more))]

    assert subjects(text="高温") == ["高温津贴"]
    assert subjects(text="恒盛", kind="opinion") == ["拖欠工资"]
    assert subjects(text="意见书〔2026〕1") == ["拖欠工资"]
    assert subjects(kind="transfer") == []
    assert subjects()[0] == "拖欠工资"  # what is awaited stands first
    clock.move_to(at("2026-10-20"))
    with database.reading() as session:
        assert letters.overdue(session, supervisor) == 1


def test_a_letter_is_found_by_its_number_once_it_has_one(database, supervisor, mediator, draft):
    assert finding.find(database, mediator, "中工意见书〔2026〕1号").letters == ()
    do(database, supervisor, draft, "issue")
    for words in ("中工意见书〔2026〕1号", "20260001", "意见书 1"):
        found = finding.find(database, mediator, words).letters
        assert [(each.id, each.number) for each in found] == [(draft, "中工意见书〔2026〕1号")]
