"""Facts for the papers at the end of counselling: ordinary ones, and with everything too long."""

from dataclasses import replace
from datetime import date, datetime

from filling import LONG
from paper_counselling import CODE, COUNSELLOR, PARTS

from casedesk.casework.counselling import figure_words
from casedesk.casework.forms_book.facts import (
    ClosingFacts,
    CounsellingFollowUpFacts,
    CounsellingMonthFacts,
    DestructionFacts,
    OrganisationFacts,
    OwnDataFacts,
)
from casedesk.casework.forms_book.facts_counselling_end import (
    ConsentAnswerFacts,
    DestroyedFacts,
    MonthLineFacts,
    OwnLineFacts,
    OwnScaleFacts,
    OwnSessionFacts,
    ScaleSpanFacts,
    ToldFacts,
)

DAY = date(2026, 11, 20)


def pairs(organisation: OrganisationFacts) -> tuple[tuple[object, object], ...]:
    """The facts of each kind: an ordinary one, and one with everything too long."""
    closing = ClosingFacts(
        organisation, CODE, COUNSELLOR, 1, date(2026, 6, 8), DAY, date(2026, 6, 10), DAY, 6,
        "情绪困扰（低落）", "夜里总想着欠薪的事，睡不着。", "睡得好一些，不再对孩子发火", 3, 7,
        (ScaleSpanFacts(1, "PHQ-9 抑郁症状", date(2026, 6, 10), 18, DAY, 9, "可靠改善"),
         ScaleSpanFacts(2, "GAD-7 焦虑症状", date(2026, 6, 10), 12, DAY, 10, "未达可靠改善")),
        "前两次澄清担心的来源，建立睡眠记录；第三至五次练习放松和沟通；末次回顾变化。", "低",
        "目标达成", "继续睡眠记录；再次连续两周失眠时来电预约。", date(2026, 12, 20),
        date(2027, 2, 20), "5", date(2036, 11, 20))
    follow_up = CounsellingFollowUpFacts(
        organisation, CODE, COUNSELLOR, 1, DAY, date(2026, 12, 21), "电话", "是",
        "自述睡眠保持，欠薪已付一半，情绪平稳。", "无", "否", "陈静", date(2027, 2, 20))
    own = OwnDataFacts(
        organisation, CODE, COUNSELLOR, date(2026, 6, 8), DAY, date(2036, 11, 20), None, "白露",
        "女", date(1990, 5, 4), "442000199005044427", "13826774412", "工作日晚上，可留言",
        "中山市恒盛灯饰有限公司", "白霜　姐姐　13826774413", "",
        (OwnLineFacts("主诉", "情绪困扰（低落）"), OwnLineFacts("本人原话", closing.statement),
         OwnLineFacts("睡眠、饮食、烟酒", "入睡要两小时")),
        (ConsentAnswerFacts(1, "接受咨询（知情同意书）", "同意", date(2026, 6, 8)),
         ConsentAnswerFacts(2, "隐去身份后用于督导", "同意", date(2026, 6, 8), DAY)),
        tuple(OwnSessionFacts(number, datetime(2026, 6, 3 + 7 * number, 10), "睡眠",
                              PARTS["subjective"], PARTS["objective"], "", PARTS["assessment"],
                              PARTS["plan"], "低") for number in (1, 2)),
        (OwnScaleFacts(1, "PHQ-9 抑郁症状", date(2026, 6, 10), 18, "中重度"),),
        (ToldFacts(1, datetime(2026, 7, 2, 15, 5), "白霜（姐姐）", "当日情绪危险，请陪同就医",
                   "紧急情况保护生命健康"),), "陈静")
    return ((closing, replace(closing, course=LONG, advice=LONG[:600], goal=LONG[:80])),
            (follow_up, replace(follow_up, situation=LONG)),
            (own, replace(own, sessions=tuple(replace(
                own.sessions[0], number=number, subjective=LONG[:900], plan=LONG[:300])
                for number in range(1, 9)))),
            _month(organisation), _destruction(organisation))


def _month(organisation: OrganisationFacts) -> tuple[object, object]:
    titles = [words[0] for words in (*figure_words.SUMS.values(), *figure_words.RATES.values(),
                                     *figure_words.EVENTS.values())]
    half = (len(titles) + 1) // 2
    sums = tuple(MonthLineFacts("", one, "18", "156", "", other, "<5", "*")
                 for one, other in zip(titles[:half], [*titles[half:], ""], strict=False))
    names = ("工作压力", "情绪困扰（低落）", "家庭暴力", "睡眠", "目标达成", "失联")
    tables = tuple(MonthLineFacts("主诉" if place == 0 else "", name, "<5" if place == 2 else "9",
                                  "*", "性别" if place == 0 else "", "女", "24", "180")
                   for place, name in enumerate(names * 3))
    month = CounsellingMonthFacts(
        organisation, "2026年10月", date(2026, 10, 1), date(2026, 10, 31), 5, sums, tables,
        datetime(2026, 11, 3, 9, 30), "黄国栋")
    return month, replace(month, tables=tuple(replace(
        tables[0], name=f"{name}（含家庭、亲子和赡养方面的各种情况）") for name in names * 12))


def _destruction(organisation: OrganisationFacts) -> tuple[object, object]:
    row = DestroyedFacts(1, CODE, 14, "保管期满", "陈静\n2036-11-21", "罗督导\n2036-11-22 10:05",
                         "销毁密文和密钥，清除此前的备份",
                         "已清除本机此前的备份3份；其他位置的备份须另行清除")
    one = DestructionFacts(organisation, 2036, (row, replace(row, number=2, code="C-3318")))
    return one, replace(one, rows=tuple(replace(row, number=n, reason=LONG[:60])
                                        for n in range(1, 40)))
