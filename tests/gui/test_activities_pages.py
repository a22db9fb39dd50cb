"""Groups and lectures, worked at the keyboard: planned, recorded, cancelled, looked through."""

import shutil

import pytest
from PySide6.QtWidgets import QApplication

from casedesk.casework.counselling import activity_list
from casedesk.gui.counselling.activity_dialogs import CancelActivityDialog, SheetDialog
from casedesk.rules import dates
from casedesk.store import drafts
from tests.conftest import NAMES
from tests.gui import counselling_office as office
from tests.gui import counselling_window as windows
from tests.gui.counselling_office import (
    CONTROL,
    KEY,
    afternoon,
    opened,
    papers,
    press,
    walk_to,
    write,
)


@pytest.fixture(scope="module")
def made(founded, tmp_path_factory):
    folder = tmp_path_factory.mktemp("office") / "centre"
    return folder, office.filled(founded, folder)


@pytest.fixture
def day(made, tmp_path):
    folder, ids = made
    return shutil.copytree(folder, tmp_path / "centre"), ids


@pytest.fixture
def window(qtbot, day):
    return windows.sign_in(qtbot, day[0], "counsellor")


def test_an_activity_is_planned_with_the_keyboard_alone(qtbot, window):
    page = opened(window, "activities")
    page.setFocus()
    press(qtbot, KEY.Key_Return, CONTROL)
    page = window.shell.current()
    assert page.key == "new"
    write("与情绪和平相处")
    for name, said in (("begins", "明天 15:00"), ("planned", "14"), ("place", "横栏镇总工会")):
        walk_to(qtbot, page.plan.widget(name))
        write(said)
    press(qtbot, KEY.Key_Return, CONTROL)
    database, actor = page.context.database, page.context.actor
    row = activity_list.listing(database, actor, activity_list.ActivityFilter(
        text="与情绪和平相处"))[0]
    assert (row.planned, row.leader, row.begins.hour) == (14, NAMES["counsellor"], 15)
    assert window.shell.trail.here() == ("activity", row.id)
    assert drafts.read(database, actor, "activity", "new") is None


def test_a_taken_time_is_said_at_its_field_and_nothing_is_lost(qtbot, window, day):
    page = opened(window, "activity", "new")
    page.plan.widget("topic").put("撞在一起")
    page.plan.widget("begins").put(f"{afternoon(3):%Y-%m-%d} 15:30")
    page.plan.widget("planned").put("8")
    page.plan.widget("place").put("二楼")
    page.submit()
    assert "已有安排" in page.message().sentence()
    assert page.plan.widget("begins").is_wrong()
    assert page.plan.widget("topic").text() == "撞在一起"
    page.employer.put("没有登记过的单位")
    page.plan.widget("begins").put(f"{afternoon(6):%Y-%m-%d} 15:30")
    page.submit()
    assert page.employer.is_wrong()


def test_what_came_of_it_is_recorded_in_sums(qtbot, window, day):
    page = opened(window, "activity", day[1]["over"])
    assert "待登记" in windows.shown(window)
    walk_to(qtbot, page.held.widget("attended"))
    write("10")
    for name, said in (("consents", "8"), ("rating", "6")):
        walk_to(qtbot, page.held.widget(name))
        write(said)
    press(qtbot, KEY.Key_Return, CONTROL)
    assert page.held.fields()["rating"].is_wrong()
    page.held.widget("rating").put("4.5")
    press(qtbot, KEY.Key_Return, CONTROL)
    assert (page.known.row.attended, page.known.row.rating, page.known.unsigned) == (10, 450, 2)
    assert "缺2份团体同意书" in windows.shown(window)
    assert not page.plan.isEnabled()


def test_a_draft_of_an_activity_comes_back(qtbot, window, day):
    page = opened(window, "activity", day[1]["over"])
    page.held.widget("feedback").put("大家希望再办")
    opened(window, "activities")
    page = opened(window, "activity", day[1]["over"])
    assert page.held.widget("feedback").text() == "大家希望再办"


def test_it_is_cancelled_for_a_reason_and_the_old_sheet_destroyed(qtbot, window, day):
    page = opened(window, "activity", day[1]["ahead"])
    page.cancel()
    dialog = page.findChild(CancelActivityDialog)
    dialog.submit()
    assert dialog.reason.is_wrong()
    dialog.reason.put("场地停电")
    dialog.submit()
    assert page.known.row.state == "cancelled"
    assert "场地停电" in windows.shown(window)
    page = opened(window, "activities")
    page.wish(only="sheets")
    assert [row.id for row in page.list.model().rows] == [day[1]["old"]]
    page = opened(window, "activity", day[1]["old"])
    page.sheet_card.linked.emit()
    dialog = page.findChild(SheetDialog)
    assert dialog.witness.isAncestorOf(QApplication.focusWidget()) or not dialog.isActiveWindow()
    dialog.submit()
    assert dialog.witness.is_wrong()
    dialog.witness.put("何建国")
    dialog.submit()
    assert page.known.row.sheet_gone_on == dates.today()
    assert "碎纸机粉碎" in windows.shown(window)


def test_the_list_is_narrowed_and_its_columns_are_kept(qtbot, window, day):
    page = opened(window, "activities")
    assert [row.topic for row in page.list.model().rows] == [
        "压力与情绪", "放松练习", "睡眠与倒班"]
    page.view.choose(("open",))
    assert [row.topic for row in page.list.model().rows] == ["放松练习"]
    page.view.choose(("all",))
    page.kind.choose("lecture")
    page.year.choose(str(afternoon(-400).year))
    qtbot.waitUntil(lambda: len(page.list.model().rows) == 1)
    assert page.escape()
    qtbot.waitUntil(lambda: len(page.list.model().rows) == 3)
    page.setFocus()
    press(qtbot, KEY.Key_Down)
    press(qtbot, KEY.Key_Return)
    assert window.shell.trail.here() == ("activity", day[1]["ahead"])


def test_the_desk_reads_activities_and_has_nothing_to_change(qtbot, window, day):
    window.close()
    desk = windows.sign_in(qtbot, day[0], "counter")
    page = opened(desk, "activities")
    page.submit()
    assert desk.shell.trail.here()[0] == "activities"
    page = opened(desk, "activity", day[1]["over"])
    assert not page.plan.isEnabled()
    assert not page.held.isEnabled()
    assert not any(button.isVisible() for button in (
        page._save, page._print, page._cancel, page._keep_plan))


def test_the_papers_of_an_activity_stand_in_the_print_dialog(qtbot, window, day):
    page = opened(window, "activity", day[1]["over"])
    assert papers(qtbot, page, 3) == ("P12b", "P12c", "P12")
    page = opened(window, "activity", day[1]["old"])
    assert papers(qtbot, page, 2) == ("P12", "P12b")
