"""Which columns a list shows, in which order and how wide: each colleague her own way."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from casedesk.casework import own_choices
from casedesk.exchange.xlsx import Kind, Value
from casedesk.gui.page import Context
from casedesk.gui.pieces.column_dialog import Arrangement, ColumnDialog
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.table import Cell, Column, TableModel

Row = TypeVar("Row")
_LEAST, _MOST = 40, 640  # pixels that a column may be wide


@dataclass(frozen=True)
class Choosable(Generic[Row]):
    """A column that may be shown: on the screen a Column, in a spreadsheet a kind and a value.

    `order` is what the list is asked to be ordered by; without one it cannot be. `first` are
    shown until somebody chooses.
    """

    code: str
    column: Column[Row]
    kind: Kind = "text"
    value: Callable[[Row], Value] | None = None
    order: str = ""
    first: bool = True

    def out(self, row: Row) -> Value:
        """What a spreadsheet has in this column."""
        if self.value is not None:
            return self.value(row)
        found = self.column.text(row)
        return found.text if isinstance(found, Cell) else found


class KeptColumns(QObject, Generic[Row]):
    """Lays out the columns of a table; a heading is dragged, clicked to order by it, or chosen.

    `ordered` tells that the rows are wanted in another order. What is arranged is kept for the
    colleague under the name of the list.
    """

    ordered = Signal()

    def __init__(self, context: Context, name: str, table: QuietTable,
                 columns: Sequence[Choosable[Row]]) -> None:
        super().__init__(table)
        self._context, self._name, self._table = context, f"list.{name}", table
        self._all = {each.code: each for each in columns}
        self._own = _read(own_choices.read(context.database, context.actor, self._name), self._all)
        self.model = TableModel[Row](self._columns())
        self._head = table.let_arrange()
        self._head.arranged.connect(self._take_dragged)
        self._head.sectionClicked.connect(self._turn_order)
        table.wear(self.model)
        self._lay()

    def shown(self) -> list[Choosable[Row]]:
        """The columns from the left."""
        return [self._all[code] for code, _ in self.arrangement().columns]

    def order(self) -> tuple[str, bool]:
        """What the rows are to be ordered by, and whether descending; empty as the list stands."""
        own = self.arrangement()
        return (self._all[own.order].order, own.descending) if own.order else ("", False)

    def arrangement(self) -> Arrangement:
        """How it stands now: the colleague's own, else as the program brings it."""
        return self._own or Arrangement(self._usual())

    def is_own(self) -> bool:
        """Whether the colleague chose other columns, places or widths than the program brings."""
        return self.arrangement().columns != self._usual()

    def arrange(self, wanted: Arrangement | None) -> None:
        """Stand like this from now on; None: as the program brings it."""
        before = self.order()
        self._own = wanted
        database, actor = self._context.database, self._context.actor
        if wanted is None:
            own_choices.drop(database, actor, self._name)
        else:
            own_choices.keep(database, actor, self._name, wanted.payload())
        kept = self._table.current_key()
        self.model.take(self._columns())
        self._lay()
        if kept is not None:
            self._table.stand_on(kept)
        if self.order() != before:
            self.ordered.emit()

    def ask(self) -> None:
        """Let the columns be chosen by the keyboard."""
        dialog = ColumnDialog(
            [(code, each.column.heading(), each.column.width or each.column.least,
              bool(each.order)) for code, each in self._all.items()],
            self.arrangement(), self._table.window())
        dialog.arranged.connect(self.arrange)
        dialog.open()

    def _columns(self) -> list[Column[Row]]:
        return [replace(self._all[code].column, width=width,
                        spare=self._all[code].column.spare and not self.is_own())
                for code, width in self.arrangement().columns]

    def _usual(self) -> tuple[tuple[str, int], ...]:
        return tuple((code, each.column.width) for code, each in self._all.items() if each.first)

    def _lay(self) -> None:
        own = self.arrangement()
        self._head.straighten()
        self._table.lay_columns(scrolls=self.is_own())
        codes = [code for code, _ in own.columns]
        way = Qt.SortOrder.DescendingOrder if own.descending else Qt.SortOrder.AscendingOrder
        self._head.setSortIndicator(codes.index(own.order) if own.order in codes else -1, way)

    def _take_dragged(self, resized: set[int]) -> None:
        """Keep the places, and the width of each column that was given another one."""
        own = self.arrangement()
        last = self._head.count() - 1 if self._head.stretchLastSection() else -1
        columns = []
        for place, wide in self._head.order():
            code, width = own.columns[place]
            drawn = place in resized and place != last and not self._head.isSectionHidden(place)
            columns.append((code, min(max(wide, _LEAST), _MOST) if drawn else width))
        self.arrange(replace(own, columns=tuple(columns)))

    def _turn_order(self, place: int) -> None:
        """Ascending, descending, then as the list stands of itself."""
        own = self.arrangement()
        code = own.columns[place][0]
        if not self._all[code].order:
            self._lay()
        elif own.order != code:
            self.arrange(replace(own, order=code, descending=False))
        elif not own.descending:
            self.arrange(replace(own, descending=True))
        else:
            self.arrange(replace(own, order="", descending=False))


def _read(kept: Any, known: dict[str, Any]) -> Arrangement | None:
    """What was kept, without the columns that the program does not know any more."""
    if not isinstance(kept, dict):
        return None
    columns = tuple((str(code), int(width)) for code, width in kept.get("columns", ())
                    if code in known)
    order = str(kept.get("order", ""))
    return Arrangement(columns, order if order in known else "",
                       bool(kept.get("descending"))) if columns else None
