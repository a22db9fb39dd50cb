"""The limitation and its events, days put right, the calendar that moves every open clock."""

from datetime import date

import pytest
from sqlalchemy import select

from casedesk.casework import calendar_book, visits
from casedesk.casework.calendar_book import DayEntry
from casedesk.casework.disputes import (
    acts,
    clock_book,
    limitation_book,
    proceedings,
    redating,
)
from casedesk.casework.disputes import page as case_page
from casedesk.casework.disputes.acts import Act
from casedesk.casework.disputes.clock_book import PauseEntry
from casedesk.casework.disputes.limitation_book import InterruptionEntry
from casedesk.casework.disputes.proceedings import ProceedingAct
from casedesk.casework.disputes.redating import RedateEntry
from casedesk.errors import RefusedError
from casedesk.model import AuditEntry
from tests.casework.roads import clock_of, do
from tests.samples import at, unpaid_wages


def said(database, actor, case_id):
    return [f"{event.title} {event.text}" for event in case_page.page(
        database, actor, case_id).timeline]


def due(database, case_id, rule):
    row = clock_of(database, case_id, rule)
    return row.due_on and row.due_on.isoformat()


# limitation -----------------------------------------------------------------------------------


def test_events_of_the_limitation_are_entered_and_put_right_by_later_ones(
        database, mediator, clock):
    clock.move_to(at("2026-09-10"))
    case_id = visits.record(database, mediator, unpaid_wages(
        matter="0508", known_on=date(2026, 1, 5)), then="case").case_id

    def card():
        return clock_book.page(database, mediator, case_id).limitation

    assert card().due_on == date(2027, 1, 5)
    first = limitation_book.record(database, mediator, InterruptionEntry(
        case_id, date(2026, 3, 2), kind="claimed", note="微信催讨"))
    assert card().due_on == date(2027, 3, 2)
    second = limitation_book.record(database, mediator, InterruptionEntry(
        case_id, date(2026, 4, 1), kind="claimed", corrects_id=first))
    assert card().due_on == date(2027, 4, 1)
    assert [(row.id, row.replaced) for row in card().events] == [(second, False), (first, True)]
    with pytest.raises(RefusedError) as refusal:  # corrected once, by the latest
        limitation_book.record(database, mediator, InterruptionEntry(
            case_id, date(2026, 4, 2), kind="claimed", corrects_id=first))
    assert refusal.value.code == "interruption_unknown"
    limitation_book.take_back(database, mediator, second, "记错案件")
    assert card().due_on == date(2027, 1, 5)
    limitation_book.record(database, mediator, InterruptionEntry(
        case_id, date(2026, 6, 1), date(2026, 6, 11), "suspended"))
    assert card().due_on == date(2027, 1, 15)
    assert any("撤销：记错案件" in line for line in said(database, mediator, case_id))


@pytest.mark.parametrize(("more", "code", "field"), [
    ({"kind": ""}, "interruption_kind", "kind"),
    ({"day": None}, "interruption_day", "day"),
    ({"day": date(2099, 1, 1)}, "interruption_day", "day"),
    ({"until": date(2026, 9, 9)}, "interruption_until", "until"),
    ({"kind": "suspended", "until": date(2026, 8, 1)}, "suspension_order", "until"),
])
def test_an_event_that_cannot_be_is_refused(database, mediator, case_id, more, code, field):
    given = {"day": date(2026, 9, 1), "kind": "claimed"} | more
    with pytest.raises(RefusedError) as refusal:
        limitation_book.record(database, mediator, InterruptionEntry(case_id, **given))
    assert (refusal.value.code, refusal.value.field) == (code, field)


# old days put right ---------------------------------------------------------------------------


def test_the_day_of_an_act_is_put_right_and_its_clocks_move(database, mediator, clock, s1):
    clock.move_to(at("2026-09-18"))
    done = {row.action: row for row in clock_book.page(database, mediator, s1).done}
    assert done["accept"].on == date(2026, 9, 14)
    with pytest.raises(RefusedError) as refusal:
        redating.redate(database, mediator, RedateEntry(
            s1, done["accept"].event_id, date(2026, 9, 15)))
    assert (refusal.value.code, refusal.value.field) == ("no_reason", "reason")
    redating.redate(database, mediator, RedateEntry(
        s1, done["accept"].event_id, date(2026, 9, 16), "受理通知书上是16日"))
    page = case_page.page(database, mediator, s1)
    assert (page.accepted_on, page.end_due) == (date(2026, 9, 16), date(2026, 10, 8))
    assert due(database, s1, "M-END") == "2026-10-08"  # raw 10-01
    assert clock_of(database, s1, "M-ACC").state == "missed"  # due on the 15th
    with database.reading() as session:
        fields, reason = session.execute(select(AuditEntry.fields, AuditEntry.reason).where(
            AuditEntry.verb == "case.redate")).one()
    assert "2026-09-14→2026-09-16" in str(fields)
    assert "2026-09-29→2026-10-08" in str(fields)
    assert reason == "受理通知书上是16日"
    again = {row.action: row for row in clock_book.page(database, mediator, s1).done}
    assert (again["accept"].on, again["accept"].corrected) == (date(2026, 9, 16), True)
    assert page.state == "accepted"
    redating.redate(database, mediator, RedateEntry(
        s1, again["accept"].event_id, date(2026, 9, 15), "再核对"))
    assert due(database, s1, "M-END") == "2026-09-30"


@pytest.mark.parametrize(("on", "code"), [
    (date(2026, 9, 9), "act_before_previous"), (date(2026, 9, 20), "act_redated_after_next"),
    (date(2026, 9, 14), "act_same_day"), (date(2026, 12, 1), "act_future")])
def test_a_corrected_day_stays_between_its_neighbours(
        database, mediator, clock, s1, on, code):
    clock.move_to(at("2026-09-18"))
    do(database, mediator, s1, "mediate")
    clock.move_to(at("2026-09-22"))
    accepted = next(row for row in redating_rows(database, mediator, s1)
                    if row.action == "accept")
    with pytest.raises(RefusedError) as refusal:
        redating.redate(database, mediator, RedateEntry(s1, accepted.event_id, on, "核对"))
    assert refusal.value.code == code


def redating_rows(database, actor, case_id):
    return clock_book.page(database, actor, case_id).done


# the calendar ---------------------------------------------------------------------------------


def test_a_changed_calendar_moves_every_open_clock_and_the_audit_says_so(
        database, mediator, supervisor, clock, s1):
    clock.move_to(at("2026-09-18"))
    do(database, mediator, s1, "fail", failure_ground="declined")
    number = proceedings.perform(database, mediator, ProceedingAct(
        s1, "arbitration", "apply", institution="中山市劳动人事争议仲裁委员会"))
    proceedings.perform(database, mediator, ProceedingAct(
        s1, "arbitration", "accept", number))
    assert due(database, s1, "R-SVC") == "2026-09-23"
    moved = calendar_book.enter(database, supervisor, [
        DayEntry(date(2026, 9, 23), "off", "台风停工"),
        DayEntry(date(2026, 9, 24), "off", "台风停工")])
    assert moved
    assert due(database, s1, "R-SVC") == "2026-09-28"  # 25 to 27 are Mid-Autumn
    assert any("2026-09-23 → 2026-09-28" in line for line in said(database, mediator, s1))
    with database.reading() as session:
        told = [str(fields) for fields in session.scalars(select(AuditEntry.fields).where(
            AuditEntry.verb == "case.clock"))]
    assert any("R-SVC 2026-09-23→2026-09-28" in fields for fields in told)


def test_a_clock_that_stands_still_follows_the_calendar_too(
        database, mediator, supervisor, clock, s1):
    clock.move_to(at("2026-09-18"))
    number = clock_of(database, s1, "M-END").id
    clock_book.suspend(database, mediator, PauseEntry(number, reason="鉴定"))
    calendar_book.enter(database, supervisor, [DayEntry(date(2026, 9, 29), "off", "台风")])
    assert due(database, s1, "M-END") == "2026-09-30"
    clock.move_to(at("2026-09-20"))
    assert clock_book.resume(database, mediator, PauseEntry(number)) == date(2026, 10, 8)


def test_an_act_is_never_before_the_one_it_follows_after_a_correction(
        database, mediator, clock, s1):
    clock.move_to(at("2026-09-18"))
    accepted = next(row for row in redating_rows(database, mediator, s1)
                    if row.action == "accept")
    redating.redate(database, mediator, RedateEntry(
        s1, accepted.event_id, date(2026, 9, 16), "核对"))
    with pytest.raises(RefusedError) as refusal:
        acts.perform(database, mediator, Act(s1, "mediate", on=date(2026, 9, 15), reason="补"))
    assert refusal.value.code == "act_before_previous"
