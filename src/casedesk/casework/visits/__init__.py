"""Visits: quick intake at the counter, and what becomes of it."""

from casedesk.casework.visits.intake import Saved, VisitEntry, entry_of, record
from casedesk.casework.visits.listing import VisitRow, of_day, of_period
from casedesk.casework.visits.outcome import end_as_advice, to_case

__all__ = [
    "Saved",
    "VisitEntry",
    "VisitRow",
    "end_as_advice",
    "entry_of",
    "of_day",
    "of_period",
    "record",
    "to_case",
]
