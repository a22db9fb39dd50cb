"""The box at the top that opens the search palette."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from casedesk.gui import icons, theme
from casedesk.gui.pieces import strokes
from casedesk.gui.pieces.edits import ENTER
from casedesk.gui.theme import Gap, Size


class SearchBox(QAbstractButton):
    """Looks like the field it opens: the input method must not meet a popup."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(Size.SEARCH)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """The width of the look."""
        return QSize(Size.SEARCH, Size.BUTTON)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens it."""
        if event.key() in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a quiet field with its key."""
        now, painter, rect = theme.colours(), QPainter(self), QRectF(self.rect())
        edge = now.colour("edge" if self.underMouse() else "line")
        strokes.box(painter, rect, now.colour("sunken"), edge, Size.RADIUS)
        right = QPointF(rect.right() - Gap.MEDIUM, rect.center().y())
        cap = strokes.keycap(painter, right, "Ctrl K", now.colour("second"), now.colour("line"))
        at = QRectF(Gap.SMALL + 2, rect.center().y() - Size.ICON / 2, Size.ICON, Size.ICON)
        icons.draw(painter, "search", at, now.colour("second"))
        room = QRectF(at.right() + Gap.SMALL, 0, cap.left() - at.right() - Gap.LARGE,
                      rect.height())
        painter.setFont(theme.font())
        painter.setPen(now.colour("second"))
        words = QFontMetricsF(theme.font()).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
