"""One opening, and a different sentence for each thing that can stand in its way."""

import os
import subprocess
import sys

import pytest
from sqlalchemy import select

from casedesk.errors import RefusedError
from casedesk.model import Person
from casedesk.store import audit, centre, drafts, keyring_file, mark, opening, schema
from casedesk.store.centre import Account
from casedesk.store.place import Drive
from casedesk.store.sealing import Cost
from casedesk.store.surroundings import Surroundings


def test_the_unlock_screen_lists_the_staff_without_a_password(desk):
    names = [(row.name, row.role) for row in opening.accounts(desk.folder)]
    assert names == [("何建国", "supervisor"), ("王敏", "counter"), ("林晓", "mediator")]
    assert opening.site_name(desk.folder) == "西区职工服务中心"


def test_listing_the_staff_does_not_load_the_database_library():
    code = "import sys, casedesk.store.opening; print('sqlalchemy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_the_right_password_opens_as_that_colleague(desk):
    _, actor = desk.open("王敏")
    assert (actor.name, actor.role) == ("王敏", "counter")


def test_a_wrong_password_is_not_called_damage(desk, refused):
    assert refused(desk.open, "王敏", "something else") == "wrong_password"


def test_a_name_without_an_account_is_said(desk, refused):
    assert refused(desk.open, "陌生人") == "account_unknown"


def test_an_empty_folder_is_no_centre_and_stays_empty(tmp_path, refused):
    assert refused(opening.open_centre, tmp_path, "王敏", "x") == "centre_missing"
    assert refused(opening.accounts, tmp_path) == "centre_missing"
    assert not list(tmp_path.glob("casedesk*"))


def test_a_missing_database_is_never_made_anew(desk, refused):
    (desk.folder / "casedesk.db").unlink()
    assert refused(desk.open) == "database_missing"
    assert not (desk.folder / "casedesk.db").exists()


def test_an_empty_database_file_is_said_and_left_empty(desk, refused):
    (desk.folder / "casedesk.db").write_bytes(b"")
    assert refused(desk.open) == "database_empty"
    assert (desk.folder / "casedesk.db").stat().st_size == 0


@pytest.mark.parametrize("place", [0, 20, 100, 5000])
def test_a_damaged_database_is_not_called_a_wrong_password(desk, refused, place):
    path = desk.folder / "casedesk.db"
    data = bytearray(path.read_bytes())
    data[place] ^= 1
    path.write_bytes(data)
    (desk.folder / "casedesk.lock").write_bytes(b"open    ")  # the last exit was not a clean one
    assert refused(desk.open) == "database_damaged"
    assert path.read_bytes() == bytes(data)


def test_a_foreign_file_in_place_of_the_database_is_damage(desk, refused):
    (desk.folder / "casedesk.db").write_bytes(b"no database at all, " * 1000)
    assert refused(desk.open) == "database_damaged"


def test_a_missing_keyring_is_said(desk, refused):
    (desk.folder / keyring_file.NAME).unlink()
    assert refused(desk.open) == "keyring_missing"


def test_a_damaged_keyring_is_said(desk, refused):
    (desk.folder / keyring_file.NAME).write_bytes(b"{}")
    assert refused(desk.open) == "keyring_damaged"


def test_an_earlier_keyring_stands_in_for_a_damaged_one(desk):
    path = desk.folder / keyring_file.NAME
    ring, _ = keyring_file.load(desk.folder)
    keyring_file.save(desk.folder, ring)
    path.write_bytes(path.read_bytes()[:-20])
    database, _ = desk.open()
    assert [notice.code for notice in database.notices] == ["keyring_earlier"]


def test_a_newer_database_is_refused_with_both_numbers(desk, monkeypatch):
    database, _ = desk.open()
    with database.raw() as connection:
        connection.execute("PRAGMA user_version=9")
    database.close()
    with pytest.raises(RefusedError) as caught:
        desk.open()
    assert caught.value.code == "database_newer"
    assert "9" in caught.value.sentence()
    assert str(schema.VERSION) in caught.value.sentence()


def test_a_second_opening_is_refused_and_the_first_goes_on(desk, refused):
    database, actor = desk.open()
    assert refused(desk.open, "王敏") == "already_open"
    drafts.save(database, actor, "intake", "1", {"name": "张"})
    database.close()
    desk.open("王敏")


def test_an_opening_that_was_refused_leaves_the_centre_free(desk, refused):
    assert refused(desk.open, "王敏", "wrong password") == "wrong_password"
    desk.open()


READ_ONLY = """
import ctypes, os, sys
from pathlib import Path
if os.geteuid() == 0:  # permissions bind root only once its capabilities are gone: capset(2)
    head, none = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
    assert ctypes.CDLL(None).capset(head, none) == 0
from casedesk.errors import RefusedError
from casedesk.model import Person
from casedesk.store import drafts, opening
from sqlalchemy import select
database, actor = opening.open_centre(Path(sys.argv[1]), "王敏", sys.argv[2])
with database.reading() as session:
    print(session.scalars(select(Person.name)).one())
print(database.read_only.code)
try:
    drafts.save(database, actor, "intake", "1", {})
except RefusedError as error:
    print(error.code, error.sentence())
database.close()
"""


def test_a_read_only_folder_opens_for_reading_and_says_so_on_saving(desk):
    database, actor = desk.open()
    with database.writing(actor) as session:
        session.add(Person(name="张伟"))
    database.close()
    before = {p.name: p.read_bytes() for p in desk.folder.iterdir() if p.is_file()}
    for path in [*desk.folder.iterdir(), desk.folder]:
        os.chmod(path, 0o555 if path.is_dir() else 0o444)
    try:
        done = subprocess.run(
            [sys.executable, "-c", READ_ONLY, str(desk.folder), desk.password],
            capture_output=True, text=True, check=False,
        )
    finally:
        os.chmod(desk.folder, 0o755)
    assert done.returncode == 0, done.stderr
    name, code, said = done.stdout.splitlines()
    assert (name, code) == ("张伟", "read_only")
    assert said.startswith("read_only 数据所在的文件夹是只读的")
    assert {p.name: p.read_bytes() for p in desk.folder.iterdir() if p.is_file()} == before


def test_after_an_unclean_exit_the_file_is_checked_whole(desk, refused):
    path = desk.folder / "casedesk.db"
    data = bytearray(path.read_bytes())
    data[-100] ^= 4
    path.write_bytes(data)
    (desk.folder / "casedesk.lock").write_bytes(b"open    ")
    assert refused(desk.open) == "database_damaged"
    assert refused(desk.open) == "database_damaged"  # and again: a refusal does not tidy it away


def test_a_clean_exit_is_noted(desk):
    database, _ = desk.open()
    assert (desk.folder / "casedesk.lock").read_bytes().startswith(b"open")
    database.close()
    assert (desk.folder / "casedesk.lock").read_bytes().startswith(b"closed")


@pytest.mark.parametrize(("drive", "code"), [
    (Drive("/srv/share", "cifs"), "place_share"),
    (Drive("/srv/share", "nfs4"), "place_share"),
    (Drive("/srv/share", "fuse.sshfs"), "place_share"),
    (Drive("/srv/share", "vfat", removable=True), "place_removable"),
])
def test_a_share_or_a_stick_is_no_place_for_a_live_database(desk, refused, drive, code):
    drives = [Drive("/", "ext4"), Drive(str(desk.folder.parent), drive.system, drive.removable)]
    around = Surroundings(drives=lambda: drives)
    assert refused(opening.open_centre, desk.folder, "王敏", desk.password, around) == code
    staff = [Account("甲", "admin", desk.password)]
    new = desk.folder.parent / "new"
    assert refused(centre.create, new, "中心", staff, cost=Cost(8, 1), around=around) == code
    assert not new.exists()


def test_a_cloud_folder_is_no_place_for_a_live_database(desk, refused):
    for name in ("OneDrive", "OneDrive - 总工会", "我的坚果云", "WPS云盘"):
        moved = desk.folder.rename(desk.folder.parent / name)
        code = refused(opening.open_centre, moved / "", "王敏", desk.password)
        assert code == "place_cloud"
        moved.rename(desk.folder)


def test_an_old_copy_put_back_opens_for_reading_and_says_how_much_is_missing(desk):
    database, actor = desk.open()
    database.close()
    old = (desk.folder / "casedesk.db").read_bytes()
    database, actor = desk.open()
    for number in range(3):
        with database.writing(actor) as session:
            audit.record(session, "create", "person", number)
    database.close()
    (desk.folder / "casedesk.db").write_bytes(old)
    database, actor = desk.open()
    assert database.read_only is not None
    assert database.read_only.code == "database_older"
    assert "3" in database.read_only.sentence()
    assert audit.verify(database).first_fault == "rolled_back"
    with pytest.raises(RefusedError), database.writing(actor):
        pass
    with pytest.raises(RefusedError):
        mark.accept_older(database, actor, " ")
    mark.accept_older(database, actor, "硬盘坏了，从旧盘拷回")
    with database.writing(actor) as session:
        session.add(Person(name="张伟"))
    assert audit.verify(database).ok
    with database.reading() as session:
        assert audit.listing(session)[0].reason == "硬盘坏了，从旧盘拷回"
    database.close()
    database, _ = desk.open()
    assert database.read_only is None


def test_an_old_copy_shows_even_when_it_has_grown_as_long_again(desk):
    database, actor = desk.open()
    database.close()
    old = (desk.folder / "casedesk.db").read_bytes()

    def grow():
        database, actor = desk.open()
        with database.writing(actor) as session:
            audit.record(session, "create", "person", 1)
        return database

    grow().close()
    note = next((desk.around().notes() / "marks").glob("*.json"))
    kept = note.read_bytes()
    (desk.folder / "casedesk.db").write_bytes(old)
    note.unlink()
    desk.wait(hours=1)
    database, actor = desk.open()
    with database.writing(actor) as session:
        audit.record(session, "create", "person", 2)
    database.close()
    note.write_bytes(kept)
    database, _ = desk.open()
    assert database.read_only is not None


def test_a_colleague_can_take_over_a_locked_screen(desk, refused):
    database, _ = desk.open("王敏")
    assert refused(opening.unlock, database, "林晓", "wrong password") == "wrong_password"
    assert opening.unlock(database, "林晓", desk.password).name == "林晓"
    with database.reading() as session:
        assert session.scalars(select(Person.id)).all() == []


def test_a_clock_that_was_put_back_is_told_and_the_order_of_entries_holds(desk):
    desk.wait(days=-400)
    database, actor = desk.open()
    assert [notice.code for notice in database.notices] == ["clock_back"]
    assert "2026-11-23 08:00" in database.notices[0].sentence()
    with database.writing(actor) as session:
        audit.record(session, "create", "person", 1)
    assert audit.verify(database).ok
    with database.reading() as session:
        assert [row.seq for row in audit.listing(session)] == [2, 1]


def test_a_page_that_went_bad_while_open_is_said_and_closing_still_frees_the_centre(desk, refused):
    database, _ = desk.open()
    path = desk.folder / "casedesk.db"
    whole = path.read_bytes()
    with database.raw() as connection:
        connection.execute("PRAGMA shrink_memory")  # so that pages are read again
    path.write_bytes(whole[:4096] + b"x" * (len(whole) - 4096))
    assert refused(audit.verify, database) == "database_damaged"
    database.close()
    assert refused(desk.open) == "database_damaged"
    path.write_bytes(whole)
    desk.open()


def test_little_space_on_the_disk_is_told(desk, monkeypatch):
    monkeypatch.setattr(opening, "LITTLE_SPACE", 1 << 62)
    database, _ = desk.open()
    assert [notice.code for notice in database.notices] == ["little_space"]
