"""Names of people: kept as typed, tidied, and masked where they need not be read.

A name keeps every character (NFC, never NFKC; compatibility ideographs stay as typed). The dot
between the parts of a minority name is U+00B7, whichever of its look-alikes was typed.
"""

import re
import tomllib
import unicodedata
from functools import cache

from casedesk.paths import resource
from casedesk.rules.checks import Check

SHORTEST, LONGEST = 2, 50  # characters, counted as people count them
_DOTS = re.compile(r"\s*[·•・‧･．∙⋅●᛫]\s*")
_UNSEEN = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_COMPATIBILITY = re.compile(r"([\uf900-\ufaff\U0002f800-\U0002fa1f]+)")
_HAN = "\u3007\u3400-\u9fff\uf900-\ufaff\ue000-\uf8ff\U00020000-\U000323af"


def normalise(text: str) -> str:
    """Return the name tidied: NFC, one kind of middle dot, no spaces inside a Han name."""
    parts = _COMPATIBILITY.split(_UNSEEN.sub("", text))
    name = "".join(part if index % 2 else unicodedata.normalize("NFC", part)
                   for index, part in enumerate(parts))
    name = _DOTS.sub("·", name).strip()
    name = re.sub(rf"(?<=[{_HAN}])\s*\.\s*(?=[{_HAN}])", "·", name)
    name = re.sub(rf"(?<=[{_HAN}·])\s+(?=[{_HAN}·])", "", name)
    return " ".join(name.split())


def check(text: str) -> Check:
    """Check a name. Reasons: name_missing, name_length, name_letters; warning: name_private_use."""
    name = normalise(text)
    if not name:
        return Check(False, "", "name_missing")
    if not SHORTEST <= len(name) <= LONGEST:
        return Check(False, name, "name_length")
    if not all(_allowed(character) for character in name):
        return Check(False, name, "name_letters")
    return Check(True, name, "", "name_private_use" if private_use(name) else "")


def private_use(text: str) -> tuple[str, ...]:
    """Return the characters that only one machine's fonts know (PUA: hand-made 造字)."""
    return tuple(c for c in text if unicodedata.category(c) == "Co")


def surname(name: str) -> str:
    """Return the surname of a Han name: two characters when the pair is a known 复姓."""
    return name[:2] if len(name) > 2 and name[:2] in _compound() else name[:1]


def mask_name(name: str) -> str:
    """Return the surname and stars: 张** of 张小三, 欧阳** of 欧阳娜娜; never more than two."""
    family = surname(name)
    return family + "*" * min(2, len(name) - len(family))


def mask_id(number: str) -> str:
    """Return an ID number with the middle starred: 442000********0014; short ones H*****678."""
    if len(number) >= 15:
        return number[:6] + "*" * (len(number) - 10) + number[-4:]
    if len(number) >= 6:
        return number[0] + "*" * (len(number) - 4) + number[-3:]
    return "*" * len(number)


def mask_phone(number: str) -> str:
    """Return a telephone number with the middle starred: 138****1234, 0760-****1234."""
    area = re.match(r"(0\d{2,3}-|\+85[23])", number)
    head = area.group() if area else number[:3] if len(number) >= 11 else ""
    rest = len(number) - len(head)
    shown = min(4, rest // 2)
    return head + "*" * (rest - shown) + number[len(number) - shown:]


def mask_bank(number: str) -> str:
    """Return an account number of which only the last four figures are readable."""
    return "*" * max(0, len(number) - 4) + number[-4:]


def tail(number: str, shown: int = 4) -> str:
    """Return the last figures of a number, by which people tell records apart; '' of none."""
    return number[-shown:]


def _allowed(character: str) -> bool:
    return unicodedata.category(character)[0] in "LM" or character in "·〇 '.-’" or (
        unicodedata.category(character) == "Co")


@cache
def _compound() -> frozenset[str]:
    table = tomllib.loads(resource("rules/surnames.toml").read_text("utf-8"))
    return frozenset(table["compound"])
