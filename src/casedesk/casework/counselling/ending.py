"""How a round of counselling ends: summary, follow-ups, opening it again (P10, P11)."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, time

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.casework.counselling import clients, consequences, counting, owed, readers
from casedesk.errors import RefusedError
from casedesk.model import (
    Actor,
    Client,
    CounsellingCase,
    CounsellingSession,
    CounsellingTask,
    now,
)
from casedesk.rules import codes
from casedesk.store import Database, audit, drafts, sealed

OVER = ("C4", "C5", "C6", "C9", "CX")
REFERRED = "referred"
HIGH = 3


@dataclass
class ClosingEntry:
    """A closing summary (P10)."""

    case_id: int = 0
    on: date | None = None
    reason: str = ""  # code table counselling_closings
    course: str = ""
    goal_after: int | None = None  # 0–10
    final_risk: int | None = None
    advice: str = ""
    first_follow_up: bool = True  # after the months of the setting (1)
    second_follow_up: bool = True  # after those of the other (3)
    satisfaction: int | None = None  # 1–5


@dataclass
class FollowUpEntry:
    """A follow-up (P11)."""

    case_id: int = 0
    on: date | None = None
    how: str = "phone"  # code table follow_up_methods
    reached: bool = True
    words: str = ""  # 近况
    risk: int | None = None
    reopen: bool = False


@dataclass(frozen=True)
class FollowUpRow:
    """A follow-up that was made; `number` counts them within the case."""

    number: int
    on: date
    how: str
    reached: bool
    words: str
    risk: int | None
    reopened: bool
    by: str


def close(database: Database, actor: Actor, entry: ClosingEntry) -> None:
    """Close a case with its summary, sealed; the time of keeping begins.

    Refuses `closing_reason`, `closing_risk` (the last grade is missing), `closing_points`,
    `closing_unsigned` (sessions without a signed note), `closing_crisis`, `closing_call` (a client
    at risk who cannot be reached is not given up), `closing_closed`, `closing_day`,
    `client_unknown`.
    """
    _check(entry)
    on = entry.on or now().date()
    with database.writing(actor) as session:
        case, client = readers.own_case(session, actor, entry.case_id)
        readers.require_open(client)
        held = _sessions(session, case)
        _require_closable(session, case, entry, held, on)
        for row in session.scalars(select(CounsellingTask).where(
                CounsellingTask.case_id == case.id, CounsellingTask.done_at.is_(None),
                CounsellingTask.kind.in_(("follow_up", "look_again")))):
            row.done_at = now()
        case.state, case.closed_on = "C9" if entry.reason == REFERRED else "C4", on
        case.crisis = case.same_day = False
        readers.keep(database, session, client, case.uid, "closing",
                     clients.plain(entry) | {"on": on.isoformat(), "by": actor.name})
        keep_until(database, session, case, client, on)
        for due in plan(session, entry, on):
            session.add(CounsellingTask(
                case_id=case.id, kind="follow_up", for_id=actor.staff_id,
                due_at=datetime.combine(due, time(17)), recorded_by=actor.staff_id))
        counting.case_closed(database, session, case, client, entry.reason, entry.satisfaction,
                             len(held))
        audit.record(session, "counselling.close", "counselling_case", case.id)
        drafts.drop(session, actor, "counselling_closing", str(case.id))


def closing(database: Database, actor: Actor, case_id: int) -> ClosingEntry | None:
    """Return the summary a case was last closed with. Refuses `client_unknown`."""
    with database.reading() as session:
        case, _ = readers.open_case(session, actor, case_id)
        return opened_closing(database, session, case)


def opened_closing(database: Database, session: Session,
                   case: CounsellingCase) -> ClosingEntry | None:
    """Return the last summary of a case, opened by the signed-in key."""
    found = sealed.get(database, session, case.uid, "closing")
    return clients.typed(ClosingEntry, found.content) if found else None


def follow_up(database: Database, actor: Actor, entry: FollowUpEntry) -> int:
    """Record a follow-up, sealed; it may open the case again. Returns its number.

    Refuses `closing_risk` where the client was reached, `follow_up_open` (the case is not
    closed), `follow_up_not_begun` (it never began), `case_archived`, `follow_up_high` (a high risk
    opens the case again), `round_later` (as `reopen`), `act_future`, `client_unknown`.
    """
    on = entry.on or now().date()
    if on > now().date():
        raise RefusedError("act_future", "on", act="随访")
    if entry.reached and entry.risk is None:
        raise RefusedError("closing_risk", "risk")
    if (entry.risk or 0) >= HIGH and not entry.reopen:
        raise RefusedError("follow_up_high", "reopen")
    with database.writing(actor) as session:
        case, client = readers.own_case(session, actor, entry.case_id)
        readers.require_open(client)
        if case.state not in OVER:
            raise RefusedError("follow_up_open")
        if case.state == "CX":
            raise RefusedError("follow_up_not_begun")
        if entry.reopen:
            _require_last(session, case)
        uid = readers.keep(database, session, client, case.uid, "follow_up",
                           clients.plain(entry) | {"on": on.isoformat(), "by": actor.name})
        _settle(database, session, actor, case, entry)
        if entry.reopen:
            _open_again(database, session, case, client)
        elif case.state != "C9":  # who was referred on stays so
            case.state = "C5"
        if (entry.risk or 0) >= 2:
            case.same_day = True
            consequences.owe(database, session, actor, case.id, "reassess", now())
        audit.record(session, "counselling.follow_up", "counselling_case", case.id)
        drafts.drop(session, actor, "counselling_follow_up", str(case.id))
        return next(each.revision for each in sealed.every(
            database, session, case.uid, "follow_up") if each.uid == uid)


def follow_ups(database: Database, actor: Actor, case_id: int) -> list[FollowUpRow]:
    """Return the follow-ups of a case, the latest first. Refuses `client_unknown`."""
    with database.reading() as session:
        case, _ = readers.open_case(session, actor, case_id)
        return opened_follow_ups(database, session, case)


def opened_follow_ups(database: Database, session: Session,
                      case: CounsellingCase) -> list[FollowUpRow]:
    """Return the follow-ups, the latest first, opened by the signed-in key."""
    rows = []
    for each in sealed.every(database, session, case.uid, "follow_up"):
        entry = clients.typed(FollowUpEntry, each.content)
        rows.append(FollowUpRow(each.revision, entry.on or each.sealed_at.date(), entry.how,
                                entry.reached, entry.words, entry.risk, entry.reopen,
                                str(each.content.get("by", ""))))
    return rows[::-1]


def reopen(database: Database, actor: Actor, case_id: int, reason: str) -> None:
    """Open a closed or archived case again; the reason is sealed. Refuses `reopen_reason`,
    `follow_up_open` (it is not closed), `round_later` (a later round goes on), `client_locked`,
    `client_unknown`.
    """
    if not reason.strip():
        raise RefusedError("reopen_reason", "reason")
    with database.writing(actor) as session:
        case, client = readers.own_case(session, actor, case_id)
        readers.require_open(client)
        if case.state not in OVER:
            raise RefusedError("follow_up_open")
        _require_last(session, case)
        _open_again(database, session, case, client)
        readers.keep(database, session, client, case.uid, "reopening",
                     {"reason": reason.strip(), "by": actor.name})
        audit.record(session, "counselling.reopen", "counselling_case", case.id)


def plan(session: Session, entry: ClosingEntry, on: date) -> list[date]:
    """Return the days of the follow-ups that a summary plans."""
    wanted = (("follow_up_first", entry.first_follow_up),
              ("follow_up_second", entry.second_follow_up))
    return [_months_on(on, int(settings_book.value(session, f"counselling_{key}", on)))
            for key, asked in wanted if asked]


def keep_until(database: Database, session: Session, case: CounsellingCase, client: Client,
               on: date) -> None:
    """Set until when the records are kept: years from the end, a minor's until an age."""
    who = sealed.get(database, session, client.uid, "identity")
    born = who.content.get("birth") if who else None
    until = clients.keep_until(
        case, date.fromisoformat(str(born)) if born else None,
        settings_book.value(session, "counselling_retention", on),
        settings_book.value(session, "counselling_minor_age", on))
    client.destroy_after = max(until, client.destroy_after or until)


def _check(entry: ClosingEntry) -> None:
    if entry.reason not in codes.table("counselling_closings"):
        raise RefusedError("closing_reason", "reason")
    if entry.final_risk is None:
        raise RefusedError("closing_risk", "final_risk")
    if entry.goal_after is not None and not 0 <= entry.goal_after <= 10:
        raise RefusedError("closing_points", "goal_after", least=0, most=10)
    if entry.satisfaction is not None and not 1 <= entry.satisfaction <= 5:
        raise RefusedError("closing_points", "satisfaction", least=1, most=5)


def _require_closable(session: Session, case: CounsellingCase, entry: ClosingEntry,
                      held: list[CounsellingSession], on: date) -> None:
    if case.state in OVER:
        raise RefusedError("closing_closed")
    last = max((row.begins.date() for row in held), default=case.opened_on)
    if not last <= on <= now().date():
        raise RefusedError("closing_day", "on", last=last.isoformat())
    if any(row.state != "signed" for row in held):
        raise RefusedError("closing_unsigned")
    if case.crisis and entry.reason != REFERRED:
        raise RefusedError("closing_crisis")
    if entry.reason == "lost" and waiting(session, case, "safety_call"):
        raise RefusedError("closing_call")


def waiting(session: Session, case: CounsellingCase, *kinds: str) -> int:
    """Return how many tasks of these kinds are open in a case."""
    return len(session.scalars(select(CounsellingTask.id).where(
        CounsellingTask.case_id == case.id, CounsellingTask.kind.in_(kinds),
        CounsellingTask.done_at.is_(None))).all())


def _sessions(session: Session, case: CounsellingCase) -> list[CounsellingSession]:
    return list(session.scalars(select(CounsellingSession).where(
        CounsellingSession.case_id == case.id).order_by(CounsellingSession.seq)))


def _settle(database: Database, session: Session, actor: Actor, case: CounsellingCase,
            entry: FollowUpEntry) -> None:
    """The earliest follow-up that waits is done; all of them where the case opens again."""
    waiting_ = owed.of_case(database, session, case.id, ("follow_up",), waiting=True)
    for place, each in enumerate(sorted(waiting_, key=lambda each: str(each.row.due_at))):
        if place == 0:
            owed.finish(database, session, each, actor.name, now(),
                        "done" if entry.reached else "unreachable")
        elif entry.reopen:
            each.row.done_at = now()


def _open_again(database: Database, session: Session, case: CounsellingCase,
                client: Client) -> None:
    if case.closed_on is not None and case.state != "CX":
        counting.case_reopened(database, session, case, client, case.closed_on)
    begun = bool(_sessions(session, case))
    case.state, case.closed_on, client.destroy_after = "C2" if begun else "C1", None, None
    session.flush()


def _require_last(session: Session, case: CounsellingCase) -> None:
    """Only the last round of a client is opened again."""
    if session.scalar(select(CounsellingCase.id).where(
            CounsellingCase.client_id == case.client_id, CounsellingCase.seq > case.seq)):
        raise RefusedError("round_later")


def _months_on(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
