"""Binding in the background, and writing the bound file where the person says."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from casedesk.casework.volumes import binding
from casedesk.casework.volumes.planning import BindEntry
from casedesk.errors import RefusedError
from casedesk.gui import tasks
from casedesk.gui.page import Context
from casedesk.gui.theme import Tone
from casedesk.printing import binding as press

if TYPE_CHECKING:
    from casedesk.gui.disputes.file_page import FilePage


class FileOutput(QObject):
    """`binding` tells whether a binding is under way, `failed` carries an error."""

    binding = Signal(bool)
    failed = Signal(object)

    def __init__(self, context: Context, page: "FilePage") -> None:
        super().__init__(page)
        self._context, self._page = context, page

    def bind(self, entry: BindEntry) -> None:
        """Bind the file; it can be stopped, and nothing is recorded then."""
        database, actor, case_id = self._context.database, self._context.actor, self._page.case_id

        def work(job: tasks.Job) -> int:
            return press.bind(database, actor, case_id, entry, job.step)

        self.binding.emit(True)
        job = tasks.run_steps(self, work, self._bound, self.failed.emit)
        job.ended.connect(lambda: self.binding.emit(False))
        self._page.ui.progress.follow(job, self.tr("Binding the file"))

    def _bound(self, _binding: int) -> None:
        page = self._page.page()
        last = page.bindings[0] if page.bindings else None
        self._page.ui.message.say(self.tr("The file is bound: pages {first}-{last}.").format(
            first=last.first_page if last else 1, last=last.last_page if last else 0), Tone.OK)

    def export(self) -> None:
        """Ctrl+E: write the bound file where the person says, a PDF for each volume."""
        page = self._page.page()
        if not page.may_export:
            return
        if not page.bindings:
            self._page.refuse(RefusedError("file_not_bound"))
            return
        name, _ = QFileDialog.getSaveFileName(
            self._page, self.tr("Export the bound file"), f"{page.contents.number}.pdf",
            "PDF (*.pdf)")
        if name:
            self.export_to(Path(name))

    def export_to(self, target: Path) -> None:
        """Write the volumes of the latest binding; the handing out is recorded."""
        last = self._page.page().bindings[0]
        database, actor = self._context.database, self._context.actor
        targets = [target] if len(last.books) == 1 else [
            target.with_name(f"{target.stem}-{seq}{target.suffix or '.pdf'}")
            for _, seq, *_ in last.books]

        def work(job: tasks.Job) -> list[Path]:
            for done, (book, path) in enumerate(zip(last.books, targets, strict=True)):
                job.step(done, len(targets))
                pdf = binding.read_book(database, actor, book[0], export=True)
                try:
                    path.write_bytes(pdf)
                except OSError as error:
                    raise RefusedError("export_failed", reason=error.strerror
                                       or type(error).__name__) from error
            return targets

        job = tasks.run_steps(self, work, self._exported, self.failed.emit)
        self._page.ui.progress.follow(job, self.tr("Writing the bound file"))

    def _exported(self, written: list[Path]) -> None:
        self._page.ui.message.say(self.tr(
            "Written: {}. The copy is not encrypted; mind where it lies.").format(
                ", ".join(path.name for path in written)), Tone.OK)
