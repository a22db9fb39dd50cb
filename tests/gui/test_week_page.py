"""The week in the window: walked and moved by key and mouse, codes to the desk, taken to others."""

from datetime import datetime, time, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from casedesk.casework.counselling import appointments, rota
from casedesk.gui.counselling.week_lanes import minute
from casedesk.rules import dates
from tests.casework import counselling_room as room
from tests.gui import counselling_window as windows
from tests.gui.counselling_window import day, made, window

__all__ = ["day", "made", "window"]

KEY = Qt.Key


@pytest.fixture
def page(window):
    """The week ahead."""
    window.shell.open("week")
    page = window.shell.current()
    page.turn(1)
    page.grid.setFocus()
    QApplication.processEvents()
    return page


def slot(page, number):
    first = page.day - timedelta(days=page.day.weekday())
    rows = appointments.week(page.context.database, page.context.actor, first)
    return next(row for row in rows if row.id == number)


def test_a_block_is_moved_with_m_arrows_and_enter_and_taken_back(qtbot, page, window, day):
    _, ids = day
    page.grid.stand_on(ids["now"])
    before = slot(page, ids["now"])
    for key in (KEY.Key_M, KEY.Key_Right, *[KEY.Key_Down] * 6, KEY.Key_Return):
        qtbot.keyClick(page.grid, key)
    moved = slot(page, ids["now"])
    assert moved.begins == before.begins + timedelta(days=1, minutes=90)
    assert page.grid.current().slot.id == ids["now"]
    assert window.shell.undo_bar.undo()
    assert slot(page, ids["now"]).begins == before.begins


def test_what_clashes_is_refused_and_stays_where_it_stood(qtbot, page, day):
    _, ids = day
    page.grid.stand_on(ids["now"])
    before = slot(page, ids["now"])
    for key in (KEY.Key_M, *[KEY.Key_Down] * 19, KEY.Key_Return):  # into 14:15, taken from 14:00
        qtbot.keyClick(page.grid, key)
    assert "已有安排" in page.message().sentence()
    assert slot(page, ids["now"]).begins == before.begins
    assert page.grid.held is None


def test_a_block_is_dragged_with_the_mouse_in_quarters_of_an_hour(qtbot, page, day):
    _, ids = day
    grid = page.grid
    block = next(each for each in grid.blocks if each.slot.id == ids["third"])
    start = grid.rect_of(block).center().toPoint()
    high = grid.y_of(60 * 12) - grid.y_of(60 * 11)
    wide = grid.x_of(1) - grid.x_of(0)
    to = start + QPoint(round(wide), round(high))
    qtbot.mousePress(grid, Qt.MouseButton.LeftButton, pos=start)
    for at in (start + QPoint(10, 10), to):
        qtbot.mouseMove(grid, at)
        QApplication.processEvents()
    qtbot.mouseRelease(grid, Qt.MouseButton.LeftButton, pos=to)
    assert slot(page, ids["third"]).begins == block.slot.begins + timedelta(days=1, hours=1)


def test_enter_books_a_free_time_and_a_series_every_week(qtbot, page, day):
    _, ids = day
    page.grid.stand(3, 10 * 60)
    qtbot.keyClick(page.grid, KEY.Key_Return)
    dialog = page.deeds._dialog
    assert dialog.when.text()
    assert room.CLIENT not in windows.shown(dialog)
    dialog.client.choose(str(ids["other"]))
    dialog.times.put("3")
    dialog.submit()
    first = page.day - timedelta(days=page.day.weekday())
    rows = appointments.week(page.context.database, page.context.actor, first, 21)
    assert len([row for row in rows if row.case_id == ids["other"]
                and row.begins.time() == time(10)]) == 3
    assert page.grid.current().slot.case_id == ids["other"]
    qtbot.keyClick(page.grid, KEY.Key_Delete)
    page.deeds._dialog.who.choose("counsellor_cancelled")
    page.deeds._dialog.which.choose("rest")
    page.deeds._dialog.submit()
    rows = appointments.week(page.context.database, page.context.actor, first, 21)
    assert {row.state for row in rows if row.case_id == ids["other"]
            and row.begins.time() == time(10)} == {"counsellor_cancelled"}
    assert page.grid.current() is None  # the time is free again


def test_one_key_says_that_somebody_came_and_opens_the_note(qtbot, page, day):
    _, ids = day
    page.grid.stand_on(ids["second"])
    qtbot.keyClick(page.grid, KEY.Key_N)
    assert "还没到" in page.message().sentence()
    qtbot.keyClick(page.grid, KEY.Key_A)
    assert slot(page, ids["second"]).state == "arrived"
    assert page.side.editor.isVisible()
    assert page.side.editor.isAncestorOf(QApplication.focusWidget())
    page.side.editor.texts["subjective"].put("写在周视图旁")
    page.submit()
    assert "风险等级" in page.message().sentence()
    page.side.editor.risk.choose("0")
    page.submit()
    assert "已签名锁定" in page.message().sentence()
    assert not page.side.editor.isVisible()


def test_a_note_beside_the_week_is_kept_before_another_block_is_shown(page, day):
    _, ids = day
    page.turn(-2)
    page.grid.stand_on(ids["unsigned_app"])
    page.side.editor.texts["plan"].put("下周")
    page.grid.stand(0, 8 * 60)
    assert page.side.keeping.held is None
    assert page.side.editor.texts["plan"].text() == ""
    page.grid.stand_on(ids["unsigned_app"])
    assert page.side.editor.texts["plan"].text() == "下周"


def test_hours_are_typed_and_shaded_and_an_absence_is_seen(page):
    page.deeds.set_hours()
    dialog = page.deeds._dialog
    dialog.days[2].put("9:00-25:00")
    dialog.submit()
    assert "09:00-12:00" in dialog.message.sentence()
    dialog.days[2].put("10:00-11:30")
    away = page.day - timedelta(days=page.day.weekday()) + timedelta(days=3)
    dialog.away_from.put(f"{away.isoformat()} 09:00")
    dialog.away_to.put(f"{away.isoformat()} 12:00")
    dialog.room.put("3 号室")
    dialog.submit()
    wednesday = [(s.begins, s.ends) for s in page.grid.shades if s.lane == 2]
    assert wednesday == [(480, 600), (690, 1080)]
    assert [(s.begins, s.ends) for s in page.grid.shades if s.away] == [(540, 720)]
    page.mode.choose(["rooms"])
    assert [lane.title for lane in page.grid.lanes][:3] == ["1 号室", "2 号室", "3 号室"]


def test_the_front_desk_sees_codes_and_a_mediator_that_it_is_taken(qtbot, window, day):
    folder, ids = day
    window.close()
    codes = set(ids["codes"].values())
    for role, sees in (("counter", True), ("mediator", False)):
        other = windows.sign_in(qtbot, folder, role)
        other.shell.open("week")
        page = other.shell.current()
        page.mode.choose(["week"])
        page.who.setCurrentText("陈静")
        page.turn(1)
        titles = {block.title.split(" · ")[0] for block in page.grid.blocks}
        assert bool(titles & codes) is sees, role
        assert ("已占用" in titles) is not sees, role
        page.grid.stand_on(ids["now"])
        before = page.grid.current().slot
        for key in (KEY.Key_M, KEY.Key_Down, KEY.Key_Return, KEY.Key_N, KEY.Key_Delete):
            qtbot.keyClick(page.grid, key)
        page.grid.stand_on(ids["now"])
        page.do("arrived")
        assert page.grid.current().slot == before
        assert page.book.isVisible() is sees  # the desk takes a first time, by code alone
        assert room.CLIENT not in windows.shown(other)
        other.close()


def test_ctrl_j_stands_on_today_from_anywhere(qtbot, window):
    window.shell.open("desk")
    qtbot.keyClick(window.shell, KEY.Key_J, Qt.KeyboardModifier.ControlModifier)
    page = window.shell.current()
    assert window.shell.trail.here()[0] == "week"
    assert page.grid.lanes[page.grid.lane].today or dates.today().isoweekday() > 5
    assert minute(datetime.combine(dates.today(), time(9, 30))) == 570
    assert rota.counsellors(page.context.database, page.context.actor)[0][1] == "陈静"
