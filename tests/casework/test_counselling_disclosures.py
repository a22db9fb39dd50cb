"""What leaves the room of a case at risk: whom to call, reports, calls, demands, tellings."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from casedesk.casework.counselling import (
    appointments,
    clients,
    consents,
    contact,
    demands,
    disclosures,
    ending,
    glass,
    minors,
    notes,
    reports,
    risk,
)
from casedesk.casework.counselling.appointments import AppointmentEntry
from casedesk.casework.counselling.demands import DemandEntry
from casedesk.casework.counselling.disclosures import DisclosureEntry
from casedesk.casework.counselling.ending import ClosingEntry
from casedesk.casework.counselling.minors import ExceptionEntry
from casedesk.casework.counselling.notes import NoteEntry
from casedesk.casework.counselling.reports import ReportEntry, SuspicionEntry
from casedesk.model import (
    AuditEntry,
    BreakGlass,
    CounsellingCase,
    Demand,
    now,
)
from tests.casework import counselling_room as room
from tests.casework.crisis_room import (
    PAPER,
    assessed,
    kinds,
    refused,
    session_of,
    task,
)
from tests.conftest import NAMES, PASSWORD


@pytest.fixture
def folder(centre_folder):
    return room.staffed(centre_folder)


@pytest.fixture
def office(folder, clock):
    with room.signed_in(folder, "counsellor") as (database, actor):
        yield database, actor


# e) whom to call without consent, and the employer --------------------------------------------

def test_whom_to_call_is_opened_by_two_in_danger_alone(office, clock):
    database, actor = office
    client_id, case_id = room.taken_on(database, actor, {
        "emergency_phone": "13900139000", "emergency_name": "白母"})
    reason = "人在宿舍楼顶，电话不通"
    consents.answer(database, actor, client_id, "emergency", False)
    refused("contact_closed", contact.show, database, actor, case_id)
    opened = (database, actor, case_id)
    refused("contact_no_danger", contact.open_by_two, *opened, reason, room.THIRD, PASSWORD)
    assessed(database, actor, case_id, 4, under_way="yes")
    refused("contact_closed", contact.show, database, actor, case_id)
    refused("glass_reason", contact.open_by_two, *opened, "急", room.THIRD, PASSWORD)
    refused("glass_partner", contact.open_by_two, *opened, reason, room.SECOND, PASSWORD)
    refused("wrong_password", contact.open_by_two, *opened, reason, room.THIRD, "不是这个口令1")
    contact.open_by_two(*opened, reason, room.THIRD, PASSWORD)
    shown = contact.show(database, actor, case_id)
    assert (shown.phone, shown.basis) == ("13900139000", "life")
    assert "tell_client" in kinds(database, actor)
    with database.reading() as session:
        row, = session.scalars(select(BreakGlass))
        assert (row.basis, row.until - row.opened_at) == ("life", timedelta(hours=24))
        assert any("第十三条第四项" in entry.reason for entry in session.scalars(
            select(AuditEntry).where(AuditEntry.verb == "counselling.break_glass")))
    clock.shift(timedelta(hours=24, seconds=1))
    refused("contact_closed", contact.show, database, actor, case_id)
    consents.answer(database, actor, client_id, "emergency", True)
    assert contact.show(database, actor, case_id).basis == "consent"


def test_the_employer_hears_of_danger_at_work_alone(office):
    database, actor = office
    _, case_id = room.taken_on(database, actor, {"employer": "恒盛灯饰"})
    assert "employer" not in disclosures.offered()
    assert "employer" in disclosures.offered(law28=True)
    told = DisclosureEntry(case_id, "workplace", "厂保安", "三楼有人持刀", to="employer",
                           law28_reason="正在车间，无法先等公安")
    refused("disclosure_employer", risk.disclose, database, actor, told)  # no crisis stands
    assessed(database, actor, case_id, 4, under_way="yes")
    for change in ({"law28_reason": " "}, {"basis": "life"},
                   {"basis": "life", "to": "other", "recipient": "恒盛灯饰办公室"}):
        refused("disclosure_employer", risk.disclose, database, actor,
                DisclosureEntry(**vars(told) | change))
    risk.disclose(database, actor, told)
    assert disclosures.of_case(database, actor, case_id)[0].law28_reason.startswith("正在车间")


# f) reports the law demands, and minors -------------------------------------------------------

def test_suspected_abuse_is_reported_before_anything_is_signed(office, clock):
    database, actor = office
    client_id, case_id = room.taken_on(database, actor, {"birth": date(2009, 5, 4)})
    held = session_of(database, actor, case_id)
    consents.answer(database, actor, client_id, "guardian", True, by_guardian=True)
    refused("report_none", reports.report, database, actor, ReportEntry(case_id, "police"))
    refused("report_about", reports.suspect, database, actor, SuspicionEntry(case_id))
    refused("report_grounds", reports.suspect, database, actor, SuspicionEntry(case_id, "minor"))
    due = reports.suspect(database, actor, SuspicionEntry(case_id, "minor", "本人", "手臂瘀伤"))
    assert due == now() + timedelta(hours=1)
    clock.shift(timedelta(hours=2))
    fine = NoteEntry(subjective="…", risk=0)
    refused("risk_actions_due", notes.sign, database, actor, held, fine)
    entry = ReportEntry(case_id, "", "石岐派出所", "年龄、伤情、住处", number="2026-8891")
    refused("report_office", reports.report, database, actor, entry)
    entry.office = "police"
    reports.report(database, actor, entry)
    notes.sign(database, actor, held, fine)
    row = disclosures.of_case(database, actor, case_id)[0]
    assert (row.basis, row.to, row.recipient) == ("minor", "police", "石岐派出所（2026-8891）")
    assert reports.of_case(database, actor, case_id)[0].reported_at == now()


def test_a_minor_is_counselled_with_p18_or_a_documented_exception(office):
    database, actor = office
    client_id, case_id = room.taken_on(database, actor, {"birth": date(2011, 5, 4)})
    held = session_of(database, actor, case_id)
    fine = NoteEntry(subjective="…", risk=0)
    refused("minor_p18", notes.sign, database, actor, held, fine)
    for change, code in (({"ground": ""}, "minor_ground"), ({"reason": ""}, "minor_reason"),
                         ({"agreed_by": ""}, "minor_agreed"),
                         ({"ground": "own_income"}, "minor_income")):
        refused(code, minors.except_, database, actor, ExceptionEntry(**{
            "case_id": case_id, "ground": "supervisor", "reason": "父母在外地，联系不上",
            "agreed_by": room.THIRD} | change))
    minors.except_(database, actor, ExceptionEntry(
        case_id, "supervisor", "父母在外地，联系不上", room.THIRD))
    assert minors.exception(database, actor, case_id).agreed_by == room.THIRD
    notes.sign(database, actor, held, fine)
    who = clients.identity(database, actor, client_id)
    who.birth, who.guardian_name = date(2014, 1, 1), "白母"
    clients.change_identity(database, actor, client_id, who)
    assert minors.missing(database, actor, case_id) == "guardian"  # the exception holds no longer
    refused("minor_guardian", minors.except_, database, actor, ExceptionEntry(
        case_id, "supervisor", "…", room.THIRD))
    consents.answer(database, actor, client_id, "guardian", True, by_guardian=True)
    assert minors.missing(database, actor, case_id) == ""
    who.birth = date(1990, 1, 1)
    clients.change_identity(database, actor, client_id, who)
    with database.reading() as session:
        assert not session.get_one(CounsellingCase, case_id).minor


# g) twice not come ----------------------------------------------------------------------------

def missed(database, actor, case_id, clock):
    number, = appointments.book(database, actor, AppointmentEntry(
        case_id, begins=now() + timedelta(hours=1)))
    clock.shift(timedelta(hours=2))
    appointments.mark(database, actor, number, "no_show")


def test_who_stays_away_twice_at_a_risk_is_called_and_not_given_up(office, clock):
    database, actor = office
    _, calm = room.taken_on(database, actor, {"name": "石岚"})
    _, case_id = room.taken_on(database, actor)
    missed(database, actor, calm, clock)
    missed(database, actor, calm, clock)
    assert kinds(database, actor) == set()
    assessed(database, actor, case_id, 2, method="yes")
    missed(database, actor, case_id, clock)
    assert "safety_call" not in kinds(database, actor)
    missed(database, actor, case_id, clock)
    call = task(database, actor, case_id, "safety_call")
    assert call.due_at == now() + timedelta(hours=4)
    closing = ClosingEntry(case_id, reason="lost", final_risk=2)
    refused("closing_call", ending.close, database, actor, closing)
    risk.done(database, actor, call.id, "陈静", None, "unreachable", "三次无人接听")
    assert {"safety_call", "supervisor_told", "emergency_contact"} <= kinds(database, actor)
    refused("closing_call", ending.close, database, actor, closing)
    risk.done(database, actor, task(database, actor, case_id, "safety_call").id, "陈静")
    ending.close(database, actor, closing)


# h) demands -----------------------------------------------------------------------------------

def test_a_demand_says_nothing_of_a_client_and_two_approve(office, folder, clock):
    database, actor = office
    client_id, case_id = room.taken_on(database, actor)
    number = demands.log(database, actor, PAPER)
    assert "不确认亦不否认" in demands.reply(database)
    with database.reading() as session:
        row = session.get_one(Demand, number)
        assert not any(room.CLIENT in str(value) or str(value) == room.code_of(
            database, client_id) for value in vars(row).values())
    refused("demand_approver", demands.approve, database, actor, number, "是否来过")
    told = DisclosureEntry(case_id, "demand", "石岐分局", "是", to="police", demand_id=number)
    refused("disclosure_paper", risk.disclose, database, actor, told)
    database.close()
    with room.signed_in(folder, "supervisor") as (other, head):
        assert demands.approvers(other, head) == [room.THIRD]
        refused("demand_minimum", demands.approve, other, head, number, " ")
        refused("wrong_password", demands.approve, other, head, number, "是否来过", room.THIRD,
                "不是这个口令1")
        refused("demand_approver", demands.approve, other, head, number, "是否来过",
                room.SECOND, PASSWORD)
        assert demands.approve(other, head, number, "只答是否来过") == "waiting"
        refused("demand_approver", demands.approve, other, head, number, "…")
    with room.signed_in(folder, room.THIRD) as (other, colleague):
        assert demands.listing(other, colleague)[0].may == ("supervisor",)
        assert demands.approve(other, colleague, number, "只答是否来过") == "approved"
    with room.signed_in(folder, "counsellor") as (again, me):
        row = demands.listing(again, me)[0]
        assert (row.head, row.supervisor, row.minimum) == (
            NAMES["supervisor"], room.THIRD, "只答是否来过")
        risk.disclose(again, me, told)
        kept = disclosures.of_case(again, me, case_id)[0]
        assert (kept.paper_number, kept.second_person) == (
            PAPER.paper_number, f"{NAMES['supervisor']}、{room.THIRD}")
    for role in ("counter", "mediator", "admin", "city"):
        with room.signed_in(folder, role) as (other, colleague):
            refused("not_allowed", demands.listing, other, colleague)


def test_without_a_paper_or_two_officers_nothing_is_approved(folder, clock):
    with room.signed_in(folder, "supervisor") as (database, head):
        number = demands.log(database, head, DemandEntry(
            "police", "石岐分局", about="某人", asked="口头询问"))
        both = (number, "是否来过", room.THIRD, PASSWORD)
        refused("demand_paper", demands.approve, database, head, *both)
        demands.put_right(database, head, number, DemandEntry(
            **vars(PAPER) | {"second_card": ""}))
        refused("demand_officers", demands.approve, database, head, *both)
        demands.put_right(database, head, number, PAPER)
        assert demands.approve(database, head, *both) == "approved"
        refused("demand_decided", demands.decline, database, head, number, "…")
        demands.answered(database, head, number)
        other = demands.log(database, head, DemandEntry("court", "法院", asked="是否来过"))
        refused("demand_reason", demands.decline, database, head, other, "")
        demands.decline(database, head, other, "没有文书")
        assert [row.state for row in demands.listing(database, head)] == ["declined", "answered"]


# i) disclosures -------------------------------------------------------------------------------

def test_a_disclosure_is_told_afterwards_and_so_is_an_opening_by_two(office, folder, clock):
    database, actor = office
    client_id, case_id = room.taken_on(database, actor)
    refused("disclosure_consent", risk.disclose, database, actor, DisclosureEntry(
        case_id, "consent", "白母", "请陪同", to="family"))
    consents.answer(database, actor, client_id, "emergency", True)
    first = risk.disclose(database, actor, DisclosureEntry(
        case_id, "consent", "白母", "请陪同", to="family"))
    risk.disclose(database, actor, DisclosureEntry(case_id, "life", "110", "位置", to="police"))
    assert [row.kind for row in risk.tasks(database, actor)] == ["tell_client"]  # one for all
    disclosures.told(database, actor, first)
    refused("disclosure_unknown", disclosures.told, database, actor, first)
    assert [row.client_told_on is None for row in disclosures.of_case(
        database, actor, case_id)] == [False, True]
    assessed(database, actor, case_id, 4, under_way="yes")
    contact.open_by_two(database, actor, case_id, "人在宿舍楼顶，电话不通", room.THIRD, PASSWORD)
    risk.done(database, actor, task(database, actor, case_id, "tell_client").id, "陈静")
    assert all(row.client_told_on for row in disclosures.of_case(database, actor, case_id))
    assert all(row.client_told_on for row in glass.opened(database, actor))
