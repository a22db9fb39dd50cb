"""Alerts of collective disputes and grave arrears, reported upwards within hours (F29)."""

from casedesk.casework.alerts.acts import (
    DRAFT,
    AlertEntry,
    ReportEntry,
    change,
    close,
    draft_key,
    existing,
    grade,
    record,
    report,
)
from casedesk.casework.alerts.seen import (
    AlertPage,
    AlertRow,
    ReportRow,
    begin,
    entry_of,
    listing,
    page,
    reports_of,
    split,
)
from casedesk.casework.alerts.waiting import WaitingRow, waiting

__all__ = [
    "DRAFT",
    "AlertEntry",
    "AlertPage",
    "AlertRow",
    "ReportEntry",
    "ReportRow",
    "WaitingRow",
    "begin",
    "change",
    "close",
    "draft_key",
    "entry_of",
    "existing",
    "grade",
    "listing",
    "page",
    "record",
    "report",
    "reports_of",
    "split",
    "waiting",
]
