"""How much of a file from outside is read: resources/rules/import_limits.toml."""

import tomllib
from dataclasses import dataclass, fields
from datetime import date
from functools import cache
from typing import Any

from casedesk.paths import resource
from casedesk.rules import dates


@dataclass(frozen=True)
class Limits:
    """The limits in force on a day; sizes in MiB, times in seconds."""

    file_mib: int
    unpacked_mib: int
    ratio: int
    members: int
    memory_mib: int
    cpu_seconds: int
    wall_seconds: int
    rows: int
    columns: int
    cell_characters: int


@cache
def _tables() -> list[dict[str, Any]]:
    text = resource("rules/import_limits.toml").read_text("utf-8")
    tables: list[dict[str, Any]] = tomllib.loads(text)["limits"]
    return sorted(tables, key=lambda table: str(table["effective_from"]))


def limits(on: date | None = None) -> Limits:
    """Return the limits in force `on` a day (today); the first ones hold for earlier days."""
    day = on or dates.today()
    valid = [table for table in _tables() if table["effective_from"] <= day]
    table = valid[-1] if valid else _tables()[0]
    return Limits(**{each.name: int(table[each.name]) for each in fields(Limits)})
