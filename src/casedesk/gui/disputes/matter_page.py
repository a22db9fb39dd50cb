"""What the page of a dispute and that of legal aid share: record, composer, files, printing."""

from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

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
from casedesk.casework.disputes.checklist import Need
from casedesk.casework.papers import PaperRow
from casedesk.casework.staff import Data, Verb, allows
from casedesk.casework.timeline import EventRow
from casedesk.errors import RefusedError
from casedesk.gui import pages, tasks
from casedesk.gui.disputes.attaching import Attaching
from casedesk.gui.disputes.case_strip import LOW, CaseStrip
from casedesk.gui.disputes.phrase_menu import PhraseMenu
from casedesk.gui.disputes.record_pane import Recorded
from casedesk.gui.disputes.side_column import NARROW, SideColumn
from casedesk.gui.language import language
from casedesk.gui.page import Context, Page
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.fields import Field
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.progress import ProgressLine
from casedesk.gui.theme import Tone
from casedesk.ui.case_page import Ui_CasePage


class Matter(Recorded, Protocol):
    """What was read of the matter."""

    @property
    def papers(self) -> tuple[PaperRow, ...]:
        """What was printed."""


class MatterPage(Page):
    """The key is the number of the matter in the database. Keeps a draft of the note.

    A kind of matter gives its header, the column beside it and what was read (`matter`), and says
    with `next_code` which act Ctrl+Enter begins and with `ask` how an act is begun.
    """

    draft_kind = "note"
    header: CaseStrip
    side: SideColumn

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.case_id = int(str(key))
        self.ui = Ui_CasePage()
        self.ui.setupUi(self)
        self.progress = ProgressLine(self)
        self.attaching = Attaching(context, self.case_id, self)
        self.composer = self.ui.record.composer
        self.phrases = PhraseMenu(context, self.composer.phrases, self.composer.text.edit)
        self.setAcceptDrops(True)
        self.setFocusProxy(self.ui.record.timeline)

    def furnish(self, header: CaseStrip, side: SideColumn) -> None:
        """Put the header and the column beside the record where they belong."""
        self.header, self.side = header, side
        self.ui.head.insertWidget(0, header)
        self.ui.head.insertWidget(1, self.progress)
        self.ui.body.addWidget(side)
        self.composer.changed.connect(self.touched)
        self.composer.sent.connect(self.write_note)
        self.ui.record.corrected.connect(self._correct)
        self.ui.record.needs.asked.connect(self._meet)
        side.refused.connect(self.refuse)
        side.titled.connect(lambda titles: self.ui.record.name_forms(titles, self.matter()))
        side.papers.opened.connect(self._open_paper)
        side.scans.opened.connect(self.attaching.view)
        side.scans.linked.connect(self.attaching.choose)
        self.attaching.refused.connect(self.refuse)
        self.attaching.begun.connect(self._follow)

    # what a kind of matter says -----------------------------------------------------------------

    @abstractmethod
    def matter(self) -> Matter:
        """What was read of it."""

    @abstractmethod
    def next_code(self) -> str:
        """The act that leads on, '' where there is none."""

    @abstractmethod
    def ask(self, code: str) -> None:
        """Begin an act."""

    # what the page is ---------------------------------------------------------------------------

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
        if self.matter().whole:
            found["attach"] = self.attaching.choose
        if allows(self.context.actor, Data.PERSON, Verb.REVEAL):
            found["unmask"] = self.side.unmask
        return found

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
        if focus is not None and self.composer.isAncestorOf(focus):
            self.write_note()
        elif self.next_code():
            self.ask(self.next_code())

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
        """Open the printing of the matter's forms; `forms` stand first, to be printed in turn."""
        if not self.prints():
            return
        from casedesk.gui.print.print_dialog import PrintDialog

        self._dialog = PrintDialog(self.context, self, case_id=self.case_id, wanted=forms)
        self._dialog.open()

    def prints(self) -> bool:
        """Whether this colleague may print of this matter."""
        return allows(self.context.actor, Data.CASE, Verb.PRINT, own=self.matter().whole)

    def propose(self, done: str, forms: Sequence[str]) -> None:
        """Say what was done, and offer to print the forms of it that this centre has."""
        known = self._known_forms()
        forms = [form for form in forms if form in known]
        if not forms or not self.prints():
            self.ui.message.say(done, Tone.OK)
            return
        names = self.tr(", ").join(known[form] for form in forms)
        self.ui.message.say(
            self.tr("{done} To be printed now: {forms}").format(done=done, forms=names),
            Tone.OK, act=self.tr("Print…"), deed=lambda: self._print_proposed(forms))

    def _print_proposed(self, forms: Sequence[str]) -> None:
        self.ui.message.clear()
        self.print(*forms)

    def _known_forms(self) -> dict[str, str]:
        from casedesk.printing.forms import forms

        return {form.code: form.title if language() == "zh" else form.english
                for form in forms(self.context.database.folder)}

    def _meet(self, need: Need) -> None:
        """Go where what is needed is done."""
        kind, _, key = need.page.partition(":")
        if need.form:
            self.print(need.form)
        elif kind == "case":
            self.composer.step.setFocus()
        elif pages.known(kind):
            self.context.open(kind, key or self.case_id, **self._where(need))

    def _where(self, need: Need) -> dict[str, Any]:
        """What the page of a need should know besides its key."""
        return {}

    def _correct(self, event: EventRow) -> None:
        if self.composer.is_empty():
            self.composer.correct(event)
        else:
            self.ui.message.say(self.tr(
                "Something is still being written. Write it down or clear it first."), Tone.WARN)
            self.composer.text.setFocus()

    def _open_paper(self, paper: PaperRow) -> None:
        if not self.prints():
            return
        from casedesk.gui.print.print_dialog import PrintDialog

        self._dialog = PrintDialog(self.context, self, case_id=self.case_id, paper=paper)
        self._dialog.open()

    def _reprint(self) -> None:
        last = next((paper for paper in self.matter().papers if not paper.voided), None)
        if last is None:
            self.ui.message.say(self.tr("Nothing has been printed of this case yet."))
        else:
            self._open_paper(last)

    def _follow(self, job: tasks.Job) -> None:
        self.progress.follow(job, self.tr("Adding and sealing the files"))

    # files --------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere on the page."""
        if self.matter().whole and self.attaching.holds(event.mimeData()):
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
        if event.matches(QKeySequence.StandardKey.Paste) and self.matter().whole \
                and self.attaching.holds(mime):
            self.attaching.drop(mime)
            return
        super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Numbers that were shown are masked again."""
        super().hideEvent(event)
        self.side.forget()
