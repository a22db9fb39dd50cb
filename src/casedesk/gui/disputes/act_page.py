"""One act of a dispute: what it asks, what it starts and stops, with the case beside it."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtGui import QResizeEvent

from casedesk.casework.disputes import acts, workflow
from casedesk.casework.disputes import page as cases
from casedesk.casework.disputes.closing import OpenEnd
from casedesk.errors import RefusedError
from casedesk.gui import pages
from casedesk.gui.disputes import words
from casedesk.gui.disputes.act_form import ActForm
from casedesk.gui.disputes.case_header import CaseHeader
from casedesk.gui.disputes.conflict_line import ConflictLine
from casedesk.gui.disputes.side import CaseSide
from casedesk.gui.disputes.side_column import NARROW
from casedesk.gui.page import Context, Page
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.fields import Field
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.theme import Tone
from casedesk.ui.act_page import Ui_ActPage


class ActPage(Page):
    """The key is 'CASE:ACT'. Done, it goes back to the case, which proposes the papers."""

    tables = frozenset({"case_file", "dispute", "party", "claim", "agreement", "deadline",
                        "document", "payment", "service", "proceeding", "reopening",
                        "declaration", "conflict_check"})
    draft_kind = "act"

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        case, _, code = str(key).partition(":")
        self.case_id, self.action = int(case), workflow.ACTIONS[code]
        self.ui = Ui_ActPage()
        self.ui.setupUi(self)
        self.header = CaseHeader(context, self.case_id, "", self)
        self.ui.head.insertWidget(0, self.header)
        self.ui.form.fill(self.ui.scroll)
        self.side = CaseSide(context, self)
        self.ui.body.addWidget(self.side)
        self._back = self.header.offer("")
        self._do = self.header.offer("", kind=Kind.FILLED, hint="Ctrl ↵")
        self._back.clicked.connect(self._to_case)
        self._do.clicked.connect(self.submit)
        self.form = ActForm(self.ui, self.action, self.touched)
        self.side.refused.connect(self.refuse)
        self._page = cases.page(context.database, context.actor, self.case_id)
        self.reload()
        self.form.begin(self._mediator(), self._page.consent_on)
        self.conflict = ConflictLine(context, self.case_id, self.ui, self)
        self.conflict.refused.connect(self.refuse)
        self._begun = self.form.payload()
        self.setFocusProxy(self.form.first())
        self.offer_draft()

    # what the page is ---------------------------------------------------------------------------

    def title(self) -> str:
        """What stands in the window's title."""
        return f"{words.act(self.action)} · {self._page.title}"

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self.ui.message

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        return self.form.fields

    def reload(self) -> None:
        """Read the case again; what is typed stays."""
        self._page = page = cases.page(self.context.database, self.context.actor, self.case_id)
        name = words.act(self.action)
        self.header.name_here(name)
        self._back.setText(self.tr("Back to the case"))
        self._do.setText(name)
        self._do.updateGeometry()
        self.form.offer(cases.mediators(self.context.database))
        self.form.show_open_ends(page, self.tr("Still open in this case"),
                                 self.tr("Finish it…"), self._finish)
        self.ui.form.name_it(self.tr("What is put on record"))
        self.ui.form.note_it(self.tr("by {}").format(self.action.basis))
        self.ui.effects.setText(self._effects())
        self.ui.effects.setVisible(bool(self.ui.effects.text()))
        self.side.show_page(page)
        self.side.only(self.side.clocks, self.side.claims, self.side.parties)
        self._say_what_lacks()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the form needs the width more than the column beside it."""
        super().resizeEvent(event)
        self.side.narrow(self.width() < NARROW)

    def draft(self) -> dict[str, Any] | None:
        """What is typed; nothing of an untouched form."""
        payload = self.form.payload()
        return None if payload == self._begun else payload

    def restore(self, payload: dict[str, Any]) -> None:
        """Put a draft back."""
        self.form.restore(payload)

    # doing it -----------------------------------------------------------------------------------

    def submit(self) -> None:
        """Ctrl+Enter: do it."""
        if not self._possible():
            return
        edits.commit()
        self.ui.message.clear()
        try:
            act = self.form.read(self.case_id)
            acts.perform(self.context.database, self.context.actor, act)
        except RefusedError as refusal:
            self._refuse(refusal)
            return
        self._begun = self.form.payload()
        self.drop_draft()
        self.context.open("case", self.case_id, done=self.action.code)

    def _refuse(self, refusal: RefusedError) -> None:
        if refusal.code == "backdating_reason":
            self.ui.reason.show()
        if refusal.field == "conflict_reason":
            self.ui.conflictReason.show()
        self.refuse(refusal)
        if refusal.field == "accept_open_ends":
            self.ui.acceptOpenEnds.setFocus()
        if refusal.page:
            self._send_to(refusal.page, refusal)

    def _send_to(self, place: str, refusal: RefusedError) -> None:
        """A place is a page of this case, or a page with its own key: act:17:ask_reopen."""
        from casedesk.gui.language import language

        code, _, key = place.partition(":")
        self.ui.message.say(
            refusal.sentence(language()), Tone.DANGER, code=refusal.code, act=self._go_to(code),
            deed=lambda: self.context.open(code, key or self.case_id))

    def _finish(self, end: OpenEnd) -> None:
        """Go where something left undone is finished: to print it, or to its page."""
        if end.page == "print":
            from casedesk.gui.print.print_dialog import PrintDialog

            self._dialog = PrintDialog(self.context, self, case_id=self.case_id,
                                       wanted=(end.form,))
            self._dialog.open()
        else:
            self.context.open(end.page if pages.known(end.page) else "case", self.case_id)

    def _go_to(self, code: str) -> str:
        return self.tr("Write the terms…") if code == "agreement" else self.tr("Put it right…")

    def _say_what_lacks(self) -> None:
        possible = self._possible()
        self._do.setEnabled(possible)
        self.ui.form.setEnabled(possible)
        if not possible:
            self.ui.message.say(
                self.tr("“{act}” cannot be done now: the case is “{state}”.").format(
                    act=words.act(self.action), state=words.state(self._page.state)),
                Tone.PLAIN, act=self.tr("Back to the case"), deed=self._to_case, closes=False)
        elif "agreement" in self.action.guards and not self._page.has_terms:
            self.ui.message.say(
                self.tr("The terms of the agreement are not written yet."), Tone.WARN,
                act=self.tr("Write the terms…"),
                deed=lambda: self.context.open("agreement", self.case_id))
        elif not self._held:
            self.ui.message.clear()

    def _possible(self) -> bool:
        return self.action in self._page.actions

    def _to_case(self) -> None:
        self.context.open("case", self.case_id)

    def _mediator(self) -> int | None:
        """Propose the handler, else who is signed in, else the only one there is.

        Nobody where the handler is the one who stands back.
        """
        if "another_mediator" in self.action.guards:
            return None
        found = cases.mediators(self.context.database)
        named = [number for number, name in found if name == self._page.handler]
        mine = [number for number, _ in found if number == self.context.actor.staff_id]
        only = [number for number, _ in found] if len(found) == 1 else []
        return next(iter([*named, *mine, *only]), None)

    def _effects(self) -> str:
        told = words.clock_moves(self.action.starts, self.action.stops, self._page.clocks)
        proposed = [each.text for each in self._page.proposals if each.act == self.action.code]
        return "\n".join([*proposed, *told])
