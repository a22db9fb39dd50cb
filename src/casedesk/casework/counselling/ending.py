"""Closing, follow-up, and destroying after retention: two people, backups included."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import keeping, settings_book
from casedesk.casework.counselling import clients, consequences, counting, readers
from casedesk.casework.staff import Data, Verb, allows, require
from casedesk.errors import RefusedError
from casedesk.model import (
    Actor,
    Client,
    CounsellingSession,
    CounsellingTask,
    Destruction,
    now,
)
from casedesk.rules import codes
from casedesk.store import Database, audit, backup, container, drafts, sealed


@dataclass
class ClosingEntry:
    """A closing summary (P10)."""

    case_id: int = 0
    on: date | None = None
    reason: str = ""  # code table counselling_closings
    course: str = ""
    goal_after: int | None = None  # 0–10
    final_risk: int | None = None
    advice: str = ""
    follow_up_weeks: int | None = 4
    satisfaction: int | None = None  # 1–5


@dataclass
class FollowUpEntry:
    """A follow-up (P11)."""

    case_id: int = 0
    on: date | None = None
    how: str = "telephone"
    reached: bool = True
    words: str = ""
    risk: int | None = None
    reopen: bool = False


@dataclass(frozen=True)
class ExpiredRow:
    """A client whose records may be destroyed, by code."""

    client_id: int
    code: str
    keep_until: date
    proposed_by: str
    may_confirm: bool


def close(database: Database, actor: Actor, entry: ClosingEntry) -> None:
    """Close a case with its summary, sealed; the time of keeping begins.

    Refuses `closing_reason`, `closing_risk` (the last grade is missing), `closing_unsigned`
    (sessions without a signed note), `closing_crisis`, `closing_safety_call` (lost, and nobody
    has called yet), `client_unknown`.
    """
    if entry.reason not in codes.table("counselling_closings"):
        raise RefusedError("closing_reason", "reason")
    if entry.final_risk is None:
        raise RefusedError("closing_risk", "final_risk")
    on = entry.on or now().date()
    with database.writing(actor) as session:
        case, client = readers.own_case(session, actor, entry.case_id)
        readers.require_open(client)
        held = session.scalars(select(CounsellingSession.state).where(
            CounsellingSession.case_id == case.id)).all()
        if any(state != "signed" for state in held):
            raise RefusedError("closing_unsigned")
        if case.crisis and entry.reason != "referred":
            raise RefusedError("closing_crisis")
        if entry.reason == "lost" and consequences.call_owed(session, case.id):
            raise RefusedError("closing_safety_call")
        case.state, case.closed_on = "C4", on
        case.crisis = case.same_day = False
        readers.keep(database, session, client, case.uid, "closing", clients.plain(entry))
        who = sealed.get(database, session, client.uid, "identity")
        born = who.content.get("birth") if who else None
        client.destroy_after = clients.keep_until(
            case, date.fromisoformat(str(born)) if born else None,
            settings_book.value(session, "counselling_retention", on),
            settings_book.value(session, "counselling_minor_age", on))
        if entry.follow_up_weeks:
            session.add(CounsellingTask(
                case_id=case.id, kind="follow_up", for_id=actor.staff_id,
                due_at=now() + timedelta(weeks=entry.follow_up_weeks),
                recorded_by=actor.staff_id))
        counting.case_closed(database, session, case, client, entry.reason, entry.satisfaction,
                             len(held))
        audit.record(session, "counselling.close", "counselling_case", case.id)
        drafts.drop(session, actor, "counselling_closing", str(case.id))


def follow_up(database: Database, actor: Actor, entry: FollowUpEntry) -> None:
    """Record a follow-up, sealed; it may open the case again. Refuses `closing_risk` where the
    client was reached, `client_unknown`, `act_future`.
    """
    on = entry.on or now().date()
    if on > now().date():
        raise RefusedError("act_future", "on", act="随访")
    if entry.reached and entry.risk is None:
        raise RefusedError("closing_risk", "risk")
    with database.writing(actor) as session:
        case, client = readers.own_case(session, actor, entry.case_id)
        readers.require_open(client)
        readers.keep(database, session, client, case.uid, "follow_up", clients.plain(entry))
        case.state = "C2" if entry.reopen else "C5"
        if entry.reopen:
            case.closed_on, client.destroy_after = None, None
        for row in session.scalars(select(CounsellingTask).where(
                CounsellingTask.case_id == case.id, CounsellingTask.kind == "follow_up",
                CounsellingTask.done_at.is_(None))):
            row.done_at, row.done_by = now(), actor.name
            row.outcome = "done" if entry.reached else "unreachable"
        audit.record(session, "counselling.follow_up", "counselling_case", case.id)
        drafts.drop(session, actor, "counselling_follow_up", str(case.id))


def expired(database: Database, actor: Actor) -> list[ExpiredRow]:
    """Return the clients whose time of keeping is over, by code. Refuses `not_allowed`."""
    _may(actor)
    today = now().date()
    with database.reading() as session:
        waiting = {row.client_id: row for row in session.scalars(
            select(Destruction).where(Destruction.confirmed_at.is_(None)))}
        return [ExpiredRow(
            row.id, row.code, row.destroy_after, waiting[row.id].proposed_by_name
            if row.id in waiting else "",
            row.id in waiting and waiting[row.id].proposed_by != actor.staff_id)
            for row in session.scalars(select(Client).where(
                Client.destroyed_on.is_(None), Client.destroy_after <= today)
                .order_by(Client.destroy_after)) if row.destroy_after]


def propose(database: Database, actor: Actor, client_id: int, reason: str) -> int:
    """Propose to destroy a client's records (P16, first hand). Refuses `destroy_early` (its time
    of keeping is not over), `destroy_reason`, `destroy_proposed`, `not_allowed`.
    """
    _may(actor)
    if not reason.strip():
        raise RefusedError("destroy_reason", "reason")
    with database.writing(actor) as session:
        client = session.get(Client, client_id)
        if client is None or client.destroyed_on:
            raise RefusedError("client_unknown")
        if client.destroy_after is None or client.destroy_after > now().date():
            raise RefusedError("destroy_early", until=str(client.destroy_after or "—"))
        if _waiting(session, client_id) is not None:
            raise RefusedError("destroy_proposed")
        row = Destruction(client_id=client.id, code=client.code, reason=reason.strip(),
                          proposed_on=now().date(), proposed_by=actor.staff_id,
                          proposed_by_name=actor.name)
        session.add(row)
        session.flush()
        audit.record(session, "counselling.destroy_proposed", "counselling_client", client.id)
        return row.id


def confirm(database: Database, actor: Actor, client_id: int) -> Destruction:
    """Destroy for good (P16, second hand): bodies and keys, then every earlier backup here.

    A fresh backup is made and verified first, so that the centre is never without one. Refuses
    `destroy_same` (two people), `destroy_unproposed`, `not_allowed`; what a backup refuses.
    """
    _may(actor)
    with database.writing(actor) as session:
        row = _waiting(session, client_id)
        if row is None:
            raise RefusedError("destroy_unproposed")
        if row.proposed_by == actor.staff_id:
            raise RefusedError("destroy_same")
        client = session.get_one(Client, client_id)
        row.records = sealed.destroy(session, readers.records(session, client))
        row.confirmed_at, row.confirmed_by = now(), actor.staff_id
        row.confirmed_by_name, row.method = actor.name, "销毁密文和密钥，清除此前的备份"
        client.destroyed_on = now().date()
        audit.record(session, "counselling.destroyed", "counselling_client", client.id)
        session.flush()
        session.expunge(row)
    removed = purge_backups(database)
    with database.writing(actor) as session:
        kept = session.get_one(Destruction, row.id)
        kept.backups = f"已清除本机此前的备份{removed}份；其他位置的备份须另行清除"
        session.flush()
        session.expunge(kept)
        return kept


def purge_backups(database: Database) -> int:
    """Make and verify a fresh backup, then remove every earlier one in the centre's own place.

    Returns how many were removed; those on other disks are named on the register (P16).
    """
    fresh = backup.make(database, keeping.folder_of(database), "after_destruction")
    old = [row for row in backup.listing(keeping.folder_of(database)) if row.path != fresh.path]
    for row in old:
        container.remove(row.path)
    return len(old)


def _may(actor: Actor) -> None:
    if not allows(actor, Data.NOTE, Verb.ADD, own=True):
        require(actor, Data.STAFF, Verb.CHANGE)


def _waiting(session: Session, client_id: int) -> Destruction | None:
    return session.scalars(select(Destruction).where(
        Destruction.client_id == client_id, Destruction.confirmed_at.is_(None))).first()
