"""What staff declare of themselves (回避申报): relatives, former employers, advised firms."""

from dataclasses import dataclass, fields
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework.staff.roles import Data, Verb, allows, require
from casedesk.errors import RefusedError
from casedesk.model import Actor, Declaration, Staff, now
from casedesk.rules import codes, identity, names, phones, uscc
from casedesk.store import Database, audit

RELATIVE = "relative"


@dataclass
class DeclarationEntry:
    """What is typed of a tie."""

    staff_id: int | None = None  # whose it is; the actor's own where empty
    kind: str = RELATIVE  # code table declaration_kinds
    name: str = ""
    id_number: str = ""  # of a relative; the credit code of an employer
    phone: str = ""
    relation: str = ""
    since: date | None = None
    until: date | None = None
    note: str = ""


@dataclass(frozen=True)
class DeclarationRow:
    """A declared tie in the list; numbers masked."""

    id: int
    staff_id: int
    staff: str
    kind: str
    name: str
    number_masked: str
    relation: str
    since: date | None
    until: date | None
    note: str
    declared_at: datetime
    withdrawn_at: datetime | None


def listing(database: Database, actor: Actor, *, gone: bool = False) -> list[DeclarationRow]:
    """Return the actor's own declarations; everybody's for who may see the staff."""
    d = Declaration
    query = (select(d, Staff.name).join(Staff, Staff.id == d.staff_id)
             .order_by(d.withdrawn_at.is_not(None), Staff.name, d.id.desc()))
    if not allows(actor, Data.STAFF, Verb.SEE):
        query = query.where(d.staff_id == actor.staff_id)
    if not gone:
        query = query.where(d.withdrawn_at.is_(None))
    with database.reading() as session:
        return [DeclarationRow(
            row.id, row.staff_id, staff, row.kind, row.name, _masked(row), row.relation,
            row.since, row.until, row.note, row.declared_at, row.withdrawn_at)
            for row, staff in session.execute(query)]


def declare(database: Database, actor: Actor, entry: DeclarationEntry) -> int:
    """Record a tie; a colleague's by who keeps the staff.

    Refuses `declaration_kind`, `name_missing`, `name_days`, the `id_*` and `uscc_*` codes,
    `phone_shape`, `staff_unknown`, `not_allowed`.
    """
    staff_id = entry.staff_id or actor.staff_id
    if staff_id != actor.staff_id:
        require(actor, Data.STAFF, Verb.CHANGE)
    if entry.kind not in codes.table("declaration_kinds"):
        raise RefusedError("declaration_kind", "kind")
    if not entry.name.strip():
        raise RefusedError("name_missing", "name")
    if entry.since and entry.until and entry.until < entry.since:
        raise RefusedError("name_days", "until")
    row = Declaration(staff_id=staff_id, declared_by=actor.staff_id, name=_name(entry),
                      id_number=_number(entry), phone=_phone(entry))
    for name in ("kind", "relation", "since", "until", "note"):
        setattr(row, name, getattr(entry, name))
    with database.writing(actor) as session:
        if session.get(Staff, staff_id) is None:
            raise RefusedError("staff_unknown")
        session.add(row)
        session.flush()
        audit.record(session, "staff.declare", "staff", staff_id,
                     [f.name for f in fields(entry) if getattr(entry, f.name)])
        return row.id


def withdraw(database: Database, actor: Actor, declaration_id: int) -> None:
    """Withdraw a declaration; it stays listed. Refuses `declaration_unknown`, `not_allowed`."""
    with database.writing(actor) as session:
        row = _existing(session, actor, declaration_id)
        row.withdrawn_at = now()
        audit.record(session, "staff.undeclare", "staff", row.staff_id, ["withdrawn_at"])


def put_back(database: Database, actor: Actor, declaration_id: int) -> None:
    """Let a withdrawn declaration hold again. Refuses as `withdraw`."""
    with database.writing(actor) as session:
        row = _existing(session, actor, declaration_id)
        row.withdrawn_at = None
        audit.record(session, "staff.declare", "staff", row.staff_id, ["withdrawn_at"])


def _existing(session: Session, actor: Actor, declaration_id: int) -> Declaration:
    row = session.get(Declaration, declaration_id)
    if row is None:
        raise RefusedError("declaration_unknown")
    if row.staff_id != actor.staff_id:
        require(actor, Data.STAFF, Verb.CHANGE)
    return row


def _name(entry: DeclarationEntry) -> str:
    if entry.kind == RELATIVE:
        return names.normalise(entry.name)
    return "".join(entry.name.split()).replace("(", "（").replace(")", "）")


def _number(entry: DeclarationEntry) -> str:
    if not entry.id_number.strip():
        return ""
    found = identity.check(entry.id_number) if entry.kind == RELATIVE else uscc.check(
        entry.id_number)
    if not found.valid:
        raise RefusedError(found.reason, "id_number")
    return found.normalised


def _phone(entry: DeclarationEntry) -> str:
    if not entry.phone.strip():
        return ""
    found = phones.check(entry.phone)
    if not found.valid:
        raise RefusedError(found.reason, "phone")
    return found.normalised


def _masked(row: Declaration) -> str:
    number = names.mask_id(row.id_number) if row.kind == RELATIVE and row.id_number else \
        row.id_number
    phone = names.mask_phone(row.phone) if row.phone else ""
    return " ".join(filter(None, (number, phone)))
