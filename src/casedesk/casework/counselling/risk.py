"""Risk: assessed in a form, graded by the counsellor, followed by what the grade asks for."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework.counselling import readers, scale_results
from casedesk.casework.counselling.clients import plain, require_fit
from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import (
    Actor,
    Client,
    CounsellingCase,
    CounsellingSession,
    CounsellingTask,
    Counsellor,
    Disclosure,
    RiskAssessment,
    Role,
    new_uid,
    now,
)
from casedesk.rules import codes, risk
from casedesk.rules.risk import Screen
from casedesk.store import Database, audit, drafts, sealed

HIGH = 3


@dataclass
class RiskEntry:
    """A risk assessment (P6): the screen, the grade, its grounds, what was done at once."""

    case_id: int = 0
    session_id: int | None = None
    screen: Screen = field(default_factory=Screen)
    grade: int | None = None
    basis: str = ""
    below_reason: str = ""  # why lower than the answers call for
    cosigned_by: str = ""  # the supervisor who signed that with


@dataclass
class DisclosureEntry:
    """What was told to somebody outside, on what basis (B5): the least that was needed."""

    case_id: int = 0
    basis: str = ""  # code table disclosure_bases
    recipient: str = ""
    content: str = ""
    told_at: datetime | None = None
    paper_number: str = ""  # 法律文书号, where a paper demands it
    second_person: str = ""  # who approved with the counsellor, for a demand


@dataclass(frozen=True)
class TaskRow:
    """One thing that a grade asks for, by code."""

    id: int
    code: str
    kind: str
    title: str
    due_at: datetime | None
    overdue: bool
    done_at: datetime | None
    done_by: str
    outcome: str
    case_id: int | None  # for the counsellor alone


def assess(database: Database, actor: Actor, entry: RiskEntry) -> int:
    """Keep an assessment and set what its grade asks for; return the grade that was proposed.

    Refuses `note_risk` (no grade), `risk_basis`, `risk_below` (lower than the answers call for,
    without reason and co-signature), `counsellor_no_crisis` (a high risk needs another),
    `client_unknown`.
    """
    if entry.grade is None or not 0 <= entry.grade <= 4:
        raise RefusedError("note_risk", "grade")
    if entry.grade > 0 and not entry.basis.strip():
        raise RefusedError("risk_basis", "basis")
    with database.writing(actor) as session:
        case, client = readers.own_case(session, actor, entry.case_id)
        readers.require_open(client)
        alert = bool(scale_results.alerts(database, session, case))
        proposed = risk.least(entry.screen, alert)
        if entry.grade < proposed and not (
                entry.below_reason.strip() and entry.cosigned_by.strip()):
            raise RefusedError("risk_below", "grade", proposed=risk.levels()[proposed].zh)
        if entry.grade >= HIGH:
            require_fit(session, actor.staff_id, crisis=True)
        row = RiskAssessment(uid=new_uid(), case_id=case.id, session_id=entry.session_id,
                             assessed_by=actor.staff_id)
        session.add(row)
        session.flush()
        readers.keep(database, session, client, row.uid, "risk", plain(entry))
        _set_tasks(session, actor, case, row, entry.grade)
        case.crisis = entry.grade >= HIGH
        case.same_day = entry.grade >= 2
        audit.record(session, "counselling.risk", "counselling_case", case.id)
        drafts.drop(session, actor, "counselling_risk", str(case.id))
        return proposed


def done(database: Database, actor: Actor, task_id: int, by: str, at: datetime | None = None,
         outcome: str = "done", note: str = "") -> None:
    """Record who did a task and when; unreachable needs a note, which is sealed.

    Refuses `task_unknown`, `task_who`, `task_note`, `task_outcome`, `act_future`.
    """
    if outcome not in ("done", "unreachable", "not_applicable"):
        raise RefusedError("task_outcome", "outcome")
    if not by.strip():
        raise RefusedError("task_who", "by")
    if outcome != "done" and not note.strip():
        raise RefusedError("task_note", "note")
    moment = at or now()
    if moment > now():
        raise RefusedError("act_future", "at", act="处置")
    with database.writing(actor) as session:
        row = session.get(CounsellingTask, task_id)
        if row is None or row.done_at:
            raise RefusedError("task_unknown")
        case, client = readers.own_case(session, actor, row.case_id)
        row.done_at, row.done_by, row.outcome = moment, by.strip(), outcome
        session.flush()
        if note.strip():
            readers.keep(database, session, client, case.uid, "crisis", {
                "task": row.kind, "at": moment.isoformat(), "note": note.strip()})
        _complete(session, row.assessment_uid)
        audit.record(session, "counselling.task", "counselling_task", row.id)


def disclose(database: Database, actor: Actor, entry: DisclosureEntry) -> int:
    """Record what was disclosed; the client is to be told in time afterwards (PIPL 18(2)).

    Refuses `disclosure_basis`, `disclosure_recipient`, `disclosure_content`,
    `disclosure_paper` (a demand without its number and a second approval), `disclosure_employer`
    (the employer hears nothing but under 精神卫生法 §28), `act_future`, `client_unknown`.
    """
    at = entry.told_at or now()
    _check_disclosure(entry, at)
    with database.writing(actor) as session:
        case, client = readers.own_case(session, actor, entry.case_id)
        row = Disclosure(uid=new_uid(), case_id=case.id, basis=entry.basis, told_at=at,
                         recorded_by=actor.staff_id)
        session.add(row)
        session.flush()
        readers.keep(database, session, client, row.uid, "disclosure", {
            "recipient": entry.recipient.strip(), "content": entry.content.strip(),
            "paper_number": entry.paper_number.strip(), "by": actor.name,
            "second_person": entry.second_person.strip()})
        session.add(CounsellingTask(case_id=case.id, kind="tell_client", for_id=actor.staff_id,
                                    due_at=at + timedelta(days=3), recorded_by=actor.staff_id))
        audit.record(session, "counselling.disclose", "counselling_case", case.id)
        return row.id


def tasks(database: Database, actor: Actor) -> list[TaskRow]:
    """Return what is still to be done: the counsellor's own; to the head of the site, by code,
    what of a crisis nobody has dealt with. Refuses `not_allowed`.
    """
    head = actor.role is Role.SUPERVISOR
    if not head:
        require(actor, Data.NOTE, Verb.READ, own=True)
    with database.reading() as session:
        t = CounsellingTask
        query = (select(t, Client.code, Client.counsellor_id)
                 .join(CounsellingCase, CounsellingCase.id == t.case_id)
                 .join(Client, Client.id == CounsellingCase.client_id)
                 .where(t.done_at.is_(None)).order_by(t.due_at))
        query = query.where(CounsellingCase.crisis) if head else query.where(
            Client.counsellor_id == actor.staff_id)
        return [_task_row(row, code, None if head else row.case_id)
                for row, code, _ in session.execute(query)]


def of_case(database: Database, actor: Actor, case_id: int) -> list[TaskRow]:
    """Return every task of a case. Refuses `client_unknown`."""
    with database.reading() as session:
        case, client = readers.own_case(session, actor, case_id)
        return [_task_row(row, client.code, case.id) for row in session.scalars(
            select(CounsellingTask).where(CounsellingTask.case_id == case.id)
            .order_by(CounsellingTask.id))]


def crises(database: Database, actor: Actor) -> list[str]:
    """Return the codes in crisis: to the head of the site, and to who opens with another.

    Refuses `not_allowed` to everybody else, other counsellors included.
    """
    with database.reading() as session:
        named = session.scalar(select(Counsellor.id).where(
            Counsellor.staff_id == actor.staff_id, Counsellor.active, Counsellor.glass != ""))
        if actor.role is not Role.SUPERVISOR and named is None:
            raise RefusedError("not_allowed")
        return list(session.scalars(
            select(Client.code).join(CounsellingCase, CounsellingCase.client_id == Client.id)
            .where(CounsellingCase.crisis).order_by(Client.code)))


def require_settled(database: Database, session: Session, case: CounsellingCase,
                    held: CounsellingSession, grade: int) -> None:
    """Refuse to sign before the risk form that an alert asks for (`risk_form_due`), and before
    the mandatory actions of a high grade have who and when (`risk_actions_due`).
    """
    latest = session.scalars(select(RiskAssessment).where(
        RiskAssessment.case_id == case.id).order_by(RiskAssessment.id.desc()).limit(1)).first()
    newest = max((row.recorded_at for row in scale_results.alerts(database, session, case)),
                 default=None)
    if newest is not None and (latest is None or latest.assessed_at < newest):
        raise RefusedError("risk_form_due", "risk")
    if grade >= 2 and (latest is None or latest.assessed_at.date() < held.begins.date()):
        raise RefusedError("risk_form_due", "risk")
    if latest is None:
        found = sealed.get(database, session, case.uid, "intake")
        told = found.content if found else {}
        if told.get("self_harm") in ("thought", "plan") or told.get("harm_others") == "yes":
            raise RefusedError("risk_form_due", "risk")
        return
    due = session.scalars(select(CounsellingTask.kind).where(
        CounsellingTask.assessment_uid == latest.uid, CounsellingTask.done_at.is_(None),
        CounsellingTask.due_at <= now())).all()
    if grade >= HIGH and due:
        raise RefusedError("risk_actions_due", "risk", actions="、".join(
            codes.label("counselling_tasks", kind) for kind in due))


def _set_tasks(session: Session, actor: Actor, case: CounsellingCase, row: RiskAssessment,
               grade: int) -> None:
    """Tasks of the earlier grade that are open give way to those of this one."""
    for old in session.scalars(select(CounsellingTask).where(
            CounsellingTask.case_id == case.id, CounsellingTask.done_at.is_(None),
            CounsellingTask.assessment_uid != "")):
        old.done_at, old.done_by, old.outcome = now(), actor.name, "replaced"
    for each in risk.levels()[grade].actions:
        session.add(CounsellingTask(
            case_id=case.id, assessment_uid=row.uid, kind=each.code, for_id=actor.staff_id,
            due_at=row.assessed_at + timedelta(hours=each.hours), recorded_by=actor.staff_id))
    row.complete = grade == 0
    session.flush()


def _complete(session: Session, assessment_uid: str) -> None:
    row = session.scalars(select(RiskAssessment).where(
        RiskAssessment.uid == assessment_uid)).first()
    if row is not None:
        row.complete = not session.scalar(select(CounsellingTask.id).where(
            CounsellingTask.assessment_uid == assessment_uid,
            CounsellingTask.done_at.is_(None)).limit(1))


def _check_disclosure(entry: DisclosureEntry, at: datetime) -> None:
    if entry.basis not in codes.table("disclosure_bases"):
        raise RefusedError("disclosure_basis", "basis")
    if not entry.recipient.strip():
        raise RefusedError("disclosure_recipient", "recipient")
    if not entry.content.strip():
        raise RefusedError("disclosure_content", "content")
    if entry.basis == "demand" and not (entry.paper_number.strip()
                                        and entry.second_person.strip()):
        raise RefusedError("disclosure_paper", "paper_number")
    if at > now():
        raise RefusedError("act_future", "told_at", act="披露")


def _task_row(row: CounsellingTask, code: str, case_id: int | None) -> TaskRow:
    return TaskRow(row.id, code, row.kind, codes.label("counselling_tasks", row.kind), row.due_at,
                   bool(row.due_at and row.done_at is None and row.due_at < now()), row.done_at,
                   row.done_by, row.outcome, case_id)


def month_of(day: date | datetime) -> str:
    """Return the month of a day as the counts have it: "2026-11"."""
    return f"{day:%Y-%m}"
