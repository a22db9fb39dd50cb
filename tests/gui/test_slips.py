"""The slip of a booked time in the window: by key, at the desk, and never for whoever sees none."""

import shutil
from datetime import time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from casedesk.casework.counselling import appointments
from casedesk.gui.print import work
from casedesk.gui.print.print_dialog import PrintDialog
from casedesk.model import Document
from tests.casework import counselling_room as room
from tests.gui import counselling_window as windows
from tests.gui.desks import count

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture(scope="module")
def made(founded, tmp_path_factory):
    folder = tmp_path_factory.mktemp("slips") / "centre"
    return folder, windows.filled(founded, folder)


@pytest.fixture
def sign_in(qtbot, made, tmp_path, monkeypatch):
    """A colleague's window on the week ahead, with a printer that keeps what it is sent."""
    folder, ids = made
    sent = []
    monkeypatch.setattr(work, "printers", lambda: ["前台"])
    monkeypatch.setattr("casedesk.gui.print.printers.send", lambda pdf, title, *rest: (
        sent.append((pdf, title)), "前台")[1])
    copy = shutil.copytree(folder, tmp_path / "centre")

    def opened(role):
        window = windows.sign_in(qtbot, copy, role)
        window.shell.open("week")
        page = window.shell.current()
        page.mode.choose(["week"])
        page.who.setCurrentText("陈静")
        page.turn(1)
        page.grid.setFocus()
        QApplication.processEvents()
        return window, page, sent

    return opened, ids


def paper(qtbot, window):
    """The slip that is shown."""
    dialog = window.findChildren(PrintDialog)[-1]
    qtbot.waitUntil(lambda: dialog.ui.preview.pages() > 0, timeout=20_000)
    return dialog, "".join(dialog.sight.pages.text(0).split())


def test_the_desk_prints_a_slip_with_two_keys_and_it_names_no_service(qtbot, sign_in):
    opened, ids = sign_in
    window, page, sent = opened("counter")
    page.grid.stand_on(ids["now"])
    assert page.side.slip.isVisible()
    qtbot.keyClick(page.grid, KEY.Key_P, CTRL)
    dialog, told = paper(qtbot, window)
    assert [row.id for row in dialog.forms._forms.rows] == ["P13"]
    assert ids["codes"][ids["case"]] in told
    assert "09:30—10:20" in told
    assert "1号室" in told
    assert "心理" not in told
    assert room.CLIENT not in told
    qtbot.keyClick(dialog, KEY.Key_P, CTRL)
    qtbot.waitUntil(lambda: bool(sent), timeout=20_000)
    assert "预约凭证" in sent[0][1]
    assert room.CLIENT not in sent[0][1]
    assert count(page.context.database, Document) == 1
    dialog.reject()
    window.close()


def test_a_mediator_sees_no_code_and_gets_no_slip_nor_is_there_one_of_a_group(qtbot, sign_in):
    opened, ids = sign_in
    window, page, _ = opened("mediator")
    page.grid.stand_on(ids["now"])
    assert not page.side.slip.isVisible()
    qtbot.keyClick(page.grid, KEY.Key_P, CTRL)
    assert window.findChildren(PrintDialog) == []
    assert "凭证" in page.message().sentence()
    window.close()
    window, page, _ = opened("counter")
    page.grid.stand_on(ids["group"])
    assert not page.side.slip.isVisible()
    window.close()


def test_a_series_is_booked_and_its_slip_shown_by_one_key(qtbot, sign_in):
    opened, ids = sign_in
    window, page, _ = opened("counsellor")
    page.grid.stand(3, 10 * 60)
    qtbot.keyClick(page.grid, KEY.Key_Return)
    dialog = page.deeds._dialog
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.client.choose(str(ids["other"]))
    dialog.times.put("3")
    qtbot.keyClick(dialog, KEY.Key_P, CTRL)
    shown, told = paper(qtbot, window)
    first = page.day - timedelta(days=page.day.weekday())
    rows = [row for row in appointments.week(
        page.context.database, page.context.actor, first, 21)
        if row.case_id == ids["other"] and row.begins.time() == time(10)]
    assert len(rows) == 3
    assert told.count("10:00—10:50") == 4  # the slip, its stub, the two later ones
    assert ids["codes"][ids["other"]] in told
    shown.reject()
    window.close()


def test_a_group_is_booked_without_a_slip(qtbot, sign_in):
    opened, _ = sign_in
    window, page, _ = opened("counsellor")
    page.deeds.book()
    dialog = page.deeds._dialog
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.kind.choose("group")
    assert not dialog.slip.isVisible()
    qtbot.keyClick(dialog, KEY.Key_P, CTRL)
    assert dialog.isVisible()
    assert window.findChildren(PrintDialog) == []
    dialog.reject()
    window.close()
