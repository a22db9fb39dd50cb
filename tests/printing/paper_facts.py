"""Facts for the forms: an ordinary case, one with everything too long, and what §4 asks for."""

from dataclasses import replace
from datetime import date, datetime

import paper_aid
import paper_counselling
import paper_counselling_end
import paper_counselling_risk
import paper_counsellors
import paper_duty
import paper_letters
import paper_performance
import paper_records
from filling import LONG, RARE, emptied, filled, stretched

from casedesk.casework.forms_book.facts import (
    AgentFacts,
    AgreementFacts,
    AuthorityFacts,
    ClaimFacts,
    DisputeFacts,
    EmployerFacts,
    EvidenceFacts,
    InstalmentFacts,
    OrganisationFacts,
    PartyFacts,
    PersonFacts,
    ServedDocumentFacts,
    ServiceReceiptFacts,
    StaffFacts,
    TermFacts,
    VisitFacts,
    WorkerFacts,
)
from casedesk.casework.forms_book.kinds import KINDS
from casedesk.printing.drawing import Print

NUMBER = "中工调协字〔2026〕第0096号"
HOW = Print(NUMBER, datetime(2026, 11, 20, 14, 5), "王敏", "7QK2-M9XD-4TRA")

ORGANISATION = OrganisationFacts(
    "西区彩虹社区职工服务中心", "西区彩虹社区劳动争议调解委员会", "township",
    "中西司〔2018〕12号", "中工", "中山市西区彩虹大道38号", "0760-88551235", False,
    AuthorityFacts("中山市劳动人事争议仲裁委员会", "中山市东区博爱六路22号", "0760-88220110"))
WORKER = PersonFacts(
    "张会娟", "女", "汉族", date(1986, 3, 12), 40, "居民身份证", "442000198603124425",
    "13826774412", "中山市横栏镇长安北路18号", "本市", "中山市横栏镇长安北路18号3栋502",
    "装配", "是")
FIRM = EmployerFacts(
    "中山市恒盛灯饰有限公司", "91442000MA4W2B7K3P", "中山市横栏镇茂辉工业区乐丰三路8号", "陈国强",
    "总经理", "何小姐", "0760-87615588", "制造业", "私营有限责任公司", 126, "已建",
    "横栏镇", "茂辉村")
AGENCY = EmployerFacts("中山市聚才劳务派遣有限公司", "91442000MA51Q8LT3C", "中山市西区富华道16号",
                       "林志远", "执行董事", "黄先生", "0760-88620033", unionised="未建")
LAWYER = AgentFacts("周文彬", "男", "442000198811023316", "广东岐江律师事务所", "委托代理",
                    "特别授权", "13925311208", "张会娟")

VISIT = VisitFacts(
    ORGANISATION, WORKER, FIRM, "中工访字〔2026〕第0412号", datetime(2026, 11, 20, 14, 1),
    "来访", 1, "装配", "2022年3月", "全日制（固定期限）", ("调解申请",), "拖欠、克扣工资",
    1, 1240000,
    "自2026年8月起未足额发放工资，至10月共欠12,400元，10月31日口头辞退。",
    "工资条3页（复印件）", (), ("受理调解申请",), "", "已受理调解申请", "王敏", True)

AGREEMENT = AgreementFacts(
    NUMBER, None, None,
    (TermFacts(1, "被申请人支付申请人2026年8月至10月工资人民币壹万贰仟肆佰元整（￥12,400.00）。"),),
    (InstalmentFacts(1, FIRM.name, "工资", date(2026, 11, 30), 1520000, "银行转账", "张会娟",
                     "中国工商银行中山横栏支行", "6222021911004084412"),
     InstalmentFacts(2, FIRM.name, "经济补偿", date(2026, 12, 31), 1520000, "现金")),
    "双方劳动关系于2026年10月31日解除。", "五日内出具解除劳动合同证明。",
    "逾期的，可一并申请支付令。", "", date(2026, 12, 7), date(2026, 12, 21))

DISPUTE = DisputeFacts(
    ORGANISATION, "中工调字〔2026〕第0179号", "劳动报酬、经济补偿", "拖欠、克扣工资", "职工来访",
    datetime(2026, 11, 4, 10, 25), False,
    (PartyFacts("申请人", WORKER, agents=(LAWYER,)),),
    (PartyFacts("被申请人", None, FIRM, "用工单位"),
     PartyFacts("被申请人", None, AGENCY, "派遣单位")),
    (), (ClaimFacts(1, "支付2026年8月至10月工资差额", "0501", 1240000),
         ClaimFacts(2, "支付解除劳动合同经济补偿", "0508", 2600000)),
    "申请人于2022年3月1日入职任装配工，月工资6,500元。被申请人自2026年8月起未足额发放工资。",
    "装配", "2022年3月", "2022年3月1日至2027年2月28日", "每月6,500元",
    (EvidenceFacts(1, "劳动合同", "复印件", 6, "劳动关系"),), (), 1, False, date(2026, 11, 5),
    "同意调解", ("属于劳动争议", "双方同意调解"), StaffFacts("王敏"), "建议受理。",
    (StaffFacts("林晓", "0760-88551236"), StaffFacts("黄志强")), StaffFacts("王敏"), "受理",
    date(2026, 11, 6), date(2026, 11, 19), date(2026, 11, 23), date(2026, 12, 10), "需核对考勤",
    date(2026, 11, 20), "二", "被申请人书面答复不同意调解。", "", "经调解双方未能达成协议",
    "双方对年限计算分歧较大。", agreement=AGREEMENT)

SERVICE = ServiceReceiptFacts(
    ORGANISATION, DISPUTE.case_number, DISPUTE.cause, DISPUTE.respondents[0], FIRM.address,
    (ServedDocumentFacts(1, "参加调解通知书", "中工调受字〔2026〕第0180号", 1),), "直接送达",
    servers=(StaffFacts("王敏"), StaffFacts("林晓")))

# ── everything too long, too many, too rare ─────────────────────────────────────────────────

_NAMES = ("𬭚铭", "䶮小雨", "㛃静", "𠮷田美", "迪丽热巴·迪力木拉提", "买买提·吐尔逊", "欧阳娜娜",
          "NGUYỄN THỊ HƯƠNG", "李娟", "王小二", "赵六", "孙七", "周八", "吴九")
_MANY = tuple(PartyFacts("申请人", replace(
    WORKER, name=name, id_number=f"44200019860312{number:04d}", address=LONG[:90]))
    for number, name in enumerate(_NAMES, 4400))
_FIRMS = tuple(PartyFacts("被申请人", None, replace(
    FIRM, name=f"中山市恒盛灯饰照明电器实业投资发展有限公司横栏第{number}分公司（普通合伙）"),
    "用工单位")
    for number in range(1, 15))

VISIT_LONG = replace(
    VISIT, matter=LONG, materials=LONG[:300], opinion_note=LONG[:300], result=LONG[:300],
    person=replace(WORKER, name=f"迪丽热巴·迪力木拉提{RARE}", address=LONG[:120],
                   id_kind="港澳居民来往内地通行证", id_number="H1234567890"),
    risks=("极端言行", "停工", "群体"))
DISPUTE_LONG = replace(
    DISPUTE, statement=LONG, applicants=_MANY, respondents=_FIRMS, cause=LONG[:60],
    claims=tuple(ClaimFacts(number, LONG[:120], "", 123456789 * number) for number in range(1, 15)),
    failure_note=LONG, refusal_note=LONG, extension_reason=LONG, handler_opinion=LONG,
    remarks=LONG[:300], collective=True, worker_count=14,
    workers=tuple(WorkerFacts(number, party.name, "女", party.number, "", 100000 * number)
                  for number, party in enumerate(_MANY, 1)),
    evidence=tuple(EvidenceFacts(n, LONG[:60], "复印件", n, LONG[:80]) for n in range(1, 20)),
    agreement=replace(
        AGREEMENT, other=LONG[:400],
        terms=tuple(TermFacts(number, LONG[:150]) for number in range(1, 9)),
        instalments=tuple(replace(AGREEMENT.instalments[0], number=n, amount_fen=1234567800 + n)
                          for n in range(1, 25))))
SERVICE_LONG = replace(
    SERVICE, cause=LONG[:60], recipient=_FIRMS[0], address=LONG[:100],
    documents=tuple(ServedDocumentFacts(n, LONG[:30], NUMBER, 3) for n in range(1, 30)))

SAMPLES = {type(one): (one, many) for one, many in (
    (VISIT, VISIT_LONG), (DISPUTE, DISPUTE_LONG), (SERVICE, SERVICE_LONG),
    *paper_aid.pairs(ORGANISATION, WORKER, FIRM, LAWYER), *paper_duty.pairs(ORGANISATION),
    *paper_counselling.pairs(ORGANISATION),
    *paper_counselling_end.pairs(ORGANISATION),
    *paper_counselling_risk.pairs(ORGANISATION),
    *paper_counsellors.pairs(ORGANISATION),
    *paper_letters.pairs(ORGANISATION, WORKER, FIRM),
    *paper_performance.pairs(DISPUTE, DISPUTE_LONG), *paper_records.pairs(DISPUTE, LAWYER))}


def samples(kind: type) -> dict[str, object]:
    """The facts of a kind: of an empty case, of a full one, and with everything too long."""
    empty = emptied(kind, ORGANISATION)
    one, many = SAMPLES.get(kind, (empty, empty))
    return {"empty": empty, "full": filled(one), "long": stretched(filled(many))}


EVERY = {name: samples(kind.facts) for name, kind in KINDS.items()}
FACTS = {code: (DISPUTE, DISPUTE_LONG) for code in (
    "F02", "F02b", "F03", "F04", "F04b", "F05", "F12", "F13", "F15")}
FACTS |= {"F01": (VISIT, VISIT_LONG), "F22": (SERVICE, SERVICE_LONG)}
