"""Beside an alert: its hours, the report upwards, the reports before, how it ended."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from casedesk.casework.alerts import AlertPage, ReportRow
from casedesk.gui import spelling, typed, when
from casedesk.gui.collective import words
from casedesk.gui.language import language
from casedesk.gui.pieces.button import Button
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.fields import ChipsField, Field, LineField, TextField
from casedesk.gui.pieces.label import Label
from casedesk.gui.theme import Gap, Size, Text, Tone
from casedesk.rules import codes, dates

MINUTE = 60_000


class AlertSide(QScrollArea):
    """The hours run while the page is open."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hours, self.reporting, self.before, self.ending = Card(), Card(), Card(), Card()
        self.first, self.city = Label("", self, wraps=True), Label("", self, wraps=True)
        self.at, self.text, self.outcome = LineField(), TextField(), TextField()
        self.concerned = LineField()
        self.recipients, self.level = ChipsField(), ChipsField()
        self.report, self.close_it = Button("", self), Button("", self)
        self._list = QVBoxLayout()
        self._shown: AlertPage | None = None
        self._lay()
        self._clock = QTimer(self)
        self._clock.setInterval(MINUTE)
        self._clock.timeout.connect(self._show_hours)
        self._clock.start()
        self.retranslate()

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        return {"at": self.at, "recipients": self.recipients, "text": self.text,
                "outcome": self.outcome, "report_people": self.concerned}

    def people(self) -> int | None:
        """How many are concerned now; nothing where it is as before. Refuses `count_shape`."""
        text = self.concerned.text().strip()
        return typed.count(text, "report_people") if text else None

    def begin(self) -> None:
        """Put the keyboard where the report is recorded."""
        self.report.setFocus()

    def emptied(self) -> None:
        """The report is recorded: nothing of it stands in the fields any more."""
        for field in (self.text, self.concerned):
            field.put("")

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.hours.name_it(self.tr("Hours"))
        self.before.name_it(self.tr("Reports"))
        self.ending.name_it(self.tr("How it ended"))
        self.at.name_it(self.tr("Reported at"))
        self.concerned.name_it(self.tr("Concerned now"))
        self.recipients.name_it(self.tr("To"))
        self.level.name_it(self.tr("Level now"))
        self.text.name_it(self.tr("What is new"))
        self.outcome.name_it(self.tr("What came of it"))
        self.recipients.offer([(code, codes.label("alert_recipients", code, language()))
                               for code in codes.table("alert_recipients")])
        self.level.offer([(code, words.level(code)) for code in codes.table("alert_levels")])
        self.report.setText(self.tr("Record the report"))
        self.close_it.setText(self.tr("Close the alert"))
        self.show_alert(self._shown)

    def show_alert(self, shown: AlertPage | None) -> None:
        """Show the hours and the reports of this alert; of none, only what will be asked."""
        self._shown = shown
        open_ = shown is not None and shown.state != "closed"
        for card in (self.reporting, self.ending):
            card.setVisible(open_)
        self.before.setVisible(shown is not None and bool(shown.reports))
        if shown is not None:
            self.reporting.name_it(self.tr("Follow-up report {}").format(len(shown.reports))
                                   if shown.reports else self.tr("Report it"))
            later = bool(shown.reports)
            for field in (self.text, self.level, self.concerned):
                field.setVisible(later)
            self.recipients.choose(*shown.recipients)
            self.level.choose(shown.level)
            self._list_reports(shown)
        self._show_hours()

    def _show_hours(self) -> None:
        shown = self._shown
        if shown is None:
            self.first.say(self.tr("They begin with the moment it was known."), None)
            self.city.hide()
            return
        self.first.say(*self._left(self.tr("Township union"), shown.due_at, shown.reported_at))
        self.city.setVisible(shown.city_due_at is not None)
        self.city.say(*self._left(self.tr("City union"), shown.city_due_at,
                                  shown.city_reported_at))
        if shown.state == "closed":
            self.first.say(self.tr("Closed {day}: {outcome}").format(
                day=when.day(shown.closed_on) if shown.closed_on else "",
                outcome=shown.outcome), Tone.OK)

    def _left(self, to: str, due: datetime | None,
              done: datetime | None) -> tuple[str, Tone | None]:
        if done is not None:
            late = due is not None and done > due
            said = self.tr("{to}: reported {at}, late") if late else self.tr("{to}: reported {at}")
            return said.format(to=to, at=spelling.said_moment(done)), \
                Tone.WARN if late else Tone.OK
        if due is None:
            return self.tr("{}: no hours").format(to), None
        minutes = int((due - dates.now()).total_seconds() // 60)
        said = self.tr("{to}: {left}, until {due}").format(
            to=to, left=words.hours(minutes), due=spelling.said_moment(due))
        return said, Tone.DANGER if minutes < 30 else Tone.WARN

    def _list_reports(self, shown: AlertPage) -> None:
        while self._list.count():
            held = self._list.takeAt(0)
            widget = held.widget() if held else None
            if widget:
                widget.hide()
                widget.deleteLater()
        for each in reversed(shown.reports):
            self._list.addWidget(Label(self._line(each), self, strong=True, wraps=True))
            to = "、".join(codes.label("alert_recipients", code, language())
                          for code in each.recipients)
            self._list.addWidget(Label(" · ".join(filter(None, (to, each.text))), self,
                                       kind=Text.CAPTION, second=True, wraps=True))

    def _line(self, each: ReportRow) -> str:
        called = self.tr("Follow-up {}").format(each.seq) if each.seq else self.tr("First report")
        return self.tr("{called} · {at} · {people} workers · {level}").format(
            called=called, at=spelling.said_moment(each.at), people=each.people,
            level=words.level(each.level))

    def _lay(self) -> None:
        self.recipients.edit.allow_several(True)
        typed.moment(self.at)
        self.concerned.spell(str.strip, latin=True)
        self.text.show_lines(2)
        self.outcome.show_lines(2)
        for card, parts in (
                (self.hours, (self.first, self.city)),
                (self.reporting, (self.recipients, self.at, self.concerned, self.level,
                                  self.text, self.report)),
                (self.ending, (self.outcome, self.close_it))):
            card.name_it(" ")
            room = QVBoxLayout()
            room.setSpacing(Gap.SMALL)
            for part in parts:
                room.addWidget(part)
            card.put(room)
        self.before.name_it(" ")
        self._list.setSpacing(Gap.HAIR)
        self.before.put(self._list)
        inner = QWidget()
        inner.setProperty("piece", "scrolled")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Gap.LARGE)
        for card in (self.hours, self.reporting, self.before, self.ending):
            column.addWidget(card)
        column.addStretch(1)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFixedWidth(Size.SIDE)
