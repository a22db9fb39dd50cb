"""Facts for the letters that leave the house: ordinary ones, and with everything too long."""

from dataclasses import replace
from datetime import date, datetime

from filling import LONG, PARTIES, RARE

from casedesk.casework.forms_book.facts import (
    AnswerFacts,
    EmployerFacts,
    LetterFacts,
    OrganisationFacts,
    PartyFacts,
    PersonFacts,
    StaffFacts,
    TermFacts,
    TransferFacts,
)


def terms(*texts: str) -> tuple[TermFacts, ...]:
    return tuple(TermFacts(number, text) for number, text in enumerate(texts, 1))


def pairs(organisation: OrganisationFacts, worker: PersonFacts, firm: EmployerFacts
          ) -> tuple[tuple[object, object], ...]:
    """The facts of each kind: an ordinary one, and one with everything too long."""
    letter = LetterFacts(
        organisation, "意见书", "中工意见书〔2026〕3号", firm, "拖欠工资",
        "经查，你单位自2026年8月起未按时足额支付装配车间12名职工工资，至10月31日共拖欠138,600.00元。",
        terms("《中华人民共和国劳动法》第五十条", "《保障农民工工资支付条例》第三条"),
        terms("于2026年12月10日前付清拖欠的工资", "今后按月足额支付工资，并向职工出具工资清单"),
        15, "林晓", "0760-88551236", date(2026, 11, 20), "中工调字〔2026〕第0179号")
    transfer = TransferFacts(
        organisation, "中工转函〔2026〕8号", "劳动保障监察", "中山市横栏镇人力资源和社会保障分局",
        "中工访字〔2026〕第0412号", "拖欠、克扣工资", (PartyFacts("申请人", person=worker),),
        (PartyFacts("被申请人", employer=firm),),
        "张会娟反映单位自2026年8月起拖欠工资12,400元，单位拒绝调解，请依法处理。",
        terms("来访登记表（复印件）1份", "工资条3页（复印件）"), "王敏", "0760-88551235",
        date(2026, 11, 20), 10)
    answer = AnswerFacts(
        organisation, "中工访字〔2026〕第0412号", datetime(2026, 11, 20, 14, 1), "来访", worker,
        firm, "解除劳动合同", "单位口头辞退，没有书面通知，能不能要经济补偿？",
        terms("单位单方解除应当说明理由并通知工会；没有法定理由的属违法解除。",
              "可以要求继续履行合同，或者按经济补偿标准的二倍支付赔偿金。",
              "劳动仲裁时效为一年，请保存辞退的聊天记录、工资条。"),
        terms("《中华人民共和国劳动合同法》第四十三条、第四十八条、第八十七条",
              "《中华人民共和国劳动争议调解仲裁法》第二十七条"),
        date(2026, 11, 20), StaffFacts("王敏", "0760-88551235"))

    many = terms(*(LONG[:300] for _ in range(9)))
    letter_long = replace(
        letter, facts=LONG, basis=many, demands=many, matter=LONG[:60],
        addressee=replace(firm, name=f"中山市恒盛灯饰有限公司{RARE}横栏分公司"))
    transfer_long = replace(
        transfer, reason=LONG, materials=many, institution="中山市人力资源和社会保障局" * 2,
        applicants=tuple(PartyFacts("申请人", person=replace(worker, name=f"买买提·吐尔逊{RARE}"))
                         for _ in range(PARTIES)),
        respondents=transfer.respondents * PARTIES)
    answer_long = replace(answer, question=LONG, points=many, basis=many)
    return (letter, letter_long), (transfer, transfer_long), (answer, answer_long)
