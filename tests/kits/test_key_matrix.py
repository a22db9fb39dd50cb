"""Who reads what of a client: every person × every kind of record × every way in, both ways.

The ways in: the program's verbs; the file with the database key and somebody's own keys; a backup,
as a file and put back; the two sheets. What nobody may read, nobody reads by any of them.
"""

import shutil
from datetime import timedelta

import pytest
import time_machine
from sqlalchemy import select

from casedesk.casework.counselling import (
    consents,
    handover,
    keys_in_order,
    notes,
    readers,
)
from casedesk.errors import RefusedError
from casedesk.model import Base, Client, CounsellingCase, Role, SealedRecord, now
from casedesk.store import backup, centre, keyring, keyring_file, opening, recovery, sealed
from casedesk.store.keyring import Account
from casedesk.store.sealing import Cost
from casedesk.store.surroundings import Surroundings
from tests.casework import counselling_room as room
from tests.casework import sealed_day
from tests.casework.sealed_day import PLANTED
from tests.conftest import NAMES, PASSWORD, SITE
from tests.kits import sealed_raw
from tests.kits.every_verb import read_by_verbs, read_by_windows
from tests.kits.key_table import (
    ALONE,
    EVERYBODY,
    KINDS,
    OF_CLIENT,
    OF_ITSELF,
    PAIR,
    PLAIN,
    QUICK,
    ROLES,
    SHEET_A,
    SHEET_B,
    STAFF,
    STAGES,
    START,
    SUPERVISED,
    expected,
)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A centre after the whole road of one client, at every stage, and what each person holds."""
    folder = tmp_path_factory.mktemp("matrix")
    with pytest.MonkeyPatch.context() as machine, time_machine.travel(START, tick=True):
        _other_machine(machine, folder / "asked")
        created = centre.create(
            folder / "asked" / "centre", SITE,
            [Account(name, role, PASSWORD) for role, name in NAMES.items()], cost=Cost(8, 1))
        room.staffed(created.folder)
        with room.signed_in(created.folder, "counsellor") as (database, actor):
            day = sealed_day.write(database, actor)
            sealed_day.close(database, actor, day)
            sealed_day.leave_draft(database, actor, day)
            consents.name_supervisor(database, actor, day.client_id,
                                     room.staff_id(database, room.THIRD))
        _stages(folder, day, machine)
        for stage in STAGES:
            _other_machine(machine, folder / stage / "again")
            name = room.THIRD if stage == "glass_over" else "counsellor"
            with room.signed_in(folder / stage / "centre", name) as (database, _):
                backup.make(database, folder / stage / "backups")
    return folder, created, day


def _other_machine(machine, folder):
    """What is done next is done on a machine that remembers no later state of the centre."""
    for kind in ("CONFIG", "DATA", "STATE"):
        machine.setenv(f"XDG_{kind}_HOME", str(folder / "machine" / kind.lower()))


def _stages(folder, day, machine):
    def stage(name, before, who, act):
        _other_machine(machine, folder / name)
        to = folder / name / "centre"
        shutil.copytree(folder / before / "centre", to)
        with room.signed_in(to, who) as (database, actor):
            act(database, actor)

    def agree(database, actor):
        consents.answer(database, actor, day.client_id, "supervision", True)
        notes.add(database, actor, day.session_id, "更正：地点为二号室")  # sealed after the consent

    def glass(database, actor):
        lead = keyring.unlock(database.folder, NAMES["supervisor"], PASSWORD, now)
        handover.break_glass(
            database, actor, day.code, "record", f"{PLANTED['glass']}，电话不通", lead)

    stage("agreed", "asked", "counsellor", agree)
    stage("withdrawn", "agreed", "counsellor", lambda database, actor: consents.withdraw(
        database, actor, day.client_id, "supervision"))
    stage("handed_over", "agreed", "counsellor", lambda database, actor: handover.hand_over(
        database, actor, day.client_id, room.staff_id(database, room.SECOND), "away"))
    stage("glass", "asked", room.THIRD, glass)
    stage("locked", "agreed", "counsellor", lambda database, actor: sealed_day.ask_erasure(
        database, actor, day))
    with time_machine.travel(START + timedelta(hours=25), tick=True):
        stage("glass_over", "glass", "counter", keys_in_order.put_in_order)


def unlocked(folder, person):
    return keyring.unlock(folder, NAMES.get(person, person), PASSWORD, now)


def secrets(folder, created, person):
    """The database key, and the secrets that a person adds to it."""
    key = unlocked(folder, "admin").key  # the administrator's, who lends it to everybody
    if person == SHEET_A:
        ring = keyring_file.load(folder)[0]
        own = keyring_file.open_holder(ring, ring.recovery, recovery.wrap_key(
            recovery.read("A", created.sheet_a.text)))
        return own.key, [own.box_secret, recovery.box_secret(recovery.read(
            "A", created.sheet_a.text))]
    if person == SHEET_B:
        return key, [recovery.box_secret(recovery.read("B", created.sheet_b.text))]
    people = (room.THIRD, "supervisor") if person == PAIR else (person,)
    return key, [unlocked(folder, each).box_secret for each in people]


def kinds_in(found):
    """The kinds whose planted words are there; nothing else may have been opened besides."""
    told = {kind for kind, text in found.items() if PLANTED.get(kind, "\0") in text}
    assert told == set(found) - OF_ITSELF
    return told


def test_no_kind_of_record_is_forgotten():
    written = sealed_raw.kinds_of_code() - OF_ITSELF
    assert written <= KINDS  # its readers stand in the table
    assert written <= set(PLANTED)  # and the road of the client writes it
    assert set(readers.SUPERVISED) == SUPERVISED
    assert set(readers.ALONE) == ALONE


def test_every_plain_column_beside_a_code_was_thought_about():
    ways = {"id", "uid", "case_id", "recorded_by", "created_by", "created_at", "changed_at",
            "client_id", "site_id", "revision"}  # how rows hang together and travel
    for table, reasons in PLAIN.items():
        named = {name for names in reasons for name in names.split()}
        assert named | ways >= set(Base.metadata.tables[table].columns.keys()), table
        assert named <= set(Base.metadata.tables[table].columns.keys()), table


@pytest.mark.parametrize("stage", STAGES)
def test_the_file_and_every_key_a_person_has_open_what_the_table_says(made, stage):
    folder, created, _ = made
    found, wanted = {}, {}
    held = {person: secrets(folder / stage / "centre", created, person) for person in EVERYBODY}
    key = held["admin"][0]
    for place in (folder / stage / "centre", *(folder / stage / "backups").glob("casedesk-*")):
        closed = sealed_raw.closed(place / "casedesk.db", key)
        for person, (known, own) in held.items():
            assert known == key
            found[place.name, person] = (
                kinds_in(closed.opened(own)), bool(closed.drafts_opened(own)))
            wanted[place.name, person] = expected(stage, person), person == "counsellor"
    assert found == wanted


@pytest.mark.parametrize("stage", STAGES)
def test_what_is_a_colleague_s_own_opens_to_its_author_alone(made, stage):
    folder, created, _ = made
    held = {person: secrets(folder / stage / "centre", created, person) for person in EVERYBODY}
    closed = sealed_raw.closed(folder / stage / "centre" / "casedesk.db", held["admin"][0])
    own = [row for row in closed.records if row[0] in OF_ITSELF | ALONE]
    assert own
    for row in own:
        author = row[1].decode().split("|")[5]
        openers = {person for person, (_, known) in held.items()
                   if sealed_raw.Closed((row,), ()).opened(known)}
        assert openers - {PAIR} == {person for person in STAFF if unlocked(
            folder / stage / "centre", person).uid == author}


@pytest.mark.parametrize("stage", STAGES)
def test_no_column_but_the_sealed_body_says_anything_to_who_has_the_database_key(made, stage):
    folder, _, _ = made
    key = unlocked(folder / stage / "centre", "admin").key
    spoken = [word.encode(spelling) for word in sealed_day.CANARIES
              for spelling in ("utf-8", "utf-16-le", "gb18030", "unicode-escape")]
    for place in (folder / stage / "centre", *(folder / stage / "backups").glob("casedesk-*")):
        for table, column, value in sealed_raw.rows(place / "casedesk.db", key):
            held = value if isinstance(value, bytes) else str(value).encode()
            assert not any(word in held for word in spoken), (table, column)


def test_the_program_opens_to_a_key_what_the_table_says(made, tmp_path, long):
    for stage in STAGES if long else QUICK:
        found = {}
        for person, database, _ in everybody_in(made, tmp_path / stage, stage):
            found[person] = opened_by(database)
        assert found == {person: expected(stage, person) for person in STAFF}


@pytest.mark.parametrize("stage", ["withdrawn", "handed_over"])
def test_a_backup_put_back_opens_to_a_key_what_the_table_says(made, tmp_path, stage):
    folder, _, _ = made
    made_backup, = (folder / stage / "backups").glob("casedesk-*")
    around = Surroundings(notes=lambda: tmp_path / "notes")
    backup.restore(tmp_path / "back", made_backup, NAMES["admin"], PASSWORD, "演练", around=around)
    for person in STAFF:
        database, _ = opening.open_centre(
            tmp_path / "back", NAMES.get(person, person), PASSWORD, around)
        try:
            assert opened_by(database) == expected(stage, person), person
        finally:
            database.close()


def test_sheet_a_lets_somebody_in_and_opens_nothing(made, tmp_path):
    folder, created, _ = made
    place = shutil.copytree(folder / "agreed" / "centre", tmp_path / "centre")
    for person in ("counsellor", room.THIRD):
        keyring.recover(place, created.sheet_a.text, NAMES.get(person, person),
                        "竹影-石阶-灯火-5173", Surroundings(notes=lambda: tmp_path / "notes"))
        database, actor = opening.open_centre(
            place, NAMES.get(person, person), "竹影-石阶-灯火-5173",
            Surroundings(notes=lambda: tmp_path / "notes"))
        try:
            assert opened_by(database) == set()
            assert read_by_verbs(database, actor, made[2]) == set()
        finally:
            database.close()


def test_the_verbs_tell_what_the_table_says_and_change_nothing(made, tmp_path, long):
    for stage in STAGES if long else QUICK:
        owner = room.SECOND if stage == "handed_over" else "counsellor"
        for person, database, actor in everybody_in(made, tmp_path / stage, stage):
            told = read_by_windows(database, actor, made[2])
            if person == owner:
                assert told >= {"identity", "intake", "session", "scale"}
                continue
            assert told <= expected(stage, person) - ALONE
            before = state(database)
            assert read_by_verbs(database, actor, made[2]) <= expected(stage, person)
            assert state(database) == before, person


def everybody_in(made, tmp_path, stage):
    """Each of the staff in turn, signed in to a copy of the centre as it is at a stage."""
    folder, _, _ = made
    place = shutil.copytree(folder / stage / "centre", tmp_path / "centre")
    with time_machine.travel(
            START + timedelta(hours=26 if stage == "glass_over" else 1), tick=True):
        for person in STAFF:
            with room.signed_in(place, person) as (database, actor):
                yield person, database, actor


def opened_by(database):
    """The kinds of which the signed-in colleague opens every revision through the store."""
    found: set[str] = set()
    closed: set[str] = set()
    with database.reading() as session:
        for row in session.scalars(select(SealedRecord).where(
                SealedRecord.kind.not_in(OF_ITSELF))):
            try:
                sealed.open_row(database, session, row)
            except RefusedError as refused:
                closed.add(row.kind if refused.code == "sealed_closed" else refused.code)
            else:
                found.add(row.kind)
    assert not found & closed
    assert closed <= KINDS
    return found


def state(database):
    """What must not be changed by anybody who has no right to it."""
    with database.reading() as session:
        plain = [[tuple(row) for row in session.execute(select(*table.__table__.columns))]
                 for table in (Client, CounsellingCase)]
        records = session.execute(select(*SealedRecord.__table__.columns).where(
            SealedRecord.kind.in_(OF_CLIENT | ALONE)))
        return plain, [tuple(row) for row in records]


def test_the_roles_of_the_matrix_are_all_there_are():
    assert {*ROLES, "counsellor"} == {str(role) for role in Role}
