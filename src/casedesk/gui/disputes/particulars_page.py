"""The particulars of a dispute: facts, parties and claims, put right as one."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtGui import QResizeEvent

from casedesk.casework.disputes import dispatch, record
from casedesk.casework.disputes import page as cases
from casedesk.errors import RefusedError
from casedesk.gui.disputes.case_header import CaseHeader
from casedesk.gui.disputes.particulars_form import ParticularsForm
from casedesk.gui.disputes.side import CaseSide
from casedesk.gui.page import Context, Page
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.fields import Field
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.theme import Tone
from casedesk.ui.particulars_page import Ui_ParticularsPage

_NARROW = 960  # pixels: four fields beside each other need what the column takes


class ParticularsPage(Page):
    """The key is the number of the case. Saved, it goes back to where it was asked for."""

    tables = frozenset({"case_file", "deadline", "claim"})
    draft_kind = "dispute"

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.case_id = int(str(key))
        self.ui = Ui_ParticularsPage()
        self.ui.setupUi(self)
        self.header = CaseHeader(context, self.case_id, "dispute", self)
        self.ui.head.insertWidget(0, self.header)
        self.ui.form.fill(self.ui.scroll)
        self._back = self.header.offer("")
        self._reckon = self.header.offer("", icon="payments")
        self._reckon.clicked.connect(lambda: context.open("calculator", self.case_id))
        self._save = self.header.offer("", kind=Kind.FILLED, hint="Ctrl ↵")
        self._back.clicked.connect(lambda: context.back())
        self._save.clicked.connect(self.submit)
        self.side = CaseSide(context, self)
        self.side.refused.connect(self.refuse)
        self.ui.body.addWidget(self.side)
        self.form = ParticularsForm(self.ui, context, self, self.touched)
        self._page = cases.page(context.database, context.actor, self.case_id)
        self._begun: dict[str, Any] = {}
        self.reload()
        self._show_record()
        self.setFocusProxy(self.ui.matter)
        self.offer_draft()

    def title(self) -> str:
        """What stands in the window's title."""
        return self.tr("Particulars · {}").format(self._page.title)

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self.ui.message

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        return self.form.fields()

    def reload(self) -> None:
        """Read what stands beside; what is typed stays."""
        self._page = page = cases.page(self.context.database, self.context.actor, self.case_id)
        self._back.setText(self.tr("Back"))
        self._reckon.setText(self.tr("Calculator"))
        self._save.setText(self.tr("Save"))
        self.form.offer()
        if self.form.payload() == self._begun:  # untouched: an amount may come from elsewhere
            self._show_record()
        self.side.show_page(page)
        self.side.only(self.side.clocks)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the form needs the whole width; the head has the next last day."""
        super().resizeEvent(event)
        self.side.setVisible(self.width() >= _NARROW)

    def draft(self) -> dict[str, Any] | None:
        """What is typed; nothing of an untouched form."""
        payload = self.form.payload()
        return None if payload == self._begun else payload

    def restore(self, payload: dict[str, Any]) -> None:
        """Put a draft back."""
        self.form.restore(payload)

    def submit(self) -> None:
        """Ctrl+Enter: save."""
        edits.commit()
        self.ui.message.clear()
        try:
            record.change(self.context.database, self.context.actor, self.case_id,
                          self.form.read())
        except RefusedError as refusal:
            self.refuse(refusal)
            focus = self.focusWidget()
            if focus is not None and self.ui.scrolled.isAncestorOf(focus):
                self.ui.scroll.ensureWidgetVisible(focus)
            return
        self.drop_draft()
        self._show_record()
        self.context.back()
        self.context.tell(self.tr("The particulars are saved"))

    def _show_record(self) -> None:
        """Put what is on record into the fields."""
        self.form.show(record.entry_of(self.context.database, self.context.actor, self.case_id))
        self._begun = self.form.payload()
        self._pause.stop()
        left = dispatch.not_named(self.context.database, self.context.actor, self.case_id)
        if left:
            self.ui.message.say(self.tr(
                "Dispatched work: {missing} should be a respondent too (Mediation and Arbitration "
                "Law §22).").format(missing=self.tr(" and ").join(left)), Tone.WARN)
