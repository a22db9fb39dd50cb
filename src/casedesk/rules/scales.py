"""Scales: screening only, never a diagnosis; scored as their file says, the same for ever.

Items and bands are data (resources/scales). The rule of PHQ-9's ninth item is not: a thought of
dying, or no answer to it, always asks for the risk form.
"""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from casedesk.errors import RefusedError
from casedesk.paths import resource

DISCLAIMER = "本结果为筛查，不构成医学诊断"
REFUSED_CODE = "refused"  # 拒答: a score of None


@dataclass(frozen=True)
class Option:
    """An answer and its score."""

    score: int
    label: str


@dataclass(frozen=True)
class Item:
    """One question; `alert` is the score from which the risk form is asked for."""

    no: int
    text: str
    options: tuple[Option, ...]
    alert: int | None = None


@dataclass(frozen=True)
class Band:
    """A range of totals and what it is called."""

    least: int
    most: int
    label: str


@dataclass(frozen=True)
class Advice:
    """What a total, or an answer to the unscored question, asks to be done next.

    `task` is a code of counselling_tasks where it is mandatory, to be done on that day.
    """

    least: int
    zh: str
    en: str
    functional: int | None = None
    task: str = ""


@dataclass(frozen=True)
class Scale:
    """A scale as its file has it."""

    code: str
    title: str
    version: str
    licence: str
    credit: str
    items: tuple[Item, ...]
    bands: tuple[Band, ...]
    stem: str = ""
    citation: str = ""
    cut: int | None = None
    cuts_by_sex: dict[str, int] = field(default_factory=dict)
    multiply: int = 1
    reliable: int | None = None
    important: int | None = None
    higher_is_better: bool = False
    window_days: int = 14
    interval_days: int = 7
    low_item: int | None = None
    offer: str = ""
    items_shipped: bool = True
    confirm: bool = False
    functional: str = ""
    functional_options: tuple[str, ...] = ()
    advice: tuple[Advice, ...] = ()
    least: int = 0
    most: int = 0

    @property
    def range(self) -> tuple[int, int]:
        """The least and the greatest total."""
        if not self.items_shipped:
            return self.least, self.most
        best = sum(max(option.score for option in item.options) for item in self.items)
        return 0, best * self.multiply


@dataclass(frozen=True)
class Score:
    """What the answers come to. `total` is None where an answer is missing."""

    total: int | None
    band: str
    positive: bool | None
    alert: bool  # the risk form must be filled in before anything is signed
    ask: bool  # the alerting item was not answered: it must be asked by word of mouth
    further: bool  # the scale itself asks for further assessment
    offer: str = ""
    missing: tuple[int, ...] = ()


@dataclass(frozen=True)
class Change:
    """How a total stands to an earlier one."""

    points: int
    kind: str  # improved worse unchanged
    reliable: bool
    important: bool
    words: str


@cache
def scales() -> dict[str, Scale]:
    """Return every scale of resources/scales, by code."""
    found = [_load(path) for path in sorted(Path(resource("scales")).glob("*.toml"))]
    return {scale.code: scale for scale in found}


def scale(code: str) -> Scale:
    """Return a scale. Refuses `scale_unknown`."""
    if code not in scales():
        raise RefusedError("scale_unknown", "scale", scale=code)
    return scales()[code]


def score(of: Scale, answers: Sequence[int | None], sex: str = "") -> Score:
    """Score the answers in the order of the items; None is an answer that was refused.

    Refuses `scale_answers` (their number), `scale_answer` (one out of range).
    """
    if len(answers) != len(of.items):
        raise RefusedError("scale_answers", "answers", wanted=len(of.items), have=len(answers))
    for item, answer in zip(of.items, answers, strict=True):
        if answer is not None and answer not in {option.score for option in item.options}:
            raise RefusedError("scale_answer", f"item{item.no}", no=item.no)
    asked = [(item, answer) for item, answer in zip(of.items, answers, strict=True)
             if item.alert is not None]
    ask = any(answer is None for _, answer in asked)
    alert = ask or any(answer is not None and answer >= (item.alert or 0)
                       for item, answer in asked)
    missing = tuple(item.no for item, answer in zip(of.items, answers, strict=True)
                    if answer is None)
    if missing:
        return Score(None, "", None, alert, ask, False, "", missing)
    return _whole(of, [answer for answer in answers if answer is not None], sex, alert)


def total_only(of: Scale, total: int) -> Score:
    """Score a scale whose items are not shipped. Refuses `scale_total`."""
    least, most = of.range
    if not least <= total <= most:
        raise RefusedError("scale_total", "total", least=least, most=most)
    return Score(total, "", None, False, False, False)


def read(of: Scale, chosen: Sequence[str]) -> list[int | None]:
    """Return the answers of what was chosen: a score, 'refused', '' where nothing was.

    Refuses `scale_blank`: every item is answered, or refused in so many words.
    """
    blank = [item.no for item, code in zip(of.items, chosen, strict=True) if not code]
    if blank:
        raise RefusedError("scale_blank", f"item{blank[0]}", items="、".join(map(str, blank)))
    return [None if code == REFUSED_CODE else int(code) for code in chosen]


def advice(of: Scale, total: int | None, functional: int | None = None) -> tuple[Advice, ...]:
    """Return what the result asks to be done next, the least first."""
    return tuple(each for each in of.advice
                 if (total is not None and total >= each.least)
                 or (each.functional is not None and functional is not None
                     and functional >= each.functional))


def require_functional(of: Scale, functional: int | None) -> None:
    """Refuse (`scale_answer`) an answer that the unscored question does not offer."""
    if functional is not None and not 0 <= functional < len(of.functional_options):
        raise RefusedError("scale_answer", "functional", no=len(of.items) + 1)


def change(of: Scale, before: int, after: int) -> Change:
    """Return how a later total stands to an earlier one, by the scale's reliable change."""
    points = after - before
    better = points > 0 if of.higher_is_better else points < 0
    size = abs(points)
    sure = of.reliable is not None and size >= of.reliable
    matters = of.important is not None and size >= of.important
    counts = sure or (of.reliable is None and matters)
    kind = "unchanged" if not counts else "improved" if better else "worse"
    return Change(points, kind, sure, matters, _words(of, better, sure, matters))


def _words(of: Scale, better: bool, sure: bool, matters: bool) -> str:
    direction = "改善" if better else "恶化"
    if sure:
        return f"可靠{direction}"
    if of.reliable is None:
        return f"有意义的{direction}" if matters else "无明显变化"
    return f"未达可靠{direction}" + ("（达最小重要变化）" if matters else "")


def _whole(of: Scale, answers: list[int], sex: str, alert: bool) -> Score:
    raw = sum(answers)
    total = raw * of.multiply
    cut = of.cuts_by_sex.get(sex, of.cut)
    positive = None if cut is None else (
        total <= cut if of.higher_is_better else total >= cut)
    low = of.low_item is not None and any(answer <= of.low_item for answer in answers)
    band = next((band.label for band in of.bands if band.least <= total <= band.most), "")
    if len(of.bands) == 1 and positive is not None:  # no bands but the cut, one for each sex
        band = "达到界值" if positive else "未达界值"
    return Score(total, band, positive, alert, False, bool(positive) or low,
                 of.offer if positive else "")


def _load(path: Path) -> Scale:
    book: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))
    common = tuple(Option(**each) for each in book.pop("option", []))
    items = tuple(Item(each["no"], each["text"],
                       tuple(Option(**one) for one in each.get("options", [])) or common,
                       each.get("alert")) for each in book.pop("item", []))
    bands = tuple(Band(**each) for each in book.pop("band", []))
    asked = tuple(Advice(**each) for each in book.pop("advice", []))
    book.pop("language", None)
    sexes = dict(pair.split(":") for pair in book.pop("cuts_by_sex", "").split(",") if pair)
    book["functional_options"] = tuple(book.get("functional_options", ()))
    return Scale(items=items, bands=bands, advice=asked,
                 cuts_by_sex={sex: int(cut) for sex, cut in sexes.items()}, **book)
