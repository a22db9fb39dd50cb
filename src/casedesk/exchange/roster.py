"""A roster of workers from the clipboard of a spreadsheet program, or from a file of it."""

import csv
import io
import re
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from casedesk.casework.collective.lines import RosterLine, Text
from casedesk.errors import RefusedError
from casedesk.exchange import cells
from casedesk.exchange.columns import heading, plain
from casedesk.exchange.limits import limits
from casedesk.exchange.process import Cell, read_sheets
from casedesk.paths import resource
from casedesk.rules import identity, phones
from casedesk.rules.checks import half_width, written

_DEPTH = 20  # rows looked at for a heading; titles above a roster take fewer
_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff·]{2,12}")
_MONEY = re.compile(r"[¥￥]?\d{1,3}(,\d{3})+(\.\d+)?元?|[¥￥]?\d+(\.\d+)?元?")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_NUMBERS = ("id_number", "phone", "account")
_DAY = re.compile(r"(?:19|20)\d{2}[-./年]\d{1,2}([-./月]\d{0,2}日?)?")


@dataclass(frozen=True)
class ReadRoster:
    """What was read: the lines, how each column was understood, rows left out as no worker."""

    lines: list[RosterLine]
    columns: tuple[tuple[str, str], ...]  # heading, field ("" was not understood)
    left_out: int


Rows = list[tuple[int, list[Cell]]]


def from_text(text: str) -> ReadRoster:
    """Read what was pasted: cells between tabs, as WPS and Excel put them on the clipboard.

    Text without tabs is read by commas or wide spaces. Refuses `roster_heading`, `roster_empty`,
    `import_too_many_rows`.
    """
    source = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    sign = next((each for each in "\t,，;；" if each in _THOUSANDS.sub("", source)), None)
    if sign:
        whole = source if source.count('"') % 2 == 0 else source.replace('"', "”")
        records = list(csv.reader(io.StringIO(whole, newline=""), delimiter=sign))
    else:
        records = [re.split(r"[ \u3000]+", line.strip()) for line in source.split("\n")]
    if len(records) > limits().rows:
        raise RefusedError("import_too_many_rows", "roster", limit=limits().rows)
    rows: Rows = [(number, list(record)) for number, record in enumerate(records, 1)
                  if any(cell.strip() for cell in record)]
    return _read(rows, 1900)


def from_file(path: Path, progress: Callable[[int], object] | None = None) -> ReadRoster:
    """Read a roster out of a workbook or CSV file, in the confined process.

    The sheet with the best heading counts. Refuses as `from_text` and the reading process do.
    """
    best: tuple[int, Rows, int] | None = None
    for sheet in read_sheets(path, progress):
        if sheet.hidden:
            continue
        score = _heading_of(sheet.rows)[0]
        if best is None or score > best[0] or (score == best[0] and len(sheet.rows) > len(best[1])):
            best = score, sheet.rows, sheet.epoch
    if best is None:
        raise RefusedError("roster_empty", "roster")
    return _read(best[1], best[2])


def _read(rows: Rows, epoch: int) -> ReadRoster:
    score, place, fields = _heading_of(rows)
    heads: Sequence[Cell] = rows[place][1] if score else []
    body = rows[place + 1:] if score else rows
    if not score:
        fields = _by_content(body)
    if "name" not in fields.values() or len(fields) < 2:
        raise RefusedError("roster_heading", "roster")
    lines = [line for number, record in body
             if (line := _line(number, record, fields, epoch)) is not None]
    if not lines:
        raise RefusedError("roster_empty", "roster")
    columns = tuple((cells.text(head), fields.get(index, ""))
                    for index, head in enumerate(heads) if cells.text(head))
    return ReadRoster(lines, columns, len(body) - len(lines))


def _line(number: int, record: Sequence[Cell], fields: dict[int, str],
          epoch: int) -> RosterLine | None:
    """Return a row as a line; None for blank rows, sums and signatures."""
    line = RosterLine(number)
    for index, cell in enumerate(record):
        field = fields.get(index, "")
        if not field or cells.blank(cell):
            continue
        if field.startswith("item:"):
            line.items[field[5:]] = _value(cell, "amount", epoch)
        else:
            line.texts[field] = _value(cell, field, epoch)
    said = "".join(written(line.texts.get(name, "")) for name in ("name", "id_number", "phone"))
    first = next((cells.text(cell) for cell in record if not cells.blank(cell)), "")
    if any(plain(first).startswith(plain(word)) for word in _table()["skip"]):
        return None
    return line if said.strip() else None


def _value(cell: Cell, field: str, epoch: int) -> Text:
    """Return a cell's value; a number that may be an ID stays what the sheet holds."""
    if field in _NUMBERS:
        return cells.number(cell)
    if field == "hired_on" and not isinstance(cell, str):
        return cells.day(cell, field, epoch).isoformat() if _is_day(cell) else cells.text(cell)
    if field in ("amount", "wage") and isinstance(cell, int | float) \
            and not isinstance(cell, bool):
        return cell
    return cells.text(cell)


def _is_day(cell: Cell) -> bool:
    return isinstance(cell, dict) or (isinstance(cell, int | float) and 20_000 < cell < 60_000)


# headings ---------------------------------------------------------------------------------------


def _heading_of(rows: Rows) -> tuple[int, int, dict[int, str]]:
    """Return how many columns the best heading names, where it stands, and the columns."""
    best: tuple[int, int, dict[int, str]] = (0, 0, {})
    for place, (_, record) in enumerate(rows[:_DEPTH]):
        found = _fields(record)
        enough = "name" in found.values() and len(found) >= 2
        if enough and len(found) > best[0]:
            best = len(found), place, found
    return best


def _fields(record: Sequence[Cell]) -> dict[int, str]:
    found: dict[int, str] = {}
    for whole in (True, False):
        for index, cell in enumerate(record):
            if index in found or not isinstance(cell, str):
                continue
            field = _meant(heading(cell), whole)
            if field and field not in found.values():
                found[index] = field
    return found


def _meant(word: str, whole: bool) -> str:
    if not word or len(word) > 20:
        return ""
    if whole:
        return _whole().get(word, "")
    return next((field for part, field in _parts() if part in word), "")


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(resource("codes/roster_columns.toml").read_text("utf-8"))


@cache
def _whole() -> dict[str, str]:
    found = {plain(word): row["field"] for row in _table()["column"] for word in row["synonyms"]}
    for row in _table()["item"]:
        for word in row["synonyms"]:
            found.setdefault(plain(word), f"item:{row['matter']}")
    return found


@cache
def _parts() -> list[tuple[str, str]]:
    return [(plain(part), row["field"]) for row in _table()["column"]
            for part in row.get("contains", ())]


# columns without headings -----------------------------------------------------------------------


def _by_content(rows: Rows) -> dict[int, str]:
    """Tell the columns by what stands in them, where no row heads them."""
    width = max((len(record) for _, record in rows), default=0)
    found: dict[int, str] = {}
    for field, fits in _SHAPES:
        counts = {index: sum(fits(cells.text(record[index])) for _, record in rows
                             if index < len(record)) for index in range(width)
                  if index not in found}
        best = max(counts, key=lambda index: counts[index], default=None)
        if best is not None and counts[best] * 2 >= len(rows):
            found[best] = field
    return found


def _is_amount(text: str) -> bool:
    return bool(_MONEY.fullmatch(half_width(text))) and len(text) < 12 and not _serial(text)


def _serial(text: str) -> bool:
    return text.isdecimal() and int(text) < 1000  # 1, 2, 3 … stand before a roster


_LIKE_ID = ("", "id_lost_digits", "id_checksum", "id_birth", "id_region")
_SHAPES: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("id_number", lambda text: identity.check(text).reason in _LIKE_ID),
    ("phone", lambda text: len(text) >= 8 and phones.check(text).valid),
    ("sex", lambda text: text in ("男", "女")),
    ("hired_on", lambda text: bool(_DAY.fullmatch(text))),
    ("name", lambda text: bool(_HAN.fullmatch(text)) and text not in ("男", "女")),
    ("amount", _is_amount),
)

