"""Which papers are served on whom, and on which day they count as served (民诉法 §87–95)."""

import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from casedesk.paths import resource


@dataclass(frozen=True)
class Paper:
    """A form that is served (resources/rules/served_papers.toml)."""

    form: str
    title: str
    sides: tuple[str, ...]
    along: str = ""  # goes out with this form, not when it is printed itself
    starts: str = ""  # the clock that runs from the day of service
    meets: str = ""  # the clock that ends when nobody is left to be served


@dataclass(frozen=True)
class Method:
    """A way of serving: which day counts, and what has to stand on record."""

    code: str
    day: str  # "received" or "sent"
    after: int  # days after that day
    needs: tuple[str, ...]
    basis: str

    def served_on(self, sent: date | None, received: date | None) -> date | None:
        """Return the day it counts as served; None while that day is not known."""
        day = received if self.day == "received" else sent or received
        return day + timedelta(days=self.after) if day else None


@cache
def papers() -> dict[str, Paper]:
    """Return the served papers by form."""
    return {row["form"]: Paper(row["form"], row["title"], tuple(row["sides"]),
                               row.get("with", ""), row.get("starts", ""),
                               row.get("meets", ""))
            for row in _read()["paper"]}


@cache
def methods() -> dict[str, Method]:
    """Return the methods of service by code."""
    return {code: Method(code, row["day"], row.get("after", 0), tuple(row["needs"]), row["basis"])
            for code, row in _read()["method"].items()}


def _read() -> dict[str, dict]:  # type: ignore[type-arg]
    return tomllib.loads(resource("rules/served_papers.toml").read_text("utf-8"))
