"""Handing a client over, and opening what is closed: by key, by two people, with a reason."""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.casework.counselling import clients, readers
from casedesk.errors import RefusedError
from casedesk.model import (
    Actor,
    Appointment,
    BreakGlass,
    Client,
    CounsellingCase,
    CounsellingSession,
    CounsellingTask,
    SealedRecord,
    Staff,
    now,
)
from casedesk.rules import codes
from casedesk.store import Database, audit, sealed
from casedesk.store.keyring_file import Unlocked

LEAST_REASON = 10  # characters
REASONS = "handover_reasons"
GLASS = "glass"  # why two opened what was closed


def hand_over(database: Database, actor: Actor, client_id: int, to_staff_id: int,
              reason: str) -> None:
    """Give a client to another counsellor: every record but process notes is sealed to them.

    `reason` is a code of handover_reasons. The one who hands over keeps none of the keys. Refuses
    `handover_self`, `handover_reason`, `handover_unsigned` (a session whose note only its
    counsellor can write), `counsellor_unfit`, `client_unknown`, `sealed_closed`.
    """
    if to_staff_id == actor.staff_id:
        raise RefusedError("handover_self", "counsellor")
    require_reason(reason)
    with database.writing(actor) as session:
        client = readers.own_client(session, actor, client_id)
        readers.require_open(client)
        clients.require_fit(session, to_staff_id)
        _require_signed(session, client)
        uid = session.scalars(select(Staff.uid).where(Staff.id == to_staff_id)).one()
        rows = readers.handed(database, session, client)
        for row in rows:
            sealed.share(database, session, row, uid)
        sealed.take_back(session, [row.id for row in rows], actor.uid)
        move(session, client, to_staff_id)
        audit.record(session, "counselling.handover", "counselling_client", client.id,
                     reason=codes.label(REASONS, reason))


def require_reason(reason: str) -> None:
    """Refuse (`handover_reason`) what is no reason to hand a client over: words would be read."""
    if reason not in codes.table(REASONS):
        raise RefusedError("handover_reason", "reason")


def move(session: Session, client: Client, to_staff_id: int) -> None:
    """Make a client another counsellor's, with what is booked; keys are the caller's matter."""
    client.counsellor_id = to_staff_id
    if client.supervised_by_id == to_staff_id:
        client.supervised_by_id = None  # nobody supervises their own work
    cases = select(CounsellingCase.id).where(CounsellingCase.client_id == client.id)
    for booked in session.scalars(select(Appointment).where(
            Appointment.case_id.in_(cases), Appointment.begins > now(),
            Appointment.state == "booked")):
        booked.counsellor_id = to_staff_id
    for waiting in session.scalars(select(CounsellingSession).where(
            CounsellingSession.case_id.in_(cases), CounsellingSession.state != "signed")):
        waiting.counsellor_id = to_staff_id  # only of one who is gone: who goes on says so in it


def break_glass(database: Database, actor: Actor, code: str, kind: str, reason: str,
                other: Unlocked) -> datetime:
    """Open a client's identity or records to two who are named for it, for a day.

    `actor` is signed in, `other` typed their own password beside them. It is loud: audit entries
    of both, a notice to the counsellor, and the duty to tell the client afterwards (PIPL 18(2)).
    Returns until when. Refuses `glass_reason`, `glass_same`, `client_unknown`, `sealed_closed`
    (not a pair of this client).
    """
    if len(reason.strip()) < LEAST_REASON:
        raise RefusedError("glass_reason", "reason")
    if other.uid == actor.uid:
        raise RefusedError("glass_same", "other")
    with database.writing(actor) as session:
        client = session.scalars(select(Client).where(Client.code == code.strip())).first()
        if client is None or client.destroyed_on:
            raise RefusedError("client_unknown", "code")
        hours = settings_book.value(session, "glass_hours", now().date())
        until = now() + timedelta(hours=hours)
        second = session.scalars(select(Staff).where(Staff.uid == other.uid)).one()
        log(database, session, client, BreakGlass(
            client_id=client.id, kind=kind, asked_by=actor.staff_id, approved_by=second.id,
            opened_at=now(), until=until), reason)
        for row in _wanted(session, client, kind):
            key = sealed.key_by_two(session, row, database.unlocked, other)
            sealed.give(database, session, row, key, actor.uid, until)
        _tell_afterwards(session, actor, client)
        audit.record(session, "counselling.break_glass", "counselling_client", client.id,
                     [kind], reason=f"与{second.name}共同启封")
        return until


def log(database: Database, session: Session, client: Client, row: BreakGlass,
        reason: str) -> None:
    """Keep an opening; why is sealed for the two and for the client's counsellor."""
    session.add(row)
    session.flush()
    people = list(session.scalars(select(Staff.uid).where(
        Staff.id.in_((row.asked_by, row.approved_by, client.counsellor_id)))))
    readers.keep(database, session, client, row.uid, GLASS, {"reason": reason.strip()}, people)


def seen_by_glass(database: Database, actor: Actor, code: str) -> clients.IdentityEntry:
    """Return whom to call, to one of the two while the glass is open. Refuses `sealed_closed`."""
    with database.reading() as session:
        client = session.scalars(select(Client).where(Client.code == code.strip())).first()
        if client is None:
            raise RefusedError("client_unknown", "code")
        found = sealed.get(database, session, client.uid, "identity")
        if found is None:
            raise RefusedError("client_unknown", "code")
        return clients.typed(clients.IdentityEntry, found.content)


def _require_signed(session: Session, client: Client) -> None:
    waiting = session.scalar(
        select(CounsellingSession.id)
        .join(CounsellingCase, CounsellingCase.id == CounsellingSession.case_id)
        .where(CounsellingCase.client_id == client.id, CounsellingSession.state != "signed")
        .limit(1))
    if waiting:
        raise RefusedError("handover_unsigned")


def _wanted(session: Session, client: Client, kind: str) -> list[SealedRecord]:
    rows = readers.records(session, client)
    if kind == "identity":
        return [row for row in rows if row.kind == "identity"]
    return [row for row in rows if row.kind not in (*readers.ALONE, GLASS)]


def _tell_afterwards(session: Session, actor: Actor, client: Client) -> None:
    case = session.scalars(select(CounsellingCase).where(
        CounsellingCase.client_id == client.id).order_by(CounsellingCase.seq.desc())
        .limit(1)).first()
    if case is not None:
        session.add(CounsellingTask(case_id=case.id, kind="tell_client", due_at=now() + timedelta(
            days=3), for_id=client.counsellor_id, recorded_by=actor.staff_id))
