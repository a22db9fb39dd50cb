"""Two records of one worker side by side, before one stands for both."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from casedesk.casework import people
from casedesk.casework.people import Likeness, PersonPage, PersonRow
from casedesk.errors import RefusedError
from casedesk.gui import when
from casedesk.gui.language import language
from casedesk.gui.page import Context
from casedesk.gui.people import words
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Size, Tone
from casedesk.rules import codes
from casedesk.ui.merge_dialog import Ui_MergeDialog

_PAUSE = 120  # milliseconds after the last key
_FOUND, _COMPARED = 4, 9  # rows


@dataclass(frozen=True)
class Compared:
    """One particular of both records."""

    id: str
    kept: str
    merged: str
    tells: bool = True  # two values that differ speak against one person

    def speaks_against(self) -> bool:
        """Whether this particular makes it doubtful that they are one."""
        return self.tells and bool(self.kept and self.merged) and self.kept != self.merged


class MergeDialog(QDialog):
    """`merged` carries the merge's number and the name of the record that was merged."""

    merged = Signal(int, str)

    def __init__(self, context: Context, kept_id: int, other: Likeness | None,
                 parent: QWidget) -> None:
        super().__init__(parent)
        self.ui = Ui_MergeDialog()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.ui.headline.text())
        self._context = context
        self._kept = people.page(context.database, context.actor, kept_id)
        self._other: PersonPage | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._look)
        self._build()
        if other is not None:
            self.choose(other.person_id)
        else:
            self._look()

    def choose(self, person_id: int) -> None:
        """Set this record beside the one at hand."""
        self._other = people.page(self._context.database, self._context.actor, person_id)
        self._compare()
        self.ui.search.setVisible(False)
        self.ui.foundCard.setVisible(False)
        self.adjustSize()
        self.ui.merge.setFocus()

    def merge(self) -> None:
        """Let the record at hand stand for both."""
        if self._other is None:
            return
        try:
            number = people.merge(self._context.database, self._context.actor,
                                  self._kept.id, self._other.id)
        except RefusedError as refusal:
            self.ui.message.refuse(refusal)
            return
        self.merged.emit(number, self._other.name)
        self.accept()

    def say_different(self) -> None:
        """Remember that these are two people."""
        if self._other is not None:
            people.say_not_the_same(self._context.database, self._context.actor,
                                    self._kept.id, self._other.id)
            self.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """↓ and Enter go from the box into the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress \
                and not self.ui.search.preedit and not event.modifiers() \
                and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._pause.isActive():
                self._look()
            self.ui.found.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return False

    def _build(self) -> None:
        ui = self.ui
        ui.found.wear(TableModel[PersonRow]([
            Column(lambda: self.tr("Name"), lambda r: Cell(r.name, strong=True)),
            Column(lambda: self.tr("Who"), lambda r: words.about(
                r.sex, r.birth, r.id_tail, r.phone_tail), 320),
            Column(lambda: self.tr("Cases"), lambda r: r.cases, 70, right=True),
        ]))
        ui.compare.wear(TableModel[Compared]([
            Column(lambda: self.tr("Particular"), lambda r: Cell(r.id, second=True), 140),
            Column(lambda: self.tr("Stays"), lambda r: r.kept),
            Column(lambda: self.tr("Is merged"), lambda r: Cell(
                r.merged, Tone.WARN if r.speaks_against() else None)),
        ]))
        ui.found.show_rows(_FOUND)
        ui.compare.show_rows(_COMPARED)
        ui.search.setPlaceholderText(self.tr("Name, initials, ID or phone tail"))
        ui.search.textChanged.connect(lambda _: self._pause.start())
        ui.search.installEventFilter(self)
        ui.found.opened.connect(lambda row: self.choose(row.id))
        ui.foundCard.fill(ui.found)
        ui.compareCard.fill(ui.compare)
        ui.compareCard.setVisible(False)
        ui.cancel.clicked.connect(self.reject)
        ui.different.clicked.connect(self.say_different)
        ui.merge.clicked.connect(self.merge)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self.merge)
        for button in (ui.different, ui.merge):
            button.setEnabled(False)
        self.setMinimumWidth(Size.DIALOG + Size.RAIL)

    def _look(self) -> None:
        self._pause.stop()
        text = self.ui.search.text()
        found = people.listing(self._context.database, self._context.actor,
                               text or self._kept.name, limit=20)
        self.ui.found.put([row for row in found if row.id != self._kept.id])
        self.ui.found.empty.say(self.tr("Nobody else fits."))

    def _compare(self) -> None:
        assert self._other is not None
        both = (self._kept, self._other)
        particulars = (
            (self.tr("Name"), [p.name for p in both]),
            (self.tr("Former name"), [p.former_name for p in both]),
            (self.tr("Sex"), [codes.label("sexes", p.sex, language()) if p.sex != "9" else ""
                              for p in both]),
            (self.tr("Born"), [when.day(p.birth) for p in both]),
            (self.tr("ID document"), [p.id_masked for p in both]),
            (self.tr("Telephone"), [p.phone_masked for p in both]),
            (self.tr("Registration"), [codes.label("households", p.household, language())
                                       for p in both]),
            (self.tr("Address"), [p.address for p in both]),
            (self.tr("Visits, cases"), [f"{len(p.visits)} · {len(p.cases)}" for p in both]),
        )
        told = self.tr("Visits, cases")
        self.ui.compare.put(
            [Compared(name, kept, merged, name != told) for name, (kept, merged) in particulars])
        self.ui.compareCard.setVisible(True)
        for button in (self.ui.different, self.ui.merge):
            button.setEnabled(True)
