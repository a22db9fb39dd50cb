"""Small cells: a count of 1 to 4 is not shown, nor anything it could be reckoned from.

A cell stays hidden only if other figures fit everything that is shown: for each small cell such
another table is actually found, so that no subtraction over rows, columns, totals or months
brings it back. Where none is found, one more cell of its line is hidden, until there is. A table
once found fits for good, because hiding more only leaves more open: each cell is looked at once.
"""

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
SMALL, HIDDEN = "<5", "*"  # a count of 1 to 4; one that would give another away
_STEPS = 1500  # figures that are tried for one cell before more is hidden
_MORE = (0, 1, 2, 4, 8)  # figures hidden for one cell, before all beside it are


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
    page = _Page(values, lines, least, dict(earlier or {}))
    for line in lines:
        while page.is_bare(line) and page.hide_beside(page.hidden_parts(line)[0]):
            pass
    for cell in [key for key in page.marks if 0 < values[key] < least]:
        page.bring_to_doubt(cell)
    return {key: page.marks.get(key, str(value)) for key, value in values.items()}


class _Page(Generic[K]):
    """The figures and their marks, while more of them are hidden."""

    def __init__(self, values: Mapping[K, int], lines: Sequence[Line[K]], least: int,
                 before: dict[K, str]) -> None:
        self.values, self.least, self._before = values, least, before
        self.marks = {key: mark for key, mark in before.items() if mark in (SMALL, HIDDEN)}
        self.marks |= {key: SMALL for key, value in values.items()
                       if key not in before and 0 < value < least}
        self._totals = {line.total for line in lines}
        self._members = [line.members for line in lines]
        self._signs: dict[K, list[tuple[int, int]]] = defaultdict(list)  # line, part or total
        for number, line in enumerate(lines):
            for key in line.parts:
                self._signs[key].append((number, 1))
            self._signs[line.total].append((number, -1))
        self._lines = lines
        self._doubted: set[K] = set()

    # what is told -------------------------------------------------------------------------------

    def hidden_parts(self, line: Line[K]) -> list[K]:
        """Return the parts of a line that are hidden."""
        return [key for key in line.parts if key in self.marks]

    def is_bare(self, line: Line[K]) -> bool:
        """Whether the hidden parts together are a small count that the total gives away."""
        parts = () if line.total in self.marks else self.hidden_parts(line)
        return bool(parts) and 0 < sum(self.values[key] for key in parts) < self.least

    # that other figures fit ---------------------------------------------------------------------

    def bring_to_doubt(self, cell: K) -> None:
        """Find figures with another count in this cell that fit what is shown, and keep them so.

        As few more figures as it takes are hidden; where earlier months tell it all, none helps.
        """
        while cell not in self._doubted:
            for more in _MORE:
                if self._doubt(cell, more):
                    return
            if not self._hide_around(cell):
                return

    def _doubt(self, cell: K, more: int) -> bool:
        for step in (1, -1):
            found = self._other_table(cell, step, more)
            if found:
                self._keep(found)
                return True
        return False

    def _hide_around(self, cell: K) -> bool:
        """Hide all that stands in a line with the hidden figures this one hangs together with.

        Where that leaves nothing of a month in sight, what was open to doubt before it stays so.
        """
        seen, waiting = {cell}, [cell]
        near: set[K] = set()
        while waiting:
            for number, _ in self._signs[waiting.pop()]:
                near.update(self._members[number])
                more = [key for key in self._members[number]
                        if key in self.marks and key not in seen]
                seen.update(more)
                waiting.extend(more)
        new = [key for key in near
               if key not in self._before and self.marks.get(key) != HIDDEN]
        self.marks |= dict.fromkeys(new, HIDDEN)
        return bool(new)

    def _keep(self, moved: Mapping[K, int]) -> None:
        for key, step in moved.items():
            if not self._fits(key, step):
                self.marks[key] = HIDDEN
        self._doubted |= moved.keys()

    def _other_table(self, cell: K, step: int, more: int) -> dict[K, int] | None:
        """Return changes by one, of this cell first, that leave every line true.

        `more` of the figures that are shown may be among them.
        """
        cost = self._cost(cell, step)
        if cost is None or cost > more:
            return None
        moved, wrong, left = {cell: step}, dict[int, int](), [_STEPS]
        for number, sign in self._signs[cell]:
            wrong[number] = sign * step
        return moved if self._balance(moved, wrong, more - cost, left) else None

    def _balance(self, moved: dict[K, int], wrong: dict[int, int], more: int,
                 left: list[int]) -> bool:
        if not wrong:
            return True
        number = min(wrong, key=lambda one: len(self._members[one]))
        if abs(wrong[number]) != 1:
            return False
        for cost, key, step in self._movable(number, wrong, moved):
            left[0] -= 1
            if left[0] < 0:
                return False
            if cost > more:
                continue
            after = dict(wrong)
            for one, sign in self._signs[key]:
                after[one] = after.get(one, 0) + sign * step
                if not after[one]:
                    del after[one]
            moved[key] = step
            if self._balance(moved, after, more - cost, left):
                return True
            del moved[key]
        return False

    def _movable(self, number: int, wrong: Mapping[int, int],
                 moved: Mapping[K, int]) -> list[tuple[int, K, int]]:
        """Figures that set a line right: hidden ones first, and those that set others right too.

        Of what is shown the smallest first, parts before totals.
        """
        found = []
        for key in self._members[number]:
            step = -wrong[number] * (-1 if key == self._lines[number].total else 1)
            cost = None if key in moved else self._cost(key, step)
            if cost is not None:
                upset = sum(abs(wrong.get(one, 0) + sign * step) - abs(wrong.get(one, 0))
                            for one, sign in self._signs[key])
                shown = (key in self._totals, self.values[key]) if cost else (False, 0)
                found.append((cost, upset, shown, repr(key), key, step))
        found.sort(key=lambda each: each[:4])
        return [(each[0], each[4], each[5]) for each in found]

    def _cost(self, key: K, step: int) -> int | None:
        """Return 0 for a figure that may be another, 1 if it is hidden first, None if shown."""
        if self._fits(key, step):
            return 0
        hideable = key not in self._before and self.marks.get(key) != HIDDEN
        return 1 if hideable and self.values[key] + step >= 0 else None

    def _fits(self, key: K, step: int) -> bool:
        would_be, mark = self.values[key] + step, self.marks.get(key)
        return 1 <= would_be < self.least if mark == SMALL else mark == HIDDEN and would_be >= 0

    # hiding more --------------------------------------------------------------------------------

    def hide_beside(self, cell: K) -> bool:
        """Hide one more figure in a line of this cell; False where there is none to hide.

        The smallest, a part before a total; then a nought.
        """
        near = [key for number, _ in self._signs[cell] for key in self._members[number]
                if key not in self._before and key not in self.marks]
        for choice in ([key for key in near if self.values[key] > 0], near):
            if choice:
                self.marks[min(choice, key=lambda key: (
                    key in self._totals, self.values[key], repr(key)))] = HIDDEN
                return True
        return False
