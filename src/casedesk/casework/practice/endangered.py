"""Risk in a practice centre: a medium one that stands, a high one that was dealt with."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from casedesk.casework.counselling import crisis, hospital, risk, safety_plan
from casedesk.casework.counselling.crisis import CrisisEntry
from casedesk.casework.counselling.disclosures import DisclosureEntry
from casedesk.casework.counselling.hospital import AdviceEntry, ReceiptEntry
from casedesk.casework.counselling.risk import RiskEntry
from casedesk.casework.counselling.safety_plan import SafetyPlanEntry
from casedesk.rules.dates import standing_at
from casedesk.rules.risk import Screen

if TYPE_CHECKING:
    from casedesk.casework.practice.counselled import Told

_SESSION, _LOWERED = 2, 3  # a high risk comes to light in the third session, and falls in the next
_MEDIUM = Screen(better_dead="yes", thoughts="yes", thoughts_strength=4, method="yes", plan="no",
                 means="no", intent=2, hopeless=6, protective="姐姐、女儿", alone="yes")
_HIGH = Screen(better_dead="yes", thoughts="yes", thoughts_strength=8, method="yes", plan="yes",
               means="yes", intent=7, hopeless=9, protective="家人", alone="yes")
_OVER = Screen(better_dead="yes", thoughts="no", hopeless=3, protective="家人、工作", alone="no")
_SAID = timedelta(minutes=30)  # into the session


def is_due(told: "Told", seen: int) -> bool:
    """Whether the ninth item of this session's scale is answered with yes."""
    return bool(told.story.get("high" if seen == _SESSION else "medium")) and seen in (_SESSION, 4)


def assessed(told: "Told", session_id: int, begins: datetime,
             seen: int) -> tuple[int, str, str]:
    """Assess what the story tells of this session; return grade, grounds and what was done."""
    if told.story.get("high") and seen == _SESSION:
        return _high(told, session_id, begins)
    if told.story.get("high") and seen == _LOWERED:
        return _lowered(told, session_id, begins)
    if told.story.get("medium") and seen >= _SESSION:
        return _medium(told, session_id, begins, seen)
    if told.story.get("high") and seen > _LOWERED:
        with standing_at(begins + _SAID):
            _done(told, "session_soon", begins + _SAID)
    return 0, "", ""


def _medium(told: "Told", session_id: int, begins: datetime,
            seen: int) -> tuple[int, str, str]:
    words = told.words["medium"]
    _assess(told, session_id, begins, _MEDIUM, 2, words)
    with standing_at(begins + _SAID):
        _plan(told, begins)  # looked through together again each time
        if seen == _SESSION:
            hospital.advise(told.database, told.actor, AdviceEntry(
                told.case_id, institution=hospital.institutions(told.database)[0],
                reasons=words["reasons"], answer="alone", signed_on=begins.date()))
        for kind in ("supervisor_told", "hospital_advised"):
            _done(told, kind, begins + _SAID)
    return 2, words["basis"], words["actions"]


def _high(told: "Told", session_id: int, begins: datetime) -> tuple[int, str, str]:
    """Not left alone, everybody told who must be, at the hospital the same day, called daily."""
    words, at = told.words["high"], begins + _SAID
    _assess(told, session_id, begins, _HIGH, 3, words)
    with standing_at(at):
        found = crisis.of_case(told.database, told.actor, told.case_id)[0]
        advice = hospital.advise(told.database, told.actor, AdviceEntry(
            told.case_id, institution=hospital.institutions(told.database)[0],
            reasons=words["reasons"], answer="referral", kinds="identity,observed,risk",
            companion=told.words["emergency_relation"], signed_on=at.date()))
    for place, what in enumerate(words["minutes"]):
        with standing_at(at + timedelta(minutes=7 * place)):
            crisis.note(told.database, told.actor, found.id, told.actor.name, what)
    with standing_at(at + timedelta(minutes=40)):
        for kind in ("not_left_alone", "supervisor_told"):
            _done(told, kind, at + timedelta(minutes=10))
        _done(told, "family_told", at + timedelta(minutes=20), DisclosureEntry(
            told.case_id, "consent", told.words["emergency_relation"], words["told"],
            at + timedelta(minutes=20), to="emergency_contact"))
        _plan(told, begins)
    _followed(told, begins, found.id, advice)
    return 3, words["basis"], words["actions"]


def _followed(told: "Told", begins: datetime, crisis_id: int, advice: int) -> None:
    """Written up in a day, called every day until the next session, reviewed within three."""
    words, by = told.words["high"], told.actor.name
    entry = CrisisEntry(
        found=words["found"], danger=words["danger"], measures=words["measures"],
        ending=words["ending"], reporter=by, reported_to="督导、危机负责人（只报代码）",
        reported_at=begins + timedelta(minutes=50))
    with standing_at(begins + timedelta(hours=1)):
        crisis.write(told.database, told.actor, crisis_id, entry, finish=True)
    for days in range(1, 7):
        moment = begins + timedelta(days=days)
        if moment > told.invention.moment:
            return
        with standing_at(moment):
            if days == 1:
                _done(told, "visit_24h", moment)
                hospital.receive(told.database, told.actor, advice, ReceiptEntry(
                    moment.date(), True, begins.date(), assessed=True, source="回执"))
            _done(told, "daily_follow_up", moment)
            if days == 2:
                _done(told, "tell_client", moment)
                entry.review, entry.review_by, entry.review_at = words["review"], by, moment
                crisis.write(told.database, told.actor, crisis_id, entry)


def _lowered(told: "Told", session_id: int, begins: datetime) -> tuple[int, str, str]:
    words = dict(told.words["high"], basis=told.words["low"])
    _assess(told, session_id, begins, _OVER, 1, words)
    with standing_at(begins + _SAID):
        _done(told, "hotlines_told", begins + _SAID)
    return 1, words["basis"], ""


def _assess(told: "Told", session_id: int, begins: datetime, screen: Screen, grade: int,
            words: dict[str, str]) -> None:
    with standing_at(begins + _SAID - timedelta(minutes=5)):
        screen.trigger = words["trigger"]
        risk.assess(told.database, told.actor, RiskEntry(
            told.case_id, session_id, screen, grade, words["basis"]))


def _plan(told: "Told", begins: datetime) -> None:
    safety_plan.keep(told.database, told.actor, SafetyPlanEntry(
        told.case_id, **told.words["plan_steps"], client_signed_on=begins.date(),
        counsellor_signed_on=begins.date()))


def _done(told: "Told", kind: str, at: datetime, told_outside: DisclosureEntry | None = None
          ) -> None:
    """Deal with the task of this kind that is open, if there is one."""
    for row in risk.of_case(told.database, told.actor, told.case_id):
        if row.kind == kind and row.done_at is None:
            risk.done(told.database, told.actor, row.id, told.actor.name, at, told=told_outside)
            return
