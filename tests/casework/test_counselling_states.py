"""Rounds and their states: each act from each state; a client who comes back."""

import shutil
from datetime import datetime, time, timedelta

import pytest

from casedesk.casework.counselling import (
    appointments,
    case_states,
    client_card,
    ending,
    notes,
    rounds,
)
from casedesk.casework.counselling.appointments import AppointmentEntry
from casedesk.casework.counselling.case_states import NotBegunEntry, PauseEntry
from casedesk.casework.counselling.clients import IntakeEntry
from casedesk.casework.counselling.ending import ClosingEntry, FollowUpEntry
from casedesk.model import (
    Appointment,
    Client,
    CounsellingCase,
    CounsellingSession,
    CounsellingTask,
    SealedRecord,
    now,
)
from tests.casework import counselling_room as room
from tests.casework.counselling_sessions import refused, session_of

TOLD = "先到这里，七月再来"
STATES = ("C0", "C1", "C2", "C3", "C4", "C5", "C6", "C9", "CX")
FROM = {  # act → what it leads to from each state, or the refusal
    "pause": {"C0": "C3", "C1": "C3", "C2": "C3", "C3": "pause_state", "C4": "pause_state",
              "C5": "pause_state", "C6": "pause_state", "C9": "pause_state",
              "CX": "pause_state"},
    "resume": {"C0": "pause_not", "C1": "pause_not", "C2": "pause_not", "C3": "C1",
               "C4": "pause_not", "C5": "pause_not", "C6": "pause_not", "C9": "pause_not",
               "CX": "pause_not"},
    "not_begun": {"C0": "CX", "C1": "CX", "C2": "CX", "C3": "CX", "C4": "closing_closed",
                  "C5": "closing_closed", "C6": "closing_closed", "C9": "closing_closed",
                  "CX": "closing_closed"},
    "close": {"C0": "C4", "C1": "C4", "C2": "C4", "C3": "C4", "C4": "closing_closed",
              "C5": "closing_closed", "C6": "closing_closed", "C9": "closing_closed",
              "CX": "closing_closed"},
    "refer": {"C0": "C9", "C1": "C9", "C2": "C9", "C3": "C9", "C4": "closing_closed",
              "C5": "closing_closed", "C6": "closing_closed", "C9": "closing_closed",
              "CX": "closing_closed"},
    "follow_up": {"C0": "follow_up_open", "C1": "follow_up_open", "C2": "follow_up_open",
                  "C3": "follow_up_open", "C4": "C5", "C5": "C5", "C6": "case_archived",
                  "C9": "C9", "CX": "follow_up_not_begun"},
    "archive": {"C0": "archive_open", "C1": "archive_open", "C2": "archive_open",
                "C3": "archive_open", "C4": "C6", "C5": "C6", "C6": "case_archived",
                "C9": "C6", "CX": "C6"},
    "reopen": {"C0": "follow_up_open", "C1": "follow_up_open", "C2": "follow_up_open",
               "C3": "follow_up_open", "C4": "C1", "C5": "C1", "C6": "C1", "C9": "C1",
               "CX": "C1"},
    "book": {"C0": "C0", "C1": "C1", "C2": "C2", "C3": "C3", "C4": "case_over", "C5": "C5",
             "C6": "case_over", "C9": "case_over", "CX": "case_over"},
    "arrive": {"C0": "C2", "C1": "C2", "C2": "C2", "C3": "C2", "C4": "case_over", "C5": "C5",
               "C6": "case_over", "C9": "case_over", "CX": "case_over"},
    "again": {"C0": "round_open", "C1": "round_open", "C2": "round_open", "C3": "round_open",
              "C4": "C4", "C5": "C5", "C6": "C6", "C9": "C9", "CX": "CX"},
}


@pytest.fixture(scope="module")
def desk(founded, tmp_path_factory):
    folder = tmp_path_factory.mktemp("states") / "centre"
    room.staffed(shutil.copytree(founded, folder))
    with room.signed_in(folder, "counsellor") as (database, actor):
        yield database, actor, *room.taken_on(database, actor)


@pytest.fixture
def folder(centre_folder):
    return room.staffed(centre_folder)


@pytest.fixture
def seen(folder, clock):
    """A counsellor with a client after one signed session."""
    with room.signed_in(folder, "counsellor") as (database, actor):
        client_id, case_id = room.taken_on(database, actor, goal="睡得好", self_harm="past")
        session_of(database, actor, case_id, clock)
        yield database, actor, client_id, case_id


def put(database, actor, case_id, state):
    """A case as it stands in a state, nothing owed or booked."""
    with database.writing(actor) as session:
        case = session.get_one(CounsellingCase, case_id)
        case.state = state
        case.closed_on = now().date() if state in ending.OVER else None
        for row in session.query(CounsellingCase).filter(CounsellingCase.id != case_id):
            session.delete(row)
        session.query(Appointment).delete()
        session.query(CounsellingTask).delete()


def booked(database, actor, case_id):
    with database.writing(actor) as session:
        row = Appointment(site_id=1, created_by=actor.staff_id, case_id=case_id,
                          counsellor_id=actor.staff_id, begins=now() + timedelta(hours=1),
                          ends=now() + timedelta(hours=2))
        session.add(row)
        session.flush()
        return row.id


def ahead(days=1):
    return datetime.combine(now().date() + timedelta(days=days), time(10))


def state_of(database, case_id):
    with database.reading() as session:
        return session.get_one(CounsellingCase, case_id).state


def doing(act, database, actor, client_id, case_id):
    """What an act calls, and with what."""
    return {
        "pause": lambda: (case_states.pause, PauseEntry(
            case_id, "away", now().date() + timedelta(days=20), TOLD)),
        "resume": lambda: (case_states.resume, case_id),
        "not_begun": lambda: (case_states.not_begun, NotBegunEntry(case_id, reason="call")),
        "close": lambda: (ending.close, ClosingEntry(case_id, reason="goal", final_risk=0)),
        "refer": lambda: (ending.close, ClosingEntry(case_id, reason="referred", final_risk=0)),
        "follow_up": lambda: (ending.follow_up, FollowUpEntry(case_id, risk=0)),
        "archive": lambda: (case_states.archive, case_id),
        "reopen": lambda: (ending.reopen, case_id, "又来电"),
        "book": lambda: (appointments.book, AppointmentEntry(case_id, begins=ahead())),
        "arrive": lambda: (appointments.mark, booked(database, actor, case_id), "arrived"),
        "again": lambda: (rounds.again, client_id, IntakeEntry(), {}),
    }[act]()


@pytest.mark.parametrize("act", FROM)
def test_each_act_from_each_state(desk, act):
    database, actor, client_id, case_id = desk
    for state, wanted in FROM[act].items():
        with database.writing(actor) as session:  # no session yet
            session.query(CounsellingSession).delete()
        put(database, actor, case_id, state)
        call, *what = doing(act, database, actor, client_id, case_id)
        if wanted in STATES:
            call(database, actor, *what)
            assert state_of(database, case_id) == wanted, (act, state)
        else:
            refused(wanted, call, database, actor, *what)
            assert state_of(database, case_id) == state, (act, state)


def test_a_pause_says_why_under_seal_and_when_to_look_again(seen):
    database, actor, _, case_id = seen
    on = now().date() + timedelta(days=20)
    for wrong, code in (({"reason": ""}, "pause_reason"), ({"look_on": None}, "pause_day"),
                        ({"look_on": now().date()}, "pause_day"),
                        ({"look_on": now().date() + timedelta(days=91)}, "pause_day")):
        refused(code, case_states.pause, database, actor,
                PauseEntry(**{"case_id": case_id, "reason": "ill", "look_on": on} | wrong))
    number, = appointments.book(database, actor, AppointmentEntry(case_id, begins=ahead()))
    told = refused("pause_booked", case_states.pause, database, actor,
                   PauseEntry(case_id, "ill", on))
    assert "1次" in told.sentence("zh")
    appointments.mark(database, actor, number, "client_cancelled")
    case_states.pause(database, actor, PauseEntry(case_id, "ill", on, TOLD))
    assert case_states.paused(database, actor, case_id).words == TOLD
    with database.reading() as session:
        row, = session.query(CounsellingTask).filter_by(kind="look_again", done_at=None)
        assert row.due_at.date() == on
        assert all(TOLD.encode() not in each.body for each in session.query(SealedRecord))
    case_states.resume(database, actor, case_id)
    assert state_of(database, case_id) == "C2"  # there was a session
    assert case_states.paused(database, actor, case_id) is None
    with database.reading() as session:
        assert not session.query(CounsellingTask).filter_by(kind="look_again", done_at=None).all()
    with database.writing(actor) as session:
        session.get_one(CounsellingCase, case_id).crisis = True
    refused("pause_crisis", case_states.pause, database, actor, PauseEntry(case_id, "ill", on))
    with database.writing(actor) as session:
        session.get_one(CounsellingCase, case_id).crisis = False
        session.add(CounsellingTask(case_id=case_id, kind="safety_call", recorded_by=1,
                                    due_at=now()))
    refused("pause_call", case_states.pause, database, actor, PauseEntry(case_id, "ill", on))


def test_what_never_began_ends_short_and_frees_its_times(folder):
    with room.signed_in(folder, "counsellor") as (database, actor):
        client_id, case_id = room.taken_on(database, actor)
        number, = appointments.book(database, actor, AppointmentEntry(case_id, begins=ahead()))
        refused("not_begun_reason", case_states.not_begun, database, actor,
                NotBegunEntry(case_id))
        case_states.not_begun(database, actor, NotBegunEntry(case_id, reason="left", words=TOLD))
        assert case_states.why_not_begun(database, actor, case_id).words == TOLD
        with database.reading() as session:
            assert session.get_one(Appointment, number).state == "client_early"
            assert session.get_one(Client, client_id).destroy_after.year == now().year + 10
        assert ending.closing(database, actor, case_id) is None


def test_a_session_needs_a_summary_and_nobody_else_reaches_anything(folder, clock):
    with room.signed_in(folder, "counsellor") as (database, actor):
        client_id, case_id = room.taken_on(database, actor)
        session_of(database, actor, case_id, clock)
        refused("not_begun_held", case_states.not_begun, database, actor,
                NotBegunEntry(case_id, reason="left"))
    with room.signed_in(folder, room.SECOND) as (other, who):
        for act in ("pause", "resume", "not_begun", "archive", "again"):
            call, *what = doing(act, other, who, client_id, case_id)
            refused("client_unknown", call, other, who, *what)
        for read in (rounds.of_client, rounds.to_ask, rounds.last_intake):
            refused("client_unknown", read, other, who, client_id)
    for name in ("supervisor", "counter", "admin"):
        with room.signed_in(folder, name) as (other, who):
            for act in ("pause", "resume", "not_begun", "archive", "again"):
                call, *what = doing(act, other, who, client_id, case_id)
                refused("not_allowed", call, other, who, *what)


def test_archived_when_the_follow_ups_are_over_then_read_and_only_read(seen, clock):
    database, actor, _, case_id = seen
    session_id = notes.of_case(database, actor, case_id)[0].session_id
    ending.close(database, actor, ClosingEntry(case_id, reason="goal", final_risk=0))
    assert case_states.may_archive(database, actor, case_id) == "archive_follow_up"
    told = refused("archive_follow_up", case_states.archive, database, actor, case_id)
    assert told.values["until"] in told.sentence("zh")
    ending.follow_up(database, actor, FollowUpEntry(case_id, risk=0))
    ending.follow_up(database, actor, FollowUpEntry(case_id, risk=1))
    with database.writing(actor) as session:
        session.add(CounsellingTask(case_id=case_id, kind="tell_client", recorded_by=1,
                                    due_at=now()))
    assert "事后告知" in refused("archive_tasks", case_states.archive, database, actor,
                             case_id).sentence("zh")
    with database.writing(actor) as session:
        session.query(CounsellingTask).filter_by(kind="tell_client").delete()
    case_states.archive(database, actor, case_id)
    assert notes.of_case(database, actor, case_id)[0].note is not None
    assert ending.closing(database, actor, case_id) is not None
    assert [row.risk for row in ending.follow_ups(database, actor, case_id)] == [1, 0]
    for call, *what in ((notes.add, session_id, "补"), (notes.process, session_id, "补"),
                        (client_card.change_intake, case_id, IntakeEntry()),
                        (ending.follow_up, FollowUpEntry(case_id, risk=0))):
        refused("case_archived", call, database, actor, *what)
    ending.reopen(database, actor, case_id, "又来电")
    notes.add(database, actor, session_id, "补")
    assert state_of(database, case_id) == "C2"


def test_follow_ups_that_nobody_made_lapse(seen, clock):
    database, actor, _, case_id = seen
    ending.close(database, actor, ClosingEntry(case_id, reason="referred", final_risk=0))
    assert state_of(database, case_id) == "C9"
    clock.shift(timedelta(days=100))
    refused("archive_follow_up", case_states.archive, database, actor, case_id)
    clock.shift(timedelta(days=30))
    case_states.archive(database, actor, case_id)
    with database.reading() as session:
        assert all(row.done_at for row in session.query(CounsellingTask).filter_by(
            case_id=case_id, kind="follow_up"))
