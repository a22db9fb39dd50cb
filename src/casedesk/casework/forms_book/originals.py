"""A printed form exactly as it left the printer: what a bound file holds of it."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from casedesk.casework.forms_book import documents
from casedesk.casework.forms_book.documents import Kept, Stamp
from casedesk.model import Actor, Document


@dataclass(frozen=True)
class Original:
    """What was recorded of a printing: enough to draw the same bytes, and the proof of it."""

    kept: Kept
    stamp: Stamp
    digest: str  # BLAKE2b-256 of the PDF that was printed


def original(session: Session, actor: Actor, document_id: int) -> Original:
    """Return the first printing of a form; nothing is counted or entered.

    Refuses `document_unknown`, `document_voided`, `not_allowed`.
    """
    kept = documents.kept(session, actor, document_id)
    row = session.get_one(Document, document_id)
    return Original(kept, Stamp(row.number, row.printed_at, row.printed_by_name, row.audit_code,
                                row.copies, 1), row.digest)
