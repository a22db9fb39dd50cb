"""The offices a worker may be referred to: what the slip says of them, and whom they serve."""

from dataclasses import dataclass, fields
from datetime import date

from sqlalchemy import func, select

from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import Actor, Agency, Referral, now
from casedesk.rules import phones
from casedesk.store import Database, audit, drafts


@dataclass
class AgencyEntry:
    """What is typed about an agency."""

    id: int | None = None
    name: str = ""
    kind: str = "agency"  # code table agency_kinds
    address: str = ""
    contact: str = ""
    phone: str = ""
    hours: str = ""
    towns: tuple[str, ...] = ()  # codes of 镇街; none: all of them
    note: str = ""


@dataclass(frozen=True)
class AgencyRow:
    """One agency of the list."""

    id: int
    name: str
    kind: str
    address: str
    contact: str
    phone: str
    hours: str
    towns: tuple[str, ...]
    referrals: int
    retired_on: date | None


def save(database: Database, actor: Actor, entry: AgencyEntry) -> int:
    """Keep an agency. Refuses `agency_name`, `agency_twice`, what the telephone lacks,
    `not_allowed`.
    """
    require(actor, Data.CASE, Verb.ADD)
    name = entry.name.strip()
    if not name:
        raise RefusedError("agency_name", "name")
    if entry.phone.strip():
        checked = phones.check(entry.phone)
        if not checked.valid:
            raise RefusedError(checked.reason, "phone")
    with database.writing(actor) as session:
        twin = session.scalar(select(Agency.id).where(
            Agency.name == name, Agency.retired_on.is_(None)))
        if twin not in (None, entry.id):
            raise RefusedError("agency_twice", "name", name=name)
        row = session.get(Agency, entry.id) if entry.id else None
        if row is None:
            row = Agency(site_id=actor.site_id, created_by=actor.staff_id, name=name)
            session.add(row)
        for each in fields(AgencyEntry):
            if each.name not in ("id", "towns"):
                setattr(row, each.name, getattr(entry, each.name).strip())
        row.towns = ",".join(entry.towns)
        session.flush()
        audit.record(session, "agency.save", "agency", row.id, ["name"])
        drafts.drop(session, actor, "agency", str(entry.id or "new"))
        return row.id


def retire(database: Database, actor: Actor, agency_id: int, back: bool = False) -> None:
    """Take an agency out of use, or back into it; its referrals keep it. Refuses
    `aid_agency_missing`, `not_allowed`.
    """
    require(actor, Data.CASE, Verb.ADD)
    with database.writing(actor) as session:
        row = session.get(Agency, agency_id)
        if row is None:
            raise RefusedError("aid_agency_missing", "agency")
        row.retired_on = None if back else now().date()
        audit.record(session, "agency.retire", "agency", row.id, ["retired_on"])


def listing(database: Database, actor: Actor, retired: bool = False,
            town: str = "") -> list[AgencyRow]:
    """Return the agencies, those that serve the town first. Refuses `not_allowed`."""
    require(actor, Data.CASE, Verb.SEE)
    used = select(Referral.agency_id, func.count().label("n")).group_by(
        Referral.agency_id).subquery()
    query = select(Agency, func.coalesce(used.c.n, 0)).outerjoin(
        used, used.c.agency_id == Agency.id).order_by(Agency.name)
    if not retired:
        query = query.where(Agency.retired_on.is_(None))
    with database.reading() as session:
        rows = [_row(agency, count) for agency, count in session.execute(query)]
    return sorted(rows, key=lambda row: bool(town) and town not in row.towns)


def of(database: Database, actor: Actor, agency_id: int) -> AgencyEntry:
    """Return an agency to be changed. Refuses `aid_agency_missing`, `not_allowed`."""
    require(actor, Data.CASE, Verb.SEE)
    with database.reading() as session:
        row = session.get(Agency, agency_id)
        if row is None:
            raise RefusedError("aid_agency_missing", "agency")
        return AgencyEntry(row.id, row.name, row.kind, row.address, row.contact, row.phone,
                           row.hours, _towns(row), row.note)


def _row(agency: Agency, count: int) -> AgencyRow:
    return AgencyRow(agency.id, agency.name, agency.kind, agency.address, agency.contact,
                     agency.phone, agency.hours, _towns(agency), count, agency.retired_on)


def _towns(row: Agency) -> tuple[str, ...]:
    return tuple(filter(None, row.towns.split(",")))
