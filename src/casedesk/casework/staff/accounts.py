"""Who works here: entering colleagues, changing roles, letting somebody go, passwords."""

from dataclasses import dataclass

from sqlalchemy import select

from casedesk.casework.staff.roles import Data, Verb, allows, require
from casedesk.errors import RefusedError
from casedesk.model import Actor, Role, Staff
from casedesk.store import Database, audit, keyring
from casedesk.store.audit import AuditRow
from casedesk.store.keyring import Account


@dataclass(frozen=True)
class StaffRow:
    """A member of staff in the list."""

    id: int
    name: str
    role: str
    certificate: str
    phone: str
    active: bool


def listing(database: Database, actor: Actor) -> list[StaffRow]:
    """Return everybody, those who left last."""
    require(actor, Data.STAFF, Verb.SEE)
    s = Staff
    query = select(s.id, s.name, s.role, s.certificate, s.phone, s.active).order_by(
        s.active.desc(), s.name)
    with database.reading() as session:
        return [StaffRow(row.id, row.name, row.role.value, row.certificate, row.phone, row.active)
                for row in session.execute(query)]


def add(database: Database, actor: Actor, name: str, role: Role, password: str) -> int:
    """Enter a colleague. Refuses `name_missing`, `name_twice`, and as the password policy does.

    While the centre has no administrator, the supervisor who founded it may enter one.
    """
    if not may_appoint(database, actor) or role != Role.ADMIN:
        require(actor, Data.STAFF, Verb.ADD)
    if not name.strip():
        raise RefusedError("name_missing", "name")
    return keyring.add_account(database, actor, Account(name.strip(), role.value, password))


def may_appoint(database: Database, actor: Actor) -> bool:
    """Tell whether the actor may enter an administrator, because there is none."""
    if not allows(actor, Data.STAFF, Verb.CHANGE):
        return False
    with database.reading() as session:
        return session.scalars(select(Staff.id).where(
            Staff.role == Role.ADMIN, Staff.active).limit(1)).first() is None


def clear_attempts(database: Database, actor: Actor, name: str) -> None:
    """Let a colleague who typed wrongly too often try again at once. Refuses `account_unknown`."""
    require(actor, Data.STAFF, Verb.CHANGE)
    keyring.clear_attempts(database, actor, name)


def change_role(database: Database, actor: Actor, name: str, role: Role) -> None:
    """Give a colleague another role; nobody changes the own one (`own_account`)."""
    require(actor, Data.STAFF, Verb.CHANGE)
    _not_oneself(actor, name)
    keyring.change_role(database, actor, name, role.value)


def let_go(database: Database, actor: Actor, name: str) -> None:
    """Close a colleague's account; the database gets a new key. Refuses `own_account`."""
    require(actor, Data.STAFF, Verb.CHANGE)
    _not_oneself(actor, name)
    keyring.remove_account(database, actor, name)


def reset_password(database: Database, actor: Actor, name: str, new: str) -> None:
    """Give a colleague who forgot theirs a new password (administrator only)."""
    require(actor, Data.STAFF, Verb.ADD)
    keyring.reset_password(database, actor, name, new)


def change_password(database: Database, actor: Actor, old: str, new: str) -> None:
    """Change one's own password. Refuses `wrong_password` and as the password policy does."""
    keyring.change_password(database, actor, old, new)


def trail(database: Database, actor: Actor, *, before: int | None = None,
          limit: int = 200) -> list[AuditRow]:
    """Return the audit trail, newest first: all of it, or one's own acts only."""
    own = not _sees_all(actor)
    if own:
        require(actor, Data.AUDIT, Verb.READ, own=True)
    with database.reading() as session:
        return audit.listing(session, staff_id=actor.staff_id if own else None,
                             before=before, limit=limit)


def readers(database: Database, actor: Actor, subject: str, subject_id: int) -> list[AuditRow]:
    """Return who looked at or changed one record, newest first; one's own acts if not all."""
    require(actor, Data.PERSON, Verb.SEE)
    own = not _sees_all(actor)
    with database.reading() as session:
        return audit.listing(session, subject, subject_id, actor.staff_id if own else None)


def _sees_all(actor: Actor) -> bool:
    return allows(actor, Data.AUDIT, Verb.READ)


def _not_oneself(actor: Actor, name: str) -> None:
    if name == actor.name:
        raise RefusedError("own_account", "name")
