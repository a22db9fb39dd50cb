"""Agencies: the offices a worker may be referred to, with address, hours and towns served."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QHBoxLayout

from casedesk.casework.legal_aid import agencies
from casedesk.casework.legal_aid.agencies import AgencyEntry, AgencyRow
from casedesk.casework.staff import Data, Verb, allows
from casedesk.errors import RefusedError
from casedesk.gui.language import language
from casedesk.gui.legal_aid.frame import AidFrame, scrolled
from casedesk.gui.legal_aid.register_fields import AGENCY
from casedesk.gui.page import Context, Page
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.fields import Field
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.records.fields import Choices
from casedesk.gui.records.form import RecordForm
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Gap, Size, Tone
from casedesk.rules import codes

NEW = "new"
_TOWNS = 2  # named in the list; the others are counted


class AgenciesPage(Page):
    """Enter opens one beside the list; the key is the agency to begin with."""

    tables = frozenset({"agency", "referral"})
    draft_kind = "agency"
    accent = Tone.AID

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key or NEW)
        self.frame = AidFrame(self, context, "agencies")
        self.list, self.form = QuietTable(), RecordForm(AGENCY, Choices(), self.touched)
        self.card, self.beside = Card(parent=self), Card(parent=self)
        header = self.frame.header
        self._retire = header.offer("", kind=Kind.QUIET)
        self._new = header.offer("", icon="add")
        self._save = header.offer("", kind=Kind.FILLED, hint="Ctrl ↵", tone=Tone.AID)
        self._adds = allows(context.actor, Data.CASE, Verb.ADD)
        self._lay_out()
        self._connect()
        self.reload()
        self._begin(None if self.key == NEW else int(str(self.key)))
        self.setFocusProxy(self.list if self.list.model().rowCount() else self.form.first())
        self.offer_draft()

    # what the page is ---------------------------------------------------------------------------

    def title(self) -> str:
        """What stands in the window's title."""
        return self.tr("Agencies")

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self.frame.message

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        return self.form.fields()

    def acts(self) -> dict[str, Any]:
        """Ctrl+F stands on the list."""
        return {"filter": self.list.setFocus}

    def reload(self) -> None:
        """Read the list again; what is typed stays."""
        self.frame.header.name_it(self.title(), self.tr("Enter opens one to change it"))
        self._new.setText(self.tr("New agency"))
        self._save.setText(self.tr("Save"))
        self.form.retranslate()
        self.list.put(agencies.listing(self.context.database, self.context.actor, retired=True))
        self.list.empty.say(self.tr("No agency yet. A slip needs one to go to."))
        self.list.setAccessibleName(self.title())
        self._say_beside()

    def draft(self) -> dict[str, Any] | None:
        """What is typed; nothing of an untouched form."""
        payload = self.form.payload()
        return None if payload == self._begun else payload

    def restore(self, payload: dict[str, Any]) -> None:
        """Put a draft back."""
        self.form.restore(payload)

    def submit(self) -> None:
        """Ctrl+Enter keeps what is typed."""
        edits.commit()
        self.message().clear()
        try:
            number = agencies.save(self.context.database, self.context.actor, self.form.read())
        except RefusedError as refusal:
            self.refuse(refusal)
            return
        self.drop_draft()
        self.context.tell(self.tr("Agency saved"))
        self._begin(number)
        self.list.stand_on(number)

    def retire(self) -> None:
        """Take the chosen agency out of use, or back into it; ten seconds to take it back."""
        row = self.list.current()
        if row is None:
            return
        database, actor = self.context.database, self.context.actor
        back = row.retired_on is not None
        try:
            agencies.retire(database, actor, row.id, back=back)
        except RefusedError as refusal:
            self.refuse(refusal)
            return
        said = self.tr("{} is in use again") if back else self.tr("{} is no longer in use")
        self.context.tell(said.format(row.name), lambda: agencies.retire(
            database, actor, row.id, back=not back))

    # the parts of it ----------------------------------------------------------------------------

    def _begin(self, agency_id: int | None) -> None:
        database, actor = self.context.database, self.context.actor
        entry = agencies.of(database, actor, agency_id) if agency_id else AgencyEntry()
        self._entry, self.key = entry, agency_id or NEW
        self.form.show_entry(entry)
        self._begun = self.form.payload()
        for field in self.form.fields().values():
            field.say("")
        self._say_beside()

    def _open(self, row: AgencyRow) -> None:
        self.keep_draft()
        self._begin(row.id)
        self.form.first().setFocus()

    def _start(self) -> None:
        self.keep_draft()
        self._begin(None)
        self.form.widget("name").setFocus()

    def _say_beside(self) -> None:
        known = getattr(self, "_entry", None)
        self.beside.name_it(self.tr("Change an agency") if known and known.id
                            else self.tr("New agency"))
        row = self.list.current()
        self._retire.setVisible(self._adds and row is not None)
        if row is not None:
            self._retire.setText(self.tr("Back into use") if row.retired_on
                                 else self.tr("Out of use"))
            self._retire.updateGeometry()

    def _columns(self) -> list[Column[AgencyRow]]:
        return [
            Column(lambda: self.tr("Agency"), lambda r: Cell(
                r.name, strong=not r.retired_on, second=bool(r.retired_on), tip=r.address),
                least=170),
            Column(lambda: self.tr("Kind"), lambda r: codes.label(
                "agency_kinds", r.kind, language()), 118, spare=True),
            Column(lambda: self.tr("Contact"), lambda r: r.contact, 64, spare=True),
            Column(lambda: self.tr("Telephone"), lambda r: r.phone, 112),
            Column(lambda: self.tr("Towns"), self._towns_cell, 118, spare=True),
            Column(lambda: self.tr("Slips"), lambda r: r.referrals or "", 48, right=True),
            Column(lambda: self.tr("State"), lambda r: Cell(
                self.tr("out of use") if r.retired_on else self.tr("in use"),
                Tone.PLAIN if r.retired_on else Tone.OK, badge=True), 72),
        ]

    def _towns_cell(self, row: AgencyRow) -> Cell:
        named = [codes.label("towns", code, language()) for code in row.towns]
        said = self.tr(", ").join(named)
        if not named:
            return Cell(self.tr("all towns"), second=True)
        short = said if len(named) <= _TOWNS else self.tr("{first} and {count} more").format(
            first=named[0], count=len(named) - 1)
        return Cell(short, tip=said)

    def _lay_out(self) -> None:
        self.list.wear(TableModel[AgencyRow](self._columns()))
        self.card.fill(self.list)
        self.beside.fill(scrolled(self.form, self.beside))
        self.beside.setFixedWidth(Size.SIDE + Gap.PAGE)
        body = QHBoxLayout()
        body.setSpacing(Gap.LARGE)
        body.addWidget(self.card, 1)
        body.addWidget(self.beside)
        self.frame.add(body, 1)
        for part in (self.beside, self._new, self._save):
            part.setVisible(self._adds)

    def _connect(self) -> None:
        self.list.opened.connect(self._open)
        self.list.chosen.connect(lambda _: self._say_beside())
        self._new.clicked.connect(self._start)
        self._save.clicked.connect(self.submit)
        self._retire.clicked.connect(self.retire)
