"""Whom to call in danger: with the client's consent, or by two on the law's basis (E17)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.casework.counselling import consequences, handover, named, readers
from casedesk.casework.counselling.clients import IdentityEntry, typed
from casedesk.casework.counselling.disclosures import TELL_WITHIN
from casedesk.errors import RefusedError
from casedesk.model import Actor, BreakGlass, Client, Counsellor, Staff, now
from casedesk.store import Database, audit, keyring, sealed

LEAST_REASON = 10  # characters


@dataclass(frozen=True)
class Contact:
    """Who is called, in this order: emergency contact, guardian; the client's own telephone."""

    name: str
    relation: str
    phone: str
    guardian_name: str
    guardian_relation: str
    guardian_phone: str
    own_phone: str
    basis: str  # consent, or life (PIPL 13(4))


@dataclass(frozen=True)
class Access:
    """Whether whom to call may be shown: `consent` given, `danger` now, `until` opened by two."""

    consent: bool
    danger: bool
    until: datetime | None
    partners: tuple[str, ...]  # with whom it is opened


def access(database: Database, actor: Actor, case_id: int) -> Access:
    """Return how the emergency contact may be reached. Refuses `client_unknown`."""
    with database.reading() as session:
        case, client = readers.own_case(session, actor, case_id)
        return Access(_agreed(session, client), case.crisis,
                      _until(session, client), tuple(_partners(session, actor)))


def show(database: Database, actor: Actor, case_id: int) -> Contact:
    """Return whom to call: agreed to by the client, or opened by two for now.

    Refuses `contact_closed` (neither), `client_unknown`.
    """
    with database.reading() as session:
        _, client = readers.own_case(session, actor, case_id)
        consent = _agreed(session, client)
        if not consent and _until(session, client) is None:
            raise RefusedError("contact_closed")
        found = sealed.get(database, session, client.uid, "identity")
        who = typed(IdentityEntry, found.content) if found else IdentityEntry()
        return Contact(
            who.emergency_name, who.emergency_relation, who.emergency_phone, who.guardian_name,
            who.guardian_relation, who.guardian_phone, who.phone,
            "consent" if consent else "life")


def open_by_two(database: Database, actor: Actor, case_id: int, reason: str, name: str,
                password: str) -> datetime:
    """Open whom to call without consent, in danger: the counsellor and one who is named for it,
    who types their own password (PIPL 13(4)). The client is told afterwards. Returns until when.

    Refuses `contact_no_danger` (no high grade stands), `glass_reason`, `glass_partner`,
    `wrong_password`, `wait_before_retry`, `client_unknown`.
    """
    if len(reason.strip()) < LEAST_REASON:
        raise RefusedError("glass_reason", "reason")
    known = access(database, actor, case_id)
    if not known.danger:
        raise RefusedError("contact_no_danger")
    if name not in known.partners:
        raise RefusedError("glass_partner", "other")
    other = keyring.unlock(database.folder, name, password, database.around.clock)
    with database.writing(actor) as session:
        case, client = readers.own_case(session, actor, case_id)
        second = session.scalars(select(Staff).where(Staff.uid == other.uid)).one()
        hours = settings_book.value(session, "glass_hours", now().date())
        until = now() + timedelta(hours=hours)
        handover.log(database, session, client, BreakGlass(
            client_id=client.id, kind="identity", basis="life", asked_by=actor.staff_id,
            approved_by=second.id, opened_at=now(), until=until), reason)
        consequences.owe(database, session, actor, case.id, "tell_client", now() + TELL_WITHIN)
        audit.record(session, "counselling.break_glass", "counselling_client", client.id,
                     reason=f"与{second.name}共同启封（个保法第十三条第四项）")
        return until


def _agreed(session: Session, client: Client) -> bool:
    """Of who is locked nothing is read by consent any more: by two, in danger, alone."""
    return client.locked_on is None and named.agreed(session, client.id, "emergency")


def _until(session: Session, client: Client) -> datetime | None:
    return session.scalars(select(BreakGlass.until).where(
        BreakGlass.client_id == client.id, BreakGlass.kind == "identity",
        BreakGlass.until > now()).order_by(BreakGlass.until.desc()).limit(1)).first()


def _partners(session: Session, actor: Actor) -> list[str]:
    return list(session.scalars(
        select(Staff.name).join(Counsellor, Counsellor.staff_id == Staff.id).where(
            Staff.active, Counsellor.active, Counsellor.glass != "",
            Staff.id != actor.staff_id).order_by(Staff.name)))
