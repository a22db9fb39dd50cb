from dataclasses import replace
from datetime import date, datetime

import pytest
from sqlalchemy import select

from casedesk.casework import visits
from casedesk.casework.disputes import beginnings, meetings, records
from casedesk.casework.disputes import page as case_page
from casedesk.casework.disputes.meetings import AttendeeEntry
from casedesk.errors import RefusedError
from casedesk.model import Deadline, Meeting
from tests.samples import at, unpaid_wages


def refused(act, database, actor, entry):
    with pytest.raises(RefusedError) as refusal:
        act(database, actor, entry)
    return refusal.value.code


def clock(database, rule="M-NTC"):
    with database.reading() as session:
        return session.execute(select(Deadline.due_on, Deadline.state).where(
            Deadline.rule == rule).order_by(Deadline.id)).all()


@pytest.fixture
def proposed(database, mediator, s1):
    return beginnings.meeting(database, mediator, s1)


@pytest.fixture
def planned(database, mediator, proposed):
    number = meetings.plan(database, mediator, proposed)
    return meetings.entry_of(database, mediator, number)


def held(entry, **more):
    came = [replace(each, came=True, identified=True) for each in entry.attendees]
    values = {"result": "agreed", "ends_at": datetime(2026, 9, 18, 11, 30),
              "outcome": "双方达成调解。", "course": "经两轮协商。", "answer": "承认欠薪。"}
    return replace(entry, attendees=came, **(values | more))


def test_a_meeting_is_proposed_with_everyone_and_time_for_the_notice(proposed, mediator):
    assert [(each.name, each.part) for each in proposed.attendees] == [
        ("张会娟", "applicant"), ("中山市恒盛灯饰有限公司", "respondent")]
    assert proposed.starts_at == datetime(2026, 9, 18, 9)
    assert (proposed.mediator_id, proposed.place) == (mediator.staff_id, "本中心调解室")


def test_planning_starts_the_clock_of_the_notice(database, mediator, planned):
    assert [tuple(row) for row in clock(database)] == [(date(2026, 9, 15), "running")]
    later = replace(planned, starts_at=datetime(2026, 9, 21, 9))
    assert meetings.plan(database, mediator, later) == planned.id
    assert [row.state for row in clock(database)] == ["replaced", "running"]
    row = records.listing(database, mediator, planned.case_id)[0]
    assert (row.kind, row.at, row.stands) == ("meeting", datetime(2026, 9, 21, 9), "待召开")


def test_what_lacks_or_clashes_is_named(database, mediator, clock, proposed, planned):
    other = visits.record(database, mediator, unpaid_wages(), then="case").case_id
    elsewhere = beginnings.meeting(database, mediator, other)
    for more, code in (
            ({}, "meeting_clash"), ({"mediator_id": 1}, "meeting_room"),
            ({"starts_at": datetime(2026, 9, 18, 10, 30)}, "meeting_clash"),
            ({"starts_at": datetime(2026, 9, 16, 9)}, "meeting_short"),
            ({"starts_at": datetime(2026, 9, 13, 9)}, "meeting_past"),
            ({"place": " "}, "record_missing"), ({"mediator_id": None}, "record_missing"),
            ({"attendees": []}, "meeting_nobody")):
        assert refused(meetings.plan, database, mediator, replace(elsewhere, **more)) == code
    soon = replace(elsewhere, starts_at=datetime(2026, 9, 16, 9), short_notice=True)
    assert meetings.plan(database, mediator, soon)
    assert len(meetings.coming(database, mediator)) == 2


def test_minutes_lacking_something_are_refused(database, mediator, clock, planned):
    entry = beginnings.minutes(database, mediator, planned)
    assert "张会娟" not in entry.identity
    assert refused(meetings.hold, database, mediator, held(entry)) == "meeting_early"
    clock.move_to(at("2026-09-18", 14))
    strangers = held(entry)
    strangers.attendees[1] = replace(strangers.attendees[1], identified=False)
    alone = held(entry)
    alone.attendees = alone.attendees[:1]
    nobody = replace(held(entry), attendees=[AttendeeEntry(name="某人")])
    for wrong, code in (
            (held(entry, result="planned"), "meeting_result"),
            (held(entry, ends_at=None), "record_missing"),
            (held(entry, ends_at=datetime(2026, 9, 18, 8)), "meeting_ends"),
            (held(entry, ends_at=datetime(2026, 9, 18, 15)), "record_future"),
            (held(entry, course=""), "record_missing"), (strangers, "meeting_unidentified"),
            (alone, "meeting_absent"), (nobody, "meeting_absent"),
            (held(entry, result="adjourned"), "meeting_adjourned")):
        assert refused(meetings.hold, database, mediator, wrong) == code
    with database.reading() as session:
        assert session.scalars(select(Meeting.result)).one() == "planned"


def test_minutes_stand_on_the_timeline_with_their_length(database, mediator, clock, planned):
    clock.move_to(at("2026-09-18", 14))
    entry = beginnings.minutes(database, mediator, planned)
    meetings.hold(database, mediator, held(entry, next_step="打印协议书"))
    event = case_page.page(database, mediator, planned.case_id).timeline[0]
    assert (event.action, event.minutes, event.next_step) == ("mediation", 150, "打印协议书")
    assert "达成调解" in event.text
    again = meetings.entry_of(database, mediator, planned.id)
    assert again.identity.startswith("调解员核对了到场当事人")
    assert again.rights.endswith("均不申请回避。")
    assert "12,400.00元" in again.claims
    assert all(each.came for each in again.attendees)


def test_an_adjourned_meeting_plans_the_next(database, mediator, clock, planned):
    clock.move_to(at("2026-09-18", 14))
    entry = held(beginnings.minutes(database, mediator, planned), result="adjourned",
                 adjourned_to=datetime(2026, 9, 19, 9))
    meetings.hold(database, mediator, entry)
    rows = records.listing(database, mediator, planned.case_id)
    assert [(row.at, row.stands) for row in rows if row.kind == "meeting"] == [
        (datetime(2026, 9, 19, 9), "待召开"), (datetime(2026, 9, 18, 9), "休会，另行召开")]


def test_a_meeting_is_called_off_with_a_reason(database, mediator, planned):
    with pytest.raises(RefusedError):
        meetings.call_off(database, mediator, planned.id, " ")
    meetings.call_off(database, mediator, planned.id, "被申请人出差")
    assert clock(database)[-1].state == "stopped"
    assert refused(meetings.plan, database, mediator, planned) == "meeting_over"
