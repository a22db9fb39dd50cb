"""The month as it is reported: from which day to which, and the months it is held against."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.errors import RefusedError

_MONTH = re.compile(r"(20\d\d)-(0[1-9]|1[0-2])")


@dataclass(frozen=True)
class ReportPeriod:
    """The days that a figure counts, both ends included; `today` is the day of counting."""

    month: str  # "2026-09"
    first: date
    last: date
    today: date

    @property
    def as_of(self) -> date:
        """The day on which what is overdue or due is judged."""
        return min(self.last, self.today)

    @property
    def running(self) -> bool:
        """Whether days of the period are still to come."""
        return self.today < self.last

    def binds(self) -> dict[str, Any]:
        """What the places of a SELECT of rows are filled with."""
        return {
            "first": self.first, "last": self.last, "as_of": self.as_of,
            "begins": datetime.combine(self.first, time.min),
            "ends": datetime.combine(self.last + timedelta(days=1), time.min),
        }


@dataclass(frozen=True)
class Compared:
    """A month, the one before, the same month a year ago, and the year so far."""

    now: ReportPeriod
    before: ReportPeriod
    year_ago: ReportPeriod
    to_date: ReportPeriod

    def columns(self) -> dict[str, ReportPeriod]:
        """The periods by the column of 表1 they fill."""
        return {"now": self.now, "before": self.before, "year_ago": self.year_ago,
                "to_date": self.to_date}


def shifted(month: str, by: int) -> str:
    """Return the month so many months later: shifted('2026-01', -1) is '2025-12'."""
    number = int(month[:4]) * 12 + int(month[5:]) - 1 + by
    return f"{number // 12:04}-{number % 12 + 1:02}"


def of(session: Session, month: str, today: date) -> ReportPeriod:
    """Return the days of a month by the setting that held then.

    With `report_month_begins` 26 the report of September counts 26 August to 25 September. A
    period begins the day after the one before ended, so that a change of the setting counts no
    day twice and none not at all. Refuses `report_month`, `report_future`.
    """
    if not _MONTH.fullmatch(month):
        raise RefusedError("report_month", "month", text=month)
    period = _between(session, month, today)
    if period.first > today:
        raise RefusedError("report_future", "month", month=month)
    return period


def compared(session: Session, month: str, today: date) -> Compared:
    """Return a month with those it is held against. Refuses `report_month`, `report_future`."""
    now = of(session, month, today)
    january = _between(session, f"{month[:4]}-01", today)
    return Compared(
        now, _between(session, shifted(month, -1), today),
        _between(session, shifted(month, -12), today),
        ReportPeriod(month, january.first, now.last, today))


def twelve(session: Session, month: str, today: date) -> list[ReportPeriod]:
    """Return the twelve months that end with this one, the oldest first."""
    ends = [_last_day(session, shifted(month, by)) for by in range(-12, 1)]
    return [ReportPeriod(shifted(month, by), ends[by + 11] + timedelta(days=1), ends[by + 12],
                         today) for by in range(-11, 1)]


def _between(session: Session, month: str, today: date) -> ReportPeriod:
    before = _last_day(session, shifted(month, -1))
    return ReportPeriod(month, before + timedelta(days=1), _last_day(session, month), today)


def _last_day(session: Session, month: str) -> date:
    first = date(int(month[:4]), int(month[5:]), 1)
    begins = int(settings_book.value(session, "report_month_begins", first))
    if begins <= 1:
        return (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return first.replace(day=min(begins, 28) - 1)
