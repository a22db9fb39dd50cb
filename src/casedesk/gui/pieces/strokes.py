"""What several pieces draw alike: a key cap, a badge, a rounded box."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from casedesk.gui import theme
from casedesk.gui.theme import Size, Text, Tone

CENTRE = Qt.AlignmentFlag.AlignCenter
_PAD = 7.0


def box(painter: QPainter, rect: QRectF, fill: QColor | None, edge: QColor | None,
        radius: float) -> None:
    """Draw a rounded box with a border of one pixel that stays crisp."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(edge, 1) if edge is not None else Qt.PenStyle.NoPen)
    inset = 0.5 if edge is not None else 0.0
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.restore()


def keycap_size(text: str) -> QSizeF:
    """The room that a key cap takes."""
    wide = QFontMetricsF(theme.font(Text.CAPTION)).horizontalAdvance(text)
    return QSizeF(max(wide + 2 * 5.0, float(Size.KEYCAP)), float(Size.KEYCAP))


def keycap(painter: QPainter, right: QPointF, text: str, ink: QColor, edge: QColor) -> QRectF:
    """Draw the name of a key in its cap, ending at `right`; return where it stands."""
    size = keycap_size(text)
    rect = QRectF(right.x() - size.width(), right.y() - size.height() / 2,
                  size.width(), size.height())
    box(painter, rect, None, edge, Size.KEYCAP_RADIUS)
    painter.setFont(theme.font(Text.CAPTION))
    painter.setPen(ink)
    painter.drawText(rect, CENTRE, text)
    return rect


def badge_size(text: str) -> QSizeF:
    """The room that a badge takes."""
    wide = QFontMetricsF(theme.font(Text.CAPTION)).horizontalAdvance(text)
    return QSizeF(max(wide + 2 * _PAD, float(Size.BADGE)), float(Size.BADGE))


def badge(painter: QPainter, left: QPointF, text: str, tone: Tone) -> QRectF:
    """Draw a badge that begins at `left` (its middle height); return where it stands."""
    size = badge_size(text)
    rect = QRectF(left.x(), left.y() - size.height() / 2, size.width(), size.height())
    box(painter, rect, theme.colours().under(tone), None, Size.BADGE_RADIUS)
    painter.setFont(theme.font(Text.CAPTION))
    painter.setPen(theme.colours().ink(tone))
    painter.drawText(rect, CENTRE, text)
    return rect
