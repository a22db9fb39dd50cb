"""The working-day calendar: which days are worked, and how far it can be relied on."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from functools import cache

from casedesk.paths import resource


class DayKind(StrEnum):
    """What a listed day is; a day that is not listed is worked from Monday to Friday."""

    STATUTORY = "statutory"  # one of the 13 paid holidays (国务院令第795号): 300% when worked
    OFF = "off"  # arranged to be free, by moving other days
    WORK = "work"  # 调休上班: a Saturday or Sunday that is worked
    PLAIN = "plain"  # takes a listed day back to the rule of the week


@dataclass(frozen=True)
class Day:
    """A day that is not as its weekday would have it."""

    kind: DayKind
    name: str


@dataclass(frozen=True)
class Calendar:
    """Listed days by date, and the years whose State Council arrangement is known."""

    days: Mapping[date, Day]
    official_years: frozenset[int]
    fixed: Mapping[str, str] = field(default_factory=dict)  # "10-01" -> 国庆节
    listed_years: frozenset[int] = frozenset()

    @classmethod
    def seed(cls) -> "Calendar":
        """Return the calendar that ships (resources/rules/holidays.toml)."""
        return _seed()

    def with_changes(self, rows: Iterable[tuple[date, str, str]],
                     official_years: Iterable[int] = ()) -> "Calendar":
        """Return the calendar with a centre's own days (day, kind, name) laid over it.

        A year in `official_years` is not provisional any more.
        """
        own = {day: Day(DayKind(kind), name) for day, kind, name in rows}
        official = self.official_years | frozenset(official_years)
        return Calendar({**self.days, **own}, official, self.fixed, self.listed_years)

    def day(self, day: date) -> Day | None:
        """Return what is listed of a day; the fixed holidays in a year nobody listed."""
        found = self.days.get(day)
        if found is None and day.year not in self.listed_years:
            name = self.fixed.get(f"{day:%m-%d}")
            found = Day(DayKind.STATUTORY, name) if name else None
        return None if found is None or found.kind is DayKind.PLAIN else found

    def is_rest(self, day: date) -> bool:
        """Whether nobody works: a holiday, an arranged free day, a weekend not worked instead."""
        found = self.day(day)
        if found is not None:
            return found.kind is not DayKind.WORK
        return day.weekday() >= 5

    def official(self, year: int) -> bool:
        """Whether the year's arrangement is known; if not, what is reckoned in it is 暂定."""
        return year in self.official_years

    def name(self, day: date) -> str:
        """Return why a day is as it is: 中秋节, 国庆节放假, 星期六, 调休上班; or ''."""
        found = self.day(day)
        if found is None:
            return "星期" + "六日"[day.weekday() - 5] if day.weekday() >= 5 else ""
        if found.kind is DayKind.WORK:
            return "调休上班"
        if found.kind is DayKind.STATUTORY:
            return found.name or "法定节假日"
        return f"{found.name}放假" if found.name else "放假"

    def first_workday(self, day: date, step: int = 1) -> date:
        """Return the day itself when it is worked, or the next one (step −1: the one before)."""
        while self.is_rest(day):
            day += timedelta(days=step)
        return day

    def workdays(self, first: date, last: date) -> list[date]:
        """Return the days worked from the first to the last, both counted."""
        span = (first + timedelta(days=n) for n in range((last - first).days + 1))
        return [day for day in span if not self.is_rest(day)]


@cache
def _seed() -> Calendar:
    book = tomllib.loads(resource("rules/holidays.toml").read_text("utf-8"))
    days: dict[date, Day] = {}
    for year in book["year"]:
        for holiday in year["off"]:
            length = (holiday["last"] - holiday["first"]).days + 1
            for day in (holiday["first"] + timedelta(days=n) for n in range(length)):
                if day in holiday["statutory"] or day not in days:
                    kind = DayKind.STATUTORY if day in holiday["statutory"] else DayKind.OFF
                    days[day] = Day(kind, holiday["name"])
        days |= {day: Day(DayKind.WORK, "") for day in year["work"]}
    return Calendar(days, frozenset(y["year"] for y in book["year"] if y["official"]),
                    book["fixed"], frozenset(y["year"] for y in book["year"]))
