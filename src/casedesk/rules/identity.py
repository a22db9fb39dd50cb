"""Identity documents: whether a typed number can be one, and what it says of its holder.

Numbers are checked in the shape the law gives them (GB 11643-1999 and the notices named at each
rule); of an address code only the province is checked, because old codes stay valid for life.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from stdnum.iso7064 import mod_11_2

from casedesk.rules import dates, regions
from casedesk.rules.checks import undashed, written

_ROUNDED = re.compile(r"\d+(\.\d+)?E\+?(1[4-9]|2\d)")  # 4.40524E+17, as a spreadsheet shows it
_LOOK_ALIKE_X = str.maketrans("хХⅩ×✕ｘＸ", "XXXXXXX")
_COMPATRIOT = ("810000", "820000", "830000")
MALE, FEMALE = "1", "2"  # GB/T 2261.1


@dataclass(frozen=True)
class IdCheck:
    """What is to be said of an identity number; `reason` and `warning` are refusal codes or ''.

    `kind` is a code of resources/codes/id_kinds.toml, `sex` one of GB/T 2261.1 ('1', '2' or ''),
    `region` the place of the address code in words.
    """

    valid: bool
    kind: str
    normalised: str
    reason: str = ""
    warning: str = ""
    sex: str = ""
    birth: date | None = None
    region: str = ""


def check(value: str | float, kind: str | None = None, today: date | None = None) -> IdCheck:
    """Check an identity number as typed, or as a spreadsheet cell holds it.

    Without `kind` the shape decides. Reasons: id_missing, id_lost_digits, id_length, id_letters,
    id_region, id_birth, id_checksum, id_shape; warnings: id_first_generation, id_old_card.
    """
    text = undashed(written(value)).upper().translate(_LOOK_ALIKE_X)
    if kind == "work_permit":  # 解释(一) §33: recorded as it stands
        text = written(value).strip()
    if not text:
        return IdCheck(False, kind or "id", "", "id_missing")
    if _lost_digits(value, text):
        return IdCheck(False, kind or "id", text, "id_lost_digits")
    kind = kind or _guess(text)
    return _RULES[kind](text, kind, today or dates.today())


def eighteen(number: str) -> str:
    """Return a first-generation number (15 figures) in its form of 18; any other as it is."""
    if not re.fullmatch(r"\d{15}", number):
        return number
    body = f"{number[:6]}19{number[6:]}"
    return body + mod_11_2.calc_check_digit(body)


def _lost_digits(value: str | float, text: str) -> bool:
    """A spreadsheet keeps 15 figures of a number and writes noughts for the rest."""
    if isinstance(value, (int, float)) and abs(value) >= 1e15:
        return True
    if _ROUNDED.fullmatch(text):
        return True
    rounded = re.fullmatch(r"\d{15}000", text) is not None
    return rounded and not mod_11_2.is_valid(text)


def _guess(text: str) -> str:
    figures = sum(character.isdecimal() for character in text)
    if re.fullmatch(r"[HM]\d{8}(\d{2})?", text):
        return "hk_macao_pass"
    if re.fullmatch(r"[A-Z]{3}\d{12}", text) or re.fullmatch(r"9\d{17}", text):
        return "foreigner_card"
    if re.fullmatch(r"\d{8}", text):
        return "taiwan_pass"
    if re.fullmatch(r"[EGDSP][A-Z0-9]\d{7}", text):
        return "passport"
    if re.fullmatch(r"[A-Z][A-Z0-9]{5,11}", text) and figures:
        return "foreign_passport"
    return "residence_permit" if len(text) == 18 and text[:6] in _COMPATRIOT else "id"


def _resident(text: str, kind: str, today: date) -> IdCheck:
    """居民身份证 (GB 11643-1999), of 18 figures or of the first generation's 15."""
    if re.search(r"[^0-9X]|X.", text):
        return IdCheck(False, kind, text, "id_letters")
    if re.fullmatch(r"\d{15}", text):
        return _holder(kind, text, eighteen(text), today, "id_first_generation")
    if len(text) != 18:
        return IdCheck(False, kind, text, "id_length")
    return _holder(kind, text, text, today)


def _permit(text: str, kind: str, today: date) -> IdCheck:
    """港澳台居民居住证: as an ID of 18 figures, with its own three address codes."""
    found = _resident(text, kind, today)
    if not found.valid or len(text) != 18:
        return found if not found.valid else IdCheck(False, kind, text, "id_length")
    return found if text[:6] in _COMPATRIOT else IdCheck(False, kind, text, "id_region")


def _holder(kind: str, typed: str, number: str, today: date, warning: str = "") -> IdCheck:
    """Read place, birth date and sex from 18 figures, and check them."""
    place, birth = regions.name(number), _birth(number[6:14], today)
    if not place:
        return IdCheck(False, kind, typed, "id_region")
    if birth is None:
        return IdCheck(False, kind, typed, "id_birth")
    if not mod_11_2.is_valid(number):
        return IdCheck(False, kind, typed, "id_checksum")
    sex = MALE if int(number[16]) % 2 else FEMALE
    return IdCheck(True, kind, typed, "", warning, sex, birth, place)


def _birth(figures: str, today: date) -> date | None:
    try:
        birth = date(int(figures[:4]), int(figures[4:6]), int(figures[6:]))
    except ValueError:
        return None
    return birth if date(1850, 1, 1) <= birth <= today else None


def _foreigner(text: str, kind: str, today: date) -> IdCheck:
    """外国人永久居留身份证: since 2023-12-01 18 figures from 9; the card before stays good."""
    if re.fullmatch(r"[A-Z]{3}\d{12}", text):
        return IdCheck(True, kind, text, "", "id_old_card")
    if re.search(r"[^0-9X]|X.", text):
        return IdCheck(False, kind, text, "id_letters")
    if len(text) != 18:
        return IdCheck(False, kind, text, "id_length")
    if text[0] != "9" or not regions.province(text[1:3]):
        return IdCheck(False, kind, text, "id_region")
    birth = _birth(text[6:14], today)
    if birth is None:
        return IdCheck(False, kind, text, "id_birth")
    if not mod_11_2.is_valid(text):
        return IdCheck(False, kind, text, "id_checksum")
    sex = MALE if int(text[16]) % 2 else FEMALE
    return IdCheck(True, kind, text, "", "", sex, birth, regions.province(text[1:3]))


def _shape(pattern: str) -> Callable[[str, str, date], IdCheck]:
    """Return a rule for a document of which only the shape is known."""
    known = re.compile(pattern)

    def rule(text: str, kind: str, today: date) -> IdCheck:
        valid = known.fullmatch(text) is not None
        return IdCheck(valid, kind, text, "" if valid else "id_shape")

    return rule


_RULES: dict[str, Callable[[str, str, date], IdCheck]] = {
    "id": _resident,
    "residence_permit": _permit,
    "hk_macao_pass": _shape(r"[HM]\d{8}(\d{2})?"),
    "taiwan_pass": _shape(r"\d{8}|\d{10}(\d{2}|\(?[A-Z0-9]{1,2}\)?)?"),
    "foreigner_card": _foreigner,
    "passport": _shape(r"[EGDSP][A-Z0-9]\d{7}"),
    "foreign_passport": _shape(r"[A-Z0-9]{5,20}"),
    "work_permit": _shape(r"(?s).{1,60}"),
}
