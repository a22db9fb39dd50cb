"""Words on a page, of the type scale and in a tone."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from casedesk.gui.theme import Text, Tone


class Label(QLabel):
    """A line or a paragraph; its kind is its place in the type scale."""

    def __init__(self, text: str | QWidget = "", parent: QWidget | None = None, *,
                 kind: Text = Text.BODY, tone: Tone | None = None, second: bool = False,
                 strong: bool = False, wraps: bool = False) -> None:
        if isinstance(text, QWidget):  # as Qt's own: the parent alone, from a form
            parent, text = text, ""
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", "strong" if strong and kind == Text.BODY else kind.value)
        if second:
            self.setProperty("tone", "second")
        elif tone is not None:
            self.setProperty("tone", tone.value)
        if wraps:
            self.wrap()

    def dress(self, kind: str, tone: str = "") -> None:
        """Take another place in the type scale: 'title', 'section', 'strong', 'caption' …"""
        self.setProperty("kind", kind)
        if tone:
            self.setProperty("tone", tone)

    def wrap(self) -> None:
        """Be a paragraph: as many lines as the width needs."""
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)

    def minimumSizeHint(self) -> QSize:
        """A paragraph says how high it is for a width; its narrowest form would tear windows up."""
        whole = super().minimumSizeHint()
        return QSize(whole.width(), self.fontMetrics().height()) if self.wordWrap() else whole

    def say(self, text: str, tone: Tone | None = None) -> None:
        """Show these words, in this tone."""
        self.setText(text)
        if self.property("tone") != (tone.value if tone else None):
            self.setProperty("tone", tone.value if tone else None)
            self.style().unpolish(self)
            self.style().polish(self)


class Elided(Label):
    """One line that gives way with … when there is no room; the whole stands in its tip."""

    def __init__(self, text: str | QWidget = "", parent: QWidget | None = None, *,
                 kind: Text = Text.BODY, tone: Tone | None = None, second: bool = False,
                 strong: bool = False) -> None:
        super().__init__(text, parent, kind=kind, tone=tone, second=second, strong=strong)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._least = 2

    def keep(self, heights: int) -> None:
        """Give way no further than to this many times the height of a line."""
        self._least = heights
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """It gives way to a few characters."""
        whole = super().minimumSizeHint()
        return QSize(min(self.fontMetrics().height() * self._least, whole.width()), whole.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what there is room for."""
        words = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(self.text() if words != self.text() else "")
        painter = QPainter(self)
        painter.setFont(self.font())
        self.style().drawItemText(
            painter, self.rect(), int(self.alignment()), self.palette(), self.isEnabled(),
            words, self.foregroundRole())
