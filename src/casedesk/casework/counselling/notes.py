"""Session notes: written at once, signed and locked, added to later; process notes apart."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.casework.counselling import counting, minors, readers, risk
from casedesk.casework.counselling.clients import plain, typed
from casedesk.errors import RefusedError
from casedesk.model import Actor, Client, CounsellingCase, CounsellingSession, now
from casedesk.store import Database, audit, drafts, sealed, sealed_lists
from casedesk.store.sealed import Sealed

CLOSED = "sealed_closed"
PARTS = {"SOAP": ("subjective", "objective", "assessment", "plan"),
         "DAP": ("data", "assessment", "plan")}


@dataclass
class NoteEntry:
    """A session's note. `risk` is the grade 0–4 of this session, None while not assessed."""

    template: str = "SOAP"
    mode: str = "room"
    persons: int = 1
    topic: str = ""  # code table complaints
    subjective: str = ""
    objective: str = ""
    data: str = ""
    assessment: str = ""
    plan: str = ""
    intervention: str = ""
    next_step: str = ""
    risk: int | None = None
    risk_basis: str = ""
    risk_actions: str = ""  # what was done, from grade 2
    hospital_advised: bool = False


@dataclass(frozen=True)
class NoteRow:
    """One session of a case, its note opened where the reader may."""

    session_id: int
    seq: int
    begins: datetime
    state: str  # unwritten draft signed
    note: NoteEntry | None
    signed_at: datetime | None
    additions: tuple[tuple[datetime, str], ...] = field(default=())
    shut: str = ""  # why it does not open: a code of refusal


def save(database: Database, actor: Actor, session_id: int, entry: NoteEntry) -> None:
    """Keep a note that is not signed yet, sealed. Refuses `note_signed`, `client_unknown`."""
    with database.writing(actor) as session:
        held, _, client = _own(session, actor, session_id)
        if held.state == "signed":
            raise RefusedError("note_signed")
        _write(database, session, held, client, entry, "draft")
        drafts.drop(session, actor, "counselling_note", str(session_id))


def sign(database: Database, actor: Actor, session_id: int, entry: NoteEntry) -> None:
    """Sign a note: locked from now on, only added to.

    Refuses `note_risk` (no grade), `note_risk_actions` (grade 2 and above without what was done),
    `note_empty_parts`, `risk_form_due` (an alert asks for the risk form first),
    `note_below_form`, `risk_actions_due` (a mandatory action without who and when),
    `minor_guardian`, `minor_p18` (a minor without P18 or its exception), `note_signed`.
    """
    with database.writing(actor) as session:
        held, case, client = _own(session, actor, session_id)
        if held.state == "signed":
            raise RefusedError("note_signed")
        if entry.risk is None:
            raise RefusedError("note_risk", "risk")
        if entry.risk >= 2 and not entry.risk_actions.strip():
            raise RefusedError("note_risk_actions", "risk_actions")
        if not any(getattr(entry, part).strip() for part in PARTS[entry.template]):
            raise RefusedError("note_empty_parts", PARTS[entry.template][0])
        minors.require_agreed(database, session, case, client)
        risk.require_settled(database, session, case, held, entry.risk)
        _write(database, session, held, client, entry, "signed")
        held.signed_at = now()
        counting.session_held(database, session, case, client, held, entry)
        audit.record(session, "counselling.sign", "counselling_session", held.id)
        drafts.drop(session, actor, "counselling_note", str(session_id))


def add(database: Database, actor: Actor, session_id: int, text: str) -> None:
    """Add to a signed note (补充附注). Refuses `note_not_signed`, `note_addition_empty`."""
    if not text.strip():
        raise RefusedError("note_addition_empty", "text")
    with database.writing(actor) as session:
        held, _, client = _own(session, actor, session_id)
        if held.state != "signed":
            raise RefusedError("note_not_signed")
        last = sealed.get(database, session, held.uid, "session")
        assert last is not None
        added = [*_additions(last.content), {"at": now().isoformat(), "text": text.strip()}]
        readers.keep(database, session, client, held.uid, "session",
                     last.content | {"additions": added})
        audit.record(session, "counselling.add", "counselling_session", held.id)
        drafts.drop(session, actor, "counselling_addition", str(session_id))


def process(database: Database, actor: Actor, session_id: int, text: str) -> None:
    """Keep process notes (过程笔记): sealed to their author alone, never printed or exported."""
    with database.writing(actor) as session:
        held, _, client = _own(session, actor, session_id)
        readers.keep(database, session, client, held.uid, "process", {"text": text})
        drafts.drop(session, actor, "counselling_process", str(session_id))


def process_of(database: Database, actor: Actor, session_id: int) -> str:
    """Return the author's own process notes; those of another stay closed (`sealed_closed`)."""
    with database.reading() as session:
        held, _, client = _own(session, actor, session_id)
        readers.require_open(client)
        found = sealed.get(database, session, held.uid, "process")
        return str(found.content["text"]) if found else ""


def of_case(database: Database, actor: Actor, case_id: int) -> list[NoteRow]:
    """Return the sessions of a case, newest first; a note that does not open says why and hides
    none of the others. Refuses `client_unknown`.
    """
    with database.reading() as session:
        case, client = readers.own_case(session, actor, case_id)
        held = list(session.scalars(
            select(CounsellingSession).where(CounsellingSession.case_id == case.id)
            .order_by(CounsellingSession.seq.desc())))
        if client.locked_on:  # storage alone is left (PIPL 47)
            return [NoteRow(each.id, each.seq, each.begins, each.state, None, each.signed_at,
                            shut="client_locked") for each in held]
        return rows_of(database, session, held)


def supervised(database: Database, actor: Actor) -> list[tuple[str, NoteRow]]:
    """Return the notes a clinical supervisor may read, by code; opened by key, or left out."""
    with database.reading() as session:
        rows = session.execute(
            select(Client.code, CounsellingSession)
            .join(CounsellingCase, CounsellingCase.id == CounsellingSession.case_id)
            .join(Client, Client.id == CounsellingCase.client_id)
            .where(Client.supervised_by_id == actor.staff_id)
            .order_by(CounsellingSession.begins.desc())).all()
        codes = {held.id: code for code, held in rows}
        return [(codes[row.session_id], row) for row in given(
            database, session, [held for _, held in rows])]


def unwritten(database: Database, actor: Actor) -> list[tuple[int, str, datetime, bool]]:
    """Return the counsellor's sessions without a signed note: session, code, when, overdue.

    Overdue is after the hours of the setting (24).
    """
    with database.reading() as session:
        hours = settings_book.value(session, "note_due_hours", now().date())
        rows = session.execute(
            select(CounsellingSession.id, Client.code, CounsellingSession.begins,
                   CounsellingSession.ends)
            .join(CounsellingCase, CounsellingCase.id == CounsellingSession.case_id)
            .join(Client, Client.id == CounsellingCase.client_id)
            .where(CounsellingSession.counsellor_id == actor.staff_id,
                   CounsellingSession.state != "signed")
            .order_by(CounsellingSession.begins))
        return [(number, code, begins,
                 (ends or begins) + timedelta(hours=hours) < now())
                for number, code, begins, ends in rows]


def last_of(database: Database, actor: Actor, session_id: int) -> NoteEntry | None:
    """Return the note of the session before, to begin from. Refuses `client_unknown`."""
    with database.reading() as session:
        held, case, _ = _own(session, actor, session_id)
        before = session.scalars(select(CounsellingSession).where(
            CounsellingSession.case_id == case.id, CounsellingSession.seq < held.seq,
            CounsellingSession.state == "signed").order_by(CounsellingSession.seq.desc())
            .limit(1)).first()
        return opened_row(database, session, before).note if before else None


def _own(session: Session, actor: Actor,
         session_id: int) -> tuple[CounsellingSession, CounsellingCase, Client]:
    held = session.get(CounsellingSession, session_id)
    if held is None:
        raise RefusedError("client_unknown")
    case, client = readers.own_case(session, actor, held.case_id)
    return held, case, client


def _write(database: Database, session: Session, held: CounsellingSession, client: Client,
           entry: NoteEntry, state: str) -> None:
    readers.require_open(client)
    sealed.get(database, session, held.uid, "session")  # nothing is written over what is closed
    readers.keep(database, session, client, held.uid, "session", plain(entry))
    held.template, held.mode, held.persons = entry.template, entry.mode, entry.persons
    held.state = state
    session.flush()


def rows_of(database: Database, session: Session,
            held: list[CounsellingSession]) -> list[NoteRow]:
    """Return sessions with their notes, or with why a note does not open."""
    opened = sealed_lists.latest(database, session, [each.uid for each in held], "session")
    rows = []
    for each in held:
        found = opened.get(each.uid)
        try:
            rows.append(_shown(each, found))
        except RefusedError as refusal:
            rows.append(NoteRow(each.id, each.seq, each.begins, each.state, None, each.signed_at,
                                shut=refusal.code))
    return rows


def given(database: Database, session: Session,
          held: list[CounsellingSession]) -> list[NoteRow]:
    """Return those of the sessions whose notes the signed-in colleague has a key to."""
    return [row for row in rows_of(database, session, held)
            if row.note or row.shut not in ("", CLOSED)]


def opened_row(database: Database, session: Session, held: CounsellingSession) -> NoteRow:
    """Return a session with its note opened by the signed-in key. Refuses `sealed_closed`,
    `sealed_damaged`.
    """
    return _shown(held, sealed.get(database, session, held.uid, "session"))


def _shown(held: CounsellingSession, found: Sealed | RefusedError | None) -> NoteRow:
    if isinstance(found, RefusedError):
        raise found
    if found is None and held.state != "unwritten":
        raise RefusedError("sealed_damaged")  # it was written, and somebody took it away
    content = found.content if found else {}
    return NoteRow(
        held.id, held.seq, held.begins, held.state, typed(NoteEntry, content) if found else None,
        held.signed_at, tuple((datetime.fromisoformat(str(each["at"])), str(each["text"]))
                              for each in _additions(content)))


def _additions(content: dict[str, object]) -> list[dict[str, object]]:
    found = content.get("additions", [])
    return found if isinstance(found, list) else []
