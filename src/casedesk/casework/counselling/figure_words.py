"""What the figures of counselling are called, in Chinese and English (B7)."""

from casedesk.rules import codes, risk

Words = tuple[str, str]  # Chinese, English
SUMS: dict[str, Words] = {
    "cases": ("个案数", "Cases seen"), "sessions": ("会谈人次", "Attendances"),
    "standing": ("月末在册个案", "Cases open at the end"), "opened": ("新建个案", "Cases opened"),
    "ended": ("结案", "Cases closed"), "dropped": ("其中：脱落", "of them dropped out"),
    "arrived": ("预约到访", "Appointments kept"), "no_show": ("爽约", "No-shows"),
    "crisis": ("危机干预", "Crises"), "referred": ("建议就医", "Advised to see a hospital"),
    "hospital": ("实际就诊", "Seen by a hospital"),
    "paired": ("量表前后测完成", "Scales before and after"),
    "answered": ("满意度填答", "Satisfaction answered"),
    "group_people": ("团体活动人次", "Group attendances"),
    "lecture_people": ("讲座人次", "Lecture attendances"),
    "hotline": ("热线人次", "Hotline calls"),
}
EVENTS: dict[str, Words] = {  # not people
    "groups": ("团体活动场次", "Groups held"), "lectures": ("讲座场次", "Lectures held"),
    "minutes": ("督导时长（分钟）", "Minutes of supervision"),
}
RATES: dict[str, Words] = {
    "no_show_rate": ("爽约率", "No-show rate"),
    "mean_sessions": ("结案平均会谈次数", "Sessions a closed case"),
    "satisfaction": ("满意度均值（1–5）", "Satisfaction (1–5)"),
}
TABLES: dict[str, Words] = {
    "complaint": ("主诉", "Complaint"), "risk": ("风险（当月最高）", "Risk, the month's highest"),
    "sex": ("性别", "Sex"), "age_band": ("年龄段", "Age"), "industry": ("行业", "Industry"),
    "town": ("镇街", "Town"), "source": ("来源", "Came by way of"), "mode": ("方式", "Way"),
    "closed": ("结案原因", "Why closed"), "change": ("量表变化", "Change of scales"),
    "workload": ("咨询师工作量（人次）", "Attendances by counsellor"),
}
# What adds up: the sum that a table's parts are of.
WHOLE = {"complaint": "cases", "risk": "cases", "sex": "cases", "age_band": "cases",
         "industry": "cases", "town": "cases", "source": "cases", "mode": "cases",
         "closed": "ended", "change": "paired", "workload": "sessions"}
# Sums that are of parts of a table: whoever knows the one can reckon with the other.
PARTS = {"crisis": ("risk", ("3", "4")), "dropped": ("closed", ("client", "lost"))}
OTHER_TOWNS = "~"
_CODES = {"complaint": "complaints", "sex": "sexes", "age_band": "age_bands",
          "industry": "industries", "town": "towns", "source": "counselling_sources",
          "closed": "counselling_closings"}
_PLAIN: dict[str, dict[str, Words]] = {
    "mode": {"room": ("面谈", "In the room"), "telephone": ("电话", "Telephone"),
             "video": ("视频", "Video")},
    "change": {"improved": ("可靠改善", "Reliably better"),
               "unchanged": ("无明显变化", "No reliable change"),
               "worse": ("可靠恶化", "Reliably worse")},
    "town": {OTHER_TOWNS: ("其他镇街（少的合并）", "Other towns, taken together")},
}


def word(words: Words, language: str = "zh") -> str:
    """Return the wording in a language."""
    return words[0] if language == "zh" else words[1]


def part(dimension: str, code: str, language: str = "zh") -> str:
    """Return what a part of a table is called; of a counsellor, nothing."""
    if not code:
        return word(("未填写", "Not said"), language)
    if dimension == "risk":
        level = risk.levels()[int(code)]
        return level.zh if language == "zh" else level.en
    if code in _PLAIN.get(dimension, {}):
        return word(_PLAIN[dimension][code], language)
    return codes.label(_CODES[dimension], code, language) if dimension in _CODES else code
