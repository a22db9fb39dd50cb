"""Beside the closing summary: what is known of the case, what stands in the way, follow-ups."""

from collections.abc import Callable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from casedesk.casework.counselling.closing_sheet import ClosingSheet, Standing
from casedesk.casework.counselling.ending import ClosingEntry
from casedesk.gui import when
from casedesk.gui.counselling import words
from casedesk.gui.counselling.client_cards import line
from casedesk.gui.pieces.badge import Badge
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.label import Label
from casedesk.gui.pieces.lines_card import LinesCard
from casedesk.gui.theme import Gap, Tone

_LINES = {  # in order, and not
    "notes": (QT_TRANSLATE_NOOP("closing", "Every session has its signed note"),
              QT_TRANSLATE_NOOP("closing", "Sessions without a signed note: {}")),
    "crisis": (QT_TRANSLATE_NOOP("closing", "Not in crisis"),
               QT_TRANSLATE_NOOP("closing", "In crisis: assess again, or refer on")),
    "call": (QT_TRANSLATE_NOOP("closing", "No safety call is open"),
             QT_TRANSLATE_NOOP("closing", "A safety call is open: not closed as lost")),
    "tasks": (QT_TRANSLATE_NOOP("closing", "Nothing else is due"),
              QT_TRANSLATE_NOOP("closing", "Still to be done: {}")),
    "bookings": (QT_TRANSLATE_NOOP("closing", "No appointment ahead"),
                 QT_TRANSLATE_NOOP("closing", "Appointments ahead: {}")),
}


class StandingCard(LinesCard):
    """A checklist; a line that is not in order leads to the page that puts it so."""

    asked = Signal(str, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.buttons: dict[str, Button] = {}

    def show_lines(self, rows: tuple[Standing, ...]) -> None:
        """Lay the checklist anew."""
        stops = sum(row.stops and not row.fine for row in rows)
        self.name_it(self.tr("Before closing"))
        self.badge_it(self.tr("{} in the way").format(stops) if stops else self.tr("clear"),
                      Tone.DANGER if stops else Tone.OK)
        column, self.buttons = self.lay(), {}
        for row in rows:
            across = QHBoxLayout()
            across.setSpacing(Gap.SMALL)
            said = QCoreApplication.translate("closing", str(_LINES[row.code][not row.fine]))
            across.addWidget(Label(said.format(row.count), self, wraps=True), 1)
            if row.fine:
                across.addWidget(Badge(self.tr("in order"), Tone.OK, self))
            else:
                across.addWidget(Badge(self.tr("stops") if row.stops else self.tr("look"),
                                       Tone.DANGER if row.stops else Tone.WARN, self))
                across.addWidget(self._button(row, said.format(row.count)))
            column.addLayout(across)

    def _button(self, row: Standing, said: str) -> Button:
        button = Button(self.tr("Go there"), self, kind=Kind.QUIET)
        button.setAccessibleName(f"{said}: {self.tr('Go there')}")
        button.clicked.connect(lambda _=False: QTimer.singleShot(
            0, self, lambda: self.asked.emit(row.page, row.key)))
        self.buttons[row.code] = button
        return button


class KnownCard(LinesCard):
    """What the records say already: period, sessions, complaint, goal, scales first and last."""

    def show_sheet(self, sheet: ClosingSheet) -> None:
        """Lay it anew."""
        self.name_it(self.tr("From the records"))
        column = self.lay()
        first, last = when.day(sheet.first_session), when.day(sheet.last_session)
        goal = sheet.goal + (self.tr("  at the beginning {}/10").format(sheet.goal_before)
                             if sheet.goal_before is not None else "")
        for title, text in (
                (self.tr("Period"), self.tr("{} to {}").format(first, last) if first else ""),
                (self.tr("Sessions"), str(sheet.sessions)),
                (self.tr("Complaint"), words.code_of("complaints", sheet.complaint)),
                (self.tr("Own words"), sheet.words), (self.tr("Goal"), goal),
                (self.tr("Last grade"), words.grade(sheet.last_risk)),
                (self.tr("Kept until"), when.day(sheet.keep_until))):
            line(column, title, text, self)
        for span in sheet.scales:
            moved = f"{span.first} → {span.last}  {span.words}" if span.words else str(span.first)
            line(column, span.scale, moved, self)


class SummaryCard(LinesCard):
    """The summary a case was closed with."""

    def show_entry(self, entry: ClosingEntry | None, planned: Callable[[], str]) -> None:
        """Lay it anew; nothing where there is none."""
        self.setVisible(entry is not None)
        self.name_it(self.tr("Closing summary"))
        column = self.lay()
        if entry is None:
            return
        self.note_it(when.day(entry.on))
        after = "" if entry.goal_after is None else f"{entry.goal_after}/10"
        rate = words.code_of("five_points", str(entry.satisfaction or ""))
        for title, text in (
                (self.tr("Why"), words.code_of("counselling_closings", entry.reason)),
                (self.tr("Risk"), words.grade(entry.final_risk)), (self.tr("Goal"), after),
                (self.tr("Course"), entry.course), (self.tr("Advice"), entry.advice),
                (self.tr("Satisfied"), rate), (self.tr("Follow-ups"), planned())):
            line(column, title, text, self)
