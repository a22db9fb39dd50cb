"""Words that would be a diagnosis or treatment, which counsellors may not give (§23)."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from unicodedata import normalize

from casedesk.paths import resource


@dataclass(frozen=True)
class Words:
    """What stops a paper, and what to write instead."""

    plain: tuple[str, ...]
    codes: tuple[str, ...]
    other_words: tuple[str, ...]  # followed by one of these, it is another word
    hint: str
    papers: tuple[str, ...]  # codes of the forms that may not say them
    exempt: tuple[str, ...]  # fields that may: what a hospital found, as the client tells it


@cache
def words() -> Words:
    """Return the words of resources/rules/diagnosis_words.toml."""
    book = tomllib.loads(resource("rules/diagnosis_words.toml").read_text("utf-8"))
    return Words((*book["words"], *book["illnesses"]), tuple(book["codes"]),
                 tuple(book["other_words"]), book["hint"], tuple(book["papers"]),
                 tuple(book["exempt"]))


def found(text: str) -> tuple[str, ...]:
    """Return what of a text would be a diagnosis, in the order it stands there.

    >>> found("情绪低落两周，诊断为抑郁症（F32.1）")
    ('诊断为', '抑郁症', 'F32.1')
    """
    plainly = normalize("NFKC", text)  # （Ｆ３２．１） is F32.1
    hits = {match.start(): match[0] for match in _pattern().finditer(plainly)}
    return tuple(dict.fromkeys(hits[place] for place in sorted(hits)))


@cache
def _pattern() -> re.Pattern[str]:
    plain = sorted((re.escape(normalize("NFKC", word)) for word in words().plain),
                   key=len, reverse=True)
    after = "|".join(map(re.escape, words().other_words))
    numbers = "|".join(f"(?:{code})" for code in words().codes)
    # Chinese characters count as letters of a word, so a word's edge would not do for the codes.
    return re.compile(f"(?:{'|'.join(plain)})(?!{after})|(?<![0-9A-Za-z.])(?:{numbers})"
                      f"(?![0-9A-Za-z]|{after})", re.IGNORECASE)
