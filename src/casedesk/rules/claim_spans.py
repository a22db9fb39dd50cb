"""Lengths of work for a claim: years of service, months and odd days of a period."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from casedesk.errors import RefusedError
from casedesk.rules.calendar import Calendar, DayKind

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Length:
    """Whole years, whole months of the next year, days of the next month."""

    years: int
    months: int
    days: int

    def said(self) -> str:
        """Return 7年6个月15日."""
        parts = (f"{self.years}年" if self.years else "",
                 f"{self.months}个月" if self.months else "", f"{self.days}日" if self.days else "")
        return "".join(parts) or "0日"


@dataclass(frozen=True)
class Spread:
    """A period of whole months and the days after them."""

    months: int
    rest_first: date
    last: date
    paid_days: int  # of the rest: worked days and statutory holidays
    days: int  # of the rest, by the calendar
    month_days: int  # of the month that the rest is a part of

    def part(self, per_month: Fraction | None) -> Fraction:
        """Return the rest as a part of a month; by paid days, or (None) by the calendar."""
        if per_month is None:
            return Fraction(self.days, self.month_days)
        return min(Fraction(1), self.paid_days / per_month)


def months_later(day: date, months: int) -> date:
    """Return the corresponding day, or the month's last where there is none (民法典 §202)."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def service(hired: date, left: date, *, both_count: bool = False) -> Length:
    """Return the length of service; refuses `claim_order` when it ends before it begins.

    The first day is not counted (民法典 §201) unless both days are.
    """
    if left < hired:
        raise RefusedError("claim_order", "left")
    end = left + DAY if both_count else left
    months = _months(hired, end)
    return Length(*divmod(months, 12), (end - months_later(hired, months)).days)


def spread(first: date, last: date, calendar: Calendar) -> Spread:
    """Divide a period, both days counted, into whole months and the rest.

    Refuses `claim_order`.
    """
    if last < first:
        raise RefusedError("claim_order", "last")
    months = _months(first, last + DAY)
    rest, end = months_later(first, months), months_later(first, months + 1)
    days = (last - rest).days + 1
    paid = sum(is_paid(rest + n * DAY, calendar) for n in range(days))
    return Spread(months, rest, last, paid, days, (end - rest).days)


def is_paid(day: date, calendar: Calendar) -> bool:
    """Whether a day is one of the 21.75: worked, or a statutory holiday."""
    return not calendar.is_rest(day) or is_statutory(day, calendar)


def is_statutory(day: date, calendar: Calendar) -> bool:
    """Whether a day is one of the 13 (国务院令第795号); arranged free days are not."""
    found = calendar.day(day)
    return found is not None and found.kind is DayKind.STATUTORY


def _months(first: date, end: date) -> int:
    months = (end.year - first.year) * 12 + end.month - first.month
    return months if months_later(first, months) <= end else months - 1
