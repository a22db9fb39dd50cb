"""近十二个月新收与已结: the chart of the summary, one drawing for paper and screen."""

from collections.abc import Sequence
from typing import Any

from reportlab.graphics.shapes import Drawing, Line, Rect, String
from reportlab.lib.colors import Color, black, white

from casedesk.casework.reports import Point
from casedesk.printing.fonts import font

SANS = "NotoSansSC-Regular"
_LEFT, _FOOT, _HEAD = 20.0, 30.0, 8.0  # points kept for figures, months with legend, and air
_SMALL = 7.5
_FAINT = Color(0.72, 0.72, 0.72)


def drawing(series: Sequence[Point], width: float, height: float) -> Any:
    """Return the chart in points: filled bars for 新收, open ones for 已结."""
    font(SANS)
    chart = Drawing(width, height)
    step, top = scale(max((max(p.accepted, p.closed) for p in series), default=0))
    unit = (height - _FOOT - _HEAD) / top
    for value in range(0, top + 1, step):
        y = _FOOT + value * unit
        chart.add(Line(_LEFT, y, width, y, strokeColor=_FAINT if value else black,
                       strokeWidth=0.5 if value else 0.8))
        chart.add(_words(_LEFT - 4, y - 2.6, f"{value:,}", "end"))
    room = (width - _LEFT) / max(len(series), 1)
    bar = room * 0.36
    for number, point in enumerate(series):
        x = _LEFT + room * number + room * 0.12
        for shift, value, fill in ((0.0, point.accepted, black), (bar + 0.6, point.closed, white)):
            chart.add(Rect(x + shift, _FOOT, bar, value * unit, fillColor=fill,
                           strokeColor=black, strokeWidth=0.6))
        chart.add(_words(x + bar, _FOOT - 9, _month(series, number), "middle"))
    _legend(chart)
    return chart


def scale(most: int) -> tuple[int, int]:
    """Return the step of the lines and where the highest stands: scale(17) is (5, 20)."""
    step = 1
    while most > step * 4:
        step = step * 2 if str(step)[0] != "2" else step * 5 // 2
    return step, max(step * -(-most // step), step)


def _month(series: Sequence[Point], number: int) -> str:
    month = series[number].month
    return str(int(month[5:])) if number and month[5:] != "01" else f"{month[2:4]}/{int(month[5:])}"


def _legend(chart: Any) -> None:
    for x, fill, words in ((_LEFT, black, "新收"), (_LEFT + 44, white, "已结")):
        chart.add(Rect(x, 3, 7, 7, fillColor=fill, strokeColor=black, strokeWidth=0.6))
        chart.add(_words(x + 10.5, 3.6, words, "start"))
    chart.add(_words(chart.width, 3.6, "单位：件", "end"))


def _words(x: float, y: float, text: str, anchor: str) -> Any:
    return String(x, y, text, fontName=SANS, fontSize=_SMALL, textAnchor=anchor)
