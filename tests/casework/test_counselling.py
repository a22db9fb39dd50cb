"""Counselling by key: who reads what, what must be done, and that nobody else can tell."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select

from casedesk.casework import finding, people
from casedesk.casework.counselling import (
    appointments,
    clients,
    consents,
    count_rows,
    glass,
    handover,
    keys_in_order,
    notes,
    risk,
    scale_results,
)
from casedesk.casework.counselling.appointments import AppointmentEntry
from casedesk.casework.counselling.notes import NoteEntry
from casedesk.casework.counselling.risk import DisclosureEntry, RiskEntry
from casedesk.casework.counselling.scale_results import ScaleEntry
from casedesk.casework.finding import Found
from casedesk.casework.people import PersonEntry, duplicates
from casedesk.errors import RefusedError
from casedesk.model import Client, CounsellingCase, CounsellingCount, SealedRecord, now
from casedesk.rules.risk import Screen
from casedesk.store import keyring
from tests.casework import counselling_room as room
from tests.conftest import NAMES, PASSWORD

SCREENED = NoteEntry(subjective=room.PHRASE, objective="语速慢", assessment="工作假设", plan="下周",
                     risk=0)


def refused(code, call, *args, **more):
    with pytest.raises(RefusedError) as told:
        call(*args, **more)
    assert told.value.code == code
    assert room.CLIENT not in told.value.sentence("zh")
    return told.value


@pytest.fixture
def folder(centre_folder):
    return room.staffed(centre_folder)


@pytest.fixture
def office(folder, clock):
    with room.signed_in(folder, "counsellor") as (database, actor):
        yield database, actor


def session_of(database, actor, case_id, clock, at=None):
    begins = at or now() + timedelta(hours=1)
    number, = appointments.book(database, actor, AppointmentEntry(case_id, begins=begins))
    return appointments.mark(database, actor, number, "arrived")


def test_a_client_is_a_code_to_everybody_but_their_counsellor(office, folder, clock):
    database, actor = office
    client_id, _ = room.taken_on(database, actor)
    code = room.code_of(database, client_id)
    assert clients.mine(database, actor)[0].name == room.CLIENT
    assert clients.mine(database, actor, "白")[0].code == code
    database.close()
    for name in (room.SECOND, room.THIRD):
        with room.signed_in(folder, name) as (other, colleague):
            assert clients.mine(other, colleague) == []
            refused("client_unknown", clients.identity, other, colleague, client_id)
    for role in ("counter", "mediator", "supervisor", "admin", "city"):
        with room.signed_in(folder, role) as (other, colleague):
            refused("not_allowed", clients.identity, other, colleague, client_id)


def test_the_registry_of_workers_never_meets_the_clients(office, folder, clock):
    database, actor = office
    number, phone = "442000198603124425", "13800138000"
    client_id, _ = room.taken_on(database, actor, {"name": "李某", "id_number": number,
                                                   "phone": phone})
    words = ("李某", number, number[-4:], phone, phone[-4:], room.code_of(database, client_id))
    database.close()
    for role in ("counter", "mediator", "supervisor", "counsellor"):
        with room.signed_in(folder, role) as (other, colleague):
            assert {word for word in words if finding.find(other, colleague, word) != Found()} \
                == set(), role
    with room.signed_in(folder, "counter") as (other, colleague):
        look_alike = PersonEntry(name="李某", id_number=number, phone=phone)
        assert duplicates.likely(other, colleague, look_alike) == []
        entered = people.record(other, colleague, look_alike)  # saved, with no 已存在
        found = finding.find(other, colleague, "李某")
        assert [each.id for each in found.people] == [entered]
        assert (found.cases, found.visits, found.employers) == ((), (), ())


def test_nothing_is_signed_without_a_grade_and_nothing_changed_after(office, clock):
    database, actor = office
    _, case_id = room.taken_on(database, actor)
    held = session_of(database, actor, case_id, clock)
    refused("note_risk", notes.sign, database, actor, held, NoteEntry(subjective="好"))
    notes.save(database, actor, held, NoteEntry(subjective=room.PHRASE))
    assert notes.of_case(database, actor, case_id)[0].note.subjective == room.PHRASE
    notes.sign(database, actor, held, SCREENED)
    refused("note_signed", notes.save, database, actor, held, SCREENED)
    notes.add(database, actor, held, "更正日期")
    row = notes.of_case(database, actor, case_id)[0]
    assert (row.state, [text for _, text in row.additions]) == ("signed", ["更正日期"])
    assert row.note.subjective == room.PHRASE


def test_the_ninth_item_stops_the_signature_until_the_risk_form(office, clock):
    database, actor = office
    _, case_id = room.taken_on(database, actor)
    held = session_of(database, actor, case_id, clock)
    found = scale_results.enter(database, actor, ScaleEntry(
        case_id, held, "PHQ-9", answers=[1, 1, 1, 1, 1, 0, 0, 0, 1]))
    assert (found.total, found.alert) == (6, True)
    refused("risk_form_due", notes.sign, database, actor, held, SCREENED)
    low = RiskEntry(case_id, held, Screen(), 0, "否认")
    assert "低" in refused("risk_below", risk.assess, database, actor, low).sentence("zh")
    low.below_reason, low.cosigned_by = "逐项澄清，误填", "罗督导"
    clock.shift(60)
    assert risk.assess(database, actor, low) == 1
    notes.sign(database, actor, held, SCREENED)


def test_a_high_risk_needs_who_and_when_for_each_action(office, clock):
    database, actor = office
    _, case_id = room.taken_on(database, actor)
    held = session_of(database, actor, case_id, clock)
    clock.shift(60)
    risk.assess(database, actor, RiskEntry(
        case_id, held, Screen(plan="yes", means="yes"), 3, "有具体计划"))
    high = NoteEntry(subjective="…", risk=3, risk_actions="已通知家属")
    told = refused("risk_actions_due", notes.sign, database, actor, held, high)
    assert "当场不离人" in told.sentence("zh")
    for row in risk.of_case(database, actor, case_id):
        if row.due_at <= now():
            refused("task_who", risk.done, database, actor, row.id, " ")
            risk.done(database, actor, row.id, "陈静")
    notes.sign(database, actor, held, high)
    assert {row.kind for row in risk.tasks(database, actor)} == {"visit_24h", "daily_follow_up"}


def test_the_head_of_the_site_hears_a_code_and_that_something_is_open(office, folder, clock):
    database, actor = office
    client_id, case_id = room.taken_on(database, actor)
    code = room.code_of(database, client_id)
    risk.assess(database, actor, RiskEntry(case_id, None, Screen(under_way="yes"), 4, "已服药"))
    database.close()
    with room.signed_in(folder, "supervisor") as (other, head):
        assert risk.crises(other, head) == [code]
        rows = risk.tasks(other, head)
        assert {row.code for row in rows} == {code}
        assert all(row.case_id is None for row in rows)
        refused("not_allowed", notes.of_case, other, head, case_id)
    for name in (room.SECOND, "counter", "mediator", "admin", "city"):
        with room.signed_in(folder, name) as (other, colleague):
            refused("not_allowed", risk.crises, other, colleague)
    with room.signed_in(folder, room.THIRD) as (other, colleague):
        assert risk.crises(other, colleague) == [code]


def test_a_counsellor_without_crisis_scope_hands_a_high_risk_over(folder, clock):
    with room.signed_in(folder, room.SECOND) as (database, actor):
        _, case_id = room.taken_on(database, actor)
        refused("counsellor_no_crisis", risk.assess, database, actor, RiskEntry(
            case_id, None, Screen(voices="yes"), 3, "命令性幻听"))


def test_the_supervisor_reads_with_consent_only_and_stops_at_once(office, folder, clock):
    database, actor = office
    client_id, case_id = room.taken_on(database, actor)
    held = session_of(database, actor, case_id, clock)
    notes.sign(database, actor, held, SCREENED)
    notes.process(database, actor, held, "只有我自己看")
    consents.name_supervisor(database, actor, client_id, room.staff_id(database, room.THIRD))

    def reads():
        database.close()
        with room.signed_in(folder, room.THIRD) as (other, colleague):
            refused("client_unknown", notes.process_of, other, colleague, held)
            refused("client_unknown", clients.identity, other, colleague, client_id)
            return [row.note.subjective for _, row in notes.supervised(other, colleague)]

    assert reads() == []
    with room.signed_in(folder, "counsellor") as (again, me):
        consents.answer(again, me, client_id, "supervision", True)
    assert reads() == [room.PHRASE]
    with room.signed_in(folder, "counsellor") as (again, me):
        consents.withdraw(again, me, client_id, "supervision")
    assert reads() == []


def test_a_hand_over_seals_everything_to_the_next_and_leaves_nothing_behind(office, folder, clock):
    database, actor = office
    client_id, case_id = room.taken_on(database, actor)
    held = session_of(database, actor, case_id, clock)
    notes.sign(database, actor, held, SCREENED)
    notes.process(database, actor, held, "只有我自己看")
    handover.hand_over(database, actor, client_id, room.staff_id(database, room.SECOND), "away")
    refused("client_unknown", clients.identity, database, actor, client_id)
    database.close()
    with room.signed_in(folder, room.SECOND) as (other, colleague):
        assert clients.identity(other, colleague, client_id).name == room.CLIENT
        assert notes.of_case(other, colleague, case_id)[0].note.subjective == room.PHRASE
        refused("sealed_closed", notes.process_of, other, colleague, held)


def test_two_people_break_the_glass_for_a_day_and_it_is_loud(office, folder, clock):
    database, actor = office
    client_id, _ = room.taken_on(database, actor, {"emergency_phone": "13900139000",
                                                   "emergency_name": "白母"})
    code = room.code_of(database, client_id)
    database.close()
    lead = keyring.unlock(folder, NAMES["supervisor"], PASSWORD, now)
    wrong = keyring.unlock(folder, room.SECOND, PASSWORD, now)
    with room.signed_in(folder, room.THIRD) as (other, colleague):
        reason = "来访者在宿舍楼顶，电话不通"
        refused("glass_reason", handover.break_glass, other, colleague, code, "identity", "急",
                lead)
        refused("sealed_closed", handover.break_glass, other, colleague, code, "identity", reason,
                wrong)
        refused("sealed_closed", handover.seen_by_glass, other, colleague, code)
        handover.break_glass(other, colleague, code, "identity", reason, lead)
        assert handover.seen_by_glass(other, colleague, code).emergency_phone == "13900139000"
        assert len(glass.opened(other, colleague)) == 1
        clock.shift(timedelta(hours=24, seconds=1))
        refused("sealed_closed", handover.seen_by_glass, other, colleague, code)
        assert keys_in_order.put_in_order(other, colleague) == 1
    with room.signed_in(folder, "counsellor") as (again, me):
        assert [row.kind for row in risk.tasks(again, me)] == ["tell_client"]


@pytest.mark.parametrize(("change", "code"), [
    ({"recipient": ""}, "disclosure_recipient"), ({"content": " "}, "disclosure_content"),
    ({"basis": ""}, "disclosure_basis"), ({"basis": "demand"}, "disclosure_paper")])
def test_a_disclosure_has_its_basis_and_least_content(office, clock, change, code):
    database, actor = office
    _, case_id = room.taken_on(database, actor)
    entry = DisclosureEntry(**{"case_id": case_id, "basis": "life", "recipient": "110",
                               "content": "位置与危险"} | change)
    refused(code, risk.disclose, database, actor, entry)


def test_under_fourteen_nobody_is_taken_on_without_a_guardian(office, clock):
    database, actor = office
    refused("client_guardian", room.taken_on, database, actor, {"birth": date(2013, 1, 1)})
    room.taken_on(database, actor, {"birth": date(2013, 1, 1), "guardian_name": "白母"})


def test_nobody_counsels_without_the_undertaking(folder, clock):
    with room.signed_in(folder, "supervisor") as (database, actor), \
            database.writing(actor) as session:
        from casedesk.model import Counsellor

        session.scalars(select(Counsellor).where(Counsellor.staff_id == room.staff_id(
            database, "counsellor"))).one().registered_until = date(2026, 11, 21)
    with room.signed_in(folder, "counsellor") as (database, actor):
        refused("counsellor_unfit", room.taken_on, database, actor)


def test_a_month_counts_cases_without_a_code_and_the_highest_risk(office, clock):
    database, actor = office
    client_id, case_id = room.taken_on(database, actor, {"employer": "中山市恒盛灯饰有限公司"})
    for week, grade in ((0, 0), (1, 1)):
        held = session_of(database, actor, case_id, clock,
                          datetime(2026, 11, 23, 9) + timedelta(days=week * 2))
        notes.sign(database, actor, held, NoteEntry(subjective="…", risk=grade))
    with database.reading() as session:
        held, = count_rows.of_month(database, session, "2026-11")
        assert (held.sessions, held.risk, held.sex, held.age_band) == (2, 1, "2", "36-45")
        row, = session.scalars(select(CounsellingCount))
        case = session.get_one(CounsellingCase, case_id)
        code = session.get_one(Client, client_id).code
        told = "|".join(str(value) for value in vars(row).values())
        assert not any(secret in told for secret in (
            case.uid, code, "恒盛", room.CLIENT, "36-45"))


def test_withdrawing_what_is_needed_leaves_storage_alone(office, clock):
    database, actor = office
    client_id, case_id = room.taken_on(database, actor)
    held = session_of(database, actor, case_id, clock)
    consents.withdraw(database, actor, client_id, "sensitive")
    refused("client_locked", notes.save, database, actor, held, SCREENED)
    refused("client_locked", scale_results.enter, database, actor, ScaleEntry(
        case_id, None, "PHQ-2", answers=[0, 0]))
    with database.reading() as session:
        assert session.scalars(select(SealedRecord)).first().destroyed_at is None
