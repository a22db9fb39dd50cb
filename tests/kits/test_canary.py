"""A lost computer shows no name: not in the centre, its journal, the temp folder or a log."""

import faulthandler
import os
import tempfile

import pytest

from casedesk.model import Employer, Person
from casedesk.store import attachments, audit, backup, cipher, drafts, keyring

CANARIES = [
    "欧阳晓彤", "鸣翠纺织", "拖欠工资十一个月", "320102199003077519", "13951880042",
    "ouyangxiaotong",
]
STAFF = ["何建国", "王敏"]


def _spellings(text):
    for encoding in ("utf-8", "utf-16-le", "utf-16-be", "gb18030"):
        yield text.encode(encoding)
    yield ascii(text)[1:-1].encode()  # as JSON and repr write it


def _found(folder, words):
    hits = set()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            data = path.read_bytes()
            hits |= {(path.name, word) for word in words
                     if any(spelling in data for spelling in _spellings(word))}
            hits |= {(path.name, word) for word in words if word in str(path)}
    return hits


def _fill(kit, database, actor):
    name, employer, matter = CANARIES[:3]
    with database.writing(actor) as session:
        session.add(Person(name=name))
        session.add(Employer(name=employer))
        audit.record(session, "create", "person", 1, ("name",), matter)
    drafts.save(database, actor, "intake", "new", dict(zip("abcdef", CANARIES, strict=True)))
    attachments.add(database, " ".join(CANARIES).encode() * 500)
    backup.make(database, kit.folder.parent / "backups")
    keyring.remove_account(database, actor, "王敏")


def test_the_scan_finds_a_name_that_is_there(tmp_path):
    (tmp_path / "a").write_text("x 欧阳晓彤", "gb18030")
    (tmp_path / "b").write_text('{"n": "\\u6b27\\u9633\\u6653\\u5f64"}')
    assert {name for name, _ in _found(tmp_path, CANARIES)} == {"a", "b"}


def test_no_file_of_the_centre_or_around_it_holds_a_name(kit, forked, tmp_path, monkeypatch):
    temp = tmp_path / "temp"
    temp.mkdir()
    monkeypatch.setenv("TMPDIR", str(temp))
    monkeypatch.setattr(tempfile, "tempdir", None)
    log = tmp_path / "log"

    def work(pipe):
        with log.open("w") as file:
            os.dup2(file.fileno(), 1)
            os.dup2(file.fileno(), 2)
            faulthandler.enable(file)
            database, actor = kit.open()
            _fill(kit, database, actor)
            with database.raw() as connection:
                connection.execute("PRAGMA cache_size=10")  # so that pages reach the disk early
            with database.writing(actor) as session:  # ended in the middle: the journal is hot
                session.add_all(Person(name=CANARIES[0] * 9) for _ in range(4000))
                session.flush()
                os.write(pipe, b"now")
                os.abort()

    child = forked(work)
    assert child.read() == b"now"
    child.end()
    assert (kit.folder / "casedesk.db-journal").stat().st_size > 4096
    assert list((tmp_path / "backups").glob("casedesk-*"))
    assert "Fatal Python error" in log.read_text()  # the log was written
    assert _found(tmp_path, CANARIES) == set()


def test_names_of_staff_stand_only_in_the_keyring_that_the_unlock_screen_reads(kit, tmp_path):
    database, actor = kit.open()
    _fill(kit, database, actor)
    database.close()
    assert {name for name, _ in _found(tmp_path, STAFF)} <= {
        "keyring.cdk", "keyring.cdk.1", "keyring.cdk.2"
    }


def test_a_wrong_key_says_nothing_on_the_error_channel(kit, capfd):
    with pytest.raises(cipher.dbapi2.DatabaseError):
        cipher.open_file(kit.folder / "casedesk.db", b"k" * 32)
    assert capfd.readouterr() == ("", "")
