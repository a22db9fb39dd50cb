"""What all records of a case share: how they are found, written and dropped from the drafts."""

from dataclasses import fields
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy.orm import Session

from casedesk.casework import timeline
from casedesk.casework.staff import Verb
from casedesk.errors import RefusedError
from casedesk.model import Actor, Base, CaseFile, Party, now
from casedesk.rules import identity, phones
from casedesk.store import audit, drafts

DRAFT = "record"
Row = TypeVar("Row", bound=Base)


def case_of(session: Session, actor: Actor, case_id: int) -> CaseFile:
    """Return the case if the actor may put something on its record."""
    return timeline.case_for(session, actor, case_id, Verb.CHANGE)


def found(session: Session, table: type[Row], record_id: int, case_id: int) -> Row:
    """Return a record of this case. Refuses `record_unknown`."""
    row = session.get(table, record_id)
    if row is None or getattr(row, "case_id", None) != case_id:
        raise RefusedError("record_unknown")
    return row


def opened(session: Session, table: type[Row], actor: Actor, case: CaseFile,
           record_id: int | None) -> Row:
    """Return the record that is put right, or a new one of this case."""
    if record_id is not None:
        return found(session, table, record_id, case.id)
    return table(case_id=case.id, site_id=actor.site_id, created_by=actor.staff_id)


def put(row: Base, entry: Any) -> None:
    """Write the fields of an entry that the table has by the same name; texts are trimmed."""
    for each in fields(entry):
        if each.name in ("id", "case_id") or not hasattr(type(row), each.name):
            continue
        value = getattr(entry, each.name)
        setattr(row, each.name, value.strip() if isinstance(value, str) else value)


def read(kind: Any, row: Base) -> Any:
    """Return the entry of this kind with what the row says."""
    return kind(**{each.name: getattr(row, each.name) for each in fields(kind)
                   if hasattr(type(row), each.name)})


def party(session: Session, case_id: int, party_id: int | None) -> Party:
    """Return a party of the case. Refuses `record_party`."""
    row = session.get(Party, party_id) if party_id else None
    if row is None or row.case_id != case_id:
        raise RefusedError("record_party", "party_id")
    return row


def required(entry: Any, *names: str) -> None:
    """Refuse `record_missing` at the first of these fields that is empty."""
    for name in names:
        value = getattr(entry, name)
        if value is None or (isinstance(value, str) and not value.strip()):
            raise RefusedError("record_missing", name)


def not_future(entry: Any, *names: str) -> None:
    """Refuse `record_future` at a day or moment that is still to come."""
    for name in names:
        value = getattr(entry, name)
        if value is None:
            continue
        late = value > now() if isinstance(value, datetime) else value > now().date()
        if late:
            raise RefusedError("record_future", name)


def numbers(entry: Any) -> None:
    """Refuse an ID number or telephone that cannot be right (`id_*`, `phone_*`)."""
    text = getattr(entry, "id_number", "").strip()
    if text:
        checked = identity.check(text)
        if not checked.valid:
            raise RefusedError(checked.reason, "id_number")
        entry.id_number = checked.normalised
    phone = getattr(entry, "phone", "").strip()
    if phone:
        known = phones.check(phone)
        if not known.valid:
            raise RefusedError(known.reason, "phone")
        entry.phone = known.normalised


def step(case: CaseFile, entry: Any) -> dict[str, Any]:
    """Set the next step that was typed with a record; return it for the timeline."""
    text, on = entry.next_step.strip(), entry.next_step_on
    if text or on:
        case.next_step, case.next_step_on = text, on
    return {"next_step": text, "next_step_on": on}


def enter(session: Session, actor: Actor, case: CaseFile, kind: str, record_id: int, title: str,
          text: str = "", **more: Any) -> None:
    """Enter a record on the timeline and in the audit; `more` are columns of the event."""
    timeline.add(session, actor, case, more.pop("event", "document"), more.pop("action", kind),
                 title=title, text=text, **more)
    audit.record(session, f"{kind}.record", kind, record_id)


def settle(session: Session, actor: Actor, case: CaseFile, kind: str,
           entry_id: int | None) -> None:
    """Drop the draft of a record that is on record now."""
    drafts.drop(session, actor, DRAFT, f"{case.id}:{kind}:{entry_id or ''}")
