"""The duty roster: which lawyer sits where and when, who signed in, what the month comes to."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from casedesk.casework import calendar_book, settings_book
from casedesk.casework.legal_aid import lawyers
from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import Actor, Consultation, DutyShift, Lawyer, now
from casedesk.rules import codes
from casedesk.store import Database, audit, drafts


@dataclass
class ShiftEntry:
    """What is typed of one shift; `weeks` repeats it on the same weekday that many times."""

    id: int | None = None
    on: date | None = None
    period: str = "morning"  # code table duty_periods
    place: str = ""
    lawyer_id: int | None = None
    instead_of_id: int | None = None
    subsidy_fen: int | None = None  # the setting's when empty
    note: str = ""
    weeks: int = 1


@dataclass(frozen=True)
class ShiftRow:
    """One shift as the calendar shows it."""

    id: int
    on: date
    period: str
    place: str
    lawyer_id: int
    lawyer: str
    firm: str
    instead_of: str
    signed_in: datetime | None
    signed_out: datetime | None
    advised: int  # consultations linked to it
    people: int
    drafted: int
    subsidy_fen: int
    note: str
    cancelled: bool


@dataclass(frozen=True)
class SheetRow:
    """One lawyer's month on the subsidy sheet (值班统计表)."""

    lawyer_id: int
    lawyer: str
    firm: str
    shifts: int
    advised: int
    people: int
    drafted: int
    subsidy_fen: int


def plan(database: Database, actor: Actor, entry: ShiftEntry) -> list[int]:
    """Enter a shift, or the same one for several weeks, rest days left out; all or none.

    Refuses `duty_day`, `duty_lawyer`, `aid_lawyer_ended`, `aid_lawyer_not_yet`, `duty_twice`
    (the lawyer already sits then), `duty_room` (somebody sits in that room), `duty_instead` (a
    lawyer instead of herself), `duty_unknown`, `not_allowed`.
    """
    require(actor, Data.CASE, Verb.ADD)
    if entry.on is None:
        raise RefusedError("duty_day", "on")
    with database.writing(actor) as session:
        lawyer = session.get(Lawyer, entry.lawyer_id) if entry.lawyer_id else None
        if lawyer is None:
            raise RefusedError("duty_lawyer", "lawyer")
        if entry.instead_of_id == lawyer.id:
            raise RefusedError("duty_instead", "instead_of_id", name=lawyer.name)
        calendar = calendar_book.of(session)
        days = [entry.on + timedelta(weeks=week) for week in range(max(entry.weeks, 1))]
        if len(days) > 1:
            days = [day for day in days if not calendar.is_rest(day)]
        rows = [_place(session, actor, entry, lawyer, day) for day in days]
        audit.record(session, "duty.plan", "duty_shift", rows[0].id if rows else 0, ["on"])
        drafts.drop(session, actor, "duty", str(entry.id or "new"))
        return [row.id for row in rows]


def sign(database: Database, actor: Actor, shift_id: int, out: bool = False,
         at: datetime | None = None) -> None:
    """Sign a lawyer in, or out. Refuses `duty_unknown`, `duty_signed`, `duty_not_in`,
    `duty_not_today`, `not_allowed`.
    """
    require(actor, Data.CASE, Verb.ADD)
    moment = at or now()
    with database.writing(actor) as session:
        row = _shift(session, shift_id)
        if moment.date() != row.on or moment > now():
            raise RefusedError("duty_not_today", on=row.on.isoformat())
        if out and row.signed_in is None:
            raise RefusedError("duty_not_in")
        if (row.signed_out if out else row.signed_in) is not None:
            raise RefusedError("duty_signed")
        if out:
            row.signed_out = moment
        else:
            row.signed_in = moment
        audit.record(session, "duty.sign", "duty_shift", row.id, ["signed_in", "signed_out"])


def cancel(database: Database, actor: Actor, shift_id: int, reason: str) -> None:
    """Cancel a shift; it stays on record. Refuses `duty_unknown`, `duty_reason`, `duty_signed`."""
    require(actor, Data.CASE, Verb.ADD)
    if not reason.strip():
        raise RefusedError("duty_reason", "reason")
    with database.writing(actor) as session:
        row = _shift(session, shift_id)
        if row.signed_in:
            raise RefusedError("duty_signed")
        row.cancelled_at, row.cancel_reason = now(), reason.strip()
        audit.record(session, "duty.cancel", "duty_shift", row.id, ["cancelled_at"], reason)


def entry_of(database: Database, actor: Actor, shift_id: int) -> ShiftEntry:
    """Return a shift to be changed. Refuses `duty_unknown`, `not_allowed`."""
    require(actor, Data.CASE, Verb.SEE)
    with database.reading() as session:
        row = _shift(session, shift_id)
        return ShiftEntry(row.id, row.on, row.period, row.place, row.lawyer_id, row.instead_of_id,
                          row.subsidy_fen, row.note)


def places(database: Database, actor: Actor) -> list[str]:
    """Return the rooms that shifts were planned in, the last used first. Refuses `not_allowed`."""
    require(actor, Data.CASE, Verb.SEE)
    with database.reading() as session:
        return list(session.scalars(
            select(DutyShift.place).where(DutyShift.place != "").group_by(DutyShift.place)
            .order_by(func.max(DutyShift.id).desc()).limit(8)))


def sitting(database: Database, actor: Actor) -> ShiftRow | None:
    """Return the shift that runs now, if one does. Refuses `not_allowed`."""
    require(actor, Data.CASE, Verb.SEE)
    moment = now()
    with database.reading() as session:
        found = now_on_duty(session, moment)
        return next((row for row in of_span(session, moment.date(), moment.date(), False)
                     if found is not None and row.id == found.id), None)


def between(database: Database, actor: Actor, first: date, last: date,
            cancelled: bool = False) -> list[ShiftRow]:
    """Return the shifts of a span, in their order. Refuses `not_allowed`."""
    require(actor, Data.CASE, Verb.SEE)
    with database.reading() as session:
        return of_span(session, first, last, cancelled)


def rest_days(database: Database, first: date, last: date) -> dict[date, str]:
    """Return the days of a span on which nobody works: 国庆节; of a plain weekend no name."""
    with database.reading() as session:
        calendar = calendar_book.of(session)
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return {day: calendar.name(day) if calendar.day(day) else "" for day in days
            if calendar.is_rest(day)}


def now_on_duty(session: Session, moment: datetime) -> DutyShift | None:
    """Return the shift that runs at a moment: signed in, else planned for that half day."""
    period = "morning" if moment.hour < 13 else "afternoon"
    return session.scalars(
        select(DutyShift).where(
            DutyShift.on == moment.date(), DutyShift.period == period,
            DutyShift.cancelled_at.is_(None))
        .order_by(DutyShift.signed_in.is_(None), DutyShift.id).limit(1)).first()


def sheet(database: Database, actor: Actor, first: date, last: date) -> list[SheetRow]:
    """Return what each lawyer's shifts of a span come to; only shifts signed in count."""
    require(actor, Data.CASE, Verb.SEE)
    with database.reading() as session:
        return totals(row for row in of_span(session, first, last, False) if row.signed_in)


def totals(rows: Iterable[ShiftRow]) -> list[SheetRow]:
    """Return shifts by lawyer."""
    found: dict[int, list[ShiftRow]] = {}
    for row in rows:
        found.setdefault(row.lawyer_id, []).append(row)
    return [SheetRow(number, each[0].lawyer, each[0].firm, len(each),
                     sum(row.advised for row in each), sum(row.people for row in each),
                     sum(row.drafted for row in each), sum(row.subsidy_fen for row in each))
            for number, each in sorted(found.items(), key=lambda item: item[1][0].lawyer)]


def _place(session: Session, actor: Actor, entry: ShiftEntry, lawyer: Lawyer,
           day: date) -> DutyShift:
    _require_in_force(lawyer, day)
    d = DutyShift
    others = session.scalars(select(d).where(
        d.on == day, d.period == entry.period, d.cancelled_at.is_(None),
        d.id != (entry.id or 0))).all()
    spoken = {"on": day.isoformat(), "period": codes.label("duty_periods", entry.period)}
    for other in others:
        if other.lawyer_id == lawyer.id:
            raise RefusedError("duty_twice", "lawyer", name=lawyer.name, **spoken)
        if entry.place.strip() and other.place == entry.place.strip():
            sitting = session.get_one(Lawyer, other.lawyer_id).name
            raise RefusedError("duty_room", "place", place=other.place, name=sitting, **spoken)
    row = _shift(session, entry.id) if entry.id else None
    if row is None:
        row = d(site_id=actor.site_id, created_by=actor.staff_id, on=day, period=entry.period,
                lawyer_id=lawyer.id)
        session.add(row)
    row.on, row.period, row.lawyer_id = day, entry.period, lawyer.id
    row.place, row.note = entry.place.strip(), entry.note.strip()
    row.instead_of_id = entry.instead_of_id
    row.subsidy_fen = entry.subsidy_fen if entry.subsidy_fen is not None else (
        settings_book.value(session, "aid_subsidy", day) * 100)
    session.flush()
    return row


def _require_in_force(lawyer: Lawyer, day: date) -> None:
    if lawyers.in_force(lawyer, day):
        return
    if lawyer.agreement_from and day < lawyer.agreement_from:
        raise RefusedError("aid_lawyer_not_yet", "lawyer", name=lawyer.name,
                           begins=lawyer.agreement_from.isoformat())
    raise RefusedError("aid_lawyer_ended", "lawyer", name=lawyer.name,
                       until=str(lawyer.agreement_until or ""))


def _shift(session: Session, shift_id: int) -> DutyShift:
    row = session.get(DutyShift, shift_id)
    if row is None or row.cancelled_at:
        raise RefusedError("duty_unknown")
    return row


def of_span(session: Session, first: date, last: date,
            cancelled: bool = False) -> list[ShiftRow]:
    """Return the shifts of a span inside an open session, in their order."""
    d, c = DutyShift, Consultation
    advised = select(c.shift_id, func.count().label("n"), func.sum(c.people).label("people"),
                     func.sum(c.handling.contains("drafted")).label("drafted")).group_by(
                         c.shift_id).subquery()
    query = (select(d, Lawyer.name, Lawyer.firm, advised.c.n, advised.c.people,
                    advised.c.drafted)
             .join(Lawyer, Lawyer.id == d.lawyer_id)
             .outerjoin(advised, advised.c.shift_id == d.id)
             .where(d.on.between(first, last))
             .order_by(d.on, d.period.desc(), d.place, d.id))
    if not cancelled:
        query = query.where(d.cancelled_at.is_(None))
    names = {number: name for number, name in session.execute(select(Lawyer.id, Lawyer.name))}
    return [ShiftRow(
        row.id, row.on, row.period, row.place, row.lawyer_id, name, firm,
        names.get(row.instead_of_id or 0, ""), row.signed_in, row.signed_out, count or 0,
        people or 0, row.drafted + int(drafted or 0), row.subsidy_fen or 0, row.note,
        row.cancelled_at is not None)
        for row, name, firm, count, people, drafted in session.execute(query)]
