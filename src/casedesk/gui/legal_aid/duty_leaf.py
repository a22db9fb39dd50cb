"""A leaf of the calendar of duty: a week of half days, or a month of days."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from casedesk.casework.legal_aid.duty import ShiftRow
from casedesk.gui import when
from casedesk.gui.language import language
from casedesk.rules import codes

Index = QModelIndex | QPersistentModelIndex
WEEK, MONTH = "week", "month"
PERIODS = ("morning", "afternoon")
DAYS = 7


def monday(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def span(view: str, day: date) -> tuple[date, date]:
    """The first and last day that a view of this day shows."""
    if view == WEEK:
        return monday(day), monday(day) + timedelta(days=6)
    first, last = month(day)
    return monday(first), monday(last) + timedelta(days=6)


def month(day: date) -> tuple[date, date]:
    """The first and last day of a day's month."""
    first = day.replace(day=1)
    return first, (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)


def turned(view: str, day: date, way: int, column: int = -1) -> date:
    """The day to stand on after the leaf is turned on (1) or back (-1), in a column if named."""
    if view == WEEK:
        other = day + timedelta(weeks=way)
        return monday(other) + timedelta(days=column) if column >= 0 else other
    first, last = month(day)
    return last + timedelta(days=1) if way > 0 else month(first - timedelta(days=1))[0]


@dataclass(frozen=True)
class DayCell:
    """One cell: a half day of the week, or a day of the month (no period)."""

    on: date
    period: str = ""
    shifts: tuple[ShiftRow, ...] = ()
    rest: bool = False  # nobody works
    holiday: str = ""  # why, where the day of the week alone does not say it
    outside: bool = field(default=False, compare=False)  # of another month

    def heading(self) -> str:
        """11月23日 周一 上午."""
        half = codes.label("duty_periods", self.period, language())
        return f"{when.day(self.on, 'weekday')} {half}".strip()

    def words(self) -> str:
        """What a screen reader says of it."""
        said = "；".join(f"{short_period(row)}{row.lawyer} {row.place}" for row in self.shifts)
        return f"{self.heading()} {self.holiday} {said}".strip()


def short_period(row: ShiftRow) -> str:
    """上 or 下, AM or PM: the half day before a name in the month."""
    label = codes.label("duty_periods", row.period, language())
    return label[:1] if language() == "zh" else ("AM" if row.period == PERIODS[0] else "PM")


class DutyModel(QAbstractTableModel):
    """Cells by row and day of the week."""

    def __init__(self) -> None:
        super().__init__()
        self.view, self.cells = WEEK, list[list[DayCell]]()

    def show(self, view: str, day: date, shifts: Iterable[ShiftRow],
             rest: Mapping[date, str]) -> None:
        """Show the week or month of a day."""
        first, last = span(view, day)
        known: dict[tuple[date, str], list[ShiftRow]] = {}
        for row in shifts:
            known.setdefault((row.on, row.period if view == WEEK else ""), []).append(row)
        days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
        lines = [(p, days) for p in PERIODS] if view == WEEK else [
            ("", days[n:n + DAYS]) for n in range(0, len(days), DAYS)]
        self.beginResetModel()
        self.view = view
        self.cells = [[
            DayCell(on, period, tuple(known.get((on, period), ())), on in rest, rest.get(on, ""),
                    view == MONTH and on.month != day.month) for on in line]
            for period, line in lines]
        self.endResetModel()

    def cell(self, index: Index) -> DayCell | None:
        """The cell at an index."""
        return self.cells[index.row()][index.column()] if index.isValid() else None

    def place(self, on: date, period: str) -> tuple[int, int] | None:
        """Where a day stands, with its half day where there are such."""
        for r, line in enumerate(self.cells):
            for c, cell in enumerate(line):
                if cell.on == on and cell.period in ("", period or PERIODS[0]):
                    return r, c
        return None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Half days, or weeks."""
        return 0 if parent.isValid() else len(self.cells)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """The days of a week."""
        return 0 if parent.isValid() or not self.cells else DAYS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give what a cell is in words; the painter draws it from the cell itself."""
        cell = self.cell(index)
        told = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole,
                Qt.ItemDataRole.ToolTipRole)
        return cell.words() if cell is not None and role in told else None

    def headerData(self, section: int, orientation: Qt.Orientation,
                   role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give the days: 周一 23, or 周一 alone above a month."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        on = self.cells[0][section].on
        said = when.day(on, "weekday").replace(",", " ").split(" ")[-1]
        return f"{said} {on.day}" if self.view == WEEK else said
