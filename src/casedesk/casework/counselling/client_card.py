"""A client's case as its page shows it, by code; sessions, colleagues, the intake put right."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select

from casedesk.casework.counselling import readers
from casedesk.casework.counselling.clients import IntakeEntry, plain
from casedesk.casework.staff import Data, Verb, allows, require
from casedesk.model import (
    Actor,
    Client,
    CounsellingSession,
    Counsellor,
    Role,
    Staff,
    now,
)
from casedesk.store import Database, audit, drafts


@dataclass(frozen=True)
class ClientCard:
    """What stands plainly of one round of counselling; nothing here needs a key."""

    client_id: int
    case_id: int
    code: str
    state: str
    seq: int
    opened_on: date
    series: int
    sessions: int
    crisis: bool
    same_day: bool
    minor: bool
    locked: bool
    supervisor_id: int | None
    supervisor: str


@dataclass(frozen=True)
class HeldSession:
    """One session: whose code, the how manieth, when, whether its note is signed."""

    id: int
    case_id: int
    client_id: int
    code: str
    seq: int
    begins: datetime
    ends: datetime | None
    state: str
    signed_at: datetime | None
    locked: bool


@dataclass(frozen=True)
class Colleague:
    """A counsellor of the centre, to be named as supervisor or to take a client on."""

    staff_id: int
    name: str
    fit: bool  # undertaking signed, registration not expired


def of_case(database: Database, actor: Actor, case_id: int) -> ClientCard:
    """Return the case by code, to its counsellor. Refuses `not_allowed`, `client_unknown`."""
    with database.reading() as session:
        case, client = readers.own_case(session, actor, case_id)
        held = session.scalar(select(func.count()).select_from(CounsellingSession).where(
            CounsellingSession.case_id == case.id)) or 0
        supervisor = session.get(Staff, client.supervised_by_id or 0)
        return ClientCard(
            client.id, case.id, client.code, case.state, case.seq, case.opened_on, case.series,
            held, case.crisis, case.same_day, case.minor, client.locked_on is not None,
            client.supervised_by_id, supervisor.name if supervisor else "")


def session(database: Database, actor: Actor, session_id: int) -> HeldSession:
    """Return one session by code, to its counsellor. Refuses `not_allowed`, `client_unknown`."""
    with database.reading() as reading:
        held = reading.get(CounsellingSession, session_id)
        case, client = readers.own_case(reading, actor, held.case_id if held else 0)
        assert held is not None  # own_case refused where there is none
        return HeldSession(held.id, case.id, client.id, client.code, held.seq, held.begins,
                           held.ends, held.state, held.signed_at, client.locked_on is not None)


def colleagues(database: Database, actor: Actor) -> list[Colleague]:
    """Return the other counsellors, by name; to the head of the site too. Refuses `not_allowed`."""
    if not allows(actor, Data.NOTE, Verb.READ, own=True):
        require(actor, Data.REPORT, Verb.DECIDE)
    today = now().date()
    with database.reading() as reading:
        rows = reading.execute(
            select(Staff, Counsellor).outerjoin(Counsellor, Counsellor.staff_id == Staff.id)
            .where(Staff.active, Staff.role == Role.COUNSELLOR, Staff.id != actor.staff_id)
            .order_by(Staff.name))
        return [Colleague(staff.id, staff.name, bool(
            row and row.active and row.undertaking_on and (
                row.registered_until is None or row.registered_until >= today)))
            for staff, row in rows]


def change_intake(database: Database, actor: Actor, case_id: int, entry: IntakeEntry) -> None:
    """Keep a corrected intake as a new revision. Refuses `client_locked`, `client_unknown`."""
    with database.writing(actor) as writing:
        case, client = readers.own_case(writing, actor, case_id)
        readers.require_open(client)
        readers.keep(database, writing, client, case.uid, "intake", plain(entry))
        audit.record(writing, "counselling.intake", "counselling_case", case.id)
        drafts.drop(writing, actor, "counselling_intake", str(case_id))


def code_of(database: Database, actor: Actor, client_id: int) -> str:
    """Return the code of an own client. Refuses `not_allowed`, `client_unknown`."""
    with database.reading() as reading:
        client: Client = readers.own_client(reading, actor, client_id)
        return client.code
