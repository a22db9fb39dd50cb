"""How numbers, days and amounts are spelt when a field is left, and what is wrong with them."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from casedesk.errors import RefusedError
from casedesk.gui import when
from casedesk.gui.language import language
from casedesk.rules import dates, identity, money, phones, uscc


def phone(text: str) -> str:
    """A mobile number in its three groups; any other as it is written."""
    found = phones.check(text) if text.strip() else None
    if found is None or not found.valid:
        return text
    number = found.normalised
    return f"{number[:3]} {number[3:7]} {number[7:]}" if found.kind == "mobile" else number


def amount(text: str) -> str:
    """Yuan with two places and separators."""
    if not text.strip() or amount_fault(text):
        return text
    said = money.plain(money.parse(text))
    return QCoreApplication.translate("spelling", "{} yuan").format(said)


def day(text: str) -> str:
    """A day in full, whichever way it was typed."""
    return text if not text.strip() or day_fault(text) else said_day(
        dates.parse(text, dates.today()))


def rough(text: str) -> str:
    """A day, a month or a year."""
    return text if not text.strip() or rough_fault(text) else said_rough(
        dates.parse_rough(text, dates.today()))


def moment(text: str) -> str:
    """A day and minute."""
    return text if not text.strip() or moment_fault(text) else said_moment(
        dates.parse_time(text, dates.today()))


def said_day(of: date | None) -> str:
    """A day as it stands in a field; nothing of None."""
    if of is None:
        return ""
    return dates.cn(of) if language() == "zh" else of.isoformat()


def said_rough(iso: str) -> str:
    """A rough day as it stands in a field; what is no ISO stays as it was imported."""
    if language() != "zh" or not iso.replace("-", "").isdecimal():
        return iso
    return dates.cn_rough(iso)


def said_moment(of: datetime | None) -> str:
    """A moment as it stands in a field; nothing of None."""
    return "" if of is None else when.spoken(of, dates.today())


def phone_fault(text: str) -> RefusedError | None:
    """What is wrong with a telephone number."""
    found = phones.check(text)
    return None if found.valid else RefusedError(found.reason)


def id_fault(text: str) -> RefusedError | None:
    """What is wrong with an ID number."""
    found = identity.check(text)
    return None if found.valid else RefusedError(found.reason)


def uscc_fault(text: str) -> RefusedError | None:
    """What is wrong with a 统一社会信用代码."""
    found = uscc.check(text)
    return None if found.valid else RefusedError(found.reason)


def rough_fault(text: str) -> RefusedError | None:
    """What is wrong with a rough day."""
    return _fault(lambda: dates.parse_rough(text, dates.today()))


def day_fault(text: str) -> RefusedError | None:
    """What is wrong with a day."""
    return _fault(lambda: dates.parse(text, dates.today()))


def moment_fault(text: str) -> RefusedError | None:
    """What is wrong with a moment."""
    return _fault(lambda: dates.parse_time(text, dates.today()))


def amount_fault(text: str) -> RefusedError | None:
    """What is wrong with an amount."""
    return _fault(lambda: money.parse(text))


def _fault(read: Callable[[], object]) -> RefusedError | None:
    try:
        read()
    except RefusedError as fault:
        return fault
    return None
