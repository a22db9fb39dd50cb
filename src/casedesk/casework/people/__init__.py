"""The workers: recording, finding look-alikes, merging, revealing numbers."""

from casedesk.casework.people.duplicates import Likeness, likely, say_not_the_same
from casedesk.casework.people.merge import merge, undo_merge
from casedesk.casework.people.page import PersonPage, page
from casedesk.casework.people.records import PersonEntry, change, entry_of, record, reveal

__all__ = [
    "Likeness",
    "PersonEntry",
    "PersonPage",
    "change",
    "entry_of",
    "likely",
    "merge",
    "page",
    "record",
    "reveal",
    "say_not_the_same",
    "undo_merge",
]
