"""Demands in the window, what the head hears of a crisis, and the way from a refused note."""

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from casedesk.casework.counselling import demands, risk
from casedesk.casework.counselling.risk import RiskEntry
from casedesk.rules.risk import Screen
from casedesk.store import drafts
from tests.casework import counselling_room as room
from tests.casework.crisis_room import PAPER
from tests.conftest import PASSWORD
from tests.gui import counselling_window as windows
from tests.gui.counselling_window import day, made, office, opened, window

__all__ = ["day", "made", "window"]

SAID = "他说已经写好了遗书"
KEY = Qt.Key


def press(qtbot, button):
    button.setFocus()
    qtbot.keyClick(button, KEY.Key_Space)
    for _ in range(5):
        QApplication.processEvents()


def test_a_demand_is_answered_neither_yes_nor_no_until_two_approve(qtbot, window, day):
    folder, _ = day
    sheet = opened(window, "demand", "new")
    sheet.form.fields()["about"].put(room.CLIENT)
    sheet.submit()
    assert sheet.form.fields()["office"].is_wrong()
    assert sheet.keep_draft()
    assert drafts.mine(*office(window))[0].key == "new"
    sheet.form.show_entry(PAPER)
    sheet.submit()
    page = opened(window, "demands", None)
    assert "不确认亦不否认" in windows.shown(window)
    assert set(page.buttons) == {"open"}  # a counsellor approves nothing
    assert room.CLIENT not in window.windowTitle()
    window.close()
    window = windows.sign_in(qtbot, folder, "supervisor")
    page = opened(window, "demands", None)
    assert "approve" in page.buttons
    page.approve(page.list.current())
    form = page._dialog
    form.fields["minimum"].put("只答是否来过")
    form.fields["other"].choose(room.THIRD)
    form.fields["password"].put(PASSWORD)
    form.submit()
    QApplication.processEvents()
    assert demands.listing(*office(window))[0].state == "approved"
    press(qtbot, page.buttons["answered"])
    assert demands.listing(*office(window))[0].state == "answered"


def test_the_head_sees_a_code_and_what_is_not_done(qtbot, day):
    folder, ids = day
    with room.signed_in(folder, "counsellor") as (database, actor):
        risk.assess(database, actor, RiskEntry(
            ids["case"], None, Screen(under_way="yes"), 4, SAID))
    window = windows.sign_in(qtbot, folder, "supervisor")
    qtbot.waitUntil(lambda: ids["codes"][ids["case"]] in windows.shown(window), timeout=5000)
    said = windows.shown(window)
    assert re.search(rf"{ids['codes'][ids['case']]}\D+[1-9]", said)  # by code, and how many
    assert "现场安全" not in said
    assert SAID not in said
    assert room.CLIENT not in said


def test_a_refused_signature_leads_to_what_is_owed(qtbot, window, day):
    _, ids = day
    risk.assess(*office(window), RiskEntry(ids["case"], None, Screen(voices="yes"), 3, "…"))
    page = opened(window, "session", ids["unsigned"])
    page.editor.risk.choose("3")
    page.editor.texts["subjective"].put("…")
    page.editor.texts["risk_actions"].put("…")
    page.submit()
    assert "当场不离人" in page.message().sentence()
    press(qtbot, page.message()._act)
    assert type(window.shell.current()).__name__ == "RiskPage"
    assert QApplication.focusWidget() in window.shell.current().checklist.buttons.values()
