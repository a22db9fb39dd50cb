"""Days and times as the windows say them, in the language in force."""

from datetime import date, datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale

from casedesk.gui.language import language
from casedesk.rules import dates

_FORMS = {  # Qt's own marks: 11月25日 周三 · 11-25 · 2026-11
    "day": QT_TRANSLATE_NOOP("when", "d MMM yyyy"),
    "weekday": QT_TRANSLATE_NOOP("when", "d MMM, ddd"),
    "month": QT_TRANSLATE_NOOP("when", "MMM yyyy"),
}


def day(of: date | None, form: str = "day") -> str:
    """A day in one of the forms 'day', 'weekday', 'month'; nothing of None."""
    if of is None:
        return ""
    pattern = QCoreApplication.translate("when", str(_FORMS[form]))
    return QLocale().toString(QDate(of.year, of.month, of.day), pattern)


def short(of: date | None) -> str:
    """A day for a column: 11-22 of this year, 2025-11-22 of another."""
    if of is None:
        return ""
    return f"{of:%m-%d}" if of.year == dates.today().year else f"{of:%Y-%m-%d}"


def moment(of: datetime) -> str:
    """A day and minute for a column; of today the minute alone is enough."""
    return f"{of:%H:%M}" if of.date() == dates.today() else f"{short(of.date())} {of:%H:%M}"


def spoken(of: datetime, today: date) -> str:
    """A moment as it is typed and read again: 今天 14:01, 11月20日 09:30."""
    if language() != "zh":
        return f"{of:%H:%M}" if of.date() == today else f"{of:%Y-%m-%d %H:%M}"
    if of.date() == today:
        return f"今天 {of:%H:%M}"
    year = "" if of.year == today.year else f"{of.year}年"
    return f"{year}{of.month}月{of.day}日 {of:%H:%M}"


def age(birth: date | None, on: date) -> int | None:
    """Full years on a day."""
    if birth is None:
        return None
    return on.year - birth.year - ((on.month, on.day) < (birth.month, birth.day))


def noon(of: date) -> datetime:
    """The middle of a day, for what has a day and no hour."""
    return datetime(of.year, of.month, of.day, 12)
