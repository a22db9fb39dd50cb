"""What a figure is: rows added up, its number, and how the paper writes it."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from casedesk.rules import money

NONE = "—"  # not applicable, or divided by nothing


class Measure(StrEnum):
    """How a number comes out of the rows."""

    COUNT = "count"  # the rows
    SUM = "sum"  # their amounts: people
    MONEY = "money"  # their amounts: fen
    SHARE = "share"  # amounts by bases, in per cent
    MEAN = "mean"  # amounts by bases: days


class Total(NamedTuple):
    """Rows added up: how many, their amounts, their bases, and their keys (to tell them apart)."""

    rows: int = 0
    amount: int = 0
    base: int = 0
    keys: int = 0

    def plus(self, other: "Total") -> "Total":
        """Return both together."""
        return Total(self.rows + other.rows, self.amount + other.amount,
                     self.base + other.base, self.keys + other.keys)

    def number(self, measure: Measure) -> Fraction | None:
        """Return the figure itself, money in fen; none where it would divide by nothing."""
        if measure is Measure.COUNT:
            return Fraction(self.rows)
        if measure in (Measure.SUM, Measure.MONEY):
            return Fraction(self.amount)
        if not self.base:
            return None
        return Fraction(self.amount * (100 if measure is Measure.SHARE else 1), self.base)


def half_up(number: Fraction, places: int) -> Decimal:
    """Return a fraction in so many places, halves away from zero (ROUND_HALF_UP), exactly."""
    scaled = abs(number) * 10**places
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Decimal(whole if number >= 0 else -whole).scaleb(-places)


def text(measure: Measure, number: Fraction | None) -> str:
    """Return a figure as the summary writes it: money in 万元, shares and days with one place."""
    if number is None:
        return NONE
    if measure is Measure.MONEY:
        return money.wan(int(number))
    if measure in (Measure.SHARE, Measure.MEAN):
        return f"{half_up(number, 1):,.1f}"
    return f"{int(number):,}"


def plain(measure: Measure, number: Fraction | None) -> int | float | None:
    """Return a figure for another program: yuan with two places, shares and days with one."""
    if number is None:
        return None
    if measure is Measure.MONEY:
        return float(half_up(number / 100, 2))
    if measure in (Measure.SHARE, Measure.MEAN):
        return float(half_up(number, 1))
    return int(number)


@dataclass(frozen=True)
class Change:
    """A figure held against another: per cent of it, and the difference itself."""

    percent: Decimal | None
    difference: Fraction | None
    measure: Measure

    @classmethod
    def between(cls, measure: Measure, now: Fraction | None, then: Fraction | None) -> "Change":
        """Return (now − then) ÷ |then|; no per cent where `then` is nought or not there."""
        if now is None or then is None:
            return cls(None, None, measure)
        percent = half_up((now - then) * 100 / abs(then), 1) if then else None
        return cls(percent, now - then, measure)

    def __str__(self) -> str:
        """'-7.7%'; with nothing to divide by, '—' and the difference: '— (+3)'."""
        if self.percent is not None:
            return f"{self.percent:,.1f}%"
        if not self.difference:
            return NONE
        sign = "+" if self.difference > 0 else ""
        return f"{NONE} ({sign}{text(self.measure, self.difference)})"
