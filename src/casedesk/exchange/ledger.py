"""Ledgers in: a file is read and staged, looked over and mended, then imported in one piece."""

from collections.abc import Callable, Mapping
from pathlib import Path

from casedesk.exchange.header import find, rematched
from casedesk.exchange.limits import Limits
from casedesk.exchange.process import read_sheets
from casedesk.exchange.staging import Staged, stage


def read(
    path: Path | str, kind: str | None = None, sheet: int | None = None,
    mapping: Mapping[int, str] | None = None, progress: Callable[[int], object] | None = None,
    within: Limits | None = None,
) -> Staged:
    """Read a ledger and check its rows; nothing is written anywhere.

    `kind` ("dispute", "referral"), `sheet` (0-based) and `mapping` ({column from 1: field}) take
    the place of what is found by itself; `progress` is told rows read, and may raise to stop.
    Refused: the import_… codes of resources/refusals/exchange.toml.
    """
    path = Path(path)
    sheets = read_sheets(path, progress, within)
    heading = find(sheets, kind, sheet, path.stem)
    if mapping:
        heading = rematched(heading, mapping)
    return stage(sheets, heading, path.name)
