"""The icons: one family of line drawings, in the colour of what they stand beside."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from casedesk.gui.theme import Size
from casedesk.paths import resource


def draw(painter: QPainter, name: str, rect: QRectF, colour: QColor) -> None:
    """Draw resources/icons/NAME.svg into `rect`, crisp at any scale of the screen."""
    device = painter.device()
    scale = device.devicePixelRatioF() if device else 1.0
    picture = _picture(name, colour.name(), round(rect.width() * scale))
    at = painter.deviceTransform().map(rect.topLeft())
    snapped = rect.translated((round(at.x()) - at.x()) / scale, (round(at.y()) - at.y()) / scale)
    painter.drawPixmap(snapped, picture, QRectF(picture.rect()))


def icon(name: str, colour: QColor, size: int = Size.ICON) -> QIcon:
    """An icon for Qt's own menus; made anew when the colours change."""
    made = QIcon()
    for scale in (1, 1.5, 2):
        picture = QPixmap(_picture(name, colour.name(), round(size * scale)))
        picture.setDevicePixelRatio(scale)
        made.addPixmap(picture)
    return made


@lru_cache(maxsize=400)
def _picture(name: str, colour: str, pixels: int) -> QPixmap:
    drawing = resource(f"icons/{name}.svg").read_text("utf-8")
    drawing = drawing.replace("<svg ", f'<svg fill="{colour}" ', 1)
    picture = QPixmap(pixels, pixels)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter)
    painter.end()
    return picture
