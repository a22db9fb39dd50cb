"""The lawyers who work with the centre: their agreements, and whom they are bound to."""

from dataclasses import dataclass, field, fields
from datetime import date, timedelta

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import Actor, AidAssignment, Lawyer, LawyerClient, now
from casedesk.rules import phones, uscc
from casedesk.store import Database, audit, drafts


@dataclass
class ClientEntry:
    """Somebody or some employer a lawyer is bound to."""

    name: str = ""
    uscc: str = ""
    kind: str = "adviser"  # code table client_kinds
    note: str = ""


@dataclass
class LawyerEntry:
    """What is typed of a lawyer."""

    id: int | None = None
    name: str = ""
    firm: str = ""
    licence: str = ""  # 执业证号, 17 digits
    id_number: str = ""
    phone: str = ""
    speciality: str = ""
    agreement_from: date | None = None
    agreement_until: date | None = None
    active: bool = True
    note: str = ""
    clients: list[ClientEntry] = field(default_factory=list)


@dataclass(frozen=True)
class LawyerRow:
    """One lawyer of the register; `days` the agreement still runs, None without an end.

    `ending`: so few are left that it is to be renewed.
    """

    id: int
    name: str
    firm: str
    licence: str
    phone: str
    speciality: str
    agreement_until: date | None
    days: int | None
    active: bool
    in_force: bool
    open_cases: int
    ending: bool = False
    agreement_from: date | None = None


def save(database: Database, actor: Actor, entry: LawyerEntry) -> int:
    """Keep a lawyer. Refuses `lawyer_name`, `lawyer_firm`, `lawyer_agreement`, `lawyer_licence`,
    `lawyer_twice`, what telephone and company code lack, `not_allowed`.
    """
    require(actor, Data.CASE, Verb.ADD)
    _check(entry)
    with database.writing(actor) as session:
        twin = session.scalar(select(Lawyer.id).where(
            Lawyer.name == entry.name.strip(), Lawyer.firm == entry.firm.strip()))
        if twin not in (None, entry.id):
            raise RefusedError("lawyer_twice", "name", name=entry.name.strip())
        row = session.get(Lawyer, entry.id) if entry.id else None
        if row is None:
            row = Lawyer(site_id=actor.site_id, created_by=actor.staff_id, name="")
            session.add(row)
        for each in fields(LawyerEntry):
            if each.name not in ("id", "clients"):
                value = getattr(entry, each.name)
                setattr(row, each.name, value.strip() if isinstance(value, str) else value)
        session.flush()
        session.execute(delete(LawyerClient).where(LawyerClient.lawyer_id == row.id))
        for client in entry.clients:
            if client.name.strip():
                session.add(LawyerClient(lawyer_id=row.id, name=client.name.strip(),
                                         uscc=client.uscc.strip().upper(), kind=client.kind,
                                         note=client.note.strip()))
        audit.record(session, "lawyer.save", "lawyer", row.id, ["name", "agreement_until"])
        drafts.drop(session, actor, "lawyer", str(entry.id or "new"))
        return row.id


def listing(database: Database, actor: Actor, all_of_them: bool = True) -> list[LawyerRow]:
    """Return the register, those in force first. Refuses `not_allowed`."""
    require(actor, Data.CASE, Verb.SEE)
    today = now().date()
    with database.reading() as session:
        busy = {number: count for number, count in session.execute(
            select(AidAssignment.lawyer_id, func.count()).where(AidAssignment.ended_on.is_(None))
            .group_by(AidAssignment.lawyer_id))}
        warn = settings_book.value(session, "aid_agreement_warn_days", today)
        rows = [_row(each, today, busy.get(each.id, 0), warn) for each in session.scalars(
            select(Lawyer).order_by(Lawyer.name))]
    return sorted((row for row in rows if all_of_them or row.in_force),
                  key=lambda row: not row.in_force)


def ending(session: Session, today: date) -> int:
    """Return how many agreements that still run end within the days of the setting."""
    last = today + timedelta(days=settings_book.value(session, "aid_agreement_warn_days", today))
    return session.scalar(select(func.count()).select_from(Lawyer).where(
        Lawyer.active, Lawyer.agreement_until >= today, Lawyer.agreement_until <= last)) or 0


def of(database: Database, actor: Actor, lawyer_id: int) -> LawyerEntry:
    """Return a lawyer to be changed. Refuses `lawyer_unknown`, `not_allowed`."""
    require(actor, Data.CASE, Verb.SEE)
    with database.reading() as session:
        row = session.get(Lawyer, lawyer_id)
        if row is None:
            raise RefusedError("lawyer_unknown")
        entry = LawyerEntry(**{each.name: getattr(row, each.name) for each in fields(LawyerEntry)
                               if each.name != "clients"})
        entry.clients = [ClientEntry(one.name, one.uscc, one.kind, one.note)
                         for one in clients(session, row.id)]
        return entry


def clients(session: Session, lawyer_id: int) -> list[LawyerClient]:
    """Return whom a lawyer is bound to."""
    return list(session.scalars(select(LawyerClient).where(
        LawyerClient.lawyer_id == lawyer_id).order_by(LawyerClient.id)))


def in_force(row: Lawyer, on: date) -> bool:
    """Tell whether the agreement runs on a day; both its days count."""
    return (row.active and (row.agreement_from is None or row.agreement_from <= on)
            and (row.agreement_until is None or on <= row.agreement_until))


def _check(entry: LawyerEntry) -> None:
    if not entry.name.strip():
        raise RefusedError("lawyer_name", "name")
    if not entry.firm.strip():
        raise RefusedError("lawyer_firm", "firm")
    begins, ends = entry.agreement_from, entry.agreement_until
    if begins and ends and ends < begins:
        raise RefusedError("lawyer_agreement", "agreement_until", begins=begins.isoformat())
    licence = entry.licence.strip()
    if licence and not (licence.isdigit() and len(licence) == 17):
        raise RefusedError("lawyer_licence", "licence", have=len(licence))
    if entry.phone.strip():
        checked = phones.check(entry.phone)
        if not checked.valid:
            raise RefusedError(checked.reason, "phone")
    for client in entry.clients:
        if client.uscc.strip():
            found = uscc.check(client.uscc)
            if not found.valid:
                raise RefusedError(found.reason, "clients")


def _row(row: Lawyer, today: date, busy: int, warn: int) -> LawyerRow:
    until, runs = row.agreement_until, in_force(row, today)
    days = (until - today).days if until else None
    return LawyerRow(row.id, row.name, row.firm, row.licence, row.phone, row.speciality, until,
                     days, row.active, runs, busy, runs and days is not None and days <= warn,
                     row.agreement_from)
