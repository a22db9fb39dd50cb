"""Employers: recording, finding, what was brought against them, the signs of trouble."""

from casedesk.casework.employers.listing import EmployerRow, listing, recent_matters, row, suggest
from casedesk.casework.employers.page import EmployerPage, page
from casedesk.casework.employers.records import (
    EmployerEntry,
    change,
    entry_of,
    find_or_add,
    index,
    record,
    tidy,
)

__all__ = [
    "EmployerEntry",
    "EmployerPage",
    "EmployerRow",
    "change",
    "entry_of",
    "find_or_add",
    "index",
    "listing",
    "page",
    "recent_matters",
    "record",
    "row",
    "suggest",
    "tidy",
]
