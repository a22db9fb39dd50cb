"""Advice at the desk and the lawyers on duty."""

from datetime import date, datetime

import pytest
from sqlalchemy import select

from casedesk.casework.legal_aid import advice_list, consultations, duty, lawyers, record
from casedesk.casework.legal_aid.consultations import ConsultationEntry
from casedesk.casework.legal_aid.duty import ShiftEntry
from casedesk.casework.legal_aid.lawyers import LawyerEntry
from casedesk.errors import RefusedError
from casedesk.model import Consultation
from tests.casework import aid_office as office
from tests.samples import at

ASKED = {"called": "张女士", "matter": "wages", "summary": "欠薪两个月", "answer": "可以申请调解",
         "informed": True, "handling": ("answered",)}


def refused(code, call, *args, **more):
    with pytest.raises(RefusedError) as told:
        call(*args, **more)
    assert told.value.code == code


@pytest.fixture
def lawyer(database, mediator, clock):
    return lawyers.save(database, mediator, LawyerEntry(
        name="周航", firm="广东香山律师事务所", agreement_until=date(2026, 12, 31)))


def test_somebody_unnamed_is_advised_and_counted(database, counter, clock):
    number = consultations.log(database, counter, ConsultationEntry(
        **ASKED | {"called": "", "anonymous": True, "people": 12}))
    row = advice_list.listing(database, counter)[0]
    assert (row.id, row.name, row.people, row.group) == (number, "", 12, True)
    assert row.number == "中工法咨〔2026〕0001号"


@pytest.mark.parametrize(("change", "code"), [
    ({"called": ""}, "advice_who"), ({"matter": ""}, "advice_matter"),
    ({"informed": False}, "advice_informed"), ({"answer": " "}, "advice_answer"),
    ({"people": 0}, "advice_people"), ({"at": datetime(2026, 11, 23)}, "note_future")])
def test_what_is_missing_is_named_and_nothing_is_written(database, counter, clock, change, code):
    refused(code, consultations.log, database, counter, ConsultationEntry(**ASKED | change))
    assert advice_list.listing(database, counter) == []


def test_advice_given_while_a_lawyer_sits_is_the_shifts(database, counter, mediator, clock,
                                                        lawyer):
    shift, = duty.plan(database, mediator, ShiftEntry(
        on=date(2026, 11, 22), lawyer_id=lawyer, place="1号室", subsidy_fen=200_00))
    duty.sign(database, mediator, shift)
    consultations.log(database, counter, ConsultationEntry(
        **ASKED | {"handling": ("answered", "drafted"), "people": 2}))
    row = duty.between(database, counter, date(2026, 11, 22), date(2026, 11, 22))[0]
    assert (row.advised, row.people, row.drafted) == (1, 2, 1)
    total, = duty.sheet(database, counter, date(2026, 11, 1), date(2026, 11, 30))
    assert (total.lawyer, total.shifts, total.people, total.subsidy_fen) == ("周航", 1, 2, 200_00)


def test_a_referral_from_advice_needs_nothing_typed_again(database, mediator, clock):
    person = office.worker(database, mediator)
    number = consultations.log(database, mediator, ConsultationEntry(
        **ASKED | {"person_id": person, "migrant_worker": True, "known_on": date(2026, 9, 1)}))
    entry = consultations.to_referral(database, mediator, number)
    assert (entry.matter, entry.ground, entry.exemption) == ("wages", "31-5", "42-3")
    assert (entry.summary, entry.known_on) == ("欠薪两个月", date(2026, 9, 1))
    case_id = record.register(database, mediator, entry)
    assert office.referral(database, case_id).consultation_id == number
    with database.reading() as session:
        assert session.scalars(select(Consultation.case_id)).one() == case_id


def test_no_lawyer_sits_twice_at_once_and_no_room_holds_two(database, mediator, clock, lawyer):
    other = lawyers.save(database, mediator, LawyerEntry(name="林律师", firm="香山律师事务所"))
    plan = {"on": date(2026, 11, 23), "place": "1号室"}
    duty.plan(database, mediator, ShiftEntry(lawyer_id=lawyer, **plan))
    refused("duty_twice", duty.plan, database, mediator,
            ShiftEntry(lawyer_id=lawyer, on=date(2026, 11, 23), place="2号室"))
    refused("duty_room", duty.plan, database, mediator, ShiftEntry(lawyer_id=other, **plan))
    duty.plan(database, mediator, ShiftEntry(lawyer_id=other, period="afternoon", **plan))


def test_a_lawyer_is_not_planned_past_the_agreement_and_nothing_of_the_run_stays(
        database, mediator, clock, lawyer):
    refused("aid_lawyer_ended", duty.plan, database, mediator,
            ShiftEntry(on=date(2026, 12, 21), lawyer_id=lawyer, weeks=3))
    assert duty.between(database, mediator, date(2026, 12, 1), date(2027, 1, 31)) == []


def test_a_weekly_shift_leaves_out_rest_days(database, mediator, clock, lawyer):
    duty.plan(database, mediator, ShiftEntry(on=date(2026, 9, 18), lawyer_id=lawyer, weeks=4))
    days = [row.on for row in duty.between(database, mediator, date(2026, 9, 1),
                                           date(2026, 10, 31))]
    assert days == [date(2026, 9, 18), date(2026, 10, 9)]  # 9-25 and 10-2 are holidays


def test_a_shift_is_signed_on_its_day_in_order_and_once(database, mediator, clock, lawyer):
    shift, = duty.plan(database, mediator, ShiftEntry(on=date(2026, 11, 23), lawyer_id=lawyer))
    refused("duty_not_today", duty.sign, database, mediator, shift)
    clock.move_to(at("2026-11-23", 8))
    refused("duty_not_in", duty.sign, database, mediator, shift, True)
    duty.sign(database, mediator, shift)
    refused("duty_signed", duty.sign, database, mediator, shift)
    refused("duty_signed", duty.cancel, database, mediator, shift, "病假")


def test_a_cancelled_shift_frees_the_room_and_stays_on_record(database, mediator, clock, lawyer):
    plan = ShiftEntry(on=date(2026, 11, 23), lawyer_id=lawyer, place="1号室")
    shift, = duty.plan(database, mediator, plan)
    refused("duty_reason", duty.cancel, database, mediator, shift, " ")
    duty.cancel(database, mediator, shift, "病假")
    duty.plan(database, mediator, plan)
    rows = duty.between(database, mediator, date(2026, 11, 23), date(2026, 11, 23), True)
    assert [row.cancelled for row in rows] == [True, False]


@pytest.mark.parametrize(("change", "code"), [
    ({"name": ""}, "lawyer_name"), ({"firm": ""}, "lawyer_firm"),
    ({"licence": "14420201"}, "lawyer_licence"),
    ({"agreement_from": date(2027, 1, 1)}, "lawyer_agreement")])
def test_a_lawyer_is_kept_only_as_a_whole(database, mediator, clock, change, code):
    entry = LawyerEntry(**{"name": "周航", "firm": "香山", "agreement_until": date(2026, 12, 31)}
                        | change)
    refused(code, lawyers.save, database, mediator, entry)


def test_the_register_says_who_is_in_force_and_for_how_long(database, mediator, clock, lawyer):
    ended = lawyers.save(database, mediator, LawyerEntry(
        name="林律师", firm="香山", agreement_until=date(2026, 11, 21)))
    rows = {row.id: row for row in lawyers.listing(database, mediator)}
    assert (rows[lawyer].in_force, rows[lawyer].days) == (True, 39)
    assert (rows[ended].in_force, rows[ended].days) == (False, -1)
    refused("lawyer_twice", lawyers.save, database, mediator, LawyerEntry(
        name="周航", firm="广东香山律师事务所"))
