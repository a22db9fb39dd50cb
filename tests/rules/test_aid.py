"""The economic test and the urgency of legal aid, by the worked figures of the province."""

from datetime import date

import pytest

from casedesk.rules import aid
from casedesk.rules.aid import Means, Standard

CITY = Standard(62196, 50)


def test_the_city_figure_of_62196_makes_a_standard_of_2592_yuan() -> None:
    assert CITY.threshold_fen == 2592_00
    assert CITY.monthly_fen == 5183_00


def test_three_people_with_42000_in_six_months_stand_below() -> None:
    found = aid.assess(CITY, "31-5", "", False, Means(3, 42_000_00))
    assert (found.result, found.per_head_fen, found.passes) == ("below", 2333_33, True)
    assert "待机构核查" in found.why
    assert "符合法律援助条件" not in found.why


@pytest.mark.parametrize(("comparison", "result"), [("below", "above"), ("not_above", "below")])
def test_income_equal_to_the_standard_follows_the_setting(comparison: str, result: str) -> None:
    equal = Means(1, 2592_00 * 6)
    found = aid.assess(Standard(62196, 50, comparison), "31-5", "", False, equal)
    assert found.result == result
    assert found.per_head_fen == 2592_00


def test_great_expenses_help_those_under_the_city_mean_only() -> None:
    def of(income: int, spending: int | None) -> str:
        means = Means(1, income * 600, spending_fen=spending, expense=True)
        return aid.assess(CITY, "31-5", "", False, means).result

    assert of(4000, 5000_00) == "expenses"
    assert of(4000, 3000_00) == "above"  # spends less than comes in
    assert of(5183, 6000_00) == "above"  # not under the city's mean
    assert of(4000, None) == "above"


def test_a_migrant_worker_claiming_pay_is_exempt_with_proof_alone() -> None:
    with_proof = aid.assess(CITY, "31-5", "42-3", True, None)
    assert (with_proof.result, with_proof.passes) == ("exempt", True)
    assert with_proof.why == "免予核查（第四十二条第（三）项）"
    assert aid.assess(CITY, "31-5", "42-3", False, None).result == "unknown"


def test_domestic_violence_has_no_economic_test() -> None:
    assert aid.assess(CITY, "32-4", "", False, None).result == "no_test"


def test_a_statement_without_income_is_unknown_and_does_not_pass() -> None:
    for means in (None, Means(3, None), Means(0, 100)):
        assert not aid.assess(CITY, "31-5", "", False, means).passes


@pytest.mark.parametrize(("today", "urgent"), [
    (date(2027, 3, 3), False), (date(2027, 3, 4), True), (date(2027, 3, 10), True),
    (date(2027, 3, 11), False)])
def test_urgent_means_fewer_than_seven_days(today: date, urgent: bool) -> None:
    assert aid.is_urgent(date(2027, 3, 10), today, 7) is urgent


def test_without_a_limitation_nothing_is_urgent() -> None:
    assert not aid.is_urgent(None, date(2027, 3, 10), 7)


def test_articles_are_named_as_the_law_numbers_them() -> None:
    assert aid.article("31-5") == "第三十一条第（五）项"
    assert aid.article("33") == "第三十三条"
    assert aid.article("48-1") == "第四十八条第（一）项"


def test_every_matter_falls_under_a_ground_of_the_law() -> None:
    from casedesk.rules import codes

    for code in codes.table("aid_matters"):
        assert aid.ground_of(code) in {"", *codes.table("aid_grounds")}
