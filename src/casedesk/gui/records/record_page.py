"""One record of a case: what it asks, with deadlines and parties beside it."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout

from casedesk.casework.disputes import beginnings, meetings, records
from casedesk.casework.disputes import page as cases
from casedesk.errors import RefusedError
from casedesk.gui.disputes.case_header import CaseHeader
from casedesk.gui.disputes.side import CaseSide
from casedesk.gui.page import Context, Page
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.fields import ChipsField, Field, LineField, TextField
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.records.fields import Choices
from casedesk.gui.records.form import RecordForm
from casedesk.gui.records.kinds import KINDS
from casedesk.gui.records.spec import said
from casedesk.gui.theme import Gap

_NARROW = 1000  # a page narrower than this keeps its whole width for the form


class RecordPage(Page):
    """The key is 'CASE:KIND:NUMBER', without a number for a new one. Saved, the list follows."""

    tables = frozenset({"case_file", "party", "deadline"})
    draft_kind = "record"

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        case, code, number = str(key).split(":")
        self.case_id, self.kind = int(case), KINDS[code]
        self.record_id = int(number) if number else None
        self.header = CaseHeader(context, self.case_id, "", self)
        self._message = MessageLine(self)
        self.reason = LineField(self)
        self.card, self.side = Card(parent=self), CaseSide(context, self)
        self._off = self.header.offer("", kind=Kind.QUIET)
        self._hold = self.header.offer("")
        self._back = self.header.offer("")
        self._save = self.header.offer("", kind=Kind.FILLED, hint="Ctrl ↵")
        self._page = cases.page(context.database, context.actor, self.case_id)
        self.form = RecordForm(self.kind.groups, self._choices(), self._typed)
        self._lay_out()
        self._connect()
        self.reload()
        self.form.show_entry(self._entry())
        self._begun = self.form.payload()
        self.setFocusProxy(self.form.first())
        self.offer_draft()

    # what the page is ---------------------------------------------------------------------------

    def title(self) -> str:
        """What stands in the window's title."""
        return f"{said(self.kind.title)} · {self._page.title}"

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self._message

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        return {**self.form.fields(), "reason": self.reason}

    def reload(self) -> None:
        """Read what stands beside; what is typed stays."""
        self._page = page = cases.page(self.context.database, self.context.actor, self.case_id)
        self.header.name_here(said(self.kind.title))
        self._back.setText(self.tr("Back"))
        self._save.setText(said(self.kind.saves))
        self._off.setText(self.tr("Call it off"))
        self._hold.setText(self.tr("Record the minutes"))
        planned = self.kind.code == "meeting" and self.record_id is not None
        for button in (self._off, self._hold):
            button.setVisible(planned)
        self.reason.name_it(self.tr("Why it is called off"))
        self.card.setAccessibleName(said(self.kind.title))
        self.form.offer(self._choices())
        self.side.show_page(page)
        self.side.only(self.side.clocks, self.side.claims, self.side.parties)

    def draft(self) -> dict[str, Any] | None:
        """What is typed; nothing of an untouched form."""
        payload = self.form.payload()
        return None if payload == self._begun else payload

    def restore(self, payload: dict[str, Any]) -> None:
        """Put a draft back."""
        self.form.restore(payload)

    # doing it -----------------------------------------------------------------------------------

    def submit(self) -> None:
        """Ctrl+Enter: put it on record."""
        edits.commit()
        self._message.clear()
        try:
            number = self.kind.save(self.context.database, self.context.actor, self.form.read())
        except RefusedError as refusal:
            self.refuse(refusal)
            self._show_focus()
            return
        self._begun = self.form.payload()
        self.drop_draft()
        self.context.open("records", self.case_id, done=f"{self.kind.code}:{number}")

    def call_off(self) -> None:
        """The first press asks for the reason, the second calls the meeting off."""
        if self.reason.isHidden():
            self.reason.show()
            self.reason.setFocus()
            self._off.dress(kind=Kind.DANGER)
            return
        try:
            meetings.call_off(self.context.database, self.context.actor, self.record_id or 0,
                              self.reason.text())
        except RefusedError as refusal:
            self.refuse(refusal)
            return
        self.drop_draft()
        self.context.open("records", self.case_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The form comes first where there is little room."""
        super().resizeEvent(event)
        wide = self.width() >= _NARROW
        self.side.setVisible(wide)
        self._body.setContentsMargins(0, 0, 0 if wide else Gap.LARGE, 0)  # in line with the head

    # the parts of it ----------------------------------------------------------------------------

    def _entry(self) -> Any:
        database, actor = self.context.database, self.context.actor
        if self.record_id is not None:
            return self.kind.load(database, actor, self.record_id)
        return self.kind.begin(database, actor, self.case_id)

    def _choices(self) -> Choices:
        database, actor = self.context.database, self.context.actor
        return Choices(records.parties(database, actor, self.case_id),
                       tuple(cases.mediators(database)))

    def _typed(self) -> None:
        self.touched()

    def _connect(self) -> None:
        self._back.clicked.connect(lambda: self.context.back())
        self._save.clicked.connect(self.submit)
        self._off.clicked.connect(self.call_off)
        self._hold.clicked.connect(lambda: self.context.open(
            "record", f"{self.case_id}:minutes:{self.record_id}"))
        self.side.refused.connect(self.refuse)
        if self.kind.code == "minutes":
            result = self.form.widget("result")
            assert isinstance(result, ChipsField)
            result.edit.changed.connect(self._word_result)
        for name, fills in (("party_id", self._fill_from_party),):
            if name in self.form.widgets:
                field = self.form.widget(name)
                assert isinstance(field, Field)
                field.changed.connect(fills)

    def _word_result(self) -> None:
        """Begin the result with its sentence, unless something else is written there."""
        result, outcome = self.form.widget("result"), self.form.widget("outcome")
        assert isinstance(result, ChipsField)
        assert isinstance(outcome, TextField)
        usual = [beginnings.outcome(self.context.database, self.context.actor, self.case_id, code)
                 for code in ("agreed", "failed", "adjourned", "continued")]
        if result.code() and outcome.text().strip() in ("", *usual):
            outcome.put(beginnings.outcome(
                self.context.database, self.context.actor, self.case_id, result.code()))

    def _fill_from_party(self) -> None:
        """Fill what is known of the party that was chosen into what is still empty."""
        from casedesk.gui.pieces.fields import ChoiceField

        chosen = self.form.widget("party_id")
        assert isinstance(chosen, ChoiceField)
        row = next((each for each in self._choices().parties if str(each.id) == chosen.code()),
                   None)
        if row is None:
            return
        known = {"phone": row.phone, "address": row.address,
                 "receiver": "" if row.firm else row.name,
                 "person": row.name if self.kind.code == "follow_up" else ""}
        for name, text in known.items():
            field = self.form.widgets.get(name, (None, None))[1]
            if isinstance(field, LineField) and text and not field.text().strip():
                field.put(text)

    def _show_focus(self) -> None:
        QTimer.singleShot(0, self, self._scroll_to_focus)

    def _scroll_to_focus(self) -> None:
        focus = self.focusWidget()
        if focus is not None and self.form.isAncestorOf(focus):
            self._scroll.ensureWidgetVisible(focus)

    def _lay_out(self) -> None:
        self._scroll = scroll = QScrollArea(self)
        scroll.setWidget(self.form)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.card.fill(scroll)
        self.reason.hide()
        head = QVBoxLayout()
        head.setContentsMargins(0, 0, Gap.LARGE, 0)
        head.setSpacing(Gap.MEDIUM)
        for widget in (self.header, self._message, self.reason):
            head.addWidget(widget)
        self._body = body = QHBoxLayout()
        body.setSpacing(Gap.LARGE)
        body.addWidget(self.card, 1)
        body.addWidget(self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(Gap.PAGE, Gap.LARGE, Gap.SMALL, Gap.LARGE)
        column.setSpacing(Gap.LARGE)
        column.addLayout(head)
        column.addLayout(body, 1)
