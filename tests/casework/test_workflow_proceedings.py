"""What runs beside a case: every step of the table, the guards, the clocks of the catalogue."""

from datetime import date

import pytest
from sqlalchemy import select

from casedesk.casework.disputes import acts, payments, proceedings_flow
from casedesk.casework.disputes import page as case_page
from casedesk.casework.disputes import proceedings_page as pages
from casedesk.casework.disputes.acts import Act
from casedesk.casework.disputes.payments import PaymentEntry
from casedesk.errors import RefusedError
from casedesk.model import Claim, Dispute, Proceeding, ProceedingStep
from tests.casework.beside import refused, step
from tests.casework.roads import clock_of
from tests.samples import at


def state(database, number):
    with database.reading() as session:
        row = session.get_one(Proceeding, number)
        last = session.scalars(select(ProceedingStep.to_state).where(
            ProceedingStep.proceeding_id == number).order_by(ProceedingStep.id.desc())).first()
        assert row.state == last  # derived from the last step
        return row.state


ROADS = {  # every step of every kind, in ways through it: (step, day it is done on, more)
    "arbitration_review": (
        (("apply", "10-20", {}), ("accept", "10-21", {}), ("extend", "10-23", {}),
         ("mediate", "10-28", {"received_on": date(2026, 10, 28)})),
        (("apply", "10-20", {}), ("refuse", "10-21", {})),
        (("apply", "10-20", {}), ("accept", "10-21", {}), ("decline", "10-22", {})),
        (("apply", "10-20", {}), ("withdraw", "10-21", {}))),
    "judicial_confirmation": (
        (("apply", "10-20", {}), ("accept", "10-22", {}), ("confirm", "11-02", {})),
        (("apply", "10-20", {}), ("accept", "10-22", {}), ("dismiss", "11-02", {})),
        (("apply", "10-20", {}), ("refuse", "10-22", {})),
        (("apply", "10-20", {}), ("withdraw", "10-22", {}))),
    "payment_order": (
        (("apply", "11-03", {}), ("accept", "11-05", {}), ("issue", "11-10", {}),
         ("serve", "11-11", {}), ("effective", "11-27", {})),
        (("apply", "11-03", {}), ("accept", "11-05", {}), ("issue", "11-10", {}),
         ("serve", "11-11", {}), ("object", "11-20", {})),
        (("apply", "11-03", {}), ("accept", "11-05", {}), ("dismiss", "11-10", {})),
        (("apply", "11-03", {}), ("refuse", "11-05", {})),
        (("apply", "11-03", {}), ("withdraw", "11-05", {}))),
    "arbitration": (
        (("apply", "10-20", {}), ("accept", "10-22", {}), ("serve", "10-23", {}),
         ("answer", "10-28", {}), ("hearing", "10-29", {"hearing_on": date(2026, 11, 10)}),
         ("notice", "11-03", {}), ("extend", "12-01", {}),
         ("award", "12-07", {"received_on": date(2026, 12, 7), "final": True}),
         ("revoke", "12-10", {}), ("effective", "12-30", {})),
        (("apply", "10-20", {}), ("accept", "10-22", {}),
         ("award", "11-20", {"received_on": date(2026, 11, 20)}), ("sue", "12-01", {}),
         ("judge", "12-28", {})),
        (("apply", "10-20", {}), ("accept", "10-22", {}), ("settle", "11-02", {})),
        (("apply", "10-20", {}), ("refuse", "10-22", {})),
        (("apply", "10-20", {}), ("withdraw", "10-22", {}))),
    "inspection": (
        (("apply", "10-20", {}), ("accept", "10-22", {}), ("handle", "11-20", {})),
        (("apply", "10-20", {}), ("refuse", "10-22", {}))),
    "legal_aid": (
        (("apply", "10-20", {}), ("approve", "10-23", {}), ("assign", "10-26", {}),
         ("finish", "12-20", {})),
        (("apply", "10-20", {}), ("decline", "10-23", {})),
        (("apply", "10-20", {}), ("withdraw", "10-22", {}))),
}


def test_the_ways_cover_every_step_of_the_table():
    walked = {(kind, move) for kind, ways in ROADS.items() for way in ways for move, *_ in way}
    assert walked == {(each.kind, each.code) for each in proceedings_flow.MOVES}


@pytest.mark.parametrize("kind", proceedings_flow.KINDS)
def test_every_step_leads_where_its_line_says_and_nowhere_else(
        database, mediator, clock, in_force, kind):
    for way in reversed(ROADS[kind]):  # the one that succeeds comes last: it excludes others
        number = None
        for action, day, more in way:
            clock.move_to(at(f"2026-{day}"))
            move = proceedings_flow.move(kind, action)
            if number:  # what the table does not offer here is refused
                here = state(database, number)
                others = [each.code for each in proceedings_flow.MOVES if each.kind == kind
                          and each.sources and here not in each.sources]
                for other in others:
                    found = refused(database, mediator, in_force, kind, other, number)
                    assert found.code == "proceeding_state"
            before = state(database, number) if number else ""
            number = step(database, mediator, in_force, kind, action, number, **more)
            assert state(database, number) == (move.target or before)
        with database.reading() as session:
            row = session.get_one(Proceeding, number)
            assert row.ended
            assert row.result == proceedings_flow.STATES[kind][row.state][0]
    page = pages.page(database, mediator, in_force)
    assert len(page.proceedings) == len(ROADS[kind])
    assert page.proceedings[0].steps[0].actor == mediator.name
    said = case_page.page(database, mediator, in_force).timeline[0]
    assert said.kind == "milestone"
    assert "：" in said.title


def test_out_of_time_is_said_with_what_is_left(database, mediator, clock, in_force):
    clock.move_to(at("2026-10-30"))
    found = refused(database, mediator, in_force, "arbitration_review", "apply")
    assert (found.code, found.field) == ("review_late", "on")
    assert "2026年10月29日届满" in found.sentence()
    assert "2026年11月13日前共同申请司法确认" in found.sentence()
    clock.move_to(at("2026-11-14"))
    found = refused(database, mediator, in_force, "judicial_confirmation", "apply")
    assert found.code == "confirmation_late"
    assert "支付令" in found.sentence()
    by_kind = {offer.kind: offer for offer in pages.page(
        database, mediator, in_force).offers}
    assert not by_kind["arbitration_review"].possible
    assert "15日" in by_kind["arbitration_review"].refusal


def test_whether_there_is_an_employment_is_not_reviewed(database, mediator, clock, in_force):
    with database.writing(mediator) as session:
        dispute = session.scalars(select(Dispute).where(Dispute.case_id == in_force)).one()
        dispute.matter = "0101"
        session.scalars(select(Claim).where(Claim.case_id == in_force)).one().matter = "0101"
    found = refused(database, mediator, in_force, "arbitration_review", "apply")
    assert found.code == "review_of_relation"
    assert "第75条" in found.sentence()
    offers = {offer.kind: offer for offer in pages.page(database, mediator, in_force).offers}
    assert "确认劳动关系" in offers["judicial_confirmation"].warning
    clock.move_to(at("2026-11-05"))
    assert refused(database, mediator, in_force, "payment_order", "apply").code == "order_matter"


def test_a_payment_order_needs_a_promise_that_is_over_and_money_owed(
        database, mediator, clock, in_force):
    clock.move_to(at("2026-10-31"))
    found = refused(database, mediator, in_force, "payment_order", "apply")
    assert (found.code, found.field) == ("order_too_early", "on")
    assert "11月1日" in found.sentence()
    assert "11月3日" in found.sentence()  # the later, safe day
    clock.move_to(at("2026-11-03"))
    found = refused(database, mediator, in_force, "payment_order", "apply",
                    amount_fen=1_240_001)
    assert (found.code, found.field) == ("order_amount", "amount_fen")
    promised = case_page.page(database, mediator, in_force).instalments[0]
    payments.pay(database, mediator, in_force, PaymentEntry(
        instalment_id=promised.id, paid_on=date(2026, 11, 3), amount_fen=1_240_000))
    assert clock_of(database, in_force, "P-ORD").state == "stopped"
    found = refused(database, mediator, in_force, "payment_order", "apply")
    assert (found.code, found.page) == ("order_nothing_owed", "performance")


def test_before_an_agreement_nothing_is_reviewed(database, mediator, s1):
    for kind in ("arbitration_review", "judicial_confirmation", "payment_order"):
        found = refused(database, mediator, s1, kind, "apply")
        assert (found.code, found.page) == ("agreement_not_in_force", "agreement")


def test_a_step_dated_back_says_why_and_lies_in_order(database, mediator, clock, in_force):
    clock.move_to(at("2026-10-26"))
    found = refused(database, mediator, in_force, "arbitration_review", "apply",
                    on=date(2026, 10, 20))
    assert (found.code, found.field) == ("backdating_reason", "reason")
    number = step(database, mediator, in_force, "arbitration_review", "apply",
                  on=date(2026, 10, 20), reason="停电补录")
    found = refused(database, mediator, in_force, "arbitration_review", "accept", number,
                    on=date(2026, 10, 19), reason="补录")
    assert (found.code, found.field) == ("act_before_previous", "on")
    assert "共同申请仲裁审查" in found.sentence()


def test_what_must_be_filled_is_named(database, mediator, clock, in_force):
    clock.move_to(at("2026-10-20"))
    found = refused(database, mediator, in_force, "arbitration_review", "apply", institution=" ")
    assert (found.code, found.field) == ("proceeding_field", "institution")
    assert "办理机构" in found.sentence()


def test_a_running_proceeding_is_an_open_end(database, supervisor, clock, in_force):
    clock.move_to(at("2026-10-20"))
    step(database, supervisor, in_force, "arbitration_review", "apply")
    ends = case_page.page(database, supervisor, in_force).open_ends
    assert [(end.text, end.page) for end in ends if end.code == "proceeding"] == [
        ("仲裁审查还没有结果", "proceedings")]
    with pytest.raises(RefusedError) as refusal:
        acts.perform(database, supervisor, Act(in_force, "close"))
    assert "仲裁审查还没有结果" in refusal.value.sentence()
