"""A page that shows what is sealed: closed on lock, its words wiped, the clipboard emptied."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from casedesk.gui.page import Context, Page
from casedesk.gui.pieces.label import Label
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.theme import Tone

SHOWN = 30_000  # milliseconds that a name stays in sight, and in the clipboard


class SealedPage(Page):
    """The window drops it when it locks, once the draft is kept; unlocked, it is made anew."""

    sealed = True
    accent = Tone.COUNSELLING

    def __init__(self, context: Context, key: object = None) -> None:
        super().__init__(context, key)
        clipboard = QGuiApplication.clipboard()
        clipboard.dataChanged.connect(self._count_down)

    def forget(self) -> None:
        """Wipe what the widgets hold: the page is about to be closed."""
        for text in self.findChildren(QPlainTextEdit):
            text.blockSignals(True)
            text.clear()
        for line in self.findChildren(QLineEdit):
            line.blockSignals(True)
            line.clear()
        for table in self.findChildren(QuietTable):
            table.put([])
        for label in self.findChildren(Label):
            label.clear()

    def _count_down(self) -> None:
        """What was copied here is in the clipboard for half a minute and no longer."""
        clipboard = QGuiApplication.clipboard()
        text = clipboard.text()
        if self.isVisible() and clipboard.ownsClipboard() and text:
            app = QGuiApplication.instance()
            assert app is not None
            QTimer.singleShot(SHOWN, app, _empty(hash(text)))


def _empty(copied: int) -> Callable[[], None]:
    def empty() -> None:
        clipboard = QGuiApplication.clipboard()
        for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
            if hash(clipboard.text(mode)) == copied:
                clipboard.clear(mode)

    return empty
