"""A save is whole or not at all, and listeners hear what it touched."""

import re
import threading
from pathlib import Path

import pytest
from sqlalchemy import delete, insert, select, text, update

from casedesk.errors import RefusedError
from casedesk.model import Employer, Person, Setting, Site
from casedesk.store import audit, cipher

SOURCE = Path(__file__).parents[2] / "src/casedesk"


def _people(database):
    with database.reading() as session:
        return list(session.scalars(select(Person.name)))


def _broken_save(database, actor):
    with database.writing(actor) as session:
        session.add(Person(name="张伟"))
        session.flush()
        audit.record(session, "create", "person", 1)
        raise ZeroDivisionError


def test_a_save_is_there_after_the_block(opened):
    database, actor = opened
    with database.writing(actor) as session:
        session.add(Person(name="张伟"))
    assert _people(database) == ["张伟"]


def test_an_error_in_the_block_leaves_nothing_of_it(opened):
    database, actor = opened
    before = audit.verify(database).entries
    with pytest.raises(ZeroDivisionError):
        _broken_save(database, actor)
    assert _people(database) == []
    assert audit.verify(database).entries == before
    assert audit.verify(database).ok


def test_listeners_hear_the_tables_of_orm_core_and_text(opened):
    database, actor = opened
    heard = []
    database.on_change(heard.append)
    with database.writing(actor) as session:
        session.add(Person(name="张伟"))
    with database.writing(actor) as session:
        session.execute(insert(Setting), [
            {"key": k, "effective_from": actor_day, "value": "1"}
            for k, actor_day in (("a", database.around.clock().date()),)
        ])
        session.execute(update(Site).values(address="西区1号"))
        session.execute(delete(Employer))
    with database.writing(actor) as session:
        session.execute(text("UPDATE person SET name = '张威' WHERE id = 1"))
    assert heard == [{"person"}, {"setting", "site", "employer"}, {"person"}]


def test_listeners_hear_the_tables_of_the_audit_entry_too(opened):
    database, actor = opened
    heard = []
    database.on_change(heard.append)
    with database.writing(actor) as session:
        session.add(Person(name="张伟"))
        audit.record(session, "create", "person", 1)
    assert heard == [{"person", "audit_entry", "store_state"}]


def test_listeners_hear_nothing_of_a_save_that_failed(opened):
    database, actor = opened
    heard = []
    database.on_change(heard.append)
    with pytest.raises(ZeroDivisionError):
        _broken_save(database, actor)
    with database.writing(actor) as session:
        session.add(Employer(name="某公司"))
    assert heard == [{"employer"}]


def test_a_listener_can_read_and_save(opened):
    database, actor = opened
    seen = []

    def tell(touched):
        seen.append((_people(database), touched))
        if "person" in touched:
            with database.writing(actor) as session:
                session.add(Employer(name="某公司"))

    database.on_change(tell)
    with database.writing(actor) as session:
        session.add(Person(name="张伟"))
    assert [touched for _, touched in seen] == [{"person"}, {"employer"}]
    assert seen[0][0] == ["张伟"]


def test_a_look_inside_a_save_sees_what_it_has_done_so_far(opened):
    database, actor = opened
    with database.writing(actor) as session:
        session.add(Person(name="张伟"))
        session.flush()
        assert _people(database) == ["张伟"]


def test_a_save_inside_a_save_is_a_fault_of_the_program(opened):
    database, actor = opened
    with (
        pytest.raises(RuntimeError), database.writing(actor),
        database.writing(actor),
    ):
        pass


def test_a_look_cannot_write(opened):
    database, _ = opened
    with pytest.raises(RefusedError), database.reading() as session:
        session.execute(insert(Person).values(name="张伟"))
    assert _people(database) == []


def test_the_actor_is_known_in_the_block(opened):
    database, actor = opened
    with database.writing(actor) as session:
        assert session.info["actor"] is actor


def test_saves_of_many_threads_all_arrive(opened):
    database, actor = opened

    def work(number):
        for turn in range(10):
            with database.writing(actor) as session:
                session.add(Person(name=f"{number}-{turn}"))

    threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(_people(database))) == 40


def test_a_full_disk_is_said_and_nothing_is_lost(opened, refused):
    database, actor = opened
    with database.writing(actor) as session:
        session.add(Person(name="先来的"))
    with database.raw() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count={pages}").fetchone()

    def save():
        with database.writing(actor) as session:
            session.add_all(Person(name="后来的" * 500) for _ in range(50))

    assert refused(save) == "disk_full"
    assert _people(database) == ["先来的"]
    with database.raw() as connection:
        connection.execute("PRAGMA max_page_count=1000000").fetchone()
    save()
    assert len(_people(database)) == 51


def test_the_file_is_opened_as_the_promises_need(opened):
    database, _ = opened
    wanted = {
        "journal_mode": "truncate", "synchronous": 3, "locking_mode": "exclusive",
        "foreign_keys": 1, "trusted_schema": 0, "cell_size_check": 1, "temp_store": 2,
        "mmap_size": 0, "cipher_memory_security": "1", "page_size": "4096",
    }
    with database.raw() as connection:
        found = {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted}
    assert {k: str(v) for k, v in found.items()} == {k: str(v) for k, v in wanted.items()}


def test_an_engine_with_the_log_reset_fault_is_not_used(monkeypatch):
    monkeypatch.setattr(cipher.dbapi2, "sqlite_version_info", (3, 51, 1))
    with pytest.raises(cipher.EngineError):
        cipher.require_engine()


def test_an_encrypted_file_is_opened_in_one_place_only():
    opening = re.compile(r"\b(?:dbapi2|sqlcipher3|sqlite3)\.connect\(|import connect\b")
    found = [
        path.name for path in SOURCE.rglob("*.py") if opening.search(path.read_text("utf-8"))
    ]
    assert found == ["cipher.py"]


def test_no_source_asks_for_a_journal_that_loses_saves():
    loose = re.compile(r"journal_mode\W+wal|synchronous\W+(?:normal|off|full)", re.IGNORECASE)
    assert not [p for p in SOURCE.rglob("*.py") if loose.search(p.read_text("utf-8"))]
