"""Groups and lectures as a list and one by one: planned, held, their sheets to destroy."""

from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, extract, func, or_, select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.casework.counselling.activities import (
    CONFIDED,
    HELD,
    ActivityEntry,
    HeldEntry,
    JobEntry,
    existing,
    read_jobs,
)
from casedesk.casework.staff import Data, Verb, require
from casedesk.model import Actor, Counsellor, Employer, GroupActivity, Room, Staff, now
from casedesk.store import Database

VIEWS = ("ahead", "held", "open", "sheets", "all")


@dataclass(frozen=True)
class ActivityFilter:
    """What the list is narrowed to: ahead; held; open (past, not recorded); sheets to destroy."""

    view: str = "all"
    kind: str = ""
    year: int | None = None
    text: str = ""
    order: str = ""
    descending: bool = False


@dataclass(frozen=True)
class ActivityRow:
    """One activity of the list."""

    id: int
    number: str
    kind: str
    topic: str
    begins: datetime
    ends: datetime | None
    place: str  # the room, or where else
    employer: str
    leader: str  # who answers for it
    teacher: str
    state: str
    planned: int
    attended: int | None  # None until it was held
    rating: int | None  # hundredths
    cost_fen: int | None
    sheet_due: date | None
    sheet_gone_on: date | None

    @property
    def late(self) -> bool:
        """Whether it is over and not recorded."""
        return self.state == "planned" and (self.ends or self.begins) < now()

    @property
    def sheet_waits(self) -> bool:
        """Whether the sign-in sheet is to be destroyed now."""
        return self.sheet_gone_on is None and self.sheet_due is not None \
            and self.sheet_due <= now().date()


@dataclass(frozen=True)
class ActivityPage:
    """All that is on record of one activity."""

    row: ActivityRow
    aim: str
    materials: str
    women: int | None
    jobs: tuple[JobEntry, ...]
    consents: int | None
    feedback: str
    photos_agreed: bool
    sheet_gone_by: str
    sheet_witness: str
    sheet_method: str
    cancel_reason: str
    state_by: str

    @property
    def confided(self) -> bool:
        """Whether its members speak of themselves, and each signs the group consent."""
        return self.row.kind in CONFIDED

    @property
    def unsigned(self) -> int:
        """How many who came signed no group consent."""
        if not self.confided or self.row.attended is None:
            return 0
        return self.row.attended - (self.consents or 0)


def listing(database: Database, actor: Actor, wanted: ActivityFilter | None = None,
            offset: int = 0, limit: int = 200) -> list[ActivityRow]:
    """Return activities, the nearest to come first, then the latest. Refuses `not_allowed`."""
    require(actor, Data.ACTIVITY, Verb.SEE)
    wanted = wanted or ActivityFilter()
    with database.reading() as session:
        query = _narrowed(wanted).order_by(*_order(wanted)).offset(offset).limit(limit)
        return [_row(*found) for found in session.execute(query)]


def counts(database: Database, actor: Actor) -> dict[str, int]:
    """Return how many each view holds. Refuses `not_allowed`."""
    require(actor, Data.ACTIVITY, Verb.SEE)
    with database.reading() as session:
        return {view: session.scalar(select(func.count()).select_from(
            _narrowed(ActivityFilter(view)).subquery())) or 0 for view in VIEWS}


def years(database: Database, actor: Actor) -> list[int]:
    """Return the years there are activities of, the latest first. Refuses `not_allowed`."""
    require(actor, Data.ACTIVITY, Verb.SEE)
    with database.reading() as session:
        return [int(year) for year in session.scalars(
            select(extract("year", GroupActivity.begins)).distinct().order_by(
                extract("year", GroupActivity.begins).desc()))]


def page(database: Database, actor: Actor, activity_id: int) -> ActivityPage:
    """Return one activity. Refuses `activity_unknown`, `not_allowed`."""
    require(actor, Data.ACTIVITY, Verb.SEE)
    with database.reading() as session:
        existing(session, activity_id)
        found = session.execute(_all().where(GroupActivity.id == activity_id)).one()
        one: GroupActivity = found[0]
        return ActivityPage(
            _row(*found), one.aim, one.materials, one.women, tuple(read_jobs(one.jobs)),
            one.consents, one.feedback, one.photos_agreed, one.sheet_gone_by, one.sheet_witness,
            one.sheet_method, one.cancel_reason, one.state_by)


def entry_of(database: Database, actor: Actor, activity_id: int) -> ActivityEntry:
    """Return an activity's plan to be changed. Refuses `activity_unknown`, `not_allowed`."""
    require(actor, Data.ACTIVITY, Verb.SEE)
    with database.reading() as session:
        row = existing(session, activity_id)
        entry = ActivityEntry(**{each.name: getattr(row, each.name)
                                 for each in fields(ActivityEntry) if each.name != "minutes"})
        entry.minutes = int((row.ends - row.begins).total_seconds() // 60) if row.ends else None
        return entry


def held_of(database: Database, actor: Actor, activity_id: int) -> HeldEntry:
    """Return what is recorded of an activity, to be completed. Refuses as `entry_of`."""
    require(actor, Data.ACTIVITY, Verb.SEE)
    with database.reading() as session:
        row = existing(session, activity_id)
        rating = f"{row.rating / 100:.2f}".rstrip("0").rstrip(".") if row.rating else ""
        return HeldEntry(
            row.id, row.attended if row.state == HELD else None, row.women, read_jobs(row.jobs),
            row.consents, rating, row.feedback, row.photos_agreed, row.cost_fen,
            row.sheet_due is not None or row.state != HELD)


def leaders(database: Database, actor: Actor) -> list[tuple[int, str]]:
    """Return who may answer for an activity: counsellors fit to work, one's own name first."""
    require(actor, Data.ACTIVITY, Verb.SEE)
    today = now().date()
    c = Counsellor
    with database.reading() as session:
        rows = [(staff, name) for staff, name in session.execute(
            select(Staff.id, Staff.name).join(c, c.staff_id == Staff.id).where(
                Staff.active, c.active, c.qualification != "none", c.undertaking_on.is_not(None),
                or_(c.registered_until.is_(None), c.registered_until >= today))
            .order_by(Staff.name))]
    return sorted(rows, key=lambda row: row[0] != actor.staff_id)


def rooms(database: Database, actor: Actor) -> list[tuple[int, str]]:
    """Return the rooms in use. Refuses `not_allowed`."""
    require(actor, Data.ACTIVITY, Verb.SEE)
    with database.reading() as session:
        return [(row.id, row.name) for row in session.scalars(
            select(Room).where(Room.retired_on.is_(None)).order_by(Room.id))]


def sheet_years(session: Session) -> int:
    """Return after how many years a paper sign-in sheet is destroyed."""
    years_: int = settings_book.value(session, "activity_sheet_years", now().date())
    return years_


def _all() -> Select[GroupActivity, str, str, str]:
    g = GroupActivity
    query = (
        select(g, Room.name, Employer.name, Staff.name)
        .outerjoin(Room, Room.id == g.room_id)
        .outerjoin(Employer, Employer.id == g.employer_id)
        .outerjoin(Staff, Staff.id == g.leader_id))
    return query


def _narrowed(wanted: ActivityFilter) -> Select[GroupActivity, str, str, str]:
    g, at = GroupActivity, now()
    views: dict[str, ColumnElement[bool]] = {
        "ahead": and_(g.state == "planned", g.ends >= at), "held": g.state == HELD,
        "open": and_(g.state == "planned", g.ends < at),
        "sheets": and_(g.sheet_due <= at.date(), g.sheet_gone_on.is_(None))}
    query = _all()
    if wanted.view in views:
        query = query.where(views[wanted.view])
    if wanted.kind:
        query = query.where(g.kind == wanted.kind)
    if wanted.year:
        query = query.where(extract("year", g.begins) == wanted.year)
    for word in wanted.text.split():
        query = query.where(or_(*(column.contains(word, autoescape=True) for column in (
            g.topic, g.number, g.place, g.leader, Employer.name, Room.name, Staff.name))))
    return query


def _order(wanted: ActivityFilter) -> tuple[ColumnElement[Any], ...]:
    g = GroupActivity
    columns: dict[str, ColumnElement[Any]] = {
        "begins": g.begins.expression, "number": g.number.expression,
        "kind": g.kind.expression, "topic": g.topic.expression,
        "employer": Employer.name.expression, "planned": g.planned.expression,
        "attended": g.attended.expression, "rating": g.rating.expression,
        "cost_fen": g.cost_fen.expression, "state": g.state.expression}
    if wanted.order in columns:
        column = columns[wanted.order]
        return (column.desc() if wanted.descending else column.asc(), g.id.desc())
    if wanted.view in ("ahead", "open"):
        return (g.begins.asc(), g.id.asc())
    return (g.begins.desc(), g.id.desc())


def _row(one: GroupActivity, room: str | None, employer: str | None,
         leader: str | None) -> ActivityRow:
    return ActivityRow(
        one.id, one.number, one.kind, one.topic, one.begins, one.ends,
        "，".join(filter(None, (room, one.place))), employer or "", leader or "", one.leader,
        one.state, one.planned, one.attended if one.state == HELD else None, one.rating,
        one.cost_fen, one.sheet_due, one.sheet_gone_on)
