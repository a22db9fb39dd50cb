"""Facts for the papers of legal aid: ordinary ones, and with everything too long."""

from dataclasses import replace
from datetime import date, datetime

from filling import LONG, RARE

from casedesk.casework.forms_book.facts import (
    AdviceFacts,
    AgentFacts,
    AidFacts,
    AidReminderFacts,
    EmployerFacts,
    OrganisationFacts,
    PersonFacts,
    SlipFacts,
    StaffFacts,
    TermFacts,
)
from casedesk.casework.forms_book.facts_advice import LawyerFacts
from casedesk.casework.forms_book.facts_aid import (
    AgencyFacts,
    MaterialFacts,
    MeansFacts,
    RelativeFacts,
    StandingFacts,
)
from casedesk.casework.forms_book.facts_aid_road import (
    AidApprovalFacts,
    AidAssignmentFacts,
    AidChaseFacts,
    AidConflictFacts,
    AidConsentFacts,
    AidEventFacts,
    AidReceiptFacts,
    AidSatisfactionFacts,
    DeclineFacts,
    SupplementFacts,
)

SLIP, SQUARE = "中工援转〔2026〕0007号", "AID-3F2A-2026-0007"
SUMMARY = ("申请人2022年3月入职被申请人任装配工，月工资6,500元。被申请人自2026年8月起未足额发放"
           "工资，至10月共欠12,400元，10月31日口头辞退，至今没有结清。")
MATERIALS = (
    MaterialFacts(1, "居民身份证", "复印件", 1, 1, "身份信息", True, date(2026, 11, 20)),
    MaterialFacts(2, "工资条（2026年5月至10月）", "复印件", 1, 6, "工资材料", True,
                  date(2026, 11, 20), "原件核对后退回"),
    MaterialFacts(3, "劳动合同", "复印件", 1, 8, "劳动关系材料", True, date(2026, 11, 20)),
    MaterialFacts(4, "诊断证明", "复印件", 1, 2, "工伤诊断及鉴定", False, date(2026, 11, 20)))
MEANS = MeansFacts(
    date(2026, 11, 20), 3, 3_600_000, 0, 0, 600_000, 4_200_000, "母亲住院手术（2026年7月）",
    310_000, 1, "62", "二轮电动车1辆", 500_000, "无", "丈夫外出务工", "王敏",
    (RelativeFacts(1, "李建国", "配偶", 43, "442000198301124412", "中山市大涌红木厂", 480_000),
     RelativeFacts(2, "李小雨", "女儿", 9, "442000201703124428", "横栏镇中心小学", None)))


def aid(organisation: OrganisationFacts, worker: PersonFacts, firm: EmployerFacts,
        lawyer: AgentFacts) -> AidFacts:
    """A migrant worker's unpaid wages, sent to the agency and reminded of."""
    return AidFacts(
        organisation, SLIP, SQUARE, "转介", "已转交", date(2026, 11, 18),
        "中工调字〔2026〕第0179号", "中工法咨〔2026〕0031号", worker, "是",
        replace(lawyer, relation="兄弟"), firm, 1, ("进城务工人员（农民工）", "女职工"), "",
        "劳动报酬", "劳动纠纷", "第三十一条第（五）项 确认劳动关系或者支付劳动报酬", "31-5",
        "第四十二条第（三）项", "申请支付劳动报酬的进城务工人员", "42-3", "身份证、居住证", "",
        "劳动争议仲裁代理", "仲裁代理", "未进入程序", "未进入程序", "", "",
        "非诉讼事项：争议处理机关所在地", SUMMARY, "已电话联系单位两次，单位拒绝调解。",
        "可能属于第三十一条第（五）项范围，建议转介。", 1_240_000, date(2026, 8, 31), None, None,
        None, date(2026, 11, 24), True, "", True, StaffFacts("王敏", "0760-88551235"),
        AgencyFacts("中山市法律援助处", "法律援助机构", "中山市东区街道中山三路26号", "李科",
                    "0760-88363148", "周一至周五 8:30–12:00，14:30–17:30"),
        date(2026, 11, 19), date(2026, 11, 20), "当面递交",
        standing=StandingFacts(
            "免予核查", "免予核查（第四十二条第（三）项）", None, 259_200, 518_300,
            "粤府令第268号第三条第一项（城镇居民年人均可支配收入62196元）"),
        means=MEANS, materials=MATERIALS, attachments=MATERIALS[:3],
        data_types=("身份信息", "联系方式", "劳动关系材料", "工资材料", "案情材料及文书"),
        consents=(AidConsentFacts("中山市法律援助处", ("身份信息", "工资材料"), False, "当面递交",
                                  date(2026, 11, 19)),),
        receipts=(AidReceiptFacts(date(2026, 11, 21), date(2026, 11, 22), "李科", "予以受理",
                                  acceptance_number="中援受〔2026〕88号"),),
        chases=(AidChaseFacts(1, "回执", date(2026, 11, 27), "催办函"),),
        assignments=(AidAssignmentFacts("周文彬", "广东岐江律师事务所", "13925311208",
                                        "14420201810123456", "中援指〔2026〕51号",
                                        date(2026, 11, 30)),),
        approvals=(AidApprovalFacts("站点初审", True, "同意", "王敏", date(2026, 11, 19)),
                   AidApprovalFacts("分管领导审批")),
        conflicts=(AidConflictFacts(datetime(2026, 11, 19, 9, 0), "初审", "王敏", "无冲突",
                                    reviewer="王敏"),),
        progress=(AidEventFacts(datetime(2026, 11, 20, 14, 5), "转交", "当面递交", "王敏"),),
        supplement=SupplementFacts(
            (TermFacts(1, "2026年8月至10月考勤记录"), TermFacts(2, "被申请人工商登记信息")),
            "中山市法律援助处", date(2026, 11, 22), date(2026, 12, 4)),
        declined=DeclineFacts(date(2026, 11, 20), "属于民间借贷纠纷，不属于法律援助法规定的事项。",
                              "可以向被告住所地人民法院起诉。"),
        satisfaction=AidSatisfactionFacts(date(2026, 12, 20), "电话", "王敏", True, 5, 5, 4, 5, 5,
                                          "否", "帮了大忙"),
        keep_years=10)


def pairs(organisation: OrganisationFacts, worker: PersonFacts, firm: EmployerFacts,
          lawyer: AgentFacts) -> tuple[tuple[object, object], ...]:
    """The facts of each kind: an ordinary one, and one with everything too long."""
    one = aid(organisation, worker, firm, lawyer)
    many = replace(
        one, summary=LONG, done_so_far=LONG, opinion=LONG[:300],
        applicant=replace(worker, name=f"买买提·吐尔逊{RARE}"),
        employer=replace(firm, name=f"中山市恒盛灯饰有限公司{RARE}横栏分公司"),
        means=replace(MEANS, remarks=LONG[:200], expenses=LONG[:200]))
    chase = AidChaseFacts(2, "回执", date(2026, 11, 30), "催办函", "电话无人接听")
    advice = AdviceFacts(
        organisation, "中工法咨〔2026〕0031号", datetime(2026, 11, 18, 9, 40), 25, "来访",
        StaffFacts("王敏"), LawyerFacts("周文彬", "广东岐江律师事务所", "14420201810123456"),
        "11月18日上午 第一接待室", False, worker.name, "女", "36–45 岁", worker.phone, "外省", "是",
        "是", ("进城务工人员（农民工）",), 1, False, firm.name, firm.uscc, firm.town, "制造业",
        "中型", "劳动报酬", date(2026, 8, 31), date(2026, 10, 31), date(2027, 10, 31),
        "自劳动关系终止之日起一年", date(2026, 11, 2), "起诉期限", date(2026, 11, 17), 1_240_000,
        SUMMARY, "可以申请劳动仲裁，时效为一年；可以申请法律援助，农民工追索劳动报酬免予核查。",
        "《劳动争议调解仲裁法》第二十七条；《法律援助法》第三十一条、第四十二条", True,
        ("当场解答", "转法律援助"), "满意", SLIP)
    advice_long = replace(advice, summary=LONG, answer=LONG, basis=LONG[:200],
                          name=f"买买提·吐尔逊{RARE}")
    return ((one, many), (SlipFacts(organisation, one), SlipFacts(organisation, many)),
            (AidReminderFacts(organisation, one, one.chases[0]),
             AidReminderFacts(organisation, many, chase)), (advice, advice_long))
