"""The rounds of a client: taken on, coming back under the same code, walked between."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.casework.counselling import clients, consents, ending, minors, readers
from casedesk.casework.counselling.clients import IdentityEntry, IntakeEntry
from casedesk.errors import RefusedError
from casedesk.model import (
    Actor,
    Client,
    CounsellingCase,
    CounsellingConsent,
    CounsellingTask,
    Destruction,
    now,
)
from casedesk.rules import codes
from casedesk.store import Database, audit, drafts, sealed


@dataclass(frozen=True)
class RoundRow:
    """One round of a client: the how manieth, its state, its days."""

    case_id: int
    seq: int
    state: str
    opened_on: date
    closed_on: date | None


def of_client(database: Database, actor: Actor, client_id: int) -> list[RoundRow]:
    """Return the rounds of a client, the first first. Refuses `client_unknown`."""
    with database.reading() as session:
        client = readers.own_client(session, actor, client_id)
        return [RoundRow(row.id, row.seq, row.state, row.opened_on, row.closed_on)
                for row in _rounds(session, client)]


def to_ask(database: Database, actor: Actor, client_id: int) -> list[str]:
    """Return what another round asks the client again: what is needed and not in force, what was
    agreed to and is older than the setting says, what was withdrawn. Refuses `client_unknown`.
    """
    with database.reading() as session:
        return _to_ask(session, readers.own_client(session, actor, client_id))


def last_intake(database: Database, actor: Actor, client_id: int) -> IntakeEntry:
    """Return the intake of the last round to begin from; the marks of that day are left out.

    Refuses `client_unknown`, `sealed_closed`.
    """
    with database.reading() as session:
        client = readers.own_client(session, actor, client_id)
        readers.require_open(client)
        case = _rounds(session, client)[-1]
        found = sealed.get(database, session, case.uid, "intake")
        entry = clients.typed(IntakeEntry, found.content) if found else IntakeEntry()
    entry.first_time = False
    entry.goal_before = entry.money_pressure = None
    entry.self_harm = entry.harm_others = entry.violence = ""  # asked anew, never carried on
    return entry


def first(database: Database, actor: Actor, who: IdentityEntry, intake: IntakeEntry,
          agreed: Sequence[str], appointment_id: int | None = None) -> int:
    """Take a new client on with what they signed, in one save; return the case.

    For a child the guardian signs. Refuses `client_consent` (without what is needed), and as
    `clients.enter`.
    """
    if not set(consents.NEEDED) <= set(agreed):
        raise RefusedError("client_consent")
    with database.writing(actor) as session:
        case, client = clients.enter(database, session, actor, who, intake, appointment_id)
        guarded = _guarded(database, session, client)
        for purpose in agreed:
            consents.enter(database, session, actor, client, purpose, given=True,
                           by_guardian=guarded)
        return case.id


def again(database: Database, actor: Actor, client_id: int, intake: IntakeEntry,
          answers: Mapping[str, bool]) -> int:
    """Begin another round of a client who comes back; the code stays. Returns the case.

    What `to_ask` names is answered anew (`answers`), for a child by the guardian; the time of
    keeping stops until this round ends, a destruction that was proposed lapses, follow-ups of the
    last round are replaced. Refuses `round_code` (locked or destroyed: they are taken on under a
    new code), `round_open` (the last round is not over), `client_consent` (without what is
    needed), `counsellor_unfit`, `client_unknown`.
    """
    with database.writing(actor) as session:
        client = readers.own_client(session, actor, client_id)
        if client.locked_on or client.destroyed_on:
            raise RefusedError("round_code")
        clients.require_fit(session, actor.staff_id)
        last = _rounds(session, client)[-1]
        if last.state not in ending.OVER:
            raise RefusedError("round_open")
        _answer(database, session, actor, client, answers)
        case = _open(database, session, actor, client, last.seq + 1)
        readers.keep(database, session, client, case.uid, "intake", clients.plain(intake))
        _go_on(session, actor, client, last)
        audit.record(session, "counselling.again", "counselling_case", case.id)
        drafts.drop(session, actor, "counselling_round", str(client_id))
        return case.id


def _open(database: Database, session: Session, actor: Actor, client: Client,
          seq: int) -> CounsellingCase:
    years, today = _years(database, session, client), now().date()
    case = CounsellingCase(
        site_id=actor.site_id, created_by=actor.staff_id, client_id=client.id, seq=seq,
        opened_on=today, state="C1", minor=years is not None and years < 18,
        series=settings_book.value(session, "counselling_series", today))
    session.add(case)
    session.flush()
    return case


def _guarded(database: Database, session: Session, client: Client) -> bool:
    """Whether the guardian signs for them (PIPL 31)."""
    years = _years(database, session, client)
    return years is not None and years < minors.CHILD


def _years(database: Database, session: Session, client: Client) -> int | None:
    found = sealed.get(database, session, client.uid, "identity")
    born = found.content.get("birth") if found else None
    return clients.age(date.fromisoformat(str(born)) if born else None)


def _go_on(session: Session, actor: Actor, client: Client, last: CounsellingCase) -> None:
    """Nothing is destroyed while the client is seen, and nobody follows the last round up."""
    client.destroy_after = None
    for asked in session.scalars(select(Destruction).where(
            Destruction.client_id == client.id, Destruction.confirmed_at.is_(None))):
        session.delete(asked)
    for row in session.scalars(select(CounsellingTask).where(
            CounsellingTask.case_id == last.id, CounsellingTask.kind == "follow_up",
            CounsellingTask.done_at.is_(None))):
        row.done_at = now()


def _answer(database: Database, session: Session, actor: Actor, client: Client,
            answers: Mapping[str, bool]) -> None:
    asked, guarded = _to_ask(session, client), _guarded(database, session, client)
    if any(not answers.get(purpose) for purpose in asked if purpose in consents.NEEDED):
        raise RefusedError("client_consent")
    for purpose in asked:
        consents.enter(database, session, actor, client, purpose,
                       given=bool(answers.get(purpose)), by_guardian=guarded)


def _to_ask(session: Session, client: Client) -> list[str]:
    today = now().date()
    months = int(settings_book.value(session, "counselling_consent_months", today))
    oldest = today - timedelta(days=round(months * 30.44))
    latest = {row.purpose: row for row in session.scalars(select(CounsellingConsent).where(
        CounsellingConsent.client_id == client.id).order_by(CounsellingConsent.id))}
    found = []
    for purpose in codes.table("counselling_consents"):
        row = latest.get(purpose)
        if row is None or not row.given:
            due = purpose in consents.NEEDED
        else:
            due = row.withdrawn_on is not None or row.on < oldest
        if due:
            found.append(purpose)
    return found


def _rounds(session: Session, client: Client) -> list[CounsellingCase]:
    return list(session.scalars(select(CounsellingCase).where(
        CounsellingCase.client_id == client.id).order_by(CounsellingCase.seq)))
