"""A dispute on one page: its road, its record, its clocks, claims, parties and papers."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication

from casedesk.casework import timeline
from casedesk.casework.disputes import page as cases
from casedesk.casework.disputes import workflow
from casedesk.casework.disputes.checklist import Need
from casedesk.casework.papers import PaperRow
from casedesk.casework.staff import Data, Verb, allows
from casedesk.casework.timeline import EventRow
from casedesk.errors import RefusedError
from casedesk.gui import pages, tasks
from casedesk.gui.disputes import road, words
from casedesk.gui.disputes.attaching import Attaching
from casedesk.gui.disputes.case_acts import CaseActs
from casedesk.gui.disputes.case_header import LOW, CaseHeader
from casedesk.gui.disputes.phrase_menu import PhraseMenu
from casedesk.gui.disputes.side import NARROW, CaseSide
from casedesk.gui.letters import begun
from casedesk.gui.page import Context, Page
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.fields import Field
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.progress import ProgressLine
from casedesk.gui.theme import Tone
from casedesk.ui.case_page import Ui_CasePage


class CasePage(Page):
    """The key is the number of the case in the database. Keeps a draft of the note."""

    tables = frozenset({
        "case_file", "dispute", "event", "deadline", "party", "claim", "agreement", "instalment",
        "payment", "document", "attachment", "person", "employer"})
    draft_kind = "note"

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.case_id = int(str(key))
        self.ui = Ui_CasePage()
        self.ui.setupUi(self)
        self.header = CaseHeader(context, self.case_id, "case", self)
        self.ui.head.insertWidget(0, self.header)
        self.progress = ProgressLine(self)
        self.ui.head.insertWidget(1, self.progress)
        self.side = CaseSide(context, self)
        self.ui.body.addWidget(self.side)
        self.acts_ = CaseActs(self.header.head)
        self.attaching = Attaching(context, self.case_id, self)
        self.composer = self.ui.record.composer
        self.phrases = PhraseMenu(context, self.composer.phrases, self.composer.text.edit)
        self._page = cases.page(context.database, context.actor, self.case_id)
        self.setAcceptDrops(True)
        self.setFocusProxy(self.ui.record.timeline)
        self._connect()
        self.reload()
        self.offer_draft()

    # what the page is ---------------------------------------------------------------------------

    def title(self) -> str:
        """What stands in the window's title."""
        return self._page.title

    def message(self) -> MessageLine:
        """The line for refusals, the draft of before, and what to print next."""
        return self.ui.message

    def fields(self) -> Mapping[str, Field]:
        """The composer's fields, as refusals name them."""
        return self.composer.fields()

    def acts(self) -> Mapping[str, Callable[[], object]]:
        """What the keys do here."""
        found: dict[str, Callable[[], object]] = {
            "filter": self.ui.record.focus_list, "print": self.print, "reprint": self._reprint}
        if self.side.writes():
            found |= {"note": self.composer.text.setFocus, "phrases": self.phrases.drop}
        if self._page.whole:
            found["attach"] = self.attaching.choose
            found["deadline"] = lambda: self.context.open("clocks", self.case_id, add=True)
        if allows(self.context.actor, Data.PERSON, Verb.REVEAL):
            found["unmask"] = self.side.unmask
        return found

    def wish(self, **wish: Any) -> None:
        """`done`: an act was just performed, whose forms are proposed for printing."""
        if wish.get("done"):
            self._propose(str(wish["done"]))

    def reload(self) -> None:
        """Read the case again."""
        self._page = page = cases.page(
            self.context.database, self.context.actor, self.case_id)
        self.side.show_page(page)
        self.phrases.know(page)
        self.ui.record.show_page(page, writes=self.side.writes())
        self.acts_.offer(page, writes=self.side.writes(), prints=self._prints())
        self._say_proposal()
        self.retitled.emit()

    # drafts -------------------------------------------------------------------------------------

    def draft(self) -> dict[str, Any] | None:
        """The note that is being written."""
        return self.composer.payload()

    def restore(self, payload: dict[str, Any]) -> None:
        """Put the note back."""
        self.composer.restore(payload)

    # acts ---------------------------------------------------------------------------------------

    def submit(self) -> None:
        """Ctrl+Enter: in the composer it writes the note down, elsewhere the next act begins."""
        focus = QApplication.focusWidget()
        following = road.next_act(self._page)
        if focus is not None and self.composer.isAncestorOf(focus):
            self.write_note()
        elif following is not None:
            self._ask(following.code)

    def write_note(self) -> None:
        """Write down what stands in the composer."""
        edits.commit()
        self.ui.message.clear()
        try:
            entry = self.composer.read(self.case_id)
            timeline.write_note(self.context.database, self.context.actor, entry)
        except RefusedError as refusal:
            self.refuse(refusal)
            return
        self.composer.clear()
        self.drop_draft()
        self.ui.record.focus_list()

    def print(self, *forms: str) -> None:
        """Open the printing of this case's forms; `forms` stand first, to be printed in turn."""
        if not self._prints():
            return
        from casedesk.gui.print.print_dialog import PrintDialog

        self._dialog = PrintDialog(self.context, self, case_id=self.case_id, wanted=forms)
        self._dialog.open()

    def _connect(self) -> None:
        self.composer.changed.connect(self.touched)
        self.composer.sent.connect(self.write_note)
        self.ui.record.corrected.connect(self._correct)
        self.ui.record.needs.asked.connect(self._meet)
        self.side.refused.connect(self.refuse)
        self.side.titled.connect(
            lambda titles: self.ui.record.name_forms(titles, self._page))
        self.side.papers.opened.connect(self._open_paper)
        self.side.scans.opened.connect(self.attaching.view)
        self.side.scans.linked.connect(self.attaching.choose)
        self.attaching.refused.connect(self.refuse)
        self.attaching.begun.connect(self._follow)
        self.acts_.asked.connect(self._ask)
        self.acts_.printed.connect(self.print)

    def _ask(self, code: str) -> None:
        action = workflow.ACTIONS.get(code)
        if code in begun.FROM_CASE:
            begun.begin(self.context, code, self._page)
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
            deed=lambda: self._ask(act.code))

    def _meet(self, need: Need) -> None:
        """Go where what is needed is done."""
        kind, _, key = need.page.partition(":")
        if need.form:
            self.print(need.form)
        elif kind == "case":
            self.composer.step.setFocus()
        elif pages.known(kind):
            self.context.open(kind, key or self.case_id)

    def _correct(self, event: EventRow) -> None:
        if self.composer.is_empty():
            self.composer.correct(event)
        else:
            self.ui.message.say(self.tr(
                "Something is still being written. Write it down or clear it first."), Tone.WARN)
            self.composer.text.setFocus()

    def _propose(self, code: str) -> None:
        action = workflow.ACTIONS[code]
        known = self._known_forms()
        forms = [form for form in action.forms if form in known]
        done = self.tr("{act}: done.").format(act=words.act(action))
        if not forms or not self._prints():
            self.ui.message.say(done, Tone.OK)
            return
        names = self.tr(", ").join(known[form] for form in forms)
        self.ui.message.say(
            self.tr("{done} To be printed now: {forms}").format(done=done, forms=names),
            Tone.OK, act=self.tr("Print…"), deed=lambda: self._print_proposed(forms))

    def _print_proposed(self, forms: list[str]) -> None:
        self.ui.message.clear()
        self.print(*forms)

    def _known_forms(self) -> dict[str, str]:
        from casedesk.gui.language import language
        from casedesk.printing.forms import forms

        return {form.code: form.title if language() == "zh" else form.english
                for form in forms(self.context.database.folder)}

    def _open_paper(self, paper: PaperRow) -> None:
        if not self._prints():
            return
        from casedesk.gui.print.print_dialog import PrintDialog

        self._dialog = PrintDialog(self.context, self, case_id=self.case_id, paper=paper)
        self._dialog.open()

    def _reprint(self) -> None:
        last = next((paper for paper in self._page.papers if not paper.voided), None)
        if last is None:
            self.ui.message.say(self.tr("Nothing has been printed of this case yet."))
        else:
            self._open_paper(last)

    def _follow(self, job: tasks.Job) -> None:
        self.progress.follow(job, self.tr("Adding and sealing the files"))

    # files --------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere on the page."""
        if self._page.whole and self.attaching.holds(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add them."""
        event.acceptProposedAction()
        mime = event.mimeData()
        files = [url for url in mime.urls() if url.isLocalFile()]
        self.attaching.drop(mime)
        self.ui.message.say(self.tr("{} file(s) received").format(len(files) or 1))
        QTimer.singleShot(4000, self.ui.message, self.ui.message.clear)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A low window has less room for writing and more need of it for reading."""
        super().resizeEvent(event)
        self.ui.record.fold(self.height() < LOW or self.width() < NARROW)
        self.side.narrow(self.width() < NARROW)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+V outside a field adds what the clipboard holds."""
        mime = QGuiApplication.clipboard().mimeData()
        if event.matches(QKeySequence.StandardKey.Paste) and self._page.whole \
                and self.attaching.holds(mime):
            self.attaching.drop(mime)
            return
        super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Numbers that were shown are masked again."""
        super().hideEvent(event)
        self.side.forget()

    # words --------------------------------------------------------------------------------------

    def _prints(self) -> bool:
        return allows(self.context.actor, Data.CASE, Verb.PRINT, own=self._page.whole)
