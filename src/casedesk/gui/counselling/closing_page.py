"""How a client's case ends: summary, what is in its way, follow-ups, opening it again."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from casedesk.casework.counselling import case_states, closing_sheet, ending
from casedesk.casework.counselling.closing_sheet import ClosingSheet
from casedesk.casework.counselling.ending import ClosingEntry, FollowUpEntry, FollowUpRow
from casedesk.errors import RefusedError
from casedesk.gui import when
from casedesk.gui.counselling import words
from casedesk.gui.counselling.client_page import scrolled
from casedesk.gui.counselling.closing_cards import KnownCard, StandingCard, SummaryCard
from casedesk.gui.counselling.closing_forms import ClosingForm, FollowUpForm
from casedesk.gui.counselling.sealed_page import SealedPage
from casedesk.gui.counselling.sections import CounsellingSections
from casedesk.gui.page import Context
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.fields import Field
from casedesk.gui.pieces.header import PageHeader
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Gap, Size, Tone
from casedesk.rules import dates

_ROWS = 4  # follow-ups in sight


class ClosingPage(SealedPage):
    """The key is the number of the case. Ctrl+Enter closes it; closed, it enters a follow-up."""

    tables = frozenset({"counselling_client", "counselling_case", "counselling_session",
                        "counselling_task", "sealed_record", "appointment", "scale_result"})
    draft_kind = "counselling_closing"

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.case_id = int(str(key))
        self._sheet = closing_sheet.of_case(context.database, context.actor, self.case_id)
        self.header, self._message = PageHeader(self, under=True), MessageLine(self)
        self._none = self.header.offer("", icon="cancel")
        self._archive = self.header.offer("", icon="lock")
        self._reopen = self.header.offer("", icon="undo")
        self._print = self.header.offer("", hint="Ctrl P", icon="print")
        self._act = self.header.offer("", kind=Kind.FILLED, hint="Ctrl ↵",
                                      tone=Tone.COUNSELLING)
        self.closing = ClosingForm(self.touched).dress(Tone.COUNSELLING)
        self.follow_up = FollowUpForm(self.touched).dress(Tone.COUNSELLING)
        self.form_card, self.list_card, self.list = Card(parent=self), Card(parent=self), \
            QuietTable()
        self.standing, self.known = StandingCard(self), KnownCard(self)
        self.summary = SummaryCard(self)
        self._dialog: QDialog | None = None
        self._begin()
        self._set_columns()
        self._lay_out()
        self._connect()
        self.setFocusProxy((self.follow_up if self._is_over() else self.closing).first())
        self.reload()
        self.offer_draft()

    # what the page is ---------------------------------------------------------------------------

    def title(self) -> str:
        """The code alone."""
        return self._sheet.code

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self._message

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        return (self.follow_up if self._is_over() else self.closing).fields()

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """Ctrl+P prints the summary, or the follow-up the list stands on."""
        return {"print": self.print_it}

    def reload(self) -> None:
        """Read the case again and say every text anew; what is typed stays."""
        database, actor = self.context.database, self.context.actor
        try:
            self._sheet = sheet = closing_sheet.of_case(database, actor, self.case_id)
            entry = None if sheet.locked else ending.closing(database, actor, self.case_id)
            rows = [] if sheet.locked else ending.follow_ups(database, actor, self.case_id)
        except RefusedError:  # handed over meanwhile: nothing of it is shown any more
            self.forget()
            QTimer.singleShot(0, self, lambda: self.context.open("clients"))
            return
        over = self._is_over()
        self._say(sheet, over, len(rows))
        self.closing.setVisible(not over)
        self.follow_up.setVisible(over)
        self.form_card.setVisible(not sheet.locked and sheet.state not in ("C6", "CX"))
        self.standing.setVisible(not over and not sheet.locked)
        self.known.setVisible(not sheet.locked)
        self.standing.show_lines(sheet.standing)
        self.known.show_sheet(sheet)
        self.summary.show_entry(entry if over and not sheet.locked else None,
                                lambda: self._planned(sheet))
        self.list.put([] if sheet.locked else rows)
        self.list_card.setVisible((over or bool(rows)) and not sheet.locked)
        self.closing.retranslate()
        self.follow_up.retranslate()
        self.retitled.emit()

    def draft(self) -> dict[str, Any] | None:
        """What is typed; nothing of an untouched form."""
        payload = {"closing": self.closing.payload(), "follow_up": self.follow_up.payload()}
        return None if payload == self._begun or self._sheet.locked else payload

    def restore(self, payload: dict[str, Any]) -> None:
        """Put a draft back."""
        self.closing.restore(payload.get("closing", {}))
        self.follow_up.restore(payload.get("follow_up", {}))

    # doing it -----------------------------------------------------------------------------------

    def submit(self) -> None:
        """Close the case; of a closed one, enter the follow-up."""
        if self._sheet.locked:
            return
        edits.commit()
        self._message.clear()
        for field in self.fields().values():
            field.say("")
        database, actor, over = self.context.database, self.context.actor, self._is_over()
        try:
            if over:
                ending.follow_up(database, actor, self.follow_up.read())
            else:
                ending.close(database, actor, self.closing.read())
        except RefusedError as refusal:
            self.keep_draft()
            self.refuse(refusal)
            return
        self.drop_draft()
        self._begin()
        self.reload()
        self._message.say(self.tr("The follow-up is kept.") if over else self.tr(
            "Closed. The records are kept until {}.").format(when.day(self._sheet.keep_until)),
            Tone.OK)

    def reopen(self) -> None:
        """Open the case again, for a reason that is sealed."""
        from casedesk.gui.counselling.care_form import CareForm
        from casedesk.gui.disputes.file_dialogs import text

        reason = text(self.tr("Reason"), required=True)
        dialog = CareForm(
            self, self.tr("Open {} again").format(self._sheet.code), self.tr("Open again"),
            {"reason": reason}, lambda: ending.reopen(
                self.context.database, self.context.actor, self.case_id, reason.text()),
            self.tr("The case goes on; the summary of before stays in the record."))
        self._dialog = dialog
        dialog.open()

    def enter_not_begun(self) -> None:
        """End what never became counselling."""
        from casedesk.gui.counselling.state_forms import not_begun

        self._dialog = not_begun(self.context, self, self.case_id, self._sheet.code)
        self._dialog.open()

    def archive(self) -> None:
        """Archive the round: read from now on, and written only by opening it again."""
        self._message.clear()
        try:
            case_states.archive(self.context.database, self.context.actor, self.case_id)
        except RefusedError as refusal:
            self.refuse(refusal)
            return
        self.reload()
        self._message.say(self.tr("Archived. It is read, and written only once it is opened "
                                  "again."), Tone.OK)

    def print_it(self) -> None:
        """Print the summary (P10); where the list is stood on, the follow-up (P11)."""
        from casedesk.gui.print.print_dialog import PrintDialog

        row: FollowUpRow | None = self.list.current() if self.list.hasFocus() else None
        self._dialog = PrintDialog(
            self.context, self, counselling_id=self.case_id,
            record_id=row.number if row else None, wanted=("P11",) if row else ("P10",))
        self._dialog.open()

    def forget(self) -> None:
        """Close what prints, and wipe the cards."""
        if self._dialog is not None and isValid(self._dialog):  # closed, it is gone
            self._dialog.reject()
        super().forget()

    # what it shows ------------------------------------------------------------------------------

    def _is_over(self) -> bool:
        return self._sheet.state in ending.OVER

    def _begin(self) -> None:
        today = dates.today()
        self.closing.show_entry(ClosingEntry(self.case_id, today))
        self.follow_up.show_entry(FollowUpEntry(self.case_id, today))
        self._begun = {"closing": self.closing.payload(), "follow_up": self.follow_up.payload()}

    def _say(self, sheet: ClosingSheet, over: bool, made: int) -> None:
        self.header.name_it(sheet.code, self.tr("closed {}").format(when.day(sheet.closed_on))
                            if sheet.closed_on else self.tr("since {}").format(
                                when.day(sheet.opened_on)))
        self.header.badge("state", words.state(sheet.state), words.state_tone(sheet.state))
        self._reopen.setText(self.tr("Open again…"))
        self._print.setText(self.tr("Print"))
        self._act.setText(self.tr("Keep the follow-up") if over else self.tr("Close the case"))
        archived, none = sheet.state == "C6", sheet.state == "CX"
        self._none.setText(self.tr("Did not begin…"))
        self._archive.setText(self.tr("Archive"))
        self._none.setVisible(not over and not sheet.sessions and not sheet.locked)
        self._archive.setVisible(over and not archived and not sheet.locked)
        self._reopen.setVisible(over and not sheet.locked)
        self._print.setVisible(over and not none and not sheet.locked)
        self._act.setVisible(not sheet.locked and not archived and not none)
        self.form_card.name_it(self.tr("Follow-up") if over else self.tr("Closing summary"))
        self.form_card.note_it(self.tr("sealed; kept while you write"))
        self.list_card.name_it(self.tr("Follow-ups"))
        self.list_card.note_it(str(made) if made else "")
        self.list.setAccessibleName(self.tr("Follow-ups"))
        self.list.empty.say(self.tr("None has been made yet."))

    def _planned(self, sheet: ClosingSheet) -> str:
        return self.tr(", ").join(when.day(day) for day in sheet.planned) or self.tr("none due")

    def _set_columns(self) -> None:
        self.list.wear(TableModel[FollowUpRow]([
            Column(lambda: self.tr("No."), lambda row: Cell(str(row.number), strong=True), 44),
            Column(lambda: self.tr("On"), lambda row: when.day(row.on), 132),
            Column(lambda: self.tr("How"), lambda row: words.code_of(
                "follow_up_methods", row.how), 72),
            Column(lambda: self.tr("How they are"), lambda row: Cell(
                row.words, second=True, tip=row.words)),
            Column(lambda: self.tr("Risk"), lambda row: Cell(
                words.grade(row.risk), words.grade_tone(row.risk),
                badge=row.risk is not None), 72),
            Column(lambda: self.tr("State"), lambda row: Cell(
                self.tr("opened again") if row.reopened else self.tr("reached") if row.reached
                else self.tr("not reached"), Tone.WARN if row.reopened or not row.reached
                else Tone.OK, badge=True), 96),
        ], key=lambda row: row.number))
        self.list.show_rows(_ROWS)

    def _connect(self) -> None:
        self._act.clicked.connect(self.submit)
        self._none.clicked.connect(self.enter_not_begun)
        self._archive.clicked.connect(self.archive)
        self._reopen.clicked.connect(self.reopen)
        self._print.clicked.connect(self.print_it)
        self.standing.asked.connect(lambda page, key: self.context.open(page, key))

    def _lay_out(self) -> None:
        both, forms = QWidget(), QVBoxLayout()
        both.setLayout(forms)
        forms.setContentsMargins(0, 0, 0, 0)
        forms.addWidget(self.closing)
        forms.addWidget(self.follow_up)
        self.form_card.fill(scrolled(both))
        self.list_card.fill(self.list)
        self.list_card.hug()
        left = QVBoxLayout()
        left.setSpacing(Gap.LARGE)
        left.addWidget(self.form_card, 1)
        left.addWidget(self.list_card)
        left.addStretch(0)  # of an archived round the list stands alone, at the top
        cards, side = QWidget(), QVBoxLayout()
        cards.setLayout(side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(Gap.LARGE)
        for card in (self.standing, self.summary, self.known):
            side.addWidget(card)
        side.addStretch(1)
        area = scrolled(cards)
        area.setFixedWidth(Size.SIDE + Gap.LARGE)
        body = QHBoxLayout()
        body.setSpacing(Gap.LARGE)
        body.addLayout(left, 1)
        body.addWidget(area)
        column = QVBoxLayout(self)
        column.setContentsMargins(Gap.PAGE, Gap.LARGE, Gap.PAGE, Gap.LARGE)
        column.setSpacing(Gap.MEDIUM)
        column.addWidget(self.header)
        column.addWidget(CounsellingSections(self.context, "client_closing", self,
                                             case_id=self.case_id))
        column.addWidget(self._message)
        column.addLayout(body, 1)
