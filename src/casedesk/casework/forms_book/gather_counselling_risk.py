"""Risk, plan, crisis and advice of a client for paper, opened by the counsellor's key."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework.counselling import crisis as crises
from casedesk.casework.counselling import hospital as advices
from casedesk.casework.counselling import owed, safety_plan
from casedesk.casework.counselling.disclosures import DisclosureRow
from casedesk.casework.counselling.owed import Owed
from casedesk.casework.forms_book import gather
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
from casedesk.casework.forms_book.gather_counselling import counsellor_of, own
from casedesk.casework.forms_book.subject import Subject
from casedesk.errors import RefusedError
from casedesk.model import (
    Actor,
    CounsellingCase,
    CounsellingSession,
    Crisis,
    HospitalAdvice,
    RiskAssessment,
)
from casedesk.rules import codes, risk
from casedesk.store import Database, sealed

_SAID = {"yes": "有", "no": "无", "earlier": "三个月以前", "recent": "三个月以内"}
_OUTCOMES = {"done": "已办", "unreachable": "联系不上", "not_applicable": "不适用",
             "replaced": "由新的评估代替"}


def assessment(session: Session, of: Subject) -> RiskFacts:
    """Return an assessment with what was done on it (P6). Refuses `form_record`."""
    database, case, client = own(session, of)
    rows = _assessments(session, case)
    row = next((each for each in rows if each.id == of.record_id), None)
    if row is None:
        raise RefusedError("form_record", form="风险评估表")
    found = sealed.get(database, session, row.uid, "risk")
    said: dict[str, Any] = dict(found.content) if found else {}
    held = session.get(CounsellingSession, row.session_id) if row.session_id else None
    tasks = [each for each in owed.of_case(database, session, case.id)
             if each.row.assessment_uid == row.uid]
    again = next((each.row.due_at for each in tasks
                  if each.kind in ("reassess", "session_soon") and each.row.due_at), None)
    return RiskFacts(
        gather.organisation(session, row.assessed_at.date()), client.code,
        len(rows) - rows.index(row), counsellor_of(session, client), row.assessed_at,
        f"第{held.seq}次会谈" if held else "", _screen(said.get("screen") or {}),
        _alert(database, session, case, row.assessed_at), _grade(said.get("proposed")),
        _grade(said.get("grade")), said.get("basis", ""), said.get("below_reason", ""),
        said.get("cosigned_by", ""),
        tuple(_action(number, each) for number, each in enumerate(tasks, 1)),
        again.date() if again else None)


def assessments_of(session: Session, of: Subject) -> list[tuple[int, str]]:
    """Return the assessments of a case, the latest first."""
    _, case, _ = own(session, of)
    rows = _assessments(session, case)
    return [(row.id, f"第{len(rows) - place}次评估 {_moment(row.assessed_at)}")
            for place, row in enumerate(rows)]


def plan(session: Session, of: Subject) -> SafetyPlanFacts:
    """Return the plan as it stands (P7). Refuses `form_plan_missing`."""
    database, case, client = own(session, of)
    row = safety_plan.latest(database, _actor(session), case.id)
    if row is None:
        raise RefusedError("form_plan_missing")
    said = row.plan
    return SafetyPlanFacts(
        gather.organisation(session), client.code, row.revision, said.warning_signs,
        said.self_help, said.places, said.people, said.professionals, said.surroundings,
        counsellor_of(session, client).name, said.client_signed_on, said.counsellor_signed_on)


def crisis(session: Session, of: Subject) -> CrisisFacts:
    """Return a crisis (P8). Refuses `crisis_unknown`."""
    database, case, client = own(session, of)
    row = crises.record(database, _actor(session), of.record_id or 0)
    if row.case_id != case.id:
        raise RefusedError("crisis_unknown")
    said = row.entry
    return CrisisFacts(
        gather.organisation(session, row.began_at.date()), client.code,
        counsellor_of(session, client), row.began_at, row.ended_at, _grade(row.grade), said.found,
        said.danger, said.measures, said.ending, said.reporter, said.reported_to,
        row.reported.at, row.reported.due_at, row.written_at, row.written.due_at, said.review,
        said.review_by, row.reviewed.at, row.reviewed.due_at, said.support, said.support_by,
        said.support_at,
        tuple(MinuteFacts(each.at, each.who, each.what, each.late) for each in row.minutes
              if each.source != "disclosure"),  # they have a table of their own
        tuple(_disclosure(each) for each in row.disclosures),
        "、".join(codes.label("counselling_tasks", each) for each in row.open_tasks))


def crises_of(session: Session, of: Subject) -> list[tuple[int, str]]:
    """Return the crises of a case, the latest first."""
    _, case, _ = own(session, of)
    return [(row.id, _moment(row.began_at)) for row in session.scalars(
        select(Crisis).where(Crisis.case_id == case.id).order_by(Crisis.id.desc()))]


def hospital(session: Session, of: Subject) -> HospitalFacts:
    """Return an advice to see a hospital (P9). Refuses `hospital_unknown`."""
    database, case, client = own(session, of)
    row = advices.advice(database, _actor(session), of.record_id or 0)
    if row.case_id != case.id:
        raise RefusedError("hospital_unknown")
    said, back = row.advice, row.receipt
    return HospitalFacts(
        gather.organisation(session), client.code, counsellor_of(session, client),
        said.on or row.advised_at.date(), said.institution, said.reasons,
        codes.label("hospital_answers", said.answer),
        tuple(codes.labels("hospital_kinds", said.kinds)),
        said.companion, said.risk_told, said.signed_on, back.seen_on, back.doctor, back.assessed)


def advices_of(session: Session, of: Subject) -> list[tuple[int, str]]:
    """Return the advices of a case, the latest first."""
    _, case, _ = own(session, of)
    return [(row.id, _moment(row.advised_at)) for row in session.scalars(
        select(HospitalAdvice).where(HospitalAdvice.case_id == case.id)
        .order_by(HospitalAdvice.id.desc()))]


def _assessments(session: Session, case: CounsellingCase) -> list[RiskAssessment]:
    return list(session.scalars(select(RiskAssessment).where(
        RiskAssessment.case_id == case.id).order_by(RiskAssessment.id.desc())))


def _screen(said: dict[str, Any]) -> ScreenFacts:
    """The answers in words; what somebody typed stays as it is."""
    kinds = {each.field: each.kind for each in risk.questions()}
    told: dict[str, Any] = {
        name: _SAID.get(value, "") if kinds[name] in ("yes", "past") else value
        for name, value in said.items() if name in kinds}
    return ScreenFacts(**told)


def _alert(database: Database, session: Session, case: CounsellingCase, at: datetime) -> str:
    """What a scale filled in before this assessment asked for it, by its name and day alone."""
    from casedesk.casework.counselling import scale_results

    found = [row for row in scale_results.alerts(database, session, case)
             if row.recorded_at <= at]
    return "、".join(dict.fromkeys(f"{row.scale}（{_day(row.filled_on)}）" for row in found))


def _action(number: int, each: Owed) -> RiskActionFacts:
    known, row = risk.action(each.kind), each.row
    replaced = each.outcome == "replaced"
    return RiskActionFacts(
        number, known.zh if known else codes.label("counselling_tasks", each.kind), row.due_at,
        None if replaced else row.done_at, "" if replaced else each.by,
        _OUTCOMES.get(each.outcome, ""))


def _disclosure(row: DisclosureRow) -> DisclosureFacts:
    to = codes.label("disclosure_recipients", row.to) if row.to else ""
    whom = row.recipient if not to or to in row.recipient else f"{to} {row.recipient}"
    return DisclosureFacts(
        row.told_at, codes.label("disclosure_bases", row.basis), whom, row.content, row.by,
        row.paper_number, row.second_person, row.law28_reason, row.client_told_on)


def _grade(grade: int | None) -> str:
    return "" if grade is None else risk.levels()[grade].zh


def _actor(session: Session) -> Actor:
    actor: Actor = session.info["actor"]
    return actor


def _day(day: date) -> str:
    return f"{day.month}月{day.day}日"


def _moment(at: datetime) -> str:
    return f"{_day(at.date())} {at:%H:%M}"
