"""What the kits share: a centre with quick passwords, and children that may be killed."""

import os
import random
import shutil
import signal
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from casedesk.model import Actor
from casedesk.store import Database, centre, opening, verification
from casedesk.store.centre import Account, Created
from casedesk.store.sealing import Cost
from casedesk.store.surroundings import Surroundings

PASSWORD = "river-lamp-otter-9"
# The calls after or before which a file may be in another state.
TURNS = {
    "execute", "executemany", "fsync", "replace", "rename", "remove", "unlink", "write", "open",
    "close", "commit", "rollback", "mkdir", "rmdir", "sendfile", "flush", "truncate",
}


@dataclass
class Kit:
    """One centre, opened by its supervisor."""

    folder: Path
    created: Created
    password: str = PASSWORD

    @property
    def around(self) -> Surroundings:
        """A machine whose notes are copied with the centre: a copy is no old state of it."""
        return Surroundings(notes=lambda: self.folder / "notes")

    def open(self, name: str = "何建国", password: str = "") -> tuple[Database, Actor]:
        return opening.open_centre(self.folder, name, password or self.password, self.around)

    def require_sound(self, database: Database) -> verification.Verification:
        found = verification.verify(database)
        assert found.ok, found
        return found


@pytest.fixture(scope="session")
def _founded(tmp_path_factory: pytest.TempPathFactory) -> Created:
    staff = [Account("何建国", "supervisor", PASSWORD), Account("王敏", "counter", PASSWORD)]
    return centre.create(
        tmp_path_factory.mktemp("kit") / "centre", "西区职工服务中心", staff, cost=Cost(8, 1)
    )


@pytest.fixture
def new_kit(_founded: Created, tmp_path: Path) -> Callable[[str], Kit]:
    """Make a copy of the centre under a name."""

    def make(name: str) -> Kit:
        folder = tmp_path / name
        shutil.rmtree(folder, ignore_errors=True)
        return Kit(Path(shutil.copytree(_founded.folder, folder)), _founded)

    return make


@pytest.fixture
def kit(new_kit: Callable[[str], Kit]) -> Kit:
    return new_kit("centre")


@pytest.fixture
def dice(request: pytest.FixtureRequest) -> random.Random:
    """Chance that can be repeated: the same for the same test."""
    return random.Random(request.node.name)


@dataclass
class Child:
    """A forked process and the end of its pipe that it writes its acknowledgements to."""

    pid: int
    pipe: int

    def read(self, size: int = 65536) -> bytes:
        return os.read(self.pipe, size)

    def kill(self) -> None:
        os.kill(self.pid, signal.SIGKILL)

    def end(self) -> tuple[int, bytes]:
        """Wait for the end; the wait status and everything still in the pipe."""
        rest = b""
        while piece := os.read(self.pipe, 65536):
            rest += piece
        os.close(self.pipe)
        return os.waitpid(self.pid, 0)[1], rest


@pytest.fixture
def forked() -> Callable[[Callable[[int], None]], Child]:
    """Run work(pipe) in a child; forking spares the second that the imports take."""

    def start(work: Callable[[int], None]) -> Child:
        read, write = os.pipe()
        pid = os.fork()
        if pid:
            os.close(write)
            return Child(pid, read)
        status = 1
        try:
            os.close(read)
            work(write)
            status = 0
        except BaseException:
            os.write(write, traceback.format_exc().encode())
        finally:
            os._exit(status)

    return start


@pytest.fixture
def dying(forked: Callable[[Callable[[int], None]], Child]):
    """Run work in a child that is killed at its Nth turn; whether it lived to its end, and how
    many turns it took then."""

    def run(work: Callable[[], None], turn: int) -> tuple[bool, int]:
        def child(pipe: int) -> None:
            taken = 0

            def count(_frame: object, event: str, called: object) -> None:
                nonlocal taken
                if event in ("c_call", "c_return") and (
                    getattr(called, "__name__", "") in TURNS
                ):
                    taken += 1
                    if taken == turn:
                        os.kill(os.getpid(), signal.SIGKILL)

            sys.setprofile(count)
            work()
            sys.setprofile(None)
            os.write(pipe, str(taken).encode())

        status, said = forked(child).end()
        if os.WIFSIGNALED(status):
            assert os.WTERMSIG(status) == signal.SIGKILL
            return False, turn
        assert status == 0, said.decode()
        # What the parent has since cached makes a run a few turns shorter than the first.
        assert turn == 0 or int(said) < turn
        return True, int(said)

    return run
