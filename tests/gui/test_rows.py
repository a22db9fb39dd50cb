"""Rows that are added by the keyboard, and lines that open something."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from casedesk.gui.pieces.entry_line import EntryLine
from casedesk.gui.pieces.fields import LineField
from casedesk.gui.pieces.lines_card import LinesCard
from casedesk.gui.pieces.rows_editor import RowsEditor
from casedesk.gui.pieces.tab_order import follow_layout
from casedesk.gui.theme import Tone


class Row(QWidget):
    def __init__(self):
        super().__init__()
        self.what, self.much = LineField(self), LineField(self)
        across = QHBoxLayout(self)
        across.addWidget(self.what)
        across.addWidget(self.much)


@pytest.fixture
def rows(qtbot):
    page = QWidget()
    column = QVBoxLayout(page)
    made = RowsEditor(Row, page)
    made.name_it("增加一行", "删去这一行")
    made.changed.connect(lambda: follow_layout(page))
    column.addWidget(made)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    made.more.setFocus()
    return made


def press(qtbot, key, modifiers=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget(), key, modifiers)


def test_enter_adds_rows_one_after_another(qtbot, rows):
    for _ in range(3):
        press(qtbot, Qt.Key.Key_Return)  # on the button: a row
        assert rows.rows()[-1].what.edit.hasFocus()
        press(qtbot, Qt.Key.Key_Return)
        assert rows.rows()[-1].much.edit.hasFocus()
        press(qtbot, Qt.Key.Key_Return)  # past the last field: the button again
        assert rows.more.hasFocus()
    assert len(rows.rows()) == 3


def test_control_delete_takes_the_row_away_that_holds_the_keyboard(qtbot, rows):
    first, second = rows.add(), rows.add()
    first.what.put("留下")
    second.much.setFocus()
    press(qtbot, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert rows.rows() == [first]
    assert rows.more.hasFocus()
    first.what.setFocus()
    press(qtbot, Qt.Key.Key_Delete)  # alone it is the field's own key
    assert rows.rows() == [first]


def test_a_line_is_opened_by_enter_and_says_all_it_shows(qtbot):
    line = EntryLine("受理通知书", "中工调通〔2026〕第0003号")
    line.badge_it("作废", Tone.DANGER)
    qtbot.addWidget(line)
    line.show()
    with qtbot.waitSignal(line.clicked):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert line.accessibleName() == "受理通知书 · 作废 · 中工调通〔2026〕第0003号"
    assert line.sizeHint().height() > EntryLine("受理通知书").sizeHint().height()


def test_a_line_that_opens_nothing_takes_no_keyboard(qtbot):
    line = EntryLine("陈律师", opens=False)
    qtbot.addWidget(line)
    assert line.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_a_card_lays_its_lines_anew(qtbot):
    card = LinesCard()
    qtbot.addWidget(card)
    card.show()
    for name in ("甲", "乙"):
        card.lay(edge=True).addWidget(EntryLine(name))
        QApplication.processEvents()
    assert [line.text() for line in card.findChildren(EntryLine) if line.isVisible()] == ["乙"]
