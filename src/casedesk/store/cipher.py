"""The one place where an encrypted database file is opened."""

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import quote

from sqlcipher3 import dbapi2

from casedesk.errors import CasedeskError

if TYPE_CHECKING:
    Connection = sqlite3.Connection  # the same interface; sqlcipher3 ships no types
else:
    Connection = Any

Mode = Literal["rwc", "rw", "ro"]

ENGINE_FLOOR = (3, 51, 3)  # below it a write-ahead log can be reset over committed pages


class EngineError(CasedeskError):
    """The installed database engine is not the one the program may be run with."""


def require_engine() -> None:
    """Stop unless the engine is past the faults it may not have."""
    if dbapi2.sqlite_version_info < ENGINE_FLOOR:
        wanted = ".".join(map(str, ENGINE_FLOOR))
        raise EngineError(f"SQLite {dbapi2.sqlite_version} found, {wanted} or newer is needed")


def open_file(path: Path, key: bytes, mode: Mode = "rw") -> Connection:
    """Open the file with its raw 32-byte key; "rw" and "ro" never create it.

    Raises sqlcipher3's DatabaseError: NOTADB when the key does not fit or page 1 is damaged,
    BUSY when another program has the file.
    """
    require_engine()
    if len(key) != 32:
        raise ValueError("a raw key has 32 bytes")
    uri = f"file:{quote(str(path.absolute()))}?mode={mode}"
    # Kept statements use up the connection's small fast memory; every further piece then costs
    # two system calls under cipher_memory_security. With 128 kept (the driver's default) many
    # inserts take ten times as long as with 4, and reads gain nothing.
    connection: Connection = dbapi2.connect(
        uri, uri=True, isolation_level=None, check_same_thread=False, timeout=0,
        cached_statements=4,
    )
    try:
        _prepare(connection, key, mode)
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare(connection: Connection, key: bytes, mode: Mode) -> None:
    connection.execute("PRAGMA cipher_log=off")  # a wrong key would otherwise write to stderr
    connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
    wanted = {
        "cipher_memory_security": ("ON", "1"),
        "locking_mode": ("EXCLUSIVE", "exclusive"),
        "journal_mode": ("TRUNCATE", "truncate"),
        "synchronous": ("EXTRA", "3"),
        "foreign_keys": ("ON", "1"),
        "trusted_schema": ("OFF", "0"),
        "cell_size_check": ("ON", "1"),
        "secure_delete": ("ON", "1"),  # what is destroyed is overwritten, in free pages too
        "temp_store": ("MEMORY", "2"),
        "mmap_size": ("0", "0"),
        "cache_size": ("-65536", "-65536"),
    }
    for name, (value, answer) in wanted.items():
        connection.execute(f"PRAGMA {name}={value}").fetchall()
        found = connection.execute(f"PRAGMA {name}").fetchone()
        if found is None or str(found[0]) != answer:
            raise EngineError(f"{name} is {found}, not {answer}")
    if mode != "ro":
        connection.execute("BEGIN EXCLUSIVE")  # takes the lock for as long as the file is open
        connection.execute("COMMIT")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()  # page 1 reads


def faults(connection: Connection) -> list[str]:
    """Every page's authentication code and the structure of every tree; empty when sound."""
    found = [str(row[0]) for row in connection.execute("PRAGMA cipher_integrity_check")]
    answers = [str(row[0]) for row in connection.execute("PRAGMA integrity_check")]
    found += [text for text in answers if text != "ok"]
    found += [f"{row[0]}: {row[2]}" for row in connection.execute("PRAGMA foreign_key_check")]
    return found


def row_counts(connection: Connection) -> dict[str, int]:
    """How many rows each table holds."""
    names = connection.execute(
        "SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite_%'"
        " AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
    ).fetchall()
    return {
        name: int(connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0])
        for (name,) in names
    }
