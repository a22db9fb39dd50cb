"""The printers of this computer, and sending a PDF to one, through lp (CUPS)."""

import os
import shutil
import subprocess
from dataclasses import dataclass

from casedesk.errors import RefusedError

PATIENCE = 20  # seconds that a print service may take to answer
_NONE = ("no destinations", "no default destination", "no printers")  # asked for in C.UTF-8


@dataclass(frozen=True)
class Printer:
    """A printer by its name, and whether it is the usual one."""

    name: str
    usual: bool = False


def printers() -> list[Printer]:
    """Return the printers, the usual one first; none is an empty list.

    Refuses `printers_unknown` when the print service cannot be asked: that is not "none".
    """
    if shutil.which("lpstat") is None:
        return []  # no print service on this computer: nothing to send to
    found = _run(["lpstat", "-e"])
    said = (found.stderr or "").strip()
    if found.returncode and not any(word in said.lower() for word in _NONE):
        raise RefusedError("printers_unknown", fault=said or f"lpstat {found.returncode}")
    names = [line.strip() for line in found.stdout.splitlines() if line.strip()]
    usual = _usual() if names else ""
    return sorted((Printer(name, name == usual) for name in names), key=lambda p: not p.usual)


def send(pdf: bytes, title: str, copies: int = 1, printer: str = "") -> str:
    """Send a PDF to a printer (the usual one when none is named); return the printer's name.

    The PDF goes through a pipe: no copy of it is left on the disk by this program.
    Refuses `no_printer`, `printers_unknown`, `print_failed`.
    """
    known = printers()
    if not known or (printer and printer not in {each.name for each in known}):
        raise RefusedError("no_printer")
    name = printer or known[0].name
    command = ["lp", "-d", name, "-n", str(copies), "-t", title, "-"]
    found = _run(command, pdf)
    if found.returncode:
        raise RefusedError("print_failed", printer=name,
                           fault=(found.stderr or "").strip() or f"lp {found.returncode}")
    return name


def _usual() -> str:
    found = _run(["lpstat", "-d"])
    _, mark, name = found.stdout.partition(":")
    return name.strip() if mark and not found.returncode else ""


def _run(command: list[str], given: bytes | None = None) -> subprocess.CompletedProcess[str]:
    surroundings = {**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": "C"}
    try:
        done = subprocess.run(command, input=given, capture_output=True, timeout=PATIENCE,
                              env=surroundings, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        fault = "超时" if isinstance(error, subprocess.TimeoutExpired) else str(error.strerror)
        raise RefusedError("printers_unknown", fault=fault) from error
    return subprocess.CompletedProcess(
        command, done.returncode, done.stdout.decode("utf-8", "replace"),
        done.stderr.decode("utf-8", "replace"))
