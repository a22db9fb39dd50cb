"""The cells of a CSV file, whatever program, code page and separator wrote it."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from casedesk.errors import RefusedError
from casedesk.exchange.limits import Limits

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"),
)
_SEPARATORS = ",\t;|，"
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


def decode(data: bytes, name: str = "") -> str:
    """Return the text: by its mark, else UTF-16 by its zero bytes, UTF-8, GB18030.

    Refused: import_not_spreadsheet when it is not text, import_truncated when the last
    character of a UTF-8 file is cut.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _text(data[len(mark):], encoding, name)
    if b"\x00" in data:
        return _text(data, _sixteen(data), name)
    try:
        return _checked(data.decode("utf-8"), name)
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data" and data[: error.start].strip(b"\r\n\t -~"):
            raise RefusedError("import_truncated", "file", name=name) from error
    return _text(data, "gb18030", name)


def _sixteen(data: bytes) -> str:
    """Tell which half of the pairs is zero: digits and commas lie in the lower half."""
    even, odd = data[0::2].count(0), data[1::2].count(0)
    return "utf-16-le" if odd > even else "utf-16-be"


def _text(data: bytes, encoding: str, name: str) -> str:
    try:
        return _checked(data.decode(encoding), name)
    except UnicodeDecodeError as error:
        cut = encoding != "gb18030" and error.end >= len(data)
        code = "import_truncated" if cut else "import_not_spreadsheet"
        raise RefusedError(code, "file", name=name) from error


def _checked(text: str, name: str) -> str:
    sample = text[:100_000]
    if len(_CONTROL.findall(sample)) * 200 > len(sample):  # a stray one is stripped later
        raise RefusedError("import_not_spreadsheet", "file", name=name)
    return text


def separator(text: str) -> str:
    """Return what stands between the cells: the sign that cuts most lines alike."""
    def alike(sign: str) -> int:
        records = csv.reader(io.StringIO(text[:20_000], newline=""), delimiter=sign)
        widths = Counter(len(record) for _, record in zip(range(50), records, strict=False))
        return max((count * (width - 1) for width, count in widths.items()), default=0)

    return max(_SEPARATORS, key=alike)


def rows(path: Path, limits: Limits) -> Iterator[tuple[int, list[str]]]:
    """Yield the number and the cells of every record that holds something.

    A record with line breaks inside quotes is one row, as a spreadsheet program shows it.
    Refused: those of `decode`, and import_csv_quotes when a quotation mark is never closed.
    """
    csv.field_size_limit(limits.cell_characters)
    text = decode(path.read_bytes(), path.name)
    stated = re.match(r"sep=(.)\r?\n", text)
    if stated:
        text = text[stated.end():]
    try:
        sign = stated[1] if stated else separator(text)
        records = csv.reader(io.StringIO(text, newline=""), delimiter=sign)
        for number, record in enumerate(records, 1):
            if any(cell and not cell.isspace() for cell in record):
                yield number, record[: limits.columns]
    except csv.Error as error:
        raise RefusedError("import_csv_quotes", "file") from error
