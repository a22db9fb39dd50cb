"""A ledger as it waits to be imported: every row with its values, faults and raw cells."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from casedesk.errors import RefusedError
from casedesk.exchange import cells
from casedesk.exchange.checking import Checked, Frame, Problem, check
from casedesk.exchange.columns import LedgerKind, added_headings, kinds, plain, skip_words
from casedesk.exchange.header import Heading, rematched
from casedesk.exchange.process import Cell, Sheet


@dataclass
class Line:
    """One row of the ledger: what stood in its cells and what it was found to say."""

    row: int  # as the spreadsheet numbers it
    cells: dict[str, Cell]  # by field, as it stood or as it was mended
    others: dict[str, str]  # what stands in columns that no field was matched with
    checked: Checked
    mended: tuple[str, ...] = ()

    @property
    def accepted(self) -> bool:
        """Whether the row can be imported as it is."""
        return not self.checked.problems

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What keeps the row out."""
        return self.checked.problems

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What is to be looked at, though the row can be imported."""
        return self.checked.warnings

    def shown(self, field: str) -> str:
        """Return the cell of a field as it stands in the sheet or was mended."""
        return cells.text(self.cells.get(field))


@dataclass(frozen=True)
class Month:
    """What the ledger registered in a month, from all of its rows."""

    registered: int
    workers: int


@dataclass(frozen=True)
class Figures:
    """The figures of the ledger as it stands in the file.

    Months, totals (fen) and results count every row whose cell can be read, rejected rows too,
    as the ledger's own sums do; `people` counts the different people of the accepted rows.
    """

    rows: int
    accepted: int
    rejected: int
    people: int
    months: Mapping[str, Month]
    claim_fen: int
    agreed_fen: int
    results: Mapping[str, int]


@dataclass
class Staged:
    """A ledger read from a file, ready to be looked over, mended and imported."""

    file: str  # the file's name, without its folder
    heading: Heading
    sheets: list[str]
    frame: Frame
    lines: list[Line]
    skipped: list[tuple[int, str]] = field(default_factory=list)  # row, what stands there
    source: list[Sheet] = field(default_factory=list, repr=False)

    @property
    def ledger(self) -> LedgerKind:
        """The kind of ledger, with the fields that its columns may be matched with."""
        return self.frame.ledger

    @property
    def accepted(self) -> list[Line]:
        """The rows that can be imported."""
        return [line for line in self.lines if line.accepted]

    @property
    def rejected(self) -> list[Line]:
        """The rows that wait to be mended."""
        return [line for line in self.lines if not line.accepted]

    def line(self, row: int) -> Line:
        """Return the line of a sheet row. Refuses `import_row_unknown`."""
        for line in self.lines:
            if line.row == row:
                return line
        raise RefusedError("import_row_unknown", "row", row=row)

    def mend(self, row: int, field: str, text: str) -> Line:
        """Put `text` into the cell of a row and check that row again.

        Refuses `import_row_unknown`, `import_unknown_field`. A text that is still wrong is not
        refused: it stands in the cell and is listed among the line's problems.
        """
        line = self.line(row)
        if field not in {column.field for column in self.ledger.columns}:
            raise RefusedError("import_unknown_field", field, name=field)
        line.cells[field] = text
        line.mended = tuple(sorted({*line.mended, field}))
        line.checked = check(line.cells, self.frame)
        return line

    def figures(self) -> Figures:
        """Return what the ledger adds up to."""
        rows: Counter[str] = Counter()
        workers: Counter[str] = Counter()
        results: Counter[str] = Counter()
        totals = {"claim": 0, "agreed": 0}
        for line in self.lines:
            values = line.checked.values
            if "registered" in values:
                month = f"{values['registered']:%Y-%m}"
                rows[month] += 1
                workers[month] += values.get("workers", 1)
            for name in totals:
                totals[name] += values.get(name, 0)
            results[line.shown("result")] += 1
        months = {month: Month(rows[month], workers[month]) for month in sorted(rows)}
        accepted = self.accepted
        people = {person_key(line.checked.values) for line in accepted}
        return Figures(len(self.lines), len(accepted), len(self.lines) - len(accepted), len(people),
                       months, totals["claim"], totals["agreed"], dict(results))


def person_key(values: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what makes a person one: the ID number in 18 figures, else name and telephone."""
    from casedesk.rules.identity import eighteen

    found = values.get("id_number")
    if found:
        return (eighteen(found.normalised),)
    return values.get("name", ""), values.get("phone", "")


def stage(sheets: list[Sheet], heading: Heading, file: str) -> Staged:
    """Return the rows below the heading, each checked; subtotals and blank rows left out."""
    stager = Stager(sheets, heading, file)
    stager.take(sheets[heading.sheet].rows)
    return stager.staged


class Stager:
    """Stages the rows of a sheet as they come, in the order of the sheet.

    A cell merged downwards counts for each of its rows; amounts are not repeated, because a sum
    merged over three rows is said once.
    """

    def __init__(self, sheets: list[Sheet], heading: Heading, file: str) -> None:
        sheet, ledger = sheets[heading.sheet], kinds()[heading.kind]
        units = {column.field: column.unit for column in heading.columns if column.field}
        frame = Frame(ledger, sheet.epoch, heading.year, units)
        self.staged = Staged(file, heading, [each.name for each in sheets], frame, [],
                             source=sheets)
        self._fields = {column.index: column.field for column in heading.columns if column.field}
        self._others = {column.index: column.heading for column in heading.columns
                        if not column.field and column.heading not in added_headings()}
        self._fill = {index for index, field in self._fields.items() if ledger.column(field).fill}
        self._covers: dict[int, list[tuple[int, int]]] = defaultdict(list)  # row: column, top
        for top, left, bottom, right in sheet.merged:
            if left == right and left in self._fill and top > heading.row and bottom - top < 1000:
                for number in range(top + 1, bottom + 1):
                    self._covers[number].append((left, top))
        self._tops = {(top, left) for below in self._covers.values() for left, top in below}
        self._seen: dict[tuple[int, int], Cell] = {}

    def take(self, rows: Iterable[tuple[int, list[Cell]]]) -> None:
        """Check further rows and add them to what is staged."""
        staged = self.staged
        for number, cells_of_row in rows:
            if number <= staged.heading.row:
                continue
            raw = self._filled(number, cells_of_row)
            row = {self._fields[i]: cell for i, cell in enumerate(raw, 1) if i in self._fields}
            reason = _no_record(staged.ledger, staged.heading, row, raw)
            if reason is None:
                rest = {self._others[i]: cells.text(cell) for i, cell in enumerate(raw, 1)
                        if i in self._others and not cells.blank(cell)}
                staged.lines.append(Line(number, row, rest, check(row, staged.frame)))
            elif reason:
                staged.skipped.append((number, reason))

    def _filled(self, number: int, raw: list[Cell]) -> list[Cell]:
        for left, top in self._covers.get(number, ()):
            raw = raw + [None] * (left - len(raw))
            raw[left - 1] = self._seen.get((top, left))
        if self._tops:
            for column in self._fill:
                if (number, column) in self._tops and column <= len(raw):
                    self._seen[number, column] = raw[column - 1]
        return raw


def remap(staged: Staged, mapping: Mapping[int, str]) -> Staged:
    """Return the ledger read anew with columns given other fields ({1: "name", 4: ""}).

    What was mended is kept where its field still is one. Refuses `import_unknown_field`.
    """
    again = stage(staged.source, rematched(staged.heading, mapping), staged.file)
    for line in staged.lines:
        for name in line.mended:
            again.mend(line.row, name, line.shown(name))
    return again


def _no_record(
    ledger: LedgerKind, heading: Heading, row: Mapping[str, Cell], raw: list[Cell],
) -> str | None:
    """Return None for a record, '' for a blank row, else what the row that is none says."""
    named = not cells.blank(row.get("name"))
    if named and not cells.blank(row.get("registered")):
        again = cells.text(row["name"]) in {column.heading for column in heading.columns}
        return cells.text(row["name"]) if again else None  # the heading, printed on each page
    words = [cells.text(cell) for cell in raw if not cells.blank(cell)]
    if not words:
        return ""
    if all(cells.blank(row.get(column.field)) for column in ledger.columns if column.key):
        return words[0]
    first = plain(words[0])
    if not named and (first.startswith(skip_words()) or first.endswith(("小计", "合计"))):
        return words[0]
    return None
