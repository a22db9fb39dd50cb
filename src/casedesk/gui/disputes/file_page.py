"""The file of a case: papers in order, the page in view, completeness, binding, archive."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication

from casedesk.casework.volumes import arranging, contents
from casedesk.casework.volumes import page as files
from casedesk.casework.volumes.completeness import UNSIGNED, ExpectedRow
from casedesk.casework.volumes.contents import FilePaperRow
from casedesk.errors import RefusedError
from casedesk.gui.disputes.case_header import CaseHeader
from casedesk.gui.disputes.case_strip import CaseStrip
from casedesk.gui.disputes.file_acts import FileActs
from casedesk.gui.disputes.file_archive import FileArchive
from casedesk.gui.disputes.file_complete import CompleteCard
from casedesk.gui.disputes.file_import import FileImport, Imported, Wanted
from casedesk.gui.disputes.file_output import FileOutput
from casedesk.gui.disputes.file_papers import FilePapers
from casedesk.gui.disputes.file_sight import FileSight
from casedesk.gui.language import language
from casedesk.gui.page import Context, Page
from casedesk.gui.pieces.button import Kind
from casedesk.gui.pieces.chips import Chips
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.theme import Size, Tone
from casedesk.ui.file_page import Ui_FilePage

_LOW = 600  # pixels


class FilePage(Page):
    """The key is the number of the case."""

    tables = frozenset({"case_file", "document", "attachment", "file_paper", "binding",
                        "archive_record", "file_loan", "file_review"})
    section = "file"
    strip: type[CaseStrip] = CaseHeader

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        self.case_id = int(str(key))
        self.ui = Ui_FilePage()
        self.ui.setupUi(self)
        self.header = self.strip(context, self.case_id, self.section, self)
        self.ui.head.insertWidget(0, self.header)
        self._folder = self.header.offer("", icon="drive_folder_upload")
        self._add = self.header.offer("", icon="attach_file")
        self._bind = self.header.offer("", kind=Kind.FILLED, hint="Ctrl ↵")
        self.complete = CompleteCard(self.ui.complete)
        self.list, self.which = FilePapers(), Chips(small=True)
        self.ui.papers.put_beside(self.which)
        self.ui.papers.fill(self.list)
        self.archive = FileArchive(self.ui.archive)
        self.archive.fit(low=True)  # until the page knows its height
        self.list.setMinimumHeight(Size.ROW * 2)
        self.sight = FileSight(context, self.case_id, self.ui.sight)
        self.importing = FileImport(context, self.case_id, self)
        self.acts_ = FileActs(context, self)
        self.output = FileOutput(context, self)
        self._page = files.nothing(self.case_id)
        self._stand_on = 0  # a paper that just came in
        self.setAcceptDrops(True)
        self._connect()
        self.setFocusProxy(self.list)
        self.reload()

    # what the page is ---------------------------------------------------------------------------

    def title(self) -> str:
        """What stands in the window's title."""
        return self.tr("File · {}").format(self._page.contents.title)

    def message(self) -> MessageLine:
        """Where it is said what was refused."""
        return self.ui.message

    def acts(self) -> dict[str, Callable[[], object]]:
        """What the keys do here."""
        return {"attach": self.importing.choose, "export": self.output.export,
                "paste": self.paste}

    def page(self) -> files.FilePage:
        """What it shows."""
        return self._page

    def current(self) -> FilePaperRow | None:
        """The paper that is stood on."""
        row = self.list.current()
        return row if isinstance(row, FilePaperRow) else None

    def reload(self) -> None:
        """Read the file again, with what was printed or added elsewhere since laid in.

        The paper that is stood on stays.
        """
        where = self.context.database, self.context.actor, self.case_id
        try:
            self._page = files.page(*where)
            if self._page.contents.may_change and contents.settle(*where):
                self._page = files.page(*where)
        except RefusedError as refusal:  # the file is open to its handler and the supervisor
            self._page = files.nothing(self.case_id)
            self.refuse(refusal)
        page = self._page
        self.ui.complete.setVisible(bool(page.contents.number))
        self._offer()
        self.complete.show_score(page.completeness)
        self.list.show_contents(page.contents, self._removed())
        if self._stand_on:
            self.list.stand_on(self._stand_on)
            self._stand_on = 0
        self.ui.papers.name_it(self.tr("Papers"))
        self.ui.papers.note_it(self.tr("{} pages").format(page.contents.pages))
        self.archive.show_page(page)
        self.sight.retranslate()
        self._look()

    def submit(self) -> None:
        """Ctrl+Enter: bind the file."""
        if self._bind.isEnabled() and self._page.contents.may_change:
            self.acts_.bind()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the papers count for more than what is said around them."""
        super().resizeEvent(event)
        low = self.height() < _LOW
        self.complete.lines.fit(low)
        self.archive.fit(low)

    def _look(self) -> None:
        self.sight.show_paper(self.current(), self._page.contents.may_change)

    def _removed(self) -> bool:
        return self.which.code() == "removed"

    # taking scans in ----------------------------------------------------------------------------

    def paste(self) -> None:
        """Ctrl+V: take in the picture or files that were copied."""
        if self._page.contents.may_change:
            self.importing.drop(QApplication.clipboard().mimeData())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and pictures can be dropped."""
        mime = event.mimeData()
        if self._page.contents.may_change and (
                mime.hasImage() or any(url.isLocalFile() for url in mime.urls())):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in what was dropped."""
        if self.importing.drop(event.mimeData()):
            event.acceptProposedAction()

    def _imported(self, found: Imported) -> None:
        said = [refusal.sentence(language()) for refusal in found.refused]
        if found.loose:
            said.append(self.tr("Kept, but not to be bound: {}").format(", ".join(found.loose)))
        if said:
            told = self.tr("{} came in.").format(len(found.papers))
            self.ui.message.say(" ".join((told, *said)), Tone.WARN, closes=True)
        if found.papers:
            self._stand_on = found.papers[-1]
            making_up = self.complete.lines.stood_on() >= 0
            self.reload()
            if not making_up:  # else the keyboard goes on to the next paper that is missing
                self.list.setFocus()

    def _missing(self, row: ExpectedRow) -> None:
        """Go where a missing paper is made: the printer, or the files of the scanner."""
        if row.forms and row.state != UNSIGNED:
            self.acts_.print_form(row.forms[0])
        elif row.state == UNSIGNED:
            self.importing.choose(Wanted(form_id=row.paper_id))
        else:
            self.importing.choose(Wanted(part=row.part, title=row.title))

    # arranging ----------------------------------------------------------------------------------

    def _arrange(self, act: str) -> None:
        """Do an act of the list to the paper that is stood on."""
        row = self.current()
        if row is None or not self._page.contents.may_change:
            return
        database, actor = self.context.database, self.context.actor
        if act == "take_out" and self._removed():
            self._try(partial(arranging.put_back, database, actor, row.id))
        elif act == "take_out":
            self._try(partial(arranging.take_out, database, actor, row.id))
            self.context.tell(self.tr("Taken out: {}").format(row.title), undo=partial(
                self._try, partial(arranging.put_back, database, actor, row.id)))
        elif act in ("up", "down"):
            self._try(partial(arranging.move, database, actor, row.id,
                              -1 if act == "up" else 1))
        elif act == "join":
            self._stand_on = self._try(partial(arranging.join, database, actor, row.id)) or 0
            self.reload()
        elif act == "in_order":
            self._try(partial(arranging.put_in_order, database, actor, self.case_id))
        elif act == "apart":
            self._try(partial(arranging.stand_alone, database, actor, row.id))

    def _turn(self, act: str, at: int) -> None:
        """Do an act of the preview to the page in view."""
        row = self.current()
        if row is None:
            return
        database, actor = self.context.database, self.context.actor
        one = partial(partial, database=database, actor=actor, paper_id=row.id)
        shown = [leaf for leaf in row.leaves if leaf.bindable]
        deeds: dict[str, Callable[[], Any]] = {
            "turn_right": one(arranging.turn, pages=[at], by=90),
            "turn_left": one(arranging.turn, pages=[at], by=270),
            "forward": one(arranging.move_page, page=at, way=-1),
            "backward": one(arranging.move_page, page=at, way=1),
            "split": one(arranging.split, page=at),
            "blank": one(arranging.mark_blank, page=at,
                         blank=not (at < len(shown) and shown[at].blank)),
            "page_out": one(arranging.take_out_page, page=at),
            "pages_back": one(arranging.put_pages_back),
        }
        self._try(deeds[act])

    def _try(self, deed: Callable[[], Any]) -> Any:
        self.ui.message.clear()
        try:
            return deed()
        except RefusedError as refusal:
            self.refuse(refusal)
            return None

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, RefusedError):
            raise error
        self.refuse(error)

    # how it is made -----------------------------------------------------------------------------

    def _connect(self) -> None:
        self._folder.clicked.connect(self.importing.choose_folder)
        self._add.clicked.connect(lambda: self.importing.choose())
        self._bind.clicked.connect(self.submit)
        self.importing.begun.connect(
            lambda job: self.ui.progress.follow(job, self.tr("Taking in scans")))
        self.importing.done.connect(self._imported)
        self.importing.failed.connect(self._fail)
        self.output.failed.connect(self._fail)
        self.output.binding.connect(lambda busy: self._bind.setDisabled(busy))
        self.complete.lines.chosen.connect(self._missing)
        self.complete.lines.emptied.connect(self.list.setFocus)
        self.list.chosen.connect(lambda _row: self._look())
        self.list.opened.connect(lambda row: self.acts_.describe(row))
        self.list.asked.connect(self._arrange)
        self.which.changed.connect(self._show_which)
        self.sight.asked.connect(self._turn)
        self.archive.asked.connect(
            lambda act: self.output.export() if act == "export" else self.acts_.do(act))

    def _show_which(self) -> None:
        if not self.which.code():  # a chip cannot be let go, only exchanged
            self.which.choose(("papers",))
            return
        self.list.show_contents(self._page.contents, self._removed())
        self._look()

    def _offer(self) -> None:
        held = self._page.contents
        self._folder.setText(self.tr("Folder…"))
        self._add.setText(self.tr("Add scans…"))
        self._bind.setText(self.tr("Bind"))
        for button in (self._folder, self._add, self._bind):
            button.setVisible(held.may_change)
        self._add.setToolTip("Ctrl Shift A")
        self.which.setAccessibleName(self.tr("Papers"))
        self.which.blockSignals(True)
        chosen = self.which.code() or "papers"
        self.which.offer([("papers", self.tr("In the file {}").format(len(held.papers))),
                          ("removed", self.tr("Taken out {}").format(len(held.removed)))])
        self.which.choose((chosen,))
        self.which.blockSignals(False)

    def keyPressEvent(self, event: Any) -> None:
        """Ctrl+V takes in what was copied."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
            return
        super().keyPressEvent(event)
