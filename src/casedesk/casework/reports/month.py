"""The summary of a month: its figures, tables, relations and chart; and freezing it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from casedesk.casework.reports import checks as relations
from casedesk.casework.reports import counting, frozen, measure, remarks
from casedesk.casework.reports.checks import Check
from casedesk.casework.reports.counting import Counted, Point
from casedesk.casework.reports.frozen import Adjustment, Frozen, Reported, Rows
from casedesk.casework.reports.indicator import Formula, formula
from casedesk.casework.reports.period import ReportPeriod, shifted
from casedesk.casework.reports.tables import Figure, Table, figures, tables
from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import Actor, Period, now
from casedesk.store import Database, audit


@dataclass(frozen=True)
class Month:
    """Everything the summary of a month shows; `remarks` is what was frozen, else ''."""

    period: ReportPeriod
    figures: Mapping[str, Figure]
    tables: tuple[Table, ...]
    checks: tuple[Check, ...]
    series: tuple[Point, ...]
    formula: Formula
    described: str  # 情况说明 as the figures give it
    adjustments: tuple[Adjustment, ...] = ()
    remarks: str = ""
    frozen: Frozen | None = None

    @property
    def holds(self) -> bool:
        """Whether every relation holds."""
        return all(check.holds for check in self.checks)


def month(database: Database, actor: Actor, wanted: str) -> Month:
    """Return the summary of a month ('2026-09'): as it was frozen, else as it now counts.

    Refuses `report_month`, `report_future`, `report_formula`, `not_allowed`.
    """
    require(actor, Data.REPORT, Verb.READ)
    with database.reading() as session:
        return in_session(session, wanted)


def in_session(session: Session, wanted: str) -> Month:
    """Return the same inside an open session, for a paper whose right was asked for already."""
    kept = frozen.read(session, wanted)
    if kept is not None:
        return _assembled(kept.counted, kept.opened, kept.adjustments, kept.remarks, kept.frozen)
    counted, opened, told, _ = _counted(session, wanted)
    return _assembled(counted, opened, tuple(told))


def freeze(database: Database, actor: Actor, wanted: str, text: str = "") -> None:
    """Freeze a month that is over, with 情况说明; figures and rows are kept for good.

    Refuses `report_frozen`, `report_running`, `report_checks` (a relation does not hold),
    `report_month`, `report_future`, `not_allowed`.
    """
    require(actor, Data.REPORT, Verb.DECIDE)
    with database.writing(actor) as session:
        if frozen.read(session, wanted) is not None:
            raise RefusedError("report_frozen", "month", month=wanted)
        counted, opened, told, restated = _counted(session, wanted)
        if counted.period.running:
            raise RefusedError("report_running", "month", last=counted.period.last.isoformat())
        made = _assembled(counted, opened, tuple(told))
        for check in made.checks:
            if not check.holds:
                raise RefusedError("report_checks", "month", check=check.zh, left=check.left,
                                   right=check.right)
        row = Period(
            month=wanted, figures=frozen.figures_of(counted, told, restated, opened),
            rows=frozen.rows_of(session, counted, restated),
            remarks=text.strip() or made.described, frozen_by=actor.staff_id)
        session.add(row)
        session.flush()
        audit.record(session, "report.freeze", "period", row.id, ["figures", "rows", "remarks"])


def given_out(database: Database, actor: Actor, wanted: str, verb: Verb) -> None:
    """Enter in the audit trail that a summary is printed or exported. Refuses `not_allowed`."""
    require(actor, Data.REPORT, verb)
    with database.writing(actor) as session:
        audit.record(session, f"report.{verb}", "period", int(wanted.replace("-", "")))


def as_json(made: Month) -> dict[str, Any]:
    """Return a summary for another program: counts, yuan, per cent; null where none applies."""
    period = made.period
    return {
        "period": period.month, "first": period.first.isoformat(),
        "last": period.last.isoformat(), "frozen": made.frozen is not None,
        "formula": made.formula.code,
        "figures": {code: measure.plain(figure.indicator.measure, figure.number())
                    for code, figure in made.figures.items()},
        "checks": [{"code": check.code, "text": check.zh, "holds": check.holds,
                    "left": check.left, "right": check.right} for check in made.checks],
        "adjustments": [{"month": each.month, "code": each.code, "reported": each.reported,
                         "now": each.now} for each in made.adjustments],
    }


def _counted(session: Session,
             wanted: str) -> tuple[Counted, int, list[Adjustment], dict[str, Rows]]:
    """Count an open month against what was reported of the months before it."""
    reported = frozen.before(session, wanted)
    counted = counting.count(session, wanted, now().date(), {
        name: known.totals for name, known in reported.items()})
    told, restated = frozen.adjustments(session, reported)
    return counted, _opened(counted, reported, restated), told, restated


def _opened(counted: Counted, reported: Mapping[str, Reported],
            restated: Mapping[str, Rows]) -> int:
    """Return what last month left open: as it was reported, with what was adjusted since."""
    last = shifted(counted.period.month, -1)
    again = restated.get(last, {}).get("I04")
    if last in reported and again is not None:
        return len(again)
    return counted.columns["before"]["I04"].rows


def _assembled(counted: Counted, opened: int, told: tuple[Adjustment, ...], text: str = "",
               kept: Frozen | None = None) -> Month:
    found = figures(counted)
    return Month(
        counted.period, found, tables(counted, found),
        tuple(relations.checks(counted, found, opened)), counted.series,
        formula(counted.formula), remarks.describe(counted, found), told, text, kept)
