"""What runs beside a case: each proceeding with its clocks and next steps; what may begin."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtGui import QResizeEvent

from casedesk.casework.disputes import proceedings, proceedings_flow
from casedesk.casework.disputes import proceedings_page as pages_
from casedesk.casework.disputes.proceedings_flow import Move
from casedesk.casework.disputes.proceedings_page import OfferRow
from casedesk.errors import RefusedError
from casedesk.gui import pages
from casedesk.gui.disputes import fields_beside
from casedesk.gui.disputes.case_header import CaseHeader
from casedesk.gui.disputes.proceeding_card import ProceedingCard, kind_name, name
from casedesk.gui.disputes.proceeding_form import ProceedingForm
from casedesk.gui.language import language
from casedesk.gui.legal_aid import begin_button as aid
from casedesk.gui.page import Context, Page
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.entry_line import EntryLine
from casedesk.gui.pieces.fields import Field
from casedesk.gui.pieces.lines_card import LinesCard
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.theme import Tone
from casedesk.rules import dates
from casedesk.ui.proceedings_page import Ui_ProceedingsPage

AID = "legal_aid"  # the kind of proceeding that has pages of its own


class ProceedingsPage(Page):
    """The key is the number of the case. A button of a card opens the fields of that step."""

    tables = frozenset({"proceeding", "proceeding_step", "deadline", "case_file", "dispute",
                        "payment", "instalment", "agreement", "alert", "letter"})
    draft_kind = "proceeding"

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.case_id = int(str(key))
        self.ui = Ui_ProceedingsPage()
        self.ui.setupUi(self)
        self.header = CaseHeader(context, self.case_id, "proceedings", self)
        self.ui.head.insertWidget(0, self.header)
        self.ui.form.fill(self.ui.scroll)
        self.ui.form.fill(self.ui.foot, 0)
        self.ui.form.hide()
        self.form = ProceedingForm(self.ui, self.touched)
        self.offers, self.beside = LinesCard(), LinesCard()
        self.cards: list[ProceedingCard] = []
        for card in (self.offers, self.beside):
            self.ui.cards.insertWidget(self.ui.cards.count() - 1, card)
        self.ui.cancel.clicked.connect(self.leave)
        self.ui.keep.clicked.connect(self.submit)
        self._begun: dict[str, Any] = {}
        self._lines: list[EntryLine] = []
        self.reload()
        self.offer_draft()

    # what the page is ---------------------------------------------------------------------------

    def title(self) -> str:
        """What stands in the window's title."""
        return self.tr("Proceedings · {}").format(self.header.title())

    def message(self) -> MessageLine:
        """Where it is said what was refused, and why something cannot begin."""
        return self.ui.message

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        return self.form.fields

    def wish(self, **wish: Any) -> None:
        """`begin`: the kind of proceeding whose first step is asked for."""
        if wish.get("begin"):
            self.ask(proceedings_flow.begun_by(str(wish["begin"])), None)

    def reload(self) -> None:
        """Read what runs beside the case again; what is typed stays."""
        context = self.context
        self._page = page = pages_.page(context.database, context.actor, self.case_id)
        for old in self.cards:
            old.hide()
            old.deleteLater()
        self.cards = []
        for place, row in enumerate(page.proceedings):
            card = ProceedingCard()
            card.show_row(row, dates.today())
            card.asked.connect(lambda move, row=row: self.ask(move, row.id))
            self.ui.cards.insertWidget(place, card)
            self.cards.append(card)
        self._show_offers()
        self._show_beside()
        self.ui.cancel.setText(self.tr("Cancel"))
        if self.form.move is not None:
            self._name_form(self.form.move)

    def draft(self) -> dict[str, Any] | None:
        """The step that is being typed."""
        payload = self.form.payload()
        return payload if payload and payload != self._begun else None

    def restore(self, payload: dict[str, Any]) -> None:
        """Put a draft back: the step is begun again with what was typed."""
        move = proceedings_flow.move(str(payload.get("kind")), str(payload.get("action")))
        if move is not None:
            number = payload.get("proceeding_id")
            self.ask(move, int(number) if number else None)
            self.form.restore(payload)

    # a step -------------------------------------------------------------------------------------

    def ask(self, move: Move, proceeding_id: int | None) -> None:
        """Show the fields of a step."""
        self.ui.message.clear()
        self.form.begin(move, proceeding_id, self._page.institutions.get(move.kind, ""),
                        self._page.owed_fen)
        self._begun = self.form.payload()
        self._name_form(move)
        self._show_form(True)
        self.form.first().setFocus()

    def leave(self) -> None:
        """Do not do the step after all."""
        self.form.move = None
        self.drop_draft()
        self._show_form(False)
        self._focus()

    def _show_form(self, shown: bool) -> None:
        self.ui.form.setVisible(shown)
        fields_beside.fit(self, self.ui)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cards and fields stand side by side where there is room."""
        super().resizeEvent(event)
        fields_beside.fit(self, self.ui)

    def escape(self) -> bool:
        """First Esc: close the message, then the fields."""
        if super().escape():
            return True
        if not self.ui.form.isHidden():
            self.leave()
            return True
        return False

    def submit(self) -> None:
        """Ctrl+Enter: do the step."""
        if self.form.move is None or self.ui.form.isHidden():
            return
        edits.commit()
        self.ui.message.clear()
        move = self.form.move
        try:
            act = self.form.read(self.case_id)
            proceedings.perform(self.context.database, self.context.actor, act)
        except RefusedError as refusal:
            self._refuse(refusal)
            return
        self.leave()
        self._propose(move)

    def _refuse(self, refusal: RefusedError) -> None:
        if refusal.field == "reason":
            self.form.show_reason()
        self.refuse(refusal)
        if refusal.page and pages.known(refusal.page):
            self.ui.message.say(
                refusal.sentence(language()), Tone.DANGER, code=refusal.code,
                act=self.tr("Put it right…"),
                deed=lambda: self.context.open(refusal.page, self.case_id))

    def _propose(self, move: Move) -> None:
        """Say that it is done, and offer the papers of the step."""
        done = self.tr("{step}: done.").format(step=name(move))
        from casedesk.printing.forms import forms

        known = {form.code: form.title if language() == "zh" else form.english
                 for form in forms(self.context.database.folder)}
        wanted = tuple(code for code in move.forms if code in known)
        if not wanted:
            self.ui.message.say(done, Tone.OK)
            return
        papers = self.tr(", ").join(known[code] for code in wanted)
        self.ui.message.say(
            self.tr("{done} To be printed now: {forms}").format(done=done, forms=papers),
            Tone.OK, act=self.tr("Print…"), deed=lambda: self._print(wanted))

    def _print(self, wanted: tuple[str, ...]) -> None:
        self.ui.message.clear()
        if wanted == ("F30",):  # a letter of its own, written and sent before it is printed
            self.context.open("transfer", f"case:{self.case_id}")
            return
        from casedesk.gui.print.print_dialog import PrintDialog

        self._dialog = PrintDialog(self.context, self, case_id=self.case_id, wanted=wanted)
        self._dialog.open()

    # what it shows ------------------------------------------------------------------------------

    def _name_form(self, move: Move) -> None:
        self.ui.form.name_it(name(move))
        self.ui.form.note_it(self.tr("by {}").format(move.basis))
        self.ui.keep.setText(name(move))
        begins, ends = self.form.effects()
        comma, told = self.tr(", "), []
        if ends:
            told.append(self.tr("Ends the deadline: {}").format(comma.join(ends)))
        if begins:
            told.append(self.tr("Begins the deadline: {}").format(comma.join(begins)))
        self.ui.effects.setText("\n".join(told))
        self.ui.effects.setVisible(bool(told))

    def _show_offers(self) -> None:
        self.offers.name_it(self.tr("What may begin"))
        self.offers.setVisible(self._page.writes)
        column = self.offers.lay(0, edge=True)
        self._lines = []
        for offer in self._page.offers:
            said = offer.refusal or " ".join(filter(None, (offer.note, offer.warning)))
            line = EntryLine(kind_name(offer.kind), said)
            line.badge_it("" if offer.possible else self.tr("not now"))
            if offer.warning and offer.possible:
                line.badge_it(self.tr("mind"), Tone.WARN)
            line.clicked.connect(lambda _=False, offer=offer: self._begin(offer))
            column.addWidget(line)
            self._lines.append(line)
        self._focus()

    def _begin(self, offer: OfferRow) -> None:
        if offer.possible and offer.kind == AID and aid.offered(self.context):
            self.context.open(aid.CODE, dispute=self.case_id)  # a matter of its own
        elif offer.possible:
            self.ask(proceedings_flow.begun_by(offer.kind), None)
            if offer.warning:
                self.ui.message.say(offer.warning, Tone.WARN)
        else:
            self.ui.message.say(offer.refusal, Tone.WARN)

    def _show_beside(self) -> None:
        names = {"performance": self.tr("Performance"), "follow_up": self.tr("Follow-up"),
                 "alert": self.tr("Alert"), "letter": self.tr("Letter to the employer")}
        self.beside.name_it(self.tr("Also beside this case"))
        self.beside.setVisible(bool(self._page.beside))
        column = self.beside.lay(0, edge=True)
        for row in self._page.beside:
            opens = pages.known(row.page) and row.page != "employer"
            line = EntryLine(names[row.code], row.state, opens=opens)
            if opens:
                line.clicked.connect(
                    lambda _=False, row=row: self.context.open(row.page, self.case_id))
            column.addWidget(line)

    def _focus(self) -> None:
        buttons = [button for card in self.cards for button in card.buttons]
        first = next(iter([*buttons, *self._lines]), None)
        if first is not None:
            self.setFocusProxy(first)
