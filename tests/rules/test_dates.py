"""Days and times: read as typed, written as papers state them."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casedesk.errors import RefusedError
from casedesk.rules import dates

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(("typed", "day"), [
    ("20260301", date(2026, 3, 1)), ("3-1", date(2026, 3, 1)), ("0301", date(2026, 3, 1)),
    ("3月1日", date(2026, 3, 1)), ("昨天", date(2026, 11, 21)), ("今天", TODAY),
    ("前天", date(2026, 11, 20)),
    ("明天", date(2026, 11, 23)), (" 今 天 ", TODAY), ("2026.1.16", date(2026, 1, 16)),
    ("2026年5月1日", date(2026, 5, 1)), ("2026年5月1号", date(2026, 5, 1)),
    ("2026/1/8", date(2026, 1, 8)),
    ("2026-01-26", date(2026, 1, 26)), (" 2026-01-03", date(2026, 1, 3)),
    ("2026 年 5 月 1 日", date(2026, 5, 1)),
    ("２０２６－０１－０８", date(2026, 1, 8)), ("二〇二六年十一月二十二日", TODAY),
    ("二○二六年三月三十日", date(2026, 3, 30)), ("2026-01-06 00:00:00", date(2026, 1, 6)),
    ("2026年5月1日（星期五）", date(2026, 5, 1)), ("2024-2-29", date(2024, 2, 29)),
    (date(2026, 1, 2), date(2026, 1, 2)), (datetime(2026, 1, 2, 3, 4), date(2026, 1, 2)),
])
def test_days_are_read_in_every_shape_seen(typed: str | date, day: date) -> None:
    assert dates.parse(typed, TODAY) == day


@pytest.mark.parametrize("typed", [
    "", "26-3-1", "260301", "2026-2-29", "2-30", "13-1", "0231", "2026-13-01", "20260230",
    "1899-1-1",
    "2101-1-1", "下周", "2026", "2026-1", "3-1-2026", "二〇二六年十三月一日", "-1", "2026-00-10",
])
def test_an_impossible_or_doubtful_day_is_refused_and_named(typed: str) -> None:
    with pytest.raises(RefusedError) as refused:
        dates.parse(typed, TODAY, "received_on")
    assert (refused.value.code, refused.value.field) == ("date", "received_on")
    assert typed in refused.value.sentence("zh")


@pytest.mark.parametrize(("typed", "at"), [
    ("2026-3-1 14:30", datetime(2026, 3, 1, 14, 30)), ("14:30", datetime(2026, 11, 22, 14, 30)),
    ("1430", datetime(2026, 11, 22, 14, 30)), ("昨天下午2点半", datetime(2026, 11, 21, 14, 30)),
    ("2026年3月1日9时5分", datetime(2026, 3, 1, 9, 5)),
    ("2026-03-01T09:05:00", datetime(2026, 3, 1, 9, 5)),
    ("2026年3月1日下午3点", datetime(2026, 3, 1, 15, 0)),
    ("17：50", datetime(2026, 11, 22, 17, 50)),
    ("上午9点", datetime(2026, 11, 22, 9, 0)), ("中午12:30", datetime(2026, 11, 22, 12, 30)),
    (datetime(2026, 1, 2, 3, 4, 5), datetime(2026, 1, 2, 3, 4)),
])
def test_times_are_read_to_the_minute(typed: str | datetime, at: datetime) -> None:
    assert dates.parse_time(typed, TODAY) == at


@pytest.mark.parametrize("typed", ["", "25:00", "14:60", "2026-3-1", "下午", "9"])
def test_what_is_no_time_is_refused(typed: str) -> None:
    with pytest.raises(RefusedError) as refused:
        dates.parse_time(typed, TODAY)
    assert refused.value.code == "time"


def test_days_are_written_in_figures_and_in_numerals() -> None:
    assert dates.cn(TODAY) == "2026年11月22日"
    assert dates.cn_minutes(datetime(2026, 1, 2, 3, 4)) == "2026年1月2日3时04分"
    assert dates.weekday(TODAY) == "星期日"


@pytest.mark.parametrize(("day", "numerals"), [
    (TODAY, "二〇二六年十一月二十二日"), (date(2030, 10, 10), "二〇三〇年十月十日"),
    (date(2026, 1, 31), "二〇二六年一月三十一日"), (date(2026, 2, 20), "二〇二六年二月二十日"),
])
def test_numerals_are_those_of_agreements(day: date, numerals: str) -> None:
    assert dates.cn_numerals(day) == numerals


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_every_day_is_read_again_from_each_way_it_is_written(day: date) -> None:
    for written in (dates.cn(day), dates.cn_numerals(day), day.isoformat(), f"{day:%Y%m%d}",
                    f"{day.year}.{day.month}.{day.day}"):
        assert dates.parse(written, TODAY) == day


@given(st.datetimes(datetime(1900, 1, 1), datetime(2100, 12, 31)))
def test_every_minute_is_read_again(at: datetime) -> None:
    minute = at.replace(second=0, microsecond=0)
    assert dates.parse_time(dates.cn_minutes(minute), TODAY) == minute
    assert dates.parse_time(f"{minute:%Y-%m-%d %H:%M}", TODAY) == minute


@given(st.text(max_size=30))
def test_any_other_text_is_refused_and_never_fails(typed: str) -> None:
    code, found = "", TODAY
    try:
        found = dates.parse(typed, TODAY)
    except RefusedError as refused:
        code = refused.code
    assert code in ("", "date")
    assert 1900 <= found.year <= 2100
