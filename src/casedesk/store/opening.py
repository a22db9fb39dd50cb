"""The one way to open a centre, in one fixed order of checks."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from casedesk.errors import RefusedError
from casedesk.store import files, keyring, keyring_file, lock, place
from casedesk.store.keyring_file import Unlocked
from casedesk.store.lock import OwnerLock
from casedesk.store.surroundings import HERE, Surroundings

if TYPE_CHECKING:
    from casedesk.model import Actor
    from casedesk.store.database import Database

FILE = "casedesk.db"
CLOCK_SLACK = timedelta(minutes=5)  # behind the last entry; more is a clock put back
LITTLE_SPACE = 500 * 1024 * 1024  # bytes; below it the desk is warned


@dataclass(frozen=True)
class AccountRow:
    """A name on the unlock screen; `role` is a value of casedesk.model.Role."""

    uid: str
    name: str
    role: str


def accounts(folder: Path) -> list[AccountRow]:
    """Who has an account here, in the order they were entered; no password is needed.

    Raises RefusedError centre_missing, keyring_missing, keyring_damaged, keyring_unreadable.
    """
    _require_centre(folder)
    ring, _ = keyring_file.load(folder)
    return [AccountRow(one.uid, one.name, one.role) for one in ring.holders]


def site_name(folder: Path) -> str:
    """The name of the centre in this folder, for the unlock screen; refusals as accounts()."""
    _require_centre(folder)
    return keyring_file.load(folder)[0].site_name


def open_centre(
    folder: Path, name: str, password: str, around: Surroundings = HERE
) -> "tuple[Database, Actor]":
    """Open a centre for a colleague; the caller closes the database.

    Raises RefusedError centre_missing, already_open, place_share, place_cloud, place_removable,
    keyring_missing, keyring_damaged, account_unknown, wait_before_retry, wrong_password,
    database_missing, database_empty, database_damaged, database_newer. A folder that cannot be
    written to, and a copy older than this machine has seen, open with `database.read_only` set.
    """
    _require_centre(folder)
    owner = OwnerLock(folder, lock.writable(folder, folder / FILE))
    try:
        place.require_local(folder, around.drives)
        if owner.writable:
            files.finish_swap(folder)
        own = keyring.unlock(folder, name, password, around.clock)
        _require_file(folder / FILE)
        database = _open(folder, own, owner, around)
    except BaseException:
        owner.release(clean=False)
        raise
    try:
        actor = actor_of(database, own.uid)
        if owner.writable:
            keyring.refresh(folder, name, password, own)
    except BaseException:
        database.close()
        raise
    return database, actor


def unlock(database: "Database", name: str, password: str) -> "Actor":
    """Let a colleague in to a database that is open and locked on the screen.

    Raises RefusedError account_unknown, wait_before_retry, wrong_password.
    """
    own = keyring.unlock(database.folder, name, password, database.around.clock)
    database.unlocked = own
    return actor_of(database, own.uid)


def _require_centre(folder: Path) -> None:
    names = (FILE, keyring_file.NAME, *keyring_file.EARLIER, files.PENDING)
    if not any((folder / name).exists() for name in names):
        raise RefusedError("centre_missing", "folder")


def _require_file(path: Path) -> None:
    if not path.exists():
        raise RefusedError("database_missing")
    if path.stat().st_size == 0:
        raise RefusedError("database_empty")


def _open(folder: Path, own: Unlocked, owner: OwnerLock, around: Surroundings) -> "Database":
    from sqlalchemy.exc import DBAPIError
    from sqlcipher3 import dbapi2

    from casedesk.store import faults, mark
    from casedesk.store.database import Database

    read_only = None if owner.writable else RefusedError("read_only")
    try:
        database = Database(folder, own, owner, around, read_only)
        try:
            _require_sound(database, owner)
            _require_version(database)
            database.read_only = database.read_only or mark.older(database)
            database.notices = _notices(database)
        except BaseException:
            database.forsake()
            raise
    except (DBAPIError, dbapi2.Error) as error:
        raise faults.refusal(error) or error from error
    return database


def _require_sound(database: "Database", owner: OwnerLock) -> None:
    if owner.clean:
        return
    with database.raw() as connection:
        answers = [row[0] for row in connection.execute("PRAGMA quick_check")]
        answers += [row[0] for row in connection.execute("PRAGMA cipher_integrity_check")]
    if answers != ["ok"]:
        raise RefusedError("database_damaged")
    owner.settled()


def _require_version(database: "Database") -> None:
    from casedesk.store import schema

    with database.raw() as connection:
        found = schema.version_of(connection)
    if found > schema.VERSION:
        raise RefusedError("database_newer", found=found, known=schema.VERSION)
    if found < schema.VERSION:
        if database.read_only is not None:
            raise RefusedError("upgrade_read_only", found=found, known=schema.VERSION)
        from casedesk.store import migrate  # loading it takes 0.6 s, and it is rarely needed

        migrate.upgrade(database)


def _notices(database: "Database") -> tuple[RefusedError, ...]:
    from casedesk.store import audit

    found = []
    with database.reading() as session:
        last = next(iter(audit.listing(session, limit=1)), None)
    if last is not None and database.around.clock() < last.at - CLOCK_SLACK:
        found.append(RefusedError("clock_back", last=f"{last.at:%Y-%m-%d %H:%M}"))
    if keyring_file.load(database.folder)[1]:
        found.append(RefusedError("keyring_earlier"))
    free = place.free_bytes(database.folder)
    if free < LITTLE_SPACE:
        found.append(RefusedError("little_space", megabytes=free // 1024**2))
    return tuple(found)


def actor_of(database: "Database", uid: str) -> "Actor":
    """Who acts under an account of the open database. Raises RefusedError account_inactive."""
    from sqlalchemy import select

    from casedesk.model import Actor, Staff

    with database.reading() as session:
        staff = session.scalars(select(Staff).where(Staff.uid == uid)).one_or_none()
        if staff is None or not staff.active:
            raise RefusedError("account_inactive", "name")
        return Actor(staff.id, staff.uid, staff.name, staff.role, staff.site_id)
