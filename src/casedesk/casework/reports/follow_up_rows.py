"""What each figure counts of follow-ups: made, made in time of those due, content with."""

from sqlalchemy import Integer, cast

from casedesk.casework.reports.case_rows import Counts, fixed
from casedesk.casework.reports.indicator import (
    BEGINS,
    ENDS,
    FIRST,
    LAST,
    Part,
    Scan,
    among,
)
from casedesk.model import Deadline, FollowUp

f, d = FollowUp, Deadline

MADE = Scan(f, f.id, f.case_id, f.called_at,
            (f.called_at >= BEGINS, f.called_at < ENDS, f.reached))
# what fell due within the days, and was not replaced: those without an end are still to be made
DUE = Scan(d, d.id, d.case_id, d.due_on,
           (among(d.rule, ("V-1", "V-2")), d.due_on >= FIRST, d.due_on <= LAST,
            among(d.state, ("running", "met", "missed"))))

PARTS: dict[str, Counts] = {
    "I25": fixed(Part(MADE)),
    "I25a": fixed(Part(DUE, cast(d.ended_on.is_not(None), Integer))),
    "I25b": fixed(Part(MADE, cast(among(f.service, ("1", "2")), Integer))),
}
TABLES = {"I25": "follow_up", "I25a": "deadline", "I25b": "follow_up"}
