"""What a row of a ledger says, and what is wrong with it: each fault by field and reason."""

import dataclasses
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

from casedesk.errors import RefusedError
from casedesk.exchange import cells
from casedesk.exchange.columns import ColumnKind, LedgerKind, labelled, meaning
from casedesk.exchange.process import Cell
from casedesk.rules import identity, names, phones, uscc
from casedesk.rules.checks import bare, half_width

_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U000323af]")
_SEVERAL = re.compile(r"[/、,，;；\s]+")


@dataclass(frozen=True)
class Problem:
    """A fault of a cell: the field, the reason (a refusal code), the sentence for the person."""

    field: str
    reason: str
    text: str
    values: Mapping[str, object] = dataclasses.field(default_factory=dict, compare=False)

    def sentence(self, language: str) -> str:
        """Return the sentence in 'zh' or 'en'."""
        return RefusedError(self.reason, self.field, **self.values).sentence(language)


@dataclass(frozen=True)
class Frame:
    """What holds for the whole sheet: its ledger, its epoch, its year, the unit of each amount."""

    ledger: LedgerKind
    epoch: int = 1900
    year: int | None = None
    units: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Checked:
    """The values of a row, what keeps it out, and what is only to be looked at."""

    values: Mapping[str, Any]
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]


class _Reading:
    """The values of one row while they are being read."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.values: dict[str, Any] = {}
        self.problems: list[Problem] = []
        self.warnings: list[Problem] = []

    def problem(self, field: str, reason: str, **values: object) -> None:
        self.problems.append(Problem(field, reason, _sentence(reason, **values), values))

    def warning(self, field: str, reason: str, **values: object) -> None:
        self.warnings.append(Problem(field, reason, _sentence(reason, **values), values))


def _sentence(reason: str, **values: object) -> str:
    return RefusedError(reason, "", **values).sentence()


def check(row: Mapping[str, Cell], frame: Frame) -> Checked:
    """Read the cells of a row, by field; every fault is listed, not only the first."""
    reading = _Reading(frame)
    for column in frame.ledger.columns:
        cell = row.get(column.field)
        if cells.blank(cell):
            _missing(reading, column)
            continue
        try:
            _READERS[column.holds](reading, column, cell)
        except RefusedError as error:
            reading.problem(column.field, error.code, **error.values)
    _compare(reading)
    return Checked(reading.values, tuple(reading.problems), tuple(reading.warnings))


def _missing(reading: _Reading, column: ColumnKind) -> None:
    if column.holds == "id":
        reading.warning(column.field, "id_missing")
    elif column.required:
        reason = "name_missing" if column.holds == "name" else "ledger_date_missing"
        reading.problem(column.field, reason)


def _text(reading: _Reading, column: ColumnKind, cell: Cell) -> None:
    reading.values[column.field] = cells.text(cell)


def _name(reading: _Reading, column: ColumnKind, cell: Cell) -> None:
    found = names.check(cells.text(cell))
    reading.values[column.field] = found.normalised
    if not found.valid:
        reading.problem(column.field, found.reason)
    elif found.warning:
        reading.warning(column.field, found.warning)


@lru_cache(maxsize=4096)
def _identity(value: str | float) -> identity.IdCheck:
    return identity.check(value)


def _id(reading: _Reading, column: ColumnKind, cell: Cell) -> None:
    found = _identity(cells.number(cell))
    if not found.valid:
        reading.problem(column.field, found.reason)
    else:
        reading.values[column.field] = found
    if found.warning:
        reading.warning(column.field, found.warning)


def _sex(reading: _Reading, column: ColumnKind, cell: Cell) -> None:
    code = meaning("sex", cells.text(cell))
    if code is None:
        reading.warning(column.field, "sex_unknown", text=cells.text(cell))
    else:
        reading.values[column.field] = code


def _phone(reading: _Reading, column: ColumnKind, cell: Cell) -> None:
    found = phones.check(cells.number(cell))
    if found.valid:
        reading.values[column.field] = found.normalised
        return
    parts = [phones.check(part) for part in _SEVERAL.split(half_width(cells.text(cell))) if part]
    good = [part.normalised for part in parts if part.valid]
    if good:
        reading.values[column.field] = good[0]
        reading.values["other_phone"] = good[1] if len(good) > 1 else ""
        return
    reading.values["note_phone"] = cells.text(cell)
    reading.warning(column.field, found.reason)


def _yes(reading: _Reading, column: ColumnKind, cell: Cell) -> None:
    code = meaning("yes", cells.text(cell))
    if code is None:
        reading.warning(column.field, "yes_unknown", text=cells.text(cell))
    else:
        reading.values[column.field] = code == "1"


def _employer(reading: _Reading, column: ColumnKind, cell: Cell) -> None:
    words = cells.text(cell)
    reading.values[column.field] = (
        "".join(words.split()) if _HAN.search(words) else " ".join(words.split()))


def _uscc(reading: _Reading, column: ColumnKind, cell: Cell) -> None:
    found = uscc.check(cells.number(cell))
    if found.valid:
        reading.values[column.field] = found.normalised
    else:
        reading.values["note_uscc"] = cells.text(cell)
        reading.warning(column.field, found.reason)


def _labelled(table: str, reason: str) -> Callable[[_Reading, ColumnKind, Cell], None]:
    """Return a reader for a cell that names an entry of a code table; its words are kept."""
    def read(reading: _Reading, column: ColumnKind, cell: Cell) -> None:
        words = cells.text(cell)
        code = labelled(table, words)
        if code is None:
            reading.warning(column.field, reason, text=words)
            reading.values[f"note_{column.field}"] = words
        else:
            reading.values[column.field] = code

    return read


def _matter(reading: _Reading, column: ColumnKind, cell: Cell) -> None:
    words = cells.text(cell)
    reading.values["matter_text"] = words
    code = labelled("matters", words) or meaning("matter", words)
    if code is None:
        reading.warning(column.field, "matter_unknown", text=words)
        code = "0699"
    reading.values[column.field] = code


def _amount(reading: _Reading, column: ColumnKind, cell: Cell) -> None:
    unit = reading.frame.units.get(column.field, 1)
    reading.values[column.field] = cells.amount(cell, column.field, unit)


def _count(reading: _Reading, column: ColumnKind, cell: Cell) -> None:
    reading.values[column.field] = cells.count(cell, column.field)


def _date(reading: _Reading, column: ColumnKind, cell: Cell) -> None:
    frame = reading.frame
    reading.values[column.field] = cells.day(cell, column.field, frame.epoch, frame.year)


def _result(reading: _Reading, column: ColumnKind, cell: Cell) -> None:
    words = cells.text(cell)
    reading.values["result_text"] = words
    code = labelled("closing_kinds", words) or meaning("result", words)
    if code is None:
        reading.problem(column.field, "result_unknown", text=words)
    elif code != "open":
        reading.values[column.field] = code


def _outcome(reading: _Reading, column: ColumnKind, cell: Cell) -> None:
    """The receipt's own words are kept where they are none of the usual ones."""
    words = cells.text(cell)
    reading.values[column.field] = meaning("outcome", words) or words


_READERS: dict[str, Callable[[_Reading, ColumnKind, Cell], None]] = {
    "text": _text, "name": _name, "id": _id, "sex": _sex, "phone": _phone, "yes": _yes,
    "employer": _employer, "uscc": _uscc, "amount": _amount, "count": _count, "date": _date,
    "result": _result, "outcome": _outcome, "matter": _matter,
    "industry": _labelled("industries", "industry_unknown"),
    "town": _labelled("towns", "town_unknown"),
}


def _compare(reading: _Reading) -> None:
    """Hold the cells of a row against one another: the days in order, the sex with the ID."""
    values = reading.values
    found = values.get("id_number")
    if found and found.sex and values.get("sex") in ("1", "2") and values["sex"] != found.sex:
        reading.warning("sex", "sex_not_of_id")
    bad = {problem.field for problem in reading.problems}
    if reading.frame.ledger.kind == "dispute":
        if values.get("result") and "closed" not in values and "closed" not in bad:
            reading.problem("closed", "closed_day_missing")
        if values.get("closed") and not values.get("result") and "result" not in bad:
            reading.problem("result", "result_missing")
    for earlier, later in (("registered", "accepted"), ("registered", "closed"),
                           ("accepted", "closed"), ("registered", "sent"), ("sent", "receipt")):
        if _reversed(values, earlier, later) and later not in bad:
            bad.add(later)
            reading.problem(
                later, "ledger_date_order", earlier=reading.frame.ledger.column(earlier).zh,
                later=reading.frame.ledger.column(later).zh)


def _reversed(values: Mapping[str, Any], earlier: str, later: str) -> bool:
    first, second = values.get(earlier), values.get(later)
    return isinstance(first, date) and isinstance(second, date) and second < first


def plain_key(words: str) -> str:
    """Return an employer's name as it is compared: no width, spaces or unseen marks."""
    return bare(words).replace("(", "").replace(")", "").upper()
