"""A matter passed on to another office: the letter, when its receipt is due, what came back."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from casedesk.casework import transfers
from casedesk.casework.letters import TRANSFER
from casedesk.casework.transfers import ReceiptEntry, TransferEntry
from casedesk.casework.transfers import TransferPage as Facts
from casedesk.errors import RefusedError
from casedesk.gui import spelling, typed, when
from casedesk.gui.language import language
from casedesk.gui.letters import words
from casedesk.gui.letters.transfer_form import TransferForm
from casedesk.gui.opening import open_case
from casedesk.gui.page import Context, Page
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.fields import Field
from casedesk.gui.pieces.label import Label
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.stepper import Place, Station
from casedesk.gui.theme import Gap, Size, Tone
from casedesk.rules import codes, dates
from casedesk.ui.transfer_page import Ui_TransferPage

_ROAD = ("draft", "sent", "received")


class TransferPage(Page):
    """The key is the transfer's number, or 'case:CASE', 'visit:VISIT' for a new one."""

    tables = frozenset({"transfer", "document"})
    draft_kind = "transfer"

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.ui = Ui_TransferPage()
        self.ui.setupUi(self)
        self.facts: Facts | None = None
        self._print = self.ui.header.offer("", icon="print")
        self._void = self.ui.header.offer("", icon="delete")
        self._keep = self.ui.header.offer("")
        self._do = self.ui.header.offer("", kind=Kind.FILLED, hint="Ctrl ↵")
        self._due = Label(wraps=True)
        self.entry = self._begin()
        self.form = TransferForm(self.ui, self.touched, partial(
            transfers.named, context.database))
        self._build()
        self._offer()
        self.form.show(self.entry)
        self._begun = self.form.payload()
        self.reload()
        self.setFocusProxy(self.ui.office if self._changeable() else self.ui.act)
        self.offer_draft()

    # what the page is ---------------------------------------------------------------------------

    def title(self) -> str:
        """What stands in the window's title."""
        return (self.facts.number if self.facts else "") or self.tr("Transfer")

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self.ui.message

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        ui = self.ui
        return {**self.form.fields, "on": ui.on, "result": ui.result, "by": ui.by_,
                "note": ui.text}

    def acts(self) -> dict[str, Any]:
        """Ctrl+P prints the letter."""
        return {"print": self.print_it}

    def reload(self) -> None:
        """Read the transfer again; what is typed stays."""
        if self.facts is not None or str(self.key).isdecimal():
            self.facts = transfers.page(
                self.context.database, self.context.actor, int(str(self.key)))
        self._offer()
        self.form.lock(locked=not self._changeable())
        self._say_header()
        self._show_receipt()
        self._say_do()
        self.retitled.emit()

    def draft(self) -> dict[str, Any] | None:
        """What is typed; nothing of an untouched form."""
        payload = self.form.payload()
        return None if payload == self._begun or not self._changeable() else payload

    def restore(self, payload: dict[str, Any]) -> None:
        """Put a draft back."""
        self.form.restore(payload)

    # doing it -----------------------------------------------------------------------------------

    def submit(self) -> None:
        """Ctrl+Enter: send it off, or record what was done with it."""
        edits.commit()
        self.ui.message.clear()
        try:
            if self._changeable():
                self._send()
            elif self.facts is not None and self.facts.state == "sent":
                self._perform()
        except RefusedError as refusal:
            self.refuse(refusal)

    def keep(self) -> None:
        """Save the draft as a record."""
        edits.commit()
        try:
            self._save()
        except RefusedError as refusal:
            self.refuse(refusal)

    def void(self) -> None:
        """Void it; of one that was sent the note says why."""
        if self.facts is None:
            self.context.back()
            return
        try:
            transfers.void(self.context.database, self.context.actor, self.facts.id,
                           self.ui.text.text())
        except RefusedError as refusal:
            self.refuse(RefusedError(refusal.code, "note", **refusal.values))
            return
        self.context.tell(self.tr("Voided"))
        self.reload()

    def print_it(self) -> None:
        """The letter as it goes out, with the receipt to tear off."""
        if self.facts is None or not self.facts.number:
            return
        from casedesk.gui.print.print_dialog import PrintDialog

        self._dialog = PrintDialog(
            self.context, self, case_id=self.facts.entry.case_id,
            visit_id=self.facts.entry.visit_id, record_id=self.facts.id, wanted=("F30",))
        self._dialog.open()

    def _save(self) -> int:
        number = transfers.write(self.context.database, self.context.actor,
                                 self.form.read(self.entry))
        self._begun = self.form.payload()
        self.drop_draft()
        if self.entry.id is None:
            self.context.open("transfer", number)
        else:
            self.ui.message.say(self.tr("Saved."), Tone.OK)
        return number

    def _send(self) -> None:
        may = self.facts is None or self.facts.may_send
        number = self._save()
        if may:
            said = transfers.send(self.context.database, self.context.actor, number)
            self.context.tell(self.tr("Sent as {}").format(said))
        if self.entry.id is not None:
            self.reload()
            self.print_it()

    def _perform(self) -> None:
        assert self.facts is not None
        ui, actor, database = self.ui, self.context.actor, self.context.database
        if ui.act.code() == "chase":
            transfers.chase(database, actor, self.facts.id, ui.text.text())
        else:
            day = ui.on.text().strip()
            transfers.receive(database, actor, ReceiptEntry(
                self.facts.id, dates.parse(day, dates.today(), "on") if day else None,
                ui.by_.text(), ui.result.code(), ui.text.text()))
        ui.text.put("")
        self.reload()

    # the fields ---------------------------------------------------------------------------------

    def _begin(self) -> TransferEntry:
        database, actor = self.context.database, self.context.actor
        if str(self.key).isdecimal():
            return transfers.page(database, actor, int(str(self.key))).entry
        what, _, record = str(self.key).partition(":")
        return transfers.propose(database, actor, int(record) if what == "case" else None,
                                 int(record) if what == "visit" else None)

    def _changeable(self) -> bool:
        return self.facts is None or (self.facts.state == "draft" and self.facts.may_change)

    # what it shows ------------------------------------------------------------------------------

    def _build(self) -> None:
        ui = self.ui
        ui.form.fill(ui.scroll)
        ui.deedCard.fill(ui.deed)
        ui.deedCard.hug()
        ui.dueCard.put(self._due)
        ui.dueCard.hug()
        for card in (ui.deedCard, ui.dueCard):
            card.setFixedWidth(Size.SIDE)
        ui.beside.setFixedWidth(Size.SIDE + Gap.MEDIUM)
        typed.day(ui.on)
        ui.act.changed.connect(self._show_asked)
        ui.form.linked.connect(self._open_about)
        for button, deed in ((self._print, self.print_it), (self._void, self.void),
                             (self._keep, self.keep), (self._do, self.submit)):
            button.clicked.connect(deed)

    def _offer(self) -> None:
        ui = self.ui
        self.form.offer()
        kept = ui.result.code()
        ui.result.offer([("", ""), *((code, codes.label("transfer_results", code, language()))
                                     for code in codes.table("transfer_results"))])
        ui.result.choose(kept)
        kept = ui.act.code() or "receive"
        ui.act.offer([("receive", self.tr("The receipt came back")),
                      ("chase", self.tr("The receipt was asked for"))])
        ui.act.choose(kept)
        if not ui.on.text():
            ui.on.put(spelling.said_day(dates.today()))
        ui.form.link_it(self.tr("To the case") if self.entry.case_id else self.tr("To the visit"))

    def _show_asked(self) -> None:
        receives = self.ui.act.code() == "receive"
        for field in (self.ui.result, self.ui.by_, self.ui.on):
            field.setVisible(receives)
        self._say_do()

    def _say_header(self) -> None:
        facts = self.facts
        said = (facts.about, facts.subject_number) if facts else transfers.about_of(
            self.context.database, self.entry)
        self.ui.header.name_it(self.title(), " · ".join(filter(None, said)))
        self.ui.header.badge("state", words.state(facts.state, TRANSFER) if facts else "",
                             words.tone(facts.state) if facts else Tone.PLAIN)
        self._print.setText(self.tr("Print…"))
        self._void.setText(self.tr("Void") if facts and facts.number else self.tr("Throw away"))
        self._keep.setText(self.tr("Save the draft"))
        self._print.setVisible(bool(facts and facts.number))
        self._keep.setVisible(self._changeable())
        self._void.setVisible(facts is None or (
            facts.may_change and facts.state in ("draft", "sent")))
        names = {"draft": self.tr("Drafted"), "sent": self.tr("Sent"),
                 "received": self.tr("Receipt back")}
        state = facts.state if facts and facts.state in _ROAD else "draft"
        here = _ROAD.index(state)
        self.ui.stepper.show_stations([
            Station(names[code], Place.BEHIND if at < here else
                    Place.HERE if at == here else Place.AHEAD) for at, code in enumerate(_ROAD)])

    def _show_receipt(self) -> None:
        facts, ui = self.facts, self.ui
        sent = facts is not None and facts.state == "sent"
        ui.deedCard.setVisible(bool(sent and facts and facts.may_change))
        ui.dueCard.setVisible(facts is not None and facts.state not in ("draft",))
        self._show_asked()
        if facts is None:
            return
        said, tone = words.days(facts.days)
        ui.dueCard.badge_it(said, tone or Tone.PLAIN)
        lines = [self.tr("due {}").format(when.day(facts.receipt_due_on, "weekday"))
                 if sent and facts.receipt_due_on else "",
                 self.tr("asked for %n time(s)", "", facts.chases) if facts.chases else "",
                 codes.label("transfer_results", facts.receipt_result, language()),
                 when.day(facts.receipt_on), facts.receipt_by, facts.receipt_note,
                 facts.void_reason]
        self._due.setText("\n".join(filter(None, lines)))

    def _say_do(self) -> None:
        facts, shown = self.facts, True
        if self._changeable():
            may = facts is None or facts.may_send
            said = self.tr("Send") if may else self.tr("Save the draft")
        else:
            shown = facts is not None and facts.state == "sent" and facts.may_change
            said = self.tr("Record it")
        self._do.setText(said)
        self._do.setVisible(shown)
        self._do.updateGeometry()

    def _open_about(self) -> None:
        if self.entry.case_id:
            open_case(self.context, "", self.entry.case_id)
        else:
            self.context.open("intake", self.entry.visit_id)
