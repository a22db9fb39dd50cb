"""What is served on a recipient, and how it was, as the receipt states it (F22)."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework.disputes import served
from casedesk.casework.disputes.record_rows import found
from casedesk.casework.disputes.service_checks import people
from casedesk.casework.forms_book import gather, gather_dispute
from casedesk.casework.forms_book.facts_dispute import DisputeFacts
from casedesk.casework.forms_book.facts_organisation import StaffFacts
from casedesk.casework.forms_book.facts_parties import EmployerFacts, PartyFacts, PersonFacts
from casedesk.casework.forms_book.facts_service import ServedDocumentFacts, ServiceReceiptFacts
from casedesk.casework.forms_book.subject import Subject
from casedesk.errors import RefusedError
from casedesk.model import CaseFile, Document, Service
from casedesk.rules import codes


def service(session: Session, of: Subject) -> ServiceReceiptFacts:
    """Return what goes to one recipient on one receipt, with what is recorded of it.

    A service by its number names its recipient; else the party of that side and place; of side
    "member" a worker of the roster. What no receipt lists yet comes first, else what the last one
    listed; to a worker of the roster goes what the workers' side gets.
    Refuses `case_unknown`, `form_party`, `record_unknown`.
    """
    case = session.get(CaseFile, of.case_id or 0)
    if case is None or case.kind != "dispute":
        raise RefusedError("case_unknown")
    facts = gather_dispute.dispute(session, case.id)
    recipient, rows = (
        _named(session, case, of) if of.record_id else _of_member(session, facts, of)
        if of.side == "member" else _of_party(session, case, of))
    first = rows[0] if rows else None
    documents = [(row.title, row.number, row.copies) for row in rows] or (
        _for_all(session, case.id) if of.side == "member" else [])
    return ServiceReceiptFacts(
        facts.organisation, case.number, facts.cause, recipient,
        (first.address if first else "") or recipient.address,
        tuple(ServedDocumentFacts(number, *each) for number, each in enumerate(documents, 1)),
        codes.label("service_methods", first.method) if first else "",
        first.tracking if first else "", first.sent_at if first else None,
        first.place if first else "", _servers(session, case, first),
        first.received_at if first else None, first.receiver if first else "",
        codes.label("receiver_relations", first.relation) if first else "",
        first.reason if first else "", first.witness if first else "", first.note if first else "")


def listed(session: Session, case_id: int, recipient: str, document_id: int) -> None:
    """A receipt was printed: what it lists is on no other (inside a transaction)."""
    for row in _unlisted(session, case_id, recipient):
        row.receipt_id = document_id
    session.flush()


def _unlisted(session: Session, case_id: int, recipient: str) -> list[Service]:
    return list(session.scalars(select(Service).where(
        Service.case_id == case_id, Service.recipient == recipient,
        Service.receipt_id.is_(None)).order_by(Service.id)))


def _together(session: Session, case_id: int, recipient: str) -> list[Service]:
    """Return what no receipt lists yet, else what the last one listed."""
    waiting = _unlisted(session, case_id, recipient)
    if waiting:
        return waiting
    mine = (Service.case_id == case_id, Service.recipient == recipient)
    last = session.scalars(select(Service.receipt_id).where(*mine).order_by(
        Service.receipt_id.desc()).limit(1)).first()
    return list(session.scalars(select(Service).where(*mine, Service.receipt_id == last).order_by(
        Service.id))) if last else []


def _of_party(session: Session, case: CaseFile, of: Subject) -> tuple[PartyFacts, list[Service]]:
    sides = gather_dispute.parties(session, case, of.side)
    if of.party >= len(sides):
        raise RefusedError("form_party")
    return sides[of.party], _together(session, case.id, sides[of.party].name)


def _of_member(session: Session, facts: DisputeFacts,
               of: Subject) -> tuple[PartyFacts, list[Service]]:
    members = facts.roster.members
    if of.party >= len(members):
        raise RefusedError("form_party")
    one = members[of.party]
    worker = PersonFacts(one.name, one.sex, id_number=one.id_number, phone=one.phone,
                         address=one.address)
    return PartyFacts("申请人", worker), _together(session, of.case_id or 0, one.name)


def _for_all(session: Session, case_id: int) -> list[tuple[str, str, int]]:
    """Return the latest paper of each kind that the workers' side gets."""
    known = served.papers()
    rows = session.execute(select(Document.form, Document.number).where(
        Document.case_id == case_id, Document.voided_at.is_(None),
        Document.form.in_([code for code, paper in known.items() if "applicant" in paper.sides]),
    ).order_by(Document.id))
    return [(known[form].title, number, 1) for form, number in dict(
        (form, number) for form, number in rows).items()]


def _named(session: Session, case: CaseFile, of: Subject) -> tuple[PartyFacts, list[Service]]:
    row = found(session, Service, of.record_id or 0, case.id)
    known: Sequence[PartyFacts] = (*gather_dispute.parties(session, case, "applicant"),
                                   *gather_dispute.parties(session, case, "respondent"))
    recipient = next((each for each in known if each.name == row.recipient), PartyFacts(
        "", employer=EmployerFacts(row.recipient, address=row.address, phone=row.phone)))
    if row.receipt_id is None:
        return recipient, _unlisted(session, case.id, row.recipient)
    return recipient, list(session.scalars(select(Service).where(
        Service.case_id == case.id, Service.recipient == row.recipient,
        Service.receipt_id == row.receipt_id).order_by(Service.id)))


def _servers(session: Session, case: CaseFile, row: Service | None) -> tuple[StaffFacts, ...]:
    if row is not None and row.servers:
        return tuple(StaffFacts(name) for name in people(row.servers))
    handler = gather.staff_of(session, case.handler_id, case.handler_name)
    return (handler,) if handler.name else ()
