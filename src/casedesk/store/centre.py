"""Founding a centre: its database, the accounts of its staff and the two sheets."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy.orm import Session

from casedesk.errors import RefusedError
from casedesk.model import Role, Site, Staff, StoreState, new_uid
from casedesk.store import (
    audit,
    files,
    holders,
    keyring_file,
    passwords,
    place,
    recovery,
    schema,
    sealing,
)
from casedesk.store.database import FILE
from casedesk.store.keyring import Account
from casedesk.store.keyring_file import Holder, Ring
from casedesk.store.recovery import RecoverySheet
from casedesk.store.sealing import Cost
from casedesk.store.surroundings import HERE, Surroundings

__all__ = ["Account", "Created", "create"]


@dataclass(frozen=True)
class Created:
    """A new centre: where it lies, and the two sheets to print, once."""

    folder: Path
    site_uid: str
    sheet_a: RecoverySheet
    sheet_b: RecoverySheet


def create(
    folder: Path,
    site_name: str,
    staff: Sequence[Account],
    *,
    practice: bool = False,
    cost: Cost | None = None,
    around: Surroundings = HERE,
) -> Created:
    """Found a centre in an empty place; nothing is left behind when it fails.

    `cost` is what a guess at a password takes, the dated policy's when none is given.
    Raises RefusedError centre_exists, staff_missing, name_twice, password_short,
    password_guessable, place_share, place_cloud, place_removable, disk_full, folder_unwritable.
    """
    today = around.clock().date()
    _require(folder, site_name, staff, today, around)
    sheet_a, key_a = recovery.make("A", site_name, today)
    sheet_b, key_b = recovery.make("B", site_name, today)
    key, site_uid = sealing.fresh_key(), new_uid()
    wanted = cost or passwords.policy(today).cost
    people = [(new_uid(), account) for account in staff]
    ways_in = tuple(_holder(site_uid, uid, account, key, wanted) for uid, account in people)
    ring = Ring(
        site_uid, site_name, wanted, keyring_file.check_of(key),
        sealing.public_of(recovery.box_secret(key_b)).hex(), ways_in,
        holders.recovery_holder(site_uid, key_a, key, wanted),
    )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        site = Site(uid=site_uid, name=site_name, practice=practice)
        _write(folder, key, site, people, around)
        keyring_file.save(folder, ring)
        files.replace(folder / (FILE + ".new"), folder / FILE)  # from here on it is a centre
    except OSError as error:
        (folder / keyring_file.NAME).unlink(missing_ok=True)
        raise RefusedError("folder_unwritable", "folder") from error
    finally:
        for beside in (FILE + ".new", FILE + ".new-journal"):
            (folder / beside).unlink(missing_ok=True)
    return Created(folder, site_uid, sheet_a, sheet_b)


def _require(
    folder: Path, site_name: str, staff: Sequence[Account], today: date, around: Surroundings
) -> None:
    if (folder / FILE).exists() or (folder / keyring_file.NAME).exists():
        raise RefusedError("centre_exists", "folder")
    place.require_local(folder, around.drives)
    if not staff:
        raise RefusedError("staff_missing", "staff")
    if len({account.name for account in staff}) < len(staff):
        raise RefusedError("name_twice", "name")
    for account in staff:
        Role(account.role)
        passwords.require_good(account.password, (account.name, site_name), today)


def _holder(site_uid: str, uid: str, account: Account, key: bytes, cost: Cost) -> Holder:
    return holders.new_holder(
        site_uid, uid, account.name, str(account.role), account.password, key, cost
    )[0]


def _write(
    folder: Path, key: bytes, site: Site, people: list[tuple[str, Account]], around: Surroundings
) -> None:
    path = folder / (FILE + ".new")
    path.unlink(missing_ok=True)
    engine = schema.lay_out(path, key)
    try:
        with engine.connect() as link:
            link.exec_driver_sql("BEGIN IMMEDIATE")
            with Session(link) as session:
                session.add(site)
                session.add_all(
                    Staff(uid=uid, name=account.name, role=Role(account.role))
                    for uid, account in people
                )
                session.add(StoreState(name=audit.SECRET, value=sealing.fresh_key().hex()))
                session.add(StoreState(name=audit.HEAD, value=f"0 {audit.GENESIS}"))
                session.flush()
                session.info["clock"] = around.clock
                audit.record(session, "found", "site", site.id)
                audit.write(session)
                session.flush()
            link.commit()  # the session joined a transaction that was already begun
    finally:
        engine.dispose()
