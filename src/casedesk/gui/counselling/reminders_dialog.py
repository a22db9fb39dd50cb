"""Reminding clients of tomorrow: by code; whom to call is opened for one call at a time."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from casedesk.casework.counselling import reminders
from casedesk.casework.counselling.reminders import ReminderRow
from casedesk.errors import RefusedError
from casedesk.gui import when
from casedesk.gui.counselling import words
from casedesk.gui.counselling.client_cards import line as told_line
from casedesk.gui.counselling.sealed_page import SHOWN
from casedesk.gui.page import Context
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.label import Label
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Gap, Size, Text, Tone

_WAYS = (("spoke", "1"), ("message", "2"), ("unreachable", "3"))


class RemindersDialog(QDialog):
    """Enter opens whom to call for half a minute; 1, 2, 3 say what became of it."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Remind"))
        self._context = context
        self.message = MessageLine(self)
        self.list = QuietTable()
        self.list.wear(TableModel[ReminderRow]([
            Column(lambda: self.tr("When"), lambda row: Cell(
                when.moment(row.begins), strong=True), 120),
            Column(lambda: self.tr("Code"), lambda row: Cell(row.code), 90),
            Column(lambda: self.tr("Room"), lambda row: Cell(row.room, second=True)),
            Column(lambda: self.tr("Reminded"), lambda row: Cell(
                words.code_of("reminder_ways", row.how),
                Tone.WARN if row.how == "unreachable" else Tone.OK, badge=True)
                if row.how else Cell(""), 130),
        ]))
        self.whom = QWidget(self)
        self._room = QVBoxLayout(self.whom)
        self._shown: QWidget | None = None
        self.ways = {code: Button("", self, hint=key, kind=Kind.PLAIN) for code, key in _WAYS}
        self.close_ = Button(self.tr("Close"), self)
        self._clock = QTimer(self, singleShot=True, interval=SHOWN)
        self._clock.timeout.connect(self.hide_contact)
        self._lay_out()
        self.list.opened.connect(lambda row: self.show_contact())
        self.list.chosen.connect(lambda row: self.hide_contact())
        self.close_.clicked.connect(self.reject)
        for code, key in _WAYS:
            self.ways[code].clicked.connect(lambda _=False, code=code: self.record(code))
            QShortcut(QKeySequence(key), self).activated.connect(
                lambda code=code: self.record(code))
        self._put()

    def show_contact(self) -> None:
        """Open whom to call for the row that is stood on."""
        row: ReminderRow | None = self.list.current()
        if row is None:
            return
        self.hide_contact()
        self.message.clear()
        try:
            found = reminders.contact(self._context.database, self._context.actor, row.id)
        except RefusedError as refusal:
            self.message.refuse(refusal)
            return
        self._shown = QWidget(self.whom)
        column = QVBoxLayout(self._shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Gap.HAIR)
        for name, text in ((self.tr("Name"), found.name), (self.tr("Telephone"), found.phone),
                           (self.tr("Safe to call"), found.safe),
                           (self.tr("Say"), found.words)):
            told_line(column, name, text, self._shown)
        if not found.message:
            column.addWidget(Label(self.tr("No message may be left: tell them in person alone."),
                                   self._shown, second=True, wraps=True))
        self._room.addWidget(self._shown)
        self.whom.show()
        self._shown.show()
        self.ways["message"].setEnabled(found.message)
        self._clock.start()

    def hide_contact(self) -> None:
        """Close it again, words wiped."""
        self._clock.stop()
        if self._shown is not None:
            for label in self._shown.findChildren(Label):
                label.clear()
            self._shown.hide()
            self._shown.deleteLater()
            self._shown = None
        self.whom.hide()
        self.ways["message"].setEnabled(True)

    def record(self, how: str) -> None:
        """Say what became of it; the next row is stood on."""
        row: ReminderRow | None = self.list.current()
        if row is None:
            return
        self.message.clear()
        try:
            reminders.done(self._context.database, self._context.actor, row.id, how)
        except RefusedError as refusal:
            self.message.refuse(refusal)
            return
        self.hide_contact()
        self._put()

    def done(self, result: int) -> None:
        """Closed: nobody stays in the window."""
        self.hide_contact()
        super().done(result)

    def _put(self) -> None:
        rows = reminders.due(self._context.database, self._context.actor)
        self.list.put(rows)
        self.list.empty.say(self.tr("Nobody is to be reminded up to the next working day."))
        for button in self.ways.values():
            button.setVisible(bool(rows))
        first = next((row for row in rows if not row.how), rows[0] if rows else None)
        if first is not None:
            self.list.stand_on(first.id)

    def _lay_out(self) -> None:
        self._room.setContentsMargins(0, 0, 0, 0)
        self.whom.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(Gap.PAGE, Gap.LARGE, Gap.PAGE, Gap.LARGE)
        column.setSpacing(Gap.MEDIUM)
        column.addWidget(Label(self.windowTitle(), self, kind=Text.SECTION))
        column.addWidget(Label(self.tr(
            "Up to the end of the next working day, of clients who agreed to it. Enter opens whom "
            "to call for half a minute. Name neither the service nor the reason."),
            self, second=True, wraps=True))
        column.addWidget(self.message)
        column.addWidget(self.list, 1)
        column.addWidget(self.whom)
        foot = QHBoxLayout()
        foot.setSpacing(Gap.SMALL)
        for code, words_ in (("spoke", self.tr("Spoke with them")),
                             ("message", self.tr("Message left")),
                             ("unreachable", self.tr("Not reached"))):
            self.ways[code].setText(words_)
            foot.addWidget(self.ways[code])
        foot.addStretch(1)
        foot.addWidget(self.close_)
        column.addLayout(foot)
        self.list.setAccessibleName(self.tr("Who is to be reminded"))
        self.setMinimumSize(Size.DIALOG, Size.SIDE + Gap.PAGE * 5)
        self.list.setFocus()
