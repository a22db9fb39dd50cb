"""Clients under eighteen: the guardian's consent (P18), or why it is not asked for (E21)."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework.counselling import named, readers
from casedesk.errors import RefusedError
from casedesk.model import Actor, Client, CounsellingCase, CounsellingConsent, now
from casedesk.store import Database, audit, sealed

CHILD, GROWN, WORKING = 14, 18, 16  # PIPL 31; 民法典 17; 民法典 18(2), 未成年人保护法 61
EXCEPTIONS = ("supervisor", "own_income")


@dataclass
class ExceptionEntry:
    """Why a client of 14 to 17 is counselled without P18: agreed with the supervisor, or they
    live on their own wages from 16 on (民法典 §18(2)).
    """

    case_id: int = 0
    ground: str = ""  # supervisor, own_income
    reason: str = ""
    agreed_by: str = ""  # the supervisor
    on: date | None = None


def age(birth: date | None, on: date) -> int | None:
    """Return the age in full years on a day."""
    if birth is None:
        return None
    return on.year - birth.year - ((on.month, on.day) < (birth.month, birth.day))


def missing(database: Database, actor: Actor, case_id: int) -> str:
    """Return what is missing: '' nothing, 'guardian' (under 14 only P18 will do), 'exception'
    (P18 or its exception). Refuses `client_unknown`.
    """
    with database.reading() as session:
        return _missing(database, session, *readers.own_case(session, actor, case_id))


def except_(database: Database, actor: Actor, entry: ExceptionEntry) -> None:
    """Keep why there is no P18. Refuses `minor_guardian` (under 14 there is none),
    `minor_ground`, `minor_income` (under 16), `minor_reason`, `minor_agreed`, `act_future`,
    `client_unknown`.
    """
    on = entry.on or now().date()
    if entry.ground not in EXCEPTIONS:
        raise RefusedError("minor_ground", "ground")
    if not entry.reason.strip():
        raise RefusedError("minor_reason", "reason")
    if not entry.agreed_by.strip():
        raise RefusedError("minor_agreed", "agreed_by")
    if on > now().date():
        raise RefusedError("act_future", "on", act="例外")
    with database.writing(actor) as session:
        case, client = readers.own_case(session, actor, entry.case_id)
        readers.require_open(client)
        years = _age(database, session, client, on)
        if years is not None and years < CHILD:
            raise RefusedError("minor_guardian", "ground")
        if entry.ground == "own_income" and (years is None or years < WORKING):
            raise RefusedError("minor_income", "ground")
        readers.keep(database, session, client, case.uid, "minor",
                     asdict(entry) | {"on": on.isoformat()})
        audit.record(session, "counselling.minor", "counselling_case", case.id)


def exception(database: Database, actor: Actor, case_id: int) -> ExceptionEntry | None:
    """Return the exception that was documented; None where there is none."""
    with database.reading() as session:
        case, _ = readers.open_case(session, actor, case_id)
        found = sealed.get(database, session, case.uid, "minor")
        if found is None:
            return None
        told: dict[str, Any] = found.content
        return ExceptionEntry(**told | {"on": date.fromisoformat(str(told["on"]))})


def require_agreed(database: Database, session: Session, case: CounsellingCase,
                   client: Client) -> None:
    """Refuse (`minor_guardian`, `minor_p18`) to sign a session of a minor without either."""
    found = _missing(database, session, case, client)
    if found:
        raise RefusedError("minor_guardian" if found == "guardian" else "minor_p18")


def _missing(database: Database, session: Session, case: CounsellingCase,
             client: Client) -> str:
    years = _age(database, session, client, now().date()) if case.minor else None
    if years is None or years >= GROWN or _by_guardian(session, client):
        return ""
    if years < CHILD:
        return "guardian"
    return "" if sealed.get(database, session, case.uid, "minor") else "exception"


def _by_guardian(session: Session, client: Client) -> bool:
    """The guardian signed P18, or the consents themselves, and nothing of it was withdrawn."""
    return named.agreed(session, client.id, "guardian") or session.scalar(
        select(CounsellingConsent.id).where(
            CounsellingConsent.client_id == client.id, CounsellingConsent.given,
            CounsellingConsent.by_guardian, CounsellingConsent.purpose == "counselling",
            CounsellingConsent.withdrawn_on.is_(None)).limit(1)) is not None


def _age(database: Database, session: Session, client: Client, on: date) -> int | None:
    who = sealed.get(database, session, client.uid, "identity")
    birth = who.content.get("birth") if who else None
    return age(date.fromisoformat(str(birth)), on) if birth else None
