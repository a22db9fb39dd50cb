"""The limitation of a dispute: what it runs from, what interrupts it, and corrections."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import calendar_book, timeline
from casedesk.casework.disputes import clocks
from casedesk.casework.disputes.opening import dispute_of
from casedesk.casework.staff import Verb
from casedesk.errors import RefusedError
from casedesk.model import Actor, CaseFile, Dispute, Interruption, now
from casedesk.rules import codes, dates
from casedesk.rules.limitation import SUSPENDED
from casedesk.store import Database, audit, drafts


@dataclass
class InterruptionEntry:
    """What made the year run anew or stand still; `corrects_id` names the entry it replaces."""

    case_id: int = 0
    day: date | None = None
    until: date | None = None  # the end of a suspension
    kind: str = ""
    note: str = ""
    corrects_id: int | None = None


@dataclass
class BasisEntry:
    """What the year runs from."""

    case_id: int = 0
    known_on: date | None = None
    employed_until: date | None = None


@dataclass(frozen=True)
class InterruptionRow:
    """One event as the card lists it."""

    id: int
    day: date
    until: date | None
    kind: str
    note: str
    by_act: bool
    replaced: bool  # a later entry corrects it or takes it back
    withdrawn: bool  # this entry takes another one back
    by_name: str


@dataclass(frozen=True)
class LimitationCard:
    """How the limitation stands."""

    known_on: date | None
    employed_until: date | None
    due_on: date | None
    raw_on: date | None
    unlimited: bool
    suspended: bool
    why: str
    events: tuple[InterruptionRow, ...]


def card_of(session: Session, dispute: Dispute) -> LimitationCard:
    """Return the limitation of a dispute with every event, the latest first."""
    found = clocks.limitation_of(session, dispute, calendar_book.of(session))
    rows = session.scalars(select(Interruption).where(
        Interruption.case_id == dispute.case_id)).all()
    replaced = {row.corrects_id for row in rows if row.corrects_id}
    events = sorted((InterruptionRow(
        row.id, row.day, row.until, row.kind, row.note, row.by_act, row.id in replaced,
        row.withdrawn, row.recorded_by_name) for row in rows),
        key=lambda row: (row.day, row.id), reverse=True)
    due = found.due
    return LimitationCard(
        dispute.known_on, dispute.employed_until, due.due if due else None,
        due.raw if due else None, found.unlimited, found.suspended, found.why, tuple(events))


def record(database: Database, actor: Actor, entry: InterruptionEntry) -> int:
    """Enter an event, or correct one by a later entry; the limitation is computed anew.

    Refuses `interruption_kind`, `interruption_day`, `interruption_until`, `suspension_order`,
    `interruption_unknown`, `interruption_by_act`, `not_allowed`.
    """
    _check(entry)
    with database.writing(actor) as session:
        case = timeline.case_for(session, actor, entry.case_id, Verb.CHANGE)
        before = _correctable(session, case, entry.corrects_id) if entry.corrects_id else None
        row = Interruption(case_id=case.id, day=entry.day, until=entry.until, kind=entry.kind,
                           note=entry.note.strip(), corrects_id=entry.corrects_id,
                           recorded_by_name=actor.name)
        session.add(row)
        session.flush()
        said = _said(row) if before is None else f"{_said(before)} 更正为 {_said(row)}"
        _recompute(session, actor, case, said)
        drafts.drop(session, actor, "limitation", str(case.id))
        return row.id


def take_back(database: Database, actor: Actor, interruption_id: int, why: str) -> None:
    """Take an event back by a later entry. Refuses `no_reason` and what `record` refuses."""
    if not why.strip():
        raise RefusedError("no_reason", "note")
    with database.writing(actor) as session:
        row = session.get(Interruption, interruption_id)
        if row is None:
            raise RefusedError("interruption_unknown")
        case = timeline.case_for(session, actor, row.case_id, Verb.CHANGE)
        _correctable(session, case, row.id)
        session.add(Interruption(case_id=case.id, day=row.day, until=row.until, kind=row.kind,
                                 note=why.strip(), corrects_id=row.id, withdrawn=True,
                                 recorded_by_name=actor.name))
        session.flush()
        _recompute(session, actor, case, f"{_said(row)} 撤销：{why.strip()}")


def set_basis(database: Database, actor: Actor, entry: BasisEntry) -> None:
    """Set what the year runs from. Refuses `known_future`, `employed_before_known`."""
    today = now().date()
    if entry.known_on and entry.known_on > today:
        raise RefusedError("known_future", "known_on")
    if entry.employed_until and entry.employed_until > today:
        raise RefusedError("employed_before_known", "employed_until")
    with database.writing(actor) as session:
        case = timeline.case_for(session, actor, entry.case_id, Verb.CHANGE)
        dispute = dispute_of(session, case.id)
        was = (dispute.known_on, dispute.employed_until)
        dispute.known_on, dispute.employed_until = entry.known_on, entry.employed_until
        said = (f"知道权利被侵害 {was[0] or '—'} → {entry.known_on or '—'}；"
                f"劳动关系终止 {was[1] or '—'} → {entry.employed_until or '—'}")
        _recompute(session, actor, case, said)


def _check(entry: InterruptionEntry) -> None:
    if entry.kind not in codes.table("interruptions"):
        raise RefusedError("interruption_kind", "kind")
    if entry.day is None or entry.day > now().date():
        raise RefusedError("interruption_day", "day")
    if entry.until and entry.kind != SUSPENDED:
        raise RefusedError("interruption_until", "until")
    if entry.until and entry.until < entry.day:
        raise RefusedError("suspension_order", "until")


def _correctable(session: Session, case: CaseFile, number: int) -> Interruption:
    row = session.get(Interruption, number)
    replaced = session.scalar(select(Interruption.id).where(
        Interruption.corrects_id == number).limit(1))
    if row is None or row.case_id != case.id or replaced or row.withdrawn:
        raise RefusedError("interruption_unknown")
    if row.by_act:
        raise RefusedError("interruption_by_act")
    return row


def _recompute(session: Session, actor: Actor, case: CaseFile, said: str) -> None:
    dispute = dispute_of(session, case.id)
    calendar = calendar_book.of(session)
    clocks.set_limitation(session, case, dispute)
    clocks.refresh_next(session, case)
    found = clocks.limitation_of(session, dispute, calendar)
    timeline.add(session, actor, case, "deadline", "limitation", title="时效",
                 text=f"{said}；{found.why}")
    audit.record(session, "case.limitation", "case", case.id,
                 ["limitation", f"L-1Y→{found.due.due if found.due else ''}"])


def _said(row: Interruption) -> str:
    until = f"至{dates.cn(row.until)}" if row.until else ""
    return f"{dates.cn(row.day)}{until} {codes.label('interruptions', row.kind)}"
