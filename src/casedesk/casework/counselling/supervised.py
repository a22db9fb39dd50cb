"""What the named supervisor reads of a client who agreed, by code, and what waits for them."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.casework.counselling import (
    assessments,
    clients,
    crisis,
    ending,
    hospital,
    named,
    notes,
    safety_plan,
    scale_results,
)
from casedesk.casework.counselling.clients import IntakeEntry
from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import (
    Actor,
    Client,
    CounsellingCase,
    CounsellingSession,
    Crisis,
    HospitalAdvice,
    RiskAssessment,
    Staff,
    now,
)
from casedesk.rules import risk
from casedesk.store import Database, audit, sealed

TOLD_FROM = 2  # the grade from which the supervisor is told and signs


@dataclass(frozen=True)
class SupervisedRow:
    """One round of a client under supervision."""

    id: int  # of the case
    code: str
    seq: int
    state: str
    counsellor: str
    sessions: int
    crisis: bool


@dataclass(frozen=True)
class WaitingRow:
    """An assessment that the supervisor is to know of and sign, and until when."""

    id: int
    case_id: int
    code: str
    grade: int
    assessed_at: datetime
    due_at: datetime


@dataclass(frozen=True)
class UnsignedRow:
    """How many notes of a supervised counsellor are not signed after their time."""

    id: int
    counsellor: str
    count: int


@dataclass(frozen=True)
class Record:
    """One record of a case: its kind (as it is sealed), when, and the row of that kind."""

    id: str
    kind: str
    at: datetime
    row: object
    grade: int | None = None


def rounds(database: Database, actor: Actor) -> list[SupervisedRow]:
    """Return the rounds this supervisor may read, by code. Refuses `not_allowed`."""
    require(actor, Data.NOTE, Verb.READ, own=True)
    with database.reading() as session:
        return [SupervisedRow(
            case.id, client.code, case.seq, case.state,
            session.get_one(Staff, client.counsellor_id).name,
            session.scalar(select(func.count()).select_from(CounsellingSession).where(
                CounsellingSession.case_id == case.id)) or 0, case.crisis)
            for case, client in _mine(session, actor)]


def waiting(database: Database, actor: Actor) -> list[WaitingRow]:
    """Return the assessments from medium that are not signed by the supervisor, the most pressing
    first; the time is that of the duty to tell the supervisor. Refuses `not_allowed`.
    """
    require(actor, Data.NOTE, Verb.READ, own=True)
    asked = risk.action("supervisor_told")
    hours = {level.grade: next((each.hours for each in level.actions
                                if each.code == "supervisor_told"), asked.hours if asked else 24)
             for level in risk.levels()}
    found = []
    with database.reading() as session:
        for case, client in _mine(session, actor):
            for row in session.scalars(select(RiskAssessment).where(
                    RiskAssessment.case_id == case.id,
                    RiskAssessment.countersigned_at.is_(None))):
                grade = _grade(database, session, row)
                if grade is not None and grade >= TOLD_FROM:
                    found.append(WaitingRow(
                        row.id, case.id, client.code, grade, row.assessed_at,
                        row.assessed_at + timedelta(hours=hours.get(grade, 24))))
    return sorted(found, key=lambda row: row.due_at)


def unsigned(database: Database, actor: Actor) -> list[UnsignedRow]:
    """Return for each counsellor whose clients are supervised how many notes are overdue: a
    number, no code. Refuses `not_allowed`.
    """
    require(actor, Data.NOTE, Verb.READ, own=True)
    with database.reading() as session:
        hours = settings_book.value(session, "note_due_hours", now().date())
        ends = func.coalesce(CounsellingSession.ends, CounsellingSession.begins)
        rows = session.execute(
            select(Staff.id, Staff.name, func.count())
            .join(Client, Client.counsellor_id == Staff.id)
            .join(CounsellingCase, CounsellingCase.client_id == Client.id)
            .join(CounsellingSession, CounsellingSession.case_id == CounsellingCase.id)
            .where(Client.supervised_by_id == actor.staff_id,
                   CounsellingSession.state != "signed",
                   ends < now() - timedelta(hours=hours))
            .group_by(Staff.id, Staff.name).order_by(Staff.name))
        return [UnsignedRow(number, name, count) for number, name, count in rows]


def records(database: Database, actor: Actor, case_id: int) -> list[Record]:
    """Return what the key opens of a round, the latest first: notes, scales, assessments, plan,
    crisis, advice, closing, follow-ups, intake. Never identity or process notes; what was not
    sealed to this supervisor is left out. Refuses `client_unknown`, `not_allowed`.
    """
    require(actor, Data.NOTE, Verb.READ, own=True)
    with database.reading() as session:
        case, client = _supervised(session, actor, case_id)
        found: list[Record] = []
        for part in (_intake, _sessions, _scales, _assessments, _plan, _crises, _advices,
                     _closing, _follow_ups):
            with suppress(RefusedError):  # not sealed to them, or damaged: the rest is read
                found += part(database, session, case, client)
    return sorted(found, key=lambda each: each.at, reverse=True)


def countersign(database: Database, actor: Actor, assessment_id: int) -> None:
    """Sign an assessment as its client's supervisor: known, and agreed with (督导签, P6).

    Refuses `supervised_none` (not theirs, or signed), `client_unknown`, `sealed_closed`.
    """
    require(actor, Data.NOTE, Verb.READ, own=True)
    with database.writing(actor) as session:
        row = session.get(RiskAssessment, assessment_id)
        _supervised(session, actor, row.case_id if row else 0)
        assert row is not None  # no case has the number 0
        if row.countersigned_at is not None:
            raise RefusedError("supervised_none")
        sealed.get(database, session, row.uid, "risk")  # nobody signs what they cannot read
        row.countersigned_at, row.countersigned_by = now(), actor.name
        audit.record(session, "counselling.countersign", "counselling_case", row.case_id)


def _mine(session: Session, actor: Actor) -> list[tuple[CounsellingCase, Client]]:
    rows = session.execute(
        select(CounsellingCase, Client).join(Client, Client.id == CounsellingCase.client_id)
        .where(Client.supervised_by_id == actor.staff_id, Client.locked_on.is_(None),
               Client.destroyed_on.is_(None))
        .order_by(Client.code, CounsellingCase.seq.desc())).all()
    return [(case, client) for case, client in rows
            if named.agreed(session, client.id, "supervision")]


def _supervised(session: Session, actor: Actor,
                case_id: int) -> tuple[CounsellingCase, Client]:
    for case, client in _mine(session, actor):
        if case.id == case_id:
            return case, client
    audit.tried(session, "counselling_case", case_id)
    raise RefusedError("client_unknown")


def _grade(database: Database, session: Session, row: RiskAssessment) -> int | None:
    with suppress(RefusedError):
        found = sealed.get(database, session, row.uid, "risk")
        return int(found.content.get("grade") or 0) if found else None
    return None



def _intake(database: Database, session: Session, case: CounsellingCase,
            client: Client) -> list[Record]:
    found = sealed.get(database, session, case.uid, "intake")
    if found is None:
        return []
    return [Record("intake", "intake", datetime.combine(case.opened_on, time()),
                   clients.typed(IntakeEntry, found.content))]


def _sessions(database: Database, session: Session, case: CounsellingCase,
              client: Client) -> list[Record]:
    held = list(session.scalars(select(CounsellingSession).where(
        CounsellingSession.case_id == case.id)))
    return [Record(f"session{row.session_id}", "session", row.begins, row,
                   row.note.risk if row.note else None)
            for row in notes.given(database, session, held)]


def _scales(database: Database, session: Session, case: CounsellingCase,
            client: Client) -> list[Record]:
    return [Record(f"scale{row.id}", "scale", datetime.combine(
        row.on, row.recorded_at.time() if row.recorded_at else time()), row)
        for row in scale_results.opened(database, session, case) if row.shut != notes.CLOSED]


def _assessments(database: Database, session: Session, case: CounsellingCase,
                 client: Client) -> list[Record]:
    found = []
    for row in session.scalars(select(RiskAssessment).where(RiskAssessment.case_id == case.id)):
        with suppress(RefusedError):
            opened = assessments.opened(database, session, row)
            found.append(Record(f"risk{row.id}", "risk", row.assessed_at, opened, opened.grade))
    return found


def _plan(database: Database, session: Session, case: CounsellingCase,
          client: Client) -> list[Record]:
    found = safety_plan.opened(database, session, case)
    return [Record("plan", "plan", found.kept_at, found.plan)] if found else []


def _crises(database: Database, session: Session, case: CounsellingCase,
            client: Client) -> list[Record]:
    found = []
    for row in session.scalars(select(Crisis).where(Crisis.case_id == case.id)):
        with suppress(RefusedError):
            opened = crisis.opened(database, session, row, case, client)
            found.append(Record(f"crisis{row.id}", "crisis", row.began_at, opened, opened.grade))
    return found


def _advices(database: Database, session: Session, case: CounsellingCase,
             client: Client) -> list[Record]:
    found = []
    for row in session.scalars(select(HospitalAdvice).where(HospitalAdvice.case_id == case.id)):
        with suppress(RefusedError):
            opened = hospital.opened(database, session, row)
            found.append(Record(f"hospital{row.id}", "hospital", opened.advised_at,
                                opened.advice))
    return found


def _closing(database: Database, session: Session, case: CounsellingCase,
             client: Client) -> list[Record]:
    found = ending.opened_closing(database, session, case)
    if found is None:
        return []
    return [Record("closing", "closing", datetime.combine(found.on or case.opened_on, time(18)),
                   found, found.final_risk)]


def _follow_ups(database: Database, session: Session, case: CounsellingCase,
                client: Client) -> list[Record]:
    return [Record(f"follow_up{row.number}", "follow_up", datetime.combine(row.on, time(19)),
                   row, row.risk)
            for row in ending.opened_follow_ups(database, session, case)]
