"""Beside a consultation: its last days, articles of its matter, who was here before."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from casedesk.casework.legal_aid import advising
from casedesk.casework.legal_aid.advice_list import ConsultationRow
from casedesk.casework.legal_aid.advising import Basis, Clock, Prospect
from casedesk.gui import when
from casedesk.gui.language import language
from casedesk.gui.pieces.badge import Badge
from casedesk.gui.pieces.button import Button
from casedesk.gui.pieces.entry_line import EntryLine
from casedesk.gui.pieces.label import Elided, Label
from casedesk.gui.pieces.lines_card import LinesCard
from casedesk.gui.pieces.tick import Tick
from casedesk.gui.theme import Gap, Size, Text, Tone
from casedesk.rules import codes

BAR = int(Gap.LARGE)  # the scroll bar beside the cards, in the margin of the page
_MOST = 3  # earlier consultations shown
_FIGURES = 9  # articles that Alt and a figure cite
_TONES = {"warn": Tone.WARN, "late": Tone.DANGER}


class ClocksCard(LinesCard):
    """Limitation and the other last days, with the arithmetic under them."""

    def show_prospect(self, found: Prospect) -> None:
        """Show these days."""
        self.name_it(self.tr("Last days"))
        self.badge_it(self.tr("fewer than 7 days") if found.urgent else "", Tone.DANGER)
        column = self.lay()
        if not found.clocks:
            column.addWidget(Label(self.tr("Matter and key days show the limitation at once."),
                                   second=True, wraps=True))
        for clock in found.clocks:
            self._add(column, clock)
        if found.urgent:
            column.addWidget(Label(self.tr(
                "Legal aid may come before the paperwork (Legal Aid Law §44): refer today."),
                tone=Tone.DANGER, wraps=True))

    def _add(self, column: QVBoxLayout, clock: Clock) -> None:
        names = {"limitation": self.tr("Arbitration"),
                 "suit": self.tr("Suit"), "other": self.tr("Other")}
        line = QHBoxLayout()
        line.setSpacing(Gap.SMALL)
        line.addWidget(Elided(names[clock.kind]), 1)
        if clock.on is not None:
            line.addWidget(Label(when.day(clock.on), strong=True))
            assert clock.days is not None
            left = self.tr("{} days left").format(clock.days) if clock.days >= 0 \
                else self.tr("{} days over").format(-clock.days)
            line.addWidget(Badge(left, _TONES.get(clock.tone, Tone.OK)))
        column.addLayout(line)
        if clock.why:
            column.addWidget(Label(clock.why, kind=Text.CAPTION, second=True, wraps=True))


class BasesCard(LinesCard):
    """The articles of the matter; `cited` carries the one to cite, or to leave out again."""

    cited = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._offered: tuple[Basis, ...] = ()
        self._lines_of: dict[str, EntryLine] = {}
        for figure in range(1, _FIGURES + 1):
            keys = QShortcut(QKeySequence(f"Alt+{figure}"), parent)
            keys.activated.connect(lambda place=figure - 1: self._cite(place))

    def offer(self, matter: str, text: str) -> None:
        """Offer the articles of a matter; those cited already bear a mark."""
        self._offered = advising.bases_of(matter)
        self.name_it(self.tr("Articles"))
        self.note_it(self.tr("Alt and the figure cites") if self._offered else "")
        column, zh = self.lay(0, edge=bool(self._offered)), language() == "zh"
        self._lines_of = {}
        for place, basis in enumerate(self._offered, 1):
            head = f"{place}  {basis.zh if zh else basis.en}" if place <= _FIGURES else basis.zh
            line = EntryLine(head, basis.gist if zh else basis.gist_en, strong=False)
            line.setToolTip(f"{basis.zh}\n{basis.gist}")
            line.clicked.connect(lambda _=False, basis=basis: self.cited.emit(basis))
            self._lines_of[basis.code] = line
            column.addWidget(line)
        if not self._offered:
            column.addWidget(Label(self.tr("The matter brings its articles."), second=True))
        self.mark(text)

    def mark(self, text: str) -> None:
        """Mark the articles that are cited."""
        for basis in self._offered:
            self._lines_of[basis.code].badge_it(
                self.tr("cited") if advising.cited(text, basis) else "", Tone.OK)

    def _cite(self, place: int) -> None:
        if place < len(self._offered):
            self.cited.emit(self._offered[place])


class EarlierCard(LinesCard):
    """What the same worker asked before; `opened` carries the consultation."""

    opened = Signal(object)

    def show_rows(self, rows: Sequence[ConsultationRow]) -> None:
        """Show the last ones; nothing of somebody who was never here."""
        self.setVisible(bool(rows))
        self.name_it(self.tr("Asked before"))
        column = self.lay(0, edge=True)
        for row in rows[:_MOST]:
            line = EntryLine(
                f"{when.day(row.at.date())}  "
                f"{codes.label('aid_matters', row.matter, language())}", row.answer, strong=False)
            line.clicked.connect(lambda _=False, row=row: self.opened.emit(row))
            column.addWidget(line)


class ToldCard(LinesCard):
    """Counselling: with the own consent its room and hours are told, and nothing else is kept."""

    told = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.tick, self.say_it = Tick("", tone=Tone.COUNSELLING), Button()
        self._where = Label("", strong=True, wraps=True)
        self.tick.toggled.connect(self._ticked)
        self.say_it.clicked.connect(self.told.emit)
        inside = QVBoxLayout()
        inside.setSpacing(Gap.SMALL)
        for widget in (self.tick, self.say_it, self._where):
            inside.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft
                             if widget is self.say_it else Qt.AlignmentFlag(0))
        self.name_it(self.tr("Counselling"))
        self.put(inside)
        self.hide()

    def begin(self) -> None:
        """Ask anew: whoever comes next is asked for themselves."""
        self.tick.setChecked(False)
        self._where.setText("")
        self.hide()

    def ask(self) -> None:
        """Let the person be asked first."""
        self.show()
        self.tick.setFocus()

    def show_where(self, where: str) -> None:
        """Show what is read out."""
        self._where.setText(where)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.name_it(self.tr("Counselling"))
        self.tick.setText(self.tr("The person wishes to hear of it"))
        self.tick.setAccessibleName(self.tick.text())
        self.tick.updateGeometry()
        self.say_it.setText(self.tr("Tell room and hours"))
        self._ticked()

    def _ticked(self) -> None:
        if not self.tick.isChecked():
            self._where.setText("")


class AdviceSide(QScrollArea):
    """The cards, which scroll by themselves."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        inside = QWidget()
        inside.setProperty("piece", "scrolled")
        self.clocks, self.bases = ClocksCard(inside), BasesCard(parent)
        self.earlier, self.told = EarlierCard(inside), ToldCard(inside)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, BAR, 0)
        column.setSpacing(Gap.LARGE)
        for card in (self.told, self.clocks, self.bases, self.earlier):
            card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            column.addWidget(card)
        column.addStretch(1)
        self.earlier.hide()
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.narrow(narrow=False)

    def narrow(self, *, narrow: bool) -> None:
        """Be less wide where the page has little room: the form comes first."""
        self.setFixedWidth((Size.SIDE - 2 * Size.ROW if narrow else Size.SIDE) + BAR)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.told.retranslate()
