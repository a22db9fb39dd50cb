"""The column beside a case: it scrolls by itself, so that the window never does."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from casedesk.casework import people
from casedesk.casework.disputes import payments, record
from casedesk.casework.disputes.page import CasePage, PartyRow
from casedesk.casework.disputes.payments import PaymentEntry
from casedesk.casework.staff import Data, Verb, allows
from casedesk.errors import RefusedError
from casedesk.gui import tasks
from casedesk.gui.disputes.money_card import MoneyCard
from casedesk.gui.disputes.paper_cards import PapersCard, ScansCard
from casedesk.gui.disputes.side_cards import ClaimsCard, ClocksCard, LinkedCard, PartiesCard
from casedesk.gui.page import Context
from casedesk.gui.theme import Gap, Size
from casedesk.rules import dates

BAR = 14  # the scroll bar beside the cards
NARROW = 860  # pixels; on a page less wide than this the column gives way


class CaseSide(QScrollArea):
    """Clocks, claims, parties, money, papers, scans, linked cases of one case.

    `refused` carries what a card's act was refused for.
    """

    refused = Signal(object)
    titled = Signal(object)  # what the forms are called, by their code

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._page: CasePage | None = None
        self._shown: dict[int, dict[str, str]] = {}
        self._titles: dict[str, tuple[str, str]] = {}
        self.clocks, self.claims, self.parties = ClocksCard(), ClaimsCard(), PartiesCard()
        self.money, self.papers, self.scans = MoneyCard(), PapersCard(), ScansCard()
        self.linked = LinkedCard()
        self._lay_out()
        self._connect()
        tasks.run(self, self._read_titles, self._know_titles, lambda _: None)

    # what it shows ------------------------------------------------------------------------------

    def show_page(self, page: CasePage) -> None:
        """Show what stands beside this case."""
        self._page = page
        writes = self.writes()
        self.clocks.show_page(page, writes=writes, today=dates.today())
        self.claims.setVisible(page.whole)
        self.claims.show_claims(page.claims)
        self.claims.link_it(self.tr("Edit…") if writes else "")
        self._show_parties()
        self.money.show_page(page, writes=writes, today=dates.today())
        self.papers.show_papers(page.papers, self._titles)
        self.scans.setVisible(page.whole or self._adds())
        self.scans.show_scans(page.scans, adds=self._adds())
        self.linked.show_linked(page.linked, page.linked_number)

    def only(self, *cards: QWidget) -> None:
        """Show these cards alone: beside an act the rest would only distract."""
        for card in (self.clocks, self.claims, self.parties, self.money, self.papers, self.scans,
                     self.linked):
            card.setVisible(card in cards)

    def narrow(self, narrow: bool) -> None:
        """Be less wide where the page has little room."""
        self.setFixedWidth((Size.SIDE - Size.ROW if narrow else Size.SIDE) + BAR)

    def writes(self) -> bool:
        """Whether this colleague may work the case: own is whatever may be read in whole."""
        page = self._page
        return page is not None and page.whole and allows(
            self._context.actor, Data.CASE, Verb.CHANGE, own=True)

    def unmask(self) -> None:
        """Show the parties' numbers in full, or mask them again; the reading is recorded."""
        if self._shown:
            self._shown = {}
        elif self._page is not None:
            try:
                self._shown = {party.person_id: self._numbers(party.person_id)
                               for party in self._page.parties if party.person_id}
            except RefusedError as refusal:
                self.refused.emit(refusal)
        self._show_parties()

    def forget(self) -> None:
        """Mask again: somebody else may look now."""
        self._shown = {}
        if self._page is not None:
            self._show_parties()

    # how it is made -----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setProperty("piece", "scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, BAR, 0)
        column.setSpacing(Gap.LARGE)
        for card in (self.clocks, self.claims, self.parties, self.money, self.papers, self.scans,
                     self.linked):
            column.addWidget(card)
        column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedWidth(Size.SIDE + BAR)

    def _connect(self) -> None:
        self.claims.opened.connect(self._edit)
        self.claims.linked.connect(self._edit)
        self.parties.linked.connect(self.unmask)
        self.parties.opened.connect(self._open_party)
        self.money.wrote.connect(lambda: self._open("agreement"))
        self.money.paid.connect(self._pay)
        self.linked.opened.connect(lambda row: self._context.open("case", row.id))
        self.linked.wanted.connect(self._list_linked)
        self.clocks.stepped.connect(self._step_done)

    def _show_parties(self) -> None:
        page = self._page
        if page is None:
            return
        reveals = allows(self._context.actor, Data.PERSON, Verb.REVEAL) and any(
            party.person_id for party in page.parties)
        self.parties.show_parties(page, self._shown)
        words = self.tr("Mask") if self._shown else self.tr("Show numbers")
        self.parties.link_it(words if reveals else "")

    def _numbers(self, person_id: int) -> dict[str, str]:
        database, actor = self._context.database, self._context.actor
        return {field: people.reveal(database, actor, person_id, field)
                for field in ("id_number", "phone")}

    def _adds(self) -> bool:
        return self._page is not None and allows(
            self._context.actor, Data.ATTACHMENT, Verb.ADD, own=self._page.whole)

    # acts ---------------------------------------------------------------------------------------

    def _edit(self) -> None:
        if self.writes():
            self._open("dispute")

    def _open(self, code: str) -> None:
        if self._page is not None:
            self._context.open(code, self._page.id)

    def _open_party(self, party: PartyRow) -> None:
        if party.person_id:
            self._context.open("person", party.person_id)
        elif party.employer_id:
            self._context.open("employer", party.employer_id)

    def _list_linked(self, same: str) -> None:
        """All cases of the worker or the employer, in the list."""
        assert self._page is not None
        side = "respondent" if same == "employer" else "applicant"
        name = next((party.name for party in self._page.parties if party.side == side
                     and party.role == "party"), "")
        self._context.open("cases", only="all", text=name)

    def _pay(self, entry: PaymentEntry) -> None:
        assert self._page is not None
        try:
            payments.pay(self._context.database, self._context.actor, self._page.id, entry)
        except RefusedError as refusal:
            self.money.refuse(refusal)
            return
        self.money.form.hide()

    def _step_done(self) -> None:
        assert self._page is not None
        page = self._page
        if self._set_step(page.id, "", None):
            self._context.tell(
                self.tr("Next step done: {}").format(page.next_step),
                lambda: self._set_step(page.id, page.next_step, page.next_step_on))

    def _set_step(self, case_id: int, step: str, on: Any) -> bool:
        try:
            record.set_step(self._context.database, self._context.actor, case_id, step, on)
        except RefusedError as refusal:
            self.refused.emit(refusal)
            return False
        return True

    def _read_titles(self) -> dict[str, tuple[str, str]]:
        from casedesk.printing.forms import forms

        return {form.code: (form.title, form.english)
                for form in forms(self._context.database.folder)}

    def _know_titles(self, titles: dict[str, tuple[str, str]]) -> None:
        self._titles = titles
        self.titled.emit(titles)
        if self._page is not None:
            self.papers.show_papers(self._page.papers, titles)


