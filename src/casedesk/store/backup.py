"""Backups: made, checked by opening them, kept in rotation, listed, put back."""

import shutil
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from casedesk.errors import RefusedError
from casedesk.paths import resource
from casedesk.store import attachments, cipher, container, faults, files, keyring, keyring_file
from casedesk.store.container import BackupReport, Manifest
from casedesk.store.restoring import Restored, restore
from casedesk.store.surroundings import HERE, Surroundings

if TYPE_CHECKING:
    from casedesk.store.database import Database

__all__ = [
    "Backup", "BackupReport", "Keep", "Manifest", "Restored", "keep", "latest", "listing", "make",
    "restore", "rotate", "verify",
]

_PREFIX, _PART = "casedesk-", ".part"


@dataclass(frozen=True)
class Backup:
    """A line of the list of backups."""

    path: Path
    made_at: datetime
    why: str
    pinned: bool
    entries: int  # of the audit trail
    size: int  # bytes, without attachments


@dataclass(frozen=True)
class Keep:
    """How many backups are kept, from a day on."""

    effective_from: date
    daily: int
    weekly: int
    monthly: int
    upgrade_days: int


@cache
def _keeps() -> tuple[Keep, ...]:
    read = tomllib.loads(resource("rules/backups.toml").read_text("utf-8"))
    return tuple(sorted((Keep(**one) for one in read["keep"]), key=lambda k: k.effective_from))


def keep(on: date) -> Keep:
    """The figures in force on a day."""
    rules = _keeps()
    return next((rule for rule in reversed(rules) if rule.effective_from <= on), rules[0])


def make(
    database: "Database", target: Path, why: str = "daily", pinned: bool = False
) -> Backup:
    """Copy the centre to `target` and count the copy as a backup only once it opened and held.

    An earlier backup is removed only after that. Raises RefusedError disk_full, save_failed,
    read_only, backup_damaged (the copy did not hold; nothing was kept).
    """
    made_at = database.around.clock()
    part = target / f"{_PREFIX}{made_at:%Y%m%d-%H%M%S}{_PART}"
    try:
        target.mkdir(parents=True, exist_ok=True)
        for left in target.glob(f"{_PREFIX}*{_PART}"):
            shutil.rmtree(left)
        part.mkdir()
        _fill(database, target, part, made_at, why, pinned)
        final = _name(part)
        part.rename(final)
        files.sync_folder(target)
    except OSError as error:
        raise faults.refusal(error) or error from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
    rotate(target, made_at.date())
    return _row(final)


def _name(part: Path) -> Path:
    stem, number = part.name.removesuffix(_PART), 1
    final = part.with_name(stem)
    while final.exists():
        number += 1
        final = part.with_name(f"{stem}-{number}")
    return final


def _fill(
    database: "Database", target: Path, part: Path, made_at: datetime, why: str, pinned: bool
) -> None:
    key = database.unlocked.key
    with database.alone():
        with database.raw() as connection:
            connection.execute("VACUUM INTO ?", (str(part / container.DATABASE),))
            counts = cipher.row_counts(connection)
        with database.reading() as session:
            wanted = attachments.names(session)
        files.copy(database.folder / keyring_file.NAME, part / container.KEYRING)
    files.sync_file(part / container.DATABASE)
    for name in wanted:
        _carry(attachments.path_of(database.folder, name), attachments.path_of(target, name))
    manifest, secret = container.describe(part, target, key, made_at, why, pinned)
    container.write(part, manifest, secret)
    report = container.examine(part, key)
    # A file that the centre itself has lost is told by verify(); it must not stop the backup.
    serious = [text for text in report.faults if " attachment " not in text]
    if serious or manifest.counts != counts:
        raise RefusedError("backup_damaged", "backup")


def _carry(source: Path, target: Path) -> None:
    if target.exists() and source.exists() and target.stat().st_size == source.stat().st_size:
        return
    if source.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        files.copy(source, target)


def verify(
    path: Path, name: str, password: str, around: Surroundings = HERE
) -> BackupReport:
    """Open a backup with a password of its time and check it to the last byte.

    Raises RefusedError backup_missing, backup_damaged, account_unknown, wrong_password,
    wait_before_retry.
    """
    container.read(path)
    own = keyring.unlock(path, name, password, around.clock)
    return container.examine(path, own.key)


def listing(target: Path) -> list[Backup]:
    """The backups in a folder, the newest first; one that cannot be read is left out."""
    if not target.is_dir():
        return []
    found = []
    for path in target.iterdir():
        if path.is_dir() and path.name.startswith(_PREFIX) and path.suffix == "":
            try:
                found.append(_row(path))
            except RefusedError:
                continue
    return sorted(found, key=lambda row: (row.made_at, row.path.name), reverse=True)


def latest(target: Path) -> Backup | None:
    """The newest backup that was checked when it was made, none when there is none."""
    return next(iter(listing(target)), None)


def _row(path: Path) -> Backup:
    manifest, _ = container.read(path)
    size = sum(file.stat().st_size for file in path.iterdir())
    made_at = datetime.fromisoformat(manifest.made_at)
    return Backup(path, made_at, manifest.why, manifest.pinned, manifest.entries, size)


def rotate(target: Path, today: date) -> list[Path]:
    """Remove what the dated figures no longer keep; never a pinned one, never the newest.

    Files that no kept backup names go with them.
    """
    rows, rule = listing(target), keep(today)
    kept = {row.path for row in rows if row.pinned} | {row.path for row in rows[:1]}
    limit = datetime.combine(today, datetime.min.time()) - timedelta(days=rule.upgrade_days)
    kept |= {row.path for row in rows if row.why == "before_upgrade" and row.made_at >= limit}
    kept |= _newest_of(rows, rule.daily, lambda day: day.isoformat())
    kept |= _newest_of(rows, rule.weekly, lambda day: f"{day:%G-%V}")
    kept |= _newest_of(rows, rule.monthly, lambda day: f"{day:%Y-%m}")
    removed = [row.path for row in rows if row.path not in kept]
    for path in removed:
        container.remove(path)
    if removed:
        _sweep(target, kept)
    return removed


def _newest_of(rows: Iterable[Backup], count: int, span: Callable[[date], str]) -> set[Path]:
    newest: dict[str, Path] = {}
    for row in rows:
        newest.setdefault(span(row.made_at.date()), row.path)
    return set(list(newest.values())[:count])


def _sweep(target: Path, kept: set[Path]) -> None:
    wanted: set[str] = set()
    for path in kept:
        wanted |= container.read(path)[0].attachments.keys()
    for file in (target / attachments.FOLDER).glob("??/*"):
        if file.name not in wanted:
            file.unlink()
