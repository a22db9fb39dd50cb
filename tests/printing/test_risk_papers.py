"""Papers of risk and of booked times from real records: what they say, and what is kept of them."""

import re
from datetime import datetime, timedelta

import pytest
from reading import words
from sqlalchemy import select

from casedesk.casework.counselling import (
    appointments,
    consents,
    crisis,
    disclosures,
    hospital,
    risk,
    safety_plan,
)
from casedesk.casework.counselling.appointments import AppointmentEntry
from casedesk.casework.counselling.crisis import CrisisEntry
from casedesk.casework.counselling.disclosures import DisclosureEntry
from casedesk.casework.counselling.hospital import AdviceEntry
from casedesk.casework.counselling.risk import RiskEntry
from casedesk.casework.counselling.safety_plan import SafetyPlanEntry
from casedesk.errors import RefusedError
from casedesk.model import Document, Site, now
from casedesk.printing import issue
from casedesk.printing.forms import form
from casedesk.printing.issue import Subject
from casedesk.rules import risk as grades
from casedesk.rules.risk import Screen
from tests.casework import counselling_room as room

LINE = "在宿舍楼顶打来电话"
STEPS = {"warning_signs": "连着睡不着", "self_help": "出门走走", "places": "楼下凉亭",
         "people": "姐姐", "professionals": "区医院心理门诊", "surroundings": "药交给姐姐"}


@pytest.fixture
def office(centre_folder):
    """A counsellor signed in, with a client in a crisis: database, actor, client, case."""
    with room.signed_in(room.staffed(centre_folder), "counsellor") as (database, actor):
        client_id, case_id = room.taken_on(database, actor)
        risk.assess(database, actor, RiskEntry(
            case_id, screen=Screen(thoughts="yes", thoughts_strength=8, plan="yes", means="yes",
                                   past_attempt="recent", trigger="被辞退"),
            grade=3, basis="计划具体，药在手边"))
        yield database, actor, client_id, case_id


def told(database, actor, code, case_id, tmp_path, record_id=None):
    """The words of a paper that was printed."""
    printed = issue.print_form(database, actor, code, Subject(
        counselling_id=case_id, record_id=record_id))
    return words(printed.pdf, tmp_path), printed


def test_the_risk_form_ticks_what_was_answered_and_lists_who_did_what(office, tmp_path):
    database, actor, _, case_id = office
    task = next(row for row in risk.of_case(database, actor, case_id)
                if row.kind == "not_left_alone")
    risk.done(database, actor, task.id, "许宁")
    text, printed = told(database, actor, "P6", case_id, tmp_path)
    assert "☑3高" in text
    assert "□2中" in text
    assert "被辞退" in text
    assert "计划具体，药在手边" in text
    assert re.search("当场不离人.{0,60}许宁已办", text)
    assert re.fullmatch(r"\S+ 第1次评估", printed.number)
    assert room.CLIENT not in text


def test_the_form_says_of_the_grades_what_the_rules_say():
    source = form("P6").source
    assert all(level.hint in source for level in grades.levels())


def test_the_plan_names_no_office(office, tmp_path):
    database, actor, _, case_id = office
    with pytest.raises(RefusedError, match="还没有支持计划"):
        told(database, actor, "P7", case_id, tmp_path)
    safety_plan.keep(database, actor, SafetyPlanEntry(case_id, **STEPS))
    text, _ = told(database, actor, "P7", case_id, tmp_path)
    assert all(step in text for step in STEPS.values())
    with database.reading() as session:
        site = session.scalars(select(Site)).one()
    for name in (site.name, site.organisation, site.phone, "心理咨询", "工会", "职工"):
        assert not name or name not in text
    assert all(line in text for line in ("12356", "120", "110"))


def test_a_crisis_stands_minute_by_minute_with_what_was_disclosed(office, tmp_path):
    database, actor, _, case_id = office
    happened = crisis.of_case(database, actor, case_id)[0]
    at = now().replace(second=0, microsecond=0)
    crisis.note(database, actor, happened.id, actor.name, LINE, at)
    disclosures.disclose(database, actor, DisclosureEntry(
        case_id, "life", "公安", "位置、危险", at, to="police"))
    crisis.write(database, actor, happened.id, CrisisEntry(
        found="来电", danger="手里有药", measures="报警", ending="送医", reporter=actor.name,
        reported_to="督导", reported_at=at), finish=True)
    text, printed = told(database, actor, "P8", case_id, tmp_path)
    assert f"{at:%Y-%m-%d}{at:%H:%M}" in text
    assert text.count("位置、危险") == 1  # in the table of what was disclosed, and there alone
    for said in (LINE, "公安", "第十三条第四项", "手里有药", "☑高"):
        assert said in text
    with database.reading() as session:  # nothing of it in the clear
        row = session.get_one(Document, printed.document_id)
        assert LINE not in "".join((row.facts, row.asked, row.subject, row.number))
    assert LINE in words(issue.reprint(database, actor, printed.document_id).pdf, tmp_path)


def test_the_advice_bears_its_number_on_both_sides_and_asks_for_no_diagnosis(office, tmp_path):
    database, actor, _, case_id = office
    advice_id = hospital.advise(database, actor, AdviceEntry(
        case_id, institution="中山市第三人民医院", reasons="每晚睡眠约三小时，多次落泪",
        answer="referral", kinds="identity,observed"))
    text, printed = told(database, actor, "P9", case_id, tmp_path, advice_id)
    assert printed.number.endswith("0001号")
    assert text.count("".join(printed.number.split())) == 3  # its head, the cut, the receipt
    assert "☑同意转介并" in text
    assert "☑会谈所见" in text
    assert "□风险情况" in text
    assert "本建议不是医学诊断" in text
    again, _ = told(database, actor, "P9", case_id, tmp_path)  # the latest by itself
    assert "中山市第三人民医院" in again


def test_nobody_else_prints_them(office, centre_folder):
    database, _, _, case_id = office
    database.close()
    for name in (room.SECOND, "supervisor", "counter", "admin"):
        with room.signed_in(centre_folder, name) as (other, who):
            for code in ("P6", "P8"):
                with pytest.raises(RefusedError):
                    issue.draft(other, who, code, Subject(counselling_id=case_id, record_id=1))


def booked(database, actor, case_id, room_name):
    begins = datetime.combine(now().date() + timedelta(days=7), datetime.min.time())
    return appointments.book(database, actor, AppointmentEntry(
        case_id, room_id=appointments.add_room(database, actor, room_name),
        begins=begins.replace(hour=10), times=2))[0]


def test_a_slip_keeps_silent_until_the_client_agrees(office, tmp_path):
    database, actor, client_id, case_id = office
    with database.writing(None) as session:
        site = session.scalars(select(Site)).one()
        site.name, site.address = "彩虹社区职工心理服务站", "彩虹路8号心理服务站二楼"
    number = booked(database, actor, case_id, "心理咨询室一")
    text = words(issue.draft(database, actor, "P13", Subject(record_id=number)), tmp_path)
    assert "心理" not in text
    assert "咨询室一" in text
    assert "10:00—10:50" in text
    assert text.count("咨询室一") == 3  # the slip, the later time, the stub
    consents.answer(database, actor, client_id, "word_on_slip", True)
    text = words(issue.draft(database, actor, "P13", Subject(record_id=number)), tmp_path)
    assert "服务心理咨询" in text
    assert "心理咨询室一" in text
    consents.withdraw(database, actor, client_id, "word_on_slip")
    assert "心理" not in words(
        issue.draft(database, actor, "P13", Subject(record_id=number)), tmp_path)


def test_a_slip_is_for_the_desk_and_the_own_counsellor_and_for_a_time_to_come(
        office, centre_folder, tmp_path):
    database, actor, _, case_id = office
    number = booked(database, actor, case_id, "一号室")
    printed = issue.print_form(database, actor, "P13", Subject(record_id=number))
    database.close()
    for name, may in (("counter", True), ("supervisor", True), (room.SECOND, False),
                      ("mediator", False), ("admin", False), ("city", False)):
        with room.signed_in(centre_folder, name) as (other, who):
            if may:
                assert issue.draft(other, who, "P13", Subject(record_id=number))
                assert issue.look(other, who, printed.document_id)
                continue
            for deed in (lambda: issue.draft(other, who, "P13", Subject(record_id=number)),
                         lambda: issue.look(other, who, printed.document_id)):
                with pytest.raises(RefusedError, match="岗位不能做"):
                    deed()
    with room.signed_in(centre_folder, "counsellor") as (own, who):
        appointments.mark(own, who, number, "client_cancelled")
        with pytest.raises(RefusedError, match="已经结束或者取消"):
            issue.draft(own, who, "P13", Subject(record_id=number))
