"""Service of papers: what has still to be served, and how it was, several at once."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout

from casedesk.casework.disputes import services
from casedesk.casework.disputes.services import ServiceEntry, ServiceRow
from casedesk.errors import RefusedError
from casedesk.gui import when
from casedesk.gui.disputes.case_header import CaseHeader
from casedesk.gui.language import language
from casedesk.gui.page import Context, Page
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.fields import Field, LineField
from casedesk.gui.pieces.header import PageHeader
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.records.fields import Choices
from casedesk.gui.records.form import RecordForm
from casedesk.gui.records.service_fields import SERVICE
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Gap, Size, Tone
from casedesk.rules import codes, dates

_TONES = {"pending": Tone.WARN, "sent": Tone.WARN, "served": Tone.OK}
_OPEN = ("pending", "sent")
_FORM, _LEAST = Size.SIDE + Gap.PAGE * 3, Size.SIDE - Gap.PAGE
_NARROW = 900  # a page narrower than this has a narrower form


class ServicePage(Page):
    """The key is the number of a case, or empty for all that the colleague has to serve."""

    tables = frozenset({"service", "document", "case_file", "service_address"})
    draft_kind = "service"

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.case_id = int(str(key)) if key else None
        self.header = CaseHeader(context, self.case_id, "", self) if self.case_id \
            else PageHeader(self)
        self._message = MessageLine(self)
        self._all = self.header.offer("")
        self._print = self.header.offer("")
        self._save = self.header.offer("", kind=Kind.FILLED, hint="Ctrl ↵")
        self.card, self.list, self.form_card = Card(parent=self), QuietTable(), Card(parent=self)
        self.form = RecordForm(SERVICE, Choices(), self._typed)
        self._rows: tuple[ServiceRow, ...] = ()
        self.ticked: set[int] = set()
        self._lay_out()
        self.list.wear(TableModel[ServiceRow](self._columns()))
        self._connect()
        self.form.show_entry(self._entry())
        self._begun = self.form.payload()
        self.reload()
        self.setFocusProxy(self.list)
        self.offer_draft()

    # what the page is ---------------------------------------------------------------------------

    def title(self) -> str:
        """What stands in the window's title."""
        return self.tr("Service of papers")

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self._message

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        return self.form.fields()

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """Ctrl+P prints the receipt."""
        return {"print": self.print_receipt}

    def wish(self, **wish: object) -> None:
        """`service`: the one that is to be recorded."""
        number = wish.get("service")
        if isinstance(number, int):
            self.ticked = {number}
            self._show_row(number)
            self._show()
            self.list.stand_on(number)

    def reload(self) -> None:
        """Read what is to be served again; what is ticked stays ticked."""
        database, actor = self.context.database, self.context.actor
        self._rows = services.listing(database, actor, self.case_id) if self.case_id \
            else services.due(database, actor)
        self.ticked &= {row.id for row in self._rows}
        if isinstance(self.header, CaseHeader):
            self.header.name_here(self.tr("Service of papers"))
        else:
            self.header.name_it(self.tr("Service of papers"), "")
        self.card.name_it(self.tr("Papers and recipients"))
        self.form_card.name_it(self.tr("How they were served"))
        self._save.setText(self.tr("Put on record"))
        self._all.setText(self.tr("Tick all open"))
        self._print.setText(self.tr("Print the receipt…"))
        self.form.retranslate()
        self.list.setAccessibleName(self.tr("Papers and recipients"))
        self.list.empty.say(self.tr("Nothing is to be served."))
        self._show()

    def draft(self) -> dict[str, Any] | None:
        """What is typed; nothing of an untouched form."""
        payload = self.form.payload() | {"ticked": sorted(self.ticked)}
        return None if self.form.payload() == self._begun else payload

    def restore(self, payload: dict[str, Any]) -> None:
        """Put a draft back."""
        self.ticked = set(payload.get("ticked", ())) & {row.id for row in self._rows}
        self.form.restore(payload)
        self._show()

    # doing it -----------------------------------------------------------------------------------

    def submit(self) -> None:
        """Ctrl+Enter: put the ticked ones on record."""
        edits.commit()
        self._message.clear()
        try:
            entry: ServiceEntry = self.form.read()
            services.record(self.context.database, self.context.actor,
                            replace(entry, ids=tuple(sorted(self.ticked))))
        except RefusedError as refusal:
            self.refuse(refusal)
            return
        many = len(self.ticked)
        self.ticked = set()
        self.form.show_entry(self._entry(entry))
        self._begun = self.form.payload()
        self.drop_draft()
        self.reload()
        self._message.say(self.tr("%n service(s) on record", "", many), Tone.OK)
        self.list.setFocus()

    def tick_all(self) -> None:
        """Tick everything that is still open, or nothing when all of it is ticked."""
        waiting = {row.id for row in self._rows if row.result in _OPEN}
        self.ticked = set() if waiting <= self.ticked else waiting
        self._show()

    def print_receipt(self) -> None:
        """Print the receipts of those ticked, else of the one the keyboard stands on."""
        from casedesk.gui.records import papers

        current = self.list.current()
        chosen = [row for row in self._rows if row.id in self.ticked] or (
            [current] if current is not None else [])
        lines = papers.receipts(self.context.database, chosen)
        if not lines:
            self._message.say(self.tr("Choose a paper first."))
            return
        from casedesk.gui.print.set_dialog import SetDialog

        self._dialog = SetDialog(self.context, self, lines=lines, title=lines[0].title)
        self._dialog.open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The form gives way where there is little room."""
        super().resizeEvent(event)
        self.form_card.setFixedWidth(_LEAST if self.width() < _NARROW else _FORM)

    # the parts of it ----------------------------------------------------------------------------

    def _tick(self, row: ServiceRow) -> None:
        self.ticked ^= {row.id}
        if row.id in self.ticked and row.result not in _OPEN:
            self._show_row(row.id)
        self._show()
        self.list.stand_on(row.id)

    def _only(self, row: ServiceRow) -> None:
        """Enter: this one alone, and go on in the form."""
        self.ticked.add(row.id)
        self._show_row(row.id)
        self._show()
        self.form.first().setFocus()

    def _show_row(self, number: int) -> None:
        """Put what is recorded of a paper into the form, to be gone on with or corrected."""
        row = next((each for each in self._rows if each.id == number), None)
        if row is None or row.result == "pending":
            return
        entry = ServiceEntry(
            method=row.method, result="served" if row.result == "sent" else row.result,
            sent_at=row.sent_at, received_at=row.received_at, receiver=row.receiver,
            relation=row.relation or "self", tracking=row.tracking, place=row.place,
            reason=row.reason, witness=row.witness, filmed=row.filmed, servers=row.servers,
            note=row.note)
        self.form.show_entry(entry)
        self._begun = self.form.payload()

    def _show(self) -> None:
        self.list.put(list(self._rows))
        chosen = [row for row in self._rows if row.id in self.ticked]
        waiting = sum(row.result in _OPEN for row in self._rows)
        self.card.note_it(self.tr("{open} open, {ticked} ticked").format(
            open=waiting, ticked=len(chosen)))
        self.form.widget("correction").setVisible(
            any(row.result not in _OPEN for row in chosen))

    def _typed(self) -> None:
        self._fill_times()
        self.touched()

    def _fill_times(self) -> None:
        """Propose this minute where a time is asked and nothing is typed yet."""
        from casedesk.gui import spelling

        for name in ("sent_at", "received_at"):
            field = self.form.widget(name)
            if isinstance(field, LineField) and not field.isHidden() and not field.text() \
                    and not field.edit.hasFocus() and name not in self._proposed:
                self._proposed.add(name)
                field.put(spelling.said_moment(dates.now().replace(second=0, microsecond=0)))

    def _entry(self, before: ServiceEntry | None = None) -> ServiceEntry:
        """A new entry; who served stays the same from one errand to the next."""
        self._proposed: set[str] = set()
        return ServiceEntry(result="served", servers=before.servers if before
                            else self.context.actor.name)

    def _columns(self) -> list[Column[ServiceRow]]:
        return [
            Column(lambda: "", lambda row: Cell(
                "✓" if row.id in self.ticked else "", Tone.DISPUTES, strong=True), 44),
            Column(lambda: self.tr("Recipient"), lambda row: Cell(row.recipient, strong=True),
                   170, key=lambda row: row.recipient),
            Column(lambda: self.tr("Paper"), lambda row: Cell(
                f"{row.title} {row.number}".strip(),
                tip=" · ".join(filter(None, (row.title, row.number, row.address, row.phone)))),
                key=lambda row: row.title),
            Column(lambda: self.tr("How"), lambda row: codes.label(
                "service_methods", row.method, language()), 90, spare=True),
            Column(lambda: self.tr("Served on"), lambda row: when.short(row.served_on), 86,
                   spare=True),
            Column(lambda: self.tr("Stands"), lambda row: Cell(
                codes.label("service_results", row.result, language()),
                _TONES.get(row.result, Tone.DANGER), badge=True), 90,
                key=lambda row: row.result),
            *([] if self.case_id else [Column[ServiceRow](
                lambda: self.tr("Case"), lambda row: Cell(row.case_number, second=True), 150,
                spare=True)]),
        ]

    def _connect(self) -> None:
        self.list.ticked.connect(self._tick)
        self.list.opened.connect(self._only)
        self._all.clicked.connect(self.tick_all)
        self._print.clicked.connect(self.print_receipt)
        self._save.clicked.connect(self.submit)

    def _lay_out(self) -> None:
        scroll = QScrollArea(self)
        scroll.setWidget(self.form)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.card.fill(self.list)
        self.form_card.fill(scroll)
        body = QHBoxLayout()
        body.setSpacing(Gap.LARGE)
        body.addWidget(self.card, 1)
        body.addWidget(self.form_card)
        column = QVBoxLayout(self)
        column.setContentsMargins(Gap.PAGE, Gap.LARGE, Gap.PAGE, Gap.LARGE)
        column.setSpacing(Gap.MEDIUM)
        for widget in (self.header, self._message):
            column.addWidget(widget)
        column.addLayout(body, 1)
