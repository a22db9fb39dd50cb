"""Reminding by the keyboard: whom to call is in sight for one call, and no longer."""

import shutil
from datetime import datetime, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from casedesk.casework.counselling import appointments, consents, reminders
from casedesk.casework.counselling.appointments import AppointmentEntry
from casedesk.rules import dates
from tests.casework import counselling_room as room
from tests.gui import counselling_window as windows


@pytest.fixture
def folder(founded, tmp_path):
    folder = room.staffed(shutil.copytree(founded, tmp_path / "centre"))
    with room.signed_in(folder, "counsellor") as (database, actor):
        client_id, case_id = room.taken_on(database, actor)
        consents.answer(database, actor, client_id, "reminder", True)
        begins = datetime.combine(dates.today() + timedelta(days=1), time(10))
        appointments.book(database, actor, AppointmentEntry(case_id, begins=begins))
    return folder


def test_who_is_reminded_is_shown_for_one_call_and_marked(qtbot, folder):
    window = windows.sign_in(qtbot, folder, "counsellor")
    window.shell.open("clients")
    page = window.shell.current()
    assert page._remind.isVisible()
    page.remind()
    dialog = next(each for each in QApplication.topLevelWidgets()
                  if each.isVisible() and each.parent() is page)
    qtbot.waitUntil(dialog.isActiveWindow)

    def said():
        return "\n".join(windows.texts(dialog))

    assert room.CLIENT not in said()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert room.CLIENT in said()
    assert "心理" not in said()
    qtbot.keyClick(dialog.list, Qt.Key.Key_2)  # no message may be left: the key does nothing
    assert reminders.due(page.context.database, page.context.actor)[0].how == ""
    qtbot.keyClick(dialog.list, Qt.Key.Key_1)
    assert room.CLIENT not in said()
    assert reminders.due(page.context.database, page.context.actor)[0].how == "spoke"
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    window.lock()
    assert room.CLIENT not in windows.shown(window)
