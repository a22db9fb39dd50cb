"""The papers of a case's records, printed from what is on record."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from reading import words
from sqlalchemy import select

from casedesk.casework.disputes import (
    addresses,
    beginnings,
    evidence,
    follow_ups,
    inquiries,
    mandates,
    meetings,
    records,
    services,
)
from casedesk.casework.disputes.addresses import AddressEntry
from casedesk.casework.disputes.evidence import EvidenceEntry, PieceEntry
from casedesk.casework.disputes.follow_ups import FollowUpEntry
from casedesk.casework.disputes.inquiries import LineEntry
from casedesk.casework.disputes.mandates import AgentEntry, MandateEntry, ProofEntry
from casedesk.casework.disputes.services import ServiceEntry
from casedesk.errors import RefusedError
from casedesk.gui.records import papers
from casedesk.model import Deadline
from casedesk.printing import issue
from casedesk.printing.issue import Subject

DAY, MORNING = date(2026, 11, 9), datetime(2026, 11, 9, 9, 30)


@pytest.fixture
def sides(database, mediator, case_id):
    return {row.side: row.id for row in records.parties(database, mediator, case_id)}


@pytest.fixture
def printed(database, mediator, case_id, tmp_path):
    def read(form, record_id=None, **more):
        paper = issue.print_form(database, mediator, form, Subject(
            case_id, record_id=record_id, **more))
        return words(paper.pdf, tmp_path)

    return read


def test_a_meetings_notice_reaches_each_party_and_ends_the_clock(
        database, mediator, clock, case_id, tmp_path):
    number = meetings.plan(database, mediator, beginnings.meeting(database, mediator, case_id))
    lines = papers.notices(database, mediator, case_id, number)
    assert [line.addressee for line in lines] == ["张会娟", "中山市恒盛灯饰有限公司"]
    for line in lines:
        paper = issue.print_form(database, mediator, line.code, line.subject, line.asked)
        text = words(paper.pdf, tmp_path)
        assert line.addressee + "：" in text
        assert "2026年11月13日9时00分" in text
    waiting = services.listing(database, mediator, case_id)
    assert [(row.form, row.recipient) for row in waiting] == [
        ("F09", "张会娟"), ("F09", "中山市恒盛灯饰有限公司")]
    for row in waiting:
        services.record(database, mediator, ServiceEntry(
            ids=(row.id,), method="direct", received_at=datetime(2026, 11, 9, 10)))
        with database.reading() as session:
            state = session.scalars(select(Deadline.state).where(
                Deadline.rule == "M-NTC")).one()
        assert state == ("met" if row is waiting[-1] else "running")


def test_minutes_name_who_came_and_say_every_point(database, mediator, clock, case_id, printed):
    entry = beginnings.minutes(database, mediator, beginnings.meeting(
        database, mediator, case_id))
    came = [replace(each, came=True, identified=True) for each in entry.attendees]
    number = meetings.hold(database, mediator, replace(
        entry, starts_at=MORNING, ends_at=datetime(2026, 11, 9, 10), attendees=came,
        result="failed", outcome="双方差距过大，已告知可以仲裁。", answer="不同意支付。"))
    text = printed("F11", number)
    for part in ("到场", "四、被申请人意见：不同意支付。", "调解不成。双方差距过大",
                 "申请人：张会娟", "第1页共", "当事人（签名、捺印）"):
        assert part in text


def test_an_inquiry_is_printed_question_by_question(database, mediator, case_id, printed):
    entry = replace(beginnings.inquiry(database, mediator, case_id), begun_at=MORNING,
                    ended_at=datetime(2026, 11, 9, 10), investigators="林晓，何丽", name="王勇",
                    id_number="11010519491231002X",
                    lines=[LineEntry("工资何时停发？", "八月起。" + "情况属实。" * 300)])
    text = printed("F10", inquiries.record(database, mediator, entry))
    for part in ("问：工资何时停发？答：八月起。", "林晓、何丽", "11010519491231002X",
                 "以上笔录我看过（已向我宣读），与我说的一致。", "第2页共"):
        assert part in text
    assert text.count("被调查人（签名、捺印）") >= 3  # at the foot of each page and at the end


def test_evidence_and_its_return_stand_on_the_receipt(database, mediator, sides, case_id,
                                                      printed):
    number = evidence.record(database, mediator, EvidenceEntry(
        case_id, None, sides["applicant"], received_on=DAY, pieces=[
            PieceEntry(name="工资条", pages=3, proves="欠薪数额"),
            PieceEntry(name="劳动合同", original=True, pages=6, returned_on=DAY,
                       returned_to="张会娟")]))
    text = printed("F23", number)
    for part in ("工资条复印件3欠薪数额", "劳动合同原件6", "退还张会娟", "合计9", "提交人：张会娟"):
        assert part in text


def test_an_address_is_confirmed_on_paper_before_and_after(database, mediator, sides, case_id,
                                                           printed):
    assert "中山市恒盛灯饰有限公司" in printed("F08")
    number = addresses.record(database, mediator, AddressEntry(
        case_id=case_id, party_id=sides["applicant"], receiver="张会娟",
        address="横栏镇长安北路18号", phone="13826774412", electronic=True, channel="wechat",
        channel_address="zhj88", confirmed_on=DAY))
    text = printed("F08", number)
    for part in ("横栏镇长安北路18号", "☑同意电子送达", "zhj88", "自行承担相应后果"):
        assert part in text


def test_mandates_and_certificates_state_powers_and_posts(database, mediator, sides, case_id,
                                                          printed):
    number = mandates.record(database, mediator, MandateEntry(
        case_id=case_id, principal_id=sides["applicant"], authority="special",
        powers=["settle", "sign"], signed_on=DAY, papers=["id_card"],
        agents=[AgentEntry(name="陈律师", firm="广东某律师事务所")]))
    text = printed("F19", number)
    for part in ("☑特别授权", "□代为承认请求", "☑进行和解、调解", "☑受托人身份证复印件",
                 "受托人：陈律师", "按一般代理处理"):
        assert part in text
    assert "受托人：" in printed("F19", side="respondent")  # to be signed by hand
    certified = mandates.certify(database, mediator, ProofEntry(
        case_id=case_id, party_id=sides["respondent"], name="周志明", post="总经理",
        certified_on=DAY))
    text = printed("F21", certified)
    assert "周志明" in text
    assert "总经理职务，系我单位的法定代表人" in text


def test_a_follow_up_is_ticked_as_it_was_answered(database, mediator, case_id, printed):
    number = follow_ups.record(database, mediator, FollowUpEntry(
        case_id=case_id, called_at=MORNING, person="张会娟", performance="part", outcome="2",
        service="1", retaliation=True, handling="约谈单位", next_step="约谈单位"))
    text = printed("F25", number)
    for part in ("☑部分履行", "☑很满意", "受到报复□无☑有", "约谈单位", "☑电话"):
        assert part in text


def test_the_receipt_of_one_recipient_states_what_is_recorded(database, mediator, case_id,
                                                              tmp_path):
    for form in ("F02", "F04", "F04b"):
        issue.print_form(database, mediator, form, Subject(case_id))
    rows = services.listing(database, mediator, case_id)
    services.record(database, mediator, ServiceEntry(
        ids=tuple(row.id for row in rows[1:]), method="left", sent_at=datetime(2026, 11, 9, 10),
        reason="门卫拒收", witness="李四", servers="林晓、何丽", place="单位门卫室"))
    lines = papers.receipts(database, rows)
    assert [line.addressee for line in lines] == ["张会娟", "中山市恒盛灯饰有限公司"]
    paper = issue.print_form(database, mediator, "F22", lines[1].subject)
    text = words(paper.pdf, tmp_path)
    for part in ("参加调解通知书", "劳动争议调解申请书副本", "☑留置送达", "门卫拒收", "李四",
                 "林晓、何丽", "单位门卫室"):
        assert part in text
    again = {row.recipient: row.receipt_id for row in services.listing(
        database, mediator, case_id)}
    assert again == {"张会娟": None, "中山市恒盛灯饰有限公司": paper.document_id}


def test_a_record_of_another_case_is_not_printed(database, mediator, sides, case_id, printed):
    with pytest.raises(RefusedError) as refused:
        printed("F10", 99)
    assert refused.value.code == "record_unknown"
    with pytest.raises(RefusedError) as refused:
        printed("F11")
    assert refused.value.code == "form_record"
