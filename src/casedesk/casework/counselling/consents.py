"""What a client agreed to (P2, P3, P18), and what follows at once when they no longer do."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework.counselling import ending, known_keys, named, readers
from casedesk.errors import RefusedError
from casedesk.model import (
    Actor,
    Appointment,
    Client,
    CounsellingCase,
    CounsellingConsent,
    Staff,
    now,
)
from casedesk.rules import codes
from casedesk.store import Database, audit, sealed

NEEDED = ("counselling", "sensitive")  # without these nothing is kept (PIPL 13, 29)


@dataclass(frozen=True)
class Lock:
    """仅存储: since when, whether the client asked for deletion, until when it is kept."""

    since: date
    asked_on: date | None
    until: date | None


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
        enter(database, session, actor, client, purpose, given=given, on=day,
              by_guardian=by_guardian)


def enter(database: Database, session: Session, actor: Actor, client: Client, purpose: str, *,
          given: bool, on: date | None = None, by_guardian: bool = False) -> None:
    """Enter a signed answer inside a transaction, and what follows from it at once."""
    session.add(CounsellingConsent(
        client_id=client.id, purpose=purpose, given=given, on=on or now().date(),
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
            lock(database, session, actor, client)
        audit.record(session, "counselling.consent_withdrawn", "counselling_client", client.id)


def ask_erasure(database: Database, actor: Actor, client_id: int, words: str = "") -> date:
    """Record that the client asks for deletion: from now on nothing but storage, until the time
    of keeping is over and two people destroy it (PIPL 47). Returns until when it is kept.

    Refuses `erasure_asked`, `client_destroyed`, `client_unknown`.
    """
    with database.writing(actor) as session:
        client = readers.own_client(session, actor, client_id)
        if client.destroyed_on:
            raise RefusedError("client_destroyed")
        if sealed.get(database, session, client.uid, "erasure") is not None:
            raise RefusedError("erasure_asked")
        readers.keep(database, session, client, client.uid, "erasure",
                     {"on": now().date().isoformat(), "words": words.strip()})
        lock(database, session, actor, client)
        audit.record(session, "counselling.erasure_asked", "counselling_client", client.id)
        assert client.destroy_after is not None  # a lock sets it
        return client.destroy_after


def lock_of(database: Database, actor: Actor, *, case_id: int | None = None,
            client_id: int | None = None) -> Lock | None:
    """Return since when and why nothing but storage is left; None where it is not so.

    Refuses `client_unknown`.
    """
    with database.reading() as session:
        client = readers.own_case(session, actor, case_id)[1] if case_id is not None \
            else readers.own_client(session, actor, client_id or 0)
        if client.locked_on is None:
            return None
        asked = sealed.get(database, session, client.uid, "erasure")
        return Lock(client.locked_on, date.fromisoformat(str(asked.content["on"]))
                    if asked else None, client.destroy_after)


def lock(database: Database, session: Session, actor: Actor, client: Client) -> None:
    """Leave storage alone: no supervisor reads, nothing is booked, the time of keeping runs."""
    today = now().date()
    client.locked_on = client.locked_on or today
    _supervise(database, session, client, False)
    cases = list(session.scalars(select(CounsellingCase).where(
        CounsellingCase.client_id == client.id).order_by(CounsellingCase.seq)))
    for row in session.scalars(select(Appointment).where(
            Appointment.case_id.in_([case.id for case in cases]),
            Appointment.state == "booked", Appointment.begins > now())):
        row.state, row.state_at, row.state_by = "client_early", now(), actor.name
    if client.destroy_after is None and cases:
        ending.keep_until(database, session, cases[-1], client, today)
    session.flush()


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
        known_keys.meet(database, session, session.get_one(Staff, staff_id).uid)
        _supervise(database, session, client, named.agreed(session, client.id, "supervision"))
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
    for row in rows if known_keys.allowed(database, session, [uid]) else ():
        sealed.share(database, session, row, uid)
