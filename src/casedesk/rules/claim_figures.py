"""The figures claims are reckoned with: days of a month, rates, minimum, social wage."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, Decimal
from fractions import Fraction
from functools import cache
from typing import Any

from casedesk.errors import RefusedError
from casedesk.paths import resource

_ROUNDING = {"half_up": ROUND_HALF_UP, "down": ROUND_DOWN, "up": ROUND_UP}
Dated = tuple[tuple[date, int], ...]  # from a day on: fen


@dataclass(frozen=True)
class Figures:
    """What the law fixes (claims.toml), and what the centre enters every year.

    `minimum` is fen a month, `social` fen a year (0: not entered), each from a day on.
    """

    fixed: Mapping[str, tuple[tuple[date, Fraction], ...]] = field(default_factory=dict)
    minimum: Dated = ()
    social: Dated = ()
    rounding: str = "half_up"

    @classmethod
    def shipped(cls, minimum: Iterable[tuple[date, int]] = (),
                social: Iterable[tuple[date, int]] = (), rounding: str = "half_up") -> "Figures":
        """Return the figures that ship, with the centre's wages laid beside them."""
        return cls(_fixed(), tuple(sorted(minimum)), tuple(sorted(social)), rounding)

    def at(self, key: str, on: date) -> Fraction:
        """Return a figure as it held on a day. Refuses `claim_figure`."""
        held = [value for day, value in self.fixed.get(key, ()) if day <= on]
        if not held:
            raise RefusedError("claim_figure", "", day=on.isoformat())
        return held[-1]

    def minimum_wage(self, on: date) -> int:
        """Return the monthly minimum wage of a day in fen. Refuses `claim_figure`."""
        held = [value for day, value in self.minimum if day <= on]
        if not held:
            raise RefusedError("claim_figure", "", day=on.isoformat())
        return held[-1]

    def social_wage(self, on: date) -> Fraction | None:
        """Return the social average wage a month in fen; None when nobody entered it."""
        held = [value for day, value in self.social if day <= on]
        return Fraction(held[-1], 12) if held and held[-1] else None

    def fen(self, amount: Fraction) -> int:
        """Round to whole fen as the centre sets it ([A]: no law gives a rule)."""
        exact = Decimal(amount.numerator) / Decimal(amount.denominator)
        return int(exact.quantize(Decimal(1), _ROUNDING[self.rounding]))


@cache
def _book() -> dict[str, Any]:
    return tomllib.loads(resource("rules/claims.toml").read_text("utf-8"))


@cache
def _fixed() -> dict[str, tuple[tuple[date, Fraction], ...]]:
    found: dict[str, tuple[tuple[date, Fraction], ...]] = {}
    for row in sorted(_book()["figure"], key=lambda row: row["effective_from"]):
        found[row["key"]] = (*found.get(row["key"], ()),
                             (row["effective_from"], Fraction(row["value"])))
    return found


def leave_days(years: int) -> int:
    """Return the days of annual leave of so many years of work (职工带薪年休假条例 §3)."""
    return max((row["days"] for row in _book()["leave"] if row["years"] <= years), default=0)


def probation_months(contract_months: int | None) -> int:
    """Return the longest probation of a contract (劳动合同法 §19); None: without a fixed end."""
    rows = _book()["probation"]
    if contract_months is None:
        return int(max(row["months"] for row in rows))
    return int([row["months"] for row in rows if row["contract_months"] <= contract_months][-1])
