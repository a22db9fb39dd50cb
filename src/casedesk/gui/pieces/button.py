"""A button: its word, its icon, the key that does the same."""

from enum import StrEnum

from PySide6.QtCore import Property, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from casedesk.gui import icons, theme
from casedesk.gui.pieces import strokes
from casedesk.gui.theme import Gap, Size, Tone


class Kind(StrEnum):
    """How loudly a button speaks; a page has one filled button at most."""

    PLAIN = "plain"  # white, with a border
    FILLED = "filled"  # the next act
    QUIET = "quiet"  # words only, until pointed at
    DANGER = "danger"


class Button(QPushButton):
    """Drawn by ourselves, so that the key hint and the icon sit where they should."""

    def __init__(self, text: str | QWidget = "", parent: QWidget | None = None, *,
                 kind: Kind = Kind.PLAIN, hint: str = "", icon: str = "",
                 tone: Tone = Tone.DISPUTES) -> None:
        if isinstance(text, QWidget):  # as Qt's own: the parent alone, from a form
            parent, text = text, ""
        super().__init__(text, parent)
        self._kind, self._hint, self._icon, self._tone = kind, hint, icon, tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def dress(self, *, kind: Kind | None = None, hint: str | None = None,
              icon: str | None = None, tone: Tone | None = None) -> None:
        """Change how it looks; what is not named stays."""
        self._kind = self._kind if kind is None else kind
        self._hint = self._hint if hint is None else hint
        self._icon = self._icon if icon is None else icon
        self._tone = self._tone if tone is None else tone
        self.updateGeometry()
        self.update()

    kind = Property(str, lambda self: self._kind.value,
                    lambda self, value: self.dress(kind=Kind(value)))
    hint = Property(str, lambda self: self._hint, lambda self, value: self.dress(hint=value))
    picture = Property(str, lambda self: self._icon, lambda self, value: self.dress(icon=value))

    def sizeHint(self) -> QSize:
        """As wide as icon, word and key cap need."""
        words = QFontMetricsF(theme.font()).horizontalAdvance(self.text())
        pad = Gap.SMALL if self._kind == Kind.QUIET else Gap.MEDIUM + 2
        wide = words + 2 * pad
        if not self.text():
            return QSize(Size.BUTTON, Size.BUTTON)
        if self._icon:
            wide += Size.ICON + Gap.HAIR + 2
        if self._hint:
            wide += strokes.keycap_size(self._hint).width() + Gap.SMALL
        return QSize(round(wide), Size.BUTTON)

    def minimumSizeHint(self) -> QSize:
        """Never narrower than its words."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, then icon, word and key cap from the left."""
        painter = QPainter(self)
        fill, edge, ink = self._inks()
        strokes.box(painter, QRectF(self.rect()), fill, edge, Size.RADIUS)
        words = QFontMetricsF(theme.font()).horizontalAdvance(self.text())
        wide = self.sizeHint().width()
        pad = Gap.SMALL if self._kind == Kind.QUIET else Gap.MEDIUM + 2
        x = (self.width() - wide) / 2 + pad if self.text() else (self.width() - Size.ICON) / 2
        middle = self.height() / 2
        if self._icon:
            at = QRectF(x, middle - Size.ICON / 2, Size.ICON, Size.ICON)
            icons.draw(painter, self._icon, at, ink)
            x += Size.ICON + Gap.HAIR + 2
        painter.setFont(theme.font())
        painter.setPen(ink)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic
        painter.drawText(QRectF(x, 0, words + 4, self.height()), flags, self.text())
        if self._hint:
            right = QPointF(x + words + Gap.SMALL + strokes.keycap_size(self._hint).width(), middle)
            self._draw_hint(painter, right, ink)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button it stands on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)

    def _draw_hint(self, painter: QPainter, right: QPointF, ink: QColor) -> None:
        if self._kind in (Kind.FILLED, Kind.DANGER) and self.isEnabled():
            edge = QColor(ink)
            edge.setAlphaF(0.45)
        else:
            edge, ink = theme.colours().colour("line"), theme.colours().colour("second")
        strokes.keycap(painter, right, self._hint, ink, edge)

    def _inks(self) -> tuple[QColor | None, QColor | None, QColor]:
        """Fill, border and ink, for the state the button is in."""
        now = theme.colours()
        over = self.underMouse() and self.isEnabled()
        if not self.isEnabled():
            edge = None if self._kind == Kind.QUIET else now.colour("line")
            return None, edge, now.colour("faint")
        if self._kind in (Kind.FILLED, Kind.DANGER):
            fill = now.ink(Tone.DANGER if self._kind == Kind.DANGER else self._tone)
            if self.isDown() or over:
                fill = fill.darker(112) if not theme.is_dark() else fill.lighter(108)
            return fill, None, now.colour("on_accent")
        if self._kind == Kind.QUIET:
            fill_name = now.colour("soft") if over or self.isDown() else None
            return fill_name, None, now.colour("second")
        fill = now.colour("soft" if self.isDown() else "sunken" if over else "surface")
        return fill, now.colour("edge" if over else "line"), now.colour("text")
