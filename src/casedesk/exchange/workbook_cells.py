"""The cells of an Excel workbook: values only, no macros, no links, no entities."""

import re
import warnings
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from casedesk.errors import RefusedError
from casedesk.exchange.limits import Limits

_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\b[^>]*?\bref="([A-Z]+)(\d+):([A-Z]+)(\d+)"')
_END_OF_ROWS = re.compile(rb"</(?:\w+:)?sheetData>")
_CHUNK = 1 << 20


def sheets(path: Path, limits: Limits) -> Iterator[dict[str, Any]]:
    """Yield each sheet's heading, then its rows: {"sheet": …} and {"row": n, "cells": […]}.

    Refused: import_entities for a document type or entity inside, import_truncated for a
    workbook that cannot be read to its end.
    """
    import openpyxl  # takes 0.4 s: only where a workbook is really read
    from defusedxml import DefusedXmlException

    if not openpyxl.DEFUSEDXML or openpyxl.LXML:
        raise RuntimeError("openpyxl does not read XML through defusedxml")
    warnings.simplefilter("ignore")  # about styles and validations, which are not read
    try:
        book = openpyxl.load_workbook(path, read_only=True, data_only=True, keep_links=False)
        epoch = 1904 if book.epoch.year == 1904 else 1900
        for sheet in book.worksheets:
            member = sheet._worksheet_path  # type: ignore[attr-defined]
            yield {"sheet": sheet.title, "hidden": sheet.sheet_state != "visible",
                   "epoch": epoch, "merged": merged(path, member)}
            sheet.reset_dimensions()
            for number, cells in enumerate(sheet.iter_rows(values_only=True), 1):
                if any(cell is not None for cell in cells):
                    yield {"row": number, "cells": [_plain(cell) for cell in
                                                    cells[: limits.columns]]}
    except MemoryError:
        raise
    except Exception as error:  # openpyxl lets every kind through for a damaged workbook
        hostile = any(isinstance(each, DefusedXmlException) for each in _chain(error))
        code = "import_entities" if hostile else "import_truncated"
        raise RefusedError(code, "file", name=path.name) from error


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _plain(cell: object) -> object:
    """Return what JSON can carry: dates as {"d": ISO text}, the rest as it stands."""
    if cell is None or isinstance(cell, str | int | float):
        return cell
    if isinstance(cell, datetime | date):
        return {"d": cell.isoformat()}
    return str(cell)


def merged(path: Path, member: str) -> list[tuple[int, int, int, int]]:
    """Return the merged areas of a sheet as (top, left, bottom, right), counted from 1.

    Read from the tail of the sheet by pattern: a streamed workbook does not tell them.
    """
    tail, inside = b"", False
    with ZipFile(path) as archive, archive.open(member.lstrip("/")) as stream:
        while chunk := stream.read(_CHUNK):
            tail += chunk
            if not inside and (end := _END_OF_ROWS.search(tail)):
                inside, tail = True, tail[end.end():]
            elif not inside:
                tail = tail[-64:]
    return [(int(top), _column(left), int(bottom), _column(right))
            for left, top, right, bottom in _MERGED.findall(tail)]


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
