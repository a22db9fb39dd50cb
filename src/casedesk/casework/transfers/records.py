"""Writing a transfer (转介、移送函, form F30): to which office, of what, with which papers."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book, timeline
from casedesk.casework.staff import Data, Verb, allows, require
from casedesk.errors import RefusedError
from casedesk.model import Actor, CaseFile, Dispute, Staff, Transfer, Visit, now
from casedesk.rules import codes
from casedesk.store import Database, audit, drafts

_TEXTS = ("institution", "reason", "materials", "contact", "contact_phone")


@dataclass
class TransferEntry:
    """What is typed of a transfer before it is sent."""

    id: int | None = None
    office: str = ""
    case_id: int | None = None
    visit_id: int | None = None
    institution: str = ""
    reason: str = ""
    materials: str = ""  # 材料目录, one a line
    contact: str = ""
    contact_phone: str = ""
    consented: bool = False  # the worker agreed to it (个人信息保护法 §23)


def propose(database: Database, actor: Actor, case_id: int | None = None,
            visit_id: int | None = None, office: str = "") -> TransferEntry:
    """Return a transfer begun from what is on record; nothing is written."""
    with database.reading() as session:
        require_work(session, actor, case_id, visit_id)
        said, materials = _known(session, case_id, visit_id)
        staff = session.get(Staff, actor.staff_id)
        return TransferEntry(
            None, office, case_id, visit_id, institution_of(session, office), said, materials,
            actor.name, staff.phone if staff else "")


def institution_of(session: Session, office: str) -> str:
    """Return the office as the settings name it; '' where they do not."""
    if office == "arbitration":
        return str(settings_book.value(session, "arbitration_commission", now().date()))
    return ""


def named(database: Database, office: str) -> str:
    """Return the receiving office as the settings name it."""
    with database.reading() as session:
        return institution_of(session, office)


def write(database: Database, actor: Actor, entry: TransferEntry) -> int:
    """Draft a transfer, or put a draft right; return its record.

    Refuses `transfer_office`, `transfer_institution`, `transfer_reason`, `transfer_subject`,
    `transfer_state`, `transfer_unknown`, `case_unknown`, `visit_unknown`, `not_allowed`.
    """
    if entry.office not in codes.table("transfer_offices"):
        raise RefusedError("transfer_office", "office")
    if not entry.institution.strip():
        raise RefusedError("transfer_institution", "institution")
    if not entry.reason.strip():
        raise RefusedError("transfer_reason", "reason")
    with database.writing(actor) as session:
        row = session.get(Transfer, entry.id) if entry.id else Transfer(
            site_id=actor.site_id, created_by=actor.staff_id, case_id=entry.case_id,
            visit_id=entry.visit_id, office=entry.office)
        if row is None:
            raise RefusedError("transfer_unknown")
        require_work(session, actor, row.case_id, row.visit_id)
        if entry.id and row.state != "draft":
            raise RefusedError("transfer_state", state=state_of(row))
        row.office, row.consented = entry.office, entry.consented
        for name in _TEXTS:
            setattr(row, name, getattr(entry, name).strip())
        session.add(row)
        session.flush()
        audit.record(session, "transfer.write", "transfer", row.id, ["office", *_TEXTS])
        about = f"case:{row.case_id}" if row.case_id else f"visit:{row.visit_id}"
        drafts.drop(session, actor, "transfer", str(entry.id or about))
        return row.id


def may_send(session: Session, actor: Actor) -> bool:
    """Tell whether the actor may send a transfer off: the setting transfer_by_handler [A]."""
    return allows(actor, Data.LETTER, Verb.DECIDE) or (
        allows(actor, Data.LETTER, Verb.ADD, own=True)
        and bool(settings_book.value(session, "transfer_by_handler", now().date())))


def existing(session: Session, transfer_id: int) -> Transfer:
    """Return a transfer's row. Refuses `transfer_unknown`."""
    row = session.get(Transfer, transfer_id)
    if row is None:
        raise RefusedError("transfer_unknown")
    return row


def require_work(session: Session, actor: Actor, case_id: int | None, visit_id: int | None) -> None:
    """Refuse who may not pass on the case, or the visit."""
    require(actor, Data.LETTER, Verb.ADD, own=True)
    if case_id:
        timeline.case_for(session, actor, case_id, Verb.CHANGE)
    elif visit_id is None:
        raise RefusedError("transfer_subject")
    elif session.get(Visit, visit_id) is None:
        raise RefusedError("visit_unknown")


def works_on(actor: Actor, case: CaseFile | None, visit: Visit | None) -> bool:
    """Tell whether the actor works on what is passed on."""
    if not allows(actor, Data.LETTER, Verb.ADD, own=True):
        return False
    return visit is not None if case is None else allows(
        actor, Data.CASE, Verb.CHANGE, own=timeline.is_own(actor, case))


def _known(session: Session, case_id: int | None, visit_id: int | None) -> tuple[str, str]:
    if case_id:
        row = session.scalars(select(Dispute).where(Dispute.case_id == case_id)).one_or_none()
        return (row.facts, row.evidence) if row else ("", "")
    visit = session.get(Visit, visit_id) if visit_id else None
    return (visit.facts, visit.materials) if visit else ("", "")


def day_of(on: date | None) -> date:
    """Return the day of an act, today where none is typed. Refuses `letter_future`."""
    if on and on > now().date():
        raise RefusedError("letter_future", "on")
    return on or now().date()


def state_of(row: Transfer) -> str:
    """Return the state in words."""
    return codes.label("transfer_states", row.state)
