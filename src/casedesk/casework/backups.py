"""Backups of a centre that is closed: where they are, checking one, putting one back."""

from pathlib import Path

from casedesk.casework import keeping
from casedesk.casework.staff import Data, Verb, require
from casedesk.store import backup, restoring
from casedesk.store.container import BackupReport
from casedesk.store.restoring import Restored


def place(folder: Path) -> Path:
    """Where a centre's backups are kept when no other place is named, known before it opens."""
    return folder / keeping.FOLDER


def check_backup(path: Path, name: str, password: str) -> BackupReport:
    """Open a backup with a password of its time and check it to the last byte.

    Refuses as store.backup.verify does.
    """
    return backup.verify(path, name, password)


def put_back(folder: Path, path: Path, name: str, password: str, reason: str) -> Restored:
    """Put a backup in the place of the closed centre; what stood there is kept.

    Refuses `not_allowed` and as store.restoring does.
    """
    return restoring.restore(
        folder, path, name, password, reason,
        lambda actor: require(actor, Data.BACKUP, Verb.CHANGE))
