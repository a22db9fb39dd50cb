"""The workers of a ledger: each found by ID number, else by name and telephone, or added."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from casedesk.casework.ledger_import.bulk import among, chunks, put_known, table
from casedesk.casework.ledger_import.rows import LedgerRow
from casedesk.model import Actor, Person, new_uid, now
from casedesk.rules import grams, pinyin
from casedesk.rules.identity import eighteen
from casedesk.store import audit, search

Key = tuple[str, ...]
_FILLED = ("sex", "birth", "id_kind", "id_number", "phone", "other_phone", "address",
           "migrant_worker")


def key_of(row: LedgerRow) -> Key:
    """Return what makes a worker one: the ID number in 18 figures, else name and telephone."""
    return (eighteen(row.id_number),) if row.id_number else (row.name, row.phone)


def known(session: Session, rows: Sequence[LedgerRow]) -> dict[Key, int]:
    """Return the records that the centre has of these workers already."""
    found: dict[Key, int] = {}
    p = table(Person).c
    stands = {row.id: row.merged_into_id for row in session.execute(
        select(p.id, p.merged_into_id).where(p.merged_into_id.is_not(None)))}
    numbers = {number for row in rows if row.id_number
               for number in (row.id_number, eighteen(row.id_number), _fifteen(row.id_number))}
    for part in chunks(sorted(numbers)):
        for row in session.execute(select(p.id, p.id_number).where(among(p.id_number, part))):
            found[(eighteen(row.id_number),)] = _kept(stands, row.id)
    names = {row.name for row in rows if not row.id_number}
    for part in chunks(sorted(names)):
        for named in session.execute(select(p.id, p.name, p.phone).where(among(p.name, part))):
            found.setdefault((named.name, named.phone), _kept(stands, named.id))
    return found


def _kept(stands: dict[int, int | None], person_id: int) -> int:
    while (kept := stands.get(person_id)) is not None:
        person_id = kept
    return person_id


def _fifteen(number: str) -> str:
    """Return the first-generation form of an ID number, itself where it never had one."""
    return number[:6] + number[8:17] if len(number) == 18 and number[6:8] == "19" else number


def enter(session: Session, actor: Actor, rows: Sequence[LedgerRow],
          ) -> tuple[dict[Key, int], list[int]]:
    """Add the workers that are new, complete those that are known; return all, and the new."""
    have = known(session, rows)
    said = _said(rows)
    new = {key: values | {"uid": new_uid()} for key, values in said.items() if key not in have}
    if new:
        fixed = {"site_id": actor.site_id, "created_by": actor.staff_id, "created_at": now()}
        ids = put_known(session, Person, [values | fixed for values in new.values()])
        have |= {key: ids[values["uid"]] for key, values in new.items()}
        search.index_all(session, [_findable(have[key], new[key]) for key in new])
    for key in said.keys() - new.keys():
        _complete(session, have[key], said[key])
    return have, [have[key] for key in new]


def _said(rows: Sequence[LedgerRow]) -> dict[Key, dict[str, Any]]:
    """Return what all rows of a worker say together: the first word of each wins."""
    said: dict[Key, dict[str, Any]] = {}
    for row in rows:
        values = said.setdefault(key_of(row), {"name": row.name, "sort_name": ""})
        fresh = {"sex": row.sex, "birth": row.birth, "id_kind": row.id_kind,
                 "id_number": row.id_number, "phone": row.phone, "other_phone": row.other_phone,
                 "address": row.address, "migrant_worker": row.migrant}
        for name, value in fresh.items():
            if values.get(name) in (None, ""):
                values[name] = value
        if row.phone and row.phone != values["phone"] and not values["other_phone"]:
            values["other_phone"] = row.phone
    for values in said.values():
        values["sex"] = values["sex"] or "9"
        values["sort_name"] = pinyin.full(values["name"])
    return said


def _findable(person_id: int, values: Mapping[str, Any]) -> search.Indexed:
    phones = [values["phone"], values["other_phone"]]
    return search.Indexed("person", person_id, grams.of_person(
        values["name"], values["id_number"], phones,
        former_name=values.get("former_name", "")))


def _complete(session: Session, person_id: int, values: dict[str, Any]) -> None:
    """Fill what the record lacks; what it says already is left alone."""
    persons = table(Person)
    record = session.execute(select(persons).where(persons.c.id == person_id)).one()
    has = record._mapping
    added = {name: values[name] for name in _FILLED
             if has[name] in (None, "", "9") and values[name] not in (None, "", "9")}
    if not added:
        return
    session.execute(update(persons).where(persons.c.id == person_id).values(added))
    search.index_all(session, [_findable(person_id, {**has, **added})])
    audit.record(session, "person.change", "person", person_id, added)
