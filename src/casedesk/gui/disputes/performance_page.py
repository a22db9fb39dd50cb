"""协议与履行: what was promised, what arrived, what is left, and what the law gives now."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QTimer

from casedesk.casework.disputes import keeping_promises, payments, performance
from casedesk.casework.disputes.performance import UrgingLine
from casedesk.casework.disputes.remedies import Remedy
from casedesk.errors import RefusedError
from casedesk.gui import pages
from casedesk.gui.disputes.case_header import CaseHeader
from casedesk.gui.disputes.performance_cards import (
    InstalmentsCard,
    ObligationsCard,
    PaymentsCard,
)
from casedesk.gui.disputes.remedies_card import OwedCard, RemediesCard, UrgingCard
from casedesk.gui.page import Context, Page
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.fields import Field
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.theme import Gap, Size
from casedesk.rules import money
from casedesk.ui.performance_page import Ui_PerformancePage


class PerformancePage(Page):
    """The key is the number of the case."""

    tables = frozenset({"agreement", "instalment", "obligation", "payment", "urging",
                        "proceeding", "interruption", "attachment", "claim", "case_file"})
    draft_kind = "payment"

    def __init__(self, context: Context, key: object = None) -> None:
        found = performance.page(context.database, context.actor, int(str(key)))  # or refused
        super().__init__(context, key)
        self.case_id, self._found = int(str(key)), found
        self.ui = Ui_PerformancePage()
        self.ui.setupUi(self)
        self.header = CaseHeader(context, self.case_id, "performance", self)
        self.ui.head.insertWidget(0, self.header)
        self._write = self.header.offer("", icon="handshake")
        self._sign = self.header.offer("", kind=Kind.FILLED)
        self.instalments, self.obligations = InstalmentsCard(), ObligationsCard()
        self.payments, self.sums = PaymentsCard(), OwedCard()
        self.remedies, self.urging = RemediesCard(), UrgingCard()
        for card in (self.instalments, self.obligations, self.payments):
            self.ui.column.addWidget(card)
        self.ui.column.addStretch(1)
        for beside in (self.sums, self.remedies, self.urging):
            self.ui.sideColumn.addWidget(beside)
        self.ui.sideColumn.addStretch(1)
        self.ui.side.setFixedWidth(Size.SIDE + Gap.PAGE + Gap.SMALL)
        self._connect()
        self.reload()
        self.setFocusProxy(self.instalments.table)
        self.offer_draft()

    def _connect(self) -> None:
        self._write.clicked.connect(lambda: self.context.open("agreement", self.case_id))
        self._sign.clicked.connect(lambda: self.context.open("act", f"{self.case_id}:agree"))
        self.instalments.strip.sent.connect(self.submit)
        self.instalments.strip.changed.connect(self.touched)
        self.obligations.form.sent.connect(self._done)
        self.payments.form.sent.connect(self._take_back)
        self.urging.form.sent.connect(self._urge)
        for form, area in ((self.obligations.form, self.ui.scroll),
                           (self.payments.form, self.ui.scroll),
                           (self.urging.form, self.ui.side)):
            form.shown.connect(lambda form=form, area=area: QTimer.singleShot(
                0, self, lambda: area.ensureWidgetVisible(form)))
        self.urging.reprinted.connect(self._print_urging)
        self.remedies.printed.connect(self._print_remedy)
        self.remedies.applied.connect(self._apply)
        self.remedies.breached.connect(self._breach)

    def title(self) -> str:
        """What stands in the window's title."""
        return self.tr("Agreement and performance · {}").format(self._found.title)

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self.ui.message

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        return self.instalments.strip.fields()

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """What the keys do here."""
        return {"print": self.print}

    def reload(self) -> None:
        """Read the performance again; what is typed stays."""
        context = self.context
        found = performance.page(context.database, context.actor, self.case_id)
        self._found = found
        scans = performance.vouchers(context.database, context.actor, self.case_id)
        self.instalments.show_page(found, scans)
        self.obligations.show_page(found)
        self.payments.show_page(found)
        self.sums.show_page(found)
        self.remedies.show_page(found, enters=pages.known("proceedings"))
        self.urging.show_page(found)
        self._show_road()

    def draft(self) -> dict[str, Any] | None:
        """What is typed of a payment."""
        return self.instalments.strip.payload()

    def restore(self, payload: dict[str, Any]) -> None:
        """Put a draft back."""
        self.instalments.strip.restore(payload)

    def escape(self) -> bool:
        """First Esc closes an open form."""
        for card, form in ((self.obligations, self.obligations.form),
                           (self.payments, self.payments.form)):
            if not form.isHidden():
                card.close_form()
                return True
        if not self.urging.form.isHidden():
            self.urging.form.hide()
            return True
        return super().escape()

    def submit(self) -> None:
        """Ctrl+Enter: send the form that holds the keyboard; else the payment."""
        edits.commit()
        focus = self.focusWidget()
        for form, deed in ((self.obligations.form, self._done),
                           (self.payments.form, self._take_back),
                           (self.urging.form, self._urge)):
            if focus is not None and form.isAncestorOf(focus):
                deed()
                return
        if not self.instalments.strip.isHidden():
            self._pay()

    # what is done -------------------------------------------------------------------------------

    def _pay(self) -> None:
        strip = self.instalments.strip

        def pay() -> str:
            entry = strip.read()
            payments.pay(self.context.database, self.context.actor, self.case_id, entry)
            strip.clear()
            self.drop_draft()
            return self.tr("{} yuan recorded").format(money.plain(entry.amount_fen))

        for field in strip.fields().values():
            field.say("")
        if self._do(pay, self):
            self.reload()
            (strip.amount if not strip.isHidden() else self.instalments.table).setFocus()

    def _done(self) -> None:
        line, form = self.obligations.chosen, self.obligations.form
        if line is None:
            return

        def enter() -> str:
            if line.performed_on is not None:
                keeping_promises.untick(self.context.database, self.context.actor, line.id,
                                        form.note.text())
                return self.tr("Taken back")
            keeping_promises.tick(self.context.database, self.context.actor, line.id, form.day(),
                                  form.note.text())
            return self.tr("Entered as done")

        if self._do(enter, form):
            self.obligations.close_form()

    def _take_back(self) -> None:
        line, form = self.payments.chosen, self.payments.form
        if line is None:
            return

        def back() -> str:
            payments.take_back(self.context.database, self.context.actor, line.id,
                               form.note.text())
            return self.tr("Taken back by a counter-entry")

        if self._do(back, form):
            self.payments.close_form()

    def _urge(self) -> None:
        form = self.urging.form
        held: list[int] = []

        def urge() -> str:
            held.append(keeping_promises.urge(
                self.context.database, self.context.actor, self.case_id, form.read()))
            return self.tr("The urging is recorded")

        notice = form.way.code() in ("", "notice")
        if self._do(urge, form):
            form.hide()
            if notice and self._found.may_print:
                self.print("F24", record_id=held[0])

    def _breach(self) -> None:
        def enter() -> str:
            keeping_promises.enter_breach(self.context.database, self.context.actor, self.case_id)
            return self.tr("The breach is on record; the limitation runs anew")

        self._do(enter, self)

    def _do(self, deed: Callable[[], str], form: Any) -> bool:
        """Do it and say so; what is refused is said at its field, and nothing is lost."""
        self.ui.message.clear()
        try:
            said = deed()
        except RefusedError as refusal:
            if form is self or not form.refuse(refusal):
                self.refuse(refusal)
            return False
        self.context.tell(said)
        return True

    # going on -----------------------------------------------------------------------------------

    def print(self, *forms: str, record_id: int | None = None) -> None:
        """Open the forms of the case, these first."""
        from casedesk.gui.print.print_dialog import PrintDialog

        self._dialog = PrintDialog(self.context, self, case_id=self.case_id, wanted=forms,
                                   record_id=record_id)
        self._dialog.open()

    def _print_urging(self, line: UrgingLine) -> None:
        self.print("F24", record_id=line.id)

    def _print_remedy(self, remedy: Remedy) -> None:
        self.print(*remedy.forms)

    def _apply(self, remedy: Remedy) -> None:
        self.context.open("proceedings", self.case_id, begin=remedy.code)

    def _show_road(self) -> None:
        found = self._found
        running = found.case_state in ("accepted", "investigate", "mediate")
        self._write.setText(self.tr("Edit the terms") if found.has_terms
                            else self.tr("Write the terms"))
        self._write.setVisible(found.may_change and found.effective_on is None and running)
        self._sign.setText(self.tr("Signed and sealed…"))
        self._sign.setVisible(found.may_change and found.has_terms and running
                              and found.effective_on is None)
        if found.effective_on is None:
            self.ui.message.say(
                self.tr("The terms are drafted and not signed yet: nothing is to be performed.")
                if found.has_terms else self.tr("No agreement is written yet."), closes=False)
