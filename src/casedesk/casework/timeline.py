"""The one timeline of a case: contacts, milestones, notes; corrected by a later entry only."""

from dataclasses import dataclass
from datetime import date, datetime, time

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import Actor, CaseFile, Event, Role, now
from casedesk.store import Database, audit, drafts


@dataclass
class NoteEntry:
    """What is written into the composer of a case: what happened, and the next step."""

    case_id: int = 0
    kind: str = "note"  # code table contact_kinds
    text: str = ""
    at: datetime | None = None  # when it happened; now when empty
    minutes: int | None = None
    next_step: str = ""
    next_step_on: date | None = None
    corrects_id: int | None = None


@dataclass(frozen=True)
class EventRow:
    """One entry of the timeline."""

    id: int
    at: datetime
    kind: str
    action: str
    title: str
    text: str
    actor: str
    next_step: str
    next_step_on: date | None
    corrects_id: int | None
    minutes: int | None
    corrected: bool


def write_note(database: Database, actor: Actor, entry: NoteEntry) -> int:
    """Add a note or contact; the next step goes with it in the same save.

    Refuses `note_empty`, `note_future`, `case_unknown`, `not_allowed`.
    """
    if not entry.text.strip() and not entry.next_step.strip():
        raise RefusedError("note_empty", "text")
    at = entry.at or now()
    if at > now():
        raise RefusedError("note_future", "at")
    with database.writing(actor) as session:
        case = case_for(session, actor, entry.case_id, Verb.CHANGE)
        if entry.next_step.strip() or entry.next_step_on:
            case.next_step, case.next_step_on = entry.next_step.strip(), entry.next_step_on
        kind = "note" if entry.kind == "note" else "contact"
        number = add(session, actor, case, kind, entry.kind, text=entry.text.strip(), at=at,
                     next_step=entry.next_step.strip(), next_step_on=entry.next_step_on,
                     minutes=entry.minutes, corrects_id=entry.corrects_id)
        audit.record(session, "case.note", "case", case.id, ["text", "next_step"])
        drafts.drop(session, actor, "aid_note" if case.kind == "referral" else "note",
                    str(case.id))
        return number


def add(session: Session, actor: Actor, case: CaseFile, kind: str, action: str = "",
        **more: object) -> int:
    """Add an entry inside an open transaction; `more` are columns of the event."""
    event = Event(case_id=case.id, kind=kind, action=action, actor_id=actor.staff_id,
                  actor_name=actor.name, **({"at": now()} | more))
    session.add(event)
    session.flush()
    return event.id


def of_case(session: Session, case_id: int, kinds: tuple[str, ...] = ()) -> list[EventRow]:
    """Return the timeline, newest first; only these kinds when some are named."""
    query = _OF_CASE.where(Event.kind.in_(kinds)) if kinds else _OF_CASE
    rows = session.execute(query, {"case": case_id}).all()
    corrected = {row.corrects_id for row in rows if row.corrects_id}
    return [EventRow(*row, corrected=row.id in corrected) for row in rows]


_OF_CASE = select(
    Event.id, Event.at, Event.kind, Event.action, Event.title, Event.text, Event.actor_name,
    Event.next_step, Event.next_step_on, Event.corrects_id, Event.minutes,
).where(Event.case_id == bindparam("case")).order_by(Event.at.desc(), Event.id.desc())


def case_for(session: Session, actor: Actor, case_id: int, verb: Verb) -> CaseFile:
    """Return the case if the actor may do this with it. Refuses `case_unknown`, `not_allowed`."""
    case = session.get(CaseFile, case_id)
    if case is None:
        raise RefusedError("case_unknown")
    require(actor, Data.CASE, verb, own=is_own(actor, case))
    return case


def is_own(actor: Actor, case: CaseFile) -> bool:
    """Tell whether the actor entered the case or handles it.

    A case that nobody handles yet is every mediator's: whoever accepts it takes it on.
    """
    free = case.handler_id is None and actor.role is Role.MEDIATOR
    return free or actor.staff_id in (case.handler_id, case.created_by)


def at_day(day: date) -> datetime:
    """Return the moment to enter for something of a day: now if today, else its noon."""
    return now() if day == now().date() else datetime.combine(day, time(12))
