"""The clocks of a case: scenarios S1 to S4, warning, standing still, deadlines of one's own."""

from datetime import date, datetime

import pytest
from sqlalchemy import select

from casedesk.casework import desk, visits
from casedesk.casework.disputes import (
    clock_book,
    limitation_book,
    order_clock,
)
from casedesk.casework.disputes import page as case_page
from casedesk.casework.disputes.clock_book import OwnEntry, PauseEntry
from casedesk.casework.disputes.limitation_book import BasisEntry
from casedesk.errors import RefusedError
from casedesk.model import Dispute
from casedesk.rules import deadlines
from casedesk.rules.calendar import Calendar
from tests.casework.roads import agree, clock_of, do
from tests.samples import at, unpaid_wages


def said(database, actor, case_id):
    return [f"{event.title} {event.text}" for event in case_page.page(
        database, actor, case_id).timeline]


def due(database, case_id, rule):
    row = clock_of(database, case_id, rule)
    return row.due_on and row.due_on.isoformat()


# the scenarios of the domain ------------------------------------------------------------------


def test_s1_from_the_application_to_the_day_of_the_payment_order(database, mediator, clock, s1):
    assert due(database, s1, "M-ACC") == "2026-09-15"
    law = clock_of(database, s1, "M-LAW15")
    assert (law.raw_on, law.due_on) == (date(2026, 9, 25), date(2026, 9, 28))
    assert due(database, s1, "M-END") == "2026-09-29"
    clock.move_to(at("2026-09-28"))
    do(database, mediator, s1, "extend", until=date(2026, 10, 15))
    assert due(database, s1, "M-EXT") == "2026-10-15"
    clock.move_to(at("2026-10-14"))
    agree(database, mediator, s1, date(2026, 10, 14), date(2026, 10, 31))
    assert (due(database, s1, "A-REV"), due(database, s1, "J-CNF")) == (
        "2026-10-29", "2026-11-13")
    order = clock_of(database, s1, "P-ORD")
    assert (order.raw_on, order.due_on) == (date(2026, 11, 1), date(2026, 11, 3))
    assert "11月3日起可申请支付令" in order.why  # the later day is the safe one
    with database.reading() as session:
        opening = order_clock.opening_of(session, s1)
    assert (opening.raw, opening.due) == (order.raw_on, order.due_on)
    clock.move_to(at("2026-11-05"))  # a right that opened is never overdue
    shown = desk.today(database, mediator)
    assert "P-ORD" not in [row.rule for row in shown.due if row.days < 0]


def test_s2_the_limitation_runs_anew_when_mediation_is_declined(database, mediator, clock):
    clock.move_to(at("2026-02-27"))
    case_id = visits.record(database, mediator, unpaid_wages(
        matter="0508", known_on=date(2025, 3, 10)), then="case").case_id
    clock.move_to(at("2026-03-05"))
    do(database, mediator, case_id, "solicit", on=date(2026, 3, 3), reason="补录")
    do(database, mediator, case_id, "refuse", refusal_ground="2")
    card = clock_book.page(database, mediator, case_id).limitation
    assert card.due_on == date(2027, 3, 5)
    assert [(row.kind, row.by_act) for row in card.events] == [("mediation_declined", True)]


def test_s3_wages_have_no_limit_until_the_employment_ends(database, mediator, clock, case_id):
    card = clock_book.page(database, mediator, case_id).limitation
    assert card.unlimited
    assert "不受一年限制" in card.why
    limitation_book.set_basis(database, mediator, BasisEntry(
        case_id, employed_until=date(2026, 6, 30)))
    card = clock_book.page(database, mediator, case_id).limitation
    assert (card.unlimited, card.due_on) == (False, date(2027, 6, 30))
    assert "2027-06-30" in due(database, case_id, "L-1Y")


def test_s4_an_application_after_closing_counts_on_the_same_day(database, mediator, clock):
    clock.move_to(datetime(2026, 9, 10, 9, 50))  # 17:50, the office closed at 17:30
    case_id = visits.record(database, mediator, unpaid_wages(), then="case").case_id
    with database.reading() as session:
        applied = session.scalars(select(Dispute.applied_at).where(
            Dispute.case_id == case_id)).one()
    assert applied == datetime(2026, 9, 10, 17, 50)
    assert due(database, case_id, "M-ACC") == "2026-09-15"


# what an overdue clock means ------------------------------------------------------------------


def test_every_rule_of_a_dispute_says_what_its_passing_means():
    for code, versions in deadlines.catalogue().items():
        if not code.startswith("LA-") or code in ("LA-1", "LA-2"):
            assert len(versions[-1].overdue) >= 8, code
    assert "视为调解不成" in deadlines.catalogue()["M-END"][-1].overdue
    assert "不能再申请仲裁审查" in deadlines.catalogue()["A-REV"][-1].overdue


def test_an_overdue_clock_is_shown_with_its_meaning_and_warned_of_before(
        database, mediator, clock, s1):
    clock.move_to(at("2026-09-26"))  # three days ahead of M-END
    row = next(row for row in desk.today(database, mediator).due if row.rule == "M-END")
    assert (row.days, row.near) == (3, True)
    clock.move_to(at("2026-09-25"))
    row = next(row for row in desk.today(database, mediator).due if row.rule == "M-END")
    assert not row.near
    clock.move_to(at("2026-09-30"))
    found = desk.today(database, mediator)
    row = next(row for row in found.due if row.rule == "M-END")
    assert (row.days, "视为调解不成" in row.overdue) == (-1, True)
    assert found.expired == 1  # proposed on M-END + 1, for a person to confirm
    shown = case_page.page(database, mediator, s1)
    assert [(each.code, each.act) for each in shown.proposals] == [("expired", "expire")]
    do(database, mediator, s1, "expire")
    assert case_page.page(database, mediator, s1).proposals == ()
    assert desk.today(database, mediator).expired == 0


def test_a_request_to_reopen_waits_on_the_leads_desk(
        database, mediator, supervisor, clock, s1):
    clock.move_to(at("2026-09-21"))
    do(database, mediator, s1, "withdraw", withdrawal_ground="elsewhere")
    do(database, mediator, s1, "close", accept_open_ends=True, text="待补")
    do(database, mediator, s1, "ask_reopen", text="有新情况")
    assert desk.today(database, supervisor).reopenings == 1
    assert [each.code for each in case_page.page(
        database, supervisor, s1).proposals] == ["reopening"]
    do(database, supervisor, s1, "keep_closed", text="无新情况")
    assert desk.today(database, supervisor).reopenings == 0


# standing still -------------------------------------------------------------------------------


def test_a_clock_stands_still_and_runs_on(database, mediator, clock, s1):
    clock.move_to(at("2026-09-18"))
    number = clock_of(database, s1, "M-END").id
    clock_book.suspend(database, mediator, PauseEntry(number, reason="等待伤残等级鉴定"))
    assert clock_of(database, s1, "M-END").state == "suspended"
    assert "M-END" not in [row.rule for row in desk.today(database, mediator).due]
    clock.move_to(at("2026-09-28"))
    assert clock_book.resume(database, mediator, PauseEntry(number)) == date(2026, 10, 9)
    row = clock_of(database, s1, "M-END")
    assert (row.state, row.raw_on) == ("running", date(2026, 10, 9))
    assert "扣除中止10日" in row.why
    assert case_page.page(database, mediator, s1).end_due == date(2026, 10, 9)
    assert any("期限恢复：调解结束 2026-09-29 → 2026-10-09" in line
               for line in said(database, mediator, s1))


@pytest.mark.parametrize(("begins", "ends", "expected"), [
    ("2026-09-11", "2026-09-14", "2026-09-16"),  # 11 is a workday, 12 and 13 are not
    ("2026-09-12", "2026-09-13", "2026-09-15"),  # a rest day that stood still moves nothing
    ("2026-09-10", "2026-09-20", "2026-09-22"),  # the first day is not counted anyway
])
def test_workdays_that_stood_still_are_not_counted(begins, ends, expected):
    spans = [(date.fromisoformat(begins), date.fromisoformat(ends))]
    found = deadlines.delayed(deadlines.rule("M-ACC", date(2026, 9, 10)), date(2026, 9, 10),
                              spans, Calendar.seed())
    assert found.due == date.fromisoformat(expected)


@pytest.mark.parametrize(("rule", "on", "reason", "code"), [
    ("M-END", None, "", "no_reason"),
    ("M-END", date(2026, 9, 13), "鉴定", "clock_pause_before"),
    ("M-END", date(2027, 1, 1), "鉴定", "act_future"),
    ("M-LAW15", None, "鉴定", "deadline_not_suspended"),
    ("M-ACC", None, "鉴定", "clock_not_running"),
])
def test_a_clock_that_may_not_stand_still_runs(
        database, mediator, clock, s1, rule, on, reason, code):
    clock.move_to(at("2026-09-18"))
    with pytest.raises(RefusedError) as refusal:
        clock_book.suspend(database, mediator, PauseEntry(
            clock_of(database, s1, rule).id, on, reason))
    assert refusal.value.code == code
    assert clock_of(database, s1, "M-END").state == "running"


def test_nothing_stands_still_after_its_end(database, mediator, clock, s1):
    clock.move_to(at("2026-10-08"))
    number = clock_of(database, s1, "M-END").id
    with pytest.raises(RefusedError) as refusal:
        clock_book.suspend(database, mediator, PauseEntry(number, reason="鉴定"))
    assert refusal.value.code == "clock_pause_late"
    clock_book.suspend(database, mediator, PauseEntry(number, date(2026, 9, 20), "补录鉴定"))
    with pytest.raises(RefusedError) as refusal:
        clock_book.resume(database, mediator, PauseEntry(number, date(2026, 9, 20)))
    assert refusal.value.code == "clock_resume_before"


# deadlines of one's own -----------------------------------------------------------------------


def test_a_deadline_of_ones_own_is_set_shown_and_ticked_off(database, mediator, clock, s1):
    with pytest.raises(RefusedError) as refusal:
        clock_book.add_own(database, mediator, OwnEntry(s1, "", date(2026, 9, 16)))
    assert refusal.value.code == "own_title"
    with pytest.raises(RefusedError) as refusal:
        clock_book.add_own(database, mediator, OwnEntry(s1, "催工资表", date(2026, 9, 13)))
    assert refusal.value.field == "due_on"
    number = clock_book.add_own(database, mediator, OwnEntry(
        s1, "催单位交工资表", date(2026, 9, 16), "9月14日电话约定"))
    shown = desk.today(database, mediator).due[0]
    assert (shown.what, shown.days, shown.why) == ("催单位交工资表", 2, "9月14日电话约定")
    assert "自定期限没有办完：催单位交工资表（2026年9月16日）" in [
        end.text for end in case_page.page(database, mediator, s1).open_ends]
    clock_book.tick_own(database, mediator, number)
    assert clock_of(database, s1, "OWN").state == "met"
    clock_book.untick_own(database, mediator, number)
    assert clock_of(database, s1, "OWN").state == "running"
    clock_book.tick_own(database, mediator, number, dropped="单位已邮寄")
    assert clock_of(database, s1, "OWN").state == "stopped"
    with pytest.raises(RefusedError) as refusal:
        clock_book.tick_own(database, mediator, clock_of(database, s1, "M-END").id)
    assert refusal.value.code == "clock_not_own"
