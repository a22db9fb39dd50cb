"""Letters, transfers and answers on paper: from the records, under their own numbers."""

from dataclasses import replace

import pytest
from paper_facts import FIRM, ORGANISATION, WORKER
from paper_letters import pairs
from reading import words

from casedesk.casework import employers, letters, transfers, visits
from casedesk.casework.employers import EmployerEntry
from casedesk.casework.forms_book.subject import Subject
from casedesk.casework.letters import LetterDeed, LetterEntry
from casedesk.casework.transfers import TransferEntry
from casedesk.casework.visits import answers
from casedesk.casework.visits.answers import AnswerEntry
from casedesk.errors import RefusedError
from casedesk.printing.issue import draft, print_form, render, reprint
from tests.samples import unpaid_wages

LETTER, TRANSFER = (one for one, _ in pairs(ORGANISATION, WORKER, FIRM)[:2])


@pytest.mark.parametrize(("kind", "sentence"), [
    ("提示函", "请你单位自收到本函之日起15个工作日内自查处理，并将情况书面告知本会"),
    ("意见书", "逾期不改正的，本会将提请劳动行政部门依法处理。"),
    ("建议书", "请你单位研究采纳，并自收到本建议书之日起15个工作日内"),
])
def test_each_kind_of_letter_has_its_own_words(kind, sentence, tmp_path):
    said = words(render("F31", replace(LETTER, kind=kind)), tmp_path)
    assert f"工会劳动法律监督{kind}" in said
    assert sentence in said
    for part in ("一、事实", "二、依据", "三、要求", "（1）《中华人民共和国劳动法》第五十条",
                 "（2）今后按月足额支付工资", "回执", "中工意见书〔2026〕3号"):
        assert part in said


def test_a_transfer_ticks_where_it_goes_and_whether_the_worker_agreed(tmp_path):
    said = words(render("F30", replace(TRANSFER, consented=True)), tmp_path)
    for part in ("中山市横栏镇人力资源和社会保障分局：", "材料目录", "工资条3页（复印件）",
                 "当事人已同意将有关材料和个人信息转交你单位", "回执联", "10个工作日"):
        assert part in said


def test_a_letter_is_printed_under_its_number_and_kept_with_its_employer(
        database, supervisor, mediator, tmp_path):
    firm = employers.record(database, mediator, EmployerEntry(name="中山市恒盛灯饰有限公司"))
    number = letters.write(database, mediator, LetterEntry(
        employer_id=firm, kind="suggestion", subject="加班审批", facts="加班未经协商。",
        basis="《劳动法》第四十一条", demands="完善加班审批"))
    letters.perform(database, supervisor, LetterDeed(number, "issue"))
    printed = print_form(database, supervisor, "F31",
                         Subject(employer_id=firm, record_id=number))
    page = letters.page(database, supervisor, number)
    assert printed.number == page.number
    assert [(paper.form, paper.number) for paper in page.papers] == [("F31", page.number)]
    assert "加班未经协商。" in words(printed.pdf, tmp_path)
    assert reprint(database, supervisor, printed.document_id).printing == 2
    other = employers.record(database, mediator, EmployerEntry(name="中山市永丰电子厂"))
    with pytest.raises(RefusedError) as caught:
        print_form(database, supervisor, "F31", Subject(employer_id=other, record_id=number))
    assert caught.value.code == "letter_unknown"


def test_a_visits_transfer_and_answer_are_printed(database, supervisor, counter, tmp_path):
    visit = visits.record(database, counter, unpaid_wages()).visit_id
    with pytest.raises(RefusedError) as caught:
        draft(database, counter, "F32", Subject(visit_id=visit))
    assert caught.value.code == "answer_missing"
    answers.write(database, counter, AnswerEntry(visit, "能要回工资吗？", "可以投诉\n可以仲裁",
                                                 "《劳动法》第五十条"))
    said = words(print_form(database, counter, "F32", Subject(visit_id=visit)).pdf, tmp_path)
    for part in ("能要回工资吗？", "1.可以投诉", "2.可以仲裁", "张会娟",
                 "本答复仅供参考，不作为处理争议的依据"):
        assert part in said
    other = visits.record(database, counter, unpaid_wages()).visit_id
    number = transfers.write(database, counter, TransferEntry(
        office="inspection", visit_id=other, institution="横栏人社分局", reason="拖欠工资",
        materials="工资条"))
    sent = transfers.send(database, counter, number)
    printed = print_form(database, counter, "F30", Subject(visit_id=other, record_id=number))
    assert printed.number == sent
    assert "横栏人社分局：" in words(printed.pdf, tmp_path)
