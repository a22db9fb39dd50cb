"""The papers of a client's case, by code: what was printed, for its counsellor alone."""

from casedesk.casework.case_papers import PaperLine
from casedesk.casework.counselling import readers
from casedesk.casework.papers import papers_where
from casedesk.model import Actor, Document
from casedesk.store import Database, sealed


def listing(database: Database, actor: Actor, case_id: int) -> list[PaperLine]:
    """Return the papers of a case, the latest first. Refuses `not_allowed`, `client_unknown`."""
    with database.reading() as session:
        case, _ = readers.own_case(session, actor, case_id)
        found = []
        for paper in papers_where(session, Document.counselling_id == case.id):
            uid = session.get_one(Document, paper.id).uid
            reason = sealed.get(database, session, uid, "paper_void") if paper.voided else None
            found.append(PaperLine(paper.id, paper,
                                   str(reason.content["reason"]) if reason else ""))
        return found
