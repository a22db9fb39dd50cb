"""The counsellors' register and the supervision log at the keyboard; what the desk counts."""

import shutil
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from casedesk.casework.counselling import register, supervision_log
from casedesk.gui.counselling.counsellor_page import SignedDialog
from casedesk.gui.desk import service_rows
from casedesk.rules import dates
from casedesk.store import drafts
from tests.casework import counselling_room as room
from tests.conftest import NAMES
from tests.gui import counselling_office as office
from tests.gui import counselling_window as windows
from tests.gui.counselling_office import CONTROL, KEY, POINTS, opened, papers, press, walk_to, write


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


def test_the_register_says_who_may_not_be_assigned_and_why(qtbot, window, day):
    window.close()
    folder = day[0]
    with room.signed_in(folder, "supervisor") as (database, actor):
        number = room.staff_id(database, room.SECOND)
        entry = register.of(database, actor, number)
        entry.undertaking_on, entry.registered_until = None, dates.today() - timedelta(days=1)
        register.save(database, actor, entry)
    head = windows.sign_in(qtbot, folder, "supervisor")
    page = opened(head, "counsellors")
    page.view.choose(("wrong",))
    assert [row.name for row in page.list.model().rows] == [room.SECOND]
    page.setFocus()
    press(qtbot, KEY.Key_Down)
    press(qtbot, KEY.Key_Return)
    page = head.shell.current()
    assert "资质已过期，不能承接 · 没有签署承诺书，不能承接" in windows.shown(head)
    assert "五千元以上一万元以下罚款" in windows.shown(head)
    walk_to(qtbot, page.form.widget("registered_until"))
    field = page.form.widget("registered_until")
    field.put("")
    write(f"{dates.today() + timedelta(days=30):%Y-%m-%d}")
    press(qtbot, KEY.Key_Return, CONTROL)
    page.sign_it()
    dialog = page.findChild(SignedDialog)
    dialog.on.put(f"{dates.today() + timedelta(days=1):%Y-%m-%d}")
    dialog.submit()
    assert dialog.on.is_wrong()
    dialog.on.put(f"{dates.today():%Y-%m-%d}")
    dialog.submit()
    row = next(each for each in register.listing(page.context.database, page.context.actor)
               if each.staff_id == number)
    assert (row.fit, row.faults, row.undertaking_on) == (True, ("expiring",), dates.today())
    assert page.draft() is None


def test_a_colleague_is_entered_from_the_register(qtbot, window, day):
    window.close()
    head = windows.sign_in(qtbot, day[0], "supervisor")
    opened(head, "counsellors").submit()
    page = head.shell.current()
    page.submit()
    assert page.form.fields()["qualification"].is_wrong()
    number = next(number for number, name in page.people if name == NAMES["counter"])
    page.who.choose(str(number))
    page._take_who()
    page.form.widget("qualification").choose("social_worker")
    page.submit()
    assert head.shell.trail.here() == ("counsellor", number)
    context = page.context
    assert register.of(context.database, context.actor, number).qualification == "social_worker"


def test_a_counsellor_reads_the_register_and_changes_nothing(qtbot, window):
    page = opened(window, "counsellors")
    rows = {row.name: row.supervised_minutes for row in page.list.model().rows}
    assert (rows[NAMES["counsellor"]], rows[room.SECOND]) == (30, None)
    page.submit()
    assert window.shell.trail.here()[0] == "counsellors"
    context = window.shell.context
    page = opened(window, "counsellor", room.staff_id(context.database, room.SECOND))
    assert not page.form.isEnabled()
    assert not page.print_.isVisible()
    page = opened(window, "counsellor", context.actor.staff_id)
    assert page.print_.isVisible()


def test_a_supervision_is_logged_with_the_keyboard_and_its_points_are_sealed(qtbot, window, day):
    page = opened(window, "supervision_log")
    page.setFocus()
    press(qtbot, KEY.Key_F2)
    assert page.form.on.isAncestorOf(QApplication.focusWidget())
    walk_to(qtbot, page.form.minutes)
    press(qtbot, KEY.Key_A, CONTROL)
    write("90")
    walk_to(qtbot, page.form.codes)
    press(qtbot, KEY.Key_Space)
    walk_to(qtbot, page.form.points)
    write("复评的间隔")
    press(qtbot, KEY.Key_Return, CONTROL)
    rows = supervision_log.mine(page.context.database, page.context.actor)
    assert [(row.minutes, row.supervisor, len(row.codes)) for row in rows] == [
        (90, room.THIRD, 1), (30, room.THIRD, 1)]
    assert "本月 2/1 小时" in windows.shown(window)
    assert "复评的间隔" not in window.windowTitle()
    window.close()
    data = b"".join(path.read_bytes() for path in day[0].rglob("*") if path.is_file())
    assert "复评的间隔".encode() not in data


def test_what_is_written_of_a_supervision_comes_back_after_the_lock(qtbot, window, day):
    page = opened(window, "supervision_log")
    page.begin_new()
    page.form.points.put(POINTS + "其二")
    window.lock()
    assert POINTS not in windows.shown(window)
    windows.unlock(qtbot, window)
    page = window.shell.current()
    assert page.form.points.text() == POINTS + "其二"
    page.form.codes.choose()
    page.submit()
    assert drafts.read(page.context.database, page.context.actor, "counselling_supervision",
                       "new") is None


def test_an_entry_of_the_log_is_opened_and_gets_a_new_version(qtbot, window, day):
    page = opened(window, "supervision_log")
    page.list.setFocus()
    QApplication.processEvents()
    assert page.form.points.text() == POINTS
    page.form.points.put(POINTS + "。补充。")
    page.submit()
    rows = supervision_log.mine(page.context.database, page.context.actor)
    assert len(rows) == 1
    assert supervision_log.of(page.context.database, page.context.actor,
                              rows[0].id).points.endswith("补充。")


def test_the_head_sees_hours_and_never_the_log(qtbot, window, day):
    window.close()
    with room.signed_in(day[0], "supervisor") as (database, actor):
        rows = supervision_log.hours(database, actor, date.today())
        assert {row.name: row.minutes for row in rows}[NAMES["counsellor"]] == 30
    head = windows.sign_in(qtbot, day[0], "supervisor")
    head.shell.open("supervision_log")
    QApplication.processEvents()
    assert head.shell.trail.here()[0] != "supervision_log"
    assert POINTS not in windows.shown(head)


def test_the_desk_counts_what_waits_and_opens_it(qtbot, window, day):
    page = opened(window, "desk")
    counts = {row.id: row.count for row in page.mine.model().rows}
    assert (counts["activities_open"], counts["activities_sheets"]) == (1, 1)
    assert "counsellors_wrong" not in counts
    page._open_count(next(row for row in page.mine.model().rows if row.id == "activities_open"))
    assert [row.id for row in window.shell.current().list.model().rows] == [day[1]["over"]]
    window.close()
    with room.signed_in(day[0], "supervisor") as (database, actor):
        entry = register.of(database, actor, room.staff_id(database, room.SECOND))
        entry.undertaking_on = None
        register.save(database, actor, entry)
    head = windows.sign_in(qtbot, day[0], "supervisor")
    page = opened(head, "desk")
    row = next(row for row in page.mine.model().rows if row.id == "counsellors_wrong")
    assert row.count == 1
    page._open_count(row)
    assert [row.name for row in head.shell.current().list.model().rows] == [room.SECOND]
    head.close()
    desk = opened(windows.sign_in(qtbot, day[0], "mediator"), "desk")
    assert not {row.id for row in desk.mine.model().rows} & set(service_rows._PLACES)






def test_the_log_and_the_undertaking_are_printed(qtbot, window):
    page = opened(window, "supervision_log")
    page.list.setFocus()
    QApplication.processEvents()
    assert papers(qtbot, page, 1) == ("P15",)
    page = opened(window, "counsellor", window.shell.context.actor.staff_id)
    assert papers(qtbot, page, 1) == ("P17",)
