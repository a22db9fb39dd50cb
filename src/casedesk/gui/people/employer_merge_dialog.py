"""Two records of one employer side by side, before one stands for both."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from casedesk.casework import employers
from casedesk.casework.employers import EmployerPage, EmployerRow
from casedesk.errors import RefusedError
from casedesk.gui.language import language
from casedesk.gui.page import Context
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Size, Tone
from casedesk.rules import codes
from casedesk.ui.employer_merge_dialog import Ui_EmployerMergeDialog

_PAUSE = 120  # milliseconds after the last key
_FOUND, _COMPARED = 5, 8  # rows


@dataclass(frozen=True)
class Compared:
    """One particular of both records."""

    id: str
    kept: str
    merged: str
    tells: bool = True  # two values that differ speak against one employer


class EmployerMergeDialog(QDialog):
    """`merged` carries the merge's number and the name of the record that was merged."""

    merged = Signal(int, str)

    def __init__(self, context: Context, kept_id: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.ui = Ui_EmployerMergeDialog()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.ui.headline.text())
        self.setMinimumWidth(Size.DIALOG + Size.RAIL)
        self._context = context
        self._kept = employers.page(context.database, context.actor, kept_id)
        self._other: EmployerPage | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.look)
        self._build()
        self.ui.search.put(self._kept.entry.name[:6])
        self.look()

    def look(self) -> None:
        """Look for what is typed."""
        found = employers.listing(self._context.database, self._context.actor,
                                  self.ui.search.text(), limit=20)
        self.ui.found.put([row for row in found if row.id != self._kept.id])
        self.ui.found.empty.say(self.tr("No other employer fits."))

    def choose(self, employer_id: int) -> None:
        """Set this record beside the one at hand."""
        self._other = employers.page(self._context.database, self._context.actor, employer_id)
        both = (self._kept, self._other)
        told = self.tr("Visits, cases, letters")
        lines = (
            (self.tr("Name"), [p.entry.name for p in both], False),
            (self.tr("Credit code"), [p.entry.uscc for p in both], True),
            (self.tr("Town"), [codes.label("towns", p.entry.town, language()) for p in both],
             True),
            (self.tr("Address"), [p.entry.address for p in both], True),
            (self.tr("Legal representative"), [p.entry.legal_representative for p in both], True),
            (self.tr("Telephone"), [p.entry.phone for p in both], True),
            (self.tr("Other names"), [self.tr(", ").join(n.name for n in p.names)
                                      for p in both], False),
            (told, [f"{len(p.visits)} · {len(p.cases)} · {len(p.letters)}" for p in both], False))
        self.ui.compare.put([Compared(name, kept, merged, tells)
                             for name, (kept, merged), tells in lines])
        self.ui.compareCard.setVisible(True)
        self.ui.foundCard.setVisible(False)
        self.ui.search.setVisible(False)
        self.ui.merge.setEnabled(True)
        self.adjustSize()
        self.ui.merge.setFocus()

    def merge(self) -> None:
        """Let the record at hand stand for both."""
        if self._other is None:
            return
        try:
            number = employers.merge(self._context.database, self._context.actor,
                                     self._kept.id, self._other.id)
        except RefusedError as refusal:
            self.ui.message.refuse(refusal)
            return
        self.merged.emit(number, self._other.entry.name)
        self.accept()

    def _build(self) -> None:
        ui = self.ui
        ui.found.wear(TableModel[EmployerRow]([
            Column(lambda: self.tr("Name"), lambda r: Cell(r.name, strong=True)),
            Column(lambda: self.tr("Credit code"), lambda r: Cell(r.uscc, second=True), 170),
            Column(lambda: self.tr("Town"), lambda r: codes.label(
                "towns", r.town, language()), 110),
        ]))
        ui.compare.wear(TableModel[Compared]([
            Column(lambda: self.tr("Particular"), lambda r: Cell(r.id, second=True), 140),
            Column(lambda: self.tr("Stays"), lambda r: r.kept),
            Column(lambda: self.tr("Is merged"), lambda r: Cell(
                r.merged, Tone.WARN if r.tells and r.kept and r.merged
                and r.kept != r.merged else None)),
        ]))
        ui.found.show_rows(_FOUND)
        ui.compare.show_rows(_COMPARED)
        ui.foundCard.fill(ui.found)
        ui.compareCard.fill(ui.compare)
        ui.compareCard.setVisible(False)
        ui.merge.setEnabled(False)
        ui.search.changed.connect(self._pause.start)
        ui.found.opened.connect(lambda row: self.choose(row.id))
        ui.cancel.clicked.connect(self.reject)
        ui.merge.clicked.connect(self.merge)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self.merge)
