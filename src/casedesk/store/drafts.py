"""What was typed and not yet saved, kept encrypted until it is saved or given up."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from casedesk.model import Actor, Draft, now
from casedesk.store import sealing

if TYPE_CHECKING:
    from casedesk.store.database import Database


_SEALED = "counselling"


@dataclass(frozen=True)
class DraftRow:
    """A draft as the quiet bar offers it."""

    kind: str
    key: str
    saved_at: datetime


def save(
    database: "Database", actor: Actor, kind: str, key: str, payload: dict[str, Any]
) -> None:
    """Keep what stands on the page; one draft a person, kind and key.

    What is typed about a client of counselling (kinds that begin with `counselling`) is sealed to
    its author besides.
    """
    text = json.dumps(payload, ensure_ascii=False)
    if kind.startswith(_SEALED):
        text = sealing.box(_own_key(database), text.encode(), _bound(kind, key)).hex()
    row = insert(Draft).values(
        staff_id=actor.staff_id, kind=kind, key=key, payload=text, saved_at=now()
    )
    row = row.on_conflict_do_update(
        index_elements=["staff_id", "kind", "key"],
        set_={"payload": row.excluded.payload, "saved_at": row.excluded.saved_at},
    )
    with database.writing(actor) as session:
        session.execute(row)


def mine(database: "Database", actor: Actor) -> list[DraftRow]:
    """This person's drafts, the latest first."""
    query = (
        select(Draft.kind, Draft.key, Draft.saved_at)
        .where(Draft.staff_id == actor.staff_id)
        .order_by(Draft.saved_at.desc(), Draft.id.desc())
    )
    with database.reading() as session:
        return [DraftRow(*row) for row in session.execute(query)]


def read(database: "Database", actor: Actor, kind: str, key: str) -> dict[str, Any] | None:
    """What the draft holds, none when there is none."""
    query = select(Draft.payload).where(*_one(actor, kind, key))
    with database.reading() as session:
        text = session.scalars(query).one_or_none()
    if text is not None and kind.startswith(_SEALED):
        try:
            boxed = bytes.fromhex(text)
            text = sealing.unbox(_own_key(database), boxed, _bound(kind, key)).decode()
        except (ValueError, sealing.WrongKeyError):
            return None  # the keys were made anew since; only the key of then opens it
    return None if text is None else dict(json.loads(text))


def _own_key(database: "Database") -> bytes:
    return sealing.subkey(database.unlocked.box_secret, "draft")


def _bound(kind: str, key: str) -> bytes:
    return f"draft|{kind}|{key}".encode()


def drop(session: Session, actor: Actor, kind: str, key: str) -> None:
    """Remove the draft inside the save that makes it real."""
    session.execute(delete(Draft).where(*_one(actor, kind, key)))


def discard(database: "Database", actor: Actor, kind: str, key: str) -> None:
    """Give the draft up."""
    with database.writing(actor) as session:
        drop(session, actor, kind, key)


def _one(actor: Actor, kind: str, key: str) -> tuple[Any, ...]:
    return Draft.staff_id == actor.staff_id, Draft.kind == kind, Draft.key == key
