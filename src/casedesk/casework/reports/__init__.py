"""The monthly summary: figures that can show their rows, tables, relations, frozen months."""

from casedesk.casework.reports.checks import Check
from casedesk.casework.reports.counting import Point
from casedesk.casework.reports.frozen import Adjustment, Frozen
from casedesk.casework.reports.indicator import Indicator, catalogue
from casedesk.casework.reports.listing import ReportRow, rows
from casedesk.casework.reports.measure import Measure
from casedesk.casework.reports.month import Month, as_json, freeze, given_out, in_session, month
from casedesk.casework.reports.period import ReportPeriod
from casedesk.casework.reports.sheet import Sheet, sheet
from casedesk.casework.reports.tables import Cell, Figure, Heading, Line, Table

__all__ = [
    "Adjustment",
    "Cell",
    "Check",
    "Figure",
    "Frozen",
    "Heading",
    "Indicator",
    "Line",
    "Measure",
    "Month",
    "Point",
    "ReportPeriod",
    "ReportRow",
    "Sheet",
    "Table",
    "as_json",
    "catalogue",
    "freeze",
    "given_out",
    "in_session",
    "month",
    "rows",
    "sheet",
]
