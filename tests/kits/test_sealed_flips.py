"""A sealed record that somebody changed: told in clear words, nothing shown, nothing lost."""

import pytest
from sqlalchemy import select

from casedesk.casework.counselling import clients, notes
from casedesk.casework.counselling.notes import NoteEntry
from casedesk.errors import RefusedError
from casedesk.model import SealedKey, SealedRecord
from casedesk.store import sealed
from tests.casework import counselling_room as room
from tests.casework import sealed_day
from tests.casework.sealed_day import CANARIES, PLANTED

CLOSED = {"sealed_damaged", "sealed_closed"}


@pytest.fixture
def office(centre_folder):
    room.staffed(centre_folder)
    with room.signed_in(centre_folder, "counsellor") as (database, actor):
        day = sealed_day.write(database, actor)
        with database.raw() as link:
            link.execute("DROP TRIGGER sealed_record_no_update")
        yield database, actor, day


def flipped(value, dice):
    """The value with one bit changed, or another of its kind."""
    if isinstance(value, bytes):
        changed = bytearray(value)
        changed[dice.randrange(len(changed))] ^= 1 << dice.randrange(8)
        return bytes(changed)
    if isinstance(value, int):
        return value + 1000 + dice.randrange(7)
    place = dice.randrange(len(value))
    return value[:place] + ("7" if value[place] != "7" else "8") + value[place + 1 :]


class Changed:
    """One value of one row of the database, changed behind the program's back and put back."""

    def __init__(self, database, table, number, column, dice, other=None):
        self.database, self.dice, self.other = database, dice, other
        self.where = f'UPDATE {table} SET {column} = ? WHERE id = {number}'
        with database.raw() as link:
            self.whole, = link.execute(
                f"SELECT {column} FROM {table} WHERE id = {number}").fetchone()

    def __enter__(self):
        new = self.other if self.other is not None else flipped(self.whole, self.dice)
        with self.database.raw() as link:
            link.execute(self.where, (new,))

    def __exit__(self, *_):
        with self.database.raw() as link:
            link.execute(self.where, (self.whole,))


def outcome(database, number):
    """How the opening of a record ends: a code of refusal, or its content."""
    with database.reading() as session:
        row = session.get_one(SealedRecord, number)
        try:
            return str(sealed.open_row(database, session, row).content)
        except RefusedError as refused:
            said = refused.sentence("zh") + refused.sentence("en") + repr(refused.__context__)
            assert not any(word in said for word in CANARIES)
            return refused.code


def every(database):
    with database.reading() as session:
        keys = {key.record_id: key.id for key in session.scalars(select(SealedKey).where(
            SealedKey.recipient == database.unlocked.uid))}
        return {row.id: (row.kind, keys[row.id]) for row in session.scalars(select(SealedRecord))}


def test_every_changed_part_of_every_record_is_refused_and_whole_again_put_back(
        office, dice, long):
    database, _, _ = office
    for number, (kind, key) in every(database).items():
        for column in ("body", "signature", "revision", "author_uid", "subject", "kind"):
            for _ in range(40 if long and column in ("body", "signature") else 2):
                with Changed(database, "sealed_record", number, column, dice):
                    assert outcome(database, number) in CLOSED, (kind, column)
        with Changed(database, "sealed_record", number, "sealed_at", dice,
                     "2020-01-01 00:00:00.000000"):
            assert outcome(database, number) == "sealed_damaged"
        for column in ("key", "under", "recipient"):
            with Changed(database, "sealed_key", key, column, dice):
                assert outcome(database, number) in CLOSED, (kind, column)
        assert outcome(database, number) not in CLOSED  # as it was


def test_bodies_and_keys_of_two_records_do_not_change_places(office, dice):
    database, _, _ = office
    rows = every(database)
    one, other = [number for number, (kind, _) in rows.items() if kind in ("risk", "plan")][:2]
    with database.reading() as session:
        body = session.get_one(SealedRecord, other).body
        key = session.get_one(SealedKey, rows[other][1]).key
    with Changed(database, "sealed_record", one, "body", dice, body):
        assert outcome(database, one) == "sealed_damaged"
        with Changed(database, "sealed_key", rows[one][1], "key", dice, key):
            assert outcome(database, one) == "sealed_damaged"
    with Changed(database, "sealed_key", rows[one][1], "key", dice, key):
        assert outcome(database, one) == "sealed_damaged"


def test_one_damaged_note_hides_no_other_and_is_not_written_over(office, dice):
    database, actor, day = office
    other, = {number for number, (kind, _) in every(database).items() if kind == "process"}
    with database.reading() as session:
        held = session.scalars(select(SealedRecord.id).where(
            SealedRecord.kind == "session").order_by(SealedRecord.revision.desc())).first()
    with Changed(database, "sealed_record", held, "body", dice):
        row, = notes.of_case(database, actor, day.case_id)
        assert (row.note, row.shut, row.state) == (None, "sealed_damaged", "signed")
        assert PLANTED["process"] in outcome(database, other)
        assert clients.mine(database, actor)[0].name == PLANTED["identity"]
        with pytest.raises(RefusedError) as told:
            notes.add(database, actor, day.session_id, "补记")
        assert told.value.code == "sealed_damaged"
    row, = notes.of_case(database, actor, day.case_id)
    assert row.note.subjective == PLANTED["session"]
    assert "补记" not in [text for _, text in row.additions]


def test_a_note_that_was_taken_away_is_not_one_that_was_never_written(office, dice):
    database, actor, day = office
    with database.raw() as link:
        link.execute("UPDATE sealed_record SET kind = 'gone' WHERE kind = 'session'")
    row, = notes.of_case(database, actor, day.case_id)
    assert (row.note, row.shut) == (None, "sealed_damaged")
    with database.raw() as link:  # a draft, so that it could be written again
        link.execute("UPDATE counselling_session SET state = 'draft'")
        link.execute("UPDATE sealed_record SET kind = 'session', body = zeroblob(64) "
                     "WHERE kind = 'gone'")
    with pytest.raises(RefusedError) as told:
        notes.save(database, actor, day.session_id, NoteEntry(subjective="从头写"))
    assert told.value.code == "sealed_damaged"


def test_a_damaged_identity_leaves_the_list_and_the_notes(office, dice):
    database, actor, day = office
    number, = (number for number, (kind, _) in every(database).items() if kind == "identity")
    with Changed(database, "sealed_record", number, "signature", dice):
        row, = clients.mine(database, actor)
        assert (row.name, row.shut, row.code) == ("", "sealed_damaged", day.code)
        assert notes.of_case(database, actor, day.case_id)[0].note is not None
    assert clients.mine(database, actor)[0].name == PLANTED["identity"]
