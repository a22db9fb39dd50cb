"""The key of the counts: held by counsellors and who answers for the month, nobody else.

A count says sex, age, complaint and risk of one case in one month. It carries no code, but dates
and numbers beside it would tell whose it is; so it lies under a key that the key of the database
does not open. Whoever holds it hands it on to colleagues who came later, whose keys they know.
"""

from base64 import b64decode, b64encode

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from casedesk.casework.counselling import known_keys, named
from casedesk.model import SealedKey, SealedRecord
from casedesk.store import Database, keyring_file, sealed
from casedesk.store.sealing import fresh_key

SUBJECT, KIND = "counts", "figures_key"


def held(database: Database, session: Session) -> dict[int, bytes]:
    """Return the keys the signed-in colleague holds, by revision; none is an empty dict."""
    ring, own = keyring_file.current(database.folder), database.unlocked.uid
    rows = session.scalars(_revisions().join(SealedKey, SealedKey.record_id == SealedRecord.id)
                           .where(SealedKey.recipient == own,
                                  SealedKey.under == sealed.under(ring, own)))
    return {row.revision: b64decode(sealed.open_row(database, session, row).content["key"])
            for row in rows}


def in_force(database: Database, session: Session) -> tuple[int, bytes]:
    """Return the key to count under, inside a save: the latest one held, or a new one.

    It is handed on to every colleague who may hold it and has not got it yet.
    """
    keys = held(database, session)
    if not keys:
        sealed.put(database, session, SUBJECT, KIND, {"key": b64encode(fresh_key()).decode()}, ())
        keys = held(database, session)
    hand_on(database, session)
    revision = max(keys)
    return revision, keys[revision]


def hand_on(database: Database, session: Session) -> int:
    """Seal every key the signed-in colleague holds to the others who may hold it; how many."""
    known_keys.allowed(database, session, ())  # whom it is handed to the first time is known
    due = wanting(database, session)
    for record_id, uid in due:
        sealed.share(database, session, session.get_one(SealedRecord, record_id), uid)
    return len(due)


def wanting(database: Database, session: Session) -> list[tuple[int, str]]:
    """Return which keys the signed-in colleague could hand on, and to whom, whose key they know."""
    ring, own = keyring_file.current(database.folder), database.unlocked.uid
    known = known_keys.known(database, session)
    may = {uid: sealed.under(ring, uid) for uid in named.counting(session)
           if uid in {holder.uid for holder in ring.holders}}
    if known is not None:
        may = {uid: under for uid, under in may.items()
               if known.get(f"{known_keys.COUNTS}{uid}") == under}
    found = []
    for number in session.scalars(_revisions().with_only_columns(SealedRecord.id)).all():
        have = {recipient: under for recipient, under in session.execute(select(
            SealedKey.recipient, SealedKey.under).where(SealedKey.record_id == number))}
        if have.get(own) == sealed.under(ring, own):
            found += [(number, uid) for uid, under in may.items() if have.get(uid) != under]
    return found


def take_back(session: Session, uid: str) -> None:
    """Take the keys from a colleague who no longer counts: another role, or gone."""
    rows = session.scalars(_revisions()).all()
    sealed.take_back(session, [row.id for row in rows], uid)


def _revisions() -> Select[SealedRecord]:
    return select(SealedRecord).where(
        SealedRecord.subject == SUBJECT, SealedRecord.kind == KIND,
        SealedRecord.destroyed_at.is_(None)).order_by(SealedRecord.revision)
