"""What each figure counts of the letters that leave the house: 一函两书, visits passed on."""

from sqlalchemy import Integer, cast

from casedesk.casework.reports.case_rows import Counts, fixed
from casedesk.casework.reports.indicator import FIRST, LAST, NOTHING, Part, Scan, quoted
from casedesk.model import Letter, Transfer

one, t = Letter, Transfer

ISSUED = Scan(one, one.id, one.case_id, one.issued_on,
              (one.issued_on >= FIRST, one.issued_on <= LAST, one.voided_on.is_(None)))
# what fell due within the days: a letter of the last week could not be answered in the month
TO_ANSWER = Scan(one, one.id, one.case_id, one.reply_due_on,
                 (one.reply_due_on >= FIRST, one.reply_due_on <= LAST, one.voided_on.is_(None)))
PASSED_ON = Scan(t, t.id, NOTHING, t.sent_on,
                 (t.sent_on >= FIRST, t.sent_on <= LAST, t.voided_on.is_(None),
                  t.visit_id.is_not(None)))

PARTS: dict[str, Counts] = {
    "I18g": fixed(Part(PASSED_ON)),
    "I26": fixed(Part(ISSUED)),
    "I26a": fixed(Part(ISSUED, where=one.kind == quoted("reminder"))),
    "I26b": fixed(Part(ISSUED, where=one.kind == quoted("opinion"))),
    "I26c": fixed(Part(ISSUED, where=one.kind == quoted("suggestion"))),
    "I26d": fixed(Part(TO_ANSWER, cast(one.replied_on.is_not(None), Integer))),
}
TABLES = {"I18g": "transfer"} | dict.fromkeys(("I26", "I26a", "I26b", "I26c", "I26d"), "letter")
