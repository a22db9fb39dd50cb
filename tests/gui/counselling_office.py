"""A centre with activities, a supervision and its people, and the keyboard for their windows."""

import shutil
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from casedesk.casework.counselling import activities, supervision_log
from casedesk.casework.counselling.activities import ActivityEntry, HeldEntry
from casedesk.casework.counselling.supervision_log import SupervisionEntry
from casedesk.rules import dates
from tests.casework import counselling_room as room

KEY, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier
POINTS = "移情的处理，何时讨论设置"


def filled(founded, folder):
    """One activity ahead, one over, one of last year; half an hour of supervision."""
    with pytest.MonkeyPatch.context() as machine:
        for kind in ("CONFIG", "DATA", "STATE"):
            machine.setenv(f"XDG_{kind}_HOME", str(folder.parent / kind.lower()))
        room.staffed(shutil.copytree(founded, folder))
        with room.signed_in(folder, "counsellor") as (database, actor):
            room.taken_on(database, actor, words="")
            ids = {name: activities.plan(database, actor, ActivityEntry(
                topic=topic, kind=kind_, begins=afternoon(days), place="三楼培训室", planned=12,
                leader_id=actor.staff_id)) for name, topic, kind_, days in (
                    ("ahead", "压力与情绪", "lecture", 3), ("over", "放松练习", "group", -2),
                    ("old", "睡眠与倒班", "lecture", -400))}
            activities.hold(database, actor, HeldEntry(ids["old"], 30))
            supervision_log.save(database, actor, SupervisionEntry(
                supervisor_name=room.THIRD, minutes=30, points=POINTS,
                on=dates.today(), codes=supervision_log.codes(database, actor)))
    return ids


def afternoon(days):
    """Three o'clock some days from today."""
    day = dates.today() + timedelta(days=days)
    return datetime(day.year, day.month, day.day, 15)


def opened(window, code, key=None):
    """A page of the window."""
    window.shell.open(code, key)
    QApplication.processEvents()
    return window.shell.current()


def press(qtbot, key, modifier=Qt.KeyboardModifier.NoModifier):
    """A key where the keyboard stands."""
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)
    QApplication.processEvents()


def write(text):
    """Text as the input method commits it, where the keyboard stands."""
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


def papers(qtbot, page, count):
    """The forms first offered when the page prints; their paper is in sight."""
    page.print_it()
    dialog = page._dialog
    qtbot.waitUntil(lambda: len(dialog.forms.model().rows) >= count, timeout=10_000)
    found = tuple(row.id for row in dialog.forms.model().rows)[:count]
    qtbot.waitUntil(lambda: dialog.ui.sight.currentWidget() is dialog.ui.preview, timeout=10_000)
    dialog.reject()
    return found
