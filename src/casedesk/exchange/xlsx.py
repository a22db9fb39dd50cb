"""Tables out: a list or a month's figures as an Excel sheet of values, without formulas."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import IO, Any, Literal, TypeAlias

Value: TypeAlias = str | int | float | bool | date | datetime | None
Kind = Literal["text", "id", "count", "money", "share", "date", "time", "number"]

_FORMATS = {
    "count": "#,##0", "money": "#,##0.00", "share": "0.0%", "date": "yyyy-mm-dd",
    "time": "yyyy-mm-dd hh:mm", "id": "@", "text": "", "number": "General",
}
_NARROWEST, _WIDEST, _MEASURED = 6.0, 48.0, 200  # characters; rows looked at for the width
_FONT = "等线"


@dataclass(frozen=True)
class Column:
    """A column of a table: its heading and what it holds.

    "id" is written as text whatever it looks like (numbers of people, employers, cases, phones);
    "money" takes fen and shows yuan; "share" takes 0 to 1 and shows per cent; "number" is shown
    with the places it has, for a column whose rows have different units.
    """

    heading: str
    kind: Kind = "text"
    width: float | None = None  # characters; measured when none


def write_table(
    target: Path | str | IO[bytes], title: str, columns: Sequence[Column],
    rows: Iterable[Sequence[Value]], *, notes: Sequence[str] = (), foot: Sequence[str] = (),
    totals: Sequence[Value] | None = None, sheet: str = "",
) -> None:
    """Write one table as an .xlsx with its title, a frozen heading, and a filter.

    `notes` stand under the title, `totals` in bold under the rows, `foot` below. Text is never
    taken for a formula or a link. Raises OSError when the file cannot be written.
    """
    with Book(target) as book:
        book.table(title, columns, rows, notes=notes, foot=foot, totals=totals, sheet=sheet)


class Book:
    """A workbook of one or more tables; written when its `with` block ends."""

    def __init__(self, target: Path | str | IO[bytes]) -> None:
        from xlsxwriter import Workbook  # 0.1 s, and only needed here

        self.target = str(target) if isinstance(target, Path) else target
        self._book = Workbook(self.target, {
            "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
            "in_memory": True,  # nothing of it in a temporary folder
        })
        self._formats: dict[tuple[str, bool], Any] = {}
        self._names: set[str] = set()

    def __enter__(self) -> "Book":
        return self

    def __exit__(self, kind: object, *rest: object) -> None:
        if kind is None:
            from xlsxwriter.exceptions import FileCreateError

            try:
                self._book.close()
            except FileCreateError as error:  # wraps the OSError as its first argument
                cause = error.args[0] if error.args else None
                raise (cause if isinstance(cause, OSError) else OSError(str(error))) from error

    def table(
        self, title: str, columns: Sequence[Column], rows: Iterable[Sequence[Value]], *,
        notes: Sequence[str] = (), foot: Sequence[str] = (),
        totals: Sequence[Value] | None = None, sheet: str = "",
    ) -> None:
        """Add a sheet with one table; see `write_table`."""
        page = self._book.add_worksheet(self._sheet_name(sheet or title))
        page.set_default_row(18)
        last = max(len(columns) - 1, 0)
        self._line(page, 0, last, title, "title")
        page.set_row(0, 30)
        for index, note in enumerate(notes, 1):
            self._line(page, index, last, note, "note")
        top = 1 + len(notes)
        for index, column in enumerate(columns):
            page.write_string(top, index, column.heading, self._format("heading"))
        page.set_row(top, 24)
        widths = [_width(column.heading) + 2 for column in columns]
        row = top
        for row, values in enumerate(rows, top + 1):
            self._row(page, row, columns, values, bold=False)
            if row - top <= _MEASURED:
                widths = [max(width, _width(shown(value, column.kind))) for width, value, column
                          in zip(widths, values, columns, strict=True)]
        page.autofilter(top, 0, row, last)
        if totals is not None:
            row += 1
            self._row(page, row, columns, totals, bold=True)
        for index, text in enumerate(foot, row + 2):
            self._line(page, index, last, text, "note")
        self._set_up(page, columns, widths, top)

    def _row(self, page: Any, row: int, columns: Sequence[Column], values: Sequence[Value],
             bold: bool) -> None:
        for index, (column, value) in enumerate(zip(columns, values, strict=True)):
            self._cell(page, row, index, column.kind, value, bold)

    def _cell(self, page: Any, row: int, index: int, kind: Kind, value: Value,
              bold: bool) -> None:
        if value is None or value == "":
            page.write_blank(row, index, None, self._format("text", bold))
        elif isinstance(value, str) or kind in ("text", "id"):
            text_kind = kind if kind in ("text", "id") else "text"
            page.write_string(row, index, clean(shown(value, kind)), self._format(text_kind, bold))
        elif isinstance(value, date):
            page.write_datetime(row, index, value, self._format(kind, bold))
        elif isinstance(value, bool):
            page.write_string(row, index, "是" if value else "否", self._format("text", bold))
        else:
            figure = value / 100 if kind == "money" else value
            page.write_number(row, index, figure, self._format(kind, bold))

    def _line(self, page: Any, row: int, last: int, text: str, kind: str) -> None:
        """Write a line over the whole width of the table."""
        if last:
            page.merge_range(row, 0, row, last, "", self._format(kind))
        page.write_string(row, 0, clean(text), self._format(kind))

    def _format(self, kind: str, bold: bool = False) -> Any:
        if (kind, bold) not in self._formats:
            look: dict[str, Any] = {"font_name": _FONT, "font_size": 11, "valign": "vcenter"}
            if kind == "title":
                look |= {"bold": True, "font_size": 16, "align": "center"}
            elif kind == "note":
                look |= {"font_size": 10, "font_color": "#555555"}
            elif kind == "heading":
                look |= {"bold": True, "align": "center", "text_wrap": True, "border": 1,
                         "bg_color": "#EEF1F4"}
            else:
                right = kind in ("count", "money", "share", "number")
                look |= {"border": 1, "num_format": _FORMATS[kind], "bold": bold,
                         "align": "right" if right else "left"}
            self._formats[kind, bold] = self._book.add_format(look)
        return self._formats[kind, bold]

    def _set_up(self, page: Any, columns: Sequence[Column], widths: Sequence[float],
                top: int) -> None:
        for index, (column, width) in enumerate(zip(columns, widths, strict=True)):
            wide = column.width or min(max(width + 1.5, _NARROWEST), _WIDEST)
            page.set_column(index, index, wide)
        page.freeze_panes(top + 1, 0)
        page.repeat_rows(top)
        page.set_paper(9)  # A4
        if sum(widths) > 90:
            page.set_landscape()
        page.fit_to_pages(1, 0)
        page.set_footer("&C第 &P 页，共 &N 页")

    def _sheet_name(self, wanted: str) -> str:
        """Return a name that Excel takes: 31 characters, none of []:*?/\\, each only once."""
        plain = "".join("_" if c in "[]:*?/\\" else c for c in clean(wanted)).strip("' ")
        plain = plain[:31] or "表"
        name, number = plain, 1
        while name.lower() in self._names:
            number += 1
            name = f"{plain[:31 - len(str(number)) - 2]}({number})"
        self._names.add(name.lower())
        return name


def shown(value: Value, kind: Kind) -> str:
    """Return a value as text: money in yuan with two places, days in ISO form."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int | float):
        if kind == "money":
            return f"{value / 100:.2f}"
        if kind == "share":
            return f"{value:.1%}"
    return str(value)


def clean(text: str) -> str:
    """Return text without the control characters that no XML file may hold."""
    return "".join(c for c in text[:32_767]
                   if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs"))


def _width(text: str) -> float:
    """Return how many common characters a text is wide; a Chinese one counts for two."""
    lines = text.split("\n")
    return max(sum(1.9 if unicodedata.east_asian_width(c) in "WF" else 1.0 for c in line)
               for line in lines)
