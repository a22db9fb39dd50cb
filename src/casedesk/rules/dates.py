"""Days and times: read as people type them, and written as papers state them (UTC+8 only)."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime, timedelta, timezone

from casedesk.errors import RefusedError
from casedesk.rules.checks import bare

CHINA = timezone(timedelta(hours=8))  # one zone in the whole country, no summer time
_SPOKEN = {"大前天": -3, "前天": -2, "昨天": -1, "昨日": -1, "今天": 0, "今日": 0, "当天": 0,
           "明天": 1, "明日": 1, "后天": 2, "大后天": 3}
_WHOLE = re.compile(r"(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})[日号]?")
_SHORT = re.compile(r"(\d{1,2})[-./月](\d{1,2})[日号]?")
_SOLID = re.compile(r"(\d{4})?(\d{2})(\d{2})")
_ROUGH = re.compile(r"((?:19|20)\d{2})(?:年|[-./年](\d{1,2})月?|(\d{2}))?")
_AFTER = re.compile(r"[(].*[)]$|(星期|周)[一二三四五六日天]$|T?00:00(:00(\.0+)?)?$")
_TIME = re.compile(r"(上午|早上|凌晨|中午|下午|晚上)?"
                   r"(?:(\d{1,2})[:点时](?:(\d{1,2})分?(?::\d{2})?|(半))?|(\d{2})(\d{2}))")
_FIRST, _LAST = 1900, 2100
_standing: ContextVar[datetime | None] = ContextVar("standing", default=None)
_NUMERALS = "〇一二三四五六七八九"


def now() -> datetime:
    """Return the time it is at the office (UTC+8, no zone attached), to the second."""
    return _standing.get() or datetime.now(CHINA).replace(tzinfo=None, microsecond=0)


@contextmanager
def standing_at(moment: datetime) -> Iterator[None]:
    """Let the office's clock stand at a moment, in this thread alone.

    For practice centres, whose past is entered as of its days. The trail keeps the true time.
    """
    before = _standing.set(moment)
    try:
        yield
    finally:
        _standing.reset(before)


def today() -> date:
    """Return the day it is at the office (UTC+8)."""
    return now().date()


def parse(value: str | date, today: date, field: str = "date") -> date:
    """Return the day somebody typed. Refuses `date` (unreadable, or no such day).

    Reads 20260301 · 2026-3-1 · 2026.1.16 · 2026/1/8 · 2026年5月1日 · 二〇二六年三月一日 · 3-1 and
    0301 (of this year) · 今天 昨天 前天 明天, with spaces and in full width. A year needs four
    figures, because 26-3-1 could be two days.
    """
    if isinstance(value, date):
        return value.date() if isinstance(value, datetime) else value
    text = _figures(_AFTER.sub("", bare(value).replace("。", ".")))
    if text in _SPOKEN:
        return today + timedelta(days=_SPOKEN[text])
    found = _WHOLE.fullmatch(text) or _SHORT.fullmatch(text) or _SOLID.fullmatch(text)
    try:
        parts = [int(part) for part in found.groups() if part] if found else []
        day = date(*([today.year, *parts] if len(parts) == 2 else parts))
    except (TypeError, ValueError):
        raise RefusedError("date", field, text=value.strip()) from None
    if not _FIRST <= day.year <= _LAST:
        raise RefusedError("date", field, text=value.strip())
    return day


def parse_rough(value: str, today: date, field: str = "date") -> str:
    """Return a day, month or year of which people know no more: '2022年3月' is '2022-03'.

    A whole day is returned in ISO too. Refuses `date`.
    """
    found = _ROUGH.fullmatch(_figures(bare(value)))
    if not found:
        return parse(value, today, field).isoformat()
    year, *months = found.groups()
    month = next((int(figures) for figures in months if figures), None)
    if month is not None and not 1 <= month <= 12:
        raise RefusedError("date", field, text=value.strip())
    return f"{year}-{month:02}" if month else year


def cn_rough(iso: str) -> str:
    """Return what `parse_rough` gave, in words: 2022年3月."""
    marks = zip(iso.split("-"), "年月日", strict=False)
    return "".join(f"{int(part)}{mark}" for part, mark in marks) if iso else ""


def parse_time(value: str | datetime, today: date, field: str = "time") -> datetime:
    """Return the day and minute somebody typed: '2026-3-1 14:30', '昨天下午2点半', '1430'.

    A time alone is of today. Refuses `date` and `time`.
    """
    if isinstance(value, datetime):
        return value.replace(second=0, microsecond=0)
    text = bare(value)
    found = re.search(rf"(?:^|(?<=[日号天]))T?{_TIME.pattern}$", text) or re.search(
        rf"(?<=[\d)])(?:T|(?=\d{{2}}[:点时])|(?=[上早凌中下晚])){_TIME.pattern}$", text)
    if not found:
        raise RefusedError("time", field, text=value.strip())
    before = text[:found.start()]
    day = parse(before, today, field) if before else today
    half_day, hour, minute, half, solid_hour, solid_minute = found.groups()
    at = int(hour or solid_hour)
    at += 12 if half_day in ("下午", "晚上") and at < 12 else 0
    try:
        return datetime(day.year, day.month, day.day, at,
                        30 if half else int(minute or solid_minute or 0))
    except ValueError:
        raise RefusedError("time", field, text=value.strip()) from None


def cn(day: date) -> str:
    """Return a day as the screen and most papers show it: 2026年11月22日."""
    return f"{day.year}年{day.month}月{day.day}日"


def cn_minutes(at: datetime) -> str:
    """Return a day and minute: 2026年11月22日14时05分."""
    return f"{cn(at)}{at.hour}时{at.minute:02}分"


def cn_numerals(day: date) -> str:
    """Return a day in Chinese numerals, as agreements are dated: 二〇二六年十一月二十二日."""
    year = "".join(_NUMERALS[int(figure)] for figure in str(day.year))
    return f"{year}年{_tens(day.month)}月{_tens(day.day)}日"


def weekday(day: date) -> str:
    """Return 星期一 … 星期日."""
    return "星期" + "一二三四五六日"[day.weekday()]


def _tens(number: int) -> str:
    tens, ones = divmod(number, 10)
    head = {0: "", 1: "十"}.get(tens, _NUMERALS[tens] + "十")
    return head + (_NUMERALS[ones] if ones else "")


def _figures(text: str) -> str:
    """Return a day in Chinese numerals with figures; any other text as it is."""
    found = re.fullmatch(r"([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月"
                         r"([一二三四五六七八九十]{1,3})[日号]", text)
    if not found:
        return text
    year = "".join("0" if c in "○零" else str(_NUMERALS.index(c)) for c in found.group(1))
    return f"{year}年{_ones(found.group(2))}月{_ones(found.group(3))}日"


def _ones(text: str) -> str:
    tens, ten, ones = text.rpartition("十")
    value = 10 * (_NUMERALS.index(tens) if tens in _NUMERALS[1:] and tens else 1) if ten else 0
    return str(value + (_NUMERALS.index(ones) if ones in _NUMERALS and ones else 0))
