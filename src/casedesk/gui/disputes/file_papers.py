"""The papers of the file as a list: in the order of the index, moved and named by keys."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from casedesk.casework.volumes import parts
from casedesk.casework.volumes.contents import Contents, FilePaperRow
from casedesk.gui.language import language
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.table import Cell, Column, TableModel
from casedesk.gui.theme import Tone


class FilePapers(QuietTable):
    """Alt+Up and Alt+Down move, Enter names, Delete takes out or puts back; `asked` tells which."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.wear(TableModel[FilePaperRow]([
            Column(lambda: self.tr("Paper"), self._title),
            Column(lambda: self.tr("Kind"), self._kind, 84),
            Column(lambda: self.tr("Pages"), lambda row: str(row.pages or ""), 52, right=True),
            Column(lambda: self.tr("Page no."), self._numbers, 72, right=True),
        ]))

    def show_contents(self, held: Contents, removed: bool) -> None:
        """Show the papers of the file, or those that were taken out."""
        self.setAccessibleName(self.tr("Papers of the file"))
        place = max(self.currentIndex().row(), 0)
        self.put(list(held.removed if removed else held.papers))
        rows = self.model().rowCount()
        if rows and not self.currentIndex().isValid():  # what was stood on is gone
            self.setCurrentIndex(self.model().index(min(place, rows - 1), 0))
        if removed:
            self.empty.say(self.tr("Nothing was taken out."))
        else:
            self.empty.say(self.tr("The file is empty. Print forms, or drop scans here."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the list."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        act = {Qt.Key.Key_Up: "up", Qt.Key.Key_Down: "down"}.get(
            Qt.Key(event.key())) if alt else None
        if event.key() == Qt.Key.Key_Delete:
            act = "take_out"
        if act:
            self.asked.emit(act)
        else:
            super().keyPressEvent(event)

    def _title(self, row: FilePaperRow) -> Cell:
        kind = parts.title(row.part, language())
        return Cell(row.title, tip="\n".join(filter(None, (
            row.title, kind, row.reference, row.author))))

    def _kind(self, row: FilePaperRow) -> Cell:
        said = {"form": (self.tr("printed"), None), "signed": (self.tr("signed scan"), Tone.OK),
                "scan": (self.tr("scan"), None), "loose": (self.tr("not bound"), Tone.WARN)}
        words, tone = said[row.kind]
        return Cell(words, tone or Tone.PLAIN, badge=True)

    def _numbers(self, row: FilePaperRow) -> str:
        if not row.first_page or row.removed:
            return ""
        if row.first_page == row.last_page:
            return str(row.first_page)
        return f"{row.first_page}-{row.last_page}"
