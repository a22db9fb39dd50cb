"""The ruled tables of a template: grids of labels and values, rosters of lists."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from casedesk.printing.fonts import RULE
from casedesk.printing.page import BODY, Block
from casedesk.printing.places import Node, Scope, TemplateError, fill
from casedesk.printing.reader import Options, Reader, Repeat, options
from casedesk.printing.tables import Box, Column, Grid, Roster, Row
from casedesk.printing.text import Face, Span

SIGNED_BY = RULE * 10 + "　　　年　　月　　日"  # a line of 37 mm at 10.5 points, and a date


@dataclass(frozen=True)
class BoxSpec:
    """A cell: a label, or parts (text, options) that stand one under another."""

    parts: tuple[tuple[Node, ...] | Options, ...]
    span: int
    label: bool
    align: str
    foot: tuple[tuple[Node, ...], ...]
    top: bool
    name: str
    squares: int

    def build(self, scope: Scope) -> Box:
        """Return the cell, filled."""
        spans: list[Span] = []
        for part in self.parts:
            filled = part.inline(scope) if isinstance(part, Options) else fill(
                part, scope, ruled=False)
            if spans and filled:
                spans.append(Span("\n"))
            spans += filled
        foot = tuple(fill(line, scope) for line in self.foot)
        return Box(tuple(spans), self.span, self.label, self.align, foot, self.top, self.name,
                   self.squares)


@dataclass(frozen=True)
class RowSpec:
    """A row of a grid."""

    repeat: Repeat
    boxes: tuple[BoxSpec | Box, ...]
    height: float
    stretch: float
    most: float


@dataclass(frozen=True)
class GridSpec:
    """A grid of labels and values."""

    repeat: Repeat
    columns: tuple[float, ...]
    rows: tuple[RowSpec, ...]
    opened: bool
    continued: bool
    whole: bool
    face: Face

    def build(self, scope: Scope) -> list[Block]:
        """Return the grid; a row that repeats stands once for each item."""
        found: list[Block] = []
        for outer in self.repeat.scopes(scope):
            rows = [
                Row(tuple(box if isinstance(box, Box) else box.build(one) for box in row.boxes),
                    row.height, row.stretch, row.most)
                for row in self.rows for one in row.repeat.scopes(outer)
            ]
            if rows:
                face = _face(self.face.size - outer.shrink) if outer.shrink else self.face
                found.append(Grid(self.columns, rows, self.opened, self.continued, self.whole,
                                  face))
        return found


def grid(reader: Reader) -> GridSpec:
    """Read a grid: 'columns' in mm, 'rows' of cells, 'height' of a row in mm, 'whole', 'size'.

    A row is a list of cells, or a table with 'cells', 'height' (mm), 'stretch', 'most', 'each',
    'when'. A cell is a string (a label; a value when it begins with '=') or a table with 'label',
    'value', 'choices' or 'parts', and 'span', 'align', 'foot', 'sign', 'top', 'name', 'squares'.
    """
    repeat = reader.repeat()
    columns = tuple(float(width) for width in reader.need("columns"))
    least, size = float(reader.take("height", 8.2)), float(reader.take("size", BODY.size))
    rows = []
    for number, row in enumerate(reader.need("rows"), 1):
        table = {"cells": row} if isinstance(row, list) else row
        inner = Reader(table, reader.shape, f"{reader.where} row {number}")
        rows.append(_row(inner, len(columns), least))
    return GridSpec(repeat, columns, tuple(rows), reader.take("opened", False),
                    reader.take("continued", False), reader.take("whole", False),
                    BODY if size == BODY.size else _face(size))


def _row(reader: Reader, columns: int, least: float) -> RowSpec:
    repeat = reader.repeat()
    boxes, name = [], ""
    for cell in reader.need("cells"):
        box = _box(reader, cell, name)
        if box.label and box.parts and isinstance(box.parts[0], tuple):
            name = "".join(_words(box.parts[0])).replace("　", "").replace("\n", "")
        boxes.append(box)
    width = sum(box.span for box in boxes)
    if width != columns:
        raise TemplateError(f"{reader.where}: cells span {width} of {columns} columns")
    fixed = [box.build(Scope(None, {})) if box.label else box for box in boxes]
    found = RowSpec(repeat, tuple(fixed), float(reader.take("height", least)),
                    float(reader.take("stretch", 0)), float(reader.take("most", 130)))
    reader.done()
    return found


def _words(nodes: Sequence[Node]) -> list[str]:
    return [node.span.text for node in nodes if hasattr(node, "span")]


def _box(reader: Reader, cell: Any, name: str) -> BoxSpec:
    if isinstance(cell, str):
        cell = {"value": cell[1:]} if cell.startswith("=") else {"label": cell}
    inner = Reader(cell, reader.shape, reader.where)
    label = inner.take("label")
    parts: list[tuple[Node, ...] | Options] = []
    if label is not None:
        parts.append(inner.text(label))
    for part in inner.take("parts", []):
        part_reader = Reader(part, reader.shape, reader.where) if isinstance(part, dict) else None
        parts.append(options(part_reader) if part_reader else inner.text(part))
    if "choices" in inner.left:
        parts.append(options(inner))
    if "value" in inner.left:
        parts.append(inner.text(inner.take("value")))
    foot = [inner.text(line) for line in inner.take("foot", [])]
    foot += [inner.text(line + SIGNED_BY) for line in inner.take("sign", [])]
    found = BoxSpec(
        tuple(parts), inner.take("span", 1), label is not None,
        inner.take("align", "center" if label is not None else "left"), tuple(foot),
        inner.take("top", False), inner.take("name", name), inner.take("squares", 0))
    inner.done()
    return found


@dataclass(frozen=True)
class RosterSpec:
    """The rows of a list."""

    repeat: Repeat
    columns: tuple[Column, ...]
    values: tuple[tuple[Node, ...], ...]
    each: Repeat
    least: int
    filled: int
    total: tuple[tuple[Node, ...], ...]
    height: float
    face: Face
    opened: bool
    continued: bool

    def build(self, scope: Scope) -> list[Block]:
        """Return the roster; the blank form has its least number of empty rows."""
        found: list[Block] = []
        for outer in self.repeat.scopes(scope):
            rows: list[Sequence[tuple[Span, ...]]] = [
                [fill(value, one, ruled=False) for value in self.values]
                for one in self.each.scopes(outer) if not outer.blank
            ]
            least = self.least if outer.blank else min(self.least, self.filled)
            rows += [[()] * len(self.columns)] * max(0, least - len(rows))
            if self.total:
                rows.append([fill(value, outer, ruled=False) for value in self.total])
            found.append(Roster(self.columns, rows, self.height, self.face, opened=self.opened,
                                continued=self.continued))
        return found


def _face(size: float) -> Face:
    return Face("serif", size, round(size * 1.5 * 2) / 2)


def roster(reader: Reader) -> RosterSpec:
    """Read a roster: 'of' a list, 'columns' (title, width in mm, value, align), 'least' rows of
    the blank form, 'filled' rows at least of a filled one, 'total' (a text a column), 'height'
    in mm, 'size' of type.
    """
    repeat = reader.repeat()
    total = tuple(reader.text(value) for value in reader.take("total", []))
    path = reader.need("of")
    each = Repeat(reader.path(path))
    reader.shape = reader.shape.inner(path)
    columns, values = [], []
    for column in reader.need("columns"):
        inner = Reader(column, reader.shape, reader.where)
        columns.append(Column(inner.need("title"), float(inner.need("width")),
                              inner.take("align", "center")))
        values.append(inner.text(inner.take("value", "")))
        inner.done()
    if total and len(total) != len(columns):
        raise TemplateError(f"{reader.where}: 'total' has {len(total)} of {len(columns)} columns")
    return RosterSpec(
        repeat, tuple(columns), tuple(values), each, reader.take("least", 0),
        reader.take("filled", 1), total,
        float(reader.take("height", 8.2)), _face(float(reader.take("size", BODY.size))),
        reader.take("opened", False), reader.take("continued", False))
