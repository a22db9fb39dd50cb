"""Risk carried through by casework: plans, hospital, crisis, signature."""

from datetime import date, timedelta

import pytest

from casedesk.casework.counselling import (
    assessments,
    consents,
    count_rows,
    crisis,
    figure_counts,
    hospital,
    notes,
    risk,
    safety_plan,
)
from casedesk.casework.counselling.crisis import CrisisEntry
from casedesk.casework.counselling.disclosures import DisclosureEntry
from casedesk.casework.counselling.hospital import AdviceEntry, ReceiptEntry
from casedesk.casework.counselling.notes import NoteEntry
from casedesk.casework.counselling.risk import RiskEntry
from casedesk.casework.counselling.safety_plan import SafetyPlanEntry
from casedesk.model import (
    now,
)
from casedesk.rules.risk import Screen, levels, questions
from tests.casework import counselling_room as room
from tests.casework.crisis_room import (
    CRISIS,
    WHOLE_PLAN,
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
        shown = risk.tasks(other, head)  # that two things are owed, and not what
        assert [(row.kind, row.case_id) for row in shown] == [("action", None)] * 2


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


def test_a_crisis_between_sessions_is_counted_without_a_case_that_was_seen(office):
    database, actor = office
    _, case_id = room.taken_on(database, actor)
    assessed(database, actor, case_id, 4, under_way="yes")
    with database.reading() as session:
        counts = figure_counts.counted(database, session, f"{now():%Y-%m}", 5).counts
    assert (counts["crisis", ""], counts["cases", ""]) == (1, 0)
