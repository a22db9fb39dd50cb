"""Facts for the papers beside the counselling room: activities, supervision, undertaking."""

from dataclasses import replace
from datetime import date, datetime

from filling import LONG

from casedesk.casework.forms_book.facts import OrganisationFacts
from casedesk.casework.forms_book.facts_activity import ActivityFacts, JobFacts, SeatFacts
from casedesk.casework.forms_book.facts_counsellors import SupervisionFacts, UndertakingFacts


def activity(organisation: OrganisationFacts) -> ActivityFacts:
    """A group that was held, its sheet destroyed."""
    return ActivityFacts(
        organisation, "中工团〔2026〕0007号", "与情绪和平相处——一线班组长减压团体", "团体辅导",
        "已举行",
        "中山市恒盛灯饰有限公司", "横栏镇总工会三楼培训室", datetime(2026, 11, 24, 15, 0),
        datetime(2026, 11, 24, 16, 30), "许宁", "林以宁（特邀）", 12, 10, 4, 6,
        (JobFacts("装配工", 6), JobFacts("文员", 4)), 10,
        "认识压力的信号，学会两种放松方法，知道到哪里求助。", "彩笔、放松音频、求助卡片30张",
        "4.65", "多数成员觉得放松练习有用，希望每月一次，时间放在下班后。", "已征得同意", 86_000,
        sheet_due=date(2027, 11, 24), sheet_gone_on=date(2027, 11, 25), sheet_gone_by="许宁",
        sheet_witness="何建国", sheet_method="碎纸机粉碎", keep_years=1, confided=True,
        seats=tuple(SeatFacts(number) for number in range(1, 21)))


def supervision(organisation: OrganisationFacts) -> SupervisionFacts:
    """An hour and a half about two codes."""
    return SupervisionFacts(
        organisation, date(2026, 11, 20), "许宁", "罗督导", "个体督导", 90,
        ("C-0412", "C-0398"),
        "C-0412：移情的处理，何时讨论设置；C-0398：风险复评的间隔。",
        "两周后带C-0412的新记录再讨论。",
        150, 60)


def undertaking(organisation: OrganisationFacts) -> UndertakingFacts:
    """A counsellor's, signed."""
    return UndertakingFacts(
        organisation, "许宁", "XL-007", "心理咨询师", "注册系统心理师", "20230711-118", "X-20-118",
        date(2027, 6, 30), ("个体", "团体", "危机"), "罗督导", date(2026, 1, 5))


def pairs(organisation: OrganisationFacts) -> tuple[tuple[object, object], ...]:
    """The facts of each kind: an ordinary one, and one with everything too long."""
    group, hour = activity(organisation), supervision(organisation)
    own = undertaking(organisation)
    return (
        (group, replace(group, topic=LONG[:80], place=LONG[:60], aim=LONG, feedback=LONG,
                        materials=LONG[:400], cancel_reason=LONG[:200],
                        seats=tuple(SeatFacts(number) for number in range(1, 64)))),
        (hour, replace(hour, points=LONG, plan=LONG,
                       codes=tuple(f"C-{n:04d}" for n in range(400, 430)))),
        (own, replace(own, qualification=LONG[:40], supervisor=LONG[:40])))
