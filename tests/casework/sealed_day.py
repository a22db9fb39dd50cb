"""One client's whole road through counselling by the real verbs, with a rare phrase in each kind.

Whatever is sealed is written here once: the key matrix and the canary scan begin with it.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from casedesk.casework.counselling import (
    appointments,
    case_states,
    consents,
    demands,
    disclosures,
    ending,
    figures_key,
    hospital,
    minors,
    notes,
    reports,
    risk,
    rounds,
    safety_plan,
    scale_results,
    supervision_log,
)
from casedesk.casework.counselling.appointments import AppointmentEntry
from casedesk.casework.counselling.case_states import NotBegunEntry, PauseEntry
from casedesk.casework.counselling.clients import IntakeEntry
from casedesk.casework.counselling.disclosures import DisclosureEntry
from casedesk.casework.counselling.ending import ClosingEntry, FollowUpEntry
from casedesk.casework.counselling.notes import NoteEntry
from casedesk.casework.counselling.risk import RiskEntry
from casedesk.casework.counselling.scale_results import ScaleEntry
from casedesk.casework.counselling.supervision_log import SupervisionEntry
from casedesk.casework.forms_book import documents
from casedesk.casework.forms_book.subject import Subject
from casedesk.model import now
from casedesk.rules.risk import Screen
from casedesk.store import Database, drafts
from tests.casework import counselling_room as room

# What is planted in each kind of sealed record. A paper repeats what its subject says; the key
# of the counts says nothing.
PLANTED = {
    "identity": "欧阳暮雪", "intake": "半夜听见机器还在转", "session": "她说天台的门没有锁",
    "process": "反移情像一堵湿墙", "scale": "间隔未满因雨季失眠", "risk": "藏了两瓶褐色药片",
    "crisis": "舅舅电话三次无人接", "disclosure": "告知急诊其人在桥头",
    "closing": "把旧工牌埋进花盆", "follow_up": "搬去和堂姐同住了",
    "supervision": "个案讨论卡在沉默里", "plan": "先数完窗外的榕树", "minor": "外婆失能无从签字",
    "hospital": "谈话中反复搓掉指甲油", "task": "邻居梁桂芬守着", "glass": "人在旧水塔顶上",
    "demand": "询问鸢尾厂女工下落", "paper": "欧阳暮雪",
    "paper_void": "表上压了咖啡渍", "reopening": "旧梦又在雨夜折返", "erasure": "请把我的话都烧掉",
    "pause": "先去修好屋顶再来", "not_begun": "走到门口又折回了",
    "figures_key": "'key':",
}
SUSPECTED = "手腕上的烟头印三枚"  # among what a crisis leaves
DRAFT = "还没写完的半句真话"
ID_NUMBER, PHONE, EMPLOYER = "442000198603124644", "13826770913", "岭南鸢尾灯饰厂"
IDENTITY = {
    "name": PLANTED["identity"], "id_number": ID_NUMBER, "phone": PHONE, "employer": EMPLOYER,
    "sex": "2", "birth": date(1986, 3, 12), "emergency_name": "欧阳守诚",
    "emergency_relation": "父亲", "emergency_phone": "13926770914",
    "safe_contact": "晚八点以后短信勿称心理",
}
ANSWERS = [3, 2, 3, 2, 3, 2, 3, 2, 1]  # of PHQ-9: in all 21
_SAID_ELSEWHERE = ("paper", "figures_key")
CANARIES = (*(words for kind, words in PLANTED.items() if kind not in _SAID_ELSEWHERE), DRAFT,
            SUSPECTED, ID_NUMBER, PHONE, EMPLOYER,
            "欧阳守诚", "13926770914", "晚八点以后短信勿称心理")


@dataclass(frozen=True)
class Day:
    """The numbers of what was written."""

    client_id: int
    case_id: int
    session_id: int
    code: str


def write(database: Database, actor: Any) -> Day:
    """Take the client on, hold and sign a session, grade a high risk, close, follow up."""
    client_id, case_id = room.taken_on(database, actor, dict(IDENTITY),
                                       words=PLANTED["intake"], self_harm="thought")
    number, = appointments.book(database, actor, AppointmentEntry(
        case_id, begins=now() + timedelta(minutes=1)))
    session_id = appointments.mark(database, actor, number, "arrived")
    assert session_id is not None
    day = Day(client_id, case_id, session_id, room.code_of(database, client_id))
    _assess(database, actor, day)
    _note(database, actor, day)
    _beside(database, actor, day)
    _papers(database, actor, day)
    return day


def leave_draft(database: Database, actor: Any, day: Day) -> None:
    """Leave something typed about the client and not saved."""
    drafts.save(database, actor, "counselling_closing", str(day.case_id), {"course": DRAFT})


def close(database: Database, actor: Any, day: Day) -> None:
    """Close, follow up once, open again; a pause; another round, which never begins."""
    ending.close(database, actor, ClosingEntry(
        day.case_id, reason="referred", course=PLANTED["closing"], final_risk=1, satisfaction=4))
    ending.follow_up(database, actor, FollowUpEntry(
        day.case_id, words=PLANTED["follow_up"], risk=0))
    ending.reopen(database, actor, day.case_id, PLANTED["reopening"])
    case_states.pause(database, actor, PauseEntry(
        day.case_id, "other", now().date() + timedelta(days=20), PLANTED["pause"]))
    case_states.resume(database, actor, day.case_id)
    ending.close(database, actor, ClosingEntry(
        day.case_id, reason="goal", course=PLANTED["closing"], final_risk=0, satisfaction=4))
    later = rounds.again(database, actor, day.client_id, IntakeEntry(), {})
    case_states.not_begun(database, actor, NotBegunEntry(
        later, reason="left", words=PLANTED["not_begun"]))


def ask_erasure(database: Database, actor: Any, day: Day) -> None:
    """The client asks for deletion: nothing but storage is left."""
    consents.ask_erasure(database, actor, day.client_id, PLANTED["erasure"])


def _assess(database: Database, actor: Any, day: Day) -> None:
    scale_results.enter(database, actor, ScaleEntry(
        day.case_id, day.session_id, "PHQ-9", answers=ANSWERS, functional=2,
        early_reason=PLANTED["scale"]))
    risk.assess(database, actor, RiskEntry(
        day.case_id, day.session_id, Screen(plan="yes", means="yes"), 3, PLANTED["risk"]))
    for row in risk.of_case(database, actor, day.case_id):
        if row.done_at is None and row.due_at and row.due_at <= now():
            risk.done(database, actor, row.id, PLANTED["task"], outcome="unreachable",
                      note=PLANTED["crisis"])
    disclosures.disclose(database, actor, DisclosureEntry(
        day.case_id, "life", "120", PLANTED["disclosure"]))


def _note(database: Database, actor: Any, day: Day) -> None:
    written = NoteEntry(topic="08", subjective=PLANTED["session"], objective="语速慢",
                        assessment="工作假设", plan="下周", risk=3, risk_basis="有计划",
                        risk_actions="已通知家属")
    notes.save(database, actor, day.session_id, written)
    notes.process(database, actor, day.session_id, PLANTED["process"])
    notes.sign(database, actor, day.session_id, written)
    notes.add(database, actor, day.session_id, "更正：时间为上午")


def _beside(database: Database, actor: Any, day: Day) -> None:
    safety_plan.keep(database, actor, safety_plan.SafetyPlanEntry(
        day.case_id, self_help=PLANTED["plan"]))
    hospital.advise(database, actor, hospital.AdviceEntry(
        day.case_id, institution="中山市第三人民医院", reasons=PLANTED["hospital"]))
    minors.except_(database, actor, minors.ExceptionEntry(
        day.case_id, "supervisor", PLANTED["minor"], "罗督导"))
    reports.suspect(database, actor, reports.SuspicionEntry(
        day.case_id, "minor", "来访者的表妹", SUSPECTED))
    demands.log(database, actor, demands.DemandEntry(
        "police", "东升派出所", asked=PLANTED["demand"]))
    supervision_log.save(database, actor, SupervisionEntry(
        supervisor_name="罗督导", codes=[day.code], points=PLANTED["supervision"]))
    with database.writing(actor) as session:
        figures_key.in_force(database, session)


def _papers(database: Database, actor: Any, day: Day) -> None:
    """The identity sheet, and a note that was printed on a stained form."""
    from casedesk.printing.issue import print_form

    print_form(database, actor, "P1A", Subject(counselling_id=day.case_id))
    stained = print_form(database, actor, "P4", Subject(
        counselling_id=day.case_id, record_id=day.session_id))
    documents.void(database, actor, stained.document_id, PLANTED["paper_void"])
