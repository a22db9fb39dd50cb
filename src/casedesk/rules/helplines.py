"""The telephone numbers that somebody in need is told."""

import tomllib
from dataclasses import dataclass
from functools import cache

from casedesk.paths import resource


@dataclass(frozen=True)
class Helplines:
    """The helpline for the mind, and the ambulance."""

    helpline: str
    emergency: str


@cache
def lines() -> Helplines:
    """Return the numbers of resources/rules/helplines.toml."""
    return Helplines(**tomllib.loads(resource("rules/helplines.toml").read_text("utf-8")))
