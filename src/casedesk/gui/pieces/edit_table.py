"""A list whose cells are typed into: by keys, by paste, with rows ticked for acts on many."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from casedesk.gui import icons, theme
from casedesk.gui.pieces import strokes
from casedesk.gui.pieces.cells import CellPainter
from casedesk.gui.pieces.edits import ENTER, LineEdit
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.table import CELL, Cell, Column, TableModel
from casedesk.gui.theme import Tone

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
BOX = 16


@dataclass(frozen=True)
class EditColumn(Column[Row]):
    """A column that may be typed into: `field` is what it is called when it is mended.

    `raw` is the text the editor begins with; `ticks` makes it the column of boxes; `latin` asks
    the input method for letters and figures.
    """

    field: str = ""
    raw: Callable[[Row], str] | None = None
    ticks: bool = False
    latin: bool = False


class EditModel(TableModel[Row]):
    """`put_in` is given row, field and text, and writes or stages it; rows are ticked by key."""

    def __init__(self, columns: Sequence[Column[Row]],
                 put_in: Callable[[Row, str, str], object],
                 key: Callable[[Row], Hashable] | None = None) -> None:
        super().__init__(columns, key)
        self._put_in = put_in
        self.ticked: set[Hashable] = set()
        self.open = True  # whether cells may be typed into at all

    def field_of(self, column: int) -> str:
        """What the column is called when it is mended; '' where it cannot be."""
        found = self.columns[column]
        return found.field if isinstance(found, EditColumn) and self.open else ""

    def is_ticks(self, column: int) -> bool:
        """Whether this is the column of boxes."""
        found = self.columns[column]
        return isinstance(found, EditColumn) and found.ticks

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cells with a field may be typed into."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if self.field_of(index.column()) else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give the text that the editor begins with besides what every list gives."""
        if role == Qt.ItemDataRole.EditRole:
            return self.raw(index.row(), index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole and self.is_ticks(index.column()):
            return "✓" if self.key_of(self.rows[index.row()]) in self.ticked else ""
        return super().data(index, role)

    def raw(self, row: int, column: int) -> str:
        """The text of a cell as it would be typed."""
        found = self.columns[column]
        if isinstance(found, EditColumn) and found.raw is not None:
            return found.raw(self.rows[row])
        return self.cell(row, column).text

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take in what was typed, unless it says what stood there."""
        text = str(value)
        if text != self.raw(index.row(), index.column()):
            self._put_in(self.rows[index.row()], self.field_of(index.column()), text)
        return True


class EditPainter(CellPainter):
    """Draws the boxes of the ticks and a frame around the cell the keyboard stands on."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem,
                     index: Index) -> QWidget:
        """A field of the house, within the cell."""
        column = getattr(index.model(), "columns")[index.column()]  # noqa: B009
        editor = CellEdit(parent, latin=getattr(column, "latin", False))
        editor.setProperty("piece", "cell")
        editor.setAccessibleName(column.heading())
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with the text as it was typed."""
        assert isinstance(editor, CellEdit)
        editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
        editor.selectAll()

    def setModelData(self, editor: QWidget, model: Any, index: Index) -> None:
        """Hand on what is typed."""
        assert isinstance(editor, CellEdit)
        model.setData(index, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem,
                             index: Index) -> None:
        """Fill the cell."""
        editor.setGeometry(option.rect)  # type: ignore[attr-defined]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell, its box, and the frame of the keyboard."""
        super().paint(painter, option, index)
        model, table = index.model(), option.widget  # type: ignore[attr-defined]
        rect: QRect = option.rect  # type: ignore[attr-defined]
        if isinstance(model, EditModel) and model.is_ticks(index.column()):
            self._box(painter, rect, model.key_of(model.rows[index.row()]) in model.ticked)
        if isinstance(table, QTableView) and table.hasFocus() \
                and table.currentIndex() == index and index.data(CELL) is not None:
            frame = QRectF(rect).adjusted(1, 1, -1, -2)
            strokes.box(painter, frame, None, theme.colours().ink(Tone.DISPUTES), 2)

    def _box(self, painter: QPainter, rect: QRect, ticked: bool) -> None:
        now = theme.colours()
        at = QRectF(rect.center().x() - BOX / 2, rect.center().y() - BOX / 2, BOX, BOX)
        ink = now.ink(Tone.DISPUTES)
        strokes.box(painter, at, ink if ticked else now.colour("surface"),
                    ink if ticked else now.colour("edge"), 3)
        if ticked:
            icons.draw(painter, "check", at.adjusted(1, 1, -1, -1), now.colour("on_accent"))


class CellEdit(LineEdit):
    """The field of a cell: Enter is for the list."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ends the cell, unless it belongs to the input method."""
        if event.key() in ENTER:
            event.accept()
            return
        super().keyPressEvent(event)


class EditTable(QuietTable):
    """Enter or typing edits the cell, Enter again goes down, Tab goes on, Space ticks the row.

    Ctrl+A ticks every row or none, Ctrl+C copies the row as a spreadsheet takes it, Ctrl+V tells
    `pasted`; `ticks_changed` tells that others are ticked now.
    """

    pasted = Signal(str)
    ticks_changed = Signal()
    removed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(EditPainter(self))
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.EditKeyPressed | trigger.AnyKeyPressed
                             | trigger.DoubleClicked)
        self.setCornerWidget(QWidget(self))
        self.doubleClicked.disconnect()

    def rows_ticked(self) -> list[Any]:
        """The rows that are ticked, in their order."""
        model = self.edit_model()
        return [row for row in model.rows if model.key_of(row) in model.ticked]

    def edit_model(self) -> EditModel[Any]:
        """The model of the list."""
        model = self.model()
        assert isinstance(model, EditModel)
        return model

    def tick_all(self) -> None:
        """Tick every row, or none where all are ticked."""
        model = self.edit_model()
        every = {model.key_of(row) for row in model.rows}
        model.ticked = set() if every <= model.ticked else every
        self._ticked()

    def tick(self, row: Any) -> None:
        """Tick a row, or take its tick away."""
        model = self.edit_model()
        model.ticked ^= {model.key_of(row)}
        self._ticked()

    def begin(self, row: int, field: str) -> bool:
        """Stand on the cell of a field and edit it; say whether there is one."""
        model = self.edit_model()
        for column in range(model.columnCount()):
            if model.field_of(column) == field and not self.isColumnHidden(column):
                self.setCurrentIndex(model.index(row, column))
                self.scrollTo(model.index(row, column))
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks, Enter edits, Ctrl+A ticks all, Ctrl+C and Ctrl+V as everywhere."""
        index = self.currentIndex()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier,
                                      Qt.KeyboardModifier.KeypadModifier)
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QGuiApplication.clipboard().text())
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self._copied())
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.tick_all()
        elif event.key() == Qt.Key.Key_Space and index.isValid():
            self.tick(self.edit_model().rows[index.row()])
        elif event.key() == Qt.Key.Key_Delete and plain and index.isValid():
            self.removed.emit(self.edit_model().rows[index.row()])
        elif event.key() in ENTER and plain and index.isValid():
            if self.edit_model().field_of(index.column()):
                self.edit(index)
            else:
                self._tell(self.opened, index)
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget,
                    hint: QAbstractItemDelegate.EndEditHint) -> None:
        """After Enter the cell below is the current one."""
        super().closeEditor(editor, hint)
        index = self.currentIndex()
        if hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache and index.isValid():
            below = self.model().index(index.row() + 1, index.column())
            if below.isValid():
                self.setCurrentIndex(below)
        self.setFocus()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a box ticks its row."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self.edit_model().is_ticks(index.column()):
            self.tick(self.edit_model().rows[index.row()])

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Draw the frame where it is now."""
        super().currentChanged(current, previous)
        self.viewport().update()

    def _copied(self) -> str:
        """The ticked rows, or the current one, as a spreadsheet takes them."""
        model = self.edit_model()
        heads, cells = model.texts()
        shown = [column for column in range(len(heads)) if not model.is_ticks(column)]
        chosen = [place for place, row in enumerate(model.rows)
                  if model.key_of(row) in model.ticked] or [self.currentIndex().row()]
        rows = [heads, *(cells[place] for place in chosen if place >= 0)]
        return "\n".join("\t".join(row[column] for column in shown) for row in rows)

    def _ticked(self) -> None:
        self.viewport().update()
        self.ticks_changed.emit()


def tick_column(words: Callable[[], str]) -> EditColumn[Any]:
    """Return the column of boxes that stands first; `words` is what a reader hears of it."""
    return EditColumn(words, lambda row: Cell(""), 44, ticks=True)


def block(text: str) -> list[list[str]]:
    """Return pasted text as cells: lines, and tabs between the cells of a line."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n").split("\n")
    return [[cell.strip() for cell in line.split("\t")] for line in lines]
