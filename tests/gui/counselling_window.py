"""The real window of a colleague of a centre with counsellors and clients."""

import shutil

import pytest

from casedesk.casework.counselling import clients
from tests.casework import counselling_room as room
from tests.conftest import NAMES, PASSWORD
from tests.gui import counselling_day


def filled(founded, folder, then=None):
    """A centre whose counsellor has a week behind and ahead; its numbers by name.

    `then` adds to it: called with database, counsellor and the numbers.
    """
    with pytest.MonkeyPatch.context() as machine:  # which remembers no other copy of the centre
        for kind in ("CONFIG", "DATA", "STATE"):
            machine.setenv(f"XDG_{kind}_HOME", str(folder.parent / kind.lower()))
        room.staffed(shutil.copytree(founded, folder))
        with room.signed_in(folder, "counsellor") as (database, actor):
            ids = counselling_day.fill(database, actor)
            ids["codes"] = {row.case_id: row.code for row in clients.mine(database, actor)}
            if then is not None:
                then(database, actor, ids)
    return ids


def sign_in(qtbot, folder, name, password=PASSWORD):
    """The window, unlocked by a colleague."""
    from PySide6.QtWidgets import QApplication

    from casedesk import app

    window, ring = app.put_together(QApplication.instance(), folder, NAMES.get(name, name))
    qtbot.addWidget(window, before_close_func=lambda _: ring.deleteLater())
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    unlock(qtbot, window, password)
    return window


@pytest.fixture(scope="module")
def made(founded, tmp_path_factory):
    """The centre, filled once for a module, and its numbers by name."""
    folder = tmp_path_factory.mktemp("counselling") / "centre"
    return folder, filled(founded, folder)


@pytest.fixture
def day(made, tmp_path):
    """A copy of it for one test."""
    folder, ids = made
    return shutil.copytree(folder, tmp_path / "centre"), ids


@pytest.fixture
def window(qtbot, day):
    """The counsellor's own window."""
    return sign_in(qtbot, day[0], "counsellor")


def opened(window, code, key=None):
    """A page of the window, opened."""
    from PySide6.QtWidgets import QApplication

    window.shell.open(code, key)
    QApplication.processEvents()
    return window.shell.current()


def office(window):
    """What a verb of casework asks for first: the database, and who sits at the window."""
    return window.shell.context.database, window.shell.context.actor


def unlock(qtbot, window, password=PASSWORD):
    """Type the password and press Enter."""
    page = window.unlock_page
    qtbot.waitUntil(lambda: bool(page.form.person.code()), timeout=20_000)
    page.form.password.put(password)
    page.unlock()
    qtbot.waitUntil(lambda: window.shell is not None and not window.is_locked(), timeout=20_000)


def texts(widget) -> list[str]:
    """All that can be read in a window or dialog."""
    from tests.gui import test_every_page

    return test_every_page.texts(widget)


def shown(window) -> str:
    """All that can be read in the window, and the title on the taskbar."""
    return "\n".join([window.windowTitle(), *texts(window)])
