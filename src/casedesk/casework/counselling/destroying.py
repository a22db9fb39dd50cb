"""Destroying records after their time: two people, every backup here included (P16)."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import delete, or_, select
from sqlalchemy.orm import Session

from casedesk.casework import keeping
from casedesk.casework.counselling import readers
from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import (
    Actor,
    Client,
    CounsellingCase,
    CounsellingSession,
    Destruction,
    Draft,
    new_uid,
    now,
)
from casedesk.rules import codes
from casedesk.store import Database, audit, backup, container, restoring, sealed

METHOD = "销毁密文和密钥，清除此前的备份"
# Kinds of drafts, by what their key is the number of.
_OF_CLIENT = ("counselling_identity", "counselling_round")
_OF_CASE = ("counselling_intake", "counselling_closing", "counselling_follow_up",
            "counselling_risk", "counselling_scale", "counselling_plan", "counselling_hospital",
            "counselling_disclosure", "counselling_crisis", "counselling_minute",
            "counselling_report")
_OF_SESSION = ("counselling_note", "counselling_addition", "counselling_process")


@dataclass(frozen=True)
class ExpiredRow:
    """A client whose records may be destroyed, by code."""

    client_id: int
    code: str
    keep_until: date
    reason: str
    proposed_by: str
    proposed_on: date | None
    may_confirm: bool


@dataclass(frozen=True)
class DestructionRow:
    """One destruction as the register has it."""

    id: int
    code: str
    records: int
    reason: str
    proposed_on: date
    proposed_by: str
    confirmed_at: datetime
    confirmed_by: str
    method: str
    backups: str  # '' while the backups of before are still there


def expired(database: Database, actor: Actor) -> list[ExpiredRow]:
    """Return the clients whose time of keeping is over, by code. Refuses `not_allowed`."""
    require(actor, Data.DESTRUCTION, Verb.ADD)
    today = now().date()
    with database.reading() as session:
        waiting = {row.client_id: row for row in session.scalars(
            select(Destruction).where(Destruction.confirmed_at.is_(None)))}
        found = []
        for row in session.scalars(select(Client).where(
                Client.destroyed_on.is_(None), Client.destroy_after <= today)
                .order_by(Client.destroy_after, Client.code)):
            asked = waiting.get(row.id)
            assert row.destroy_after is not None  # it was compared above
            found.append(ExpiredRow(
                row.id, row.code, row.destroy_after, asked.reason if asked else "",
                asked.proposed_by_name if asked else "", asked.proposed_on if asked else None,
                asked is not None and asked.proposed_by != actor.staff_id))
        return found


def register(database: Database, actor: Actor, year: int | None = None) -> list[DestructionRow]:
    """Return what was destroyed, the latest first; of one year. Refuses `not_allowed`."""
    require(actor, Data.DESTRUCTION, Verb.ADD)
    with database.reading() as session:
        return rows_of(session, year)


def rows_of(session: Session, year: int | None = None) -> list[DestructionRow]:
    """Return the register, the latest first."""
    return [DestructionRow(
        row.id, row.code, row.records, row.reason, row.proposed_on, row.proposed_by_name,
        row.confirmed_at, row.confirmed_by_name, row.method, row.backups)
        for row in session.scalars(select(Destruction).where(
            Destruction.confirmed_at.is_not(None)).order_by(Destruction.confirmed_at.desc()))
        if row.confirmed_at and year in (None, row.confirmed_at.year)]


def propose(database: Database, actor: Actor, client_id: int, reason: str) -> int:
    """Propose to destroy a client's records (P16, first hand), for a code of destruction_reasons:
    the register is read by others. Refuses `destroy_early` (its time
    of keeping is not over), `destroy_reason`, `destroy_proposed`, `not_allowed`.
    """
    require(actor, Data.DESTRUCTION, Verb.ADD)
    if reason not in codes.table("destruction_reasons"):
        raise RefusedError("destroy_reason", "reason")
    with database.writing(actor) as session:
        client = session.get(Client, client_id)
        if client is None or client.destroyed_on:
            raise RefusedError("client_unknown")
        if client.destroy_after is None or client.destroy_after > now().date():
            raise RefusedError("destroy_early", until=str(client.destroy_after or "—"))
        if _waiting(session, client_id) is not None:
            raise RefusedError("destroy_proposed")
        row = Destruction(client_id=client.id, code=client.code, reason=reason,
                          proposed_on=now().date(), proposed_by=actor.staff_id,
                          proposed_by_name=actor.name)
        session.add(row)
        session.flush()
        audit.record(session, "counselling.destroy_proposed", "counselling_client", client.id)
        return row.id


def withdraw(database: Database, actor: Actor, client_id: int) -> None:
    """Take a proposal back: nothing is destroyed. Refuses `destroy_unproposed`, `not_allowed`."""
    require(actor, Data.DESTRUCTION, Verb.ADD)
    with database.writing(actor) as session:
        row = _waiting(session, client_id)
        if row is None:
            raise RefusedError("destroy_unproposed")
        session.delete(row)
        audit.record(session, "counselling.destroy_withdrawn", "counselling_client", client_id)


def confirm(database: Database, actor: Actor, client_id: int) -> DestructionRow:
    """Destroy for good (P16, second hand): bodies, keys, drafts; then every earlier backup here.

    Refuses `destroy_same` (two people), `destroy_unproposed`, `not_allowed`; what a backup
    refuses: the records are gone then, and `purge` is still to be done.
    """
    require(actor, Data.DESTRUCTION, Verb.ADD)
    with database.writing(actor) as session:
        row = _waiting(session, client_id)
        if row is None:
            raise RefusedError("destroy_unproposed")
        if row.proposed_by == actor.staff_id:
            raise RefusedError("destroy_same")
        client = session.get_one(Client, client_id)
        row.records = sealed.destroy(session, readers.records(session, client))
        _drop_drafts(session, client)
        _unlink(session, client)
        row.confirmed_at, row.confirmed_by = now(), actor.staff_id
        row.confirmed_by_name, row.method = actor.name, METHOD
        client.destroyed_on = now().date()
        audit.record(session, "counselling.destroyed", "counselling_client", client.id)
        session.flush()
        number = row.id
    return purge(database, actor, number)


def purge(database: Database, actor: Actor, destruction_id: int) -> DestructionRow:
    """Remove every backup of before from the centre's own place, and say so in the register.

    A fresh one is made and verified first, so that the centre is never without. Refuses
    `destroy_unproposed` (nothing was destroyed), `not_allowed`; what a backup refuses.
    """
    require(actor, Data.DESTRUCTION, Verb.ADD)
    with database.reading() as session:
        if not any(row.id == destruction_id for row in rows_of(session)):
            raise RefusedError("destroy_unproposed")
    removed = _purge(database)
    with database.writing(actor) as session:
        row = session.get_one(Destruction, destruction_id)
        row.backups = f"已清除本机此前的备份{removed}份；其他位置的备份须另行清除"
        audit.record(session, "counselling.backups_purged", "counselling_client", row.client_id)
        session.flush()
        return next(each for each in rows_of(session) if each.id == destruction_id)


def _purge(database: Database) -> int:
    place = keeping.folder_of(database)
    fresh = backup.make(database, place, "after_destruction")
    old = [row for row in backup.listing(place) if row.path != fresh.path]
    for row in old:
        container.remove(row.path)
    return len(old) + restoring.forget_kept(database.folder)


def _unlink(session: Session, client: Client) -> None:
    """What the months count stays; with another uid of the case nothing says whose it was."""
    for case in session.scalars(select(CounsellingCase).where(
            CounsellingCase.client_id == client.id)):
        case.uid = new_uid()


def _drop_drafts(session: Session, client: Client) -> None:
    """Drafts of anybody about this client, whatever they are named by."""
    cases = select(CounsellingCase.id).where(CounsellingCase.client_id == client.id)
    of_cases = [str(number) for number in session.scalars(cases)]
    of_sessions = [str(number) for number in session.scalars(
        select(CounsellingSession.id).where(CounsellingSession.case_id.in_(cases)))]
    by_case = Draft.kind.in_(_OF_CASE) & or_(
        Draft.key.in_(of_cases), *(Draft.key.like(f"{number}:%") for number in of_cases))
    session.execute(delete(Draft).where(or_(
        by_case, Draft.kind.in_(_OF_SESSION) & Draft.key.in_(of_sessions),
        Draft.kind.in_(_OF_CLIENT) & (Draft.key == str(client.id)))))


def _waiting(session: Session, client_id: int) -> Destruction | None:
    return session.scalars(select(Destruction).where(
        Destruction.client_id == client_id, Destruction.confirmed_at.is_(None))).first()
