"""The states of a round besides closing: paused and gone on with, not begun, archived (B3)."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.casework.counselling import consequences, ending, readers
from casedesk.casework.counselling.clients import plain, typed
from casedesk.errors import RefusedError
from casedesk.model import (
    Actor,
    Appointment,
    CounsellingCase,
    CounsellingSession,
    CounsellingTask,
    now,
)
from casedesk.rules import codes
from casedesk.store import Database, audit, sealed

GOING = ("C0", "C1", "C2")
PAUSED, NOT_BEGUN = "C3", "CX"
ENDED = ("C4", "C6", "C9", "CX")  # nothing is booked or held; C5 may be seen once more
LOOK = "look_again"  # the task of a pause


@dataclass
class PauseEntry:
    """Why a round rests, and when it is looked at again."""

    case_id: int = 0
    reason: str = ""  # code table counselling_pauses
    look_on: date | None = None
    words: str = ""


@dataclass
class NotBegunEntry:
    """Why nothing came of it (未成案)."""

    case_id: int = 0
    on: date | None = None
    reason: str = ""  # code table counselling_not_begun
    words: str = ""


def pause(database: Database, actor: Actor, entry: PauseEntry) -> None:
    """Let a round rest until a day, when it is looked at again; why is sealed (C3).

    Refuses `pause_reason`, `pause_day`, `pause_state` (only what goes on is paused),
    `pause_crisis`, `pause_call`, `pause_booked` (times are booked), `client_locked`,
    `client_unknown`.
    """
    if entry.reason not in codes.table("counselling_pauses"):
        raise RefusedError("pause_reason", "reason")
    today = now().date()
    with database.writing(actor) as session:
        case, client = readers.own_case(session, actor, entry.case_id)
        readers.require_open(client)
        most = int(settings_book.value(session, "counselling_pause_most", today))
        if entry.look_on is None or not today < entry.look_on <= today + timedelta(days=most):
            raise RefusedError("pause_day", "look_on", most=most)
        _require_pausable(session, case)
        readers.keep(database, session, client, case.uid, "pause",
                     plain(entry) | {"on": today.isoformat(), "by": actor.name})
        case.state = PAUSED
        consequences.owe(database, session, actor, case.id, LOOK,
                         datetime.combine(entry.look_on, time(9)))
        audit.record(session, "counselling.pause", "counselling_case", case.id)


def resume(database: Database, actor: Actor, case_id: int) -> None:
    """Go on with a round that rested. Refuses `pause_not`, `client_locked`, `client_unknown`."""
    with database.writing(actor) as session:
        case, client = readers.own_case(session, actor, case_id)
        readers.require_open(client)
        if case.state != PAUSED:
            raise RefusedError("pause_not")
        go_on(session, actor, case)
        audit.record(session, "counselling.resume", "counselling_case", case.id)


def go_on(session: Session, actor: Actor, case: CounsellingCase) -> None:
    """Put a paused round back to where it stood; what was to be looked at again is done."""
    case.state = "C2" if _held(session, case) else "C1"
    for row in _open_tasks(session, case):
        if row.kind == LOOK:
            row.done_at = now()


def paused(database: Database, actor: Actor, case_id: int) -> PauseEntry | None:
    """Return why a round rests and until when; None where it does not. Refuses `client_unknown`."""
    with database.reading() as session:
        case, client = readers.own_case(session, actor, case_id)
        if case.state != PAUSED or client.locked_on:
            return None
        found = sealed.get(database, session, case.uid, "pause")
        return typed(PauseEntry, found.content) if found else PauseEntry(case.id)


def not_begun(database: Database, actor: Actor, entry: NotBegunEntry) -> None:
    """End what never became counselling: a call, or left before the first session (CX).

    No summary, last grade or follow-up is asked for; booked times are free again and the time of
    keeping begins. It counts as no case. Refuses `not_begun_reason`, `not_begun_held` (there was a
    session), `closing_closed`, `closing_crisis`, `closing_call`, `closing_day`, `client_unknown`.
    """
    if entry.reason not in codes.table("counselling_not_begun"):
        raise RefusedError("not_begun_reason", "reason")
    on = entry.on or now().date()
    with database.writing(actor) as session:
        case, client = readers.own_case(session, actor, entry.case_id)
        readers.require_open(client)
        if case.state in ending.OVER:
            raise RefusedError("closing_closed")
        if _held(session, case):
            raise RefusedError("not_begun_held")
        if not case.opened_on <= on <= now().date():
            raise RefusedError("closing_day", "on", last=case.opened_on.isoformat())
        if case.crisis:
            raise RefusedError("closing_crisis")
        if ending.waiting(session, case, consequences.CALL):
            raise RefusedError("closing_call")
        readers.keep(database, session, client, case.uid, "not_begun",
                     plain(entry) | {"on": on.isoformat(), "by": actor.name})
        case.state, case.closed_on, case.same_day = NOT_BEGUN, on, False
        _free(session, actor, case)
        _replace(session, actor, case)
        ending.keep_until(database, session, case, client, on)
        audit.record(session, "counselling.not_begun", "counselling_case", case.id)


def why_not_begun(database: Database, actor: Actor, case_id: int) -> NotBegunEntry | None:
    """Return why nothing came of it; None where it is not so. Refuses `client_unknown`."""
    with database.reading() as session:
        case, client = readers.own_case(session, actor, case_id)
        found = None if client.locked_on else sealed.get(
            database, session, case.uid, "not_begun")
        return typed(NotBegunEntry, found.content) if found and case.state in (
            NOT_BEGUN, readers.ARCHIVED) else None


def archive(database: Database, actor: Actor, case_id: int) -> None:
    """Archive a round that is over: from now on it is read, and written only by opening it again.

    Its follow-ups are made, or their time is over by the days of the setting; then they lapse.
    Refuses `archive_open` (not closed), `case_archived`, `archive_follow_up`, `archive_tasks`,
    `closing_unsigned`, `client_locked`, `client_unknown`.
    """
    with database.writing(actor) as session:
        case, client = readers.own_case(session, actor, case_id)
        readers.require_open(client)
        _require_archivable(session, case)
        _replace(session, actor, case)
        case.state = readers.ARCHIVED
        audit.record(session, "counselling.archive", "counselling_case", case.id)


def may_archive(database: Database, actor: Actor, case_id: int) -> str:
    """Return the code of what stands in the way of archiving, '' where nothing does.

    Refuses `client_unknown`.
    """
    with database.reading() as session:
        case, client = readers.own_case(session, actor, case_id)
        try:
            readers.require_open(client)
            _require_archivable(session, case)
        except RefusedError as refusal:
            return refusal.code
        return ""


def _require_pausable(session: Session, case: CounsellingCase) -> None:
    if case.state not in GOING:
        raise RefusedError("pause_state")
    if case.crisis:
        raise RefusedError("pause_crisis")
    if ending.waiting(session, case, consequences.CALL):
        raise RefusedError("pause_call")
    booked = _booked(session, case)
    if booked:
        raise RefusedError("pause_booked", count=len(booked))


def _require_archivable(session: Session, case: CounsellingCase) -> None:
    if case.state == readers.ARCHIVED:
        raise RefusedError("case_archived")
    if case.state not in ending.OVER:
        raise RefusedError("archive_open")
    lapse = timedelta(days=int(settings_book.value(
        session, "counselling_follow_up_lapse", now().date())))
    waiting = _open_tasks(session, case)
    others = [row for row in waiting if row.kind != "follow_up"]
    if others:
        raise RefusedError("archive_tasks", count=len(others), tasks="、".join(
            codes.label("counselling_tasks", row.kind) for row in others))
    last = max((row.due_at for row in waiting if row.due_at), default=None)
    if last is not None and now() < last + lapse:
        raise RefusedError("archive_follow_up", until=(last + lapse).date().isoformat())
    if session.scalar(select(CounsellingSession.id).where(
            CounsellingSession.case_id == case.id, CounsellingSession.state != "signed")):
        raise RefusedError("closing_unsigned")


def _held(session: Session, case: CounsellingCase) -> int:
    return session.scalar(select(func.count()).select_from(CounsellingSession).where(
        CounsellingSession.case_id == case.id)) or 0


def _booked(session: Session, case: CounsellingCase) -> list[Appointment]:
    return list(session.scalars(select(Appointment).where(
        Appointment.case_id == case.id, Appointment.state == "booked",
        Appointment.begins > now())))


def _free(session: Session, actor: Actor, case: CounsellingCase) -> None:
    for row in _booked(session, case):
        row.state, row.state_at, row.state_by = "client_early", now(), actor.name


def _replace(session: Session, actor: Actor, case: CounsellingCase) -> None:
    for row in _open_tasks(session, case):
        row.done_at = now()


def _open_tasks(session: Session, case: CounsellingCase) -> list[CounsellingTask]:
    return list(session.scalars(select(CounsellingTask).where(
        CounsellingTask.case_id == case.id, CounsellingTask.done_at.is_(None))))
