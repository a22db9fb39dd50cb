"""The document numbers: one series a kind of paper and year, gap-free, never used twice."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import Actor, IssuedNumber, Site, now
from casedesk.rules import numbers
from casedesk.store import Database, audit


@dataclass(frozen=True)
class NumberRow:
    """One line of the register of numbers."""

    number: str
    issued_at: datetime
    voided_at: datetime | None
    void_reason: str


def issue(session: Session, actor: Actor, series: str, on: date) -> str:
    """Take the next number of a series, inside the transaction that uses it."""
    n = IssuedNumber
    last = session.scalar(select(func.max(n.seq)).where(
        n.site_id == actor.site_id, n.series == series, n.year == on.year))
    seq = (last or 0) + 1
    prefix = session.scalar(select(Site.prefix).where(Site.id == actor.site_id)) or "中工"
    number = numbers.format(series, on.year, seq, prefix=prefix)
    session.add(IssuedNumber(site_id=actor.site_id, series=series, year=on.year, seq=seq,
                             number=number, issued_by=actor.staff_id))
    session.flush()
    return number


def issue_run(session: Session, actor: Actor, series: str, days: Sequence[date]) -> list[str]:
    """Take a number for each day of `days`, in their order: as `issue`, for many at once."""
    n = IssuedNumber
    last = {year: seq for year, seq in session.execute(
        select(n.year, func.max(n.seq)).where(n.site_id == actor.site_id, n.series == series)
        .group_by(n.year))}
    prefix = session.scalar(select(Site.prefix).where(Site.id == actor.site_id)) or "中工"
    at, rows = now(), []
    for day in days:
        seq = last[day.year] = last.get(day.year, 0) + 1
        rows.append({
            "site_id": actor.site_id, "series": series, "year": day.year, "seq": seq,
            "number": numbers.format(series, day.year, seq, prefix=prefix),
            "issued_at": at, "issued_by": actor.staff_id})
    if rows:
        session.execute(insert(n.__table__), rows)  # type: ignore[arg-type]
    return [str(row["number"]) for row in rows]


def void(database: Database, actor: Actor, number: str, reason: str) -> None:
    """Void a number; it stays listed. Refuses `number_unknown`, `number_voided`, `no_reason`."""
    require(actor, Data.CASE, Verb.DECIDE)
    if not reason.strip():
        raise RefusedError("no_reason", "reason")
    with database.writing(actor) as session:
        strike(session, number, reason)


def strike(session: Session, number: str, reason: str) -> None:
    """Void a number inside an open transaction. Refuses `number_unknown`, `number_voided`."""
    row = session.scalars(
        select(IssuedNumber).where(IssuedNumber.number == number)).one_or_none()
    if row is None:
        raise RefusedError("number_unknown", number=number)
    if row.voided_at:
        raise RefusedError("number_voided", number=number)
    row.voided_at, row.void_reason = now(), reason.strip()
    audit.record(session, "number.void", "issued_number", row.id, ["voided_at"], reason)


@dataclass(frozen=True)
class SeriesRow:
    """A series and year that numbers were taken of."""

    series: str
    year: int
    last: int
    voided: int


def series_in_use(database: Database) -> list[SeriesRow]:
    """Return the series that numbers were taken of, the latest year first."""
    n = IssuedNumber
    query = (select(n.series, n.year, func.max(n.seq), func.count(n.voided_at))
             .group_by(n.series, n.year).order_by(n.year.desc(), n.series))
    with database.reading() as session:
        return [SeriesRow(*row) for row in session.execute(query)]


def register(database: Database, series: str, year: int) -> list[NumberRow]:
    """Return every number of a series and year, voided ones among them, in order."""
    n = IssuedNumber
    query = select(n.number, n.issued_at, n.voided_at, n.void_reason).where(
        n.series == series, n.year == year).order_by(n.seq)
    with database.reading() as session:
        return [NumberRow(*row) for row in session.execute(query)]
