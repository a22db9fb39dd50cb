"""What printing does behind the window: drawing, numbering and recording, sending, saving."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from casedesk.casework.disputes.page import CasePage
from casedesk.casework.forms_book.documents import Printed
from casedesk.casework.forms_book.facts import ServiceReceiptFacts, VisitFacts
from casedesk.casework.forms_book.subject import Subject
from casedesk.casework.papers import PaperRow
from casedesk.errors import RefusedError
from casedesk.gui.page import Context
from casedesk.printing import forms, issue
from casedesk.printing.issue import Questions
from casedesk.printing.template import Template


@dataclass(frozen=True)
class FormRow:
    """A form in the list: its title, whether it is proposed, how often it was printed."""

    id: str
    title: str
    english: str
    proposed: bool
    printed: int
    service: bool  # it is served on a party
    fillable: bool  # it can be filled from what the dialog is about


@dataclass(frozen=True)
class Order:
    """What is to be drawn: a form of a subject with its answers, or blank."""

    code: str
    subject: Subject
    asked: Mapping[str, Any] = field(default_factory=dict)
    blank: bool = False
    document_id: int | None = None  # a paper that was printed before


@dataclass(frozen=True)
class Paper:
    """A paper ready for the printer or a file; `printed` is its record, none of a blank form."""

    pdf: bytes
    title: str
    printed: Printed | None


def forms_for(context: Context, subject: Subject, wanted: tuple[str, ...],
              papers: tuple[PaperRow, ...]) -> list[FormRow]:
    """Return the forms of a case or a visit: those proposed first, then by their number."""
    times: dict[str, int] = {}
    for paper in papers:
        times[paper.form] = times.get(paper.form, 0) + (not paper.voided)
    rows = [FormRow(form.code, form.title, form.english, form.code in wanted,
                    times.get(form.code, 0), form.facts is ServiceReceiptFacts,
                    _fillable(form, subject))
            for form in forms.forms(context.database.folder)]
    about = [row for row in rows if row.fillable or row.proposed
             or not (subject.case_id or subject.visit_id)]
    order = {code: place for place, code in enumerate(wanted)}
    return sorted(about, key=lambda row: order.get(row.id, len(order)))


def recipients(page: CasePage) -> list[tuple[str, str]]:
    """Return whom a paper can be served on, as side:place and name; the respondents first."""
    places, found = {"applicant": 0, "respondent": 0}, []
    for party in (party for party in page.parties if party.role == "party"):
        found.append((f"{party.side}:{places[party.side]}", party.name))
        places[party.side] += 1
    return sorted(found, key=lambda each: each[0].startswith("applicant"))


def about(subject: Subject, row: FormRow, recipient: str) -> Subject:
    """Return what a form is about: of one that is served, the party it is served on."""
    side, _, place = recipient.partition(":")
    if not row.service or not side:
        return subject
    return Subject(case_id=subject.case_id, side=side, party=int(place))


def ask(context: Context, code: str, subject: Subject) -> Questions:
    """Return what a form asks of this subject."""
    return issue.questions(context.database, context.actor, code, subject)


def preview(context: Context, order: Order) -> bytes:
    """Draw what would be printed; nothing is numbered or recorded."""
    database, actor = context.database, context.actor
    if order.document_id is not None:
        return issue.look(database, actor, order.document_id)
    if order.blank:
        return issue.blank(database, order.code)
    return issue.draft(database, actor, order.code, order.subject, order.asked)


def make(context: Context, order: Order, title: str, copies: int | None) -> Paper:
    """Number and record the paper, and draw it; a blank form is not recorded."""
    database, actor = context.database, context.actor
    if order.document_id is not None:
        printed = issue.reprint(database, actor, order.document_id)
    elif order.blank:
        return Paper(issue.blank(database, order.code), title, None)
    else:
        printed = issue.print_form(
            database, actor, order.code, order.subject, order.asked, copies)
    return Paper(printed.pdf, " ".join(filter(None, (title, printed.number))), printed)


def printers() -> list[str]:
    """Return the printers' names, the usual one first; none where none can be asked."""
    from casedesk.gui.print import printers as known

    try:
        return known.names()
    except RefusedError:
        return []


def save(paper: Paper, target: Path) -> None:
    """Write the PDF. Refuses `export_failed`; the paper stays recorded and can be saved again."""
    try:
        target.write_bytes(paper.pdf)
    except OSError as error:
        raise RefusedError(
            "export_failed", reason=error.strerror or type(error).__name__) from error


def _fillable(form: Template, subject: Subject) -> bool:
    return bool(subject.visit_id if form.facts is VisitFacts else subject.case_id)
