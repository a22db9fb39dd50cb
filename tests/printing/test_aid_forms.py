"""The papers of legal aid, L1 to L9: as they are drawn, and printed of a real matter."""

import re
from dataclasses import replace
from datetime import date

import pytest
from filling import LONG, RARE
from paper_aid import SLIP, SQUARE
from paper_facts import HOW, SAMPLES
from reading import words

from casedesk.casework.forms_book import gather_aid
from casedesk.casework.forms_book.facts import SlipFacts
from casedesk.casework.legal_aid import chasing, conflicts, consents, consultations, record
from casedesk.casework.legal_aid.consultations import ConsultationEntry
from casedesk.casework.legal_aid.entries import MeansEntry, RelativeEntry
from casedesk.errors import RefusedError
from casedesk.printing import sets
from casedesk.printing.drawing import Print, drawn
from casedesk.printing.forms import form
from casedesk.printing.issue import Subject, draft, fits, print_form, reprint
from casedesk.printing.page import write
from casedesk.rules import numbers
from tests.casework import aid_office as office

MM = 72 / 25.4
SENTENCES = {
    "L1": ["已告知咨询人依法申请法律援助的权利、条件和程序",
           "本咨询意见依据咨询人陈述作出，仅供参考，免费提供。"],
    "L2": ["本表按司法部法律援助文书格式栏目预填，以受理机构现行样式为准",
           "以欺骗方式获得法律援助将承担法律责任"],
    "L3": ["本人承诺以上填报内容真实、完整，同意法律援助机构依法通过信息共享等方式核查。"
           "如有隐瞒或虚假，"
           "愿依法承担被终止法律援助、支付已实施法律援助的费用并接受处罚等责任"
           "（《法律援助法》第四十八条、第六十四条）。",
           "本表按司法部法律援助文书格式栏目预填，以受理机构现行样式为准"],
    "L4": ["以上材料共4份17页，收到日期2026年11月20日"],
    "L5": ["审查并办理法律援助申请", "□我同意□我不同意提供上述敏感个人信息",
           "本次转介不包含本人是否接受心理服务的任何信息。"],
    "L6": ["经初步审查，该职工申请事项可能属于法律援助范围，现转介你处，请依法审查。"
           "请于收到后在回执上注明办理情况并反馈我站。",
           "建议依《法律援助法》第四十四条先行提供法律援助"],
    "L7": ["我站于2026年11月20日转介（编号中工援转〔2026〕0007号），至今未收到回执结果反馈，"
           "请予协助查复。"],
    "L8": ["未按要求补充的，视为撤回申请（法律援助法第四十三条第二款）。"],
    "L9": ["您仍有权直接向法律援助机构申请法律援助"],
}


def papers(code, facts, **how):
    template = form(code)
    number = HOW.number if template.series else ""
    return drawn(template, facts, replace(Print(number, HOW.made_at, HOW.operator,
                                                HOW.audit_code), **how))


def text_of(code, facts, folder, **how):
    return words(write(papers(code, facts, **how)), folder)


@pytest.mark.parametrize("code", SENTENCES)
def test_the_form_says_what_the_law_and_the_office_want(code, tmp_path):
    said = text_of(code, SAMPLES[form(code).facts][0], tmp_path)
    plainly = re.sub("[☐☑□☒\uf06f\uf0fe]", "", said)
    for sentence in SENTENCES[code]:
        assert sentence in said or sentence.replace("□", "") in plainly, sentence


# ── the slip and its receipt ────────────────────────────────────────────────────────────────────


def longest():
    """The longest summary that may be entered, and the longest names."""
    slip = SAMPLES[SlipFacts][0]
    aid = slip.aid
    name = ("阿卜杜热西提·买买提吐尔逊江" * 4)[:50 - len(RARE)] + RARE
    firm = ("中山市恒盛灯饰照明电器实业投资发展有限公司横栏第一分公司" * 3)[:50]
    return replace(slip, aid=replace(
        aid, summary=("被申请人长期拖欠工资并拒绝支付经济补偿" * 20)[:300],
        applicant=replace(aid.applicant, name=name),
        agent=replace(aid.agent, name=name), employer=replace(aid.employer, name=firm),
        agency=replace(aid.agency, name=firm[:40]), opinion=LONG[:70], done_so_far=LONG[:70],
        urgent_reason="拟转移财产，需要立即申请财产保全", award_on=date(2026, 11, 2),
        hearing_on=date(2026, 12, 2), authority="中山市劳动人事争议仲裁委员会横栏仲裁庭",
        authority_number="中劳人仲案字〔2026〕1234号"))


def measured(pdf):
    """The height in mm from the cut down to the frame's foot, and the numbers over and under it."""
    from pypdfium2 import PdfDocument, raw

    document = PdfDocument(pdf)
    page = document[0]
    text = page.get_textpage()
    found = text.search("沿此线撕下").get_next()
    box = text.get_charbox(found[0])
    cut = (box[1] + box[3]) / 2
    foot = text.get_charbox(text.search("保管期限").get_next()[0])[3]
    rules = [item.get_bounds() for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH])]
    lowest = min(bounds[1] for bounds in rules if bounds[1] > foot)
    places, search = [], text.search(SLIP)
    while (hit := search.get_next()) is not None:
        places.append(text.get_charbox(hit[0])[1] - cut)
    document.close()
    return (cut - lowest) / MM, places


@pytest.mark.parametrize("facts", [SAMPLES[SlipFacts][0], longest()], ids=["ordinary", "longest"])
def test_a_slip_is_one_sheet_with_its_receipt_of_eighty_five_millimetres(facts, tmp_path):
    leaves = papers("L6", facts)
    assert [len(each.pages) for each in leaves] == [1, 1, 1]
    assert facts.aid.summary in words(write(leaves[:1]), tmp_path)
    high, places = measured(write(leaves[:1]))
    assert high >= 85
    assert any(place > 20 for place in places), "the slip bears its number"
    assert any(0 < place < 20 for place in places), "the number stands over the cut"
    assert any(-30 < place < 0 for place in places), "and under it"


def test_the_square_holds_the_number_that_a_scanner_types_and_nothing_else():
    for leaf in papers("L6", SAMPLES[SlipFacts][0]):
        squares = [mark for piece, _, _ in leaf.pages[0] for mark in piece.marks
                  if mark.kind == "qr"]
        assert [mark.text for mark in squares] == [SQUARE]
    assert re.fullmatch(r"AID-[0-9A-F]{4}-\d{4}-\d{4}", SQUARE)
    for leaf in drawn(form("L6"), None, Print()):
        assert not [mark for piece, _, _ in leaf.pages[0] for mark in piece.marks
                    if mark.kind == "qr"]


def test_each_leaf_says_whose_it_is_and_the_workers_has_no_list_of_papers(tmp_path):
    leaves = [words(write([leaf]), tmp_path) for leaf in papers("L6", SAMPLES[SlipFacts][0])]
    for leaf, name in zip(leaves, ("第一联受理机构", "第二联站存根", "第三联申请人"), strict=True):
        assert name in leaf
        assert "一式三份" in leaf
    assert ["附件清单" in leaf for leaf in leaves] == [True, True, False]
    assert ["回执" in leaf and "沿此线撕下" in leaf for leaf in leaves] == [True, True, False]


def test_only_an_urgent_slip_presses(tmp_path):
    slip = SAMPLES[SlipFacts][0]
    calm = replace(slip, aid=replace(slip.aid, urgent=False, short=False))
    sentence = "建议依《法律援助法》第四十四条先行提供法律援助"
    assert sentence in text_of("L6", slip, tmp_path)
    assert sentence not in text_of("L6", calm, tmp_path)
    assert "距届满不足七日，建议依第四十四条先行提供法律援助" in text_of("L6", calm, tmp_path)


# ── printed of a real matter ────────────────────────────────────────────────────────────────────


def printed(database, actor, code, case_id, folder, **asked):
    return words(print_form(database, actor, code, Subject(case_id), asked).pdf, folder)


def refused(code, call, *args):
    with pytest.raises(RefusedError) as told:
        call(*args)
    assert told.value.code == code
    return told.value


def test_no_slip_without_consent_and_none_beyond_it(database, mediator, clock, tmp_path):
    case_id = office.registered(database, mediator)
    entry = record.read(database, mediator, case_id)
    entry.materials.append(office.MaterialEntry("工伤诊断书", pages=2, data_type="injury"))
    record.save(database, mediator, entry)
    told = refused("aid_consent_missing", print_form, database, mediator, "L6", Subject(case_id))
    assert "第二十三条" in told.sentence("zh")
    assert "第二十九条" in told.sentence("zh")
    refused("aid_consent_missing", draft, database, mediator, "L6", Subject(case_id))
    office.consented(database, mediator, case_id)
    over = refused("aid_beyond_consent", print_form, database, mediator, "L6", Subject(case_id))
    assert "工伤诊断书" in over.sentence("zh")
    entry.materials[-1].goes = False
    record.save(database, mediator, entry)
    said = printed(database, mediator, "L6", case_id, tmp_path)
    assert "身份证" in said
    assert "共7页" in said
    assert "工伤诊断书" not in said
    with database.reading() as session:
        number = consents.of_case(session, office.referral(database, case_id))[0].id
    consents.withdraw(database, mediator, case_id, number)
    refused("aid_consent_missing", print_form, database, mediator, "L6", Subject(case_id))


def test_a_reprint_says_so_and_bears_the_same_number(database, mediator, clock, tmp_path):
    case_id = office.sent(database, mediator,
                          person_id=office.worker(database, mediator, name=f"买买提{RARE}"))
    first = print_form(database, mediator, "L6", Subject(case_id))
    again = reprint(database, mediator, first.document_id)
    said = words(again.pdf, tmp_path)
    assert again.number == first.number
    assert said.count(first.number) >= 5
    assert said.count("第2次打印") == 3
    assert f"买买提{RARE}" in said
    assert "第2次打印" not in words(first.pdf, tmp_path)
    assert numbers.read(first.number) is not None


def test_a_waived_check_and_a_low_income_are_told_and_never_decided(database, mediator, clock,
                                                                  tmp_path):
    case_id = office.registered(database, mediator)
    assert "免予核查（第四十二条第（三）项）" in printed(
        database, mediator, "L3", case_id, tmp_path)
    entry = record.read(database, mediator, case_id)
    entry.exemption, entry.means = "", MeansEntry(
        household=3, wages_fen=42_000_00, relatives=[RelativeEntry("李建国", "配偶", 43)])
    record.save(database, mediator, entry)
    said = printed(database, mediator, "L3", case_id, tmp_path)
    for words_ in ("2,333.33", "2,592.00", "低于标准（待机构核查）", "粤府令第268号", "李建国"):
        assert words_ in said
    assert "身份证、居住证" not in said, "the proof of an exemption that is not claimed"
    for code in ("L2", "L3", "L4", "L5"):
        text = printed(database, mediator, code, case_id, tmp_path)
        assert "符合法律援助条件" not in text
        assert "给予法律援助决定" not in text
    with database.reading() as session:
        going = gather_aid.aid(session, case_id).data_types
    assert "家庭收入" in going, "the statement of means goes along: the worker consents to it"
    assert "工伤诊断及鉴定" not in going


def test_a_reminder_bears_its_own_number_and_says_the_how_many_it_is(database, mediator, clock,
                                                                     tmp_path):
    case_id = office.sent(database, mediator)
    refused("form_record", print_form, database, mediator, "L7", Subject(case_id))
    chasing.remind(database, mediator, [case_id])
    first = print_form(database, mediator, "L7", Subject(case_id))
    assert first.number == "中工援催〔2026〕0001号"
    assert "第一次催办" in words(first.pdf, tmp_path)
    chasing.remind(database, mediator, [case_id])
    second = print_form(database, mediator, "L7", Subject(case_id))
    assert second.number == "中工援催〔2026〕0002号"
    assert "第二次催办" in words(second.pdf, tmp_path)


def test_papers_still_to_be_brought_are_told_all_at_once(database, mediator, clock, tmp_path):
    case_id = office.sent(database, mediator)
    office.do(database, mediator, case_id, "receipt_incomplete", receipt=office.receipt(
        date(2026, 11, 9), "incomplete", missing="考勤记录；工商登记信息",
        missing_until=date(2026, 11, 20)))
    said = printed(database, mediator, "L8", case_id, tmp_path, delivered="当面")
    for words_ in ("考勤记录", "工商登记信息", "2026年11月20日前", "中山市法律援助处", "中工援告"):
        assert words_ in said


def test_not_referred_is_no_decision_of_the_agency(database, mediator, clock, tmp_path):
    case_id = office.registered(database, mediator)
    office.do(database, mediator, case_id, "decline", text="属于民间借贷纠纷",
              advice="向人民法院起诉")
    said = printed(database, mediator, "L9", case_id, tmp_path, ways=("人民法院",))
    for words_ in ("属于民间借贷纠纷", "向人民法院起诉", "您仍有权直接向法律援助机构申请法律援助"):
        assert words_ in said
    assert "不予法律援助" not in said


def test_advice_is_printed_of_itself_also_of_who_stays_unnamed(database, mediator, clock,
                                                               tmp_path):
    number = consultations.log(database, mediator, ConsultationEntry(
        anonymous=True, matter="wages", summary="欠薪三个月", answer="可以申请劳动仲裁",
        people=12, handling=("answered",), informed=True))
    paper = print_form(database, mediator, "L1", Subject(record_id=number))
    said = words(paper.pdf, tmp_path)
    assert paper.number == "中工法咨〔2026〕0001号"
    for words_ in ("匿名", "欠薪三个月", "可以申请劳动仲裁", paper.number):
        assert words_ in said
    assert "第2次打印" in words(reprint(database, mediator, paper.document_id).pdf, tmp_path)


def test_the_set_of_a_referral_says_what_stands_in_the_way(database, mediator, clock):
    assert sets.meant(None, "screening", "referral") == "aid_referral"
    case_id = office.registered(database, mediator)
    lines = {line.code: line for line in sets.lines(database, mediator, case_id, "aid_referral")}
    assert [code for code, line in lines.items() if line.ticked] == ["L2", "L3", "L4", "L5"]
    assert lines["L6"].refusal.code == "aid_consent_missing"
    assert lines["L1"].why
    office.consented(database, mediator, case_id)
    conflicts.screen(database, mediator, case_id, "名称相近，不是同一单位")
    lines = {line.code: line for line in sets.lines(database, mediator, case_id, "aid_referral")}
    assert lines["L6"].ticked
    assert lines["L14"].ticked
    print_form(database, mediator, "L6", Subject(case_id))
    lines = {line.code: line for line in sets.lines(database, mediator, case_id, "aid_referral")}
    assert (lines["L6"].printed, lines["L6"].ticked) == (1, False)


def test_a_dispute_offers_no_paper_of_legal_aid_nor_the_other_way_round():
    of = Subject(case_id=1)
    assert not fits(form("L2"), of, (), "dispute")
    assert fits(form("L2"), of, (), "referral")
    assert not fits(form("F04"), of, (), "referral")
    assert fits(form("F04"), of, (), "dispute")
