"""What was told to somebody outside: on what basis, to whom, the least that was needed (B5)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework.counselling import consequences, named, readers
from casedesk.errors import RefusedError
from casedesk.model import (
    Actor,
    BreakGlass,
    Client,
    CounsellingCase,
    Demand,
    Disclosure,
    new_uid,
    now,
)
from casedesk.rules import codes
from casedesk.store import Database, audit, sealed

EMPLOYER = "employer"
TELL_WITHIN = timedelta(days=3)
_CONSENTS = {"hospital": "referral", "legal_station": "legal_station"}  # others: emergency


@dataclass
class DisclosureEntry:
    """What was told to somebody outside, on what basis (B5): the least that was needed."""

    case_id: int = 0
    basis: str = ""  # code table disclosure_bases
    recipient: str = ""
    content: str = ""
    told_at: datetime | None = None
    paper_number: str = ""  # 法律文书号, of the demand
    second_person: str = ""  # who approved the demand
    to: str = ""  # code table disclosure_recipients
    law28_reason: str = ""  # why the employer must hear of the danger (精神卫生法 §28)
    demand_id: int | None = None


@dataclass(frozen=True)
class DisclosureRow:
    """One disclosure, opened: `client_told_on` None while the client is still to be told."""

    id: int
    basis: str
    to: str
    recipient: str
    content: str
    told_at: datetime
    by: str
    paper_number: str
    second_person: str
    law28_reason: str
    client_told_on: date | None


def offered(law28: bool = False) -> list[str]:
    """Return to whom something may be told; the employer only where §28 is ticked (E17)."""
    return [code for code in codes.table("disclosure_recipients") if law28 or code != EMPLOYER]


def disclose(database: Database, actor: Actor, entry: DisclosureEntry) -> int:
    """Record what was disclosed; the client is to be told in time afterwards (PIPL 18(2)).

    Refuses `disclosure_basis`, `disclosure_recipient`, `disclosure_content`,
    `disclosure_paper` (a demand that two did not approve), `disclosure_employer`
    (the employer hears nothing but under 精神卫生法 §28), `disclosure_consent` (there is none),
    `act_future`, `client_unknown`.
    """
    with database.writing(actor) as session:
        case, client = readers.own_case(session, actor, entry.case_id)
        return add(database, session, actor, case, client, entry)


def add(database: Database, session: Session, actor: Actor, case: CounsellingCase,
        client: Client, entry: DisclosureEntry) -> int:
    """Record a disclosure inside a writing of the caller. Refuses as `disclose`."""
    at = entry.told_at or now()
    _check(entry, at)
    _check_employer(database, session, case, client, entry)
    if entry.basis == "consent" and not named.agreed(
            session, client.id, _CONSENTS.get(entry.to, "emergency")):
        raise RefusedError("disclosure_consent", "basis")
    if entry.basis == "demand":
        _approved(database, session, entry)
    row = Disclosure(uid=new_uid(), case_id=case.id, told_at=at, recorded_by=actor.staff_id)
    session.add(row)
    session.flush()
    readers.keep(database, session, client, row.uid, "disclosure", {
        "basis": entry.basis, "to": entry.to, "recipient": entry.recipient.strip(),
        "content": entry.content.strip(),
        "paper_number": entry.paper_number.strip(), "by": actor.name,
        "second_person": entry.second_person.strip(),
        "law28_reason": entry.law28_reason.strip(), "demand_id": entry.demand_id})
    consequences.owe(database, session, actor, case.id, "tell_client", at + TELL_WITHIN)
    audit.record(session, "counselling.disclose", "counselling_case", case.id)
    return row.id


def of_case(database: Database, actor: Actor, case_id: int) -> list[DisclosureRow]:
    """Return what was disclosed of a case, the earliest first. Refuses `client_unknown`."""
    with database.reading() as session:
        case, _ = readers.open_case(session, actor, case_id)
        return rows_of(database, session, case)


def rows_of(database: Database, session: Session, case: CounsellingCase) -> list[DisclosureRow]:
    """Return the disclosures of a case, opened. Refuses `sealed_closed`."""
    found = []
    for row in session.scalars(select(Disclosure).where(Disclosure.case_id == case.id)
                               .order_by(Disclosure.told_at, Disclosure.id)):
        told = sealed.get(database, session, row.uid, "disclosure")
        said = {key: str(value or "") for key, value in (told.content if told else {}).items()}
        found.append(DisclosureRow(
            row.id, said.get("basis", ""), said.get("to", ""), said.get("recipient", ""),
            said.get("content", ""), row.told_at, said.get("by", ""),
            said.get("paper_number", ""), said.get("second_person", ""),
            said.get("law28_reason", ""), row.client_told_on))
    return found


def told(database: Database, actor: Actor, disclosure_id: int, on: date | None = None) -> None:
    """Record that the client was told of a disclosure (PIPL 18(2)). Refuses `disclosure_unknown`,
    `act_future`.
    """
    day = on or now().date()
    if day > now().date():
        raise RefusedError("act_future", "on", act="告知")
    with database.writing(actor) as session:
        row = session.get(Disclosure, disclosure_id)
        if row is None or row.client_told_on:
            raise RefusedError("disclosure_unknown")
        case, client = readers.own_case(session, actor, row.case_id)
        row.client_told_on = day
        session.flush()
        if not _untold(session, case, client):
            consequences.settle(
                database, session, case.id, ("tell_client",), actor.name, now())
        audit.record(session, "counselling.told_client", "counselling_case", case.id)


def client_told(session: Session, case: CounsellingCase, client: Client, on: date) -> None:
    """Mark every disclosure and every opening by two as told to the client."""
    for row in _untold(session, case, client):
        row.client_told_on = on
    session.flush()


def _untold(session: Session, case: CounsellingCase,
            client: Client) -> list[Disclosure | BreakGlass]:
    return [*session.scalars(select(Disclosure).where(
                Disclosure.case_id == case.id, Disclosure.client_told_on.is_(None))),
            *session.scalars(select(BreakGlass).where(
                BreakGlass.client_id == client.id, BreakGlass.client_told_on.is_(None)))]


def _check(entry: DisclosureEntry, at: datetime) -> None:
    if entry.basis not in codes.table("disclosure_bases"):
        raise RefusedError("disclosure_basis", "basis")
    if not entry.recipient.strip() or (
            entry.to and entry.to not in codes.table("disclosure_recipients")):
        raise RefusedError("disclosure_recipient", "recipient")
    if not entry.content.strip():
        raise RefusedError("disclosure_content", "content")
    if entry.basis == "demand" and entry.demand_id is None:
        raise RefusedError("disclosure_paper", "paper_number")
    if at > now():
        raise RefusedError("act_future", "told_at", act="披露")


def _check_employer(database: Database, session: Session, case: CounsellingCase, client: Client,
                    entry: DisclosureEntry) -> None:
    """The employer hears of the danger alone, at work, in a crisis, with the reason written."""
    who = sealed.get(database, session, client.uid, "identity")
    employer = str(who.content.get("employer", "")).strip() if who else ""
    meant = entry.to == EMPLOYER or bool(employer and employer in entry.recipient)
    if (meant or entry.basis == "workplace") and not (
            entry.basis == "workplace" and entry.law28_reason.strip() and case.crisis):
        raise RefusedError("disclosure_employer", "law28_reason")


def _approved(database: Database, session: Session, entry: DisclosureEntry) -> None:
    """Fill in the paper and who approved it. Refuses `disclosure_paper`."""
    row = session.get(Demand, entry.demand_id)
    if row is None or row.state != "approved":
        raise RefusedError("disclosure_paper", "paper_number")
    found = sealed.get(database, session, row.uid, "demand")
    said = found.content if found else {}
    entry.paper_number = str(said.get("paper_number", ""))
    entry.second_person = "、".join(filter(None, (str(said.get("head", "")),
                                                 str(said.get("supervisor", "")))))
