"""Taking scans into the file: files, a folder, what is dropped or pasted."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from casedesk.casework import papers, scans
from casedesk.casework.volumes import arranging, contents
from casedesk.casework.volumes.contents import FilePaperRow
from casedesk.errors import RefusedError
from casedesk.gui import tasks
from casedesk.gui.disputes.attaching import read_file
from casedesk.gui.page import Context
from casedesk.model import now

_ENDINGS = (*scans.PICTURES, ".pdf")


@dataclass(frozen=True)
class Wanted:
    """What the scans are for: a form they stand for, or a kind of paper."""

    form_id: int = 0
    part: str = ""
    title: str = ""


@dataclass
class Imported:
    """What came in, and what did not."""

    papers: list[int] = field(default_factory=list)  # of the file, in order
    refused: list[RefusedError] = field(default_factory=list)
    loose: list[str] = field(default_factory=list)  # kept, and not to be bound


@dataclass(frozen=True)
class Source:
    """A file to take in; those of one `group` become one paper of that name."""

    name: str
    path: Path | None = None
    data: bytes = b""
    group: str = ""


class FileImport(QObject):
    """`begun` carries the Job, `done` an Imported, `failed` an error.

    A file that is refused does not stop the others.
    """

    begun = Signal(object)
    done = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context, case_id: int, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._case_id, self._page = context, case_id, page

    def choose(self, wanted: Wanted | None = None) -> None:
        """Ask for files."""
        endings = " ".join(f"*{ending}" for ending in _ENDINGS)
        chosen, _ = QFileDialog.getOpenFileNames(
            self._page, self.tr("Scans and photographs"), "",
            self.tr("Pictures and PDF ({});;All files (*)").format(endings))
        self.take([Path(name) for name in chosen], wanted)

    def choose_folder(self) -> None:
        """Ask for a folder; a folder inside it becomes one paper."""
        chosen = QFileDialog.getExistingDirectory(self._page, self.tr("A folder of scans"))
        if chosen:
            self.take([Path(chosen)])

    def drop(self, mime: QMimeData) -> bool:
        """Take what was dropped or pasted; say whether there was something."""
        files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        if files:
            self.take(files)
        elif mime.hasImage():
            picture = mime.imageData()
            if isinstance(picture, QImage):
                name = self.tr("pasted {}").format(f"{now():%Y-%m-%d %H%M%S}") + ".png"
                self._run([Source(name, data=_png(picture))], None)
        else:
            return False
        return True

    def take(self, files: Sequence[Path], wanted: Wanted | None = None) -> None:
        """Take these files and folders in."""
        sources = [source for file in files for source in _sources(file)]
        if sources:
            self._run(sources, wanted)

    def _run(self, sources: list[Source], wanted: Wanted | None) -> None:
        def work(job: tasks.Job) -> Imported:
            found = Imported()
            for done, source in enumerate(sources):
                job.step(done, len(sources))
                try:
                    papers.attach(self._context.database, self._context.actor, source.name,
                                  read_file(source.path) if source.path else source.data,
                                  case_id=self._case_id)
                except RefusedError as refusal:
                    found.refused.append(refusal)
                else:
                    self._settle(found, source, sources[done - 1] if done else None, wanted)
            return found

        self.begun.emit(tasks.run_steps(self, work, self.done.emit, self.failed.emit))

    def _settle(self, found: Imported, source: Source, before: Source | None,
                wanted: Wanted | None) -> None:
        """Lay the scan that just came where it is wanted."""
        database, actor = self._context.database, self._context.actor
        known = {row.id for row in self._rows()}
        contents.settle(database, actor, self._case_id)
        for row in self._rows():
            if row.id in known:
                continue
            if row.kind == "loose":
                found.loose.append(row.title)
            elif wanted and wanted.form_id:
                arranging.stand_in(database, actor, row.id, wanted.form_id)
                found.papers.append(wanted.form_id)
            elif wanted:
                self._describe(row, wanted.title or row.title, wanted.part)
                found.papers.append(row.id)
            elif source.group and before and before.group == source.group and found.papers:
                arranging.gather_into(database, actor, row.id, found.papers[-1])
            else:
                if source.group:
                    self._describe(row, source.group, "")
                found.papers.append(row.id)

    def _describe(self, row: FilePaperRow, title: str, part: str) -> None:
        from casedesk.casework.volumes import parts

        arranging.describe(
            self._context.database, self._context.actor, row.id, arranging.PaperEntry(
                title, part or parts.of_name(title, parts.kind_of(row.part)), row.reference,
                row.author, row.dated, row.remark))

    def _rows(self) -> tuple[FilePaperRow, ...]:
        return contents.contents(
            self._context.database, self._context.actor, self._case_id).papers


def _sources(file: Path, group: str = "") -> list[Source]:
    """A file, or what a folder holds: pictures and PDF in the order people count."""
    if not file.is_dir():
        return [Source(file.name, file, group=group)]
    found: list[Source] = []
    for each in sorted(file.iterdir(), key=_counted):
        if each.name.startswith("."):
            continue
        if each.is_dir() and not group:
            found += _sources(each, each.name)
        elif each.suffix.lower() in _ENDINGS:
            found.append(Source(each.name, each, group=group))
    return found


def _counted(file: Path) -> list[tuple[int, str]]:
    """Order IMG_2 before IMG_10."""
    return [(int(part), "") if part.isdigit() else (-1, part)
            for part in re.split(r"(\d+)", file.name)]


def _png(picture: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
