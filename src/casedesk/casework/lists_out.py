"""A list leaves the program: who may take it away, and the entry that says it was taken."""

from casedesk.casework.staff import Data, Verb, require
from casedesk.model import Actor
from casedesk.store import Database, audit


def taken(database: Database, actor: Actor, data: Data, name: str, rows: int,
          own: bool = False) -> None:
    """Enter that `rows` rows of the list `name` were exported. Refuses `not_allowed`.

    `own` when all of them are the actor's own cases. Called before the file is written.
    """
    require(actor, data, Verb.EXPORT, own)
    with database.writing(actor) as session:
        audit.record(session, "list.export", name, rows)
