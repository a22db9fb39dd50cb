"""A big figure with its words, and a small chart of bars."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from casedesk.gui import theme
from casedesk.gui.theme import Gap, Size, Text, Tone


class Figure(QWidget):
    """A number that is read from afar, its unit, what it counts, and how it changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number, self._unit, self._words, self._change = "", "", "", ""
        self._tone = Tone.PLAIN
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def say(self, number: str, words: str, *, unit: str = "", change: str = "",
            tone: Tone = Tone.PLAIN) -> None:
        """Show a number; `change` stands after the words in `tone`."""
        self._number, self._words, self._unit = number, words, unit
        self._change, self._tone = change, tone
        self.setAccessibleName(f"{words} {number}{unit} {change}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the figure and the line under it."""
        wide = QFontMetricsF(theme.font()).horizontalAdvance(f"{self._words} {self._change}")
        return QSize(round(wide) + Gap.SMALL, Size.ROW + Gap.PAGE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw number and unit on one baseline, the words below."""
        now, painter = theme.colours(), QPainter(self)
        big, unit = theme.font(Text.FIGURE), theme.font(Text.SECTION)
        baseline = QFontMetricsF(big).ascent()
        painter.setPen(now.colour("text"))
        painter.setFont(big)
        painter.drawText(QPointF(0, baseline), self._number)
        painter.setFont(unit)
        wide = QFontMetricsF(big).horizontalAdvance(self._number)
        painter.drawText(QPointF(wide + 2, baseline), self._unit)
        below = QFontMetricsF(big).height() + QFontMetricsF(theme.font()).ascent() - Gap.HAIR
        painter.setFont(theme.font())
        painter.setPen(now.colour("second"))
        painter.drawText(QPointF(0, below), self._words)
        past = QFontMetricsF(theme.font()).horizontalAdvance(self._words + " ")
        painter.setPen(now.ink(self._tone))
        painter.drawText(QPointF(past, below), self._change)


class Bars(QWidget):
    """A dozen bars with their labels; one of them, the current one, is filled fully."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: list[tuple[str, float]] = []
        self._marked, self._tone = -1, Tone.DISPUTES
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(Gap.PAGE * 2)
        self.setMaximumHeight(Size.RAIL)

    def show_bars(self, bars: Sequence[tuple[str, float]], marked: int = -1,
                  tone: Tone = Tone.DISPUTES, words: str = "") -> None:
        """Draw a bar for each label and value; `words` says the same to a screen reader."""
        self._bars, self._tone = list(bars), tone
        self._marked = marked % len(bars) if bars else -1
        self.setAccessibleName(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bars from the left, all of one width."""
        if not self._bars:
            return
        now, painter = theme.colours(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        full = now.ink(self._tone)
        pale = QColor(full)
        pale.setAlphaF(0.32)
        high = self.height() - Gap.LARGE - 2
        most = max((value for _, value in self._bars), default=0) or 1
        pitch = self.width() / len(self._bars)
        wide = min(pitch * 0.62, float(Gap.PAGE))
        painter.setFont(theme.font(Text.CAPTION))
        for at, (label, value) in enumerate(self._bars):
            x, tall = at * pitch + (pitch - wide) / 2, max(high * value / most, 1.0)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(full if at == self._marked else pale)
            painter.drawRoundedRect(QRectF(x, high - tall, wide, tall), 2, 2)
            painter.setPen(now.colour("text" if at == self._marked else "second"))
            painter.drawText(QRectF(at * pitch, high + 2, pitch, Gap.LARGE),
                             Qt.AlignmentFlag.AlignCenter, label)
