"""Times that the desk takes for a new caller: a code, a slip, nothing of who they are."""

from datetime import datetime, time, timedelta

import pytest
from sqlalchemy import text

from casedesk.casework.counselling import (
    appointments,
    clients,
    consents,
    first_times,
    notes,
    rota,
    rounds,
)
from casedesk.casework.counselling.appointments import AppointmentEntry
from casedesk.casework.counselling.clients import IdentityEntry, IntakeEntry
from casedesk.casework.counselling.first_times import ReserveEntry
from casedesk.casework.forms_book.subject import Subject
from casedesk.model import Appointment, AuditEntry, Client, CounsellingCase
from casedesk.printing import issue
from tests.casework import counselling_room as room
from tests.casework.counselling_sessions import refused


@pytest.fixture
def folder(centre_folder):
    return room.staffed(centre_folder)


def tomorrow(hour=10):
    return datetime.combine(datetime.now().date() + timedelta(days=1), time(hour))


def reserved(folder, who="counter", hour=10):
    """A time that the desk took with the counsellor; its number and code."""
    with room.signed_in(folder, who) as (database, actor):
        number = first_times.reserve(database, actor, ReserveEntry(
            room.staff_id(database, "counsellor"), tomorrow(hour)))
        with database.reading() as session:
            return number, session.get_one(Appointment, number).code


def test_the_desk_takes_a_time_and_nothing_of_the_caller(folder):
    with room.signed_in(folder, "counter") as (database, actor):
        people = first_times.counsellors(database, actor)
        assert [name for _, name in people] == sorted(
            [room.NAMES["counsellor"], room.SECOND, room.THIRD])  # the crisis lead sees nobody
        chosen = people[0][0]
        number = first_times.reserve(database, actor, ReserveEntry(chosen, tomorrow()))
        slot, = appointments.week(database, actor, tomorrow().date(), 1)
        assert (slot.first, slot.own, slot.case_id, slot.state) == (True, False, None, "booked")
        assert slot.code.startswith("C-")
        printed = issue.draft(database, actor, "P13", Subject(record_id=number))
        assert printed.startswith(b"%PDF")
        for wrong, code in (({"counsellor_id": None}, "reserve_counsellor"),
                            ({"counsellor_id": actor.staff_id}, "reserve_counsellor"),
                            ({"begins": None}, "appointment_when"),
                            ({"begins": datetime(2020, 1, 6, 10)}, "appointment_past"),
                            ({}, "counsellor_taken")):
            refused(code, first_times.reserve, database, actor, ReserveEntry(
                **{"counsellor_id": chosen, "begins": tomorrow()} | wrong))
        with database.reading() as session:  # no client, no case: an hour and a code
            assert not session.query(Client).all()
            assert session.query(AuditEntry).filter_by(verb="appointment.reserve").count() == 1
            assert dict(session.execute(text("select * from appointment")).mappings().one())[
                "code"] == slot.code
        refused("not_allowed", appointments.book, database, actor,
                AppointmentEntry(None, begins=tomorrow(14)))
        refused("not_allowed", appointments.move, database, actor, number, tomorrow(15))
        refused("not_allowed", appointments.mark, database, actor, number, "no_show")
        refused("not_allowed", appointments.add_room, database, actor, "3 号室")


def test_role_by_role(folder):
    for who in ("counsellor", "mediator", "admin"):
        with room.signed_in(folder, who) as (database, actor):
            refused("not_allowed", first_times.counsellors, database, actor)
            refused("not_allowed", first_times.reserve, database, actor,
                    ReserveEntry(1, tomorrow()))
            refused("not_allowed", first_times.release, database, actor, 1)
    for who in ("counter", "supervisor"):
        with room.signed_in(folder, who) as (database, actor):
            refused("not_allowed", first_times.waiting, database, actor)
    assert reserved(folder, "supervisor")[1].startswith("C-")
    with room.signed_in(folder, "mediator") as (database, actor):
        slot, = appointments.week(database, actor, tomorrow().date(), 1)
        assert (slot.code, slot.state, slot.first) == ("", "taken", False)


def test_the_counsellor_takes_the_caller_on_under_the_same_code(folder, clock):
    number, code = reserved(folder)
    with room.signed_in(folder, "counsellor") as (database, actor):
        waiting, = first_times.waiting(database, actor)
        assert (waiting.id, waiting.code, waiting.begins) == (number, code, tomorrow())
        case_id = rounds.first(database, actor, IdentityEntry(name=room.CLIENT),
                               IntakeEntry(complaint="08"), consents.NEEDED, number)
        row, = clients.mine(database, actor)
        assert (row.case_id, row.code, row.state) == (case_id, code, "C0")
        assert first_times.waiting(database, actor) == []
        refused("reserve_taken", rounds.first, database, actor,
                IdentityEntry(name="另一人"), IntakeEntry(), consents.NEEDED, number)
        place = rota.places(database, actor, tomorrow().date(), 1)[number]
        assert (place.seq, place.session_id) == (1, None)
        clock.shift(timedelta(days=1, hours=3))
        held = appointments.mark(database, actor, number, "arrived")
        assert notes.of_case(database, actor, case_id)[0].session_id == held
    with room.signed_in(folder, "counter") as (database, actor):
        refused("reserve_taken", first_times.release, database, actor, number)


def test_who_is_there_before_the_file_has_their_session_opened_with_it(folder, clock):
    number, _ = reserved(folder)
    clock.shift(timedelta(days=1, hours=3))
    with room.signed_in(folder, "counsellor") as (database, actor):
        assert appointments.mark(database, actor, number, "arrived") is None
        case_id = rounds.first(database, actor, IdentityEntry(name=room.CLIENT),
                               IntakeEntry(), consents.NEEDED, number)
        assert len(notes.of_case(database, actor, case_id)) == 1
        with database.reading() as session:
            assert session.get_one(CounsellingCase, case_id).state == "C2"


def test_a_caller_who_rings_off_frees_the_time_and_another_counsellor_takes_nobody_on(folder):
    number, code = reserved(folder)
    with room.signed_in(folder, room.SECOND) as (database, actor):
        assert first_times.waiting(database, actor) == []
        refused("reserve_taken", rounds.first, database, actor,
                IdentityEntry(name="另一人"), IntakeEntry(), consents.NEEDED, number)
    with room.signed_in(folder, "counter") as (database, actor):
        first_times.release(database, actor, number)
        refused("reserve_taken", first_times.release, database, actor, number)
        again = first_times.reserve(database, actor, ReserveEntry(
            room.staff_id(database, "counsellor"), tomorrow()))
        with database.reading() as session:
            assert session.get_one(Appointment, number).state in ("client_early", "client_late")
            assert session.get_one(Appointment, again).code != code
    with room.signed_in(folder, "counsellor") as (database, actor):
        waiting, = first_times.waiting(database, actor)
        case_id = room.taken_on(database, actor)[1]
        with database.reading() as session:
            client = session.get_one(Client, session.get_one(CounsellingCase, case_id).client_id)
            assert client.code not in (code, waiting.code)
