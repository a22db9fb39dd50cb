"""The ring around whatever the keyboard is on: one for the program, outside the widget."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QDialog,
    QTabBar,
    QWidget,
)
from shiboken6 import isValid

from casedesk.gui import theme
from casedesk.gui.pieces.chips import Chip
from casedesk.gui.theme import Size, Tone

_OUT = 3  # how far the ring stands out, in pixels
_FOLLOW = {
    QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide,
    QEvent.Type.EnabledChange, QEvent.Type.DynamicPropertyChange,
}


class FocusRing(QWidget):
    """A pane of glass over the window that holds the focus; it shows the ring and no more."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._on: QWidget | None = None
        self._watched: list[QWidget] = []
        app.focusChanged.connect(self._moved)
        app.aboutToQuit.connect(self.deleteLater)

    def _moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
                widget.destroyed.disconnect(self._gone)
        self._watched = []
        self._on = now if now is not None and _wears_a_ring(now) else None
        if self._on is None:
            self._rest()
            return
        step: QWidget | None = self._on
        while step is not None:
            step.installEventFilter(self)
            step.destroyed.connect(self._gone)
            self._watched.append(step)
            step = None if step.isWindow() else step.parentWidget()
        self._place()

    def _gone(self, thing: QObject) -> None:
        self._watched = [widget for widget in self._watched if widget is not thing]
        if thing is self._on:
            self._on = None
            self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the widget wherever its page goes."""
        if event.type() in _FOLLOW:
            self._place()
        return False

    def _place(self) -> None:
        if self._on is None or not isValid(self._on) or not self._on.isVisible():
            self._rest()
            return
        window = self._on.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        self.setGeometry(_seen(self._on, window))
        self.raise_()
        self.show()
        self.update()

    def _rest(self) -> None:
        self.hide()
        if isinstance(self.parentWidget(), QDialog):
            self.setParent(None)  # a dialog that closes for good would take the ring with it

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw two soft pixels around the widget."""
        window = self.parentWidget()
        if self._on is None or not isValid(self._on) or window is None:
            return
        corner = self._on.mapTo(window, QPoint(0, 0)) - self.pos()
        rect = QRectF(QRect(corner, self._on.size())).adjusted(-1, -1, 1, 1)
        wrong = bool(self._on.property("wrong"))
        colour = theme.colours().ink(Tone.DANGER if wrong else Tone.DISPUTES)
        colour.setAlphaF(0.55 if isinstance(self._on, QAbstractButton) else 0.28)
        radius = float(Size.RADIUS) + 1
        if isinstance(self._on, Chip):
            radius = rect.height() / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour, 2))
        painter.drawRoundedRect(rect, radius, radius)


def _wears_a_ring(widget: QWidget) -> bool:
    """A list shows its current row instead, a row of tabs its current tab."""
    return not isinstance(widget, (QAbstractItemView, QTabBar)) and widget.focusPolicy() != 0


def _seen(widget: QWidget, window: QWidget) -> QRect:
    """The part of the ring's room that no scroll area hides, in the window's coordinates."""
    rect = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    rect.adjust(-_OUT, -_OUT, _OUT, _OUT)
    step = widget.parentWidget()
    while step is not None and step is not window:
        if isinstance(step, QAbstractScrollArea):
            port = step.viewport()
            rect &= QRect(port.mapTo(window, QPoint(0, 0)), port.size())
        step = step.parentWidget()
    return rect
