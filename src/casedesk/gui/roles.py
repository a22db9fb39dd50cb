"""The roles of staff, in words."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_WORDS = {
    "counter": QT_TRANSLATE_NOOP("roles", "counter"),
    "mediator": QT_TRANSLATE_NOOP("roles", "mediator"),
    "counsellor": QT_TRANSLATE_NOOP("roles", "counsellor"),
    "supervisor": QT_TRANSLATE_NOOP("roles", "supervisor"),
    "admin": QT_TRANSLATE_NOOP("roles", "administrator"),
    "city": QT_TRANSLATE_NOOP("roles", "city office"),
}


def role_words(role: str) -> str:
    """A role in the language in force."""
    return QCoreApplication.translate("roles", str(_WORDS[role]))
