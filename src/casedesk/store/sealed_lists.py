"""The latest sealed record of many subjects at once, for a list: read together, opened each."""

from collections.abc import Iterable

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from casedesk.errors import RefusedError
from casedesk.model import SealedKey, SealedRecord, SigningKey, now
from casedesk.store import keyring_file, sealed
from casedesk.store.database import Database
from casedesk.store.sealed import Sealed

_AT_ONCE = 500  # subjects of one statement


def latest(database: Database, session: Session, subjects: Iterable[str],
           kind: str) -> dict[str, Sealed | RefusedError]:
    """Open the latest revision of each subject by the colleague's own key.

    What does not open has the refusal that `sealed.get` would raise; what is not there is left out.
    """
    own, ring = database.unlocked, keyring_file.current(database.folder)
    publics: dict[str, list[str]] = {}
    for uid, public in session.execute(select(SigningKey.staff_uid, SigningKey.sign_public)):
        publics.setdefault(uid, []).append(public)
    r, k = SealedRecord, SealedKey
    found: dict[str, Sealed | RefusedError] = {}
    known = any(holder.uid == own.uid for holder in ring.holders)
    under = sealed.under(ring, own.uid) if known else None
    wanted = list(dict.fromkeys(subjects))
    for begin in range(0, len(wanted), _AT_ONCE):
        some = wanted[begin : begin + _AT_ONCE]
        rows = session.execute(
            select(r.uid, r.subject, r.kind, r.revision, r.author_uid, r.sealed_at, r.body,
                   r.signature, r.destroyed_at, k.key, k.until, k.under)
            .outerjoin(k, and_(k.record_id == r.id, k.recipient == own.uid))
            .where(r.kind == kind, r.subject.in_(some)).order_by(r.revision))
        for row in {row.subject: row for row in rows}.values():
            if row.destroyed_at is not None:
                found[row.subject] = RefusedError("sealed_destroyed")
            elif row.key is None or row.under != under or (row.until and row.until <= now()):
                found[row.subject] = RefusedError("sealed_closed")
            else:
                try:
                    found[row.subject] = sealed.unsealed(
                        ring, row, row.key, own.box_secret, publics.get(row.author_uid, ()))
                except RefusedError as refusal:
                    found[row.subject] = refusal
    return found
