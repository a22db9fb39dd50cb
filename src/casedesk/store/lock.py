"""One program at a time: the lock that says who has the centre open."""

import os
import sys
from pathlib import Path
from typing import IO

from casedesk.errors import RefusedError

NAME = "casedesk.lock"

if sys.platform == "win32":
    import msvcrt

    def _take(file: IO[bytes]) -> None:
        file.seek(1024)  # beyond the note, which others may read
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class OwnerLock:
    """The lock of one centre, held until released; a killed program leaves none behind."""

    def __init__(self, folder: Path, writable: bool) -> None:
        """Take the lock. Raises RefusedError already_open."""
        self.writable, self.held, self.clean = writable, False, True
        path = folder / NAME
        if not writable and not path.exists():
            self._file: IO[bytes] | None = None
            self.held = True
            return
        # Not "w": the note of whoever holds the centre must survive a second start.
        self._file = os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o600), "r+b") if (
            writable
        ) else path.open("rb")
        try:
            _take(self._file)
        except OSError as error:
            self._file.close()
            raise RefusedError("already_open") from error
        self.held = True
        self._file.seek(0)
        self.clean = self._file.read(16).strip() in (b"", b"closed")
        self._say(b"open")

    def _say(self, state: bytes) -> None:
        if self._file is not None and self.writable:
            self._file.seek(0)
            self._file.write(state.ljust(8))
            self._file.flush()

    def release(self, clean: bool = True) -> None:
        """Give the centre free; `clean` false has the next opening check the whole file."""
        if not self.held:
            return
        self.held = False
        if clean and self.clean:
            self._say(b"closed")
        if self._file is not None:
            self._file.close()

    def settled(self) -> None:
        """The file was checked after an unclean exit: the next opening need not do it again."""
        self.clean = True


def writable(folder: Path, database: Path) -> bool:
    """Whether the centre can be saved to: the folder and its database, by this person."""
    return os.access(folder, os.W_OK) and os.access(database, os.W_OK)
