"""How long a ledger takes to import with its duplicate checks, against openpyxl reading it.

Run `python -m tests.bench.bench_import [ROWS …]`; both sides run in turn, the best of three counts.
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


def read_alone(path: Path) -> int:
    """Read every cell with openpyxl as the program does, and nothing else."""
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    return sum(1 for row in book.worksheets[0].iter_rows() for _ in row)


def import_into(folder: Path, path: Path) -> ledger.ImportReport:
    """Import a ledger into a new centre, from the file to the commit."""
    accounts = [Account("何建国", "supervisor", _PASSWORD), Account("管理员", "admin", _PASSWORD)]
    centre.create(folder, "测试中心", accounts, cost=Cost(64, 1))
    database, actor = opening.open_centre(folder, "何建国", _PASSWORD)
    try:
        begun = time.perf_counter()
        report = ledger.import_staged(database, actor, ledger.read(path))
        import_into.seconds = time.perf_counter() - begun  # type: ignore[attr-defined]
        return report
    finally:
        database.close()


def _timed(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def measure(rows: int, folder: Path, turns: int = 3) -> dict[str, float]:
    """Return seconds of both sides and their ratio for a ledger of `rows` rows."""
    path = ledger_of.write(folder / f"{rows}.xlsx", rows)
    alone, whole = [], []
    for turn in range(turns):
        alone.append(_timed(lambda: read_alone(path)))
        report = import_into(folder / f"centre-{rows}-{turn}", path)
        whole.append(import_into.seconds)  # type: ignore[attr-defined]
        if report.cases != rows:
            raise SystemExit(f"{report.cases} of {rows} rows imported")
    return {"rows": rows, "read_s": min(alone), "import_s": min(whole),
            "ratio": min(whole) / min(alone)}


def main(sizes: list[int]) -> None:
    """Print one line a size."""
    with tempfile.TemporaryDirectory() as folder:
        for rows in sizes:
            found = measure(rows, Path(folder))
            print(f"import {rows:>7,} rows: openpyxl {found['read_s']:.2f} s, "
                  f"import {found['import_s']:.2f} s, ratio {found['ratio']:.2f} "
                  f"(hold {HOLD}×)", flush=True)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [1_000, 10_000])
