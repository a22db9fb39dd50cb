from collections.abc import Callable

import pytest
from click.testing import CliRunner, Result

from casedesk.cli import casedesk

Call = Callable[..., Result]


@pytest.fixture(autouse=True)
def own_machine(tmp_path_factory, monkeypatch):
    """A machine that remembers nothing yet and has no password lying about."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.mktemp("config")))
    monkeypatch.setenv("CASEDESK_TRACEBACK", "1")
    monkeypatch.delenv("CASEDESK_PASSWORD", raising=False)


@pytest.fixture
def call() -> Call:
    """Call the command line in this process."""

    def run(*words: object, password: str | None = None, typed: str | None = None) -> Result:
        env = {"CASEDESK_PASSWORD": password} if password is not None else {}
        return CliRunner().invoke(casedesk, [*map(str, words)], env=env, input=typed)

    return run
