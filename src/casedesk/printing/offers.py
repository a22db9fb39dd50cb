"""Which forms of a client's case can be printed now, and why the others cannot."""

from dataclasses import dataclass

from casedesk.casework.forms_book import documents, kinds
from casedesk.casework.forms_book.subject import Subject
from casedesk.errors import RefusedError
from casedesk.model import Actor
from casedesk.printing.drawing import refusal_of
from casedesk.printing.forms import forms
from casedesk.printing.template import Template
from casedesk.printing.undiagnosed import require_undiagnosed
from casedesk.store import Database


@dataclass(frozen=True)
class Offer:
    """A form of the case; `refusal` tells why it cannot be printed now, None where it can."""

    id: str
    title: str
    english: str
    refusal: RefusedError | None = None


def of_counselling(database: Database, actor: Actor, case_id: int) -> list[Offer]:
    """Return every form of a case of counselling, by its number. Refuses nothing.

    Each is gathered as if it were printed; nothing is written, nothing is kept.
    """
    subject = Subject(counselling_id=case_id)
    return [Offer(template.code, template.title, template.english,
                  _refusal(database, actor, template, subject))
            for template in sorted(forms(database.folder), key=_order)
            if "counselling_id" in kinds.of(template.facts).needs]


def is_sealed(template: Template) -> bool:
    """Tell whether a form's paper is sealed: it is printed, looked at, and never saved."""
    return kinds.of(template.facts).seal is not None


def _refusal(database: Database, actor: Actor, template: Template,
             subject: Subject) -> RefusedError | None:
    try:
        with database.reading() as session:
            facts = documents.facts_for(session, actor, template, subject)
            require_undiagnosed(template, facts, {})
    except RefusedError as refusal:
        return refusal
    return refusal_of(template, facts.organisation)


def _order(template: Template) -> tuple[int, str]:
    digits = "".join(each for each in template.code if each.isdigit())
    return int(digits or 0), template.code
