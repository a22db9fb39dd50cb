"""Reported months: what was frozen stays as it was; what changed since is an adjustment."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework.reports import counting
from casedesk.casework.reports.counting import Counted, Groups, Point
from casedesk.casework.reports.indicator import catalogue, formula
from casedesk.casework.reports.measure import Change, Total, text
from casedesk.casework.reports.period import ReportPeriod
from casedesk.model import CaseFile, Period, Staff

Rows = Mapping[str, list[list[int]]]  # indicator -> key, case, amount, base


@dataclass(frozen=True)
class Adjustment:
    """A figure of a reported month that has changed since; `cases` are those that differ."""

    month: str
    code: str
    zh: str
    unit: str
    reported: str
    now: str
    difference: str
    cases: tuple[str, ...]


@dataclass(frozen=True)
class Frozen:
    """That a month was reported: when and by whom."""

    at: datetime
    by: str


@dataclass
class Reported:
    """A month as it was last reported: its figures, and where its rows stand."""

    period: ReportPeriod
    formula: str
    totals: dict[str, Total]
    rows_in: dict[str, str] = field(default_factory=dict)  # indicator -> the month that has them


def before(session: Session, month: str) -> dict[str, Reported]:
    """Return the frozen months before one as they were last reported, adjustments included."""
    p = Period
    found: dict[str, Reported] = {}
    for name, figures in session.execute(
            select(p.month, p.figures).where(p.month < month).order_by(p.month)):
        kept = json.loads(figures)
        found[name] = Reported(_period(kept["period"]), kept["formula"],
                               _totals(kept["columns"]["now"]),
                               dict.fromkeys(kept["columns"]["now"], name))
        for earlier, again in kept["restated"].items():
            found[earlier].totals |= _totals(again)
            found[earlier].rows_in |= dict.fromkeys(again, name)
    return found


def adjustments(session: Session, reported: Mapping[str, Reported]) -> tuple[
        list[Adjustment], dict[str, Rows]]:
    """Return what changed in reported months, and the rows as they now are, by month."""
    told: list[Adjustment] = []
    restated: dict[str, Rows] = {}
    for month, known in reported.items():
        live = counting.totals(session, known.period, formula(known.formula))
        changed = [code for code in catalogue()
                   if code in known.totals and live[code] != known.totals[code]]
        if not changed:
            continue
        rows = counting.rows(session, known.period, formula(known.formula), changed)
        restated[month] = rows
        told += [_adjusted(session, month, code, known, rows[code]) for code in changed]
    return told, restated


def _adjusted(session: Session, month: str, code: str, known: Reported,
              rows: list[list[int]]) -> Adjustment:
    indicator = catalogue()[code]
    measure, now = indicator.measure, counting.total_of(rows)
    was = known.totals[code].number(measure)
    change = Change.between(measure, now.number(measure), was).difference
    difference = text(measure, change)
    return Adjustment(
        month, code, indicator.zh, indicator.unit, text(measure, was),
        text(measure, now.number(measure)),
        f"+{difference}" if change and change > 0 else difference,
        _cases(session, _kept_rows(session, known.rows_in[code], month, code), rows))


def _kept_rows(session: Session, kept_in: str, month: str, code: str) -> list[list[int]]:
    kept = json.loads(session.scalars(select(Period.rows).where(Period.month == kept_in)).one())
    own: list[list[int]] = (kept["own"] if kept_in == month else kept["restated"][month])[code]
    return own


def _cases(session: Session, was: Sequence[Sequence[int]],
           now: Sequence[Sequence[int]]) -> tuple[str, ...]:
    differ = {tuple(row) for row in was} ^ {tuple(row) for row in now}
    ids = {row[1] for row in differ if row[1] is not None}
    return tuple(session.scalars(select(CaseFile.number).where(
        CaseFile.id.in_(sorted(ids)[:500])).order_by(CaseFile.id)))


def figures_of(counted: Counted, told: Sequence[Adjustment], restated: Mapping[str, Rows],
               opened: int) -> str:
    """Return a month as JSON: all that its paper is made from."""
    period = counted.period
    return json.dumps({
        "version": 1, "formula": counted.formula, "opened": opened,
        "period": [period.month, period.first.isoformat(), period.last.isoformat(),
                   period.today.isoformat()],
        "columns": counted.columns, "matters": counted.matters, "closings": counted.closings,
        "aid": counted.aid,
        "series": [[point.month, point.accepted, point.closed] for point in counted.series],
        "adjustments": [asdict(each) for each in told],
        "restated": {month: {code: counting.total_of(rows) for code, rows in again.items()}
                     for month, again in restated.items()},
    }, ensure_ascii=False)


def rows_of(session: Session, counted: Counted, restated: Mapping[str, Rows]) -> str:
    """Return as JSON which rows a month counted, and those of earlier months it restates."""
    own = counting.rows(session, counted.period, formula(counted.formula), list(catalogue()))
    return json.dumps({"own": own, "restated": restated}, separators=(",", ":"))


@dataclass(frozen=True)
class Kept:
    """A frozen month, read back."""

    counted: Counted
    adjustments: tuple[Adjustment, ...]
    opened: int
    remarks: str
    frozen: Frozen


def read(session: Session, month: str) -> Kept | None:
    """Return a frozen month as it was frozen; none when it is open."""
    p = Period
    found = session.execute(
        select(p.figures, p.remarks, p.frozen_at, Staff.name).outerjoin(
            Staff, Staff.id == p.frozen_by).where(p.month == month)).first()
    if found is None:
        return None
    kept = json.loads(found.figures)
    counted = Counted(
        _period(kept["period"]), kept["formula"],
        {column: _totals(totals) for column, totals in kept["columns"].items()},
        {column: _groups(groups) for column, groups in kept["matters"].items()},
        {column: _groups(groups) for column, groups in kept["closings"].items()},
        tuple(Point(*point) for point in kept["series"]),
        {column: {by: _groups(groups) for by, groups in aid.items()}
         for column, aid in kept["aid"].items()})
    told = tuple(Adjustment(**each | {"cases": tuple(each["cases"])})
                 for each in kept["adjustments"])
    return Kept(counted, told, kept["opened"], found.remarks,
                Frozen(found.frozen_at, found.name or ""))


def kept_keys(session: Session, month: str, code: str) -> list[list[int]] | None:
    """Return the rows a frozen month counted for an indicator; none when it is open."""
    found = session.scalars(select(Period.rows).where(Period.month == month)).first()
    if found is None:
        return None
    own: list[list[int]] = json.loads(found)["own"].get(code, [])
    return own


def _period(kept: Sequence[str]) -> ReportPeriod:
    return ReportPeriod(kept[0], *(date.fromisoformat(day) for day in kept[1:]))


def _totals(kept: Mapping[str, Sequence[int]]) -> dict[str, Total]:
    return {code: Total(*total) for code, total in kept.items()}


def _groups(kept: Mapping[str, Any]) -> Groups:
    return {code: _totals(groups) for code, groups in kept.items()}
