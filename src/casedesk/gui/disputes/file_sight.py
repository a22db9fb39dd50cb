"""The paper in view: its pages as they will be bound, turned and ordered by keys."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casedesk.casework.volumes import parts
from casedesk.casework.volumes.contents import FilePaperRow
from casedesk.errors import RefusedError
from casedesk.gui import tasks
from casedesk.gui.language import language
from casedesk.gui.page import Context
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.card import Card
from casedesk.gui.pieces.empty import EmptyState
from casedesk.gui.pieces.flow import Flow
from casedesk.gui.pieces.preview import PaperPreview
from casedesk.gui.print.pictures import pages_of
from casedesk.gui.theme import Gap
from casedesk.printing import binding
from casedesk.printing.preview import Pages

_PAUSE = 120  # milliseconds after the last key before a paper is drawn
# act: icon or none, key
_ACTS = {"turn_right": "Ctrl+R", "turn_left": "Ctrl+Shift+R", "forward": "Ctrl+Up",
         "backward": "Ctrl+Down", "split": "", "blank": "", "page_out": "", "pages_back": ""}


class FileSight(QWidget):
    """`asked` carries an act and the page it is for, from 0; it stands on the card it is given."""

    asked = Signal(str, int)

    def __init__(self, context: Context, case_id: int, card: Card) -> None:
        super().__init__(card)
        self._context, self._case_id, self._card = context, case_id, card
        self._paper: FilePaperRow | None = None
        self._pages: Pages | None = None
        self._stay = 0
        self.preview, self.empty = PaperPreview(self), EmptyState(self)
        self.buttons = {act: Button("", self, kind=Kind.QUIET) for act in _ACTS}
        row = Flow(gap=Gap.HAIR)
        for act, button in self.buttons.items():
            row.addWidget(button)
            button.clicked.connect(lambda _=False, act=act: self._ask(act))
            if _ACTS[act]:
                keys = QShortcut(QKeySequence(_ACTS[act]), self.window())
                keys.setParent(self)
                keys.activated.connect(lambda act=act: self._ask(act))
        self._bar = QWidget(self)
        self._bar.setLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(Gap.SMALL, 0, Gap.SMALL, 0)
        column.setSpacing(Gap.HAIR)
        column.addWidget(self._bar)
        column.addWidget(self.preview, 1)
        column.addWidget(self.empty, 1)
        card.fill(self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._draw)

    def retranslate(self) -> None:
        """Say every text anew."""
        said = {
            "turn_right": self.tr("Turn right"), "turn_left": self.tr("Turn left"),
            "forward": self.tr("Page forward"), "backward": self.tr("Page back"),
            "split": self.tr("Split from here"), "blank": self.tr("Empty page"),
            "page_out": self.tr("Take the page out"), "pages_back": self.tr("Put pages back"),
        }
        for act, words in said.items():
            self.buttons[act].setText(words)
            self.buttons[act].setAccessibleName(words)
            self.buttons[act].setToolTip(_ACTS[act].replace("+", " "))
        self.preview.setAccessibleName(self.tr("The paper as it will be bound"))

    def show_paper(self, paper: FilePaperRow | None, may_change: bool) -> None:
        """Show a paper; the same one again stays on its page."""
        same = paper is not None and self._paper is not None and paper.id == self._paper.id
        if same and paper == self._paper and self._pages is not None:
            return
        self._stay = self.preview.verticalScrollBar().value() if same else 0
        self._paper = paper
        scan = paper is not None and paper.kind in ("scan", "signed")
        self._bar.setVisible(may_change and scan and not (paper and paper.removed))
        self.buttons["pages_back"].setVisible(
            bool(paper) and any(leaf.out for leaf in paper.leaves) if paper else False)
        self._name()
        self._pause.start()

    def clear(self) -> None:
        """Let the paper go."""
        self._pause.stop()
        self.preview.clear()
        if self._pages is not None:
            self._pages.close()
            self._pages = None

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: hold no paper."""
        super().hideEvent(event)
        self.clear()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw the paper again."""
        super().showEvent(event)
        self._pause.start()

    def page_here(self) -> int:
        """The page in view, from 0."""
        return max(self.preview.page_here() - 1, 0)

    def _name(self) -> None:
        paper = self._paper
        self._card.name_it(paper.title if paper else self.tr("Preview"))
        self._card.note_it(parts.title(paper.part, language()) if paper else "")

    def _ask(self, act: str) -> None:
        if self._paper is not None and self._bar.isVisibleTo(self):
            self.asked.emit(act, self.page_here())

    def _draw(self) -> None:
        paper = self._paper
        self.clear()
        words = ""
        if paper is None:
            words = self.tr("Choose a paper on the left to see it here.")
        elif not paper.pages:
            words = {
                "encrypted": self.tr("This PDF is locked with a password and cannot be bound. "
                                     "Add it again without the password."),
                "damaged": self.tr("This PDF is damaged and cannot be bound. Scan it again."),
                "pages": self.tr("This PDF has too many pages to be bound. Split it."),
            }.get(paper.fault, self.tr("This kind of file has no pages. It is kept with the "
                                       "case and named in the note of the file."))
        self.preview.setVisible(not words)
        self.empty.setVisible(bool(words))
        if words or paper is None:
            self.empty.say(words)
            return
        database, actor, wanted = self._context.database, self._context.actor, paper.id
        tasks.run(self, lambda: Pages(binding.paper(database, actor, self._case_id, wanted)),
                  lambda pages: self._show(wanted, pages), self._fail)

    def _show(self, wanted: int, pages: Pages) -> None:
        if self._paper is None or self._paper.id != wanted or not self.isVisible():
            pages.close()
            return
        self.clear()
        self._pages = pages
        self.preview.show_pages(*pages_of(pages))
        self.preview.verticalScrollBar().setValue(self._stay)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, RefusedError):
            raise error
        self.preview.hide()
        self.empty.show()
        self.empty.say(error.sentence(language()))
