"""A list on a card: rows of 34 pixels, hairlines, numbers that align."""

from collections.abc import Callable, Hashable
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView, QWidget

from casedesk.gui.pieces.cells import CellPainter, HeaderBar
from casedesk.gui.pieces.empty import EmptyState
from casedesk.gui.table import Column, TableModel
from casedesk.gui.theme import Gap, Size

Index = QModelIndex | QPersistentModelIndex


class QuietTable(QTableView):
    """Enter or a double click opens a row, Space ticks it, Ctrl+E hands the list on.

    `opened` and `ticked` carry the Row. Widths are those of the columns; the column of width 0
    takes what is left.
    """

    opened = Signal(object)
    ticked = Signal(object)
    chosen = Signal(object)  # the current row is another one; None when there is none
    export = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.empty = EmptyState(self.viewport())
        self.empty.hide()
        self._rows_shown, self._arranges, self._scrolls = 0, False, False
        self.setItemDelegate(CellPainter(self))
        self.setHorizontalHeader(HeaderBar(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        side = self.verticalHeader()
        side.hide()
        side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        side.setDefaultSectionSize(Size.ROW)
        self.doubleClicked.connect(lambda index: self._tell(self.opened, index))

    def wear(self, model: TableModel[Any]) -> None:
        """Show this model; its columns give the widths."""
        self.setModel(model)
        self.lay_columns()
        head = self.horizontalHeader()
        if any(column.key for column in model.columns):
            head.setSectionsClickable(True)
            self.setSortingEnabled(True)
            head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        model.modelReset.connect(self._settle)
        model.rowsInserted.connect(self._settle)
        self._settle()

    def let_arrange(self) -> HeaderBar:
        """Let the columns be dragged to another place and width; the headings tell of it."""
        self._arranges = True
        head = self.horizontalHeader()
        assert isinstance(head, HeaderBar)
        head.setSectionsMovable(True)
        head.setSectionsClickable(True)
        head.setSortIndicatorShown(True)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        return head

    def lay_columns(self, *, scrolls: bool = False) -> None:
        """Lay the columns of the model out; with `scrolls` as wide as they say, whatever the room.
        """
        head, self._scrolls = self.horizontalHeader(), scrolls
        for place, column in enumerate(self._table().columns):
            stretch = column.width == 0 and not self._arranges
            head.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch if stretch
                                      else QHeaderView.ResizeMode.Interactive if self._arranges
                                      else QHeaderView.ResizeMode.Fixed)
            if column.width:
                self.setColumnWidth(place, column.width)
        policy = Qt.ScrollBarPolicy
        self.setHorizontalScrollBarPolicy(
            policy.ScrollBarAsNeeded if scrolls else policy.ScrollBarAlwaysOff)
        self._fit()

    def put(self, rows: list[Any], more: Callable[[int], list[Any]] | None = None) -> None:
        """Show these rows; the current row stays the one it was, if it is still there.

        `more` is asked for what follows so many rows.
        """
        model = self._table()
        kept = self.current_key()
        model.show(rows, more)
        if kept is not None:
            self.stand_on(kept)

    def current(self) -> Any:
        """The Row the keyboard stands on, or None."""
        index = self.currentIndex()
        return self._table().rows[index.row()] if index.isValid() else None

    def current_key(self) -> Hashable | None:
        """What that row is known by."""
        row = self.current()
        return None if row is None else self._table().key_of(row)

    def stand_on(self, key: Hashable) -> None:
        """Stand on the row of this key, if it is here."""
        place = self._table().place_of(key)
        if place >= 0:
            self.setCurrentIndex(self.model().index(place, 0))

    def show_rows(self, rows: int) -> None:
        """Be as high as so many rows and the headings: a short list that does not scroll."""
        self._rows_shown = rows
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As high as the rows it promised to show."""
        if not self._rows_shown:
            return super().sizeHint()
        head = 0 if self.horizontalHeader().isHidden() else self.horizontalHeader().height()
        return QSize(super().sizeHint().width(), self._rows_shown * Size.ROW + head)

    def minimumSizeHint(self) -> QSize:
        """A few rows at least."""
        rows = self._rows_shown or 2
        return QSize(Gap.PAGE, (rows + 1) * Size.ROW if not self._rows_shown
                     else self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Space ticks, Ctrl+E exports."""
        index, control = self.currentIndex(), Qt.KeyboardModifier.ControlModifier
        plain = not event.modifiers() & control
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain and index.isValid():
            self._tell(self.opened, index)
        elif event.key() == Qt.Key.Key_Space and index.isValid():
            self._tell(self.ticked, index)
        elif event.key() == Qt.Key.Key_E and event.modifiers() == control:
            self.export.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: Any) -> None:
        """Stand on the first row when the keyboard comes in."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))
        self.viewport().update()

    def focusOutEvent(self, event: Any) -> None:
        """The row is drawn quieter."""
        super().focusOutEvent(event)
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row it is now."""
        super().currentChanged(current, previous)
        self.chosen.emit(self._table().rows[current.row()] if current.isValid() else None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The row under the pointer is drawn a little apart."""
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        """No row is under the pointer."""
        super().leaveEvent(event)
        self._hover(-1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The sentence of an empty list stands in the middle."""
        super().resizeEvent(event)
        self.empty.setGeometry(self.viewport().rect())
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Ctrl+E belongs to the list that has the keyboard."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            control = Qt.KeyboardModifier.ControlModifier
            if event.key() == Qt.Key.Key_E and event.modifiers() == control:
                event.accept()
                return True
        return super().event(event)

    def _fit(self) -> None:
        """Leave the column that stretches its room: without spare columns, then with narrower ones.
        """
        if self.model() is None:
            return
        columns = self._table().columns
        room = self.viewport().width() - sum(c.least for c in columns if not c.width)
        shown = [place for place, column in enumerate(columns) if column.width]
        for place in reversed(shown if not self._scrolls else ()):
            if columns[place].spare and sum(columns[n].width for n in shown) > room:
                shown.remove(place)
        wanted = sum(columns[place].width for place in shown)
        tight = wanted and room > 0 and not self._scrolls
        share = min(1.0, room / wanted) if tight else 1.0
        for place, column in enumerate(columns):
            self.setColumnHidden(place, bool(column.width) and place not in shown)
            if column.width:
                self.setColumnWidth(place, round(column.width * share))
        if self._arranges:
            self._stretch(columns, round(wanted * share))

    def _stretch(self, columns: list[Column[Any]], taken: int) -> None:
        """Give the columns without a width what is left, as Qt would: it could not be dragged."""
        wide = [place for place, column in enumerate(columns) if not column.width]
        left = self.viewport().width() - taken
        for place in wide:
            self.setColumnWidth(place, max(columns[place].least, left // len(wide)))
        self.horizontalHeader().setStretchLastSection(not wide)

    def _hover(self, row: int) -> None:
        painter = self.itemDelegate()
        if isinstance(painter, CellPainter) and painter.hovered != row:
            painter.hovered = row
            self.viewport().update()

    def _tell(self, signal: Any, index: Index) -> None:
        signal.emit(self._table().rows[index.row()])

    def _settle(self) -> None:
        self.empty.setVisible(self._table().rowCount() == 0)
        self.empty.setGeometry(self.viewport().rect())

    def _table(self) -> TableModel[Any]:
        model: QObject = self.model()
        assert isinstance(model, TableModel)
        return model
