"""Sealed records: who can open one, who cannot, and that a changed one is never shown."""

import json
import sqlite3
from contextlib import contextmanager
from datetime import timedelta

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DatabaseError

from casedesk.errors import RefusedError
from casedesk.model import SealedKey, SealedRecord, now
from casedesk.store import cipher, drafts, keyring, opening, sealed
from tests.conftest import NAMES, PASSWORD

SECRET = {"note": "山茶花-保密短语", "total": 19}


@contextmanager
def as_(folder, role):
    database, actor = opening.open_centre(folder, NAMES[role], PASSWORD)
    try:
        yield database, actor
    finally:
        database.close()


@pytest.fixture
def uids(centre_folder):
    return {row.role: row.uid for row in keyring.keyring_file.load(centre_folder)[0].holders}


@pytest.fixture
def written(centre_folder, uids):
    """A note the counsellor wrote, shared with the supervisor; process notes with nobody."""
    with as_(centre_folder, "counsellor") as (database, actor), database.writing(actor) as session:
        sealed.put(database, session, "s1", "session", SECRET, [uids["supervisor"]])
        sealed.put(database, session, "s1", "process", SECRET, [], escrow=False)
    return centre_folder


def open_as(folder, role, kind):
    with as_(folder, role) as (database, _), database.reading() as session:
        return sealed.get(database, session, "s1", kind)


@pytest.mark.parametrize(("role", "kind", "opens"), [
    ("counsellor", "session", True), ("counsellor", "process", True),
    ("supervisor", "session", True), ("supervisor", "process", False),
    ("admin", "session", False), ("admin", "process", False),
    ("mediator", "session", False), ("counter", "session", False), ("city", "session", False)])
def test_only_those_it_is_sealed_to_open_it(written, role, kind, opens):
    if opens:
        assert open_as(written, role, kind).content == SECRET
    else:
        with pytest.raises(RefusedError) as told:
            open_as(written, role, kind)
        assert told.value.code == "sealed_closed"
        assert SECRET["note"] not in told.value.sentence("zh")


def test_nothing_of_it_can_be_read_with_the_database_key_alone(written):
    with as_(written, "admin") as (database, _):
        key, path = database.unlocked.key, database.path
    link = cipher.open_file(path, key, "ro")
    whole = b"".join(
        value if isinstance(value, bytes) else str(value).encode()
        for (name,) in link.execute("SELECT name FROM sqlite_master WHERE type='table' "
                                    "AND name NOT LIKE 'search%'").fetchall()
        for row in link.execute(f'SELECT * FROM "{name}"') for value in row)
    link.close()
    assert SECRET["note"].encode() not in whole
    assert json.dumps(SECRET["note"])[1:-1].encode() not in whole
    assert b'"total"' not in whole


def test_the_length_of_a_body_does_not_tell_the_length_of_the_note(centre_folder):
    with as_(centre_folder, "counsellor") as (database, actor), database.writing(actor) as session:
        for note in ("短", "稍微长一点的一句话"):
            sealed.put(database, session, note, "session", {"note": note}, [])
        sizes = {len(row.body) for row in session.scalars(select(SealedRecord))}
    assert len(sizes) == 1


def test_a_record_is_never_changed_in_place(written):
    with as_(written, "counsellor") as (database, actor):
        for statement in ("UPDATE sealed_record SET revision = 9", "DELETE FROM sealed_record"):
            with pytest.raises((DatabaseError, sqlite3.Error)), database.writing(actor) as session:
                session.execute(text(statement))


def tamper(folder, statement):
    with as_(folder, "admin") as (database, _):
        key, path = database.unlocked.key, database.path
    link = cipher.open_file(path, key, "rw")
    link.execute("DROP TRIGGER sealed_record_no_update")
    link.execute(statement)
    link.close()


@pytest.mark.parametrize("statement", [
    "UPDATE sealed_record SET body = CAST(substr(body, 1, 40) || x'00' || substr(body, 42)"
    " AS BLOB)",
    "UPDATE sealed_record SET sealed_at = '2020-01-01 00:00:00'",
    "UPDATE sealed_record SET subject = 's2' WHERE kind = 'session'",
    "UPDATE sealed_record SET signature = zeroblob(64)"])
def test_a_tampered_record_is_not_shown(written, statement):
    tamper(written, statement)
    with as_(written, "counsellor") as (database, _), database.reading() as session:
        row = session.scalars(select(SealedRecord).where(SealedRecord.kind == "session")).one()
        with pytest.raises(RefusedError) as told:
            sealed.open_row(database, session, row)
    assert told.value.code == "sealed_damaged"


def test_a_revision_leaves_the_earlier_one_as_it_was(written):
    with as_(written, "counsellor") as (database, actor), database.writing(actor) as session:
        sealed.put(database, session, "s1", "session", {"note": "补记"}, [])
        assert [one.content["note"] for one in sealed.every(
            database, session, "s1", "session")] == [SECRET["note"], "补记"]
        assert sealed.get(database, session, "s1", "session").revision == 2


def test_a_hand_over_gives_the_key_and_taking_back_removes_it(written, uids):
    with as_(written, "counsellor") as (database, actor), database.writing(actor) as session:
        row = session.scalars(select(SealedRecord).where(SealedRecord.kind == "session")).one()
        sealed.share(database, session, row, uids["mediator"])
    assert open_as(written, "mediator", "session").content == SECRET
    with as_(written, "counsellor") as (database, actor), database.writing(actor) as session:
        sealed.take_back(session, [row.id], uids["mediator"])
    with pytest.raises(RefusedError, match=r"sealed_closed|密钥"):
        open_as(written, "mediator", "session")


def test_nobody_hands_on_what_is_closed_to_them(written, uids):
    with as_(written, "admin") as (database, actor), database.writing(actor) as session:
        row = session.scalars(select(SealedRecord).where(SealedRecord.kind == "session")).one()
        with pytest.raises(RefusedError) as told:
            sealed.share(database, session, row, uids["admin"])
    assert told.value.code == "sealed_closed"


def test_the_second_sheet_opens_notes_and_never_process_notes(founded, tmp_path):
    from casedesk.store import centre, recovery
    from casedesk.store.keyring import Account
    from casedesk.store.sealing import Cost

    made = centre.create(tmp_path / "c", "甲", [
        Account(NAMES[role], role, PASSWORD) for role in ("counsellor", "admin")],
        cost=Cost(64, 1))
    secret = recovery.box_secret(recovery.read("B", made.sheet_b.text))
    with as_(tmp_path / "c", "counsellor") as (database, actor), \
            database.writing(actor) as session:
        sealed.put(database, session, "s1", "session", SECRET, [])
        sealed.put(database, session, "s1", "process", SECRET, [], escrow=False)
        rows = {row.kind: row for row in session.scalars(select(SealedRecord))}
        assert sealed.open_with_sheet(
            database, session, rows["session"], secret).content == SECRET
        with pytest.raises(RefusedError):
            sealed.open_with_sheet(database, session, rows["process"], secret)


def test_after_a_new_password_by_another_the_notes_stay_closed_but_old_signatures_hold(
        written, uids):
    with as_(written, "admin") as (database, actor):
        keyring.reset_password(database, actor, NAMES["counsellor"], "新的-密码-很长-1234")
    database, _ = opening.open_centre(written, NAMES["counsellor"], "新的-密码-很长-1234")
    try:
        with database.reading() as session, pytest.raises(RefusedError) as told:
            sealed.get(database, session, "s1", "session")
        assert told.value.code == "sealed_closed"
    finally:
        database.close()
    assert open_as(written, "supervisor", "session").content == SECRET


def test_destroying_leaves_the_row_and_nothing_in_it(written):
    with as_(written, "counsellor") as (database, actor), database.writing(actor) as session:
        rows = session.scalars(select(SealedRecord)).all()
        assert sealed.destroy(session, rows) == 2
        assert session.scalars(select(SealedKey)).all() == []
        with pytest.raises(RefusedError) as told:
            sealed.get(database, session, "s1", "session")
    assert told.value.code == "sealed_destroyed"


def test_a_draft_of_counselling_is_sealed_to_its_author(centre_folder):
    with as_(centre_folder, "counsellor") as (database, actor):
        drafts.save(database, actor, "counselling_note", "s1", SECRET)
        assert drafts.read(database, actor, "counselling_note", "s1") == SECRET
        with database.reading() as session:
            kept = session.execute(text("SELECT payload FROM draft")).scalar_one()
    assert "note" not in kept
    assert kept.isascii()


def test_two_who_are_named_open_it_together_and_neither_alone(centre_folder, uids):
    pair = (uids["supervisor"], uids["mediator"])
    with as_(centre_folder, "counsellor") as (database, actor), \
            database.writing(actor) as session:
        sealed.put(database, session, "c1", "identity", SECRET, [], pairs=[pair])
    own = {role: keyring.unlock(centre_folder, NAMES[role], PASSWORD, now)
           for role in ("supervisor", "mediator", "admin")}
    with as_(centre_folder, "supervisor") as (database, actor), \
            database.writing(actor) as session:
        row = session.scalars(select(SealedRecord)).one()
        for one, other in (("supervisor", "supervisor"), ("supervisor", "admin")):
            with pytest.raises(RefusedError):
                sealed.key_by_two(session, row, own[one], own[other])
        with pytest.raises(RefusedError):
            sealed.open_row(database, session, row)
        key = sealed.key_by_two(session, row, own["mediator"], own["supervisor"])
        sealed.give(database, session, row, key, uids["supervisor"],
                    until=now() + timedelta(hours=24))
        assert sealed.open_row(database, session, row).content == SECRET


def test_a_key_lent_for_a_day_opens_nothing_after_it(written, uids):
    with as_(written, "counsellor") as (database, actor), database.writing(actor) as session:
        row = session.scalars(select(SealedRecord).where(SealedRecord.kind == "session")).one()
        sealed.share(database, session, row, uids["mediator"], until=now() - timedelta(seconds=1))
    with pytest.raises(RefusedError):
        open_as(written, "mediator", "session")
    with as_(written, "counsellor") as (database, actor), database.writing(actor) as session:
        assert sealed.take_back_expired(session) == 1
