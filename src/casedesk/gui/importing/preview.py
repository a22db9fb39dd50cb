"""The preview of a ledger: its columns, its rows, and the row that is being mended."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from casedesk.exchange.columns import kinds
from casedesk.exchange.ledger import ImportReport, Staged
from casedesk.gui.importing.columns_row import ColumnsRow, field_words
from casedesk.gui.importing.preview_rows import ALL, GOOD, NOTED, WRONG, PreviewList, PreviewRow
from casedesk.gui.importing.row_pane import RowPane
from casedesk.gui.language import language
from casedesk.gui.pieces.chips import Chips
from casedesk.gui.pieces.fields import ChoiceField
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Gap, Size, Tone
from casedesk.ui.import_page import Ui_ImportPage


class Preview(QObject):
    """Lives in the page's cards. `mended` tells that a row says something else now."""

    mended = Signal()
    matched = Signal(int, str)  # a column, and the field it is to be taken for
    other = Signal(str, int)  # another kind of ledger, another sheet

    def __init__(self, ui: Ui_ImportPage, page: QWidget) -> None:
        super().__init__(page)
        self.ui = ui
        self.staged: Staged | None = None
        self._list: PreviewList | None = None
        self._words: Mapping[str, str] = {}
        self._known: frozenset[int] = frozenset()
        self._changed: frozenset[int] = frozenset()
        self.columns, self.chips, self.rows = ColumnsRow(), Chips(small=True), QuietTable()
        self.kind, self.sheet = ChoiceField(), ChoiceField()
        self.pane = RowPane(self.rows)
        self._lay()
        self.rows.wear(self._model())
        self.columns.matched.connect(self.matched.emit)
        for choice in (self.kind, self.sheet):
            choice.changed.connect(self._other)
        self.chips.changed.connect(self._filter)
        self.rows.chosen.connect(self._chosen)
        self.rows.opened.connect(lambda row: self._open())
        self.pane.mended.connect(self._mend)
        self.pane.done.connect(self._next)

    def show_staged(self, staged: Staged) -> None:
        """Show a ledger as it is matched and mended by now."""
        again = self.staged is not None and self.staged.file == staged.file
        self.staged, self._list = staged, PreviewList(staged)
        self._known = self._changed = frozenset()
        self.say_all()
        if not again or not self.chips.code():
            self.chips.choose([WRONG if staged.rejected else ALL])
        self._fill(None)

    def say_all(self) -> None:
        """Say everything in the language in force."""
        staged = self.staged
        if staged is None:
            return
        self._words = dict(field_words(staged.ledger))
        zh = language() == "zh"
        with QSignalBlocker(self.kind.edit), QSignalBlocker(self.sheet.edit):
            self.kind.offer([(each.kind, each.zh if zh else each.en) for each in kinds().values()])
            self.kind.choose(staged.ledger.kind)
            self.sheet.offer([(str(n), name) for n, name in enumerate(staged.sheets)])
            self.sheet.choose(str(staged.heading.sheet))
        self.kind.name_it(self.tr("Kind of ledger"))
        self.sheet.name_it(self.tr("Sheet"))
        self.sheet.setVisible(len(staged.source) > 1)
        found = [column for column in staged.heading.columns if column.field]
        self.ui.columnsCard.note_it(self.tr("{known} of {all} recognised").format(
            known=len(found), all=len(staged.heading.columns)))
        self.columns.show_columns(staged)
        self.pane.offer(staged.ledger)
        self.rows.setAccessibleName(self.tr("Rows of the ledger"))
        self.chips.setAccessibleName(self.tr("Which rows are shown"))
        self.rows.empty.say(self.tr("No row like this."))
        self._count()

    def known(self, report: ImportReport) -> None:
        """Take in which rows are on record already."""
        self._known, self._changed = frozenset(report.known), frozenset(report.changed)
        self.rows.viewport().update()

    def settle(self) -> None:
        """Take in what is being typed."""
        self.pane.settle()

    def start(self) -> None:
        """Put the keyboard where the work begins."""
        self.rows.setFocus()

    # the parts ----------------------------------------------------------------------------------

    def _lay(self) -> None:
        across = QWidget()
        row = QHBoxLayout(across)
        row.setContentsMargins(Gap.LARGE, 0, 0, 0)
        row.setSpacing(0)
        for choice in (self.kind, self.sheet):
            choice.give_room(True)
            choice.setFixedWidth(Size.RAIL + Gap.PAGE)
            row.addWidget(choice, 0, Qt.AlignmentFlag.AlignTop)
            row.addSpacing(Gap.SMALL)
        row.addWidget(self.columns, 1)
        self.ui.columnsCard.fill(across)
        self.ui.columnsCard.hug()
        self.ui.rowsCard.put_beside(self.chips)
        self.ui.rowsCard.fill(self.rows)
        self.ui.rowCard.fill(self.pane)
        for card in (self.ui.rowCard, self.ui.sumCard):
            card.setFixedWidth(Size.SIDE)

    def _model(self) -> TableModel[PreviewRow]:
        return TableModel[PreviewRow]([
            Column(lambda: self.tr("Row"), lambda row: row.line.row, 56, right=True),
            Column(lambda: self.tr("Name"), lambda row: row.line.shown("name") or "—", 80),
            Column(lambda: self.tr("Field"), lambda row: self._words.get(
                row.fault.field, row.fault.field) if row.fault else "", 100),
            Column(lambda: self.tr("As it stands"), lambda row: Cell(
                row.line.shown(row.fault.field), strong=True) if row.fault else Cell(
                row.line.shown("employer"), second=True), 176),
            Column(lambda: self.tr("What is wrong"), self._fault_cell),
        ], key=lambda row: row.key)

    def _fault_cell(self, row: PreviewRow) -> Cell:
        if row.fault is None:
            return Cell(self._before(row.line.row) or self.tr("ready"), second=True)
        if row.fault not in (*row.line.problems, *row.line.warnings):
            return Cell(self.tr("mended"), Tone.OK)
        said = row.fault.sentence(language())
        return Cell(said, Tone.WARN if row.line.accepted else Tone.DANGER, tip=said)

    def _count(self) -> None:
        assert self._list is not None
        counts = self._list.counts()
        offered = [(ALL, self.tr("All {}")), (WRONG, self.tr("With faults {}")),
                   (GOOD, self.tr("Ready {}")), (NOTED, self.tr("To be looked at {}"))]
        self.chips.offer([(code, words.format(f"{counts[code]:,}")) for code, words in offered
                          if counts[code] or code != NOTED])

    def _fill(self, stay: int | None) -> None:
        """Show the rows behind the chip; stand on this row of the sheet, or on the first."""
        assert self._list is not None
        shown = self._list.shown(self.chips.code() or ALL)
        with QSignalBlocker(self.rows):
            self.rows.put(shown)
            place = next((n for n, row in enumerate(shown) if row.line.row == stay), 0)
            if shown:
                self.rows.setCurrentIndex(self.rows.model().index(place, 0))
        self._chosen(shown[place] if shown else None)

    def _filter(self) -> None:
        if self._list is None:
            return
        if not self.chips.code():  # the chosen chip was pressed again
            self.chips.choose([ALL])
            return
        row = self.rows.current()
        self._fill(row.line.row if row else None)

    def _chosen(self, row: PreviewRow | None) -> None:
        card = self.ui.rowCard
        self.pane.show_line(row.line if row else None)
        card.name_it(self.tr("Row {}").format(row.line.row) if row else self.tr("Row"))
        faults = len(row.line.problems) if row else 0
        card.badge_it(self.tr("%n fault(s)", "", faults) if faults else
                      self.tr("Ready") if row else "", Tone.DANGER if faults else Tone.OK)

    def _open(self) -> None:
        if not self.pane.stand_on_fault() and self.pane.fields:
            next(iter(self.pane.fields.values())).setFocus()

    def _before(self, row: int) -> str:
        """How a row is on record already, in words."""
        if row in self._changed:
            return self.tr("on record, says something else now; left as it is")
        if row in self._known:
            return self.tr("on record already")
        return ""

    # acts ---------------------------------------------------------------------------------------

    def _mend(self, code: str, text: str) -> None:
        if self.pane.line is None or self.staged is None or self._list is None:
            return
        line = self.staged.mend(self.pane.line.row, code, text)
        self._list.mended(line)
        self._count()
        if self.chips.code() == WRONG and line.accepted:  # stays in view until one goes on
            self._chosen(PreviewRow(line))
            self.rows.viewport().update()
        else:
            self._fill(line.row)
        self.mended.emit()

    def _next(self) -> None:
        """The row is mended: go to the next one that is not, or back to the list."""
        assert self._list is not None
        follower = self._list.next_wrong(self.pane.line.row if self.pane.line else 0)
        self._fill(follower.line.row if follower else None)
        if follower is None or not self.pane.stand_on_fault():
            QTimer.singleShot(0, self.rows.setFocus)

    def _other(self) -> None:
        self.other.emit(self.kind.code(), int(self.sheet.code() or 0))
