"""Sealed records: each revision under a key of its own, for those alone who may open it.

A body is XChaCha20-Poly1305 under a random key, bound to site, subject, kind, revision, author and
moment; the key is sealed to each recipient's X25519 key. A sealed box does not tell who made it,
so the author signs context and ciphertext (Ed25519). The database key opens none of this.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
from typing import Any

from nacl.exceptions import BadSignatureError
from nacl.signing import SigningKey as Signer
from nacl.signing import VerifyKey
from sqlalchemy import Row, delete, func, select
from sqlalchemy.orm import Session

from casedesk.errors import RefusedError
from casedesk.model import SealedKey, SealedRecord, SigningKey, new_uid, now
from casedesk.store import audit, keyring_file, sealing
from casedesk.store.database import Database
from casedesk.store.keyring_file import Ring, Unlocked
from casedesk.store.sealing import WrongKeyError

ESCROW = "escrow"  # sheet B
Pair = tuple[str, str]  # uids of two who open a record together
_BLOCK = 256  # bodies are padded, so that their length tells nothing of what they say


@dataclass(frozen=True)
class Sealed:
    """One revision, opened."""

    uid: str
    subject: str
    kind: str
    revision: int
    author_uid: str
    sealed_at: datetime
    content: dict[str, Any]


def put(database: Database, session: Session, subject: str, kind: str, content: dict[str, Any],
        readers: Iterable[str], escrow: bool = True, pairs: Iterable[Pair] = ()) -> str:
    """Seal a new revision for its author, the readers (uids of staff) and, with `escrow`, sheet B.

    Each of `pairs` opens it together and neither of them alone (break-glass). Returns its uid.
    Refuses `sealed_reader` (somebody without a key).
    """
    own = database.unlocked
    ring = keyring_file.current(database.folder)
    know_keys(session, ring)
    revision = 1 + (session.scalar(select(func.max(SealedRecord.revision)).where(
        SealedRecord.subject == subject, SealedRecord.kind == kind)) or 0)
    moment, key = now(), sealing.fresh_key()
    bound = _context(ring, subject, kind, revision, own.uid, moment)
    body = sealing.box(key, _pad(json.dumps(content, ensure_ascii=False).encode()), bound)
    row = SealedRecord(
        uid=new_uid(), subject=subject, kind=kind, revision=revision, author_uid=own.uid,
        sealed_at=moment, body=body, signature=_sign(own, bound, body))
    session.add(row)
    session.flush()
    for reader in dict.fromkeys([own.uid, *readers, *([ESCROW] if escrow else [])]):
        session.add(_held(ring, row, key, reader))
    for each in dict.fromkeys(pair(*two) for two in pairs):
        session.add(_held(ring, row, key, each))
    session.flush()
    return row.uid


def get(database: Database, session: Session, subject: str, kind: str,
        revision: int | None = None) -> Sealed | None:
    """Open the latest revision, or one of them; None where there is none.

    Refuses `sealed_closed` (not for this colleague's key), `sealed_damaged` (changed since it was
    signed), `sealed_destroyed`.
    """
    query = select(SealedRecord).where(
        SealedRecord.subject == subject, SealedRecord.kind == kind)
    if revision is not None:
        query = query.where(SealedRecord.revision == revision)
    row = session.scalars(query.order_by(SealedRecord.revision.desc()).limit(1)).first()
    return open_row(database, session, row) if row else None


def every(database: Database, session: Session, subject: str, kind: str) -> list[Sealed]:
    """Open every revision, oldest first. Refuses as `get`."""
    rows = session.scalars(select(SealedRecord).where(
        SealedRecord.subject == subject, SealedRecord.kind == kind,
        SealedRecord.destroyed_at.is_(None)).order_by(SealedRecord.revision))
    return [open_row(database, session, row) for row in rows]


def may_open(database: Database, session: Session, subject: str, kind: str) -> bool:
    """Tell whether the signed-in colleague holds a key to the latest revision; opens nothing."""
    row = session.scalars(select(SealedRecord).where(
        SealedRecord.subject == subject, SealedRecord.kind == kind)
        .order_by(SealedRecord.revision.desc()).limit(1)).first()
    return row is not None and holds(database, session, row)


def holds(database: Database, session: Session, row: SealedRecord) -> bool:
    """Tell whether the signed-in colleague holds a key to a revision; opens nothing."""
    return _key_row(session, row, database.unlocked.uid) is not None


def open_row(database: Database, session: Session, row: SealedRecord) -> Sealed:
    """Open one revision with the colleague's own key. Refuses as `get`."""
    own = database.unlocked
    return _opened(database, session, row, own.uid, own.box_secret)


def open_with_sheet(database: Database, session: Session, row: SealedRecord,
                    sheet_secret: bytes) -> Sealed:
    """Open one revision with the escrow secret of sheet B. Refuses as `get`."""
    return _opened(database, session, row, ESCROW, sheet_secret)


def key_by_two(session: Session, row: SealedRecord, one: Unlocked, other: Unlocked) -> bytes:
    """Return a record's key where both of a pair are there with their own keys.

    Refuses `sealed_closed` (not a pair of this record, or the same person twice).
    """
    first, second = sorted((one, other), key=lambda each: each.uid)
    hold = _key_row(session, row, f"{first.uid}+{second.uid}")
    if hold is None or first.uid == second.uid:
        audit.tried(session, "sealed_record", row.id)
        raise RefusedError("sealed_closed")
    return _unseal(second.box_secret, _unseal(first.box_secret, hold.key))


def share(database: Database, session: Session, row: SealedRecord, recipient: str,
          until: datetime | None = None) -> None:
    """Seal a record's key to one more reader, by one who can open it. Refuses as `get`."""
    give(database, session, row, key_of(database, session, row), recipient, until)


def give(database: Database, session: Session, row: SealedRecord, key: bytes, recipient: str,
         until: datetime | None = None) -> None:
    """Seal a known key to a reader, or a pair "uid+uid", for longer or to the keys now in force."""
    ring = keyring_file.current(database.folder)
    had = session.scalars(select(SealedKey).where(
        SealedKey.record_id == row.id, SealedKey.recipient == recipient)).first()
    if had is not None and had.until is None and had.under == under(ring, recipient):
        return
    if had is not None:
        session.delete(had)
        session.flush()
    session.add(_held(ring, row, key, recipient, until))
    session.flush()


def pair(one: str, other: str) -> str:
    """Return two who open together as one recipient."""
    return "+".join(sorted((one, other)))


def under(ring: Ring, recipient: str) -> str:
    """Return what tells the public key in force of a reader, a pair or sheet B from others."""
    return "+".join(_public(ring, each).hex()[:16] for each in recipient.split("+"))


def key_of(database: Database, session: Session, row: SealedRecord) -> bytes:
    """Return a record's key by the colleague's own. Refuses `sealed_closed`."""
    hold = _key_row(session, row, database.unlocked.uid)
    if hold is None:
        raise RefusedError("sealed_closed")
    return _unseal(database.unlocked.box_secret, hold.key)


def key_by_sheet(session: Session, row: SealedRecord, sheet_secret: bytes) -> bytes:
    """Return a record's key by sheet B, to seal it anew. Refuses `sealed_closed`."""
    if (hold := _key_row(session, row, ESCROW)) is None:
        raise RefusedError("sealed_closed")
    return _unseal(sheet_secret, hold.key)


def take_back(session: Session, record_ids: Iterable[int], recipient: str) -> None:
    """Remove a reader's keys: what was read was read, nothing is opened any more."""
    session.execute(delete(SealedKey).where(
        SealedKey.record_id.in_(list(record_ids)), SealedKey.recipient == recipient))


def take_back_expired(session: Session) -> int:
    """Remove the keys whose time is over (break-glass); return how many."""
    gone = session.scalars(select(SealedKey.id).where(SealedKey.until <= now())).all()
    session.execute(delete(SealedKey).where(SealedKey.id.in_(gone)))
    return len(gone)


def destroy(session: Session, rows: Iterable[SealedRecord]) -> int:
    """Destroy bodies and keys for good; that there was a record stays. Returns how many."""
    count = 0
    for row in rows:
        session.execute(delete(SealedKey).where(SealedKey.record_id == row.id))
        row.body, row.signature, row.destroyed_at = b"", b"", now()
        count += 1
    session.flush()
    return count


def know_keys(session: Session, ring: Ring) -> None:
    """Keep the public keys in force: a signature is checked by the keys of its time."""
    known = set(session.execute(select(SigningKey.staff_uid, SigningKey.sign_public)).all())
    for holder in ring.holders:
        if (holder.uid, holder.sign_public) not in known:
            session.add(SigningKey(staff_uid=holder.uid, sign_public=holder.sign_public,
                                   box_public=holder.box_public))
    session.flush()


def _opened(database: Database, session: Session, row: SealedRecord, uid: str,
            secret: bytes) -> Sealed:
    if row.destroyed_at is not None:
        raise RefusedError("sealed_destroyed")
    ring = keyring_file.current(database.folder)
    hold = _key_row(session, row, uid)
    known = {uid} <= {ESCROW, *(holder.uid for holder in ring.holders)}
    if hold is None or not known or (uid != ESCROW and hold.under != under(ring, uid)):
        audit.tried(session, "sealed_record", row.id)
        raise RefusedError("sealed_closed")
    return unsealed(ring, row, hold.key, secret, session.scalars(select(
        SigningKey.sign_public).where(SigningKey.staff_uid == row.author_uid)).all())


def unsealed(ring: Ring, row: SealedRecord | Row[*tuple[Any, ...]], key: bytes, secret: bytes,
             publics: Iterable[str]) -> Sealed:
    """Open a revision by its key as sealed to a secret, the author's signature checked by any key
    they ever had here. Refuses `sealed_damaged`, `sealed_closed`.
    """
    bound = _context(ring, row.subject, row.kind, row.revision, row.author_uid, row.sealed_at)
    if not any(_signed(public, bound, row) for public in publics):
        raise RefusedError("sealed_damaged")
    try:
        text = sealing.unbox(_unseal(secret, key), row.body, bound)
    except WrongKeyError:
        raise RefusedError("sealed_damaged") from None
    return Sealed(row.uid, row.subject, row.kind, row.revision, row.author_uid, row.sealed_at,
                  json.loads(text.rstrip(b" ")))


def _held(ring: Ring, row: SealedRecord, key: bytes, recipient: str,
          until: datetime | None = None) -> SealedKey:
    """A key sealed to a reader; to a pair, to the second of them and then to the first."""
    for each in reversed(recipient.split("+")):
        key = sealing.seal(_public(ring, each), key)
    return SealedKey(record_id=row.id, recipient=recipient, key=key, until=until,
                     under=under(ring, recipient))


def _unseal(secret: bytes, sealed: bytes) -> bytes:
    try:
        return sealing.unseal(secret, sealed)
    except WrongKeyError:
        raise RefusedError("sealed_closed") from None


def _key_row(session: Session, row: SealedRecord, uid: str) -> SealedKey | None:
    found = session.scalars(select(SealedKey).where(
        SealedKey.record_id == row.id, SealedKey.recipient == uid)).first()
    over = found is not None and found.until is not None and found.until <= now()
    return None if over else found


def _context(ring: Ring, subject: str, kind: str, revision: int, author: str,
             moment: datetime) -> bytes:
    return "|".join(("sealed1", ring.site_uid, subject, kind, str(revision), author,
                     moment.isoformat())).encode()


def _sign(own: Unlocked, bound: bytes, body: bytes) -> bytes:
    return Signer(own.sign_seed).sign(_digest(bound, body)).signature


def _signed(public: str, bound: bytes, row: SealedRecord | Row[*tuple[Any, ...]]) -> bool:
    try:
        VerifyKey(bytes.fromhex(public)).verify(_digest(bound, row.body), row.signature)
    except (BadSignatureError, ValueError):
        return False
    return True


def _digest(bound: bytes, body: bytes) -> bytes:
    return blake2b(bound + b"|" + blake2b(body, digest_size=32).digest(), digest_size=32).digest()


def _public(ring: Ring, recipient: str) -> bytes:
    if recipient == ESCROW:
        return bytes.fromhex(ring.escrow_public)
    for holder in ring.holders:
        if holder.uid == recipient:
            return bytes.fromhex(holder.box_public)
    raise RefusedError("sealed_reader")


def _pad(text: bytes) -> bytes:
    return text + b" " * (-len(text) % _BLOCK)
