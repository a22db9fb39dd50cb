"""The kinds of facts a template may be made of, and where each is gathered: one line a kind."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from casedesk.casework.forms_book import gather, gather_dispute
from casedesk.casework.forms_book.facts import (
    DisputeFacts,
    Facts,
    ServiceReceiptFacts,
    VisitFacts,
)
from casedesk.casework.forms_book.subject import Subject
from casedesk.errors import RefusedError


@dataclass(frozen=True)
class Kind:
    """A kind of facts: its class, what its subject must name, and how it is read."""

    facts: type[Any]
    needs: tuple[str, ...]  # what the subject must name: case_id, visit_id, employer_id, record_id
    gather: Callable[[Session, Subject], Facts]


def facts_for(session: Session, facts: type, subject: Subject, title: str) -> Facts:
    """Return the facts a form needs of its subject.

    Refuses `form_subject` where the subject is not of the form's kind, and what gathering does.
    """
    kind = next(each for each in KINDS.values() if each.facts is facts)
    if any(getattr(subject, name) is None for name in kind.needs):
        raise RefusedError("form_subject", form=title)
    return kind.gather(session, subject)


def name_of(facts: Facts) -> str:
    """Return the name of the kind, as a template and the record of a printed form give it."""
    return next(name for name, each in KINDS.items() if isinstance(facts, each.facts))


KINDS: Mapping[str, Kind] = {
    "visit": Kind(VisitFacts, ("visit_id",),
                  lambda session, of: gather.visit(session, of.visit_id or 0)),
    "dispute": Kind(DisputeFacts, ("case_id",),
                    lambda session, of: gather_dispute.dispute(session, of.case_id or 0)),
    "service": Kind(ServiceReceiptFacts, ("case_id",), lambda session, of: gather_dispute.service(
        session, of.case_id or 0, of.side, of.party)),
}
