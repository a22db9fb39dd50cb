"""Opening what is closed: who may with whom, the second password, what is seen."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework.counselling import clients, handover, named
from casedesk.casework.counselling.notes import NoteRow, given
from casedesk.casework.staff import Data, Verb, allows, require
from casedesk.errors import RefusedError
from casedesk.model import (
    Actor,
    BreakGlass,
    Client,
    CounsellingCase,
    CounsellingSession,
    Staff,
    now,
)
from casedesk.store import Database, keyring, sealed_lists
from casedesk.store.sealed import Sealed

KINDS = ("identity", "record")


@dataclass(frozen=True)
class GlassRow:
    """One opening by two: by code, by whom, until when, whether the client was told; why, to the
    two and to the counsellor, '' to others.
    """

    code: str
    kind: str
    asked_by: str
    approved_by: str
    reason: str
    opened_at: datetime
    until: datetime
    open_now: bool
    client_told_on: date | None


def partners(database: Database, actor: Actor) -> list[str]:
    """Return with whom the signed-in colleague opens what is closed; nobody where they may not."""
    with database.reading() as session:
        found = [other for pair in named.pairs(session) if actor.uid in pair
                 for other in pair if other != actor.uid]
        return [] if not found else list(session.scalars(
            select(Staff.name).where(Staff.uid.in_(found)).order_by(Staff.name)))


def open_together(database: Database, actor: Actor, code: str, kind: str, reason: str,
                  name: str, password: str) -> datetime:
    """Open with a colleague who types their own password; return until when.

    Refuses as `handover.break_glass`; `glass_partner` (not named for it), `glass_kind`,
    `wrong_password`, `wait_before_retry`.
    """
    if kind not in KINDS:
        raise RefusedError("glass_kind", "kind")
    if name not in partners(database, actor):
        raise RefusedError("glass_partner", "other")
    if len(reason.strip()) < handover.LEAST_REASON:
        raise RefusedError("glass_reason", "reason")
    other = keyring.unlock(database.folder, name, password, database.around.clock)
    return handover.break_glass(database, actor, code, kind, reason, other)


def records(database: Database, actor: Actor, code: str) -> list[NoteRow]:
    """Return the notes of a client while the glass is open, newest first; none where it is not.

    Refuses `client_unknown`.
    """
    with database.reading() as session:
        client = session.scalars(select(Client).where(Client.code == code.strip())).first()
        if client is None:
            raise RefusedError("client_unknown", "code")
        rows = session.scalars(
            select(CounsellingSession).join(
                CounsellingCase, CounsellingCase.id == CounsellingSession.case_id)
            .where(CounsellingCase.client_id == client.id)
            .order_by(CounsellingSession.begins.desc()))
        return given(database, session, list(rows))


def identity(database: Database, actor: Actor, code: str) -> clients.IdentityEntry:
    """Return whom to call while the glass is open. Refuses `client_unknown`, `sealed_closed`."""
    return handover.seen_by_glass(database, actor, code)


def opened(database: Database, actor: Actor) -> list[GlassRow]:
    """Return every opening by two, newest first, by code: to those who may open and to readers of
    the trail; to a counsellor those of own clients. Refuses `not_allowed`.
    """
    every = allows(actor, Data.AUDIT, Verb.READ) or bool(partners(database, actor))
    if not every:
        require(actor, Data.NOTE, Verb.READ, own=True)
    with database.reading() as session:
        query = select(BreakGlass, Client).join(Client, Client.id == BreakGlass.client_id)
        if not every:
            query = query.where(Client.counsellor_id == actor.staff_id)
        found = session.execute(query.order_by(BreakGlass.id.desc())).all()
        told = sealed_lists.latest(
            database, session, [row.uid for row, _ in found], handover.GLASS)
        return [_row(session, row, client.code, told.get(row.uid)) for row, client in found]


def _row(session: Session, row: BreakGlass, code: str,
         told: Sealed | RefusedError | None) -> GlassRow:
    reason = str(told.content.get("reason", "")) if isinstance(told, Sealed) else ""
    asked, approved = (session.get_one(Staff, each).name
                       for each in (row.asked_by, row.approved_by))
    return GlassRow(code, row.kind, asked, approved, reason, row.opened_at, row.until,
                    row.until > now(), row.client_told_on)
