"""Claims are reckoned as the law says: the worked examples, the edges, and what always holds."""

from datetime import date, timedelta
from fractions import Fraction

import pytest

from casedesk.errors import RefusedError
from casedesk.rules import claim_wages, claims
from casedesk.rules.calendar import Calendar
from casedesk.rules.claim_figures import Figures, leave_days, probation_months
from casedesk.rules.claim_spans import Length, service
from casedesk.rules.claim_wages import Hours

FIGURES = Figures.shipped(
    [(date(2018, 7, 1), 172_000), (date(2021, 12, 1), 190_000), (date(2025, 3, 1), 208_000)])
CAPPED = Figures.shipped(FIGURES.minimum, [(date(2020, 1, 1), 9_600_000)])  # 8,000 yuan a month
CALENDAR = Calendar.seed()
HIRED, LEFT = date(2019, 3, 15), date(2026, 9, 30)


def refused(code, work, *given, **more):
    with pytest.raises(RefusedError) as refusal:
        work(*given, **more)
    assert refusal.value.code == code
    return refusal.value


# ── 经济补偿, 代通知金, 赔偿金 ──
def test_seven_years_six_months_and_fifteen_days_are_eight_months():
    found = claims.severance(HIRED, LEFT, [650_000], FIGURES)
    assert found.amount_fen == 5_200_000
    assert found.formula == "6,500.00 × 8 个月 = 52,000.00 元"
    assert found.period == "2019年3月15日至2026年9月30日，工作7年6个月15日，计 8 个月"
    assert found.basis == "劳动合同法第四十七条；实施条例第二十七条"


def test_n_and_one_takes_the_last_month_s_wage():
    found = claims.severance_and_notice(HIRED, LEFT, [650_000], 620_000, FIGURES)
    assert found.amount_fen == 5_820_000
    assert found.formula.endswith("52,000.00 + 6,200.00 = 58,200.00 元")


def test_unlawful_ending_is_paid_twice_and_not_besides():
    found = claims.damages(HIRED, LEFT, [650_000], FIGURES)
    assert found.amount_fen == 10_400_000
    assert "不再另付经济补偿" in "".join(found.notes)


@pytest.mark.parametrize(("left", "months"), [
    (date(2024, 6, 30), Fraction(1, 2)),   # five months and thirty days: less than six months
    (date(2024, 7, 1), Fraction(1)),       # exactly six months
    (date(2024, 1, 1), Fraction(1, 2)),    # a single day
    (date(2025, 1, 1), Fraction(1)),       # exactly a year
    (date(2025, 1, 2), Fraction(3, 2)),
    (date(2025, 6, 30), Fraction(3, 2)),
    (date(2025, 7, 1), Fraction(2)),
])
def test_half_years_turn_at_six_months(left, months):
    found = claims.severance(date(2024, 1, 1), left, [500_000], FIGURES)
    assert found.amount_fen == 500_000 * months


def test_it_is_said_where_counting_both_days_gives_more():
    strict = claims.severance(date(2024, 1, 1), date(2024, 6, 30), [500_000], FIGURES)
    assert "入职日和离职日都计入的，为 1 个月" in strict.notes
    both = claims.severance(date(2024, 1, 1), date(2024, 6, 30), [500_000], FIGURES,
                            both_count=True)
    assert both.amount_fen == 500_000
    assert "入职日和离职日不都计入的，为 0.5 个月" in both.notes


def test_who_began_on_29_february_has_a_year_on_28_february():
    assert service(date(2020, 2, 29), date(2021, 2, 28)) == Length(1, 0, 0)
    assert service(date(2020, 2, 29), date(2024, 2, 28)) == Length(3, 11, 30)
    assert service(date(2020, 2, 29), date(2024, 2, 29)) == Length(4, 0, 0)


def test_a_wage_below_the_minimum_counts_as_the_minimum():
    found = claims.severance(date(2025, 1, 1), date(2026, 1, 1), [150_000], FIGURES)
    assert found.amount_fen == 208_000
    assert "低于最低工资标准" in found.notes[0]


def test_a_high_wage_is_capped_at_three_times_and_twelve_years():
    found = claims.severance(date(2008, 2, 1), date(2026, 2, 1), [3_000_000], CAPPED)
    assert found.amount_fen == 2_400_000 * 12
    assert "年限最高按 12 年计" in found.notes[-1]
    below = claims.severance(date(2008, 2, 1), date(2026, 2, 1), [2_400_000], CAPPED)
    assert below.amount_fen == 2_400_000 * 18  # exactly three times: neither cap
    unknown = claims.severance(date(2008, 2, 1), date(2026, 2, 1), [3_000_000], FIGURES)
    assert unknown.amount_fen == 3_000_000 * 18
    assert "没有比较三倍上限" in unknown.notes[0]


def test_service_before_2008_is_pointed_out():
    found = claims.severance(date(2005, 2, 1), date(2026, 2, 1), [500_000], FIGURES)
    assert "第九十七条" in found.notes[-1]


def test_the_average_is_of_the_months_there_were():
    assert claims.average([600_000, 650_000, 700_001], FIGURES) == 650_000  # 650,000.33…
    assert claims.average([1, 2], FIGURES) == 2  # 1.5 fen, half up
    assert claims.average([1, 2], Figures.shipped(rounding="down")) == 1
    assert claims.average([10, 11, 10], Figures.shipped(rounding="up")) == 11
    refused("claim_wage", claims.average, [], FIGURES)


def test_what_ends_before_it_begins_is_refused():
    assert refused("claim_order", claims.severance, LEFT, HIRED, [1], FIGURES).field == "left"
    refused("claim_figure", claims.severance, date(2001, 1, 1), date(2002, 1, 1), [1], FIGURES)


# ── 二倍工资 ──
def test_double_wage_runs_from_the_second_month_to_the_day_before_signing():
    found = claims.double_wage(date(2026, 1, 10), date(2026, 9, 30), [600_000], FIGURES, CALENDAR,
                               signed=date(2026, 7, 20))
    assert found.period.startswith("2026年2月10日至2026年7月19日，5个月零10日（计薪 6 日）")
    assert found.formula == "6,000.00 × 5 + 6,000.00 ÷ 21.75 × 6 = 31,655.17 元"
    assert found.amount_fen == 3_165_517


def test_strict_counting_begins_a_day_later_and_any_day_may_be_set():
    assert claims.double_wage_begins(date(2026, 1, 10), FIGURES) == date(2026, 2, 10)
    assert claims.double_wage_begins(
        date(2026, 1, 10), FIGURES, both_count=False) == date(2026, 2, 11)
    found = claims.double_wage(date(2026, 1, 10), date(2026, 9, 30), [600_000], FIGURES, CALENDAR,
                               signed=date(2026, 7, 20), first=date(2026, 3, 1))
    assert found.period.startswith("2026年3月1日至2026年7月19日")


def test_odd_days_may_go_by_the_calendar():
    found = claims.double_wage(date(2026, 1, 10), date(2026, 9, 30), [620_000], FIGURES, CALENDAR,
                               signed=date(2026, 7, 20), by_calendar=True)
    assert found.formula == "6,200.00 × 5 + 6,200.00 × 10/31 = 33,000.00 元"


def test_after_a_year_it_is_eleven_months_and_a_contract_without_end():
    found = claims.double_wage(date(2023, 1, 10), date(2026, 9, 30), [600_000], FIGURES, CALENDAR)
    assert found.amount_fen == 6_600_000
    assert found.period.startswith("2023年2月10日至2024年1月9日，11个月")
    assert any("无固定期限" in note for note in found.notes)
    short = claims.double_wage(date(2026, 1, 10), date(2026, 9, 30), [600_000], FIGURES, CALENDAR)
    assert not any("无固定期限" in note for note in short.notes)


def test_a_contract_within_the_first_month_leaves_nothing():
    found = claims.double_wage(date(2026, 1, 10), date(2026, 9, 30), [600_000], FIGURES, CALENDAR,
                               signed=date(2026, 2, 10))
    assert (found.amount_fen, "此前已订立合同" in found.period) == (0, True)


# ── 加班 ──
def test_overtime_at_its_three_rates():
    found = claim_wages.overtime(435_000, Hours(Fraction(10), Fraction(8), Fraction(4)),
                                 date(2026, 9, 1), FIGURES)
    assert found.amount_fen == 107_500  # 25 yuan an hour: 375 + 400 + 300
    assert "10 × 150% + 8 × 200% + 4 × 300%" in found.formula


def test_rest_days_made_up_are_not_paid():
    hours = Hours(rest=Fraction(16))
    found = claim_wages.overtime(435_000, hours, date(2026, 9, 1), FIGURES,
                                 replaced=Fraction(8))
    assert found.amount_fen == 40_000
    refused("claim_hours", claim_wages.overtime, 435_000, hours, date(2026, 9, 1), FIGURES,
            replaced=Fraction(17))


def test_only_the_thirteen_days_are_statutory():
    october = [(date(2026, 10, day), Fraction(8)) for day in range(1, 11)]
    found = claim_wages.hours_of(october, CALENDAR)
    assert found == Hours(Fraction(24), Fraction(32), Fraction(24))  # 8th–10th are worked
    year = [date(2026, 1, 1) + timedelta(days=n) for n in range(365)]
    assert claim_wages.hours_of([(day, Fraction(1)) for day in year], CALENDAR).statutory == 13


# ── 年休假 ──
@pytest.mark.parametrize(("years", "days"), [(0, 0), (1, 5), (9, 5), (10, 10), (19, 10), (20, 15)])
def test_days_of_leave_follow_the_years_of_work(years, days):
    assert leave_days(years) == days


def test_leave_not_taken_is_paid_at_two_hundred_besides_what_was_paid():
    found = claim_wages.annual_leave(435_000, 3, 2026, FIGURES, left=date(2026, 9, 30))
    assert found.amount_fen == 120_000  # 273 / 365 × 5 = 3.7: three days of 200 at 200%
    assert "取整 3 日" in found.period
    assert claim_wages.annual_leave(435_000, 3, 2026, FIGURES, left=date(2026, 9, 30),
                                    whole=True).amount_fen == 180_000


def test_leave_in_a_whole_leap_year_is_not_more_than_the_year_gives():
    found = claim_wages.annual_leave(435_000, 20, 2024, FIGURES)
    assert "取整 15 日" in found.period
    assert claim_wages.annual_leave(435_000, 20, 2024, FIGURES, taken=20).amount_fen == 0


def test_no_leave_in_the_first_year_of_work_nor_in_another_year():
    refused("claim_leave_none", claim_wages.annual_leave, 435_000, 0, 2026, FIGURES)
    refused("claim_order", claim_wages.annual_leave, 435_000, 3, 2026, FIGURES,
            left=date(2025, 5, 1))


# ── 试用期, 竞业限制, 加付赔偿金, 最低工资, 停工, 病假, 拖欠 ──
@pytest.mark.parametrize(("contract", "months"), [(2, 0), (3, 1), (11, 1), (12, 2), (35, 2),
                                                  (36, 6), (None, 6)])
def test_probation_may_last_by_the_contract(contract, months):
    assert probation_months(contract) == months


def test_probation_beyond_the_law_is_paid_in_full_again():
    found = claim_wages.probation(500_000, date(2026, 1, 1), date(2026, 4, 30), 12, FIGURES,
                                  CALENDAR)
    assert (found.amount_fen, "2026年3月1日至2026年4月30日" in found.period) == (1_000_000, True)
    lawful = claim_wages.probation(500_000, date(2026, 1, 1), date(2026, 2, 28), 12, FIGURES,
                                   CALENDAR)
    assert lawful.amount_fen == 0


def test_competition_is_paid_at_thirty_percent_but_the_minimum_wage_at_least():
    assert claims.secrecy([1_000_000], date(2026, 1, 1), date(2026, 6, 30), FIGURES,
                          CALENDAR).amount_fen == 1_800_000
    low = claims.secrecy([500_000], date(2026, 1, 1), date(2026, 6, 30), FIGURES, CALENDAR)
    assert (low.amount_fen, len(low.notes)) == (208_000 * 6, 1)


def test_extra_damages_need_the_authority_s_order():
    found = claims.extra_damages(1_000_000, 50, FIGURES, ordered=None, today=date(2026, 9, 1))
    assert (found.amount_fen, "现未登记" in found.notes[0]) == (500_000, True)
    refused("claim_percent", claims.extra_damages, 1_000_000, 49, FIGURES,
            ordered=None, today=date(2026, 9, 1))
    refused("claim_percent", claims.extra_damages, 1_000_000, 101, FIGURES,
            ordered=None, today=date(2026, 9, 1))


def test_each_month_is_held_against_its_own_minimum_wage():
    found = claim_wages.minimum_gap([
        (date(2025, 2, 1), 180_000), (date(2025, 3, 1), 180_000), (date(2025, 4, 1), 220_000)],
        FIGURES)
    assert found.amount_fen == 10_000 + 28_000
    assert found.period == "2025年2月、2025年3月"


def test_a_stoppage_pays_one_period_and_then_eighty_percent():
    found = claim_wages.stoppage(500_000, date(2026, 6, 1), date(2026, 8, 31), 0, FIGURES, CALENDAR)
    assert found.amount_fen == 500_000 + 2 * 166_400  # thirty days, then July and August
    assert found.amount_fen - claim_wages.stoppage(
        500_000, date(2026, 6, 1), date(2026, 8, 31), 100_000, FIGURES, CALENDAR).amount_fen \
        == 100_000
    changed = claim_wages.stoppage(500_000, date(2025, 1, 1), date(2025, 3, 30), 0, FIGURES,
                                   CALENDAR)
    assert "1,520.00" in changed.formula
    assert "1,664.00" in changed.formula


def test_sick_pay_is_at_least_eighty_percent_of_the_minimum():
    found = claim_wages.sick_pay(100_000, date(2026, 3, 1), date(2026, 4, 30), 50_000, FIGURES,
                                 CALENDAR)
    assert (found.amount_fen, len(found.notes)) == (2 * 166_400 - 50_000, 1)


def test_arrears_are_the_wage_less_what_was_paid():
    found = claim_wages.arrears(620_000, date(2026, 8, 1), date(2026, 9, 30), 0, FIGURES, CALENDAR)
    assert found.amount_fen == 1_240_000
    assert claim_wages.arrears(620_000, date(2026, 8, 1), date(2026, 9, 30), 2_000_000, FIGURES,
                               CALENDAR).amount_fen == 0
