"""Keys a colleague knows: nothing is sealed to a new one before somebody looked into it.

Who may open what stands in the database, and public keys stand in the keyring; whoever runs the
computer could change both. So each colleague keeps, signed and sealed to themselves, to whose keys
they seal. Who was named since, or whose password was reset, waits until they are confirmed.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework.counselling import named
from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import Actor, Client, Staff
from casedesk.store import Database, audit, keyring_file, sealed
from casedesk.store.keyring_file import Ring

KIND = "known_keys"
COUNTS = "counts:"  # before the uid of who gets the key of the counts


@dataclass(frozen=True)
class Waiting:
    """Somebody to whom nothing is sealed yet, because their key is not known here."""

    recipient: str
    names: tuple[str, ...]  # of those who open with it; none of sheet B
    what: str  # supervision, glass, sheet, counts
    changed: bool  # it was known, and is another now


def known(database: Database, session: Session) -> dict[str, str] | None:
    """Return which key of each recipient the colleague knows; None before the first save.

    After a reset password nobody is known: what somebody planted meanwhile is not taken on.
    """
    try:
        found = sealed.get(database, session, _subject(database), KIND)
    except RefusedError as refusal:
        if refusal.code != "sealed_closed":
            raise
        return {}
    return dict(found.content) if found is not None else None


def allowed(database: Database, session: Session, recipients: Iterable[str]) -> set[str]:
    """Return those of the recipients whose key in force is known; all of them the first time.

    Inside a save: the first time they are kept as known.
    """
    now_ = _in_force(database, recipients)
    before = known(database, session)
    if before is None:
        _keep(database, session, {**_in_force(database, _everybody(session)), **now_})
        return set(now_)
    return {each for each, under in now_.items() if before.get(each) == under}


def meet(database: Database, session: Session, recipient: str) -> None:
    """Know somebody whom the colleague names themselves; a key that changed still waits."""
    before = known(database, session)
    if before is None:  # the first time everybody is
        before = _in_force(database, _everybody(session))
    found = _in_force(database, [recipient])
    if recipient not in before and found:
        _keep(database, session, before | found)


def waiting(database: Database, actor: Actor) -> list[Waiting]:
    """Return who could open the counsellor's records, or the counts, once they are confirmed.

    Refuses `not_allowed`.
    """
    require(actor, Data.NOTE, Verb.READ, own=True)
    with database.reading() as session:
        before = known(database, session)
        if before is None:
            return []
        wanted = {*_everybody(session), *_supervisors(session, actor)}
        names = {uid: name for uid, name in session.execute(select(Staff.uid, Staff.name))}
        own = database.unlocked.uid
        return [Waiting(each, tuple(names.get(uid, "") for uid in _people(each)), _what(each),
                        each in before)
                for each, under in sorted(_in_force(database, wanted).items())
                if before.get(each) != under and own not in _people(each)]


def is_in_force(ring: Ring, recipient: str, under: str) -> bool:
    """Tell whether a key that is known is still the recipient's."""
    holders = {holder.uid for holder in ring.holders} | {sealed.ESCROW}
    people = recipient.removeprefix(COUNTS)
    return set(people.split("+")) <= holders and sealed.under(ring, people) == under


def confirm(database: Database, actor: Actor, recipients: Iterable[str]) -> None:
    """Know the keys in force of these recipients. Refuses `not_allowed`, `keys_none`."""
    require(actor, Data.NOTE, Verb.READ, own=True)
    with database.writing(actor) as session:
        found = _in_force(database, recipients)
        if not found:
            raise RefusedError("keys_none")
        _keep(database, session, (known(database, session) or {}) | found)
        audit.record(session, "counselling.keys_known", "staff", actor.staff_id)


def _everybody(session: Session) -> list[str]:
    pairs = [sealed.pair(*each) for each in named.pairs(session)]
    return [sealed.ESCROW, *pairs, *(f"{COUNTS}{uid}" for uid in named.counting(session))]


def _supervisors(session: Session, actor: Actor) -> set[str]:
    return {named.supervisor_of(session, client) for client in session.scalars(
        select(Client).where(Client.counsellor_id == actor.staff_id,
                             Client.supervised_by_id.is_not(None)))} - {""}


def _in_force(database: Database, recipients: Iterable[str]) -> dict[str, str]:
    ring = keyring_file.current(database.folder)
    holders = {holder.uid for holder in ring.holders} | {sealed.ESCROW}
    return {each: sealed.under(ring, each.removeprefix(COUNTS)) for each in recipients
            if set(each.removeprefix(COUNTS).split("+")) <= holders}


def _people(recipient: str) -> list[str]:
    return [] if recipient == sealed.ESCROW else recipient.removeprefix(COUNTS).split("+")


def _what(recipient: str) -> str:
    if recipient == sealed.ESCROW:
        return "sheet"
    if recipient.startswith(COUNTS):
        return "counts"
    return "glass" if "+" in recipient else "supervision"


def _keep(database: Database, session: Session, keys: dict[str, str]) -> None:
    sealed.put(database, session, _subject(database), KIND, dict(keys), (), escrow=False)


def _subject(database: Database) -> str:
    return f"known:{database.unlocked.uid}"
