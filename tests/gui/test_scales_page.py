"""Scales in the windows: by keyboard alone, kept sealed, the ninth item said at once."""

import shutil
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from casedesk.casework import settings_book
from casedesk.casework.counselling import notes, risk, scale_course, scale_results
from casedesk.casework.counselling.notes import NoteEntry
from casedesk.casework.counselling.scale_results import ScaleEntry
from casedesk.errors import RefusedError
from casedesk.gui.counselling.alert_dialog import AlertDialog
from casedesk.gui.pieces.label import Label
from casedesk.model import now
from casedesk.rules import scales
from casedesk.store import drafts
from tests.casework import counselling_room as room
from tests.gui import counselling_window as windows

ITEM = "做事时提不起劲或没有兴趣"


def with_results(database, actor, ids):
    for days, answers, more in (
            (40, [2] * 8 + [0], {}), (30, [2] * 6 + [0] * 3, {"by_client": True}),
            (20, [1] * 7 + [None, 0], {})):
        scale_results.enter(database, actor, ScaleEntry(
            ids["case"], on=now().date() - timedelta(days=days), answers=answers, **more))


@pytest.fixture(scope="module")
def made(founded, tmp_path_factory):
    folder = tmp_path_factory.mktemp("scales") / "centre"
    return folder, windows.filled(founded, folder, with_results)


@pytest.fixture
def day(made, tmp_path):
    folder, ids = made
    return shutil.copytree(folder, tmp_path / "centre"), ids


@pytest.fixture
def window(qtbot, day):
    return windows.sign_in(qtbot, day[0], "counsellor")


def opened(window, code, key, **wish):
    window.shell.open(code, key, **wish)
    QApplication.processEvents()
    return window.shell.current()


def typed(qtbot, keys):
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget(), key)


def of_scale(window, ids, code="PHQ-9"):
    return opened(window, "scale", f"{ids['case']}:{code}")


def alerts() -> list[AlertDialog]:
    QApplication.processEvents()
    return [each for each in QApplication.topLevelWidgets()
            if isinstance(each, AlertDialog) and each.isVisible()]


def test_the_list_says_level_change_and_who_and_the_chart_is_walked_by_keyboard(
        qtbot, window, day):
    _, ids = day
    page = opened(window, "scales", ids["case"])
    heads, rows = page.list.model().texts()
    assert heads == ["日期", "量表", "总分", "症状水平", "与上次比较", "填写人"]
    assert [row[1:4] for row in rows] == [
        ["PHQ-9", "—", "总分不成立：第8题未答"], ["PHQ-9", "12", "中度"], ["PHQ-9", "16", "中重度"]]
    assert [row[4:] for row in rows] == [
        ["", "陈静"], ["−4 未达可靠改善", "本人"], ["", "陈静"]]
    page.trend.setFocus()
    assert page.trend.accessibleName().endswith("PHQ-9 12 中度 −4 未达可靠改善")
    typed(qtbot, [Qt.Key.Key_Left])
    assert "PHQ-9 16 中重度" in page.trend.accessibleName()
    assert "PHQ-9 16 中重度" in page._said.text()
    assert len(page.trend.accessibleDescription().splitlines()) == 2
    shown = windows.shown(window)
    assert "分数越低，状态越好" in shown
    assert scales.DISCLAIMER in shown
    assert "No permission required" in page.terms.text()
    assert room.CLIENT not in shown
    assert window.windowTitle().startswith(ids["codes"][ids["case"]])


def test_a_result_says_what_comes_next_and_every_answer(window, day):
    _, ids = day
    page = opened(window, "scales", ids["case"])
    page.list.stand_on(page._course.rows[0].id)
    QApplication.processEvents()
    said = [label.text() for label in page.result.findChildren(QLabel) if label.isVisible()]
    assert "必须提出书面就医建议（就医建议书），当日完成" in said
    assert "与来访者讨论就医建议" in said
    assert "督导当日知悉" not in said
    assert f"1. {ITEM}" in said
    assert "2 一半以上的天数" in said
    page.list.stand_on(page._course.rows[2].id)
    QApplication.processEvents()
    said = [label.text() for label in page.result.findChildren(QLabel) if label.isVisible()]
    assert "拒答" in said


def test_digits_answer_backspace_returns_r_refuses_and_the_sum_runs_along(qtbot, window, day):
    _, ids = day
    page = opened(window, "scales", ids["case"])
    page.setFocus()
    typed(qtbot, [])
    page.submit()  # Ctrl+Enter on the list of results
    page = window.shell.current()
    assert page.title().endswith("PHQ-9")
    qtbot.waitUntil(lambda: page.sheet.row(1).isAncestorOf(QApplication.focusWidget()))
    typed(qtbot, [Qt.Key.Key_2, Qt.Key.Key_1, Qt.Key.Key_R, Qt.Key.Key_9])
    assert page.sheet.codes()[:4] == ["2", "1", "refused", ""]
    assert page.frame.words.text().splitlines() == ["第3题拒答，总分不成立", "还有 6 题未答"]
    typed(qtbot, [Qt.Key.Key_Backspace, Qt.Key.Key_3])
    assert page.sheet.codes()[:3] == ["2", "1", "3"]
    typed(qtbot, [Qt.Key.Key_0] * 6)
    assert page.frame.sum.accessibleName() == "轻度 6 / 27"
    assert "可靠改善" in page.frame.words.text()
    assert page.sheet.row(10).isAncestorOf(QApplication.focusWidget())
    typed(qtbot, [Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Down,
                  Qt.Key.Key_1])
    assert (page.sheet.codes()[8], page.sheet.functional()) == ("1", "1")
    assert QApplication.focusWidget() is page.frame.save


def test_what_is_missing_or_too_soon_is_refused_and_everything_stays(qtbot, window, day):
    _, ids = day
    page = of_scale(window, ids)
    page.sheet.put(["1"] * 7 + ["", "0"])
    page.submit()
    assert "第8题还没有回答" in page.message().sentence()
    assert page.sheet.row(8).isAncestorOf(QApplication.focusWidget())
    page.sheet.put(["1"] * 8 + ["0"], "0")
    page.frame.on.put("2026-01-40")
    page.submit()
    assert page.frame.on.is_wrong()
    page.frame.on.put((now().date() - timedelta(days=18)).isoformat())
    page.submit()
    assert "不足7天" in page.message().sentence()
    assert page.sheet.codes() == ["1"] * 8 + ["0"]
    kept = drafts.read(window.shell.context.database, window.shell.context.actor,
                       "counselling_scale", f"{ids['case']}:PHQ-9")
    assert kept["codes"] == ["1"] * 8 + ["0"]
    page.frame.on.put(now().date().isoformat())
    page.submit()
    there = window.shell.current()
    assert window.shell.trail.here() == ("scales", ids["case"])
    assert there.list.model().rows[0].score.total == 8
    assert there.list.current().score.total == 8
    assert drafts.mine(window.shell.context.database, window.shell.context.actor) == []
    again = of_scale(window, ids)
    assert not any(again.sheet.codes())
    assert again.frame.reason.isVisible()


def test_a_draft_is_sealed_survives_the_lock_and_leaves_nothing_in_the_widgets(
        qtbot, window, day):
    folder, ids = day
    page = of_scale(window, ids)
    page.sheet.setFocus()
    typed(qtbot, [Qt.Key.Key_1] * 4)
    sheet, labels = page.sheet, [each for each in page.findChildren(Label) if each.text()]
    other = opened(window, "scales", ids["case"])
    assert "填了一部分" in other.message().sentence()
    trend, table = other.trend, other.list
    of_scale(window, ids)
    window.lock()
    assert not any(sheet.codes())
    assert not any(label.text() for label in labels)
    assert trend.accessibleDescription() == ""
    assert table.model().rows == []
    assert not any(each.sealed for each in window.shell.pages())
    windows.unlock(qtbot, window)
    again = window.shell.current()
    assert again.sheet.codes()[:5] == ["1", "1", "1", "1", ""]
    assert again.sheet.row(5).isAncestorOf(QApplication.focusWidget())
    window.close()
    assert [path for path in folder.rglob("*") if path.is_file()
            and b'"codes"' in path.read_bytes()] == []


@pytest.mark.parametrize(("ninth", "told"), [("1", "第9题提示有死亡或自伤念头"),
                                             ("refused", "必须现在当面口头询问")])
def test_the_ninth_item_is_said_at_once_and_leads_to_the_risk_form(
        qtbot, window, day, ninth, told):
    _, ids = day
    page = of_scale(window, ids)
    page.sheet.put(["0"] * 8 + [ninth], "0")
    page.submit()
    dialog, = alerts()
    assert dialog.isModal()
    said = "\n".join(dialog.sentences())
    assert told in said
    assert "12356" in said
    assert "120" in said
    assert room.CLIENT not in said + dialog.windowTitle()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert window.shell.trail.here() == ("client_assess", ids["case"])
    window.shell.back()
    there = window.shell.current()
    assert "完成前不能签名" in there.alert.sentence()
    database, actor = window.shell.context.database, window.shell.context.actor
    assert "risk_form" in [row.kind for row in risk.of_case(database, actor, ids["case"])]
    with pytest.raises(RefusedError) as refused:
        notes.sign(database, actor, ids["unsigned"], NoteEntry(subjective="好", risk=1))
    assert refused.value.code == "risk_form_due"


def test_scales_under_terms_say_why_they_are_not_offered_and_where_it_is_confirmed(
        qtbot, window, day):
    folder, ids = day
    page = opened(window, "scales", ids["case"])
    page.chips.chip("WHO-5").click()
    assert "非商业使用" in page.terms.text()
    assert "设置" in page.terms.text()
    assert not page._fill.isVisible()
    assert not page._lend.isVisible()
    window.close()
    with room.signed_in(folder, "supervisor") as (database, head):
        settings_book.change(database, head, "scales_non_commercial", True, now().date())
    with room.signed_in(folder, "counsellor") as (database, actor):
        scale_results.enter(database, actor, ScaleEntry(
            ids["case"], scale="WHO-5", answers=[3, 3, 3, 3, 3],
            on=now().date() - timedelta(days=9)))
    again = windows.sign_in(qtbot, folder, "counsellor")
    page = of_scale(again, ids, "WHO-5")
    page.sheet.setFocus()
    typed(qtbot, [Qt.Key.Key_5] + [Qt.Key.Key_2] * 4)
    page.submit()
    there = again.shell.current()
    assert there.list.model().texts()[1][0][2:5] == ["52", "尚好", "−8 无明显变化"]
    assert "分数越高，状态越好" in windows.shown(again)


def test_a_result_entered_wrongly_is_struck_out_with_its_reason(window, day):
    _, ids = day
    page = opened(window, "scales", ids["case"])
    page.list.stand_on(page._course.rows[1].id)
    page.result.linked.emit()
    page._dialog.submit()
    assert "作废要写明原因" in page._dialog.message.sentence()
    page._dialog.fields["reason"].put("录入有误")
    page._dialog.submit()
    QApplication.processEvents()
    rows = page.list.model().texts()[1]
    assert rows[1][2:5] == ["—", "已作废", ""]
    assert len(page.trend.accessibleDescription().splitlines()) == 1
    assert "录入有误" in windows.shown(window)
    assert not page._print.isEnabled()


def test_of_a_scale_under_licence_the_total_the_day_and_who_gave_it(qtbot, window, day):
    _, ids = day
    page = of_scale(window, ids, "ISI")
    assert not page.frame.lend.isVisible()
    page.frame.total.setFocus()
    qtbot.keyClicks(page.frame.total.edit, "29")
    page.submit()
    assert page.frame.total.is_wrong()
    assert "0到28" in page.message().sentence()
    page.frame.total.put("17")
    page.frame.given_by.put("市二院")
    page.submit()
    row = window.shell.current().list.model().texts()[1][0]
    assert row[1:3] == ["ISI", "17"]
    assert row[5] == "市二院"


def test_beside_the_note_stand_the_last_results_and_their_course(window, day):
    _, ids = day
    page = opened(window, "session", ids["unsigned"])
    said = [label.text() for label in page.scales.findChildren(Label) if label.isVisible()]
    assert "PHQ-9 —" in said
    assert page.scales.trend.isVisible()
    assert len(page.scales.trend.accessibleDescription().splitlines()) == 2
    page.editor.texts["subjective"].put("写到一半")
    page.scales.asked.emit()
    assert window.shell.trail.here() == ("scales", ids["case"])
    assert opened(window, "session", ids["unsigned"]).editor.texts[
        "subjective"].text() == "写到一半"


def test_the_course_of_another_counsellors_client_is_not_there(qtbot, day):
    folder, ids = day
    with room.signed_in(folder, room.SECOND) as (database, actor):
        with pytest.raises(RefusedError) as told:
            scale_course.of_case(database, actor, ids["case"])
        assert told.value.code == "client_unknown"
