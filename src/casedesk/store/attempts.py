"""Wrong passwords are counted, and after five each further try has to wait longer."""

import json
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from casedesk.errors import RefusedError
from casedesk.store import files

NAME = "attempts.json"
FREE = 5  # wrong tries before the first wait
LONGEST = 300  # seconds


def require_turn(folder: Path, uid: str, now: datetime) -> None:
    """Refuse a try that comes too early. Raises RefusedError wait_before_retry (seconds)."""
    failures, last = _read(folder).get(uid, (0, now))
    if failures < FREE:
        return
    wait = timedelta(seconds=min(2 ** (failures - FREE), LONGEST))
    # A clock put back must not lengthen the wait beyond its own measure.
    left = min(last + wait - now, wait)
    if left > timedelta(0):
        seconds = -(-left // timedelta(seconds=1))
        raise RefusedError("wait_before_retry", "password", seconds=seconds)


def failed(folder: Path, uid: str, now: datetime) -> None:
    """Count a wrong password."""
    found = _read(folder)
    found[uid] = (found.get(uid, (0, now))[0] + 1, now)
    _write(folder, found)


def succeeded(folder: Path, uid: str) -> None:
    """Forget the wrong tries: the right password came, or a supervisor cleared them."""
    found = _read(folder)
    if found.pop(uid, None) is not None:
        _write(folder, found)


def _read(folder: Path) -> dict[str, tuple[int, datetime]]:
    try:
        found = json.loads((folder / NAME).read_bytes())
        return {
            uid: (int(count), datetime.fromisoformat(last)) for uid, (count, last) in found.items()
        }
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _write(folder: Path, found: dict[str, tuple[int, datetime]]) -> None:
    text = json.dumps({uid: (count, last.isoformat()) for uid, (count, last) in found.items()})
    with suppress(OSError):  # a read-only folder cannot count; Argon2id still slows each try
        files.write(folder / NAME, text.encode())
