"""Words that would be a diagnosis or treatment, which counsellors may not give (§23)."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache

from casedesk.paths import resource


@dataclass(frozen=True)
class Words:
    """What stops a paper, and what to write instead."""

    plain: tuple[str, ...]
    codes: tuple[str, ...]
    hint: str


@cache
def words() -> Words:
    """Return the words of resources/rules/diagnosis_words.toml."""
    book = tomllib.loads(resource("rules/diagnosis_words.toml").read_text("utf-8"))
    return Words((*book["words"], *book["illnesses"]), tuple(book["codes"]), book["hint"])


def found(text: str) -> tuple[str, ...]:
    """Return what of a text would be a diagnosis, in the order it stands there.

    >>> found("情绪低落两周，诊断为抑郁症（F32.1）")
    ('诊断为', '抑郁症', 'F32.1')
    """
    hits = {match.start(): match[0] for match in _pattern().finditer(text)}
    return tuple(dict.fromkeys(hits[place] for place in sorted(hits)))


@cache
def _pattern() -> re.Pattern[str]:
    plain = sorted(words().plain, key=len, reverse=True)
    return re.compile("|".join([*map(re.escape, plain), *words().codes]), re.IGNORECASE)
