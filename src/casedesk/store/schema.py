"""The shape of the database file: its version, and how an empty one is laid out."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine
from sqlalchemy.engine import Engine
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from casedesk.model import Base
from casedesk.store import cipher

VERSION = 1  # of the newest step in migrations/versions; a test holds them together


def engine_of(connection: Any) -> Engine:
    """SQLAlchemy over a file that is already open."""
    return create_engine(
        "sqlite://", module=dbapi2, creator=lambda: connection, poolclass=StaticPool
    )


def lay_out(path: Path, key: bytes) -> Engine:
    """Create an empty encrypted database with every table, and return it open."""
    connection = cipher.open_file(path, key, "rwc")
    engine = engine_of(connection)
    with engine.connect() as link:
        link.exec_driver_sql("BEGIN IMMEDIATE")
        create_tables(link)
        link.commit()
    return engine


def create_tables(link: Any) -> None:
    """Create every table, index and trigger, and stamp the version."""
    Base.metadata.create_all(link)
    link.exec_driver_sql(
        "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL,"
        " CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
    )
    link.exec_driver_sql(f"INSERT INTO alembic_version VALUES ('{VERSION:04d}')")
    link.exec_driver_sql(f"PRAGMA user_version={VERSION}")


@contextmanager
def session_over(path: Path, key: bytes, mode: cipher.Mode = "ro") -> Iterator[Session]:
    """One transaction over a file that nobody else has open; kept when the block ends well."""
    engine = engine_of(cipher.open_file(path, key, mode))
    try:
        with engine.connect() as link:
            link.exec_driver_sql("BEGIN" if mode == "ro" else "BEGIN IMMEDIATE")
            with Session(link) as session:
                yield session
                session.flush()
            link.commit()
    finally:
        engine.dispose()


def version_of(connection: cipher.Connection) -> int:
    """The version stamped into an open file."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
