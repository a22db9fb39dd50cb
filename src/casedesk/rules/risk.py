"""The grades of risk: the least the answers call for, and what each asks to be done."""

import tomllib
from dataclasses import dataclass
from functools import cache

from casedesk.paths import resource

YES = "yes"


@dataclass(frozen=True)
class Mandatory:
    """One thing a grade asks for, with the hours it must be done in."""

    code: str
    zh: str
    en: str
    hours: int
    stays: bool = False  # owed also after the grade was lowered
    repeats: int = 0  # hours until it is owed again while the crisis lasts
    discloses: bool = False  # somebody outside is told: what was said belongs with it


@dataclass(frozen=True)
class Level:
    """A grade, 0 to 4."""

    grade: int
    zh: str
    en: str
    hint: str
    actions: tuple[Mandatory, ...]


@dataclass
class Screen:
    """The structured screen (own wording): what was asked, and answered. "" is not asked."""

    better_dead: str = ""  # yes no
    thoughts: str = ""
    thoughts_strength: int | None = None  # 0–10
    method: str = ""
    plan: str = ""
    means: str = ""
    intent: int | None = None  # 0–10
    preparation: str = ""
    past_attempt: str = ""  # no earlier recent (within three months)
    trigger: str = ""
    hopeless: int | None = None
    drinking: str = ""
    voices: str = ""  # 命令性幻听
    harm_others: str = ""
    harm_target: str = ""
    self_injury: str = ""
    protective: str = ""
    alone: str = ""
    under_way: str = ""  # already begun, taken, hurt, armed
    thoughts_often: str = ""  # how often
    past_detail: str = ""  # how many times, when last, how, whether seen by a doctor
    harm_plan: str = ""  # how, with what


@dataclass(frozen=True)
class Question:
    """One question of the screen, as it is asked; `no` is its number on the form, 0 none."""

    field: str
    no: int
    kind: str  # yes (yes, no) points (0–10) past (no, earlier, recent) text
    zh: str
    en: str
    under: str = ""  # asked only where that field is answered yes, or with something that was


@cache
def questions() -> tuple[Question, ...]:
    """Return the screen of resources/rules/risk_screen.toml, in the order it is asked."""
    rows = tomllib.loads(resource("rules/risk_screen.toml").read_text("utf-8"))["question"]
    return tuple(Question(**row) for row in rows)


@cache
def action(code: str) -> Mandatory | None:
    """Return what a mandatory action is; None where no grade asks for it."""
    return next((each for level in levels() for each in level.actions if each.code == code), None)


@cache
def levels() -> tuple[Level, ...]:
    """Return the grades of resources/rules/risk.toml, in their order."""
    rows = tomllib.loads(resource("rules/risk.toml").read_text("utf-8"))["level"]
    return tuple(Level(row["grade"], row["zh"], row["en"], row["hint"],
                       tuple(Mandatory(**each) for each in row.get("actions", ())))
                 for row in rows)


def least(screen: Screen, alert: bool = False) -> int:
    """Return the least grade that the answers call for; the counsellor may only go above it
    freely, below it with a reason and the supervisor's signature. `alert`: PHQ-9's ninth item.
    """
    if screen.under_way == YES:
        return 4
    if _high(screen):
        return 3
    if (YES in (screen.method, screen.plan, screen.means, screen.harm_others)
            or screen.past_attempt == "earlier" or (screen.thoughts_strength or 0) >= 5
            or (screen.intent or 0) >= 4):
        return 2
    thought = YES in (screen.better_dead, screen.thoughts, screen.self_injury)
    return 1 if thought or alert else 0


def _high(screen: Screen) -> bool:
    return (screen.past_attempt == "recent" or YES in (screen.voices, screen.preparation)
            or (screen.plan == YES and screen.means == YES) or (screen.intent or 0) >= 7
            or (screen.harm_others == YES and bool(screen.harm_target.strip())))
