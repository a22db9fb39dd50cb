"""Scenarios of who opens what (E13, E19): attempts, keys that end, and keys that must not."""

import os
from datetime import timedelta

import pytest
from sqlalchemy import select

from casedesk.casework.counselling import (
    appointments,
    clients,
    consents,
    glass,
    handover,
    keys_in_order,
    notes,
)
from casedesk.casework.counselling.appointments import AppointmentEntry
from casedesk.casework.counselling.notes import NoteEntry
from casedesk.errors import RefusedError
from casedesk.model import Client, SealedKey, SealedRecord, now
from casedesk.store import audit, keyring, keyring_file
from tests.casework import counselling_room as room
from tests.conftest import NAMES, PASSWORD

WRITTEN = NoteEntry(subjective=room.PHRASE, risk=0)


def refused(code, call, *args, **more):
    with pytest.raises(RefusedError) as told:
        call(*args, **more)
    assert told.value.code == code
    for language in ("zh", "en"):
        sentence = told.value.sentence(language)
        assert room.CLIENT not in sentence
        assert room.PHRASE not in sentence


@pytest.fixture
def folder(centre_folder):
    return room.staffed(centre_folder)


@pytest.fixture
def held(folder, clock):
    """A client with a signed note: client, case, session, code."""
    with room.signed_in(folder, "counsellor") as (database, actor):
        client_id, case_id = room.taken_on(database, actor)
        number, = appointments.book(database, actor, AppointmentEntry(
            case_id, begins=now() + timedelta(hours=1)))
        session_id = appointments.mark(database, actor, number, "arrived")
        notes.sign(database, actor, session_id, WRITTEN)
        return client_id, case_id, session_id, room.code_of(database, client_id)


def trail(database):
    with database.reading() as session:
        return [(row.name, row.verb, row.subject, row.subject_id, row.fields, row.reason)
                for row in audit.listing(session, limit=20)]


def test_an_attempt_of_the_head_of_the_site_is_refused_and_in_the_trail(folder, held, clock):
    client_id, case_id, session_id, _ = held
    with room.signed_in(folder, "supervisor") as (database, head):
        refused("not_allowed", clients.identity, database, head, client_id)
        refused("not_allowed", notes.of_case, database, head, case_id)
        refused("not_allowed", notes.process_of, database, head, session_id)
        entered = [row for row in trail(database) if row[1] == "refused"]
        assert entered == [(NAMES["supervisor"], "refused", "counselling_client", client_id,
                            (), "")]
        assert audit.verify(database).ok


@pytest.mark.parametrize("name", ["counter", "mediator", "admin", "city", room.SECOND])
def test_an_attempt_of_anybody_else_is_too(folder, held, clock, name):
    with room.signed_in(folder, name) as (database, actor):
        with pytest.raises(RefusedError):
            notes.of_case(database, actor, held[1])
        assert trail(database)[0][:3] == (NAMES.get(name, name), "refused", "counselling_client")


def test_a_window_that_asks_again_and_again_is_one_attempt(folder, held, clock):
    with room.signed_in(folder, "supervisor") as (database, head):
        told = []
        database.on_change(told.append)
        for _ in range(20):
            refused("not_allowed", clients.identity, database, head, held[0])
        assert [row[1] for row in trail(database)].count("refused") == 1
        assert len(told) == 1


def test_an_attempt_inside_a_save_undoes_the_save_and_is_entered(folder, held, clock):
    with room.signed_in(folder, room.SECOND) as (database, actor):
        refused("client_unknown", notes.save, database, actor, held[2], NoteEntry(subjective="x"))
        refused("client_unknown", clients.change_identity, database, actor, held[0],
                clients.IdentityEntry(name="甲"))
        assert trail(database)[0][1] == "refused"
    with room.signed_in(folder, "counsellor") as (database, actor):
        assert clients.identity(database, actor, held[0]).name == room.CLIENT
        assert notes.of_case(database, actor, held[1])[0].note == WRITTEN


def test_what_may_be_read_is_no_attempt(folder, held, clock):
    with room.signed_in(folder, "counsellor") as (database, actor):
        clients.mine(database, actor)
        notes.of_case(database, actor, held[1])
        assert "refused" not in [row[1] for row in trail(database)]
    with room.signed_in(folder, room.THIRD) as (database, actor):
        assert notes.supervised(database, actor) == []
        refused("sealed_closed", glass.identity, database, actor, held[3])
        assert trail(database)[0][1:3] == ("refused", "sealed_record")


def test_a_key_taken_from_the_keyring_opens_nothing_from_that_moment(folder, held, clock):
    with room.signed_in(folder, "counsellor") as (database, actor):
        assert clients.identity(database, actor, held[0]).name == room.CLIENT
        ring = keyring_file.load(folder)[0]
        keyring_file.save(folder, ring.without(actor.uid))
        refused("sealed_closed", clients.identity, database, actor, held[0])
        assert [(row.note, row.shut) for row in notes.of_case(database, actor, held[1])] == [
            (None, "sealed_closed")]
        keyring_file.save(folder, ring)
        assert clients.identity(database, actor, held[0]).name == room.CLIENT


def test_a_keyring_kept_in_mind_is_read_anew_when_its_file_changes(folder):
    name = folder / keyring_file.NAME
    os.utime(name, (1_700_000_000, 1_700_000_000))  # long settled
    assert keyring_file.current(folder) is keyring_file.current(folder)
    ring = keyring_file.load(folder)[0]
    keyring_file.save(folder, ring.without(ring.holders[0].uid))
    assert len(keyring_file.current(folder).holders) == len(ring.holders) - 1
    whole = bytearray(name.read_bytes())
    whole[200] ^= 1
    name.write_bytes(whole)
    assert keyring_file.load(folder)[1]  # an earlier generation
    assert keyring_file.current(folder) == keyring_file.load(folder)[0]


def test_new_keys_of_a_colleague_do_not_open_what_was_sealed_to_the_old_ones(folder, held, clock):
    with room.signed_in(folder, "admin") as (database, actor):
        keyring.reset_password(database, actor, NAMES["counsellor"], "竹影-石阶-灯火-5173")
    from casedesk.store import opening

    database, actor = opening.open_centre(folder, NAMES["counsellor"], "竹影-石阶-灯火-5173")
    try:
        refused("sealed_closed", clients.identity, database, actor, held[0])
        assert [(row.note, row.shut) for row in notes.of_case(database, actor, held[1])] == [
            (None, "sealed_closed")]
    finally:
        database.close()


def test_the_supervisor_who_takes_a_client_over_keeps_the_keys_as_counsellor(folder, held, clock):
    client_id, case_id, _, _ = held
    with room.signed_in(folder, "counsellor") as (database, actor):
        third = room.staff_id(database, room.THIRD)
        consents.name_supervisor(database, actor, client_id, third)
        consents.answer(database, actor, client_id, "supervision", True)
        handover.hand_over(database, actor, client_id, third, "post")
    with room.signed_in(folder, room.THIRD) as (database, actor):
        consents.withdraw(database, actor, client_id, "supervision")
        assert clients.identity(database, actor, client_id).name == room.CLIENT
        assert notes.of_case(database, actor, case_id)[0].note == WRITTEN
        assert notes.supervised(database, actor) == []
        with database.reading() as session:
            assert session.get_one(Client, client_id).supervised_by_id is None


def test_supervision_stops_with_the_consent_and_what_was_read_stays_in_the_trail(
        folder, held, clock):
    client_id = held[0]
    with room.signed_in(folder, "counsellor") as (database, actor):
        consents.name_supervisor(database, actor, client_id, room.staff_id(database, room.THIRD))
        consents.answer(database, actor, client_id, "supervision", True)
        consents.withdraw(database, actor, client_id, "supervision")
        entered = [row[1] for row in trail(database)]
        assert {"counselling.consent", "counselling.consent_withdrawn"} <= set(entered)
    with room.signed_in(folder, room.THIRD) as (database, actor):
        assert notes.supervised(database, actor) == []
        with database.reading() as session:
            uid = database.unlocked.uid
            left = session.scalars(
                select(SealedRecord.kind).join(SealedKey, SealedKey.record_id == SealedRecord.id)
                .where(SealedKey.recipient == uid)).all()
        assert set(left) <= {"figures_key"}  # of the counts, which name nobody


def test_the_day_of_an_opening_by_two_ends_and_the_keys_are_gone(folder, held, clock):
    with room.signed_in(folder, room.THIRD) as (database, actor):
        lead = keyring.unlock(folder, NAMES["supervisor"], PASSWORD, now)
        handover.break_glass(database, actor, held[3], "record", "来访者在宿舍楼顶，电话不通", lead)
        assert glass.identity(database, actor, held[3]).name == room.CLIENT
        clock.shift(timedelta(hours=24, seconds=1))
        refused("sealed_closed", glass.identity, database, actor, held[3])
        assert glass.records(database, actor, held[3]) == []
    with room.signed_in(folder, "counter") as (database, actor):  # whoever signs in next
        keys_in_order.put_in_order(database, actor)
        with database.reading() as session:
            timed = select(SealedKey).where(SealedKey.until.is_not(None))
            assert session.scalars(timed).all() == []
