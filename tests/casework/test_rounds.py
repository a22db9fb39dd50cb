"""A client who comes back: the same code, what is asked again, whom it is refused to."""

from datetime import date, datetime, time, timedelta

import pytest

from casedesk.casework.counselling import (
    case_states,
    clients,
    consents,
    destroying,
    ending,
    rounds,
)
from casedesk.casework.counselling.case_states import NotBegunEntry, PauseEntry
from casedesk.casework.counselling.clients import IntakeEntry
from casedesk.casework.counselling.ending import ClosingEntry
from casedesk.model import Client, CounsellingTask, Destruction, now
from tests.casework import counselling_room as room
from tests.casework.counselling_sessions import refused, session_of


@pytest.fixture
def seen(centre_folder, clock):
    """A counsellor with a client after one signed session."""
    with room.signed_in(room.staffed(centre_folder), "counsellor") as (database, actor):
        client_id, case_id = room.taken_on(database, actor, goal="睡得好", self_harm="past")
        session_of(database, actor, case_id, clock)
        yield database, actor, client_id, case_id


def ahead(days=1):
    return datetime.combine(now().date() + timedelta(days=days), time(10))


def test_who_comes_back_keeps_the_code_and_is_asked_again(seen, clock):
    database, actor, client_id, case_id = seen
    consents.answer(database, actor, client_id, "reminder", True)
    consents.withdraw(database, actor, client_id, "reminder")
    ending.close(database, actor, ClosingEntry(case_id, reason="goal", final_risk=0))
    assert rounds.to_ask(database, actor, client_id) == ["reminder"]
    clock.shift(timedelta(days=400))
    asked = rounds.to_ask(database, actor, client_id)
    assert asked == ["counselling", "sensitive", "reminder"]
    before = rounds.last_intake(database, actor, client_id)
    assert (before.words, before.goal, before.self_harm, before.first_time) == (
        room.PHRASE, "睡得好", "", False)
    refused("client_consent", rounds.again, database, actor, client_id, before,
            {"counselling": True})
    code = room.code_of(database, client_id)
    new = rounds.again(database, actor, client_id, before,
                       {"counselling": True, "sensitive": True, "reminder": False})
    assert room.code_of(database, client_id) == code
    assert [(row.seq, row.state) for row in rounds.of_client(database, actor, client_id)] == [
        (1, "C4"), (2, "C1")]
    assert clients.intake(database, actor, new).words == room.PHRASE
    assert rounds.to_ask(database, actor, client_id) == []
    row, = clients.mine(database, actor)
    assert (row.case_id, row.state) == (new, "C1")
    with database.reading() as session:
        assert session.get_one(Client, client_id).destroy_after is None
        assert not session.query(CounsellingTask).filter_by(done_at=None).all()
    refused("round_later", ending.reopen, database, actor, case_id, "旧的一轮")
    refused("round_open", rounds.again, database, actor, client_id, before, {})


def test_for_a_child_who_comes_back_the_guardian_signs(seen, clock):
    database, actor, *_ = seen
    client_id, case_id = room.taken_on(database, actor, {
        "birth": date(2015, 3, 1), "guardian_name": "白母", "guardian_phone": "13900139000"})
    ending.close(database, actor, ClosingEntry(case_id, reason="goal", final_risk=0))
    clock.shift(timedelta(days=400))
    rounds.again(database, actor, client_id, IntakeEntry(),
                 {"counselling": True, "sensitive": True})
    latest = consents.of_client(database, actor, client_id)[:2]
    assert {row.purpose for row in latest} == {"counselling", "sensitive"}
    assert all(row.by_guardian for row in latest)


def test_a_proposed_destruction_lapses_and_a_locked_code_is_not_used_again(seen):
    database, actor, client_id, case_id = seen
    ending.close(database, actor, ClosingEntry(case_id, reason="goal", final_risk=0))
    with database.writing(actor) as session:
        session.get_one(Client, client_id).destroy_after = now().date()
    destroying.propose(database, actor, client_id, "expired")
    rounds.again(database, actor, client_id, IntakeEntry(), {})
    with database.reading() as session:
        assert not session.query(Destruction).all()
    consents.ask_erasure(database, actor, client_id)
    refused("round_code", rounds.again, database, actor, client_id, IntakeEntry(), {})
    for call, *what in ((case_states.pause, PauseEntry(case_id, "ill", ahead(9).date())),
                        (case_states.resume, case_id), (case_states.archive, case_id),
                        (case_states.not_begun, NotBegunEntry(case_id, reason="call"))):
        refused("client_locked", call, database, actor, *what)
