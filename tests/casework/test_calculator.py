"""The calculator beside a case: filled from it, kept with it, taken over as what is claimed."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from casedesk.casework import calculator, settings_book
from casedesk.casework.calculator import ItemEntry
from casedesk.casework.forms_book import gather_performance
from casedesk.errors import RefusedError
from casedesk.model import Calculation, Claim, Dispute, Event
from casedesk.rules import claim_kinds, codes
from casedesk.rules.calendar import Calendar
from casedesk.rules.claim_figures import Figures

N = ItemEntry("severance", {"hired": "2019-03-15", "left": "2026-09-30", "wages": "6,500"})
FIGURES = Figures.shipped([(date(1990, 1, 1), 208_000)])
TODAY = date(2026, 11, 22)


def refused(code, work, *given, **more):
    with pytest.raises(RefusedError) as refusal:
        work(*given, **more)
    assert refusal.value.code == code
    return refusal.value


def compute(kind, **texts):
    return claim_kinds.compute(kind, texts, FIGURES, Calendar.seed(), TODAY)


FULL = {
    "hired": "2019-03-15", "left": "2026-09-30", "wages": "6,500 6500.00元 6500", "wage": "4350",
    "last_month": "6200", "first": "2026-08-01", "last": "2026-09-30", "years": "3",
    "year": "2026", "months": "2026-08 1,800\n2026年9月 2080", "owed": "10000", "percent": "50",
    "contract_months": "3"}
AMOUNTS = {
    "severance": 5_200_000, "severance_notice": 5_820_000, "notice": 620_000,
    "damages": 10_400_000, "arrears": 870_000, "double_wage": 7_150_000, "overtime": 0,
    "annual_leave": 120_000, "minimum_gap": 28_000, "stoppage": 0, "sick_pay": 332_800,
    "probation": 435_000, "secrecy": 416_000, "extra": 500_000}


@pytest.mark.parametrize("code", list(claim_kinds.kinds()))
def test_every_kind_is_reckoned_from_what_is_typed(code):
    found = compute(code, **FULL)
    if AMOUNTS[code] or code == "overtime":
        assert found.amount_fen == AMOUNTS[code]
    else:
        assert found.amount_fen > 0
    assert found.formula
    assert found.basis
    assert claim_kinds.kind(code).matter in codes.table("matters")


@pytest.mark.parametrize("code", list(claim_kinds.kinds()))
def test_what_is_missing_is_named_at_its_field(code):
    for field in claim_kinds.kind(code).fields:
        if field.needed:
            fault = refused("claim_needed", compute, code, **(FULL | {field.name: " "}))
            assert (fault.field, field.zh in fault.sentence()) == (field.name, True)


@pytest.mark.parametrize(("code", "field", "text", "fault"), [
    ("severance", "hired", "不记得", "date"), ("severance", "wages", "六千五", "amount"),
    ("overtime", "weekday", "八", "claim_number"), ("annual_leave", "years", "3.5", "claim_number"),
    ("overtime", "days", "2026-10-01", "claim_line"), ("minimum_gap", "months", "8月 1800",
                                                       "claim_line"),
    ("minimum_gap", "months", "2026-13 1800", "claim_line"),
    ("severance", "left", "2018-01-01", "claim_order"), ("extra", "percent", "120",
                                                         "claim_percent"),
    ("annual_leave", "year", "1800", "claim_number")])
def test_what_cannot_be_read_is_refused_at_its_field(code, field, text, fault):
    assert refused(fault, compute, code, **(FULL | {field: text})).field == field
    refused("claim_kind", compute, "n_plus_3")


def test_overtime_by_days_is_sorted_by_the_calendar():
    found = compute("overtime", wage="4350", days="2026-10-01 8\n10月10日 2\n2026-10-05：4小时")
    assert found.amount_fen == 60_000 + 20_000 + 7_500


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(list(claim_kinds.kinds())), st.data())
def test_whatever_is_typed_there_is_a_result_or_a_sentence(code, data):
    some = st.sampled_from([*FULL.values(), "", "0", "9999-12-31", "0001-01-01", "1e9", "-5",
                            "99999999", "2026-02-29", "十二", "1"]) | st.text(max_size=12)
    texts = {field.name: data.draw(some) for field in claim_kinds.kind(code).fields}
    try:
        amount, said = compute(code, **texts).amount_fen, "a result"
    except RefusedError as refusal:
        amount, said = 0, refusal.sentence("zh")
    assert amount >= 0
    assert said


def test_the_case_fills_in_what_it_knows(database, mediator, supervisor, case_id, clock):
    with database.writing(supervisor) as session:
        row = session.scalars(select(Dispute)).one()
        row.hired_on, row.employed_until = "2022-03-01", date(2026, 10, 31)
        row.wage_standard, row.contract_term = "每月6,500元", "3年"
    known = calculator.book(database, mediator, case_id).known
    assert known == {"hired": "2022-03-01", "left": "2026-10-31", "year": "2026",
                     "wages": "6,500", "wage": "6,500", "last_month": "6,500",
                     "contract_months": "36"}
    with database.writing(supervisor) as session:
        row = session.scalars(select(Dispute)).one()
        row.hired_on, row.wage_standard = "2022-03", "底薪2,080元加提成1,500元"
    known = calculator.book(database, mediator, case_id).known
    assert "hired" not in known
    assert "wage" not in known


def test_the_centre_s_own_wages_count_from_their_day(database, supervisor):
    settings_book.change(database, supervisor, "minimum_wage", 2200, date(2026, 7, 1))
    settings_book.change(database, supervisor, "social_wage_year", 96_000, date(2026, 7, 1))
    figures = calculator.book(database, supervisor).figures
    assert figures.minimum_wage(date(2026, 6, 30)) == 208_000
    assert figures.minimum_wage(date(2026, 7, 1)) == 220_000
    assert figures.social_wage(date(2026, 6, 30)) is None
    assert figures.social_wage(date(2026, 7, 1)) == 800_000


def test_a_calculation_is_kept_with_the_case_and_stated_on_its_sheet(
        database, mediator, case_id, clock):
    other = ItemEntry("notice", {"last_month": "6200"})
    number = calculator.keep(database, mediator, case_id, [N, other], "按工资条")
    assert calculator.kept(database, mediator, case_id) == [(number, TODAY, 2, 5_820_000)]
    assert [dict(each.texts) for each in calculator.items_of(database, mediator, number)] == [
        dict(N.texts), dict(other.texts)]
    with database.reading() as session:
        sheet = gather_performance.calculation(session, case_id, number)
        event = session.scalars(select(Event).where(Event.action == "calculation")).one()
    assert (sheet.total_fen, [item.amount_fen for item in sheet.items]) == (
        5_820_000, [5_200_000, 620_000])
    assert sheet.items[0].formula == "6,500.00 × 8 个月 = 52,000.00 元"
    assert "合计 58,200.00 元" in event.text


def test_an_empty_or_faulty_list_is_not_kept(database, mediator, case_id):
    refused("calculation_empty", calculator.keep, database, mediator, case_id, [])
    refused("claim_needed", calculator.keep, database, mediator, case_id,
            [N, ItemEntry("notice", {})])
    with database.reading() as session:
        assert session.scalars(select(Calculation)).all() == []
    refused("calculation_unknown", calculator.items_of, database, mediator, 9)


def test_a_result_becomes_the_amount_of_a_claim_or_a_new_claim(database, mediator, case_id):
    held = calculator.book(database, mediator, case_id).claims[0]
    calculator.take_over(database, mediator, case_id, N, held.id)
    added = calculator.take_over(database, mediator, case_id, N)
    lines = calculator.book(database, mediator, case_id).claims
    assert [(line.id, line.amount_fen) for line in lines] == [
        (held.id, 5_200_000), (added, 5_200_000)]
    with database.reading() as session:
        assert session.get_one(Claim, added).matter == "0508"
        assert session.get_one(Claim, added).wording == "支付经济补偿（N）"
        texts = session.scalars(select(Event.text).where(Event.action == "claim_amount")).all()
    assert "12,400.00 → 52,000.00 元" in texts[0]
    refused("claim_unknown", calculator.take_over, database, mediator, case_id, N, 999)


def test_who_only_sees_the_case_keeps_nothing(database, actors, case_id):
    refused("not_allowed", calculator.keep, database, actors["counsellor"], case_id, [N])
