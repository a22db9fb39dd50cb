"""A consultation at the keyboard: logged, cited, timed, carried on; its list and its sheet."""

from datetime import date

import pytest
import time_machine
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from casedesk.casework import people
from casedesk.casework.legal_aid import advice_list, duty, lawyers
from casedesk.casework.legal_aid.duty import ShiftEntry
from casedesk.casework.legal_aid.lawyers import LawyerEntry
from casedesk.casework.people import PersonEntry
from casedesk.model import Consultation
from casedesk.store import drafts
from tests.gui.advice import asked, put
from tests.gui.desks import (
    CONTROL,
    DOWN,
    ENTER,
    SPACE,
    Hands,
    count,
    desk,
    nameless,
    row,
    texts,
)
from tests.samples import at

RIGHT, TAB, ALT = Qt.Key.Key_Right, Qt.Key.Key_Tab, Qt.KeyboardModifier.AltModifier


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


def told(page):
    """What stands beside, after the pause of typing."""
    page._foresee()
    QApplication.processEvents()
    return texts(page.side)


def test_it_is_logged_by_the_keyboard_alone_while_the_person_speaks(page, hands, database):
    hands.write("张女士")
    hands.press(ENTER)
    hands.write("13826774412")
    hands.press(ENTER)
    hands.write("中山市恒盛灯饰有限公司")
    hands.press(ENTER)
    hands.press(SPACE)  # the first matter: wages
    hands.press(ENTER)
    hands.press(ENTER, times=4)  # no days, no amount
    hands.write("欠薪两个月")
    hands.press(TAB)
    hands.write("可以申请调解，也可以申请仲裁")
    hands.press(TAB)
    hands.press(Qt.Key.Key_1, ALT)  # the first article of the matter
    hands.press(ENTER)
    hands.press(SPACE)  # told of legal aid
    hands.press(ENTER)
    hands.press(SPACE)  # answered
    hands.press(ENTER, CONTROL)
    found = row(database, Consultation)
    assert (found["called"], found["matter"], found["handling"], found["informed"]) == (
        "张女士", "wages", "answered", True)
    assert found["basis"] == "《劳动合同法》第三十条"
    assert (found["employer_name"], found["channel"], found["people"]) == (
        "中山市恒盛灯饰有限公司", "visit", 1)
    assert hands.keys <= 20
    assert page.form.line("called").edit.hasFocus()  # the next one may ask
    assert page.form.line("called").text() == ""
    assert nameless(page) == []


def test_the_keyboard_is_always_in_view(page, hands):
    for _ in range(14):
        hands.press(TAB)
        focus = QApplication.focusWidget()
        if page.form.isAncestorOf(focus):
            assert focus.visibleRegion().boundingRect().height() > 12, focus.accessibleName()


@pytest.mark.parametrize(("given", "words", "field"), [
    ({}, "请填写咨询人", "called"), ({"called": "张女士"}, "请选咨询事项", "matter")])
def test_what_is_missing_is_said_and_stays_typed(page, database, given, words, field):
    put(page, **given, summary="欠薪")
    page.submit()
    assert words in page.message().sentence()
    assert page.fields()[field].is_wrong()
    assert page.form.quick.widget("summary").text() == "欠薪"
    assert count(database, Consultation) == 0


def test_without_the_tick_of_article_23_it_does_not_end(page, database):
    put(page, called="张女士", answer="可以申请调解")
    page.form._chips("matter").choose("wages")
    page.form.also("answered")
    page.submit()
    assert "第二十三条" in page.message().sentence()
    assert page.form.quick.widget("informed").hasFocus()


def test_somebody_anonymous_leaves_no_name(page, database):
    put(page, called="李建国", phone="13826774412")
    page.form._chips("matter").choose("wages")
    page.form.quick.widget("anonymous").setChecked(True)
    assert page.form.line("called").isHidden()
    page.submit()
    found = row(database, Consultation)
    assert (found["anonymous"], found["called"], found["phone"]) == (True, "", "")


def test_days_are_reckoned_live_and_many_people_stand_out(page):
    page.form._chips("matter").choose("severance")
    put(page, known_on="2025-11-27", award_on="2026-11-18", people="12")
    said = told(page)
    for words in ("2026年11月27日", "劳动争议调解仲裁法第48条", "2026年12月3日", "第四十四条"):
        assert words in said
    assert page.side.clocks._badge.text() == "不足七日"
    assert page.frame.header._badges["group"].text() == "群体 12 人"
    page.form._chips("matter").choose("wages")
    assert "不受一年限制" in told(page)


def test_a_worker_on_record_is_offered_and_the_earlier_advice_shown(
        qtbot, page, hands, database, counter):
    person = people.record(database, counter, PersonEntry(
        name="张会娟", phone="13826774412", sex="2", migrant_worker=True))
    asked(database, counter, person_id=person, called="")
    hands.write("张会娟")
    qtbot.waitUntil(page._person._list.isVisible)
    hands.press(DOWN)
    hands.press(ENTER)
    assert page._person.chosen() == person
    assert page.side.earlier.isVisible()
    page.form._chips("matter").choose("wages")
    page.submit()
    latest = advice_list.listing(database, counter)[0]
    with database.reading() as session:
        found = session.get(Consultation, latest.id)
        assert (found.person_id, found.sex, found.migrant_worker) == (person, "2", True)


def test_the_call_is_timed_by_one_key(page, hands, database, monkeypatch):
    moments = iter((100.0, 100.0, 285.0, 285.0, 285.0, 285.0))
    monkeypatch.setattr("casedesk.gui.legal_aid.call_timer.monotonic",
                        lambda: next(moments, 285.0))
    hands.press(Qt.Key.Key_T, CONTROL)
    assert page.form._chips("channel").code() == "call"
    assert page.head.buttons["timer"].accessibleName() == "停止通话计时"
    hands.press(Qt.Key.Key_T, CONTROL)
    assert page.form.line("minutes").text() == "4"  # 3:05 is the fourth minute


def test_the_lawyer_on_duty_is_named_and_the_shift_linked(qtbot, database, counter, shell):
    lawyer = lawyers.save(database, counter, LawyerEntry(name="周航", firm="香山律师事务所"))
    shift, = duty.plan(database, counter, ShiftEntry(
        on=date(2026, 11, 23), lawyer_id=lawyer, place="1号室"))
    shell.open("advice")
    page = shell.current()
    assert "周航 1号室" in page.frame.header._subtitle.text()
    put(page, called="张女士")
    page.form._chips("matter").choose("wages")
    page.submit()
    assert row(database, Consultation)["shift_id"] == shift


def test_what_is_half_typed_is_kept_and_goes_on(page, shell, database, counter):
    put(page, called="张女士", summary="欠薪两个月")
    page.form._chips("matter").choose("injury")
    page.keep_draft()
    kept = drafts.read(database, counter, "advice", "new")
    again = type(page)(page.context)
    again.restore(kept)
    assert (again.form.line("called").text(), again.form.matter()) == ("张女士", "injury")
    page.submit()
    assert drafts.read(database, counter, "advice", "new") is None
    again.deleteLater()


def test_one_on_record_is_gone_on_with(shell, database, counter):
    number = asked(database, counter)
    shell.open("advice", number)
    page = shell.current()
    assert page.form.line("called").text() == "张女士"
    put(page, answer="已补充：可以申请法律援助")
    page.submit()
    found = row(database, Consultation)
    assert (found["id"], found["answer"]) == (number, "已补充：可以申请法律援助")


def test_its_sheet_is_printed_from_what_was_just_typed(qtbot, page, database):
    put(page, called="张女士", answer="可以申请调解")
    page.form._chips("matter").choose("wages")
    page.print_it()
    dialog = page._dialog
    qtbot.waitUntil(lambda: dialog.ui.preview.pages() > 0, timeout=20_000)
    assert "工会法律咨询登记表" in dialog.sight.pages.text(0)
    assert "可以申请调解" in dialog.sight.pages.text(0)
    assert count(database, Consultation) == 1
    dialog.reject()
