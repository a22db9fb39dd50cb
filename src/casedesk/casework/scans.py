"""Scans and photographs taken in: read by a confined process, without their traces."""

import json
import subprocess
import sys
import threading
import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import PurePath
from typing import Any

from casedesk.errors import RefusedError
from casedesk.paths import resource
from casedesk.rules import dates

PICTURES = (".jpg", ".jpeg", ".png", ".bmp", ".tif", ".tiff", ".webp", ".gif", ".heic", ".heif",
            ".avif")
_TYPES = {".jpg": "image/jpeg", ".png": "image/png", ".pdf": "application/pdf"}
FAULTS = ("encrypted", "damaged", "pages")  # of a PDF that is kept and cannot be bound


@dataclass(frozen=True)
class Scan:
    """A scan made ready: upright, without EXIF, GPS or comments."""

    name: str
    kind: str
    data: bytes
    pages: int
    blank: tuple[int, ...] = ()  # empty pages, from 1
    fault: str = ""  # why it cannot be bound; see FAULTS


def is_scan(name: str, data: bytes) -> bool:
    """Tell whether a file is a picture or PDF, by its name or by how it begins."""
    return (PurePath(name).suffix.lower() in (*PICTURES, ".pdf")
            or data[:3] == b"\xff\xd8\xff" or data[:8] == b"\x89PNG\r\n\x1a\n"
            or data[:5] == b"%PDF-" or data[:4] in (b"II*\0", b"MM\0*"))


def limits(on: date | None = None) -> dict[str, int]:
    """Return how much of a scan is read (resources/rules/scan_limits.toml)."""
    day = on or dates.today()
    tables = _tables()
    found = [table for table in tables if table["effective_from"] <= day] or tables[:1]
    return {name: value for name, value in found[-1].items() if name != "effective_from"}


@cache
def _tables() -> list[dict[str, Any]]:
    text = resource("rules/scan_limits.toml").read_text("utf-8")
    return sorted(tomllib.loads(text)["limits"], key=lambda table: str(table["effective_from"]))


def make_ready(name: str, data: bytes, within: dict[str, int] | None = None) -> Scan:
    """Return a picture or PDF as it is kept.

    Refuses `scan_damaged`, `scan_huge`, `scan_pages`, `scan_heic`, `scan_slow`; a PDF that is
    locked, damaged or too long is taken in with its fault: it may be evidence all the same.
    """
    bounds = within or limits()
    told, made = _read(name, data, bounds)
    if "refused" in told:
        raise RefusedError(told["refused"], "file", name=name, most=bounds["megapixels"],
                           pages=bounds["pages"])
    suffix = told["suffix"]
    kept = name if PurePath(name).suffix.lower() in _same(suffix) else \
        f"{PurePath(name).stem or name}{suffix}"
    return Scan(kept, _TYPES[suffix], made, told["pages"], tuple(told["blank"]),
                told.get("fault", ""))


def _same(suffix: str) -> tuple[str, ...]:
    return (".jpg", ".jpeg") if suffix == ".jpg" else (suffix,)


def command() -> list[str]:
    """Return how the reading process is started, from source and from a frozen bundle."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "read-scan"]
    return [sys.executable, "-I", "-m", "casedesk.casework.scan_reader"]


def _read(name: str, data: bytes, bounds: dict[str, int]) -> tuple[dict[str, Any], bytes]:
    process = subprocess.Popen(
        command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    late = threading.Event()

    def stop() -> None:
        late.set()
        process.kill()

    clock = threading.Timer(bounds["wall_seconds"], stop)
    clock.daemon = True
    clock.start()
    try:
        head = json.dumps({"size": len(data), "limits": bounds}).encode("ascii") + b"\n"
        answer, _ = process.communicate(head + data)
    finally:
        clock.cancel()
        process.kill()
        process.wait()
    line, _, made = answer.partition(b"\n")
    if not line or json.loads(line)["size"] != len(made):
        over = late.is_set() or process.returncode in (-24, -9, 152, 137)  # SIGXCPU, SIGKILL
        raise RefusedError("scan_slow" if over else "scan_damaged", "file", name=name)
    return json.loads(line), made
