"""The stations of a case: those behind, the one it stands at, those to come."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from casedesk.gui import theme
from casedesk.gui.theme import Gap, Size, Text, Tone

_DOT, _LINE = 4.0, 22.0


class Place(IntEnum):
    """Where a station lies."""

    BEHIND = 0
    HERE = 1
    AHEAD = 2


@dataclass(frozen=True)
class Station:
    """A station's word, as '受理 11-05'."""

    word: str
    place: Place


class Stepper(QWidget):
    """A line of dots; a word stands beside each, so that the colour never speaks alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stations: list[Station] = []
        self._tone = Tone.DISPUTES
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_stations(self, stations: Sequence[Station], tone: Tone = Tone.DISPUTES) -> None:
        """Draw these."""
        self._stations, self._tone = list(stations), tone
        self.setAccessibleName(" > ".join(station.word for station in stations))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the words."""
        return QSize(round(self._needed()), Size.BADGE + Gap.HAIR)

    def minimumSizeHint(self) -> QSize:
        """It draws its lines shorter before it is cut."""
        return QSize(Gap.PAGE, Size.BADGE + Gap.HAIR)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw dots, words and lines from the left."""
        now, painter = theme.colours(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gaps = max(len(self._stations) - 1, 1)
        line = max(min(_LINE, _LINE - (self._needed() - self.width()) / gaps), 6.0)
        x, y = _DOT, self.height() / 2
        for at, station in enumerate(self._stations):
            ahead, here = station.place == Place.AHEAD, station.place == Place.HERE
            ink = now.colour("edge") if ahead else now.ink(self._tone)
            painter.setPen(QPen(ink, 3) if here else Qt.PenStyle.NoPen)
            painter.setBrush(Qt.BrushStyle.NoBrush if here else ink)
            painter.drawEllipse(QPointF(x, y), _DOT + 0.5 * here, _DOT + 0.5 * here)
            font = theme.font(Text.CAPTION, strong=here)
            wide = QFontMetricsF(font).horizontalAdvance(station.word)
            painter.setFont(font)
            painter.setPen(now.ink(self._tone) if here else now.colour("second"))
            x += _DOT + Gap.SMALL
            painter.drawText(QRectF(x, 0, wide + 2, self.height()),
                             Qt.AlignmentFlag.AlignVCenter, station.word)
            x += wide + Gap.SMALL
            if at < len(self._stations) - 1:
                following = self._stations[at + 1].place
                colour = now.colour("edge") if following == Place.AHEAD else now.ink(self._tone)
                painter.setPen(QPen(colour, 2))
                painter.drawLine(QPointF(x, y), QPointF(x + line, y))
                x += line + Gap.SMALL + _DOT

    def _needed(self) -> float:
        words = sum(
            QFontMetricsF(theme.font(Text.CAPTION, strong=s.place == Place.HERE))
            .horizontalAdvance(s.word) for s in self._stations)
        each = 2 * _DOT + 2 * Gap.SMALL
        return words + len(self._stations) * each + max(len(self._stations) - 1, 0) * (
            _LINE + Gap.SMALL)
