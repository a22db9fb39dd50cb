"""What a named supervisor reads by code, what waits for them; nobody else reads it."""

from datetime import date, timedelta

import pytest

from casedesk.casework.counselling import (
    assessments,
    consents,
    ending,
    hospital,
    notes,
    risk,
    safety_plan,
    scale_results,
    supervised,
)
from casedesk.casework.counselling.ending import ClosingEntry, FollowUpEntry
from casedesk.casework.counselling.hospital import AdviceEntry
from casedesk.casework.counselling.risk import RiskEntry
from casedesk.casework.counselling.safety_plan import SafetyPlanEntry
from casedesk.casework.counselling.scale_results import ScaleEntry
from casedesk.model import AuditEntry
from casedesk.rules.risk import Screen
from tests.casework import counselling_room as room
from tests.casework.counselling_sessions import NOTE, refused, session_of

PROCESS = "反移情"


@pytest.fixture
def folder(centre_folder):
    return room.staffed(centre_folder)


@pytest.fixture
def case(folder, clock):
    """A closed round with all that a supervisor reads, supervised and agreed to."""
    with room.signed_in(folder, "counsellor") as (database, actor):
        client_id, case_id = room.taken_on(database, actor)
        consents.name_supervisor(database, actor, client_id, room.staff_id(database, room.THIRD))
        consents.answer(database, actor, client_id, "supervision", True)
        scale_results.enter(database, actor, ScaleEntry(case_id, answers=[2] * 8 + [0]))
        risk.assess(database, actor, RiskEntry(
            case_id, screen=Screen(method="yes"), grade=2, basis="有方法设想"))
        safety_plan.keep(database, actor, SafetyPlanEntry(case_id, warning_signs="整夜不睡"))
        hospital.advise(database, actor, AdviceEntry(
            case_id, on=date.today(), institution="三院", reasons="三周未入睡"))
        session_of(database, actor, case_id, clock)
        ending.close(database, actor, ClosingEntry(case_id, reason="goal", final_risk=1,
                                                   course="有起色"))
        ending.follow_up(database, actor, FollowUpEntry(case_id, risk=1, words="在上班"))
    return client_id, case_id


def test_the_supervisor_reads_everything_but_identity_and_process_notes(folder, case):
    _, case_id = case
    with room.signed_in(folder, room.THIRD) as (database, actor):
        row, = supervised.rounds(database, actor)
        assert (row.id, row.state, row.sessions, row.counsellor) == (
            case_id, "C5", 1, room.NAMES["counsellor"])
        found = supervised.records(database, actor, case_id)
        assert {each.kind for each in found} == {
            "intake", "session", "scale", "risk", "plan", "hospital", "closing", "follow_up"}
        assert [each.at for each in found] == sorted((each.at for each in found), reverse=True)
        told = str(found)
        for words in (NOTE, "有方法设想", "整夜不睡", "三周未入睡", "有起色", "在上班",
                      room.PHRASE):
            assert words in told
        for hidden in (room.CLIENT, "13826774412", PROCESS):
            assert hidden not in told
        scale = next(each.row for each in found if each.kind == "scale")
        assert scale.score.total == 16


def test_an_assessment_from_medium_waits_until_it_is_signed(folder, case, clock):
    _, case_id = case
    with room.signed_in(folder, room.THIRD) as (database, actor):
        row, = supervised.waiting(database, actor)
        assert (row.case_id, row.grade) == (case_id, 2)
        assert row.due_at - row.assessed_at == timedelta(hours=24)
        supervised.countersign(database, actor, row.id)
        assert supervised.waiting(database, actor) == []
        refused("supervised_none", supervised.countersign, database, actor, row.id)
        refused("client_unknown", supervised.countersign, database, actor, 99)
        with database.reading() as session:
            assert session.query(AuditEntry).filter_by(verb="counselling.countersign").count() == 1
    with room.signed_in(folder, "counsellor") as (database, actor):
        seen, = assessments.of_case(database, actor, case_id)
        assert seen.countersigned_by == room.THIRD


def test_without_consent_nothing_is_read_at_once(folder, case):
    client_id, case_id = case
    with room.signed_in(folder, room.THIRD) as (database, actor):
        number = supervised.waiting(database, actor)[0].id
    with room.signed_in(folder, "counsellor") as (database, actor):
        refused("client_unknown", supervised.records, database, actor, case_id)  # not their own
        refused("client_unknown", supervised.countersign, database, actor, number)
        consents.withdraw(database, actor, client_id, "supervision")
    with room.signed_in(folder, room.THIRD) as (database, actor):
        assert supervised.rounds(database, actor) == []
        assert supervised.waiting(database, actor) == []
        refused("client_unknown", supervised.records, database, actor, case_id)
        refused("client_unknown", supervised.countersign, database, actor, number)


def test_role_by_role(folder, case):
    _, case_id = case
    with room.signed_in(folder, room.SECOND) as (database, actor):
        assert supervised.rounds(database, actor) == []
        refused("client_unknown", supervised.records, database, actor, case_id)
    for name in ("supervisor", "counter", "mediator", "admin"):
        with room.signed_in(folder, name) as (database, actor):
            for read in (supervised.rounds, supervised.waiting, supervised.unsigned):
                refused("not_allowed", read, database, actor)
            refused("not_allowed", supervised.records, database, actor, case_id)
            refused("not_allowed", supervised.countersign, database, actor, 1)


def test_overdue_notes_are_a_number_of_each_counsellor(folder, case, clock):
    client_id, _ = case
    with room.signed_in(folder, "counsellor") as (database, actor):
        other = room.taken_on(database, actor, {"name": "石岚"})
        room.held(database, actor, other[1])
        consents.name_supervisor(database, actor, other[0], room.staff_id(database, room.THIRD))
        assert notes.unwritten(database, actor)[0][3] is False
    with room.signed_in(folder, room.THIRD) as (database, actor):
        assert supervised.unsigned(database, actor) == []
        clock.shift(timedelta(hours=25))
        row, = supervised.unsigned(database, actor)
        assert (row.counsellor, row.count) == (room.NAMES["counsellor"], 1)
        assert client_id
