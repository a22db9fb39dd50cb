"""How long a ledger takes to import with its duplicate checks, against openpyxl reading it.

Run `python -m tests.bench.bench_import [ROWS …]`; the sides run in turn, the best of three counts.
The import is timed from the file to the commit, the start of the reading process included. It is
held against `load_workbook(path)`; the leaner read-only mode, which the program itself reads with,
stands beside it.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import openpyxl

from casedesk.exchange import ledger
from casedesk.store import centre, opening
from casedesk.store.keyring import Account
from casedesk.store.sealing import Cost
from tests.bench import ledger_of

HOLD = 3.0  # ratio: reading, checking, matching and writing against reading alone
_PASSWORD = "青山-绿水-白云-8421"


def read_alone(path: Path, lean: bool = False) -> int:
    """Read every cell with openpyxl and do nothing else; `lean` in its read-only mode."""
    book = openpyxl.load_workbook(path, read_only=lean, data_only=True)
    return sum(cell.value is not None for row in book.worksheets[0].iter_rows() for cell in row)


def import_into(folder: Path, path: Path, rows: int) -> float:
    """Import a ledger into a new centre; return the seconds from the file to the commit."""
    accounts = [Account("何建国", "supervisor", _PASSWORD), Account("管理员", "admin", _PASSWORD)]
    centre.create(folder, "测试中心", accounts, cost=Cost(64, 1))
    database, actor = opening.open_centre(folder, "何建国", _PASSWORD)
    try:
        begun = time.perf_counter()
        report = ledger.import_staged(database, actor, ledger.read(path))
        seconds = time.perf_counter() - begun
    finally:
        database.close()
    if report.cases != rows:
        raise SystemExit(f"{report.cases} of {rows} rows imported")
    return seconds


def _timed(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def measure(rows: int, folder: Path, turns: int = 3) -> dict[str, float]:
    """Return the seconds of each side for a ledger of `rows` rows, and the two ratios."""
    path = ledger_of.write(folder / f"{rows}.xlsx", rows)
    plain, lean, whole = [], [], []
    for turn in range(turns):
        plain.append(_timed(lambda: read_alone(path)))
        lean.append(_timed(lambda: read_alone(path, lean=True)))
        whole.append(import_into(folder / f"centre-{rows}-{turn}", path, rows))
    return {"read": min(plain), "lean": min(lean), "import": min(whole),
            "ratio": min(whole) / min(plain), "lean_ratio": min(whole) / min(lean)}


def main(sizes: list[int]) -> None:
    """Print one line a size."""
    with tempfile.TemporaryDirectory() as folder:
        for rows in sizes:
            found = measure(rows, Path(folder))
            print(f"import {rows:>7,} rows: {found['import']:.2f} s; "
                  f"openpyxl {found['read']:.2f} s, ratio {found['ratio']:.2f} (hold {HOLD}); "
                  f"read-only {found['lean']:.2f} s, ratio {found['lean_ratio']:.2f}", flush=True)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [1_000, 10_000])
