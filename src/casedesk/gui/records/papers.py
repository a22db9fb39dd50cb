"""The papers of a record for everybody concerned: notices of a meeting, receipts of service."""

from collections.abc import Iterable

from casedesk.casework.disputes import records
from casedesk.casework.disputes.services import ServiceRow
from casedesk.casework.forms_book.subject import Subject
from casedesk.model import Actor
from casedesk.printing.forms import form
from casedesk.printing.sets import Line
from casedesk.store import Database


def notices(database: Database, actor: Actor, case_id: int, meeting_id: int) -> list[Line]:
    """Return the notice of a meeting for each party (F09)."""
    template = form("F09", database.folder)
    parties = [row for row in records.parties(database, actor, case_id) if row.role == "party"]
    return [
        Line(f"F09:{place}", "F09", template.title, template.english, row.name,
             Subject(case_id, record_id=meeting_id), {"addressee": place})
        for place, row in enumerate(parties)]


def addresses(database: Database, actor: Actor, case_id: int) -> list[Line]:
    """Return the confirmation of addresses for each party (F08)."""
    template = form("F08", database.folder)
    places: dict[str, int] = {}
    found = []
    for row in records.parties(database, actor, case_id):
        if row.role == "party":
            place = places[row.side] = places.get(row.side, -1) + 1
            found.append(Line(f"F08:{row.side}:{place}", "F08", template.title, template.english,
                              row.name, Subject(case_id, side=row.side, party=place)))
    return found


def receipts(database: Database, rows: Iterable[ServiceRow]) -> list[Line]:
    """Return one receipt for each recipient of these papers (F22)."""
    template = form("F22", database.folder)
    found: dict[tuple[int, str], Line] = {}
    for row in rows:
        if row.case_id is not None:
            found.setdefault((row.case_id, row.recipient), Line(
                f"F22:{row.id}", "F22", template.title, template.english, row.recipient,
                Subject(row.case_id, record_id=row.id)))
    return list(found.values())
