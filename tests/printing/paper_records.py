"""Facts for the records of a case: an ordinary meeting, inquiry, mandate, follow-up."""

from datetime import date, datetime

from casedesk.casework.forms_book.facts_records import (
    AddressFacts,
    AttendeeFacts,
    EvidenceListFacts,
    FollowUpFacts,
    InquiryFacts,
    LegalPersonFacts,
    MandateFacts,
    MeetingFacts,
    PieceFacts,
    QuestionFacts,
)

MORNING, NOON = datetime(2026, 11, 20, 9, 0), datetime(2026, 11, 20, 11, 30)
DAY = date(2026, 11, 18)


def pairs(case, agent):
    """Each kind's ordinary facts, and those that are then made too long."""
    site = case.organisation
    first, second = case.applicants[0], case.respondents[0]
    meeting = MeetingFacts(
        site, case, MORNING, NOON, "本中心第一调解室", case.mediators[0], "何丽",
        "身份证原件、劳动合同、工资支付凭证、考勤记录。", "不公开",
        (AttendeeFacts(1, first.name, "申请人", "到场", "已核对", "身份证"),
         AttendeeFacts(2, agent.name, "申请人代理人（代表人）", "到场", "已核对",
                       "授权委托书、律师证"),
         AttendeeFacts(3, second.name, "被申请人", "到场", "已核对", "营业执照、何小姐身份证"),
         AttendeeFacts(4, "王建国", "协助调解人", "未到场", "", "出差")),
        "不申请回避", "调解员核对了到场当事人、代理人的身份和代理权限，各方均无异议。",
        "调解员告知权利义务。经询问，双方均表示听清，均不申请回避。",
        "请求：支付2026年8月至10月工资12,400.00元。事实：自8月起未足额发放工资。",
        "承认欠付工资，因资金周转困难请求分期支付。", "申请人提交工资条3页，被申请人无异议。",
        "付款的期限和方式。", "先分别做工作，后提出分两期支付的方案，双方同意。",
        "双方自愿达成调解，内容见调解协议书。", "达成调解", datetime(2026, 11, 25, 9, 0))
    inquiry = InquiryFacts(
        site, case, MORNING, NOON, "恒盛灯饰会议室", "林晓、何丽", "何丽", "王勇", "男", 41,
        "442000198503124419", second.name, "车间主任", "13800138000", "被申请人员工",
        (QuestionFacts(1, "我们是调解员林晓、何丽，现就拖欠工资向你了解情况，请如实陈述。"
                          "你是否听清？是否申请回避？", "听清了，不申请回避。"),
         QuestionFacts(2, "工资从何时起没有足额发放？", "从今年8月起。"),
         QuestionFacts(3, "以上所说是否属实？还有没有要补充的？", "属实，没有了。")),
        "以上笔录我看过（已向我宣读），与我说的一致。", "")
    pieces = (PieceFacts(1, "工资条", "复印件", 3, "2026年8月至10月工资数额", "单位发放", ""),
              PieceFacts(2, "劳动合同", "原件", 6, "劳动关系、工资标准", "本人保存",
                         "2026年11月25日退还张会娟"))
    every = (
        meeting, inquiry,
        EvidenceListFacts(site, case, first.name, "王敏", DAY, pieces),
        AddressFacts(site, case, second, "何小姐", second.address, "528478", "13800138000",
                     "同意电子送达", "13800138000", "hr@example.com", "", "", DAY),
        MandateFacts(site, case, first, (agent,), "特别授权",
                     ("进行和解、调解", "签收文书", "签署调解协议"), DAY, None,
                     ("受托人身份证复印件", "律师执业证复印件", "律师事务所函"), DAY),
        LegalPersonFacts(site, case, second, "陈国强", "男", "总经理", "442000197003124418",
                         "0760-87615588", "法定代表人", DAY),
        FollowUpFacts(site, case, NOON, "电话", first.name, first.phone, "已联系上", "全部履行",
                      "很满意", "满意", "无", "无", "无", "希望多宣传。", "已记录。", "王敏"))
    return [(each, each) for each in every]
