"""What pages are made of: sheets, marks, pieces that no page end parts, and blocks of them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol

from casedesk.printing.text import Face, Line, Span

MM = 72 / 25.4
RULE_AT = 0.16  # how far under the baseline an underline runs, in em


class Paper(NamedTuple):
    """A sheet and its margins, in points; the left is the binding edge."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float

    @property
    def measure(self) -> float:
        """The width between the margins."""
        return self.width - self.left - self.right

    @property
    def room(self) -> float:
        """The height between the margins."""
        return self.height - self.top - self.bottom


def sheet(width: float, height: float, left: float, right: float,
          top: float, bottom: float) -> Paper:
    """Return a Paper from millimetres."""
    return Paper(*(each * MM for each in (width, height, left, right, top, bottom)))


TABLE = sheet(210, 297, 25, 17, 13, 19)  # room for three holes
LETTER = sheet(210, 297, 28, 26, 15, 22)  # GB/T 9704-2012: 订口 28 mm, 版心 156 mm wide
LANDSCAPE = sheet(297, 210, 20, 16, 14, 17)


class Mark(NamedTuple):
    """Something drawn, measured in points from the top left of its piece, downwards.

    kinds: text (x, y baseline) · line (x, y, x2, y2, stroke) · dash · rect (x, y, w, h, stroke) ·
    fill (x, y, w, h) · box (x, y baseline, size) · ticked · qr (x, y, side, value) · drawing.
    """

    kind: str
    x: float
    y: float
    a: float = 0.0
    b: float = 0.0
    c: float = 0.0
    text: str = ""
    font: str = ""
    drawing: Any = None


class Cell(NamedTuple):
    """Where the marks [first, after) of a piece must stay: kept so that it can be checked."""

    x: float
    y: float
    width: float
    height: float
    first: int
    after: int


def _across(mark: Mark) -> float:
    return mark.x


@dataclass(slots=True)
class Piece:
    """What is never parted by the end of a page."""

    height: float
    marks: list[Mark] = field(default_factory=list)
    keep: bool = False  # stays with the piece after it
    header: "Piece | None" = None  # drawn again where a page begins with this piece
    cells: list[Cell] = field(default_factory=list)
    breaks: bool = False  # a new page begins here
    clings: bool = False  # never alone on a page: stays with the piece before it

    def place(self, lines: Sequence[Line], face: Face, x: float, y: float,
              lead: float | None = None) -> float:
        """Draw lines with their top at y; return where they end."""
        lead = lead or face.lead
        add = self.marks.append
        for line in lines:
            base = y + (lead + face.size * 0.76) / 2
            first = len(self.marks)
            for run in line.runs:
                add(Mark("text", x + run.x, base, run.size, run.spread, 0.0, run.text, run.font))
            for start, end in line.rules:
                under = base + face.size * RULE_AT
                add(Mark("line", x + start, under, x + end, under, 0.6))
            if line.boxes:
                for start, ticked in line.boxes:
                    add(Mark("ticked" if ticked else "box", x + start, base, face.size))
                self.marks[first:] = sorted(self.marks[first:], key=_across)  # as they are read
            y += lead
        return y


@dataclass(frozen=True, slots=True)
class Annex:
    """What did not fit its cell: it goes on a 续页 under the cell's label."""

    label: str
    spans: tuple[Span, ...]


@dataclass(slots=True)
class Laid:
    """A block, laid out: its pieces, and what overflowed."""

    pieces: list[Piece]
    annex: list[Annex] = field(default_factory=list)


class Block(Protocol):
    """A part of a document: anything that can lay itself out in a measure."""

    def lay(self, width: float, spare: float = 0.0) -> Laid:
        """Return the pieces; `spare` is height that stretching parts may take, in points."""

    def stretches(self) -> bool:
        """Whether spare height can be used."""
