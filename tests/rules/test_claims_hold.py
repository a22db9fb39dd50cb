"""What holds of every claim, whatever the days and wages are."""

from datetime import date, timedelta
from fractions import Fraction

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from casedesk.rules import claim_wages, claims
from casedesk.rules.calendar import Calendar
from casedesk.rules.claim_figures import Figures
from casedesk.rules.claim_spans import months_later, spread

FIGURES = Figures.shipped(
    [(date(2018, 7, 1), 172_000), (date(2021, 12, 1), 190_000), (date(2025, 3, 1), 208_000)])
CALENDAR = Calendar.seed()
DAYS = st.dates(date(2019, 1, 1), date(2026, 12, 31))
WAGES = st.integers(1, 10_000_000)


@settings(max_examples=150, deadline=None)
@given(DAYS, DAYS, WAGES)
def test_longer_service_never_earns_less(first, second, wage):
    hired, left = sorted((first, second))
    assume(hired < left)
    shorter = claims.severance(hired, left - timedelta(days=1), [wage], FIGURES)
    longer = claims.severance(hired, left, [wage], FIGURES)
    assert shorter.amount_fen <= longer.amount_fen
    assert longer.amount_fen >= FIGURES.minimum_wage(left) // 2
    assert claims.damages(hired, left, [wage], FIGURES).amount_fen == 2 * longer.amount_fen


@settings(max_examples=150, deadline=None)
@given(DAYS, st.integers(0, 3000), WAGES, st.booleans(), st.booleans())
def test_double_wage_is_never_more_than_eleven_months(hired, days, wage, both, by_calendar):
    found = claims.double_wage(hired, hired + timedelta(days=days), [wage], FIGURES, CALENDAR,
                               both_count=both, by_calendar=by_calendar)
    assert 0 <= found.amount_fen <= 11 * wage


@settings(max_examples=150, deadline=None)
@given(DAYS, st.integers(0, 1500))
def test_a_period_is_its_months_and_the_days_after_them(first, days):
    last = first + timedelta(days=days)
    found = spread(first, last, CALENDAR)
    assert months_later(first, found.months) + timedelta(days=found.days) == last + timedelta(1)
    assert 0 <= found.paid_days <= found.days <= found.month_days
    assert 0 <= found.part(Fraction("21.75")) <= 1


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(DAYS, st.integers(0, 24).map(Fraction)), max_size=20))
def test_no_hour_of_overtime_is_lost_or_paid_twice(days):
    found = claim_wages.hours_of(days, CALENDAR)
    assert found.weekday + found.rest + found.statutory == sum(hours for _, hours in days)
