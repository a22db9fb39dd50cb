"""What two people destroyed opens nowhere any more: not in the centre, not in any copy of it here.

E19: also not in the state that stood before a backup was put back, which no rotation touches.
"""

from datetime import datetime

import pytest
import time_machine
from sqlalchemy import select

from casedesk.casework import keeping
from casedesk.casework.counselling import destroying
from casedesk.model import Client, now
from casedesk.store import backup, drafts, keyring
from tests.casework import counselling_room as room
from tests.casework import sealed_day
from tests.conftest import NAMES, PASSWORD
from tests.kits import canaries, sealed_raw

OF_NOBODY = {"supervision", "demand", "figures_key", "known_keys"}  # not of the client


@pytest.fixture
def over(centre_folder):
    """A client asked for deletion; the centre was backed up, and one backup was put back."""
    room.staffed(centre_folder)
    with time_machine.travel(datetime(2026, 11, 23, 1, 0), tick=True):
        with room.signed_in(centre_folder, "counsellor") as (database, actor):
            day = sealed_day.write(database, actor)
            sealed_day.close(database, actor, day)
            sealed_day.leave_draft(database, actor, day)
            for kind in ("crisis", "minute", "report", "scale", "hospital", "plan", "follow_up"):
                drafts.save(database, actor, f"counselling_{kind}", str(day.case_id),
                            {"words": sealed_day.DRAFT})
            drafts.save(database, actor, "counselling_note", str(day.session_id), {})
            sealed_day.ask_erasure(database, actor, day)
            made = backup.make(database, keeping.folder_of(database))
        backup.restore(centre_folder, made.path, NAMES["supervisor"], PASSWORD, "演练")
    return centre_folder, day


def opened_anywhere(folder):
    """The kinds that the counsellor's key opens in any copy of the database here."""
    with room.signed_in(folder, "counter") as (database, _):
        backups = keeping.folder_of(database)
    own = keyring.unlock(folder, NAMES["counsellor"], PASSWORD, now)
    found = {}
    for place in {*folder.rglob("casedesk.db"), *backups.rglob("casedesk.db")}:
        closed = sealed_raw.closed(place, own.key)
        found[place] = set(closed.opened([own.box_secret])) - OF_NOBODY
        found[place] |= {"draft"} if closed.drafts_opened([own.box_secret]) else set()
    return found


def test_what_was_destroyed_opens_in_no_copy_of_the_centre(over):
    folder, day = over
    before = opened_anywhere(folder)
    assert len(before) >= 3  # the centre, its backup, what stood before the backup was put back
    assert all("identity" in kinds for kinds in before.values())
    with time_machine.travel(datetime(2037, 12, 1, 1, 0), tick=True):
        with room.signed_in(folder, "supervisor") as (database, head):
            destroying.propose(database, head, day.client_id, "expired")
        with room.signed_in(folder, second(folder)) as (database, other):
            destroying.confirm(database, other, day.client_id)
            with database.reading() as session:
                assert session.get_one(Client, day.client_id).destroyed_on is not None
                assert session.scalars(select(Client.code)).all() == [day.code]
            key = database.unlocked.key
        after = opened_anywhere(folder)
        assert after
        assert set().union(*after.values()) == set()
        for place in after:
            assert canaries.in_database(place, key, sealed_day.CANARIES) == set()


def second(folder):
    """Somebody besides the head of the site who may destroy."""
    from casedesk.casework.staff import Data, Verb, allows

    for name in ("counsellor", room.THIRD, "admin"):
        with room.signed_in(folder, name) as (_, actor):
            if allows(actor, Data.DESTRUCTION, Verb.ADD):
                return name
    raise AssertionError("nobody may")
