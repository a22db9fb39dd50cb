"""Scales filled in: answers and totals sealed, change against the last, the ninth item."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.casework.counselling import consequences, readers
from casedesk.errors import RefusedError
from casedesk.model import (
    Actor,
    Client,
    CounsellingCase,
    CounsellingSession,
    ScaleResult,
    Staff,
    new_uid,
    now,
)
from casedesk.rules import scales
from casedesk.rules.scales import Change, Score
from casedesk.store import Database, audit, drafts, sealed

_UNREAD = Score(None, "", None, alert=True, ask=True, further=False)  # its record does not open


@dataclass
class ScaleEntry:
    """What is typed of a scale: answers in order, None where refused; or the total alone."""

    case_id: int = 0
    session_id: int | None = None
    scale: str = "PHQ-9"
    on: date | None = None
    answers: Sequence[int | None] = ()
    total: int | None = None  # of a scale whose items are not shipped
    functional: int | None = None
    by_client: bool = False
    early_reason: str = ""  # why it is filled in again before its interval
    given_by: str = ""  # 施测方, where only the total is known; else who enters it


@dataclass(frozen=True)
class ResultRow:
    """One result, opened; the changes are against the last before it, and against the first."""

    id: int
    scale: str
    version: str
    on: date
    answers: tuple[int | None, ...]
    score: Score
    since_last: Change | None
    since_first: Change | None
    by_client: bool = False
    filled_by: str = ""  # the colleague who entered it, or who gave the scale
    functional: int | None = None
    early_reason: str = ""
    recorded_at: datetime | None = None
    struck: str = ""  # why it does not count; what its ninth item asks for stands
    shut: str = ""  # why it does not open: a code of refusal; its ninth item is asked for


def require_ready(database: Database, actor: Actor, case_id: int, code: str, on: date | None = None,
                  early_reason: str = "") -> None:
    """Refuse what `enter` would refuse before a single answer is given: ask it before the client
    sits down. Refuses `scale_unknown`, `scale_not_confirmed`, `scale_interval`, `client_locked`,
    `client_destroyed`, `client_unknown`, `act_future`.
    """
    of, on = scales.scale(code), _day(on)
    with database.reading() as session:
        case, client = readers.own_case(session, actor, case_id)
        readers.require_open(client)
        _confirmed(session, of)
        _not_too_soon(database, session, case, of, on, early_reason)


def enter(database: Database, actor: Actor, entry: ScaleEntry) -> Score:
    """Score and keep a scale; an alert must be followed by the risk form before anything is signed.

    Refuses `scale_unknown`, `scale_answers`, `scale_answer`, `scale_total`, `scale_interval` (too
    soon, without a reason), `scale_not_confirmed`, `act_future`, `client_unknown`.
    """
    of, on = scales.scale(entry.scale), _day(entry.on)
    scales.require_functional(of, entry.functional)
    with database.writing(actor) as session:
        case, client = readers.own_case(session, actor, entry.case_id)
        readers.require_open(client)
        _confirmed(session, of)
        found = _scored(of, entry, sex_of(database, session, client.uid))
        _not_too_soon(database, session, case, of, on, entry.early_reason)
        row = ScaleResult(uid=new_uid(), case_id=case.id, scale=of.code, version=of.version,
                          session_id=entry.session_id or _session_of(session, case, on),
                          filled_on=on, by_client=entry.by_client, recorded_by=actor.staff_id)
        session.add(row)
        session.flush()
        readers.keep(database, session, client, row.uid, "scale", {
            "answers": list(entry.answers), "total": found.total, "band": found.band,
            "alert": found.alert, "functional": entry.functional,
            "early_reason": entry.early_reason.strip(), "given_by": entry.given_by.strip()})
        consequences.of_scale(database, session, actor, row, found,
                              scales.advice(of, found.total, entry.functional))
        audit.record(session, "counselling.scale", "counselling_case", case.id)
        drafts.drop(session, actor, "counselling_scale", f"{case.id}:{of.code}")
        return found


def strike(database: Database, actor: Actor, result_id: int, reason: str) -> None:
    """Let a result that was entered wrongly no longer count; it stays, with the reason.

    Refuses `scale_strike_reason`, `scale_struck`, `client_unknown`, `client_locked`. A ninth item
    still asks for the risk form.
    """
    if not reason.strip():
        raise RefusedError("scale_strike_reason", "reason")
    with database.writing(actor) as session:
        row = session.get(ScaleResult, result_id)
        case, client = readers.own_case(session, actor, row.case_id if row else 0)
        assert row is not None  # own_case refused where there is none
        readers.require_open(client)
        content = _content(database, session, row)
        if not content:
            raise RefusedError("sealed_damaged")
        if content.get("struck"):
            raise RefusedError("scale_struck")
        readers.keep(database, session, client, row.uid, "scale",
                     content | {"struck": reason.strip()})
        audit.record(session, "counselling.scale_struck", "counselling_case", case.id)


def of_case(database: Database, actor: Actor, case_id: int, code: str = "") -> list[ResultRow]:
    """Return the results of a case, oldest first, for the trend; one that does not open says why
    and hides none of the others. Refuses `client_unknown`.
    """
    with database.reading() as session:
        case, _ = readers.open_case(session, actor, case_id)
        return opened(database, session, case, code)


def opened(database: Database, session: Session, case: CounsellingCase,
           code: str = "") -> list[ResultRow]:
    """Return the results of a case, oldest first, opened by the signed-in key."""
    client = session.get_one(Client, case.client_id)
    query = select(ScaleResult, Staff.name).join(
        Staff, Staff.id == ScaleResult.recorded_by).where(
            ScaleResult.case_id == case.id).order_by(ScaleResult.filled_on, ScaleResult.id)
    if code:
        query = query.where(ScaleResult.scale == code)
    return _rows(database, session, [(row, name) for row, name in session.execute(query)],
                 sex_of(database, session, client.uid))


def alerts(database: Database, session: Session, case: CounsellingCase) -> list[ScaleResult]:
    """Return the results that ask for the risk form, opened by the signed-in key.

    One that does not open asks for it: nobody knows what its ninth item said.
    """
    return [row for row in session.scalars(select(ScaleResult).where(
        ScaleResult.case_id == case.id)) if _alerts(database, session, row)]


def first_and_last(database: Database, session: Session, case: CounsellingCase) -> Change | None:
    """Return the change from the first to the last of the scale that was filled in most."""
    rows = list(session.scalars(select(ScaleResult).where(
        ScaleResult.case_id == case.id).order_by(ScaleResult.filled_on, ScaleResult.id)))
    by_scale: dict[str, list[int]] = {}
    for row in rows:
        content = _told(database, session, row)[0]
        total = content.get("total")
        if isinstance(total, int) and not content.get("struck"):
            by_scale.setdefault(row.scale, []).append(total)
    if not by_scale:
        return None
    code, totals = max(by_scale.items(), key=lambda item: len(item[1]))
    return scales.change(scales.scale(code), totals[0], totals[-1]) if len(totals) > 1 else None


def _rows(database: Database, session: Session, rows: list[tuple[ScaleResult, str]],
          sex: str) -> list[ResultRow]:
    found: list[ResultRow] = []
    totals: dict[str, list[int]] = {}
    for row, recorded_by in rows:
        (content, shut), of = _told(database, session, row), scales.scale(row.scale)
        score = _UNREAD if shut else _score(of, row, content, sex)
        if content.get("struck"):
            score = replace(score, total=None, band="", positive=None, further=False, offer="")
        before = totals.setdefault(of.code, [])
        total, moved = score.total, bool(before) and score.total is not None
        last = scales.change(of, before[-1], total) if moved and total is not None else None
        first = scales.change(of, before[0], total) if moved and total is not None else None
        if total is not None:
            before.append(total)
        functional = content.get("functional")
        found.append(ResultRow(
            row.id, row.scale, row.version, row.filled_on, _answers(content), score, last, first,
            row.by_client, str(content.get("given_by") or recorded_by),
            functional if isinstance(functional, int) else None,
            str(content.get("early_reason", "")), row.recorded_at,
            str(content.get("struck", "")), shut))
    return found


def _score(of: scales.Scale, row: ScaleResult, content: dict[str, object], sex: str) -> Score:
    answers, total = _answers(content), content.get("total")
    if row.version != of.version or not (answers or isinstance(total, int)):
        # Of an earlier version the score stays what it was then.
        missing = tuple(no for no, answer in enumerate(answers, 1) if answer is None)
        return Score(total if isinstance(total, int) else None, str(content.get("band", "")),
                     None, content.get("alert") is True, False, False, "", missing)
    if of.items_shipped:
        return scales.score(of, answers, sex)
    return scales.total_only(of, int(str(total)))


def _content(database: Database, session: Session, row: ScaleResult) -> dict[str, object]:
    found = sealed.get(database, session, row.uid, "scale")
    return dict(found.content) if found else {}


def _told(database: Database, session: Session,
          row: ScaleResult) -> tuple[dict[str, object], str]:
    """What a result says, or nothing and why."""
    try:
        content = _content(database, session, row)
    except RefusedError as refusal:
        return {}, refusal.code
    return (content, "") if content else ({}, "sealed_damaged")  # it was taken away


def _alerts(database: Database, session: Session, row: ScaleResult) -> bool:
    # Reckoned from the answers, not from what was stored: the ninth item cannot be set aside.
    content, shut = _told(database, session, row)
    return bool(shut) or _score(scales.scale(row.scale), row, content, "").alert


def _answers(content: dict[str, object]) -> tuple[int | None, ...]:
    found = content.get("answers")
    return tuple(found) if isinstance(found, list) else ()


def _session_of(session: Session, case: CounsellingCase, on: date) -> int | None:
    """The session of that day, where there was one."""
    begins = datetime.combine(on, time())
    return session.scalars(select(CounsellingSession.id).where(
        CounsellingSession.case_id == case.id, CounsellingSession.begins >= begins,
        CounsellingSession.begins < begins + timedelta(days=1)).limit(1)).first()


def _day(on: date | None) -> date:
    today = now().date()
    if on is not None and on > today:
        raise RefusedError("act_future", "on", act="量表")
    return on or today


def _scored(of: scales.Scale, entry: ScaleEntry, sex: str) -> Score:
    if of.items_shipped:
        return scales.score(of, entry.answers, sex)
    if entry.total is None:
        least, most = of.range
        raise RefusedError("scale_total", "total", least=least, most=most)
    return scales.total_only(of, entry.total)


def _confirmed(session: Session, of: scales.Scale) -> None:
    today = now().date()
    if of.confirm and not settings_book.value(session, "scales_non_commercial", today):
        raise RefusedError("scale_not_confirmed", "scale", scale=of.title)


def _not_too_soon(database: Database, session: Session, case: CounsellingCase, of: scales.Scale,
                  on: date, reason: str) -> None:
    apart = timedelta(days=of.interval_days)
    near = [row.filled_on for row in session.scalars(select(ScaleResult).where(
        ScaleResult.case_id == case.id, ScaleResult.scale == of.code,
        ScaleResult.filled_on > on - apart, ScaleResult.filled_on < on + apart))
        if not _told(database, session, row)[0].get("struck")]
    if near and not reason.strip():
        raise RefusedError("scale_interval", "early_reason", days=of.interval_days,
                           last=max(near).isoformat())


def sex_of(database: Database, session: Session, client_uid: str) -> str:
    """Return a client's sex as far as it is known and opens; some cuts differ by it."""
    try:
        found = sealed.get(database, session, client_uid, "identity")
    except RefusedError:  # the page of the client says it; the scales are there all the same
        return ""
    return str(found.content.get("sex", "")) if found else ""
