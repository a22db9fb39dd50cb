"""Have a foreign file read by the confined process, and take in what it says."""

import json
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

from casedesk.errors import RefusedError
from casedesk.exchange.limits import Limits, limits

Cell: TypeAlias = str | int | float | bool | dict[str, str] | None


@dataclass
class Sheet:
    """One sheet as it was read: row numbers as the spreadsheet shows them, cells from column 1."""

    name: str
    hidden: bool
    epoch: int
    merged: list[tuple[int, int, int, int]]
    rows: list[tuple[int, list[Cell]]] = field(default_factory=list)


def command() -> list[str]:
    """Return how the reading process is started, from source and from a frozen bundle."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "read-ledger"]
    return [sys.executable, "-I", "-m", "casedesk.exchange.reader"]


def read_sheets(
    path: Path, progress: Callable[[int], object] | None = None, within: Limits | None = None,
    meanwhile: Callable[[list[Sheet]], object] | None = None,
) -> list[Sheet]:
    """Return the sheets of a workbook or CSV file.

    Every 500 rows `meanwhile` is given what has come so far, and `progress` is told the number
    of rows; what they raise ends the reading.
    Refused: every import_… code of the reading process, import_too_slow, import_too_heavy,
    import_failed.
    """
    bounds = within or limits()
    process = subprocess.Popen(
        command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    late = threading.Event()

    def stop() -> None:
        late.set()
        process.kill()

    clock = threading.Timer(bounds.wall_seconds, stop)
    clock.daemon = True
    clock.start()
    try:
        return _take_in(_talk(process, path, bounds, late), progress, meanwhile)
    finally:
        clock.cancel()
        process.kill()
        process.communicate()


def _talk(
    process: "subprocess.Popen[bytes]", path: Path, bounds: Limits, late: threading.Event,
) -> Iterator[dict[str, Any]]:
    """Send the request and yield the answers up to the last one."""
    assert process.stdin is not None
    assert process.stdout is not None
    request = {"path": str(path.absolute()), "limits": asdict(bounds)}
    try:
        process.stdin.write(json.dumps(request).encode("ascii") + b"\n")
        process.stdin.flush()
    except BrokenPipeError as error:
        raise RefusedError("import_failed", "file") from error
    for line in process.stdout:
        if not line.endswith(b"\n"):  # killed in the middle of a line
            break
        message: dict[str, Any] = json.loads(line)
        if "refused" in message:
            raise RefusedError(message["refused"], "file", **message["values"])
        if "done" in message:
            return
        yield message
    process.wait()
    over = late.is_set() or process.returncode in (-24, -9, 152, 137)  # SIGXCPU, SIGKILL
    raise RefusedError("import_too_slow" if over else "import_too_heavy", "file")


def _take_in(
    messages: Iterator[dict[str, Any]], progress: Callable[[int], object] | None,
    meanwhile: Callable[[list[Sheet]], object] | None,
) -> list[Sheet]:
    sheets: list[Sheet] = []
    count = 0
    for message in messages:
        if "sheet" in message:
            areas = [(a, b, c, d) for a, b, c, d in message["merged"]]
            sheets.append(Sheet(message["sheet"], message["hidden"], message["epoch"], areas))
            continue
        sheets[-1].rows.append((message["row"], message["cells"]))
        count += 1
        if count % 500:
            continue
        if meanwhile is not None:
            meanwhile(sheets)
        if progress is not None:
            progress(count)
    return sheets
