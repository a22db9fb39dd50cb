"""A centre on its first day and its real window."""

import pytest

from tests.gui.conftest import dressed, faults_fail
from tests.journeys.hands import Hands
from tests.journeys.office import COUNTER, MEDIATOR, PASSWORD, SUPERVISOR, FileDialogs

__all__ = ["dressed", "faults_fail"]


@pytest.fixture
def folder(tmp_path):
    """A centre in which nobody has come yet."""
    from casedesk.store import centre
    from casedesk.store.keyring import Account
    from casedesk.store.sealing import Cost

    folder = tmp_path / "centre"
    staff = [Account(COUNTER, "counter", PASSWORD), Account(MEDIATOR, "mediator", PASSWORD),
             Account(SUPERVISOR, "supervisor", PASSWORD)]
    centre.create(folder, "西区彩虹社区职工服务中心", staff, cost=Cost(64, 1))
    return folder


@pytest.fixture
def hands(qtbot, folder):
    """Somebody before the locked window of the centre."""
    from PySide6.QtWidgets import QApplication

    from casedesk import app

    window, ring = app.put_together(QApplication.instance(), folder)
    qtbot.addWidget(window, before_close_func=lambda _: ring.deleteLater())
    window.show()
    return Hands(qtbot, window)


@pytest.fixture
def dialogs(tmp_path, monkeypatch):
    """The desktop's file dialogs, answered."""
    folder = tmp_path / "papers"
    folder.mkdir()
    return FileDialogs(folder, monkeypatch)
