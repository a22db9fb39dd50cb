"""The desk of today: what is due, who waits, what needs me, how the month stands."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, func, or_, select
from sqlalchemy.orm import Session

from casedesk.casework import letters, visits
from casedesk.casework.disputes import listing, meetings, proposals, services, workflow
from casedesk.casework.disputes.meetings import MeetingRow
from casedesk.casework.legal_aid import chasing, standing
from casedesk.casework.legal_aid import workflow as aid_workflow
from casedesk.casework.legal_aid.standing import Standing
from casedesk.casework.staff import Data, Verb, allows
from casedesk.casework.visits import VisitRow
from casedesk.model import (
    Actor,
    CaseFile,
    Deadline,
    Dispute,
    Payment,
    Role,
    Service,
    Visit,
    now,
)
from casedesk.rules import deadlines
from casedesk.store import Database, drafts

SUCCESS, NOT_COUNTED = ("11", "12", "13", "14"), ("41", "51", "15")


@dataclass(frozen=True)
class DueRow:
    """A running clock on the desk; `days` until it is due, below zero when overdue."""

    case_id: int
    number: str
    title: str
    handler: str
    rule: str
    what: str
    due_on: date
    days: int
    why: str
    provisional: bool
    near: bool = False  # the days of early warning have begun
    overdue: str = ""  # what it means that the day has passed
    kind: str = "dispute"  # or referral, whose page is another


@dataclass(frozen=True)
class Month:
    """How the month stands so far; money in fen, shares from 0 to 1."""

    visits: int
    visits_before: int  # in the same days of last month
    accepted: int
    success: float | None
    arrived_fen: int
    accepted_by_month: tuple[tuple[date, int], ...]  # twelve months, this one last


@dataclass(frozen=True)
class Desk:
    """Everything the desk of today shows."""

    today: date
    due: tuple[DueRow, ...]
    overdue: int
    due_today: int
    due_week: int
    open_cases: int
    visits: tuple[VisitRow, ...]
    forgotten: int
    undecided: int
    letters_overdue: int  # letters of supervision and transfers without an answer in time
    drafts: int
    expired: int  # mediation ran out of time, to be confirmed
    reopenings: int  # requests to reopen that this colleague decides on
    unserved: int  # papers that are still to be served
    meetings: tuple[MeetingRow, ...]  # of the coming 7 days
    month: Month | None
    aid: Standing | None  # legal aid, for those who may see cases


def today(database: Database, actor: Actor, limit: int = 50) -> Desk:
    """Return the desk of the one who is signed in.

    A mediator sees the clocks of the own cases, and of those that nobody has taken on yet.
    """
    day = now().date()
    mine = actor.role is Role.MEDIATOR
    sees_cases = allows(actor, Data.CASE, Verb.SEE)
    with database.reading() as session:
        cases = _scope(actor, mine) if sees_cases else (CaseFile.id < 0,)
        counts = _counts(session, cases, day)
        decides = actor.role is Role.SUPERVISOR
        counts["reopenings"] = proposals.reopenings(session) if decides else 0
        aid = standing.today(session, actor, day) if sees_cases else None
        due = _due(session, actor, cases, day, limit) if sees_cases else ()
        late = letters.overdue(session, actor)
        month = _month(session, day) if sees_cases else None
    seen = visits.of_day(database, actor, day) if allows(actor, Data.PERSON, Verb.SEE) else []
    return Desk(today=day, due=due, visits=tuple(seen), month=month, aid=aid,
                drafts=len(drafts.mine(database, actor)), letters_overdue=late,
                meetings=meetings.coming(database, actor, 7) if sees_cases else (), **counts)


def _scope(actor: Actor, mine: bool) -> tuple[ColumnElement[bool], ...]:
    c = CaseFile
    unfinished = (c.kind == "dispute", c.state.in_((*workflow.OPEN, *workflow.ENDED)))
    own = or_(c.handler_id == actor.staff_id, c.handler_id.is_(None))
    return (*unfinished, own) if mine else unfinished


def _counts(session: Session, cases: tuple[ColumnElement[bool], ...], day: date) -> dict[str, Any]:
    """Count all of it in one statement: each of its own costs more than what it asks."""
    def number(*where: ColumnElement[bool]) -> ScalarSelect[int]:
        return select(func.count()).select_from(CaseFile).where(*cases, *where).scalar_subquery()

    def clocks(*where: ColumnElement[bool]) -> ScalarSelect[int]:
        return select(func.count()).select_from(Deadline).join(
            CaseFile, CaseFile.id == Deadline.case_id).where(
                Deadline.state == "running", *cases, *where).scalar_subquery()

    d, c = Deadline, CaseFile
    week = day + timedelta(days=7)
    unserved = select(func.count()).select_from(Service).join(c, c.id == Service.case_id).where(
        Service.result.in_(services.OPEN), *cases).scalar_subquery()
    counted = {
        "unserved": unserved,
        "expired": number(proposals.ran_out(day)),
        "overdue": clocks(d.due_on < day, d.rule.not_in(deadlines.opening())),
        "due_today": clocks(d.due_on == day),
        "due_week": clocks(d.due_on > day, d.due_on <= week),
        "open_cases": number(),
        "forgotten": number(listing.FORGOTTEN),
        "undecided": number(c.state.in_(("applied", "solicit"))),
    }
    row = session.execute(select(*(each.label(name) for name, each in counted.items())),
                          {"quiet": listing.quiet_since(session, day)}).one()
    return dict(row._mapping)


def _due(session: Session, actor: Actor, cases: tuple[ColumnElement[bool], ...], day: date,
         limit: int) -> tuple[DueRow, ...]:
    aid = (CaseFile.kind == "referral", CaseFile.state.in_(aid_workflow.OPEN),
           *standing.of_colleague(actor))
    rows = [*_clocks(session, cases, day, limit),
            *_one_reminder(_clocks(session, aid, day, limit * len(chasing.STEPS)), day)]
    return tuple(_line(row, day) for row in sorted(rows, key=lambda row: row.due_on)[:limit])


def _clocks(session: Session, cases: tuple[ColumnElement[bool], ...], day: date,
            limit: int) -> list[Any]:
    d, c = Deadline, CaseFile
    return list(session.execute(
        select(c.id, c.number, c.title, c.handler_name, d.rule, d.due_on, d.start_on, d.why,
               d.provisional, d.title.label("own"), d.remind_on, c.kind)
        .join(c, c.id == d.case_id)
        .where(d.state == "running", d.due_on <= day + timedelta(days=30),
               or_(d.due_on >= day, d.rule.not_in(deadlines.opening())), *cases)
        .order_by(d.due_on, d.id).limit(limit)))


def _one_reminder(rows: list[Any], day: date) -> list[Any]:
    """Of the steps that chase a slip leave the last that is reached, else the one ahead."""
    steps: dict[int, list[Any]] = {}
    for row in rows:
        if row.rule in chasing.STEPS:
            steps.setdefault(row.id, []).append(row)
    meant = [next((row for row in reversed(found) if row.due_on <= day), found[0])
             for found in steps.values()]
    return [row for row in rows if row.rule not in chasing.STEPS or row in meant]


def _line(row: Any, day: date) -> DueRow:
    rule = deadlines.rule(row.rule, row.start_on or day)
    near = row.remind_on is not None and row.remind_on <= day
    return DueRow(row.id, row.number, row.title, row.handler_name, row.rule,
                  row.own or rule.title, row.due_on, (row.due_on - day).days, row.why,
                  row.provisional, near, rule.overdue, row.kind)


def _month(session: Session, day: date) -> Month:
    first = day.replace(day=1)
    last_first = (first - timedelta(days=1)).replace(day=1)
    same_day = min(last_first + timedelta(days=day.day - 1), first - timedelta(days=1))
    d = Dispute
    closings = dict(session.execute(
        select(d.closing_kind, func.count()).where(
            d.closed_on >= first, d.closed_on <= day, d.accepted_on.is_not(None))
        .group_by(d.closing_kind)).all())
    counted = sum(n for kind, n in closings.items() if kind not in NOT_COUNTED)
    won = sum(n for kind, n in closings.items() if kind in SUCCESS)
    months = _months(first)
    ends = [*months[1:], (first + timedelta(days=31)).replace(day=1)]
    arrived, here, before, *accepted = session.execute(select(
        select(func.sum(Payment.amount_fen)).where(
            Payment.paid_on >= first, Payment.paid_on <= day).scalar_subquery(),
        _visits(first, day), _visits(last_first, same_day),
        *(select(func.count()).where(d.accepted_on >= month, d.accepted_on < end)
          .scalar_subquery()  # twelve ranges of an index; grouping took 100 ms
          for month, end in zip(months, ends, strict=True)))).one()
    return Month(here, before, accepted[-1], won / counted if counted else None, arrived or 0,
                 tuple(zip(months, accepted, strict=True)))


def _visits(first: date, last: date) -> ScalarSelect[int]:
    return select(func.count()).select_from(Visit).where(
        Visit.arrived_at >= datetime.combine(first, time.min),
        Visit.arrived_at <= datetime.combine(last, time.max)).scalar_subquery()


def _months(first: date) -> list[date]:
    """The twelve months that end with this one."""
    months = [first]
    for _ in range(11):
        months.insert(0, (months[0] - timedelta(days=1)).replace(day=1))
    return months
