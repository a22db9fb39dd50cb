"""The roster of a case: pasted or imported, mended cell by cell, and what is done for many."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from casedesk.casework import alerts
from casedesk.casework.collective import checking, lines, taking
from casedesk.casework.collective.serving import Receiver
from casedesk.casework.collective.taking import Taken
from casedesk.errors import RefusedError
from casedesk.exchange import roster as reader
from casedesk.exchange.roster import ReadRoster
from casedesk.gui import tasks
from casedesk.gui.collective.roster_view import RosterView
from casedesk.gui.collective.staging import Staging
from casedesk.gui.disputes.case_header import CaseHeader
from casedesk.gui.importing.ways import dropped_file
from casedesk.gui.page import Context, Page
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.fields import Field
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.progress import ProgressLine
from casedesk.gui.tasks import Job
from casedesk.gui.theme import Gap, Tone


class MembersPage(Page):
    """The key is the number of the case."""

    tables = frozenset({"member", "member_item", "member_payment", "roster", "party", "dispute",
                        "person", "alert"})
    draft_kind = taking.DRAFT

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.case_id = int(str(key))
        self.header = CaseHeader(context, self.case_id, "members", self)
        self.line, self.progress = MessageLine(), ProgressLine()
        self.view = RosterView(context, self.case_id)
        self.staging = Staging(context, self.case_id)
        self.stack = QStackedWidget()
        self._job: Job | None = None
        self._dialog: QWidget | None = None
        self._lay()
        self._connect()
        self.reload()
        self.setFocusProxy(self.view.table)
        self.offer_draft()

    # what a page says of itself -----------------------------------------------------------------

    def title(self) -> str:
        """What stands in the window's title."""
        return self.tr("Roster · {}").format(self.header.heading().title)

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self.line

    def fields(self) -> Mapping[str, Field]:
        """The fields by the names that refusals use."""
        return self.view.batch.fields()

    def acts(self) -> dict[str, Callable[[], object]]:
        """What the keys do here."""
        return {"print": self.print_election, "filter": self.staging.chips.setFocus}

    def submit(self) -> None:
        """Ctrl+Enter: take the roster in, or do what the card beside it asks."""
        edits.commit()
        if self.is_staging():
            self.take_in()
        else:
            self.view.batch.submit()

    def escape(self) -> bool:
        """First Esc closes the sentence, the next gives the pasted roster up."""
        if super().escape():
            return True
        if self.is_staging():
            self.give_up()
            return True
        return False

    def reload(self) -> None:
        """Read the roster again."""
        self._editable = self.view.reload().editable
        self._say()

    def _say(self) -> None:
        self._paste.setText(self.tr("Paste a roster"))
        self._file.setText(self.tr("From a file"))
        self._alert.setText(self.tr("Alert"))
        self._print.setText(self.tr("Print the election"))
        self._back.setText(self.tr("Give it up"))
        self._take.setText(self.tr("Take it in"))
        self.staging.retranslate()
        self._offer_acts()

    # the roster that is looked over -------------------------------------------------------------

    def is_staging(self) -> bool:
        """Whether a roster is looked over that is not taken in yet."""
        return self.stack.currentIndex() == 1

    def paste(self) -> None:
        """Read the clipboard as a roster."""
        self._pasted("")

    def choose(self) -> None:
        """Ask for a workbook or CSV file."""
        where, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose a roster"), "",
            self.tr("Rosters (*.xlsx *.xlsm *.csv *.txt);;All files (*)"))
        if where:
            self.read(Path(where))

    def read(self, path: Path) -> None:
        """Read a file in the confined process."""
        if self._job is not None:
            return
        self.line.clear()
        self._job = job = tasks.run_steps(
            self, lambda job: reader.from_file(path, lambda rows: job.step(rows, 0)),
            self._arrived, self._failed)
        job.ended.connect(self._ended)
        self.progress.follow(job, self.tr("Reading {}").format(path.name))

    def take_in(self) -> None:
        """Take the roster in, behind the window; a refusal leaves it for mending."""
        if self._job is not None:
            return
        self.line.clear()
        database, actor, given = self.context.database, self.context.actor, self.staging.lines
        self._job = job = tasks.run(
            self, lambda: taking.take_in(database, actor, self.case_id, given), self._taken,
            self._failed)
        job.ended.connect(self._ended)
        self.progress.follow(job, self.tr("Taking the roster in"), stoppable=False)

    def _taken(self, taken: Taken) -> None:
        self.drop_draft()
        self._leave_staging()
        self.context.tell(self.tr("{added} added, {changed} put right, {known} known").format(
            added=taken.added, changed=taken.changed, known=taken.known))

    def give_up(self) -> None:
        """Go back to the roster; what was pasted is dropped."""
        from casedesk.store import drafts

        self.drop_draft()
        drafts.discard(self.context.database, self.context.actor, self.draft_kind,
                       str(self.case_id))
        self._leave_staging()

    def draft(self) -> dict[str, Any] | None:
        """The roster that is looked over, with what was mended."""
        return {"lines": lines.plain(self.staging.lines)} if self.is_staging() else None

    def restore(self, payload: dict[str, Any]) -> None:
        """Go on looking a roster over."""
        self._stage(lines.restored(payload["lines"]))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be let fall on the page."""
        if dropped_file(event.mimeData()) is not None and self._editable:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the file."""
        path = dropped_file(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.read(path)

    def _pasted(self, text: str) -> None:
        """Look a pasted roster over."""
        text = text or QGuiApplication.clipboard().text()
        if not text.strip():
            self.line.say(self.tr("There is nothing on the clipboard."), Tone.WARN)
            return
        try:
            self._arrived(reader.from_text(text))
        except RefusedError as refusal:
            self.refuse(refusal)

    def _arrived(self, found: ReadRoster) -> None:
        if not self._editable:
            self.refuse(RefusedError("roster_signed", number=self.header.heading().number))
            return
        extra = checking.applicant_lines(self.context.database, self.context.actor, self.case_id,
                                         found.lines)
        self._stage([*extra, *found.lines])
        if extra:
            self.line.say(self.tr(
                "The applicant is not on this roster and stands first: fill in the amount, or "
                "take the line out."), Tone.WARN)

    def _stage(self, given: list[lines.RosterLine]) -> None:
        self.stack.setCurrentIndex(1)
        self._offer_acts()
        self.staging.show_lines(given)
        self.staging.table.setFocus()
        self.touched()

    def _leave_staging(self) -> None:
        self.line.clear()
        self.staging.lines = []
        self.stack.setCurrentIndex(0)
        self.reload()
        self.view.table.setFocus()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, RefusedError):
            raise error
        self.refuse(error)
        self.keep_draft()

    def _ended(self) -> None:
        self._job = None

    # beside the roster ---------------------------------------------------------------------------

    def _done(self, said: str) -> None:
        self.line.clear()
        self.context.tell(said)

    def print_election(self) -> None:
        """Open the print window on the election (F20)."""
        from casedesk.gui.print.print_dialog import PrintDialog

        self._dialog = PrintDialog(self.context, self, case_id=self.case_id, wanted=("F20",))
        self._dialog.open()

    def _print_receipts(self, found: list[Receiver]) -> None:
        """Open the print window on a receipt for each whom papers go to (F22)."""
        from casedesk.casework.forms_book.subject import Subject
        from casedesk.gui.print.set_dialog import SetDialog
        from casedesk.printing.forms import form
        from casedesk.printing.sets import Line

        made = form("F22", self.context.database.folder)
        lines_ = [Line(f"F22:member:{each.place}", "F22", made.title, made.english, each.name,
                       Subject(self.case_id, side="member", party=each.place)) for each in found]
        self._dialog = SetDialog(self.context, self, [self.case_id], lines=lines_,
                                 title=self.tr("Receipts"))
        self._dialog.open()

    def _open_alert(self) -> None:
        found = alerts.listing(self.context.database, self.context.actor, self.case_id)
        self.context.open("alert", found[0].id if found else f"case:{self.case_id}")

    # laying out ---------------------------------------------------------------------------------

    def _offer_acts(self) -> None:
        staging = self.is_staging()
        for button in (self._back, self._take):
            button.setVisible(staging)
        for button in (self._paste, self._file):
            button.setVisible(not staging)
            button.setEnabled(self._editable)
        self._alert.setVisible(not staging)
        self._print.setVisible(not staging and bool(self.view.model.rows))

    def _connect(self) -> None:
        self._paste.clicked.connect(self.paste)
        self._file.clicked.connect(self.choose)
        self._print.clicked.connect(self.print_election)
        self._alert.clicked.connect(self._open_alert)
        self._back.clicked.connect(self.give_up)
        self._take.clicked.connect(self.submit)
        self.view.wanted.connect(self._pasted)
        self.view.done.connect(self._done)
        self.view.refused.connect(self.refuse)
        self.view.batch.receipts.connect(self._print_receipts)
        self.staging.mended.connect(self.touched)

    def _lay(self) -> None:
        self._paste = self.header.offer("", icon="content_paste")
        self._file = self.header.offer("", icon="upload_file")
        self._alert = self.header.offer("", icon="sos")
        self._print = self.header.offer("", icon="print", hint="Ctrl P")
        self._back = self.header.offer("")
        self._take = self.header.offer("", kind=Kind.FILLED, hint="Ctrl ↵")
        self.setAcceptDrops(True)
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.staging)
        column = QVBoxLayout(self)
        column.setContentsMargins(Gap.PAGE, Gap.LARGE, Gap.PAGE, Gap.LARGE)
        column.setSpacing(Gap.MEDIUM)
        for widget in (self.header, self.line, self.progress):
            column.addWidget(widget)
        column.addWidget(self.stack, 1)
        self._editable = True
