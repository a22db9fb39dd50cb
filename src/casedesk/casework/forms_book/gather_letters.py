"""Letters, transfers and answers as their papers state them, read from the records."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import letters, settings_book, transfers
from casedesk.casework.forms_book import gather_dispute
from casedesk.casework.forms_book.facts_agreement import TermFacts
from casedesk.casework.forms_book.facts_letters import AnswerFacts, LetterFacts, TransferFacts
from casedesk.casework.forms_book.facts_parties import PartyFacts
from casedesk.casework.forms_book.gather import employer_of, organisation, person_of, staff_of
from casedesk.casework.forms_book.subject import Subject
from casedesk.casework.visits import answers
from casedesk.errors import RefusedError
from casedesk.model import CaseFile, Dispute, Employer, Letter, Person, Transfer, Visit, now
from casedesk.rules import codes


def letter(session: Session, of: Subject) -> LetterFacts:
    """Return a letter of supervision (F31). Refuses `letter_unknown`."""
    row = letters.existing(session, of.record_id or 0)
    if of.employer_id != row.employer_id and (of.case_id is None or of.case_id != row.case_id):
        raise RefusedError("letter_unknown")
    case = session.get(CaseFile, row.case_id) if row.case_id else None
    return LetterFacts(
        organisation(session, row.issued_on), codes.label("letter_kinds", row.kind), row.number,
        employer_of(session.get_one(Employer, row.employer_id)), row.subject, row.facts,
        terms(row.basis), terms(row.demands), row.reply_days, row.contact, row.contact_phone,
        row.issued_on, case.number if case else "")


def letters_of(session: Session, of: Subject) -> list[tuple[int, str]]:
    """Return the letters to the employer, or of the case, the latest first."""
    whose = Letter.employer_id == of.employer_id if of.employer_id else \
        Letter.case_id == of.case_id
    rows = session.scalars(select(Letter).where(
        whose, Letter.number != "", Letter.state != "voided").order_by(Letter.id.desc()))
    return [(row.id, " ".join(filter(None, (
        codes.label("letter_kinds", row.kind), row.number, row.subject)))) for row in rows] \
        if of.employer_id or of.case_id else []


def transfers_of(session: Session, of: Subject) -> list[tuple[int, str]]:
    """Return the transfers of the case or the visit, the latest first."""
    if not (of.case_id or of.visit_id):
        return []
    whose = Transfer.case_id == of.case_id if of.case_id else Transfer.visit_id == of.visit_id
    rows = session.scalars(select(Transfer).where(
        whose, Transfer.number != "", Transfer.state != "voided").order_by(Transfer.id.desc()))
    return [(row.id, " ".join(filter(None, (row.institution, row.number)))) for row in rows]


def transfer(session: Session, of: Subject) -> TransferFacts:
    """Return a transfer (F30). Refuses `transfer_unknown`."""
    row = transfers.existing(session, of.record_id or 0)
    if (row.case_id, row.visit_id) != (of.case_id, of.visit_id):
        raise RefusedError("transfer_unknown")
    on = row.sent_on or now().date()
    number, matter, applicants, respondents = _about(session, row)
    return TransferFacts(
        organisation(session, on), row.number, codes.label("transfer_offices", row.office),
        row.institution, number, codes.label("matters", matter), applicants, respondents,
        row.reason, terms(row.materials), row.contact, row.contact_phone, row.sent_on,
        int(settings_book.value(session, "transfer_receipt_days", on)), row.consented)


def answer(session: Session, visit_id: int) -> AnswerFacts:
    """Return the answer to a visitor (F32). Refuses `visit_unknown`, `answer_missing`."""
    visit = session.get(Visit, visit_id)
    if visit is None:
        raise RefusedError("visit_unknown")
    row = answers.written(session, visit_id)
    if row is None:
        raise RefusedError("answer_missing")
    firm = session.get(Employer, visit.employer_id) if visit.employer_id else None
    return AnswerFacts(
        organisation(session, row.answered_on), visit.number, visit.arrived_at,
        codes.label("channels", visit.channel),
        person_of(session.get_one(Person, visit.person_id), row.answered_on),
        employer_of(firm) if firm else None, codes.label("matters", visit.matter), row.question,
        terms(row.points), terms(row.basis), row.answered_on,
        staff_of(session, row.answered_by, row.answered_by_name))


def terms(text: str) -> tuple[TermFacts, ...]:
    """Return the items of a text that has one a line, numbered."""
    return tuple(TermFacts(number, line)
                 for number, line in enumerate(gather_dispute.lines(text), 1))


def _about(session: Session, row: Transfer
           ) -> tuple[str, str, tuple[PartyFacts, ...], tuple[PartyFacts, ...]]:
    """Return the number of the case or visit, its matter, and both sides."""
    if row.case_id:
        case = session.get_one(CaseFile, row.case_id)
        dispute = session.query(Dispute).filter(Dispute.case_id == case.id).one_or_none()
        return (case.number, dispute.matter if dispute else "",
                gather_dispute.parties(session, case, "applicant"),
                gather_dispute.parties(session, case, "respondent"))
    visit = session.get_one(Visit, row.visit_id)
    firm = session.get(Employer, visit.employer_id) if visit.employer_id else None
    person = person_of(session.get_one(Person, visit.person_id), visit.arrived_at.date())
    return (visit.number, visit.matter, (PartyFacts("申请人", person=person),),
            (PartyFacts("被申请人", employer=employer_of(firm)),) if firm else ())
