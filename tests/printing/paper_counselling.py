"""Facts for the papers of counselling: ordinary ones, and with everything too long."""

from dataclasses import replace
from datetime import date, datetime

from filling import LONG, RARE

from casedesk.casework.forms_book.facts import (
    CounsellingFacts,
    GuardianFacts,
    IdentityFacts,
    IntakeFacts,
    NoteFacts,
    OrganisationFacts,
    ScaleFacts,
    ScaleSheetFacts,
)
from casedesk.casework.forms_book.facts_counselling import (
    AdditionFacts,
    CounsellorFacts,
    ScaleItemFacts,
)
from casedesk.rules import scales

CODE = "C-0412"
COUNSELLOR = CounsellorFacts("陈静", "注册系统心理师", "X-23-118", "认知行为", "罗督导")
LINES = "12356（全国统一心理援助热线）、120（医疗急救）、110（报警求助）"
PARTS = {  # as a counsellor writes them in a session
    "subjective": "来访者说近两周夜里反复醒，担心欠薪拿不回来，对孩子发脾气后后悔。",
    "objective": "按时到访，神情疲倦，语速偏慢，谈到孩子时流泪，配合。PHQ-9 12分。",
    "assessment": "情绪低落与欠薪、失眠互相加重；能看到自己的变化，求助意愿强。",
    "plan": "每晚固定起床时间；练习放松呼吸；下次一起看一周的睡眠记录。"}


def sheet(organisation: OrganisationFacts, answers: tuple[int, ...] = ()) -> ScaleSheetFacts:
    """PHQ-9 with these answers ticked."""
    scale = scales.scale("PHQ-9")
    given = answers or (None,) * len(scale.items)
    items = []
    for item, score in zip(scale.items, given, strict=True):
        said = [f"{'●' if option.score == score else '○'}{option.label} {option.score}"
                for option in item.options]
        items.append(ScaleItemFacts(item.no, item.text, "　".join(said), score))
    return ScaleSheetFacts(
        organisation, CODE, scale.title, scale.version, scale.stem, tuple(items),
        scale.functional, "　".join(f"○{label}" for label in scale.functional_options),
        scale.credit, LINES)


def pairs(organisation: OrganisationFacts) -> tuple[tuple[object, object], ...]:
    """The facts of each kind: an ordinary one, and one with everything too long."""
    round_ = CounsellingFacts(
        organisation, CODE, 1, date(2026, 11, 20), COUNSELLOR, 6, 50, 24, 2, 10, 28, True,
        "陈静", "12351", LINES, "周一至周五9:00–17:00", "同意", "同意", "同意", "同意", "不同意",
        "同意", "不同意", "不同意")
    guardian = GuardianFacts(organisation, round_, 17, "母女", "同意", date(2026, 11, 20))
    intake = IntakeFacts(
        organisation, CODE, COUNSELLOR, date(2026, 11, 20), "女", 40, "初中", "已婚", "外省",
        "制造业", "装配", "倒班", "4年", "横栏镇", "工会", "是", "情绪困扰（抑郁）", "睡眠",
        "夜里睡不着，一想到钱的事就心慌，觉得对不起孩子。", "两个月", "能睡整觉，少对孩子发脾气",
        3, "2024年在市三院看过失眠，医生诊断为焦虑症，吃过药，已停。", "颈椎不好",
        "入睡困难，胃口差",
        "三个月没有发工资，丈夫在外地", "妹妹在同一个镇", "以前有过", "没有", "没有", "7",
        "女咨询师，晚上", "PHQ-9 12分（中度）；GAD-7 9分（轻度）", "低")
    identity = IdentityFacts(
        organisation, CODE, date(2026, 11, 20), "张会娟", "本名", "女", date(1986, 3, 12), 40,
        "442000198603124425", "13826774412", "短信，晚上八点以后", "否", "是",
        "中山市恒盛灯饰有限公司", "张会敏", "妹妹", "13925311208", "", "", "", "陈静")
    note = NoteFacts(
        organisation, CODE, COUNSELLOR, 3, "SOAP", datetime(2026, 11, 20, 14, 0),
        datetime(2026, 11, 20, 14, 50), "面谈", "到访", 1, "情绪困扰（抑郁）",
        PARTS["subjective"], PARTS["objective"], "", PARTS["assessment"], PARTS["plan"],
        "倾听、睡眠卫生教育、放松训练", "11月27日14:00，面谈", "低",
        "偶有被动念头，无计划，牵挂孩子",
        "", "否", datetime(2026, 11, 20, 16, 5),
        (AdditionFacts(datetime(2026, 11, 22, 9, 10), "来电说已按约定睡前不看手机。"),))
    result = ScaleFacts(
        organisation, CODE, COUNSELLOR, sheet(organisation, (2, 2, 2, 1, 1, 2, 1, 1, 0)),
        date(2026, 11, 20), "来访者自填", 12, "0–27", "中度", False, "",
        date(2026, 11, 6), 18, "-6分，可靠改善", "-8分，可靠改善", "来访者要求", True, True,
        "Kroenke 2001")
    long_note = replace(
        note, **{part: LONG for part in PARTS}, data=LONG, risk="高",
        intervention=LONG[:300], next_step=LONG[:120], risk_basis=LONG[:300],
        risk_actions=LONG[:600], additions=tuple(
            AdditionFacts(datetime(2026, 11, day, 9, 10), LONG[:150]) for day in range(21, 29)))
    long_intake = replace(
        intake, statement=LONG, past_help=LONG[:300], events=LONG[:300], support=LONG[:300],
        violence=LONG[:200], sleep=LONG[:120], illness=LONG[:120], preference=LONG[:120],
        goal=LONG[:120], screening=LONG[:90], job=LONG[:30], seniority="二十一年零三个月")
    return (
        (round_, replace(round_, hotlines=LINES * 2, contact=LONG[:60])),
        (guardian, replace(guardian, relation="祖父，受父母书面委托代为监护")),
        (intake, long_intake),
        (identity, replace(identity, name=f"迪丽热巴·迪力木拉提{RARE}", safe_contact=LONG[:90],
                           workplace=LONG[:50], emergency_name=f"买买提{RARE}",
                           guardian_name=f"阿卜杜拉{RARE}")),
        (note, long_note), (sheet(organisation), sheet(organisation)),
        (result, replace(result, early_reason=LONG[:200], unanswered="3、5、9")))
