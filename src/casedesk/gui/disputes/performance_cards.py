"""The lists of performance: instalments, what is left, acts promised, money arrived."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from casedesk.casework.disputes.performance import (
    InstalmentLine,
    ObligationLine,
    PaymentLine,
    Performance,
)
from casedesk.gui import when
from casedesk.gui.disputes import performance_words, words
from casedesk.gui.disputes.performance_forms import DoneForm, PaymentStrip
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Tone
from casedesk.rules import money

_EMPTY = 4  # rows of room for the words of an empty list


class InstalmentsCard(Card):
    """What was promised in money; Enter on one enters what arrived of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.table, self.strip = QuietTable(), PaymentStrip()
        self.table.wear(TableModel[InstalmentLine]([
            Column(lambda: self.tr("Promised"), lambda line: Cell(
                f"{line.seq}. {line.content}".strip(), tip=line.content)),
            Column(lambda: self.tr("Owed by"), lambda line: Cell(line.debtor, second=True), 120,
                   spare=True),
            Column(lambda: self.tr("Due"), self._due, 96),
            Column(lambda: self.tr("Amount"), lambda line: words.amount(line.amount_fen), 100,
                   right=True),
            Column(lambda: self.tr("Arrived"), lambda line: Cell(
                words.amount(line.paid_fen or None), second=not line.paid_fen), 100, right=True),
            Column(lambda: self.tr("Left"), lambda line: Cell(
                words.amount(line.left_fen), strong=bool(line.left_fen)), 100, right=True),
            Column(lambda: self.tr("State"), lambda line: _badge(line.state), 76),
        ]))
        self.table.opened.connect(self.strip.begin)
        self.fill(self.table, 0)
        self.fill(self.strip, 0)
        self.hug()

    def show_page(self, found: Performance, scans: list[tuple[int, str]]) -> None:
        """Show the instalments, and the strip while something is owed."""
        self.name_it(self.tr("Instalments"))
        self.note_it("" if found.effective_on is None else self.tr("in force since {}").format(
            when.day(found.effective_on)))
        self.badge_it(*performance_words.state(found.state))
        self.table.setAccessibleName(self.tr("Instalments"))
        self.table.put(list(found.instalments))
        self.table.show_rows(len(found.instalments) or _EMPTY)
        self.table.empty.say(self.tr("No money was promised."))
        owed = any(line.left_fen for line in found.instalments)
        wanted = found.may_change and found.effective_on is not None and owed
        self.strip.setVisible(wanted)
        self.strip.offer(found, scans)

    def _due(self, line: InstalmentLine) -> Cell:
        tip = when.day(line.due_on)
        if line.last and line.due_on and line.last > line.due_on:
            tip = self.tr("{due}, a day of rest: until {last}").format(
                due=tip, last=when.day(line.last))
        tone = Tone.DANGER if line.state == "overdue" else None
        return Cell(when.short(line.due_on), tone, tip=tip)


class ObligationsCard(Card):
    """Acts that were promised; Space or Enter enters one as done, or takes it back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.table, self.form = QuietTable(), DoneForm()
        self.table.wear(TableModel[ObligationLine]([
            Column(lambda: self.tr("Promised"), lambda line: Cell(line.content, tip=line.content)),
            Column(lambda: self.tr("Owed by"), lambda line: Cell(line.debtor, second=True), 140,
                   spare=True),
            Column(lambda: self.tr("Due"), lambda line: when.short(line.due_on), 96),
            Column(lambda: self.tr("Done"), lambda line: when.short(line.performed_on), 96),
            Column(lambda: self.tr("Known by"), lambda line: Cell(
                line.note, tip=line.note, second=True), 150, spare=True),
            Column(lambda: self.tr("State"), lambda line: _badge(line.state), 76),
        ]))
        self.chosen: ObligationLine | None = None
        self._writes = False
        self.table.opened.connect(self._begin)
        self.table.ticked.connect(self._begin)
        self.form.dropped.connect(self.close_form)
        self.fill(self.table, 0)
        self.fill(self.form, 0)
        self.form.hide()
        self.hug()

    def show_page(self, found: Performance) -> None:
        """Show them; the card is away where there are none."""
        self.name_it(self.tr("Other acts promised"))
        self.setVisible(bool(found.obligations))
        self.table.setAccessibleName(self.tr("Other acts promised"))
        self.table.put(list(found.obligations))
        self.table.show_rows(max(len(found.obligations), 1))
        self._writes = found.may_change and found.effective_on is not None
        self.note_it(self.tr("Space: done") if self._writes else "")

    def close_form(self) -> None:
        """Ask nothing any more; the keyboard goes back to the list."""
        if not self.form.isHidden():
            self.form.hide()
            self.chosen = None
            self.table.setFocus()

    def _begin(self, line: ObligationLine) -> None:
        if not self._writes:
            return
        self.chosen = line
        self.form.begin(line.content, back=line.performed_on is not None)


class PaymentsCard(Card):
    """Every sum that arrived and every counter-entry; Enter takes one back with a reason."""

    taken_back = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.table, self.form = QuietTable(), DoneForm()
        self.table.wear(TableModel[PaymentLine]([
            Column(lambda: self.tr("Arrived on"), lambda line: when.short(line.paid_on), 96),
            Column(lambda: self.tr("Instalment"), lambda line: Cell(
                str(line.seq or ""), second=True), 64),
            Column(lambda: self.tr("Amount"), self._amount, 110, right=True),
            Column(lambda: self.tr("How"), lambda line: line.method, 90),
            Column(lambda: self.tr("Voucher"), self._voucher),
            Column(lambda: self.tr("Note"), self._remark, 150),
        ]))
        self.chosen: PaymentLine | None = None
        self._writes = False
        self.table.opened.connect(self._begin)
        self.linked.connect(lambda: self._begin(self.table.current()))
        self.form.dropped.connect(self.close_form)
        self.fill(self.table, 0)
        self.fill(self.form, 0)
        self.form.hide()
        self.hug()

    def show_page(self, found: Performance) -> None:
        """Show them, the latest first."""
        self.name_it(self.tr("Money that arrived"))
        self.setVisible(bool(found.payments))
        self.table.setAccessibleName(self.tr("Money that arrived"))
        self.table.put(list(found.payments))
        self.table.show_rows(min(max(len(found.payments), 1), 8))
        self._writes = found.may_change
        self.note_it(money.plain(found.paid_fen))
        self.link_it(self.tr("Take back…") if self._writes else "")

    def close_form(self) -> None:
        """Ask nothing any more; the keyboard goes back to the list."""
        if not self.form.isHidden():
            self.form.hide()
            self.chosen = None
            self.table.setFocus()

    def _begin(self, line: PaymentLine | None) -> None:
        if line is None or not self._writes or line.corrects_id or line.taken_back:
            return
        self.chosen = line
        self.form.begin(self.tr("{amount} yuan of {day} by a counter-entry").format(
            amount=money.plain(line.amount_fen), day=when.day(line.paid_on)), back=True)

    def _amount(self, line: PaymentLine) -> Cell:
        gone = line.taken_back or line.corrects_id is not None
        return Cell(words.amount(line.amount_fen), second=gone, strong=not gone)

    def _voucher(self, line: PaymentLine) -> Cell:
        said = " · ".join(filter(None, (line.voucher, line.attachment)))
        return Cell(said, tip=said)

    def _remark(self, line: PaymentLine) -> Cell:
        if line.corrects_id:
            return Cell(self.tr("counter-entry: {}").format(line.reason), tip=line.reason)
        return Cell(self.tr("taken back") if line.taken_back else "", second=True)


def _badge(code: str) -> Cell:
    words_, tone = performance_words.state(code)
    return Cell(words_, tone, badge=bool(words_))
