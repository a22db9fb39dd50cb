"""The agreement before it is signed: terms, amounts, instalments."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from casedesk.casework.disputes import agreement
from casedesk.casework.disputes import page as cases
from casedesk.errors import RefusedError
from casedesk.gui.disputes.agreement_form import AgreementForm
from casedesk.gui.disputes.agreement_side import PhrasesCard, SumsCard, phrase_values
from casedesk.gui.disputes.case_header import CaseHeader
from casedesk.gui.disputes.side_column import BAR
from casedesk.gui.page import Context, Page
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.fields import Field
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.theme import Gap, Size
from casedesk.ui.agreement_page import Ui_AgreementPage


class AgreementPage(Page):
    """The key is the number of the case. Saved, it goes back to where it was asked for."""

    tables = frozenset({"case_file", "party", "claim"})
    draft_kind = "agreement"

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.case_id = int(str(key))
        self.ui = Ui_AgreementPage()
        self.ui.setupUi(self)
        self.header = CaseHeader(context, self.case_id, "", self)
        self.ui.head.insertWidget(0, self.header)
        self.ui.form.fill(self.ui.scroll)
        self._back = self.header.offer("")
        self._save = self.header.offer("", kind=Kind.FILLED, hint="Ctrl ↵")
        self._back.clicked.connect(lambda: context.back())
        self._save.clicked.connect(self.submit)
        self.sums, self.phrases = SumsCard(), PhrasesCard()
        self.ui.body.addWidget(self._side())
        self._page = cases.page(context.database, context.actor, self.case_id)
        self.form = AgreementForm(self.ui, self._page.claims, self._typed)
        self.phrases.chosen.connect(self._put_phrase)
        self.reload()
        self.form.show(agreement.entry_of(context.database, context.actor, self.case_id))
        self._begun = self.form.payload()
        self._count()
        self.setFocusProxy(self.form.first())
        self.offer_draft()

    def title(self) -> str:
        """What stands in the window's title."""
        return self.tr("Agreement · {}").format(self._page.title)

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self.ui.message

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        return self.form.fields()

    def reload(self) -> None:
        """Read the case again; what is typed stays."""
        self._page = page = cases.page(self.context.database, self.context.actor, self.case_id)
        self.header.name_here(self.tr("Terms of the agreement"))
        self._back.setText(self.tr("Back"))
        self._save.setText(self.tr("Save the terms"))
        self.form.offer()
        signed = page.effective_on is not None
        self.ui.form.setEnabled(not signed)
        self._save.setEnabled(not signed)
        if signed:
            self.ui.message.say(self.tr(
                "The agreement is signed and in force; its terms cannot be changed any more."),
                closes=False)
        self._count()

    def draft(self) -> dict[str, Any] | None:
        """What is typed; nothing of an untouched form."""
        payload = self.form.payload()
        return None if payload == self._begun else payload

    def restore(self, payload: dict[str, Any]) -> None:
        """Put a draft back."""
        self.form.restore(payload)
        self._count()

    def submit(self) -> None:
        """Ctrl+Enter: save the terms."""
        if not self._save.isEnabled():
            return
        edits.commit()
        self.ui.message.clear()
        try:
            agreement.save(self.context.database, self.context.actor, self.case_id,
                           self.form.read())
        except RefusedError as refusal:
            self.refuse(refusal)
            self._show_focus()
            return
        self._begun = self.form.payload()
        self.drop_draft()
        self.context.back()
        self.context.tell(self.tr("The terms are saved"))

    def _typed(self) -> None:
        self._count()
        self.touched()

    def _count(self) -> None:
        agreed, promised, instalments = self.form.sums()
        self.sums.show_sums(agreed, promised, instalments)
        self.phrases.show_phrases(phrase_values(self._page, agreed, instalments))

    def _put_phrase(self, text: str) -> None:
        """Put a phrase on a line of its own, numbered by its place."""
        held = self.ui.terms.text().rstrip()
        self.ui.terms.put(f"{held}\n{text}" if held else text)
        edit = self.ui.terms.edit
        edit.setFocus()
        edit.moveCursor(edit.textCursor().MoveOperation.End)

    def _show_focus(self) -> None:
        focus = self.focusWidget()
        if focus is not None and self.ui.scrolled.isAncestorOf(focus):
            self.ui.scroll.ensureWidgetVisible(focus)

    def _side(self) -> QScrollArea:
        inside = QWidget()
        inside.setProperty("piece", "scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, BAR, 0)  # in line with the head of the page
        column.setSpacing(Gap.LARGE)
        column.addWidget(self.sums)
        column.addWidget(self.phrases)
        column.addStretch(1)
        side = QScrollArea(self)  # on a low screen the phrases need more room than there is
        side.setWidget(inside)
        side.setWidgetResizable(True)
        side.setFrameShape(QFrame.Shape.NoFrame)
        side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        side.setFixedWidth(Size.SIDE + BAR)
        return side
