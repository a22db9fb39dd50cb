"""Who looked at a worker's numbers or changed the record: the worker's part of the trail."""

from dataclasses import dataclass
from datetime import datetime

from casedesk.casework.people.records import existing
from casedesk.casework.staff import Data, Verb, require
from casedesk.model import Actor
from casedesk.store import Database, audit


@dataclass(frozen=True)
class ReaderLine:
    """One entry of the trail: when, who, what ('person.reveal'), which fields."""

    seq: int
    at: datetime
    name: str
    verb: str
    fields: tuple[str, ...]


def readers(database: Database, actor: Actor, person_id: int,
            limit: int = 200) -> list[ReaderLine]:
    """Return the entries about a worker, newest first. Refuses `not_allowed`, `person_unknown`."""
    with database.reading() as session:
        person = existing(session, person_id)
        require(actor, Data.AUDIT, Verb.READ, own=person.created_by == actor.staff_id)
        return [ReaderLine(row.seq, row.at, row.name, row.verb, row.fields)
                for row in audit.listing(session, "person", person.id, limit=limit)]

