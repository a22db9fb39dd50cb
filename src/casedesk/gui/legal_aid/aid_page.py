"""A matter of legal aid on one page: road, record, what is open, clocks, consents, papers."""

from typing import Any

from casedesk.casework.disputes.checklist import Need
from casedesk.casework.legal_aid import following, workflow
from casedesk.casework.legal_aid import page as matters
from casedesk.casework.legal_aid.page import AidPage as Facts
from casedesk.gui.disputes import words as cases
from casedesk.gui.disputes.case_acts import MatterActs, Offered
from casedesk.gui.disputes.matter_page import MatterPage
from casedesk.gui.legal_aid import words
from casedesk.gui.legal_aid.aid_header import AidHeader
from casedesk.gui.legal_aid.aid_side import AidSide
from casedesk.gui.page import Context
from casedesk.gui.theme import Tone

_BESIDE = 1  # acts that stand as buttons beside the one that leads on


class AidPage(MatterPage):
    """The key is the number of the matter in the database. Keeps a draft of the note."""

    tables = frozenset({
        "case_file", "referral", "event", "deadline", "aid_consent", "aid_receipt", "aid_chase",
        "aid_assignment", "aid_approval", "aid_satisfaction", "aid_means", "aid_material",
        "conflict_check", "document", "attachment", "person", "employer"})
    draft_kind = "aid_note"
    accent = Tone.AID
    side: AidSide

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.furnish(AidHeader(context, self.case_id, "aid", self), AidSide(context, self))
        self.ui.record.speak = words.happening
        self.acts_ = MatterActs(self.header.head, Tone.AID)
        self._page = matters.page(context.database, context.actor, self.case_id)
        self.acts_.asked.connect(self.ask)
        self.acts_.printed.connect(self.print)
        self.side.edited.connect(
            lambda field: context.open("referral", self.case_id, field=field))
        self.reload()
        self.offer_draft()

    # what the page is ---------------------------------------------------------------------------

    def title(self) -> str:
        """What stands in the window's title."""
        return self._page.heading.title

    def matter(self) -> Facts:
        """The matter as it was read."""
        return self._page

    def wish(self, **wish: Any) -> None:
        """`done`: an act was just performed, whose forms are proposed for printing."""
        if wish.get("done") == following.SATISFACTION:
            self.propose(self.tr("The follow-up is recorded."), ("L11",))
        elif wish.get("done"):
            action = workflow.ACTIONS[str(wish["done"])]
            self.propose(self.tr("{act}: done.").format(act=cases.act(action)), action.forms)

    def reload(self) -> None:
        """Read the matter again."""
        self._page = page = matters.page(
            self.context.database, self.context.actor, self.case_id)
        self.side.show_page(page)
        self.phrases.speak_of(page.person, page.employer, words.matter(page.heading.matter))
        self.ui.record.show_page(page, writes=self.side.writes())
        self._offer()
        self.retitled.emit()

    # acts ---------------------------------------------------------------------------------------

    def next_code(self) -> str:
        """The act that leads on; once the aid has ended, what the loop still lacks."""
        if any(each.action == following.SATISFACTION for each in self._page.missing[:1]):
            return following.SATISFACTION
        return self._page.following.code if self._page.following else ""

    def ask(self, code: str) -> None:
        """Begin an act where it is done."""
        if code in workflow.ACTIONS:
            self.context.open("aid_act", f"{self.case_id}:{code}")
        else:
            self.context.open(code, self.case_id)

    def _where(self, need: Need) -> dict[str, Any]:
        return {"field": need.code} if need.page == "referral" else {}

    def _offer(self) -> None:
        page, writes = self._page, self.side.writes()
        others = [action for action in page.actions if action is not page.following]
        shown, folded = others[:_BESIDE], others[_BESIDE:]
        menu = [(action.code, cases.act(action)) for action in folded]
        if writes:
            menu += [("", ""), ("referral", self.tr("Agency, matter, papers, consent…"))]
            if page.heading.state in ("assigned", "terminated", "concluded", "feedback"):
                menu.append((following.SATISFACTION, self.tr("Follow-up with the worker…")))
        self.acts_.lay(Offered(page.following, tuple(shown), tuple(menu), self.prints()))
