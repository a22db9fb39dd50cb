"""Tables out as CSV: for other programs, and safe where a spreadsheet program opens them."""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import IO

from casedesk.exchange.xlsx import Column, Value, clean, shown

_LIVE = frozenset("=+-@＝＋－＠")  # what a spreadsheet program takes for a formula (OWASP)
_BEFORE = frozenset("\t\r\n")  # signs that some of them skip on the way to one


def write_csv(
    target: Path | str | IO[bytes], columns: Sequence[Column], rows: Iterable[Sequence[Value]],
) -> None:
    """Write a table as CSV: UTF-8 with its mark, CR LF, every text guarded against formulas.

    Numbers of people, employers and telephones get a tab before them, so that no spreadsheet
    program rounds them; ledgers written so are read back here. Raises OSError.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_MINIMAL, lineterminator="\r\n")
    writer.writerow([guarded(column.heading) for column in columns])
    for values in rows:
        writer.writerow([_cell(column, value)
                         for column, value in zip(columns, values, strict=True)])
    data = text.getvalue().encode("utf-8-sig")
    if isinstance(target, Path | str):
        Path(target).write_bytes(data)
    else:
        target.write(data)


def _cell(column: Column, value: Value) -> str:
    words = clean(shown(value, column.kind))
    if column.kind == "id":
        return "\t" + words if words.isdigit() and len(words) > 10 else guarded(words)
    return guarded(words) if isinstance(value, str) else words


def guarded(text: str) -> str:
    """Return text that no spreadsheet program runs: `'` goes before a sign that begins a formula.

    >>> guarded("=1+1")
    "'=1+1"
    """
    live = text[:1] in _BEFORE or text.lstrip()[:1] in _LIVE
    return "'" + text if text and live else text
