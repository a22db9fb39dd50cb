"""The limitation of going to arbitration: one year that restarts and can stand still.

劳动争议调解仲裁法 §27; the events that make it run anew are those of 17号令 §31 and §27(2).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from casedesk.errors import RefusedError
from casedesk.rules import deadlines
from casedesk.rules.calendar import Calendar
from casedesk.rules.deadlines import Due, spoken

RULE = "L-1Y"
SUSPENDED = "suspended"  # 中止: what is left runs on when the cause is gone
ACKNOWLEDGED = "acknowledged"  # 同意履行: counts even when the year was over (民法典 §192)


@dataclass(frozen=True)
class Interruption:
    """What makes the year run anew (中断), or stand still until a day (kind `suspended`, 中止).

    `kind` is a code of resources/codes/interruptions.toml; `until` the day a suspension's cause is
    gone, None while it lasts.
    """

    day: date
    kind: str
    note: str = ""
    until: date | None = None


@dataclass(frozen=True)
class Limitation:
    """When the year is over; no due day while unlimited, suspended, or without a first day."""

    due: Due | None
    unlimited: bool
    why: str
    start: date | None = None
    suspended: bool = False
    ignored: tuple[Interruption, ...] = ()  # came when the year was over already


def compute(known: date | None, interruptions: Iterable[Interruption],
            employed_until: date | None, wages: bool, calendar: Calendar) -> Limitation:
    """Compute the limitation of a claim from what is recorded.

    `known`: when the worker knew or should have known. `employed_until`: the last day of the
    employment, None while it lasts. `wages`: unpaid remuneration, which has no limit during the
    employment and one year after it (§27(4)). Refuses `suspension_order`.
    """
    if wages and employed_until is None:
        return Limitation(None, True, "劳动关系存续期间拖欠劳动报酬，不受一年限制"
                                      "（劳动争议调解仲裁法第27条第4款）")
    start = employed_until if wages else known
    if start is None:
        return Limitation(None, False, "尚未登记知道或者应当知道权利被侵害的日期")
    events = sorted(interruptions, key=lambda event: event.day)
    if any(event.until and event.until < event.day for event in events):
        raise RefusedError("suspension_order", "until")
    opening = "劳动关系终止" if wages else "知道或者应当知道权利被侵害"
    return _walk(start, opening, events, calendar)


def _walk(start: date, opening: str, events: list[Interruption], calendar: Calendar) -> Limitation:
    """Go through the events in order, the year restarting or standing still at each."""
    cause, raw = opening, _year_from(start)
    still = start  # up to here the year has stood still already
    stood, ignored = 0, []
    for event in events:
        if not _bears_on(event, start) or (event.day == start and cause != opening):
            continue
        over = event.day > calendar.first_workday(raw)
        if event.kind == SUSPENDED:
            if over:
                ignored.append(event)
            elif event.until is None:
                return Limitation(None, False, _standing(start, cause, event), start, True)
            else:
                more = max(0, (event.until - max(event.day, still)).days)
                still, stood, raw = max(still, event.until), stood + more, raw + _days(more)
        elif over and event.kind != ACKNOWLEDGED:
            ignored.append(event)
        else:
            start, cause = event.day, event.note or "时效中断"
            raw, still, stood = _year_from(start), start, 0
    rule = deadlines.rule(RULE, start)
    years = {start.year, raw.year, calendar.first_workday(raw).year}
    said = f"{spoken(start, years)}{cause}，{'重新计算' if cause != opening else ''}满1年"
    said += f"并扣除中止{stood}日为" if stood else "为"
    due = deadlines.finish(rule, start, raw, calendar, said)
    return Limitation(due, False, due.why + _late(ignored), start, False, tuple(ignored))


def _bears_on(event: Interruption, start: date) -> bool:
    """Whether an event falls into the running year; a suspension may have begun before it."""
    lasting = event.kind == SUSPENDED and (event.until is None or event.until > start)
    return event.day >= start or lasting


def _year_from(start: date) -> date:
    return deadlines.span_end(deadlines.rule(RULE, start), start)


def _days(number: int) -> timedelta:
    return timedelta(days=number)


def _standing(start: date, cause: str, event: Interruption) -> str:
    years = {start.year, event.day.year}
    return (f"{spoken(start, years)}{cause}；自{spoken(event.day, years)}起时效中止"
            "，中止的原因消除之日起继续计算")


def _late(ignored: list[Interruption]) -> str:
    return f"；另有{len(ignored)}项事由发生在时效届满之后，不再中断" if ignored else ""
