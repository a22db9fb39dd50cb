"""The catalogue of deadlines, its worked examples, and the sentences that explain them."""

import json
from datetime import date, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casedesk.errors import RefusedError
from casedesk.rules import deadlines
from casedesk.rules.calendar import Calendar
from casedesk.rules.deadlines import Rule, compute, rule

CALENDAR = Calendar.seed()
EXAMPLES = json.loads(
    (Path(__file__).parents[1] / "data" / "deadline_examples.json").read_text("utf-8"))
AID_OWN = {  # legal aid: the centre's own, and what is not certain enough to be called a norm
    "LA-SCR", "LA-SND", "LA-SND!", "LA-GAP", "LA-CALL", "LA-RCP1", "LA-RCP2", "LA-RCP3",
    "LA-OBJ", "LA-AGR", "LA-PRG", "LA-HRG", "LA-FBK", "LA-VIS", "LA-ARC",
}
AID_LAW = {"LA-SUP", "LA-OBJR"}
CODES = {
    "M-ACC", "M-LAW15", "M-END", "M-EXT", "M-RSP", "M-NTC", "A-REV", "A-REVEND", "A-REVEND+",
    "J-CNF", "P-DUE", "P-ORD", "L-1Y", "R-ACC", "R-SVC", "R-ANS", "R-HRG", "R-AWD", "R-AWD+",
    "C-SUE", "C-REVOKE", "C-ENF", "PO-1", "PO-2", "PO-3", "LA-1", "LA-2", "V-1", "V-2", "F-ARC",
    "G-RPT", "G-RPT+", "OWN", "I-INV", "P-URG",
} | AID_OWN | AID_LAW
MONTH = Rule("generic-month", "一个月", "开始", 1, "month")


def due(code: str, start: date, agreed: date | None = None) -> deadlines.Due:
    return compute(rule(code, start), start, CALENDAR, agreed=agreed)


@pytest.mark.parametrize("example", EXAMPLES, ids=[example["id"] for example in EXAMPLES])
def test_every_worked_example_comes_out_to_the_day(example: dict[str, object]) -> None:
    start = date.fromisoformat(str(example["start"]))
    code = str(example["rule"])
    held = MONTH if code == "generic-month" else rule(code, start)
    assert held.number == example["n"]
    assert held.unit == str(example["unit"]).removesuffix("_before")
    found = compute(held, start, CALENDAR)
    raw = found.raw.isoformat() if found.raw else None
    assert (raw, found.due.isoformat(), found.provisional) == (
        example["raw"], example["due"], example["provisional"])


def test_the_catalogue_holds_every_code_with_its_trigger_owner_and_basis() -> None:
    assert set(deadlines.catalogue()) == CODES
    for versions in deadlines.catalogue().values():
        for each in versions:
            assert all((each.title, each.event, each.trigger, each.who, each.basis))
            assert each.effective_from <= each.effective_to
            assert each.number > 0 or each.unit == "agreed" or each.direction == "from"


def test_versions_of_a_rule_never_overlap() -> None:
    for versions in deadlines.catalogue().values():
        for earlier, later in pairwise(versions):
            assert earlier.effective_to < later.effective_from


def test_only_rules_without_a_norm_are_the_centres_own() -> None:
    own = {code for code, versions in deadlines.catalogue().items() if versions[0].assumed}
    assert own == {"M-RSP", "M-NTC", "V-1", "V-2", "F-ARC", "G-RPT", "G-RPT+", "OWN",
                   "P-URG"} | AID_OWN


def test_the_version_that_held_on_the_day_is_taken() -> None:
    assert rule("J-CNF", date(2023, 12, 31)).basis == "人民调解法第33条"
    assert "民事诉讼法第205条" in rule("J-CNF", date(2024, 1, 1)).basis


def test_scenario_of_a_mediation_that_is_extended_agreed_and_not_performed() -> None:
    received, accepted, signed = date(2026, 9, 10), date(2026, 9, 14), date(2026, 10, 14)
    assert due("M-ACC", received).due == date(2026, 9, 15)
    statutory = due("M-LAW15", received)
    assert (statutory.raw, statutory.due) == (date(2026, 9, 25), date(2026, 9, 28))
    end = due("M-END", accepted)
    assert (end.raw, end.due, end.warn) == (date(2026, 9, 29), date(2026, 9, 29), None)
    extended = due("M-EXT", date(2026, 9, 28), agreed=date(2026, 10, 15))
    assert (extended.due, extended.provisional) == (date(2026, 10, 15), False)
    assert due("A-REV", signed).due == date(2026, 10, 29)
    assert due("J-CNF", signed).due == date(2026, 11, 13)


def test_a_payment_order_may_be_asked_for_after_the_rolled_day() -> None:
    promised = due("P-DUE", date(2026, 10, 14), agreed=date(2026, 10, 31))
    assert promised.due == date(2026, 10, 31)  # a Saturday: an agreed day does not roll
    order = due("P-ORD", promised.due)
    assert (order.raw, order.due) == (date(2026, 11, 1), date(2026, 11, 3))
    assert order.why == "10月31日（星期六）约定履行期限届满，顺延至11月2日，11月3日起可申请支付令"
    assert due("P-ORD", date(2026, 11, 5)).due == date(2026, 11, 6)


@pytest.mark.parametrize(("code", "start", "why"), [
    ("A-REV", date(2026, 9, 10), "9月10日协议生效，次日起算15日为9月25日（中秋节），顺延至9月28日"),
    ("M-END", date(2026, 1, 30), "1月30日受理，次日起算15日为2月14日（星期六，调休上班），不顺延"),
    ("M-END", date(2026, 9, 14), "9月14日受理，次日起算15日为9月29日"),
    ("M-END", date(2026, 11, 20), "11月20日受理，次日起算15日为12月5日（星期六），顺延至12月7日"),
    ("M-ACC", date(2026, 2, 12), "2月12日收到申请，次日起算3个工作日：2月13日、"
                                 "2月14日（星期六，调休上班）、2月24日（春节假期不计）"),
    ("R-HRG", date(2026, 3, 6), "3月6日开庭，提前5日为3月1日（星期日），提前至2月28日"),
    ("F-ARC", date(2026, 9, 28), "9月28日结案，次日起算10个工作日为10月16日（国庆节假期不计）"),
    ("L-1Y", date(2024, 2, 29), "2024年2月29日知道或者应当知道权利被侵害，"
                                "满1年（没有对应日，取月末日）为2025年2月28日"),
    ("A-REV", date(2026, 12, 17), "2026年12月17日协议生效，次日起算15日为2027年1月1日（元旦），"
                                  "顺延至2027年1月4日；2027年放假安排尚未录入，暂定"),
])
def test_the_sentence_says_how_the_day_came_about(code: str, start: date, why: str) -> None:
    assert due(code, start).why == why


def test_the_desk_warns_on_the_last_workday_before_a_day_that_rolled() -> None:
    spring = due("L-1Y", date(2025, 2, 16))
    assert (spring.raw, spring.warn) == (date(2026, 2, 16), date(2026, 2, 14))
    assert due("L-1Y", date(2025, 11, 22)).warn == date(2026, 11, 20)
    assert due("M-END", date(2026, 9, 14)).warn is None


def test_the_reminder_comes_ahead_of_the_earlier_of_raw_and_due() -> None:
    assert due("A-REV", date(2026, 9, 10)).remind == date(2026, 9, 20)


def test_hours_run_by_the_clock_through_nights_and_holidays() -> None:
    told = datetime(2026, 9, 30, 17, 50)
    near = compute(rule("G-RPT", told), told, CALENDAR)
    far = compute(rule("G-RPT+", told), told, CALENDAR)
    assert near.at == datetime(2026, 9, 30, 19, 50)
    assert (far.at, far.due) == (datetime(2026, 10, 1, 17, 50), date(2026, 10, 1))
    assert near.why == "9月30日17时50分知悉，2小时内至9月30日19时50分"


def test_counting_working_days_into_a_year_without_arrangement_is_provisional() -> None:
    found = due("F-ARC", date(2026, 12, 25))
    assert found.due == date(2027, 1, 11)
    assert found.provisional


def test_entering_the_arrangement_moves_the_day_and_lifts_the_doubt() -> None:
    official = CALENDAR.with_changes(
        [(date(2027, 2, 9), "off", "春节"), (date(2027, 2, 10), "off", "春节")], {2027})
    found = compute(rule("M-END", date(2027, 1, 22)), date(2027, 1, 22), official)
    assert (found.due, found.provisional) == (date(2027, 2, 11), False)


@pytest.mark.parametrize(("code", "start", "agreed", "refusal"), [
    ("NONE", date(2026, 1, 1), None, "deadline_unknown"),
    ("LA-1", date(2021, 12, 31), None, "deadline_not_in_force"),
    ("G-RPT", date(2026, 1, 1), None, "deadline_hour_missing"),
    ("M-EXT", date(2026, 1, 1), None, "deadline_agreed_missing"),
])
def test_what_cannot_be_computed_is_refused_in_words(
        code: str, start: date, agreed: date | None, refusal: str) -> None:
    with pytest.raises(RefusedError) as refused:
        due(code, start, agreed)
    assert refused.value.code == refusal
    assert code in refused.value.sentence("zh")
    assert code in refused.value.sentence("en")


def test_a_rule_without_its_first_day_is_refused() -> None:
    with pytest.raises(RefusedError) as refused:
        compute(rule("M-END", date(2026, 1, 1)), None, CALENDAR)
    assert refused.value.code == "deadline_start_missing"


DAYS = st.dates(date(2024, 1, 1), date(2028, 12, 31))


@given(DAYS, st.integers(1, 90))
def test_a_last_day_that_rolls_is_the_first_workday_at_or_after_the_raw_day(
        start: date, number: int) -> None:
    found = compute(Rule("X", "", "起", number, "day"), start, CALENDAR)
    assert found.raw == start + timedelta(days=number)
    assert not CALENDAR.is_rest(found.due)
    between = [found.raw + timedelta(days=n) for n in range((found.due - found.raw).days)]
    assert all(CALENDAR.is_rest(day) for day in between)
    assert (found.warn is None) == (found.raw == found.due)
    if found.warn:
        assert found.warn < found.raw
        assert not CALENDAR.is_rest(found.warn)


@given(DAYS, st.integers(1, 30))
def test_working_days_are_counted_without_the_first_and_end_on_one(
        start: date, number: int) -> None:
    found = compute(Rule("X", "", "起", number, "workday"), start, CALENDAR)
    counted = CALENDAR.workdays(start + timedelta(days=1), found.due)
    assert len(counted) == number
    assert counted[-1] == found.due


@given(DAYS, st.integers(1, 30))
def test_a_day_before_an_event_never_comes_after_the_raw_day(event: date, number: int) -> None:
    found = compute(Rule("X", "", "开庭", number, "day", "before"), event, CALENDAR)
    assert found.raw == event - timedelta(days=number)
    assert found.due <= found.raw
    assert not CALENDAR.is_rest(found.due)


@given(DAYS)
def test_a_result_is_provisional_exactly_when_it_rests_on_a_year_without_arrangement(
        start: date) -> None:
    found = due("M-END", start)
    assert found.provisional == (found.due.year > 2026)
    assert ("暂定" in found.why) == found.provisional
