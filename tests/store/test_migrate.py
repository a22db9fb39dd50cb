"""An older database is brought forward on a copy, and the file of before is kept."""

import re
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import text

from casedesk.errors import RefusedError
from casedesk.model import Person
from casedesk.store import audit, cipher, freeze, migrate, schema, sealing

STEPS = Path(__file__).parent / "steps"


def _shape(path, key):
    connection = cipher.open_file(path, key)
    rows = connection.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"
    ).fetchall()
    version = schema.version_of(connection)
    connection.close()
    return version, {(kind, name): _plain(sql) for kind, name, sql in rows}


def _plain(sql):
    """The text without its spacing, and the constraints of a table in one order."""
    text = re.sub(r"\s+", " ", sql or "").replace(" ,", ",").replace("( ", "(").replace(" )", ")")
    columns, *constraints = text.removesuffix(")").split(", CONSTRAINT ")
    return columns, sorted(constraints)


def test_the_steps_from_nothing_give_the_tables_of_the_model(tmp_path):
    key = sealing.fresh_key()
    schema.lay_out(tmp_path / "new.db", key).dispose()
    cipher.open_file(tmp_path / "old.db", key, "rwc").close()
    migrate._bring(tmp_path / "old.db", key, schema.VERSION, ())
    assert _shape(tmp_path / "old.db", key) == _shape(tmp_path / "new.db", key)


def test_the_first_step_is_what_the_model_says_now():
    assert freeze.FIRST.read_text("utf-8") == freeze.first_step(), (
        "the tables changed: python -m casedesk.store.freeze, or after a release a new step"
    )


def test_the_version_is_that_of_the_newest_step():
    script = ScriptDirectory.from_config(migrate.config(None))
    assert script.get_current_head() == f"{schema.VERSION:04d}"


def test_a_centre_founded_now_carries_the_version_in_both_places(opened):
    database, _ = opened
    with database.raw() as connection:
        assert schema.version_of(connection) == schema.VERSION
        stamp = connection.execute("SELECT version_num FROM alembic_version").fetchall()
    assert stamp == [(f"{schema.VERSION:04d}",)]


@pytest.fixture
def older(desk, monkeypatch):
    """A centre with a person in it, and a program that knows a step more."""
    database, actor = desk.open()
    with database.writing(actor) as session:
        session.add(Person(name="张伟"))
        audit.record(session, "create", "person", 1)
    database.close()
    monkeypatch.setattr(schema, "VERSION", 2)
    bring = migrate.upgrade
    monkeypatch.setattr(migrate, "upgrade", lambda database: bring(database, versions=[STEPS]))
    return desk


def test_opening_an_older_centre_brings_it_forward_and_keeps_the_file_of_before(older):
    before = (older.folder / "casedesk.db").read_bytes()
    database, _ = older.open()
    with database.reading() as session:
        assert session.execute(text("SELECT nickname FROM person")).scalar_one() == "张伟"
        session.execute(text("SELECT content, source FROM setting")).all()
    assert audit.verify(database).ok
    with database.raw() as connection:
        assert schema.version_of(connection) == 2
        assert cipher.faults(connection) == []
        triggers = connection.execute("SELECT count(*) FROM sqlite_master WHERE type='trigger'")
        assert triggers.fetchone()[0] >= 2
    kept, = (older.folder / "kept").iterdir()
    assert kept.read_bytes() == before
    assert not list(older.folder.glob("*.migrating*"))
    database.close()
    older.open()


def test_a_step_that_fails_leaves_the_file_untouched(older, monkeypatch, refused):
    before = (older.folder / "casedesk.db").read_bytes()
    monkeypatch.setattr(migrate, "_bring", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        older.open()
    assert (older.folder / "casedesk.db").read_bytes() == before
    assert not list(older.folder.glob("*.migrating*"))


def test_a_step_that_loses_rows_is_not_swapped_in(older, monkeypatch):
    bring = migrate._bring

    def lossy(path, key, reached, versions):
        bring(path, key, reached, versions)
        connection = cipher.open_file(path, key)
        connection.execute("DELETE FROM person")
        connection.close()

    monkeypatch.setattr(migrate, "_bring", lossy)
    before = (older.folder / "casedesk.db").read_bytes()
    with pytest.raises(RefusedError) as caught:
        older.open()
    assert caught.value.code == "upgrade_failed"
    assert (older.folder / "casedesk.db").read_bytes() == before


def test_the_program_that_knows_less_refuses_the_centre_afterwards(older, monkeypatch, refused):
    older.open()[0].close()
    monkeypatch.setattr(schema, "VERSION", 1)
    assert refused(older.open) == "database_newer"
