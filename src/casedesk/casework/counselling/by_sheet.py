"""Records regained with sheet B: by who lost their keys, or for a counsellor who is gone.

Sheet B lies sealed with the clinical supervisor. It opens no record here: it seals the keys of the
records anew, to the counsellor who goes on. Process notes are under no sheet and stay closed.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework.counselling import clients, figures_key, handover, readers
from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import (
    Actor,
    Client,
    Role,
    SealedKey,
    SealedRecord,
    Staff,
    Supervision,
)
from casedesk.rules import codes
from casedesk.store import Database, audit, keyring_file, recovery, sealed, sealing


def closed(database: Database, actor: Actor) -> int:
    """Return how many records the counsellor's own clients have that their keys do not open.

    Process notes are not counted: nothing gives those back. Refuses `not_allowed`.
    """
    require(actor, Data.NOTE, Verb.READ, own=True)
    with database.reading() as session:
        return len(_closed(database, session, actor))


def regain(database: Database, actor: Actor, sheet: str) -> int:
    """Seal the counsellor's own records to the keys they have now; return how many.

    Refuses what the sheet is refused for (`sheet_length`, `sheet_mistyped`, `sheet_wrong_kind`,
    `sheet_other_centre`), `sheet_nothing` (every record opens already), `not_allowed`.
    """
    require(actor, Data.NOTE, Verb.READ, own=True)
    secret = _secret(database, sheet)
    with database.writing(actor) as session:
        rows = _closed(database, session, actor)
        if not rows:
            raise RefusedError("sheet_nothing")
        _give(database, session, rows, secret, actor.uid)
        audit.record(session, "counselling.regain", "staff", actor.staff_id)
        return len(rows)


def take_over(database: Database, actor: Actor, gone_id: int, to_id: int, sheet: str,
              reason: str) -> int:
    """Give the clients of a counsellor who cannot go on to another; return how many clients.

    `reason` is a code of handover_reasons. The head of the site decides and reads nothing by it.
    Refuses `handover_self`, `handover_reason`, `counsellor_unfit`, `takeover_none` (they have no
    clients), `not_allowed`, and what the sheet is refused for.
    """
    require(actor, Data.REPORT, Verb.DECIDE)
    if gone_id == to_id:
        raise RefusedError("handover_self", "counsellor")
    handover.require_reason(reason)
    secret = _secret(database, sheet)
    with database.writing(actor) as session:
        clients.require_fit(session, to_id)
        mine = list(session.scalars(select(Client).where(
            Client.counsellor_id == gone_id, Client.destroyed_on.is_(None))))
        if not mine:
            raise RefusedError("takeover_none")
        to = session.get_one(Staff, to_id)
        if to.role is not Role.COUNSELLOR or not to.active:
            raise RefusedError("counsellor_unfit", "counsellor")
        before = session.scalars(select(Staff.uid).where(Staff.id == gone_id)).one()
        for client in mine:
            rows = [row for row in readers.records(session, client)
                    if row.kind not in readers.ALONE]
            _give(database, session, rows, secret, to.uid)
            sealed.take_back(session, [row.id for row in rows], before)
            handover.move(session, client, to_id)
            audit.record(session, "counselling.take_over", "counselling_client", client.id,
                         reason=codes.label(handover.REASONS, reason))
        return len(mine)


def _secret(database: Database, sheet: str) -> bytes:
    secret = recovery.box_secret(recovery.read("B", sheet))
    ring = keyring_file.load(database.folder)[0]
    if sealing.public_of(secret).hex() != ring.escrow_public:
        raise RefusedError("sheet_other_centre", "sheet")
    return secret


def _give(database: Database, session: Session, rows: list[SealedRecord], secret: bytes,
          uid: str) -> None:
    for row in rows:
        sealed.give(database, session, row, sealed.key_by_sheet(session, row, secret), uid)


def _closed(database: Database, session: Session, actor: Actor) -> list[SealedRecord]:
    """Return the records of the actor's own, and the keys of the counts, that are closed."""
    own = database.unlocked.uid
    held = select(SealedKey.record_id).where(
        SealedKey.recipient == own, SealedKey.until.is_(None),
        SealedKey.under == sealed.under(keyring_file.load(database.folder)[0], own))
    owners = readers.owners(Client.counsellor_id == actor.staff_id).subquery()
    supervised = select(Supervision.uid).where(Supervision.counsellor_id == actor.staff_id)
    return list(session.scalars(select(SealedRecord).where(
        SealedRecord.subject.in_(select(owners.c.uid)) | SealedRecord.subject.in_(supervised)
        | (SealedRecord.subject == figures_key.SUBJECT),
        SealedRecord.destroyed_at.is_(None), SealedRecord.kind.not_in(readers.ALONE),
        SealedRecord.id.not_in(held)).order_by(SealedRecord.id)))
