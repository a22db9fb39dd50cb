"""Groups, lectures, the register and the supervision log, worked at the keyboard."""

import shutil
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from casedesk.casework.counselling import activities, activity_list, register, supervision_log
from casedesk.casework.counselling.activities import ActivityEntry, HeldEntry
from casedesk.casework.counselling.supervision_log import SupervisionEntry
from casedesk.gui.counselling.activity_dialogs import CancelActivityDialog, SheetDialog
from casedesk.gui.counselling.counsellor_page import SignedDialog
from casedesk.gui.desk import service_rows
from casedesk.model import Actor
from casedesk.rules import dates
from casedesk.store import drafts
from tests.casework import counselling_room as room
from tests.conftest import NAMES
from tests.gui import counselling_window as windows

KEY, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier
POINTS = "移情的处理，何时讨论设置"


@pytest.fixture(scope="module")
def made(founded, tmp_path_factory):
    folder = tmp_path_factory.mktemp("activities") / "centre"
    with pytest.MonkeyPatch.context() as machine:
        for kind in ("CONFIG", "DATA", "STATE"):
            machine.setenv(f"XDG_{kind}_HOME", str(folder.parent / kind.lower()))
        room.staffed(shutil.copytree(founded, folder))
        with room.signed_in(folder, "counsellor") as (database, actor):
            room.taken_on(database, actor, words="")
            ids = {name: activities.plan(database, actor, ActivityEntry(
                topic=topic, kind=kind_, begins=_at(days), place="三楼培训室", planned=12,
                leader_id=actor.staff_id)) for name, topic, kind_, days in (
                    ("ahead", "压力与情绪", "lecture", 3), ("over", "放松练习", "group", -2),
                    ("old", "睡眠与倒班", "lecture", -400))}
            activities.hold(database, actor, HeldEntry(ids["old"], 30))
            supervision_log.save(database, actor, SupervisionEntry(
                supervisor_name=room.THIRD, minutes=30, points=POINTS,
                on=dates.today(), codes=supervision_log.codes(database, actor)))
    return folder, ids


def _at(days):
    return datetime.combine(dates.today() + timedelta(days=days), datetime.min.time()).replace(
        hour=15)


@pytest.fixture
def day(made, tmp_path):
    folder, ids = made
    return shutil.copytree(folder, tmp_path / "centre"), ids


@pytest.fixture
def window(qtbot, day):
    return windows.sign_in(qtbot, day[0], "counsellor")


def opened(window, code, key=None):
    window.shell.open(code, key)
    QApplication.processEvents()
    return window.shell.current()


def press(qtbot, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)
    QApplication.processEvents()


def write(qtbot, text):
    """Chinese comes committed from the input method; keys alone move on."""
    from PySide6.QtGui import QInputMethodEvent

    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(QApplication.focusWidget(), event)
    QApplication.processEvents()


def walk_to(qtbot, field):
    """Tab until the keyboard stands in the field."""
    for _ in range(60):
        if field.isAncestorOf(QApplication.focusWidget()):
            return
        press(qtbot, KEY.Key_Tab)
    raise AssertionError("the keyboard never comes there")


def test_an_activity_is_planned_with_the_keyboard_alone(qtbot, window):
    page = opened(window, "activities")
    page.setFocus()
    press(qtbot, KEY.Key_Return, CONTROL)
    page = window.shell.current()
    assert page.key == "new"
    write(qtbot, "与情绪和平相处")
    for name, said in (("begins", "明天 15:00"), ("planned", "14"), ("place", "横栏镇总工会")):
        walk_to(qtbot, page.plan.widget(name))
        write(qtbot, said)
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
    page.plan.widget("begins").put(f"{_at(3):%Y-%m-%d} 15:30")
    page.plan.widget("planned").put("8")
    page.plan.widget("place").put("二楼")
    page.submit()
    assert "已有安排" in page.message().sentence()
    assert page.plan.widget("begins").is_wrong()
    assert page.plan.widget("topic").text() == "撞在一起"
    page.employer.put("没有登记过的单位")
    page.plan.widget("begins").put(f"{_at(6):%Y-%m-%d} 15:30")
    page.submit()
    assert page.employer.is_wrong()


def test_what_came_of_it_is_recorded_in_sums(qtbot, window, day):
    page = opened(window, "activity", day[1]["over"])
    assert "待登记" in windows.shown(window)
    walk_to(qtbot, page.held.widget("attended"))
    write(qtbot, "10")
    for name, said in (("consents", "8"), ("rating", "6")):
        walk_to(qtbot, page.held.widget(name))
        write(qtbot, said)
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
    page.year.choose(str(_at(-400).year))
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
    write(qtbot, f"{dates.today() + timedelta(days=30):%Y-%m-%d}")
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
    write(qtbot, "90")
    walk_to(qtbot, page.form.codes)
    press(qtbot, KEY.Key_Space)
    walk_to(qtbot, page.form.points)
    write(qtbot, "复评的间隔")
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
        assert isinstance(actor, Actor)
    head = windows.sign_in(qtbot, day[0], "supervisor")
    head.shell.open("supervision_log")
    QApplication.processEvents()
    assert head.shell.trail.here()[0] != "supervision_log"
    assert POINTS not in windows.shown(head)


@pytest.mark.parametrize(("code", "key", "wanted"), [
    ("activity", "over", ("P12b", "P12c", "P12")), ("activity", "old", ("P12", "P12b")),
    ("supervision_log", None, ("P15",)), ("counsellor", "own", ("P17",))])
def test_their_papers_stand_in_the_print_dialog(qtbot, window, day, code, key, wanted):
    own = window.shell.context.actor.staff_id
    page = opened(window, code, own if key == "own" else day[1].get(key))
    if code == "supervision_log":
        page.list.setFocus()
        QApplication.processEvents()
    page.print_it()
    dialog = page._dialog
    qtbot.waitUntil(lambda: len(dialog.forms.model().rows) >= len(wanted), timeout=10_000)
    assert tuple(row.id for row in dialog.forms.model().rows)[:len(wanted)] == wanted
    qtbot.waitUntil(lambda: dialog.ui.save.isEnabled() or dialog.ui.message.sentence() != ""
                    or dialog.ui.sight.currentWidget() is dialog.ui.preview, timeout=10_000)
    assert dialog.ui.sight.currentWidget() is dialog.ui.preview
    dialog.reject()
