"""What the worker agreed may be handed to which receiver (L5; 个人信息保护法 §23, §29)."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import timeline
from casedesk.casework.legal_aid import record
from casedesk.casework.legal_aid.entries import ConsentEntry
from casedesk.casework.staff import Verb
from casedesk.errors import RefusedError
from casedesk.model import Actor, Agency, AidConsent, AidMaterial, Referral, now
from casedesk.rules import codes
from casedesk.store import Database, audit, drafts


@dataclass(frozen=True)
class ConsentRow:
    """One consent as shown."""

    id: int
    receiver: str
    types: tuple[str, ...]  # codes of consent_types
    sensitive: bool
    signed_on: date
    withdrawn_on: date | None
    covers: bool  # it stands, and is for the agency now chosen


def sensitive_types() -> frozenset[str]:
    """Return the kinds of data that need the separate tick (个人信息保护法 §28–29)."""
    return frozenset(code for code, row in codes.table("consent_types").items() if row.parent)


def give(database: Database, actor: Actor, entry: ConsentEntry) -> int:
    """Record a signed consent. Refuses `aid_agency_missing`, `aid_consent_empty`,
    `aid_consent_day`, `aid_consent_sensitive`, `case_unknown`, `not_allowed`.
    """
    with database.writing(actor) as session:
        case, _ = record.of_case(session, actor, entry.case_id, Verb.CHANGE)
        agency = session.get(Agency, entry.agency_id) if entry.agency_id else None
        if agency is None:
            raise RefusedError("aid_agency_missing", "agency", page="referral")
        if not entry.types:
            raise RefusedError("aid_consent_empty", "types")
        if entry.signed_on is None or entry.signed_on > now().date():
            raise RefusedError("aid_consent_day", "signed_on")
        if sensitive_types() & set(entry.types) and not entry.sensitive:
            raise RefusedError("aid_consent_sensitive", "sensitive")
        row = AidConsent(
            case_id=case.id, agency_id=agency.id, receiver=agency.name,
            types=",".join(entry.types), sensitive=entry.sensitive, way=entry.way,
            signed_on=entry.signed_on, document_id=entry.document_id,
            recorded_by=actor.staff_id)
        session.add(row)
        session.flush()
        timeline.add(session, actor, case, "document", "consent", title="转介同意书已签",
                     text="、".join([agency.name, *codes.labels("consent_types", row.types)]),
                     at=timeline.at_day(entry.signed_on))
        audit.record(session, "aid.consent", "case", case.id, ["types"])
        drafts.drop(session, actor, "aid_consent", str(case.id))
        return row.id


def withdraw(database: Database, actor: Actor, case_id: int, consent_id: int) -> None:
    """Record that a consent was withdrawn; nothing more leaves on it (个人信息保护法 §15).

    Refuses `case_unknown`, `aid_consent_unknown`, `not_allowed`.
    """
    with database.writing(actor) as session:
        case, _ = record.of_case(session, actor, case_id, Verb.CHANGE)
        row = session.get(AidConsent, consent_id)
        if row is None or row.case_id != case.id or row.withdrawn_on:
            raise RefusedError("aid_consent_unknown")
        row.withdrawn_on = now().date()
        timeline.add(session, actor, case, "document", "consent_withdrawn",
                     title="转介同意已撤回", text=row.receiver)
        audit.record(session, "aid.consent_withdrawn", "case", case.id, ["withdrawn_on"])


def of_case(session: Session, referral: Referral) -> list[ConsentRow]:
    """Return the consents of a case, the newest first."""
    rows = session.scalars(select(AidConsent).where(
        AidConsent.case_id == referral.case_id).order_by(AidConsent.id.desc()))
    return [ConsentRow(
        row.id, row.receiver, tuple(row.types.split(",")), row.sensitive, row.signed_on,
        row.withdrawn_on, row.withdrawn_on is None and row.agency_id == referral.agency_id)
        for row in rows]


def covered(session: Session, referral: Referral) -> frozenset[str]:
    """Return the kinds of data the worker agreed the chosen agency may have."""
    return frozenset(kind for row in of_case(session, referral) if row.covers
                     for kind in row.types)


def uncovered(session: Session, referral: Referral) -> list[AidMaterial]:
    """Return the papers meant to go that no consent covers."""
    allowed = covered(session, referral)
    return [row for row in record.materials(session, referral.case_id)
            if row.goes and row.data_type not in allowed]


def going(session: Session, referral: Referral) -> list[AidMaterial]:
    """Return the papers that may be named and handed over: meant to go, and consented."""
    allowed = covered(session, referral)
    return [row for row in record.materials(session, referral.case_id)
            if row.goes and row.data_type in allowed]
