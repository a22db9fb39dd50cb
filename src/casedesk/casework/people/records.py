"""Writing a worker down: the name is enough, everything else is checked when given."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import Actor, Person
from casedesk.rules import dates, grams, identity, names, phones, pinyin
from casedesk.store import Database, audit, search


@dataclass
class PersonEntry:
    """What is typed of a worker."""

    name: str = ""
    id_kind: str = ""
    id_number: str = ""
    phone: str = ""
    other_phone: str = ""
    sex: str = ""
    birth: date | None = None
    former_name: str = ""
    ethnicity: str = ""
    household: str = ""
    household_address: str = ""
    address: str = ""
    migrant_worker: bool | None = None
    union_member: bool | None = None
    note: str = ""


_AS_TYPED = ("ethnicity", "household", "household_address", "address",
             "migrant_worker", "union_member", "note")


def record(database: Database, actor: Actor, entry: PersonEntry) -> int:
    """Write a worker down and return the record's number. Refuses as `write` does."""
    require(actor, Data.PERSON, Verb.ADD)
    with database.writing(actor) as session:
        return write(session, actor, entry)


def write(session: Session, actor: Actor, entry: PersonEntry) -> int:
    """Add a worker inside an open transaction.

    Refuses `name_missing`, `name_length`, the `id_*` codes, `phone_shape`, `birth_future`.
    """
    person = Person(site_id=actor.site_id, created_by=actor.staff_id, name="")
    _fill(person, entry)
    session.add(person)
    session.flush()
    index(session, person)
    audit.record(session, "person.record", "person", person.id, _given(entry))
    return person.id


def change(database: Database, actor: Actor, person_id: int, entry: PersonEntry) -> None:
    """Put a worker's record right. Refuses as `write` does, and `person_unknown`."""
    amend(database, actor, person_id, {f.name: getattr(entry, f.name) for f in fields(entry)})


def amend(database: Database, actor: Actor, person_id: int,
          changes: Mapping[str, Any]) -> dict[str, Any]:
    """Put some fields of a record right; return what they said before, to take it back.

    `changes` are fields of PersonEntry. Refuses as `write` does, and `person_unknown`.
    """
    require(actor, Data.PERSON, Verb.CHANGE)
    with database.writing(actor) as session:
        person = existing(session, person_id)
        before = {name: getattr(person, name) for name in _columns()}
        changed = refill(session, person, PersonEntry(**before | dict(changes)))
        return {name: before[name] for name in changed}


def refill(session: Session, person: Person, entry: PersonEntry) -> list[str]:
    """Write an entry over a record inside an open transaction; return which fields changed."""
    before = {name: getattr(person, name) for name in _columns()}
    _fill(person, entry)
    changed = [name for name, old in before.items() if getattr(person, name) != old]
    if changed:
        session.flush()
        index(session, person)
        audit.record(session, "person.change", "person", person.id, changed)
    return changed


def complete(session: Session, person: Person, entry: PersonEntry) -> None:
    """Fill what the record lacks from a new entry; what it has is left alone."""
    fresh = Person(name="", site_id=person.site_id)
    _fill(fresh, entry)
    added = [name for name in _columns()
             if getattr(fresh, name) not in (None, "", "9")
             and getattr(person, name) in (None, "", "9")]
    for name in added:
        setattr(person, name, getattr(fresh, name))
    if added:
        session.flush()
        index(session, person)
        audit.record(session, "person.change", "person", person.id, added)


def reveal(database: Database, actor: Actor, person_id: int, field: str) -> str:
    """Return the full ID number or telephone; the reading is audited (个人信息保护法 §28)."""
    require(actor, Data.PERSON, Verb.REVEAL)
    if field not in ("id_number", "phone", "other_phone"):
        raise ValueError(field)
    with database.writing(actor) as session:
        person = existing(session, person_id)
        audit.record(session, "person.reveal", "person", person_id, [field])
        return str(getattr(person, field))


def entry_of(database: Database, actor: Actor, person_id: int) -> PersonEntry:
    """Return the record as an entry, to be changed; numbers in full, so it is audited."""
    require(actor, Data.PERSON, Verb.CHANGE)
    with database.writing(actor) as session:
        person = existing(session, person_id)
        audit.record(session, "person.reveal", "person", person_id, ["id_number", "phone"])
        return PersonEntry(**{f.name: getattr(person, f.name) for f in fields(PersonEntry)})


def existing(session: Session, person_id: int) -> Person:
    """Return the record that stands for this worker now. Refuses `person_unknown`."""
    person = session.get(Person, person_id)
    while person is not None and person.merged_into_id is not None:
        person = session.get(Person, person.merged_into_id)
    if person is None:
        raise RefusedError("person_unknown")
    return person


def index(session: Session, person: Person) -> None:
    """Make the worker findable by name, initials, and the last digits of the numbers."""
    search.index(session, "person", person.id, grams.of_person(
        person.name, person.id_number, [person.phone, person.other_phone],
        former_name=person.former_name))


def _fill(person: Person, entry: PersonEntry) -> None:
    if not entry.name.strip():
        raise RefusedError("name_missing", "name")
    person.name = names.normalise(entry.name)
    person.sort_name = pinyin.full(person.name)
    person.former_name = names.normalise(entry.former_name) if entry.former_name.strip() else ""
    person.sex, person.birth = entry.sex or "9", entry.birth
    _fill_identity(person, entry)
    person.phone = _phone(entry.phone, "phone")
    person.other_phone = _phone(entry.other_phone, "other_phone")
    for name in _AS_TYPED:
        setattr(person, name, getattr(entry, name))
    if person.birth and person.birth > dates.today():
        raise RefusedError("birth_future", "birth")


def _fill_identity(person: Person, entry: PersonEntry) -> None:
    person.id_kind = person.id_number = ""
    if not entry.id_number.strip():
        return
    found = identity.check(entry.id_number, entry.id_kind or None)
    if not found.valid:
        raise RefusedError(found.reason, "id_number")
    person.id_kind, person.id_number = found.kind, found.normalised
    person.sex = found.sex or person.sex
    person.birth = found.birth or person.birth


def _phone(text: str, field: str) -> str:
    if not text.strip():
        return ""
    found = phones.check(text)
    if not found.valid:
        raise RefusedError(found.reason, field)
    return found.normalised


def _columns() -> list[str]:
    return [f.name for f in fields(PersonEntry)]


def _given(entry: PersonEntry) -> list[str]:
    return [f.name for f in fields(entry) if getattr(entry, f.name) not in (None, "")]


def by_identity(session: Session, entry: PersonEntry) -> Person | None:
    """Return the worker who carries this ID number, if the number is right and known."""
    found = identity.check(entry.id_number) if entry.id_number.strip() else None
    if found is None or not found.valid:
        return None
    return session.scalars(select(Person).where(
        Person.id_number == found.normalised, Person.merged_into_id.is_(None)).limit(1)).first()


