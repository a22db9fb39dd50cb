"""Bringing an older database to today's shape: on a checked copy, then one swap."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config

from casedesk.errors import RefusedError
from casedesk.store import audit, cipher, faults, files, schema
from casedesk.store.restoring import KEPT

if TYPE_CHECKING:
    from casedesk.store.database import Database

MIGRATIONS = Path(__file__).parent / "migrations"
_COPY = "casedesk.db.migrating"


@dataclass(frozen=True)
class Upgraded:
    """What an upgrade did, and where the file of before is kept."""

    found: int
    reached: int
    kept: Path


def config(connection: object, versions: Sequence[Path] = ()) -> Config:
    """Alembic's settings for one connection; `versions` adds folders of steps."""
    made = Config()
    made.set_main_option("script_location", str(MIGRATIONS))
    made.set_main_option("path_separator", "newline")
    folders = [MIGRATIONS / "versions", *versions]
    made.set_main_option("version_locations", "\n".join(map(str, folders)))
    made.attributes["connection"] = connection
    return made


def upgrade(
    database: "Database", target: int | None = None, versions: Sequence[Path] = ()
) -> Upgraded:
    """Bring the database to version `target` (today's); the file of before is kept.

    A crash at any moment leaves the old file or the new one. Raises RefusedError
    upgrade_failed, disk_full, save_failed: the old file then stands untouched.
    """
    reached = schema.VERSION if target is None else target
    folder = database.folder
    try:
        with database.alone():
            with database.raw() as connection:
                found = schema.version_of(connection)
                _copy(connection, folder / _COPY)
                _bring(folder / _COPY, database.unlocked.key, reached, versions)
                _require_whole(connection, folder / _COPY, database.unlocked.key, found)
            kept = _keep(database, found)
            with database.aside():
                files.swap(folder, [(_COPY, database.path.name)])
    except OSError as error:
        raise faults.refusal(error) or error from error
    finally:
        if not (folder / files.PENDING).exists():
            for left in (_COPY, _COPY + "-journal"):
                (folder / left).unlink(missing_ok=True)
    return Upgraded(found, reached, kept)


def _copy(connection: cipher.Connection, path: Path) -> None:
    for left in (path, path.with_name(path.name + "-journal")):
        left.unlink(missing_ok=True)
    connection.execute("VACUUM INTO ?", (str(path),))


def _bring(path: Path, key: bytes, reached: int, versions: Sequence[Path]) -> None:
    connection = cipher.open_file(path, key)
    engine = schema.engine_of(connection)
    try:
        # A table that is rebuilt is dropped on the way; the whole copy is checked afterwards.
        connection.execute("PRAGMA foreign_keys=OFF")
        with engine.connect() as link:
            link.exec_driver_sql("BEGIN IMMEDIATE")
            command.upgrade(config(link, versions), f"{reached:04d}")
            link.exec_driver_sql(f"PRAGMA user_version={reached}")
            link.commit()
    finally:
        engine.dispose()


def _require_whole(live: cipher.Connection, path: Path, key: bytes, found: int) -> None:
    before = cipher.row_counts(live)
    copy = cipher.open_file(path, key)
    try:
        after = cipher.row_counts(copy)
        lost = [
            table for table, rows in before.items()
            if table in after and after[table] < rows and not table.startswith("search_")
        ]
        broken = cipher.faults(copy)
    finally:
        copy.close()
    with schema.session_over(path, key) as session:
        trail = audit.verify_in(session)
    if lost or broken or not trail.ok:
        raise RefusedError("upgrade_failed", found=found)


def _keep(database: "Database", found: int) -> Path:
    stamp = f"{database.around.clock():%Y%m%d-%H%M%S}"
    kept = database.folder / KEPT / f"before-upgrade-v{found}-{stamp}.db"
    kept.parent.mkdir(exist_ok=True)
    files.copy(database.path, kept)
    return kept
