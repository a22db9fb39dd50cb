"""The small pieces by which people, employers and cases are found, and a query asks.

Each piece (gram) begins with the letter of its kind:
    n a character or pair of a name     w a whole name          p initials, from the first letter on
    t a telephone number from its start l its last four         i an ID number: last four, six, all
    e a pair of an employer's name      u its code              h a pair of the mark before 字
    c a part of a document number
and, kept only to look once more at a long query: f a whole employer, r whole initials, d a whole
number. A gram is letters and figures alone, so no engine can take it apart.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise, product

from casedesk.rules import identity, numbers, pinyin
from casedesk.rules.checks import half_width

WHOLE = frozenset("wfrd")  # what stands in the text that a long query is held against
ASIDE = frozenset("frd")  # of these, what no query asks for
_LONGEST = 60  # characters of a query that are read
_RUN = re.compile(r"\d+x(?![a-z])|\d+|[a-z]+|[^\da-z]+")
_MOST_PARTS = 3  # runs of one word that are tried in every way
_LONGEST_CASE = 8  # figures of a year and a place in its series
_TELEPHONE_FROM = 3  # figures of a telephone number that are worth asking for


@dataclass(frozen=True)
class Term:
    """One word of a query: found where every gram of some alternative is.

    `within` are parts that must also stand whole in the text, because pairs can over-match.
    """

    alternatives: tuple[tuple[str, ...], ...]
    within: tuple[str, ...] = ()


def of_person(name: str, id_number: str = "", phones: Iterable[str] = (), *,
              former_name: str = "") -> frozenset[str]:
    """Return the grams of a worker: names, initials, tails of the numbers."""
    found: set[str] = set()
    for each in filter(None, (name, former_name)):
        found |= _of_name(each)
    if id_number:
        for number in {id_number, identity.eighteen(id_number)}:
            whole = fold(number)
            found |= {"i" + whole, "i" + whole[-4:], "i" + whole[-6:]}
    for phone in filter(None, phones):
        found |= _of_phone(phone)
    return frozenset(found)


def of_employer(names: Iterable[str], uscc: str = "") -> frozenset[str]:
    """Return the grams of an employer: pairs of each of its names, its code."""
    found: set[str] = set()
    for name in names:
        whole = fold(name)
        found |= _pairs("e", whole) | ({"f" + whole} if whole else set())
    if uscc:
        code = fold(uscc)
        found |= {"u" + code, "u" + code[-4:], "u" + code[-6:]}
    return frozenset(found)


def of_case(number: str, people: Iterable[str] = (),
            employers: Iterable[str] = ()) -> frozenset[str]:
    """Return the grams of a case or visit: parts of its number, and who it is between."""
    found = {"d" + fold(number)} if fold(number) else set()
    written = numbers.read(number)
    if written:
        seq = f"{written.seq:04d}"
        found |= {f"c{written.year}", f"c{written.seq}", "c" + seq, f"c{written.year}{seq}"}
        mark = fold(number).partition(str(written.year))[0]
        found |= _pairs("h", mark) | {"h" + character for character in mark}
    else:
        found |= {"c" + figures for figures in re.findall(r"\d+", half_width(number))}
    for name in people:
        found |= _of_name(name)
    return frozenset(found) | of_employer(employers)


def of_name(name: str) -> str:
    """Return the gram of exactly this name, whatever dots and spaces were typed."""
    return "w" + fold(name)


def of_query(text: str) -> tuple[Term, ...]:
    """Return what a typed query asks for, word by word; every word must be found.

    A word may be characters, initials, the first or last figures of a telephone or ID number, part
    of an employer's name, a case number in whole or part, or a mixture (张伟1234).
    """
    words = half_width(text)[:_LONGEST].split()
    joined = "".join(fold(word) for word in words)
    if len(words) > 1 and re.fullmatch(r"\d{11,18}x?", joined):
        words = [joined]  # a number typed in groups
    found = (_term(word) for word in words)
    return tuple(term for term in found if term.alternatives)


def fold(text: str) -> str:
    """Return only what is compared: letters, characters and figures, in one width and case."""
    plain = unicodedata.normalize("NFC", half_width(text)).lower()
    return "".join(c for c in plain if _kept(c))


def searchable(grams: Iterable[str]) -> str:
    """Return the whole names, employers and numbers among grams, for a second look."""
    return " ".join(sorted(gram for gram in grams if gram[0] in WHOLE))


def _kept(character: str) -> bool:
    category = unicodedata.category(character)
    return category[0] in "LN" or category == "Co" or (
        category[0] == "M" and not _is_selector(character))


def _is_selector(character: str) -> bool:
    return "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"


def _pairs(kind: str, text: str) -> set[str]:
    return {kind + first + second for first, second in pairwise(text)}


def _of_name(name: str) -> set[str]:
    words = [fold(word) for word in name.split()]
    whole = fold(name)
    if not whole:
        return set()
    found = {"w" + whole} | {"n" + character for character in whole}
    for word in words:
        found |= _pairs("n", word)
    for read in pinyin.initials(name):
        found |= {"p" + read[:length] for length in range(1, len(read) + 1)} | {"r" + read}
    return found


def _of_phone(phone: str) -> set[str]:
    main = re.match(r"(\+85[23])?(0\d{2,3}-)?(\d+)", phone)
    if not main:
        return set()
    abroad, area, own = (re.sub(r"\D", "", part or "") for part in main.groups())
    found = {"l" + own[-4:]}
    for number in {own, area + own, abroad + own}:
        found |= {"t" + number[:length] for length in range(_TELEPHONE_FROM, len(number) + 1)}
    return found


def _term(word: str) -> Term:
    folded = fold(word)
    if not folded:
        return Term(())
    runs = _RUN.findall(folded)
    if len(runs) == 1:
        within: tuple[str, ...] = ()
        found = _of_figures(folded) if folded[0].isdecimal() else _of_letters(folded)
        if len(folded) > 2 and not folded[0].isdecimal():
            within = (folded,)
    else:
        found, within = _mixed(folded)
    written = numbers.read(word)
    if written:
        whole = not written.head.isascii()  # 调字〔2026〕12号 can be nothing else
        found = [_of_number(written)] if whole else [*found, _of_number(written)]
        within = ()
    return Term(tuple(dict.fromkeys(found)), within)


def _mixed(folded: str) -> tuple[list[tuple[str, ...]], tuple[str, ...]]:
    """Return what characters and figures in one word may be: one name, one code, or each a part."""
    parts = _RUN.findall(re.sub(r"第(?=\d)|(?<=\d)号", "", folded))
    found = [*_in_names(folded), ("i" + folded,), ("u" + folded,)]
    if len(parts) <= _MOST_PARTS:
        each = [_of_figures(part, alone=False) if part[0].isdecimal() else _of_letters(part)
                for part in parts]
        found += [tuple(dict.fromkeys(sum(choice, ()))) for choice in product(*each)]
    # Codes are not in the text that is looked at again, so only characters are held against it.
    return found, tuple(part for part in parts if len(part) > 2 and not part.isascii())


def _of_number(written: numbers.Written) -> tuple[str, ...]:
    mark = fold(written.head)
    marks = sorted(_pairs("h", mark)) or ["h" + character for character in mark]
    return (f"c{written.year}{written.seq:04d}", *marks)


def _of_letters(run: str) -> list[tuple[str, ...]]:
    """Return what a run of characters may be: a name, an employer, a mark; or initials."""
    if run.isascii():
        return [*_in_names(run), ("p" + run,)]
    return [*_in_names(run), tuple(sorted(_pairs("h", run)))] if len(run) > 1 else _in_names(run)


def _in_names(run: str) -> list[tuple[str, ...]]:
    if len(run) == 1:
        return [("n" + run,)]
    return [tuple(sorted(_pairs("n", run))), tuple(sorted(_pairs("e", run)))]


def _of_figures(run: str, *, alone: bool = True) -> list[tuple[str, ...]]:
    """Return what figures may be: of a case number, a telephone number, an ID number, a code."""
    found: list[tuple[str, ...]] = [("c" + run,)] if len(run) <= _LONGEST_CASE else []
    if len(run) >= _TELEPHONE_FROM:
        found.append(("t" + run,))
    if len(run) == 4:
        found.append(("l" + run,))
    if len(run) in (4, 6) or len(run) >= 8:
        found.append(("i" + run,))
        found += [("u" + run,)] if alone else []
    if alone and 1 < len(run) <= 3:
        found.append(tuple(sorted(_pairs("e", run))))  # 361度
    return found or [("c" + run,)]
