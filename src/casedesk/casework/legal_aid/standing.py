"""How legal aid stands today: slips that came back, those to chase, what is late or urgent."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from casedesk.casework.legal_aid import board, chasing, lawyers, workflow
from casedesk.casework.legal_aid.board import Returns
from casedesk.casework.staff import Data, Verb, allows
from casedesk.model import Actor, CaseFile, Deadline, Referral, Role
from casedesk.store import Database


@dataclass(frozen=True)
class Standing:
    """What the desk says of legal aid; a mediator's own matters and those nobody has."""

    open: int
    chase: int  # slips that are to be reminded of today
    head: int  # of these, slips whose third step is the head of the station's
    overdue: int  # matters with a step of the centre's own that is late
    urgent: int  # not sent yet though fewer than seven days are left (法律援助法 §44)
    clocks: tuple[int, int, int]  # matters with a last day passed, today, within 7 days
    agreements: int  # lawyers whose agreement ends soon
    month: Returns
    year: Returns


def today(session: Session, actor: Actor, day: date) -> Standing:
    """Return how legal aid stands for a colleague who may see cases."""
    mine = of_colleague(actor)
    return Standing(
        open=_matters(session, *mine),
        chase=_due(session, Deadline.rule.in_(chasing.CHASED), Deadline.due_on <= day, *mine),
        head=_due(session, Deadline.rule == chasing.STEPS[2], Deadline.due_on <= day, *mine),
        overdue=_matters(session, CaseFile.id.in_(board.late(session, day)), *mine),
        urgent=_matters(session, Referral.urgent.is_(True), CaseFile.state.in_(
            workflow.BOARD["to_send"]), *mine),
        clocks=(_due(session, Deadline.due_on < day, *mine),
                _due(session, Deadline.due_on == day, *mine),
                _due(session, Deadline.due_on.between(
                    day + timedelta(days=1), day + timedelta(days=7)), *mine)),
        agreements=lawyers.ending(session, day),
        month=board.returned(session, day.replace(day=1), day),
        year=board.returned(session, day.replace(month=1, day=1), day))


def waiting(database: Database, actor: Actor, day: date) -> tuple[int, bool]:
    """Return what stands beside the page in the rail: open matters, and whether any is late."""
    if not allows(actor, Data.CASE, Verb.SEE):
        return 0, False
    with database.reading() as session:
        mine = of_colleague(actor)
        return _matters(session, *mine), bool(
            _matters(session, CaseFile.id.in_(board.late(session, day)), *mine))


def of_colleague(actor: Actor) -> tuple[ColumnElement[bool], ...]:
    """Narrow to the matters of a mediator and to those that nobody has; others see all."""
    if actor.role is not Role.MEDIATOR:
        return ()
    return (or_(CaseFile.handler_id == actor.staff_id, CaseFile.handler_id.is_(None)),)


def _matters(session: Session, *where: ColumnElement[bool]) -> int:
    return session.scalar(
        select(func.count()).select_from(CaseFile)
        .join(Referral, Referral.case_id == CaseFile.id)
        .where(CaseFile.kind == "referral", CaseFile.state.in_(workflow.OPEN), *where)) or 0


def _due(session: Session, *where: ColumnElement[bool]) -> int:
    """Count the matters, each once, in which a clock runs that is meant."""
    return session.scalar(
        select(func.count(func.distinct(Deadline.case_id)))
        .join(CaseFile, CaseFile.id == Deadline.case_id)
        .where(Deadline.state == "running", CaseFile.kind == "referral",
               CaseFile.state.in_(workflow.OPEN), *where)) or 0
