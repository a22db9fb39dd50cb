"""The calendar of duty, walked by the arrows."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from casedesk.casework.legal_aid.duty import ShiftRow
from casedesk.gui.legal_aid.duty_leaf import DAYS, WEEK, DayCell, DutyModel, Index
from casedesk.gui.legal_aid.duty_painter import CAPTION, DutyPainter
from casedesk.gui.pieces.cells import HeaderBar
from casedesk.gui.pieces.edits import ENTER


class DutyCalendar(QTableView):
    """Arrows walk and turn the leaf at its edge; Enter, Del and Space tell what they are for."""

    opened = Signal(object)  # DayCell
    removed = Signal(object)
    signed = Signal(object)
    chosen = Signal(object)
    turned = Signal(int, int)  # weeks or months to go on, and the column to stand in

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.leaf = DutyModel()
        self.setHorizontalHeader(HeaderBar(self))
        self.setModel(self.leaf)
        self.setItemDelegate(DutyPainter(self))
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
            header.setMinimumSectionSize(CAPTION)
        self.verticalHeader().hide()
        scrolls = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(scrolls)
        self.setVerticalScrollBarPolicy(scrolls)
        self.doubleClicked.connect(lambda index: self.opened.emit(self.leaf.cell(index)))

    def put(self, view: str, day: date, shifts: Iterable[ShiftRow], rest: Mapping[date, str],
            period: str = "") -> None:
        """Show the week or month of a day and stand on it."""
        self.leaf.show(view, day, shifts, rest)
        self.stand_on(day, period)

    def current(self) -> DayCell | None:
        """The cell the keyboard stands on."""
        return self.leaf.cell(self.currentIndex())

    def stand_on(self, on: date, period: str = "") -> None:
        """Stand on a day."""
        found = self.leaf.place(on, period)
        if found is not None:
            self.selectionModel().setCurrentIndex(
                self.leaf.index(*found), QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the calendar; the rest are the table's."""
        here, cell = self.currentIndex(), self.current()
        key, plain = event.key(), not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if cell is None or not plain:
            super().keyPressEvent(event)
        elif key in ENTER:
            self.opened.emit(cell)
        elif key == Qt.Key.Key_Delete:
            self.removed.emit(cell)
        elif key == Qt.Key.Key_Space:
            self.signed.emit(cell)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.turned.emit(1 if key == Qt.Key.Key_PageDown else -1, here.column())
        elif key == Qt.Key.Key_Left and here.column() == 0 and self.leaf.view == WEEK:
            self.turned.emit(-1, DAYS - 1)
        elif key == Qt.Key.Key_Right and here.column() == DAYS - 1 and self.leaf.view == WEEK:
            self.turned.emit(1, 0)
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which cell it is now."""
        super().currentChanged(current, previous)
        self.chosen.emit(self.leaf.cell(current))

    def focusInEvent(self, event: Any) -> None:
        """The frame is drawn strong."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: Any) -> None:
        """The frame is drawn quieter."""
        super().focusOutEvent(event)
        self.viewport().update()
