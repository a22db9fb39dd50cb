"""Reminding clients: of those who agreed, by code, in words that name no service."""

from datetime import datetime

import pytest

from casedesk.casework.counselling import appointments, consents, reminders
from casedesk.casework.counselling.appointments import AppointmentEntry
from casedesk.errors import RefusedError
from casedesk.rules import codes
from tests.casework import counselling_room as room
from tests.samples import at


def refused(code, verb, *given):
    with pytest.raises(RefusedError) as told:
        verb(*given)
    assert told.value.code == code


@pytest.fixture
def office(centre_folder, clock):
    clock.move_to(at("2026-11-20"))  # a Friday, 10:00
    with room.signed_in(room.staffed(centre_folder), "counsellor") as (database, actor):
        yield database, actor


def booked(database, actor, case_id, when):
    return appointments.book(database, actor, AppointmentEntry(case_id, begins=when))[0]


def test_who_agreed_is_reminded_up_to_the_next_working_day(office, clock):
    database, actor = office
    client_id, case_id = room.taken_on(database, actor, {"may_leave_message": True})
    _, other = room.taken_on(database, actor, {"name": "石岚", "phone": "13826774413"})
    monday = booked(database, actor, case_id, datetime(2026, 11, 23, 10))
    booked(database, actor, case_id, datetime(2026, 11, 24, 10))
    silent = booked(database, actor, other, datetime(2026, 11, 23, 14))
    assert reminders.due(database, actor) == []
    refused("reminder_refused", reminders.contact, database, actor, monday)
    consents.answer(database, actor, client_id, "reminder", True)
    row, = reminders.due(database, actor)
    assert (row.id, row.code, row.how) == (monday, room.code_of(database, client_id), "")
    whom = reminders.contact(database, actor, monday)
    assert (whom.name, whom.phone) == (room.CLIENT, "13826774412")
    assert "2026年11月23日10:00" in whom.words
    assert not any(word in whom.words for word in ("心理", "咨询", room.CLIENT))
    refused("reminder_way", reminders.done, database, actor, monday, "letter")
    reminders.done(database, actor, monday, "spoke")
    row, = reminders.due(database, actor)
    assert (row.how, row.done_at) == ("spoke", datetime(2026, 11, 20, 10))
    appointments.move(database, actor, monday, datetime(2026, 11, 23, 16))
    assert reminders.due(database, actor)[0].how == ""  # another time was not told yet
    refused("reminder_refused", reminders.done, database, actor, silent, "spoke")
    consents.withdraw(database, actor, client_id, "reminder")
    assert reminders.due(database, actor) == []


def test_a_message_is_left_only_where_the_client_wants_it(office):
    database, actor = office
    client_id, case_id = room.taken_on(database, actor, {"may_leave_message": True})
    monday = booked(database, actor, case_id, datetime(2026, 11, 23, 10))
    consents.answer(database, actor, client_id, "reminder", True)
    assert reminders.contact(database, actor, monday).message
    consents.answer(database, actor, client_id, "message", False)
    assert not reminders.contact(database, actor, monday).message
    refused("reminder_message", reminders.done, database, actor, monday, "message")
    reminders.done(database, actor, monday, "unreachable")


def test_nobody_else_hears_of_it(office, centre_folder):
    database, actor = office
    client_id, case_id = room.taken_on(database, actor)
    monday = booked(database, actor, case_id, datetime(2026, 11, 23, 10))
    consents.answer(database, actor, client_id, "reminder", True)
    database.close()
    with room.signed_in(centre_folder, room.SECOND) as (other, colleague):
        assert reminders.due(other, colleague) == []
        refused("client_unknown", reminders.contact, other, colleague, monday)
    for name in ("counter", "mediator", "supervisor", "admin"):
        with room.signed_in(centre_folder, name) as (other, colleague):
            refused("not_allowed", reminders.due, other, colleague)
            refused("not_allowed", reminders.contact, other, colleague, monday)
    assert set(codes.table("reminder_ways")) == {"spoke", "message", "unreachable"}
