"""The election of representatives as its paper states it: only of three to five (F20)."""

from sqlalchemy.orm import Session

from casedesk.casework.collective import representatives
from casedesk.casework.forms_book import gather_dispute
from casedesk.casework.forms_book.facts_collective import ElectionFacts


def election(session: Session, case_id: int) -> ElectionFacts:
    """Return the election of a case, with the whole roster (guard ④; 办案规则 §63).

    Refuses `representatives_count`, `roster_missing`, `roster_unnumbered`, `case_unknown`.
    """
    found = gather_dispute.dispute(session, case_id)
    representatives.require(session, case_id)
    return ElectionFacts(found.organisation, found.case_number, found.cause,
                         found.respondent_names, found.roster)
