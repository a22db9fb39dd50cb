"""The papers of a set in sight: drawn behind the window, one under another."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from casedesk.gui import tasks
from casedesk.gui.page import Context
from casedesk.gui.pieces.empty import EmptyState
from casedesk.gui.pieces.preview import PaperPreview
from casedesk.gui.print import set_work
from casedesk.gui.print.pictures import pages_of
from casedesk.gui.print.set_work import Seen
from casedesk.printing.run import Order


class SetSight(QObject):
    """`drawn` carries what would be left out; `refused` why nothing can be drawn at all."""

    drawn = Signal(object)
    refused = Signal(object)

    def __init__(self, context: Context, stack: QStackedWidget, preview: PaperPreview,
                 nothing: EmptyState, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._stack = context, stack
        self._preview, self._nothing = preview, nothing
        self._turn = 0  # the drawing that is waited for
        self.seen: Seen | None = None

    def draw(self, orders: Sequence[tuple[str, Order]]) -> None:
        """Draw these; what is still being drawn is no longer wanted."""
        self._turn += 1
        turn = self._turn
        tasks.run(self, lambda: set_work.see(self._context, orders),
                  lambda seen: self._show(turn, seen),
                  lambda error: self.refused.emit(error) if turn == self._turn else None)

    def hide(self, words: str) -> None:
        """Show no paper, and say why; none that was asked for will come."""
        self._turn += 1
        self._forget()
        self._nothing.say(words)
        self._stack.setCurrentWidget(self._nothing)

    def stand(self, line: str) -> None:
        """Bring the paper of this line into view."""
        if self.seen is not None and line in self.seen.starts:
            self._preview.show_page(self.seen.starts[line])

    def _show(self, turn: int, seen: Seen) -> None:
        if turn != self._turn:
            seen.close()
            return
        self._forget()
        self.seen = seen
        if seen.pages is None:
            self._nothing.say(self.tr("There is no paper to show."))
            self._stack.setCurrentWidget(self._nothing)
        else:
            self._preview.show_pages(*pages_of(seen.pages))
            self._stack.setCurrentWidget(self._preview)
        self.drawn.emit(seen.left)

    def _forget(self) -> None:
        self._preview.clear()
        if self.seen is not None:
            self.seen.close()
            self.seen = None
