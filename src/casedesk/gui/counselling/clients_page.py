"""The counsellor's own clients: by code, and for this counsellor alone by name; what waits."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from casedesk.casework.counselling import (
    clients,
    ending,
    first_times,
    glass,
    known_keys,
    notes,
    reminders,
    risk,
)
from casedesk.casework.counselling.clients import ClientRow
from casedesk.casework.counselling.risk import TaskRow
from casedesk.gui import when
from casedesk.gui.counselling import words
from casedesk.gui.counselling.sealed_page import SealedPage
from casedesk.gui.counselling.sections import CounsellingSections
from casedesk.gui.page import Context
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.chips import Chips
from casedesk.gui.pieces.edits import LineEdit
from casedesk.gui.pieces.header import PageHeader
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Gap, Size, Tone


@dataclass(frozen=True)
class UnwrittenRow:
    """A session whose note is not signed."""

    id: int
    code: str
    begins: datetime
    overdue: bool


class ClientsPage(SealedPage):
    """Names are opened for this page alone and looked through in memory; there is no index."""

    tables = frozenset({"counselling_client", "counselling_case", "counselling_session",
                        "counselling_task", "appointment", "break_glass"})

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.header, self._message = PageHeader(self), MessageLine(self)
        self.crisis = MessageLine(self)
        self.closed, self.keys, self.first = (MessageLine(self) for _ in range(3))
        self._glass = self.header.offer("", icon="lock_open")
        self._remind = self.header.offer("", icon="call")
        self._new = self.header.offer("", kind=Kind.FILLED, hint="Ctrl ↵", icon="person_add",
                                      tone=Tone.COUNSELLING)
        self.search, self.filter = LineEdit(), Chips(small=True, tone=Tone.COUNSELLING)
        self.list, self.unwritten, self.tasks = QuietTable(), QuietTable(), QuietTable()
        self.card, self.note_card, self.task_card = (Card(parent=self) for _ in range(3))
        self._rows: list[ClientRow] = []
        self._lay_out()
        self._set_columns()
        self.list.opened.connect(self._open)
        self.unwritten.opened.connect(lambda row: context.open("session", row.id))
        self.tasks.opened.connect(lambda row: context.open("client", row.case_id))
        self.search.textChanged.connect(lambda _: self._show())
        self.filter.changed.connect(self._show)
        self._new.clicked.connect(self.submit)
        self._glass.clicked.connect(self.open_glass)
        self._remind.clicked.connect(self.remind)
        self.list.empty.acted.connect(self.submit)
        self.setFocusProxy(self.list)
        self.reload()

    # what the page is ---------------------------------------------------------------------------

    def title(self) -> str:
        """What stands in the window's title."""
        return self.tr("Counselling")

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self._message

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """Ctrl+F looks through the own clients, F2 takes a new one on."""
        return {"filter": self.search.setFocus, "intake": self.submit}

    def submit(self) -> None:
        """Take a new client on."""
        self.context.open("new_client")

    def remind(self) -> None:
        """Call those who agreed to be reminded of tomorrow."""
        from casedesk.gui.counselling.reminders_dialog import RemindersDialog

        RemindersDialog(self.context, self).open()

    def open_glass(self) -> None:
        """Open what is closed, together with the other who is named for it."""
        from casedesk.gui.counselling.glass_dialog import GlassDialog

        GlassDialog(self.context, self).open()

    def reload(self) -> None:
        """Open the rows again, and say every text anew."""
        database, actor = self.context.database, self.context.actor
        self._rows = clients.mine(database, actor)
        waiting = [UnwrittenRow(*row) for row in notes.unwritten(database, actor)]
        due = risk.tasks(database, actor)
        late = sum(row.overdue for row in waiting)
        self.header.name_it(self.title(), self.tr(
            "Seen by you alone. Names are in no list, search or print of anybody else."))
        self._new.setText(self.tr("New client"))
        waits = sum(not row.how for row in reminders.due(database, actor))
        self._remind.setText(self.tr("Remind {}").format(waits))
        self._remind.setVisible(bool(waits))
        self._glass.setText(self.tr("Open with a second person…"))
        self._glass.setVisible(bool(glass.partners(database, actor)))
        self.search.setPlaceholderText(self.tr("Code or name, looked for on this page alone"))
        self.search.setAccessibleName(self.tr("Look for a client"))
        self.card.name_it(self.tr("My clients"))
        self.note_card.name_it(self.tr("Notes to be signed"))
        self.note_card.badge_it(self.tr("{} over 24 hours").format(late) if late else "",
                                Tone.DANGER)
        self.task_card.name_it(self.tr("To be done"))
        self._say_crisis()
        self._say_closed()
        self._say_waiting()
        self._say_first()
        self._offer()
        self._show()
        self.unwritten.put(waiting)
        self.tasks.put(due)
        self.unwritten.empty.say(self.tr("Every session has its signed note."))
        self.tasks.empty.say(self.tr("Nothing is due."))
        for table, name in ((self.list, self.tr("My clients")),
                            (self.unwritten, self.tr("Notes to be signed")),
                            (self.tasks, self.tr("To be done"))):
            table.setAccessibleName(name)
        self.count()

    def count(self) -> None:
        """How many notes are still to be signed, for this counsellor's own rail."""
        rows = self.unwritten.model()
        assert isinstance(rows, TableModel)
        self.counted.emit("clients", len(rows.rows), any(row.overdue for row in rows.rows))

    # what it shows ------------------------------------------------------------------------------

    def _show(self) -> None:
        wanted, code = self.search.text().strip().lower(), self.filter.code() or "open"
        self.list.put([row for row in self._rows
                       if (wanted in row.code.lower() or wanted in row.name.lower())
                       and (bool(wanted) or code == "all" or (row.state in ending.OVER) == (
                           code == "over"))])
        if wanted:
            self.list.empty.say(self.tr("None of your clients."))
        else:
            self.list.empty.say(self.tr("No client yet."), self.tr("New client"), "F2")

    def _offer(self) -> None:
        over = sum(row.state in ending.OVER for row in self._rows)
        self.filter.offer([
            ("open", self.tr("Under way {}").format(len(self._rows) - over)),
            ("over", self.tr("Closed {}").format(over)), ("all", self.tr("All"))])
        if not self.filter.code():
            self.filter.choose(("open",))

    def _say_crisis(self) -> None:
        found = [row for row in self._rows if row.crisis]
        if not found:
            self.crisis.clear()
            return
        self.crisis.say(
            self.tr("In crisis: {}. What the grade asks for is to be done in its time.").format(
                self.tr(", ").join(row.code for row in found)), Tone.DANGER,
            act=self.tr("Open"), deed=lambda: self._open(found[0]), closes=False)

    def _say_closed(self) -> None:
        """After a reset password: what is sealed to the old keys comes back with sheet B."""
        if any(row.shut == "sealed_closed" for row in self._rows):
            self.closed.say(
                self.tr("Your keys are new since your password was reset. What is sealed to the "
                        "old ones opens again with sheet B, which your supervisor keeps."),
                Tone.WARN, act=self.tr("Regain with sheet B…"), deed=self.regain, closes=False)
        else:
            self.closed.clear()

    def _say_waiting(self) -> None:
        """Nothing is sealed to a key that nobody looked into."""
        found = known_keys.waiting(self.context.database, self.context.actor)
        if not found:
            self.keys.clear()
            return
        names = self.tr(", ").join(dict.fromkeys(
            name for each in found for name in (each.names or (self.tr("Sheet B"),))))
        self.keys.say(
            self.tr("New or changed keys: {}. Nothing is opened to them until you have checked in "
                    "person that it is so.").format(names), Tone.WARN,
            act=self.tr("Check and confirm…"), deed=self.confirm_keys, closes=False)

    def _say_first(self) -> None:
        """Whom the desk gave a time to, and who has no file yet."""
        found = first_times.waiting(self.context.database, self.context.actor)
        self.first.clear()
        if found:
            told = self.tr(", ").join(f"{row.code} {when.moment(row.begins)}" for row in found)
            self.first.say(self.tr("From the desk, without a file yet: {}.").format(told),
                           Tone.COUNSELLING, act=self.tr("Take on…"), closes=False,
                           deed=lambda: self.context.open("new_client", found[0].id))

    def confirm_keys(self) -> None:
        """Tick who was checked; from then on they open what is theirs to open."""
        from casedesk.gui.counselling.keys_dialog import KeysDialog

        dialog = KeysDialog(self.context, self)
        dialog.accepted.connect(self.reload)
        dialog.open()

    def regain(self) -> None:
        """Type sheet B, and the own records open again."""
        from casedesk.gui.counselling import care_dialogs

        dialog = care_dialogs.regain(self.context, self)
        dialog.accepted.connect(self.reload)
        dialog.open()

    def _open(self, row: ClientRow) -> None:
        if row.case_id is not None:
            self.context.open("client", row.case_id)

    def _set_columns(self) -> None:
        self.list.wear(TableModel[ClientRow]([
            Column(lambda: self.tr("Code"), lambda row: Cell(
                row.code, Tone.DANGER if row.crisis else None, strong=True,
                icon="sos" if row.crisis else ""), 104, key=lambda row: row.code),
            Column(lambda: self.tr("Name"), self._name, least=90, key=lambda row: row.name),
            Column(lambda: self.tr("Sessions"), lambda row: row.sessions, 64, right=True,
                   key=lambda row: row.sessions),
            Column(lambda: self.tr("Since"), lambda row: Cell(
                when.short(row.opened_on), second=True), 92, spare=True,
                key=lambda row: str(row.opened_on)),
            Column(lambda: self.tr("State"), self._state, 112, key=lambda row: row.state),
        ]))
        self.unwritten.wear(TableModel[UnwrittenRow]([
            Column(lambda: self.tr("Code"), lambda row: Cell(row.code, strong=True), 96),
            Column(lambda: self.tr("Session"), lambda row: when.moment(row.begins)),
            Column(lambda: self.tr("Note"), lambda row: Cell(
                self.tr("overdue") if row.overdue else words.note("unwritten"),
                Tone.DANGER if row.overdue else Tone.WARN, badge=True), 84),
        ]))
        self.tasks.wear(TableModel[TaskRow]([
            Column(lambda: self.tr("Code"), lambda row: Cell(row.code, strong=True), 84),
            Column(lambda: self.tr("What"), lambda row: Cell(
                words.code_of("counselling_tasks", row.kind)), least=80),
            Column(lambda: self.tr("Due"), lambda row: Cell(*words.due(row.due_at)), 116),
        ]))

    def _name(self, row: ClientRow) -> Cell:
        if row.shut == "sealed_closed":
            return Cell(self.tr("closed to your keys"), second=True)
        return Cell(self.tr("damaged"), Tone.DANGER) if row.shut else Cell(row.name)

    def _state(self, row: ClientRow) -> Cell:
        if row.locked:
            return Cell(self.tr("Storage only"), Tone.PLAIN, badge=True)
        return Cell(words.state(row.state), words.state_tone(row.state), badge=True)

    def _lay_out(self) -> None:
        look = QHBoxLayout()
        look.setSpacing(Gap.MEDIUM)
        look.addWidget(self.search, 1)
        self.card.put_beside(self.filter)
        self.card.put(look)
        self.card.fill(self.list)
        self.note_card.fill(self.unwritten)
        self.task_card.fill(self.tasks)
        for card in (self.note_card, self.task_card):
            card.setFixedWidth(Size.SIDE)
        beside = QVBoxLayout()
        beside.setSpacing(Gap.LARGE)
        beside.addWidget(self.note_card, 1)
        beside.addWidget(self.task_card, 1)
        body = QHBoxLayout()
        body.setSpacing(Gap.LARGE)
        body.addWidget(self.card, 1)
        body.addLayout(beside)
        column = QVBoxLayout(self)
        column.setContentsMargins(Gap.PAGE, Gap.LARGE, Gap.PAGE, Gap.PAGE)
        column.setSpacing(Gap.MEDIUM)
        column.addWidget(CounsellingSections(self.context, "clients", self))
        for widget in (self.header, self._message, self.closed, self.keys, self.first, self.crisis):
            column.addWidget(widget)
        column.addLayout(body, 1)
