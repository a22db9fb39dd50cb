"""The kinds of claims that are reckoned: what each asks, and its result from what was typed."""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache
from typing import Any

from casedesk.errors import RefusedError
from casedesk.paths import resource
from casedesk.rules import claim_wages, claims, dates, money
from casedesk.rules.calendar import Calendar
from casedesk.rules.claim_figures import Figures
from casedesk.rules.claim_wages import Hours
from casedesk.rules.claims import Result

_MONTH = re.compile(r"(\d{4})\s*[-./年]\s*(\d{1,2})\s*月?[\s,，:：]+(\S.*)")
_DAY = re.compile(r"(\S+?)[\s,，:：]+(\d+(?:\.\d+)?)\s*(?:小时|h)?")


@dataclass(frozen=True)
class Field:
    """One thing that is asked; `ask` is how it is typed."""

    name: str
    ask: str  # day money wages hours number tick day_hours month_wages
    zh: str
    en: str
    needed: bool = False


@dataclass(frozen=True)
class Kind:
    """One kind of claim, and the matter (code table matters) it is claimed under."""

    code: str
    zh: str
    en: str
    matter: str
    fields: tuple[Field, ...]


@dataclass(frozen=True)
class _Typed:
    """What was typed for one claim, read field by field."""

    texts: Mapping[str, str]
    today: date

    def said(self, name: str) -> str:
        return self.texts.get(name, "").strip()

    def day(self, name: str) -> date | None:
        return dates.parse(self.said(name), self.today, name) if self.said(name) else None

    def needed(self, name: str) -> date:
        found = self.day(name)
        assert found is not None  # compute() refused what is missing
        return found

    def fen(self, name: str) -> int:
        return money.parse(self.said(name), name) if self.said(name) else 0

    def wages(self, name: str = "wages") -> list[int]:
        """Several amounts; separators of thousands hold no space, so spaces part them."""
        parts = [part.strip(",，") for part in re.split(r"[\s;；、]+", self.said(name))]
        return [money.parse(part, name) for part in parts if part]

    def number(self, name: str) -> int | None:
        text = self.said(name)
        if text and not text.isdecimal():
            raise RefusedError("claim_number", name, text=text)
        return int(text) if text else None

    def hours(self, name: str) -> Fraction:
        text = self.said(name) or "0"
        if not re.fullmatch(r"\d+(\.\d+)?", text):
            raise RefusedError("claim_number", name, text=text)
        return Fraction(text)

    def tick(self, name: str) -> bool:
        return self.said(name) not in ("", "0")

    def day_hours(self, name: str) -> list[tuple[date, Fraction]]:
        found = []
        for place, line in _lines(self.said(name)):
            parts = _DAY.fullmatch(line)
            if parts is None:
                raise RefusedError("claim_line", name, line=place, text=line)
            found.append((dates.parse(parts[1], self.today, name), Fraction(parts[2])))
        return found

    def month_wages(self, name: str) -> list[tuple[date, int]]:
        found = []
        for place, line in _lines(self.said(name)):
            parts = _MONTH.fullmatch(line)
            if parts is None or not 1 <= int(parts[2]) <= 12:
                raise RefusedError("claim_line", name, line=place, text=line)
            found.append((date(int(parts[1]), int(parts[2]), 1), money.parse(parts[3], name)))
        return found


def _lines(text: str) -> list[tuple[int, str]]:
    return [(place, line.strip()) for place, line in enumerate(text.splitlines(), 1)
            if line.strip()]


@cache
def kinds() -> dict[str, Kind]:
    """Return every kind by code, in the order they are offered."""
    rows = tomllib.loads(resource("rules/claim_kinds.toml").read_text("utf-8"))["kind"]
    return {row["code"]: Kind(**(row | {"fields": tuple(Field(**f) for f in row["fields"])}))
            for row in rows}


def kind(code: str) -> Kind:
    """Return a kind. Refuses `claim_kind`."""
    if code not in kinds():
        raise RefusedError("claim_kind", "kind", code=code)
    return kinds()[code]


def compute(code: str, texts: Mapping[str, str], figures: Figures, calendar: Calendar,
            today: date) -> Result:
    """Return what is claimed, from the texts as they were typed, by the names of the fields.

    Refuses `claim_needed` and whatever reading or reckoning refuses, each at its field.
    """
    for field in kind(code).fields:
        if field.needed and not texts.get(field.name, "").strip():
            raise RefusedError("claim_needed", field.name, label=field.zh)
    return _RULES[code](_Typed(texts, today), figures, calendar)


_Rule = Callable[[_Typed, Figures, Calendar], Result]


def _severance(t: _Typed, f: Figures, c: Calendar) -> Result:
    return claims.severance(t.needed("hired"), t.needed("left"), t.wages(), f,
                            both_count=t.tick("both"))


def _severance_notice(t: _Typed, f: Figures, c: Calendar) -> Result:
    return claims.severance_and_notice(t.needed("hired"), t.needed("left"), t.wages(),
                                       t.fen("last_month"), f, both_count=t.tick("both"))


def _damages(t: _Typed, f: Figures, c: Calendar) -> Result:
    return claims.damages(t.needed("hired"), t.needed("left"), t.wages(), f,
                          both_count=t.tick("both"))


def _double_wage(t: _Typed, f: Figures, c: Calendar) -> Result:
    return claims.double_wage(
        t.needed("hired"), t.day("left") or t.today, t.wages(), f, c, signed=t.day("signed"),
        both_count=not t.tick("strict"), first=t.day("begins"), by_calendar=t.tick("by_calendar"))


def _overtime(t: _Typed, f: Figures, c: Calendar) -> Result:
    hours = Hours(t.hours("weekday"), t.hours("rest"), t.hours("statutory"))
    days = t.day_hours("days")
    on = max((day for day, _ in days), default=t.today)
    return claim_wages.overtime(t.fen("wage"), hours + claim_wages.hours_of(days, c), on, f,
                                replaced=t.hours("replaced"))


def _annual_leave(t: _Typed, f: Figures, c: Calendar) -> Result:
    year = t.number("year") or t.today.year
    if not 1995 <= year <= t.today.year + 1:
        raise RefusedError("claim_number", "year", text=str(year))
    return claim_wages.annual_leave(
        t.fen("wage"), t.number("years") or 0, year, f, hired=t.day("hired"), left=t.day("left"),
        taken=t.number("taken") or 0, whole=t.tick("whole"))


def _probation(t: _Typed, f: Figures, c: Calendar) -> Result:
    return claim_wages.probation(t.fen("wage"), t.needed("first"), t.needed("last"),
                                 t.number("contract_months"), f, c)


def _secrecy(t: _Typed, f: Figures, c: Calendar) -> Result:
    return claims.secrecy(t.wages(), t.needed("first"), t.needed("last"), f, c)


def _extra(t: _Typed, f: Figures, c: Calendar) -> Result:
    return claims.extra_damages(t.fen("owed"), t.number("percent") or 0, f,
                                ordered=t.day("ordered"), today=t.today)


def _stoppage(t: _Typed, f: Figures, c: Calendar) -> Result:
    return claim_wages.stoppage(t.fen("wage"), t.needed("first"), t.needed("last"),
                                t.fen("paid"), f, c)


def _sick_pay(t: _Typed, f: Figures, c: Calendar) -> Result:
    return claim_wages.sick_pay(t.fen("agreed"), t.needed("first"), t.needed("last"),
                                t.fen("paid"), f, c)


def _arrears(t: _Typed, f: Figures, c: Calendar) -> Result:
    return claim_wages.arrears(t.fen("wage"), t.needed("first"), t.needed("last"),
                               t.fen("paid"), f, c)


_RULES: dict[str, _Rule] = {
    "severance": _severance,
    "severance_notice": _severance_notice,
    "notice": lambda t, f, c: claims.notice(t.fen("last_month"), f),
    "damages": _damages,
    "arrears": _arrears,
    "double_wage": _double_wage,
    "overtime": _overtime,
    "annual_leave": _annual_leave,
    "minimum_gap": lambda t, f, c: claim_wages.minimum_gap(t.month_wages("months"), f),
    "stoppage": _stoppage,
    "sick_pay": _sick_pay,
    "probation": _probation,
    "secrecy": _secrecy,
    "extra": _extra,
}


def payload(result: Result) -> dict[str, Any]:
    """Return a result as plain values, to be kept with what was typed."""
    return {"amount_fen": result.amount_fen, "formula": result.formula, "period": result.period,
            "basis": result.basis, "notes": list(result.notes)}
