import os

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def dressed(qapp):
    """Every window wears the theme and speaks Chinese, as at the desk."""
    from casedesk.gui import language, theme

    theme.start(qapp, "light")
    language.use("zh")
    yield
    theme.use("light")


@pytest.fixture(scope="session")
def practice_master(tmp_path_factory):
    """One practice centre of a few cases; each test works on a copy."""
    from casedesk.casework import practice

    return practice.make(tmp_path_factory.mktemp("master") / "centre", 4).folder


@pytest.fixture
def centre(practice_master, tmp_path, monkeypatch):
    """A practice centre of one's own, on a machine that remembers nothing."""
    import shutil

    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return shutil.copytree(practice_master, tmp_path / "centre")


@pytest.fixture(autouse=True)
def faults_fail(monkeypatch):
    """A failure in a slot fails the test instead of being said in the window."""
    from casedesk.gui.main_window import MainWindow

    found = []
    monkeypatch.setattr(MainWindow, "tell_fault", lambda self, *fault: found.append(fault))
    import sys

    before = sys.excepthook
    yield
    sys.excepthook = before
    assert found == []
