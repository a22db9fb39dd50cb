"""The limitation of one year: interrupted, standing still, without limit while employed."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casedesk.errors import RefusedError
from casedesk.rules.calendar import Calendar
from casedesk.rules.limitation import Interruption, Limitation, compute

CALENDAR = Calendar.seed()
KNOWN = date(2025, 3, 10)


def limit(*events: Interruption, known: date | None = KNOWN) -> Limitation:
    return compute(known, events, None, False, CALENDAR)


def day(found: Limitation) -> date:
    assert found.due is not None
    return found.due.due


def test_without_events_the_year_ends_on_the_corresponding_day() -> None:
    assert day(limit()) == date(2026, 3, 10)
    assert limit().why == "2025年3月10日知道或者应当知道权利被侵害，满1年为2026年3月10日"


def test_each_interruption_starts_the_year_anew() -> None:
    found = limit(Interruption(date(2026, 2, 27), "authority", "申请调解"),
                  Interruption(date(2026, 3, 5), "mediation_declined", "对方不同意调解"))
    assert day(found) == date(2027, 3, 5)
    assert found.start == date(2026, 3, 5)
    assert found.why.startswith("2026年3月5日对方不同意调解，重新计算满1年为2027年3月5日")


def test_the_order_in_which_events_were_recorded_does_not_matter() -> None:
    events = (Interruption(date(2026, 3, 5), "claimed"), Interruption(date(2025, 9, 1), "claimed"))
    assert limit(*events) == limit(*reversed(events))


def test_what_comes_after_the_year_is_over_does_not_interrupt_and_is_named() -> None:
    late = Interruption(date(2026, 6, 1), "claimed", "主张权利")
    found = limit(late)
    assert day(found) == date(2026, 3, 10)
    assert found.ignored == (late,)
    assert "发生在时效届满之后" in found.why


def test_an_event_on_the_rolled_last_day_is_in_time() -> None:
    found = limit(Interruption(date(2026, 11, 23), "claimed"), known=date(2025, 11, 22))
    assert found.start == date(2026, 11, 23)


def test_an_employer_who_agrees_to_perform_restarts_even_a_year_that_is_over() -> None:
    promise = Interruption(date(2026, 6, 1), "acknowledged", "对方同意履行")
    assert day(limit(promise)) == date(2027, 6, 1)


def test_a_suspension_adds_its_days_once_where_two_overlap() -> None:
    found = limit(Interruption(date(2025, 6, 1), "suspended", "", date(2025, 7, 1)),
                  Interruption(date(2025, 6, 15), "suspended", "", date(2025, 7, 11)))
    assert found.due is not None
    assert found.due.raw == date(2026, 3, 10) + timedelta(days=40)
    assert "扣除中止40日" in found.why


def test_of_a_suspension_that_began_earlier_only_the_days_in_the_year_count() -> None:
    found = limit(Interruption(date(2025, 3, 1), "suspended", "", date(2025, 3, 20)))
    assert found.due is not None
    assert found.due.raw == date(2026, 3, 20)


def test_while_the_cause_of_a_suspension_lasts_there_is_no_last_day() -> None:
    found = limit(Interruption(date(2025, 6, 1), "suspended"))
    assert (found.due, found.suspended, found.unlimited) == (None, True, False)
    assert "时效中止" in found.why


def test_a_suspension_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(RefusedError) as refused:
        limit(Interruption(date(2025, 6, 2), "suspended", "", date(2025, 6, 1)))
    assert refused.value.code == "suspension_order"


def test_unpaid_wages_have_no_limit_while_the_employment_lasts() -> None:
    found = compute(KNOWN, [], None, True, CALENDAR)
    assert (found.due, found.unlimited) == (None, True)
    assert "不受一年限制" in found.why


def test_the_end_of_the_employment_starts_the_year_for_wages() -> None:
    found = compute(KNOWN, [Interruption(date(2025, 9, 1), "claimed")], date(2026, 6, 30), True,
                    CALENDAR)
    assert found.due is not None
    assert (found.due.due, found.due.provisional) == (date(2027, 6, 30), True)
    assert found.why.startswith("2026年6月30日劳动关系终止，满1年为2027年6月30日")


def test_a_claim_other_than_wages_runs_from_knowing_also_while_employed() -> None:
    assert day(compute(KNOWN, [], date(2026, 6, 30), False, CALENDAR)) == date(2026, 3, 10)


def test_without_a_first_day_nothing_is_computed_and_it_says_why() -> None:
    found = limit(known=None)
    assert (found.due, found.unlimited) == (None, False)
    assert found.why == "尚未登记知道或者应当知道权利被侵害的日期"


@given(st.lists(st.integers(1, 900), max_size=6))
def test_an_interruption_in_time_never_shortens_the_year(offsets: list[int]) -> None:
    events = [Interruption(KNOWN + timedelta(days=n), "claimed") for n in offsets]
    assert day(limit(*events)) >= day(limit())
