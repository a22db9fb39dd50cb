"""What the ways of looking at the list of disputes are called."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_NAMES = {
    "mine": QT_TRANSLATE_NOOP("case_list", "Mine"),
    "today": QT_TRANSLATE_NOOP("case_list", "Due today"),
    "due": QT_TRANSLATE_NOOP("case_list", "Due within 7 days"),
    "overdue": QT_TRANSLATE_NOOP("case_list", "Overdue"),
    "forgotten": QT_TRANSLATE_NOOP("case_list", "Forgotten"),
    "undecided": QT_TRANSLATE_NOOP("case_list", "To decide"),
    "expired": QT_TRANSLATE_NOOP("case_list", "Ran out of time"),
    "reopening": QT_TRANSLATE_NOOP("case_list", "To reopen"),
    "unassigned": QT_TRANSLATE_NOOP("case_list", "Unassigned"),
    "collective": QT_TRANSLATE_NOOP("case_list", "Collective"),
    "open": QT_TRANSLATE_NOOP("case_list", "In hand"),
    "closed": QT_TRANSLATE_NOOP("case_list", "Closed"),
    "all": QT_TRANSLATE_NOOP("case_list", "All"),
}


def name(view: str) -> str:
    """One of listing.VIEWS, in words."""
    return QCoreApplication.translate("case_list", str(_NAMES[view]))
