"""A byte that changed, a file that was cut: every one is noticed, none is read as if whole."""

import pytest

from casedesk.errors import RefusedError
from casedesk.model import Employer, Person
from casedesk.store import attachments, audit, verification

pytestmark = pytest.mark.timeout(3600)


@pytest.fixture
def full(kit):
    """A centre with people, a trail and scans in it."""
    database, actor = kit.open()
    for number in range(40):
        with database.writing(actor) as session:
            session.add(Person(name=f"甲{number}"))
            session.add(Employer(name=f"甲{number}公司"))
            audit.record(session, "create", "person", number)
    attachments.add(database, b"scan" * 20000)
    attachments.add(database, b"letter" * 200)
    database.close()
    return kit


_NOTICES = {  # damage is never called a wrong password
    code: code for code in ("database_damaged", "database_empty", "keyring_damaged")
}


def _noticed(kit):
    try:
        database, _ = kit.open()
    except RefusedError as refused:
        return _NOTICES[refused.code]
    try:
        if database.notices:
            return database.notices[0].code
        found = verification.verify(database)
        return "" if found.ok else "verify"
    except RefusedError as refused:
        return refused.code
    finally:
        database.forsake()
        database._owner.release()


def _targets(kit):
    database, keyring = kit.folder / "casedesk.db", kit.folder / "keyring.cdk"
    scans = sorted((kit.folder / "attachments").glob("??/*"))
    return [database] * 8 + [keyring] + scans


def test_every_flipped_bit_is_noticed(full, dice, long):
    times = 2000 if long else 300
    for turn in range(times):
        path = dice.choice(_targets(full))
        whole = path.read_bytes()
        changed = bytearray(whole)
        place = dice.randrange(len(changed))
        changed[place] ^= 1 << dice.randrange(8)
        path.write_bytes(changed)
        assert _noticed(full), f"{path.name}: byte {place} of {len(whole)}, turn {turn}"
        path.write_bytes(whole)
    assert _noticed(full) == ""


def test_every_cut_is_noticed(full, dice, long):
    for turn in range(500 if long else 60):
        path = dice.choice(_targets(full))
        whole = path.read_bytes()
        left = dice.randrange(len(whole))
        path.write_bytes(whole[:left])
        assert _noticed(full), f"{path.name}: {left} of {len(whole)} bytes left, turn {turn}"
        path.write_bytes(whole)
    assert _noticed(full) == ""


def test_an_old_page_put_back_into_the_trail_is_noticed(full):
    """The cipher cannot see this; the chain does."""
    path = full.folder / "casedesk.db"
    old = path.read_bytes()
    database, actor = full.open()
    for number in range(5):
        with database.writing(actor) as session:
            audit.record(session, "change", "person", number, reason="更正" * 30)
    database.close()
    new = path.read_bytes()
    pages = [at for at in range(4096, min(len(old), len(new)), 4096)
             if old[at : at + 4096] != new[at : at + 4096]]
    assert pages
    for at in pages:
        path.write_bytes(new[:at] + old[at : at + 4096] + new[at + 4096 :])
        assert _noticed(full), f"page {at // 4096 + 1}"
        path.write_bytes(new)
    assert _noticed(full) == ""
