"""When many workers are in dispute: the level of the alert, whom it goes to, the bands."""

import tomllib
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from casedesk.paths import resource
from casedesk.rules import codes


@dataclass(frozen=True)
class Level:
    """A level of alert as the centre's rule names it (resources/rules/alerts.toml)."""

    code: str  # red orange yellow
    reasons: tuple[str, ...]  # which conditions hold, in words
    recipients: tuple[str, ...]
    clocks: tuple[str, ...]


@dataclass(frozen=True)
class Band:
    """How many workers make what: 多人 below the collective figure, then the bands above it."""

    least: int
    zh: str
    en: str
    collective: bool


ORDER = ("red", "orange", "yellow")


def level(on: date, people: int, arrears_months: int = 0,
          signs: Collection[str] = ()) -> Level | None:
    """Return the highest level whose condition holds on a day; None when none does."""
    for code in ORDER:
        row = _row(code, on)
        reasons = _reasons(row, people, arrears_months, signs) if row else ()
        if row and reasons:
            return Level(code, reasons, tuple(row["recipients"]), tuple(row["clocks"]))
    return None


def named(code: str, on: date) -> Level:
    """Return a level by its code, whatever its conditions: one that was chosen by hand."""
    row = _row(code, on)
    if row is None:
        return Level(code, (), (), ())
    return Level(code, (), tuple(row["recipients"]), tuple(row["clocks"]))


def band(workers: int, on: date) -> Band | None:
    """Return the band so many workers fall into; None for one alone."""
    found = None
    for row in _bands():
        if row["effective_from"] <= on and row["least"] <= workers:
            found = row
    return Band(found["least"], found["zh"], found["en"], found["collective"]) if found else None


def _reasons(row: dict[str, Any], people: int, months: int,
             signs: Collection[str]) -> tuple[str, ...]:
    found = []
    if people >= row["people"]:
        found.append(f"涉及{people}人（{row['people']}人以上）")
    if months >= row["arrears_months"] and people >= row["arrears_people"]:
        found.append(f"欠薪{months}个月（{row['arrears_people']}人以上欠薪"
                     f"{row['arrears_months']}个月以上）")
    shown = [codes.label("alert_signs", sign) for sign in row["signs"] if sign in signs]
    if shown:
        found.append(f"表现：{'、'.join(shown)}")
    return tuple(found)


def _row(code: str, on: date) -> dict[str, Any] | None:
    valid = [row for row in _levels() if row["code"] == code and row["effective_from"] <= on]
    return max(valid, key=lambda row: date.fromisoformat(str(row["effective_from"])),
               default=None)


@cache
def _levels() -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = tomllib.loads(
        resource("rules/alerts.toml").read_text("utf-8"))["level"]
    return rows


@cache
def _bands() -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = tomllib.loads(
        resource("rules/collective_bands.toml").read_text("utf-8"))["band"]
    return sorted(rows, key=lambda row: int(row["least"]))
