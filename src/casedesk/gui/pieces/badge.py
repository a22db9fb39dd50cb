"""A badge: one word of state, in a tone."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from casedesk.gui.pieces import strokes
from casedesk.gui.theme import Size, Tone


class Badge(QWidget):
    """Shows a word on its tone's ground; hidden while it has nothing to say."""

    def __init__(self, text: str | QWidget = "", tone: Tone = Tone.PLAIN,
                 parent: QWidget | None = None) -> None:
        if isinstance(text, QWidget):  # as Qt's own: the parent alone, from a form
            parent, text = text, ""
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._text, self._tone = text, tone
        self.say(text, tone)

    def say(self, text: str, tone: Tone | None = None) -> None:
        """Show `text`; an empty text hides the badge."""
        self._text, self._tone = text, self._tone if tone is None else tone
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """What it says."""
        return self._text

    def sizeHint(self) -> QSize:
        """As wide as its word."""
        return QSize(round(strokes.badge_size(self._text).width()), Size.BADGE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the word on its ground."""
        strokes.badge(QPainter(self), QPointF(0, self.height() / 2), self._text, self._tone)
