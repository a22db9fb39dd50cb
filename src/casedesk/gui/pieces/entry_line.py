"""A line that opens something: its name, a badge, and a quiet line under it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from casedesk.gui import theme
from casedesk.gui.pieces import strokes
from casedesk.gui.pieces.edits import ENTER
from casedesk.gui.theme import Gap, Text, Tone

_PAD = 7


class EntryLine(QAbstractButton):
    """Reaches from edge to edge of its card; Enter, Space or a click opens it.

    A line that opens nothing (`opens` false) takes no focus and is no button to a screen reader.
    """

    def __init__(self, text: str = "", under: str = "", parent: QWidget | None = None, *,
                 strong: bool = True, opens: bool = True) -> None:
        super().__init__(parent)
        self._under, self._badge, self._tone = under, "", Tone.PLAIN
        self._strong, self._opens = strong, opens
        self.setText(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if opens else Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._name()

    def say_under(self, text: str) -> None:
        """Another quiet line."""
        self._under = text
        self._name()
        self.updateGeometry()
        self.update()

    def under(self) -> str:
        """The quiet line."""
        return self._under

    def badge_it(self, text: str, tone: Tone = Tone.PLAIN) -> None:
        """Show a word at the right end."""
        self._badge, self._tone = text, tone
        self._name()
        self.update()

    def sizeHint(self) -> QSize:
        """One line or two."""
        high = QFontMetricsF(theme.font()).height()
        if self._under:
            high += QFontMetricsF(theme.font(Text.CAPTION)).height() + 1
        return QSize(Gap.PAGE * 8, round(high) + 2 * _PAD)

    def minimumSizeHint(self) -> QSize:
        """Both lines give way with … when there is no room."""
        return QSize(Gap.PAGE, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens."""
        if event.key() in ENTER and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines; what can be opened answers to the pointer."""
        now, painter, rect = theme.colours(), QPainter(self), QRectF(self.rect())
        if self._opens and self.underMouse():
            painter.fillRect(rect, now.colour("sunken"))
        room = rect.adjusted(Gap.LARGE, _PAD, -Gap.LARGE, -_PAD)
        wide = strokes.badge_size(self._badge).width() if self._badge else 0.0
        font = theme.font(strong=self._strong)
        high = QFontMetricsF(font).height()
        head = QRectF(room.left(), room.top(), room.width() - wide - (Gap.SMALL if wide else 0),
                      high)
        self._line(painter, head, self.text(), Text.BODY, "text")
        if self._badge:
            strokes.badge(painter, QPointF(room.right() - wide, head.center().y()), self._badge,
                          self._tone)
        if self._under:
            below = QRectF(room.left(), head.bottom() + 1, room.width(), room.bottom() - high)
            self._line(painter, below, self._under, Text.CAPTION, "second")

    def _line(self, painter: QPainter, rect: QRectF, words: str, kind: Text, ink: str) -> None:
        font = theme.font(kind, strong=self._strong and kind == Text.BODY)
        painter.setFont(font)
        painter.setPen(theme.colours().colour(ink))
        shown = QFontMetricsF(font).elidedText(
            words, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextSingleLine, shown)

    def _name(self) -> None:
        whole = " · ".join(filter(None, (self.text(), self._badge, self._under)))
        self.setAccessibleName(whole)
        self.setToolTip(whole)
