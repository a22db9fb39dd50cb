"""The sub-process 履行: what is still owed, the clocks that follow it, and when all is done."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from casedesk.casework import calendar_book, timeline
from casedesk.casework.disputes import clocks, order_clock
from casedesk.model import (
    Actor,
    Agreement,
    CaseFile,
    Deadline,
    Event,
    Instalment,
    Obligation,
    Payment,
)
from casedesk.rules import instalments

PROMISED, FOLLOW_UP, URGED = clocks.PERFORMANCE, "V-1", "P-URG"


@dataclass(frozen=True)
class Kept:
    """How far one promise is kept; `last` is its last day, moved on from a day of rest."""

    id: int
    money: bool
    due_on: date | None
    last: date | None
    owed_fen: int
    paid_fen: int
    state: str


def promises(session: Session, case_id: int, today: date) -> list[Kept]:
    """Return every promise of an agreement, money and acts, and how far it is kept."""
    calendar = calendar_book.of(session)

    def last(day: date | None) -> date | None:
        return instalments.last_day(day, calendar) if day else None

    found = []
    paid = arrived(session, case_id)
    for row in session.scalars(select(Instalment).where(Instalment.case_id == case_id).order_by(
            Instalment.seq, Instalment.id)):
        if row.amount_fen:
            end = last(row.due_on)
            found.append(Kept(row.id, True, row.due_on, end, row.amount_fen, paid[row.id],
                              instalments.state(row.amount_fen, paid[row.id], end, today)))
    for each in session.scalars(select(Obligation).where(
            Obligation.case_id == case_id).order_by(Obligation.seq)):
        end, done = last(each.due_on), int(each.performed_on is not None)
        found.append(Kept(each.id, False, each.due_on, end, 0, 0,
                          instalments.state(1, done, end, today)))
    return found


def arrived(session: Session, case_id: int) -> dict[int, int]:
    """Return what arrived of each instalment in fen; loose money counts for the earliest due."""
    sums = {instalment: fen for instalment, fen in session.execute(
        select(Payment.instalment_id, func.sum(Payment.amount_fen))
        .where(Payment.case_id == case_id).group_by(Payment.instalment_id))}
    loose, found = sums.get(None, 0), {}
    for row in session.execute(select(Instalment.id, Instalment.amount_fen).where(
            Instalment.case_id == case_id).order_by(
                Instalment.due_on.is_(None), Instalment.due_on, Instalment.seq)):
        own = sums.get(row.id, 0)
        more = min(loose, max(0, row.amount_fen - own))
        loose -= more
        found[row.id] = own + more
    return found


def state(session: Session, case_id: int, today: date) -> str:
    """Return 履行 as a whole: pending, part, performed, overdue; '' before it takes effect."""
    if not _effective(session, case_id):
        return ""
    return instalments.together([each.state for each in promises(session, case_id, today)])


def begin(session: Session, case: CaseFile, on: date) -> None:
    """Start the clocks of an agreement that took effect: each promise, and the first follow-up."""
    clocks.start_instalments(session, case, on)
    for row in session.scalars(select(Obligation).where(
            Obligation.case_id == case.id, Obligation.due_on.is_not(None))):
        clocks.start(session, case, PROMISED, on, agreed=row.due_on)
    _follow_up(session, case, promises(session, case.id, on), on)


def settle(session: Session, actor: Actor, case: CaseFile, on: date) -> None:
    """Set clocks and timeline by what is kept now; `on` is the day it was kept."""
    session.flush()
    found = promises(session, case.id, on)
    for each in found:
        if each.state == "performed" and each.due_on:
            _stop(session, case.id, each.due_on, found, on)
    whole = instalments.together([each.state for each in found])
    if whole == "performed":
        clocks.stop(session, case, (URGED,), on)
    _follow_up(session, case, found, on)
    order_clock.follow(session, case, on)
    _tell(session, actor, case, whole == "performed", on)
    clocks.refresh_next(session, case)


def _stop(session: Session, case_id: int, due_on: date, found: list[Kept], on: date) -> None:
    """Of the clocks of one day as many stop as promises of that day are kept."""
    same = [each for each in found if each.due_on == due_on]
    kept = sum(each.state == "performed" for each in same)
    last = max((each.last for each in same if each.last), default=due_on)
    rows = session.scalars(select(Deadline).where(
        Deadline.case_id == case_id, Deadline.rule == PROMISED,
        Deadline.raw_on == due_on).order_by(Deadline.state == "running", Deadline.id)).all()
    for row in rows[:kept]:
        if row.state == "running":
            clocks.end(row, on)
            if on <= last:  # a day of rest moves the last day on (民法典 §203)
                row.state = "met"


def _follow_up(session: Session, case: CaseFile, found: list[Kept], on: date) -> None:
    """Let V-1 run from the day all was kept, or from the last day of what is still owed."""
    if not found:
        return
    effective = _effective(session, case.id) or on
    if all(each.state == "performed" for each in found):
        start = max(on, effective)
    else:
        start = max((each.due_on for each in found if each.due_on), default=effective)
    rows = session.scalars(select(Deadline).where(
        Deadline.case_id == case.id, Deadline.rule == FOLLOW_UP,
        Deadline.state.in_(("running", "met", "missed")))).all()
    if any(row.state != "running" for row in rows):
        return  # the worker was already asked
    if [row.start_on for row in rows] == [start]:
        return
    for row in rows:
        clocks.end(row, on, "replaced")
    clocks.start(session, case, FOLLOW_UP, start)


def _tell(session: Session, actor: Actor, case: CaseFile, done: bool, on: date) -> None:
    """Enter once on the timeline that all is performed, or that it is not after all."""
    last = session.scalars(select(Event.action).where(
        Event.case_id == case.id, Event.action.in_(("performed", "performed_not"))).order_by(
            Event.id.desc()).limit(1)).first()
    if done and last != "performed":
        timeline.add(session, actor, case, "milestone", "performed", title="履行完毕",
                     text="协议约定的义务已全部履行", at=timeline.at_day(on))
    elif not done and last == "performed":
        timeline.add(session, actor, case, "note", "performed_not", title="履行未完毕",
                     text="更正后仍有未履行的义务")


def _effective(session: Session, case_id: int) -> date | None:
    return session.scalars(select(Agreement.effective_on).where(
        Agreement.case_id == case_id)).one_or_none()
