"""Letters that leave the house: 一函两书 to employers, transfers, and their answers."""

from casedesk.casework.letters.acts import LetterDeed, acts_of, chase_all, perform, recompute
from casedesk.casework.letters.listing import (
    TRANSFER,
    VIEWS,
    LetterFilter,
    LetterRow,
    counts,
    listing,
    overdue,
    rows,
)
from casedesk.casework.letters.page import FORMS, LetterPage, RoadRow, page
from casedesk.casework.letters.records import (
    LetterEntry,
    discard,
    entry_of,
    existing,
    key_of,
    propose,
    write,
)

__all__ = [
    "FORMS",
    "TRANSFER",
    "VIEWS",
    "LetterDeed",
    "LetterEntry",
    "LetterFilter",
    "LetterPage",
    "LetterRow",
    "RoadRow",
    "acts_of",
    "chase_all",
    "counts",
    "discard",
    "entry_of",
    "existing",
    "key_of",
    "listing",
    "overdue",
    "page",
    "perform",
    "propose",
    "recompute",
    "rows",
    "write",
]
