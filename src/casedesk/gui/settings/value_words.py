"""How a setting and a deadline are said: its name, its value with the unit, its term."""

import re
import tomllib
from functools import cache
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from casedesk.casework.settings_book import SettingRow
from casedesk.gui.language import language
from casedesk.paths import resource
from casedesk.rules import codes
from casedesk.rules.deadlines import Rule

_UNITS = {
    "day": QT_TRANSLATE_NOOP("values", "{} days"),
    "workday": QT_TRANSLATE_NOOP("values", "{} workdays"),
    "month": QT_TRANSLATE_NOOP("values", "{} months"),
    "year": QT_TRANSLATE_NOOP("values", "{} years"),
    "hour": QT_TRANSLATE_NOOP("values", "{} hours"),
    "agreed": QT_TRANSLATE_NOOP("values", "as agreed"),
}
_YES = QT_TRANSLATE_NOOP("values", "yes")
_NO = QT_TRANSLATE_NOOP("values", "no")
_EMPTY = QT_TRANSLATE_NOOP("values", "not stated")
_ROLLS = QT_TRANSLATE_NOOP("values", "A last day that is free moves to the next workday.")
_STAYS = QT_TRANSLATE_NOOP("values", "A last day that is free stays the last day.")
_BEFORE = QT_TRANSLATE_NOOP("values", "{} ahead")
_MARKS = re.compile(r"^\[[ADM]\]\s*")


def _say(text: object) -> str:
    return QCoreApplication.translate("values", str(text))


@cache
def _formulas() -> dict[str, tuple[str, str]]:
    rows = tomllib.loads(resource("reports/formulas.toml").read_text("utf-8"))["success_rate"]
    return {row["code"]: (row["zh"], row["en"]) for row in rows}


def name(row: SettingRow) -> str:
    """What a setting is called."""
    return row.zh if language() == "zh" else row.en


def basis(text: str) -> str:
    """Why it is so, without the mark of how sure that is."""
    return _MARKS.sub("", text)


def value(row: SettingRow, of: Any) -> str:
    """A value with its unit."""
    if isinstance(of, bool):
        return _say(_YES if of else _NO)
    if row.choices:
        return _choice(str(of))
    unit = row.unit if language() == "zh" else row.unit_en
    said = f"{of} {unit}".strip()
    return said or _say(_EMPTY)


def offered(row: SettingRow) -> list[tuple[str, str]]:
    """What a setting may be chosen from."""
    if isinstance(row.value, bool):
        return [("1", _say(_YES)), ("0", _say(_NO))]
    return [(code, _choice(code)) for code in row.choices]


def code(of: Any) -> str:
    """The code of a value among what is offered."""
    return str(int(of)) if isinstance(of, bool) else str(of)


def term(row: Rule) -> str:
    """How long a rule gives."""
    said = _say(_UNITS[row.unit]).format(row.number)
    return _say(_BEFORE).format(said) if row.direction == "before" else said


def rolls(row: Rule) -> str:
    """What becomes of a last day that is free; nothing where working days are counted."""
    if row.unit in ("workday", "hour", "agreed"):
        return ""
    return _say(_ROLLS if row.rolls else _STAYS)


def _choice(code: str) -> str:
    found = _formulas().get(code)
    if found is None:
        return codes.label("setting_choices", code, language())
    return found[language() != "zh"]
