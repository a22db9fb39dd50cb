"""Risk carried through by casework: plans, hospital, crisis, disclosures, reports, demands."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from casedesk.casework.counselling import (
    appointments,
    assessments,
    clients,
    consents,
    contact,
    count_rows,
    crisis,
    demands,
    disclosures,
    ending,
    glass,
    hospital,
    minors,
    notes,
    reports,
    risk,
    safety_plan,
)
from casedesk.casework.counselling.appointments import AppointmentEntry
from casedesk.casework.counselling.crisis import CrisisEntry
from casedesk.casework.counselling.demands import DemandEntry
from casedesk.casework.counselling.disclosures import DisclosureEntry
from casedesk.casework.counselling.ending import ClosingEntry
from casedesk.casework.counselling.hospital import AdviceEntry, ReceiptEntry
from casedesk.casework.counselling.minors import ExceptionEntry
from casedesk.casework.counselling.notes import NoteEntry
from casedesk.casework.counselling.reports import ReportEntry, SuspicionEntry
from casedesk.casework.counselling.risk import RiskEntry
from casedesk.casework.counselling.safety_plan import SafetyPlanEntry
from casedesk.errors import RefusedError
from casedesk.model import (
    AuditEntry,
    BreakGlass,
    CounsellingCase,
    Demand,
    now,
)
from casedesk.rules.risk import Screen, levels, questions
from tests.casework import counselling_room as room
from tests.conftest import NAMES, PASSWORD

WHOLE_PLAN = dict(zip(safety_plan.STEPS, ("睡不着", "散步", "公园", "姐姐", "12356", "药交姐姐"),
                      strict=True))
CRISIS = {"danger": "楼顶，已服药", "measures": "陪同，呼叫120", "ending": "送三院",
          "reporter": "陈静"}


def refused(code, call, *args, **more):
    with pytest.raises(RefusedError) as told:
        call(*args, **more)
    assert told.value.code == code
    assert room.CLIENT not in told.value.sentence("zh")
    return told.value


@pytest.fixture
def folder(centre_folder):
    return room.staffed(centre_folder)


@pytest.fixture
def office(folder, clock):
    with room.signed_in(folder, "counsellor") as (database, actor):
        yield database, actor


def session_of(database, actor, case_id, hours=1):
    number, = appointments.book(database, actor, AppointmentEntry(
        case_id, begins=now() + timedelta(hours=hours)))
    return appointments.mark(database, actor, number, "arrived")


def assessed(database, actor, case_id, grade, **screen):
    return risk.assess(database, actor, RiskEntry(case_id, None, Screen(**screen), grade, "依据"))


def kinds(database, actor):
    return {row.kind for row in risk.tasks(database, actor)}


def task(database, actor, case_id, kind):
    return next(row for row in risk.of_case(database, actor, case_id)
                if row.kind == kind and row.done_at is None)


# a) the safety plan ---------------------------------------------------------------------------

def test_a_plan_is_signed_whole_by_both_and_revised(office):
    database, actor = office
    _, case_id = room.taken_on(database, actor)
    assessed(database, actor, case_id, 2, method="yes")
    refused("safety_plan_empty", safety_plan.keep, database, actor, SafetyPlanEntry(case_id))
    safety_plan.keep(database, actor, SafetyPlanEntry(case_id, warning_signs="睡不着"))
    signed = {"client_signed_on": now().date(), "counsellor_signed_on": now().date()}
    told = refused("safety_plan_step", safety_plan.keep, database, actor, SafetyPlanEntry(
        case_id, **WHOLE_PLAN | {"places": " "}, **signed))
    assert told.field == "places"
    assert "safety_plan" in kinds(database, actor)
    safety_plan.keep(database, actor, SafetyPlanEntry(case_id, **WHOLE_PLAN, **signed))
    assert "safety_plan" not in kinds(database, actor)
    plan = safety_plan.latest(database, actor, case_id)
    assert (plan.revision, plan.signed, plan.plan.people) == (2, True, "姐姐")
    assert [row.signed for row in safety_plan.revisions(database, actor, case_id)] == [True, False]


# b) the hospital ------------------------------------------------------------------------------

@pytest.mark.parametrize(("change", "code"), [
    ({"institution": ""}, "hospital_where"), ({"reasons": ""}, "hospital_reasons"),
    ({"reasons": "诊断为抑郁症"}, "hospital_diagnosis"), ({"answer": "later"}, "hospital_answer"),
    ({"answer": "referral", "kinds": ""}, "hospital_kinds"),
    ({"answer": "refused"}, "hospital_risk"), ({"on": date(2099, 1, 1)}, "act_future")])
def test_an_advice_says_what_was_observed_and_what_was_answered(office, change, code):
    database, actor = office
    _, case_id = room.taken_on(database, actor)
    refused(code, hospital.advise, database, actor, AdviceEntry(**{
        "case_id": case_id, "institution": "三院", "reasons": "两周少眠，哭泣"} | change))
    assert hospital.of_case(database, actor, case_id) == []


def test_an_advice_is_counted_and_so_is_who_went(office):
    database, actor = office
    client_id, case_id = room.taken_on(database, actor)
    assessed(database, actor, case_id, 2, method="yes")
    assert "中山市第三人民医院" in hospital.institutions(database)[0]
    number = hospital.advise(database, actor, AdviceEntry(
        case_id, institution=hospital.institutions(database)[0], reasons="两周少眠"))
    assert "hospital_advised" not in kinds(database, actor)
    hospital.answer(database, actor, number, AdviceEntry(
        case_id, institution="三院", reasons="两周少眠", answer="referral", kinds="identity,risk",
        signed_on=now().date()))
    assert consents.of_client(database, actor, client_id)[0].purpose == "referral"
    refused("hospital_went", hospital.receive, database, actor, number, ReceiptEntry())
    refused("hospital_not_why", hospital.receive, database, actor, number,
            ReceiptEntry(went=False))
    hospital.receive(database, actor, number, ReceiptEntry(went=True, assessed=True))
    row = hospital.advice(database, actor, number)
    assert (row.advice.answer, row.advice.kinds) == ("referral", "identity,risk")
    assert (row.receipt.went, row.receipt.receipt_on) == (True, now().date())
    with database.reading() as session:
        count, = count_rows.of_month(database, session, f"{now():%Y-%m}")
        assert (count.referred, count.attended_hospital) == (True, True)


# c) the crisis --------------------------------------------------------------------------------

def test_a_crisis_is_read_back_as_one_record(office, clock):
    database, actor = office
    _, case_id = room.taken_on(database, actor)
    assessed(database, actor, case_id, 4, under_way="yes")
    number = crisis.of_case(database, actor, case_id)[0].id
    clock.shift(120)
    crisis.note(database, actor, number, "陈静", "锁门，陪在身边")
    refused("minute_who", crisis.note, database, actor, number, "", "…")
    refused("minute_what", crisis.note, database, actor, number, "陈静", " ")
    refused("act_future", crisis.note, database, actor, number, "陈静", "…",
            now() + timedelta(minutes=5))
    crisis.note(database, actor, number, "许宁", "到场", now() - timedelta(minutes=1))
    clock.shift(60)
    risk.done(database, actor, task(database, actor, case_id, "called_120_110").id, "许宁",
              told=DisclosureEntry(case_id, "life", "120", "位置、已服药", to="ambulance"))
    risk.done(database, actor, task(database, actor, case_id, "family_told").id, "陈静", None,
              "unreachable", "两次无人接听")
    refused("crisis_parts", crisis.write, database, actor, number, CrisisEntry(), True)
    crisis.write(database, actor, number, CrisisEntry(
        **CRISIS, reported_to="负责人", reported_at=now()), finish=True)
    assert {"reported_1h", "crisis_record"}.isdisjoint(kinds(database, actor))
    clock.shift(timedelta(hours=73))
    record = crisis.record(database, actor, number)
    assert [line.who for line in record.minutes][:2] == ["许宁", "陈静"]
    assert any("两次无人接听" in line.what for line in record.minutes)
    assert any(line.source == "disclosure" and "120" in line.what for line in record.minutes)
    assert (record.grade, record.reported.in_time, record.written.in_time,
            record.reviewed.in_time) == (4, True, True, False)
    assert "review_72h" in record.open_tasks


def test_what_stays_owed_is_not_lost_when_the_danger_is_over(office, folder, clock):
    database, actor = office
    _, case_id = room.taken_on(database, actor)
    assessed(database, actor, case_id, 4, under_way="yes")
    clock.shift(timedelta(hours=2))
    assessed(database, actor, case_id, 1, better_dead="yes")
    owed = {"reported_1h", "crisis_record", "review_72h"}
    assert owed <= kinds(database, actor)
    record = crisis.of_case(database, actor, case_id)[0]
    assert record.ended_at == now()
    refused("crisis_review", crisis.write, database, actor, record.id, CrisisEntry(
        review_at=now()))
    crisis.write(database, actor, record.id, CrisisEntry(
        **CRISIS, review="顺利", review_by="罗督导", review_at=now(), support="轮休一天"))
    assert crisis.record(database, actor, record.id).reviewed.in_time
    database.close()
    with room.signed_in(folder, "supervisor") as (other, head):
        assert {row.kind for row in risk.tasks(other, head)} == owed - {"review_72h"}


def test_a_daily_follow_up_is_owed_again_until_the_grade_is_lowered(office, clock):
    database, actor = office
    _, case_id = room.taken_on(database, actor)
    assessed(database, actor, case_id, 3, voices="yes")
    clock.shift(timedelta(hours=20))
    risk.done(database, actor, task(database, actor, case_id, "daily_follow_up").id, "陈静")
    again = task(database, actor, case_id, "daily_follow_up")
    assert again.due_at == now() + timedelta(hours=24)
    assessed(database, actor, case_id, 1, better_dead="yes")
    assert kinds(database, actor) == {"hotlines_told", "session_soon"}


# d) who and when before the signature ---------------------------------------------------------

def test_a_note_goes_no_lower_than_the_form_of_its_day(office, clock):
    database, actor = office
    _, case_id = room.taken_on(database, actor)
    held = session_of(database, actor, case_id)
    clock.shift(60)
    assessed(database, actor, case_id, 3, voices="yes")
    low = NoteEntry(subjective="…", risk=0)
    assert "高" in refused("note_below_form", notes.sign, database, actor, held, low).sentence("zh")
    high = NoteEntry(subjective="…", risk=4, risk_actions="已呼叫")
    refused("risk_form_due", notes.sign, database, actor, held, high)  # no form says so yet
    high.risk = 3
    refused("risk_actions_due", notes.sign, database, actor, held, high)
    refused("task_note", risk.done, database, actor,
            task(database, actor, case_id, "family_told").id, "陈静", None, "unreachable")
    for row in risk.of_case(database, actor, case_id):
        outcome = "unreachable" if row.kind == "family_told" else "done"
        if row.due_at <= now():
            risk.done(database, actor, row.id, "陈静", None, outcome, "电话关机")
    notes.sign(database, actor, held, high)
    last = assessments.latest(database, actor, case_id)
    assert (last.grade, last.proposed, last.by, last.complete) == (3, 3, NAMES["counsellor"], False)


def test_a_lower_grade_needs_the_supervisors_own_password(office):
    database, actor = office
    _, case_id = room.taken_on(database, actor)
    assert risk.cosigners(database, actor, case_id) == [room.THIRD]
    entry = RiskEntry(case_id, None, Screen(method="yes"), 1, "依据", "已逐项澄清", room.SECOND)
    refused("risk_cosigner", risk.assess, database, actor, entry)
    refused("risk_cosigner", risk.cosign, database, actor, case_id, room.SECOND, PASSWORD)
    refused("wrong_password", risk.cosign, database, actor, case_id, room.THIRD, "不是这个口令1")
    entry.cosigned_by = risk.cosign(database, actor, case_id, room.THIRD, PASSWORD)
    assert risk.assess(database, actor, entry) == 2
    kept = assessments.of_case(database, actor, case_id)[0]
    assert (kept.grade, kept.proposed, kept.cosigned_by, kept.screen.method) == (
        1, 2, room.THIRD, "yes")


def test_every_question_of_the_screen_is_a_field_of_it():
    assert {each.field for each in questions()} == set(vars(Screen()))
    assert sorted(each.no for each in questions() if each.no) == list(range(1, 17))
    assert [level.grade for level in levels()] == [0, 1, 2, 3, 4]


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
    refused("closing_safety_call", ending.close, database, actor, closing)
    risk.done(database, actor, call.id, "陈静", None, "unreachable", "三次无人接听")
    assert {"safety_call", "supervisor_told", "emergency_contact"} <= kinds(database, actor)
    refused("closing_safety_call", ending.close, database, actor, closing)
    risk.done(database, actor, task(database, actor, case_id, "safety_call").id, "陈静")
    ending.close(database, actor, closing)


# h) demands -----------------------------------------------------------------------------------

PAPER = DemandEntry(
    "police", "中山市公安局石岐分局", "调取证据通知书", "中公（石）调证字〔2026〕18号",
    date(2026, 11, 20), "王强", "粤T0001", "李明", "粤T0002", room.CLIENT, "是否来过")


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
