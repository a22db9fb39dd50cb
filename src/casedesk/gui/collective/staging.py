"""A roster looked over before it is taken in: each faulty line mended in place."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from casedesk.casework.collective import checking
from casedesk.casework.collective.lines import Alike, Checked, RosterLine
from casedesk.gui.collective import roster_table
from casedesk.gui.language import language
from casedesk.gui.page import Context
from casedesk.gui.pieces.button import Button
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.chips import Chips
from casedesk.gui.pieces.edit_table import EditTable, block
from casedesk.gui.pieces.label import Label
from casedesk.gui.theme import Gap, Size, Tone

ALL, WRONG = "all", "wrong"


class Staging(QWidget):
    """`mended` tells that a line says something else now; `counted` that faults came or went."""

    mended = Signal()
    counted = Signal()

    def __init__(self, context: Context, case_id: int) -> None:
        super().__init__()
        self._context, self._case_id = context, case_id
        self.lines: list[RosterLine] = []
        self.checked: list[Checked] = []
        self.table = EditTable()
        self.model = roster_table.staged(self._put_in)
        self.table.wear(self.model)
        self.table.lay_columns(scrolls=True)
        self.chips = Chips(small=True)
        self.card, self.pane = Card(), Card()
        self._inside = QVBoxLayout()
        self._lay()
        self.table.chosen.connect(lambda _: self._explain())
        self.table.pasted.connect(self._paste)
        self.table.removed.connect(lambda row: self._remove(row.line))
        self.chips.changed.connect(self._filter)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.card.name_it(self.tr("Roster before it is taken in"))
        self.table.setAccessibleName(self.tr("Lines of the roster"))
        self.chips.setAccessibleName(self.tr("Which lines are shown"))
        self.table.empty.say(self.tr("No line like this."))
        self._count()
        self._explain()

    def show_lines(self, lines: list[RosterLine]) -> None:
        """Look these lines over; the keyboard stands on the first fault."""
        self.lines = lines
        self.chips.choose([ALL])
        self.check()
        place = next((n for n, row in enumerate(self.checked) if row.faults), 0)
        if self.checked:
            faults = self.checked[place].faults
            if not (faults and self.table.begin(place, faults[0].field)):
                self.table.setCurrentIndex(self.model.index(place, 1))

    def check(self) -> None:
        """Check every line anew, and show it."""
        self.checked = checking.check(
            self._context.database, self._context.actor, self._case_id, self.lines)
        self._count()
        self._fill()
        self.counted.emit()

    def faulty(self) -> int:
        """How many lines cannot be taken in as they are."""
        return sum(bool(row.faults) for row in self.checked)

    # inside -------------------------------------------------------------------------------------

    def _put_in(self, row: Checked, field: str, text: str) -> None:
        row.line.texts[field] = text
        if field == "amount":
            row.line.items.clear()
        QTimer.singleShot(0, self._again)  # the editor of the cell closes first

    def _again(self) -> None:
        index = self.table.currentIndex()
        row, column = index.row(), index.column()
        self.check()
        if row >= 0 and self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(
                min(row, self.model.rowCount() - 1), max(column, 1)))
        self.mended.emit()

    def _paste(self, text: str) -> None:
        """Put a block of cells in from the current cell on, downwards and to the right."""
        index = self.table.currentIndex()
        if not index.isValid() or not text.strip():
            return
        for down, cells in enumerate(block(text)):
            place = index.row() + down
            if place >= self.model.rowCount():
                break
            for across, cell in enumerate(cells):
                column = index.column() + across
                field = self.model.field_of(column) if column < self.model.columnCount() else ""
                if field:
                    self.model.rows[place].line.texts[field] = cell
        self._again()

    def _remove(self, line: RosterLine) -> None:
        self.lines = [each for each in self.lines if each is not line]
        self._again()

    def _filter(self) -> None:
        if not self.chips.code():
            self.chips.choose([ALL])
        self._fill()

    def _fill(self) -> None:
        only = self.chips.code() == WRONG
        self.table.put([row for row in self.checked if row.faults or not only])
        self._explain()

    def _count(self) -> None:
        wrong = self.faulty()
        self.chips.offer([(ALL, self.tr("All {}").format(len(self.checked))),
                          (WRONG, self.tr("With faults {}").format(wrong))])
        if not self.chips.code():
            self.chips.choose([ALL])
        states = [row.state for row in self.checked]
        self.card.note_it(self.tr("new {new} · more {more} · on it already {known}").format(
            new=states.count("new"), more=states.count("changed"), known=states.count("known")))

    def _explain(self) -> None:
        """Say what is wrong with the current line, and offer what can be decided."""
        while self._inside.count():
            held = self._inside.takeAt(0)
            widget = held.widget() if held else None
            if widget:
                widget.hide()
                widget.deleteLater()
        row: Checked | None = self.table.current()
        self.pane.name_it(self.tr("Row {}").format(row.line.number or "—") if row
                          else self.tr("Row"))
        faults = len(row.faults) if row else 0
        self.pane.badge_it(self.tr("%n fault(s)", "", faults) if faults else
                           self.tr("Ready") if row else "", Tone.DANGER if faults else Tone.OK)
        if row is None:
            return
        for fault in row.faults:
            self._say(f"{roster_table.heading(fault.field)}：{fault.sentence(language())}",
                      Tone.DANGER)
            if fault.accepts:
                self._offer(self.tr("List it all the same"),
                            partial(self._accept, row.line, fault.code))
        for alike in row.alike:
            self._offer(self.tr("The same: {}").format(
                alike.id_masked or alike.phone_masked or alike.name),
                partial(self._same, row.line, alike))
        if row.alike:
            self._offer(self.tr("Not the same person"),
                        partial(self._other, row.line, row.alike))
        for note in row.notes:
            self._say(note.sentence(language()), Tone.WARN)
        self._offer(self.tr("Take this line out"), partial(self._remove, row.line))
        self._inside.addStretch(1)

    def _say(self, text: str, tone: Tone) -> None:
        label = Label("", self.pane, wraps=True)
        label.say(text, tone)
        self._inside.addWidget(label)

    def _offer(self, text: str, deed: Callable[[], object]) -> None:
        button = Button(text, self.pane)
        button.clicked.connect(lambda _: deed())
        self._inside.addWidget(button)

    def _accept(self, line: RosterLine, code: str) -> None:
        line.accepted.add(code)
        self._again()

    def _same(self, line: RosterLine, one: Alike) -> None:
        line.same_as = one.person_id
        self._again()

    def _other(self, line: RosterLine, everyone: tuple[Alike, ...]) -> None:
        line.not_same |= {each.person_id for each in everyone}
        self._again()

    def _lay(self) -> None:
        inner = QWidget()
        inner.setProperty("piece", "scrolled")
        inner.setLayout(self._inside)
        self._inside.setContentsMargins(Gap.LARGE, 0, Gap.LARGE, Gap.MEDIUM)
        self._inside.setSpacing(Gap.SMALL)
        scroll = QScrollArea()
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.pane.fill(scroll)
        self.pane.setFixedWidth(Size.SIDE - Gap.PAGE)
        self.card.name_it(" ")
        self.card.put_beside(self.chips)
        self.card.fill(self.table)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Gap.LARGE)
        row.addWidget(self.card, 1)
        row.addWidget(self.pane)
