"""Backups of the centre and its check-up: who may, where they go, and what is entered of it."""

from pathlib import Path

from casedesk.casework.staff import Data, Verb, require
from casedesk.model import Actor
from casedesk.store import Database, audit, backup, restoring, verification
from casedesk.store.backup import Backup
from casedesk.store.container import BackupReport
from casedesk.store.restoring import Restored
from casedesk.store.verification import Verification


def place(folder: Path) -> Path:
    """Where a centre's backups go unless another place is named: beside it, never in it."""
    return folder.with_name(f"{folder.name}-backups")


def make(database: Database, actor: Actor, target: Path | None = None) -> Backup:
    """Make a backup that was opened and checked. Refuses `not_allowed` and as store.backup does."""
    require(actor, Data.BACKUP, Verb.ADD)
    made = backup.make(database, target or place(database.folder), "asked")
    if database.read_only is None:
        with database.writing(actor) as session:
            audit.record(session, "backup.make", "backup", made.entries)
    return made


def check(database: Database, actor: Actor) -> Verification:
    """Check the open centre from end to end. Refuses `not_allowed`."""
    require(actor, Data.BACKUP, Verb.READ)
    return verification.verify(database)


def check_backup(path: Path, name: str, password: str) -> BackupReport:
    """Open a backup with a password of its time and check it to the last byte."""
    return backup.verify(path, name, password)


def put_back(folder: Path, path: Path, name: str, password: str, reason: str) -> Restored:
    """Put a backup in the place of the closed centre; what stood there is kept.

    Refuses `not_allowed` and as store.restoring does.
    """
    return restoring.restore(
        folder, path, name, password, reason,
        lambda actor: require(actor, Data.BACKUP, Verb.CHANGE))
