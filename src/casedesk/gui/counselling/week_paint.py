"""How the week is drawn: hairlines, hours without work shaded, blocks, the moment of now."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from casedesk.gui import theme
from casedesk.gui.counselling.week_lanes import BEGIN, END, Block
from casedesk.gui.pieces import strokes
from casedesk.gui.theme import Gap, Text, Tone
from casedesk.rules import dates

if TYPE_CHECKING:
    from casedesk.gui.counselling.week_grid import WeekGrid

_BAR = 3
_HEAD = 34


def draw(grid: "WeekGrid") -> None:
    """Draw the whole grid."""
    painter, now = QPainter(grid), theme.colours()
    _shade(painter, grid)
    painter.setPen(QPen(now.colour("soft"), 1))
    for hour in range(BEGIN // 60, END // 60 + 1):
        y = round(grid.y_of(hour * 60)) + 0.5
        painter.drawLine(QPointF(grid.x_of(0), y), QPointF(grid.width(), y))
    for lane in range(len(grid.lanes)):
        x = round(grid.x_of(lane)) + 0.5
        painter.drawLine(QPointF(x, 0), QPointF(x, grid.height()))
    painter.setFont(theme.font(Text.CAPTION))
    painter.setPen(now.colour("second"))
    for hour in range(BEGIN // 60, END // 60 + 1):
        rect = QRectF(0, grid.y_of(hour * 60) - 10, grid.x_of(0) - Gap.SMALL, 20)
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                         f"{hour}:00")
    for block in grid.blocks:
        if block is not grid.held:
            _block(painter, grid, block)
    if grid.held is not None:
        _block(painter, grid, grid.held)
    _cursor(painter, grid)
    _now(painter, grid)


def _shade(painter: QPainter, grid: "WeekGrid") -> None:
    now = theme.colours()
    for shade in grid.shades:
        rect = QRectF(grid.x_of(shade.lane) + 1, grid.y_of(shade.begins),
                      grid.x_of(shade.lane + 1) - grid.x_of(shade.lane) - 1,
                      grid.y_of(shade.ends) - grid.y_of(shade.begins))
        painter.fillRect(rect, now.colour("ground"))
        if shade.away:
            painter.setFont(theme.font(Text.CAPTION))
            painter.setPen(now.colour("second"))
            painter.fillRect(rect, QColor(now.colour("soft")))
            painter.drawText(rect.adjusted(Gap.SMALL, Gap.HAIR, 0, 0),
                             Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop,
                             QCoreApplication.translate("week", "away"))


def _block(painter: QPainter, grid: "WeekGrid", block: Block) -> None:
    now, rect = theme.colours(), grid.rect_of(block)
    held = block is grid.held
    strokes.box(painter, rect, now.under(block.tone), now.ink(block.tone) if held else None,
                theme.Size.KEYCAP_RADIUS)
    painter.fillRect(QRectF(rect.left(), rect.top() + 1, _BAR, rect.height() - 2),
                     now.ink(block.tone))
    room = rect.adjusted(_BAR + Gap.SMALL, 3, -Gap.HAIR, -2)
    strong, small = theme.font(Text.BODY, strong=True), theme.font(Text.CAPTION)
    high = QFontMetricsF(strong).height()
    lines = room.height() >= high + QFontMetricsF(small).height() - 4
    painter.setFont(strong)
    painter.setPen(now.ink(block.tone))
    title, second = block.title, block.second
    if not lines and second:
        title = f"{title} · {second}"
        while " · " in title and QFontMetricsF(strong).horizontalAdvance(title) > room.width():
            title = title.rsplit(" · ", 1)[0]  # low and narrow: whole words, the code above all
    elif " · " in title and QFontMetricsF(strong).horizontalAdvance(title) > room.width():
        title, session = title.split(" · ", 1)  # a narrow column: the code whole, the rest below
        second = " · ".join(filter(None, (session, second)))
    if held:
        title = f"{grid.minute // 60}:{grid.minute % 60:02d} · {block.title}"
    painter.drawText(QRectF(room.left(), room.top(), room.width(), high),
                     Qt.AlignmentFlag.AlignVCenter, _cut(title, painter, room))
    if lines and second:
        painter.setFont(small)
        painter.setPen(now.colour("second"))
        painter.drawText(
            QRectF(room.left(), room.top() + high - 1, room.width(), room.height() - high + 4),
            Qt.AlignmentFlag.AlignTop, _cut(second, painter, room))


def _cut(text: str, painter: QPainter, room: QRectF) -> str:
    """The text, with … where there is no room for all of it."""
    return QFontMetricsF(painter.font()).elidedText(
        text, Qt.TextElideMode.ElideRight, room.width())


def _cursor(painter: QPainter, grid: "WeekGrid") -> None:
    if not grid.hasFocus() or not grid.lanes or grid.held is not None:
        return
    block = grid.current()
    rect = grid.rect_of(block) if block else QRectF(
        grid.x_of(grid.lane) + 3, grid.y_of(grid.minute) + 1,
        grid.x_of(grid.lane + 1) - grid.x_of(grid.lane) - 6,
        grid.y_of(grid.minute + 30) - grid.y_of(grid.minute) - 2)
    ink = theme.colours().ink(Tone.COUNSELLING)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink, 2))
    painter.drawRoundedRect(rect, theme.Size.KEYCAP_RADIUS, theme.Size.KEYCAP_RADIUS)
    if block is None:
        painter.setFont(theme.font(Text.CAPTION))
        painter.drawText(rect.adjusted(Gap.SMALL, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter,
                         f"{grid.minute // 60}:{grid.minute % 60:02d}")
    painter.restore()


def _now(painter: QPainter, grid: "WeekGrid") -> None:
    at = dates.now()
    lane = next((n for n, each in enumerate(grid.lanes) if each.today), None)
    minutes = at.hour * 60 + at.minute
    if lane is None or not BEGIN <= minutes <= END:
        return
    wide = sum(each.today for each in grid.lanes)
    y, ink = grid.y_of(minutes), theme.colours().ink(Tone.DANGER)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, 1.5))
    painter.drawLine(QPointF(grid.x_of(lane), y), QPointF(grid.x_of(lane + wide), y))
    painter.setBrush(ink)
    painter.drawEllipse(QPointF(grid.x_of(lane), y), 4, 4)
    painter.restore()


class LaneHead(QWidget):
    """The names of the columns, which stay in sight while the hours scroll."""

    def __init__(self, grid: "WeekGrid", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = grid
        self.setFixedHeight(_HEAD)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: object) -> None:
        """Draw them; today in the tone of counselling."""
        painter, now, grid = QPainter(self), theme.colours(), self._grid
        for at, lane in enumerate(grid.lanes):
            single = lane.today and sum(each.today for each in grid.lanes) == 1
            painter.setFont(theme.font(Text.BODY, strong=single))
            painter.setPen(now.ink(Tone.COUNSELLING) if single else now.colour("second"))
            rect = QRectF(grid.x_of(at), 0, grid.x_of(at + 1) - grid.x_of(at), self.height())
            painter.drawText(rect, strokes.CENTRE, QFontMetricsF(painter.font()).elidedText(
                lane.title, Qt.TextElideMode.ElideRight, rect.width()))
