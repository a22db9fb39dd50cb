"""The file of a dispute: its timeline, particulars, lists, and clocks when days move."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError

from casedesk.casework import timeline, visits
from casedesk.casework.disputes import heading as headings
from casedesk.casework.disputes import listing, record
from casedesk.casework.disputes import page as case_page
from casedesk.casework.disputes.listing import CaseFilter
from casedesk.casework.employers import EmployerEntry
from casedesk.errors import RefusedError
from casedesk.model import Interruption
from tests.samples import at, unpaid_wages


def test_the_timeline_is_never_changed(database, mediator, case_id):
    for statement in ("update event set text = 'x'", "delete from event"):
        with pytest.raises(DBAPIError, match="never changed"), \
                database.writing(mediator) as session:
            session.execute(text(statement))


def test_a_note_sets_the_next_step_and_is_corrected_by_a_later_one(database, mediator, case_id):
    first = timeline.write_note(database, mediator, timeline.NoteEntry(
        case_id, "call", "单位同意参加", next_step="再约单位", next_step_on=date(2026, 12, 1)))
    timeline.write_note(database, mediator, timeline.NoteEntry(
        case_id, "note", "单位未同意，前记有误", corrects_id=first))
    page = case_page.page(database, mediator, case_id)
    assert page.next_step == "再约单位"
    assert [row.corrected for row in page.timeline if row.id == first] == [True]
    with pytest.raises(RefusedError) as refusal:
        timeline.write_note(database, mediator, timeline.NoteEntry(case_id))
    assert refusal.value.code == "note_empty"


def test_a_second_respondent_of_dispatch_is_named(database, mediator, case_id):
    entry = record.entry_of(database, mediator, case_id)
    entry.parties.append(record.PartyEntry(
        side="respondent", dispatch="user", employer=EmployerEntry(name="中山市用工厂")))
    record.change(database, mediator, case_id, entry)
    page = case_page.page(database, mediator, case_id)
    assert [p.name for p in page.parties if p.side == "respondent"] == [
        "中山市恒盛灯饰有限公司", "中山市用工厂"]


def test_another_mediator_sees_the_overview_only(database, supervisor, counter, actors, case_id):
    other = actors["counter"]
    page = case_page.page(database, other, case_id)
    assert not page.whole
    assert (page.facts, page.timeline, page.claims, page.actions) == ("", (), (), ())
    with pytest.raises(RefusedError) as refusal:
        timeline.write_note(database, other, timeline.NoteEntry(case_id, "note", "x"))
    assert refusal.value.code == "not_allowed"


def test_lists_show_what_is_mine_due_and_forgotten(database, mediator, clock, s1):
    def ids(view):
        return [row.id for row in listing.listing(database, mediator, CaseFilter(view))]

    assert ids("mine") == ids("open") == [s1]
    assert ids("forgotten") == []
    clock.move_to(at("2026-09-22"))
    assert ids("due") == ids("forgotten") == [s1]
    clock.move_to(at("2026-10-30"))
    assert ids("overdue") == [s1]
    assert listing.count(database, mediator, CaseFilter("overdue")) == 1
    assert ids("closed") == []


def test_changing_the_calendar_moves_the_open_clocks_and_says_so(
        database, supervisor, mediator, clock, s1):
    from casedesk.casework import calendar_book
    from casedesk.casework.calendar_book import DayEntry

    moved = calendar_book.enter(database, supervisor, [
        DayEntry(date(2026, 9, 29), "off", "台风停工"), DayEntry(date(2026, 9, 30), "off", "")])
    page = case_page.page(database, mediator, s1)
    assert moved == [page.number]
    assert next(c for c in page.clocks if c.rule == "M-END").due_on > date(2026, 9, 30)
    assert any(row.kind == "deadline" for row in page.timeline)
    assert page.end_due == next(c for c in page.clocks if c.rule == "M-END").due_on


def test_days_ahead_are_never_in_the_past(database, mediator, clock, s1):
    clock.move_to(at("2026-09-14") + timedelta(hours=1))
    assert headings.heading(database, mediator, s1).road[0].code == "visit"


def test_while_the_limitation_stands_still_it_has_no_day(database, mediator, clock):
    from casedesk.casework.disputes import clocks
    from casedesk.model import CaseFile, Dispute

    clock.move_to(at("2026-02-27"))
    case_id = visits.record(database, mediator, unpaid_wages(
        matter="0508", known_on=date(2025, 3, 10)), then="case").case_id
    with database.writing(mediator) as session:
        session.add(Interruption(case_id=case_id, day=date(2026, 2, 1), kind="suspended"))
        session.flush()
        clocks.set_limitation(session, session.get(CaseFile, case_id), session.scalars(
            select(Dispute).where(Dispute.case_id == case_id)).one())
    row = next(c for c in case_page.page(database, mediator, case_id).clocks if c.rule == "L-1Y")
    assert row.due_on is None
    assert row.why
