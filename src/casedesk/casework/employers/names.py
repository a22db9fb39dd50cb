"""The other names of an employer: former names with their days, aliases, short names."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework.employers.records import existing, index, tidy
from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import Actor, EmployerName
from casedesk.rules import codes
from casedesk.store import Database, audit


@dataclass
class NameEntry:
    """What is typed of another name."""

    id: int | None = None
    name: str = ""
    kind: str = "alias"  # code table employer_names
    since: date | None = None
    until: date | None = None


def names_of(session: Session, employer_id: int) -> tuple[NameEntry, ...]:
    """Return the other names, in the order they were recorded."""
    n = EmployerName
    return tuple(NameEntry(*row) for row in session.execute(
        select(n.id, n.name, n.kind, n.since, n.until)
        .where(n.employer_id == employer_id).order_by(n.id)))


def put(database: Database, actor: Actor, employer_id: int, entry: NameEntry) -> int:
    """Record another name, or put it right; it can be searched for at once.

    Refuses `employer_name_missing`, `name_known`, `name_kind`, `name_days`, `not_allowed`.
    """
    require(actor, Data.PERSON, Verb.CHANGE)
    name = tidy(entry.name)
    if not name:
        raise RefusedError("employer_name_missing", "name")
    if entry.kind not in codes.table("employer_names"):
        raise RefusedError("name_kind", "kind")
    if entry.since and entry.until and entry.until < entry.since:
        raise RefusedError("name_days", "until")
    with database.writing(actor) as session:
        employer = existing(session, employer_id)
        n = EmployerName
        twin = session.scalar(select(n.id).where(
            n.employer_id == employer.id, n.name == name, n.id != (entry.id or 0)))
        if twin is not None or name == employer.name:
            raise RefusedError("name_known", "name", name=name)
        row = _row(session, employer.id, entry)
        row.name, row.kind, row.since, row.until = name, entry.kind, entry.since, entry.until
        session.add(row)
        session.flush()
        index(session, employer)
        audit.record(session, "employer.name", "employer", employer.id, ["name", "kind"])
        return row.id


def take_away(database: Database, actor: Actor, employer_id: int, name_id: int) -> NameEntry:
    """Take another name away; return it, to be put back. Refuses `name_unknown`."""
    require(actor, Data.PERSON, Verb.CHANGE)
    with database.writing(actor) as session:
        employer = existing(session, employer_id)
        row = _row(session, employer.id, NameEntry(name_id))
        gone = NameEntry(None, row.name, row.kind, row.since, row.until)
        session.delete(row)
        session.flush()
        index(session, employer)
        audit.record(session, "employer.name", "employer", employer.id, ["name"], gone.name)
        return gone


def _row(session: Session, employer_id: int, entry: NameEntry) -> EmployerName:
    if entry.id is None:
        return EmployerName(employer_id=employer_id, name="")
    row = session.get(EmployerName, entry.id)
    if row is None or row.employer_id != employer_id:
        raise RefusedError("name_unknown")
    return row
