"""A centre on its first day and its real window; a calendar that can be moved on."""

import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
import time_machine

from tests.gui.conftest import dressed, faults_fail
from tests.journeys.hands import Hands
from tests.journeys.office import BODY, CENTRE, COUNTER, MEDIATOR, PASSWORD, SUPERVISOR, FileDialogs
from tests.journeys.road import FIRST_DAY, Road
from tests.samples import at

__all__ = ["dressed", "faults_fail"]


def found(folder: Path) -> Path:
    """Found the centre with its three colleagues."""
    from casedesk.store import centre
    from casedesk.store.keyring import Account
    from casedesk.store.sealing import Cost

    staff = [Account(COUNTER, "counter", PASSWORD), Account(MEDIATOR, "mediator", PASSWORD),
             Account(SUPERVISOR, "supervisor", PASSWORD)]
    centre.create(folder, CENTRE, staff, cost=Cost(64, 1))
    return folder


@pytest.fixture(scope="session")
def founded_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One centre, founded once and copied for each journey."""
    return found(tmp_path_factory.mktemp("office") / "centre")


@pytest.fixture(scope="session")
def settled_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One founded the day before the roads begin, whose supervisor said which body it is."""
    from casedesk.casework import site
    from casedesk.casework.site import SiteEntry
    from casedesk.store import opening

    with time_machine.travel(at((FIRST_DAY - timedelta(1)).isoformat()), tick=True):
        folder = found(tmp_path_factory.mktemp("settled") / "centre")
        database, supervisor = opening.open_centre(folder, SUPERVISOR, PASSWORD)
        site.change(database, supervisor, SiteEntry(
            CENTRE, BODY, "township", "西办发〔2024〕12号", "中工", "中山市西区彩虹大道12号",
            "0760-88888888"))
        database.close()
    return folder


@pytest.fixture
def folder(founded_office: Path, tmp_path: Path) -> Path:
    """A centre in which nobody has come yet."""
    return Path(shutil.copytree(founded_office, tmp_path / "centre"))


@pytest.fixture
def seated(qtbot):
    """Sits somebody down before the locked window of a centre."""
    def sit(folder: Path) -> Hands:
        from PySide6.QtWidgets import QApplication

        from casedesk import app

        window, ring = app.put_together(QApplication.instance(), folder)
        qtbot.addWidget(window, before_close_func=lambda _: ring.deleteLater())
        window.show()
        return Hands(qtbot, window)

    return sit


@pytest.fixture
def hands(seated, folder: Path) -> Hands:
    """Somebody before the locked window of the centre."""
    return seated(folder)


@pytest.fixture
def dialogs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FileDialogs:
    """The desktop's file dialogs, answered."""
    folder = tmp_path / "papers"
    folder.mkdir()
    return FileDialogs(folder, monkeypatch)


@pytest.fixture
def road(seated, settled_office: Path, dialogs: FileDialogs, tmp_path: Path) -> Iterator[Road]:
    """The first day of a road: a settled centre, its window, the calendar at FIRST_DAY."""
    with time_machine.travel(at(FIRST_DAY.isoformat()), tick=True) as calendar:
        centre = Path(shutil.copytree(settled_office, tmp_path / "settled"))
        yield Road(seated(centre), dialogs, calendar)
