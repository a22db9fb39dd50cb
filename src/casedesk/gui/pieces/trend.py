"""A chart of values over time on shaded grounds; arrows walk from one value to the next."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from casedesk.gui import theme, when
from casedesk.gui.pieces import strokes
from casedesk.gui.theme import Gap, Size, Text, Tone

_DOT = 4.0
_WAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_PALEST, _DEEPEST = 0.05, 0.26  # how far the grounds are coloured in
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Point:
    """One value of one day; `words` is all that is said of it."""

    on: date
    value: int
    words: str


@dataclass(frozen=True)
class Ground:
    """A range of values with its word; `weight` 0 to 1 is how deep it is coloured."""

    least: int
    most: int
    label: str
    weight: float


@dataclass(frozen=True)
class Course:
    """What a trend shows: `cut` is drawn as a line with its words."""

    points: tuple[Point, ...]
    least: int
    most: int
    grounds: tuple[Ground, ...] = ()
    cut: int | None = None
    cut_words: str = ""
    name: str = ""  # what a reader of the screen says first


class Trend(QWidget):
    """Left, Right, Home and End walk; `walked` tells the words of the value stood on.

    A small one shows the line alone and takes no keys.
    """

    walked = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, small: bool = False,
                 tone: Tone = Tone.COUNSELLING) -> None:
        super().__init__(parent)
        self._course = Course((), 0, 1)
        self._at, self._small, self._tone = -1, small, tone
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed if small
                           else QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if small else Qt.FocusPolicy.StrongFocus)

    def show_course(self, course: Course) -> None:
        """Draw these values; the keyboard stands on the last."""
        self._course, self._at = course, len(course.points) - 1
        self.setAccessibleDescription("\n".join(point.words for point in course.points))
        self._tell()
        self.updateGeometry()
        self.update()

    def wipe(self) -> None:
        """Show nothing any more, to the eye or to a reader of the screen."""
        self.show_course(Course((), 0, 1))

    def words(self) -> str:
        """What is said of the value the keyboard stands on."""
        return self._course.points[self._at].words if self._course.points else ""

    def stand(self, at: int) -> None:
        """Stand on a value, counted from the first."""
        if self._course.points:
            self._at = max(0, min(at, len(self._course.points) - 1))
            self._tell()
            self.update()

    def sizeHint(self) -> QSize:
        """A small one is as high as three rows."""
        return QSize(Size.RAIL, Size.ROW * (2 if self._small else 6))

    def minimumSizeHint(self) -> QSize:
        """Room for the grounds to be told apart."""
        return QSize(Gap.PAGE * 4, Size.ROW * (2 if self._small else 3))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk along the values."""
        key = Qt.Key(event.key())
        if key in _WAYS:
            self.stand(self._at + _WAYS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.stand(0 if key == Qt.Key.Key_Home else len(self._course.points) - 1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Stand on the value nearest to the pointer."""
        places = [place.x() for place in self._places(self._field())]
        if places and not self._small:
            x = event.position().x()
            self.stand(min(range(len(places)), key=lambda at: abs(places[at] - x)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say the value stood on."""
        super().focusInEvent(event)
        self._tell()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw grounds, cut line, line and values."""
        painter, field = QPainter(self), self._field()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(Text.CAPTION))
        self._draw_grounds(painter, field)
        self._draw_cut(painter, field)
        self._draw_line(painter, field)

    # what is drawn ------------------------------------------------------------------------------

    def _draw_grounds(self, painter: QPainter, field: QRectF) -> None:
        now = theme.colours()
        last = field.bottom() + Gap.PAGE
        for ground in self._course.grounds:
            colour = QColor(now.ink(self._tone))
            colour.setAlphaF(_PALEST + (_DEEPEST - _PALEST) * ground.weight)
            low, high = self._y(field, ground.least), self._y(field, ground.most + 1)
            painter.fillRect(QRectF(field.left(), high, field.width(), low - high), colour)
            if self._small:
                continue
            painter.setPen(now.colour("second"))
            painter.drawText(QRectF(field.right() + Gap.SMALL, high, self.width(), low - high),
                             _MIDDLE, ground.label)
            if last - low >= Gap.MEDIUM:  # a figure on the axis where there is room for it
                self._figure(painter, field, ground.least)
                last = low
        if not self._small:
            self._figure(painter, field, self._course.most)
        painter.setPen(QPen(now.colour("edge"), 1))
        painter.drawLine(field.bottomLeft(), field.bottomRight())

    def _figure(self, painter: QPainter, field: QRectF, value: int) -> None:
        painter.setPen(theme.colours().colour("second"))
        painter.drawText(QRectF(0, self._y(field, value) - Gap.SMALL, field.left() - Gap.SMALL,
                                Gap.LARGE), _MIDDLE | Qt.AlignmentFlag.AlignRight, str(value))

    def _draw_cut(self, painter: QPainter, field: QRectF) -> None:
        if self._course.cut is None:
            return
        ink, y = theme.colours().ink(Tone.DANGER), self._y(field, self._course.cut)
        painter.setPen(QPen(ink, 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(field.left(), y), QPointF(field.right(), y))
        if not self._small:
            painter.setPen(ink)
            painter.drawText(QRectF(field.left() + Gap.HAIR, y - Gap.LARGE, field.width(),
                                    Gap.LARGE), _MIDDLE, self._course.cut_words)

    def _draw_line(self, painter: QPainter, field: QRectF) -> None:
        now, places = theme.colours(), self._places(field)
        painter.setPen(QPen(now.ink(self._tone), 2))
        painter.drawPolyline(places)
        shown = -1e9
        for at, (place, point) in enumerate(zip(places, self._course.points, strict=True)):
            here = at == self._at and not self._small
            painter.setPen(QPen(now.ink(self._tone), 2))
            painter.setBrush(now.ink(self._tone) if here else now.colour("surface"))
            painter.drawEllipse(place, _DOT + here, _DOT + here)
            if self._small and at < len(places) - 1:
                continue
            painter.setPen(now.colour("text"))
            painter.setFont(theme.font(Text.CAPTION, strong=here or self._small))
            above = place.y() - field.top() > Gap.PAGE
            y = place.y() - Gap.PAGE if above else place.y() + Gap.SMALL
            painter.drawText(QRectF(place.x() - Gap.PAGE, y, 2 * Gap.PAGE, Gap.LARGE),
                             strokes.CENTRE, str(point.value))
            word = when.short(point.on)
            wide = QFontMetricsF(painter.font()).horizontalAdvance(word) + Gap.SMALL
            if not self._small and (place.x() - shown >= wide or here):
                shown = place.x()
                self._draw_day(painter, field, place.x(), word)
        painter.setFont(theme.font(Text.CAPTION))

    def _draw_day(self, painter: QPainter, field: QRectF, x: float, word: str) -> None:
        painter.setPen(theme.colours().colour("second"))
        painter.drawText(QRectF(x - Gap.PAGE * 2, field.bottom() + 2, Gap.PAGE * 4, Gap.LARGE),
                         strokes.CENTRE, word)

    # where it is drawn --------------------------------------------------------------------------

    def _field(self) -> QRectF:
        """The room between the axis on the left, the words on the right, the days below."""
        if self._small:
            return QRectF(1, Gap.HAIR, self.width() - 2, self.height() - Gap.SMALL)
        metrics = QFontMetricsF(theme.font(Text.CAPTION))
        right = max((metrics.horizontalAdvance(g.label) for g in self._course.grounds), default=0)
        return QRectF(Gap.PAGE + Gap.HAIR, Gap.SMALL,
                      self.width() - Gap.PAGE - Gap.LARGE - right,
                      self.height() - Gap.SMALL - Gap.LARGE - Gap.HAIR)

    def _y(self, field: QRectF, value: float) -> float:
        least, most = self._course.least, self._course.most
        part = (value - least) / max(most - least, 1)
        return field.bottom() - field.height() * max(0.0, min(part, 1.0))

    def _places(self, field: QRectF) -> list[QPointF]:
        points = self._course.points
        if not points:
            return []
        inner = field.adjusted(Gap.LARGE, 0, -Gap.LARGE, 0)
        first, span = points[0].on, max((points[-1].on - points[0].on).days, 1)
        if len(points) == 1:
            return [QPointF(inner.center().x(), self._y(field, points[0].value))]
        # By the day; but never so near that two values stand on one another.
        least = min(Gap.LARGE, inner.width() / (len(points) - 1))
        found, x = list[QPointF](), inner.left() - least
        for left, point in zip(range(len(points) - 1, -1, -1), points, strict=True):
            wanted = inner.left() + inner.width() * (point.on - first).days / span
            x = min(max(wanted, x + least), inner.right() - left * least)
            found.append(QPointF(x, self._y(field, point.value)))
        return found

    def _tell(self) -> None:
        self.setAccessibleName(" · ".join(filter(None, (self._course.name, self.words()))))
        if self.hasFocus():
            QAccessible.updateAccessibility(
                QAccessibleEvent(self, QAccessible.Event.NameChanged))
        self.walked.emit(self.words())
