"""What of the counselling service waits, counted for the desk: activities, the register."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from casedesk.casework.counselling import activity_list, register
from casedesk.casework.staff import Data, Verb, allows
from casedesk.gui.desk.aid_rows import CountRow
from casedesk.gui.page import Context
from casedesk.gui.theme import Tone

_WORDS = {
    "counsellors_wrong": QT_TRANSLATE_NOOP(
        "service_desk", "Counsellors not to be assigned, or expiring"),
    "activities_open": QT_TRANSLATE_NOOP("service_desk", "Activities to be recorded"),
    "activities_sheets": QT_TRANSLATE_NOOP("service_desk", "Sign-in sheets to destroy"),
}
_PLACES = {  # page and what it is narrowed to
    "counsellors_wrong": ("counsellors", "wrong"), "activities_open": ("activities", "open"),
    "activities_sheets": ("activities", "sheets"),
}


def rows(context: Context) -> list[CountRow]:
    """Return what there is to say to those who can see to it; of nobody who takes part."""
    database, actor = context.database, context.actor
    counts = {}
    if allows(actor, Data.REGISTER, Verb.CHANGE):
        counts["counsellors_wrong"] = len(register.expiring(database, actor))
    if allows(actor, Data.ACTIVITY, Verb.CHANGE):
        found = activity_list.counts(database, actor)
        counts |= {"activities_open": found["open"], "activities_sheets": found["sheets"]}
    return [CountRow(code, QCoreApplication.translate("service_desk", str(_WORDS[code])), count,
                     Tone.WARN) for code, count in counts.items() if count]


def open_row(context: Context, row: CountRow) -> bool:
    """Open the page that shows what a row counts; False where the row is none of these."""
    if row.id not in _PLACES:
        return False
    page, view = _PLACES[row.id]
    context.open(page, only=view)
    return True
