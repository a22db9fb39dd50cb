"""An agreement kept, or kept in part: what is owed, what arrived, what was done."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select, text

from casedesk.casework import papers
from casedesk.casework.disputes import agreement, keeping_promises, payments, performance
from casedesk.casework.disputes.agreement import InstalmentEntry, ObligationEntry
from casedesk.casework.disputes.payments import PaymentEntry
from casedesk.model import AuditEntry, Deadline, Event, Payment
from casedesk.rules import instalments
from tests.casework.performing import DAY1, DAY2, clocks, count, entry, pay, refused
from tests.samples import at


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
