"""Who may counsel: qualification, registration, undertaking, scope; supervision received."""

from dataclasses import dataclass, field, fields
from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from casedesk.casework import settings_book
from casedesk.casework.staff import Data, Verb, allows, require
from casedesk.errors import RefusedError
from casedesk.model import Actor, Counsellor, Role, Staff, Supervision, now
from casedesk.rules import codes
from casedesk.store import Database, audit, drafts

NONE = "none"  # the qualification of who counsels nobody: a crisis lead
SCOPES = ("individual", "group", "minor")  # what may be taken on, beside crises
_APART = ("staff_id", "scope")


@dataclass
class CounsellorEntry:
    """What is typed of a counsellor's qualification."""

    staff_id: int = 0
    qualification: str = ""
    staff_number: str = ""  # 工号
    certificate: str = ""
    registration: str = ""  # number in the register of the Society
    registered_until: date | None = None
    orientation: str = ""
    scope: list[str] = field(default_factory=lambda: ["individual"])
    can_crisis: bool = False
    glass: str = ""  # "", supervisor, lead
    supervisor_id: int | None = None
    supervisor_name: str = ""  # one from outside
    undertaking_on: date | None = None
    education: str = ""
    active: bool = True


@dataclass(frozen=True)
class CounsellorRow:
    """One counsellor of the register; without a qualification nobody has entered them yet.

    `supervised_minutes`: of the month so far, None where it is not the reader's to know.
    """

    staff_id: int
    name: str
    qualification: str
    registered_until: date | None
    days: int | None
    undertaking_on: date | None
    can_crisis: bool
    glass: str
    fit: bool
    supervised_minutes: int | None
    staff_number: str = ""
    certificate: str = ""
    registration: str = ""
    orientation: str = ""
    scope: tuple[str, ...] = ()
    supervisor: str = ""
    education: str = ""
    active: bool = True
    wanted_minutes: int = 0  # suggested of a month; 0 for who counsels nobody
    warn_days: int = 60

    @property
    def faults(self) -> tuple[str, ...]:
        """What is wrong, gravest first: unregistered inactive expired unsigned expiring."""
        if not self.qualification:
            return ("unregistered",)
        if not self.active:
            return ("inactive",)
        found = []
        if self.days is not None and self.days < 0:
            found.append("expired")
        if self.undertaking_on is None:
            found.append("unsigned")
        if self.days is not None and 0 <= self.days <= self.warn_days:
            found.append("expiring")
        return tuple(found)


def save(database: Database, actor: Actor, entry: CounsellorEntry) -> None:
    """Keep a counsellor's register entry. Refuses `register_qualification`, `register_who`,
    `register_scope`, `register_until` (registered, without number or last day),
    `register_undertaking_day`, `supervisor_self`, `not_allowed`.
    """
    require(actor, Data.REGISTER, Verb.CHANGE)
    _check(entry)
    with database.writing(actor) as session:
        if session.get(Staff, entry.staff_id) is None:
            raise RefusedError("register_who", "staff")
        row = _existing(session, entry.staff_id)
        if row is None:
            row = Counsellor(staff_id=entry.staff_id)
            session.add(row)
        for each in fields(CounsellorEntry):
            if each.name not in _APART:
                value = getattr(entry, each.name)
                setattr(row, each.name, value.strip() if isinstance(value, str) else value)
        row.scope = ",".join(each for each in SCOPES if each in entry.scope)
        session.flush()
        audit.record(session, "counsellor.save", "staff", entry.staff_id, ["undertaking_on"])
        drafts.drop(session, actor, "counsellor", str(entry.staff_id))


def sign(database: Database, actor: Actor, staff_id: int, on: date) -> None:
    """Record the day on which the undertaking (P17) was signed.

    Refuses `register_who` (not in the register), `register_undertaking_day`, `not_allowed`.
    """
    require(actor, Data.REGISTER, Verb.CHANGE)
    if on > now().date():
        raise RefusedError("register_undertaking_day", "undertaking_on")
    with database.writing(actor) as session:
        row = _existing(session, staff_id)
        if row is None:
            raise RefusedError("register_who", "staff")
        row.undertaking_on = on
        session.flush()
        audit.record(session, "counsellor.signed", "staff", staff_id, ["undertaking_on"])


def listing(database: Database, actor: Actor) -> list[CounsellorRow]:
    """Return the register, and counsellors nobody has entered; hours of one's own and of whom
    one supervises. Refuses `not_allowed`.
    """
    require(actor, Data.REGISTER, Verb.SEE)
    today = now().date()
    c, teacher = Counsellor, aliased(Staff)
    with database.reading() as session:
        minutes = supervised(session, today.replace(day=1), today)
        wanted = settings_book.value(session, "supervision_minutes", today)
        warn = settings_book.value(session, "register_warn_days", today)
        rows = session.execute(
            select(Staff, c, teacher.name).outerjoin(c, c.staff_id == Staff.id)
            .outerjoin(teacher, teacher.id == c.supervisor_id)
            .where(c.id.is_not(None) | ((Staff.role == Role.COUNSELLOR) & Staff.active))
            .order_by(Staff.name)).all()
        knows = allows(actor, Data.REGISTER, Verb.CHANGE)
        found = []
        for staff, row, name in rows:
            seen = knows or actor.staff_id in (staff.id, row.supervisor_id if row else None)
            found.append(_row(staff, row, name, today, warn,
                              minutes.get(staff.id, 0) if seen else None, wanted))
    return found


def of(database: Database, actor: Actor, staff_id: int) -> CounsellorEntry:
    """Return an entry to be changed; a new one where there is none. Refuses `not_allowed`."""
    require(actor, Data.REGISTER, Verb.SEE)
    with database.reading() as session:
        row = _existing(session, staff_id)
        if row is None:
            return CounsellorEntry(staff_id)
        entry = CounsellorEntry(staff_id, **{
            each.name: getattr(row, each.name) for each in fields(CounsellorEntry)
            if each.name not in _APART})
        entry.scope = [each for each in row.scope.split(",") if each in SCOPES]
        return entry


def colleagues(database: Database, actor: Actor) -> list[tuple[int, str]]:
    """Return everybody who works here: to be registered, or to supervise. Refuses `not_allowed`."""
    require(actor, Data.REGISTER, Verb.SEE)
    with database.reading() as session:
        return [(row.id, row.name) for row in session.scalars(
            select(Staff).where(Staff.active).order_by(Staff.name))]


def expiring(database: Database, actor: Actor, days: int | None = None) -> list[CounsellorRow]:
    """Return those whose registration ends within the days of the setting, or of `days`, and who
    may not be assigned: unsigned, expired, not entered. Refuses `not_allowed`.
    """
    rows = [row for row in listing(database, actor) if row.active]
    limit = now().date() + timedelta(days=days if days is not None else (
        rows[0].warn_days if rows else 0))
    return [row for row in rows if not row.fit or (
        row.registered_until is not None and row.registered_until <= limit)]


def supervised(session: Session, first: date, last: date) -> dict[int, int]:
    """Return minutes of supervision by counsellor, of some days."""
    s = Supervision
    return {staff: int(total) for staff, total in session.execute(
        select(s.counsellor_id, func.sum(s.minutes)).where(s.on >= first, s.on <= last)
        .group_by(s.counsellor_id))}


def _existing(session: Session, staff_id: int) -> Counsellor | None:
    return session.scalars(select(Counsellor).where(Counsellor.staff_id == staff_id)).first()


def _check(entry: CounsellorEntry) -> None:
    if entry.qualification not in codes.table("counsellor_qualifications"):
        raise RefusedError("register_qualification", "qualification")
    if entry.supervisor_id == entry.staff_id:
        raise RefusedError("supervisor_self", "supervisor_id")
    if entry.undertaking_on and entry.undertaking_on > now().date():
        raise RefusedError("register_undertaking_day", "undertaking_on")
    if entry.qualification != NONE and not any(each in SCOPES for each in entry.scope):
        raise RefusedError("register_scope", "scope")
    if entry.qualification.startswith("reg_"):
        for name in ("registration", "registered_until"):
            if not getattr(entry, name):
                raise RefusedError("register_until", name)


def _row(staff: Staff, row: Counsellor | None, teacher: str | None, today: date, warn: int,
         minutes: int | None, wanted: int) -> CounsellorRow:
    if row is None:
        return CounsellorRow(staff.id, staff.name, "", None, None, None, False, "", False, minutes)
    until = row.registered_until
    counsels = row.qualification != NONE
    return CounsellorRow(
        staff.id, staff.name, row.qualification, until, (until - today).days if until else None,
        row.undertaking_on, row.can_crisis, row.glass,
        bool(row.active and staff.active and row.undertaking_on and (
            until is None or until >= today)),
        minutes, row.staff_number, row.certificate, row.registration, row.orientation,
        tuple(each for each in row.scope.split(",") if each), teacher or row.supervisor_name,
        row.education, bool(row.active and staff.active), wanted if counsels else 0, warn)
