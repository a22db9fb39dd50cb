"""What the windows of letters call their views, states and days."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from casedesk.casework.letters import TRANSFER
from casedesk.gui.language import language
from casedesk.gui.theme import Tone
from casedesk.rules import codes

_VIEWS = {
    "draft": QT_TRANSLATE_NOOP("letters", "Drafts"),
    "issued": QT_TRANSLATE_NOOP("letters", "To deliver"),
    "waiting": QT_TRANSLATE_NOOP("letters", "Awaiting"),
    "overdue": QT_TRANSLATE_NOOP("letters", "Overdue"),
    "replied": QT_TRANSLATE_NOOP("letters", "Answered"),
    "unanswered": QT_TRANSLATE_NOOP("letters", "No answer"),
    "ended": QT_TRANSLATE_NOOP("letters", "Ended"),
    "voided": QT_TRANSLATE_NOOP("letters", "Voided"),
    "all": QT_TRANSLATE_NOOP("letters", "All"),
}
_TRANSFER = QT_TRANSLATE_NOOP("letters", "Transfer")
_OVER = QT_TRANSLATE_NOOP("letters", "{} days over")
_LEFT = QT_TRANSLATE_NOOP("letters", "{} days left")
_TODAY = QT_TRANSLATE_NOOP("letters", "due today")
_TONES = {"draft": Tone.PLAIN, "issued": Tone.WARN, "waiting": Tone.DISPUTES,
          "delivered": Tone.DISPUTES, "sent": Tone.DISPUTES, "replied": Tone.DISPUTES,
          "unanswered": Tone.DANGER, "ended": Tone.OK, "received": Tone.OK}


def say(text: object) -> str:
    """A text of this context in the language in force."""
    return QCoreApplication.translate("letters", str(text))


def view(code: str) -> str:
    """A view of the list."""
    return say(_VIEWS[code])


def kind(code: str) -> str:
    """提示函, 意见书, 建议书, 转介函."""
    return say(_TRANSFER) if code == TRANSFER else codes.label("letter_kinds", code, language())


def state(code: str, kind_: str = "") -> str:
    """How far a letter or a transfer is."""
    if kind_ == TRANSFER:
        code = {"waiting": "sent", "ended": "received"}.get(code, code)
        return codes.label("transfer_states", code, language())
    return codes.label("letter_states", "delivered" if code == "waiting" else code, language())


def tone(code: str) -> Tone:
    """The tone of a state."""
    return _TONES.get(code, Tone.PLAIN)


def outcome(code: str, kind_: str = "") -> str:
    """What came of it."""
    table = "transfer_results" if kind_ == TRANSFER else "letter_outcomes"
    return codes.label(table, code, language())


def days(count: int | None) -> tuple[str, Tone | None]:
    """How long until an answer is due, or since when it is overdue."""
    if count is None:
        return "", None
    if count < 0:
        return say(_OVER).format(-count), Tone.DANGER
    if count == 0:
        return say(_TODAY), Tone.WARN
    return say(_LEFT).format(count), Tone.WARN if count <= 3 else None
