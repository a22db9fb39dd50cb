"""Files whose time of keeping is over: by two people, from every file, backups included."""

from datetime import date

import pytest
from sqlalchemy import select, text

from casedesk.casework import keeping
from casedesk.casework.counselling import (
    consents,
    count_rows,
    destroying,
    ending,
    figures_key,
    known_keys,
    readers,
    scale_results,
)
from casedesk.casework.counselling.ending import ClosingEntry, FollowUpEntry
from casedesk.casework.counselling.scale_results import ScaleEntry
from casedesk.casework.forms_book.subject import Subject
from casedesk.errors import RefusedError
from casedesk.model import Client, CounsellingCase, Document, Draft, SealedKey, SealedRecord
from casedesk.printing.issue import print_form
from casedesk.store import backup, drafts
from tests.casework import counselling_room as room
from tests.casework.counselling_sessions import NOTE, refused, session_of
from tests.conftest import NAMES
from tests.samples import at


@pytest.fixture
def folder(centre_folder):
    return room.staffed(centre_folder)


@pytest.fixture
def expired(folder, clock):
    """A client of ten years ago: note, scale, paper, drafts, backups of then."""
    clock.move_to(at("2020-03-02"))
    with room.signed_in(folder, "supervisor") as (database, actor), \
            database.writing(actor) as session:
        from casedesk.model import Counsellor

        for row in session.scalars(select(Counsellor)):
            row.undertaking_on = date(2020, 1, 5)
    with room.signed_in(folder, "counsellor") as (database, actor):
        client_id, case_id = room.taken_on(database, actor)
        held = session_of(database, actor, case_id, clock)
        scale_results.enter(database, actor, ScaleEntry(case_id, answers=[1] * 8 + [0]))
        ending.close(database, actor, ClosingEntry(case_id, reason="goal", final_risk=0,
                                                   course=NOTE))
        backup.make(database, keeping.folder_of(database))
    clock.move_to(at("2031-11-22"))
    with room.signed_in(folder, "counsellor") as (database, actor):
        print_form(database, actor, "P10", Subject(counselling_id=case_id))
        drafts.save(database, actor, "counselling_closing", str(case_id), {"course": NOTE})
        drafts.save(database, actor, "counselling_note", str(held), {"subjective": NOTE})
        with database.reading() as session:
            theirs = readers.records(session, session.get_one(Client, client_id))
            bodies = [row.body for row in theirs]
            keys = session.scalars(select(SealedKey.key).where(
                SealedKey.record_id.in_([row.id for row in theirs]))).all()
            kept = session.scalars(select(Draft.payload)).all()
        pieces = [*(bytes(body)[:48] for body in bodies), *(bytes(key)[:48] for key in keys),
                  *(each[:48].encode() for each in kept)]
    return client_id, case_id, pieces


def test_nothing_of_a_destroyed_client_is_left_in_the_data_folder(expired, folder):
    client_id, case_id, pieces = expired
    assert len(pieces) > 20
    with room.signed_in(folder, "counsellor") as (database, actor):
        destroying.propose(database, actor, client_id, "expired")
        destroying.withdraw(database, actor, client_id)
        destroying.propose(database, actor, client_id, "expired")
    with room.signed_in(folder, room.THIRD) as (database, actor):
        row = destroying.confirm(database, actor, client_id)
        assert row.records >= 6
        assert "其他位置的备份须另行清除" in row.backups
        assert [each.why for each in backup.listing(keeping.folder_of(database))] == [
            "after_destruction"]
        with database.reading() as session:
            ids = select(SealedRecord.id).where(SealedRecord.destroyed_at.is_not(None))
            assert session.scalars(select(SealedKey).where(
                SealedKey.record_id.in_(ids))).all() == []
            assert session.scalars(select(Draft)).all() == []
            assert {each.counselling_id for each in session.scalars(select(Document))} == {case_id}
        refused("client_destroyed", consents.ask_erasure, *_counsellor(database, actor, client_id))
        cells, overwrites = _cells(database)
    assert overwrites  # so that free pages hold nothing of it either
    assert len(cells) > 500
    for piece in (*pieces, *(said.encode() for said in (NOTE, room.CLIENT, room.PHRASE))):
        assert not any(piece in cell for cell in cells)
    for path in folder.rglob("*"):
        if path.is_file():
            raw = path.read_bytes()
            assert not any(piece in raw for piece in pieces), path.name


def _counsellor(database, actor, client_id):
    """The arguments of a verb, as the client's own counsellor would call it."""
    with database.writing(actor) as session:
        session.get_one(Client, client_id).counsellor_id = actor.staff_id
    return database, actor, client_id


def _cells(database):
    """Every cell of every table as bytes, opened by the centre's own key; whether deleting
    overwrites.
    """
    found = []
    with database.reading() as session:
        for name, in session.execute(text("SELECT name FROM sqlite_master WHERE type='table'")):
            for row in session.execute(text(f'SELECT * FROM "{name}"')):
                found += [cell if isinstance(cell, bytes) else str(cell).encode() for cell in row]
        return found, session.execute(text("PRAGMA secure_delete")).scalar() == 1


def test_a_backup_that_could_not_be_made_is_made_later(expired, folder, monkeypatch):
    client_id, _, _ = expired
    with room.signed_in(folder, "counsellor") as (database, actor):
        destroying.propose(database, actor, client_id, "expired")
    with room.signed_in(folder, room.THIRD) as (database, actor):
        with monkeypatch.context() as full:
            def no_room(*args, **more):
                raise RefusedError("disk_full")
            full.setattr(backup, "make", no_room)
            refused("disk_full", destroying.confirm, database, actor, client_id)
        row, = destroying.register(database, actor)
        assert row.backups == ""
        assert destroying.purge(database, actor, row.id).backups.startswith("已清除本机此前的备份")
        paper = print_form(database, actor, "P16", Subject(month="2031-11"))
        with database.reading() as session:
            stated = session.get_one(Document, paper.document_id).facts
        assert NAMES["counsellor"] in stated
        assert room.CLIENT not in stated
    with room.signed_in(folder, "mediator") as (database, actor):
        refused("not_allowed", destroying.register, database, actor)


@pytest.fixture
def closed(folder, clock):
    """A client whose case was closed ten years ago, and a backup of then."""
    clock.move_to(at("2020-03-02"))
    with room.signed_in(folder, "supervisor") as (database, actor), \
            database.writing(actor) as session:
        from casedesk.model import Counsellor

        for row in session.scalars(select(Counsellor)):
            row.undertaking_on = date(2020, 1, 5)
    with room.signed_in(folder, "counsellor") as (database, actor):
        client_id, case_id = room.taken_on(database, actor)
        refused("closing_reason", ending.close, database, actor, ClosingEntry(case_id))
        ending.close(database, actor, ClosingEntry(case_id, reason="goal", final_risk=0,
                                                   satisfaction=5))
        ending.follow_up(database, actor, FollowUpEntry(case_id, reached=True, risk=0))
        backup.make(database, keeping.folder_of(database))
    return client_id, case_id


def test_records_are_destroyed_after_their_time_by_two_people_with_the_backups(
        closed, folder, clock):
    closed, case_id = closed
    clock.move_to(at("2030-03-01"))
    with room.signed_in(folder, "counsellor") as (database, actor):
        with database.reading() as session:
            case_uid = session.get_one(CounsellingCase, case_id).uid
            assert count_rows.find(database, session, case_uid, "2020-03") is not None
        refused("destroy_early", destroying.propose, database, actor, closed, "expired")
    clock.move_to(at("2030-03-03"))
    with room.signed_in(folder, "counsellor") as (database, actor):
        assert [row.client_id for row in destroying.expired(database, actor)] == [closed]
        refused("destroy_unproposed", destroying.confirm, database, actor, closed)
        destroying.propose(database, actor, closed, "expired")
        refused("destroy_proposed", destroying.propose, database, actor, closed, "expired")
        refused("destroy_same", destroying.confirm, database, actor, closed)
    with room.signed_in(folder, room.THIRD) as (database, actor):
        row = destroying.confirm(database, actor, closed)
        assert (row.proposed_by, row.confirmed_by) == (
            NAMES["counsellor"], room.THIRD)
        assert row.records >= 3
        kept = backup.listing(keeping.folder_of(database))
        assert [each.why for each in kept] == ["after_destruction"]
        with database.reading() as session:
            theirs = select(SealedRecord).where(
                SealedRecord.kind.not_in((figures_key.KIND, known_keys.KIND)))
            assert {each.body for each in session.scalars(theirs)} == {b""}
            assert session.scalars(select(SealedKey).where(SealedKey.record_id.in_(
                theirs.with_only_columns(SealedRecord.id)))).all() == []
            # what the month counts stays, and nothing links it to the code any more
            assert len(count_rows.of_month(database, session, "2020-03")) == 1
            new = session.get_one(CounsellingCase, case_id).uid
            assert count_rows.find(database, session, new, "2020-03") is None
            assert session.get_one(Client, closed).destroyed_on == date(2030, 3, 3)
