"""Follow-ups: whether an agreement was kept, how content they are, what is new (回访)."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select

from casedesk.casework import timeline
from casedesk.casework.disputes import clocks, record_rows
from casedesk.casework.staff import Verb
from casedesk.errors import RefusedError
from casedesk.model import Actor, Deadline, FollowUp, now
from casedesk.rules import codes, deadlines
from casedesk.store import Database

KIND = "follow_up"
CLOCKS = ("V-1", "V-2")


@dataclass
class FollowUpEntry:
    """A follow-up as it is written down."""

    id: int | None = None
    case_id: int = 0
    called_at: datetime | None = None
    method: str = "phone"
    party_id: int | None = None
    person: str = ""
    phone: str = ""
    caller: str = ""
    reached: bool = True
    performance: str = ""
    outcome: str = ""
    service: str = ""
    new_trouble: str = ""
    dispute_again: bool = False
    retaliation: bool = False
    advice: str = ""
    handling: str = ""
    signed: bool = False
    next_step: str = ""
    next_step_on: date | None = None


@dataclass(frozen=True)
class DueFollowUp:
    """A follow-up that is to be made: by which clock, until when."""

    rule: str
    title: str
    due_on: date | None


def record(database: Database, actor: Actor, entry: FollowUpEntry) -> int:
    """Put a follow-up on record; one that reached somebody meets the clocks V-1 and V-2.

    New trouble, a new dispute or retaliation ask for what is done next.
    Refuses `record_missing`, `record_future`, `follow_up_handling`, `follow_up_step`, the
    `phone_*` codes, `record_unknown`, `not_allowed`.
    """
    record_rows.required(entry, "called_at", "method", "person")
    record_rows.not_future(entry, "called_at")
    record_rows.numbers(entry)
    if entry.reached:
        record_rows.required(entry, "performance", "outcome", "service")
    _check(entry)
    with database.writing(actor) as session:
        case = record_rows.case_of(session, actor, entry.case_id)
        row = record_rows.opened(session, FollowUp, actor, case, entry.id)
        record_rows.put(row, entry)
        row.caller = entry.caller.strip() or actor.name
        if not entry.reached:
            row.performance = row.outcome = row.service = ""
        session.add(row)
        session.flush()
        if entry.reached:
            clocks.stop(session, case, CLOCKS, row.called_at.date())
            clocks.refresh_next(session, case)
        record_rows.enter(session, actor, case, KIND, row.id, "", "；".join(_told(row)),
                          event="contact", at=entry.called_at, **record_rows.step(case, entry))
        record_rows.settle(session, actor, case, KIND, entry.id)
        return row.id


def entry_of(database: Database, actor: Actor, follow_up_id: int) -> FollowUpEntry:
    """Return a follow-up as an entry. Refuses `record_unknown`, `not_allowed`."""
    with database.reading() as session:
        row = session.get(FollowUp, follow_up_id)
        if row is None:
            raise RefusedError("record_unknown")
        timeline.case_for(session, actor, row.case_id, Verb.READ)
        entry: FollowUpEntry = record_rows.read(FollowUpEntry, row)
        return entry


def due(database: Database, actor: Actor, case_id: int) -> tuple[DueFollowUp, ...]:
    """Return the follow-ups that a case still awaits."""
    with database.reading() as session:
        timeline.case_for(session, actor, case_id, Verb.READ)
        rows = session.execute(select(Deadline.rule, Deadline.due_on).where(
            Deadline.case_id == case_id, Deadline.rule.in_(CLOCKS),
            Deadline.state == "running").order_by(Deadline.due_on))
        return tuple(DueFollowUp(rule, deadlines.rule(rule, on or now().date()).title, on)
                     for rule, on in rows)


def _check(entry: FollowUpEntry) -> None:
    trouble = entry.new_trouble.strip() or entry.dispute_again or entry.retaliation
    if trouble and not entry.handling.strip():
        raise RefusedError("follow_up_handling", "handling")
    if (entry.retaliation or entry.dispute_again) and not entry.next_step.strip() \
            and entry.id is None:
        raise RefusedError("follow_up_step", "next_step")


def _told(row: FollowUp) -> list[str]:
    told = [f"回访{row.person}（{codes.label('follow_up_methods', row.method)}）"]
    if not row.reached:
        return [*told, "未联系上", row.handling]
    told.append(codes.label("performances", row.performance))
    told.append(f"对结果{codes.label('satisfactions', row.outcome)}，"
                f"对服务{codes.label('satisfactions', row.service)}")
    if row.new_trouble:
        told.append(f"新问题：{row.new_trouble}")
    told += ["再次发生争议"] * row.dispute_again + ["反映受到报复"] * row.retaliation
    if row.handling:
        told.append(f"处理：{row.handling}")
    return told
