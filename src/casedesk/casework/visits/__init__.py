"""Visits: quick intake at the counter, and what becomes of it."""

from casedesk.casework.visits.intake import Saved, VisitEntry, entry_of, record
from casedesk.casework.visits.listing import VisitRow, of_day, of_period, row
from casedesk.casework.visits.outcome import end_as_advice, reopen, to_case
from casedesk.casework.visits.outlook import Foreseen, foreseen

__all__ = [
    "Foreseen",
    "Saved",
    "VisitEntry",
    "VisitRow",
    "end_as_advice",
    "entry_of",
    "foreseen",
    "of_day",
    "of_period",
    "record",
    "reopen",
    "row",
    "to_case",
]
