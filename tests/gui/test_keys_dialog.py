"""A password was reset: the counsellor is asked, and nothing opens before they confirm."""

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from casedesk.casework.counselling import known_keys
from casedesk.casework.staff import accounts
from tests.casework import counselling_room as room
from tests.gui import counselling_window as windows


@pytest.fixture
def folder(founded, tmp_path):
    folder = room.staffed(shutil.copytree(founded, tmp_path / "centre"))
    with room.signed_in(folder, "counsellor") as (database, actor):
        room.taken_on(database, actor)
    with room.signed_in(folder, "admin") as (database, actor):
        accounts.reset_password(database, actor, room.THIRD, "umbrella-lantern-orchard")
    return folder


def test_a_changed_key_is_asked_about_and_confirmed_by_the_keyboard(qtbot, folder):
    window = windows.sign_in(qtbot, folder, "counsellor")
    window.shell.open("clients")
    page = window.shell.current()
    assert page.keys.isVisible()
    assert room.THIRD in windows.shown(window)
    page.confirm_keys()
    dialog = next(each for each in QApplication.topLevelWidgets()
                  if each.isVisible() and each.parent() is page)
    qtbot.waitUntil(dialog.isActiveWindow)
    waits = known_keys.waiting(page.context.database, page.context.actor)
    assert set(dialog.ticks) == {each.recipient for each in waits}
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.message.isVisible()  # nobody was ticked: nothing is confirmed
    assert known_keys.waiting(page.context.database, page.context.actor) == waits
    for tick in dialog.ticks.values():
        tick.setFocus()
        qtbot.keyClick(tick, Qt.Key.Key_Space)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not page.keys.isVisible())
    assert known_keys.waiting(page.context.database, page.context.actor) == []
