"""The desk takes a time for a new caller: which counsellor, when, where; nobody says a name."""

from datetime import datetime

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from casedesk.casework.counselling import appointments, first_times
from casedesk.casework.counselling.first_times import ReserveEntry
from casedesk.gui import spelling, typed
from casedesk.gui.counselling.care_form import CareForm
from casedesk.gui.counselling.slips import print_slip
from casedesk.gui.disputes.file_dialogs import choice, line
from casedesk.gui.page import Context
from casedesk.gui.pieces.button import Button
from casedesk.rules import dates


class ReserveDialog(CareForm):
    """The code is drawn on saving; the slip says code, time and room."""

    def __init__(self, context: Context, parent: QWidget, *, counsellor_id: int | None = None,
                 begins: datetime | None = None, room: str = "") -> None:
        self._context, self._window = context, parent
        self.number: int | None = None
        people = first_times.counsellors(context.database, context.actor)
        rooms = appointments.rooms(context.database, context.actor)
        self.who = choice("", [(str(number), name) for number, name in people],
                          str(counsellor_id or ""))
        self.when = line("", spelling.said_moment(begins), required=True)
        self.minutes = line("", "50", required=True)
        known = next((str(number) for number, name in rooms if name == room), "")
        self.room = choice("", [("", ""), *((str(n), name) for n, name in rooms)],
                           known or str(next((n for n, _ in rooms), "")))
        typed.moment(self.when)
        self.minutes.edit.prefer_latin()
        super().__init__(
            parent, self.tr("A time for a new caller"), self.tr("Take the time"),
            {"counsellor": self.who, "begins": self.when, "minutes": self.minutes,
             "room": self.room}, self._reserve,
            self.tr("Ask no name and no reason. A code is drawn; the slip says code, time and "
                    "room. The counsellor opens the file."))
        self.slip = Button(self.tr("Take it and print the slip"), self, icon="print",
                           hint="Ctrl P")
        self.foot.insertWidget(self.foot.count() - 1, self.slip)
        self.slip.clicked.connect(self.submit_and_print)
        QShortcut(QKeySequence("Ctrl+P"), self).activated.connect(self.submit_and_print)
        self.who.name_it(self.tr("Counsellor"))
        self.when.name_it(self.tr("When"))
        self.when.edit.setPlaceholderText(self.tr("tomorrow 10:00, 11-25 14:00"))
        self.minutes.name_it(self.tr("Minutes"))
        self.room.name_it(self.tr("Room"))
        (self.when if begins is None else self.who).setFocus()

    def submit_and_print(self) -> None:
        """Take the time, and print what the caller takes along."""
        self.submit()
        if self.number is not None:
            print_slip(self._context, self._window, self.number)

    def _reserve(self) -> None:
        told, minutes = self.when.text().strip(), self.minutes.text().strip()
        self.number = first_times.reserve(self._context.database, self._context.actor, ReserveEntry(
            int(self.who.code()) if self.who.code() else None,
            dates.parse_time(told, dates.today(), "begins") if told else None,
            int(minutes) if minutes.isdecimal() else 0,
            int(self.room.code()) if self.room.code() else None))


def release(context: Context, parent: QWidget, appointment_id: int, title: str) -> CareForm:
    """Let a caller's time go: they rang to cancel."""
    from PySide6.QtCore import QCoreApplication

    return CareForm(
        parent, title, QCoreApplication.translate("ReserveDialog", "Let the time go"), {},
        lambda: first_times.release(context.database, context.actor, appointment_id),
        QCoreApplication.translate("ReserveDialog", "The caller rang to cancel; the time is free "
                                   "again."))
