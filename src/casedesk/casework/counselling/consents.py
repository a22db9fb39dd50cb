"""What a client agreed to (P2, P3, P18), and what follows at once when they no longer do."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework.counselling import readers
from casedesk.errors import RefusedError
from casedesk.model import Actor, Client, CounsellingConsent, Staff, now
from casedesk.rules import codes
from casedesk.store import Database, audit, sealed

NEEDED = ("counselling", "sensitive")  # without these nothing is kept (PIPL 13, 29)


@dataclass(frozen=True)
class ConsentRow:
    """One answer of a client; `given` False is a refusal, which takes nothing from the service."""

    purpose: str
    given: bool
    on: date
    by_guardian: bool
    withdrawn_on: date | None


def answer(database: Database, actor: Actor, client_id: int, purpose: str, given: bool,
           on: date | None = None, by_guardian: bool = False) -> None:
    """Record a signed answer; a consent to supervision opens the records to the named supervisor.

    Refuses `consent_unknown`, `act_future`, `client_unknown`.
    """
    if purpose not in codes.table("counselling_consents"):
        raise RefusedError("consent_unknown", "purpose")
    day = on or now().date()
    if day > now().date():
        raise RefusedError("act_future", "on", act="同意")
    with database.writing(actor) as session:
        client = readers.own_client(session, actor, client_id)
        readers.require_open(client)
        session.add(CounsellingConsent(client_id=client.id, purpose=purpose, given=given, on=day,
                                       by_guardian=by_guardian, recorded_by=actor.staff_id))
        session.flush()
        if purpose == "supervision":
            _supervise(database, session, client, given)
        if purpose == "reminder":
            client.remind = given
        audit.record(session, "counselling.consent", "counselling_client", client.id)


def withdraw(database: Database, actor: Actor, client_id: int, purpose: str) -> None:
    """Record a withdrawal; it takes effect at once, the trail of before stays (PIPL 15).

    A withdrawal of what is needed leaves storage alone (仅存储). Refuses `consent_not_given`.
    """
    with database.writing(actor) as session:
        client = readers.own_client(session, actor, client_id)
        row = _latest(session, client.id, purpose)
        if row is None or not row.given or row.withdrawn_on:
            raise RefusedError("consent_not_given", "purpose")
        row.withdrawn_on = now().date()
        session.flush()
        if purpose == "supervision":
            _supervise(database, session, client, False)
        if purpose == "reminder":
            client.remind = False
        if purpose in NEEDED:
            client.locked_on = now().date()
            _supervise(database, session, client, False)
        audit.record(session, "counselling.consent_withdrawn", "counselling_client", client.id)


def name_supervisor(database: Database, actor: Actor, client_id: int, staff_id: int) -> None:
    """Name who supervises this client's counselling; they read only with the client's consent.

    Refuses `client_unknown`, `supervisor_self`.
    """
    if staff_id == actor.staff_id:
        raise RefusedError("supervisor_self", "supervisor")
    with database.writing(actor) as session:
        client = readers.own_client(session, actor, client_id)
        readers.require_open(client)
        _supervise(database, session, client, False)
        client.supervised_by_id = staff_id
        session.flush()
        _supervise(database, session, client, readers.agreed(session, client.id, "supervision"))
        audit.record(session, "counselling.supervisor", "counselling_client", client.id)


def of_client(database: Database, actor: Actor, client_id: int) -> list[ConsentRow]:
    """Return every answer of a client, the latest first. Refuses `client_unknown`."""
    with database.reading() as session:
        client = readers.own_client(session, actor, client_id)
        return [ConsentRow(row.purpose, row.given, row.on, row.by_guardian, row.withdrawn_on)
                for row in session.scalars(select(CounsellingConsent).where(
                    CounsellingConsent.client_id == client.id)
                    .order_by(CounsellingConsent.id.desc()))]


def _latest(session: Session, client_id: int, purpose: str) -> CounsellingConsent | None:
    return session.scalars(select(CounsellingConsent).where(
        CounsellingConsent.client_id == client_id, CounsellingConsent.purpose == purpose)
        .order_by(CounsellingConsent.id.desc()).limit(1)).first()


def _supervise(database: Database, session: Session, client: Client, given: bool) -> None:
    """Give the named supervisor keys to what a supervisor reads, or take them all back."""
    if client.supervised_by_id in (None, client.counsellor_id):  # a counsellor keeps their keys
        return
    uid = session.scalars(select(Staff.uid).where(Staff.id == client.supervised_by_id)).one()
    rows = [row for row in readers.records(session, client) if row.kind in readers.SUPERVISED]
    if not given:
        sealed.take_back(session, [row.id for row in rows], uid)
        return
    for row in rows:
        sealed.share(database, session, row, uid)
