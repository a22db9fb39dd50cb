from datetime import date

import pytest
from sqlalchemy import select, text

from casedesk.casework import visits
from casedesk.casework.disputes import acts, agreement, payments, record
from casedesk.casework.disputes import page as case_page
from casedesk.casework.disputes.acts import Act
from casedesk.casework.disputes.agreement import AgreementEntry, InstalmentEntry
from casedesk.casework.disputes.payments import PaymentEntry
from casedesk.errors import RefusedError
from casedesk.model import Deadline, Interruption
from tests.samples import at, unpaid_wages


def do(database, actor, case_id, action, **more):
    acts.perform(database, actor, Act(case_id=case_id, action=action, **more))


def clock(database, case_id, rule):
    with database.reading() as session:
        return session.scalars(select(Deadline).where(
            Deadline.case_id == case_id, Deadline.rule == rule)
            .order_by(Deadline.id.desc())).first()


def signed(day):
    return {"applicant_signed_on": day, "respondent_signed_on": day, "mediator_signed_on": day,
            "sealed_on": day}


def keep_terms(database, actor, case_id, **more):
    page = case_page.page(database, actor, case_id)
    agreement.save(database, actor, case_id, AgreementEntry(
        terms="一、被申请人支付工资12,400.00元。", agreed={page.claims[0].id: 1_240_000}, **more))


def test_scenario_s1_runs_as_the_law_counts(database, mediator, clock, s1):
    def due(rule):
        row = clock_of(rule)
        return (row.raw_on and row.raw_on.isoformat(), row.due_on.isoformat(), row.state)

    def clock_of(rule):
        with database.reading() as session:
            return session.scalars(select(Deadline).where(
                Deadline.case_id == s1, Deadline.rule == rule)).first()

    assert due("M-ACC")[1:] == ("2026-09-15", "met")
    assert due("M-LAW15") == ("2026-09-25", "2026-09-28", "running")
    assert due("M-END") == ("2026-09-29", "2026-09-29", "running")
    clock.move_to(at("2026-09-28"))
    do(database, mediator, s1, "extend", on=date(2026, 9, 28), until=date(2026, 10, 15))
    assert due("M-EXT")[1:] == ("2026-10-15", "running")
    assert clock_of("M-END").state == "replaced"
    keep_terms(database, mediator, s1, instalments=[
        InstalmentEntry(content="工资", due_on=date(2026, 10, 31), amount_fen=1_240_000)])
    clock.move_to(at("2026-10-14"))
    do(database, mediator, s1, "agree", **signed(date(2026, 10, 14)))
    assert due("A-REV") == ("2026-10-29", "2026-10-29", "running")
    assert due("J-CNF") == ("2026-11-13", "2026-11-13", "running")
    assert due("P-DUE")[1:] == ("2026-10-31", "running")  # agreed: it does not roll
    page = case_page.page(database, mediator, s1)
    assert (page.state, page.closing_kind) == ("agreed", "11")


def test_scenario_s2_the_limitation_runs_anew(database, mediator, clock):
    clock.move_to(at("2026-02-27"))
    entry = unpaid_wages(matter="0508", known_on=date(2025, 3, 10))
    case_id = visits.record(database, mediator, entry, then="case").case_id
    clock.move_to(at("2026-03-05"))
    do(database, mediator, case_id, "refuse", on=date(2026, 3, 5), refusal_ground="2")
    with database.reading() as session:
        row = session.scalars(select(Deadline).where(
            Deadline.case_id == case_id, Deadline.rule == "L-1Y")).one()
        assert row.due_on == date(2027, 3, 5)
        assert session.scalars(select(Interruption.kind)).one() == "mediation_declined"


def test_scenario_s3_wages_have_no_limit_while_employed(database, mediator, case_id):
    page = case_page.page(database, mediator, case_id)
    limit = next(c for c in page.clocks if c.rule == "L-1Y")
    assert limit.due_on is None
    assert "不受一年限制" in limit.why
    entry = record.entry_of(database, mediator, case_id)
    entry.employed_until = date(2026, 6, 30)
    record.change(database, mediator, case_id, entry)
    page = case_page.page(database, mediator, case_id)
    assert next(c for c in page.clocks if c.rule == "L-1Y").due_on == date(2027, 6, 30)


@pytest.mark.parametrize(("action", "more", "code", "field"), [
    ("accept", {}, "consent_on_missing", "consent_on"),
    ("accept", {"consent_on": date(2026, 9, 9), "on": date(2026, 9, 10)},
     "consent_before_application", "consent_on"),
    ("accept", {"consent_on": date(2026, 9, 10), "on": date(2026, 9, 9)},
     "act_before_previous", "on"),
    ("accept", {"consent_on": date(2026, 9, 10), "on": date(2099, 9, 9)}, "act_future", "on"),
    ("refuse", {}, "ground_missing", "refusal_ground"),
    ("refuse", {"refusal_ground": "6"}, "ground_unexplained", "text"),
    ("agree", {}, "wrong_state", ""),
    ("close", {}, "wrong_state", ""),
    ("fly", {}, "act_unknown", ""),
])
def test_an_act_that_must_not_be_is_refused_and_nothing_is_written(
        database, mediator, clock, action, more, code, field):
    clock.move_to(at("2026-09-10"))
    case_id = visits.record(database, mediator, unpaid_wages(), then="case").case_id
    before = case_page.page(database, mediator, case_id)
    with pytest.raises(RefusedError) as refusal:
        do(database, mediator, case_id, action, **more)
    assert (refusal.value.code, refusal.value.field) == (code, field)
    assert case_page.page(database, mediator, case_id) == before


def test_dating_back_needs_a_reason_which_stays_on_the_timeline(database, mediator, clock):
    clock.move_to(at("2026-09-10"))
    case_id = visits.record(database, mediator, unpaid_wages(), then="case").case_id
    clock.move_to(at("2026-09-20"))
    late = {"on": date(2026, 9, 14), "consent_on": date(2026, 9, 11)}
    with pytest.raises(RefusedError) as refusal:
        do(database, mediator, case_id, "accept", **late)
    assert refusal.value.code == "backdating_reason"
    do(database, mediator, case_id, "accept", reason="停电补录", **late)
    with database.reading() as session:
        reason = session.scalar(text("select reason from event where action = 'accept'"))
    assert reason == "停电补录"


def test_not_a_labour_dispute_cannot_be_accepted(database, mediator):
    case_id = visits.record(database, mediator, unpaid_wages(matter="9001"), then="case").case_id
    today = visits.of_day(database, mediator, date.today())
    assert today is not None
    with pytest.raises(RefusedError) as refusal:
        do(database, mediator, case_id, "accept", consent_on=case_page.page(
            database, mediator, case_id).opened_on)
    assert refusal.value.code == "not_a_labour_dispute"


@pytest.mark.parametrize(("until", "on", "code"), [
    (None, date(2026, 9, 20), "until_missing"),
    (date(2026, 9, 29), date(2026, 9, 20), "until_not_later"),
    (date(2026, 10, 15), date(2026, 9, 30), "extended_too_late"),
])
def test_an_extension_is_agreed_in_time_and_to_a_later_day(
        database, mediator, clock, s1, until, on, code):
    clock.move_to(at("2026-10-01"))
    with pytest.raises(RefusedError) as refusal:
        do(database, mediator, s1, "extend", on=on, until=until, reason="补录")
    assert refusal.value.code == code


def test_an_agreement_needs_terms_and_every_signature(database, mediator, clock, s1):
    clock.move_to(at("2026-09-20"))
    with pytest.raises(RefusedError) as refusal:
        do(database, mediator, s1, "agree", **signed(date(2026, 9, 20)))
    assert refusal.value.code == "terms_missing"
    keep_terms(database, mediator, s1)
    missing = signed(date(2026, 9, 20)) | {"sealed_on": None}
    with pytest.raises(RefusedError) as refusal:
        do(database, mediator, s1, "agree", **missing)
    assert (refusal.value.code, refusal.value.field) == ("signature_missing", "sealed_on")
    early = signed(date(2026, 9, 20)) | {"applicant_signed_on": date(2026, 9, 13)}
    with pytest.raises(RefusedError) as refusal:
        do(database, mediator, s1, "agree", **early)
    assert refusal.value.code == "signed_before_accepted"


def test_it_takes_effect_on_the_last_signature(database, mediator, clock, s1):
    clock.move_to(at("2026-09-22"))
    keep_terms(database, mediator, s1)
    days = signed(date(2026, 9, 20)) | {"sealed_on": date(2026, 9, 22)}
    do(database, mediator, s1, "agree", **days)
    assert case_page.page(database, mediator, s1).effective_on == date(2026, 9, 22)
    with pytest.raises(RefusedError) as refusal:
        keep_terms(database, mediator, s1)
    assert refusal.value.code == "agreed_already"


def test_instalments_must_add_up(database, mediator, s1):
    with pytest.raises(RefusedError) as refusal:
        keep_terms(database, mediator, s1, instalments=[
            InstalmentEntry(due_on=date(2026, 12, 1), amount_fen=1)])
    assert refusal.value.code == "instalments_differ"


def test_payments_stop_the_clock_and_more_than_owed_is_refused(database, mediator, clock, s1):
    clock.move_to(at("2026-09-20"))
    keep_terms(database, mediator, s1, instalments=[
        InstalmentEntry(content="工资", due_on=date(2026, 10, 30), amount_fen=1_240_000)])
    do(database, mediator, s1, "agree", **signed(date(2026, 9, 20)))
    promised = case_page.page(database, mediator, s1).instalments[0]

    def pay(fen):
        payments.pay(database, mediator, s1, PaymentEntry(
            instalment_id=promised.id, paid_on=date(2026, 9, 20), amount_fen=fen))

    pay(1_000_000)
    with pytest.raises(RefusedError, match=r"2,400\.00"):
        pay(250_000)
    pay(240_000)
    page = case_page.page(database, mediator, s1)
    assert page.instalments[0].paid_fen == 1_240_000
    assert next(c for c in page.clocks if c.rule == "P-DUE").state == "met"


def test_failing_interrupts_the_limitation_and_closes(database, mediator, supervisor, clock, s1):
    clock.move_to(at("2026-09-21"))
    do(database, mediator, s1, "fail", failure_ground="declined", text="单位拒绝")
    with pytest.raises(RefusedError, match="F13"):
        do(database, supervisor, s1, "close")
    with pytest.raises(RefusedError) as refusal:
        do(database, supervisor, s1, "close", on=date(2026, 1, 1), reason="补录")
    assert refusal.value.code == "closed_before_opened"
    do(database, supervisor, s1, "close", accept_open_ends=True, text="双方已另行说明")
    page = case_page.page(database, supervisor, s1)
    assert (page.state, page.closing_kind, page.closed_on) == ("closed", "21", date(2026, 9, 21))


def test_expiry_is_not_claimed_before_the_end(database, mediator, clock, s1):
    clock.move_to(at("2026-09-21"))
    with pytest.raises(RefusedError) as refusal:
        do(database, mediator, s1, "fail", on=date(2026, 9, 21), failure_ground="expired")
    assert refusal.value.code == "not_expired"


def test_withdrawing_after_settling_counts_as_settled(database, mediator, clock, s1):
    clock.move_to(at("2026-09-21"))
    do(database, mediator, s1, "withdraw", settled=True, settlement="单位当场付清")
    assert case_page.page(database, mediator, s1).closing_kind == "14"
