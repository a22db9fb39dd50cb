"""How workers and employers are described in one line."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from casedesk.gui import when
from casedesk.gui.language import language
from casedesk.rules import codes, dates

YES, NO = "yes", "no"
_REASONS = {
    "same_id": QT_TRANSLATE_NOOP("people", "same ID number"),
    "same_phone": QT_TRANSLATE_NOOP("people", "same telephone"),
    "same_name_birth": QT_TRANSLATE_NOOP("people", "same name and year of birth"),
    "same_sound_birth": QT_TRANSLATE_NOOP("people", "name sounds alike, same year of birth"),
    "same_name": QT_TRANSLATE_NOOP("people", "same name"),
}
_STATES = {
    "waiting": QT_TRANSLATE_NOOP("people", "Waiting"),
    "open": QT_TRANSLATE_NOOP("people", "Open"),
    "advised": QT_TRANSLATE_NOOP("people", "Advised"),
    "case": QT_TRANSLATE_NOOP("people", "Case opened"),
    "referred": QT_TRANSLATE_NOOP("people", "Passed on"),
}
_PURPOSES = {
    "registration": QT_TRANSLATE_NOOP("people", "Personal data used for the matter"),
    "legal_aid_informed": QT_TRANSLATE_NOOP("people", "Told of the right to legal aid"),
}


def _say(text: object) -> str:
    return QCoreApplication.translate("people", str(text))


def sex_and_age(sex: str, birth: date | None) -> str:
    """女 40 岁; what is not known is left out."""
    words = codes.label("sexes", sex, language()) if sex in ("1", "2") else ""
    years = when.age(birth, dates.today())
    age = "" if years is None else _say(QT_TRANSLATE_NOOP("people", "{} years")).format(years)
    return f"{words} {age}".strip()


def id_tail(tail: str) -> str:
    """证件尾号 4425."""
    return _say(QT_TRANSLATE_NOOP("people", "ID …{}")).format(tail) if tail else ""


def phone_tail(tail: str) -> str:
    """手机尾号 4412."""
    return _say(QT_TRANSLATE_NOOP("people", "phone …{}")).format(tail) if tail else ""


def about(sex: str, birth: date | None, ids: str, phone: str) -> str:
    """Who somebody is: 女 40 岁，证件尾号 4425，手机尾号 4412."""
    return joined((sex_and_age(sex, birth), id_tail(ids), phone_tail(phone)))


def joined(said: Iterable[str]) -> str:
    """What there is, with commas between."""
    return _say(QT_TRANSLATE_NOOP("people", ", ")).join(filter(None, said))


def reason(code: str) -> str:
    """Why a record may be the same worker's."""
    return _say(_REASONS[code])


def cases(count: int, last: date | None) -> str:
    """2 件案，最近 2025年6月."""
    words = []
    if count:
        words.append(_say(QT_TRANSLATE_NOOP("people", "{} case(s)")).format(count))
    if last:
        words.append(_say(QT_TRANSLATE_NOOP("people", "last here {}")).format(
            when.day(last, "month")))
    return joined(words)


def lately(count: int, days: int) -> str:
    """90 天内 3 起."""
    return _say(QT_TRANSLATE_NOOP("people", "{count} in {days} days")).format(
        count=count, days=days)


def visit_state(code: str) -> str:
    """What became of a visit."""
    return _say(_STATES[code])


def purpose(code: str) -> str:
    """What somebody agreed to."""
    return _say(_PURPOSES[code]) if code in _PURPOSES else code


def matter(code: str) -> str:
    """A matter in the short words of the counter, where it has such."""
    short = codes.table("matter_pills")
    return codes.label("matter_pills" if code in short else "matters", code, language())


def more() -> str:
    """The pill behind which everything else stands."""
    return _say(QT_TRANSLATE_NOOP("people", "More…"))


def offered(table: str, empty: str = "") -> list[tuple[str, str]]:
    """The choices of a code table, after an empty one where nothing need be said."""
    rows = [(code, codes.label(table, code, language())) for code in codes.table(table)]
    return [("", empty), *rows]


def answers() -> list[tuple[str, str]]:
    """Yes, no, and nothing said."""
    return [("", ""), (YES, _say(QT_TRANSLATE_NOOP("people", "Yes"))),
            (NO, _say(QT_TRANSLATE_NOOP("people", "No")))]


def answer(said: bool | None) -> str:
    """The code of a yes or no."""
    return "" if said is None else YES if said else NO


def truth(code: str) -> bool | None:
    """What the code of a yes or no means."""
    return {YES: True, NO: False}.get(code)
