"""What a month of counselling counts, before anything of it is hidden (B7)."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from casedesk.casework.counselling import count_rows
from casedesk.casework.counselling.count_rows import Count
from casedesk.casework.counselling.figure_words import OTHER_TOWNS
from casedesk.model import (
    Appointment,
    Client,
    CounsellingCase,
    GroupActivity,
    Supervision,
)
from casedesk.store import Database

Pair = tuple[str, str]  # dimension, code
DROPPED = ("client", "lost")
_LECTURES, _HOTLINE = ("lecture", "employer"), "hotline"
_LONE = ("industry", "town", "sex", "age_band", "complaint", "source", "mode")


@dataclass
class Counted:
    """A month: counts of people, sums behind the means, and what is no count of people."""

    counts: dict[Pair, int] = field(default_factory=lambda: defaultdict(int))
    sums: dict[str, int] = field(default_factory=dict)
    events: dict[str, int] = field(default_factory=dict)


def counted(database: Database, session: Session, month: str, least: int) -> Counted:
    """Count a month ("2026-11"). Towns of fewer than `least` cases are taken together."""
    found = Counted()
    rows = count_rows.of_month(database, session, month)
    for row in rows:
        _count_row(found.counts, row)
    _merge_towns(found.counts, least)
    _count_cases(session, month, found.counts)
    _count_appointments(session, month, found.counts)
    _count_activities(session, month, found)
    found.sums["mean_sessions"] = sum(row.whole or 0 for row in rows if row.closed)
    found.sums["satisfaction"] = sum(row.satisfaction or 0 for row in rows)
    first, last = span(month)
    found.events["minutes"] = int(session.scalar(select(func.sum(Supervision.minutes)).where(
        Supervision.on.between(first, last))) or 0)
    return found


def span(month: str) -> tuple[date, date]:
    """Return the first and the last day of a month "2026-11"."""
    first = date(int(month[:4]), int(month[5:]), 1)
    return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def _count_row(counts: dict[Pair, int], row: Count) -> None:
    if row.sessions:
        counts["cases", ""] += 1
        counts["sessions", ""] += row.persons
        counts["workload", str(row.counsellor_id)] += row.persons
        for name in (*_LONE, "risk"):
            counts[name, str(getattr(row, name))] += 1
    for name, held in (("ended", bool(row.closed)), ("dropped", row.closed in DROPPED),
                       ("crisis", row.crisis), ("referred", row.referred),
                       ("hospital", row.attended_hospital), ("paired", bool(row.change)),
                       ("answered", row.satisfaction is not None)):
        counts[name, ""] += bool(held)
    for name in ("closed", "change"):
        if getattr(row, name):
            counts[name, str(getattr(row, name))] += 1


def _merge_towns(counts: dict[Pair, int], least: int) -> None:
    """A town is told by name only where enough came from it."""
    for pair in [pair for pair, value in counts.items()
                 if pair[0] == "town" and pair[1] and 0 < value < least]:
        counts["town", OTHER_TOWNS] += counts.pop(pair)


def _count_cases(session: Session, month: str, counts: dict[Pair, int]) -> None:
    first, last = span(month)
    case = CounsellingCase
    counts["opened", ""] = session.scalar(select(func.count()).select_from(case).where(
        case.opened_on.between(first, last))) or 0
    counts["standing", ""] = session.scalar(
        select(func.count()).select_from(case).join(Client, Client.id == case.client_id).where(
            case.opened_on <= last, or_(case.closed_on.is_(None), case.closed_on > last),
            or_(Client.locked_on.is_(None), Client.locked_on > last))) or 0


def _count_appointments(session: Session, month: str, counts: dict[Pair, int]) -> None:
    first, last = span(month)
    rows = session.execute(select(Appointment.state, func.count()).where(
        Appointment.begins >= first, Appointment.begins < last + timedelta(days=1),
        Appointment.kind == "single", Appointment.state.in_(("arrived", "no_show")))
        .group_by(Appointment.state)).all()
    for state, count in rows:
        counts[state, ""] = count


def _count_activities(session: Session, month: str, found: Counted) -> None:
    first, last = span(month)
    found.events |= {"groups": 0, "lectures": 0}
    for kind, times, people in session.execute(
            select(GroupActivity.kind, func.count(), func.sum(GroupActivity.attended)).where(
                GroupActivity.begins >= first, GroupActivity.begins < last + timedelta(days=1),
                GroupActivity.state == "held").group_by(GroupActivity.kind)):
        if kind == _HOTLINE:
            found.counts["hotline", ""] += int(people or 0)
            continue
        what = "lecture" if kind in _LECTURES else "group"
        found.counts[f"{what}_people", ""] += int(people or 0)
        found.events[f"{what}s"] += times
