"""A new key for the database: copied under it, checked, then swapped in with its keyring."""

from dataclasses import replace
from typing import TYPE_CHECKING

from casedesk.errors import RefusedError
from casedesk.store import cipher, faults, files, holders, keyring_file, schema, sealing
from casedesk.store.keyring_file import Ring

if TYPE_CHECKING:
    from casedesk.store.database import Database

_COPY, _NEXT, _RING = "casedesk.db.copy", "casedesk.db.next", keyring_file.NAME + ".next"


def renew(database: "Database", ring: Ring) -> None:
    """Put the database under a fresh key that only the holders of `ring` can reach.

    Until the swap the old file and keyring stand; a crash during it is carried through at the
    next opening. Raises RefusedError database_damaged, disk_full.
    """
    folder, old, new = database.folder, database.unlocked.key, sealing.fresh_key()
    with database.alone():
        try:
            with database.raw() as connection:
                _copy(database, connection, new)
            following = holders.renewed(ring, old, new)
            files.write(folder / _RING, keyring_file.dump(following))
        except OSError as error:
            raise faults.refusal(error) or error from error
        finally:
            (folder / _COPY).unlink(missing_ok=True)
        with database.aside():
            files.swap(folder, [(_NEXT, database.path.name), (_RING, keyring_file.NAME)])
            database.unlocked = replace(database.unlocked, key=new)
        keyring_file.save(folder, following, forget=True)


def _copy(database: "Database", connection: cipher.Connection, new: bytes) -> None:
    copy, fresh = database.folder / _COPY, database.folder / _NEXT
    for path in (copy, fresh):
        path.unlink(missing_ok=True)
    connection.execute("VACUUM INTO ?", (str(copy),))
    source = cipher.open_file(copy, database.unlocked.key)
    try:
        source.execute("PRAGMA foreign_keys=OFF")
        source.execute(f"ATTACH ? AS fresh KEY \"x'{new.hex()}'\"", (str(fresh),))
        source.execute("SELECT sqlcipher_export('fresh')").fetchall()
        # The export leaves the version behind.
        source.execute(f"PRAGMA fresh.user_version={schema.version_of(source)}")
        source.execute("DETACH fresh")
    finally:
        source.close()
    written = cipher.open_file(fresh, new, "ro")
    try:
        same = cipher.row_counts(written) == cipher.row_counts(connection)
        if not same or cipher.faults(written):
            raise RefusedError("database_damaged")
    finally:
        written.close()
