"""Mediation and inquiry: the records of a case by day, and a new one by a key."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from casedesk.casework.disputes import follow_ups, records
from casedesk.casework.disputes.records import RecordRow
from casedesk.casework.staff import Data, Verb, allows
from casedesk.gui import when
from casedesk.gui.disputes.case_header import CaseHeader
from casedesk.gui.language import language
from casedesk.gui.page import Context, Page
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.chips import Chips
from casedesk.gui.pieces.flow import Flow
from casedesk.gui.pieces.label import Label
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.records.kinds import KINDS
from casedesk.gui.records.spec import said
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Gap, Size, Tone
from casedesk.rules import codes

if TYPE_CHECKING:
    from casedesk.printing.sets import Line

_TONES = {records.WAITS: Tone.WARN, records.DONE: Tone.OK, records.WRONG: Tone.DANGER}
_MENU = ("meeting", "minutes", "inquiry", "evidence", "rights", "address", "mandate", "proof",
         "follow_up")


_BY_DAY = ("evidence", "address", "mandate", "proof")


def _moment(row: RecordRow) -> str:
    """When it was: what has a day alone shows no hour."""
    return when.short(row.at.date()) if row.kind in _BY_DAY else when.moment(row.at)


class RecordsPage(Page):
    """The key is the number of the case. Enter opens a record, Alt and a figure begin a new one."""

    tables = frozenset({
        "case_file", "meeting", "attendee", "inquiry", "evidence", "rights_notice", "mandate",
        "legal_person_proof", "follow_up", "service", "service_address", "party", "deadline"})

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.case_id = int(str(key))
        self.header = CaseHeader(context, self.case_id, "records", self)
        self._message = MessageLine(self)
        self.serve = self.header.offer("", kind=Kind.FILLED, hint="Ctrl ↵")
        self.serve.clicked.connect(self.submit)
        self.menu: dict[str, Button] = {}
        self.card, self.list, self.filter = Card(parent=self), QuietTable(), Chips(small=True)
        self._rows: tuple[RecordRow, ...] = ()
        self._lay_out()
        self.list.wear(TableModel[RecordRow](self._columns(), lambda row: (row.kind, row.id)))
        self.list.opened.connect(self._open)
        self.filter.changed.connect(self._show)
        self.setFocusProxy(self.list)
        self.reload()

    # what the page is ---------------------------------------------------------------------------

    def title(self) -> str:
        """What stands in the window's title."""
        return self.tr("Mediation and inquiry · {}").format(self.header.title())

    def message(self) -> MessageLine:
        """Where it is said what was done."""
        return self._message

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """Ctrl+P prints, Ctrl+F filters."""
        return {"filter": self.filter.setFocus, "print": lambda: self.print_forms()}

    def wish(self, **wish: object) -> None:
        """`done`: a record was just put on record; its form is proposed."""
        kind, _, number = str(wish.get("done") or "").partition(":")
        if kind in KINDS:
            self._propose(kind, int(number))

    def reload(self) -> None:
        """Read the records again."""
        database, actor = self.context.database, self.context.actor
        self._rows = records.listing(database, actor, self.case_id)
        waiting = self._waiting()
        self.serve.setText(self.tr("Record service ({})").format(waiting) if waiting
                           else self.tr("Record service"))
        self.serve.setVisible(self._writes())
        self.card.name_it(self.tr("Records"))
        self._new.setText(self.tr("New:"))
        self._new.setVisible(self._writes())
        self._say_due()
        for place, (code, button) in enumerate(self.menu.items(), 1):
            words = said(KINDS[code].title)
            button.setText(words)
            button.setAccessibleName(self.tr("New: {} (Alt {})").format(words, place))
            button.setVisible(self._writes())
        self._offer_filter()
        self._show()
        self.list.empty.say(self.tr("Nothing of this kind is on record yet."))
        self.list.setAccessibleName(self.tr("Records"))

    def submit(self) -> None:
        """Ctrl+Enter: record what was served."""
        if self._writes():
            self.context.open("service", self.case_id)

    # new ones -----------------------------------------------------------------------------------

    def begin(self, code: str) -> None:
        """Begin a new record of this kind."""
        if self._writes():
            self.context.open("record", f"{self.case_id}:{code}:")

    def print_forms(self, *forms: str, record_id: int | None = None) -> None:
        """Open the printing of these forms of the case."""
        from casedesk.gui.print.print_dialog import PrintDialog

        self._message.clear()
        self._dialog: QDialog = PrintDialog(self.context, self, case_id=self.case_id,
                                   record_id=record_id, wanted=forms)
        self._dialog.open()

    # the parts of it ----------------------------------------------------------------------------

    def _propose(self, kind: str, number: int) -> None:
        from casedesk.printing.forms import forms

        many = self._lines(kind, number)
        wanted = KINDS[kind].forms
        titles = [each.title if language() == "zh" else each.english
                  for each in forms(self.context.database.folder) if each.code in wanted]
        done = self.tr("“{}” is on record.").format(said(KINDS[kind].title))
        if not titles:
            self._message.say(done, Tone.OK)
            return
        self._message.say(
            self.tr("{done} To be printed now: {forms}").format(
                done=done, forms=self.tr(", ").join(titles)), Tone.OK, act=self.tr("Print…"),
            deed=lambda: self._print_all(many) if many
            else self.print_forms(*wanted, record_id=number))

    def _lines(self, kind: str, number: int) -> "list[Line]":
        """The paper of a record for each party, where everybody gets one."""
        from casedesk.gui.records import papers

        database, actor = self.context.database, self.context.actor
        return papers.notices(database, actor, self.case_id, number) if kind == "meeting" else []

    def _print_all(self, lines: "list[Line]") -> None:
        from casedesk.gui.print.set_dialog import SetDialog

        self._message.clear()
        self._dialog = SetDialog(self.context, self, lines=lines, title=lines[0].title)
        self._dialog.open()

    def _open(self, row: RecordRow) -> None:
        if row.kind == "service":
            self.context.open("service", self.case_id, service=row.id)
            return
        kind = row.kind
        if kind == "meeting" and (row.state != records.WAITS):
            kind = "minutes"
        self.context.open("record", f"{self.case_id}:{kind}:{row.id}")

    def _show(self) -> None:
        code = self.filter.code()
        if not code:  # a chip cannot be let go, only exchanged
            self.filter.choose(("all",))
            return
        shown = [row for row in self._rows if code == "all" or row.kind == code
                 or (code == "open" and row.state != records.DONE)]
        self.list.put(shown)

    def _offer_filter(self) -> None:
        held = {row.kind for row in self._rows}
        rows = [("all", self.tr("All {}").format(len(self._rows))),
                ("open", self.tr("Open {}").format(
                    sum(row.state != records.DONE for row in self._rows)))]
        rows += [(code, f"{codes.label('record_kinds', code, language())} "
                        f"{sum(row.kind == code for row in self._rows)}")
                 for code in codes.table("record_kinds") if code in held]
        self.filter.offer(rows)
        if not self.filter.code():
            self.filter.choose(("all",))

    def _say_due(self) -> None:
        due = follow_ups.due(self.context.database, self.context.actor, self.case_id)
        first = next((each for each in due if each.due_on), None)
        self.card.note_it(self.tr("{what}: by {day}").format(
            what=first.title, day=when.day(first.due_on)) if first else "")

    def _waiting(self) -> int:
        return sum(row.kind == "service" and row.state == records.WAITS for row in self._rows)

    def _writes(self) -> bool:
        return allows(self.context.actor, Data.CASE, Verb.CHANGE, own=True)

    def _columns(self) -> list[Column[RecordRow]]:
        return [
            Column(lambda: self.tr("When"), _moment, 110,
                   key=lambda row: row.at),
            Column(lambda: self.tr("Kind"), lambda row: Cell(
                codes.label("record_kinds", row.kind, language()), second=True), 110,
                key=lambda row: row.kind),
            Column(lambda: self.tr("Who, where"), lambda row: Cell(row.title, strong=True), 220,
                   key=lambda row: row.title),
            Column(lambda: self.tr("What"), lambda row: Cell(row.text, tip=row.text)),
            Column(lambda: self.tr("Stands"), lambda row: Cell(
                row.stands, _TONES[row.state], badge=True), 130, key=lambda row: row.state),
        ]

    def _lay_out(self) -> None:
        new = QWidget(self)
        flow = Flow(new, Gap.HAIR)
        self._new = Label("", new, second=True)
        self._new.setFixedHeight(Size.BUTTON)
        flow.addWidget(self._new)
        for place, code in enumerate(_MENU, 1):
            button = Button("", new, kind=Kind.QUIET, hint=f"Alt {place}")
            button.clicked.connect(lambda _=False, code=code: self.begin(code))
            shortcut = QShortcut(QKeySequence(f"Alt+{place}"), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda code=code: self.begin(code))
            flow.addWidget(button)
            self.menu[code] = button
        self.card.put_beside(self.filter)
        self.card.fill(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(Gap.PAGE, Gap.LARGE, Gap.PAGE, Gap.LARGE)
        column.setSpacing(Gap.MEDIUM)
        for widget in (self.header, self._message, new):
            column.addWidget(widget)
        column.addWidget(self.card, 1)
