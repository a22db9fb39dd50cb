"""Ruled tables: the grid of labels and values, the roster with its repeated header."""

from collections.abc import Sequence
from dataclasses import dataclass

from casedesk.printing.page import BODY, MM, Annex, Cell, Laid, Mark, Piece
from casedesk.printing.text import Face, Line, Span, cut, lay

OUTER, INNER = 1.2, 0.7  # strokes of the rules, in points
PAD, RISE = 1.9 * MM, 1.1 * MM  # inside a cell: sideways, up and down
ROW = 8.2 * MM
LABEL = Face("sans", 10, 14.5)
SIGN = 9 * MM  # height of a line to sign on
TURNED = Span("（转续页）")


@dataclass(frozen=True)
class Box:
    """A cell of a grid: a label or a value, over `span` columns."""

    spans: tuple[Span, ...] = ()
    span: int = 1
    label: bool = False
    align: str = "left"
    foot: tuple[tuple[Span, ...], ...] = ()  # lines to sign, at the bottom on the right
    top: bool = False  # begins at the top of the cell
    name: str = ""  # what a 续页 calls it
    squares: int = 0  # a box for each character, as for the 18 of an identity card


@dataclass(frozen=True)
class Row:
    """A row of a grid: its least height in mm, how much of spare height it takes."""

    boxes: tuple[Box, ...]
    height: float = 8.2
    stretch: float = 0.0
    most: float = 130.0  # mm: what needs more flows to a 续页


@dataclass(frozen=True)
class Grid:
    """Labels and values in ruled cells; column widths in mm are scaled to the measure."""

    columns: tuple[float, ...]
    rows: Sequence[Row]
    opened: bool = False  # the table goes on below: no heavy rule under it
    continued: bool = False  # the table began above
    whole: bool = False  # not parted by the end of a page where it fits one
    face: Face = BODY  # of the values; labels follow its size

    def stretches(self) -> bool:
        """Whether a row takes spare height."""
        return any(row.stretch for row in self.rows)

    def lay(self, width: float, spare: float = 0.0) -> Laid:
        """Return a piece a row."""
        scale = width / sum(self.columns)
        edges = [0.0]
        for column in self.columns:
            edges.append(edges[-1] + column * scale)
        weights = sum(row.stretch for row in self.rows) or 1.0
        laid = Laid([])
        last = len(self.rows) - 1
        for number, row in enumerate(self.rows):
            extra = spare * row.stretch / weights
            piece = _row(row, edges, extra, laid.annex, self.face)
            heavy_top = number == 0 and not self.continued
            heavy_foot = number == last and not self.opened
            _sides(piece, width, heavy_top, heavy_foot)
            laid.pieces.append(piece)
        if self.whole:
            for piece in laid.pieces[:-1]:
                piece.keep = True
        if len(laid.pieces) > 1 and laid.pieces[-1].height < 40 * MM:
            laid.pieces[-2].keep = True
        return laid


def _row(row: Row, edges: list[float], extra: float, annex: list[Annex],
         values: Face = BODY) -> Piece:
    """Lay a row: as high as its fullest cell, up to its cap; what is over goes to the annex."""
    placed, column, need = [], 0, row.height * MM
    labels = LABEL if values is BODY else Face(
        LABEL.style, values.size * LABEL.size / BODY.size, values.lead * LABEL.lead / BODY.lead)
    for box in row.boxes:
        x, right = edges[column], edges[column + box.span]
        column += box.span
        face = labels if box.label else values
        pad = 1.0 * MM if box.label else PAD
        lines = lay(box.spans, face, right - x - 2 * pad, box.align) if box.spans else ()
        placed.append((box, x, right, face, pad, lines))
        if not row.stretch:
            need = max(need, len(lines) * face.lead + 2 * RISE + len(box.foot) * SIGN)
    height = row.height * MM + extra if row.stretch else min(need, row.most * MM)
    piece = Piece(height)
    for box, x, right, face, pad, lines in placed:
        first = len(piece.marks)
        room = height - 2 * RISE - len(box.foot) * SIGN
        shown: tuple[Line, ...] = tuple(lines)
        if box.squares:
            _squares(piece, box, face, x, right - x)
            shown = ()
        elif len(lines) * face.lead > room + 0.5:
            shown = _shorten(box, lines, int(room // face.lead), face, right - x - 2 * pad, annex)
        _fill(piece, box, shown, face, x + pad, right - x - 2 * pad, height)
        piece.cells.append(Cell(x, 0, right - x, height, first, len(piece.marks)))
        if right < edges[-1] - 0.1:
            piece.marks.append(Mark("line", right, 0, right, height, INNER))
    return piece


def _squares(piece: Piece, box: Box, face: Face, x: float, width: float) -> None:
    """Draw a box for each character; what has more of them than boxes stands across them all."""
    text = "".join(span.text for span in box.spans)
    if len(text) > box.squares:
        piece.place(lay(box.spans, face, width, "center")[:1], face, x,
                    (piece.height - face.lead) / 2)
        return
    each = width / box.squares
    for number in range(box.squares):
        if number:
            at = x + number * each
            piece.marks.append(Mark("line", at, 0, at, piece.height, INNER / 2))
        if number < len(text):
            piece.place(lay((Span(text[number]),), face, each, "center"), face, x + number * each,
                        (piece.height - face.lead) / 2)


def _shorten(box: Box, lines: Sequence[Line], count: int, face: Face, width: float,
             annex: list[Annex]) -> tuple[Line, ...]:
    kept = max(count - 1, 0)
    start = lines[kept - 1].end if kept else 0
    rest = cut(box.spans, start)
    if rest:
        rest[0] = rest[0]._replace(text=rest[0].text.lstrip("\n "))
    annex.append(Annex(box.name or "附", tuple(rest)))
    return (*lines[:kept], lay((TURNED,), face, width, "right")[0])


def _fill(piece: Piece, box: Box, lines: Sequence[Line], face: Face, x: float, width: float,
          height: float) -> None:
    foot = len(box.foot) * SIGN
    used = len(lines) * face.lead
    y = RISE if box.top or box.foot else max(RISE, (height - foot - used) / 2)
    piece.place(lines, face, x, y)
    y = height - foot
    for spans in box.foot:
        y = piece.place(lay(spans, BODY, width, "right"), BODY, x, y, SIGN)


def _sides(piece: Piece, width: float, heavy_top: bool, heavy_foot: bool) -> None:
    """Rule a row: the heavy frame outside, hairs between the rows."""
    height, out = piece.height, OUTER / 2 if heavy_top else 0.0
    low = OUTER / 2 if heavy_foot else 0.0
    piece.marks += [
        Mark("line", 0, -out, 0, height + low, OUTER),
        Mark("line", width, -out, width, height + low, OUTER),
        Mark("line", 0, 0, width, 0, OUTER if heavy_top else INNER),
        Mark("line", 0, height, width, height, OUTER if heavy_foot else INNER),
    ]


@dataclass(frozen=True)
class Column:
    """A column of a roster: heading, width in mm, how its values stand."""

    title: str
    width: float
    align: str = "center"  # left, center, right, figures


@dataclass(frozen=True)
class Roster:
    """Rows of a list under a header that is repeated on every page."""

    columns: tuple[Column, ...]
    rows: Sequence[Sequence[tuple[Span, ...]]]
    height: float = 8.2  # mm, least height of a row
    face: Face = BODY
    opened: bool = False
    continued: bool = False
    head: float = 8.2  # mm

    def stretches(self) -> bool:
        """Rows are as high as they need."""
        return False

    def lay(self, width: float, spare: float = 0.0) -> Laid:
        """Return the header and a piece a row."""
        scale = width / sum(column.width for column in self.columns)
        edges = [0.0]
        for column in self.columns:
            edges.append(edges[-1] + column.width * scale)
        titles = [(Span(column.title, bold=True),) for column in self.columns]
        header = self._row(titles, edges, Face("sans", min(10, self.face.size), 14), True,
                           self.head)
        _sides(header, width, not self.continued, False)
        header.keep = True
        pieces = [header]
        for number, row in enumerate(self.rows):
            piece = self._row(row, edges, self.face, False, self.height)
            _sides(piece, width, False, number == len(self.rows) - 1 and not self.opened)
            piece.header = header
            pieces.append(piece)
        return Laid(pieces)

    def _row(self, cells: Sequence[tuple[Span, ...]], edges: list[float], face: Face,
             title: bool, least: float) -> Piece:
        laid = []
        for number, (spans, column) in enumerate(zip(cells, self.columns, strict=True)):
            room = edges[number + 1] - edges[number] - 2 * self._pad(title)
            align = "center" if title else column.align
            laid.append(lay(tuple(spans), face, room, align) if spans else ())
        tall = max((len(lines) for lines in laid), default=1) * face.lead + 2 * RISE
        piece = Piece(max(least * MM, tall))
        for number, lines in enumerate(laid):
            first, x = len(piece.marks), edges[number]
            piece.place(lines, face, x + self._pad(title),
                        (piece.height - len(lines) * face.lead) / 2)
            piece.cells.append(
                Cell(x, 0, edges[number + 1] - x, piece.height, first, len(piece.marks)))
            if number:
                piece.marks.append(Mark("line", x, 0, x, piece.height, INNER))
        return piece

    def _pad(self, title: bool) -> float:
        return 0.8 * MM if title else min(PAD, self.face.size * 0.5)
