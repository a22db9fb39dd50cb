"""Adding files to a case and looking at them: chosen, dropped or pasted."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from casedesk.casework import papers
from casedesk.casework.papers import ScanRow
from casedesk.errors import RefusedError
from casedesk.gui import tasks
from casedesk.gui.page import Context
from casedesk.model import now

_CHOICES = "*.pdf *.png *.jpg *.jpeg *.bmp *.tif *.tiff *.txt *.doc *.docx *.xls *.xlsx " \
    "*.mp3 *.m4a *.amr *.wav"


class Attaching(QObject):
    """`refused` carries a RefusedError, `begun` the Job that reads and seals the files."""

    refused = Signal(object)
    begun = Signal(object)

    def __init__(self, context: Context, case_id: int, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._case_id, self._page = context, case_id, page

    def choose(self) -> None:
        """Ask which files to add."""
        chosen, _ = QFileDialog.getOpenFileNames(
            self._page, self.tr("Add to the case"), "",
            self.tr("Pictures, papers, recordings ({})").format(_CHOICES))
        self.take([Path(name) for name in chosen])

    def holds(self, mime: QMimeData) -> bool:
        """Whether something dropped or pasted can be added."""
        return mime.hasImage() or any(url.isLocalFile() for url in mime.urls())

    def drop(self, mime: QMimeData) -> None:
        """Add what was dropped or pasted."""
        files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        if files:
            self.take(files)
        elif mime.hasImage():
            self._take_picture(mime.imageData())

    def take(self, files: Sequence[Path]) -> None:
        """Add these files, each kept encrypted; one that is refused does not stop the others."""
        if not files:
            return

        def work(job: tasks.Job) -> list[RefusedError]:
            refused = []
            for done, file in enumerate(files):
                job.step(done, len(files))
                try:
                    self._attach(file.name, read_file(file))
                except RefusedError as refusal:
                    refused.append(refusal)
            return refused

        self._run(work)

    def _take_picture(self, picture: QImage) -> None:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        picture.save(buffer, "PNG")  # type: ignore[call-overload]
        data = bytes(buffer.data().data())
        name = self.tr("pasted {}").format(f"{now():%Y-%m-%d %H%M%S}") + ".png"

        def work(_job: tasks.Job) -> list[RefusedError]:
            self._attach(name, data)
            return []

        self._run(work)

    def _run(self, work: Callable[[tasks.Job], list[RefusedError]]) -> None:
        self.begun.emit(tasks.run_steps(self, work, self._done, self._failed))

    def _attach(self, name: str, data: bytes) -> None:
        papers.attach(self._context.database, self._context.actor, name, data,
                      case_id=self._case_id)

    def _done(self, refused: list[RefusedError]) -> None:
        for refusal in refused[:1]:
            self.refused.emit(refusal)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, RefusedError):
            raise error
        self.refused.emit(error)

    # looking at one -----------------------------------------------------------------------------

    def view(self, scan: ScanRow) -> None:
        """Open a file to be looked at; the reading is recorded."""
        def read() -> bytes:
            return papers.read(self._context.database, self._context.actor, scan.id)[1]

        tasks.run(self, read, lambda data: self._show(scan, data), self._failed)

    def _show(self, scan: ScanRow, data: bytes) -> None:
        from casedesk.gui.print.scan_view import ScanView

        ScanView(self._context, scan, data, self._page).open()


def read_file(file: Path) -> bytes:
    """Return what a file holds. Refuses `attachment_size`, `file_unreadable`."""
    size = papers.LIMIT * 1024 * 1024
    try:
        if file.stat().st_size > size:  # not read into memory to be refused
            raise RefusedError("attachment_size", "file", name=file.name, limit=papers.LIMIT)
        return file.read_bytes()
    except OSError as error:
        raise RefusedError("file_unreadable", "file", name=file.name,
                           reason=error.strerror or type(error).__name__) from error
