"""The card of the agreement: what was promised, what arrived, and the place to enter it."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from casedesk.casework.disputes.page import CasePage, InstalmentRow
from casedesk.casework.disputes.payments import PaymentEntry
from casedesk.errors import RefusedError
from casedesk.gui import spelling, typed, when
from casedesk.gui.disputes import words
from casedesk.gui.language import language
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.fields import ChoiceField, Field, LineField
from casedesk.gui.pieces.label import Label
from casedesk.gui.pieces.lines_card import LinesCard
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Gap, Tone
from casedesk.rules import dates, money


class PaymentForm(QWidget):
    """Money that arrived: which instalment, when, how much. `sent` by its button."""

    sent = Signal()
    dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.which = ChoiceField()
        self.on, self.amount, self.method, self.voucher = (LineField() for _ in range(4))
        self.save, self.drop = Button(kind=Kind.FILLED), Button(kind=Kind.QUIET)
        grid = QGridLayout(self)
        grid.setContentsMargins(Gap.LARGE, Gap.SMALL, Gap.LARGE, Gap.SMALL)
        grid.setHorizontalSpacing(Gap.SMALL)
        grid.setVerticalSpacing(Gap.SMALL)
        grid.addWidget(self.which, 0, 0, 1, 2)
        for place, field in enumerate((self.on, self.amount, self.method, self.voucher)):
            grid.addWidget(field, 1 + place // 2, place % 2)
        acts = QHBoxLayout()
        acts.addWidget(self.save)
        acts.addWidget(self.drop)
        acts.addStretch(1)
        grid.addLayout(acts, 3, 0, 1, 2)
        typed.day(self.on)
        typed.amount(self.amount)
        self.save.clicked.connect(self.sent.emit)
        self.drop.clicked.connect(self.dropped.emit)
        self.which.changed.connect(self._propose)
        self._left: dict[str, int] = {}

    def begin(self, rows: list[InstalmentRow]) -> None:
        """Offer what is still owed, the earliest first, with the whole of it as the amount."""
        owed = [row for row in rows if row.paid_fen < row.amount_fen]
        self._left = {str(row.id): row.amount_fen - row.paid_fen for row in owed}
        for field, name in ((self.which, self.tr("Instalment")), (self.on, self.tr("Arrived on")),
                            (self.amount, self.tr("Amount")), (self.method, self.tr("How")),
                            (self.voucher, self.tr("Voucher"))):
            field.name_it(name)
            field.say("")
        self.save.setText(self.tr("Record"))
        self.drop.setText(self.tr("Not now"))
        self.which.offer([(str(row.id), " ".join(filter(None, (
            f"{row.seq}.", row.content, when.day(row.due_on))))) for row in owed])
        self.on.put(spelling.said_day(dates.today()))
        self.method.put("")
        self.voucher.put("")
        self._propose()

    def read(self) -> PaymentEntry:
        """Return what is typed. Refuses `date`, `amount`."""
        on, code = self.on.text().strip(), self.which.code()
        return PaymentEntry(
            int(code) if code else None,
            dates.parse(on, dates.today(), "paid_on") if on else None,
            money.parse(self.amount.text()) if self.amount.text().strip() else 0,
            self.method.text().strip(), self.voucher.text().strip())

    def fields(self) -> Mapping[str, Field]:
        """The fields as refusals name them."""
        return {"amount": self.amount, "paid_on": self.on}

    def _propose(self) -> None:
        left = self._left.get(self.which.code())
        self.amount.put(spelling.amount(money.plain(left)) if left else "")


class MoneyCard(LinesCard):
    """Terms and instalments of a case; `wrote` asks for the editor, `paid` carries an entry."""

    wrote = Signal()
    paid = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = QuietTable()
        self.table.wear(TableModel[InstalmentRow]([
            Column(lambda: self.tr("Promised"), lambda row: Cell(
                row.content or str(row.seq), tip=row.content)),
            Column(lambda: self.tr("Due"), self._due, 116),
            Column(lambda: self.tr("Amount"), lambda row: words.amount(row.amount_fen), 96,
                   right=True),
        ]))
        self.form = PaymentForm()
        self._rows: list[InstalmentRow] = []
        self._writes = False
        self.fill(self.table, 0)
        self.fill(self.form, 0)
        self.form.hide()
        self.form.dropped.connect(self.form.hide)
        self.form.sent.connect(self._send)
        self.table.opened.connect(self._begin)
        self.linked.connect(self._take_link)

    def show_page(self, page: CasePage, *, writes: bool, today: date) -> None:
        """Show the agreement of a case."""
        wanted = page.whole and (page.has_terms or page.state in ("accepted", "mediate", "agreed"))
        self.setVisible(wanted)
        self._rows, self._today, self._writes = list(page.instalments), today, writes
        self._signed = page.effective_on is not None
        self.name_it(self.tr("Agreement and payments"))
        self.link_it(self._offer(page) if writes else "")
        self.table.setAccessibleName(self.tr("Instalments"))
        self.table.put(self._rows)
        self.table.setVisible(bool(self._rows))
        self.table.show_rows(len(self._rows))
        column = self.lay(Gap.HAIR)
        for sentence in self._told(page):
            column.addWidget(Label(sentence, second=True, wraps=True))

    def _offer(self, page: CasePage) -> str:
        if not self._signed:
            return self.tr("Edit…") if page.has_terms else self.tr("Write…")
        owed = any(row.paid_fen < row.amount_fen for row in self._rows)
        return self.tr("Payment…") if owed else ""

    def _told(self, page: CasePage) -> list[str]:
        told = []
        if page.effective_on:
            told.append(self.tr("In force since {}.").format(when.day(page.effective_on)))
        elif page.has_terms:
            told.append(self.tr("Drafted, not signed yet."))
        else:
            told.append(self.tr("No terms are written yet."))
        promised = sum(row.amount_fen for row in self._rows)
        arrived = sum(row.paid_fen for row in self._rows)
        if promised and self._signed:
            told.append(self.tr("{arrived} of {promised} yuan arrived.").format(
                arrived=money.plain(arrived), promised=money.plain(promised)))
        return told

    def _due(self, row: InstalmentRow) -> Cell:
        if row.amount_fen and row.paid_fen >= row.amount_fen:
            return Cell(self.tr("paid"), Tone.OK)
        if not self._signed:
            return Cell(when.day(row.due_on, "weekday"))
        said, tone = words.due(row.due_on, self._today, form="weekday")
        if row.paid_fen:
            part = self.tr("part paid, {}").format(money.plain(row.paid_fen))
            return Cell(said, tone, tip=part)
        return Cell(said, tone)

    def _take_link(self) -> None:
        if self._signed:
            self._begin(None)
        else:
            self.wrote.emit()

    def _begin(self, row: InstalmentRow | None) -> None:
        if not self._signed or not self._writes:
            return
        self.form.begin(self._rows)
        if row is not None:
            self.form.which.choose(str(row.id))
        self.form.show()
        self.form.on.setFocus()

    def _send(self) -> None:
        try:
            self.paid.emit(self.form.read())
        except RefusedError as refusal:
            self.refuse(refusal)

    def refuse(self, refusal: RefusedError) -> None:
        """Say it at the field it is about."""
        field = self.form.fields().get(refusal.field, self.form.amount)
        field.say(refusal.sentence(language()), Tone.DANGER)
        field.setFocus()
