"""The case page: what is written on it by the keyboard, and what its stage still needs."""

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from casedesk.casework import own_choices
from casedesk.casework.disputes import page as cases
from casedesk.casework.disputes import record
from casedesk.gui.disputes import phrase_menu
from casedesk.model import Document, Event
from casedesk.store import drafts
from tests.gui.desks import CONTROL, ENTER, Hands, button, count, desk, row, texts
from tests.gui.disputes import in_mediation, keep_terms


@pytest.fixture
def hands(qtbot):
    return Hands(qtbot)


@pytest.fixture
def case_id(database, mediator):
    return in_mediation(database, mediator)


@pytest.fixture
def shell(qtbot, database, mediator, case_id):
    made = desk(qtbot, database, mediator)
    made.open("case", case_id)
    return made


@pytest.fixture
def page(shell):
    return shell.current()


def test_a_contact_and_the_next_step_are_written_in_one_save(page, shell, hands, database,
                                                             mediator, case_id):
    shell.act("note")
    hands.write("人事经理同意参加。")
    page.composer.step.setFocus()
    hands.write("再约单位")
    hands.press(ENTER)
    tomorrow = date.today() + timedelta(days=1)
    hands.write(f"{tomorrow:%Y%m%d}")
    hands.press(ENTER, CONTROL)
    written = row(database, Event, kind="contact")
    assert (written["action"], written["text"]) == ("call", "人事经理同意参加。")
    assert cases.page(database, mediator, case_id).next_step_on == tomorrow
    assert page.composer.is_empty()
    assert page.ui.record.timeline.entries()[0].text == "人事经理同意参加。"
    QApplication.processEvents()
    assert "再约单位" in texts(page.side.clocks)


def test_a_day_that_cannot_be_read_is_said_at_its_field_and_nothing_is_lost(
        page, shell, hands, database):
    shell.act("note")
    hands.write("电话无人接听。")
    page.composer.step_on.setFocus()
    hands.write("33-3")
    hands.press(ENTER, CONTROL)
    assert page.composer.step_on.is_wrong()
    assert page.composer.step_on.edit.hasFocus()
    assert page.composer.text.text() == "电话无人接听。"
    assert count(database, Event) == 3  # application, acceptance, mediation: nothing new


def test_a_note_that_was_being_written_is_offered_again(qtbot, page, shell, hands, database,
                                                        mediator, case_id):
    shell.act("note")
    hands.write("单位来电")
    assert page.keep_draft()
    again = desk(qtbot, database, mediator)
    again.open("case", case_id)
    other = again.current()
    assert other.composer.is_empty()
    button(other.ui.message, "继续").click()
    assert other.composer.text.text() == "单位来电"
    other.write_note()
    assert drafts.read(database, mediator, "note", str(case_id)) is None


def test_an_entry_is_corrected_by_a_later_one_and_both_stay(qtbot, page, shell, hands):
    shell.act("note")
    hands.write("单位同意付一万元。")
    hands.press(ENTER, CONTROL)
    timeline = page.ui.record.timeline
    timeline.setCurrentIndex(timeline.model().index(0, 0))
    timeline.setFocus()
    hands.press(ENTER)
    page.composer.text.put("单位同意付一万二千元。")
    hands.press(ENTER, CONTROL)
    shown = [entry for entry in timeline.entries() if "单位同意" in entry.text]
    assert sorted((entry.text, entry.struck) for entry in shown) == [
        ("单位同意付一万二千元。", False), ("单位同意付一万元。", True)]


def test_in_a_low_window_the_composer_is_one_line_until_somebody_writes(qtbot, page, shell):
    shell.resize(1093, 600)
    qtbot.waitUntil(lambda: not page.composer.step.isVisible())
    qtbot.waitUntil(lambda: page.composer.height() <= 60)
    shell.act("note")
    qtbot.waitUntil(lambda: page.composer.step.isVisible())
    page.ui.record.timeline.setFocus()
    qtbot.waitUntil(lambda: not page.composer.step.isVisible())
    qtbot.waitUntil(lambda: page.composer.height() <= 60)


def act_of(menu, text):
    return next(act for act in menu.actions() if act.text() == text)


def test_a_phrase_is_put_where_the_cursor_stands_and_its_gap_is_marked(page, shell, hands):
    shell.act("note")
    hands.write("今天")
    act_of(page.phrases.menu(), "单位拒绝调解").trigger()
    text = page.composer.text.text()
    assert text.startswith("今天联系中山市恒盛灯饰有限公司____")
    assert page.composer.text.edit.textCursor().selectedText() == "____"
    hands.write("陈经理")
    assert page.composer.text.text().startswith("今天联系中山市恒盛灯饰有限公司陈经理（职务____）")


def test_a_phrase_of_ones_own_is_kept_for_oneself_and_let_go_with_a_way_back(
        page, shell, hands, database, mediator, supervisor):
    shell.act("note")
    hands.write("厂门口张贴了欠薪公示")
    act_of(page.phrases.menu(), "把所写的存为短语").trigger()
    page.composer.clear()
    act_of(page.phrases.menu(), "厂门口张贴了欠薪公示").trigger()
    assert page.composer.text.text() == "厂门口张贴了欠薪公示"
    assert own_choices.read(database, supervisor, "phrases") is None
    page.phrases.let_go("厂门口张贴了欠薪公示")
    assert page.phrases.own() == []
    shell.act("undo")
    assert page.phrases.own() == ["厂门口张贴了欠薪公示"]


def test_every_phrase_fills_in(page):
    for phrase in phrase_menu.phrases():
        words = phrase["text"].format(**page.phrases._values)
        assert "{" not in words
        assert phrase["zh"]
        assert phrase["en"]


def test_a_next_step_is_done_and_taken_back(qtbot, page, shell, database, mediator, case_id):
    record.set_step(database, mediator, case_id, "再约单位", date.today())
    page.side.clocks.stepped.emit()
    assert cases.page(database, mediator, case_id).next_step == ""
    shell.act("undo")
    assert cases.page(database, mediator, case_id).next_step == "再约单位"


def needed(page):
    return [page.ui.record.needs.words(need) for need in page.ui.record.needs.left()]


def knows_forms(qtbot, page):
    qtbot.waitUntil(lambda: page.side._titles != {})
    return page.ui.record.needs


def test_it_says_what_the_stage_still_needs_and_goes_there(qtbot, page, shell, case_id, database,
                                                           mediator):
    needs = knows_forms(qtbot, page)
    assert needed(page)[:2] == ["还没有写协议内容", "下一步"]
    assert "受理通知书" in needed(page)
    needs.chips()[1].click()
    assert page.composer.step.edit.hasFocus()
    needs.chips()[0].click()
    assert shell.trail.here() == ("agreement", case_id)
    keep_terms(database, mediator, case_id)
    record.set_step(database, mediator, case_id, "约定签署", None)
    shell.open("case", case_id)
    assert "还没有写协议内容" not in needed(page)
    assert "下一步" not in needed(page)


def test_a_form_that_is_needed_is_printed_from_there_and_then_it_is_done(
        qtbot, page, database, mediator, case_id, monkeypatch):
    needs = knows_forms(qtbot, page)
    wanted = []
    monkeypatch.setattr(type(page), "print", lambda self, *forms: wanted.extend(forms))
    place = needed(page).index("受理通知书")
    needs.chips()[place].click()
    assert wanted == ["F04"]
    with database.writing(mediator) as session:
        session.add(Document(form="F04", version="1", case_id=case_id, facts="{}", digest="",
                             printed_by=mediator.staff_id))
    QApplication.processEvents()
    assert "受理通知书" not in needed(page)
    assert "已打印：受理通知书" in [act.text() for act in needs.menu().actions()]


def test_enter_on_a_need_does_it_too(qtbot, page, hands):
    needs = knows_forms(qtbot, page)
    needs.chips()[1].setFocus()
    hands.press(ENTER)
    assert page.composer.step.edit.hasFocus()
