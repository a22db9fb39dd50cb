"""The cards of the clocks: every clock, the limitation and its events, the days of acts."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from casedesk.casework.disputes.clock_book import OWN, ClocksPage
from casedesk.casework.disputes.clocks import ClockRow
from casedesk.casework.disputes.limitation_book import InterruptionRow
from casedesk.casework.disputes.redating import DoneRow
from casedesk.gui import when
from casedesk.gui.disputes import clock_lines
from casedesk.gui.disputes.clock_lines import line_of
from casedesk.gui.language import language
from casedesk.gui.pieces.badge import Badge
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.flow import Flow
from casedesk.gui.pieces.label import Elided, Label
from casedesk.gui.pieces.lines_card import LinesCard
from casedesk.gui.theme import Gap, Text, Tone
from casedesk.rules import codes


class _Card(LinesCard):
    """A card whose lines have buttons; `asked` carries what is asked for, and of what."""

    asked = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[Button] = []

    def _button(self, code: str, text: str, about: str, row: object) -> Button:
        button = Button(text, kind=Kind.QUIET)
        button.setAccessibleName(f"{text} {about}".strip())
        button.clicked.connect(lambda: self.asked.emit(code, row))
        self.buttons.append(button)
        return button


class AllClocksCard(_Card):
    """Those that run or stand still with their arithmetic; then those that ended."""

    def show_page(self, page: ClocksPage, today: date) -> None:
        """Show them, the earliest first."""
        self.name_it(self.tr("Deadlines"))
        self.buttons = []
        column = self.lay(Gap.MEDIUM)
        alive = [clock for clock in page.clocks if clock.state in ("running", "suspended")]
        self.note_it(self.tr("{} running").format(len(alive)))
        if not alive:
            column.addWidget(Label(self.tr("No deadline is running."), second=True))
        for clock in page.clocks:
            buttons = self._buttons(clock) if page.writes else []
            column.addLayout(clock_lines.of(clock, today, *buttons))

    def _buttons(self, clock: ClockRow) -> list[Button]:
        if clock.rule == OWN and clock.state == "running":
            return [self._button("done", self.tr("Done"), clock.title, clock),
                    self._button("drop", self.tr("Not needed"), clock.title, clock)]
        if clock.state == "suspended":
            return [self._button("resume", self.tr("Run on"), clock.title, clock)]
        if clock.state == "running" and clock.suspends:
            return [self._button("suspend", self.tr("Stand still"), clock.title, clock)]
        return []


class LimitationCard(_Card):
    """When the year is over, what it runs from, and every event with its corrections."""

    def show_page(self, page: ClocksPage) -> None:
        """Show the limitation as it stands."""
        card = page.limitation
        self.name_it(self.tr("Limitation of arbitration"))
        self.buttons = []
        column = self.lay(Gap.SMALL)
        day = (self.tr("no limit") if card.unlimited else self.tr("stands still")
               if card.suspended else when.day(card.due_on) or self.tr("not known yet"))
        self.badge_it(day, Tone.OK if card.unlimited else Tone.PLAIN)
        column.addWidget(Label(card.why, wraps=True, second=True))
        column.addWidget(Label(self.tr("Known on {known} · employed until {until}").format(
            known=when.day(card.known_on) or "—", until=when.day(card.employed_until) or "—"),
            second=True, wraps=True))
        for event in card.events:
            column.addLayout(self._event(event, page.writes))
        if page.writes:
            line = Flow(gap=Gap.SMALL)
            line.addWidget(self._button("event", self.tr("Add an event"), "", None))
            line.addWidget(self._button("basis", self.tr("What it runs from"), "", None))
            column.addLayout(line)

    def _event(self, event: InterruptionRow, writes: bool) -> QHBoxLayout:
        line = line_of(Label(when.day(event.day), second=event.replaced),
                       Elided(self._said(event), second=event.replaced or event.withdrawn))
        if event.replaced:
            line.addWidget(Badge(self.tr("corrected"), Tone.PLAIN))
        elif event.by_act:
            line.addWidget(Badge(self.tr("by an act"), Tone.PLAIN))
        elif event.withdrawn:
            line.addWidget(Badge(self.tr("taken back"), Tone.PLAIN))
        elif writes:
            about = when.day(event.day)
            line.addWidget(self._button("correct", self.tr("Correct"), about, event))
            line.addWidget(self._button("take_back", self.tr("Take back"), about, event))
        return line

    def _said(self, event: InterruptionRow) -> str:
        kind = codes.label("interruptions", event.kind, language())
        until = self.tr("until {}").format(when.day(event.until)) if event.until else ""
        return " · ".join(filter(None, (kind, until, event.note, event.by_name)))


class DaysCard(_Card):
    """The acts that were done and their days; a wrong day is put right by a later entry."""

    def show_page(self, page: ClocksPage) -> None:
        """Show them in their order."""
        self.name_it(self.tr("Days of the acts"))
        self.buttons = []
        column = self.lay(Gap.HAIR)
        for row in page.done:
            line = line_of(Label(when.day(row.on), second=True), Elided(row.title))
            if row.corrected:
                line.addWidget(Badge(self.tr("corrected"), Tone.PLAIN))
            if page.writes and row.redates:
                line.addWidget(self._redate(row))
            column.addLayout(line)
        column.addWidget(Label(
            self.tr("A corrected day moves the deadlines that run from it; the old day stays on "
                    "record."), kind=Text.CAPTION, second=True, wraps=True))

    def _redate(self, row: DoneRow) -> Button:
        return self._button("redate", self.tr("Correct the day"), row.title, row)
