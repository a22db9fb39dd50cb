"""An agreement that is not kept: urging, breach, and what the law then gives."""

from datetime import date

from sqlalchemy import select, text

from casedesk.casework import settings_book
from casedesk.casework.disputes import keeping_promises, performance
from casedesk.casework.disputes.keeping_promises import UrgingEntry
from casedesk.model import Claim, Interruption, Proceeding
from tests.casework.performing import clocks, pay, refused
from tests.samples import at


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
