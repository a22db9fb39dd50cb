"""Printing a form of the centre: drawn, numbered and recorded in one step, or not at all."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from casedesk.casework.forms_book import documents, gather, kinds
from casedesk.casework.forms_book.documents import Drawn, Printed, Stamp
from casedesk.casework.forms_book.facts import Facts, PartyFacts
from casedesk.casework.forms_book.kinds import Record
from casedesk.casework.forms_book.subject import Subject
from casedesk.model import Actor, now
from casedesk.printing.drawing import (
    LOOK,
    VOID,
    Print,
    answers,
    copies_of,
    drawn,
    require_allowed,
)
from casedesk.printing.forms import form, kept
from casedesk.printing.page import write
from casedesk.printing.places import Scope
from casedesk.printing.template import Ask, Template
from casedesk.printing.undiagnosed import require_undiagnosed
from casedesk.store import Database

NOTHING: Mapping[str, Any] = {}


def print_form(database: Database, actor: Actor, code: str, subject: Subject,
               asked: Mapping[str, Any] = NOTHING, copies: int | None = None,
               still: Callable[[], object] = lambda: None) -> Printed:
    """Print a form of a visit or case: its number is taken and the paper recorded.

    `asked` answers the template's questions (party: its place in the list; dates as date).
    `still` is called when the paper is drawn and may raise: nothing is then written either.
    Refuses `form_unknown`, `form_subject`, `form_record`, `form_nature`, `form_unfounded`,
    `form_standing`, `diagnosis_words`, `asked`, `asked_missing`, `no_glyph`, `copies_count`,
    `not_allowed`.
    """
    template = form(code, database.folder)
    with database.writing(actor) as session:
        printed = print_in(session, actor, template, subject, asked, copies)
        still()
    return printed


def print_in(session: Session, actor: Actor, template: Template, subject: Subject,
             asked: Mapping[str, Any] = NOTHING, copies: int | None = None,
             draft: bool = False) -> Printed:
    """Print a form inside an open transaction; a draft of one says so across the page."""
    facts = documents.facts_for(session, actor, template, subject)
    require_allowed(template, facts.organisation)
    require_undiagnosed(template, facts, asked)

    def press(stamp: Stamp) -> Drawn:
        return _drawn(template, facts, dict(asked), stamp, draft)

    return documents.issue(session, actor, template, subject, facts, dict(asked),
                           copies or copies_of(template, facts), press)


def reprint(database: Database, actor: Actor, document_id: int) -> Printed:
    """Print a form again: the same facts and wording, the same number, 第2次打印.

    Refuses `document_unknown`, `document_voided`, `not_allowed`.
    """
    with database.writing(actor) as session:
        held = documents.kept(session, actor, document_id)
        template = kept(held.source)

        def press(stamp: Stamp) -> Drawn:
            return _drawn(template, held.facts, held.asked, stamp)

        return documents.reprint(session, actor, document_id, template.title, press)


@dataclass(frozen=True)
class Question:
    """Something a form asks when it is printed, with what it would say if nothing is answered."""

    ask: Ask
    proposed: Any  # date, number, text or the chosen options; None when nothing is known
    parties: tuple[str, ...] = ()  # of kind party: the names to choose from


@dataclass(frozen=True)
class Questions:
    """What a form asks, and how many copies it needs of this subject."""

    asked: tuple[Question, ...]
    copies: int


def questions(database: Database, actor: Actor, code: str, subject: Subject) -> Questions:
    """Return what a form asks of this subject before it is printed; writes nothing.

    Refuses `form_unknown`, `form_subject`, `form_party`, `not_allowed`.
    """
    template = form(code, database.folder)
    with database.reading() as session:
        facts = documents.facts_for(session, actor, template, subject)
    return Questions(asked_of(template, facts), copies_of(template, facts))


def asked_of(template: Template, facts: Facts) -> tuple[Question, ...]:
    """Return what a form asks of these facts, with what it would say by itself."""
    scope, found = Scope(facts, {}), []
    for ask in template.asks:
        listed = scope.value(tuple(ask.of.split("."))) if ask.of else ()
        proposed = scope.value(tuple(ask.default.split("."))) if ask.default else None
        found.append(Question(ask, proposed, tuple(party.name for party in listed or ())))
    return tuple(found)


def records(database: Database, actor: Actor, template: Template,
            subject: Subject) -> tuple[Record, ...]:
    """Return the records a form can be of, the one meant by itself first; none of most forms."""
    kind = kinds.of(template.facts)
    if kind.records is None or not fits(template, subject, (Record(0, ""),)):
        return ()
    with database.reading() as session:
        session.info["actor"] = actor
        return tuple(kind.records(session, subject))


def fits(template: Template, subject: Subject, known: Sequence[Record], case: str = "") -> bool:
    """Tell whether a form can be filled of a subject that has these records.

    `case` is the kind of its case, where it is of one and that is known.
    """
    kind = kinds.of(template.facts)
    if case and "case_id" in kind.needs and template.cases != case:
        return False
    return all(known if name == "record_id" else getattr(subject, name) is not None
               for name in kind.needs)


def look(database: Database, actor: Actor, document_id: int) -> bytes:
    """Return a printed form as it was printed, to be looked at: marked 仅供查看 or 作废.

    Refuses `document_unknown`, `not_allowed`.
    """
    with database.reading() as session:
        held = documents.kept(session, actor, document_id, voided=True)
        number = documents.number_of(session, document_id)
        mark = VOID if documents.is_voided(session, document_id) else LOOK
    how = Print(number, now(), actor.name, draft=True, mark=mark, asked=held.asked)
    return write(drawn(kept(held.source), held.facts, how))


def draft(database: Database, actor: Actor, code: str, subject: Subject,
            asked: Mapping[str, Any] = NOTHING) -> bytes:
    """Return the form as it would be printed, marked 草稿, without a number; writes nothing.

    What would be refused for the organisation's nature, or as a diagnosis, is refused here already.
    """
    template = form(code, database.folder)
    with database.reading() as session:
        facts = documents.facts_for(session, actor, template, subject)
    require_allowed(template, facts.organisation)
    require_undiagnosed(template, facts, asked)
    how = Print(made_at=now(), operator=actor.name, draft=True, asked=dict(asked))
    return write(drawn(template, facts, how))


def blank(database: Database, code: str) -> bytes:
    """Return the blank form under the centre's name."""
    with database.reading() as session:
        organisation = gather.organisation(session)
    template = form(code, database.folder)
    require_allowed(template, organisation)
    return write(drawn(template, None, Print(made_at=now(), organisation=organisation)))


def render(code: str, facts: Facts | None = None, how: Print | None = None) -> bytes:
    """Return a shipped form of these facts, or blank; nothing is recorded.

    Refuses `form_unknown`, `no_glyph`, `asked`, `asked_missing`.
    """
    return write(drawn(form(code), facts, how or Print()))


def _drawn(template: Template, facts: Facts, asked: dict[str, Any], stamp: Stamp,
           draft: bool = False) -> Drawn:
    how = Print("" if draft and template.series else stamp.number, stamp.made_at, stamp.operator,
                stamp.audit_code, stamp.copies, stamp.printing, draft, asked)
    leaves = drawn(template, facts, how)
    return Drawn(write(leaves), sum(len(each.pages) for each in leaves),
                 stamp.number or _borne(template, facts), _addressee(template, facts, asked))


def _borne(template: Template, facts: Facts) -> str:
    from casedesk.printing.places import fill
    from casedesk.printing.text import plain

    return plain(fill(template.number, Scope(facts, {}), ruled=False))


def _addressee(template: Template, facts: Facts, asked: dict[str, Any]) -> str:
    """Return whom the paper is for, where the case has several it could be for."""
    recipient = getattr(facts, "recipient", None)
    if isinstance(recipient, PartyFacts):
        return recipient.name
    chosen = [value for value in answers(template, facts, asked).values()
              if isinstance(value, PartyFacts)]
    return chosen[0].name if chosen else ""


__all__ = ["Print", "Printed", "Question", "Questions", "Subject", "asked_of", "blank", "draft",
           "fits", "look", "print_form", "print_in", "questions", "records", "render",
           "reprint"]
