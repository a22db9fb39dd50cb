"""While advice is given: the articles of the matter, its limitation, who was here before."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache

from casedesk.casework import calendar_book, settings_book
from casedesk.casework.legal_aid import outlook
from casedesk.casework.legal_aid.entries import ReferralEntry
from casedesk.casework.staff import Data, Verb, require
from casedesk.model import Actor, now
from casedesk.paths import resource
from casedesk.rules import deadlines
from casedesk.store import Database

_SUIT = "C-SUE"  # 15 days from the award (调仲法 §48, §50)
_BETWEEN = "；"


@dataclass(frozen=True)
class Basis:
    """An article that is often cited; `gist` says in a few words what it holds."""

    code: str
    zh: str  # as it is cited and printed
    en: str
    gist: str
    gist_en: str
    matters: tuple[str, ...]


@dataclass(frozen=True)
class Clock:
    """A last day that the typed days lead to; `tone` is '', 'warn' or 'late'."""

    kind: str  # limitation, suit, other
    on: date | None
    days: int | None
    why: str
    tone: str = ""


@dataclass(frozen=True)
class Prospect:
    """What the typed days and figures mean; `urgent`: aid may have to come first (§44)."""

    clocks: tuple[Clock, ...]
    urgent: bool
    group: bool


@cache
def bases() -> tuple[Basis, ...]:
    """Return the articles of resources/codes/advice_bases.toml."""
    rows = tomllib.loads(resource("codes/advice_bases.toml").read_text("utf-8"))["code"]
    return tuple(Basis(**(row | {"matters": tuple(row["matters"])})) for row in rows)


def bases_of(matter: str) -> tuple[Basis, ...]:
    """Return the articles for a matter, its own before those of several."""
    return tuple(sorted((each for each in bases() if matter in each.matters),
                        key=lambda each: each.matters[0] != matter))


def cited(text: str, basis: Basis) -> bool:
    """Tell whether an article stands among those cited."""
    return basis.zh in text.split(_BETWEEN)


def cite(text: str, basis: Basis) -> str:
    """Return the citations with this article too, or without it where it stood."""
    known = [each for each in (part.strip() for part in text.split(_BETWEEN)) if each]
    if basis.zh in known:
        known.remove(basis.zh)
    else:
        known.append(basis.zh)
    return _BETWEEN.join(known)


@dataclass(frozen=True)
class Days:
    """The days and figures as far as they are typed."""

    matter: str = ""
    known_on: date | None = None
    employed_until: date | None = None
    award_on: date | None = None
    other_on: date | None = None
    people: int = 1


def foresee(database: Database, actor: Actor, days: Days) -> Prospect:
    """Return the last days that follow from what is typed. Refuses `not_allowed`."""
    require(actor, Data.PERSON, Verb.SEE)
    today = now().date()
    found = outlook.of_entry(database, actor, ReferralEntry(
        matter=days.matter, known_on=days.known_on, employed_until=days.employed_until))
    clocks = [Clock("limitation", found.limitation_on, found.days, found.why, found.tone)] \
        if days.matter and (found.limitation_on or found.why) else []
    with database.reading() as session:
        calendar = calendar_book.of(session)
        many = settings_book.value(session, "aid_group_people", today)
    if days.award_on is not None:
        rule = deadlines.rule(_SUIT, days.award_on)
        due = deadlines.compute(rule, days.award_on, calendar)
        clocks.append(_clock("suit", due.due, today, f"{due.why}（{rule.basis}）", rule.warn_days))
    if days.other_on is not None:
        clocks.append(_clock("other", days.other_on, today, "", 7))
    return Prospect(tuple(clocks), found.urgent, days.people >= many)


def counselling_told(database: Database, actor: Actor) -> str:
    """Return the room and the hours that are told to who wishes it; nothing is written down.

    Refuses `not_allowed`.
    """
    require(actor, Data.PERSON, Verb.SEE)
    with database.reading() as session:
        return str(settings_book.value(session, "counselling_told", now().date()))


def _clock(kind: str, on: date, today: date, why: str, warn: int) -> Clock:
    left = (on - today).days
    return Clock(kind, on, left, why, "late" if left < 0 else "warn" if left <= warn else "")
