"""A figure of the summary and the one SELECT of the records it counts."""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    DateTime,
    Select,
    bindparam,
    func,
    literal_column,
    select,
)
from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.casework.reports.measure import Measure
from casedesk.errors import RefusedError
from casedesk.paths import resource

FIRST: ColumnElement[date] = bindparam("first", type_=Date)
LAST: ColumnElement[date] = bindparam("last", type_=Date)
AS_OF: ColumnElement[date] = bindparam("as_of", type_=Date)
BEGINS: ColumnElement[Any] = bindparam("begins", type_=DateTime)
ENDS: ColumnElement[Any] = bindparam("ends", type_=DateTime)

NOTHING: ColumnElement[Any] = literal_column("NULL")
ONE: ColumnElement[int] = literal_column("1")


@dataclass(frozen=True)
class Formula:
    """How the success rate is reckoned, by closing kinds."""

    code: str
    won: tuple[str, ...]
    left_out: tuple[str, ...]
    zh: str
    en: str


@dataclass(frozen=True, eq=False)
class Scan:
    """Records that several figures are read from in one go: whence, of which days."""

    source: Any
    key: Any
    case_id: Any
    day: Any
    where: tuple[Any, ...] = ()
    matter: Any = NOTHING
    closing: Any = NOTHING
    split: tuple[str, ...] = ()  # what its breakdown is by: matter, closing, town, industry
    town: Any = NOTHING
    industry: Any = NOTHING

    def select(self, *columns: Any) -> Select[Any]:
        """Return these columns of the records."""
        return select(*columns).select_from(self.source).where(*self.where)


@dataclass(frozen=True, eq=False)
class Part:
    """What one figure counts of a scan: which records, what of each is added up."""

    scan: Scan
    amount: Any = ONE
    base: Any = ONE
    where: Any = None

    def rows(self) -> Select[Any]:
        """Return the SELECT of the records: key, case_id, day, what they are by, amount, base."""
        scan = self.scan
        chosen = scan.select(
            scan.key.label("key"), scan.case_id.label("case_id"), scan.day.label("day"),
            scan.matter.label("matter"), scan.closing.label("closing"),
            scan.town.label("town"), scan.industry.label("industry"),
            self.amount.label("amount"), self.base.label("base"))
        return chosen if self.where is None else chosen.where(self.where)

    def sums(self) -> tuple[Any, Any, Any, Any]:
        """Return the same records added up: how many, amounts, bases, keys."""
        many = self._of(func.count())
        return (many, many if self.amount is ONE else self._of(func.sum(self.amount)),
                many if self.base is ONE else self._of(func.sum(self.base)),
                self._of(func.sum(self.scan.key)))

    def _of(self, added: Any) -> Any:
        return added if self.where is None else added.filter(self.where)


@dataclass(frozen=True)
class Indicator:
    """A figure: its wording, its measure, and the one SELECT of what it counts.

    The number, the list behind a click, the sheet and the printed cell all come from `part`: the
    list is its `rows`, the number its `sums`, over the same records on the same conditions. The
    places first, last, as_of, begins, ends are filled by ReportPeriod.binds(). `table` says whose
    number `key` is.
    """

    code: str
    zh: str
    en: str
    unit: str
    definition: str
    measure: Measure
    depth: int
    part: Callable[[Formula], Part]
    table: str = "dispute"
    group: str = ""  # which table of the summary it stands in: aid, or 表1

    def rows(self, formula: Formula) -> Select[Any]:
        """Return the SELECT of the records it counts."""
        return self.part(formula).rows()


def among(column: Any, codes: tuple[str, ...]) -> ColumnElement[bool]:
    """Whether a column is one of these codes, written out so that the planner sees them."""
    found: ColumnElement[bool] = column.in_([quoted(code) for code in codes])
    return found


def quoted(text: str) -> ColumnElement[str]:
    """Return a text of our own resources as it stands in SQL."""
    return literal_column("'" + text.replace("'", "''") + "'")


@cache
def formulas() -> dict[str, Formula]:
    """The ways to reckon the success rate, by code."""
    return {row["code"]: Formula(row["code"], tuple(row["won"]), tuple(row["left_out"]),
                                 row["zh"], row["en"])
            for row in _told("formulas")["success_rate"]}


def formula(code: str) -> Formula:
    """Return a way to reckon the success rate. Refuses `report_formula`."""
    found = formulas().get(code)
    if found is None:
        raise RefusedError("report_formula", "success_rate_formula", text=code)
    return found


def formula_on(session: Session, day: date) -> Formula:
    """Return the way to reckon the success rate that the setting names for a day."""
    return formula(str(settings_book.value(session, "success_rate_formula", day)))


@cache
def closings(name: str) -> tuple[str, ...]:
    """The closing kinds that a figure gathers: agreed, settled, failed."""
    return tuple(_told("formulas")["closings"][name])


@cache
def results(name: str) -> tuple[str, ...]:
    """How a result is worded: refused."""
    return tuple(_told("formulas")["results"][name])


@cache
def catalogue() -> dict[str, Indicator]:
    """Every indicator, in the order of 表1."""
    from casedesk.casework.reports import (
        advice_rows,
        aid_rows,
        case_rows,
        follow_up_rows,
        letter_rows,
        money_rows,
        service_rows,
    )

    beside = (money_rows, service_rows, letter_rows, follow_up_rows, advice_rows, aid_rows)
    parts, tables = dict(case_rows.PARTS), dict[str, str]()
    for each in beside:
        parts |= each.PARTS
        tables |= each.TABLES
    return {row["code"]: Indicator(
        row["code"], row["zh"], row["en"], row["unit"], row["definition"],
        Measure(row["measure"]), row.get("depth", 0), parts[row["code"]],
        tables.get(row["code"], "dispute"), row.get("group", ""))
        for row in _told("indicators")["indicator"]}


@cache
def check_wording() -> dict[str, dict[str, str]]:
    """The wording of the audit relations, by code."""
    return {row["code"]: row for row in _told("checks")["check"]}


@cache
def _told(name: str) -> dict[str, Any]:
    return tomllib.loads(resource(f"reports/{name}.toml").read_text("utf-8"))
