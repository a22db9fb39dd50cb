"""Small cells: a count of 1 to 4 is not shown, nor anything it could be reckoned from.

A cell stays hidden only if other figures fit everything that is shown: for each small cell such
another table is actually found, so that no subtraction over rows, columns, totals or months
brings it back. Where none is found, one more cell of its line is hidden, until there is.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations, product
from math import lcm
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
SMALL, HIDDEN = "<5", "*"  # a count of 1 to 4; one that would give another away


@dataclass(frozen=True)
class Line(Generic[K]):
    """What adds up: a total and its parts; months and their running sum are lines too."""

    total: K
    parts: tuple[K, ...]

    @property
    def members(self) -> tuple[K, ...]:
        """Everything in the line."""
        return (self.total, *self.parts)


def protect(values: Mapping[K, int], lines: Sequence[Line[K]], least: int = 5,
            earlier: Mapping[K, str] | None = None) -> dict[K, str]:
    """Return how each figure is shown: as itself, "<5", or "*".

    `earlier` are figures that went out before, as they were shown: they stay so, and what they
    tell is reckoned with.
    """
    before = dict(earlier or {})
    marks = {key: mark for key, mark in before.items() if mark in (SMALL, HIDDEN)}
    marks |= {key: SMALL for key, value in values.items()
              if key not in before and 0 < value < least}
    while open_cells := _recoverable(values, lines, least, marks):
        more = _next_to_hide(values, lines, marks, before, open_cells)
        if more is None:  # nothing more is told than what went out already
            break
        marks[more] = HIDDEN
    return {key: marks.get(key, str(value)) for key, value in values.items()}


def _recoverable(values: Mapping[K, int], lines: Sequence[Line[K]], least: int,
                 marks: Mapping[K, str]) -> list[K]:
    """Return the small cells, and lines' sums of them, that what is shown gives away."""
    small = {key for key in marks if 0 < values[key] < least}
    if not small:
        return []
    bare = _bare_sums(values, lines, least, marks)
    unknown = list(marks)
    for move in _combined(_moves(unknown, lines)):
        moved = {key: values[key] + step for key, step in zip(unknown, move, strict=True) if step}
        if all(1 <= would_be < least if marks[key] == SMALL else would_be >= 0
               for key, would_be in moved.items()):
            small -= set(moved)
            if not small:
                break
    return [*bare, *sorted(small, key=repr)]


def _bare_sums(values: Mapping[K, int], lines: Sequence[Line[K]], least: int,
               marks: Mapping[K, str]) -> list[K]:
    """A line whose hidden parts come to less than `least` tells a small figure in sum."""
    found = []
    for line in lines:
        parts = [key for key in line.parts if key in marks]
        if parts and line.total not in marks and 0 < sum(values[key] for key in parts) < least:
            found.append(parts[0])
    return found


def _moves(unknown: Sequence[K], lines: Sequence[Line[K]]) -> list[tuple[int, ...]]:
    """Return changes of the hidden figures that leave every line true: a basis of them."""
    place = {key: index for index, key in enumerate(unknown)}
    rows: list[list[int | Fraction]] = []
    for line in lines:
        row: list[int | Fraction] = [0] * len(unknown)
        for key in line.parts:
            if key in place:
                row[place[key]] += 1
        if line.total in place:
            row[place[line.total]] -= 1
        if any(row):
            rows.append(row)
    pivots = _reduce(rows, len(unknown))
    basis = []
    for index in range(len(unknown)):
        if index in pivots:
            continue
        move: list[int | Fraction] = [0] * len(unknown)
        move[index] = 1
        for pivot, at in pivots.items():
            move[pivot] = -rows[at][index]
        whole = lcm(*(Fraction(part).denominator for part in move if part))
        basis.append(tuple(int(part * whole) for part in move))
    return basis


def _reduce(rows: list[list[int | Fraction]], width: int) -> dict[int, int]:
    """Bring the lines to their simplest form; return which line settles which figure."""
    pivots: dict[int, int] = {}
    at = 0
    for column in range(width):
        found = next((row for row in range(at, len(rows)) if rows[row][column]), None)
        if found is None:
            continue
        rows[at], rows[found] = rows[found], rows[at]
        head = rows[at][column]
        if head != 1:
            rows[at] = [-part if head == -1 else Fraction(part) / head for part in rows[at]]
        for row in range(len(rows)):
            factor = rows[row][column]
            if row != at and factor:
                rows[row] = [a - factor * b for a, b in zip(rows[row], rows[at], strict=True)]
        pivots[column] = at
        at += 1
    return pivots


def _combined(basis: Sequence[tuple[int, ...]]) -> Iterable[tuple[int, ...]]:
    """Yield each change of the basis, both ways, and every two of them together."""
    for move in basis:
        yield move
        yield tuple(-step for step in move)
    for one, other in combinations(basis, 2):
        for sign, turn in product((1, -1), repeat=2):
            yield tuple(sign * a + turn * b for a, b in zip(one, other, strict=True))


def _next_to_hide(values: Mapping[K, int], lines: Sequence[Line[K]], marks: Mapping[K, str],
                  before: Mapping[K, str], open_cells: Sequence[K]) -> K | None:
    """Return what to hide next: the smallest figure beside an open cell, a part before a total.

    Then a nought beside it, then the mark "<5" itself becomes "*"; at last anything near a
    hidden figure.
    """
    totals = {line.total for line in lines}
    for cells in (set(open_cells), set(marks)):
        near = {key for line in lines if cells & set(line.members) for key in line.members}
        new = [key for key in near if key not in before and marks.get(key) != HIDDEN]
        bare = [key for key in new if key not in marks]
        for choice in ([key for key in bare if values[key] > 0], bare, new):
            if choice:
                return min(choice, key=lambda key: (key in totals, values[key], repr(key)))
    return None
