"""A centre with quick passwords, founded once and copied for each test."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from casedesk.model import Actor
from casedesk.store import Database, centre, opening
from casedesk.store.centre import Account, Created
from casedesk.store.sealing import Cost
from casedesk.store.surroundings import Surroundings

QUICK = Cost(8, 1)
SECRET = "river-lamp-otter-9"


@dataclass
class Desk:
    """A centre in a folder of its own, and the clock on its wall."""

    folder: Path
    created: Created
    password: str = SECRET
    time: datetime = datetime(2026, 11, 23, 9, 0)
    opened: list[Database] = field(default_factory=list)

    def around(self) -> Surroundings:
        return Surroundings(clock=lambda: self.time)

    def wait(self, **span: float) -> None:
        self.time += timedelta(**span)

    def open(self, name: str = "何建国", password: str = SECRET) -> tuple[Database, Actor]:
        database, actor = opening.open_centre(self.folder, name, password, self.around())
        self.opened.append(database)
        return database, actor


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Created:
    staff = [
        Account("何建国", "supervisor", SECRET), Account("王敏", "counter", SECRET),
        Account("林晓", "mediator", SECRET),
    ]
    folder = tmp_path_factory.mktemp("template") / "centre"
    founded = Surroundings(clock=lambda: datetime(2026, 11, 23, 8, 0))
    return centre.create(folder, "西区职工服务中心", staff, cost=QUICK, around=founded)


@pytest.fixture
def desk(template: Created, tmp_path: Path) -> Iterator[Desk]:
    folder = Path(shutil.copytree(template.folder, tmp_path / "centre"))
    made = Desk(folder, template)
    yield made
    for database in made.opened:
        database.close()


@pytest.fixture
def opened(desk: Desk) -> tuple[Database, Actor]:
    return desk.open()


@pytest.fixture
def refused() -> Callable[..., str]:
    """Run something that must be refused; returns the code, and the sentence must be worded."""
    from casedesk.errors import RefusedError

    def run(work: Callable[..., object], *given: object, **named: object) -> str:
        with pytest.raises(RefusedError) as caught:
            work(*given, **named)
        assert caught.value.sentence("zh")
        assert caught.value.sentence("en")
        return caught.value.code

    return run
