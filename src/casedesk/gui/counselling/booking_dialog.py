"""Booking a time by code: when, how long, in which room, and for how many weeks."""

from datetime import datetime

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from casedesk.casework.counselling import appointments, case_states, clients, rota
from casedesk.casework.counselling.appointments import AppointmentEntry
from casedesk.errors import RefusedError
from casedesk.gui import spelling, typed
from casedesk.gui.counselling.care_form import CareForm
from casedesk.gui.counselling.slips import print_slip
from casedesk.gui.disputes.file_dialogs import choice, line
from casedesk.gui.page import Context
from casedesk.gui.pieces.button import Button
from casedesk.gui.pieces.fields import LineField
from casedesk.rules import dates


class BookingDialog(CareForm):
    """For one's own clients; a group or other work takes a time without a code."""

    def __init__(self, context: Context, parent: QWidget, *, case_id: int | None = None,
                 begins: datetime | None = None, room: str = "") -> None:
        self._context, self._window = context, parent
        self._booked: list[int] = []
        rows = [row for row in clients.mine(context.database, context.actor)
                if row.case_id is not None and not row.locked
                and row.state not in case_states.ENDED]
        self.kind, self.client = choice("", []), choice("", [
            (str(row.case_id), row.code) for row in rows], str(case_id or ""))
        self.when, self.minutes = line("", spelling.said_moment(begins), required=True), line(
            "", "50", required=True)
        self._rooms = appointments.rooms(context.database, context.actor)
        known = next((str(number) for number, name in self._rooms if name == room), "")
        self.room = choice("", [("", ""), *((str(n), name) for n, name in self._rooms)],
                           known or str(next((n for n, _ in self._rooms), "")))
        self.times = line("", "1")
        typed.moment(self.when)
        for field in (self.minutes, self.times):
            field.edit.prefer_latin()
        super().__init__(parent, self.tr("Book"), self.tr("Book"), {
            "kind": self.kind, "client": self.client, "begins": self.when,
            "minutes": self.minutes, "room": self.room, "times": self.times}, self._book)
        self.slip = Button("", self, icon="print", hint="Ctrl P")
        self.foot.insertWidget(self.foot.count() - 1, self.slip)
        self.slip.clicked.connect(self.submit_and_print)
        QShortcut(QKeySequence("Ctrl+P"), self).activated.connect(self.submit_and_print)
        self._say()
        self.kind.changed.connect(self._fit)
        if not rows:
            self.kind.choose("blocked")
        self._fit()
        (self.when if begins is None else self.client).setFocus()

    def submit_and_print(self) -> None:
        """Book, and print what the client takes along; a group has none."""
        if self.kind.code() != "single":
            return
        self.submit()
        if self._booked:
            print_slip(self._context, self._window, self._booked[0])

    def _book(self) -> None:
        single = self.kind.code() == "single"
        if single and not self.client.code():
            raise RefusedError("client_unknown", "client")
        day = self.when.text().strip()
        if not day:
            raise RefusedError("appointment_when", "begins")
        numbers = {str(number): number for number, _ in self._rooms}
        context = self._context
        self._booked = appointments.book(context.database, context.actor, AppointmentEntry(
            case_id=int(self.client.code()) if single else None,
            counsellor_id=context.actor.staff_id,
            room_id=numbers.get(self.room.code()),
            begins=dates.parse_time(day, dates.today(), "begins"),
            minutes=_number(self.minutes, 0), times=max(_number(self.times, 1), 1),
            kind=self.kind.code()))

    def _fit(self) -> None:
        single = self.kind.code() == "single"
        self.client.setVisible(single)
        self.slip.setVisible(single)

    def _say(self) -> None:
        self.kind.name_it(self.tr("What for"))
        self.kind.offer([("single", self.tr("A client")), ("group", self.tr("A group")),
                         ("blocked", self.tr("Other work (supervision, notes)"))])
        self.client.name_it(self.tr("Code"))
        self.when.name_it(self.tr("When"))
        self.when.edit.setPlaceholderText(self.tr("tomorrow 10:00, 11-25 14:00"))
        self.minutes.name_it(self.tr("Minutes"))
        self.room.name_it(self.tr("Room"))
        self.times.name_it(self.tr("Weeks in a row"))
        self.slip.setText(self.tr("Book and print the slip"))


class CancelDialog(CareForm):
    """Who cancelled: the client, in time or not by the hours of the setting, or the counsellor."""

    def __init__(self, context: Context, parent: QWidget, appointment_id: int,
                 title: str) -> None:
        self.who, self.which = choice("", []), choice("", [])
        super().__init__(parent, title, "", {"state": self.who, "which": self.which},
                         lambda: self._cancel(context, appointment_id))
        self.act.setText(self.tr("Cancel the appointment"))
        self.who.name_it(self.tr("Who cancelled"))
        self.who.offer([("client_cancelled", self.tr("The client")),
                        ("counsellor_cancelled", self.tr("The counsellor"))])
        self.which.name_it(self.tr("Which"))
        self.which.offer([("one", self.tr("This one")),
                          ("rest", self.tr("This and all later ones of its series"))])
        self.who.setFocus()

    def _cancel(self, context: Context, appointment_id: int) -> None:
        appointments.mark(context.database, context.actor, appointment_id, self.who.code())
        if self.which.code() == "rest":
            state = "counsellor_cancelled" if self.who.code() == "counsellor_cancelled" \
                else "client_early"
            rota.cancel_rest(context.database, context.actor, appointment_id, state)


class HoursDialog(CareForm):
    """The counsellor's own week, a new room, an absence."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        self._context = context
        planned = rota.week_of(context.database, context.actor, context.actor.staff_id)
        self.days = [line("", " ".join(f"{begins}-{ends}" for weekday, begins, ends in planned
                                       if weekday == day)) for day in range(1, 8)]
        self._before = [field.text() for field in self.days]
        self.away_from, self.away_to, self.room = line(""), line(""), line("")
        for field in (self.away_from, self.away_to):
            typed.moment(field)
        rooms = [name for _, name in appointments.rooms(context.database, context.actor)]
        super().__init__(
            parent, self.tr("Hours, absence, rooms"), self.tr("Save"),
            {**{f"day{n}": field for n, field in enumerate(self.days, 1)}, "name": self.room,
             "begins": self.away_from, "ends": self.away_to}, self._save,
            self.tr("From today on. Rooms in use: {}").format(self.tr(", ").join(rooms) or "—"))
        names = (self.tr("Monday"), self.tr("Tuesday"), self.tr("Wednesday"),
                 self.tr("Thursday"), self.tr("Friday"), self.tr("Saturday"), self.tr("Sunday"))
        for field, name in zip(self.days, names, strict=True):
            field.name_it(name)
            field.edit.prefer_latin()
            field.edit.setPlaceholderText("09:00-12:00 14:00-17:30")
        self.away_from.name_it(self.tr("Away from"))
        self.away_to.name_it(self.tr("Away until"))
        self.room.name_it(self.tr("A new room"))

    def _save(self) -> None:
        database, actor = self._context.database, self._context.actor
        if [field.text() for field in self.days] != self._before:
            hours = [(n, *stretch) for n, field in enumerate(self.days, 1)
                     for stretch in _stretches(field.text(), f"day{n}")]
            rota.set_week(database, actor, hours)
            self._before = [field.text() for field in self.days]
        if self.room.text().strip():
            appointments.add_room(database, actor, self.room.text())
            self.room.put("")
        if self.away_from.text().strip() or self.away_to.text().strip():
            appointments.away(
                database, actor,
                dates.parse_time(self.away_from.text(), dates.today(), "begins"),
                dates.parse_time(self.away_to.text(), dates.today(), "ends"))


def _stretches(typed_: str, field: str) -> list[tuple[str, str]]:
    """Read "9:00-12:00 14:00-17:30". Refuses `hours_shape`, `hours_order` at the field."""
    found = []
    for part in typed_.replace("，", " ").replace(",", " ").replace("：", ":").split():
        begins, dash, ends = part.replace("–", "-").replace("—", "-").partition("-")
        try:
            first, last = (datetime.strptime(each, "%H:%M") for each in (begins, ends))
        except ValueError:
            raise RefusedError("hours_shape", field) from None
        if first >= last or not dash:
            raise RefusedError("hours_order", field)
        found.append((f"{first:%H:%M}", f"{last:%H:%M}"))
    return found


def _number(field: LineField, empty: int) -> int:
    typed_ = field.text().strip()
    return int(typed_) if typed_.isdecimal() else empty
