"""Upgrade, backup, restore, new key, new password: killed at any turn, all old or all new."""

import importlib
import shutil
from pathlib import Path

import pytest

from casedesk.errors import RefusedError
from casedesk.model import Person
from casedesk.store import attachments, audit, backup, keyring, migrate, opening, schema

pytestmark = pytest.mark.timeout(3600)
STEPS = Path(__file__).parents[1] / "store/steps"
NEW = "stone-cloud-violin-3"
for _name in ("alembic.autogenerate", "alembic.ddl.sqlite", "mako.template", "pypinyin"):
    importlib.import_module(_name)  # what a child would otherwise load at every turn


@pytest.fixture
def filled(new_kit):
    """Make a centre with a person and a scan in it, under a name."""

    def make(name):
        kit = new_kit(name)
        database, actor = kit.open()
        with database.writing(actor) as session:
            session.add(Person(name="张伟"))
            audit.record(session, "create", "person", 1)
        attachments.add(database, b"scan" * 30000)
        database.close()
        return kit

    return make


def _turns(total, long, few):
    """Every turn in the long form, else so many spread over the whole."""
    print(f"{total} turns")
    return range(1, total + 1, 1 if long else max(1, total // few))


def _people(database):
    with database.reading() as session:
        return [person.name for person in session.query(Person).order_by(Person.id)]


def _copied(kit):
    shutil.rmtree(kit.folder.with_name("turn"), ignore_errors=True)
    folder = shutil.copytree(kit.folder, kit.folder.with_name("turn"))
    return type(kit)(Path(folder), kit.created)


def _no_leftovers(kit):
    names = {path.name for path in kit.folder.iterdir()}
    assert not {name for name in names if name.endswith(
        (".next", ".copy", ".migrating", ".restored", "swap.json"))}, names


def test_an_upgrade_killed_at_any_turn_is_the_old_or_the_new(filled, dying, monkeypatch, long):
    monkeypatch.setattr(schema, "VERSION", 2)
    bring = migrate.upgrade
    monkeypatch.setattr(migrate, "upgrade", lambda database: bring(database, versions=[STEPS]))
    kit = filled("centre")

    def upgrade(turn_kit):
        turn_kit.open()[0].close()

    whole = _copied(kit)
    lived, total = dying(lambda: upgrade(whole), 0)
    assert lived
    for turn in _turns(total, long, 15):
        copy = _copied(kit)
        dying(lambda copy=copy: upgrade(copy), turn)
        database, _ = copy.open()
        assert database.read_only is None
        with database.raw() as connection:
            assert schema.version_of(connection) == 2
            assert connection.execute("SELECT name FROM person").fetchall() == [("张伟",)]
        copy.require_sound(database)
        database.close()
        _no_leftovers(copy)


def test_a_new_key_killed_at_any_turn_lets_everybody_who_remains_in(filled, dying, long):
    kit = filled("centre")

    def remove(turn_kit):
        database, actor = turn_kit.open()
        keyring.remove_account(database, actor, "王敏")
        database.close()

    whole = _copied(kit)
    lived, total = dying(lambda: remove(whole), 0)
    assert lived
    for turn in _turns(total, long, 8):
        copy = _copied(kit)
        dying(lambda copy=copy: remove(copy), turn)
        database, actor = copy.open()
        assert _people(database) == ["张伟"]
        copy.require_sound(database)
        names = {row.name for row in opening.accounts(copy.folder)}
        if "王敏" in names:  # not yet removed: it can be done again
            keyring.remove_account(database, actor, "王敏")
        database.close()
        database, _ = copy.open()
        copy.require_sound(database)
        database.close()


def test_a_password_change_killed_at_any_turn_leaves_one_that_opens(filled, dying, long):
    kit = filled("centre")

    def change(turn_kit):
        database, actor = turn_kit.open()
        keyring.change_password(database, actor, turn_kit.password, NEW)
        database.close()

    whole = _copied(kit)
    lived, total = dying(lambda: change(whole), 0)
    assert lived
    for turn in _turns(total, long, 12):
        copy = _copied(kit)
        dying(lambda copy=copy: change(copy), turn)
        assert _opens(copy, copy.password) != _opens(copy, NEW)


def _opens(kit, password):
    try:
        database, _ = kit.open(password=password)
    except RefusedError as error:
        return {"wrong_password": False}[error.code]
    kit.require_sound(database)
    database.close()
    return True


def test_a_backup_killed_at_any_turn_is_good_or_not_there(filled, dying, tmp_path, long):
    kit = filled("centre")
    target = tmp_path / "backups"

    def make(turn_kit):
        database, _ = turn_kit.open()
        backup.make(database, target)
        database.close()

    whole = _copied(kit)
    lived, total = dying(lambda: make(whole), 0)
    assert lived
    shutil.rmtree(target)
    for turn in _turns(total, long, 8):
        copy = _copied(kit)
        dying(lambda copy=copy: make(copy), turn)
        for row in backup.listing(target):
            assert backup.verify(row.path, "王敏", kit.password).ok
        database, _ = copy.open()
        made = backup.make(database, target)
        assert not list(target.glob("*.part"))
        database.close()
        assert backup.verify(made.path, "王敏", kit.password).ok
        shutil.rmtree(target)


def test_a_restore_killed_at_any_turn_is_the_old_or_the_backup(filled, dying, tmp_path, long):
    kit = filled("centre")
    database, actor = kit.open()
    made = backup.make(database, tmp_path / "backups")
    with database.writing(actor) as session:
        session.add(Person(name="李娜"))
        audit.record(session, "create", "person", 2)
    database.close()

    def restore(turn_kit):
        backup.restore(turn_kit.folder, made.path, "何建国", turn_kit.password, "试",
                       around=turn_kit.around)

    whole = _copied(kit)
    lived, total = dying(lambda: restore(whole), 0)
    assert lived
    seen = set()
    for turn in _turns(total, long, 14):
        copy = _copied(kit)
        dying(lambda copy=copy: restore(copy), turn)
        database, _ = copy.open()
        found = tuple(_people(database))
        seen.add(found)
        assert found in {("张伟", "李娜"), ("张伟",)}
        assert not database.notices
        database.close()
        restore(copy)  # and it can be done again
        database, _ = copy.open()
        assert _people(database) == ["张伟"]
        copy.require_sound(database)
        database.close()
    assert ("张伟", "李娜") in seen
