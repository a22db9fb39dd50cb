"""The paper in sight: drawn behind the window, the last that was asked for wins."""

from PySide6.QtCore import QObject, Signal

from casedesk.gui import tasks
from casedesk.gui.page import Context
from casedesk.gui.pieces.preview import PaperPreview
from casedesk.gui.print import work
from casedesk.gui.print.pictures import pages_of
from casedesk.gui.print.work import Order
from casedesk.printing.preview import Pages


class Sight(QObject):
    """`drawn` when the paper stands in the preview; `refused` carries why it cannot be drawn."""

    drawn = Signal()
    refused = Signal(object)

    def __init__(self, context: Context, preview: PaperPreview, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._preview = context, preview
        self._turn = 0  # the drawing that is waited for
        self.pages: Pages | None = None

    def draw(self, order: Order) -> None:
        """Draw this; what is still being drawn is no longer wanted."""
        self._turn += 1
        turn = self._turn
        tasks.run(self, lambda: Pages(work.preview(self._context, order)),
                  lambda pages: self._show(turn, pages), lambda error: self._fail(turn, error))

    def forget(self) -> None:
        """Keep no picture of a paper, and wait for none."""
        self._turn += 1
        self._close()

    def _show(self, turn: int, pages: Pages) -> None:
        if turn != self._turn:
            pages.close()
            return
        self._close()
        self.pages = pages
        self._preview.show_pages(*pages_of(pages))
        self.drawn.emit()

    def _fail(self, turn: int, error: Exception) -> None:
        if turn == self._turn:
            self._close()  # another paper must not stand for the one that cannot be drawn
            self.refused.emit(error)

    def _close(self) -> None:
        self._preview.clear()
        if self.pages is not None:
            self.pages.close()
            self.pages = None
