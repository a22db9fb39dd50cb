"""Keeping what was entered: backups by hand and by the day, restoring, the health check."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from casedesk.casework import calendar_book
from casedesk.casework.staff import Data, Verb, require
from casedesk.model import Actor, now
from casedesk.store import Database, attachments, audit, backup, cipher

FOLDER = "backups"


@dataclass(frozen=True)
class Health:
    """What the health check found; every part must be sound."""

    pages: bool  # every page of the database is as it was written
    trail: bool  # no entry of the audit trail is missing, changed or out of order
    trail_entries: int
    attachments: bool
    fault: str  # the first fault, a code; '' when sound

    @property
    def sound(self) -> bool:
        """Whether everything is as it should be."""
        return self.pages and self.trail and self.attachments


def folder_of(database: Database) -> Path:
    """Return where this centre's backups are kept when no other place is named."""
    return database.folder / FOLDER


def back_up(database: Database, actor: Actor, target: Path | None = None) -> backup.Backup:
    """Make a backup and open it again before it counts. Refuses as store.backup.make does."""
    require(actor, Data.BACKUP, Verb.ADD)
    return backup.make(database, target or folder_of(database), "by_hand")


def back_up_of_the_day(database: Database) -> backup.Backup | None:
    """Make today's backup if there is none yet: on the first start of the day, and at exit."""
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


def check(database: Database, actor: Actor) -> Health:
    """Read every page, every audit entry and every attachment."""
    require(actor, Data.BACKUP, Verb.ADD)
    with database.raw() as connection:
        pages = not cipher.faults(connection)
    trail = audit.verify(database)
    faults = attachments.verify(database)
    fault = "" if pages else "pages"
    if not fault and not trail.ok:
        fault = f"trail_{trail.first_fault}"
    if not fault and faults:
        fault = f"attachment_{faults[0].what}"
    return Health(pages, trail.ok, trail.entries, not faults, fault)


@dataclass(frozen=True)
class LastSaved:
    """When the newest backup was made, and whether it is too old."""

    made_at: datetime | None
    stale: bool


def state(database: Database) -> LastSaved:
    """Return what the status bar says of the backups."""
    last = latest(database)
    return LastSaved(last.made_at if last else None, stale(database))
