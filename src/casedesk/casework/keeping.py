"""Keeping what was entered: backups by hand and by the day, restoring, the health check."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from threading import Lock

from casedesk.casework import calendar_book
from casedesk.casework.staff import Data, Verb, require
from casedesk.model import Actor, now
from casedesk.store import Database, backup, cipher, mark, restoring, verification
from casedesk.store.container import BackupReport
from casedesk.store.restoring import Difference, Restored
from casedesk.store.verification import Verification

FOLDER = "backups"
_ONE = Lock()  # the backup of the day is made by one thread at a time


def folder_of(database: Database) -> Path:
    """Return where this centre's backups are kept when no other place is named."""
    return place(database.folder)


def back_up(database: Database, actor: Actor, target: Path | None = None) -> backup.Backup:
    """Make a backup and open it again before it counts. Refuses as store.backup.make does."""
    require(actor, Data.BACKUP, Verb.ADD)
    return backup.make(database, target or folder_of(database), "by_hand")


def back_up_of_the_day(database: Database) -> backup.Backup | None:
    """Make today's backup if there is none yet: on the first start of the day, and at exit."""
    with _ONE:  # who locks the desk again meanwhile would clear away what is being made
        last = latest(database)
        if last is not None and last.made_at.date() == now().date():
            return None
        return backup.make(database, folder_of(database), "daily")


def latest(database: Database) -> backup.Backup | None:
    """Return the newest backup that was verified, if there is one."""
    return backup.latest(folder_of(database))


def stale(database: Database, days: int = 3) -> bool:
    """Tell whether more than `days` working days passed without a verified backup."""
    last = latest(database)
    if last is None:
        return True
    with database.reading() as session:
        calendar = calendar_book.of(session)
    day, passed = last.made_at.date(), 0
    while day < now().date():
        day += timedelta(days=1)
        passed += not calendar.is_rest(day)
    return passed > days


def check(database: Database, actor: Actor) -> Verification:
    """Read every page, every audit entry, every attachment, and the keyring."""
    require(actor, Data.BACKUP, Verb.ADD)
    return verification.verify(database)


def accept_older(database: Database, actor: Actor, reason: str) -> None:
    """Go on with an older copy that was put back on purpose. Refuses `reason_missing`."""
    require(actor, Data.SETTING, Verb.CHANGE)
    mark.accept_older(database, actor, reason)


def place(folder: Path) -> Path:
    """Return where a centre's backups are kept, known before it opens."""
    return folder / FOLDER


def check_backup(path: Path, name: str, password: str) -> BackupReport:
    """Open a backup with a password of its time and check it to the last byte.

    Refuses as store.backup.verify does.
    """
    return backup.verify(path, name, password)


@dataclass(frozen=True)
class Compared:
    """A backup that was checked, and how many rows would come or go when it is put back."""

    report: BackupReport
    differences: tuple[Difference, ...]


def listing(database: Database, actor: Actor) -> list[backup.Backup]:
    """Return the backups beside the open centre, the newest first. Refuses `not_allowed`."""
    require(actor, Data.BACKUP, Verb.ADD)
    return backup.listing(folder_of(database))


def compare(database: Database, actor: Actor, path: Path, name: str,
            password: str) -> Compared:
    """Check a backup and hold it against the open centre. Refuses as `check_backup` does."""
    require(actor, Data.BACKUP, Verb.READ)
    report = check_backup(path, name, password)
    with database.raw() as connection:
        present = cipher.row_counts(connection)
    return Compared(report, restoring.compare(present, report.manifest.counts))


def put_back(folder: Path, path: Path, name: str, password: str, reason: str) -> Restored:
    """Put a backup in the place of the closed centre; what stood there is kept.

    Refuses `not_allowed` and as store.restoring does.
    """
    return restoring.restore(
        folder, path, name, password, reason,
        lambda actor: require(actor, Data.BACKUP, Verb.CHANGE))


@dataclass(frozen=True)
class LastSaved:
    """When the newest backup was made, and whether it is too old."""

    made_at: datetime | None
    stale: bool


def state(database: Database) -> LastSaved:
    """Return what the status bar says of the backups."""
    last = latest(database)
    return LastSaved(last.made_at if last else None, stale(database))
