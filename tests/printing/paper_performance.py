"""Facts of performance and of the calculator's sheet: ordinary ones, and everything too long."""

from dataclasses import fields, replace
from datetime import date

from filling import LONG, RARE

from casedesk.casework.forms_book.facts import DisputeFacts, StaffFacts
from casedesk.casework.forms_book.facts_performance import (
    CalculationFacts,
    PerformanceFacts,
    PromiseFacts,
    ReckonedFacts,
    UrgingFacts,
)

PROMISES = (
    PromiseFacts(1, "工资", "中山市恒盛灯饰有限公司", date(2026, 11, 30), 1520000,
                 date(2026, 11, 30), 500000, "银行转账", "回单尾号4412", "逾期"),
    PromiseFacts(2, "经济补偿", "中山市恒盛灯饰有限公司", date(2026, 12, 31), 1520000,
                 state="待履行"),
    PromiseFacts(3, "出具解除劳动合同证明", "中山市恒盛灯饰有限公司", date(2026, 12, 5), None,
                 date(2026, 12, 1), voucher="快递SF1234567890", state="已履行"))
ITEMS = (
    ReckonedFacts(1, "经济补偿（N）", "6,500.00 × 8 个月 = 52,000.00 元",
                  "2019年3月15日至2026年9月30日，工作7年6个月15日，计 8 个月",
                  "劳动合同法第四十七条；实施条例第二十七条", "当地上年度社平工资未登记", 5200000),
    ReckonedFacts(2, "代通知金（+1）", "上一个月工资 6,200.00 元", "",
                  "劳动合同法第四十条；实施条例第二十条", "", 620000))


def pairs(dispute: DisputeFacts, long: DisputeFacts) -> tuple[tuple[object, object], ...]:
    """The facts of each kind: an ordinary one, and one with everything too long."""
    one = PerformanceFacts(
        **_said(dispute), promises=PROMISES, promised_fen=3040000, paid_fen=500000,
        unpaid_fen=2540000, overdue_fen=1020000, order_fen=1020000,
        order_items="拖欠、克扣工资、经济补偿（N）", last_due=date(2026, 11, 30),
        nature="乡镇（街道）劳动争议调解组织")
    many = replace(
        one, **_said(long), order_fen=9_999_999_999_99, overdue_fen=9_999_999_999_99,
        promises=tuple(replace(PROMISES[0], number=number, content=LONG[:60],
                               debtor=f"中山市恒盛灯饰照明电器实业投资发展有限公司{RARE}",
                               voucher=LONG[:40], owed_fen=123456789012)
                       for number in range(1, 25)))
    urging = {"debtor": "中山市恒盛灯饰有限公司", "urged_on": date(2026, 12, 1),
              "urging_days": 5}
    sheet = CalculationFacts(
        dispute.organisation, dispute.case_number, dispute.applicants, dispute.respondents,
        ITEMS, 5820000, date(2026, 11, 20), StaffFacts("林晓"), "按工资条计算。")
    return (
        (one, many), (UrgingFacts(**_said(one), **urging), UrgingFacts(**_said(many), **urging)),
        (sheet, replace(sheet, applicants=long.applicants, respondents=long.respondents,
                        note=LONG, items=tuple(replace(
                            ITEMS[0], number=number, formula=LONG[:120], remark=LONG[:120],
                            amount_fen=123456789012) for number in range(1, 25)))))


def _said(facts: DisputeFacts) -> dict[str, object]:
    return {each.name: getattr(facts, each.name) for each in fields(facts)}
