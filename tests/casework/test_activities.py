"""Groups and lectures: planned beside the appointments, held in heads and sums, their paper."""

from datetime import date, datetime

import pytest

from casedesk.casework import employers, numbers
from casedesk.casework.counselling import activities, activity_list, appointments, figures, rota
from casedesk.casework.counselling.activities import (
    ActivityEntry,
    HeldEntry,
    JobEntry,
    SheetEntry,
)
from casedesk.casework.counselling.activity_list import ActivityFilter
from casedesk.casework.counselling.appointments import AppointmentEntry
from casedesk.casework.employers import EmployerEntry
from casedesk.errors import RefusedError
from casedesk.model import Appointment
from tests.casework import counselling_room as room
from tests.conftest import NAMES
from tests.samples import at

SOON = datetime(2026, 11, 24, 15, 0)


@pytest.fixture
def folder(centre_folder):
    return room.staffed(centre_folder)


@pytest.fixture
def counsellor(folder, clock):
    with room.signed_in(folder, "counsellor") as (database, actor):
        yield database, actor


def refused(code, call, *args, **more):
    with pytest.raises(RefusedError) as told:
        call(*args, **more)
    assert told.value.code == code
    return told.value


def entry(actor, **more):
    return ActivityEntry(**{"topic": "与情绪和平相处", "begins": SOON, "minutes": 90,
                            "place": "横栏镇总工会三楼", "leader_id": actor.staff_id,
                            "planned": 12} | more)


def held(number, **more):
    return HeldEntry(**{"id": number, "attended": 10, "women": 4, "consents": 10,
                        "jobs": [JobEntry("装配工", 6), JobEntry("文员", 4)],
                        "rating": "4.65", "feedback": "希望再办"} | more)


def counted(database, actor):
    """Groups held in November and who came to them, as the month says it."""
    month = figures.month(database, actor, "2026-11")
    told = {each.dimension: each.shown for each in (*month.sums, *month.events)}
    return told["groups"], told.get("group_people", "0")


def test_planning_takes_counsellor_and_room_in_the_week(counsellor):
    database, actor = counsellor
    place = appointments.add_room(database, actor, "团体室")
    _, case = room.taken_on(database, actor)
    first = activities.plan(database, actor, entry(actor, room_id=place, place=""))
    slot, = appointments.week(database, actor, date(2026, 11, 23))
    assert (slot.kind, slot.begins, slot.room, slot.case_id) == ("group", SOON, "团体室", None)
    refused("counsellor_taken", appointments.book, database, actor, AppointmentEntry(
        case, begins=SOON.replace(hour=16)))
    booked, = appointments.book(database, actor, AppointmentEntry(
        case, room_id=place, begins=SOON.replace(hour=10)))
    refused("counsellor_taken", activities.plan, database, actor, entry(
        actor, id=first, room_id=place, begins=SOON.replace(hour=10, minute=30)))
    other = room.staff_id(database, room.SECOND)
    refused("room_taken", activities.plan, database, actor, entry(
        actor, room_id=place, leader_id=other))
    assert [row.number for row in numbers.register(database, "group", 2026)] == [
        "中工团〔2026〕0001号"]
    activities.plan(database, actor, entry(actor, id=first, begins=SOON.replace(hour=18)))
    moved = activity_list.page(database, actor, first).row
    assert (moved.begins.hour, moved.place) == (18, "横栏镇总工会三楼")
    with database.reading() as session:
        assert session.get_one(Appointment, slot.id).begins.hour == 18
        assert session.get_one(Appointment, slot.id).room_id is None
        assert session.get_one(Appointment, booked).state == "booked"


def test_a_lecture_may_be_out_of_hours_and_not_while_one_is_away(counsellor):
    database, actor = counsellor
    rota.set_week(database, actor, [(2, "09:00", "12:00")])
    activities.plan(database, actor, entry(actor, begins=SOON.replace(hour=19)))
    appointments.away(database, actor, datetime(2026, 11, 25, 8), datetime(2026, 11, 25, 18))
    refused("counsellor_away", activities.plan, database, actor, entry(
        actor, begins=datetime(2026, 11, 25, 14)))


def test_the_week_moves_the_activity_and_does_not_mark_it(counsellor):
    database, actor = counsellor
    number = activities.plan(database, actor, entry(actor))
    slot, = appointments.week(database, actor, date(2026, 11, 23))
    appointments.move(database, actor, slot.id, SOON.replace(hour=16))
    assert activity_list.page(database, actor, number).row.begins.hour == 16
    refused("appointment_activity", appointments.mark, database, actor, slot.id,
            "counsellor_cancelled")


@pytest.mark.parametrize(("wrong", "code"), [
    ({"kind": "party"}, "activity_kind"), ({"topic": " "}, "activity_topic"),
    ({"begins": None}, "activity_when"), ({"minutes": 10}, "activity_when"),
    ({"place": ""}, "activity_place"), ({"room_id": 99}, "activity_place"),
    ({"leader_id": None}, "activity_leader"), ({"planned": 0}, "activity_planned"),
    ({"employer_id": 99}, "employer_unknown"), ({"id": 99}, "activity_unknown")])
def test_a_plan_is_refused_and_takes_no_number(counsellor, wrong, code):
    database, actor = counsellor
    refused(code, activities.plan, database, actor, entry(actor, **wrong))
    assert numbers.register(database, "group", 2026) == []


def test_who_has_not_signed_the_undertaking_leads_nothing(folder, clock):
    with room.signed_in(folder, "supervisor") as (database, actor):
        told = refused("counsellor_unfit", activities.plan, database, actor, entry(
            actor, leader_id=room.staff_id(database, "counter")))
        assert told.field == "leader_id"
        assert [name for _, name in activity_list.leaders(database, actor)] == sorted(
            [NAMES["counsellor"], room.SECOND, room.THIRD])


def test_what_was_held_is_kept_in_heads_and_sums_and_counts_in_the_month(counsellor, clock):
    database, actor = counsellor
    number = activities.plan(database, actor, entry(actor))
    other = activities.plan(database, actor, entry(actor, begins=SOON.replace(hour=18)))
    refused("activity_early", activities.hold, database, actor, held(number))
    assert counted(database, actor) == ("0", "0")
    clock.move_to(at("2026-11-25"))
    assert [row.id for row in activity_list.listing(
        database, actor, ActivityFilter("open"))] == [number, other]
    for wrong, code in (
            ({"attended": None}, "activity_heads"), ({"women": 11}, "activity_women"),
            ({"consents": 11}, "activity_consents"), ({"rating": "5.1"}, "activity_rating"),
            ({"rating": "好"}, "activity_rating"),
            ({"jobs": [JobEntry("装配工", 11)]}, "activity_jobs"),
            ({"jobs": [JobEntry("装配工", None)]}, "activity_jobs")):
        refused(code, activities.hold, database, actor, held(number, **wrong))
    activities.hold(database, actor, held(number, consents=8))
    found = activity_list.page(database, actor, number)
    assert (found.row.attended, found.women, found.row.rating, found.unsigned) == (10, 4, 465, 2)
    assert found.jobs == (JobEntry("装配工", 6), JobEntry("文员", 4))
    assert found.row.sheet_due == date(2027, 11, 24)
    activities.cancel(database, actor, other, "讲师生病")
    assert counted(database, actor) == ("1", "10")
    kept = activity_list.held_of(database, actor, number)
    assert (kept.rating, kept.sheet, kept.jobs) == ("4.65", True, list(found.jobs))
    activities.hold(database, actor, held(number, sheet=False, rating=""))
    assert activity_list.page(database, actor, number).row.sheet_due is None


def test_what_is_cancelled_frees_its_time_and_keeps_its_number(counsellor, clock):
    database, actor = counsellor
    number = activities.plan(database, actor, entry(actor))
    refused("activity_reason", activities.cancel, database, actor, number, " ")
    activities.cancel(database, actor, number, "人数不足")
    refused("activity_over", activities.cancel, database, actor, number, "又")
    refused("activity_over", activities.plan, database, actor, entry(actor, id=number))
    again = activities.plan(database, actor, entry(actor))
    assert [row.number[-5:-1] for row in activity_list.listing(database, actor)] == [
        "0002", "0001"]
    clock.move_to(at("2026-11-25"))
    refused("activity_cancelled", activities.hold, database, actor, held(number))
    activities.hold(database, actor, held(again))


def test_the_paper_sheet_is_destroyed_after_its_year_before_a_witness(counsellor, clock):
    database, actor = counsellor
    number = activities.plan(database, actor, entry(actor))
    clock.move_to(at("2026-11-25"))
    refused("sheet_none", activities.sheet_destroyed, database, actor, number, SheetEntry())
    activities.hold(database, actor, held(number))
    gone = SheetEntry(by="许宁", witness="何建国")
    refused("sheet_early", activities.sheet_destroyed, database, actor, number, gone)
    clock.move_to(at("2027-11-24"))
    assert activity_list.counts(database, actor)["sheets"] == 1
    refused("sheet_by", activities.sheet_destroyed, database, actor, number, SheetEntry())
    refused("sheet_witness", activities.sheet_destroyed, database, actor, number, SheetEntry(
        by="许宁", witness="许宁"))
    refused("act_future", activities.sheet_destroyed, database, actor, number, SheetEntry(
        date(2027, 11, 30), "许宁", "何建国"))
    activities.sheet_destroyed(database, actor, number, gone)
    refused("sheet_gone", activities.sheet_destroyed, database, actor, number, gone)
    found = activity_list.page(database, actor, number)
    assert (found.row.sheet_gone_on, found.sheet_witness, found.row.sheet_waits) == (
        date(2027, 11, 24), "何建国", False)
    assert activity_list.counts(database, actor)["sheets"] == 0


def test_the_list_is_narrowed_by_kind_year_and_words(counsellor, clock):
    database, actor = counsellor
    with database.writing(actor) as session:
        firm = employers.find_or_add(session, actor, EmployerEntry(name="恒盛灯饰有限公司"))
    activities.plan(database, actor, entry(actor, employer_id=firm))
    activities.plan(database, actor, entry(
        actor, kind="lecture", topic="睡眠与倒班", begins=datetime(2027, 1, 12, 14)))
    listed = activity_list.listing
    assert [row.topic for row in listed(database, actor, ActivityFilter(kind="lecture"))] == [
        "睡眠与倒班"]
    assert [row.employer for row in listed(database, actor, ActivityFilter(text="恒盛"))] == [
        "恒盛灯饰有限公司"]
    assert len(listed(database, actor, ActivityFilter(year=2027))) == 1
    assert listed(database, actor, ActivityFilter(text="100%")) == []
    assert activity_list.years(database, actor) == [2027, 2026]
    assert [row.begins.year for row in listed(database, actor, ActivityFilter(
        order="begins"))] == [2026, 2027]


def test_the_desk_sees_activities_and_changes_none(counsellor, folder):
    database, actor = counsellor
    activities.plan(database, actor, entry(actor))
    database.close()
    for role, sees in (("counter", True), ("supervisor", True), ("mediator", False)):
        with room.signed_in(folder, role) as (other, colleague):
            if sees:
                assert len(activity_list.listing(other, colleague)) == 1
            else:
                refused("not_allowed", activity_list.listing, other, colleague)
            if role != "supervisor":
                refused("not_allowed", activities.plan, other, colleague, entry(colleague))
