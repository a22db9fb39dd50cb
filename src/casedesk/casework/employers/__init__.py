"""Employers: recording, finding, what was brought against them, the signs of trouble."""

from casedesk.casework.employers.history import Happened
from casedesk.casework.employers.listing import EmployerRow, listing, recent_matters, row, suggest
from casedesk.casework.employers.merge import MergeRow, merge, undo_merge
from casedesk.casework.employers.names import NameEntry, names_of
from casedesk.casework.employers.names import put as put_name
from casedesk.casework.employers.names import take_away as take_name_away
from casedesk.casework.employers.page import EmployerPage, page
from casedesk.casework.employers.records import (
    EmployerEntry,
    change,
    entry_of,
    existing,
    find_or_add,
    index,
    record,
    tidy,
)
from casedesk.casework.employers.risk import LEVELS, Reason, Risk
from casedesk.casework.employers.risk import of as risk_of
from casedesk.casework.employers.risk import set_by_hand as set_risk

__all__ = [
    "LEVELS",
    "EmployerEntry",
    "EmployerPage",
    "EmployerRow",
    "Happened",
    "MergeRow",
    "NameEntry",
    "Reason",
    "Risk",
    "change",
    "entry_of",
    "existing",
    "find_or_add",
    "index",
    "listing",
    "merge",
    "names_of",
    "page",
    "put_name",
    "recent_matters",
    "record",
    "risk_of",
    "row",
    "set_risk",
    "suggest",
    "take_name_away",
    "tidy",
    "undo_merge",
]
