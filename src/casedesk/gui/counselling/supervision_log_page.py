"""The supervision log: hours and codes; what was discussed is sealed to the counsellor."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from casedesk.casework.counselling import supervision_log
from casedesk.casework.counselling.supervision_log import (
    HoursRow,
    SupervisionEntry,
    SupervisionRow,
)
from casedesk.errors import RefusedError
from casedesk.gui import when
from casedesk.gui.counselling import register_words, words
from casedesk.gui.counselling.office_frame import OfficeFrame
from casedesk.gui.counselling.sealed_page import SealedPage
from casedesk.gui.counselling.supervision_form import SupervisionForm
from casedesk.gui.legal_aid.frame import scrolled
from casedesk.gui.page import Context
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.fields import Field
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Gap, Size, Tone
from casedesk.rules import dates


class SupervisionLogPage(SealedPage):
    """One's own log on the left, one supervision on the right; F2 begins another."""

    tables = frozenset({"supervision", "counsellor", "counselling_client"})
    draft_kind = "counselling_supervision"

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.frame = OfficeFrame(self, context, "supervision_log")
        header = self.frame.header
        self._print = header.offer("", icon="print")
        self._new = header.offer("", hint="F2", icon="add")
        self._save = header.offer("", kind=Kind.FILLED, hint="Ctrl ↵", tone=Tone.COUNSELLING)
        self.list, self.hours = QuietTable(), QuietTable()
        self.card, self.hours_card, self.entry_card = (Card(parent=self) for _ in range(3))
        self.form = SupervisionForm(self)
        self._shown: int | None = None  # the supervision on the right; None: a new one
        self._begun: dict[str, Any] = {}
        self._set_columns()
        self._lay_out()
        self._connect()
        self.reload()
        self.begin()
        self.setFocusProxy(self.list)
        self.offer_draft()

    # what the page is ---------------------------------------------------------------------------

    def title(self) -> str:
        """What stands in the window's title."""
        return self.tr("Supervision log")

    def draft_key(self) -> str:
        """The supervision that is being written."""
        return "new"

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self.frame.message

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        return self.form.fields()

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """F2 begins another, Ctrl+P prints the one that is shown."""
        return {"intake": self.begin_new, "print": self.print_it}

    def reload(self) -> None:
        """Read the log again, and say every text anew; what is typed stays."""
        database, actor = self.context.database, self.context.actor
        rows = supervision_log.mine(database, actor)
        self.list.put(rows)
        people = supervision_log.hours(database, actor, dates.today())
        self.hours.put(people)
        self.form.offer(supervision_log.codes(database, actor))
        self._say(people)

    def draft(self) -> dict[str, Any] | None:
        """What is typed of a new one, or changed of one on record."""
        payload = self._payload()
        return None if payload == self._begun else payload

    def restore(self, payload: dict[str, Any]) -> None:
        """Put a draft back."""
        number = payload.get("id")
        if number is not None:
            self._open(int(number))
        self.form.restore(payload)

    def forget(self) -> None:
        """Wipe what is typed, chips and all."""
        self.form.forget()
        super().forget()

    # deeds --------------------------------------------------------------------------------------

    def submit(self) -> None:
        """Ctrl+Enter logs it; what is on record gets a new version."""
        edits.commit()
        self.message().clear()
        for field in self.fields().values():
            field.say("")
        try:
            number = supervision_log.save(
                self.context.database, self.context.actor, self.form.read(self._shown))
        except RefusedError as refusal:
            self.refuse(refusal)
            return
        self._shown, self._begun = number, self._payload()
        self.drop_draft()
        self.reload()
        self.list.stand_on(number)
        self.context.tell(self.tr("Supervision logged"))

    def begin_new(self) -> None:
        """F2: another supervision, the keyboard on its day."""
        if self.keep_draft():
            self.begin()
            self.form.on.setFocus()

    def begin(self) -> None:
        """An empty form, with the supervisor of the last time."""
        self._shown = None
        self._show(SupervisionEntry(
            supervisor_name=supervision_log.usual_supervisor(
                self.context.database, self.context.actor), on=dates.today()))

    def print_it(self) -> None:
        """The sheet of the one that is shown (P15)."""
        if self._shown is None:
            self.message().say(self.tr("Log it first, or choose one in the list."))
            return
        from casedesk.gui.print.print_dialog import PrintDialog

        self._dialog = PrintDialog(self.context, self, record_id=self._shown, wanted=("P15",))
        self._dialog.open()

    def _choose(self, row: SupervisionRow | None) -> None:
        """Open the one that is stood on; what is typed is not lost for it."""
        if row is None or row.id == self._shown or self._payload() != self._begun:
            return
        self._open(row.id)

    def _open(self, number: int) -> None:
        try:
            entry = supervision_log.of(self.context.database, self.context.actor, number)
        except RefusedError as refusal:
            self.refuse(refusal)
            return
        self._shown = number
        self._show(entry)

    def _show(self, entry: SupervisionEntry) -> None:
        known = supervision_log.codes(self.context.database, self.context.actor)
        self.form.offer([*known, *entry.codes])
        self.form.show_entry(entry)
        self._begun = self._payload()
        self._say_entry()

    def _payload(self) -> dict[str, Any]:
        return {"id": self._shown, **self.form.payload()}

    # what it shows ------------------------------------------------------------------------------

    def _say(self, people: list[HoursRow]) -> None:
        own = next((row for row in people if row.staff_id == self.context.actor.staff_id), None)
        said, tone = register_words.hours(own.minutes, own.wanted) if own else ("", None)
        self.frame.header.name_it(self.title(), self.tr(
            "Seen by you alone; your supervisor and the head of the site see hours."))
        self.frame.header.badge("hours", self.tr("This month {}").format(said) if said else "",
                                tone or Tone.OK)
        self._print.setText(self.tr("Print"))
        self._new.setText(self.tr("New"))
        self._save.setText(self.tr("Log it"))
        self.card.name_it(self.tr("My supervisions"))
        self.hours_card.name_it(self.tr("Hours of this month"))
        self.hours_card.setVisible(len(people) > 1)
        self.form.retranslate()
        self.list.setAccessibleName(self.tr("My supervisions"))
        self.hours.setAccessibleName(self.tr("Hours of this month"))
        self.list.empty.say(self.tr("No supervision logged yet."))
        self._say_entry()

    def _say_entry(self) -> None:
        self.entry_card.name_it(self.tr("New supervision") if self._shown is None
                                else self.tr("Supervision"))
        self.entry_card.note_it("" if self._shown is None else self.tr(
            "Changed, it gets a new version; the old one stays."))

    def _set_columns(self) -> None:
        self.list.wear(TableModel[SupervisionRow]([
            Column(lambda: self.tr("Day"), lambda row: when.day(row.on), 124),
            Column(lambda: self.tr("Supervisor"), lambda row: row.supervisor, least=80),
            Column(lambda: self.tr("Form"), lambda row: words.code_of(
                "supervision_forms", row.form), 84),
            Column(lambda: self.tr("Minutes"), lambda row: row.minutes, 64, right=True),
            Column(lambda: self.tr("Codes"), lambda row: Cell(
                ", ".join(row.codes), tip=", ".join(row.codes)), 132, spare=True),
        ]))
        self.hours.wear(TableModel[HoursRow]([
            Column(lambda: self.tr("Counsellor"), lambda row: Cell(row.name, strong=True)),
            Column(lambda: self.tr("Times"), lambda row: row.times or "", 60, right=True),
            Column(lambda: self.tr("Last"), lambda row: when.day(row.last), 124),
            Column(lambda: self.tr("Hours"), lambda row: Cell(
                *register_words.hours(row.minutes, row.wanted)), 132),
        ], key=lambda row: row.staff_id))

    def _lay_out(self) -> None:
        self.entry_card.put(scrolled(self.form, self.entry_card), 1)
        self.card.fill(self.list)
        self.hours_card.fill(self.hours)
        self.hours_card.setFixedHeight(Size.ROW * 5)
        left = QVBoxLayout()
        left.setSpacing(Gap.LARGE)
        left.addWidget(self.card, 1)
        left.addWidget(self.hours_card)
        body = QHBoxLayout()
        body.setSpacing(Gap.LARGE)
        body.addLayout(left, 1)
        body.addWidget(self.entry_card, 1)
        self.frame.add(body, 1)

    def _connect(self) -> None:
        self.list.chosen.connect(self._choose)
        self.list.opened.connect(lambda row: self.form.points.setFocus())
        self.form.touched.connect(self.touched)
        self._print.clicked.connect(self.print_it)
        self._new.clicked.connect(self.begin_new)
        self._save.clicked.connect(self.submit)
