"""A paper as it will leave the printer: pages one under another, from the PDF itself."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from casedesk.gui import theme
from casedesk.gui.pieces import strokes
from casedesk.gui.theme import Gap

PageImage = Callable[[int, int], QImage]  # page number from 0, width in device pixels
_ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
_KEPT = 6  # page images held at a time


class PaperPreview(QAbstractScrollArea):
    """Draws what `draw` gives for each page; Ctrl++ and Ctrl+- change the size, Ctrl+0 fits."""

    zoomed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draw: PageImage | None = None
        self._sizes: list[tuple[float, float]] = []  # points
        self._zoom = 0.0  # 0: the width of the view
        self._images: dict[tuple[int, int], QImage] = {}
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setAutoFillBackground(False)

    def show_pages(self, sizes: list[tuple[float, float]], draw: PageImage) -> None:
        """Show pages of these sizes (width and height in points); the first stands on top."""
        self._sizes, self._draw = list(sizes), draw
        self._images.clear()
        self.verticalScrollBar().setValue(0)
        self._lay_out()

    def clear(self) -> None:
        """Show no paper, and keep no picture of one."""
        self.show_pages([], lambda _page, _width: QImage())

    def pages(self) -> int:
        """How many pages it shows."""
        return len(self._sizes)

    def show_page(self, number: int) -> None:
        """Bring the top of a page into view; the first is 0."""
        rects = self._rects()
        if 0 <= number < len(rects):
            self.verticalScrollBar().setValue(round(rects[number].top()) - Gap.LARGE)

    def page_here(self) -> int:
        """The number of the page in view, from 1; 0 when there is none."""
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        rects = self._rects()
        return next((i + 1 for i, r in enumerate(rects) if r.bottom() + Gap.LARGE > middle),
                    len(rects))

    def zoom(self) -> float:
        """The size in use; 1.0 is paper size at 96 dpi."""
        if self._zoom or not self._sizes:
            return self._zoom or 1.0
        widest = max(width for width, _ in self._sizes) * 96 / 72
        return max((self.viewport().width() - 2 * Gap.PAGE) / widest, 0.2)

    def set_zoom(self, zoom: float) -> None:
        """Use this size; 0 fits the width."""
        self._zoom = zoom
        self._images.clear()
        self._lay_out()
        self.zoomed.emit()

    def closer(self, way: int) -> None:
        """One size larger (+1) or smaller (-1)."""
        now = self.zoom()
        larger = [z for z in _ZOOMS if z > now * 1.01]
        smaller = [z for z in _ZOOMS if z < now * 0.99]
        if way > 0 and larger:
            self.set_zoom(larger[0])
        elif way < 0 and smaller:
            self.set_zoom(smaller[-1])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages that are in view."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), theme.colours().colour("ground"))
        down = QPointF(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        view = QRectF(self.viewport().rect())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for number, rect in enumerate(self._rects()):
            place = rect.translated(down)
            if place.intersects(view):
                strokes.box(painter, place.adjusted(-1, -1, 1, 1), QColor("white"),
                            theme.colours().colour("line"), 2)
                painter.drawImage(place, self._image(number, rect.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again."""
        super().resizeEvent(event)
        if not self._zoom:
            self._images.clear()
        self._lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Sizes, and the keys that scroll."""
        bar, key = self.verticalScrollBar(), event.key()
        page = self.viewport().height() - Gap.PAGE
        ways = {Qt.Key.Key_Down: 40, Qt.Key.Key_Up: -40, Qt.Key.Key_PageDown: page,
                Qt.Key.Key_PageUp: -page, Qt.Key.Key_Home: -bar.maximum(),
                Qt.Key.Key_End: bar.maximum()}
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
                self.closer(1)
            elif key == Qt.Key.Key_Minus:
                self.closer(-1)
            elif key == Qt.Key.Key_0:
                self.set_zoom(0)
            else:
                event.ignore()
        elif key in ways:
            bar.setValue(bar.value() + ways[Qt.Key(key)])
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel change the size."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.closer(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def sizeHint(self) -> QSize:
        """Half a page."""
        return QSize(520, 480)

    def _image(self, number: int, wide: float) -> QImage:
        pixels = round(wide * self.devicePixelRatioF())
        if (number, pixels) not in self._images:
            if len(self._images) >= _KEPT:
                self._images.pop(next(iter(self._images)))
            self._images[number, pixels] = self._draw(number, pixels) if self._draw else QImage()
        return self._images[number, pixels]

    def _rects(self) -> list[QRectF]:
        scale, top, found = self.zoom() * 96 / 72, float(Gap.LARGE), list[QRectF]()
        for width, height in self._sizes:
            wide, high = width * scale, height * scale
            left = max((self.viewport().width() - wide) / 2, float(Gap.LARGE))
            found.append(QRectF(round(left), round(top), round(wide), round(high)))
            top += high + Gap.LARGE
        return found

    def _lay_out(self) -> None:
        rects = self._rects()
        view = self.viewport().size()
        high = rects[-1].bottom() + Gap.LARGE if rects else 0
        wide = max((r.right() for r in rects), default=0) + Gap.LARGE
        for bar, needed, seen in ((self.verticalScrollBar(), high, view.height()),
                                  (self.horizontalScrollBar(), wide, view.width())):
            bar.setRange(0, max(round(needed - seen), 0))
            bar.setPageStep(seen)
            bar.setSingleStep(40)
        self.viewport().update()
