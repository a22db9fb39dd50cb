"""Passwords, accounts and the sheets: every way in, and how each is changed."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from casedesk.errors import RefusedError
from casedesk.store import attempts, holders, keyring_file, passwords, recovery, sealing
from casedesk.store.keyring_file import Holder, Ring, Unlocked
from casedesk.store.lock import OwnerLock
from casedesk.store.sealing import Cost, WrongKeyError
from casedesk.store.surroundings import HERE, Surroundings

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from casedesk.model import Actor
    from casedesk.store.database import Database


@dataclass(frozen=True)
class Account:
    """A colleague's way in: `role` is a value of casedesk.model.Role."""

    name: str
    role: str
    password: str


def unlock(folder: Path, name: str, password: str, now: Callable[[], datetime]) -> Unlocked:
    """Open a colleague's keys with their password.

    Raises RefusedError account_unknown, wait_before_retry, wrong_password, keyring_missing,
    keyring_damaged.
    """
    ring, _ = keyring_file.load(folder)
    holder = _holder(ring, name)
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
        renewed = holders.wrap(ring.site_uid, holder, own, password, ring.cost)
        keyring_file.save(folder, ring.with_holder(renewed))


def change_password(database: "Database", actor: "Actor", old: str, new: str) -> None:
    """Give the signed-in colleague a new password; the database itself is not touched.

    Raises RefusedError wrong_password, wait_before_retry, password_short, password_guessable.
    """
    own = unlock(database.folder, actor.name, old, database.around.clock)
    ring, _ = keyring_file.load(database.folder)
    _require_good(database.around, ring, actor.name, new)
    changed = holders.wrap(ring.site_uid, _holder(ring, actor.name), own, new, ring.cost)
    _put(database, actor, ring, changed, "change_password")


def reset_password(database: "Database", actor: "Actor", name: str, new: str) -> None:
    """Give a colleague who forgot theirs a new password, and new keys of their own.

    Notes sealed to the old keys open only with sheet B after this.
    Raises RefusedError account_unknown, password_short, password_guessable.
    """
    ring, _ = keyring_file.load(database.folder)
    holder = _holder(ring, name)
    _require_good(database.around, ring, name, new)
    fresh = _fresh(ring, holder.uid, Account(name, holder.role, new), database.unlocked.key)
    _put(database, actor, ring, fresh, "reset_password")
    attempts.succeeded(database.folder, holder.uid)


def clear_attempts(database: "Database", actor: "Actor", name: str) -> None:
    """Let a colleague who typed wrongly too often try again at once.

    Raises RefusedError account_unknown.
    """
    from casedesk.store import audit

    holder = _holder(keyring_file.load(database.folder)[0], name)
    with database.writing(actor) as session:
        audit.record(session, "clear_attempts", "staff", _staff_id(session, holder.uid))
    attempts.succeeded(database.folder, holder.uid)


def add_account(database: "Database", actor: "Actor", account: Account) -> int:
    """Enter a new colleague with a way in; returns the number of the staff row.

    Raises RefusedError name_twice, password_short, password_guessable.
    """
    from sqlalchemy import select

    from casedesk.model import Role, Staff
    from casedesk.store import audit

    ring, _ = keyring_file.load(database.folder)
    _require_good(database.around, ring, account.name, account.password)
    with database.writing(actor) as session:
        if session.scalars(select(Staff.id).where(Staff.name == account.name)).first():
            raise RefusedError("name_twice", "name")
        staff = Staff(name=account.name, role=Role(account.role), site_id=actor.site_id)
        session.add(staff)
        session.flush()
        audit.record(session, "add_account", "staff", staff.id, ("name", "role"))
        orphan = ring.holder(account.name)  # of a save that a power cut undid
        cleared = ring.without(orphan.uid) if orphan else ring
        fresh = _fresh(ring, staff.uid, account, database.unlocked.key)
        # The key first: an account without a row is refused and can be entered again, while a
        # row without an account would stand in the way of its own name.
        keyring_file.save(database.folder, cleared.with_holder(fresh))
        return staff.id


def remove_account(database: "Database", actor: "Actor", name: str) -> None:
    """Take a colleague's way in: the account goes, and the database gets a new key.

    The colleague's row stays, no longer active. Backups made earlier still open to them.
    Raises RefusedError account_unknown, last_way_in, database_damaged, disk_full.
    """
    from casedesk.model import Staff
    from casedesk.store import audit, rekey

    ring, _ = keyring_file.load(database.folder)
    holder = _holder(ring, name)
    left = ring.without(holder.uid)
    if holder.uid == actor.uid or not left.holders:
        raise RefusedError("last_way_in", "name")
    with database.writing(actor) as session:
        staff_id = _staff_id(session, holder.uid)
        session.get_one(Staff, staff_id).active = False
        audit.record(session, "remove_account", "staff", staff_id, ("active",))
    rekey.renew(database, left)
    attempts.succeeded(database.folder, holder.uid)


def change_role(database: "Database", actor: "Actor", name: str, role: str) -> None:
    """Give a colleague another role, in the database and on the unlock screen.

    Raises RefusedError account_unknown.
    """
    from casedesk.model import Role, Staff
    from casedesk.store import audit

    ring, _ = keyring_file.load(database.folder)
    holder = _holder(ring, name)
    with database.writing(actor) as session:
        staff = session.get_one(Staff, _staff_id(session, holder.uid))
        staff.role = Role(role)
        audit.record(session, "change_role", "staff", staff.id, ("role",))
        session.flush()
        keyring_file.save(database.folder, ring.with_holder(replace(holder, role=str(role))))


def name_site(folder: Path, name: str) -> None:
    """Call the centre by another name on the unlock screen. Raises RefusedError keyring_missing."""
    ring, _ = keyring_file.load(folder)
    keyring_file.save(folder, replace(ring, site_name=name))


def raise_cost(database: "Database", actor: "Actor", cost: Cost) -> None:
    """Let a guess cost more from now on; each password is wrapped again when it is next used.

    Raises RefusedError password_cost_lower.
    """
    from casedesk.store import audit

    ring, _ = keyring_file.load(database.folder)
    if cost.below(ring.cost):
        raise RefusedError("password_cost_lower")
    with database.writing(actor) as session:
        audit.record(session, "raise_cost", "site", actor.site_id)
        session.flush()
        keyring_file.save(database.folder, replace(ring, cost=cost))


def recover(
    folder: Path, sheet_a: str, name: str, new_password: str, around: Surroundings = HERE
) -> None:
    """Get back in with sheet A: the colleague of that name gets a new password and new keys.

    The centre must be closed; notes sealed to the old keys open only with sheet B after this.
    Raises RefusedError sheet_length, sheet_mistyped, sheet_wrong_kind, sheet_other_centre,
    account_unknown, password_short, password_guessable, already_open, keyring_missing.
    """
    sheet_key = recovery.read("A", sheet_a)
    ring, _ = keyring_file.load(folder)
    try:
        own = keyring_file.open_holder(ring, ring.recovery, recovery.wrap_key(sheet_key))
    except WrongKeyError:
        raise RefusedError("sheet_other_centre", "sheet") from None
    holder = _holder(ring, name)
    _require_good(around, ring, name, new_password)
    owner = OwnerLock(folder, writable=True)
    try:
        fresh = _fresh(ring, holder.uid, Account(name, holder.role, new_password), own.key)
        keyring_file.save(folder, ring.with_holder(fresh), forget=True)
        attempts.succeeded(folder, holder.uid)
        _enter_recovery(folder, holder.uid, own.key, around)
    finally:
        owner.release(clean=owner.clean)


def _enter_recovery(folder: Path, uid: str, key: bytes, around: Surroundings) -> None:
    from casedesk.store import audit, schema

    with schema.session_over(folder / "casedesk.db", key, "rw") as session:
        session.info["clock"] = around.clock
        audit.record(session, "recover", "staff", _staff_id(session, uid))
        audit.write(session)


def _holder(ring: Ring, name: str) -> Holder:
    holder = ring.holder(name)
    if holder is None:
        raise RefusedError("account_unknown", "name", name=name)
    return holder


def _fresh(ring: Ring, uid: str, account: Account, key: bytes) -> Holder:
    return holders.new_holder(
        ring.site_uid, uid, account.name, str(account.role), account.password, key, ring.cost
    )[0]


def _require_good(around: Surroundings, ring: Ring, name: str, password: str) -> None:
    passwords.require_good(password, (name, ring.site_name), around.clock().date())


def _staff_id(session: "Session", uid: str) -> int:
    from sqlalchemy import select

    from casedesk.model import Staff

    return session.scalars(select(Staff.id).where(Staff.uid == uid)).one()


def _put(database: "Database", actor: "Actor", ring: Ring, holder: Holder, verb: str) -> None:
    from casedesk.store import audit

    with database.writing(actor) as session:
        audit.record(session, verb, "staff", _staff_id(session, holder.uid))
        session.flush()
        keyring_file.save(database.folder, ring.with_holder(holder), forget=True)
