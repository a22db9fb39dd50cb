"""The record of a crisis (P8): by the minute, reported, written, reviewed; read as one."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework.counselling import consequences, disclosures, owed, readers
from casedesk.casework.counselling.disclosures import DisclosureRow
from casedesk.casework.counselling.owed import Owed
from casedesk.errors import RefusedError
from casedesk.model import (
    Actor,
    Client,
    CounsellingCase,
    Crisis,
    RiskAssessment,
    new_uid,
    now,
)
from casedesk.rules import codes, risk
from casedesk.store import Database, audit, drafts, sealed

HIGH = 3
_TIMES = ("reported_at", "review_at", "support_at")


@dataclass
class CrisisEntry:
    """What is written of a crisis besides its minutes."""

    found: str = ""  # how the danger came to light
    danger: str = ""  # what danger, which means
    measures: str = ""  # what was done at the scene, in sum
    ending: str = ""  # where it ended: handed to whom, with whom the client left
    reporter: str = ""
    reported_to: str = ""  # supervisor, crisis lead (by code)
    reported_at: datetime | None = None  # by word, within an hour
    review: str = ""  # what the review found, within 72 hours
    review_by: str = ""
    review_at: datetime | None = None
    support: str = ""  # what was done for the counsellor
    support_by: str = ""
    support_at: datetime | None = None


@dataclass(frozen=True)
class Minute:
    """One line: when, who, what. `source`: typed, task, disclosure; `late`: typed after it was
    written up.
    """

    at: datetime
    who: str
    what: str
    source: str = "typed"
    late: bool = False


@dataclass(frozen=True)
class Kept:
    """Whether a time was kept: until when, when it was, None while it is open."""

    due_at: datetime
    at: datetime | None
    in_time: bool | None


@dataclass(frozen=True)
class CrisisRecord:
    """A crisis as one record: by code."""

    id: int
    case_id: int
    code: str
    began_at: datetime
    ended_at: datetime | None
    written_at: datetime | None
    grade: int  # the highest of it
    entry: CrisisEntry
    minutes: tuple[Minute, ...]
    disclosures: tuple[DisclosureRow, ...]
    open_tasks: tuple[str, ...]  # code table counselling_tasks
    reported: Kept
    written: Kept
    reviewed: Kept


def note(database: Database, actor: Actor, crisis_id: int, who: str, what: str,
         at: datetime | None = None) -> None:
    """Put one line down, this minute unless another is given; lines stay in the order of time.

    Refuses `minute_who`, `minute_what`, `act_future`, `crisis_unknown`, `client_unknown`.
    """
    if not who.strip():
        raise RefusedError("minute_who", "who")
    if not what.strip():
        raise RefusedError("minute_what", "what")
    moment = (at or now()).replace(second=0, microsecond=0)
    if moment > now():
        raise RefusedError("act_future", "at", act="经过")
    with database.writing(actor) as session:
        row, case, client = _own(session, actor, crisis_id)
        readers.require_open(client)
        content = _content(database, session, row)
        content["minutes"] = [*content.get("minutes", []), {
            "at": moment.isoformat(), "who": who.strip(), "what": what.strip(),
            "late": row.written_at is not None}]
        readers.keep(database, session, client, row.uid, "crisis", content)
        audit.record(session, "counselling.crisis", "counselling_case", case.id)
        drafts.drop(session, actor, "counselling_minute", str(case.id))


def write(database: Database, actor: Actor, crisis_id: int, entry: CrisisEntry,
          finish: bool = False) -> None:
    """Keep the record; `finish` signs it as the written record that is due in 24 hours.

    What was reported and reviewed completes those tasks. Refuses `crisis_parts` (written up
    without its danger, measures, ending or reporter), `crisis_minutes` (no line yet),
    `crisis_review` (a review without its result), `act_future`, `crisis_unknown`.
    """
    for name in _TIMES:
        if (getattr(entry, name) or now()) > now():
            raise RefusedError("act_future", name, act="处置")
    if entry.review_at and not (entry.review.strip() and entry.review_by.strip()):
        raise RefusedError("crisis_review", "review")
    with database.writing(actor) as session:
        row, case, client = _own(session, actor, crisis_id)
        readers.require_open(client)
        content = _content(database, session, row)
        if finish:
            _require_whole(entry, content.get("minutes", []))
        readers.keep(database, session, client, row.uid, "crisis", {
            "minutes": content.get("minutes", []), **_plain(entry)})
        if finish and row.written_at is None:
            row.written_at = now()
        row.reviewed_at = entry.review_at or row.reviewed_at
        for kind, by, at in (("reported_1h", entry.reporter, entry.reported_at),
                             ("crisis_record", actor.name, row.written_at),
                             ("review_72h", entry.review_by, entry.review_at)):
            if at is not None:
                consequences.settle(
                    database, session, case.id, (kind,), by.strip() or actor.name, at)
        audit.record(session, "counselling.crisis", "counselling_case", case.id)
        drafts.drop(session, actor, "counselling_crisis", str(case.id))


def of_case(database: Database, actor: Actor, case_id: int) -> list[CrisisRecord]:
    """Return the crises of a case, the latest first. Refuses `client_unknown`."""
    with database.reading() as session:
        case, client = readers.open_case(session, actor, case_id)
        return [opened(database, session, row, case, client) for row in session.scalars(
            select(Crisis).where(Crisis.case_id == case.id).order_by(Crisis.id.desc()))]


def record(database: Database, actor: Actor, crisis_id: int) -> CrisisRecord:
    """Return one crisis. Refuses `crisis_unknown`, `client_unknown`."""
    with database.reading() as session:
        return opened(database, session, *_own(session, actor, crisis_id))


def follow_grade(session: Session, actor: Actor, case: CounsellingCase, at: datetime) -> None:
    """Begin a crisis when the grade rises to high, end it when it falls below."""
    open_now = session.scalars(select(Crisis).where(
        Crisis.case_id == case.id, Crisis.ended_at.is_(None))).first()
    if case.crisis and open_now is None:
        session.add(Crisis(uid=new_uid(), case_id=case.id, began_at=at,
                           recorded_by=actor.staff_id))
    elif not case.crisis and open_now is not None:
        open_now.ended_at = at
    session.flush()


def opened(database: Database, session: Session, row: Crisis, case: CounsellingCase,
           client: Client) -> CrisisRecord:
    """Return a crisis, opened by the signed-in key. Refuses `sealed_closed`."""
    content = _content(database, session, row)
    entry = _typed(content)
    told = tuple(each for each in disclosures.rows_of(database, session, case)
                 if _within(row, each.told_at))
    tasks = [task for task in owed.of_case(database, session, case.id)
             if _within(row, task.row.done_at or now())]
    lines = [Minute(datetime.fromisoformat(each["at"]), each["who"], each["what"],
                    late=bool(each.get("late"))) for each in content.get("minutes", [])]
    lines += _of_tasks(tasks, _notes(database, session, case))
    lines += [Minute(each.told_at, each.by, f"告知{each.recipient}：{each.content}", "disclosure")
              for each in told]
    done = {task.kind: task.row.done_at for task in tasks if task.outcome == "done"}
    return CrisisRecord(
        row.id, case.id, client.code, row.began_at, row.ended_at, row.written_at,
        _highest(database, session, row), entry,
        tuple(sorted(lines, key=lambda each: each.at)), told,
        tuple(task.kind for task in tasks if task.row.done_at is None),
        _kept(row, "reported_1h", entry.reported_at or done.get("reported_1h")),
        _kept(row, "crisis_record", row.written_at or done.get("crisis_record")),
        _kept(row, "review_72h", row.reviewed_at or done.get("review_72h")))


def _of_tasks(tasks: Iterable[Owed], notes: dict[int, str]) -> list[Minute]:
    words = {"unreachable": "联系不上", "not_applicable": "不适用"}
    found = []
    for task in tasks:
        if task.row.done_at is None or task.outcome == "replaced":
            continue
        said = "：".join(filter(None, (codes.label("counselling_tasks", task.kind),
                                      words.get(task.outcome, ""), notes.get(task.row.id, ""))))
        found.append(Minute(task.row.done_at, task.by, said, "task"))
    return found


def _notes(database: Database, session: Session, case: CounsellingCase) -> dict[int, str]:
    return {int(each.content.get("task_id") or 0): str(each.content["note"])
            for each in sealed.every(database, session, case.uid, "crisis")
            if "note" in each.content}


def _highest(database: Database, session: Session, row: Crisis) -> int:
    grades = [HIGH]
    for each in session.scalars(select(RiskAssessment).where(
            RiskAssessment.case_id == row.case_id)):
        if _within(row, each.assessed_at):
            found = sealed.get(database, session, each.uid, "risk")
            grades.append(int(found.content["grade"]) if found else HIGH)
    return max(grades)


def _within(row: Crisis, at: datetime) -> bool:
    """What was done within three days after the end belongs to it: it is reviewed then."""
    return row.began_at - timedelta(hours=1) <= at and (
        row.ended_at is None or at <= row.ended_at + timedelta(hours=72))


def _kept(row: Crisis, action: str, at: datetime | None) -> Kept:
    asked = risk.action(action)
    due = row.began_at + timedelta(hours=asked.hours if asked else 0)
    return Kept(due, at, at <= due if at else (None if now() <= due else False))


def _own(session: Session, actor: Actor,
         crisis_id: int) -> tuple[Crisis, CounsellingCase, Client]:
    row = session.get(Crisis, crisis_id)
    if row is None:
        raise RefusedError("crisis_unknown")
    return row, *readers.own_case(session, actor, row.case_id)


def _content(database: Database, session: Session, row: Crisis) -> dict[str, Any]:
    found = sealed.get(database, session, row.uid, "crisis")
    return dict(found.content) if found else {}


def _require_whole(entry: CrisisEntry, minutes: list[Any]) -> None:
    for name in ("danger", "measures", "ending", "reporter"):
        if not getattr(entry, name).strip():
            raise RefusedError("crisis_parts", name)
    if not minutes:
        raise RefusedError("crisis_minutes", "what")


def _plain(entry: CrisisEntry) -> dict[str, Any]:
    return {name: value.isoformat() if isinstance(value, datetime) else value
            for name, value in asdict(entry).items()}


def _typed(content: dict[str, Any]) -> CrisisEntry:
    known = {each.name for each in fields(CrisisEntry)}
    told: dict[str, Any] = {
        name: datetime.fromisoformat(value) if name in _TIMES and value else value
        for name, value in content.items() if name in known}
    return CrisisEntry(**told)
