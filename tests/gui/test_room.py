"""No word is cut off: at the smallest window, in both languages."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from casedesk.gui import language
from casedesk.gui.main_window import SMALLEST
from casedesk.gui.pieces.button import Button
from casedesk.gui.pieces.chips import Chip
from casedesk.gui.pieces.label import Elided
from casedesk.gui.pieces.tick import Tick
from tests.gui.windows import sign_in


def cut_off(window) -> list[str]:
    """The words of visible labels and buttons that have less room than they need."""
    found = []
    for label in window.findChildren(QLabel):
        whole = isinstance(label, Elided) or label.wordWrap() or not label.text()
        if label.isVisibleTo(window) and not whole and label.width() < label.sizeHint().width():
            found.append(label.text())
    for button in window.findChildren(QAbstractButton):
        ours = isinstance(button, Button | Chip | Tick) and button.text()
        if ours and button.isVisibleTo(window) and button.width() < button.sizeHint().width():
            found.append(button.text())
    return found


@pytest.mark.parametrize("name", ["zh", "en"])
@pytest.mark.parametrize("role", ["supervisor", "counter"])
def test_every_page_of_the_rail_has_room_for_its_words(qtbot, centre, name, role):
    window = sign_in(qtbot, centre, role)
    language.use(name)
    window.resize(SMALLEST)
    for code in window.shell.rail.items:
        window.shell.open(code)
        qtbot.waitUntil(lambda: cut_off(window) == [])
        assert window.size() == SMALLEST, code  # no page asks for more than the screen has


@pytest.mark.parametrize("name", ["zh", "en"])
def test_the_way_in_has_room_for_its_words(qtbot, centre, name):
    from casedesk import app

    window, _ = app.put_together(QApplication.instance(), centre)
    qtbot.addWidget(window)
    language.use(name)
    window.resize(SMALLEST)
    window.show()
    qtbot.waitUntil(lambda: bool(window.unlock_page.form.person.code()))
    qtbot.waitUntil(lambda: cut_off(window) == [])
    window.choose()
    qtbot.waitUntil(lambda: cut_off(window) == [])
