"""What was taken back or destroyed is gone from the file, not only from what SQL shows."""

import pytest
from sqlalchemy import select

from casedesk.casework.counselling import consents, named, readers
from casedesk.model import Client, SealedKey, SealedRecord
from casedesk.store import drafts, sealed
from tests.casework import counselling_room as room
from tests.kits import pages


@pytest.fixture
def centre(centre_folder):
    return room.staffed(centre_folder)


def found(database, pieces):
    """Which of the pieces stand in some page of the file."""
    key, path = database.unlocked.key, database.path
    database.close()
    whole = b"".join(pages.plain(path, key))
    return {piece for piece in pieces if piece in whole}


def test_the_pages_show_what_stands_in_them(centre):
    with room.signed_in(centre, "counsellor") as (database, actor):
        code = room.code_of(database, room.taken_on(database, actor)[0])
        with database.reading() as session:
            body = session.scalars(select(SealedRecord.body)).first()[:64]
        assert found(database, {code.encode(), body}) == {code.encode(), body}


def test_a_key_that_was_taken_back_is_nowhere_in_the_file(centre):
    with room.signed_in(centre, "counsellor") as (database, actor):
        client_id, _ = room.taken_on(database, actor)
        other = room.staff_id(database, room.THIRD)
        consents.name_supervisor(database, actor, client_id, other)
        consents.answer(database, actor, client_id, "supervision", True)
        with database.reading() as session:
            uid = named.supervisor_of(session, session.get_one(Client, client_id))
            keys = set(session.scalars(select(SealedKey.key).where(SealedKey.recipient == uid)))
        assert keys
        consents.withdraw(database, actor, client_id, "supervision")
        assert found(database, keys) == set()


def test_a_body_that_was_destroyed_is_nowhere_in_the_file(centre):
    with room.signed_in(centre, "counsellor") as (database, actor):
        client_id, _ = room.taken_on(database, actor, words="很长的话" * 900)
        with database.writing(actor) as session:
            rows = readers.records(session, session.get_one(Client, client_id))
            pieces = {piece for row in rows for piece in (
                row.body[:48], row.body[5000:5048], row.body[-48:], row.signature) if piece}
            pieces |= set(session.scalars(select(SealedKey.key).where(
                SealedKey.record_id.in_([row.id for row in rows]))))
            sealed.destroy(session, rows)
        assert found(database, pieces) == set()


def test_a_draft_that_was_given_up_is_nowhere_in_the_file(centre):
    with room.signed_in(centre, "mediator") as (database, actor):
        drafts.save(database, actor, "intake", "new", {"name": "欧阳暮雪" * 40})
        drafts.discard(database, actor, "intake", "new")
        assert found(database, {b"\\u6b27\\u9633", "欧阳暮雪".encode()}) == set()
