"""A visit that is being typed, as plain data that a draft can keep."""

from dataclasses import asdict, fields
from datetime import date, datetime
from typing import Any

from casedesk.casework.employers import EmployerEntry
from casedesk.casework.people import PersonEntry
from casedesk.casework.visits.intake import VisitEntry


def to_payload(entry: VisitEntry) -> dict[str, Any]:
    """Return the entry as JSON can hold it."""
    payload = asdict(entry)
    payload["arrived_at"] = entry.arrived_at.isoformat() if entry.arrived_at else None
    payload["known_on"] = entry.known_on.isoformat() if entry.known_on else None
    birth = entry.person.birth
    payload["person"]["birth"] = birth.isoformat() if birth else None
    return payload


def of_payload(payload: dict[str, Any]) -> VisitEntry:
    """Return the entry that a draft kept; what another version of the program added is passed."""
    known = {f.name: payload[f.name] for f in fields(VisitEntry) if f.name in payload}
    person = _known(PersonEntry, known.pop("person", {}))
    person["birth"] = _day(person.get("birth"))
    known["employer"] = EmployerEntry(**_known(EmployerEntry, known.pop("employer", {})))
    arrived = known.get("arrived_at")
    known["arrived_at"] = datetime.fromisoformat(arrived) if arrived else None
    known["known_on"] = _day(known.get("known_on"))
    return VisitEntry(person=PersonEntry(**person), **known)


def _known(kind: type, payload: dict[str, Any]) -> dict[str, Any]:
    names = {f.name for f in fields(kind)}
    return {name: value for name, value in payload.items() if name in names}


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
