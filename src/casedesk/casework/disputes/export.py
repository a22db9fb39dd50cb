"""A list of disputes that leaves the program: whole, within one's right, and on record."""

from casedesk.casework.disputes import listing
from casedesk.casework.disputes.listing import CaseFilter, CaseRow
from casedesk.casework.staff import Data, Verb, allows, require
from casedesk.errors import RefusedError
from casedesk.model import Actor
from casedesk.store import Database, audit

MOST = 1_000_000  # rows that a sheet of Excel can hold


def rows(database: Database, actor: Actor, wanted: CaseFilter) -> list[CaseRow]:
    """Return every line of a list to be handed out; the handing out is audited.

    Refuses `not_allowed`, `export_own` (who may export own cases only asks for the view "mine").
    """
    require(actor, Data.CASE, Verb.EXPORT, own=True)
    if not allows(actor, Data.CASE, Verb.EXPORT) and wanted.view != "mine":
        raise RefusedError("export_own")
    found = listing.listing(database, actor, wanted, limit=MOST)
    with database.writing(actor) as session:
        audit.record(session, "case.export", "case", 0, [wanted.view], f"{len(found)}")
    return found
