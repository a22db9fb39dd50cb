"""The clocks of a case by hand: standing still and running on, deadlines of one's own."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import calendar_book, timeline
from casedesk.casework.disputes import clocks, redating
from casedesk.casework.disputes.clocks import ClockRow
from casedesk.casework.disputes.limitation_book import LimitationCard, card_of
from casedesk.casework.disputes.opening import dispute_of
from casedesk.casework.disputes.redating import DoneRow
from casedesk.casework.staff import Data, Verb, allows
from casedesk.errors import RefusedError
from casedesk.model import Actor, CaseFile, Deadline, DeadlinePause, now
from casedesk.rules import dates, deadlines
from casedesk.store import Database, audit, drafts

OWN = "OWN"


@dataclass
class OwnEntry:
    """A deadline that somebody sets for a case: what, until when, why."""

    case_id: int = 0
    title: str = ""
    due_on: date | None = None
    why: str = ""


@dataclass
class PauseEntry:
    """A clock stands still from a day, or runs on from one."""

    deadline_id: int = 0
    on: date | None = None
    reason: str = ""


@dataclass(frozen=True)
class ClocksPage:
    """Everything that the page of the clocks shows."""

    case_id: int
    title: str
    clocks: tuple[ClockRow, ...]
    limitation: LimitationCard
    done: tuple[DoneRow, ...]
    writes: bool


def page(database: Database, actor: Actor, case_id: int) -> ClocksPage:
    """Return the clocks of a case, its limitation, and the days of its acts.

    Refuses `case_unknown`, `not_allowed`.
    """
    with database.reading() as session:
        case = timeline.case_for(session, actor, case_id, Verb.READ)
        return ClocksPage(
            case.id, case.title, tuple(clocks.of_case(session, case.id)),
            card_of(session, dispute_of(session, case.id)),
            tuple(redating.done(session, case.id)),
            allows(actor, Data.CASE, Verb.CHANGE, timeline.is_own(actor, case)))


def add_own(database: Database, actor: Actor, entry: OwnEntry) -> int:
    """Set a deadline of one's own. Refuses `own_title`, `own_day`, `not_allowed`."""
    if not entry.title.strip():
        raise RefusedError("own_title", "title")
    if entry.due_on is None or entry.due_on < now().date():
        raise RefusedError("own_day", "due_on")
    with database.writing(actor) as session:
        case = timeline.case_for(session, actor, entry.case_id, Verb.CHANGE)
        row = clocks.start(session, case, OWN, now().date(), agreed=entry.due_on)
        row.title = entry.title.strip()
        row.why = entry.why.strip() or f"{actor.name}自定，{dates.cn(entry.due_on)}前办完"
        clocks.refresh_next(session, case)
        timeline.add(session, actor, case, "deadline", "own", title=f"自定期限：{row.title}",
                     text=f"{dates.cn(entry.due_on)}；{row.why}")
        audit.record(session, "case.deadline", "case", case.id, ["title", "due_on"])
        drafts.drop(session, actor, "deadline", str(case.id))
        return row.id


def tick_own(database: Database, actor: Actor, deadline_id: int, *, dropped: str = "") -> None:
    """Tick a deadline of one's own off; `dropped` says why it is not needed any more.

    Refuses `clock_unknown`, `clock_not_own`, `clock_not_running`, `not_allowed`.
    """
    with database.writing(actor) as session:
        row, case = _clock(session, actor, deadline_id, ("running",))
        if row.rule != OWN:
            raise RefusedError("clock_not_own")
        clocks.end(row, now().date(), "stopped" if dropped.strip() else "met")
        clocks.refresh_next(session, case)
        told = f"取消：{dropped.strip()}" if dropped.strip() else "已办"
        timeline.add(session, actor, case, "deadline", "own_done", title=f"自定期限：{row.title}",
                     text=told)
        audit.record(session, "case.deadline", "case", case.id, ["state"], dropped.strip())


def untick_own(database: Database, actor: Actor, deadline_id: int) -> None:
    """Let a deadline of one's own that was ticked off run again."""
    with database.writing(actor) as session:
        row, case = _clock(session, actor, deadline_id, ("met", "missed", "stopped"))
        if row.rule != OWN:
            raise RefusedError("clock_not_own")
        row.state, row.ended_on = "running", None
        clocks.refresh_next(session, case)
        timeline.add(session, actor, case, "deadline", "own", title=f"自定期限：{row.title}",
                     text="恢复")
        audit.record(session, "case.deadline", "case", case.id, ["state"])


def suspend(database: Database, actor: Actor, entry: PauseEntry) -> None:
    """Let a clock stand still for a cause (中止).

    Refuses `clock_unknown`, `clock_not_running`, `deadline_not_suspended`, `no_reason`,
    `act_future`, `clock_pause_before`, `clock_pause_late`, `not_allowed`.
    """
    if not entry.reason.strip():
        raise RefusedError("no_reason", "reason")
    with database.writing(actor) as session:
        row, case = _clock(session, actor, entry.deadline_id, ("running",))
        on = _pause_day(row, entry)
        session.add(DeadlinePause(case_id=case.id, deadline_id=row.id, begins=on,
                                  reason=entry.reason.strip()))
        row.state = "suspended"
        clocks.refresh_next(session, case)
        title = clocks.title_of(row)
        timeline.add(session, actor, case, "deadline", "suspended", title=f"期限中止：{title}",
                     text=f"{dates.cn(on)}起中止；{entry.reason.strip()}",
                     at=timeline.at_day(on))
        audit.record(session, "case.clock", "case", case.id,
                     [f"{row.rule} {row.due_on}", "suspended"], entry.reason.strip())


def resume(database: Database, actor: Actor, entry: PauseEntry) -> date | None:
    """Let a clock run on; its last day moves by the days it stood still. Returns that day.

    Refuses `clock_unknown`, `clock_not_running`, `act_future`, `clock_resume_before`,
    `not_allowed`.
    """
    with database.writing(actor) as session:
        row, case = _clock(session, actor, entry.deadline_id, ("suspended",))
        pause = session.scalars(select(DeadlinePause).where(
            DeadlinePause.deadline_id == row.id, DeadlinePause.ends.is_(None))).one()
        on = entry.on or now().date()
        if on > now().date():
            raise RefusedError("act_future", "on", act="恢复计时")
        if on <= pause.begins:
            raise RefusedError("clock_resume_before", "on", begins=pause.begins.isoformat())
        was, pause.ends = row.due_on, on
        session.flush()
        row.state = "running"
        clocks.recompute(session, row, calendar_book.of(session))
        clocks.refresh_next(session, case)
        timeline.add(session, actor, case, "deadline", "resumed",
                     title=f"期限恢复：{clocks.title_of(row)}",
                     text=f"{was} → {row.due_on}；{row.why}", at=timeline.at_day(on))
        audit.record(session, "case.clock", "case", case.id, [f"{row.rule} {was}→{row.due_on}"],
                     entry.reason.strip())
        return row.due_on


def _pause_day(row: Deadline, entry: PauseEntry) -> date:
    rule = deadlines.rule(row.rule, row.start_on or row.started_at.date())
    if not rule.suspends:
        raise RefusedError("deadline_not_suspended", "deadline", title=clocks.title_of(row))
    on = entry.on or now().date()
    if on > now().date():
        raise RefusedError("act_future", "on", act="中止")
    if row.start_on and on < row.start_on:
        raise RefusedError("clock_pause_before", "on", start=row.start_on.isoformat())
    if row.due_on and on > row.due_on:
        raise RefusedError("clock_pause_late", "on", due=row.due_on.isoformat())
    return on


def _clock(session: Session, actor: Actor, deadline_id: int,
           states: tuple[str, ...]) -> tuple[Deadline, CaseFile]:
    row = session.get(Deadline, deadline_id)
    if row is None:
        raise RefusedError("clock_unknown")
    case = timeline.case_for(session, actor, row.case_id, Verb.CHANGE)
    if row.state not in states:
        raise RefusedError("clock_not_running")
    return row, case
