"""Keys put in order when a colleague signs in: who may open today is who holds a key today.

A named supervisor, the two who open together and sheet B change; a colleague who forgot their
password has new keys. What was sealed before goes to the keys of today by the counsellor alone,
who can open it; what somebody no longer may open is taken back.
"""

from contextlib import suppress
from dataclasses import dataclass

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from casedesk.casework.counselling import figures_key, known_keys, named, readers
from casedesk.casework.staff import Data, Verb, allows
from casedesk.errors import RefusedError
from casedesk.model import Actor, Client, SealedKey, SealedRecord, now
from casedesk.store import Database, audit, keyring_file, sealed

PAIR = "+"


@dataclass(frozen=True)
class Order:
    """What is to be done: keys to give, as record and recipient, and keys to take back."""

    give: tuple[tuple[int, str], ...] = ()
    take: tuple[int, ...] = ()


def put_in_order(database: Database, actor: Actor) -> int:
    """Take back keys whose day is over, and seal what is the actor's own to who may open it now.

    Returns how many keys changed hands; nothing is written where everything is in order.
    """
    counsels = allows(actor, Data.NOTE, Verb.READ, own=True)
    with database.reading() as session:
        over = session.scalar(select(SealedKey.id).where(SealedKey.until <= now()).limit(1))
        order = _order(database, session, actor) if counsels else Order()
        due = figures_key.wanting(database, session)
    if not (over or order.give or order.take or due):
        return 0
    with database.writing(actor) as session:
        count = sealed.take_back_expired(session)
        for record_id, recipient in order.give:
            with suppress(RefusedError):  # a damaged key is said where the record is opened
                sealed.share(
                    database, session, session.get_one(SealedRecord, record_id), recipient)
        session.execute(delete(SealedKey).where(SealedKey.id.in_(order.take)))
        count += len(order.give) + len(order.take) + figures_key.hand_on(database, session)
        audit.record(session, "counselling.keys", "staff", actor.staff_id)
        return count


def _order(database: Database, session: Session, actor: Actor) -> Order:
    """Compare who holds keys to the actor's own records with who may open them."""
    ring = keyring_file.current(database.folder)
    own = database.unlocked.uid
    owners = readers.owners(Client.counsellor_id == actor.staff_id).subquery()
    records = session.execute(
        select(SealedRecord.id, SealedRecord.kind, owners.c.client_id)
        .join(owners, owners.c.uid == SealedRecord.subject)
        .where(SealedRecord.destroyed_at.is_(None),
               SealedRecord.kind.not_in(readers.ALONE))).all()
    held: dict[int, dict[str, tuple[int, str]]] = {}
    for key in session.execute(select(
            SealedKey.record_id, SealedKey.recipient, SealedKey.id, SealedKey.under).where(
                SealedKey.until.is_(None), SealedKey.record_id.in_(
                    select(SealedRecord.id).join(owners, owners.c.uid == SealedRecord.subject)))):
        held.setdefault(key[0], {})[key[1]] = (key[2], key[3])
    pairs = {sealed.pair(*each) for each in named.pairs(session)}
    supervisors = {client.id: named.supervisor_of(session, client)
                   for client in session.scalars(select(Client).where(
                       Client.counsellor_id == actor.staff_id))}
    known = known_keys.known(database, session) or {}
    under = {each: under for each, under in known.items() if known_keys.is_in_force(
        ring, each, under)} | {own: sealed.under(ring, own)}
    give, take = [], []
    for record_id, kind, client_id in records:
        has = held.get(record_id, {})
        if own not in has or has[own][1] != under[own]:
            continue  # the actor cannot open it: sheet B can
        wanted = {sealed.ESCROW} | pairs
        if kind in readers.SUPERVISED and supervisors.get(client_id):
            wanted.add(supervisors[client_id])
        give += [(record_id, each) for each in sorted(wanted) if each in under
                 and (each not in has or has[each][1] != under[each])]
        take += [number for each, (number, _) in has.items()
                 if PAIR in each and each not in pairs]
    return Order(tuple(give), tuple(take))
