"""The working-day calendar: the days that ship, a centre's own days, years nobody arranged."""

from calendar import monthrange
from datetime import date, timedelta

import chinese_calendar
import pytest

from casedesk.rules.calendar import Calendar, DayKind

SEED = Calendar.seed()


def working_days(year: int, month: int) -> int:
    return len(SEED.workdays(date(year, month, 1), date(year, month, monthrange(year, month)[1])))


@pytest.mark.parametrize(("year", "by_month"), [
    (2025, [19, 19, 21, 22, 19, 20, 23, 21, 23, 18, 20, 23]),
    (2026, [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23]),
])
def test_the_months_have_the_working_days_that_were_counted(
        year: int, by_month: list[int]) -> None:
    assert [working_days(year, month) for month in range(1, 13)] == by_month
    assert sum(by_month) == 248


@pytest.mark.parametrize("year", [2024, 2025, 2026])
def test_the_official_years_agree_with_the_published_facts_day_by_day(year: int) -> None:
    day = date(year, 1, 1)
    while day.year == year:
        assert SEED.is_rest(day) == chinese_calendar.is_holiday(day), day
        day += timedelta(days=1)


@pytest.mark.parametrize(("year", "paid"), [(2024, 11), (2025, 13), (2026, 13), (2027, 13)])
def test_the_paid_holidays_are_as_many_as_the_regulation_gives(year: int, paid: int) -> None:
    days = [day for day, each in SEED.days.items()
            if day.year == year and each.kind is DayKind.STATUTORY]
    assert len(days) == paid


def test_a_worked_saturday_is_a_working_day_and_says_so() -> None:
    assert not SEED.is_rest(date(2026, 2, 14))
    assert SEED.name(date(2026, 2, 14)) == "调休上班"


def test_days_are_named_so_that_a_sentence_can_say_them() -> None:
    names = {date(2026, 9, 25): "中秋节", date(2026, 9, 26): "中秋节放假",
             date(2026, 12, 5): "星期六", date(2025, 10, 6): "中秋节", date(2026, 11, 20): ""}
    assert {day: SEED.name(day) for day in names} == names


def test_only_arranged_years_are_official() -> None:
    assert [SEED.official(year) for year in (2023, 2024, 2025, 2026, 2027, 2030)] == [
        False, True, True, True, False, False]


def test_years_beyond_know_weekends_and_the_fixed_holidays() -> None:
    assert SEED.is_rest(date(2031, 10, 1))
    assert SEED.name(date(2031, 5, 1)) == "劳动节"
    assert SEED.is_rest(date(2031, 11, 22))
    assert not SEED.is_rest(date(2031, 11, 21))


def test_a_centres_own_days_lie_over_the_calendar_and_leave_the_seed_alone() -> None:
    own = SEED.with_changes([(date(2027, 2, 13), "work", ""), (date(2027, 2, 9), "off", "春节"),
                             (date(2027, 9, 15), "plain", "")], [2027])
    assert not own.is_rest(date(2027, 2, 13))
    assert own.name(date(2027, 2, 9)) == "春节放假"
    assert not own.is_rest(date(2027, 9, 15))
    assert own.official(2027)
    assert SEED.is_rest(date(2027, 2, 13))
    assert not SEED.official(2027)
    assert SEED.is_rest(date(2027, 9, 15))


def test_an_unknown_kind_of_day_is_not_taken() -> None:
    with pytest.raises(ValueError, match="sometimes"):
        SEED.with_changes([(date(2027, 2, 13), "sometimes", "")])
