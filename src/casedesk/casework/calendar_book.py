"""The working-day calendar: what the program ships, and the days the centre enters."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import Actor, Holiday, OfficialYear
from casedesk.rules.calendar import Calendar
from casedesk.store import Database, audit


@dataclass(frozen=True)
class DayEntry:
    """A day of the calendar as the State Council arranges it."""

    day: date
    kind: str  # "off" or "work"
    name: str = ""


def of(session: Session) -> Calendar:
    """Return the calendar that holds now."""
    days = session.execute(select(Holiday.day, Holiday.kind, Holiday.name)).all()
    years = session.scalars(select(OfficialYear.year)).all()
    if not days and not years:
        return Calendar.seed()
    rows = [(row.day, row.kind, row.name) for row in days]
    return Calendar.seed().with_changes(rows, frozenset(years))


def enter(database: Database, actor: Actor, days: list[DayEntry],
          official_year: int | None = None, notice: str = "") -> list[str]:
    """Enter days; every running clock is computed anew. Returns the case numbers that moved.

    Refuses `calendar_kind`, `calendar_day_twice`, `not_allowed`.
    """
    from casedesk.casework.disputes import clocks

    require(actor, Data.SETTING, Verb.CHANGE)
    if any(entry.kind not in ("off", "work") for entry in days):
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
            known = session.scalar(
                select(OfficialYear.id).where(OfficialYear.year == official_year))
            if known is None:
                session.add(OfficialYear(year=official_year, notice=notice))
        session.flush()
        moved = clocks.recompute_all(session, actor)
        audit.record(session, "calendar.change", "calendar", official_year or 0,
                     [entry.day.isoformat() for entry in days])
        return moved
