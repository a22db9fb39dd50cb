"""Rows that are typed into and added one after another, by the keyboard alone."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.edits import LineEdit
from casedesk.gui.theme import Gap

Row = TypeVar("Row", bound=QWidget)


class _Rows(QWidget):
    changed = Signal()  # a row came or went


class RowsEditor(_Rows, Generic[Row]):
    """`make` gives an empty row. Enter in the last field stands on the button that adds another;
    Ctrl+Delete takes the row away that holds the keyboard.
    """

    def __init__(self, make: Callable[[], Row], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._lines: list[tuple[Row, QWidget]] = []
        self._removing = ""
        self._column = QVBoxLayout()
        self._column.setSpacing(Gap.MEDIUM)
        self.more = Button("", kind=Kind.QUIET, icon="add")
        self.more.clicked.connect(lambda: self.add())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(Gap.SMALL)
        whole.addLayout(self._column)
        whole.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def name_it(self, adding: str, removing: str) -> None:
        """The words of the button that adds a row and of those that take one away."""
        self._removing = removing
        self.more.setText(adding)
        self.more.setAccessibleName(adding)
        for _, line in self._lines:
            self._name(line)

    def rows(self) -> list[Row]:
        """The rows from the top."""
        return [row for row, _ in self._lines]

    def add(self, *, focus: bool = True) -> Row:
        """Add an empty row at the end and put the keyboard into it."""
        row = self._make()
        line = QWidget(self)
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(Gap.HAIR)
        remove = Button("", line, kind=Kind.QUIET, icon="close")
        remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Enter must not walk onto it
        remove.clicked.connect(lambda: self.remove(row))
        across.addWidget(row, 1)
        across.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        self._lines.append((row, line))
        self._column.addWidget(line)
        line.show()  # now, so that it can take the keyboard
        self._name(line)
        for edit in row.findChildren(QWidget):
            edit.installEventFilter(self)
        if focus:
            first = next(iter(row.findChildren(LineEdit)), None)
            (first or row).setFocus()
            self.changed.emit()
        return row

    def remove(self, row: Row) -> None:
        """Take a row away; the keyboard goes to the button below."""
        place = self.rows().index(row)
        _, line = self._lines.pop(place)
        line.hide()
        line.deleteLater()
        self.more.setFocus()
        self.changed.emit()

    def clear(self) -> None:
        """Take all rows away."""
        for _, line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Delete takes the row away."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Delete \
                and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            row = next((row for row in self.rows()
                        if isinstance(watched, QWidget) and row.isAncestorOf(watched)), None)
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and row is not None:
                self.remove(row)
                return True
        return False

    def _name(self, line: QWidget) -> None:
        for button in line.findChildren(Button, options=Qt.FindChildOption.FindDirectChildrenOnly):
            button.setAccessibleName(self._removing)
            button.setToolTip(f"{self._removing} (Ctrl Del)")
