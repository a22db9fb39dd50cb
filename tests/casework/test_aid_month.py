"""A slip on its whole road leaves every paper, and each month's table counts it once."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from sqlalchemy import select

from casedesk.casework import reports
from casedesk.casework.legal_aid import (
    acts,
    consultations,
    duty,
    lawyers,
    receipts,
    record,
    satisfaction,
)
from casedesk.casework.legal_aid.consultations import ConsultationEntry
from casedesk.casework.legal_aid.entries import AidAct, ApprovalEntry, OutcomeEntry
from casedesk.casework.legal_aid.lawyers import LawyerEntry
from casedesk.casework.legal_aid.satisfaction import SatisfactionEntry
from casedesk.casework.volumes import archive, completeness, contents
from casedesk.errors import RefusedError
from casedesk.model import (
    AidAssignment,
    AidChase,
    ArchiveRecord,
    CaseFile,
    Document,
    Referral,
    now,
)
from casedesk.printing.issue import Subject, print_form, reprint
from tests.casework import aid_office as office
from tests.filed import bound, words_of
from tests.samples import at

ROAD = {  # the month of each event, and the figures that count it
    "2026-02": ("A01", "A01a", "A02", "A03a", "A05", "A05c"),
    "2026-03": ("A06", "A07", "A07a", "A08", "A08a", "A09", "I18c", "I18e"),
    "2026-04": ("A10", "A10b"),
    "2026-05": ("A14", "A15"),
}


def advised(database, actor):
    return consultations.log(database, actor, ConsultationEntry(
        person_id=office.worker(database, actor), employer_name="中山市恒盛灯饰有限公司",
        town="442000110", matter="wages", summary="欠薪", answer="可以申请法律援助",
        informed=True, handling=("drafted", "referral")))


@pytest.fixture
def walked(database, mediator, supervisor, clock):
    """A worker's matter from the consultation in February to the archive in May."""
    def on(day):
        clock.move_to(at(day))

    def printed(code, **asked):
        print_form(database, mediator, code, Subject(case_id), asked)

    on("2026-02-25")
    asked = advised(database, mediator)
    print_form(database, mediator, "L1", Subject(record_id=asked))
    entry = office.entry(database, mediator, consultation_id=asked)
    case_id = record.register(database, mediator, entry)
    on("2026-03-02")
    office.consented(database, mediator, case_id)
    office.conflicts.screen(database, mediator, case_id, "名称相近，不是同一单位")
    office.do(database, mediator, case_id, "ready")
    for code in ("L2", "L3", "L4", "L5", "L6", "L14"):
        printed(code)
    office.do(database, mediator, case_id, "send", how="in_person")
    on("2026-03-10")
    receipts.take(database, mediator, "援转〔2026〕1号", office.receipt(date(2026, 3, 6)))
    on("2026-03-12")
    office.do(database, mediator, case_id, "grant", decision_number="中援决〔2026〕51号")
    on("2026-03-13")
    office.do(database, mediator, case_id, "assign", lawyer="周文彬", firm="广东岐江律师事务所",
              decision_number="中援指〔2026〕51号")
    on("2026-04-20")
    office.do(database, mediator, case_id, "conclude", outcome=OutcomeEntry(
        "partly", "中劳人仲案字〔2026〕99号", 1_240_000, 1_000_000, "已到账"))
    office.do(database, mediator, case_id, "inform", how="电话")
    on("2026-05-06")
    office.do(database, mediator, case_id, "give_feedback", feedback_number="1")
    satisfaction.enter(database, mediator, SatisfactionEntry(
        case_id, timely=5, attitude=5, skill=4, understood=5, free=True, overall=5))
    printed("L10")
    printed("L11", how="电话")
    on("2026-05-20")
    return case_id


def figures(database, supervisor, month, column="now"):
    told = reports.month(database, supervisor, month).figures
    return {code: int(figure.number(column) or 0) if figure.indicator.measure
            is not reports.Measure.MEAN else figure.total(column).rows
            for code, figure in told.items()}


def test_each_event_counts_once_in_the_month_of_its_day(database, supervisor, walked):
    for month in ROAD:
        counted = figures(database, supervisor, month)
        for expected, codes in ROAD.items():
            for code in codes:
                assert counted[code] == (1 if expected == month else 0), (month, code)
        assert reports.month(database, supervisor, month).holds
    whole = figures(database, supervisor, "2026-05", "to_date")
    assert {code: whole[code] for codes in ROAD.values() for code in codes} == dict.fromkeys(
        (code for codes in ROAD.values() for code in codes), 1)
    year = reports.month(database, supervisor, "2026-05").figures
    assert year["A11a"].text("to_date") == "1.00"
    assert (year["A12"].text("to_date"), year["A12a"].text("to_date")) == ("8.0", "6.0")
    assert year["A07e"].text("to_date") == "100.0"


def test_the_list_behind_each_number_is_this_one_matter(database, supervisor, walked):
    for month, codes in ROAD.items():
        for code in codes:
            [row] = reports.rows(database, supervisor, month, code)
            assert row.case_id == walked or code == "A02", code
    [row] = reports.rows(database, supervisor, "2026-03", "A06", town="442000110")
    assert (row.matter_label, row.title) == ("劳动报酬", "张会娟 诉 中山市恒盛灯饰有限公司")
    assert reports.rows(database, supervisor, "2026-03", "A06", town="442000001") == []
    march = reports.month(database, supervisor, "2026-03")
    for table in march.tables[4:]:
        places = [heading.zh for heading in table.headings[1:]]
        sent = {line.zh: line.cells[places.index("本月转介")].text for line in table.lines}
        assert sent["合计"] == "1"
        assert sum(int(text) for text in sent.values()) == 2  # the one line that has it, and all


def test_every_paper_is_there_in_the_order_of_the_index(database, mediator, supervisor, walked):
    contents.settle(database, mediator, walked)
    held = contents.contents(database, mediator, walked)
    assert [paper.form for paper in held.papers] == [
        "L1", "L14", "L2", "L3", "L4", "L5", "L6", "L10", "L11"]
    with database.reading() as session:
        told = completeness.of_case(session, session.get_one(CaseFile, walked), held)
    assert {line.title for line in told.lines if line.state == "missing"} == {
        "身份证明", "转介回执", "决定书"}  # the agency's papers and the worker's own: scans
    [pdf] = bound(database, mediator, walked)
    said = words_of(pdf)
    for words in ("法律援助卷宗", "法律援助卷内目录", "法律援助卷内备考表", "部分胜诉",
                  "法律援助转介单"):
        assert words in said
    entry = archive.proposed(database, supervisor, walked)
    assert entry.retention == "10"
    archive.archive(database, supervisor, walked, entry)
    assert office.state(database, walked) == "archived"
    [row] = archive.listing(database, supervisor, "archived")
    assert (row.id, row.box) == (walked, entry.box)


def test_a_matter_archived_by_its_act_lies_in_the_archive_too(database, supervisor, walked):
    acts.perform(database, supervisor, AidAct(walked, "archive"))
    with database.reading() as session:
        kept = session.scalars(select(ArchiveRecord)).one()
        assert (kept.case_id, kept.retention) == (walked, "10")


def test_a_locked_month_stays_and_the_change_is_an_adjustment(database, supervisor, walked):
    reports.freeze(database, supervisor, "2026-03")
    with database.writing(supervisor) as session:
        row = session.scalars(select(Referral).where(Referral.case_id == walked)).one()
        row.sent_on = date(2026, 4, 2)
    assert figures(database, supervisor, "2026-03")["A06"] == 1
    april = reports.month(database, supervisor, "2026-04")
    told = {(each.month, each.code): (each.reported, each.now) for each in april.adjustments}
    assert told["2026-03", "A06"] == ("1", "0")
    assert told["2026-03", "I18c"] == ("1", "0")
    assert april.figures["A06"].now.rows == 1


def test_the_month_of_legal_aid_is_printed_with_the_same_figures(database, supervisor, walked):
    paper = print_form(database, supervisor, "L16", Subject(month="2026-03"))
    said = words_of(paper.pdf)
    assert "统计期间：2026年3月1日至2026年3月31日未定稿" in said
    made = reports.month(database, supervisor, "2026-03")
    for line in made.tables[3].lines:
        assert "".join((line.zh, *(cell.text for cell in line.cells))).replace(" ", "") in said
    assert "横栏镇" in said
    again = reprint(database, supervisor, paper.document_id)
    assert again.printing == 2
    with pytest.raises(RefusedError):
        print_form(database, supervisor, "L16", Subject())


def test_who_may_not_see_the_report_prints_no_month(database, mediator, walked):
    with pytest.raises(RefusedError) as refused:
        print_form(database, mediator, "L16", Subject(month="2026-03"))
    assert refused.value.code == "not_allowed"


def test_silence_of_the_agency_is_counted_apart(database, mediator, supervisor, walked):
    with database.writing(supervisor) as session:
        row = session.scalars(select(Referral).where(Referral.case_id == walked)).one()
        row.feedback_on = None
        session.get_one(CaseFile, walked).state = "concluded"
    for _ in range(3):
        chased(database, mediator, walked)
    office.do(database, mediator, walked, "no_feedback")
    counted = figures(database, supervisor, "2026-05")
    assert (counted["A14"], counted["A14a"]) == (0, 1)


def chased(database, actor, case_id):
    with database.writing(actor) as session:
        session.add(AidChase(case_id=case_id, seq=1, about="feedback", on=now().date(),
                             recorded_by=actor.staff_id))


def test_the_union_s_own_aid_leaves_its_approval_and_its_letter(
        database, mediator, supervisor, clock):
    entry = replace(office.entry(database, mediator), track="U", union_scope="1", ground="")
    case_id = record.register(database, mediator, entry)
    office.conflicts.screen(database, mediator, case_id, "名称相近，不是同一单位")
    office.do(database, mediator, case_id, "submit")
    for name in ("王敏", "李主任", "何主席"):
        office.do(database, supervisor, case_id, "approve", text="同意",
                  approval=ApprovalEntry(True, name))
    lawyer = lawyers.save(database, supervisor, LawyerEntry(
        name="周文彬", firm="广东岐江律师事务所", agreement_from=date(2026, 1, 1),
        agreement_until=date(2026, 12, 31)))
    said = words_of(print_form(database, mediator, "L12", Subject(case_id)).pdf)
    for words in ("站点初审", "法律工作部门意见", "分管领导审批", "何主席", "劳动争议案件"):
        assert words in said
    office.do(database, supervisor, case_id, "appoint", lawyer_id=lawyer)
    letter = print_form(database, mediator, "L13", Subject(case_id))
    assert letter.number == "中工援派〔2026〕0001号"
    text = words_of(letter.pdf)
    assert "现委派你所周文彬律师承办张会娟与中山市恒盛灯饰有限公司劳动报酬争议一案" in text
    assert "送达回证" in text
    with database.reading() as session:
        assert session.scalars(select(AidAssignment.letter_number)).one() == letter.number
        assert session.scalars(select(Document.form).where(
            Document.case_id == case_id)).all() == ["L12", "L13"]
    counted = figures(database, supervisor, "2026-11")
    assert (counted["A05a"], counted["A09a"], counted["A06"]) == (1, 1, 0)


def test_duty_of_a_month_is_planned_signed_and_paid_on_paper(
        database, mediator, supervisor, clock):
    lawyer = lawyers.save(database, supervisor, LawyerEntry(
        name="周文彬", firm="广东岐江律师事务所", agreement_from=date(2026, 1, 1),
        agreement_until=date(2026, 12, 31)))
    clock.move_to(datetime(2026, 11, 24, 1, 0))
    [shift, *_] = duty.plan(database, mediator, duty.ShiftEntry(
        on=date(2026, 11, 24), place="第一接待室", lawyer_id=lawyer, subsidy_fen=30_000))
    duty.sign(database, mediator, shift)
    consultations.log(database, mediator, ConsultationEntry(
        anonymous=True, shift_id=shift, matter="wages", summary="欠薪", answer="可以申请仲裁",
        people=3, informed=True, handling=("answered", "drafted")))
    month = Subject(month="2026-11")
    plan = words_of(print_form(database, mediator, "L15", month).pdf)
    assert "上午周文彬（第一接待室）" in plan
    assert "星期日" in plan
    signing = words_of(print_form(database, mediator, "L15b", month).pdf)
    assert "11月24日周二" in signing
    assert "09:00" in signing
    pay = words_of(print_form(database, mediator, "L15c", month).pdf)
    assert "合计1131300.00" in pay
    with pytest.raises(RefusedError, match="月"):
        print_form(database, mediator, "L15", Subject(month="2026-13"))
