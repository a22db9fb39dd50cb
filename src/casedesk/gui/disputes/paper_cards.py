"""The cards of what lies in the file: printed papers and added scans."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from casedesk.casework.papers import PaperRow, ScanRow
from casedesk.gui import when
from casedesk.gui.language import language
from casedesk.gui.pieces.entry_line import EntryLine
from casedesk.gui.pieces.label import Label
from casedesk.gui.pieces.lines_card import LinesCard
from casedesk.gui.theme import Tone

_KINDS = {"application/pdf": "PDF", "text/plain": "TXT"}


class PapersCard(LinesCard):
    """Forms that were printed; `opened` carries the PaperRow."""

    opened = Signal(object)

    def show_papers(self, papers: Sequence[PaperRow], titles: dict[str, tuple[str, str]]) -> None:
        """Show these, the latest first; `titles` are the names of the forms by their code."""
        self.name_it(self.tr("Papers"))
        column = self.lay(0, edge=bool(papers))
        if not papers:
            column.addWidget(Label(self.tr("Nothing has been printed yet."), second=True,
                                   wraps=True))
        for paper in papers:
            name = titles.get(paper.form, (paper.form, paper.form))[language() != "zh"]
            told = [paper.number, paper.subject, when.moment(paper.printed_at), paper.printed_by,
                    self.tr("{} copies").format(paper.copies)]
            line = EntryLine(name, " · ".join(filter(None, told)), strong=False)
            if paper.voided:
                line.badge_it(self.tr("void"), Tone.DANGER)
            elif paper.printing > 1:
                line.badge_it(self.tr("print {}").format(paper.printing))
            line.clicked.connect(lambda _=False, paper=paper: self.opened.emit(paper))
            column.addWidget(line)


class ScansCard(LinesCard):
    """Files that were added; `opened` carries the ScanRow."""

    opened = Signal(object)

    def show_scans(self, scans: Sequence[ScanRow], *, adds: bool) -> None:
        """Show these, the latest first; `adds`: this colleague may add some."""
        self.name_it(self.tr("Attachments"))
        self.link_it(self.tr("Add…") if adds else "")
        column = self.lay(0, edge=bool(scans))
        if not scans:
            column.addWidget(Label(
                self.tr("None yet. Drop files here, paste a picture, or press Ctrl+Shift+A.")
                if adds else self.tr("None yet."), second=True, wraps=True))
        for scan in scans:
            told = [_kind(scan), size(scan.size), when.moment(scan.added_at), scan.note]
            line = EntryLine(scan.name, " · ".join(filter(None, told)), strong=False)
            line.clicked.connect(lambda _=False, scan=scan: self.opened.emit(scan))
            column.addWidget(line)


def size(bytes_: int) -> str:
    """How large a file is: 820 KB, 1.2 MB."""
    if bytes_ < 1024 * 1024:
        return f"{max(bytes_ // 1024, 1)} KB"
    return f"{bytes_ / 1024 / 1024:.1f} MB"


def _kind(scan: ScanRow) -> str:
    ending = scan.name.rpartition(".")[2].upper()
    return _KINDS.get(scan.kind, ending)
