"""Closing, follow-up, storage alone, destruction and figures in the real window."""

import shutil
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from casedesk.casework.counselling import closing_sheet, consents, ending, notes
from casedesk.casework.counselling.notes import NoteEntry
from casedesk.model import Client
from tests.casework import counselling_room as room
from tests.gui import counselling_window as windows


@pytest.fixture(scope="module")
def made(founded, tmp_path_factory):
    """A centre with a counsellor's week, made once and copied for each test."""
    folder = tmp_path_factory.mktemp("closing") / "centre"
    return folder, windows.filled(founded, folder)


@pytest.fixture
def day(made, tmp_path, monkeypatch):
    for kind in ("CONFIG", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / kind.lower()))
    folder, ids = made
    return shutil.copytree(folder, tmp_path / "centre"), ids


def opened(window, code, key=None):
    window.shell.open(code, key)
    QApplication.processEvents()
    return window.shell.current()


def press(qtbot, key, modifier=Qt.KeyboardModifier.NoModifier, times=1):
    for _ in range(times):
        qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def test_what_stands_in_the_way_leads_to_its_page_and_the_case_is_closed_by_keyboard(qtbot, day):
    folder, ids = day
    window = windows.sign_in(qtbot, folder, "counsellor")
    page = opened(window, "client_closing", ids["case"])
    assert page.title() == ids["codes"][ids["case"]]
    assert set(page.standing.buttons) == {"notes", "bookings"}
    page.standing.buttons["notes"].click()
    qtbot.waitUntil(lambda: window.shell.trail.here()[0] == "session")
    context = window.shell.context
    notes.sign(context.database, context.actor, ids["unsigned"], NoteEntry(subjective="好", risk=0))
    page = opened(window, "client_closing", ids["case"])
    page.closing.widget("reason").setFocus()
    press(qtbot, Qt.Key.Key_Space)
    assert page.closing.read().reason == "goal"
    press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "风险" in page.message().sentence()
    assert page.closing.widget("final_risk").isAncestorOf(QApplication.focusWidget())
    press(qtbot, Qt.Key.Key_Right)
    press(qtbot, Qt.Key.Key_Space)
    page.closing.widget("course").setFocus()
    qtbot.keyClicks(page.closing.widget("course").edit, "abc")
    press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "已结案" in page.message().sentence()
    entry = ending.closing(context.database, context.actor, ids["case"])
    assert (entry.reason, entry.course) == ("goal", "abc")
    assert entry.final_risk is not None
    sheet = closing_sheet.of_case(context.database, context.actor, ids["case"])
    assert len(sheet.planned) == 2

    page.follow_up.widget("words").setFocus()
    qtbot.keyClicks(page.follow_up.widget("words").edit, "fine")
    page.follow_up.widget("reached").setChecked(True)
    page.follow_up.widget("risk").choose("3")
    page.submit()
    assert "重新开案" in page.message().sentence()
    page.follow_up.widget("risk").choose("0")
    press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [row.words for row in page.list.model().rows] == ["fine"]
    page.reopen()
    page._dialog.fields["reason"].put("来访者要求继续")
    page._dialog.submit()
    qtbot.waitUntil(lambda: not page._is_over(), timeout=3000)
    assert page.closing.isVisible()


def test_a_summary_in_the_making_is_sealed_and_survives_the_lock(qtbot, day):
    folder, ids = day
    window = windows.sign_in(qtbot, folder, "counsellor")
    page = opened(window, "client_closing", ids["case"])
    page.closing.widget("course").put("前三次梳理欠薪与失眠的关系")
    assert page.keep_draft()
    window.lock()
    windows.unlock(qtbot, window)
    assert "前三次梳理" in window.shell.current().closing.widget("course").text()
    window.close()
    found = [path for path in folder.rglob("*") if path.is_file()
             and "前三次梳理".encode() in path.read_bytes()]
    assert found == []


def test_deletion_asked_for_leaves_storage_alone_and_every_page_says_so(qtbot, day):
    folder, ids = day
    window = windows.sign_in(qtbot, folder, "counsellor")
    page = opened(window, "client", ids["case"])
    page.consents.buttons["erasure"].click()
    page._dialog.fields["words"].put("请删掉我的资料")
    page._dialog.submit()
    context = window.shell.context
    lock = consents.lock_of(context.database, context.actor, case_id=ids["case"])
    assert lock is not None
    assert lock.asked_on == date.today()
    qtbot.waitUntil(lambda: "仅作保存" in windows.shown(window), timeout=3000)
    assert "近一周入睡好转" not in windows.shown(window)
    assert set(page.consents.buttons) == {"copy"}
    client = page._card.client_id
    for code, key in (("session", ids["signed"]), ("client_closing", ids["case"]),
                      ("client_intake", ids["case"]), ("client_identity", client),
                      ("client_papers", ids["case"]), ("scales", ids["case"]),
                      ("client_risk", ids["case"])):
        opened(window, code, key)
        assert "仅作保存" in windows.shown(window), code
    page = opened(window, "client", ids["case"])
    page.consents.buttons["copy"].click()
    assert page._dialog.isVisible()
    page._dialog.reject()


@pytest.fixture
def over(day):
    """The first client's time of keeping is over."""
    folder, ids = day
    with room.signed_in(folder, "counsellor") as (database, actor):
        from casedesk.model import CounsellingCase

        with database.writing(actor) as session:
            case = session.get_one(CounsellingCase, ids["case"])
            session.get_one(Client, case.client_id).destroy_after = date(2026, 1, 1)
    return folder, ids["codes"][ids["case"]]


def test_one_proposes_another_confirms_and_the_register_is_printed(qtbot, over):
    folder, code = over
    window = windows.sign_in(qtbot, folder, "counsellor")
    page = opened(window, "destruction")
    assert page._act.text() == "提出销毁…"
    page.list.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    page._dialog.submit()
    qtbot.waitUntil(lambda: page.list.current().proposed_by != "", timeout=3000)
    assert not page._act.isEnabled()
    window.close()
    other = windows.sign_in(qtbot, folder, room.THIRD)
    page = opened(other, "destruction")
    page.list.setFocus()
    press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    page._dialog.fields["code"].put("C-0000")
    page._dialog.submit()
    assert page._dialog.isVisible()
    page._dialog.fields["code"].put(code)
    page._dialog.submit()
    qtbot.waitUntil(lambda: [row.code for row in page.done.model().rows] == [code],
                    timeout=20_000)
    qtbot.waitUntil(lambda: "已销毁" in page.message().sentence(), timeout=20_000)
    assert page.list.model().rows == []
    assert room.CLIENT not in windows.shown(other)
    page.print_it()
    assert page._dialog.isVisible()
    page._dialog.reject()


def test_a_month_is_released_then_printed_and_stays(qtbot, day):
    folder, _ = day
    window = windows.sign_in(qtbot, folder, "supervisor")
    page = opened(window, "counselling_figures")
    qtbot.waitUntil(lambda: page.shown is not None, timeout=5000)
    assert not page._print.isVisible()
    assert "“*”" in page.key_of_signs.text()
    page.go(f"{datetime.now():%Y-%m}")
    qtbot.waitUntil(lambda: page.shown is not None, timeout=5000)
    assert not page._release.isVisible()  # the month is not over
    press(qtbot, Qt.Key.Key_Tab)
    page._before.click()
    qtbot.waitUntil(lambda: page._release.isVisible(), timeout=5000)
    press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    page._dialog.submit()
    qtbot.waitUntil(lambda: page._print.isVisible(), timeout=5000)
    assert "不再变动" in windows.shown(window)
    page.report()
    page._dialog.submit()
    assert page._dialog.message.sentence()
    page._dialog.reject()
    window.close()
    own = windows.sign_in(qtbot, folder, "counsellor")
    page = opened(own, "counselling_figures")
    qtbot.waitUntil(lambda: page.shown is not None, timeout=5000)
    assert not page._release.isVisible()
    assert not page._employer.isVisible()


def test_a_report_to_an_employer_is_refused_for_a_few_and_copied_for_many(qtbot, day):
    from casedesk.model import Employer, GroupActivity

    folder, _ = day
    window = windows.sign_in(qtbot, folder, "supervisor")
    context = window.shell.context
    with context.database.writing(context.actor) as session:
        firm = Employer(site_id=1, created_by=1, name="中山市恒盛灯饰有限公司")
        session.add(firm)
        session.flush()
        number = firm.id
    page = opened(window, "counselling_figures", "2026-10")
    page.report()
    dialog = page._dialog
    dialog.pick.choose(number)
    dialog.submit()
    assert "没有达到30人" in dialog.message.sentence()
    assert not dialog.told.isVisible()
    with context.database.writing(context.actor) as session:
        session.add(GroupActivity(
            site_id=1, created_by=1, number="G-1", kind="lecture", topic="减压", state="held",
            employer_id=number, begins=datetime(2026, 10, 12, 14), attended=45))
    dialog.submit()
    assert "参加45人次" in dialog.told.text()
    assert "个体咨询" not in dialog.told.text()
    dialog.copy()
    assert "参加45人次" in QApplication.clipboard().text()
    dialog.reject()
