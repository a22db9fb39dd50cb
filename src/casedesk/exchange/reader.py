"""The process that opens a foreign file: limited, no window or database, JSON lines out.

Started as `python -m casedesk.exchange.reader`. One request comes in on standard input,
{"path": …, "limits": {…}}; out go {"sheet": …}, {"row": …, "cells": […]} and at the end
{"done": true} or {"refused": code, "values": {…}}.
"""

import contextlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from casedesk.errors import RefusedError
from casedesk.exchange.inspection import kind_of
from casedesk.exchange.limits import Limits

_MIB = 1024 * 1024


def confine(limits: Limits) -> None:
    """Bound memory and processor time; no file may be written, no core left behind.

    Windows has no such limits: there the waiting time and the sizes alone hold.
    """
    try:
        import resource
    except ImportError:
        return
    bounds = (
        (resource.RLIMIT_AS, limits.memory_mib * _MIB),
        (resource.RLIMIT_CPU, limits.cpu_seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    )
    for which, most in bounds:
        with contextlib.suppress(ValueError, OSError):  # a stricter limit already holds
            resource.setrlimit(which, (most, most))


def messages(path: Path, limits: Limits) -> Iterator[dict[str, Any]]:
    """Yield the sheets and rows of the file. Refused: see inspection, the two readers, and
    import_too_many_rows.
    """
    kind = kind_of(path, limits)
    if kind == "workbook":
        from casedesk.exchange.workbook_cells import sheets

        found = sheets(path, limits)
    else:
        found = _text_sheet(path, limits)
    count = 0
    for message in found:
        count += "row" in message
        if count > limits.rows:
            raise RefusedError("import_too_many_rows", "file", limit=limits.rows)
        yield message


def _text_sheet(path: Path, limits: Limits) -> Iterator[dict[str, Any]]:
    from casedesk.exchange.text_cells import rows

    yield {"sheet": "", "hidden": False, "epoch": 1900, "merged": []}
    for number, cells in rows(path, limits):
        yield {"row": number, "cells": cells}


def main() -> int:
    """Answer one request and end."""
    request = json.loads(sys.stdin.buffer.readline())
    limits = Limits(**request["limits"])
    out = sys.stdout.buffer
    confine(limits)
    encode = json.JSONEncoder(ensure_ascii=True, separators=(",", ":")).encode
    last: dict[str, Any] = {"done": True}
    try:
        for message in messages(Path(request["path"]), limits):
            out.write(encode(message).encode("ascii") + b"\n")
    except RefusedError as error:
        last = {"refused": error.code, "values": error.values}
    except MemoryError:
        last = {"refused": "import_too_heavy", "values": {}}
    out.write(encode(last).encode("ascii") + b"\n")
    out.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
