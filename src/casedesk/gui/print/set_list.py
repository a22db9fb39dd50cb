"""The papers of a print set: ticked or not, for whom, and what became of each."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from casedesk.gui.language import language
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Tone
from casedesk.printing.run import Left
from casedesk.printing.sets import Line

_TICKED, _EMPTY = "check_box", "check_box_outline_blank"


class SetList(QuietTable):
    """Space ticks a paper, Enter prints all that are ticked; standing on one shows it."""

    turned = Signal()  # something was ticked, or no longer is

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._on: set[str] = set()
        self._left: dict[str, Left] = {}
        self._lines = TableModel[Line]([
            Column(lambda: "", self._tick, 36),
            Column(lambda: "", self._name),
            Column(lambda: "", self._state, 132, right=True),
        ])
        self.wear(self._lines)
        self.horizontalHeader().hide()
        self.setAccessibleName(self.tr("Papers of the set"))
        self.empty.say(self.tr("This set has no paper for this case."))
        self.ticked.connect(self.turn)
        self.clicked.connect(self._click)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these; what is ticked by itself is ticked."""
        self._on = {line.id for line in lines if line.ticked}
        self._left = {}
        self.put(list(lines))
        if lines and self.current() is None:
            self.setCurrentIndex(self._lines.index(0, 0))

    def lines(self) -> list[Line]:
        """Every paper in the list."""
        return list(self._lines.rows)

    def ticked_lines(self) -> list[Line]:
        """The papers that are ticked and can be printed, in the order of the set."""
        return [line for line in self._lines.rows if line.id in self._on and line.open]

    def turn(self, line: Line) -> None:
        """Tick a paper, or take the tick away; one that cannot be printed takes none."""
        if line.open:
            self._on ^= {line.id}
            self.viewport().update()
            self.turned.emit()

    def tick_all(self, on: bool) -> None:
        """Tick every paper that can be printed, or none."""
        self._on = {line.id for line in self._lines.rows if line.open} if on else set()
        self.viewport().update()
        self.turned.emit()

    def tell_left(self, left: Sequence[tuple[str, Left]]) -> None:
        """Say of these papers, by the id of their line, that they were not printed, and why."""
        self._left = dict(left)
        self.viewport().update()

    def why(self, line: Line) -> str:
        """Why a paper cannot be printed, or was not; '' when it can."""
        left = self._left.get(line.id)
        refusal = left.refusal if left else line.refusal
        if refusal is not None:
            return refusal.sentence(language())
        return line.why if language() == "zh" else line.why_en

    def _click(self, index: QModelIndex) -> None:
        if index.column() == 0:
            self.turn(self._lines.rows[index.row()])

    def _tick(self, line: Line) -> Cell:
        if not line.open:
            return Cell("")
        return Cell("", icon=_TICKED if line.id in self._on else _EMPTY,
                    tip=self.tr("Ticked") if line.id in self._on else self.tr("Not ticked"))

    def _name(self, line: Line) -> Cell:
        title = line.title if language() == "zh" else line.english
        words = "  ".join(filter(None, (line.matter, title, line.addressee)))
        return Cell(words, second=not line.open, tip=self.why(line) or words)

    def _state(self, line: Line) -> Cell:
        if line.id in self._left:
            return Cell(self.tr("not yet"), Tone.DANGER, badge=True, tip=self.why(line))
        if line.refusal is not None:
            return Cell(self.tr("not permitted"), Tone.WARN, badge=True, tip=self.why(line))
        if line.why:
            return Cell(self.why(line), second=True, tip=self.why(line))
        if line.printed:
            return Cell(self.tr("printed {}×").format(line.printed), Tone.OK, badge=True)
        return Cell("")
