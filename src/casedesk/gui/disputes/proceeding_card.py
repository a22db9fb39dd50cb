"""The card of one proceeding: its stand, its clocks, its steps, and what may come next."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from casedesk.casework.disputes import proceedings_flow
from casedesk.casework.disputes.proceedings_flow import Move
from casedesk.casework.disputes.proceedings_page import ProceedingRow, StepRow
from casedesk.gui import when
from casedesk.gui.disputes import clock_lines
from casedesk.gui.disputes.clock_lines import line_of
from casedesk.gui.language import language
from casedesk.gui.pieces.button import Button
from casedesk.gui.pieces.flow import Flow
from casedesk.gui.pieces.label import Elided, Label
from casedesk.gui.pieces.lines_card import LinesCard
from casedesk.gui.theme import Gap, Text, Tone
from casedesk.rules import codes, money


def name(move: Move) -> str:
    """What a step is called."""
    return move.zh if language() == "zh" else move.en


def kind_name(kind: str) -> str:
    """What a kind of proceeding is called."""
    return codes.label("proceedings", kind, language())


class ProceedingCard(LinesCard):
    """`asked` carries the Move that is to be done on it."""

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[Button] = []

    def show_row(self, row: ProceedingRow, today: date) -> None:
        """Show a proceeding as it stands."""
        self.name_it(kind_name(row.kind))
        self.note_it(" · ".join(filter(None, (row.institution, row.number))))
        state = proceedings_flow.STATES[row.kind][row.state][language() != "zh"]
        tone = Tone.OK if row.won else Tone.PLAIN if row.ended else Tone.DISPUTES
        self.badge_it(state, tone)
        column = self.lay(Gap.SMALL)
        told = self._told(row)
        if told:
            column.addWidget(Label(told, wraps=True, second=True))
        for clock in row.clocks:
            column.addLayout(clock_lines.of(clock, today))
        for step in row.steps:
            column.addLayout(self._step(row, step))
        self.buttons = []
        if row.moves:
            line = Flow(gap=Gap.SMALL)
            for move in row.moves:
                line.addWidget(self._button(move))
            column.addLayout(line)

    def _told(self, row: ProceedingRow) -> str:
        said = [self.tr("Paper {}").format(row.paper_number) if row.paper_number else "",
                self.tr("Handled by {}").format(row.contact) if row.contact else "",
                self.tr("Hearing {}").format(when.day(row.hearing_on, "weekday"))
                if row.hearing_on else "",
                self.tr("Received {}").format(when.day(row.received_on))
                if row.received_on else "",
                self.tr("{} yuan").format(money.plain(row.amount_fen)) if row.amount_fen else "",
                self.tr("final award") if row.final else ""]
        return " · ".join(filter(None, said))

    def _step(self, row: ProceedingRow, step: StepRow) -> QHBoxLayout:
        move = proceedings_flow.move(row.kind, step.action)
        day = Label(when.day(step.on), second=True)
        what = Elided(name(move) if move else step.action)
        line = line_of(day, what)
        if step.text:
            more = Elided(step.text, kind=Text.CAPTION, second=True)
            more.setToolTip("\n".join(filter(None, (step.text, step.reason, step.actor))))
            line.addWidget(more, 2)
        return line

    def _button(self, move: Move) -> Button:
        button = Button(name(move))
        button.setToolTip(move.basis)
        button.clicked.connect(lambda: self.asked.emit(move))
        self.buttons.append(button)
        return button
