"""An agreement kept, kept in part, broken: what is owed, what arrived, what the law then gives."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select, text

from casedesk.casework import papers, settings_book
from casedesk.casework.disputes import acts, agreement, keeping_promises, payments, performance
from casedesk.casework.disputes import page as case_page
from casedesk.casework.disputes.acts import Act
from casedesk.casework.disputes.agreement import (
    AgreementEntry,
    InstalmentEntry,
    ObligationEntry,
)
from casedesk.casework.disputes.keeping_promises import UrgingEntry
from casedesk.casework.disputes.payments import PaymentEntry
from casedesk.errors import RefusedError
from casedesk.model import AuditEntry, Claim, Deadline, Event, Interruption, Payment, Proceeding
from casedesk.rules import instalments
from tests.samples import at

DAY1, DAY2 = date(2026, 10, 31), date(2026, 11, 30)


def entry(database, mediator, case_id, **more):
    """Terms of 12,400 in two parts, and a certificate."""
    claim = case_page.page(database, mediator, case_id).claims[0]
    values = {
        "terms": "一、公司分两期支付拖欠工资12,400元。", "agreed": {claim.id: 1_240_000},
        "instalments": [InstalmentEntry("第一期", DAY1, 1_000_000, account="6222021911004084412"),
                        InstalmentEntry("第二期", DAY2, 240_000)],
        "obligations": [ObligationEntry("出具离职证明", DAY2, "公司")]}
    return AgreementEntry(**(values | more))


@pytest.fixture
def signed(database, mediator, s1, clock):
    """The agreement in effect on 28 September; today is that day."""
    clock.move_to(at("2026-09-28"))
    agreement.save(database, mediator, s1, entry(database, mediator, s1))
    acts.perform(database, mediator, Act(s1, "mediate"))
    day = date(2026, 9, 28)
    acts.perform(database, mediator, Act(
        s1, "agree", applicant_signed_on=day, respondent_signed_on=day, mediator_signed_on=day,
        sealed_on=day))
    return s1


def pay(database, actor, case_id, fen, on, which=0, **more):
    lines = performance.page(database, actor, case_id).instalments
    chosen = None if which is None else lines[which].id
    return payments.pay(database, actor, case_id, PaymentEntry(chosen, on, fen, **more))


def refused(code, work, *given, **more):
    with pytest.raises(RefusedError) as refusal:
        work(*given, **more)
    assert refusal.value.code == code
    assert refusal.value.sentence()
    return refusal.value


def clocks(database, case_id, rule):
    with database.reading() as session:
        return [(row.raw_on or row.start_on, row.state) for row in session.scalars(
            select(Deadline).where(Deadline.case_id == case_id, Deadline.rule == rule)
            .order_by(Deadline.id))]


def count(database, kind):
    with database.reading() as session:
        return len(session.scalars(select(kind)).all())


# ── terms ──
def test_terms_come_back_with_instalments_and_acts(database, mediator, s1):
    kept = entry(database, mediator, s1)
    agreement.save(database, mediator, s1, kept)
    assert agreement.entry_of(database, mediator, s1) == kept


def test_what_is_due_before_acceptance_is_refused_and_nothing_is_written(database, mediator, s1):
    early = [InstalmentEntry("一次", date(2026, 9, 13), 1_240_000)]
    fault = refused("due_before_accepted", agreement.save, database, mediator, s1,
                    entry(database, mediator, s1, instalments=early))
    assert fault.field == "instalments"
    assert agreement.entry_of(database, mediator, s1).terms == ""
    acts_ = [ObligationEntry("出具离职证明", date(2026, 9, 1))]
    assert refused("due_before_accepted", agreement.save, database, mediator, s1,
                   entry(database, mediator, s1, obligations=acts_)).field == "obligations"


def test_an_act_without_words_is_refused(database, mediator, s1):
    refused("obligation_content", agreement.save, database, mediator, s1,
            entry(database, mediator, s1, obligations=[ObligationEntry(" ")]))


def test_instalments_must_come_to_what_is_agreed(database, mediator, s1):
    one = [InstalmentEntry("一次", DAY1, 1_000_000)]
    refused("instalments_differ", agreement.save, database, mediator, s1,
            entry(database, mediator, s1, instalments=one))


@given(st.integers(1, 10**9), st.integers(1, 36), st.dates(date(2020, 1, 1), date(2030, 1, 1)))
def test_a_plan_always_comes_to_the_sum_in_the_order_of_days(total, number, first):
    if total // number < 100 and number > 1:  # less than a yuan each
        refused("plan_each", instalments.plan, total, number, first)
        return
    found = instalments.plan(total, number, first)
    assert sum(each.amount_fen for each in found) == total
    days = [each.due_on for each in found]
    assert days == sorted(days)
    assert days[0] == first
    assert all(each.amount_fen > 0 for each in found)


def test_a_plan_from_the_last_of_january_keeps_to_the_month_s_end():
    found = instalments.plan(1_000_000, 3, date(2026, 1, 31))
    assert [(each.due_on, each.amount_fen) for each in found] == [
        (date(2026, 1, 31), 333_300), (date(2026, 2, 28), 333_300), (date(2026, 3, 31), 333_400)]
    assert [each.amount_fen for each in instalments.plan(
        1_000_000, 3, date(2026, 1, 31), each_fen=450_000)] == [450_000, 450_000, 100_000]
    refused("plan_each", instalments.plan, 1_000_000, 3, DAY1, each_fen=500_000)
    refused("plan_count", instalments.plan, 1_000_000, 0, DAY1)


# ── performance ──
def test_before_it_takes_effect_nothing_is_performed(database, mediator, s1, clock):
    agreement.save(database, mediator, s1, entry(database, mediator, s1))
    found = performance.page(database, mediator, s1)
    assert (found.state, found.remedies, found.instalments[0].state) == ("", (), "")
    fault = refused("payment_before_agreement", pay, database, mediator, s1, 100,
                    date(2026, 9, 14))
    assert fault.field == "paid_on"
    assert count(database, Payment) == 0


def test_a_signed_agreement_waits_to_be_performed(database, mediator, signed):
    found = performance.page(database, mediator, signed)
    assert (found.state, found.promised_fen, found.paid_fen) == ("pending", 1_240_000, 0)
    assert [each.state for each in (*found.instalments, *found.obligations)] == ["pending"] * 3
    assert found.instalments[0].last == date(2026, 11, 2)  # a Saturday moves on
    assert found.instalments[0].account == "…4412"
    assert [day for day, _ in clocks(database, signed, "P-DUE")] == [DAY1, DAY2, DAY2]
    assert clocks(database, signed, "V-1")[0][1] == "running"


def test_money_before_effect_or_in_the_future_is_refused(database, mediator, signed):
    refused("payment_before_agreement", pay, database, mediator, signed, 100, date(2026, 9, 27))
    refused("payment_day", pay, database, mediator, signed, 100, date(2026, 9, 29))
    refused("payment_amount", pay, database, mediator, signed, 0, date(2026, 9, 28))
    assert count(database, Payment) == 0


def test_more_than_owed_is_refused_and_says_what_is_left(database, mediator, signed, clock):
    clock.move_to(at("2026-10-20"))
    pay(database, mediator, signed, 400_000, date(2026, 10, 20))
    fault = refused("payment_over_instalment", pay, database, mediator, signed, 600_001,
                    date(2026, 10, 20))
    assert (fault.field, "6,000.00" in fault.sentence(), "8,400.00" in fault.sentence()) == (
        "amount", True, True)
    refused("payment_too_much", pay, database, mediator, signed, 840_001, date(2026, 10, 20), None)
    assert count(database, Payment) == 1


def test_part_payment_then_the_rest(database, mediator, signed, clock):
    clock.move_to(at("2026-10-20"))
    pay(database, mediator, signed, 400_000, date(2026, 10, 20), method="现金", voucher="收据3号")
    found = performance.page(database, mediator, signed)
    assert (found.state, found.instalments[0].state, found.instalments[0].left_fen) == (
        "part", "part", 600_000)
    assert clocks(database, signed, "P-DUE")[0] == (DAY1, "running")
    clock.move_to(at("2026-11-02"))
    pay(database, mediator, signed, 600_000, date(2026, 11, 2))
    assert clocks(database, signed, "P-DUE")[0] == (DAY1, "met")  # on the Monday after a Saturday
    assert performance.page(database, mediator, signed).instalments[0].state == "performed"


def test_one_sum_pays_the_earliest_first(database, mediator, signed, clock):
    clock.move_to(at("2026-10-20"))
    pay(database, mediator, signed, 1_100_000, date(2026, 10, 20), None)
    found = performance.page(database, mediator, signed)
    assert [each.paid_fen for each in found.instalments] == [1_000_000, 100_000]
    assert len(found.payments) == 2


def test_all_performed_moves_performance_and_the_first_visit(database, mediator, signed, clock):
    clock.move_to(at("2026-10-20"))
    pay(database, mediator, signed, 1_240_000, date(2026, 10, 20), None)
    found = performance.page(database, mediator, signed)
    assert found.state == "part"  # the certificate
    keeping_promises.tick(database, mediator, found.obligations[0].id, date(2026, 10, 20), "快递")
    found = performance.page(database, mediator, signed)
    assert (found.state, found.obligations[0].performed_on) == ("performed", date(2026, 10, 20))
    assert [state for _, state in clocks(database, signed, "P-DUE")] == ["met"] * 3
    with database.reading() as session:
        visits = session.scalars(select(Deadline).where(
            Deadline.rule == "V-1").order_by(Deadline.id)).all()
        assert [(row.start_on, row.state) for row in visits] == [
            (DAY2, "replaced"), (date(2026, 10, 20), "running")]
        assert session.scalars(select(Event).where(Event.action == "performed")).one()


def test_a_counter_entry_takes_money_back_and_both_stay(database, mediator, signed, clock):
    clock.move_to(at("2026-10-20"))
    wrong = pay(database, mediator, signed, 1_000_000, date(2026, 10, 20))
    refused("no_reason", payments.take_back, database, mediator, wrong, " ")
    payments.take_back(database, mediator, wrong, "记到别的案件")
    found = performance.page(database, mediator, signed)
    assert found.paid_fen == 0
    assert [(each.amount_fen, each.taken_back) for each in found.payments] == [
        (-1_000_000, False), (1_000_000, True)]
    assert clocks(database, signed, "P-DUE")[0] == (DAY1, "running")
    refused("payment_taken_back", payments.take_back, database, mediator, wrong, "再次")
    refused("payment_unknown", payments.take_back, database, mediator, 999, "再次")
    counter = found.payments[0].id
    refused("payment_taken_back", payments.take_back, database, mediator, counter, "再次")
    pay(database, mediator, signed, 1_000_000, date(2026, 10, 20))
    with database.reading() as session:
        assert session.execute(text("select sum(amount_fen) from payment")).scalar() == 1_000_000
        verbs = session.scalars(select(AuditEntry.verb)).all()
        assert "case.payment_back" in verbs


def test_an_act_done_is_ticked_and_taken_back_with_a_reason(database, mediator, signed, clock):
    clock.move_to(at("2026-10-20"))
    act = performance.page(database, mediator, signed).obligations[0].id
    for day in (None, date(2026, 9, 1), date(2026, 10, 21)):
        refused("performed_day", keeping_promises.tick, database, mediator, act, day)
    keeping_promises.tick(database, mediator, act, date(2026, 10, 19))
    refused("no_reason", keeping_promises.untick, database, mediator, act, "")
    keeping_promises.untick(database, mediator, act, "证明有误，退回重开")
    assert performance.page(database, mediator, signed).obligations[0].performed_on is None
    assert [state for _, state in clocks(database, signed, "P-DUE")] == ["running"] * 3


def test_a_voucher_is_a_file_of_the_same_case(database, mediator, signed):
    held = papers.attach(database, mediator, "转账回单.txt", "已转账".encode(), case_id=signed)
    pay(database, mediator, signed, 100, date(2026, 9, 28), attachment_id=held)
    assert performance.page(database, mediator, signed).payments[0].attachment == "转账回单.txt"
    assert performance.vouchers(database, mediator, signed) == [(held, "转账回单.txt")]
    refused("attachment_unknown", pay, database, mediator, signed, 100, date(2026, 9, 28),
            attachment_id=held + 9)


def test_who_may_not_change_the_case_enters_no_money(database, counter, mediator, signed):
    other = performance.page(database, mediator, signed).instalments[0].id
    refused("not_allowed", payments.pay, database, counter, signed,
            PaymentEntry(other, date(2026, 9, 28), 100))


# ── urging and breach ──
def test_an_urging_runs_until_all_is_performed(database, mediator, signed, clock):
    clock.move_to(at("2026-11-03"))
    found = performance.page(database, mediator, signed)
    assert (found.state, found.overdue_fen, found.urging_days) == ("overdue", 1_000_000, 5)
    said = UrgingEntry(found.debtors[0], date(2026, 11, 3), 5, note="电话未接")
    keeping_promises.urge(database, mediator, signed, said)
    line = performance.page(database, mediator, signed).urgings[0]
    assert (line.until, line.unpaid_fen) == (date(2026, 11, 8), 1_240_000)
    assert clocks(database, signed, "P-URG") == [(date(2026, 11, 8), "running")]
    refused("urging_days", keeping_promises.urge, database, mediator, signed,
            UrgingEntry("公司", date(2026, 11, 3), 61))
    refused("urging_day", keeping_promises.urge, database, mediator, signed,
            UrgingEntry("公司", date(2026, 11, 4), 5))
    pay(database, mediator, signed, 1_240_000, date(2026, 11, 3), None)
    keeping_promises.tick(database, mediator, found.obligations[0].id, date(2026, 11, 3))
    assert clocks(database, signed, "P-URG") == [(date(2026, 11, 8), "met")]
    refused("nothing_owed", keeping_promises.urge, database, mediator, signed,
            UrgingEntry("公司", date(2026, 11, 3), 5))


def ways(database, actor, case_id):
    return {each.code: each for each in performance.page(database, actor, case_id).remedies}


def test_right_after_signing_review_and_confirmation_are_open_until_their_days(
        database, mediator, supervisor, signed):
    with database.writing(supervisor) as session:
        session.execute(text("update site set nature = 'township'"))
    found = ways(database, mediator, signed)
    assert (found["arbitration_review"].open, found["arbitration_review"].until) == (
        True, date(2026, 10, 13))
    assert (found["judicial_confirmation"].open, found["judicial_confirmation"].until) == (
        True, date(2026, 10, 28))
    order = found["payment_order"]
    assert (order.open, order.from_on) == (False, date(2026, 11, 3))
    assert "最早 2026年11月3日" in order.why
    assert not found["arbitration"].open


def test_after_the_day_the_worker_may_ask_for_an_order_of_what_is_unpaid(
        database, mediator, signed, clock):
    clock.move_to(at("2026-11-02"))
    assert not ways(database, mediator, signed)["payment_order"].open
    clock.move_to(at("2026-11-03"))
    found = ways(database, mediator, signed)
    assert (found["payment_order"].open, found["payment_order"].amount_fen) == (True, 1_000_000)
    assert found["arbitration"].open
    assert "已于 2026年10月13日 届满" in found["arbitration_review"].why
    assert "已于 2026年10月28日 届满" in found["judicial_confirmation"].why or \
        "性质" in found["judicial_confirmation"].why
    pay(database, mediator, signed, 300_000, date(2026, 11, 3))
    assert ways(database, mediator, signed)["payment_order"].amount_fen == 700_000
    pay(database, mediator, signed, 700_000, date(2026, 11, 3))
    assert not ways(database, mediator, signed)["payment_order"].open


def test_an_order_is_for_wages_and_the_like_only(database, mediator, supervisor, signed, clock):
    clock.move_to(at("2026-11-03"))
    with database.writing(supervisor) as session:
        session.add(Claim(case_id=signed, seq=2, matter="0206", agreed_fen=500_000))
    # of 12,400 promised 5,000 are for another matter: 7,400 may be ordered
    assert ways(database, mediator, signed)["payment_order"].amount_fen == 740_000
    with database.writing(supervisor) as session:
        session.execute(text("update claim set matter = '0206'"))
    assert "不属于劳动报酬" in ways(database, mediator, signed)["payment_order"].why
    settings_book.change(database, supervisor, "payment_order_matters", "0206",
                         date(2026, 1, 1))
    assert ways(database, mediator, signed)["payment_order"].open


def test_no_review_where_the_relation_itself_is_in_dispute(database, mediator, supervisor, signed):
    with database.writing(supervisor) as session:
        session.add(Claim(case_id=signed, seq=2, matter="0101"))
    assert "确认劳动关系" in ways(database, mediator, signed)["arbitration_review"].why


def test_what_is_under_way_or_done_is_not_offered_again(database, mediator, supervisor, signed):
    with database.writing(supervisor) as session:
        session.execute(text("update site set nature = 'township'"))
        session.add(Proceeding(case_id=signed, kind="arbitration_review", state="applied",
                               applied_on=date(2026, 9, 28)))
    found = ways(database, mediator, signed)
    assert (found["arbitration_review"].pending, found["arbitration_review"].open) == (True, False)
    assert found["judicial_confirmation"].open
    with database.writing(supervisor) as session:
        row = session.scalars(select(Proceeding)).one()
        row.state, row.ended, row.paper_number = "mediated", True, "中劳人仲审〔2026〕1号"
    found = ways(database, mediator, signed)
    assert "中劳人仲审〔2026〕1号" in found["judicial_confirmation"].why
    assert not found["judicial_confirmation"].open


def test_a_breach_makes_the_limitation_run_anew_once(database, mediator, signed, clock):
    refused("no_breach", keeping_promises.enter_breach, database, mediator, signed)
    clock.move_to(at("2026-11-05"))
    keeping_promises.enter_breach(database, mediator, signed, "公司称资金困难")
    with database.reading() as session:
        row = session.scalars(select(Interruption).where(
            Interruption.kind == "agreement_broken")).one()
        assert row.day == date(2026, 11, 2)
    assert performance.page(database, mediator, signed).breach_entered
    refused("breach_entered", keeping_promises.enter_breach, database, mediator, signed)


def test_money_once_entered_against_no_instalment_counts_for_the_earliest(
        database, mediator, supervisor, signed):
    with database.writing(supervisor) as session:
        session.add(Payment(case_id=signed, paid_on=date(2026, 9, 28), amount_fen=1_100_000,
                            recorded_by=supervisor.staff_id))
    found = performance.page(database, mediator, signed)
    assert [each.paid_fen for each in found.instalments] == [1_000_000, 100_000]
    refused("payment_over_instalment", pay, database, mediator, signed, 140_001,
            date(2026, 9, 28), 1)


def test_the_days_between_are_all_told_apart(database, mediator, signed, clock):
    states = {}
    for day in (DAY1, date(2026, 11, 2), date(2026, 11, 3), DAY2 + timedelta(days=1)):
        clock.move_to(at(day.isoformat()))
        states[day] = [each.state for each in performance.page(
            database, mediator, signed).instalments]
    assert list(states.values()) == [
        ["pending", "pending"], ["pending", "pending"], ["overdue", "pending"],
        ["overdue", "overdue"]]
