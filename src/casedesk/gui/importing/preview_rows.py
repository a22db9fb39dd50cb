"""The rows of a ledger as the preview lists them: what hinders a row first."""

from collections.abc import Iterable
from dataclasses import dataclass

from casedesk.exchange.checking import Problem
from casedesk.exchange.staging import Line, Staged

ALL, WRONG, NOTED, GOOD = "all", "wrong", "noted", "good"


@dataclass(frozen=True, eq=False)
class PreviewRow:
    """One fault of a row, or the row when it has none."""

    line: Line
    fault: Problem | None = None

    @property
    def key(self) -> tuple[int, str]:
        """What it is known by: the row of the sheet and the field."""
        return self.line.row, self.fault.field if self.fault else ""

    @property
    def rank(self) -> tuple[bool, int]:
        """Its place in the list: faults first, then as in the sheet."""
        return self.line.accepted, self.line.row


class PreviewList:
    """All rows of a ledger, and those that one of the chips lets through."""

    def __init__(self, staged: Staged) -> None:
        self.staged = staged
        self._rows = sorted((row for line in staged.lines for row in _of(line)),
                            key=lambda row: row.rank)

    def mended(self, line: Line) -> None:
        """Take in that a row says something else now."""
        rest = [row for row in self._rows if row.line is not line]
        self._rows = sorted([*rest, *_of(line)], key=lambda row: row.rank)

    def shown(self, chip: str) -> list[PreviewRow]:
        """The rows behind a chip."""
        return [row for row in self._rows if _passes(row, chip)]

    def counts(self) -> dict[str, int]:
        """How many rows of the sheet stand behind each chip."""
        wrong = len(self.staged.rejected)
        noted = sum(line.accepted and bool(line.warnings) for line in self.staged.lines)
        total = len(self.staged.lines)
        return {ALL: total, WRONG: wrong, NOTED: noted, GOOD: total - wrong}

    def next_wrong(self, after: int) -> PreviewRow | None:
        """The next row with a fault below a row of the sheet, or the first one of all."""
        wrong = [row for row in self._rows if not row.line.accepted]
        return next((row for row in wrong if row.line.row > after), next(iter(wrong), None))


def _of(line: Line) -> Iterable[PreviewRow]:
    if not line.accepted:
        return [PreviewRow(line, problem) for problem in line.problems]
    return [PreviewRow(line, line.warnings[0] if line.warnings else None)]


def _passes(row: PreviewRow, chip: str) -> bool:
    if chip == WRONG:
        return not row.line.accepted
    if chip == NOTED:
        return row.line.accepted and bool(row.line.warnings)
    return chip == ALL or row.line.accepted
