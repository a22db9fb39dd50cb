"""A dispute on one page: its road, its record, its clocks, claims, parties and papers."""

from collections.abc import Callable, Mapping
from typing import Any

from casedesk.casework.disputes import page as cases
from casedesk.casework.disputes import workflow
from casedesk.casework.disputes.page import CasePage as Facts
from casedesk.gui import pages
from casedesk.gui.disputes import road, words
from casedesk.gui.disputes.case_acts import CaseActs
from casedesk.gui.disputes.case_header import CaseHeader
from casedesk.gui.disputes.matter_page import MatterPage
from casedesk.gui.disputes.side import CaseSide
from casedesk.gui.legal_aid import begin_button as aid
from casedesk.gui.letters import begun
from casedesk.gui.page import Context
from casedesk.gui.theme import Tone


class CasePage(MatterPage):
    """The key is the number of the case in the database. Keeps a draft of the note."""

    tables = frozenset({
        "case_file", "dispute", "event", "deadline", "party", "claim", "agreement", "instalment",
        "payment", "document", "attachment", "person", "employer", "referral"})
    side: CaseSide

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.furnish(CaseHeader(context, self.case_id, "case", self), CaseSide(context, self))
        self.acts_ = CaseActs(self.header.head)
        self._page = cases.page(context.database, context.actor, self.case_id)
        self.acts_.asked.connect(self.ask)
        self.acts_.printed.connect(self.print_sets)
        self.reload()
        self.offer_draft()

    # what the page is ---------------------------------------------------------------------------

    def title(self) -> str:
        """What stands in the window's title."""
        return self._page.title

    def matter(self) -> Facts:
        """The case as it was read."""
        return self._page

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """What the keys do here."""
        found = dict(super().acts()) | {"print": self.print_sets}
        if self._page.whole:
            found["deadline"] = lambda: self.context.open("clocks", self.case_id, add=True)
        return found

    def print_sets(self) -> None:
        """Ctrl+P: the print sets, the one of this step chosen; one form by itself beside them."""
        if self.prints():
            from casedesk.gui.print.case_sets import open_sets

            self._sets = open_sets(self, self.case_id, self.print)

    def wish(self, **wish: Any) -> None:
        """`done`: an act was just performed, whose forms are proposed for printing."""
        if wish.get("done"):
            action = workflow.ACTIONS[str(wish["done"])]
            self.propose(self.tr("{act}: done.").format(act=words.act(action)), action.forms)

    def reload(self) -> None:
        """Read the case again."""
        self._page = page = cases.page(
            self.context.database, self.context.actor, self.case_id)
        self.side.show_page(page)
        self.phrases.know(page)
        self.ui.record.show_page(page, writes=self.side.writes())
        self.acts_.offer(page, writes=self.side.writes(), prints=self.prints())
        self._say_proposal()
        self.retitled.emit()

    # acts ---------------------------------------------------------------------------------------

    def next_code(self) -> str:
        """The act that leads on along the road."""
        following = road.next_act(self._page)
        return following.code if following else ""

    def ask(self, code: str) -> None:
        """Begin an act where it is done."""
        action = workflow.ACTIONS.get(code)
        if code in begun.FROM_CASE:
            begun.begin(self.context, code, self._page)
        elif code == aid.CODE:
            self.context.open(code, dispute=self.case_id)
        elif action is None or pages.known(action.page):
            self.context.open(action.page if action else code, self.case_id)
        else:
            self.context.open("act", f"{self.case_id}:{code}")

    def _say_proposal(self) -> None:
        """Time that ran out, a request to reopen: proposed here, confirmed by a person."""
        offered = {action.code for action in self._page.actions}
        proposed = next(iter(self._page.proposals), None)
        if proposed is None or self._held or self.ui.message.sentence():
            return
        act = workflow.ACTIONS[proposed.act]
        self.ui.message.say(
            proposed.text, Tone.WARN, act=words.act(act) if act.code in offered else "",
            deed=lambda: self.ask(act.code))
