"""The column beside a dispute: clocks, claims, parties, money, papers, linked cases."""

from typing import Any

from PySide6.QtWidgets import QWidget

from casedesk.casework.disputes import payments, record
from casedesk.casework.disputes.page import CasePage, PartyRow
from casedesk.casework.disputes.payments import PaymentEntry
from casedesk.casework.staff import Data, Verb, allows
from casedesk.errors import RefusedError
from casedesk.gui.disputes.money_card import MoneyCard
from casedesk.gui.disputes.side_cards import ClaimsCard, ClocksCard, LinkedCard, PartiesCard
from casedesk.gui.disputes.side_column import SideColumn
from casedesk.gui.opening import open_case
from casedesk.gui.page import Context
from casedesk.rules import dates


class CaseSide(SideColumn):
    """Clocks, claims, parties, money, papers, scans, linked cases of one case."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._page: CasePage | None = None
        self._shown: dict[int, dict[str, str]] = {}
        self.clocks, self.claims, self.parties = ClocksCard(), ClaimsCard(), PartiesCard()
        self.money, self.linked = MoneyCard(), LinkedCard()
        self._connect()
        self.stack((self.clocks, self.claims, self.parties, self.money, self.papers, self.scans,
                    self.linked))

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
        self.show_papers()
        self.scans.setVisible(page.whole or self._adds())
        self.scans.show_scans(page.scans, adds=self._adds())
        self.linked.show_linked(page.linked, page.linked_number)

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
                self._shown = {party.person_id: self.numbers(party.person_id)
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

    def _connect(self) -> None:
        self.claims.opened.connect(self._edit)
        self.claims.linked.connect(self._edit)
        self.parties.linked.connect(self.unmask)
        self.parties.opened.connect(self._open_party)
        self.money.wrote.connect(lambda: self._open("agreement"))
        self.money.paid.connect(self._pay)
        self.linked.opened.connect(lambda row: open_case(
            self._context, "referral" if row.same == "aid" else "dispute", row.id))
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

    def show_papers(self) -> None:
        """Show the printed papers under the names that are known now."""
        if self._page is not None:
            self.papers.show_papers(self._page.papers, self._titles)
