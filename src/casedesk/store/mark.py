"""How far the audit trail had come, noted outside the centre, so that an old copy put back shows."""

import hmac
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import select

from casedesk.errors import RefusedError
from casedesk.model import AuditEntry, Site
from casedesk.store import audit, files
from casedesk.store.sealing import keyed_hash

if TYPE_CHECKING:
    from casedesk.store.database import Database


@dataclass(frozen=True)
class Mark:
    """The number and digest of an entry that the trail is known to have held."""

    site: str
    seq: int
    head: str


def _file(database: "Database", site: str) -> Path:
    return database.around.notes() / "marks" / f"{site}.json"


def _site(database: "Database") -> tuple[str, bytes]:
    with database.reading() as session:
        return session.scalars(select(Site.uid).order_by(Site.id)).first() or "", audit.secret(
            session
        )


def keep(database: "Database") -> None:
    """Note the head of the trail; a machine that cannot keep notes still saves the work."""
    if database.read_only is not None:
        return
    site, secret = _site(database)
    with database.reading() as session:
        seq, head = audit.head(session)
    path = _file(database, site)
    text = json.dumps({"site": site, "seq": seq, "head": head, "tag": _tag(secret, site, seq, head)})
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        files.write(path, text.encode())
    except OSError:
        pass


def read(database: "Database") -> Mark | None:
    """The mark kept for this centre, none when there is none that is genuine."""
    site, secret = _site(database)
    try:
        found = json.loads(_file(database, site).read_bytes())
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


def _tag(secret: bytes, site: str, seq: int, head: str) -> str:
    return keyed_hash(secret, f"{site}|{seq}|{head}".encode(), "mark").hex()
