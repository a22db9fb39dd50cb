"""Two records found to be one employer: merged with nothing deleted, and undone when wrong."""

import json
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from sqlalchemy import Table, select, update
from sqlalchemy.orm import Session

from casedesk.casework.employers.names import names_of
from casedesk.casework.employers.records import EmployerEntry, existing, index
from casedesk.casework.people.merge import undoable
from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import Actor, Base, Employer, EmployerMerge, EmployerName, now
from casedesk.store import Database, audit, search

_OWN = ("employer", "employer_name", "employer_merge")  # these speak of records, not of matters


@dataclass(frozen=True)
class MergeRow:
    """A merge that can still be undone."""

    id: int
    name: str
    merged_at: datetime


def merge(database: Database, actor: Actor, kept_id: int, merged_id: int) -> int:
    """Let `kept_id` stand for both; return the merge's number, by which it is undone.

    Every visit, case, party, letter of the other becomes the kept one's; its names become other
    names. Refuses `same_record`, `employer_unknown`, `two_usccs` (two different codes).
    """
    require(actor, Data.PERSON, Verb.CHANGE)
    with database.writing(actor) as session:
        kept, merged = existing(session, kept_id), existing(session, merged_id)
        if kept.id == merged.id:
            raise RefusedError("same_record")
        if kept.uscc and merged.uscc and kept.uscc != merged.uscc:
            raise RefusedError("two_usccs")
        moved: dict[str, Any] = {"employer": _adopt(kept, merged),
                                 "names": _take_names(session, kept, merged)}
        for table, column in _carriers():
            ids = list(session.scalars(
                select(table.c.id).where(table.c[column] == merged.id)))
            _hand(session, table, column, ids, kept.id)
            moved[f"{table.name}.{column}"] = ids
        merged.merged_into_id = kept.id
        row = EmployerMerge(kept_id=kept.id, merged_id=merged.id, merged_by=actor.staff_id,
                            moved=json.dumps(moved, ensure_ascii=False))
        session.add(row)
        session.flush()
        index(session, kept)
        search.remove(session, "employer", merged.id)
        audit.record(session, "employer.merge", "employer", kept.id, [str(merged.id)])
        return row.id


def undo_merge(database: Database, actor: Actor, merge_id: int) -> None:
    """Part two employers again; each gets back what it had.

    Refuses `merge_unknown`, `merge_undone`, `merge_too_old` (setting merge_undo_days).
    """
    require(actor, Data.PERSON, Verb.CHANGE)
    with database.writing(actor) as session:
        row = undoable(session, session.get(EmployerMerge, merge_id))
        _part(session, row)
        row.undone_at = now()
        audit.record(session, "employer.unmerge", "employer", row.kept_id, [str(row.merged_id)])


def merges_of(session: Session, employer_id: int) -> tuple[MergeRow, ...]:
    """Return the merges into this record that were not undone, the latest first."""
    m = EmployerMerge
    rows = session.execute(
        select(m.id, Employer.name, m.merged_at).join(Employer, Employer.id == m.merged_id)
        .where(m.kept_id == employer_id, m.undone_at.is_(None)).order_by(m.id.desc()))
    return tuple(MergeRow(*row) for row in rows)


def _carriers() -> list[tuple[Table, str]]:
    """Return every column of every table that points at an employer."""
    return [(table, column.name) for table in Base.metadata.sorted_tables
            if table.name not in _OWN for column in table.columns
            for key in column.foreign_keys if key.target_fullname == "employer.id"]


def _hand(session: Session, table: Table, column: str, ids: list[int], to_id: int) -> None:
    session.execute(update(table).where(table.c.id.in_(ids)).values({column: to_id}))


def _part(session: Session, row: EmployerMerge) -> None:
    kept, merged = session.get_one(Employer, row.kept_id), session.get_one(Employer, row.merged_id)
    moved = json.loads(row.moved)
    for name in moved["employer"]:  # only what is still as the merge left it goes back
        if getattr(kept, name) == getattr(merged, name):
            setattr(kept, name, None if name in ("headcount", "unionised") else "")
    for table, column in _carriers():
        _hand(session, table, column, moved.get(f"{table.name}.{column}", []), merged.id)
    for name_id in moved["names"]:
        added = session.get(EmployerName, name_id)
        if added is not None:
            session.delete(added)
    merged.merged_into_id = None
    session.flush()
    session.expire_all()
    index(session, kept)
    index(session, merged)


def _adopt(kept: Employer, merged: Employer) -> list[str]:
    """Fill the gaps of the kept record; return which fields were filled."""
    filled = [f.name for f in fields(EmployerEntry)
              if getattr(kept, f.name) in (None, "") and getattr(merged, f.name) not in (None, "")]
    for name in filled:
        setattr(kept, name, getattr(merged, name))
    return filled


def _take_names(session: Session, kept: Employer, merged: Employer) -> list[int]:
    """Give the kept record the other's names; return the rows that were added."""
    known = {kept.name, *(each.name for each in names_of(session, kept.id))}
    added = []
    for name, kind, since, until in [
            (merged.name, "alias", None, None),
            *((each.name, each.kind, each.since, each.until)
              for each in names_of(session, merged.id))]:
        if name not in known:
            row = EmployerName(employer_id=kept.id, name=name, kind=kind, since=since,
                               until=until)
            session.add(row)
            session.flush()
            added.append(row.id)
            known.add(name)
    return added
