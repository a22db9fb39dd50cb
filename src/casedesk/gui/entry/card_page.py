"""A page before the desk: one card in the middle of the window."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casedesk.gui.pieces import edits
from casedesk.gui.pieces.card import Card
from casedesk.gui.theme import Gap, Size


class CardPage(QWidget):
    """Centres `inner`, the widget that wears the form; Ctrl+Enter calls `submit`."""

    def __init__(self, parent: QWidget | None = None, width: int = Size.SEARCH) -> None:
        super().__init__(parent)
        self.inner = QWidget()
        card = Card()
        card.fill(self.inner)
        card.setFixedWidth(width)
        column = QVBoxLayout(self)
        column.setContentsMargins(Gap.PAGE, Gap.PAGE, Gap.PAGE, Gap.PAGE)
        column.addStretch(1)
        column.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._submit)

    def submit(self) -> None:
        """The filled button."""

    def _submit(self) -> None:
        if not edits.composing():
            edits.commit()
            self.submit()
