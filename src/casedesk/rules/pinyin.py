"""How names are read aloud: every reading for finding them, the likeliest for sorting them.

The dictionary is loaded on first use: it takes a third of a second.
"""

import re
import tomllib
from functools import cache, lru_cache
from itertools import islice, product
from typing import Any

from casedesk.paths import resource
from casedesk.rules.names import surname

_MOST = 64  # readings of one name; more than any real name has
_PART = re.compile(r"[A-Za-z]+|[^\W\d_]")  # a word in letters, or one character


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(resource("rules/surnames.toml").read_text("utf-8"))


def initials(name: str) -> frozenset[str]:
    """Return the first letters of every reading of a name: 曾豪 → {'zh', 'ch'}.

    A word in letters counts by its first; a character nobody can read is passed over.
    """
    letters = []
    for position, part in enumerate(_PART.findall(name)):
        found = {reading[0] for reading in readings(part, position == 0)}
        if found:
            letters.append(sorted(found))
    for position, reading in enumerate(_compound_readings(name)):
        if position < len(letters):
            letters[position] = sorted({*letters[position], reading[0]})
    if not letters:
        return frozenset()
    return frozenset("".join(choice) for choice in islice(product(*letters), _MOST))


def full(name: str) -> str:
    """Return the likeliest reading, for sorting and for names that sound alike: 'zeng hao'."""
    parts = _PART.findall(name)
    spoken = list(_compound_readings(name))
    if not spoken and parts and parts[0] in _table()["surname"]:
        spoken = [_table()["surname"][parts[0]][0]]
    rest = parts[len(spoken):]
    return " ".join([*spoken, *_likeliest(tuple(rest))])


@lru_cache(maxsize=20_000)
def readings(part: str, is_surname: bool = False) -> tuple[str, ...]:
    """Return every reading of a character; a word in letters reads as itself."""
    if part.isascii():
        return (part.lower(),)
    from pypinyin import Style, pinyin

    known = pinyin(part, heteronym=True, style=Style.NORMAL, errors="ignore")
    found = [*_table()["rare"].get(part, ()), *(known[0] if known else ())]
    if is_surname:
        found = [*_table()["surname"].get(part, ()), *found]
    return tuple(dict.fromkeys(reading for reading in found if reading.isascii() and reading))


def _likeliest(parts: tuple[str, ...]) -> list[str]:
    if not parts:
        return []
    from pypinyin import lazy_pinyin

    if all(len(part) == 1 and not part.isascii() for part in parts):
        spoken = lazy_pinyin("".join(parts))
        if len(spoken) == len(parts):
            return [reading if reading.isascii() else (readings(part) or (part,))[0]
                    for part, reading in zip(parts, spoken, strict=True)]
    return [(readings(part) or (part,))[0] for part in parts]


def _compound_readings(name: str) -> tuple[str, ...]:
    return tuple(_table()["compound_surname"].get(surname(name), ()))
