"""The working-day calendar: what the program ships, and the days the centre enters."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import Actor, Holiday, OfficialYear
from casedesk.rules import dates
from casedesk.rules.calendar import Calendar, DayKind
from casedesk.store import Database, audit

EXAMPLE = "2027-02-06 休 春节\n2027-01-31 班\n2027-02-06 至 2027-02-12 休 春节"  # a pasted list
_SIGNS = {"休": "off", "班": "work", "节": "statutory", "平": "plain"}
_LINE = re.compile(r"(?P<first>[\d年月日./-]+)(?:\s*(?:至|到|~|～|—)\s*(?P<last>[\d年月日./-]+))?"
                   r"\s*[:：,，]?\s*(?P<sign>[休班节平])(?:\s*[:：,，]?\s*(?P<name>.*))?")


@dataclass(frozen=True)
class DayEntry:
    """A day of the calendar as the State Council arranges it."""

    day: date
    kind: str  # rules.calendar.DayKind: "off", "work", "statutory", "plain"
    name: str = ""


def of(session: Session) -> Calendar:
    """Return the calendar that holds now."""
    days = session.execute(select(Holiday.day, Holiday.kind, Holiday.name)).all()
    years = session.scalars(select(OfficialYear.year)).all()
    if not days and not years:
        return Calendar.seed()
    rows = [(row.day, row.kind, row.name) for row in days]
    return Calendar.seed().with_changes(rows, frozenset(years))


@dataclass(frozen=True)
class DayRow:
    """A day that is not as its weekday would have it; `own` when the centre entered it."""

    day: date
    kind: str  # statutory off work
    name: str
    own: bool


@dataclass(frozen=True)
class YearBook:
    """A year of the calendar: its listed days, and whether it can be relied on."""

    year: int
    days: tuple[DayRow, ...]
    official: bool
    notice: str  # 国办通知文号, when the centre entered the year


def years(database: Database, today: date) -> list[int]:
    """Return the years that can be looked at: those listed by now, and the two after this one."""
    with database.reading() as session:
        calendar = of(session)
        own = {day.year for day in session.scalars(select(Holiday.day))}
    return sorted({*calendar.listed_years, *own, today.year, today.year + 1, today.year + 2})


def year_book(database: Database, actor: Actor, year: int) -> YearBook:
    """Return the listed days of a year. Refuses `not_allowed`."""
    require(actor, Data.SETTING, Verb.SEE)
    with database.reading() as session:
        calendar = of(session)
        own = set(session.scalars(select(Holiday.day)))
        notice = session.scalar(select(OfficialYear.notice).where(OfficialYear.year == year))
    first, rows = date(year, 1, 1), []
    for day in (first + timedelta(days=n) for n in range(366)):
        found = calendar.day(day)
        if found is not None and day.year == year:
            rows.append(DayRow(day, found.kind, calendar.name(day), day in own))
    return YearBook(year, tuple(rows), calendar.official(year), notice or "")


def read_list(text: str, today: date) -> list[DayEntry]:
    """Read a pasted arrangement, a day or a span a line: '2027-02-06 休 春节', '2027-01-31 班'.

    A span stands as '2027-02-06 至 2027-02-12 休 春节'; 节 is a statutory holiday, 平 takes a
    listed day back. Refuses `calendar_line` (the line and what stands there), `calendar_day_twice`.
    """
    found: list[DayEntry] = []
    for number, line in enumerate(text.splitlines(), 1):
        parts = _LINE.fullmatch(line.strip())
        if not line.strip():
            continue
        if parts is None:
            raise RefusedError("calendar_line", "list", line=number, text=line.strip())
        first = dates.parse(parts["first"], today, "list")
        last = dates.parse(parts["last"], today, "list") if parts["last"] else first
        if not 0 <= (last - first).days < 31:
            raise RefusedError("calendar_line", "list", line=number, text=line.strip())
        kind, name = _SIGNS[parts["sign"]], (parts["name"] or "").strip()
        found += [DayEntry(first + timedelta(days=n), kind, name)
                  for n in range((last - first).days + 1)]
    if len({entry.day for entry in found}) != len(found):
        raise RefusedError("calendar_day_twice", "list")
    return found


def enter(database: Database, actor: Actor, days: list[DayEntry],
          official_year: int | None = None, notice: str = "") -> list[str]:
    """Enter days; every running clock is computed anew. Returns the case numbers that moved.

    Refuses `calendar_empty`, `calendar_kind`, `calendar_day_twice`, `not_allowed`.
    """
    from casedesk.casework import letters
    from casedesk.casework.disputes import clocks

    require(actor, Data.SETTING, Verb.CHANGE)
    if not days and not official_year:
        raise RefusedError("calendar_empty", "list")
    if any(entry.kind not in set(DayKind) for entry in days):
        raise RefusedError("calendar_kind", "kind")
    if len({entry.day for entry in days}) != len(days):
        raise RefusedError("calendar_day_twice", "day")
    with database.writing(actor) as session:
        for entry in days:
            row = session.scalars(
                select(Holiday).where(Holiday.day == entry.day)).one_or_none()
            row = row or Holiday(day=entry.day)
            row.kind, row.name = entry.kind, entry.name
            session.add(row)
        if official_year:
            known = session.scalars(
                select(OfficialYear).where(OfficialYear.year == official_year)).one_or_none()
            known = known or OfficialYear(year=official_year)
            known.notice = notice.strip() or known.notice or ""
            session.add(known)
        session.flush()
        moved = [*clocks.recompute_all(session, actor), *letters.recompute(session, actor)]
        audit.record(session, "calendar.change", "calendar", official_year or 0,
                     [entry.day.isoformat() for entry in days])
        return moved
