"""Risk: assessed in a form, graded by the counsellor, followed by what the grade asks for."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from casedesk.casework.counselling import (
    consequences,
    counting,
    crisis,
    disclosures,
    owed,
    readers,
    scale_results,
)
from casedesk.casework.counselling.clients import plain, require_fit
from casedesk.casework.counselling.disclosures import DisclosureEntry, disclose
from casedesk.casework.counselling.owed import Owed
from casedesk.casework.counselling.settled import require_settled
from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import (
    Actor,
    Client,
    CounsellingCase,
    CounsellingTask,
    Counsellor,
    RiskAssessment,
    Role,
    Staff,
    new_uid,
    now,
)
from casedesk.rules import codes, risk
from casedesk.rules.risk import Screen
from casedesk.store import Database, audit, drafts, keyring

HIGH = crisis.HIGH
_STAYING = tuple(each.code for each in risk.levels()[-1].actions if each.stays)
__all__ = ["DisclosureEntry", "RiskEntry", "TaskRow", "assess", "crises", "disclose", "done",
           "of_case", "require_settled", "tasks"]


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

    Refuses `note_risk` (no grade),
    `risk_basis`, `risk_below` (lower than the answers call for, without reason and
    co-signature), `risk_cosigner` (who may not), `counsellor_no_crisis` (a high risk needs
    another), `client_unknown`.
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
        if entry.grade < proposed and entry.cosigned_by.strip() not in _cosigners(
                session, actor, client):
            raise RefusedError("risk_cosigner", "cosigned_by")
        if entry.grade >= HIGH:
            require_fit(session, actor.staff_id, crisis=True)
        row = RiskAssessment(uid=new_uid(), case_id=case.id, session_id=entry.session_id,
                             assessed_by=actor.staff_id)
        session.add(row)
        session.flush()
        readers.keep(database, session, client, row.uid, "risk",
                     plain(entry) | {"proposed": proposed})
        _set_tasks(database, session, actor, case, row, entry.grade)
        case.crisis = entry.grade >= HIGH
        crisis.follow_grade(session, actor, case, row.assessed_at)
        case.same_day = entry.grade >= 2
        counting.risk_graded(database, session, case, client, row.assessed_at, entry.grade)
        audit.record(session, "counselling.risk", "counselling_case", case.id)
        drafts.drop(session, actor, "counselling_risk", str(case.id))
        return proposed


def cosigners(database: Database, actor: Actor, case_id: int) -> list[str]:
    """Return who may sign with: the client's supervisor and those named for it. Refuses
    `client_unknown`.
    """
    with database.reading() as session:
        return _cosigners(session, actor, readers.own_case(session, actor, case_id)[1])


def cosign(database: Database, actor: Actor, case_id: int, name: str, password: str) -> str:
    """Return the name of a supervisor who typed their own password, to sign with.

    Refuses `risk_cosigner`, `wrong_password`, `wait_before_retry`.
    """
    if name not in cosigners(database, actor, case_id):
        raise RefusedError("risk_cosigner", "cosigned_by")
    keyring.unlock(database.folder, name, password, database.around.clock)
    return name


def done(database: Database, actor: Actor, task_id: int, by: str, at: datetime | None = None,
         outcome: str = "done", note: str = "", told: DisclosureEntry | None = None) -> None:
    """Record who did a task and when; unreachable needs a note, which is sealed. `told` is what
    was said outside in doing it: its disclosure is recorded with it.

    Refuses `task_unknown`, `task_who`, `task_note`, `task_outcome`, `act_future`; what
    `disclosures.disclose` refuses.
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
        each, = owed.opened(database, session, [row])
        each = owed.finish(database, session, each, by.strip(), moment, outcome)
        if note.strip():
            readers.keep(database, session, client, case.uid, "crisis", {
                "task_id": row.id, "task": each.kind, "at": moment.isoformat(),
                "by": by.strip(), "note": note.strip()})
        if told is not None and outcome == "done":
            disclosures.add(database, session, actor, case, client, told)
        if each.kind == "tell_client" and outcome == "done":
            disclosures.client_told(session, case, client, moment.date())
        consequences.after(database, session, actor, case, each)
        _complete(session, row.assessment_uid)
        audit.record(session, "counselling.task", "counselling_task", row.id)


def tasks(database: Database, actor: Actor) -> list[TaskRow]:
    """Return what is still to be done: the counsellor's own; to the head of the site, by code, that
    something of a crisis nobody has dealt with, not what. Refuses `not_allowed`.
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
        mine = Client.counsellor_id == actor.staff_id
        found = session.execute(query.where(t.crisis if head else mine)).all()
        rows = [row for row, _, _ in found]
        shown = [Owed(row, owed.ACTION, "", "") for row in rows] if head else owed.opened(
            database, session, rows)
        return [_task_row(each, code, None if head else each.row.case_id)
                for each, (_, code, _) in zip(shown, found, strict=True)]


def of_case(database: Database, actor: Actor, case_id: int) -> list[TaskRow]:
    """Return every task of a case; of who is locked that and when it is due, not what. Refuses
    `client_unknown`.
    """
    with database.reading() as session:
        case, client = readers.own_case(session, actor, case_id)
        found = owed.of_case(database, session, case.id)
        if client.locked_on:
            found = [Owed(each.row, each.row.kind, "", "") for each in found]
        return [_task_row(each, client.code, case.id) for each in found]


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


def _cosigners(session: Session, actor: Actor, client: Client) -> list[str]:
    named = select(Counsellor.staff_id).where(Counsellor.active, Counsellor.glass == "supervisor")
    return list(session.scalars(select(Staff.name).where(
        Staff.active, Staff.id != actor.staff_id,
        or_(
            Staff.id.in_(named), Staff.id == client.supervised_by_id)).order_by(Staff.name)))


def _set_tasks(database: Database, session: Session, actor: Actor, case: CounsellingCase,
               row: RiskAssessment, grade: int) -> None:
    """Tasks of the earlier grade that are open give way to those of this one, but for what stays
    owed whatever the grade is now: a crisis is written down and reviewed after it is over.
    """
    for old in owed.of_case(database, session, case.id, waiting=True):
        if old.row.assessment_uid and old.kind not in _STAYING:
            owed.finish(database, session, old, actor.name, now(),
                        "done" if old.kind == "reassess" else "replaced")
    for each in risk.levels()[grade].actions:
        consequences.owe(database, session, actor, case.id, each.code,
                         row.assessed_at + timedelta(hours=each.hours), row.uid,
                         crisis=grade >= HIGH)
    row.complete = grade == 0
    session.flush()


def _complete(session: Session, assessment_uid: str) -> None:
    row = session.scalars(select(RiskAssessment).where(
        RiskAssessment.uid == assessment_uid)).first()
    if row is not None:
        row.complete = not session.scalar(select(CounsellingTask.id).where(
            CounsellingTask.assessment_uid == assessment_uid,
            CounsellingTask.done_at.is_(None)).limit(1))


def _task_row(each: Owed, code: str, case_id: int | None) -> TaskRow:
    row = each.row
    return TaskRow(row.id, code, each.kind, codes.label("counselling_tasks", each.kind),
                   row.due_at, bool(row.due_at and row.done_at is None and row.due_at <= now()),
                   row.done_at, each.by, each.outcome, case_id)
