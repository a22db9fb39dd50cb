"""Why a record was found: the parts of a name or number that the typed words stand for."""

from casedesk.rules.checks import half_width
from casedesk.rules.names import surname

Span = tuple[int, int]  # first character, one past the last


def spans(text: str, query: str, *, spoken: bool = False) -> list[Span]:
    """Return where the words of a query stand in a text, in order and apart.

    Figures that end like the text's own figures count by that end. `spoken` also takes letters as
    the initials of the first characters; the dictionary of readings is loaded for it.
    """
    plain, found = _plain(text), list[Span]()
    for word in _plain(query).split():
        at = plain.find(word)
        if at >= 0:
            found.append((at, at + len(word)))
        elif word.isdecimal() or word[:-1].isdecimal():
            found += _tail(plain, word)
        elif spoken and word.isascii() and word.isalpha():
            found += _initials(text, word)
    return _apart(found)


def _plain(text: str) -> str:
    wide = half_width(text)
    lower = wide.lower()
    return lower if len(lower) == len(text) else wide if len(wide) == len(text) else text


def _tail(plain: str, word: str) -> list[Span]:
    """A whole number was typed, and only its last four are shown."""
    at = plain.find(word[-4:]) if len(word) > 4 else -1
    return [(at, at + 4)] if at >= 0 else []


def _initials(text: str, word: str) -> list[Span]:
    from casedesk.rules import pinyin

    family = len(surname(text))
    for place, letter in enumerate(word):
        if place >= len(text):
            return []
        readings = pinyin.readings(text[place], place < family)
        if letter not in {reading[0] for reading in readings}:
            return []
    return [(0, len(word))]


def _apart(found: list[Span]) -> list[Span]:
    joined: list[Span] = []
    for first, last in sorted(found):
        if joined and first <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return joined
