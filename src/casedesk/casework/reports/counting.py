"""Counting a month: every figure and breakdown, each set of records read once."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Select, func, literal_column, select
from sqlalchemy.orm import Session

from casedesk.casework.reports import period as periods
from casedesk.casework.reports.indicator import Formula, Part, Scan, catalogue, formula_on
from casedesk.casework.reports.measure import Total
from casedesk.casework.reports.period import ReportPeriod

Totals = Mapping[str, Total]
Groups = Mapping[str, Mapping[str, Total]]  # indicator -> group -> total

BY_MATTER = ("I02", "I03", "I08", "I11", "I13")  # the columns of 表2
BY_CLOSING = ("I03",)  # the column of 表3
BY_AID = ("A01", "A05", "A06", "A07", "A08", "A08a", "A08c", "A10")  # the columns of 表5 to 表7
AID_BY = ("town", "industry", "matter")
COLUMNS = ("now", "before", "year_ago", "to_date")


@dataclass(frozen=True)
class Point:
    """A month of the chart: accepted and closed."""

    month: str
    accepted: int
    closed: int


@dataclass(frozen=True)
class Counted:
    """A month as it was counted: all that its tables, checks and chart are made from."""

    period: ReportPeriod
    formula: str
    columns: Mapping[str, Totals]  # now before year_ago to_date
    matters: Mapping[str, Groups]  # now, to_date -> indicator -> code of matters -> total
    closings: Mapping[str, Groups]
    series: tuple[Point, ...]
    aid: Mapping[str, Mapping[str, Groups]]  # now, to_date -> town, industry, matter -> as above


def count(session: Session, month: str, today: date,
          reported: Mapping[str, Totals] | None = None) -> Counted:
    """Count a month; what was `reported` of the months it is held against stands as reported.

    Refuses `report_month`, `report_future`, `report_formula`.
    """
    compared = periods.compared(session, month, today)
    formula = formula_on(session, compared.now.last)
    known = reported or {}
    columns: dict[str, Totals] = {}
    for name, period in (("before", compared.before), ("year_ago", compared.year_ago)):
        columns[name] = known.get(period.month) or totals(
            session, period, formula_on(session, period.last))
    matters: dict[str, Groups] = {}
    closings: dict[str, Groups] = {}
    aid: dict[str, Mapping[str, Groups]] = {}
    for name, period in (("now", compared.now), ("to_date", compared.to_date)):
        columns[name], groups = _broken_down(session, period, formula)
        matters[name] = _of(groups["matter"], BY_MATTER)
        closings[name] = _of(groups["closing"], BY_CLOSING)
        aid[name] = {by: _of(groups[by], BY_AID) for by in AID_BY}
    return Counted(compared.now, formula.code, columns, matters, closings,
                   _series(session, periods.twelve(session, month, today), formula), aid)


def totals(session: Session, period: ReportPeriod, formula: Formula) -> dict[str, Total]:
    """Return every indicator of a period, added up by the database, one reading a scan."""
    found: dict[str, Total] = {}
    for reading in _readings(formula, False):
        (row,) = session.execute(reading.statement, period.binds())
        found |= reading.totals(row)
    return {code: found[code] for code in catalogue()}


def rows(session: Session, period: ReportPeriod, formula: Formula,
         codes: Sequence[str]) -> dict[str, list[list[int]]]:
    """Return key, case, amount and base of each row that indicators count, in order of keys."""
    kept = {}
    for code in codes:
        chosen = catalogue()[code].rows(formula).subquery()
        query = select(chosen.c.key, chosen.c.case_id, chosen.c.amount, chosen.c.base)
        found = session.execute(query, period.binds())
        kept[code] = sorted(list(row) for row in found)
    return kept


def total_of(kept: Sequence[Sequence[int]]) -> Total:
    """Return the total of rows as `rows` gives them."""
    return Total(len(kept), sum(row[2] for row in kept), sum(row[3] for row in kept),
                 sum(row[0] for row in kept))


@dataclass(frozen=True)
class _Reading:
    """A scan with all that is added up of it, and where each indicator's sums stand in a row."""

    statement: Select[Any]
    places: Mapping[str, tuple[int, ...]]
    split: tuple[str, ...]

    def totals(self, row: Any) -> dict[str, Total]:
        """Return the totals that a row of the result holds."""
        return {code: Total(*(row[place] or 0 for place in places))
                for code, places in self.places.items()}


@cache
def _readings(formula: Formula, split: bool) -> tuple[_Reading, ...]:
    parts: dict[Scan, dict[str, Part]] = {}
    for code, indicator in catalogue().items():
        part = indicator.part(formula)
        parts.setdefault(part.scan, {})[code] = part
    return tuple(_reading(scan, found, split) for scan, found in parts.items())


def _reading(scan: Scan, parts: Mapping[str, Part], split: bool) -> _Reading:
    columns: list[Any] = []

    def place(column: Any) -> int:
        for number, known in enumerate(columns):
            if known.compare(column):
                return number  # asked for once, however many figures need it
        columns.append(column)
        return len(columns) - 1

    places = {code: tuple(place(column) for column in part.sums())
              for code, part in parts.items()}
    by = scan.split if split else ()
    # coalesce keeps the planner from reading all history in the order of the groups
    groups = [func.coalesce(getattr(scan, name), literal_column("''")) for name in by]
    statement = scan.select(*columns, *groups)
    return _Reading(statement.group_by(*groups) if groups else statement, places, by)


def _broken_down(session: Session, period: ReportPeriod,
                 formula: Formula) -> tuple[Totals, Mapping[str, Groups]]:
    """Return every indicator of a period, and by their groups those that are broken down."""
    found: dict[str, Total] = {}
    groups: dict[str, dict[str, dict[str, Total]]] = {
        "matter": {}, "closing": {}, "town": {}, "industry": {}}
    for reading in _readings(formula, True):
        for row in session.execute(reading.statement, period.binds()):
            names = row[len(row) - len(reading.split):]
            for code, total in reading.totals(row).items():
                found[code] = found.get(code, Total()).plus(total)
                for by, name in zip(reading.split, names, strict=True):
                    kept = groups[by].setdefault(code, {})
                    kept[name] = kept.get(name, Total()).plus(total)
    return {code: found.get(code, Total()) for code in catalogue()}, groups


def _of(groups: Groups, codes: Sequence[str]) -> Groups:
    return {code: groups.get(code, {}) for code in codes}


@cache
def _days(formula: Formula, code: str) -> Any:
    chosen = catalogue()[code].rows(formula).subquery()
    return select(chosen.c.day, func.count()).select_from(chosen).group_by(chosen.c.day)


def _series(session: Session, months: Sequence[ReportPeriod],
            formula: Formula) -> tuple[Point, ...]:
    whole = ReportPeriod("", months[0].first, months[-1].last, months[-1].today)
    counted: dict[str, Counter[str]] = {}
    for code in ("I02", "I03"):
        by_month: Counter[str] = Counter()
        number = 0
        for day, many in sorted(session.execute(_days(formula, code), whole.binds())):
            while day > months[number].last:
                number += 1
            by_month[months[number].month] += many
        counted[code] = by_month
    return tuple(Point(each.month, counted["I02"][each.month], counted["I03"][each.month])
                 for each in months)
