"""Appointments of counselling: nobody sits twice, clients do not meet, others see no code."""

from datetime import date, datetime, timedelta

import pytest

from casedesk.casework.counselling import (
    appointments,
)
from casedesk.casework.counselling.appointments import AppointmentEntry
from casedesk.casework.counselling.notes import NoteEntry
from casedesk.errors import RefusedError
from casedesk.model import now
from tests.casework import counselling_room as room

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


def test_no_two_sit_at_once_and_clients_do_not_meet(office, folder, clock):
    database, actor = office
    _, case_id = room.taken_on(database, actor)
    number = appointments.add_room(database, actor, "2号室")
    at = datetime(2026, 11, 23, 9)
    appointments.book(database, actor, AppointmentEntry(case_id, None, number, at))
    _, second = room.taken_on(database, actor, {"name": "另一位"})
    for begins in (at, at + timedelta(minutes=60), at - timedelta(minutes=60)):
        refused("counsellor_taken", appointments.book, database, actor,
                AppointmentEntry(second, None, None, begins))
    appointments.book(database, actor, AppointmentEntry(
        second, None, None, at + timedelta(minutes=65)))
    database.close()
    with room.signed_in(folder, room.SECOND) as (other, colleague):
        _, third = room.taken_on(other, colleague, {"name": "第三位"})
        refused("room_taken", appointments.book, other, colleague,
                AppointmentEntry(third, None, number, at + timedelta(minutes=55)))


def test_the_front_desk_sees_codes_and_others_a_taken_time(office, folder, clock):
    database, actor = office
    client_id, case_id = room.taken_on(database, actor)
    code = room.code_of(database, client_id)
    appointments.book(database, actor, AppointmentEntry(case_id, begins=datetime(2026, 11, 23, 9)))
    day = date(2026, 11, 23)
    assert appointments.week(database, actor, day)[0].code == code
    database.close()
    with room.signed_in(folder, "counter") as (other, colleague):
        assert appointments.week(other, colleague, day)[0].code == code
    for name in (room.SECOND, "mediator"):
        with room.signed_in(folder, name) as (other, colleague):
            slot = appointments.week(other, colleague, day)[0]
            assert (slot.code, slot.state, slot.case_id) == ("", "taken", None)


def test_a_cancellation_is_early_or_late_by_a_day(office, clock):
    database, actor = office
    _, case_id = room.taken_on(database, actor)
    for hours, state in ((25, "client_early"), (23, "client_late")):
        number, = appointments.book(database, actor, AppointmentEntry(
            case_id, begins=now() + timedelta(hours=hours)))
        refused("appointment_early", appointments.mark, database, actor, number, "no_show")
        appointments.mark(database, actor, number, "client_cancelled")
        slots = appointments.week(database, actor, now().date(), 3)
        assert next(slot for slot in slots if slot.id == number).state == state
