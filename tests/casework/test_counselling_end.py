"""How counselling ends: closed, followed up, opened again; withdrawn, locked, copied."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select

from casedesk.casework.counselling import (
    appointments,
    client_card,
    closing_sheet,
    consents,
    destroying,
    ending,
    notes,
    risk,
    scale_results,
)
from casedesk.casework.counselling.appointments import AppointmentEntry
from casedesk.casework.counselling.ending import ClosingEntry, FollowUpEntry
from casedesk.casework.counselling.scale_results import ScaleEntry
from casedesk.casework.forms_book import documents
from casedesk.casework.forms_book.subject import Subject
from casedesk.model import (
    Appointment,
    AuditEntry,
    Client,
    CounsellingTask,
    Document,
    SealedRecord,
)
from casedesk.printing.issue import print_form
from casedesk.store import sealed
from tests.casework import counselling_room as room
from tests.casework.counselling_sessions import NOTE, refused, session_of


@pytest.fixture
def folder(centre_folder):
    return room.staffed(centre_folder)


@pytest.fixture
def desk(folder, clock):
    """A counsellor with a client who has one signed session, PHQ-9 of before and after."""
    with room.signed_in(folder, "counsellor") as (database, actor):
        client_id, case_id = room.taken_on(database, actor, goal="睡得好", goal_before=3)
        scale_results.enter(database, actor, ScaleEntry(case_id, answers=[2] * 8 + [0]))
        clock.shift(timedelta(days=21))
        held = session_of(database, actor, case_id, clock)
        scale_results.enter(database, actor, ScaleEntry(case_id, answers=[1] * 8 + [0]))
        yield database, actor, client_id, case_id, held


def test_the_sheet_draws_the_case_together_and_says_what_stands_in_the_way(desk):
    database, actor, _, case_id, _ = desk
    sheet = closing_sheet.of_case(database, actor, case_id)
    assert (sheet.sessions, sheet.complaint, sheet.goal_before) == (1, "08", 3)
    span, = sheet.scales
    assert (span.first, span.last, span.words) == (16, 8, "可靠改善")
    assert [row.code for row in sheet.standing if row.stops and not row.fine] == []
    later = datetime.combine(date.today() + timedelta(days=3), datetime.min.time())
    appointments.book(database, actor, AppointmentEntry(case_id,
                                                        begins=later + timedelta(hours=10)))
    with database.writing(actor) as session:
        session.add(CounsellingTask(case_id=case_id, kind="safety_call", recorded_by=1,
                                    due_at=datetime(2026, 12, 20)))
    found = {row.code: (row.fine, row.stops, row.page)
             for row in closing_sheet.of_case(database, actor, case_id).standing}
    assert found["bookings"] == (False, False, "week")
    assert found["call"] == (False, True, "client")
    refused("closing_call", ending.close, database, actor,
            ClosingEntry(case_id, reason="lost", final_risk=2))


def test_a_closed_case_is_followed_up_and_opened_again_by_a_high_risk(desk, clock):
    database, actor, _, case_id, _ = desk
    refused("follow_up_open", ending.follow_up, database, actor, FollowUpEntry(case_id, risk=0))
    refused("closing_day", ending.close, database, actor, ClosingEntry(
        case_id, date(2026, 12, 1), reason="goal", final_risk=0))
    refused("closing_points", ending.close, database, actor, ClosingEntry(
        case_id, reason="goal", final_risk=0, goal_after=11))
    today = date.today()
    ending.close(database, actor, ClosingEntry(
        case_id, reason="goal", final_risk=0, goal_after=8, course="先睡眠", satisfaction=5))
    refused("closing_closed", ending.close, database, actor, ClosingEntry(
        case_id, reason="goal", final_risk=0))
    entry = ending.closing(database, actor, case_id)
    assert (entry.on, entry.goal_after, entry.course) == (today, 8, "先睡眠")
    planned = closing_sheet.of_case(database, actor, case_id).planned
    assert [(day.year * 12 + day.month) - (today.year * 12 + today.month)
            for day in planned] == [1, 3]
    clock.shift(timedelta(days=30))
    assert ending.follow_up(database, actor, FollowUpEntry(case_id, risk=0, words="稳定")) == 1
    assert closing_sheet.of_case(database, actor, case_id).planned == planned[1:]
    refused("follow_up_high", ending.follow_up, database, actor,
            FollowUpEntry(case_id, risk=3, words="又想"))
    ending.follow_up(database, actor, FollowUpEntry(case_id, risk=3, words="又想", reopen=True))
    sheet = closing_sheet.of_case(database, actor, case_id)
    assert (sheet.state, sheet.planned, sheet.keep_until) == ("C2", (), None)
    assert [(row.number, row.words, row.reopened)
            for row in ending.follow_ups(database, actor, case_id)] == [
                (2, "又想", True), (1, "稳定", False)]
    refused("follow_up_open", ending.reopen, database, actor, case_id, "再来")
    assert "reassess" in {row.kind for row in risk.tasks(database, actor)}
    assert client_card.of_case(database, actor, case_id).same_day


def test_another_counsellor_and_the_head_reach_none_of_it(desk, folder):
    database, actor, client_id, case_id, _ = desk
    ending.close(database, actor, ClosingEntry(case_id, reason="goal", final_risk=0))
    database.close()
    for who, code in ((room.SECOND, "client_unknown"), ("supervisor", "not_allowed")):
        with room.signed_in(folder, who) as (other, colleague):
            for call in (closing_sheet.of_case, ending.closing, ending.follow_ups):
                refused(code, call, other, colleague, case_id)
            refused(code, consents.ask_erasure, other, colleague, client_id)


def test_a_supervisor_reads_nothing_from_the_withdrawal_on_and_the_audit_stays(desk, folder):
    database, actor, client_id, _, _ = desk
    consents.answer(database, actor, client_id, "supervision", True)
    consents.name_supervisor(database, actor, client_id, room.staff_id(database, room.THIRD))
    database.close()
    with room.signed_in(folder, room.THIRD) as (other, supervisor):
        assert len(notes.supervised(other, supervisor)) == 1
    with room.signed_in(folder, "counsellor") as (database, actor):
        with database.reading() as session:
            before = len(session.scalars(select(AuditEntry.id)).all())
        consents.withdraw(database, actor, client_id, "supervision")
        with database.reading() as session:
            assert len(session.scalars(select(AuditEntry.id)).all()) > before
    with room.signed_in(folder, room.THIRD) as (other, supervisor):
        assert notes.supervised(other, supervisor) == []
        with other.reading() as session:
            client = session.get_one(Client, client_id)
            assert client.locked_on is None  # an optional consent closes nothing else
            assert not any(
                sealed.may_open(other, session, row.subject, row.kind)
                for row in session.scalars(select(SealedRecord).where(
                    SealedRecord.subject == client.uid)))


def test_deletion_asked_within_the_time_of_keeping_leaves_storage_alone(desk):
    database, actor, client_id, case_id, held = desk
    later = datetime.combine(date.today() + timedelta(days=3), datetime.min.time())
    number, = appointments.book(database, actor, AppointmentEntry(
        case_id, begins=later + timedelta(hours=10)))
    until = consents.ask_erasure(database, actor, client_id, "请删掉")
    assert until.year == date.today().year + 10
    refused("erasure_asked", consents.ask_erasure, database, actor, client_id)
    lock = consents.lock_of(database, actor, case_id=case_id)
    assert (lock.since, lock.asked_on, lock.until) == (date.today(), date.today(), until)
    for call, entry in ((ending.close, ClosingEntry(case_id, reason="goal", final_risk=0)),
                        (scale_results.enter, ScaleEntry(case_id, answers=[0] * 9))):
        refused("client_locked", call, database, actor, entry)
    assert [(row.note, row.shut) for row in notes.of_case(database, actor, case_id)] == [
        (None, "client_locked")]
    refused("client_locked", notes.process_of, database, actor, held)
    with database.reading() as session:
        assert session.get_one(Appointment, number).state == "client_early"
    refused("destroy_early", destroying.propose, database, actor, client_id, "asked")


def test_the_copy_of_own_data_is_printed_from_storage_without_process_notes(desk):
    database, actor, client_id, case_id, _ = desk
    consents.ask_erasure(database, actor, client_id)
    refused("client_locked", print_form, database, actor, "P10", Subject(
        counselling_id=case_id))
    paper = print_form(database, actor, "P19", Subject(counselling_id=case_id))
    with database.reading() as session:
        row = session.get_one(Document, paper.document_id)
        assert (row.form, row.counselling_id) == ("P19", case_id)  # that it was given
        session.info["database"], session.info["actor"] = database, actor
        facts = documents.kept(session, actor, row.id).facts
        plain = f"{row.facts}{row.asked}{row.subject}"
    assert (facts.name, len(facts.sessions), len(facts.scales)) == (room.CLIENT, 1, 2)
    assert facts.sessions[0].subjective == NOTE
    assert "反移情" not in repr(facts)
    assert room.CLIENT not in plain
    assert NOTE not in plain


def test_summary_and_follow_up_are_printed_sealed_by_code(desk):
    database, actor, _, case_id, _ = desk
    refused("form_closing_none", print_form, database, actor, "P10", Subject(
        counselling_id=case_id))
    refused("form_follow_up_none", print_form, database, actor, "P11", Subject(
        counselling_id=case_id))
    ending.close(database, actor, ClosingEntry(case_id, reason="goal", final_risk=0,
                                               goal_after=8, course="先睡眠后沟通"))
    ending.follow_up(database, actor, FollowUpEntry(case_id, risk=0, words="稳定"))
    for code in ("P10", "P11"):
        paper = print_form(database, actor, code, Subject(counselling_id=case_id))
        with database.reading() as session:
            row = session.get_one(Document, paper.document_id)
            session.info["database"], session.info["actor"] = database, actor
            facts = documents.kept(session, actor, row.id).facts
            assert "先睡眠" not in f"{row.facts}{row.asked}"
        assert facts.code == client_card.of_case(database, actor, case_id).code
        assert room.CLIENT not in repr(facts)


def test_a_month_is_printed_only_as_it_went_out(folder, clock):
    from casedesk.casework.counselling import figures

    with room.signed_in(folder, "supervisor") as (database, actor):
        refused("figures_unreleased", print_form, database, actor, "P14",
                Subject(month="2026-10"))
        figures.release(database, actor, "2026-10")
        assert print_form(database, actor, "P14", Subject(month="2026-10")).pdf
    with room.signed_in(folder, "counter") as (database, actor):
        refused("not_allowed", print_form, database, actor, "P14",
                Subject(month="2026-10"))


