"""The paper that the list stands on, as it was printed."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedLayout, QWidget

from casedesk.casework.case_papers import PaperLine
from casedesk.errors import RefusedError
from casedesk.gui import tasks
from casedesk.gui.language import language
from casedesk.gui.page import Context
from casedesk.gui.pieces.empty import EmptyState
from casedesk.gui.pieces.preview import PaperPreview
from casedesk.gui.print.pictures import pages_of
from casedesk.printing import issue
from casedesk.printing.preview import Pages

_PAUSE = 150  # milliseconds that the keyboard stands on a paper before it is drawn


class PaperSight(QWidget):
    """Draws behind the window; the last that was asked for wins."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._wanted: int | None = None  # document
        self._shown: tuple[int, int, bool] | None = None  # document, printing, voided
        self.pages: Pages | None = None
        self.preview, self.nothing = PaperPreview(self), EmptyState(self)
        self._stack = QStackedLayout(self)
        for each in (self.nothing, self.preview):
            self._stack.addWidget(each)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._draw)

    def show_paper(self, line: PaperLine | None) -> None:
        """Show this paper, or none."""
        self.preview.setAccessibleName(self.tr("The paper as it was printed"))
        if line is None:
            self.forget()
            self.nothing.say(self.tr("The chosen paper is shown here."))
            return
        state = (line.id, line.paper.printing, line.paper.voided)
        if state == self._shown:
            return
        self.forget()
        self._shown, self._wanted = state, line.id
        self.nothing.say(self.tr("Drawing the paper…"))
        self._pause.start()

    def forget(self) -> None:
        """Keep no picture of a paper, and wait for none."""
        self._pause.stop()
        self._wanted = self._shown = None
        self._stack.setCurrentWidget(self.nothing)
        self.preview.clear()
        if self.pages is not None:
            self.pages.close()
            self.pages = None

    def _draw(self) -> None:
        wanted, database, actor = self._wanted, self._context.database, self._context.actor
        if wanted is not None:
            tasks.run(self, lambda: Pages(issue.look(database, actor, wanted)),
                      lambda pages: self._show(wanted, pages), lambda error: self._fail(error))

    def _show(self, document: int, pages: Pages) -> None:
        if document != self._wanted:
            pages.close()
            return
        if self.pages is not None:
            self.pages.close()
        self.pages = pages
        self.preview.show_pages(*pages_of(pages))
        self._stack.setCurrentWidget(self.preview)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, RefusedError):
            raise error
        self.nothing.say(error.sentence(language()))
        self._stack.setCurrentWidget(self.nothing)
