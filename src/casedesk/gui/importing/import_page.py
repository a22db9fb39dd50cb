"""A ledger looked over before it is imported: columns, faults mended, what it adds."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from shiboken6 import isValid

from casedesk.errors import RefusedError
from casedesk.exchange import ledger
from casedesk.exchange.kept import payload
from casedesk.exchange.ledger import ImportReport, Staged
from casedesk.gui import tasks
from casedesk.gui.importing.away import Away
from casedesk.gui.importing.forecast import Forecast
from casedesk.gui.importing.preview import Preview
from casedesk.gui.importing.ways import dropped_file, taking_along
from casedesk.gui.page import AFTER, Context, Page
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.empty import EmptyState
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.tasks import Job
from casedesk.gui.theme import Tone
from casedesk.ui.import_page import Ui_ImportPage


class ImportPage(Page):
    """The key is the name of a ledger whose preview was put away, or nothing."""

    draft_kind = ledger.DRAFT

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.ui = Ui_ImportPage()
        self.ui.setupUi(self)
        self.path: Path | None = None  # the file that was chosen last, also when it was refused
        self.staged: Staged | None = None
        self._job: Job | None = None
        self._stood: QWidget | None = None  # where the keyboard was when the work began
        self.away = Away(context.database, context.actor, AFTER, self)
        self.preview = Preview(self.ui, self)
        self.forecast = Forecast(self.ui.sumCard, self)
        self.empty = EmptyState()
        self._build()
        self.reload()
        if key:
            self._take_away(str(key))
        else:
            self._offer_kept()

    # what the page is ---------------------------------------------------------------------------

    def title(self) -> str:
        """What stands in the window's title."""
        return self.tr("Import a ledger")

    def message(self) -> MessageLine:
        """Where the page says what was refused."""
        return self.ui.message

    def acts(self) -> dict[str, Callable[[], object]]:
        """What the keys do here."""
        return {"export": self.give_back, "filter": self.preview.chips.setFocus}

    def submit(self) -> None:
        """Ctrl+Enter imports what is ready; without a ledger it asks for one."""
        if self.staged is None:
            self.choose()
        elif self.take_in.isEnabled() and self._job is None:
            self.preview.settle()
            self._import()

    def reload(self) -> None:
        """Say everything in the language in force."""
        self._say()
        self.preview.say_all()
        self.forecast.say()

    def draft(self) -> dict[str, Any] | None:
        """The preview with what was mended in it."""
        return payload(self.staged) if self.away.fresh and self.staged is not None else None

    def keep_draft(self) -> bool:
        """Put the preview away at once: the page is left, the desk is locked or closed."""
        kept = super().keep_draft()
        if kept:
            self.away.stop()
        return kept

    def touched(self) -> None:
        """Something was mended: put the preview away in a while, behind the window."""
        if self.staged is not None:
            self.away.touched(self.staged)

    # choosing a file ----------------------------------------------------------------------------

    def choose(self) -> None:
        """Ask for a ledger."""
        folder = str(self.path.parent) if self.path else ""
        where, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose a ledger"), folder,
            self.tr("Ledgers (*.xlsx *.xlsm *.csv *.txt);;All files (*)"))
        if where:
            self.read(Path(where))

    def read(self, path: Path) -> None:
        """Read a file in the confined process; a refusal leaves it chosen."""
        if self._job is not None:
            return
        self.path = path
        self.ui.message.clear()
        self._run(lambda job: ledger.read(path, progress=lambda rows: job.step(rows, 0)),
                  self._arrived, self.tr("Reading {}").format(path.name))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be let fall anywhere on the page."""
        if dropped_file(event.mimeData()) is not None and self._job is None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the file."""
        path = dropped_file(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.read(path)

    def _offer_kept(self) -> None:
        kept = ledger.drafts_of(self.context.database, self.context.actor)
        if kept:
            name = kept[0]
            self.ui.message.say(
                self.tr("“{}” was looked over and not imported yet.").format(name),
                act=self.tr("Continue"), deed=lambda: self._take_away(name))

    def _take_away(self, name: str) -> None:
        self.ui.message.clear()
        database, actor = self.context.database, self.context.actor
        self._run(lambda job: ledger.take_up(database, actor, name), self._arrived,
                  self.tr("Reading {}").format(name))

    # the preview --------------------------------------------------------------------------------

    def _arrived(self, staged: Staged) -> None:
        self.staged, self.key = staged, staged.file
        self.ui.message.clear()
        self.ui.stack.setCurrentWidget(self.ui.preview)
        self.setFocusProxy(self.preview.rows)
        self.preview.show_staged(staged)
        self._say()
        self._reckon()
        QTimer.singleShot(0, self.preview.start)

    def _match(self, column: int, field: str) -> None:
        staged = self.staged
        if staged is not None:
            self._run(lambda job: ledger.remap(staged, {column: field}), self._rematched,
                      self.tr("Checking the rows again"))

    def _rematched(self, staged: Staged) -> None:
        self.staged = staged
        self.preview.show_staged(staged)
        self._mended()

    def _other(self, kind: str, sheet: int) -> None:
        staged = self.staged
        if staged is not None and (kind, sheet) != (staged.ledger.kind, staged.heading.sheet):
            self._run(lambda job: ledger.other(staged, kind, sheet), self._arrived,
                      self.tr("Checking the rows again"))

    def _mended(self) -> None:
        self._say()
        self._reckon()
        self.touched()

    def _reckon(self) -> None:
        if self.staged is not None:
            self.forecast.reckon(self.context.database, self.context.actor, self.staged)

    def _reckoned(self, report: ImportReport) -> None:
        self.preview.known(report)
        self._say()

    # importing ----------------------------------------------------------------------------------

    def _import(self) -> None:
        staged, database, actor = self.staged, self.context.database, self.context.actor
        assert staged is not None
        if self.away.job is not None:  # the import drops what this one is still putting away
            self.away.job.ended.connect(self._import)
            return
        self.away.stop()
        self.ui.message.clear()
        self._run(lambda job: ledger.import_staged(database, actor, staged, job.step),
                  self._imported, self.tr("Importing"))

    def _imported(self, report: ImportReport) -> None:
        said = [self.tr("Imported: {people} people, {employers} employers, {cases} cases.").format(
            people=f"{report.people:,}", employers=f"{report.employers:,}",
            cases=f"{report.cases:,}")]
        if report.known:
            said.append(self.tr("%n row(s) had been on record already.", "", len(report.known)))
        left = report.rows - report.accepted
        if left:
            said.append(self.tr("%n row(s) with faults wait to be mended: mend them here and "
                                "import again, or take them along as Excel.", "", left))
        self.ui.message.say(" ".join(said), Tone.OK)
        self.forecast.forget()
        self._say()
        self._reckon()

    def give_back(self) -> None:
        """Ask where to, and write the rows with faults as a sheet."""
        if self.staged is None or not self.staged.rejected:
            return
        name = self.tr("{} to be mended").format(Path(self.staged.file).stem)
        where, _ = QFileDialog.getSaveFileName(
            self, self.tr("Rows with faults"), f"{name}.xlsx", "Excel (*.xlsx)")
        if where:
            self.write_back(Path(where))

    def write_back(self, where: Path) -> None:
        """Write the rows with faults, each with its reason, to be mended and imported again."""
        staged, database, actor = self.staged, self.context.database, self.context.actor
        assert staged is not None

        self._run(taking_along(database, actor, staged, where), lambda _: self.ui.message.say(
            self.tr("Saved: {}").format(where), Tone.OK), self.tr("Saving"))

    # behind the window --------------------------------------------------------------------------

    def _run(self, work: Callable[[Job], Any], done: Callable[[Any], object], words: str) -> None:
        """Do one thing at a time; meanwhile the preview stands still."""
        self._stood = QApplication.focusWidget()
        self._job = job = tasks.run_steps(self, work, done, self._failed)
        self.ui.progress.follow(job, words)
        job.ended.connect(self._ended)
        self.ui.stack.setEnabled(False)
        self._say()

    def _ended(self) -> None:
        self._job = None
        self.ui.stack.setEnabled(True)
        if self._stood is not None and isValid(self._stood) and self.isAncestorOf(self._stood):
            self._stood.setFocus()
        self._say()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, RefusedError):
            raise error
        self.refuse(error)
        if self.staged is not None:
            self.preview.say_all()  # a choice that was refused goes back to what holds

    # words --------------------------------------------------------------------------------------

    def _build(self) -> None:
        header = self.ui.header
        self.again = header.offer("", icon="folder_open")
        self.back_button = header.offer("", icon="download", hint="Ctrl E")
        self.take_in = header.offer("", kind=Kind.FILLED, hint="Ctrl ↵")
        self.again.clicked.connect(self.choose)
        self.back_button.clicked.connect(self.give_back)
        self.take_in.clicked.connect(self.submit)
        self.ui.dropCard.fill(self.empty)
        self.empty.acted.connect(self.choose)
        self.setAcceptDrops(True)
        self.setFocusProxy(self.empty)
        self.preview.mended.connect(self._mended)
        self.preview.matched.connect(self._match)
        self.preview.other.connect(self._other)
        self.forecast.reckoned.connect(self._reckoned)
        self.forecast.failed.connect(self._failed)
        self.away.failed.connect(self._failed)
        self.away.kept.connect(self.draft_kept.emit)

    def _say(self) -> None:
        staged = self.staged
        self.ui.header.name_it(self.title(), self._where_from())
        self.again.setText(self.tr("Another file"))
        self.back_button.setText(self.tr("Rows with faults"))
        self.take_in.setText(self.tr("Import %n row(s)", "", self.forecast.cases()))
        self.again.setVisible(staged is not None)
        self.back_button.setVisible(staged is not None and bool(staged.rejected))
        self.take_in.setVisible(staged is not None)
        self.take_in.setEnabled(self.forecast.cases() > 0 and self._job is None)
        self.empty.say(self.tr("Let a ledger fall here, as .xlsx or .csv: nothing is written "
                               "before you have looked it over."),
                       self.tr("Choose a file"), "Ctrl ↵")

    def _where_from(self) -> str:
        staged = self.staged
        if staged is None:
            return self.path.name if self.path else ""
        sheet = staged.sheets[staged.heading.sheet]
        words = self.tr("{file}, sheet {sheet}, headings in row {row}") if sheet else self.tr(
            "{file}, headings in row {row}")
        return words.format(file=staged.file, sheet=sheet, row=staged.heading.row)
