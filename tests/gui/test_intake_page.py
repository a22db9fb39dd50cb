from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from casedesk.casework import people, visits
from casedesk.casework.employers import EmployerEntry
from casedesk.model import CaseFile, Person, Visit
from tests.gui.desks import (
    CONTROL,
    DOWN,
    ENTER,
    SPACE,
    Hands,
    button,
    compose,
    count,
    desk,
    row,
    texts,
)
from tests.samples import unpaid_wages


@pytest.fixture
def shell(qtbot, database, counter):
    return desk(qtbot, database, counter)


@pytest.fixture
def page(shell):
    shell.open("intake")
    return shell.current()


@pytest.fixture
def hands(qtbot):
    return Hands(qtbot)


def test_a_case_is_registered_by_the_keyboard_in_few_keys(page, shell, hands, database):
    hands.write("张会娟")
    hands.press(ENTER)
    hands.write("442000198603124425")
    hands.press(ENTER)
    hands.write("13826774412")
    hands.press(ENTER)
    hands.write("中山市恒盛灯饰有限公司")
    hands.press(ENTER)
    hands.write("装配")
    hands.press(ENTER)
    hands.write("2022.3")
    hands.press(ENTER)
    hands.press(SPACE)
    hands.press(ENTER)
    hands.write("自8月起未足额发放工资。")
    hands.press(Qt.Key.Key_Tab)
    hands.write("12400")
    hands.press(ENTER, times=6)
    hands.press(SPACE)
    hands.press(ENTER)
    hands.press(SPACE)
    hands.press(ENTER, CONTROL)
    visit = row(database, Visit)
    assert hands.keys <= 25
    assert (visit["matter"], visit["amount_fen"], visit["hired_on"], visit["job"], visit["state"]) \
        == ("0501", 1_240_000, "2022-03", "装配", "case")
    assert shell.trail.here() == ("case", visit["case_id"])
    person = row(database, Person)
    assert (person["sex"], person["birth"], person["phone"]) == (
        "2", date(1986, 3, 12), "13826774412")


def test_the_page_is_ready_for_the_next_visitor(page, hands, database):
    hands.write("李娟")
    page.form.offer_matters("9101")
    page._buttons["open"].click()
    assert page.ui.name.text() == page.ui.arrived.text() == ""
    assert page.ui.matter.code() == ""
    assert QApplication.focusWidget() is page.ui.name.edit
    assert count(database, Visit) == 1


def test_the_id_number_speaks_while_it_is_typed_and_its_faults_only_on_leaving(page, hands):
    page.ui.idNumber.setFocus()
    hands.write("44200019860312442")
    assert page.ui.idNumber.hint_text() == ""
    hands.write("5")
    assert page.ui.idNumber.hint_text().endswith("1986年3月12日，广东省中山市")
    assert page.ui.idNumber.hint_text().startswith("女 ")
    hands.press(Qt.Key.Key_Backspace)
    hands.write("6")
    assert not page.ui.idNumber.is_wrong()
    hands.press(ENTER)
    assert page.ui.idNumber.is_wrong()
    assert "校验不对" in page.ui.idNumber.hint_text()
    assert page.ui.idNumber.text() == "442000198603124426"


def test_typed_numbers_days_and_amounts_are_spelt_on_leaving(page, hands):
    for field, typed, spelt in ((page.ui.phone, "１３８2677 4412", "138 2677 4412"),
                                (page.ui.amount, "1.24万", "12,400.00 元"),
                                (page.ui.hiredOn, "202203", "2022年3月")):
        field.setFocus()
        hands.write(typed)
        hands.press(ENTER)
        assert field.text() == spelt
    assert page.ui.amount.hint_text() == "壹万贰仟肆佰元整"


def test_somebody_known_is_offered_with_the_reason_and_chosen(
        page, hands, database, counter, qtbot):
    known = visits.record(database, counter, unpaid_wages(), then="case")
    hands.write("张娟")
    page.ui.phone.setFocus()
    hands.write("13826774412")
    likely = page.side.likely
    qtbot.waitUntil(lambda: "手机相同" in texts(likely))
    assert "张会娟" in texts(likely)
    assert "1 件案" in texts(likely)
    button(likely, "是此人").click()
    assert page.ui.name.text() == "张会娟"
    page.form.offer_matters("0508")
    page._buttons["open"].click()
    assert count(database, Person) == 1
    assert {v.person_id for v in visits.of_day(
        database, counter, date.today())} == {known.person_id}


def test_who_is_not_the_same_is_not_offered_again(page, hands, database, counter, qtbot):
    known = visits.record(database, counter, unpaid_wages()).person_id
    hands.write("张会娟")
    qtbot.waitUntil(lambda: "姓名相同" in texts(page.side.likely))
    button(page.side.likely, "不是").click()
    assert "姓名相同" not in texts(page.side.likely)
    page.form.offer_matters("0508")
    page._buttons["open"].click()
    assert count(database, Person) == 2
    assert people.likely_of(database, counter, known) == []


def test_an_employer_on_record_is_taken_with_two_keys(page, hands, database, counter, qtbot):
    code = "91442000MA4W2B7K3F"
    for _ in range(3):
        visits.record(database, counter, unpaid_wages(employer=EmployerEntry(
            name="中山市恒盛灯饰有限公司", uscc=code, town="442000110")))
    page.ui.employer.setFocus()
    hands.write("恒盛")
    offered = page._employer._list
    qtbot.waitUntil(offered.isVisible)
    hands.press(DOWN)
    hands.press(ENTER)
    assert page.ui.employer.text() == "中山市恒盛灯饰有限公司"
    assert page.ui.employer.hint_text() == f"{code} · 横栏镇 · 90 天内 3 起"
    assert page.ui.uscc.text() == code
    assert page.ui.job.edit.hasFocus()
    page.ui.employer.put("恒盛")
    assert page.ui.uscc.text() == page.ui.employer.hint_text() == ""


def test_nothing_is_offered_while_the_input_method_holds_the_word(page, database, counter, qtbot):
    visits.record(database, counter, unpaid_wages())
    page.ui.employer.setFocus()
    compose(page.ui.employer.edit, "heng sheng")
    qtbot.keyClick(page.ui.employer.edit, ENTER)
    qtbot.wait(300)
    assert not page._employer._list.isVisible()
    assert page.ui.employer.edit.hasFocus()


def test_a_case_begun_on_another_day_has_that_days_deadlines(page, hands, qtbot):
    page.ui.arrived.setFocus()
    hands.write("2026-11-20 14:01")
    hands.press(ENTER)
    qtbot.waitUntil(lambda: "11月25日 周三" in texts(page.side.outlook))
    said = texts(page.side.outlook)
    assert "12月7日 周一" in said
    assert "12月5日" in said


def test_danger_says_at_once_what_to_do(page):
    assert not page.side.danger.isVisible()
    page.ui.danger.click()
    assert page.side.danger.isVisible()
    assert "120" in texts(page.side.danger)
    assert "不告诉单位" in texts(page.side.danger)


def test_a_refusal_stands_at_its_field_and_nothing_is_lost(page, shell, hands, database):
    hands.write("张会娟")
    page.form.offer_matters("0501")
    page.ui.knownOn.put("2099-1-1")
    page.ui.facts.put("欠薪")
    assert not page.ui.rest.isVisible()
    page.ui.consented.click()
    page.ui.name.setFocus()
    hands.press(ENTER, CONTROL)
    assert page.ui.rest.isVisible()
    assert page.ui.knownOn.is_wrong()
    assert page.ui.knownOn.edit.hasFocus()
    assert "已填的内容都在" in page.ui.message.sentence()
    assert (page.ui.name.text(), page.ui.facts.text()) == ("张会娟", "欠薪")
    assert count(database, Visit) == count(database, CaseFile) == 0


def test_a_case_without_consent_is_refused_and_the_box_is_where_the_keyboard_is(page, hands):
    hands.write("张会娟")
    page.form.offer_matters("0501")
    hands.press(ENTER, CONTROL)
    assert QApplication.focusWidget() is page.ui.consented
    assert "同意" in page.ui.message.sentence()


def test_a_word_the_input_method_still_holds_is_saved_too(page, hands, database):
    page.form.offer_matters("9101")
    page.ui.name.setFocus()
    compose(page.ui.name.edit, "王芳")
    page._buttons["open"].click()
    assert row(database, Person)["name"] == "王芳"


def test_advice_is_taken_back_by_the_undo_bar(page, shell, hands, database, counter):
    hands.write("李娟")
    page.form.offer_matters("9101")
    page.ui.result.put("告知仲裁途径")
    page._buttons["advised"].click()
    assert row(database, Visit)["state"] == "advised"
    assert shell.undo_bar.undo()
    visit = row(database, Visit)
    assert visit["state"] == "open"
    assert shell.trail.here() == ("intake", visit["id"])
    again = shell.current()
    assert (again.ui.name.text(), again.ui.result.text()) == ("李娟", "告知仲裁途径")
