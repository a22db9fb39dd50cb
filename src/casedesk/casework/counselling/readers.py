"""Who may open what of a client, as keys: the table of who sees what, and nobody besides."""

from collections.abc import Iterable

from sqlalchemy import ColumnElement, CompoundSelect, Select, select, union_all
from sqlalchemy.orm import Session

from casedesk.casework.counselling import known_keys, named
from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import (
    Actor,
    Base,
    BreakGlass,
    Client,
    CounsellingCase,
    SealedRecord,
)
from casedesk.store import Database, audit, sealed

# What the named supervisor reads with the client's consent; identity and process notes never.
SUPERVISED = ("session", "scale", "risk", "plan", "crisis", "closing", "follow_up", "disclosure",
              "hospital", "intake", "task")
ARCHIVED = "C6"
_ALWAYS = ("paper", "paper_void", "disclosure")  # printed or told of what is archived: it is kept
ALONE = ("process",)  # its author, and nobody else for ever: not even sheet B


def own_client(session: Session, actor: Actor, client_id: int) -> Client:
    """Return a client of the signed-in counsellor. Refuses `not_allowed`, `client_unknown`.

    Somebody else's client and none at all are told apart by nobody; both are entered in the
    trail as an attempt.
    """
    client = session.get(Client, client_id)
    if client is None or client.counsellor_id != actor.staff_id:
        audit.tried(session, "counselling_client", client_id)
        require(actor, Data.NOTE, Verb.READ, own=True)
        raise RefusedError("client_unknown")
    require(actor, Data.NOTE, Verb.READ, own=True)
    return client


def own_case(session: Session, actor: Actor, case_id: int) -> tuple[CounsellingCase, Client]:
    """Return a case of the signed-in counsellor. Refuses `not_allowed`, `client_unknown`."""
    case = session.get(CounsellingCase, case_id)
    client = own_client(session, actor, case.client_id if case else 0)
    assert case is not None  # no client has the number 0
    return case, client


def open_case(session: Session, actor: Actor, case_id: int) -> tuple[CounsellingCase, Client]:
    """Return a case of the signed-in counsellor whose records may be read. Refuses as `own_case`,
    `client_locked` (storage is all that is left: PIPL 47), `client_destroyed`.
    """
    case, client = own_case(session, actor, case_id)
    require_open(client)
    return case, client


def require_open(client: Client) -> None:
    """Refuse (`client_locked`, `client_destroyed`) what is more than storage."""
    if client.destroyed_on:
        raise RefusedError("client_destroyed")
    if client.locked_on:
        raise RefusedError("client_locked")


def keep(database: Database, session: Session, client: Client, subject: str, kind: str,
         content: dict[str, object], more: Iterable[str] = ()) -> str:
    """Seal content of a client for those who may read that kind, and whose keys the author knows;
    return the record's uid. Refuses `case_archived`: what is archived is read, and written only
    once it is opened again.
    """
    _require_unarchived(session, client, subject, kind)
    if kind in ALONE:
        return sealed.put(database, session, subject, kind, dict(content), (), escrow=False)
    for each in more:
        known_keys.meet(database, session, each)
    supervisor = named.supervisor_of(session, client) if kind in SUPERVISED else ""
    pairs = {sealed.pair(*pair): pair for pair in named.pairs(session)}
    known = known_keys.allowed(database, session, [sealed.ESCROW, supervisor, *more, *pairs])
    return sealed.put(
        database, session, subject, kind, dict(content), known & {supervisor, *more},
        escrow=sealed.ESCROW in known, pairs=[pairs[each] for each in pairs if each in known])


def records(session: Session, client: Client) -> list[SealedRecord]:
    """Return every sealed record of a client: identity, and all of each case."""
    return list(session.scalars(select(SealedRecord).where(
        SealedRecord.subject.in_(subjects(session, client)),
        SealedRecord.destroyed_at.is_(None)).order_by(SealedRecord.id)))


def handed(database: Database, session: Session, client: Client) -> list[SealedRecord]:
    """Return the records that go along with a client: all but what is its author's alone, and but
    a reason for an opening that was never sealed to the counsellor.
    """
    rows = [row for row in records(session, client) if row.kind not in ALONE]
    return [row for row in rows if row.kind != "glass" or sealed.holds(database, session, row)]


def subjects(session: Session, client: Client) -> list[str]:
    """Return the uids that records of a client stand under."""
    return list(session.scalars(select(owners(Client.id == client.id).subquery().c.uid)))


def owners(which: ColumnElement[bool]) -> CompoundSelect[tuple[int, str]]:
    """Return every uid that records stand under, with the client: of the clients it names.

    A table of cases with a uid of its own is met by itself, so that none can be forgotten; of those
    that hang on the client itself there is the opening by two.
    """
    return union_all(
        select(Client.id.label("client_id"), Client.uid.label("uid")).where(which),
        select(BreakGlass.client_id, BreakGlass.uid)
        .join(Client, Client.id == BreakGlass.client_id).where(which),
        *_of_cases(which))


def _of_cases(which: ColumnElement[bool]) -> list[Select[tuple[int, str]]]:
    """The uids of cases and of all that stands under them."""
    tables = [(mapper.class_.uid, column) for mapper in Base.registry.mappers
              for column in mapper.columns if "uid" in mapper.columns
              and any(key.target_fullname == "counselling_case.id" for key in column.foreign_keys)]
    return [
        select(CounsellingCase.client_id, CounsellingCase.uid)
        .join(Client, Client.id == CounsellingCase.client_id).where(which),
        *(select(CounsellingCase.client_id, uid)
          .join(CounsellingCase, CounsellingCase.id == column)
          .join(Client, Client.id == CounsellingCase.client_id).where(which)
          for uid, column in tables)]


def _require_unarchived(session: Session, client: Client, subject: str, kind: str) -> None:
    archived: ColumnElement[bool] = (CounsellingCase.client_id == client.id) & (
        CounsellingCase.state == ARCHIVED)
    if kind in _ALWAYS or session.scalar(select(CounsellingCase.id).where(archived)
                                         .limit(1)) is None:
        return
    uids = union_all(*_of_cases(archived)).subquery()
    if session.scalar(select(uids.c.uid).where(uids.c.uid == subject).limit(1)) is not None:
        raise RefusedError("case_archived")
