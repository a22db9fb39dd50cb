"""The column beside a matter of legal aid."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from casedesk.casework.disputes import record
from casedesk.casework.legal_aid import workflow
from casedesk.casework.legal_aid.page import AidPage
from casedesk.casework.staff import Data, Verb, allows
from casedesk.errors import RefusedError
from casedesk.gui.disputes.side_cards import ClocksCard
from casedesk.gui.disputes.side_column import SideColumn
from casedesk.gui.legal_aid.aid_cards import (
    AboutCard,
    CheckedCard,
    ConsentsCard,
    LawyersCard,
    SlipCard,
)
from casedesk.gui.page import Context
from casedesk.rules import dates


class AidSide(SideColumn):
    """Clocks, slip, consents, lawyers, screening, people, papers, scans of one matter."""

    edited = Signal(str)  # a field of the particulars is to be put right

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._page: AidPage | None = None
        self._shown: dict[str, str] = {}
        self.clocks, self.slip, self.consents = ClocksCard(), SlipCard(), ConsentsCard()
        self.lawyers, self.checked, self.about = LawyersCard(), CheckedCard(), AboutCard()
        self.clocks.stepped.connect(self._step_done)
        self.consents.opened.connect(lambda: self.edited.emit("consent"))
        self.consents.linked.connect(lambda: self.edited.emit("consent"))
        self.checked.linked.connect(lambda: self.edited.emit("matter"))
        self.about.opened.connect(lambda code, key: context.open(code, key))
        self.about.linked.connect(self.unmask)
        self.stack((self.clocks, self.slip, self.consents, self.lawyers, self.checked,
                    self.about, self.papers, self.scans))

    def show_page(self, page: AidPage) -> None:
        """Show what stands beside this matter."""
        self._page = page
        writes = self.writes()
        self.clocks.show_page(page, writes=writes, today=dates.today())
        self.slip.show_page(page)
        self.consents.show_page(page, writes=writes)
        self.lawyers.show_page(page)
        self.checked.show_page(page)
        self.checked.link_it(self.tr("Edit…") if writes else "")
        self._show_about()
        self.show_papers()
        self.scans.setVisible(page.whole)
        self.scans.show_scans(page.scans, adds=self._adds())

    def beside_act(self) -> None:
        """Show what an act looks at, and no card that has nothing to say."""
        page = self._page
        union = page is not None and page.heading.track == workflow.UNION
        told = page is not None and bool(page.lawyers or page.approvals)
        self.only(self.clocks, *(() if union else (self.slip,)),
                  *((self.lawyers,) if told else ()), self.about)

    def writes(self) -> bool:
        """Whether this colleague may work the matter: own is whatever may be read in whole."""
        page = self._page
        return page is not None and page.whole and page.heading.state != "archived" and allows(
            self._context.actor, Data.CASE, Verb.CHANGE, own=True)

    def unmask(self) -> None:
        """Show the worker's numbers in full, or mask them again; the reading is recorded."""
        if self._shown:
            self._shown = {}
        elif self._page is not None:
            try:
                self._shown = self.numbers(self._page.person_id)
            except RefusedError as refusal:
                self.refused.emit(refusal)
        self._show_about()

    def forget(self) -> None:
        """Mask again: somebody else may look now."""
        self._shown = {}
        self._show_about()

    def show_papers(self) -> None:
        """Show the printed papers under the names that are known now."""
        if self._page is not None:
            self.papers.show_papers(self._page.papers, self._titles)

    def _show_about(self) -> None:
        if self._page is None:
            return
        self.about.show_page(self._page, self._shown)
        said = self.tr("Mask") if self._shown else self.tr("Show numbers")
        self.about.link_it(
            said if allows(self._context.actor, Data.PERSON, Verb.REVEAL) else "")

    def _adds(self) -> bool:
        return self._page is not None and allows(
            self._context.actor, Data.ATTACHMENT, Verb.ADD, own=self._page.whole)

    def _step_done(self) -> None:
        assert self._page is not None
        page, number = self._page, self._page.heading.id
        if self._set_step(number, "", None):
            self._context.tell(
                self.tr("Next step done: {}").format(page.next_step),
                lambda: self._set_step(number, page.next_step, page.next_step_on))

    def _set_step(self, case_id: int, step: str, on: date | None) -> bool:
        try:
            record.set_step(self._context.database, self._context.actor, case_id, step, on)
        except RefusedError as refusal:
            self.refused.emit(refusal)
            return False
        return True
