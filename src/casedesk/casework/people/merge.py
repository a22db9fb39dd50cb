"""Two records found to be one worker: merged with nothing deleted, and undone when wrong."""

import json
from dataclasses import fields
from datetime import timedelta
from typing import Any, TypeVar

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.casework.people.records import PersonEntry, existing, index
from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import (
    Actor,
    CaseFile,
    Consent,
    EmployerMerge,
    Member,
    Party,
    Person,
    PersonMerge,
    Visit,
    now,
)
from casedesk.store import Database, audit, search

_CARRIERS = (Visit, CaseFile, Party, Member, Consent)  # every table that speaks of a person


def merge(database: Database, actor: Actor, kept_id: int, merged_id: int) -> int:
    """Let `kept_id` stand for both; return the merge's number, by which it is undone.

    Refuses `same_record`, `person_unknown`, and `two_ids` when both carry a different ID number.
    """
    require(actor, Data.PERSON, Verb.CHANGE)
    if kept_id == merged_id:
        raise RefusedError("same_record")
    with database.writing(actor) as session:
        kept, merged = existing(session, kept_id), existing(session, merged_id)
        if kept.id == merged.id:
            raise RefusedError("same_record")
        if kept.id_number and merged.id_number and kept.id_number != merged.id_number:
            raise RefusedError("two_ids")
        moved: dict[str, Any] = {"person": _adopt(kept, merged)}
        for table in _CARRIERS:
            moved[table.__tablename__] = _move(session, table, merged.id, kept.id)
        merged.merged_into_id = kept.id
        row = PersonMerge(kept_id=kept.id, merged_id=merged.id, merged_by=actor.staff_id,
                          moved=json.dumps(moved, ensure_ascii=False, default=str))
        session.add(row)
        session.flush()
        index(session, kept)
        search.remove(session, "person", merged.id)
        audit.record(session, "person.merge", "person", kept.id, [str(merged.id)])
        return row.id


_Merge = TypeVar("_Merge", PersonMerge, EmployerMerge)


def undoable(session: Session, row: _Merge | None) -> _Merge:
    """Return a merge that can still be taken back, of people or of employers.

    Refuses `merge_unknown`, `merge_undone`, `merge_too_old` (setting merge_undo_days).
    """
    if row is None:
        raise RefusedError("merge_unknown")
    if row.undone_at:
        raise RefusedError("merge_undone")
    days = settings_book.value(session, "merge_undo_days", now().date())
    if now() - row.merged_at > timedelta(days=days):
        raise RefusedError("merge_too_old", days=days)
    return row


def undo_merge(database: Database, actor: Actor, merge_id: int) -> None:
    """Part two records again; each gets back what it had.

    Refuses `merge_unknown`, `merge_undone`, `merge_too_old` (setting merge_undo_days).
    """
    require(actor, Data.PERSON, Verb.CHANGE)
    with database.writing(actor) as session:
        row = undoable(session, session.get(PersonMerge, merge_id))
        _part(session, row)
        row.undone_at = now()
        audit.record(session, "person.unmerge", "person", row.kept_id, [str(row.merged_id)])


def _part(session: Session, row: PersonMerge) -> None:
    kept, merged = session.get_one(Person, row.kept_id), session.get_one(Person, row.merged_id)
    moved = json.loads(row.moved)
    for name in moved["person"]:  # only what is still as the merge left it goes back
        if getattr(kept, name) == getattr(merged, name):
            setattr(kept, name, "9" if name == "sex" else None if name in _NULLABLE else "")
    for table in _CARRIERS:
        session.execute(update(table).where(table.id.in_(moved.get(table.__tablename__, ())))
                        .values(person_id=merged.id))
    merged.merged_into_id = None
    session.flush()
    index(session, kept)
    index(session, merged)


_NULLABLE = {"birth", "migrant_worker", "union_member"}


def _adopt(kept: Person, merged: Person) -> list[str]:
    """Fill the gaps of the kept record; return which fields were filled."""
    filled = [f.name for f in fields(PersonEntry)
              if getattr(kept, f.name) in (None, "", "9")
              and getattr(merged, f.name) not in (None, "", "9")]
    for name in filled:
        setattr(kept, name, getattr(merged, name))
    return filled


def _move(session: Session, table: Any, from_id: int, to_id: int) -> list[int]:
    ids = list(session.scalars(select(table.id).where(table.person_id == from_id)))
    session.execute(update(table).where(table.id.in_(ids)).values(person_id=to_id))
    return ids
