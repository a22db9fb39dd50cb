"""Find the sheet and the row that head a ledger, and what each of its columns is."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from casedesk.errors import RefusedError
from casedesk.exchange.columns import field_of, kinds
from casedesk.exchange.process import Cell, Sheet
from casedesk.rules.checks import half_width

DEPTH = 40  # rows looked at from the top; titles and notes above a ledger take fewer
_FEWEST = 3  # columns that must be known before a row is taken for a heading
_UNIT = re.compile(r"(?:单位|金额)[:：]?[^。\n]{0,12}?(万元|元)")
_YEAR = re.compile(r"(?<!\d)(20\d\d)\s*年?")


@dataclass(frozen=True)
class Column:
    """A column as the ledger heads it, and the field it was matched with ('' for none)."""

    index: int  # counted from 1, as A = 1
    heading: str
    field: str
    unit: int = 1  # what one in this column is, in yuan: 1 or 10,000
    again: bool = False  # the same heading or meaning stands further left already


@dataclass(frozen=True)
class Heading:
    """Where the ledger begins: its kind, its sheet, the row of the headings, the columns."""

    kind: str
    sheet: int
    row: int  # the lowest row of the heading
    columns: tuple[Column, ...]
    year: int | None  # of the title, for days written without one


def find(
    sheets: Sequence[Sheet], kind: str | None = None, sheet: int | None = None,
    name: str = "",
) -> Heading:
    """Return the best heading among all sheets, or within `sheet` and of `kind` when given.

    Refused: import_no_heading when no row names at least three known columns, one of them the
    name; import_no_sheet for a sheet that is not there.
    """
    if sheet is not None and not 0 <= sheet < len(sheets):
        raise RefusedError("import_no_sheet", "sheet", name=str(sheet))
    best: tuple[float, Heading] | None = None
    for index, each in enumerate(sheets):
        if sheet is not None and index != sheet:
            continue
        for code in [kind] if kind else list(kinds()):
            found = _best_of(each, index, code, name)
            if found and (best is None or found[0] > best[0]):
                best = found
    if best is None:
        raise RefusedError("import_no_heading", "file")
    return best[1]


def _best_of(sheet: Sheet, index: int, kind: str, name: str) -> tuple[float, Heading] | None:
    best: tuple[float, Heading] | None = None
    for position, (number, cells) in enumerate(sheet.rows[:DEPTH]):
        texts = _spread(sheet, number, cells)
        options = [(texts, number)]
        if position + 1 < len(sheet.rows) and sheet.rows[position + 1][0] == number + 1:
            below, cells = sheet.rows[position + 1]
            lower = _spread(sheet, below, cells)
            if _heads_too(kind, lower, cells):
                options.append((_joined(kind, texts, lower), below))
        for headings, row in options:
            score, columns = match(kind, headings)
            if score and (best is None or score > best[0]):
                unit, year = _title(sheet, row, name)
                bulk = min(len(sheet.rows), 1000) / 100_000 - sheet.hidden * 0.5
                placed = tuple(_with_unit(column, unit) for column in columns)
                best = score + bulk, Heading(kind, index, row, placed, year)
    return best


def match(kind: str, headings: Sequence[str]) -> tuple[float, list[Column]]:
    """Return how well a row heads a ledger of this kind (0: not at all), and its columns."""
    whole: dict[str, int] = {}
    parts: dict[str, int] = {}
    for position, text in enumerate(headings):
        field, entire = field_of(kind, text)
        if field:
            (whole if entire else parts).setdefault(field, position)
    chosen = parts | whole  # a whole heading wins over one that only contains the word
    at = {position: field for field, position in chosen.items()}
    seen: set[str] = set()
    columns = []
    for position, text in enumerate(headings):
        if not text:
            continue
        again = text in seen or (position not in at and bool(field_of(kind, text)[0]))
        seen.add(text)
        columns.append(Column(position + 1, text, at.get(position, ""), again=again))
    unknown = sum(1 for column in columns if not column.field)
    if len(chosen) < _FEWEST or "name" not in chosen:
        return 0, columns
    return len(chosen) + 0.1 * len(whole) - 0.05 * unknown, columns


def rematched(heading: Heading, mapping: Mapping[int, str]) -> Heading:
    """Return the heading with columns given other fields: {index counted from 1: field or ''}.

    A field that moves leaves the column that had it. Refused: import_unknown_field.
    """
    known = {column.field for column in kinds()[heading.kind].columns}
    for field in mapping.values():
        if field and field not in known:
            raise RefusedError("import_unknown_field", "mapping", name=field)
    taken = {field for field in mapping.values() if field}
    columns = []
    for column in heading.columns:
        field = mapping.get(column.index, "" if column.field in taken else column.field)
        columns.append(Column(column.index, column.heading, field, column.unit, column.again))
    return Heading(heading.kind, heading.sheet, heading.row, tuple(columns), heading.year)


def _spread(sheet: Sheet, number: int, cells: Sequence[Cell]) -> list[str]:
    """Return the texts of a row, a heading merged over several columns in each of them."""
    texts = [half_width(cell).strip() if isinstance(cell, str) else "" for cell in cells]
    for top, left, bottom, right in sheet.merged:
        if top <= number <= bottom and left <= len(texts) and right - left < 12:
            origin = texts[left - 1] if top == number else ""
            texts += [""] * (min(right, 256) - len(texts))
            for column in range(left, min(right, 256) + 1):
                texts[column - 1] = texts[column - 1] or origin
    return ["".join(text.split()) for text in texts]


def _heads_too(kind: str, texts: Sequence[str], cells: Sequence[Cell]) -> bool:
    """Tell whether a row is the lower half of a heading: words only, at least two known whole."""
    if any(cell is not None and not isinstance(cell, str) for cell in cells):
        return False
    known = sum(field_of(kind, text)[1] for text in texts)
    return known >= 2 and not any(character.isdigit() for text in texts for character in text)


def _joined(kind: str, upper: list[str], lower: list[str]) -> list[str]:
    """Return the headings of two rows as one: 申请人 over 姓名 → 申请人姓名 where known."""
    width = max(len(upper), len(lower))
    headings = []
    for above, below in zip(upper + [""] * (width - len(upper)),
                            lower + [""] * (width - len(lower)), strict=True):
        both = above + below if above != below else above
        known = [text for text in (both, below, above) if text and field_of(kind, text)[0]]
        headings.append(known[0] if known else below or above)
    return headings


def _title(sheet: Sheet, row: int, name: str) -> tuple[int, int | None]:
    """Return the unit and the year that stand above the heading, on the tab or in the name."""
    lines = ["".join(cell for cell in cells if isinstance(cell, str))
             for number, cells in sheet.rows[:DEPTH] if number < row]
    unit = next((10_000 if found[1] == "万元" else 1
                 for line in lines if (found := _UNIT.search(line))), 1)
    years = (_YEAR.search(half_width(text)) for text in (*lines, sheet.name, name))
    return unit, next((int(year[1]) for year in years if year), None)


def _with_unit(column: Column, general: int) -> Column:
    own = 10_000 if "万元" in column.heading else 1 if "元" in column.heading else general
    return Column(column.index, column.heading, column.field, own, column.again)
