"""Facts for the papers of risk and of booked times, and what makes them overlong."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from filling import LONG

from casedesk.casework.forms_book.facts import OrganisationFacts
from casedesk.casework.forms_book.facts_counselling import CounsellorFacts
from casedesk.casework.forms_book.facts_counselling_risk import (
    CrisisFacts,
    DisclosureFacts,
    HospitalFacts,
    MinuteFacts,
    RiskActionFacts,
    RiskFacts,
    SafetyPlanFacts,
    ScreenFacts,
)
from casedesk.casework.forms_book.facts_slot import SlotFacts, SlotTimeFacts

CODE = "C-0412"
BEGINS = datetime(2026, 11, 25, 14, 0)


def slot(organisation: OrganisationFacts) -> SlotFacts:
    """A series of three on Wednesdays."""
    first, *later = (SlotTimeFacts(BEGINS + timedelta(weeks=n),
                                   BEGINS + timedelta(weeks=n, minutes=50), "二楼咨询室")
                     for n in range(3))
    return SlotFacts(organisation, "中工约〔2026〕0031号", CODE, first, organisation.site,
                     organisation.address, organisation.phone, "", tuple(later), 24, 30)


COUNSELLOR = CounsellorFacts("许宁", "二级心理咨询师", "1501000003201234", "认知行为", "罗督导")
AT, LIFE = datetime(2026, 11, 20, 14, 5), "紧急情况下保护生命健康（个人信息保护法第十三条第四项）"


def risk(organisation: OrganisationFacts) -> RiskFacts:
    """A medium risk with half of what it asks for done."""
    screen = ScreenFacts(
        "无", "有", "有", 4, "一周两三次", "有", "无", "无", 2, "无", "三个月以前",
        "一次，2024年春天，服药，当时到医院洗胃", "被辞退后房租到期", 6, "无", "无", "无", "", "",
        "无", "女儿上小学；和姐姐每天通电话；愿意再来", "有")
    titles = ("安全计划（六步）并签字", "征得同意联系紧急联系人", "24 小时内报督导", "书面就医建议",
              "七天内再评（建议三天）")
    actions = tuple(RiskActionFacts(
        number, title, AT + timedelta(hours=24), AT + timedelta(minutes=number) if number < 5
        else None, "许宁" if number < 5 else "", "已办" if number < 5 else "")
        for number, title in enumerate(titles, 1))
    return RiskFacts(
        organisation, CODE, 2, COUNSELLOR, AT, "第3次会谈", screen, "PHQ-9（11月20日）", "中", "中",
        "念头一周两三次，想过方法，没有时间地点，手段不在身边；有女儿和姐姐支持。", "", "",
        actions, date(2026, 11, 27))


def plan(organisation: OrganisationFacts) -> SafetyPlanFacts:
    """A plan of six steps."""
    return SafetyPlanFacts(
        organisation, CODE, 2, "连着两晚睡不着；觉得自己是别人的累赘",
        "出门走二十分钟；听姐姐的语音",
        "楼下凉亭；老乡的小店", "姐姐 13900000001；工友阿珍 13900000002",
        "区医院心理门诊 0760-88000000，周一至周五", "药交给姐姐保管；晚上不一个人在阳台", "许宁",
        date(2026, 11, 20), date(2026, 11, 20))


def crisis(organisation: OrganisationFacts) -> CrisisFacts:
    """An evening from the telephone to the hospital."""
    lines = ((0, "许宁", "来访者来电，说已买好药，人在宿舍楼顶"),
             (1, "许宁", "保持通话，请同事拨打110、120"),
             (6, "罗督导", "到场支援，接手联系急救"), (19, "许宁", "民警到达，来访者离开楼顶"),
             (48, "许宁", "急救车送医，姐姐陪同"))
    return CrisisFacts(
        organisation, CODE, COUNSELLOR, AT, AT + timedelta(days=3), "紧急", "来访者来电告知",
        "站在宿舍楼顶，手里有药，说今晚就结束", "通话不断线，报警，联系急救，请姐姐到场",
        "交由急救送医院，姐姐陪同，约定次日上午电话", "许宁", "罗督导、负责人（仅告知代码）",
        AT + timedelta(minutes=40), AT + timedelta(hours=1), AT + timedelta(hours=20),
        AT + timedelta(hours=24), "处置及时；下次由第二个人负责报警", "罗督导",
        AT + timedelta(hours=50), AT + timedelta(hours=72), "安排支持性督导一次，停接新个案两周",
        "罗督导", AT + timedelta(hours=52),
        tuple(MinuteFacts(AT + timedelta(minutes=after), who, what)
              for after, who, what in lines),
        (DisclosureFacts(AT + timedelta(minutes=2), LIFE, "公安（110）", "位置、危险、手段",
                         "许宁"),
         DisclosureFacts(AT + timedelta(minutes=9), LIFE, "近亲属 姐姐",
                         "有危险，请到场陪同就医", "许宁", client_told_on=date(2026, 11, 22))),
        "24 小时内追访")


def hospital(organisation: OrganisationFacts) -> HospitalFacts:
    """An advice that is agreed to."""
    return HospitalFacts(
        organisation, CODE, COUNSELLOR, date(2026, 11, 20),
        "中山市第三人民医院（中山市心理健康和精神卫生防治中心）",
        "自述近三周每晚睡眠约三小时，体重下降；会谈中多次落泪、语速慢，两次谈到活着没有意思。",
        "同意转介并提供信息", ("姓名、联系方式", "会谈所见"), "姐姐", False, date(2026, 11, 20))


def pairs(organisation: OrganisationFacts) -> tuple[tuple[object, object], ...]:
    """The facts of each kind: an ordinary one, and one with everything too long."""
    one, assessed, planned, happened, advised = (make(organisation) for make in (
        slot, risk, plan, crisis, hospital))
    screen = replace(assessed.screen, past_detail=LONG[:200], trigger=LONG[:200],
                     harm_target=LONG[:60], harm_plan=LONG[:100], protective=LONG[:300],
                     thoughts_often=LONG[:40])
    return (
        (one, replace(one, service="心理咨询", time=replace(
            one.time, room="西区彩虹社区职工服务中心二楼东侧第三咨询室（靠电梯）"))),
        (assessed, replace(assessed, screen=screen, below_reason=LONG[:600])),
        (planned, replace(planned, warnings=LONG, self_help=LONG[:800], places=LONG[:500],
                          people=LONG[:500], professionals=LONG[:300],
                          surroundings=LONG[:500])),
        (happened, replace(
            happened, found=LONG[:600], danger=LONG[:800], measures=LONG, ending=LONG[:400],
            review=LONG[:700], support=LONG[:300], disclosures=tuple(replace(
                each, paper_number="中公（横）调证字〔2026〕12号", second_person="王敏、罗督导",
                law28_reason=LONG[:80]) for each in happened.disclosures))),
        (advised, replace(advised, hospital=advised.hospital * 2,
                          answer="不同意（已告知风险）", risk_told=True, assessed=True)))
