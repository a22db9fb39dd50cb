"""The states and grades of counselling in words and tones."""

from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from casedesk.gui import when
from casedesk.gui.language import language
from casedesk.gui.theme import Tone
from casedesk.rules import codes, dates, risk

_NOTES = {"unwritten": str(QT_TRANSLATE_NOOP("counselling", "To be written")),
          "draft": str(QT_TRANSLATE_NOOP("counselling", "To be signed")),
          "signed": str(QT_TRANSLATE_NOOP("counselling", "Signed"))}
_NOTE_TONES = {"unwritten": Tone.WARN, "draft": Tone.WARN, "signed": Tone.OK}
_STATE_TONES = {"C0": Tone.PLAIN, "C1": Tone.COUNSELLING, "C2": Tone.COUNSELLING,
                "C3": Tone.WARN, "C5": Tone.SITE}
_APPOINTMENT_TONES = {"booked": Tone.COUNSELLING, "arrived": Tone.COUNSELLING,
                      "no_show": Tone.WARN, "late_30": Tone.WARN, "client_late": Tone.WARN}
_HOURS_SAID = 14  # days ahead up to which the hour is said as well as the day
_RISK_TONES = (Tone.PLAIN, Tone.PLAIN, Tone.WARN, Tone.DANGER, Tone.DANGER)


def state(code: str) -> str:
    """The state of a case."""
    return codes.label("counselling_states", code, language())


def state_tone(code: str) -> Tone:
    """The tone of that state."""
    return _STATE_TONES.get(code, Tone.PLAIN)


def appointment(code: str) -> str:
    """What became of an appointment."""
    return codes.label("appointment_states", code, language())


def appointment_tone(code: str) -> Tone:
    """The tone of that."""
    return _APPOINTMENT_TONES.get(code, Tone.PLAIN)


def note(code: str) -> str:
    """Whether a note is written and signed."""
    return QCoreApplication.translate("counselling", _NOTES[code]) if code in _NOTES else ""


def note_tone(code: str) -> Tone:
    """The tone of that."""
    return _NOTE_TONES.get(code, Tone.PLAIN)


def grade(number: int | None) -> str:
    """A grade of risk."""
    if number is None:
        return ""
    level = risk.levels()[number]
    return level.zh if language() == "zh" else level.en


def grade_tone(number: int | None) -> Tone:
    """The tone of a grade."""
    return _RISK_TONES[number] if number is not None else Tone.PLAIN


def session(seq: int) -> str:
    """The how manieth session."""
    if seq == 1:
        return QCoreApplication.translate("counselling", "first session")
    return QCoreApplication.translate("counselling", "session {}").format(seq)


def due(at: datetime | None) -> tuple[str, Tone]:
    """Until when, and how pressing."""
    if at is None:
        return "", Tone.PLAIN
    now = dates.now()
    if at <= now:
        hours = int((now - at).total_seconds() // 3600)
        if not hours:
            return QCoreApplication.translate("counselling", "at once"), Tone.DANGER
        late = QCoreApplication.translate("counselling", "{} h over").format(hours) \
            if hours < 48 else QCoreApplication.translate("counselling", "{} days over").format(
                hours // 24)
        return late, Tone.DANGER
    left = at - now
    said = when.moment(at) if left.days < _HOURS_SAID else when.short(at.date())
    return QCoreApplication.translate("counselling", "by {}").format(said), (
        Tone.WARN if left.total_seconds() < 24 * 3600 else Tone.PLAIN)


def code_of(table: str, code: str) -> str:
    """A code of a code table in the language in force."""
    return codes.label(table, code, language())


def choices(table: str, *, empty: bool = True) -> list[tuple[str, str]]:
    """The codes of a table with their words, '' first where nothing may be chosen."""
    rows = [(code, codes.label(table, code, language())) for code in codes.table(table)]
    return [("", ""), *rows] if empty else rows
