"""What is wrong with a counsellor's entry, and the law counsellors are told at the start."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from casedesk.casework.counselling.register import CounsellorRow
from casedesk.gui.theme import Tone

_FAULTS = {
    "unregistered": QT_TRANSLATE_NOOP("register", "not entered: cannot be assigned"),
    "inactive": QT_TRANSLATE_NOOP("register", "does not counsel"),
    "expired": QT_TRANSLATE_NOOP("register", "registration expired: cannot be assigned"),
    "unsigned": QT_TRANSLATE_NOOP("register", "undertaking not signed: cannot be assigned"),
    "expiring": QT_TRANSLATE_NOOP("register", "{} days left"),
}
_SHORT = {
    "unregistered": QT_TRANSLATE_NOOP("register", "not entered"),
    "inactive": QT_TRANSLATE_NOOP("register", "not active"),
    "expired": QT_TRANSLATE_NOOP("register", "expired"),
    "unsigned": QT_TRANSLATE_NOOP("register", "not signed"),
    "expiring": QT_TRANSLATE_NOOP("register", "{} days left"),
}
_FIT = QT_TRANSLATE_NOOP("register", "fit")
_HOURS = QT_TRANSLATE_NOOP("register", "{done} of {wanted} h")
_LAW = QT_TRANSLATE_NOOP(
    "register", "Mental Health Law, article 23: counsellors neither treat nor diagnose mental "
    "disorders; whoever may have one is advised to see a hospital that is fit for it.\n\n"
    "Article 76: a counsellor who treats or diagnoses is ordered to stop, warned and fined 5,000 "
    "to 10,000 yuan, what was earned is confiscated; where the consequences are grave, practice "
    "is suspended for six months to a year or the licence revoked. Who does harm to a person or "
    "to property in counselling answers for it under civil law.")
_TONES = {"unregistered": Tone.WARN, "inactive": Tone.PLAIN, "expired": Tone.DANGER,
          "unsigned": Tone.DANGER, "expiring": Tone.WARN}


def faults(row: CounsellorRow) -> str:
    """All that is wrong, in whole words; '' where nothing is."""
    return " · ".join(_say(_FAULTS[each]).format(row.days) for each in row.faults)


def state(row: CounsellorRow) -> tuple[str, Tone]:
    """The gravest of it in one or two words, and its tone."""
    if not row.faults:
        return _say(_FIT), Tone.OK
    return _say(_SHORT[row.faults[0]]).format(row.days), _TONES[row.faults[0]]


def hours(minutes: int | None, wanted: int) -> tuple[str, Tone | None]:
    """Hours of supervision this month against what is suggested."""
    if minutes is None or not wanted:
        return "", None
    said = _say(_HOURS).format(done=_plain(minutes), wanted=_plain(wanted))
    return said, Tone.WARN if minutes < wanted else None


def law() -> str:
    """What the law says to counsellors (精神卫生法§23, §76)."""
    return _say(_LAW)


def _plain(minutes: int) -> str:
    return f"{minutes / 60:.1f}".removesuffix(".0")


def _say(text: object) -> str:
    return QCoreApplication.translate("register", str(text))
