"""Clients by code: their identity is sealed; no list, search or check of others meets it."""

from dataclasses import asdict, dataclass, fields
from datetime import date, timedelta
from secrets import randbelow
from typing import TypeVar

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.casework.counselling import readers
from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import Actor, Appointment, Client, CounsellingCase, Counsellor, now
from casedesk.rules import identity as id_rules
from casedesk.rules import phones
from casedesk.store import Database, audit, drafts, sealed, sealed_lists

_T = TypeVar("_T")


@dataclass
class IdentityEntry:
    """Who a client is, as far as they say (P1-A). A name they chose will do."""

    name: str = ""
    alias: bool = False  # 化名
    sex: str = ""
    birth: date | None = None
    id_number: str = ""
    phone: str = ""
    safe_contact: str = ""  # 安全联系方式、时段
    may_leave_message: bool = False
    employer: str = ""  # optional, blank by default
    emergency_name: str = ""
    emergency_relation: str = ""
    emergency_phone: str = ""
    guardian_name: str = ""
    guardian_relation: str = ""
    guardian_phone: str = ""


@dataclass
class IntakeEntry:
    """The intake (P1): by code; what is starred is needed, the rest may stay empty."""

    education: str = ""
    marriage: str = ""
    household: str = ""
    industry: str = ""
    job: str = ""
    shift: str = ""  # 白、夜、倒班
    seniority: str = ""
    town: str = ""
    source: str = "self"  # code table counselling_sources
    first_time: bool | None = None
    complaint: str = ""  # code table complaints; one a case
    second_complaint: str = ""
    words: str = ""  # 主诉, in the client's own words
    duration: str = ""
    goal: str = ""
    goal_before: int | None = None  # 0–10
    past_help: str = ""  # 既往就诊（自述）
    illness: str = ""
    sleep: str = ""
    events: str = ""
    support: str = ""
    self_harm: str = ""  # no past thought plan
    harm_others: str = ""
    violence: str = ""
    money_pressure: int | None = None  # 0–10
    preference: str = ""


@dataclass(frozen=True)
class ClientRow:
    """One of the counsellor's own clients; the name is opened for them alone."""

    id: int
    case_id: int | None
    code: str
    name: str
    state: str
    sessions: int
    crisis: bool
    locked: bool
    opened_on: date | None
    shut: str = ""  # why the name does not open: other keys, a damaged record


def open_client(database: Database, actor: Actor, who: IdentityEntry,
                intake: IntakeEntry) -> int:
    """Take a client on whose consents are entered apart; return the case. Refuses as `enter`."""
    with database.writing(actor) as session:
        return enter(database, session, actor, who, intake)[0].id


def enter(database: Database, session: Session, actor: Actor, who: IdentityEntry,
          intake: IntakeEntry, appointment_id: int | None = None
          ) -> tuple[CounsellingCase, Client]:
    """Enter a client under a drawn code, inside a save. With the number of an appointment they
    come from a time that the desk took, and its code is theirs (`reserve_taken`).

    Refuses `client_name`, `client_guardian` (under 14), what telephone and ID number lack,
    `counsellor_unfit` (no undertaking, or an expired registration), `not_allowed`. Nobody is told
    whether the person is known to the centre (E11, E12): no registry is asked.
    """
    from casedesk.casework.counselling import first_times

    require(actor, Data.NOTE, Verb.ADD, own=True)
    checked, today = _checked(who), now().date()
    require_fit(session, actor.staff_id)
    kept = first_times.held_for(session, actor, appointment_id) if appointment_id else None
    client = Client(site_id=actor.site_id, created_by=actor.staff_id,
                    code=kept.code if kept else draw(session), counsellor_id=actor.staff_id)
    session.add(client)
    session.flush()
    years = age(checked.birth)
    case = CounsellingCase(
        site_id=actor.site_id, created_by=actor.staff_id, client_id=client.id, opened_on=today,
        state="C1", series=settings_book.value(session, "counselling_series", today),
        minor=years is not None and years < 18)
    session.add(case)
    session.flush()
    readers.keep(database, session, client, client.uid, "identity", plain(checked))
    readers.keep(database, session, client, case.uid, "intake", plain(intake))
    if kept is not None:
        first_times.take_on(session, actor, kept, case)
    audit.record(session, "counselling.open", "counselling_case", case.id)
    drafts.drop(session, actor, "counselling_client", str(appointment_id or "new"))
    return case, client


def identity(database: Database, actor: Actor, client_id: int) -> IdentityEntry:
    """Return who a client is, to their counsellor. Refuses `client_locked`, `client_unknown`,
    `sealed_closed`.
    """
    with database.reading() as session:
        client = readers.own_client(session, actor, client_id)
        readers.require_open(client)
        return _identity(database, session, client)


def change_identity(database: Database, actor: Actor, client_id: int,
                    who: IdentityEntry) -> None:
    """Keep a corrected identity as a new revision. Refuses as `open_client`."""
    checked = _checked(who)
    with database.writing(actor) as session:
        client = readers.own_client(session, actor, client_id)
        readers.require_open(client)
        readers.keep(database, session, client, client.uid, "identity", plain(checked))
        years = age(checked.birth)
        for case in session.scalars(select(CounsellingCase).where(
                CounsellingCase.client_id == client.id)):
            case.minor = years is not None and years < 18
        audit.record(session, "counselling.identity", "counselling_client", client.id)
        drafts.drop(session, actor, "counselling_identity", str(client_id))


def intake(database: Database, actor: Actor, case_id: int) -> IntakeEntry:
    """Return the intake of a case, to its counsellor. Refuses `client_locked`, `client_unknown`."""
    with database.reading() as session:
        case, _ = readers.open_case(session, actor, case_id)
        found = sealed.get(database, session, case.uid, "intake")
        return typed(IntakeEntry, found.content) if found else IntakeEntry()


def mine(database: Database, actor: Actor, text: str = "") -> list[ClientRow]:
    """Return the counsellor's own clients, opened on this machine only for this answer.

    `text` is looked for in code and name after opening: there is no index of either.
    """
    require(actor, Data.NOTE, Verb.READ, own=True)
    with database.reading() as session:
        rows = _rows(database, session, list(session.scalars(
            select(Client).where(Client.counsellor_id == actor.staff_id,
                                 Client.destroyed_on.is_(None)).order_by(Client.id.desc()))))
    wanted = text.strip().lower()
    return [row for row in rows if wanted in row.code.lower() or wanted in row.name.lower()]


def require_fit(session: Session, staff_id: int, crisis: bool = False) -> Counsellor:
    """Refuse (`counsellor_unfit`) a counsellor without undertaking or with an expired certificate.

    `counsellor_no_crisis` where a high risk needs another.
    """
    row = session.scalars(select(Counsellor).where(
        Counsellor.staff_id == staff_id, Counsellor.active)).first()
    today = now().date()
    if row is None or row.undertaking_on is None or (
            row.registered_until is not None and row.registered_until < today):
        raise RefusedError("counsellor_unfit")
    if crisis and not row.can_crisis:
        raise RefusedError("counsellor_no_crisis")
    return row


def plain(entry: object) -> dict[str, object]:
    """Return an entry as it is sealed: days as text."""
    return {name: value.isoformat() if isinstance(value, date) else value
            for name, value in asdict(entry).items()}  # type: ignore[call-overload]


def typed(kind: type[_T], content: dict[str, object]) -> _T:
    """Return sealed content as its entry; what a later version no longer has is left out."""
    known = {each.name: str(each.type) for each in fields(kind)}  # type: ignore[arg-type]
    values = {name: date.fromisoformat(str(value)) if value and "datetime.date" in known[name]
              else value for name, value in content.items() if name in known}
    return kind(**values)


def _rows(database: Database, session: Session, found: list[Client]) -> list[ClientRow]:
    """The lines of clients, what they need read together; one that does not open hides none."""
    from casedesk.model import CounsellingSession

    opened = sealed_lists.latest(database, session, [each.uid for each in found], "identity")
    latest = {case.client_id: case for case in session.scalars(
        select(CounsellingCase).join(Client, Client.id == CounsellingCase.client_id)
        .where(Client.counsellor_id.in_({each.counsellor_id for each in found}))
        .order_by(CounsellingCase.seq))}
    held = {case_id: count for case_id, count in session.execute(
        select(CounsellingSession.case_id, func.count()).group_by(CounsellingSession.case_id))}
    rows = []
    for client in found:
        case, who = latest.get(client.id), opened.get(client.uid)
        name = str(who.content.get("name", "")) if isinstance(
            who, sealed.Sealed) and not client.locked_on else ""
        rows.append(ClientRow(
            client.id, case.id if case else None, client.code, name, case.state if case else "",
            held.get(case.id, 0) if case else 0, bool(case and case.crisis),
            client.locked_on is not None, case.opened_on if case else None,
            who.code if isinstance(who, RefusedError) else ""))
    return rows


def _identity(database: Database, session: Session, client: Client) -> IdentityEntry:
    found = sealed.get(database, session, client.uid, "identity")
    return typed(IdentityEntry, found.content) if found else IdentityEntry()


def _checked(who: IdentityEntry) -> IdentityEntry:
    if not who.name.strip():
        raise RefusedError("client_name", "name")
    for field in ("phone", "emergency_phone", "guardian_phone"):
        text = getattr(who, field).strip()
        if text:
            found = phones.check(text)
            if not found.valid:
                raise RefusedError(found.reason, field)
            setattr(who, field, found.normalised)
    if who.id_number.strip():
        known = id_rules.check(who.id_number)
        if not known.valid:
            raise RefusedError(known.reason, "id_number")
        who.id_number = known.normalised
        who.birth = who.birth or known.birth
        who.sex = who.sex or known.sex or ""
    years = age(who.birth)
    if years is not None and years < 14 and not who.guardian_name.strip():
        raise RefusedError("client_guardian", "guardian_name")
    return who


def age(birth: date | None) -> int | None:
    """Return the years somebody has today; None where the birth is not known."""
    if birth is None:
        return None
    today = now().date()
    return today.year - birth.year - ((today.month, today.day) < (birth.month, birth.day))


def draw(session: Session) -> str:
    """Return a code that says nothing: drawn, never counted, so that no order tells a time."""
    while True:
        code = f"C-{randbelow(9000) + 1000}"
        if not session.scalar(select(Client.id).where(Client.code == code)) and not session.scalar(
                select(Appointment.id).where(Appointment.code == code).limit(1)):
            return code


def keep_until(case: CounsellingCase, birth: date | None, years: int, minor_age: int) -> date:
    """Return until when a closed case is kept: years from closing, a minor's until an age."""
    closed = case.closed_on or now().date()
    end = closed.replace(year=closed.year + years) if (closed.month, closed.day) != (2, 29) \
        else closed + timedelta(days=365 * years + years // 4)
    if birth is None or not case.minor:
        return end
    grown = birth.replace(year=birth.year + minor_age, day=min(birth.day, 28))
    return max(end, grown)
