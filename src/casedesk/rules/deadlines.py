"""Deadlines: the dated catalogue, and a last day with the sentence that explains it.

The day of the event is not counted (民法典 §201); a month or year ends on the corresponding day, or
the last of the month where there is none (§202); only the last day rolls, never one between (§203).
"""

import tomllib
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cache
from typing import Literal

from casedesk.errors import RefusedError
from casedesk.paths import resource
from casedesk.rules.calendar import Calendar, DayKind

Unit = Literal["day", "workday", "month", "year", "hour", "agreed"]
Direction = Literal["after", "before", "from"]
_LISTED = 5  # working days that the sentence names one by one


@dataclass(frozen=True)
class Rule:
    """A deadline as a norm fixes it, for as long as it held (resources/rules/deadlines.toml)."""

    code: str
    title: str
    event: str  # "受理": what happened on the first day, in the sentence
    number: int
    unit: Unit
    direction: Direction = "after"
    rolls: bool = True
    trigger: str = ""
    who: str = ""
    basis: str = ""
    effective_from: date = date.min
    effective_to: date = date.max
    warn_days: int = 0
    assumed: bool = False
    overdue: str = ""  # what it means when the day has passed
    suspends: bool = False  # may stand still (中止) and run on
    opens: bool = False  # a day from which something may be done: never overdue


@dataclass(frozen=True)
class Due:
    """A computed deadline.

    `raw` is the last day before any rolling (None where working days are counted), `warn` the last
    workday up to `raw` where the two differ: a strict court may not grant the rolling, so the desk
    warns on the earlier. `remind` is when the desk begins to. `at` is set where hours are counted.
    """

    raw: date | None
    due: date
    provisional: bool
    why: str
    warn: date | None = None
    remind: date | None = None
    at: datetime | None = None


@cache
def catalogue() -> dict[str, tuple[Rule, ...]]:
    """Return every rule by code, the versions of one code in the order they held."""
    rows = tomllib.loads(resource("rules/deadlines.toml").read_text("utf-8"))["rule"]
    found: dict[str, tuple[Rule, ...]] = {}
    for row in sorted(rows, key=lambda row: row["effective_from"]):
        found[row["code"]] = (*found.get(row["code"], ()), Rule(**row))
    return found


def rule(code: str, on: date) -> Rule:
    """Return the rule as it held on a day. Refuses `deadline_unknown`, `deadline_not_in_force`."""
    if code not in catalogue():
        raise RefusedError("deadline_unknown", "rule", code=code)
    day = on.date() if isinstance(on, datetime) else on
    for version in catalogue()[code]:
        if version.effective_from <= day <= version.effective_to:
            return version
    raise RefusedError("deadline_not_in_force", "rule", code=code, day=day.isoformat())


def compute(rule: Rule, start: date | None, calendar: Calendar, *,
            agreed: date | None = None) -> Due:
    """Compute the last day of a rule from the day of its event.

    Hours need a datetime; an agreed rule needs `agreed` and no start. Refuses
    `deadline_start_missing`, `deadline_hour_missing`, `deadline_agreed_missing`.
    """
    if rule.unit == "agreed":
        return _agreed(rule, agreed, calendar)
    if start is None:
        raise RefusedError("deadline_start_missing", "start", code=rule.code)
    if rule.unit == "hour":
        return _hours(rule, start)
    first = start.date() if isinstance(start, datetime) else start
    if rule.unit == "workday":
        return _workdays(rule, first, calendar)
    if rule.direction == "from":
        return _opens(rule, first, calendar)
    return finish(rule, first, span_end(rule, first), calendar)


@cache
def opening() -> frozenset[str]:
    """Return the codes that open a right instead of ending one; none of them is ever overdue."""
    return frozenset(code for code, versions in catalogue().items() if versions[-1].opens)


def delayed(rule: Rule, start: date, spans: Sequence[tuple[date, date]],
            calendar: Calendar) -> Due:
    """Compute a rule that stood still in these spans: from the first day to the day it ran on.

    Days that lie behind the last day do not count. Refuses `deadline_not_suspended`.
    """
    if not rule.suspends:
        raise RefusedError("deadline_not_suspended", "deadline", title=rule.title)
    due = compute(rule, start, calendar)
    stood = 0
    for begins, ends in sorted(spans):
        if begins > due.due:
            continue
        days = [day for n in range((ends - begins).days)
                if (day := begins + timedelta(days=n)) > start]
        if rule.unit == "workday":
            days = [day for day in days if not calendar.is_rest(day)]
        stood += len(days)
        due = _later(rule, start, stood, calendar)
    return due


def _later(rule: Rule, start: date, stood: int, calendar: Calendar) -> Due:
    if rule.unit != "workday":
        raw = span_end(rule, start) + timedelta(days=stood)
        years = {start.year, raw.year}
        said = (f"{spoken(start, years)}{rule.event}，{rule.number}{_UNITS[rule.unit]}"
                f"并扣除中止{stood}日为")
        return finish(rule, start, raw, calendar, said)
    longer = replace(rule, number=rule.number + stood)
    due = _workdays(longer, start, calendar)
    return replace(due, why=f"{due.why}（其中中止{stood}个工作日）")


def span_end(rule: Rule, start: date) -> date:
    """Return the raw last day: start and the rule's days, months or years, on or back."""
    number = -rule.number if rule.direction == "before" else rule.number
    if rule.unit == "day":
        return start + timedelta(days=number)
    months = start.year * 12 + start.month - 1 + number * (12 if rule.unit == "year" else 1)
    year, month = divmod(months, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def finish(rule: Rule, start: date, raw: date, calendar: Calendar, opening: str = "") -> Due:
    """Roll a raw day where the rule rolls, and say how it came about.

    `opening` replaces the first half of the sentence, up to the raw day.
    """
    step = -1 if rule.direction == "before" else 1
    due = calendar.first_workday(raw, step) if rule.rolls else raw
    years = {start.year, raw.year, due.year}
    provisional = not all(calendar.official(day.year) for day in (raw, due))
    why = (opening or _opening(rule, start, raw, years)) + _said(raw, years, calendar.name(raw))
    if due != raw:
        why += f"，{'顺延' if step > 0 else '提前'}至{spoken(due, years)}"
    elif rule.rolls and _worked_weekend(raw, calendar):
        why += "，不顺延"
    warn = calendar.first_workday(raw, -1) if due > raw else None
    return Due(raw, due, provisional, why + _doubt(provisional, {raw.year, due.year}, calendar),
               warn, _remind(rule, min(raw, due)))


def spoken(day: date, years: set[int]) -> str:
    """Return a day as the sentence says it: with the year only where years differ."""
    month_day = f"{day.month}月{day.day}日"
    return f"{day.year}年{month_day}" if len(years) > 1 else month_day


def _opening(rule: Rule, start: date, raw: date, years: set[int]) -> str:
    event = f"{spoken(start, years)}{rule.event}，"
    if rule.direction == "before":
        return f"{event}提前{rule.number}{_UNITS[rule.unit]}为"
    if rule.unit == "day":
        return f"{event}次日起算{rule.number}日为"
    clipped = "（没有对应日，取月末日）" if raw.day != start.day else ""
    return f"{event}满{rule.number}{_UNITS[rule.unit]}{clipped}为"


def _said(day: date, years: set[int], name: str) -> str:
    if name == "调休上班":
        name = f"星期{'六日'[day.weekday() - 5]}，调休上班" if day.weekday() >= 5 else name
    return spoken(day, years) + (f"（{name}）" if name else "")


def _worked_weekend(day: date, calendar: Calendar) -> bool:
    found = calendar.day(day)
    return found is not None and found.kind is DayKind.WORK


def _doubt(provisional: bool, years: set[int], calendar: Calendar) -> str:
    if not provisional:
        return ""
    unknown = "、".join(f"{year}年" for year in sorted(years) if not calendar.official(year))
    return f"；{unknown}放假安排尚未录入，暂定"


def _remind(rule: Rule, earlier: date) -> date:
    return earlier - timedelta(days=rule.warn_days)


def _workdays(rule: Rule, start: date, calendar: Calendar) -> Due:
    """Count working days from the day after (or, before an event, from the day ahead of it)."""
    step = timedelta(days=-1 if rule.direction == "before" else 1)
    counted: list[date] = []
    rested: list[date] = []
    day = start
    while len(counted) < rule.number:
        day += step
        (rested if calendar.is_rest(day) else counted).append(day)
    years = {start.year, day.year}
    passed = {each.year for each in (*counted, *rested)} or {start.year}
    provisional = not all(calendar.official(year) for year in passed)
    way = "提前" if rule.direction == "before" else "次日起算"
    why = f"{spoken(start, years)}{rule.event}，{way}{rule.number}个工作日"
    if rule.number <= _LISTED:
        each = "、".join(_said(d, years, calendar.name(d)) for d in counted[:-1])
        why += f"：{each}、" if each else "："
    else:
        why += "为"
    why += _said(day, years, calendar.name(day)) + _skipped(rested, years, calendar)
    return Due(None, day, provisional, why + _doubt(provisional, passed, calendar),
               None, _remind(rule, day))


def _skipped(rested: list[date], years: set[int], calendar: Calendar) -> str:
    """Name the holidays that were not counted; common weekends need no word."""
    names = {day.name: None for each in sorted(rested) if (day := calendar.day(each)) and day.name}
    return f"（{'、'.join(names)}假期不计）" if names else ""


def _opens(rule: Rule, start: date, calendar: Calendar) -> Due:
    """The first day on which something may be done: the day after a term that itself may roll.

    Raw counts by the strict day, due by the rolled one; the later is the safe day to act on.
    """
    end = span_end(rule, start)
    rolled = calendar.first_workday(end) if rule.rolls else end
    raw, due = end + timedelta(days=1), rolled + timedelta(days=1)
    years = {start.year, raw.year, due.year}
    provisional = not all(calendar.official(day.year) for day in (end, rolled))
    why = f"{_said(end, years, calendar.name(end))}{rule.event}"
    if rolled != end:
        why += f"，顺延至{spoken(rolled, years)}"
    why += f"，{spoken(due, years)}起{rule.title}"
    return Due(raw, due, provisional, why + _doubt(provisional, {end.year, rolled.year}, calendar),
               None, _remind(rule, raw))


def _hours(rule: Rule, start: date) -> Due:
    if not isinstance(start, datetime):
        raise RefusedError("deadline_hour_missing", "start", code=rule.code)
    at = start + timedelta(hours=-rule.number if rule.direction == "before" else rule.number)
    years = {start.year, at.year}
    why = (f"{_moment(start, years)}{rule.event}，{rule.number}小时"
           f"{'前' if rule.direction == 'before' else '内'}至{_moment(at, years)}")
    return Due(at.date(), at.date(), False, why, None, _remind(rule, at.date()), at)


def _moment(at: datetime, years: set[int]) -> str:
    return f"{spoken(at.date(), years)}{at.hour}时{at.minute:02}分"


def _agreed(rule: Rule, agreed: date | None, calendar: Calendar) -> Due:
    if agreed is None:
        raise RefusedError("deadline_agreed_missing", "agreed", code=rule.code)
    day = agreed.date() if isinstance(agreed, datetime) else agreed
    why = f"双方约定{_said(day, {day.year}, calendar.name(day))}，按约定的日期，不顺延"
    return Due(day, day, False, why, None, _remind(rule, day))


_UNITS = {"day": "日", "month": "个月", "year": "年"}
