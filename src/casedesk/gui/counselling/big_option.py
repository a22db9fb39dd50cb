"""An answer that is read and hit from afar: its digit, its words."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from casedesk.gui import theme
from casedesk.gui.pieces import strokes
from casedesk.gui.pieces.edits import ENTER
from casedesk.gui.theme import Gap, Size, Text, Tone

_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class BigOption(QAbstractButton):
    """Enter and Space choose it; what is chosen before is filled in its tone."""

    def __init__(self, code: str, cap: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.code, self._cap = code, cap
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """High enough for a finger."""
        font = theme.font(Text.TITLE, strong=False)
        words = QFontMetricsF(font).horizontalAdvance(self.text())
        return QSize(round(words) + Size.BUTTON * 2 + Gap.PAGE, Size.BUTTON + Gap.LARGE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses as Space does; arrows walk, as along all buttons."""
        if event.key() in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, the key, the words."""
        now, painter = theme.colours(), QPainter(self)
        chosen = self.isChecked()
        fill = now.under(Tone.COUNSELLING) if chosen else now.colour(
            "sunken" if self.underMouse() or self.hasFocus() else "surface")
        edge = now.ink(Tone.COUNSELLING) if chosen else now.colour("edge")
        rect = QRectF(self.rect())
        strokes.box(painter, rect, fill, edge, Size.CARD_RADIUS)
        ink = now.ink(Tone.COUNSELLING) if chosen else now.colour("text")
        if self._cap:
            strokes.keycap(painter, QPointF(Gap.PAGE + Size.KEYCAP, rect.center().y()), self._cap,
                           now.colour("second"), now.colour("edge"))
        painter.setFont(theme.font(Text.TITLE, strong=False))
        painter.setPen(ink)
        painter.drawText(rect.adjusted(Size.BUTTON + Gap.PAGE, 0, -Gap.MEDIUM, 0), _MIDDLE,
                         self.text())
