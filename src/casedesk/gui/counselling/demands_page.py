"""Demands of police, court or procuratorate: until two approve, neither yes nor no is said."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from casedesk.casework.counselling import demands
from casedesk.casework.counselling.demands import DemandEntry, DemandRow
from casedesk.errors import RefusedError
from casedesk.gui import when
from casedesk.gui.counselling import words
from casedesk.gui.counselling.care_form import CareForm
from casedesk.gui.counselling.client_cards import line as told_line
from casedesk.gui.counselling.demand_sheet import approving
from casedesk.gui.counselling.sealed_page import SealedPage
from casedesk.gui.counselling.sections import CounsellingSections
from casedesk.gui.disputes.file_dialogs import text
from casedesk.gui.page import Context
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.header import PageHeader
from casedesk.gui.pieces.lines_card import LinesCard
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Gap, Size, Tone

_TONES = {"waiting": Tone.WARN, "approved": Tone.OK, "answered": Tone.PLAIN,
          "declined": Tone.PLAIN}


class DemandsPage(SealedPage):
    """The head and the counsellors see the same: what was asked, never whether there is anybody."""

    tables = frozenset({"counselling_demand", "sealed_record"})

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.header, self._message = PageHeader(self), MessageLine(self)
        self._new = self.header.offer("", kind=Kind.FILLED, hint="Ctrl ↵", icon="add",
                                      tone=Tone.COUNSELLING)
        self.standing = MessageLine(self)
        self.list, self.list_card = QuietTable(), Card(parent=self)
        self.card = LinesCard(self)
        self.buttons: dict[str, Button] = {}
        self._dialog: QDialog | None = None
        self._lay_out()
        self._set_columns()
        self._new.clicked.connect(self.submit)
        self.list.chosen.connect(self._show)
        self.list.opened.connect(self._open)
        self.list.empty.acted.connect(self.submit)
        self.setFocusProxy(self.list)
        self.reload()

    def title(self) -> str:
        """What the page is called."""
        return self.tr("Demands of authorities")

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self._message

    def reload(self) -> None:
        """Read the demands again and say every text anew."""
        rows = demands.listing(self.context.database, self.context.actor)
        self.header.name_it(self.title())
        self._new.setText(self.tr("Log a demand"))
        self.standing.say(self.tr("Answer until two have approved: {}").format(
            demands.reply(self.context.database)), Tone.WARN, closes=False)
        self.list_card.name_it(self.tr("Logged"))
        self.list.setAccessibleName(self.title())
        self.list.empty.say(self.tr("No authority has asked."), self.tr("Log a demand"), "")
        self.list.put(rows)
        if rows and self.list.current() is None:
            self.list.stand_on(rows[0].id)
        self._show(self.list.current() or next(iter(rows), None))
        self.retitled.emit()

    def submit(self) -> None:
        """Log a demand."""
        self.context.open("demand", "new")

    # one demand ---------------------------------------------------------------------------------

    def approve(self, row: DemandRow) -> None:
        """Approve, alone or with the other's password beside."""
        self._ask(approving(self.context, self, row))

    def decline(self, row: DemandRow) -> None:
        """Nothing is confirmed, nothing denied."""
        reason = text(self.tr("Reason"), required=True)
        self._ask(CareForm(
            self, self.tr("Neither confirm nor deny"), self.tr("Record it"), {"reason": reason},
            lambda: demands.decline(self.context.database, self.context.actor, row.id,
                                    reason.text())))

    def answered(self, row: DemandRow) -> None:
        """Record that it was answered."""
        try:
            demands.answered(self.context.database, self.context.actor, row.id)
        except RefusedError as refusal:
            self.refuse(refusal)

    def _ask(self, dialog: QDialog) -> None:
        self._dialog = dialog
        dialog.open()

    def _open(self, row: DemandRow) -> None:
        if row.state == "waiting" and not row.head and not row.supervisor:
            self.context.open("demand", row.id)

    def _show(self, row: DemandRow | None) -> None:
        self._side.setVisible(row is not None)
        if row is None:
            return
        entry = row.entry or DemandEntry()
        self.card.name_it(self.tr("The demand"))
        self.card.badge_it(words.code_of("demand_states", row.state), _TONES[row.state])
        column = self.card.lay()
        for name, said in (
                (self.tr("Authority"), entry.office),
                (self.tr("Paper"), f"{entry.paper_name} {entry.paper_number} "
                                   f"{when.day(entry.paper_on)}"),
                (self.tr("Officers"), _pair(entry.officer, entry.officer_card)),
                ("", _pair(entry.second_officer, entry.second_card)),
                (self.tr("Of whom"), entry.about), (self.tr("Asked"), entry.asked),
                (self.tr("Answer by"), when.day(entry.reply_by)),
                (self.tr("Head"), row.head), (self.tr("Supervisor"), row.supervisor),
                (self.tr("At most"), row.minimum), (self.tr("Reason"), row.reason)):
            told_line(column, name, said, self.card)
        self.buttons = {}
        for name, said, deed, shown in self._deeds(row):
            if shown:
                button = Button(said, self.card)
                button.clicked.connect(lambda _=False, deed=deed: deed(row))
                column.addWidget(button)
                self.buttons[name] = button

    def _deeds(self, row: DemandRow) -> list[
            tuple[str, str, Callable[[DemandRow], object], bool]]:
        untouched = row.state == "waiting" and not row.head and not row.supervisor
        decides = row.state == "waiting" and bool(row.may)
        return [("open", self.tr("Complete the paper…"), self._open, untouched),
                ("approve", self.tr("Approve…"), self.approve, decides),
                ("decline", self.tr("Neither confirm nor deny…"), self.decline, decides),
                ("answered", self.tr("Answered"), self.answered, row.state == "approved")]

    def _set_columns(self) -> None:
        self.list.wear(TableModel[DemandRow]([
            Column(lambda: self.tr("Received"), lambda row: when.moment(row.received_at), 112),
            Column(lambda: self.tr("Authority"), lambda row: row.entry.office
                   if row.entry else ""),
            Column(lambda: self.tr("Paper"), lambda row: Cell(
                row.entry.paper_number if row.entry else "", second=True), 190, spare=True),
            Column(lambda: self.tr("State"), lambda row: Cell(
                words.code_of("demand_states", row.state), _TONES[row.state], badge=True), 128),
        ], key=lambda row: row.id))

    def _lay_out(self) -> None:
        self.list_card.fill(self.list)
        self._side = side = QWidget(self)
        beside = QVBoxLayout(side)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.card)
        beside.addStretch(1)
        side.setFixedWidth(Size.SIDE)
        body = QHBoxLayout()
        body.setSpacing(Gap.LARGE)
        body.addWidget(self.list_card, 1)
        body.addWidget(side)
        column = QVBoxLayout(self)
        column.setContentsMargins(Gap.PAGE, Gap.LARGE, Gap.PAGE, Gap.LARGE)
        column.setSpacing(Gap.MEDIUM)
        for widget in (CounsellingSections(self.context, "demands", self), self.header,
                       self.standing, self._message):
            column.addWidget(widget)
        column.addLayout(body, 1)


def _pair(name: str, card: str) -> str:
    return "  ".join(filter(None, (name, card)))
