from collections.abc import Callable

import pytest
from click.testing import CliRunner, Result

from casedesk.cli.desk import casedesk
from tests.conftest import NAMES, PASSWORD

Call = Callable[..., Result]


@pytest.fixture(autouse=True)
def own_words(monkeypatch):
    """No password lies about, and a fault shows where it came from."""
    monkeypatch.setenv("CASEDESK_TRACEBACK", "1")
    monkeypatch.delenv("CASEDESK_PASSWORD", raising=False)


@pytest.fixture
def call() -> Call:
    """Call the command line in this process."""

    def run(*words: object, password: str | None = None, typed: str | None = None) -> Result:
        env = {"CASEDESK_PASSWORD": password} if password is not None else {}
        return CliRunner().invoke(casedesk, [*map(str, words)], env=env, input=typed)

    return run


@pytest.fixture
def at_desk(call, centre_folder) -> Call:
    """Call a command in a centre of its own, as the colleague who has this role."""

    def run(*words: object, role: str = "supervisor", password: str = PASSWORD) -> Result:
        who = ("--centre", centre_folder, "--user", NAMES[role])
        return call(*words, *who, password=password)

    return run
