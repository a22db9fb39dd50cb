"""The tables of a month as lists whose numbers can be clicked."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Signal

from casedesk.casework.reports import Adjustment, Check, Line, Month, Table
from casedesk.casework.reports import Cell as Counted
from casedesk.gui.language import language
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Tone

CHECKS, ADJUSTMENTS = "checks", "adjustments"
_NUMBER, _DENSE = 76, 62  # pixels of a column of figures; dense where a table has ten
_UNIT = 56


class FiguresTable(QuietTable):
    """One table of the month; a click or Enter on a number asks for the records it counts."""

    asked = Signal(object)  # (words, casework.reports.Cell)

    def __init__(self) -> None:
        super().__init__()
        self.clicked.connect(self._ask)
        self.opened.connect(lambda row: self._ask(self.currentIndex()))

    def show_part(self, month: Month, part: str) -> None:
        """Show table `part` ('1' …), the relations, or what changed since earlier months."""
        if part == CHECKS:
            self.wear(TableModel[Check](self._check_columns()))
            self.put(list(month.checks))
        elif part == ADJUSTMENTS:
            self.wear(TableModel[Adjustment](self._adjustment_columns()))
            self.put(list(month.adjustments))
        else:
            table = next(each for each in month.tables if str(each.number) == part)
            self.wear(TableModel[Line](_columns(table), key=lambda line: line.code))
            self.put(list(table.lines))

    def _ask(self, index: QModelIndex) -> None:
        model = self.model()
        if not isinstance(model, TableModel) or not index.isValid():
            return
        line = model.rows[index.row()]
        if not isinstance(line, Line):
            return
        cells = list(line.cells)
        at = index.column() - 1
        chosen = cells[at] if 0 <= at < len(cells) and cells[at].code else next(
            (cell for cell in cells if cell.code), None)
        if chosen is not None:
            self.asked.emit((words_of(line), chosen))

    def _check_columns(self) -> list[Column[Check]]:
        def said(check: Check) -> Cell:
            if check.holds:
                return Cell(self.tr("holds"), Tone.OK, badge=True)
            return Cell(self.tr("does not hold"), Tone.DANGER, badge=True)

        return [
            Column(lambda: self.tr("Relation"),
                   lambda check: check.zh if language() == "zh" else check.en),
            Column(lambda: self.tr("Left"), lambda check: check.left, 90, right=True),
            Column(lambda: self.tr("Right"), lambda check: check.right, 90, right=True),
            Column(lambda: "", said, 90),
        ]

    def _adjustment_columns(self) -> list[Column[Adjustment]]:
        return [
            Column(lambda: self.tr("Month"), lambda row: row.month, 84),
            Column(lambda: self.tr("Figure"), lambda row: row.zh),
            Column(lambda: self.tr("Reported"), lambda row: row.reported, 90, right=True),
            Column(lambda: self.tr("Now"), lambda row: row.now, 90, right=True),
            Column(lambda: self.tr("Difference"), lambda row: row.difference, 90, right=True),
        ]



def words_of(part: Line | Table) -> str:
    """Its name in the language in force."""
    return part.zh if language() == "zh" else part.en


def _columns(table: Table) -> list[Column[Line]]:
    def of(place: int) -> Callable[[Line], Cell]:
        return lambda line: _cell(line, line.cells[place])

    first = table.headings[0]
    wide = _NUMBER if len(table.headings) <= 8 else _DENSE
    columns = [Column(lambda: first.zh if language() == "zh" else first.en, _name)]
    for place, heading in enumerate(table.headings[1:]):
        width = wide if heading.figures else _UNIT
        columns.append(Column(lambda h=heading: h.zh if language() == "zh" else h.en,  # type: ignore[misc]
                              of(place), width, right=heading.figures))
    return columns


def _name(line: Line) -> Cell:
    return Cell("　" * line.depth + words_of(line), strong=line.whole, second=line.depth > 0,
                tip=words_of(line))


def _cell(line: Line, counted: Counted) -> Cell:
    return Cell(counted.text, strong=line.whole, second=not counted.code)
