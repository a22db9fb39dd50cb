"""Receipts that came back: the number is scanned or typed, what it says is put on record."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from casedesk.casework.legal_aid import receipts
from casedesk.casework.legal_aid.receipts import Slip
from casedesk.errors import RefusedError
from casedesk.gui import when
from casedesk.gui.language import language
from casedesk.gui.legal_aid.frame import AidFrame, scrolled
from casedesk.gui.legal_aid.receipt_fields import GROUPS, TypedReceipt
from casedesk.gui.legal_aid.receipt_sitting import Sitting
from casedesk.gui.opening import open_case
from casedesk.gui.page import Context, Page
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.entry_line import EntryLine
from casedesk.gui.pieces.fields import Field, LineField
from casedesk.gui.pieces.label import Label
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.records.fields import Choices
from casedesk.gui.records.form import RecordForm
from casedesk.gui.theme import Gap, Tone
from casedesk.rules import codes, dates

_LONGEST = 40  # characters that a scanner types at most


class ReceiptPage(Page):
    """A pile of receipts: number, Enter, what it says, Ctrl+Enter, and the next one.

    A scanner types the number and Enter wherever the keyboard is on the page.
    """

    tables = frozenset({"case_file"})
    draft_kind = receipts.DRAFT
    accent = Tone.AID

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key or "new")
        self._frame = AidFrame(self, context, "aids")
        self._board = self._frame.header.offer("", kind=Kind.QUIET, icon="arrow_back")
        self._do = self._frame.header.offer("", kind=Kind.FILLED, hint="Ctrl ↵", tone=Tone.AID)
        self.number, self.slip_line = LineField(), EntryLine()
        self.form = RecordForm(GROUPS, Choices(), self.touched)
        self._how = Label("", second=True, wraps=True)
        self.card, self.sitting = Card(parent=self), Sitting(context, self)
        self.slip: Slip | None = None
        self._heard = ""  # keys that no field took
        self._begun: dict[str, Any] = {}
        self._lay_out()
        self._connect()
        self._clear()
        self.setFocusProxy(self.number)
        self.reload()
        self.offer_draft()

    # what the page is ---------------------------------------------------------------------------

    def title(self) -> str:
        """What stands in the window's title."""
        return self.tr("Record a receipt")

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self._frame.message

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        return {**self.form.fields(), "number": self.number}

    def wish(self, **wish: Any) -> None:
        """`number`: the slip whose receipt is to be recorded."""
        if wish.get("number") and not self._at_work():
            self.number.put(str(wish["number"]))
            self.look()

    def reload(self) -> None:
        """Say everything in the language in force; what is typed stays."""
        self._frame.header.name_it(self.title(), self.tr("one after another, as they lie there"))
        self.number.name_it(self.tr("Number on the receipt"))
        self.number.edit.setPlaceholderText(self.tr("Scan the square, or type 2026-0001"))
        self._how.setText(self.tr(
            "Enter opens the slip. Ctrl+Enter records its receipt, and the next one may come."))
        self._do.setText(self.tr("Record the receipt"))
        self._board.setText(self.tr("To the board"))
        self.card.name_it(self.tr("Receipt"))
        self.form.retranslate()
        self.sitting.reload()
        self._show_slip()

    def draft(self) -> dict[str, Any] | None:
        """The receipt in hand; nothing of an untouched form."""
        if not self._at_work():
            return None
        return {"number": self.number.text(), "fields": self.form.payload()}

    def restore(self, payload: dict[str, Any]) -> None:
        """Put a draft back: the slip is opened again with what was typed."""
        self.number.put(str(payload.get("number", "")))
        if self.look():
            self.form.restore(payload.get("fields", {}))

    def escape(self) -> bool:
        """First Esc: the message; then the receipt in hand is laid aside."""
        if super().escape():
            return True
        if self.slip is not None or self.number.text():
            self._lay_aside()
            return True
        return False

    # one receipt --------------------------------------------------------------------------------

    def look(self) -> bool:
        """Enter after the number: open the slip; say whether there is one to be answered."""
        text = self.number.text()
        if not text.strip():
            return False
        if self.slip is not None and self._at_work():
            self.message().say(self.tr(
                "The receipt of {} is not recorded yet. Ctrl+Enter records it, Esc lays it aside."
            ).format(self.slip.number), Tone.WARN)
            return False
        self.message().clear()
        self.number.say("")
        try:
            slip = receipts.awaited(self.context.database, self.context.actor, text)
        except RefusedError as refusal:
            self.slip = None
            self._show_slip()
            self._refuse(refusal)
            self.number.edit.selectAll()
            return False
        self._take_in_hand(slip)
        return True

    def submit(self) -> None:
        """Ctrl+Enter: record it; the keyboard is ready for the next number."""
        edits.commit()
        slip = self.slip
        if slip is None:
            if self.look():
                self.form.first().setFocus()
            return
        self.message().clear()
        try:
            typed: TypedReceipt = self.form.read()
            receipts.take(self.context.database, self.context.actor, slip.number, typed,
                          typed.reason)
        except RefusedError as refusal:
            self._refuse(refusal)
            return
        self.drop_draft()
        self.sitting.add(slip, typed.outcome)
        self._clear()
        self._show_slip()
        self.number.setFocus()
        said = codes.label("receipt_outcomes", typed.outcome, language())
        more = typed.outcome != "accepted"
        self.message().say(
            self.tr("{number}: {outcome}, recorded.").format(number=slip.number, outcome=said),
            Tone.OK, act=self.tr("What follows…") if more else "",
            deed=partial(open_case, self.context, "referral", slip.case_id))

    def _take_in_hand(self, slip: Slip) -> None:
        self.slip = slip
        today = dates.today()
        self.form.show_entry(TypedReceipt(back_on=today, received_on=None, outcome=""))
        self.form.widget("reason").hide()
        self._begun = self.form.payload()
        self._show_slip()
        self.form.first().setFocus()

    def _lay_aside(self) -> None:
        self._clear()
        self._show_slip()
        self._give_up()
        self.number.setFocus()

    def _clear(self) -> None:
        self.slip = None
        self.number.put("")
        self.number.say("")
        self.form.show_entry(TypedReceipt())
        self._begun = self.form.payload()

    def _at_work(self) -> bool:
        """Whether something of a receipt is typed that is not on record."""
        return self.slip is not None and self.form.payload() != self._begun

    def _refuse(self, refusal: RefusedError) -> None:
        if refusal.code == "backdating_reason":
            self.form.widget("reason").show()
        self.refuse(refusal)
        if refusal.page == "aid":
            self._offer_to_open(refusal)

    def _offer_to_open(self, refusal: RefusedError) -> None:
        found = receipts.find(self.context.database, self.context.actor, self.number.text())
        self.message().say(refusal.sentence(language()), Tone.DANGER, code=refusal.code,
                           act=self.tr("Open it"),
                           deed=partial(open_case, self.context, "referral", found.case_id))

    # a scanner ----------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter after the number opens the slip."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress \
                or event.key() not in edits.ENTER or edits.composing() \
                or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        self.look()
        return True

    def _scanned(self, field: LineField) -> None:
        """A number that a scanner typed into another field goes where it belongs."""
        before, number = receipts.scanned(field.text())
        if not number:
            return
        field.edit.setText(before)
        self._bring(number)

    def _bring(self, number: str) -> None:
        self.number.edit.setText(number)
        self.number.setFocus()
        self.number.edit.end(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that no field takes may be those of a scanner."""
        self._heard = (self._heard + event.text())[-_LONGEST:]
        number = receipts.scanned(self._heard)[1]
        if number:
            self._heard = ""
            self._bring(number)
        else:
            super().keyPressEvent(event)

    # what it shows ------------------------------------------------------------------------------

    def _show_slip(self) -> None:
        slip = self.slip
        for part in (self.slip_line, self.form):
            part.setVisible(slip is not None)
        self._how.setVisible(slip is None)
        if slip is None:
            return
        days = (dates.today() - slip.sent_on).days if slip.sent_on else 0
        self.slip_line.setText(slip.worker)
        self.slip_line.say_under(" · ".join(filter(None, (slip.number, slip.agency))))
        self.slip_line.badge_it(self.tr("sent {day}, {days} days ago").format(
            day=when.day(slip.sent_on, "weekday"), days=days) if days
            else self.tr("sent today"), Tone.AID)

    # how it is made -----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.number.edit.prefer_latin()
        self.number.edit.installEventFilter(self)
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(Gap.LARGE, 0, Gap.LARGE, Gap.SMALL)
        column.setSpacing(Gap.SMALL)
        column.addWidget(self.number)
        column.addWidget(self._how)
        self.card.fill(head, 0)
        self.card.fill(self.slip_line, 0)
        self.card.fill(scrolled(self.form, self))
        body = QHBoxLayout()
        body.setSpacing(Gap.LARGE)
        body.addWidget(self.card, 1)
        body.addWidget(self.sitting)
        self._frame.add(body, 1)

    def _connect(self) -> None:
        context = self.context
        self._do.clicked.connect(self.submit)
        self._board.clicked.connect(lambda: context.open("aids"))
        self.slip_line.clicked.connect(self._open_slip)
        self.number.changed.connect(self._other_number)
        for field in self.form.fields().values():
            if isinstance(field, LineField):
                field.changed.connect(partial(self._scanned, field))

    def _open_slip(self) -> None:
        if self.slip is not None:
            open_case(self.context, "referral", self.slip.case_id)

    def _other_number(self) -> None:
        """Another number is typed: the slip that is open and untouched is not meant any more."""
        if self.slip is not None and not self._at_work() and self.number.edit.hasFocus():
            self.slip = None
            QTimer.singleShot(0, self, self._show_slip)
