"""Putting a backup back: what stands now is kept first, and the change is one step."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select

from casedesk.errors import RefusedError
from casedesk.model import Actor, Staff
from casedesk.store import (
    attachments,
    audit,
    cipher,
    container,
    faults,
    files,
    keyring,
    keyring_file,
    mark,
    place,
    schema,
)
from casedesk.store.container import BackupReport
from casedesk.store.keyring_file import Unlocked
from casedesk.store.lock import OwnerLock
from casedesk.store.surroundings import HERE, Surroundings

KEPT = "kept"  # copies below the centre that no rotation touches
_NEW, _RING = "casedesk.db.restored", keyring_file.NAME + ".restored"
_INNER = ("search_", "alembic_", "store_")  # tables that mean nothing at the desk
_JOURNAL, _NO_JOURNAL = "casedesk.db-journal", "casedesk.db-journal.restored"


@dataclass(frozen=True)
class Difference:
    """A table whose rows changed in number; none when it could not be read before."""

    table: str
    before: int | None
    after: int


@dataclass(frozen=True)
class Restored:
    """What a restore did, and where the state before it is kept."""

    backup: Path
    kept: Path | None
    entries_before: int | None
    entries_after: int
    differences: tuple[Difference, ...]


def restore(
    folder: Path,
    backup: Path,
    name: str,
    password: str,
    reason: str,
    allowed: Callable[[Actor], None] = lambda _: None,
    around: Surroundings = HERE,
) -> Restored:
    """Put a backup in the place of the closed centre in `folder`, or where there is none.

    `password` is one of the backup's time; `allowed` refuses who may not. Passwords changed
    since stay in force unless the database key itself was renewed.
    Raises RefusedError backup_missing, backup_damaged, account_unknown, wrong_password,
    wait_before_retry, reason_missing, already_open, disk_full, place_share, place_cloud,
    place_removable. The centre is then as it was.
    """
    if not reason.strip():
        raise RefusedError("reason_missing", "reason")
    container.read(backup)
    own = keyring.unlock(backup, name, password, around.clock)
    report = container.examine(backup, own.key)
    if not report.ok:
        raise RefusedError("backup_damaged", "backup")
    place.require_local(folder, around.drives)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        owner = OwnerLock(folder, writable=True)
        try:
            files.finish_swap(folder)
            return _put_back(folder, report, own, reason, allowed, around)
        finally:
            owner.release()
    except OSError as error:
        raise faults.refusal(error) or error from error


def _put_back(
    folder: Path, report: BackupReport, own: Unlocked, reason: str,
    allowed: Callable[[Actor], None], around: Surroundings,
) -> Restored:
    before = _counts(folder, own.key)
    stamp = f"{around.clock():%Y%m%d-%H%M%S}"
    try:
        files.copy(report.path / container.DATABASE, folder / _NEW)
        _carry_attachments(report, folder)
        _enter(folder / _NEW, own, reason, allowed, around)
        connection = cipher.open_file(folder / _NEW, own.key, "ro")
        try:
            if cipher.faults(connection):
                raise RefusedError("backup_damaged", "backup")
            after = cipher.row_counts(connection)
        finally:
            connection.close()
        kept = _keep_present(folder, stamp)
        steps = [(_NO_JOURNAL, _JOURNAL), (_NEW, container.DATABASE)]
        # A journal left by the old file would otherwise be rolled back into the new one.
        files.write(folder / _NO_JOURNAL, b"")
        if not _same_key(folder, own.key):
            files.copy(report.path / container.KEYRING, folder / _RING)
            steps.append((_RING, keyring_file.NAME))
        files.swap(folder, steps)
    finally:
        for left in (_NEW, _RING, _NO_JOURNAL, _NEW + "-journal"):
            if not (folder / files.PENDING).exists():
                (folder / left).unlink(missing_ok=True)
    with schema.session_over(folder / container.DATABASE, own.key) as session:
        mark.keep_in(session, around)
    return Restored(
        report.path, kept, before.get("audit_entry"), after["audit_entry"], compare(before, after)
    )


def _enter(
    path: Path, own: Unlocked, reason: str, allowed: Callable[[Actor], None], around: Surroundings
) -> None:
    with schema.session_over(path, own.key, "rw") as session:
        staff = session.scalars(select(Staff).where(Staff.uid == own.uid)).one()
        actor = Actor(staff.id, staff.uid, staff.name, staff.role, staff.site_id)
        allowed(actor)
        session.info.update(actor=actor, clock=around.clock)
        audit.record(session, "restore", "site", actor.site_id, reason=reason)
        audit.write(session)


def _carry_attachments(report: BackupReport, folder: Path) -> None:
    for name, size in report.manifest.attachments.items():
        source = attachments.path_of(report.path.parent, name)
        target = attachments.path_of(folder, name)
        if size < 0 or (target.exists() and container.sha256(target) == container.sha256(source)):
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        files.copy(source, target)


def _keep_present(folder: Path, stamp: str) -> Path | None:
    names = (container.DATABASE, _JOURNAL, keyring_file.NAME)
    present = [folder / name for name in names if (folder / name).exists()]
    if not present:
        return None
    part = folder / KEPT / f"before-restore-{stamp}.part"
    if part.exists():
        shutil.rmtree(part)
    part.mkdir(parents=True)
    for path in present:
        files.copy(path, part / path.name)
    final, number = part.with_suffix(""), 1
    while final.exists():
        number += 1
        final = part.with_name(f"before-restore-{stamp}-{number}")
    part.rename(final)
    files.sync_folder(folder / KEPT)
    return final


def forget_kept(folder: Path) -> int:
    """Remove the copies of what stood before a backup was put back; return how many.

    No rotation does: only where records are destroyed that those copies still hold.
    """
    kept = [path for path in (folder / KEPT).glob("*") if path.is_dir()]
    for path in kept:
        shutil.rmtree(path)
    return len(kept)


def _same_key(folder: Path, key: bytes) -> bool:
    try:
        ring, _ = keyring_file.load(folder)
    except RefusedError:
        return False
    return ring.check == keyring_file.check_of(key)


def _counts(folder: Path, key: bytes) -> dict[str, int]:
    path = folder / container.DATABASE
    try:
        if not path.exists() or path.stat().st_size == 0:
            return {}
        connection = cipher.open_file(path, key)  # rolls back what a crash left half done
        try:
            return cipher.row_counts(connection)
        finally:
            connection.close()
    except Exception:  # a damaged file says many things; the report then has no "before"
        return {}


def compare(before: dict[str, int], after: dict[str, int]) -> tuple[Difference, ...]:
    """Return the tables of the desk whose rows differ in number."""
    return tuple(
        Difference(table, before.get(table), after.get(table, 0))
        for table in sorted({*before, *after})
        if before.get(table) != after.get(table, 0) and not table.startswith(_INNER)
    )
