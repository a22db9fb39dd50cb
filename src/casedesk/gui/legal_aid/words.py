"""What the windows of legal aid call its states, acts and limitation."""

from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from casedesk.casework.disputes import workflow as disputes
from casedesk.casework.legal_aid import workflow
from casedesk.casework.timeline import EventRow
from casedesk.gui import when
from casedesk.gui.disputes import words as cases
from casedesk.gui.language import language
from casedesk.gui.theme import Tone
from casedesk.rules import aid, codes

_STEPS = {
    "screening": QT_TRANSLATE_NOOP("aid_matter", "Screening"),
    "ready": QT_TRANSLATE_NOOP("aid_matter", "Consent signed"),
    "sent": QT_TRANSLATE_NOOP("aid_matter", "Sent"),
    "accepted": QT_TRANSLATE_NOOP("aid_matter", "Accepted"),
    "granted": QT_TRANSLATE_NOOP("aid_matter", "Granted"),
    "assigned": QT_TRANSLATE_NOOP("aid_matter", "Assigned"),
    "concluded": QT_TRANSLATE_NOOP("aid_matter", "Concluded"),
    "feedback": QT_TRANSLATE_NOOP("aid_matter", "Feedback"),
    "archived": QT_TRANSLATE_NOOP("aid_matter", "Archived"),
    "u_screening": QT_TRANSLATE_NOOP("aid_matter", "Taken on"),
    "u_approval": QT_TRANSLATE_NOOP("aid_matter", "Approval"),
    "u_approved": QT_TRANSLATE_NOOP("aid_matter", "To appoint"),
}
_TONES = {
    "screening": Tone.WARN, "supplement": Tone.WARN, "ready": Tone.WARN, "sent": Tone.DISPUTES,
    "accepted": Tone.DISPUTES, "refused": Tone.WARN, "objecting": Tone.WARN,
    "granted": Tone.DISPUTES, "u_screening": Tone.WARN, "u_approval": Tone.WARN,
    "u_approved": Tone.WARN, "assigned": Tone.DISPUTES, "concluded": Tone.OK,
}
_LIMITS = {"late": Tone.DANGER, "warn": Tone.WARN}
_MEANS = {
    "below": (QT_TRANSLATE_NOOP("aid_matter", "below the standard"), Tone.OK),
    "no_test": (QT_TRANSLATE_NOOP("aid_matter", "no test"), Tone.OK),
    "exempt": (QT_TRANSLATE_NOOP("aid_matter", "not verified"), Tone.OK),
    "expenses": (QT_TRANSLATE_NOOP("aid_matter", "great expenses"), Tone.OK),
    "above": (QT_TRANSLATE_NOOP("aid_matter", "above the standard"), Tone.WARN),
    "unknown": (QT_TRANSLATE_NOOP("aid_matter", "not stated"), Tone.PLAIN),
}
_CONFLICTS = {
    "": (QT_TRANSLATE_NOOP("aid_matter", "not made"), Tone.WARN),
    "none": (QT_TRANSLATE_NOOP("aid_matter", "no tie"), Tone.OK),
    "possible": (QT_TRANSLATE_NOOP("aid_matter", "possible conflict"), Tone.WARN),
    "confirmed": (QT_TRANSLATE_NOOP("aid_matter", "conflict"), Tone.DANGER),
}
_TITLES = {
    "consent": QT_TRANSLATE_NOOP("aid_matter", "Consent signed"),
    "consent_withdrawn": QT_TRANSLATE_NOOP("aid_matter", "Consent withdrawn"),
    "satisfaction": QT_TRANSLATE_NOOP("aid_matter", "Follow-up"),
    "advice": QT_TRANSLATE_NOOP("aid_matter", "Where to turn"),
    "chase": QT_TRANSLATE_NOOP("aid_matter", "Reminder"),
}
_PASSED = QT_TRANSLATE_NOOP("aid_matter", "limitation passed {} days ago")
_TODAY = QT_TRANSLATE_NOOP("aid_matter", "limitation ends today")
_SHORT = QT_TRANSLATE_NOOP("aid_matter", "fewer than seven days, {} left")
_LEFT = QT_TRANSLATE_NOOP("aid_matter", "{} days to the limitation")


def say(text: object) -> str:
    """A text of this module in the language in force."""
    return QCoreApplication.translate("aid_matter", str(text))


def state(code: str) -> str:
    """The state of a matter, as its badge says it."""
    return workflow.STATES[code][language() != "zh"]


def state_tone(code: str) -> Tone:
    """The tone of that badge: what waits for somebody stands out, what is over is quiet."""
    return _TONES.get(code, Tone.PLAIN)


def step(code: str, on: date | None = None) -> str:
    """A station of the road with its day: 已转交 11-05."""
    return f"{say(_STEPS[code])} {when.short(on)}".strip()


def matter(code: str) -> str:
    """The full name of a matter."""
    return codes.label("aid_matters", code, language()) if code else ""


def ground(code: str) -> str:
    """A ground or exemption with its article: 第三十一条第（五）项 确认劳动关系或者支付劳动报酬."""
    table = "aid_exemptions" if code.startswith("42") else "aid_grounds"
    return f"{aid.article(code)} {codes.label(table, code, language())}"


def means(result: str) -> tuple[str, Tone]:
    """How a household stands to the standard, as a badge says it; never a decision."""
    said, tone = _MEANS[result]
    return say(said), tone


def conflict(result: str) -> tuple[str, Tone]:
    """What a conflict check found, as a badge says it."""
    said, tone = _CONFLICTS[result]
    return say(said), tone


def limitation(on: date | None, today: date, tone: str) -> tuple[str, Tone]:
    """How long until the limitation ends, in the words of article 44: 不足七日（还剩 5 天）."""
    if on is None:
        return "", Tone.PLAIN
    left = (on - today).days
    if left < 0:
        return say(_PASSED).format(-left), Tone.DANGER
    if left == 0:
        return say(_TODAY), Tone.DANGER
    return say(_SHORT if tone == "late" else _LEFT).format(left), _LIMITS.get(tone, Tone.PLAIN)


def happening(event: EventRow) -> str:
    """What kind of entry it is: 转交, 收到回执：予以受理, 转介同意书已签."""
    if event.action in workflow.ACTIONS:
        return cases.act(workflow.ACTIONS[event.action])
    if event.action in _TITLES and (language() != "zh" or not event.title):
        return say(_TITLES[event.action])
    return cases.happening(event)


def of_case(kind: str, code: str) -> tuple[str, Tone | None]:
    """The state of a case of either kind and the tone of its badge, for lists that mix them."""
    if kind == "referral" and code in workflow.STATES:
        return state(code), state_tone(code)
    known = code in disputes.STATES
    return cases.state(code) if known else code, cases.state_tone(code) if known else None
