"""The pages of scales: everything named, reached by Tab, nothing cut off, on small screens too."""

import shutil
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from casedesk.casework.counselling import scale_results
from casedesk.casework.counselling.scale_results import ScaleEntry
from casedesk.gui import language
from casedesk.gui.counselling.client_screen import ClientScreen
from casedesk.model import now
from tests.gui import counselling_window as windows
from tests.gui.test_every_page import SCREENS, keyed, not_reached, said, settle
from tests.gui.test_room import cut_off


def with_results(database, actor, ids):
    for days, answers in ((40, [3] * 8 + [0]), (30, [2] * 6 + [0] * 3), (8, [0] * 8 + [1])):
        scale_results.enter(database, actor, ScaleEntry(
            ids["case"], on=now().date() - timedelta(days=days), answers=answers))


@pytest.fixture(scope="module")
def made(founded, tmp_path_factory):
    folder = tmp_path_factory.mktemp("reach") / "centre"
    return folder, windows.filled(founded, folder, with_results)


@pytest.fixture
def day(made, tmp_path):
    folder, ids = made
    return shutil.copytree(folder, tmp_path / "centre"), ids


@pytest.fixture
def window(qtbot, day):
    return windows.sign_in(qtbot, day[0], "counsellor")


def stops(ids):
    return [("scales", ids["case"]), ("scale", f"{ids['case']}:PHQ-9"),
            ("scale", f"{ids['case']}:ISI"), ("session", ids["unsigned"])]


def test_every_widget_is_named_and_reached_by_tab(window, day):
    faults = []
    for code, key in stops(day[1]):
        window.shell.open(code, key)
        QApplication.processEvents()
        page = window.shell.current()
        faults += [(code, type(widget).__name__) for widget in keyed(window) if not said(widget)]
        faults += [(code, fault) for fault in not_reached(window, page)]
    assert faults == [], faults


@pytest.mark.parametrize("tongue", ["zh", "en"])
def test_nothing_is_cut_off_and_no_page_outgrows_the_screen(qtbot, window, day, tongue):
    language.use(tongue)
    faults = []
    for code, key in stops(day[1]):
        window.shell.open(code, key)
        settle(qtbot)
        for size in SCREENS.values():
            window.resize(*size)
            QApplication.processEvents()
            if (window.width(), window.height()) != size:
                faults.append((code, f"{window.width()}×{window.height()}"))
            qtbot.waitUntil(lambda: True)
            QApplication.processEvents()
            faults += [(code, size, words) for words in cut_off(window)]
    assert faults == [], faults


def test_on_the_clients_screen_every_answer_is_named_and_in_sight(qtbot, window, day):
    _, ids = day
    window.shell.open("scale", f"{ids['case']}:PHQ-9")
    window.shell.current().frame.reason.put("本人要求")
    window.shell.current().lend()
    screen = window.findChild(ClientScreen)
    qtbot.waitUntil(lambda: screen.isVisible())
    screen.go(7)  # the longest item
    window.showNormal()
    window.resize(*SCREENS[125])
    QApplication.processEvents()
    assert [widget for widget in keyed(window) if not said(widget)] == []
    assert all(screen.item._question.text() in each.accessibleName()
               for each in screen.item.options)
    for option in screen.item.options:
        assert not option.visibleRegion().isEmpty()
        assert option.visibleRegion().boundingRect().height() == option.height()
    assert cut_off(window) == []
    screen.panel.opened.emit()
