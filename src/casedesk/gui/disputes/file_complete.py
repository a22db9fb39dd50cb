"""How complete the file is: the score, and a line a missing paper that goes to it."""

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from casedesk.casework.volumes import completeness
from casedesk.casework.volumes.completeness import Completeness, ExpectedRow
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.entry_line import EntryLine
from casedesk.gui.pieces.label import Label
from casedesk.gui.theme import Gap, Size, Tone

_SHOWN = 3  # lines in view; more are scrolled to
_GOOD, _FAIR = 100, 60  # per cent


class CompleteCard(QObject):
    """Fills a card; `chosen` of the lines carries the ExpectedRow."""

    def __init__(self, card: Card) -> None:
        super().__init__(card)
        self._card = card
        self.lines = MissingLines(card)
        card.fill(self.lines, 0)
        card.hug()

    def show_score(self, found: Completeness) -> None:
        """Show the score and what is missing."""
        lacking = found.lacking
        tone = Tone.OK if found.score >= _GOOD else Tone.WARN if found.score >= _FAIR \
            else Tone.DANGER
        self._card.name_it(self.tr("Completeness"))
        self._card.badge_it(f"{found.score}%", tone)
        there = len(found.lines) - len(lacking)
        self._card.note_it(self.tr("{there} of {all} papers").format(
            there=there, all=len(found.lines)))
        self.lines.show_lines(lacking)


class MissingLines(QScrollArea):
    """One line a missing paper; more than three are scrolled to.

    The keyboard stays where it stood when a paper came in; `emptied` tells that no line is left.
    """

    chosen = Signal(object)
    emptied = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._line, self._count, self._low = int(Size.ROW), 0, True
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_lines(self, lacking: tuple[ExpectedRow, ...]) -> None:
        """Lay one line a missing paper."""
        stood = self.stood_on()
        inside = QWidget()
        inside.setProperty("piece", "scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        high = int(Size.ROW)
        if not lacking:
            said = Label(self.tr("Nothing is missing."), second=True)
            said.setContentsMargins(Gap.LARGE, 0, Gap.LARGE, 0)
            column.addWidget(said)
        for row in lacking:
            line = EntryLine(row.title, strong=False)
            unsigned = row.state == completeness.UNSIGNED
            line.badge_it(self._act(row), Tone.WARN if unsigned else Tone.DANGER)
            line.clicked.connect(lambda _=False, row=row: self.chosen.emit(row))
            column.addWidget(line)
            high = line.sizeHint().height()
        column.addStretch(1)
        self.setWidget(inside)
        self._line, self._count = high, len(lacking)
        self.fit(self._low)
        if stood >= 0 and lacking:
            self._lines()[min(stood, len(lacking) - 1)].setFocus()
        elif stood >= 0:
            self.emptied.emit()

    def stood_on(self) -> int:
        """The place of the line that holds the keyboard in this window; -1 when none does."""
        held = self.window().focusWidget()
        return next((place for place, line in enumerate(self._lines()) if line is held), -1)

    def _lines(self) -> list[EntryLine]:
        inside = self.widget()
        return inside.findChildren(EntryLine) if inside else []

    def fit(self, low: bool) -> None:
        """Show one line alone where the window is low."""
        self._low = low
        self.setMinimumHeight(self._line)
        self.setMaximumHeight(self._line * min(max(self._count, 1), 1 if low else _SHOWN))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As high as the lines it may show."""
        return QSize(super().sizeHint().width(), self.maximumHeight())

    def _act(self, row: ExpectedRow) -> str:
        if row.state == completeness.UNSIGNED:
            return self.tr("not signed: add the signed scan")
        if row.forms:
            return self.tr("missing: print {}").format(row.forms[0])
        return self.tr("missing: add a scan")
