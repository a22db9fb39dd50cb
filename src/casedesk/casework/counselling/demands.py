"""Demands of police, court or procuratorate (E23): the paper, two officers, two who approve.

Nothing here says whether somebody is a client: a demand hangs on no case, and until two approved it
the only answer is that nothing is confirmed and nothing denied (不确认亦不否认).
"""

from dataclasses import asdict, dataclass, fields
from datetime import date, datetime
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import Actor, Counsellor, Demand, Role, Staff, new_uid, now
from casedesk.rules import codes
from casedesk.store import Database, audit, drafts, keyring, sealed

HEAD, SUPERVISOR = "head", "supervisor"
_DAYS = ("paper_on", "reply_by")


@dataclass
class DemandEntry:
    """What was put on the table, and by whom. `about` is whom they ask about: sealed."""

    office_kind: str = ""  # code table demand_offices
    office: str = ""
    paper_name: str = ""  # 文书名称
    paper_number: str = ""  # 文号
    paper_on: date | None = None
    officer: str = ""
    officer_card: str = ""  # 证件号
    second_officer: str = ""
    second_card: str = ""
    about: str = ""
    asked: str = ""  # what they want to know or to take
    reply_by: date | None = None
    note: str = ""


@dataclass(frozen=True)
class DemandRow:
    """One demand; `entry` None where the reader holds no key to it."""

    id: int
    received_at: datetime
    state: str  # code table demand_states
    entry: DemandEntry | None
    minimum: str  # what may be told at most
    head: str  # who approved as head, '' while nobody did
    supervisor: str
    reason: str  # why it was declined
    may: tuple[str, ...]  # what the reader may still approve as: head, supervisor


def log(database: Database, actor: Actor, entry: DemandEntry,
        received_at: datetime | None = None) -> int:
    """Log a demand, also one without a paper yet; nothing is looked up.

    Refuses `demand_office`, `demand_asked`, `act_future`, `not_allowed`.
    """
    require(actor, Data.DEMAND, Verb.ADD)
    if entry.office_kind not in codes.table("demand_offices") or not entry.office.strip():
        raise RefusedError("demand_office", "office")
    if not entry.asked.strip():
        raise RefusedError("demand_asked", "asked")
    at = received_at or now()
    if at > now():
        raise RefusedError("act_future", "received_at", act="收到")
    with database.writing(actor) as session:
        row = Demand(uid=new_uid(), received_at=at, recorded_by=actor.staff_id)
        session.add(row)
        session.flush()
        _keep(database, session, row, _plain(entry))
        audit.record(session, "counselling.demand", "counselling_demand", row.id)
        drafts.drop(session, actor, "counselling_demand", "new")
        return row.id


def put_right(database: Database, actor: Actor, demand_id: int, entry: DemandEntry) -> None:
    """Keep the paper that was handed in later, while nobody approved. Refuses as `log`,
    `demand_decided`.
    """
    require(actor, Data.DEMAND, Verb.ADD)
    if entry.office_kind not in codes.table("demand_offices") or not entry.office.strip():
        raise RefusedError("demand_office", "office")
    with database.writing(actor) as session:
        row = _waiting(session, demand_id)
        if row.head_id or row.supervisor_id:
            raise RefusedError("demand_decided")
        _keep(database, session, row, _plain(entry))
        audit.record(session, "counselling.demand", "counselling_demand", row.id)


def approve(database: Database, actor: Actor, demand_id: int, minimum: str, name: str = "",
            password: str = "") -> str:
    """Approve as head or as supervisor; the other signs in later, or types their password here.

    `minimum` is what may be told at most. Returns the state. Refuses `demand_paper` (without
    name and number of the paper), `demand_officers` (two, each with their card),
    `demand_minimum`, `demand_approver` (not the head nor the supervisor, or the same one twice),
    `demand_decided`, `wrong_password`, `wait_before_retry`.
    """
    if not minimum.strip():
        raise RefusedError("demand_minimum", "minimum")
    other = keyring.unlock(database.folder, name, password, database.around.clock) \
        if name else None
    with database.writing(actor) as session:
        row = _waiting(session, demand_id)
        content = _opened(database, session, row)
        _require_paper(content)
        people = [session.get_one(Staff, actor.staff_id)]
        if other is not None:
            people.append(session.scalars(select(Staff).where(Staff.uid == other.uid)).one())
        for person in people:
            content[_sign(session, row, person)] = person.name
        content["minimum"] = minimum.strip()
        if row.head_id and row.supervisor_id:
            row.state = "approved"
        _keep(database, session, row, content)
        audit.record(session, "counselling.demand_approved", "counselling_demand", row.id,
                     reason="、".join(person.name for person in people))
        return row.state


def decline(database: Database, actor: Actor, demand_id: int, reason: str) -> None:
    """Decline: nothing is confirmed, nothing denied. Refuses `demand_reason`, `demand_approver`,
    `demand_decided`.
    """
    if not reason.strip():
        raise RefusedError("demand_reason", "reason")
    with database.writing(actor) as session:
        row = _waiting(session, demand_id)
        if not _roles(session, session.get_one(Staff, actor.staff_id)):
            raise RefusedError("demand_approver")
        _keep(database, session, row,
              _opened(database, session, row) | {"reason": reason.strip()})
        row.state, row.answered_at = "declined", now()
        audit.record(session, "counselling.demand_declined", "counselling_demand", row.id)


def answered(database: Database, actor: Actor, demand_id: int) -> None:
    """Record that an approved demand was answered. Refuses `demand_decided`, `not_allowed`."""
    require(actor, Data.DEMAND, Verb.ADD)
    with database.writing(actor) as session:
        row = session.get(Demand, demand_id)
        if row is None or row.state != "approved":
            raise RefusedError("demand_decided")
        row.state, row.answered_at = "answered", now()
        audit.record(session, "counselling.demand_answered", "counselling_demand", row.id)


def listing(database: Database, actor: Actor) -> list[DemandRow]:
    """Return the demands, the latest first. Refuses `not_allowed`."""
    require(actor, Data.DEMAND, Verb.SEE)
    with database.reading() as session:
        me = session.get_one(Staff, actor.staff_id)
        return [_row(database, session, row, me) for row in session.scalars(
            select(Demand).order_by(Demand.received_at.desc(), Demand.id.desc()))]


def approved(database: Database, actor: Actor) -> list[tuple[int, str]]:
    """Return the approved demands with the number of their paper, to disclose on."""
    return [(row.id, f"{row.entry.office} {row.entry.paper_number}")
            for row in listing(database, actor) if row.state == "approved" and row.entry]


def approvers(database: Database, actor: Actor) -> list[str]:
    """Return who may approve besides the reader. Refuses `not_allowed`."""
    require(actor, Data.DEMAND, Verb.SEE)
    with database.reading() as session:
        people = session.scalars(select(Staff).where(
            Staff.active, Staff.id != actor.staff_id).order_by(Staff.name))
        return [person.name for person in people if _roles(session, person)]


def reply(database: Database) -> str:
    """Return the only answer there is before two approved: neither yes nor no."""
    with database.reading() as session:
        return str(settings_book.value(session, "counselling_demand_reply", now().date()))


def _sign(session: Session, row: Demand, person: Staff) -> str:
    """Approve as what the person is and nobody approved as yet. Refuses `demand_approver`."""
    for role in _roles(session, person):
        taken, other = (row.head_id, row.supervisor_id) if role == HEAD else (
            row.supervisor_id, row.head_id)
        if taken is None and other != person.id:
            if role == HEAD:
                row.head_id, row.head_at = person.id, now()
            else:
                row.supervisor_id, row.supervisor_at = person.id, now()
            session.flush()
            return role
    raise RefusedError("demand_approver", "other")


def _roles(session: Session, person: Staff) -> tuple[str, ...]:
    """What a colleague approves as: the head of the site, the clinical supervisor."""
    named = session.scalar(select(Counsellor.id).where(
        Counsellor.staff_id == person.id, Counsellor.active, Counsellor.glass == "supervisor"))
    return tuple(filter(None, (HEAD if person.role is Role.SUPERVISOR else "",
                               SUPERVISOR if named else "")))


def _require_paper(content: dict[str, Any]) -> None:
    for name in ("paper_name", "paper_number"):
        if not str(content.get(name, "")).strip():
            raise RefusedError("demand_paper", name)
    for name in ("officer", "officer_card", "second_officer", "second_card"):
        if not str(content.get(name, "")).strip():
            raise RefusedError("demand_officers", name)


def _waiting(session: Session, demand_id: int) -> Demand:
    row = session.get(Demand, demand_id)
    if row is None or row.state != "waiting":
        raise RefusedError("demand_decided")
    return row


def _keep(database: Database, session: Session, row: Demand, content: dict[str, Any]) -> None:
    """Seal it to the heads and the counsellors: whoever is asked about is looked for by each of
    them among their own clients, and nowhere else.
    """
    readers = session.scalars(select(Staff.uid).where(Staff.active, or_(
        Staff.role == Role.SUPERVISOR, Staff.role == Role.COUNSELLOR)))
    sealed.put(database, session, row.uid, "demand", content, list(readers))


def _opened(database: Database, session: Session, row: Demand) -> dict[str, Any]:
    found = sealed.get(database, session, row.uid, "demand")
    return dict(found.content) if found else {}


def _row(database: Database, session: Session, row: Demand, me: Staff) -> DemandRow:
    may_open = sealed.may_open(database, session, row.uid, "demand")
    content = _opened(database, session, row) if may_open else {}
    may = tuple(role for role in _roles(session, me) if row.state == "waiting" and (
        row.head_id if role == HEAD else row.supervisor_id) is None
        and me.id not in (row.head_id, row.supervisor_id))
    names = {person.id: person.name for person in session.scalars(select(Staff).where(
        Staff.id.in_([row.head_id or 0, row.supervisor_id or 0])))}
    return DemandRow(
        row.id, row.received_at, row.state, _typed(content) if may_open else None,
        str(content.get("minimum", "")), names.get(row.head_id or 0, ""),
        names.get(row.supervisor_id or 0, ""), str(content.get("reason", "")), may)


def _plain(entry: DemandEntry) -> dict[str, Any]:
    return {name: value.isoformat() if isinstance(value, date) else value
            for name, value in asdict(entry).items()}


def _typed(content: dict[str, Any]) -> DemandEntry:
    known = {each.name for each in fields(DemandEntry)}
    told: dict[str, Any] = {
        name: date.fromisoformat(value) if name in _DAYS and value else value
        for name, value in content.items() if name in known}
    return DemandEntry(**told)
