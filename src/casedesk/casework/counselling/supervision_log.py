"""The supervision log (P15): hours and codes plain, what was discussed sealed to its author."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.casework.counselling import register
from casedesk.casework.counselling.clients import plain
from casedesk.casework.staff import Data, Verb, allows, require
from casedesk.errors import RefusedError
from casedesk.model import Actor, Client, Counsellor, Staff, Supervision, new_uid, now
from casedesk.store import Database, audit, drafts, sealed

KIND = "supervision"  # of sealed record
FORMS = ("individual", "group")
APART = "、"


@dataclass
class SupervisionEntry:
    """One supervision; its points are sealed, codes of one's own clients alone stand plain."""

    id: int | None = None
    supervisor_name: str = ""
    on: date | None = None
    minutes: int | None = 60
    form: str = "individual"
    codes: list[str] = field(default_factory=list)  # C-0412, C-0398
    points: str = ""
    plan: str = ""  # what follows from it


@dataclass(frozen=True)
class SupervisionRow:
    """One supervision of the log, without its points."""

    id: int
    on: date
    supervisor: str
    form: str
    minutes: int
    codes: tuple[str, ...]


@dataclass(frozen=True)
class HoursRow:
    """The supervision that a counsellor had in a month, against what is suggested."""

    staff_id: int
    name: str
    minutes: int
    wanted: int
    times: int
    last: date | None


def save(database: Database, actor: Actor, entry: SupervisionEntry) -> int:
    """Log a supervision, or write a new version of one's own; return its number.

    Refuses `supervision_who`, `supervision_minutes`, `supervision_form`, `act_future`,
    `supervision_code` (not a client of the counsellor's), `supervision_points`,
    `supervision_unknown`, `not_allowed`.
    """
    require(actor, Data.NOTE, Verb.ADD, own=True)
    on = entry.on or now().date()
    _check(entry, on)
    with database.writing(actor) as session:
        row = own(session, actor, entry.id) if entry.id else Supervision(
            uid=new_uid(), counsellor_id=actor.staff_id, recorded_by=actor.staff_id)
        known = set(_codes(session, actor)) | set(_split(row.codes or ""))
        for code in entry.codes:
            if code not in known:
                raise RefusedError("supervision_code", "codes", code=code)
        row.supervisor_name, row.on = entry.supervisor_name.strip(), on
        row.minutes, row.form = entry.minutes or 0, entry.form
        row.codes = APART.join(dict.fromkeys(entry.codes))
        session.add(row)
        session.flush()
        sealed.put(database, session, row.uid, KIND, plain(entry), [])
        audit.record(session, "counselling.supervised", "supervision", row.id)
        drafts.drop(session, actor, "counselling_supervision", "new")
        return row.id


def mine(database: Database, actor: Actor) -> list[SupervisionRow]:
    """Return one's own log, the latest first. Refuses `not_allowed`."""
    require(actor, Data.NOTE, Verb.READ, own=True)
    with database.reading() as session:
        return [SupervisionRow(row.id, row.on, row.supervisor_name, row.form, row.minutes,
                               _split(row.codes)) for row in session.scalars(
            select(Supervision).where(Supervision.counsellor_id == actor.staff_id)
            .order_by(Supervision.on.desc(), Supervision.id.desc()))]


def of(database: Database, actor: Actor, supervision_id: int) -> SupervisionEntry:
    """Open one's own supervision. Refuses `supervision_unknown`, what unsealing refuses."""
    with database.reading() as session:
        return opened(database, session, actor, supervision_id)


def opened(database: Database, session: Session, actor: Actor,
           supervision_id: int) -> SupervisionEntry:
    """Open one's own supervision inside a transaction. Refuses as `of`."""
    row = own(session, actor, supervision_id)
    found = sealed.get(database, session, row.uid, KIND)
    told = found.content if found else {}
    return SupervisionEntry(row.id, row.supervisor_name, row.on, row.minutes, row.form,
                            list(_split(row.codes)), str(told.get("points", "")),
                            str(told.get("plan", "")))


def codes(database: Database, actor: Actor) -> list[str]:
    """Return the codes of one's own clients that may be discussed. Refuses `not_allowed`."""
    require(actor, Data.NOTE, Verb.READ, own=True)
    with database.reading() as session:
        return _codes(session, actor)


def usual_supervisor(database: Database, actor: Actor) -> str:
    """Return the supervisor of the last supervision, else the one of the register, or ''."""
    require(actor, Data.NOTE, Verb.READ, own=True)
    with database.reading() as session:
        last = session.scalars(select(Supervision.supervisor_name).where(
            Supervision.counsellor_id == actor.staff_id).order_by(
                Supervision.on.desc(), Supervision.id.desc()).limit(1)).first()
        if last:
            return last
        row = session.scalars(select(Counsellor).where(
            Counsellor.staff_id == actor.staff_id)).first()
        if row is None:
            return ""
        name = session.scalar(select(Staff.name).where(Staff.id == row.supervisor_id))
        return name or row.supervisor_name


def hours(database: Database, actor: Actor, month: date) -> list[HoursRow]:
    """Return the hours of a month: one's own first, then of those one supervises; the head of
    the site sees everybody's. Refuses `not_allowed`.
    """
    everybody = allows(actor, Data.REGISTER, Verb.CHANGE)
    if not everybody:
        require(actor, Data.NOTE, Verb.READ, own=True)
    first = month.replace(day=1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    c, s = Counsellor, Supervision
    with database.reading() as session:
        minutes = register.supervised(session, first, last)
        wanted = settings_book.value(session, "supervision_minutes", last)
        people = session.execute(
            select(Staff.id, Staff.name, c.supervisor_id).join(c, c.staff_id == Staff.id)
            .where(c.active, Staff.active, c.qualification != register.NONE)
            .order_by(Staff.name)).all()
        found = []
        for staff_id, name, teacher in people:
            if everybody or actor.staff_id in (staff_id, teacher):
                days = session.scalars(select(s.on).where(
                    s.counsellor_id == staff_id, s.on >= first, s.on <= last)).all()
                found.append(HoursRow(staff_id, name, minutes.get(staff_id, 0), wanted,
                                      len(days), max(days, default=None)))
    return sorted(found, key=lambda row: row.staff_id != actor.staff_id)


def own(session: Session, actor: Actor, supervision_id: int | None) -> Supervision:
    """Return a supervision of the signed-in counsellor. Refuses `supervision_unknown`,
    `not_allowed`; somebody else's and none at all are told apart by nobody.
    """
    require(actor, Data.NOTE, Verb.READ, own=True)
    row = session.get(Supervision, supervision_id or 0)
    if row is None or row.counsellor_id != actor.staff_id:
        raise RefusedError("supervision_unknown")
    return row


def _check(entry: SupervisionEntry, on: date) -> None:
    if not entry.supervisor_name.strip():
        raise RefusedError("supervision_who", "supervisor_name")
    if not 5 <= (entry.minutes or 0) <= 600:
        raise RefusedError("supervision_minutes", "minutes")
    if entry.form not in FORMS:
        raise RefusedError("supervision_form", "form")
    if on > now().date():
        raise RefusedError("act_future", "on", act="督导")
    if not entry.points.strip():
        raise RefusedError("supervision_points", "points")


def _codes(session: Session, actor: Actor) -> list[str]:
    return list(session.scalars(select(Client.code).where(
        Client.counsellor_id == actor.staff_id, Client.locked_on.is_(None),
        Client.destroyed_on.is_(None)).order_by(Client.code)))


def _split(text: str) -> tuple[str, ...]:
    return tuple(each for each in text.split(APART) if each)
