"""The bar that says what was done and, for ten seconds, offers to take it back."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from casedesk.gui.pieces.button import Button
from casedesk.gui.pieces.label import Label
from casedesk.gui.theme import Gap

SECONDS = 10


class UndoBar(QWidget):
    """Lies over the bottom of its page and takes no focus; Ctrl+Z does the same as its button."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.setProperty("piece", "undo")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = Label("", self)
        self._button = Button("", self, hint="Ctrl Z")
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._button.clicked.connect(self.undo)
        self._back: Callable[[], object] | None = None
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(Gap.LARGE, Gap.SMALL, Gap.SMALL, Gap.SMALL)
        row.setSpacing(Gap.LARGE)
        row.addWidget(self._words)
        row.addWidget(self._button)
        page.installEventFilter(self)
        self.hide()

    def say(self, sentence: str, undo: Callable[[], object] | None = None) -> None:
        """Say what was done; `undo` takes it back."""
        self._words.setText(sentence)
        self._back = undo
        self._button.setText(self.tr("Undo"))
        self._button.setVisible(undo is not None)
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._clock.start(SECONDS * 1000)

    def undo(self) -> bool:
        """Take the last act back, if the bar still stands; say whether there was one."""
        back = self._back if self.isVisible() else None
        self.clear()
        if back is None:
            return False
        back()
        return True

    def clear(self) -> None:
        """Go away; the act stays done."""
        self._clock.stop()
        self._back = None
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the bottom of the page."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        left = (self._page.width() - self.width()) // 2
        self.move(QPoint(left, self._page.height() - self.height() - Gap.PAGE))
