"""Planning the service of papers: what goes to whom, when it is printed or comes in."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import timeline
from casedesk.casework.disputes import addresses, served
from casedesk.casework.staff import Verb
from casedesk.errors import RefusedError
from casedesk.model import Actor, Document, Party, Service
from casedesk.store import Database, audit


@dataclass
class PlannedEntry:
    """A paper to be served that this program did not print, e.g. a letter of the township."""

    case_id: int = 0
    party_id: int | None = None
    recipient: str = ""
    title: str = ""
    number: str = ""
    copies: int = 1
    address: str = ""
    phone: str = ""


def plan(session: Session, actor: Actor, document: Document,
         recipients: Sequence[str] | None = None) -> tuple[int, ...]:
    """Plan the service of a printed paper: one entry a recipient, inside the transaction.

    `recipients` are names of parties; without them everyone of the paper's sides, or the one
    party the paper is for. What goes out along with it (the copy of the application) is planned
    too. A paper that is served on nobody plans nothing.
    """
    if document.case_id is None:
        return ()
    planned: list[int] = []
    for paper, source in _going(session, document):
        for party in _parties(session, document.case_id, paper.sides):
            if recipients is not None and party.name not in recipients:
                continue
            if document.subject and document.subject != party.name and recipients is None:
                continue
            planned.append(_add(session, actor, document.case_id, party, paper, source))
    return tuple(planned)


def plan_entry(session: Session, actor: Actor, *, recipient: str, title: str, number: str = "",
               form: str = "", case_id: int | None = None, visit_id: int | None = None,
               letter_id: int | None = None, document_id: int | None = None, address: str = "",
               phone: str = "", copies: int = 1) -> int:
    """Plan the service of one paper on somebody who is no party (letters, referrals)."""
    row = Service(
        site_id=actor.site_id, created_by=actor.staff_id, case_id=case_id, visit_id=visit_id,
        letter_id=letter_id, document_id=document_id, form=form, number=number, title=title,
        recipient=recipient, address=address, phone=phone, copies=copies)
    session.add(row)
    session.flush()
    return row.id


def forget(session: Session, document_id: int) -> None:
    """A paper was voided: what was still to be served of it is no more (inside a transaction)."""
    for row in session.scalars(select(Service).where(
            Service.document_id == document_id, Service.result == "pending")):
        session.delete(row)
    for row in session.scalars(select(Service).where(Service.receipt_id == document_id)):
        row.receipt_id = None  # a voided receipt: its papers need another
    session.flush()


def add(database: Database, actor: Actor, entry: PlannedEntry) -> int:
    """Plan a paper of elsewhere. Refuses `service_title`, `service_recipient`, `case_unknown`."""
    if not entry.title.strip():
        raise RefusedError("service_title", "title")
    with database.writing(actor) as session:
        case = timeline.case_for(session, actor, entry.case_id, Verb.CHANGE)
        party = session.get(Party, entry.party_id) if entry.party_id else None
        if party is not None and party.case_id != case.id:
            party = None
        name = party.name if party else entry.recipient.strip()
        if not name:
            raise RefusedError("service_recipient", "recipient")
        address, phone = addresses.where(session, party) if party else ("", "")
        number = plan_entry(
            session, actor, recipient=name, title=entry.title.strip(),
            number=entry.number.strip(), case_id=case.id, copies=max(entry.copies, 1),
            address=entry.address.strip() or address, phone=entry.phone.strip() or phone)
        row = session.get_one(Service, number)
        if party:
            row.party_id, row.side = party.id, party.side
        timeline.add(session, actor, case, "document", "service_planned",
                     title=f"待送达：{row.title} → {name}")
        audit.record(session, "service.add", "service", row.id, ["title"])
        return row.id


def _going(session: Session, document: Document) -> list[tuple[served.Paper, Document]]:
    """Return what goes out when a paper is printed: itself, and what goes along with it."""
    paper = served.papers().get(document.form)
    if paper is None or (paper.along and not _went(session, document, paper.along)):
        return []
    going = [(paper, document)]
    for other in served.papers().values():
        if other.along == document.form:
            copy = session.scalars(select(Document).where(
                Document.case_id == document.case_id, Document.form == other.form,
                Document.voided_at.is_(None)).order_by(Document.id.desc()).limit(1)).first()
            if copy:
                going.append((other, copy))
    return going


def _went(session: Session, document: Document, form: str) -> bool:
    """Whether the paper that this one goes along with was printed before and still waits."""
    return session.scalars(select(Service.id).where(
        Service.case_id == document.case_id, Service.form == form,
        Service.result == "pending").limit(1)).first() is not None


def _parties(session: Session, case_id: int, sides: tuple[str, ...]) -> list[Party]:
    return list(session.scalars(select(Party).where(
        Party.case_id == case_id, Party.role == "party", Party.side.in_(sides))
        .order_by(Party.side, Party.seq, Party.id)))


def _add(session: Session, actor: Actor, case_id: int, party: Party, paper: served.Paper,
         document: Document) -> int:
    address, phone = addresses.where(session, party)
    number = plan_entry(
        session, actor, recipient=party.name, title=paper.title, number=document.number,
        form=paper.form, case_id=case_id, document_id=document.id, address=address, phone=phone)
    row = session.get_one(Service, number)
    row.party_id, row.side = party.id, party.side
    session.flush()
    return number
