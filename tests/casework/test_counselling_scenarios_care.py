"""Scenarios of care, role by role: what nobody else may do, what no setting turns off."""

import pytest
from sqlalchemy import func, select

from casedesk.casework import settings_book, visits
from casedesk.casework.counselling import demands, notes, reports, risk, scale_results
from casedesk.casework.counselling.notes import NoteEntry
from casedesk.casework.counselling.reports import ReportEntry, SuspicionEntry
from casedesk.casework.counselling.scale_results import ScaleEntry
from casedesk.casework.people import PersonEntry
from casedesk.casework.visits import VisitEntry
from casedesk.errors import RefusedError
from casedesk.model import CounsellingSession, Person, Visit, now
from tests.casework import counselling_room as room
from tests.casework.crisis_room import PAPER, assessed, refused

OTHERS = ("counter", "mediator", "admin", "city", room.SECOND)
NOTE = NoteEntry(topic="08", subjective="好些", assessment="平稳", plan="下周", risk=0)


@pytest.fixture
def folder(centre_folder):
    return room.staffed(centre_folder)


def attempt(call, *args):
    """What somebody gets, or the code they are refused with."""
    try:
        return call(*args)
    except RefusedError as told:
        return told.code


def test_e15_no_setting_turns_the_ninth_item_off(folder):
    with room.signed_in(folder, "counsellor") as (database, actor):
        _, case_id = room.taken_on(database, actor)
        scale_results.enter(database, actor, ScaleEntry(
            case_id, scale="PHQ-9", answers=[0] * 8 + [1]))
        uid = room.held(database, actor, case_id)
    with room.signed_in(folder, "supervisor") as (database, head):
        off = [spec.key for spec in settings_book.specs() for nothing in (False, 0)
               if attempt(settings_book.change, database, head, spec.key, nothing,
                          now().date()) is None]
        assert len(off) > 10
    with room.signed_in(folder, "counsellor") as (database, actor):
        with database.reading() as session:
            number = session.scalars(select(CounsellingSession.id).where(
                CounsellingSession.uid == uid)).one()
        refused("risk_form_due", notes.sign, database, actor, number, NOTE)


def test_e16_e22_what_is_owed_of_a_client_is_nobody_elses(folder):
    with room.signed_in(folder, "counsellor") as (database, actor):
        _, case_id = room.taken_on(database, actor)
        assessed(database, actor, case_id, 3, voices="yes")
    for name in OTHERS:
        with room.signed_in(folder, name) as (database, actor):
            assert attempt(risk.tasks, database, actor) in ("not_allowed", []), name
            assert attempt(risk.crises, database, actor) == "not_allowed", name
            assert attempt(risk.of_case, database, actor, case_id) in (
                "not_allowed", "client_unknown"), name


@pytest.mark.parametrize("office", reports.OFFICES)
def test_e21_a_suspicion_is_reported_to_any_of_the_three(folder, office):
    with room.signed_in(folder, "counsellor") as (database, actor):
        _, case_id = room.taken_on(database, actor)
        refused("report_none", reports.report, database, actor, ReportEntry(
            case_id, office, "值班", "疑似"))
        reports.suspect(database, actor, SuspicionEntry(case_id, "minor", "", "手腕有伤"))
        refused("report_office", reports.report, database, actor, ReportEntry(
            case_id, "employer", "人事", "疑似"))
        reports.report(database, actor, ReportEntry(case_id, office, "值班", "疑似受侵害"))
        assert reports.of_case(database, actor, case_id)[0].reported_at


@pytest.mark.parametrize("name", ["mediator", "admin", "city", room.SECOND])
def test_e23_nobody_but_head_and_supervisor_approves_a_demand(folder, name):
    with room.signed_in(folder, "counsellor") as (database, actor):
        number = demands.log(database, actor, PAPER)
    with room.signed_in(folder, name) as (database, actor):
        assert attempt(demands.approve, database, actor, number, "只答复是否在册") in (
            "demand_approver", "sealed_closed", "not_allowed")
        assert attempt(demands.decline, database, actor, number, "无文书") in (
            "demand_approver", "sealed_closed", "not_allowed")


@pytest.mark.parametrize(("field", "said"), [
    ("matter", {"matter": "9102"}), ("category", {"category": "counselling"}),
    ("opinion", {"opinion": ["counselling"]})])
def test_who_seeks_counselling_is_entered_nowhere_by_name(folder, field, said):
    with room.signed_in(folder, "counter") as (database, actor):
        entry = VisitEntry(**{"person": PersonEntry(name="白露"), "matter": "9101"} | said)
        told = refused("visit_counselling", visits.record, database, actor, entry)
        assert told.field == field
        with database.reading() as session:
            assert session.scalar(select(func.count()).select_from(Visit)) == 0
            assert session.scalar(select(func.count()).select_from(Person)) == 0


def test_a_visit_of_an_old_ledger_that_says_so_may_be_put_right(folder):
    with room.signed_in(folder, "counter") as (database, actor):
        saved = visits.record(database, actor, VisitEntry(
            person=PersonEntry(name="李娟"), matter="9101"))
        with database.writing(actor) as session:
            session.get_one(Visit, saved.visit_id).category = "counselling"
        visits.record(database, actor, VisitEntry(
            visit_id=saved.visit_id, person_id=saved.person_id, matter="9101",
            category="counselling", workers=2), "keep")
        refused("visit_counselling", visits.record, database, actor, VisitEntry(
            visit_id=saved.visit_id, person_id=saved.person_id, matter="9102",
            category="counselling"), "keep")
