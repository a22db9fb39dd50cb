"""The audit trail: who did what, in a chain that shows any later change.

Each entry's digest is a keyed BLAKE2b over its canonical JSON and the digest before it; the head
stands apart in the store's state, so that a cut tail shows too.
"""

import hmac
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from casedesk.model import Actor, AuditEntry, Staff, StoreState, now
from casedesk.store import codes
from casedesk.store.sealing import keyed_hash, subkey

if TYPE_CHECKING:
    from casedesk.store.database import Database

SECRET, HEAD = "secret", "audit_head"  # names in store_state
GENESIS = "0" * 64


@dataclass(frozen=True)
class AuditReport:
    """What a check of the whole trail found."""

    ok: bool
    entries: int
    head: str  # hex digest of the last entry
    first_fault: str = ""  # changed missing inserted reordered truncated head_changed rolled_back
    fault_at: int | None = None  # number of the entry


@dataclass(frozen=True)
class AuditRow:
    """A line of the trail as a screen lists it."""

    seq: int
    at: datetime
    staff_id: int | None
    name: str
    verb: str
    subject: str
    subject_id: int
    fields: tuple[str, ...]
    reason: str


def record(
    session: Session,
    verb: str,
    subject: str,
    subject_id: int,
    fields: Iterable[str] = (),
    reason: str = "",
) -> None:
    """Have an entry written with this save; `fields` are names, never their content."""
    session.info.setdefault("audit", []).append(
        (verb, subject, subject_id, sorted(fields), reason)
    )


def tried(session: Session, subject: str, subject_id: int) -> None:
    """Note that somebody asks for what is closed to them; entered when the block is refused."""
    session.info.setdefault("tried", []).append((subject, subject_id))


def write(session: Session) -> None:
    """Write the entries that the block recorded, chained to the trail; called before COMMIT."""
    waiting = session.info.pop("audit", [])
    if not waiting:
        return
    actor: Actor | None = session.info.get("actor")
    key = key_of(secret(session))
    seq, previous = head(session)
    at = session.info.get("clock", now)()
    rows = []
    for verb, subject, subject_id, fields, reason in waiting:
        seq += 1
        row = {
            "id": seq, "at": at, "staff_id": actor.staff_id if actor else None,
            "verb": verb, "subject": subject, "subject_id": subject_id,
            "fields": json.dumps(fields, ensure_ascii=False), "reason": reason,
            "previous": previous,
        }
        row["digest"] = previous = digest(key, row)
        rows.append(row)
    session.execute(insert(AuditEntry), rows)
    session.execute(
        update(StoreState).where(StoreState.name == HEAD).values(value=f"{seq} {previous}")
    )


def digest(key: bytes, row: dict[str, Any]) -> str:
    """Return the keyed hash of an entry, over everything but itself, in hex."""
    plain = {
        name: value.isoformat() if isinstance(value, datetime) else value
        for name, value in row.items() if name != "digest"
    }
    text = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return keyed_hash(key, text.encode(), "audit").hex()


def secret(session: Session) -> bytes:
    """Return the store's own secret, from which the audit and attachment keys are derived."""
    found = session.scalars(select(StoreState.value).where(StoreState.name == SECRET)).one()
    return bytes.fromhex(found)


def key_of(store_secret: bytes) -> bytes:
    """Return the key of the chain."""
    return subkey(store_secret, "audit")


def head(session: Session) -> tuple[int, str]:
    """Return the number and digest of the last entry, (0, zeros) before the first."""
    text = session.scalars(select(StoreState.value).where(StoreState.name == HEAD)).one()
    seq, last = text.split()
    return int(seq), last


def _entries(session: Session) -> Iterator[dict[str, Any]]:
    table = AuditEntry.__table__
    for row in session.execute(select(table).order_by(table.c.id)).yield_per(1000):
        yield dict(row._mapping)


def verify(database: "Database") -> AuditReport:
    """Walk the whole trail and say where it first fails to hold together."""
    from casedesk.store import mark

    with database.reading() as session:
        report = verify_in(session)
    if report.ok:
        kept = mark.read(database)
        if kept is not None and not mark.holds(database, kept):
            return AuditReport(False, report.entries, report.head, "rolled_back", kept.seq)
    return report


def verify_in(session: Session) -> AuditReport:
    """Walk the trail inside a block: entry by entry, then the head that stands apart."""
    key = key_of(secret(session))
    wanted_seq, wanted = head(session)
    seq, previous, entries = 0, GENESIS, 0
    for row in _entries(session):
        entries += 1
        fault = _fault(key, row, seq + 1, previous)
        if entries > wanted_seq:
            fault = "inserted"
        if fault:
            return AuditReport(False, entries, previous, fault, int(row["id"]))
        seq, previous = int(row["id"]), str(row["digest"])
    if seq < wanted_seq:
        return AuditReport(False, entries, previous, "truncated", wanted_seq)
    if wanted != previous:
        return AuditReport(False, entries, previous, "head_changed", seq)
    return AuditReport(True, entries, previous)


def _fault(key: bytes, row: dict[str, Any], expected: int, previous: str) -> str:
    genuine = hmac.compare_digest(str(row["digest"]), digest(key, row))
    if row["id"] != expected:
        return "missing" if genuine else "inserted"
    if not genuine:
        # An entry carried to another place keeps its digest but not its number.
        return "changed" if row["previous"] == previous else "reordered"
    return "" if row["previous"] == previous else "reordered"


def short_code(database: "Database") -> str:
    """Return the head of the trail in 12 characters for the foot of a form: 7QK2-M9XD-4TRA."""
    with database.reading() as session:
        return code_of(head(session)[1])


def code_of(head_digest: str) -> str:
    """Return the first 60 bits of a digest as three groups of four."""
    return codes.grouped(codes.letters(bytes.fromhex(head_digest), 12))


def listing(
    session: Session, subject: str = "", subject_id: int | None = None,
    staff_id: int | None = None, limit: int = 200, before: int | None = None,
) -> list[AuditRow]:
    """Lines of the trail, newest first: of one record ("who looked at this"), of one colleague."""
    query = (
        select(AuditEntry, Staff.name)
        .outerjoin(Staff, Staff.id == AuditEntry.staff_id)
        .order_by(AuditEntry.id.desc())
        .limit(limit)
    )
    if subject:
        query = query.where(AuditEntry.subject == subject)
    if subject_id is not None:
        query = query.where(AuditEntry.subject_id == subject_id)
    if staff_id is not None:
        query = query.where(AuditEntry.staff_id == staff_id)
    if before is not None:
        query = query.where(AuditEntry.id < before)
    return [
        AuditRow(e.id, e.at, e.staff_id, name or "", e.verb, e.subject, e.subject_id,
                 tuple(json.loads(e.fields)), e.reason)
        for e, name in session.execute(query)
    ]
