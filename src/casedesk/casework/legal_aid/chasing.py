"""Slips that nobody answered: who is due to be reminded, by age, and the reminders made."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from casedesk.casework import timeline
from casedesk.casework.disputes import clocks
from casedesk.casework.forms_book.subject import Subject
from casedesk.casework.legal_aid import record
from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import Actor, AidChase, CaseFile, Deadline, Referral, Role, now
from casedesk.store import Database, audit

STEPS = ("LA-RCP1", "LA-RCP2", "LA-RCP3")  # chase, chase again, tell the head of the station
CALL = "LA-CALL"  # whether the slip arrived: a reminder asks that too
CHASED = (*STEPS, "LA-FBK")  # whose day brings a slip to the chase list
WAYS = {"letter": "催办函", "telephone": "电话催办"}


@dataclass(frozen=True)
class ChaseRow:
    """One slip without an answer."""

    case_id: int
    number: str
    title: str
    agency: str
    sent_on: date
    days: int  # since it was sent
    chased: int  # reminders made
    last_chased_on: date | None
    step: int  # 0 not due yet, 1 first, 2 second, 3 to the head of the station
    next_on: date | None  # the next day ahead
    about: str  # receipt feedback


def due(database: Database, actor: Actor, all_open: bool = False) -> list[ChaseRow]:
    """Return the slips to be chased today, the oldest first; `all_open`: every open one.

    Refuses `not_allowed`.
    """
    require(actor, Data.CASE, Verb.SEE)
    today = now().date()
    with database.reading() as session:
        rows = [*_receipts(session, today), *_feedbacks(session, today)]
    wanted = [row for row in rows if all_open or row.step]
    return sorted(wanted, key=lambda row: (-row.step, -row.days, row.case_id))


def remind(database: Database, actor: Actor, case_ids: Sequence[int], how: str = "letter",
           note: str = "") -> list[int]:
    """Record a reminder for each, all or none; return the number of each one's reminder.

    Refuses `aid_not_waiting`, `case_unknown`, `not_allowed`.
    """
    if how not in WAYS:
        raise RefusedError("aid_chase_way", "how")
    told = []
    with database.writing(actor) as session:
        for case_id in case_ids:
            case, referral = record.of_case(session, actor, case_id, Verb.CHANGE)
            told.append(_remind(session, actor, case, referral, how, note))
    return told


def made(session: Session, case_id: int) -> list[AidChase]:
    """Return the reminders of a case, in their order."""
    return list(session.scalars(select(AidChase).where(
        AidChase.case_id == case_id).order_by(AidChase.seq)))


def next_number(session: Session, case_id: int) -> int:
    """Return which reminder of a matter the next one is (第几次催办)."""
    return 1 + (session.scalar(select(func.max(AidChase.seq)).where(
        AidChase.case_id == case_id)) or 0)


def by_letter(session: Session, actor: Actor, case_id: int) -> Subject:
    """Record the reminder that a 催办函 is, in the transaction that prints it; return its subject.

    Refuses `aid_not_waiting`, `case_unknown`, `not_allowed`: nothing is then printed either.
    """
    case, referral = record.of_case(session, actor, case_id, Verb.CHANGE)
    seq = _remind(session, actor, case, referral, "letter", "")
    return Subject(case.id, record_id=session.scalars(select(AidChase.id).where(
        AidChase.case_id == case.id, AidChase.seq == seq)).one())


def _remind(session: Session, actor: Actor, case: CaseFile, referral: Referral, how: str,
            note: str) -> int:
    about = "receipt" if case.state == "sent" else "feedback"
    if about == "feedback" and case.state not in ("assigned", "concluded", "terminated",
                                                  "refused_final"):
        raise RefusedError("aid_not_waiting", number=case.number)
    seq = next_number(session, case.id)
    today = now().date()
    session.add(AidChase(case_id=case.id, seq=seq, about=about, on=today, how=how,
                         note=note.strip(), recorded_by=actor.staff_id))
    # The third step is the head of the station's own: a colleague's reminder does not end it.
    own = STEPS if actor.role is Role.SUPERVISOR else STEPS[:2]
    clocks.stop(session, case, tuple(
        step for step in own if _reached(session, case.id, step, today)), today)
    clocks.stop(session, case, (CALL,), today)
    timeline.add(session, actor, case, "contact", "chase", title=f"第{seq}次催办",
                 text="；".join(filter(None, [WAYS[how], referral.agency, note.strip()])))
    clocks.refresh_next(session, case)
    audit.record(session, "aid.chase", "case", case.id, ["seq"])
    return seq


def _reached(session: Session, case_id: int, rule: str, today: date) -> bool:
    due_on = session.scalar(select(Deadline.due_on).where(
        Deadline.case_id == case_id, Deadline.rule == rule, Deadline.state == "running"))
    return due_on is not None and due_on <= today


def _receipts(session: Session, today: date) -> list[ChaseRow]:
    return _rows(session, today, "receipt", Referral.sent_on, CaseFile.state == "sent", STEPS)


def _feedbacks(session: Session, today: date) -> list[ChaseRow]:
    waiting = CaseFile.state.in_(("concluded", "terminated")) & Referral.feedback_on.is_(None)
    return _rows(session, today, "feedback", Referral.concluded_on, waiting, ("LA-FBK",))


def _rows(session: Session, today: date, about: str, since: Any, where: Any,
          steps: tuple[str, ...]) -> list[ChaseRow]:
    chases = select(AidChase.case_id, func.count().label("n"),
                    func.max(AidChase.on).label("last")).group_by(AidChase.case_id).subquery()
    query = (select(CaseFile.id, CaseFile.number, CaseFile.title, Referral.agency, since,
                    func.coalesce(chases.c.n, 0), chases.c.last)
             .join(Referral, Referral.case_id == CaseFile.id)
             .outerjoin(chases, chases.c.case_id == CaseFile.id).where(where))
    found = []
    for case_id, number, title, agency, begun, count, last in session.execute(query):
        running = session.execute(select(Deadline.rule, Deadline.due_on).where(
            Deadline.case_id == case_id, Deadline.rule.in_(steps),
            Deadline.state == "running").order_by(Deadline.due_on)).all()
        reached = [steps.index(rule) + 1 for rule, day in running if day and day <= today]
        ahead = next((day for _, day in running if day and day > today), None)
        found.append(ChaseRow(
            case_id, number, title, agency, begun, (today - begun).days if begun else 0, count,
            last, max(reached, default=0), ahead, about))
    return found
