"""A consultation is carried on, found again in its list, and leaves as a spreadsheet."""


import pytest
import time_machine
from openpyxl import load_workbook

from casedesk.casework import people, visits
from casedesk.casework.legal_aid import consultations
from casedesk.casework.people import PersonEntry
from casedesk.gui import pages
from casedesk.model import Consultation, Visit
from tests.gui.advice import asked, put
from tests.gui.desks import DOWN, ENTER, Hands, button, count, desk, nameless, row, texts
from tests.samples import at, unpaid_wages


@pytest.fixture
def clock():
    with time_machine.travel(at("2026-11-23", 9), tick=True) as traveller:
        yield traveller


@pytest.fixture
def hands(qtbot):
    return Hands(qtbot)


@pytest.fixture
def shell(qtbot, database, counter, clock):
    return desk(qtbot, database, counter)


@pytest.fixture
def page(shell):
    shell.open("advice")
    return shell.current()


def test_a_dispute_goes_on_from_it_without_typing_again(page, shell, database, counter):
    put(page, called="张会娟", phone="13826774412", employer_name="中山市恒盛灯饰有限公司",
        summary="欠薪两个月", answer="先调解", amount_fen="1.24万")
    page.form._chips("matter").choose("wages")
    page.form.quick.widget("informed").setChecked(True)
    page.carry_on("intake")
    visit = row(database, Visit)
    assert shell.trail.here() == ("intake", visit["id"])
    assert (visit["matter"], visit["facts"], visit["amount_fen"]) == (
        "0501", "欠薪两个月", 1_240_000)
    found = row(database, Consultation)
    assert (found["visit_id"], found["handling"]) == (visit["id"], "mediation")
    intake = shell.current()
    assert (intake.ui.name.text(), intake.ui.employer.text()) == (
        "张会娟", "中山市恒盛灯饰有限公司")
    intake.ui.consented.setChecked(True)
    intake.submit()
    assert row(database, Consultation)["case_id"] == shell.trail.here()[1]


def test_who_is_anonymous_is_asked_for_a_name_before_a_dispute(page, database):
    page.form._chips("matter").choose("wages")
    page.form.quick.widget("anonymous").setChecked(True)
    page.form.quick.widget("informed").setChecked(True)
    page.carry_on("intake")
    assert "真实姓名" in page.message().sentence()
    assert (count(database, Consultation), count(database, Visit)) == (1, 0)


def test_a_referral_begins_filled_in(page, shell, database, counter):
    person = people.record(database, counter, PersonEntry(name="张会娟", migrant_worker=True))
    page.wish(person_id=person)
    page.form._chips("matter").choose("wages")
    put(page, summary="欠薪两个月")
    page.form.quick.widget("informed").setChecked(True)
    page.carry_on("aid")
    number = row(database, Consultation)["id"]
    entry = consultations.to_referral(database, counter, number)
    assert (entry.person_id, entry.summary, entry.exemption) == (person, "欠薪两个月", "42-3")
    assert not pages.known("referral") or shell.trail.here()[0] == "referral"


def test_of_counselling_nothing_is_kept_but_that_it_was_told(page, database):
    put(page, called="张女士")
    page.form._chips("matter").choose("wages")
    page.side.told.ask()
    page.tell_counselling()
    assert "请先问本人" in page.message().sentence()  # the own tick is missing
    assert "9:00" not in texts(page.side.told)
    page.side.told.tick.setChecked(True)
    page.tell_counselling()
    assert "9:00–17:00" in texts(page.side.told)
    page.form.quick.widget("informed").setChecked(True)
    page.submit()
    found = row(database, Consultation)
    assert found["handling"] == "counselling"
    label = {c: page.form._chips("handling").edit.chip(c).text()
             for c in ("counselling",)}
    assert label == {"counselling": "已告知心理服务"}
    assert not page.side.told.tick.isChecked()  # the next person is asked for themselves


def test_a_visit_gives_what_it_knows_and_ends_with_the_advice(shell, database, counter):
    saved = visits.record(database, counter, unpaid_wages())
    shell.open("intake", saved.visit_id)
    button(shell.current(), "登记咨询…").click()
    page = shell.current()
    assert shell.trail.here()[0] == "advice"
    assert (page.form.line("called").text(), page.form.matter()) == ("张会娟", "wages")
    put(page, answer="可以申请调解")
    page.form.quick.widget("informed").setChecked(True)
    page.form.also("answered")
    page.submit()
    visit = row(database, Visit)
    assert (visit["state"], visit["category"], visit["result"]) == (
        "advised", "consult", "可以申请调解")
    assert row(database, Consultation)["visit_id"] == saved.visit_id


def test_the_list_is_narrowed_and_opened_by_the_keyboard(shell, hands, database, counter):
    asked(database, counter, people=12)
    asked(database, counter, called="李建国", matter="injury", channel="call",
          at=at("2026-11-20", 15).replace(tzinfo=None))
    shell.open("advices")
    page = shell.current()
    assert [each.name for each in page.list.model().rows] == ["张女士"]  # today
    page.view.choose(("month",))
    assert [each.name for each in page.list.model().rows] == ["张女士", "李建国"]
    assert "2 件 13 人" in page.frame.header._subtitle.text()
    page.choices["matter"].choose("injury")
    page._read()
    assert [each.name for each in page.list.model().rows] == ["李建国"]
    assert page.escape()
    page.text.put("欠薪")
    page.on.put("2026-11-20")
    page._read()
    assert [each.name for each in page.list.model().rows] == ["李建国"]
    page.list.setFocus()
    hands.press(DOWN)
    hands.press(ENTER)
    assert shell.trail.here()[0] == "advice"
    assert nameless(page) == []


def test_the_list_goes_to_excel_as_it_is_shown(qtbot, database, supervisor, counter, clock,
                                               tmp_path):
    asked(database, counter, people=3)
    shell = desk(qtbot, database, supervisor)
    shell.open("advices")
    page = shell.current()
    where = tmp_path / "advice.xlsx"
    page.export_to(where)
    qtbot.waitUntil(lambda: "advice.xlsx" in page.message().sentence())
    cells = [[cell.value for cell in line] for line in load_workbook(where).active.rows]
    head = next(line for line in cells if "咨询人" in line)
    first = dict(zip(head, cells[cells.index(head) + 1], strict=True))
    assert (first["咨询人"], first["人数"], first["处理"]) == ("张女士", 3, "当场解答")
