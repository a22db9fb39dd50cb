"""A disk that fills up at any write: the save is refused in words and nothing is lost."""

import os
import resource
import shutil
import signal
import subprocess
from contextlib import contextmanager

import pytest
from sqlalchemy import select

from casedesk.errors import RefusedError
from casedesk.model import Person
from casedesk.store import attachments, audit, backup, drafts, keyring

pytestmark = pytest.mark.timeout(3600)
PAGE = 4096


def _save(database, actor, number):
    with database.writing(actor) as session:
        session.add(Person(name=f"甲{number}" + "很长" * 3000))
        audit.record(session, "create", "person", number)


def _people(database):
    with database.reading() as session:
        return {name.replace("很长", "") for name in session.scalars(select(Person.name))}


@contextmanager
def _small_disk(folder):
    """4 MB of memory mounted as a disk where that is allowed; else the engine's own limit."""
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(folder)]
    try:
        mounted = subprocess.run(mount, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        mounted = False
    try:
        yield mounted
    finally:
        if mounted:
            subprocess.run(["umount", "-l", str(folder)], check=True)


class _Ballast:
    """Leaves so many pages free: on the small disk by a file, else by a limit of the engine."""

    def __init__(self, disk, mounted, database):
        self.path, self.mounted, self.database = disk / "ballast", mounted, database

    def leave(self, pages):
        if self.mounted:
            free = os.statvfs(self.path.parent)
            size = max(0, (free.f_bavail - pages) * free.f_frsize)
            with self.path.open("wb") as file:
                os.posix_fallocate(file.fileno(), 0, max(size, 1))
        else:
            with self.database.raw() as connection:
                count = connection.execute("PRAGMA page_count").fetchone()[0]
                connection.execute(f"PRAGMA max_page_count={count + pages}").fetchone()

    def release(self):
        self.path.unlink(missing_ok=True)
        with self.database.raw() as connection:
            connection.execute("PRAGMA max_page_count=1000000").fetchone()


def test_a_full_disk_at_every_write_loses_nothing(kit, tmp_path, long):
    disk = tmp_path / "disk"
    with _small_disk(disk) as mounted:
        kit.folder = shutil.copytree(kit.folder, disk / "centre")
        database, actor = kit.open()
        ballast, saved, refused = _Ballast(disk, mounted, database), set(), []
        for pages in range(0, 48, 1 if long else 3):
            ballast.leave(pages)
            for number in range(6):
                name = f"{pages}-{number}"
                try:
                    _save(database, actor, name)
                    saved.add(f"甲{name}")
                except RefusedError as error:
                    refused.append(error.code)
            assert _people(database) == saved  # readable while the disk is full
            ballast.release()
            assert _people(database) == saved
            if len(saved) > 24:  # room for the next rounds
                database.close()
                shutil.rmtree(kit.folder)
                kit.folder = shutil.copytree(kit.created.folder, disk / "centre")
                database, actor = kit.open()
                ballast.database, saved = database, set()
        assert set(refused) == {"disk_full"}
        print(f"{'a mounted disk' if mounted else 'an engine limit'}: {len(refused)} saves refused")
        kit.require_sound(database)
        database.close()
        database, _ = kit.open()
        assert _people(database) == saved
        kit.require_sound(database)
        database.close()


def test_drafts_scans_passwords_and_backups_on_a_full_disk_leave_what_was(kit, tmp_path):
    disk = tmp_path / "disk"
    with _small_disk(disk) as mounted:
        kit.folder = shutil.copytree(kit.folder, disk / "centre")
        database, actor = kit.open()
        drafts.save(database, actor, "intake", "new", {"text": "先"})
        scan = attachments.add(database, b"scan" * 5000)
        ballast = _Ballast(disk, mounted, database)
        ballast.leave(0)
        works = [lambda: drafts.save(database, actor, "intake", "new", {"text": "后" * 99999})]
        if mounted:
            works += [
                lambda: attachments.add(database, b"other" * 50000),
                lambda: keyring.change_password(
                    database, actor, kit.password, "stone-cloud-violin-3"
                ),
                lambda: backup.make(database, disk / "backups"),
                lambda: keyring.remove_account(database, actor, "王敏"),
            ]
        for work in works:
            with pytest.raises(RefusedError) as caught:
                work()
            assert caught.value.code == "disk_full"
        ballast.release()
        assert drafts.read(database, actor, "intake", "new") == {"text": "先"}
        assert attachments.read(database, scan) == b"scan" * 5000
        kit.require_sound(database)
        assert not list((disk / "backups").glob("*")) if mounted else True
        database.close()
        database, _ = kit.open()  # with the password of before
        database.close()
        kit.open("王敏")[0].close()


def test_a_disk_that_fails_in_the_middle_of_a_write_loses_nothing(kit, forked, long):
    """A limit on the size of files makes the write itself fail, at every size in turn."""
    size = (kit.folder / "casedesk.db").stat().st_size
    for pages in range(0, 40, 1 if long else 3):
        before = _reopened(kit)

        def work(pipe, limit=size + pages * PAGE - 100, turn=pages):
            database, actor = kit.open()
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
            for number in range(12):
                try:
                    _save(database, actor, f"{turn}-{number}")
                    os.write(pipe, f"甲{turn}-{number}\n".encode())
                except RefusedError as error:
                    known = {"save_failed": "写入失败", "disk_full": "硬盘已满"}
                    os.write(pipe, b"" if known[error.code] in error.sentence() else b"unsaid\n")
            resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)
            database.close()

        status, said = forked(work).end()
        assert status == 0, said.decode()
        saved = set(said.decode().split())
        assert _reopened(kit) == before | saved
        size = (kit.folder / "casedesk.db").stat().st_size


def _reopened(kit):
    database, _ = kit.open()
    found = _people(database)
    kit.require_sound(database)
    database.close()
    return found
