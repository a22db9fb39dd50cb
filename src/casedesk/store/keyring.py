"""Passwords, accounts and the sheets: every way in, and how each is changed."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from nacl.signing import SigningKey

from casedesk.errors import RefusedError
from casedesk.store import attempts, keyring_file, passwords, recovery, sealing
from casedesk.store.keyring_file import Holder, Renewal, Ring, Unlocked
from casedesk.store.sealing import Cost, WrongKeyError

if TYPE_CHECKING:
    from casedesk.model import Actor
    from casedesk.store.database import Database


@dataclass(frozen=True)
class Account:
    """A colleague's way in: `role` is a value of casedesk.model.Role."""

    name: str
    role: str
    password: str


def new_holder(
    site_uid: str, uid: str, name: str, role: str, password: str, key: bytes, cost: Cost
) -> tuple[Holder, Unlocked]:
    """Wrap the database key and a fresh pair of own keys with a password."""
    own = Unlocked(uid, key, sealing.fresh_key(), sealing.fresh_key())
    bare = Holder(
        uid, name, role, cost, "", "", "", sealing.public_of(own.box_secret).hex(),
        bytes(SigningKey(own.sign_seed).verify_key).hex(),
    )
    return wrap(site_uid, bare, own, password, cost), own


def wrap(site_uid: str, holder: Holder, own: Unlocked, password: str, cost: Cost) -> Holder:
    """Wrap what a holder has with a password, under a fresh salt."""
    salt = sealing.fresh_salt()
    password_key = sealing.from_password(password, salt, cost)
    return _wrapped(site_uid, replace(holder, cost=cost, salt=salt.hex()), own, password_key)


def _wrapped(site_uid: str, holder: Holder, own: Unlocked, password_key: bytes) -> Holder:
    bound = keyring_file.context(site_uid, holder.uid, holder.cost)
    secrets = own.box_secret + own.sign_seed
    return replace(
        holder,
        key_box=sealing.box(password_key, own.key, bound).hex(),
        own_box=sealing.box(password_key, secrets, bound + b"|own").hex(),
        renewals=(),
    )


def recovery_holder(site_uid: str, sheet_key: bytes, key: bytes, cost: Cost) -> Holder:
    """Wrap the database key with sheet A."""
    own = Unlocked(
        keyring_file.RECOVERY, key, recovery.box_secret(sheet_key), sealing.fresh_key()
    )
    bare = Holder(
        own.uid, "", "", cost, "", "", "", sealing.public_of(own.box_secret).hex(),
        bytes(SigningKey(own.sign_seed).verify_key).hex(),
    )
    return _wrapped(site_uid, bare, own, recovery.wrap_key(sheet_key))


def unlock(folder: Path, name: str, password: str, now: Callable[[], datetime]) -> Unlocked:
    """Open a colleague's keys with their password.

    Raises RefusedError account_unknown, wait_before_retry, wrong_password, keyring_missing,
    keyring_damaged. A password wrapped at less than today's cost is wrapped again.
    """
    ring, _ = keyring_file.load(folder)
    holder = ring.holder(name)
    if holder is None:
        raise RefusedError("account_unknown", "name", name=name)
    attempts.require_turn(folder, holder.uid, now())
    password_key = sealing.from_password(password, bytes.fromhex(holder.salt), holder.cost)
    try:
        own = keyring_file.open_holder(ring, holder, password_key)
    except WrongKeyError:
        attempts.failed(folder, holder.uid, now())
        raise RefusedError("wrong_password", "password") from None
    attempts.succeeded(folder, holder.uid)
    return own


def refresh(folder: Path, name: str, password: str, own: Unlocked) -> None:
    """After an opening: wrap again what was wrapped cheaply, or to an older database key."""
    ring, _ = keyring_file.load(folder)
    holder = ring.holder(name)
    if holder is not None and (holder.renewals or holder.cost.below(ring.cost)):
        renewed = wrap(ring.site_uid, holder, own, password, ring.cost)
        keyring_file.save(folder, ring.with_holder(renewed))


def change_password(database: "Database", actor: "Actor", old: str, new: str) -> None:
    """Give the signed-in colleague a new password; the database itself is not touched.

    Raises RefusedError wrong_password, wait_before_retry, password_short, password_guessable.
    """
    own = unlock(database.folder, actor.name, old, database.around.clock)
    ring, _ = keyring_file.load(database.folder)
    _require_good(database, ring, actor.name, new)
    holder = ring.holder(actor.name)
    assert holder is not None, "unlocked a moment ago"
    _put(database, actor, ring, wrap(ring.site_uid, holder, own, new, ring.cost), "change_password")


def reset_password(database: "Database", actor: "Actor", name: str, new: str) -> None:
    """Give a colleague who forgot theirs a new password, and new keys of their own.

    Notes sealed to the old keys open only with sheet B after this.
    Raises RefusedError account_unknown, password_short, password_guessable.
    """
    ring, _ = keyring_file.load(database.folder)
    holder = ring.holder(name)
    if holder is None:
        raise RefusedError("account_unknown", "name", name=name)
    _require_good(database, ring, name, new)
    fresh, _ = new_holder(
        ring.site_uid, holder.uid, name, holder.role, new, database.unlocked.key, ring.cost
    )
    _put(database, actor, ring, fresh, "reset_password")
    attempts.succeeded(database.folder, holder.uid)


def clear_attempts(database: "Database", actor: "Actor", name: str) -> None:
    """Let a colleague who typed wrongly too often try again at once.

    Raises RefusedError account_unknown.
    """
    from casedesk.store import audit

    holder = keyring_file.load(database.folder)[0].holder(name)
    if holder is None:
        raise RefusedError("account_unknown", "name", name=name)
    with database.writing(actor) as session:
        audit.record(session, "clear_attempts", "staff", _staff_id(session, holder.uid))
    attempts.succeeded(database.folder, holder.uid)


def raise_cost(database: "Database", actor: "Actor", cost: Cost) -> None:
    """Let a guess cost more from now on; each password is wrapped again when it is next used."""
    from casedesk.store import audit

    ring, _ = keyring_file.load(database.folder)
    if cost.below(ring.cost):
        raise RefusedError("password_cost_lower")
    with database.writing(actor) as session:
        audit.record(session, "raise_cost", "site", actor.site_id)
        keyring_file.save(database.folder, replace(ring, cost=cost))


def _require_good(database: "Database", ring: Ring, name: str, password: str) -> None:
    passwords.require_good(password, (name, ring.site_name), database.around.clock().date())


def _staff_id(session: object, uid: str) -> int:
    from sqlalchemy import select
    from sqlalchemy.orm import Session

    from casedesk.model import Staff

    assert isinstance(session, Session)
    return session.scalars(select(Staff.id).where(Staff.uid == uid)).one()


def _put(database: "Database", actor: "Actor", ring: Ring, holder: Holder, verb: str) -> None:
    from casedesk.store import audit

    with database.writing(actor) as session:
        audit.record(session, verb, "staff", _staff_id(session, holder.uid))
        session.flush()
        keyring_file.save(database.folder, ring.with_holder(holder), forget=True)


def renewed(ring: Ring, old: bytes, new: bytes) -> Ring:
    """The ring for a new database key: each remaining holder finds it sealed to them."""
    def one(holder: Holder) -> Holder:
        sealed = sealing.seal(bytes.fromhex(holder.box_public), new)
        tag = keyring_file.renewal_tag(old, holder.uid, sealed)
        return replace(holder, renewals=(*holder.renewals, Renewal(sealed.hex(), tag)))

    return replace(
        ring, check=keyring_file.check_of(new), holders=tuple(map(one, ring.holders)),
        recovery=one(ring.recovery),
    )
