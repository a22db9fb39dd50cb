"""Provinces by the first two figures of an ID number, and the towns of the city."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache

from casedesk.paths import resource


@dataclass(frozen=True)
class Town:
    """A town or sub-district (镇街) as it was called between two days."""

    code: str
    name: str
    aliases: tuple[str, ...]
    effective_from: date | None
    effective_to: date | None
    successor: str


@cache
def _places() -> dict[str, str]:
    places = tomllib.loads(resource("rules/regions.toml").read_text("utf-8"))["region"]
    return {str(code): str(place) for code, place in places.items()}


def province(code: str) -> str:
    """Return the province of an address code by its first two figures; '' when there is none."""
    return _places().get(code[:2], "")


def name(code: str) -> str:
    """Return the place of an address code as far as it is known: '广东省中山市', '湖南省'."""
    whole = province(code)
    return whole + _places().get(code[:6], "") if whole else ""


@cache
def towns() -> tuple[Town, ...]:
    """Return every town, the retired ones too (resources/codes/towns.toml)."""
    rows = tomllib.loads(resource("codes/towns.toml").read_text("utf-8"))["code"]
    return tuple(Town(row["code"], row["zh"], tuple(row.get("aliases", ())),
                      row.get("effective_from"), row.get("effective_to"),
                      row.get("successor", "")) for row in rows)


def town(text: str, on: date | None = None) -> Town | None:
    """Find a town by its name, short name or alias; with `on`, only one that stood that day."""
    wanted = "".join(text.split())
    for found in towns():
        stood = on is None or (
            (found.effective_from is None or found.effective_from <= on)
            and (found.effective_to is None or on <= found.effective_to))
        if stood and wanted in _names(found):
            return found
    return None


def _names(found: Town) -> set[str]:
    short = found.name.removesuffix("街道").removesuffix("镇")
    return {found.code, found.name, short, *found.aliases}
