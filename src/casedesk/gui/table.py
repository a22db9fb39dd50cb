"""A table of rows: one model for every list in the program."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from casedesk.gui.theme import Tone

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
CELL = Qt.ItemDataRole.UserRole  # the whole Cell, for the delegate
PAGE = 200  # rows asked for at a time

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Cell:
    """What stands in a cell and how: in a tone, strong, second in rank, or as a badge."""

    text: str
    tone: Tone | None = None
    strong: bool = False
    second: bool = False
    badge: bool = False
    icon: str = ""
    tip: str = ""


@dataclass(frozen=True)
class Column(Generic[Row]):
    """A heading (said afresh at every change of language) and what stands under it.

    `width` in pixels, 0 takes what is left, but not less than `least`; `right` for numbers; `key`
    makes the list sortable by this column; a `spare` one is left out where there is no room for it.
    """

    heading: Callable[[], str]
    text: Callable[[Row], str | int | Cell]
    width: int = 0
    right: bool = False
    key: Callable[[Row], Any] | None = None
    spare: bool = False
    least: int = 120


class TableModel(QAbstractTableModel, Generic[Row]):
    """Rows in, cells out; a long list is asked for page by page."""

    def __init__(self, columns: Sequence[Column[Row]],
                 key: Callable[[Row], Hashable] | None = None) -> None:
        super().__init__()
        self.columns, self.rows = list(columns), list[Row]()
        self._key = key
        self._more: Callable[[int], list[Row]] | None = None

    def show(self, rows: Sequence[Row],
             more: Callable[[int], list[Row]] | None = None) -> None:
        """Show these rows and no others; `more` is asked for what follows so many rows."""
        self.beginResetModel()
        self.rows, self._more = list(rows), more
        self.endResetModel()

    def take(self, columns: Sequence[Column[Row]]) -> None:
        """Show the same rows under other columns."""
        self.beginResetModel()
        self.columns = list(columns)
        self.endResetModel()

    def key_of(self, row: Row) -> Hashable:
        """What a row is known by when the list is read again."""
        return self._key(row) if self._key else getattr(row, "id", row)

    def place_of(self, key: Hashable) -> int:
        """Where the row of this key stands now, or -1."""
        return next((i for i, row in enumerate(self.rows) if self.key_of(row) == key), -1)

    def cell(self, row: int, column: int) -> Cell:
        """What stands in a cell."""
        found = self.columns[column].text(self.rows[row])
        return found if isinstance(found, Cell) else Cell(str(found))

    def texts(self) -> tuple[list[str], list[list[str]]]:
        """Headings and cells as they are shown, for a spreadsheet."""
        heads = [column.heading() for column in self.columns]
        wide = range(len(heads))
        return heads, [[self.cell(r, c).text for c in wide] for r in range(len(self.rows))]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows by a column that has a key."""
        key = self.columns[column].key if 0 <= column < len(self.columns) else None
        if key is not None:
            self.show(sorted(self.rows, key=key,
                             reverse=order == Qt.SortOrder.DescendingOrder), self._more)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many rows are here by now."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many columns."""
        return 0 if parent.isValid() else len(self.columns)

    def canFetchMore(self, parent: Index) -> bool:
        """Whether the list goes on."""
        return self._more is not None and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        """Read the next page."""
        following = self._more(len(self.rows)) if self._more else []
        if not following:
            self._more = None
            return
        first = len(self.rows)
        self.beginInsertRows(QModelIndex(), first, first + len(following) - 1)
        self.rows.extend(following)
        self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give a cell's text, its tip, its alignment, or the Cell itself."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self.columns[index.column()].right else _LEFT
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.cell(index.row(), index.column()).text
        if role == CELL:
            return self.cell(index.row(), index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.cell(index.row(), index.column()).tip or None
        return None

    def headerData(self, section: int, orientation: Qt.Orientation,
                   role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give a heading."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].heading()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self.columns[section].right else _LEFT
        return None
