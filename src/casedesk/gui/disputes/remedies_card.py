"""Beside performance: the sums, what the law gives now, and the urgings."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from casedesk.casework.disputes.performance import Performance, UrgingLine
from casedesk.casework.disputes.remedies import Remedy
from casedesk.gui import when
from casedesk.gui.disputes import performance_words
from casedesk.gui.disputes.performance_forms import UrgingForm
from casedesk.gui.pieces.badge import Badge
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.entry_line import EntryLine
from casedesk.gui.pieces.label import Elided, Label
from casedesk.gui.pieces.lines_card import LinesCard
from casedesk.gui.theme import Gap, Text, Tone
from casedesk.rules import money


class OwedCard(LinesCard):
    """Promised, arrived, left, overdue; what is left also in words."""

    def show_page(self, found: Performance) -> None:
        """Show the sums."""
        self.name_it(self.tr("In sum"))
        self.setVisible(found.has_terms)
        column = self.lay(Gap.HAIR)
        left = found.promised_fen - found.paid_fen
        for name, fen, tone in (
                (self.tr("Agreed"), found.agreed_fen, None),
                (self.tr("Promised in instalments"), found.promised_fen, None),
                (self.tr("Arrived"), found.paid_fen, Tone.OK if found.paid_fen else None),
                (self.tr("Left"), left, None),
                (self.tr("Overdue"), found.overdue_fen,
                 Tone.DANGER if found.overdue_fen else None)):
            column.addLayout(_pair(name, money.plain(fen), tone))
        if left > 0:
            column.addWidget(Label(self.tr("Left: {}").format(money.words(left)),
                                   kind=Text.CAPTION, second=True, wraps=True))


class RemediesCard(LinesCard):
    """Each way on with its days, or why it is not open; `printed` and `applied` are asked for."""

    printed = Signal(object)  # the Remedy whose forms are wanted
    applied = Signal(object)  # the Remedy to be entered as a proceeding
    breached = Signal()

    def show_page(self, found: Performance, *, enters: bool) -> None:
        """Show the ways on; `enters` while there is a page to enter proceedings on."""
        self.name_it(self.tr("What the law gives now"))
        self.setVisible(bool(found.remedies))
        column = self.lay(Gap.MEDIUM)
        if found.overdue:
            column.addLayout(self._breach(found))
        for remedy in sorted(found.remedies, key=lambda each: not each.open):
            column.addLayout(self._way(found, remedy, enters=enters))

    def _breach(self, found: Performance) -> QVBoxLayout:
        block = QVBoxLayout()
        block.setSpacing(Gap.HAIR)
        block.addWidget(Label(self.tr("Overdue: {count}, {amount} yuan unpaid").format(
            count=found.overdue, amount=money.plain(found.overdue_fen)), tone=Tone.DANGER,
            strong=True, wraps=True))
        if found.breach_entered:
            block.addWidget(Label(self.tr("The breach is on record; the limitation runs anew."),
                                  kind=Text.CAPTION, second=True, wraps=True))
        elif found.may_change:
            enter = Button(self.tr("Enter the breach"), kind=Kind.PLAIN)
            enter.clicked.connect(self.breached.emit)
            row = QHBoxLayout()
            row.addWidget(enter)
            row.addStretch(1)
            block.addLayout(row)
        return block

    def _way(self, found: Performance, remedy: Remedy, *, enters: bool) -> QVBoxLayout:
        block, head = QVBoxLayout(), QHBoxLayout()
        block.setSpacing(Gap.HAIR)
        head.setSpacing(Gap.SMALL)
        name = performance_words.remedy(remedy.code)
        head.addWidget(Elided(name, strong=True))
        head.addWidget(Badge(*self._state(remedy)))
        head.addStretch(1)
        head.addWidget(Label(self._days(remedy), kind=Text.CAPTION, second=True))
        block.addLayout(head)
        why = Label(remedy.why, kind=Text.CAPTION, second=True, wraps=True)
        why.setToolTip(remedy.basis)
        block.addWidget(why)
        acts = QHBoxLayout()
        acts.setSpacing(Gap.SMALL)
        if remedy.open and remedy.forms and found.may_print:
            text = self.tr("Print {}").format(" ".join(remedy.forms))
            acts.addWidget(self._button(text, name, self.printed, remedy))
        if remedy.open and enters and found.may_change:
            acts.addWidget(self._button(self.tr("Enter the application…"), name, self.applied,
                                        remedy))
        acts.addStretch(1)
        if acts.count() > 1:
            block.addLayout(acts)
        return block

    def _button(self, text: str, name: str, signal: object, remedy: Remedy) -> Button:
        button = Button(text, kind=Kind.PLAIN)
        button.setAccessibleName(f"{name} {text}")
        button.clicked.connect(lambda: signal.emit(remedy))  # type: ignore[attr-defined]
        return button

    def _state(self, remedy: Remedy) -> tuple[str, Tone]:
        if remedy.pending:
            return self.tr("applied for"), Tone.DISPUTES
        return (self.tr("open"), Tone.OK) if remedy.open else (self.tr("not open"), Tone.PLAIN)

    def _days(self, remedy: Remedy) -> str:
        if remedy.until is not None:
            return self.tr("until {}").format(when.day(remedy.until))
        return self.tr("from {}").format(when.day(remedy.from_on)) if remedy.from_on else ""


class UrgingCard(LinesCard):
    """Who was urged, and the form for the next urging; `reprinted` carries the UrgingLine."""

    reprinted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = UrgingForm()
        self._found: Performance | None = None
        self.fill(self.form, 0)
        self.form.hide()
        self.form.dropped.connect(self.form.hide)
        self.linked.connect(self.begin)

    def show_page(self, found: Performance) -> None:
        """Show the urgings, the latest first."""
        self._found = found
        self.name_it(self.tr("Urging"))
        self.setVisible(found.effective_on is not None)
        owed = found.state in ("pending", "part", "overdue")
        self.link_it(self.tr("Urge…") if owed and found.may_change else "")
        column = self.lay(0, edge=True)
        for line in found.urgings:
            column.addWidget(self._line(line))
        if not found.urgings:
            quiet = Label(self.tr("Nobody was urged yet."), second=True)
            quiet.setContentsMargins(Gap.LARGE, 0, Gap.LARGE, Gap.SMALL)
            column.addWidget(quiet)

    def begin(self) -> None:
        """Ask whom to urge."""
        if self._found is not None and self.link:
            self.form.begin(self._found)

    def _line(self, line: UrgingLine) -> QWidget:
        said = self.tr("{day} · {way} · until {until}").format(
            day=when.short(line.urged_on), way=performance_words.way(line.way),
            until=when.short(line.until))
        entry = EntryLine(line.addressed or said, " ".join(filter(None, (said, line.note))),
                          opens=True)
        entry.clicked.connect(lambda _=False, line=line: self.reprinted.emit(line))
        return entry


def _pair(name: str, value: str, tone: Tone | None) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(Gap.SMALL)
    line.addWidget(Elided(name, second=True), 1)
    line.addWidget(Label(value, tone=tone, strong=True))
    return line
