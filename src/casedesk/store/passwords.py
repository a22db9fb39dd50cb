"""Which passwords are too easy to guess, and what a guess costs: dated figures."""

import re
import time
import tomllib
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache

from casedesk.errors import RefusedError
from casedesk.paths import resource
from casedesk.store.sealing import Cost, from_password


@dataclass(frozen=True)
class Policy:
    """The rules for passwords from a day on."""

    effective_from: date
    shortest: int  # characters
    unguessable: int  # characters that must be left when what is easy to guess is taken out
    cost: Cost
    cost_floor: Cost
    blocked: tuple[str, ...]


@cache
def _policies() -> tuple[Policy, ...]:
    read = tomllib.loads(resource("rules/passwords.toml").read_text("utf-8"))
    blocked = tuple(sorted(map(str.casefold, read["blocked"]), key=len, reverse=True))
    return tuple(
        Policy(
            one["effective_from"], one["shortest"], one["unguessable"],
            Cost(one["memory_kib"], one["passes"]),
            Cost(one["floor_memory_kib"], one["floor_passes"]), blocked,
        )
        for one in sorted(read["policy"], key=lambda one: one["effective_from"])
    )


def policy(on: date) -> Policy:
    """The rules in force on a day."""
    rules = _policies()
    return next((rule for rule in reversed(rules) if rule.effective_from <= on), rules[0])


def measured_cost(
    on: date, longest: float = 1.0, timer: Callable[[], float] = time.perf_counter
) -> Cost:
    """Return the dearest cost of a guess that this machine unlocks within `longest` seconds.

    Never below the policy of the day.
    """
    found = least = policy(on).cost
    for factor in (2, 4):
        cost = Cost(least.memory_kib * factor, least.passes)
        start = timer()
        from_password("a sentence of usual length", bytes(16), cost)
        if timer() - start > longest:
            break
        found = cost
    return found


def require_good(password: str, names: tuple[str, ...], on: date) -> None:
    """Refuse a password that is short or made of what others know or try first.

    `names` are the person's own and the centre's.
    Raises RefusedError password_short, password_guessable.
    """
    rules = policy(on)
    text = unicodedata.normalize("NFC", password)
    if len(text) < rules.shortest:
        raise RefusedError("password_short", "password", shortest=rules.shortest, found=len(text))
    if len(_unguessable(text.casefold(), names, rules.blocked)) < rules.unguessable:
        raise RefusedError("password_guessable", "password")


def _unguessable(text: str, names: tuple[str, ...], blocked: tuple[str, ...]) -> str:
    for word in sorted(_readings(names), key=len, reverse=True):
        text = text.replace(word, " ")
    text = re.sub(r"[1-9]\d{16}[\dx]|1[3-9]\d{9}", " ", text)  # ID number, mobile phone
    text = re.sub(r"(?:19|20)\d{2}[-./年]?(?:0?[1-9]|1[0-2])?[-./月]?(?:[0-3]?\d)?日?", " ", text)
    for word in blocked:
        text = text.replace(word, " ")
    text = re.sub(r"(.{1,3}?)\1{2,}", " ", text)  # aaaa, 121212, abcabcabc
    text = _without_runs(text)
    if len(set(text) - {" "}) < 5:
        return ""
    return "" if re.fullmatch(r"[\d\s]*", text) else text.replace(" ", "")


def _without_runs(text: str) -> str:
    """The text without 1234, 4321, abcd."""
    kept, at = "", 0
    while at < len(text):
        for step in (1, -1):
            end = at
            while end + 1 < len(text) and ord(text[end + 1]) - ord(text[end]) == step:
                end += 1
            if end - at >= 3:
                kept, at = kept + " ", end + 1
                break
        else:
            kept, at = kept + text[at], at + 1
    return kept


def _readings(names: tuple[str, ...]) -> set[str]:
    from pypinyin import lazy_pinyin

    words: set[str] = set()
    for name in filter(None, names):
        syllables = lazy_pinyin(name)
        words |= {name.casefold(), "".join(syllables).casefold()}
        words |= {syllable.casefold() for syllable in syllables[:1] if len(syllable) > 2}
        words.add("".join(syllables[1:]).casefold())
    return {word for word in words if len(word) > 1}
