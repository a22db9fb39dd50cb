"""Who may counsel: qualification, registration, undertaking, scope; supervision received."""

from dataclasses import dataclass, fields
from datetime import date, timedelta

from sqlalchemy import func, select

from casedesk.casework.counselling.clients import plain
from casedesk.casework.staff import Data, Verb, allows, require
from casedesk.errors import RefusedError
from casedesk.model import Actor, Counsellor, Staff, Supervision, new_uid, now
from casedesk.rules import codes
from casedesk.store import Database, audit, drafts, sealed


@dataclass
class CounsellorEntry:
    """What is typed of a counsellor's qualification."""

    staff_id: int = 0
    qualification: str = ""
    certificate: str = ""
    registered_until: date | None = None
    orientation: str = ""
    scope: str = "individual"
    can_crisis: bool = False
    glass: str = ""  # "", supervisor, lead
    supervisor_id: int | None = None
    undertaking_on: date | None = None
    education: str = ""
    active: bool = True


@dataclass(frozen=True)
class CounsellorRow:
    """One counsellor of the register."""

    staff_id: int
    name: str
    qualification: str
    registered_until: date | None
    days: int | None
    undertaking_on: date | None
    can_crisis: bool
    glass: str
    fit: bool
    supervised_minutes: int  # in the month so far


@dataclass
class SupervisionEntry:
    """One supervision (P15); its points are sealed, codes alone stand plain."""

    supervisor_name: str = ""
    on: date | None = None
    minutes: int = 60
    form: str = "individual"
    codes: str = ""  # C-0412, C-0398
    points: str = ""


def save(database: Database, actor: Actor, entry: CounsellorEntry) -> None:
    """Keep a counsellor's register entry. Refuses `register_qualification`, `register_who`,
    `register_undertaking_day`, `supervisor_self`, `not_allowed`.
    """
    require(actor, Data.STAFF, Verb.CHANGE)
    if entry.qualification not in codes.table("counsellor_qualifications"):
        raise RefusedError("register_qualification", "qualification")
    if entry.supervisor_id == entry.staff_id:
        raise RefusedError("supervisor_self", "supervisor")
    if entry.undertaking_on and entry.undertaking_on > now().date():
        raise RefusedError("register_undertaking_day", "undertaking_on")
    with database.writing(actor) as session:
        if session.get(Staff, entry.staff_id) is None:
            raise RefusedError("register_who", "staff")
        row = session.scalars(select(Counsellor).where(
            Counsellor.staff_id == entry.staff_id)).first()
        if row is None:
            row = Counsellor(staff_id=entry.staff_id)
            session.add(row)
        for each in fields(CounsellorEntry):
            if each.name != "staff_id":
                setattr(row, each.name, getattr(entry, each.name))
        session.flush()
        audit.record(session, "counsellor.save", "staff", entry.staff_id, ["undertaking_on"])
        drafts.drop(session, actor, "counsellor", str(entry.staff_id))


def listing(database: Database, actor: Actor) -> list[CounsellorRow]:
    """Return the register; a counsellor sees it too. Refuses `not_allowed`."""
    if not allows(actor, Data.STAFF, Verb.SEE):
        require(actor, Data.NOTE, Verb.READ, own=True)
    today = now().date()
    with database.reading() as session:
        minutes = {staff: total for staff, total in session.execute(
            select(Supervision.counsellor_id, func.sum(Supervision.minutes)).where(
                Supervision.on >= today.replace(day=1)).group_by(Supervision.counsellor_id))}
        return [CounsellorRow(
            row.staff_id, name, row.qualification, row.registered_until,
            (row.registered_until - today).days if row.registered_until else None,
            row.undertaking_on, row.can_crisis, row.glass,
            bool(row.active and row.undertaking_on and (
                row.registered_until is None or row.registered_until >= today)),
            int(minutes.get(row.staff_id, 0)))
            for row, name in session.execute(select(Counsellor, Staff.name).join(
                Staff, Staff.id == Counsellor.staff_id).order_by(Staff.name))]


def of(database: Database, actor: Actor, staff_id: int) -> CounsellorEntry:
    """Return an entry to be changed; a new one where there is none. Refuses `not_allowed`."""
    require(actor, Data.STAFF, Verb.SEE)
    with database.reading() as session:
        row = session.scalars(select(Counsellor).where(Counsellor.staff_id == staff_id)).first()
        if row is None:
            return CounsellorEntry(staff_id)
        return CounsellorEntry(**{each.name: getattr(row, each.name)
                                  for each in fields(CounsellorEntry)})


def expiring(database: Database, actor: Actor, days: int = 30) -> list[CounsellorRow]:
    """Return those whose registration ends soon, or who have not signed. Refuses as `listing`."""
    limit = now().date() + timedelta(days=days)
    return [row for row in listing(database, actor) if not row.fit or (
        row.registered_until is not None and row.registered_until <= limit)]


def supervised(database: Database, actor: Actor, entry: SupervisionEntry) -> int:
    """Log a supervision; what was discussed is sealed to the counsellor.

    Refuses `supervision_who`, `supervision_minutes`, `act_future`, `not_allowed`.
    """
    require(actor, Data.NOTE, Verb.ADD, own=True)
    on = entry.on or now().date()
    if not entry.supervisor_name.strip():
        raise RefusedError("supervision_who", "supervisor_name")
    if not 5 <= entry.minutes <= 600:
        raise RefusedError("supervision_minutes", "minutes")
    if on > now().date():
        raise RefusedError("act_future", "on", act="督导")
    with database.writing(actor) as session:
        row = Supervision(uid=new_uid(), counsellor_id=actor.staff_id,
                          supervisor_name=entry.supervisor_name.strip(), on=on,
                          minutes=entry.minutes, form=entry.form, codes=entry.codes.strip(),
                          recorded_by=actor.staff_id)
        session.add(row)
        session.flush()
        sealed.put(database, session, row.uid, "supervision", plain(entry), [])
        audit.record(session, "counselling.supervised", "supervision", row.id)
        drafts.drop(session, actor, "counselling_supervision", "new")
        return row.id
