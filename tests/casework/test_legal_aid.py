"""Legal aid from the desk to the agency and back: the acceptance scenarios, through casework."""

from datetime import date

import pytest
from sqlalchemy import select

from casedesk.casework import timeline
from casedesk.casework.legal_aid import (
    chasing,
    conflicts,
    consents,
    receipts,
    record,
    satisfaction,
    workflow,
)
from casedesk.casework.legal_aid.entries import MeansEntry, OutcomeEntry
from casedesk.casework.legal_aid.satisfaction import SatisfactionEntry
from casedesk.casework.timeline import NoteEntry
from casedesk.errors import RefusedError
from casedesk.model import Event
from tests.casework import aid_office as office
from tests.samples import at


def refused(code, call, *args, **more):
    with pytest.raises(RefusedError) as told:
        call(*args, **more)
    assert told.value.code == code
    return told.value


def go_to(clock, day, hour=10):
    clock.move_to(at(day, hour))


def test_a_migrant_worker_with_proof_goes_on_without_income(database, mediator, clock):
    case_id = office.ready(database, mediator)
    assert office.state(database, case_id) == "ready"


def test_without_proof_or_income_nothing_leaves(database, mediator, clock):
    case_id = office.registered(database, mediator, exemption="")
    office.consented(database, mediator, case_id)
    conflicts.screen(database, mediator, case_id)
    refused("aid_means_missing", office.do, database, mediator, case_id, "ready")
    entry = record.read(database, mediator, case_id)
    entry.means = MeansEntry(household=3, wages_fen=42_000_00)
    record.save(database, mediator, entry)
    office.do(database, mediator, case_id, "ready")
    assert office.state(database, case_id) == "ready"


def test_consent_stands_before_anything_is_handed_over(database, mediator, clock):
    case_id = office.registered(database, mediator)
    conflicts.screen(database, mediator, case_id)
    missing = refused("aid_consent_missing", office.do, database, mediator, case_id, "ready")
    assert "第二十三条" in missing.sentence("zh")
    assert "第二十九条" in missing.sentence("zh")
    entry = record.read(database, mediator, case_id)
    entry.materials.append(office.MaterialEntry("工伤诊断书", data_type="injury"))
    record.save(database, mediator, entry)
    office.consented(database, mediator, case_id)
    office.do(database, mediator, case_id, "ready")
    over = refused("aid_beyond_consent", office.do, database, mediator, case_id, "send",
                   how="in_person")
    assert "工伤诊断书" in over.sentence("zh")
    office.consented(database, mediator, case_id, ("identity", "wage", "injury"))
    office.do(database, mediator, case_id, "send", how="in_person")
    with database.reading() as session:
        going = consents.going(session, office.referral(database, case_id))
        assert [row.name for row in going] == ["身份证", "工资条", "工伤诊断书"]


def test_a_consent_that_was_withdrawn_covers_nothing(database, mediator, clock):
    case_id = office.ready(database, mediator)
    with database.reading() as session:
        number = consents.of_case(session, office.referral(database, case_id))[0].id
    consents.withdraw(database, mediator, case_id, number)
    refused("aid_consent_missing", office.do, database, mediator, case_id, "send")


def test_sensitive_data_need_the_separate_tick(database, mediator, clock):
    case_id = office.registered(database, mediator)
    entry = office.ConsentEntry(case_id, record.read(database, mediator, case_id).agency_id,
                                ("identity", "injury"), False, "post", date(2026, 11, 22))
    refused("aid_consent_sensitive", consents.give, database, mediator, entry)


def test_five_days_before_the_limitation_ends_the_slip_goes_on_the_same_day(
        database, mediator, clock):
    case_id = office.registered(
        database, mediator, matter="severance", ground="31-9", exemption="",
        known_on=date(2025, 11, 27), jurisdiction="")
    assert office.referral(database, case_id).urgent
    assert office.clock_of(database, case_id, "LA-SND!").due_on == date(2026, 11, 22)
    office.consented(database, mediator, case_id)
    office.do(database, mediator, case_id, "send_urgent", how="in_person")
    assert office.clock_of(database, case_id, "LA-GAP").state == "running"
    refused("aid_means_missing", office.do, database, mediator, case_id, "gaps_closed")


def test_seven_days_before_the_end_nothing_is_ticked(database, mediator, clock):
    case_id = office.registered(database, mediator, matter="severance",
                                known_on=date(2025, 11, 30), ground="31-9")
    assert not office.referral(database, case_id).urgent
    office.consented(database, mediator, case_id)
    refused("aid_not_urgent", office.do, database, mediator, case_id, "send_urgent")


def test_a_slip_without_answer_is_chased_by_age_and_a_receipt_ends_it(
        database, mediator, clock):
    go_to(clock, "2026-03-02")
    case_id = office.sent(database, mediator)
    dues = {rule: office.clock_of(database, case_id, rule).due_on for rule in chasing.STEPS}
    assert dues == {"LA-RCP1": date(2026, 3, 9), "LA-RCP2": date(2026, 3, 12),
                    "LA-RCP3": date(2026, 3, 17)}
    go_to(clock, "2026-03-08")
    assert chasing.due(database, mediator) == []
    go_to(clock, "2026-03-09")
    row = chasing.due(database, mediator)[0]
    assert (row.step, row.days, row.chased) == (1, 7, 0)
    assert chasing.remind(database, mediator, [case_id]) == [1]
    assert chasing.due(database, mediator) == []
    go_to(clock, "2026-03-12")
    assert chasing.due(database, mediator)[0].step == 2
    go_to(clock, "2026-03-17")
    assert chasing.due(database, mediator)[0].step == 3
    receipts.take(database, mediator, "援转〔2026〕1号", office.receipt(date(2026, 3, 16)))
    assert office.state(database, case_id) == "accepted"
    assert chasing.due(database, mediator, all_open=True) == []
    assert {office.clock_of(database, case_id, rule).state for rule in workflow.RECEIPT} <= {
        "met", "missed"}
    assert office.clock_of(database, case_id, "LA-1").due_on == date(2026, 3, 23)


def test_the_agencys_seven_days_roll_over_the_national_holiday(database, mediator, clock):
    go_to(clock, "2026-09-24")
    case_id = office.sent(database, mediator)
    go_to(clock, "2026-09-28")
    office.do(database, mediator, case_id, "receipt_accepted",
              receipt=office.receipt(date(2026, 9, 25)))
    row = office.clock_of(database, case_id, "LA-1")
    assert (row.raw_on, row.due_on) == (date(2026, 10, 2), date(2026, 10, 8))


def test_an_agency_that_never_answers_is_written_down_after_three_chases(
        database, mediator, supervisor, clock):
    case_id = office.sent(database, mediator)
    office.do(database, mediator, case_id, "receipt_accepted",
              receipt=office.receipt(date(2026, 11, 22)))
    office.do(database, mediator, case_id, "grant", decision_number="中援〔2026〕9号")
    office.do(database, mediator, case_id, "assign", lawyer="黄律师", firm="香山律师事务所")
    office.do(database, mediator, case_id, "conclude", outcome=OutcomeEntry("mediated"))
    for made in range(3):
        told = refused("aid_chases_few", office.do, database, mediator, case_id, "no_feedback")
        assert f"现在有{made}次" in told.sentence("zh")
        chasing.remind(database, mediator, [case_id], "telephone")
    office.do(database, mediator, case_id, "no_feedback")
    assert office.referral(database, case_id).no_feedback


def test_a_receipt_of_another_site_or_of_no_slip_is_told_apart(database, mediator, clock):
    office.sent(database, mediator)
    refused("aid_receipt_unknown", receipts.find, database, mediator, "援转〔2026〕77号")
    refused("aid_receipt_unknown", receipts.find, database, mediator, "甲乙丙")
    refused("aid_receipt_elsewhere", receipts.find, database, mediator, "中工榄援转〔2026〕1号")
    refused("aid_receipt_elsewhere", receipts.find, database, mediator, "AID-0000-2026-0001")


def test_the_square_of_the_slip_opens_it(database, mediator, clock):
    from casedesk.model import CaseFile

    case_id = office.sent(database, mediator)
    with database.reading() as session:
        scanned = receipts.machine_number(session, session.get_one(CaseFile, case_id))
    assert scanned.isascii()
    assert receipts.find(database, mediator, scanned.lower()).case_id == case_id
    assert receipts.find(database, mediator, " 2026-0001 ").case_id == case_id


def test_a_receipt_before_the_slip_and_a_second_receipt_change_nothing(database, mediator, clock):
    case_id = office.sent(database, mediator)
    early = office.receipt(date(2026, 11, 20))
    refused("aid_receipt_before", receipts.take, database, mediator, "2026-0001", early)
    assert office.state(database, case_id) == "sent"
    receipts.take(database, mediator, "2026-0001", office.receipt(date(2026, 11, 22)))
    refused("aid_receipt_closed", receipts.take, database, mediator, "2026-0001",
            office.receipt(date(2026, 11, 22)))


def test_papers_asked_for_by_the_agency_do_not_count_in_its_days(database, mediator, clock):
    go_to(clock, "2026-11-02")
    case_id = office.sent(database, mediator)
    office.do(database, mediator, case_id, "receipt_accepted",
              receipt=office.receipt(date(2026, 11, 2)))
    go_to(clock, "2026-11-04")
    office.do(database, mediator, case_id, "ask_materials", text="补劳动合同",
              until=date(2026, 11, 13))
    assert office.clock_of(database, case_id, "LA-1").state == "stopped"
    assert office.clock_of(database, case_id, "LA-SUP").due_on == date(2026, 11, 13)
    go_to(clock, "2026-11-10")
    office.do(database, mediator, case_id, "materials_complete")
    assert office.state(database, case_id) == "accepted"
    assert office.clock_of(database, case_id, "LA-1").due_on == date(2026, 11, 17)


def test_nobody_counts_as_having_given_up_without_two_contacts(database, mediator, clock):
    case_id = office.registered(database, mediator)
    office.do(database, mediator, case_id, "ask_materials", text="补工资条",
              until=date(2026, 11, 30))
    for made in range(2):
        refused("aid_contacts_few", office.do, database, mediator, case_id, "abandon")
        timeline.write_note(database, mediator, NoteEntry(case_id, "call", f"第{made}次无人接听"))
    office.do(database, mediator, case_id, "abandon")
    assert office.state(database, case_id) == "dropped"


def test_money_taken_from_a_worker_becomes_the_next_step(database, mediator, clock):
    case_id = office.sent(database, mediator)
    satisfaction.enter(database, mediator, SatisfactionEntry(case_id, free=False, overall=1))
    with database.reading() as session:
        last = session.scalars(select(Event).where(Event.case_id == case_id)
                               .order_by(Event.id.desc())).first()
        assert last.title == "回访：受援人反映被收费"


def test_every_state_is_reached_and_left_by_some_act():
    reached = {action.target for action in workflow.ACTIONS.values()} | {"u_approved"}
    assert reached - {""} == set(workflow.STATES)
    left = {state for action in workflow.ACTIONS.values() for state in action.sources
            if action.target != ""}
    assert set(workflow.STATES) - left <= {"u_approval"}  # approvals lead on by the chain


def test_every_guard_and_clock_of_the_table_exists():
    from casedesk.casework.legal_aid.guards import GUARDS
    from casedesk.rules.deadlines import catalogue

    for action in workflow.ACTIONS.values():
        assert set(action.guards) <= set(GUARDS), action.code
        assert set(action.starts) | set(action.stops) <= set(catalogue()), action.code
