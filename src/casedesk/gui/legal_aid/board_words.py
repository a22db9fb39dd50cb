"""What the board and the lists of legal aid call columns, views, ages and who is late."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from casedesk.casework.legal_aid.board import AidRow
from casedesk.gui.theme import Tone

_COLUMNS = {
    "to_send": QT_TRANSLATE_NOOP("aid_board", "To be sent"),
    "sent": QT_TRANSLATE_NOOP("aid_board", "Delivered"),
    "accepted": QT_TRANSLATE_NOOP("aid_board", "Accepted"),
    "assigned": QT_TRANSLATE_NOOP("aid_board", "Assigned"),
    "feedback": QT_TRANSLATE_NOOP("aid_board", "Reported back"),
}
_VIEWS = {
    "open": QT_TRANSLATE_NOOP("aid_board", "In hand"),
    "mine": QT_TRANSLATE_NOOP("aid_board", "Mine"),
    "overdue": QT_TRANSLATE_NOOP("aid_board", "Overdue"),
    "urgent": QT_TRANSLATE_NOOP("aid_board", "Urgent"),
    "archived": QT_TRANSLATE_NOOP("aid_board", "Closed"),
    "all": QT_TRANSLATE_NOOP("aid_board", "All"),
}
_AGES = {  # from what the days are counted in each column
    "to_send": QT_TRANSLATE_NOOP("aid_board", "registered {} days ago"),
    "sent": QT_TRANSLATE_NOOP("aid_board", "sent {} days ago"),
    "accepted": QT_TRANSLATE_NOOP("aid_board", "accepted {} days ago"),
    "assigned": QT_TRANSLATE_NOOP("aid_board", "assigned {} days ago"),
    "feedback": QT_TRANSLATE_NOOP("aid_board", "ended {} days ago"),
}
_TODAY = {
    "to_send": QT_TRANSLATE_NOOP("aid_board", "registered today"),
    "sent": QT_TRANSLATE_NOOP("aid_board", "sent today"),
    "accepted": QT_TRANSLATE_NOOP("aid_board", "accepted today"),
    "assigned": QT_TRANSLATE_NOOP("aid_board", "assigned today"),
    "feedback": QT_TRANSLATE_NOOP("aid_board", "ended today"),
}
_TONES = {"late": Tone.DANGER, "warn": Tone.WARN}
_LATE = {
    "late": QT_TRANSLATE_NOOP("aid_board", "Overdue"),
    "warn": QT_TRANSLATE_NOOP("aid_board", "Due"),
}
URGENT = QT_TRANSLATE_NOOP("aid_board", "Urgent")
UNION = QT_TRANSLATE_NOOP("aid_board", "The union's own aid")
AGENCY = QT_TRANSLATE_NOOP("aid_board", "To an agency")
NOBODY = QT_TRANSLATE_NOOP("aid_board", "no agency chosen yet")


def say(text: object) -> str:
    """A text of this module in the language in force."""
    return QCoreApplication.translate("aid_board", str(text))


def column(code: str) -> str:
    """What a column of the board is called; of a matter that is off it, nothing."""
    return say(_COLUMNS[code]) if code in _COLUMNS else ""


def view(code: str) -> str:
    """What a view of the list is called; columns of the board are views too."""
    return say(_VIEWS[code]) if code in _VIEWS else column(code)


def age(row: AidRow) -> str:
    """How long it stands in its column: 送出 9 天; nothing of what is off the board."""
    if row.age is None or row.column not in _AGES:
        return ""
    if row.age <= 0:
        return say(_TODAY[row.column])
    return say(_AGES[row.column]).format(row.age)


def late(row: AidRow) -> tuple[str, Tone | None]:
    """The word that goes with the colour of its age: 逾期, 到期; nothing of a calm one."""
    return (say(_LATE[row.tone]), _TONES[row.tone]) if row.tone in _LATE else ("", None)


def office(row: AidRow) -> str:
    """Whom it goes to: the agency, or the union itself."""
    if row.track == "U":
        return say(UNION)
    return row.agency or say(NOBODY)


def whole(row: AidRow) -> str:
    """All of a card in one sentence, for a screen reader and as its tip."""
    parts = (say(URGENT) if row.urgent else "", row.title, row.number, office(row), age(row),
             late(row)[0], row.handler)
    return " · ".join(filter(None, parts))
