"""One row of a ledger, every cell of it to be mended: what is wrong stands first."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from casedesk.exchange.columns import LedgerKind
from casedesk.exchange.staging import Line
from casedesk.gui.importing.columns_row import field_words
from casedesk.gui.language import language
from casedesk.gui.pieces.edits import ENTER
from casedesk.gui.pieces.fields import LineField
from casedesk.gui.pieces.label import Label
from casedesk.gui.theme import Gap, Text, Tone

_LATIN = {"id", "phone", "uscc", "date", "amount", "count"}


class CellField(LineField):
    """A cell of the ledger; what is wrong with it is said in as many lines as it takes."""

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._why = Label("", self, kind=Text.CAPTION, wraps=True)
        self._why.hide()
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self._why)
        self.edit.installEventFilter(self)

    def say(self, text: str, tone: Tone | None = None) -> None:
        """Say what is wrong, or what is to be looked at."""
        self._why.say(text, tone)
        self._why.setVisible(bool(text))
        self.edit.setAccessibleDescription(text)
        self._mark(tone == Tone.DANGER and bool(text))

    def hint_text(self) -> str:
        """What is said under it."""
        return self._why.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter takes the cell as it is now."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress \
                and event.key() in ENTER and not self.edit.preedit \
                and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.entered.emit()
            return True
        return False


class RowPane(QScrollArea):
    """`mended` carries the field and what it says now; `done` tells that Enter ended the row."""

    mended = Signal(str, str)
    done = Signal()

    def __init__(self, after: QWidget) -> None:
        super().__init__()
        self._after = after  # the list, from which Tab comes in
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.fields: dict[str, CellField] = {}
        self.line: Line | None = None
        self._order: list[str] = []
        self._known: dict[str, str] = {}  # what the fields say of the row as it is taken in
        inner = QWidget()
        inner.setProperty("piece", "scrolled")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(Gap.LARGE, 0, Gap.LARGE, Gap.MEDIUM)
        self._column.setSpacing(Gap.SMALL)
        self.setWidget(inner)

    def offer(self, ledger: LedgerKind) -> None:
        """Make a field for each cell that this kind of ledger may have."""
        for field in self.fields.values():
            self._column.removeWidget(field)
            field.deleteLater()
        self.fields, self.line, self._order = {}, None, []
        for code, words in field_words(ledger):
            field = CellField(self.widget())
            field.name_it(words)
            if ledger.column(code).holds in _LATIN:
                field.edit.prefer_latin()
            field.left.connect(lambda code=code: self._settle(code))
            field.entered.connect(lambda code=code: self._entered(code))
            self.fields[code] = field

    def show_line(self, line: Line | None) -> None:
        """Show a row; the same row once more keeps its fields where they stand."""
        another = line is not self.line
        self.line = line
        self.widget().setVisible(line is not None)
        if line is None:
            return
        if another:
            self._arrange([problem.field for problem in (*line.problems, *line.warnings)])
            self.verticalScrollBar().setValue(0)
            for code, field in self.fields.items():
                field.put(line.shown(code))
                self._known[code] = field.text()
        faults = {fault.field: (fault.sentence(language()), tone)
                  for group, tone in ((line.warnings, Tone.WARN), (line.problems, Tone.DANGER))
                  for fault in group}
        for code, field in self.fields.items():
            field.say(*faults.get(code, ("", None)))

    def stand_on_fault(self) -> bool:
        """Put the keyboard into the first cell that is wrong; say whether there is one."""
        wrong = next((code for code in self._order if self.fields[code].is_wrong()), "")
        if wrong:
            self.fields[wrong].setFocus()
            self.fields[wrong].edit.selectAll()
        return bool(wrong)

    def settle(self) -> None:
        """Take in what is being typed."""
        for code in self._order:
            self._settle(code)

    def _arrange(self, first: list[str]) -> None:
        """Set what is wrong above the rest, and let Tab go in that order."""
        order = [*dict.fromkeys(first), *(code for code in self.fields if code not in first)]
        if order == self._order and self._column.count():
            return
        while self._column.count():
            self._column.takeAt(0)
        before = self._after
        for code in order:
            field = self.fields[code]
            self._column.addWidget(field)
            field.show()
            QWidget.setTabOrder(before, field.edit)
            before = field.edit
        self._column.addStretch(1)
        self._order = order

    def _settle(self, code: str) -> None:
        text = self.fields[code].text()
        if self.line is not None and text != self._known.get(code):
            self._known[code] = text
            self.mended.emit(code, text)

    def _entered(self, code: str) -> None:
        self._settle(code)
        if self.line is not None and self.line.accepted:
            self.done.emit()
            return
        after = self._order.index(code) + 1
        turn = [*self._order[after:], *self._order[:after]]
        wrong = next((other for other in turn if self.fields[other].is_wrong()), turn[0])
        self.fields[wrong].setFocus()
        self.fields[wrong].edit.selectAll()
