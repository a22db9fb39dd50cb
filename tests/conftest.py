"""A real centre for the tests: an encrypted database, its staff, and nobody's data."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

SITE = "西区彩虹社区职工服务中心"
PASSWORD = "青山-绿水-白云-8421"
NAMES = {
    "counter": "王敏", "mediator": "林晓", "counsellor": "陈静", "supervisor": "何建国",
    "admin": "管理员甲", "city": "市总联络员",
}


SCREEN = pytest.StashKey[subprocess.Popen[bytes]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="run the long form of the kits")


def pytest_configure(config: pytest.Config) -> None:
    """Give each worker a screen of its own: two of them would take the focus from each other."""
    real = os.environ.get("QT_QPA_PLATFORM") == "xcb" and shutil.which("Xvfb")
    if not real or "PYTEST_XDIST_WORKER" not in os.environ:
        return
    reading, writing = os.pipe()
    config.stash[SCREEN] = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as told:
        os.environ["DISPLAY"] = f":{told.readline().strip()}"
    os.environ.pop("XAUTHORITY", None)


def pytest_unconfigure(config: pytest.Config) -> None:
    if SCREEN in config.stash:
        config.stash[SCREEN].terminate()
        config.stash[SCREEN].wait()


@pytest.fixture(scope="session")
def long(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--long"))


@pytest.fixture(scope="module", autouse=True)
def machine_of_module(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The same for what a module makes once: no copy of a centre is older than another's."""
    with pytest.MonkeyPatch.context() as environment:
        for kind in ("config", "data", "state"):
            environment.setenv(f"XDG_{kind.upper()}_HOME",
                               str(tmp_path_factory.mktemp("machine") / kind))
        yield


@pytest.fixture(autouse=True)
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep what the program remembers of this machine inside the test's own folder."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "machine/config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "machine/data"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "machine/state"))


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One centre, founded once and copied for each test: founding is the slow part."""
    from casedesk.store import centre
    from casedesk.store.keyring import Account
    from casedesk.store.sealing import Cost

    folder = tmp_path_factory.mktemp("founded") / "centre"
    staff = [Account(name, role, PASSWORD) for role, name in NAMES.items()]
    centre.create(folder, SITE, staff, cost=Cost(64, 1))
    return folder


@pytest.fixture
def centre_folder(founded: Path, tmp_path: Path) -> Path:
    """A centre of the test's own."""
    return Path(shutil.copytree(founded, tmp_path / "centre"))


@pytest.fixture
def database(centre_folder: Path) -> Iterator[object]:
    """The centre, opened."""
    from casedesk.store import opening

    opened, _ = opening.open_centre(centre_folder, NAMES["supervisor"], PASSWORD)
    yield opened
    opened.close()


@pytest.fixture
def actors(database):
    """One member of staff a role, by role."""
    from sqlalchemy import select

    from casedesk.model import Actor, Staff

    with database.reading() as session:
        return {str(s.role): Actor(s.id, s.uid, s.name, s.role, s.site_id)
                for s in session.scalars(select(Staff))}


@pytest.fixture
def counter(actors):
    return actors["counter"]


@pytest.fixture
def mediator(actors):
    return actors["mediator"]


@pytest.fixture
def supervisor(actors):
    return actors["supervisor"]
