"""What the windows of performance call its states, ways on and urgings."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from casedesk.gui.language import language
from casedesk.gui.theme import Tone
from casedesk.rules import codes

_STATES = {
    "pending": (QT_TRANSLATE_NOOP("performance", "to be performed"), Tone.PLAIN),
    "part": (QT_TRANSLATE_NOOP("performance", "in part"), Tone.WARN),
    "performed": (QT_TRANSLATE_NOOP("performance", "performed"), Tone.OK),
    "overdue": (QT_TRANSLATE_NOOP("performance", "overdue"), Tone.DANGER),
}
_WAYS = {
    "notice": QT_TRANSLATE_NOOP("performance", "Written notice"),
    "telephone": QT_TRANSLATE_NOOP("performance", "Telephone"),
    "visit": QT_TRANSLATE_NOOP("performance", "Visit"),
}


def state(code: str) -> tuple[str, Tone]:
    """A state and its tone; nothing before the agreement takes effect."""
    words, tone = _STATES.get(code, ("", Tone.PLAIN))
    return (say(words) if words else ""), tone


def ways() -> list[tuple[str, str]]:
    """How somebody may be urged: code and word."""
    return [(code, say(words)) for code, words in _WAYS.items()]


def way(code: str) -> str:
    """How somebody was urged."""
    return say(_WAYS[code]) if code in _WAYS else code


def remedy(code: str) -> str:
    """What a way on is called."""
    return codes.label("proceedings", code, language())


def say(text: object) -> str:
    """A text of this module in the language in force."""
    return QCoreApplication.translate("performance", str(text))
