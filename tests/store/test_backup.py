"""A backup counts once it was opened; putting one back can be undone."""

from datetime import date, datetime, timedelta

import pytest

from casedesk.errors import RefusedError
from casedesk.model import Person
from casedesk.store import attachments, audit, backup, container, keyring

NEW = "stone-cloud-violin-3"


def _add(database, actor, name):
    with database.writing(actor) as session:
        session.add(Person(name=name))
        audit.record(session, "create", "person", 1)


def _names(database):
    with database.reading() as session:
        return [person.name for person in session.query(Person).order_by(Person.id)]


@pytest.fixture
def made(desk, tmp_path):
    """A centre with one person and one scan, backed up, then a second person."""
    database, actor = desk.open()
    _add(database, actor, "张伟")
    name = attachments.add(database, b"scan" * 1000)
    row = backup.make(database, tmp_path / "backups")
    _add(database, actor, "李娜")
    return database, actor, row, name


def test_a_backup_opens_with_the_password_and_holds_to_the_last_byte(desk, made):
    _, _, row, name = made
    report = backup.verify(row.path, "王敏", desk.password)
    assert report.ok, report.faults
    assert report.manifest.counts["person"] == 1
    assert list(report.manifest.attachments) == [name]
    assert report.audit.entries == row.entries == 2


def test_a_wrong_password_is_not_called_a_damaged_backup(made, refused):
    assert refused(backup.verify, made[2].path, "王敏", "wrong") == "wrong_password"


def test_a_folder_that_holds_no_backup_is_said(tmp_path, refused):
    assert refused(backup.verify, tmp_path, "王敏", "x") == "backup_missing"


@pytest.mark.parametrize("name", ["casedesk.db", "manifest.json"])
def test_a_changed_backup_is_noticed(desk, made, name):
    path = made[2].path / name
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    said = ""
    try:
        report = backup.verify(made[2].path, "王敏", desk.password)
    except RefusedError as error:
        said = error.code
    assert said == "backup_damaged" or not report.ok


def test_a_lost_scan_of_a_backup_is_noticed(desk, made):
    row, name = made[2], made[3]
    attachments.path_of(row.path.parent, name).unlink()
    report = backup.verify(row.path, "王敏", desk.password)
    assert report.faults == (f"missing attachment {name}",)


def test_a_backup_that_does_not_hold_is_not_kept(made, monkeypatch, refused):
    database, _, row, _ = made
    monkeypatch.setattr(container.cipher, "faults", lambda connection: ["page 7"])
    assert refused(backup.make, database, row.path.parent) == "backup_damaged"
    assert [one.path for one in backup.listing(row.path.parent)] == [row.path]
    assert not list(row.path.parent.glob("*.part"))


def test_a_second_backup_carries_only_new_scans(desk, made):
    database, _, row, name = made
    path = attachments.path_of(row.path.parent, name)
    stamp = path.stat().st_mtime_ns
    desk.wait(days=1)
    backup.make(database, row.path.parent)
    assert path.stat().st_mtime_ns == stamp
    assert len(backup.listing(row.path.parent)) == 2


def test_a_later_backup_of_the_same_day_takes_the_place_of_the_earlier(made):
    database, _, row, _ = made
    later = backup.make(database, row.path.parent)
    assert [one.path for one in backup.listing(row.path.parent)] == [later.path]


def test_a_scan_that_the_centre_lost_does_not_stop_the_backup(made):
    database, _, row, name = made
    attachments.path_of(database.folder, name).unlink()
    assert backup.make(database, row.path.parent.parent / "other").entries == 3


def test_the_newest_of_seven_days_five_weeks_and_twelve_months_are_kept(tmp_path):
    target, today = tmp_path / "backups", date(2026, 11, 23)
    for days in range(400):
        _fake(target, datetime(2026, 11, 23, 9) - timedelta(days=days), "daily")
    pinned = _fake(target, datetime(2020, 1, 1, 9), "by hand", pinned=True)
    upgrade = _fake(target, datetime(2026, 9, 2, 8), "before_upgrade")
    old_upgrade = _fake(target, datetime(2026, 8, 1, 8), "before_upgrade")
    backup.rotate(target, today)
    left = backup.listing(target)
    days = [row.made_at.date() for row in left if row.why == "daily"]
    assert days[:7] == [today - timedelta(days=n) for n in range(7)]
    sundays = [date(2026, 11, 22) - timedelta(weeks=n) for n in range(4)]
    assert set(sundays) <= set(days)
    month_ends = [date(2026, month, 1) - timedelta(days=1) for month in range(2, 12)]
    assert set(month_ends) <= set(days)
    # 7 days; 5 weeks, two of whose newest are among those days; 12 months, likewise one.
    assert len(days) == 7 + 3 + 11
    assert pinned.exists()
    assert upgrade.exists()
    assert not old_upgrade.exists()
    assert not list(target.glob("*.old"))


def test_the_newest_backup_is_never_removed(tmp_path):
    only = _fake(tmp_path, datetime(2001, 1, 1), "daily")
    assert backup.rotate(tmp_path, date(2026, 11, 23)) == []
    assert only.exists()
    assert backup.latest(tmp_path).path == only


def _fake(target, made_at, why, pinned=False):
    path = target / f"casedesk-{made_at:%Y%m%d-%H%M%S}"
    path.mkdir(parents=True)
    container.write(path, container.Manifest(
        "site", made_at.isoformat(), 1, pinned, why, 0, "", {}, "", "", {}), b"k" * 32)
    return path


def test_putting_a_backup_back_keeps_what_stood_and_says_what_changed(desk, made):
    database, _, row, name = made
    database.close()
    attachments.path_of(desk.folder, name).unlink()
    done = backup.restore(desk.folder, row.path, "何建国", desk.password, "误删后恢复")
    assert [(d.table, d.before, d.after) for d in done.differences] == [("person", 2, 1)]
    assert (done.entries_before, done.entries_after) == (3, 3)
    database, _ = desk.open()
    assert database.read_only is None
    assert _names(database) == ["张伟"]
    assert attachments.read(database, name) == b"scan" * 1000
    assert audit.verify(database).ok
    with database.reading() as session:
        last = audit.listing(session)[0]
    assert (last.verb, last.name, last.reason) == ("restore", "何建国", "误删后恢复")
    database.close()
    # and back again: what stood before is a file that opens with the same passwords
    (desk.folder / "casedesk.db").write_bytes((done.kept / "casedesk.db").read_bytes())
    database, _ = desk.open()
    assert _names(database) == ["张伟", "李娜"]


def test_a_password_changed_since_the_backup_stays_in_force(desk, made, refused):
    database, actor, row, _ = made
    keyring.change_password(database, actor, desk.password, NEW)
    database.close()
    backup.restore(desk.folder, row.path, "何建国", desk.password, "恢复")
    assert refused(desk.open) == "wrong_password"
    desk.open(password=NEW)


def test_a_backup_from_before_a_new_database_key_brings_its_keyring(desk, made):
    database, actor, row, _ = made
    keyring.remove_account(database, actor, "王敏")
    database.close()
    done = backup.restore(desk.folder, row.path, "何建国", desk.password, "恢复")
    assert done.entries_before is None
    database, _ = desk.open("王敏")
    assert _names(database) == ["张伟"]


@pytest.mark.parametrize("harm", ["missing", "empty", "damaged", "no folder"])
def test_a_backup_can_be_put_where_the_database_is_gone(desk, made, harm):
    import shutil

    database, _, row, _ = made
    database.close()
    path = desk.folder / "casedesk.db"
    if harm == "no folder":
        shutil.rmtree(desk.folder)
    elif harm == "missing":
        path.unlink()
    else:
        path.write_bytes(b"" if harm == "empty" else b"x" * 9000)
    backup.restore(desk.folder, row.path, "何建国", desk.password, "硬盘坏了")
    database, _ = desk.open()
    assert _names(database) == ["张伟"]


def test_a_hot_journal_of_the_old_file_does_not_reach_the_restored_one(desk, made):
    database, _, row, _ = made
    database.close()
    (desk.folder / "casedesk.db-journal").write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" * 900)
    backup.restore(desk.folder, row.path, "何建国", desk.password, "恢复")
    assert (desk.folder / "casedesk.db-journal").read_bytes() == b""
    database, _ = desk.open()
    assert audit.verify(database).ok


def test_a_damaged_backup_is_refused_and_the_centre_is_as_it_was(desk, made, refused):
    database, _, row, _ = made
    database.close()
    path = row.path / "casedesk.db"
    data = bytearray(path.read_bytes())
    data[9000] ^= 1
    path.write_bytes(data)
    before = (desk.folder / "casedesk.db").read_bytes()
    given = (desk.folder, row.path, "何建国", desk.password, "恢复")
    assert refused(backup.restore, *given) == "backup_damaged"
    assert (desk.folder / "casedesk.db").read_bytes() == before


def test_putting_back_needs_a_reason_a_closed_centre_and_the_right(desk, made, refused):
    database, _, row, _ = made

    def nobody(actor):
        raise RefusedError("account_inactive")

    given = [desk.folder, row.path, "何建国", desk.password]
    assert refused(backup.restore, *given, "") == "reason_missing"
    assert refused(backup.restore, *given, "恢复") == "already_open"
    database.close()
    assert refused(backup.restore, *given, "恢复", nobody) == "account_inactive"
    assert refused(backup.restore, desk.folder, desk.folder / "no", *given[2:], "恢复") == (
        "backup_missing"
    )
    database, _ = desk.open()
    assert _names(database) == ["张伟", "李娜"]
