"""Scales filled in: answers and totals sealed, change against the last, the ninth item."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.casework.counselling import readers
from casedesk.errors import RefusedError
from casedesk.model import Actor, CounsellingCase, ScaleResult, new_uid, now
from casedesk.rules import scales
from casedesk.rules.scales import Change, Score
from casedesk.store import Database, audit, drafts, sealed


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


@dataclass(frozen=True)
class ResultRow:
    """One result, opened; `change` is against the first and the last before it."""

    id: int
    scale: str
    version: str
    on: date
    answers: tuple[int | None, ...]
    score: Score
    since_last: Change | None
    since_first: Change | None


def enter(database: Database, actor: Actor, entry: ScaleEntry) -> Score:
    """Score and keep a scale; an alert must be followed by the risk form before anything is signed.

    Refuses `scale_unknown`, `scale_answers`, `scale_answer`, `scale_total`, `scale_interval` (too
    soon, without a reason), `scale_not_confirmed`, `act_future`, `client_unknown`.
    """
    of = scales.scale(entry.scale)
    on = entry.on or now().date()
    if on > now().date():
        raise RefusedError("act_future", "on", act="量表")
    with database.writing(actor) as session:
        case, client = readers.own_case(session, actor, entry.case_id)
        readers.require_open(client)
        _confirmed(session, of, on)
        found = _scored(of, entry, _sex(database, session, client.uid))
        _not_too_soon(session, case, of, on, entry.early_reason)
        row = ScaleResult(uid=new_uid(), case_id=case.id, session_id=entry.session_id,
                          scale=of.code, version=of.version, filled_on=on,
                          by_client=entry.by_client, recorded_by=actor.staff_id)
        session.add(row)
        session.flush()
        readers.keep(database, session, client, row.uid, "scale", {
            "answers": list(entry.answers), "total": found.total, "band": found.band,
            "alert": found.alert, "functional": entry.functional,
            "early_reason": entry.early_reason.strip()})
        audit.record(session, "counselling.scale", "counselling_case", case.id)
        drafts.drop(session, actor, "counselling_scale", f"{case.id}:{of.code}")
        return found


def of_case(database: Database, actor: Actor, case_id: int, code: str = "") -> list[ResultRow]:
    """Return the results of a case, oldest first, for the trend. Refuses `client_unknown`."""
    with database.reading() as session:
        case, client = readers.own_case(session, actor, case_id)
        sex = _sex(database, session, client.uid)
        query = select(ScaleResult).where(ScaleResult.case_id == case.id).order_by(
            ScaleResult.filled_on, ScaleResult.id)
        if code:
            query = query.where(ScaleResult.scale == code)
        return _rows(database, session, list(session.scalars(query)), sex)


def alerts(database: Database, session: Session, case: CounsellingCase) -> list[ScaleResult]:
    """Return the results that ask for the risk form, opened by the signed-in key."""
    return [row for row in session.scalars(select(ScaleResult).where(
        ScaleResult.case_id == case.id)) if _alerts(database, session, row)]


def first_and_last(database: Database, session: Session, case: CounsellingCase) -> Change | None:
    """Return the change from the first to the last of the scale that was filled in most."""
    rows = list(session.scalars(select(ScaleResult).where(
        ScaleResult.case_id == case.id).order_by(ScaleResult.filled_on, ScaleResult.id)))
    by_scale: dict[str, list[int]] = {}
    for row in rows:
        total = _content(database, session, row).get("total")
        if isinstance(total, int):
            by_scale.setdefault(row.scale, []).append(total)
    if not by_scale:
        return None
    code, totals = max(by_scale.items(), key=lambda item: len(item[1]))
    return scales.change(scales.scale(code), totals[0], totals[-1]) if len(totals) > 1 else None


def _rows(database: Database, session: Session, rows: list[ScaleResult],
          sex: str) -> list[ResultRow]:
    found: list[ResultRow] = []
    totals: dict[str, list[int]] = {}
    for row in rows:
        content, of = _content(database, session, row), scales.scale(row.scale)
        answers = _answers(content)
        score = scales.score(of, answers, sex) if of.items_shipped else scales.total_only(
            of, int(str(content["total"])))
        before = totals.setdefault(of.code, [])
        last = scales.change(of, before[-1], score.total) if before and score.total is not None \
            else None
        first = scales.change(of, before[0], score.total) if before and score.total is not None \
            else None
        if score.total is not None:
            before.append(score.total)
        found.append(ResultRow(row.id, row.scale, row.version, row.filled_on, answers, score,
                               last, first))
    return found


def _content(database: Database, session: Session, row: ScaleResult) -> dict[str, object]:
    found = sealed.get(database, session, row.uid, "scale")
    return dict(found.content) if found else {"answers": [], "total": None}


def _alerts(database: Database, session: Session, row: ScaleResult) -> bool:
    # Reckoned from the answers, not from what was stored: the ninth item cannot be set aside.
    of = scales.scale(row.scale)
    answers = _answers(_content(database, session, row))
    return bool(of.items_shipped and answers and scales.score(of, answers).alert)


def _answers(content: dict[str, object]) -> tuple[int | None, ...]:
    found = content["answers"]
    return tuple(found) if isinstance(found, list) else ()


def _scored(of: scales.Scale, entry: ScaleEntry, sex: str) -> Score:
    if of.items_shipped:
        return scales.score(of, entry.answers, sex)
    if entry.total is None:
        least, most = of.range
        raise RefusedError("scale_total", "total", least=least, most=most)
    return scales.total_only(of, entry.total)


def _confirmed(session: Session, of: scales.Scale, on: date) -> None:
    if of.confirm and not settings_book.value(session, "scales_non_commercial", on):
        raise RefusedError("scale_not_confirmed", "scale", scale=of.title)


def _not_too_soon(session: Session, case: CounsellingCase, of: scales.Scale, on: date,
                  reason: str) -> None:
    last = session.scalars(select(ScaleResult.filled_on).where(
        ScaleResult.case_id == case.id, ScaleResult.scale == of.code)
        .order_by(ScaleResult.filled_on.desc()).limit(1)).first()
    if last and on < last + timedelta(days=of.interval_days) and not reason.strip():
        raise RefusedError("scale_interval", "early_reason", days=of.interval_days,
                           last=last.isoformat())


def _sex(database: Database, session: Session, client_uid: str) -> str:
    found = sealed.get(database, session, client_uid, "identity")
    return str(found.content.get("sex", "")) if found else ""
