"""The workers: recording, finding look-alikes, merging, revealing numbers."""

from casedesk.casework.people.duplicates import Likeness, likely, likely_of, say_not_the_same
from casedesk.casework.people.listing import PersonRow, listing
from casedesk.casework.people.merge import merge, undo_merge
from casedesk.casework.people.page import PersonPage, page
from casedesk.casework.people.readers import ReaderLine, readers
from casedesk.casework.people.records import (
    PersonEntry,
    amend,
    by_identity,
    change,
    complete,
    entry_of,
    existing,
    record,
    refill,
    reveal,
    write,
)

__all__ = [
    "Likeness",
    "PersonEntry",
    "PersonPage",
    "PersonRow",
    "ReaderLine",
    "amend",
    "by_identity",
    "change",
    "complete",
    "entry_of",
    "existing",
    "likely",
    "likely_of",
    "listing",
    "merge",
    "page",
    "readers",
    "record",
    "refill",
    "reveal",
    "say_not_the_same",
    "undo_merge",
    "write",
]
