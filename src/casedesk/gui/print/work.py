"""What printing does behind the window: drawing, numbering and recording, sending, saving."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from casedesk.casework import case_label, case_papers
from casedesk.casework.disputes import page as cases
from casedesk.casework.disputes.page import CasePage
from casedesk.casework.forms_book.documents import Printed
from casedesk.casework.forms_book.facts import ServiceReceiptFacts
from casedesk.casework.forms_book.kinds import Record
from casedesk.casework.forms_book.subject import Subject
from casedesk.casework.papers import PaperRow
from casedesk.errors import RefusedError
from casedesk.gui.page import Context
from casedesk.printing import forms, issue, offers
from casedesk.printing.issue import Questions


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
    records: tuple[Record, ...] = ()  # those it can be of, where there are several
    sealed: bool = False  # its paper is printed, never saved


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
              papers: tuple[PaperRow, ...], record_id: int | None = None) -> list[FormRow]:
    """Return the forms of a matter: those proposed first, then by their number.

    `record_id` is the record the wanted ones are of; the others are of the latest of theirs, and
    of a record that belongs to no matter there are no others.
    """
    times: dict[str, int] = {}
    for paper in papers:
        times[paper.form] = times.get(paper.form, 0) + (not paper.voided)
    rows, case = [], ""
    if subject.case_id:
        case = case_label.label(context.database, context.actor, subject.case_id).kind
    for form in forms.forms(context.database.folder):
        known = issue.records(context.database, context.actor, form, subject)
        if record_id is not None and form.code in wanted:
            known = known or (Record(record_id, ""),)
        rows.append(FormRow(
            form.code, form.title, form.english, form.code in wanted, times.get(form.code, 0),
            form.facts is ServiceReceiptFacts, issue.fits(form, subject, known, case),
            known, offers.is_sealed(form)))
    of_matter = bool(subject.case_id or subject.visit_id or subject.employer_id or subject.month
                     or subject.counselling_id)
    about = [row for row in rows
             if row.proposed or (row.fillable if of_matter else record_id is None)]
    order = {code: place for place, code in enumerate(wanted)}
    return sorted(about, key=lambda row: order.get(row.id, len(order)))


def is_sealed(context: Context, code: str) -> bool:
    """Tell whether a form's paper is printed and never saved."""
    return offers.is_sealed(forms.form(code, context.database.folder))


def of_case(context: Context, case_id: int) -> tuple[CasePage | None, tuple[PaperRow, ...]]:
    """Return the page of a dispute, None of any other case, and the papers that were printed."""
    database, actor = context.database, context.actor
    if case_label.label(database, actor, case_id).kind == "dispute":
        page = cases.page(database, actor, case_id)
        return page, page.papers
    return None, tuple(line.paper for line in case_papers.listing(database, actor, case_id))


def recipients(page: CasePage) -> list[tuple[str, str]]:
    """Return whom a paper can be served on, as side:place and name; the respondents first."""
    places, found = {"applicant": 0, "respondent": 0}, []
    for party in (party for party in page.parties if party.role == "party"):
        found.append((f"{party.side}:{places[party.side]}", party.name))
        places[party.side] += 1
    return sorted(found, key=lambda each: each[0].startswith("applicant"))


def about(subject: Subject, row: FormRow, recipient: str, record: str = "") -> Subject:
    """Return what a form is about: the party it is served on, the record it is of."""
    side, _, place = recipient.partition(":")
    if row.records:
        subject = replace(subject, record_id=int(record) if record else row.records[0].id)
    return replace(subject, side=side, party=int(place)) if row.service and side else subject


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
