"""Lines of Chinese text: where they break, how they fill the measure, what is underlined."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from casedesk.printing.breaking import PAIR, breaks, stretches
from casedesk.printing.fonts import BOX, RULE, TICKED, Family, family

LOOSE = 0.16  # em: a line that would have to be opened further is left short


class Span(NamedTuple):
    """A stretch of text in one style."""

    text: str
    bold: bool = False
    underline: bool = False
    whole: bool = False  # not parted by the end of a line


class Run(NamedTuple):
    """Characters of one font drawn in one go: offset in points, extra points a character.

    `spread` of -1 sets figures in columns: every digit as wide as the widest.
    """

    x: float
    font: str
    size: float
    text: str
    spread: float = 0.0


class Line(NamedTuple):
    """A laid line: runs, underlines (from, to), boxes (x, ticked), width, and its last index."""

    runs: tuple[Run, ...]
    rules: tuple[tuple[float, float], ...]
    boxes: tuple[tuple[float, bool], ...]
    width: float
    end: int


@dataclass(frozen=True, slots=True)
class Face:
    """A style of type: serif or sans, size and line height in points."""

    style: str = "serif"
    size: float = 10.5
    lead: float = 16.0

    @property
    def families(self) -> tuple[Family, Family]:
        """The regular and the bold widths."""
        return family(self.style), family(f"{self.style}-bold")


def plain(spans: Sequence[Span]) -> str:
    """Return the characters of the spans without their styles."""
    return "".join(span.text for span in spans)


def measure(text: str, face: Face, bold: bool = False) -> float:
    """Return the width of a text on one line, in points."""
    widths = face.families[bold]
    return sum(widths[character][0] for character in text) * face.size


def cut(spans: Sequence[Span], start: int) -> list[Span]:
    """Return the spans from a character on: what goes to the next page."""
    rest: list[Span] = []
    for span in spans:
        if start < len(span.text):
            rest.append(span._replace(text=span.text[max(start, 0):]))
        start -= len(span.text)
    return rest


@lru_cache(maxsize=4096)
def lay(
    spans: tuple[Span, ...], face: Face, width: float, align: str = "left", indent: float = 0.0,
) -> tuple[Line, ...]:
    """Lay paragraphs (parted by newlines) in a measure; indent of first lines in em.

    Lengths are points. align: left, right, center, justify, figures (right, digits in columns).
    RefusedError: no_glyph.
    """
    lines: list[Line] = []
    start, text = 0, plain(spans)
    for paragraph in text.split("\n"):
        lines += _paragraph(spans, start, paragraph, face, width, align, indent * face.size)
        start += len(paragraph) + 1
    return tuple(lines)


def _paragraph(
    spans: tuple[Span, ...], start: int, text: str, face: Face,
    width: float, align: str, indent: float,
) -> list[Line]:
    widths = _widths(spans, start, text, face, align)
    if sum(widths) + indent <= width + 0.01:
        ends = [(0, len(text))]
    else:
        ends = breaks(text, widths, width, indent, _held(spans, start, len(text)))
    lines = []
    for number, (first, after) in enumerate(ends):
        shift = indent if not number else 0.0
        last = number == len(ends) - 1
        kind = "left" if align == "justify" and last else align
        lines.append(_line(
            _Stretch(spans, start, text, widths, first, after), face, width, kind, shift))
    return lines


def _held(spans: tuple[Span, ...], start: int, length: int) -> frozenset[int]:
    """Return the places inside spans that stay whole, counted from `start`."""
    held: set[int] = set()
    at = -start
    for span in spans:
        if span.whole:
            held.update(range(at + 1, at + len(span.text)))
        at += len(span.text)
    return frozenset(place for place in held if 0 < place < length)


def _widths(
    spans: tuple[Span, ...], start: int, text: str, face: Face, align: str,
) -> list[float]:
    regular, bold = face.families
    size = face.size
    if len(spans) == 1:
        chosen = bold if spans[0].bold else regular
        widths = [chosen[character][0] * size for character in text]
    else:
        styles = _styles(spans, start, len(text))
        widths = [(bold if style.bold else regular)[character][0] * size
                  for character, style in zip(text, styles, strict=True)]
    if align == "figures":
        figure = figure_width(regular) * size
        return [figure if character.isdigit() else each
                for character, each in zip(text, widths, strict=True)]
    for pair in PAIR.finditer(text):
        widths[pair.start()] -= size / 2
    return widths


def figure_width(widths: Family) -> float:
    """Return the width in em that every digit takes where figures stand in columns."""
    return max(widths[digit][0] for digit in "0123456789")


def _styles(spans: tuple[Span, ...], start: int, length: int) -> list[Span]:
    every = [span for span in spans for _ in span.text]
    return every[start:start + length]


class _Stretch(NamedTuple):
    """The part of a paragraph that makes one line."""

    spans: tuple[Span, ...]
    start: int
    text: str
    widths: list[float]
    first: int
    after: int


def _line(part: _Stretch, face: Face, width: float, align: str, shift: float) -> Line:
    first, after, text, widths = part.first, part.after, part.text, part.widths
    while after > first and text[after - 1] == " " and align != "left":
        after -= 1
    natural = sum(widths[first:after])
    gap, x = 0.0, shift
    if align == "center":
        x = max(0.0, (width - natural) / 2)
    elif align in ("right", "figures"):
        x = max(0.0, width - natural)
    elif align == "justify":
        gaps = sum(1 for k in range(first, after - 1) if stretches(text[k], text[k + 1]))
        gap = max(0.0, (width - shift - natural) / gaps) if gaps else 0.0
        if gap > face.size * LOOSE:
            gap = 0.0  # before a long number: a short line reads better than a torn one
    if len(part.spans) == 1:
        styles = [part.spans[0]] * (after - first)
    else:
        styles = _styles(part.spans, part.start + first, after - first)
    maker = _LineMaker(face, x, gap, align == "figures")
    for k in range(first, after):
        maker.add(text[k], styles[k - first], widths[k],
                  k + 1 < after and stretches(text[k], text[k + 1]), k + 1 == after)
    return maker.line(part.start + part.after)


class _LineMaker:
    """Gathers characters into runs of one font and one spacing."""

    def __init__(self, face: Face, x: float, gap: float, figures: bool) -> None:
        self.face, self.x, self.gap, self.figures = face, x, gap, figures
        self.regular, self.bold = face.families
        self.runs: list[Run] = []
        self.rules: list[tuple[float, float]] = []
        self.boxes: list[tuple[float, bool]] = []
        self.held, self.font, self.begun, self.spread = "", "", x, 0.0

    def add(
        self, character: str, style: Span, wide: float, opened: bool, last: bool,
    ) -> None:
        """Put one character where the pen is; `opened` when the line's gap follows it."""
        full, font = (self.bold if style.bold else self.regular)[character]
        step = wide + (self.gap if opened else 0.0)
        if font == "":
            self.flush()
            if character == RULE:
                self.rule(self.x, self.x + step)
            else:
                self.boxes.append((self.x, character == TICKED))
            self.x += step
            return
        spread = self.gap if opened else self.spread if last else 0.0
        if font != self.font or (self.held and spread != self.spread):
            self.flush()
        if not self.held:
            self.font, self.begun, self.spread = font, self.x, spread
        self.held += character
        if style.underline:
            self.rule(self.x, self.x + step)
        self.x += step
        if not self.figures and wide < full * self.face.size - 0.01:
            self.flush()  # a squeezed mark: the next character stands nearer

    def rule(self, start: float, end: float) -> None:
        """Draw a line under what was set, joined to the one before it."""
        if self.rules and abs(self.rules[-1][1] - start) < 0.01:
            start = self.rules.pop()[0]
        self.rules.append((start, end))

    def flush(self) -> None:
        """Close the run that is being gathered."""
        if self.held.strip(" \u3000"):
            self.runs.append(Run(self.begun, self.font, self.face.size, self.held,
                                 -1.0 if self.figures else self.spread))
        self.held = ""

    def line(self, end: int) -> Line:
        """Return what was gathered."""
        self.flush()
        return Line(tuple(self.runs), tuple(self.rules), tuple(self.boxes), self.x, end)


__all__ = ["BOX", "RULE", "TICKED", "Face", "Line", "Run", "Span", "cut", "lay", "measure"]
