"""A reset password: what is closed is said, and sheet B opens it again, by the keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from casedesk.casework.counselling import clients
from casedesk.casework.staff import accounts
from casedesk.store import centre
from casedesk.store.keyring import Account
from casedesk.store.sealing import Cost
from tests.casework import counselling_room as room
from tests.conftest import NAMES, PASSWORD, SITE
from tests.gui import counselling_window as windows

NEW = "umbrella-lantern-orchard"


@pytest.fixture
def reset(tmp_path):
    """A counsellor whose password was reset, and the sheet their supervisor keeps."""
    folder = tmp_path / "centre"
    made = centre.create(folder, SITE, [Account(name, role, PASSWORD)
                                        for role, name in NAMES.items()], cost=Cost(64, 1))
    room.staffed(folder)
    with room.signed_in(folder, "counsellor") as (database, actor):
        room.taken_on(database, actor)
    with room.signed_in(folder, "admin") as (database, actor):
        accounts.reset_password(database, actor, NAMES["counsellor"], NEW)
    return folder, made.sheet_b.text


def test_sheet_b_opens_the_own_clients_again(qtbot, reset):
    folder, sheet = reset
    window = windows.sign_in(qtbot, folder, "counsellor", NEW)
    window.shell.open("clients")
    page = window.shell.current()
    assert [row.shut for row in page.list.model().rows] == ["sealed_closed"]
    assert page.closed.isVisible()
    assert room.CLIENT not in windows.shown(window)
    page.regain()
    dialog = next(each for each in QApplication.topLevelWidgets()
                  if each.isVisible() and each.parent() is page)
    qtbot.waitUntil(dialog.isActiveWindow)
    field = dialog.fields["sheet"]
    field.put(sheet[:-3])
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == sheet[:-3]  # refused in words, what was typed stays
    assert dialog.message.isVisible()
    field.put(sheet)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: [row.name for row in page.list.model().rows] == [room.CLIENT])
    assert not page.closed.isVisible()
    with_keys = clients.mine(page.context.database, page.context.actor)
    assert [row.shut for row in with_keys] == [""]
