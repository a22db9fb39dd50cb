"""Counting a month: every figure, every breakdown and the twelve months, a statement each."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import CompoundSelect, func, literal_column, select, union_all
from sqlalchemy.orm import Session

from casedesk.casework.reports import period as periods
from casedesk.casework.reports.indicator import Formula, catalogue, formula_on, quoted
from casedesk.casework.reports.measure import Total
from casedesk.casework.reports.period import Compared, ReportPeriod

Totals = Mapping[str, Total]
Groups = Mapping[str, Mapping[str, Total]]  # indicator -> group -> total

BY_MATTER = ("I02", "I03", "I08", "I11", "I13")  # the columns of 表2
BY_CLOSING = ("I03",)  # the column of 表3
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


def count(session: Session, month: str, today: date,
          reported: Mapping[str, Totals] | None = None) -> Counted:
    """Count a month; what was `reported` of the months it is held against stands as reported.

    Refuses `report_month`, `report_future`, `report_formula`.
    """
    compared = periods.compared(session, month, today)
    formula = formula_on(session, compared.now.last)
    known = reported or {}
    columns = {}
    for name, period in compared.columns().items():
        found = known.get(period.month) if name in ("before", "year_ago") else None
        columns[name] = found or totals(session, period, _formula_of(session, name, compared))
    spans = {"now": compared.now, "to_date": compared.to_date}
    return Counted(
        compared.now, formula.code, columns,
        {name: _groups(session, span, _by_matter(formula)) for name, span in spans.items()},
        {name: _groups(session, span, _by_closing(formula)) for name, span in spans.items()},
        _series(session, periods.twelve(session, month, today), formula))


def totals(session: Session, period: ReportPeriod, formula: Formula) -> dict[str, Total]:
    """Return every indicator of a period, added up by the database in one statement."""
    found = session.execute(_every(formula), period.binds())
    return {code: Total(rows, amount or 0, base or 0, keys or 0)
            for code, rows, amount, base, keys in found}


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


def _formula_of(session: Session, column: str, compared: Compared) -> Formula:
    return formula_on(session, compared.columns()[column].last)


@cache
def _every(formula: Formula) -> CompoundSelect[Any]:
    return union_all(*(_added(code, indicator.rows(formula).subquery())
                       for code, indicator in catalogue().items()))


@cache
def _by_matter(formula: Formula) -> CompoundSelect[Any]:
    return _grouped(formula, BY_MATTER, "matter")


@cache
def _by_closing(formula: Formula) -> CompoundSelect[Any]:
    return _grouped(formula, BY_CLOSING, "closing")


def _grouped(formula: Formula, codes: Sequence[str], column: str) -> CompoundSelect[Any]:
    parts = []
    for code in codes:
        chosen = catalogue()[code].rows(formula).subquery()
        group = func.coalesce(chosen.c[column], literal_column("''"))
        parts.append(_added(code, chosen).add_columns(group.label("bin")).group_by(group))
    return union_all(*parts)


def _added(code: str, chosen: Any) -> Any:
    return select(quoted(code).label("code"), func.count().label("rows"),
                  func.sum(chosen.c.amount).label("amount"),
                  func.sum(chosen.c.base).label("base"),
                  func.sum(chosen.c.key).label("keys")).select_from(chosen)


def _groups(session: Session, period: ReportPeriod,
            statement: CompoundSelect[Any]) -> dict[str, dict[str, Total]]:
    found: dict[str, dict[str, Total]] = defaultdict(dict)
    for code, number, amount, base, keys, name in session.execute(statement, period.binds()):
        found[code][name] = Total(number, amount or 0, base or 0, keys or 0)
    return dict(found)


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
