"""The printed papers of a case as its section lists them: with what became of their service."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, select

from casedesk.casework import timeline
from casedesk.casework.papers import PaperRow, papers_of
from casedesk.casework.staff import Verb
from casedesk.model import Actor, Document, Service
from casedesk.store import Database

_ORDER = ("pending", "sent", "undeliverable", "refused", "served")  # the least done counts


@dataclass(frozen=True)
class PaperLine:
    """A printed paper: its record, why it was voided, how far its service is."""

    id: int
    paper: PaperRow
    void_reason: str = ""
    service: str = ""  # code of service_results, of all its recipients the least done; "" for none
    recipients: int = 0
    served: int = 0
    served_on: date | None = None  # the last of them


_REASONS = select(Document.id, Document.void_reason).where(
    Document.case_id == bindparam("case"), Document.voided_at.is_not(None))
_SERVED = select(Service.document_id, Service.result, Service.served_on).where(
    Service.case_id == bindparam("case"), Service.document_id.is_not(None))


def listing(database: Database, actor: Actor, case_id: int) -> list[PaperLine]:
    """Return the papers of a case, the latest first. Refuses `case_unknown`, `not_allowed`."""
    with database.reading() as session:
        timeline.case_for(session, actor, case_id, Verb.READ)
        reasons = {number: reason for number, reason in session.execute(
            _REASONS, {"case": case_id})}
        served: dict[int, list[tuple[str, date | None]]] = {}
        for document, result, on in session.execute(_SERVED, {"case": case_id}):
            served.setdefault(document or 0, []).append((result, on))
        return [_line(paper, reasons.get(paper.id, ""), served.get(paper.id, ()))
                for paper in papers_of(session, case_id=case_id)]


def _line(paper: PaperRow, reason: str, services: Sequence[tuple[str, date | None]]) -> PaperLine:
    results = [result for result, _ in services]
    return PaperLine(
        paper.id, paper, reason, min(results, key=_rank, default=""), len(results),
        results.count("served"), max((on for _, on in services if on), default=None))


def _rank(result: str) -> int:
    return _ORDER.index(result) if result in _ORDER else 0
