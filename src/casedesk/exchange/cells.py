"""What one cell says: text tidied, days, amounts, numbers, however the ledger writes them."""

import re
import unicodedata
from datetime import date, datetime, timedelta
from decimal import Decimal
from math import isfinite

from casedesk.errors import RefusedError
from casedesk.exchange.process import Cell
from casedesk.rules import dates, money
from casedesk.rules.checks import half_width, written

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")  # as Excel stores a control character
_UNSEEN = re.compile(r"[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
_FIGURE = re.compile(r"[\d〇○零一二三四五六七八九十]")
_NOTHING = {"-", "--", "—", "——", "/", "\\", "无", "n/a", "N/A", "#N/A", "空"}
_SHORT = 12  # nothing that stands for nothing is longer, spaces around it included
_GUARDED = frozenset("=+-@＝＋－＠")  # what `'` was put before when the table was written
_SERIALS = range(1, 73_051)  # to the year 2099
_EPOCHS = {1900: date(1899, 12, 30), 1904: date(1904, 1, 1)}
_TEXT_SERIAL = re.compile(r"[34567]\d{4}(\.0+)?")  # 1982 to 2099, a day shown as a number


def text(cell: Cell) -> str:
    """Return the words of a cell: NFC, no control or direction marks; '=1+1' stays text."""
    if cell is None:
        return ""
    if isinstance(cell, dict):
        return cell["d"].removesuffix("T00:00:00")
    if isinstance(cell, bool):
        return "是" if cell else "否"
    if isinstance(cell, int | float):
        return written(cell)
    words = cell
    if "_x" in words:
        words = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), words)
    if not words.isprintable():  # control, direction and unseen marks are not
        words = "".join(c for c in _UNSEEN.sub("", words)
                        if c in "\n\t\u3000\xa0" or unicodedata.category(c) != "Cc")
    if not words.isascii():
        words = unicodedata.normalize("NFC", words)
    words = words.strip()
    return words[1:] if words[:1] == "'" and words[1:2] in _GUARDED else words


def blank(cell: Cell) -> bool:
    """Tell whether a cell holds nothing, or a sign that stands for nothing."""
    if cell is None or not isinstance(cell, str):
        return cell is None
    return (len(cell) < _SHORT and text(cell) in _NOTHING) or not text(cell)


def number(cell: Cell) -> str | float:
    """Return an ID number, a telephone or a code as the checks want it: the number, or words."""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return cell
    return text(cell)


def day(cell: Cell, field: str, epoch: int = 1900, year: int | None = None) -> date:
    """Return the day of a cell. Refuses `date`.

    Numbers of 8 figures are days written solid, smaller ones are counted from the workbook's
    epoch (1900 or 1904). A day without its year is of the ledger's `year`.
    """
    if isinstance(cell, dict):
        return datetime.fromisoformat(cell["d"]).date()
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        if isfinite(cell) and int(cell) in _SERIALS:
            return _EPOCHS[epoch] + timedelta(days=int(cell))
        return dates.parse(written(cell), dates.today(), field)
    words = text(cell)
    if _TEXT_SERIAL.fullmatch(half_width(words)):
        return _EPOCHS[epoch] + timedelta(days=int(float(half_width(words))))
    if not _FIGURE.search(half_width(words)):  # 昨天 says nothing in a ledger
        raise RefusedError("date", field, text=words)
    if len(half_width(words)) < 6 and year is None:  # 1.16 of no known year
        raise RefusedError("date", field, text=words)
    return dates.parse(words, date(year, 12, 31) if year else dates.today(), field)


def amount(cell: Cell, field: str, unit: int = 1) -> int:
    """Return fen; `unit` is what the column counts in (yuan, or 10,000). Refuses `amount`."""
    if isinstance(cell, bool | dict):
        raise RefusedError("amount", field, text=text(cell))
    if isinstance(cell, int | float):
        if not isfinite(cell):
            raise RefusedError("amount", field, text=text(cell))
        return money.parse(Decimal(repr(cell)) * unit, field)
    words = text(cell)
    if unit == 10_000 and not re.search("[元圆块千万亿]", words):
        words += "万"
    return money.parse(words, field)


def count(cell: Cell, field: str) -> int:
    """Return how many people a cell says: 12, '12人', '１２'. Refuses
    `workers_unreadable`."""
    words = re.sub(r"\s+|[人名位个]+$", "", half_width(text(cell)))
    if not re.fullmatch(r"\d{1,6}(\.0+)?", words) or int(float(words)) < 1:
        raise RefusedError("workers_unreadable", field, text=text(cell))
    return int(float(words))
