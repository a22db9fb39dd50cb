"""The records behind a figure: the list that a click on a number opens."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, func, literal_column, select
from sqlalchemy.orm import Session

from casedesk.casework.reports import counting, frozen
from casedesk.casework.reports import period as periods
from casedesk.casework.reports.indicator import Indicator, catalogue, formula_on
from casedesk.casework.reports.period import ReportPeriod
from casedesk.casework.reports.tables import NOT_TOLD
from casedesk.casework.staff import Data, Verb, allows, require
from casedesk.errors import RefusedError
from casedesk.model import (
    Actor,
    CaseFile,
    Consultation,
    DutyShift,
    Employer,
    Lawyer,
    Letter,
    Person,
    Transfer,
    Visit,
    now,
)
from casedesk.rules import codes, names
from casedesk.store import Database

UNNAMED = "匿名"


@dataclass(frozen=True)
class Narrowed:
    """Which of the records are meant; '-' those where none is noted, '' all."""

    matter: str = ""
    closing: str = ""
    town: str = ""
    industry: str = ""

    def asked(self) -> Iterable[tuple[str, str]]:
        """Return what is asked for, by the name of the column."""
        return asdict(self).items()


WHOLE = Narrowed()


@dataclass(frozen=True)
class ReportRow:
    """A record that a figure counts; `amount` and `base` as the figure adds them (fen, people)."""

    case_id: int | None
    visit_id: int | None
    number: str
    title: str  # only the worker's name, masked, for who may not see cases
    day: date | None
    matter: str
    closing: str
    amount: int
    base: int
    letter_id: int | None = None  # of one that left the house
    transfer_id: int | None = None
    aid: bool = False  # of legal aid: `matter` is of its own table of codes
    consultation_id: int | None = None

    @property
    def matter_label(self) -> str:
        """The matter in words."""
        return codes.label("aid_matters" if self.aid else "matters", self.matter)


def rows(database: Database, actor: Actor, wanted: str, code: str, *, column: str = "now",
         matter: str = "", closing: str = "", town: str = "", industry: str = "",
         masked: bool = False) -> list[ReportRow]:
    """Return the records that a figure counts, by day; of one kind, way, town or trade if given.

    `column` is now, before, year_ago or to_date. Of a frozen month its own column lists what was
    frozen. `masked` (always so for who may not see cases) shows no name but the worker's, masked.
    Refuses `report_figure`, `report_month`, `report_future`, `report_formula`, `not_allowed`.
    """
    require(actor, Data.REPORT, Verb.READ)
    if code not in catalogue() or column not in counting.COLUMNS:
        raise RefusedError("report_figure", "code", text=code)
    masked = masked or not allows(actor, Data.CASE, Verb.SEE)
    with database.reading() as session:
        period, kept = _span(session, wanted, code, column)
        return rows_in(session, period, code, kept, masked,
                       Narrowed(matter, closing, town, industry))


def _span(session: Session, wanted: str, code: str,
          column: str) -> tuple[ReportPeriod, list[list[int]] | None]:
    compared = periods.compared(session, wanted, now().date())
    period = compared.columns()[column]
    if column == "to_date":
        return period, None
    return period, frozen.kept_keys(session, period.month, code)


def rows_in(session: Session, period: ReportPeriod, code: str,
            kept: list[list[int]] | None = None, masked: bool = False,
            narrowed: Narrowed = WHOLE) -> list[ReportRow]:
    """Return the records of a figure in a period; `kept` are the rows of a frozen month."""
    indicator = catalogue()[code]
    chosen = indicator.rows(formula_on(session, period.last)).subquery()
    query = _described(indicator, chosen)
    for name, wanted in narrowed.asked():
        if wanted:
            noted = func.coalesce(chosen.c[name], "")
            query = query.where(noted == "" if wanted == NOT_TOLD else noted.startswith(wanted))
    found = {row.key: row for row in session.execute(query, period.binds())}
    aid = indicator.group == "aid"
    if kept is None:
        return [_row(row, row.amount, row.base, masked, aid) for row in _by_day(found.values())]
    lost = [each for each in kept if each[0] not in found] if narrowed == WHOLE else []
    same = [each for each in kept if each[0] in found]
    told = [_row(found[key], amount or 0, base or 0, masked, aid)
            for key, _, amount, base in same]
    return told + [_lost(session, each, masked) for each in lost]


def _described(indicator: Indicator, chosen: Any) -> Select[Any]:
    f, p, e, v, one, t = CaseFile, Person, Employer, Visit, Letter, Transfer
    c = Consultation
    query = select(chosen, f.title.label("title"), p.name.label("person"),
                   e.name.label("employer"))
    if indicator.table == "consultation":
        return (select(chosen, f.title.label("title"), c.number.label("number"),
                       func.coalesce(p.name, func.nullif(c.called, ""), UNNAMED).label("person"),
                       e.name.label("employer"), c.id.label("consultation_id"))
                .join(c, c.id == chosen.c.key).outerjoin(p, p.id == c.person_id)
                .outerjoin(e, e.id == c.employer_id).outerjoin(f, f.id == c.case_id))
    if indicator.table == "duty_shift":
        return (select(chosen, literal_column("''").label("title"), Lawyer.name.label("person"),
                       DutyShift.place.label("employer"), DutyShift.place.label("number"))
                .join(DutyShift, DutyShift.id == chosen.c.key)
                .join(Lawyer, Lawyer.id == DutyShift.lawyer_id))
    if indicator.table == "visit":
        return (query.add_columns(v.number.label("number"), v.id.label("visit_id"))
                .join(v, v.id == chosen.c.key).join(p, p.id == v.person_id)
                .outerjoin(e, e.id == v.employer_id).outerjoin(f, f.id == v.case_id))
    if indicator.table == "transfer":
        return (query.add_columns(t.number.label("number"), t.id.label("transfer_id"))
                .join(t, t.id == chosen.c.key).join(v, v.id == t.visit_id)
                .join(p, p.id == v.person_id)
                .outerjoin(e, e.id == v.employer_id).outerjoin(f, f.id == t.case_id))
    if indicator.table == "letter":
        return (query.add_columns(one.number.label("number"), one.id.label("letter_id"))
                .join(one, one.id == chosen.c.key).join(e, e.id == one.employer_id)
                .outerjoin(f, f.id == one.case_id).outerjoin(p, p.id == f.person_id))
    return (query.add_columns(f.number.label("number"), f.id.label("opened_id"))
            .join(f, f.id == chosen.c.case_id).join(p, p.id == f.person_id)
            .outerjoin(e, e.id == f.employer_id))


def _by_day(found: Any) -> list[Any]:
    return sorted(found, key=lambda row: (str(row.day or ""), row.key))


def _row(row: Any, amount: int | None, base: int | None, masked: bool, aid: bool) -> ReportRow:
    visit = getattr(row, "visit_id", None)
    letter, transfer = getattr(row, "letter_id", None), getattr(row, "transfer_id", None)
    title = " 与 ".join(filter(None, (row.person, row.employer)))
    if masked:
        title = names.mask_name(row.person or "")
    elif letter is not None:
        title = row.employer
    elif row.title and visit is None:
        title = row.title
    day = row.day.date() if isinstance(row.day, datetime) else row.day
    return ReportRow(row.case_id, visit, row.number, title, day, row.matter or "",
                     row.closing or "", amount or 0, base or 0, letter, transfer, aid,
                     getattr(row, "consultation_id", None))


def _lost(session: Session, kept: list[int], masked: bool) -> ReportRow:
    """Return a record that the frozen month counted and that would not be counted now."""
    _, case_id, amount, base = kept
    file = session.get(CaseFile, case_id) if case_id is not None else None
    title = file.title if file and not masked else ""
    return ReportRow(case_id, None, file.number if file else "", title, None, "", "",
                     amount or 0, base or 0)
