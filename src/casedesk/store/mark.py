"""How far the trail had come, noted outside the centre: an old copy put back shows."""

import hmac
import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.errors import RefusedError
from casedesk.model import Actor, AuditEntry, Site
from casedesk.store import audit, files
from casedesk.store.sealing import keyed_hash
from casedesk.store.surroundings import Surroundings

if TYPE_CHECKING:
    from casedesk.store.database import Database


@dataclass(frozen=True)
class Mark:
    """The number and digest of an entry that the trail is known to have held."""

    site: str
    seq: int
    head: str


def _file(around: Surroundings, site: str) -> Path:
    return around.notes() / "marks" / f"{site}.json"


def _site(session: Session) -> tuple[str, bytes]:
    return session.scalars(select(Site.uid).order_by(Site.id)).first() or "", audit.secret(session)


def keep(database: "Database") -> None:
    """Note the head of the trail; a machine that cannot keep notes still saves the work."""
    if database.read_only is not None:
        return
    with database.reading() as session:
        keep_in(session, database.around)


def keep_in(session: Session, around: Surroundings) -> None:
    """Note the head of the trail that a session sees."""
    site, secret = _site(session)
    seq, head = audit.head(session)
    tag = _tag(secret, site, seq, head)
    path = _file(around, site)
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        files.write(path, json.dumps({"seq": seq, "head": head, "tag": tag}).encode())


def read(database: "Database") -> Mark | None:
    """The mark kept for this centre, none when there is none that is genuine."""
    with database.reading() as session:
        site, secret = _site(session)
    try:
        found = json.loads(_file(database.around, site).read_bytes())
        mark = Mark(site, int(found["seq"]), str(found["head"]))
        tag = str(found["tag"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    genuine = hmac.compare_digest(tag, _tag(secret, site, mark.seq, mark.head))
    return mark if genuine else None


def holds(database: "Database", mark: Mark) -> bool:
    """Whether the trail still holds the entry that the mark names."""
    if mark.seq == 0:
        return True
    with database.reading() as session:
        found = session.scalars(select(AuditEntry.digest).where(AuditEntry.id == mark.seq)).first()
    return found == mark.head


def older(database: "Database") -> RefusedError | None:
    """The refusal that an older copy of the centre meets on every save, none when it is not one."""
    mark = read(database)
    if mark is None or holds(database, mark):
        return None
    with database.reading() as session:
        seq, _ = audit.head(session)
    return RefusedError("database_older", missing=max(mark.seq - seq, 1))


def accept_older(database: "Database", actor: Actor, reason: str) -> None:
    """Go on with an older copy that was put back on purpose; the trail says who and why.

    Raises RefusedError reason_missing.
    """
    if database.read_only is None or database.read_only.code != "database_older":
        return
    if not reason.strip():
        raise RefusedError("reason_missing", "reason")
    database.read_only = None
    with database.writing(actor) as session:
        audit.record(session, "accept_older", "site", actor.site_id, reason=reason)
    keep(database)


def _tag(secret: bytes, site: str, seq: int, head: str) -> str:
    return keyed_hash(secret, f"{site}|{seq}|{head}".encode(), "mark").hex()
