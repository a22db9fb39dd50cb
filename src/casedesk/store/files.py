"""Writing a file so that a power cut leaves the old one or the new one, never a half."""

import json
import os
import shutil
import sys
import time
from collections.abc import Iterable
from pathlib import Path

PENDING = "swap.json"
_SHARING_VIOLATIONS = (5, 32, 33)  # a virus scanner holds the file for a moment


def sync_folder(folder: Path) -> None:
    """Make the folder's list of names durable (POSIX; Windows does it with the file)."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_file(path: Path) -> None:
    """Make the file's content durable."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def replace(new: Path, current: Path) -> None:
    """Put the new file in the place of the current one, in one step, and make that durable.

    On Windows waits up to 2.5 s for a scanner that holds the file.
    """
    for pause in (0.05, 0.1, 0.2, 0.4, 0.8, 0.8, None):
        try:
            os.replace(new, current)
            break
        except OSError as error:
            if getattr(error, "winerror", None) not in _SHARING_VIOLATIONS or pause is None:
                raise
            time.sleep(pause)
    sync_folder(current.parent)


def write(path: Path, data: bytes) -> None:
    """Write the file: beside it, durable, then swapped in. The old one stands until then."""
    beside = path.with_name(path.name + ".new")
    try:
        with beside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        beside.unlink(missing_ok=True)
        raise
    replace(beside, path)


def copy(source: Path, target: Path) -> None:
    """Copy a file durably: under another name first, then swapped in."""
    beside = target.with_name(target.name + ".new")
    try:
        shutil.copyfile(source, beside)
        sync_file(beside)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
    replace(beside, target)


def swap(folder: Path, pairs: Iterable[tuple[str, str]]) -> None:
    """Put several new files in place together: (new name, current name) in one folder.

    The list is written down first; finish_swap carries it through after a crash.
    """
    steps = list(pairs)
    for new, _ in steps:
        sync_file(folder / new)
    write(folder / PENDING, json.dumps(steps).encode())
    finish_swap(folder)


def finish_swap(folder: Path) -> bool:
    """Carry through a swap that was begun; whether there was one."""
    pending = folder / PENDING
    if not pending.exists():
        return False
    for new, current in json.loads(pending.read_bytes()):
        if (folder / new).exists():  # else this step was already done
            replace(folder / new, folder / current)
    pending.unlink()
    sync_folder(folder)
    return True
