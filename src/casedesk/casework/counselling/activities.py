"""Groups, lectures, workshops: planned, held, cancelled; heads and sums, never a name."""

from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from datetime import date, datetime, timedelta
from decimal import Decimal, InvalidOperation

from sqlalchemy.orm import Session

from casedesk.casework import numbers, settings_book
from casedesk.casework.counselling import clients, collisions
from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import Actor, Appointment, Employer, GroupActivity, Room, now
from casedesk.rules import codes
from casedesk.store import Database, audit, drafts

PLANNED, HELD, CANCELLED = "planned", "held", "cancelled"
CONFIDED = ("group", "workshop")  # members speak of themselves: each signs the group consent
MOST_HEADS = 5000


@dataclass
class ActivityEntry:
    """What is typed of an activity that is planned."""

    id: int | None = None
    kind: str = "group"  # code table group_kinds
    topic: str = ""
    begins: datetime | None = None
    minutes: int | None = 90
    room_id: int | None = None
    place: str = ""  # where it is in no room of the centre
    employer_id: int | None = None
    leader_id: int | None = None  # the counsellor who answers for it
    leader: str = ""  # 师资
    planned: int | None = None
    aim: str = ""
    materials: str = ""
    cost_fen: int | None = None


@dataclass
class JobEntry:
    """How many of one job came."""

    name: str = ""
    heads: int | None = None


@dataclass
class HeldEntry:
    """What is typed of an activity that was held: heads and sums."""

    id: int = 0
    attended: int | None = None
    women: int | None = None
    jobs: list[JobEntry] = field(default_factory=list)
    consents: int | None = None
    rating: str = ""  # mean of 1 to 5: 4.6
    feedback: str = ""
    photos_agreed: bool = False
    cost_fen: int | None = None
    sheet: bool = True  # whether they signed in on paper


@dataclass
class SheetEntry:
    """How the paper sign-in sheet was destroyed."""

    on: date | None = None
    by: str = ""
    witness: str = ""
    method: str = "碎纸机粉碎"


def plan(database: Database, actor: Actor, entry: ActivityEntry) -> int:
    """Plan an activity, or change a planned one; it takes counsellor and room in the week.

    Refuses `activity_kind`, `activity_topic`, `activity_when`, `activity_place`,
    `activity_leader`, `activity_planned`, `activity_over`, `activity_unknown`,
    `employer_unknown`, `counsellor_unfit`, `counsellor_taken`, `room_taken`,
    `counsellor_away`, `not_allowed`.
    """
    require(actor, Data.ACTIVITY, Verb.CHANGE if entry.id else Verb.ADD)
    _check(entry)
    with database.writing(actor) as session:
        assert entry.begins is not None
        assert entry.minutes is not None
        row = existing(session, entry.id) if entry.id else GroupActivity(
            site_id=actor.site_id, created_by=actor.staff_id, begins=entry.begins,
            number=numbers.issue(session, actor, "group", now().date()))
        if row.state != PLANNED and entry.id:
            raise RefusedError("activity_over", number=row.number)
        _named(session, entry)
        for each in fields(ActivityEntry):
            if each.name not in ("id", "minutes"):
                value = getattr(entry, each.name)
                setattr(row, each.name, value.strip() if isinstance(value, str) else value)
        row.planned = entry.planned or 0
        row.ends = entry.begins + timedelta(minutes=entry.minutes)
        session.add(row)
        row.appointment_id = _take_time(session, actor, row)
        session.flush()
        audit.record(session, "activity.plan", "group_activity", row.id, ["begins", "topic"])
        drafts.drop(session, actor, "activity", str(entry.id or "new"))
        return row.id


def hold(database: Database, actor: Actor, entry: HeldEntry) -> None:
    """Record that an activity was held, or correct what was recorded of it.

    Refuses `activity_unknown`, `activity_cancelled`, `activity_early`, `activity_heads`,
    `activity_women`, `activity_jobs`, `activity_consents`, `activity_rating`, `not_allowed`.
    """
    require(actor, Data.ACTIVITY, Verb.CHANGE)
    rating = _rating(entry.rating)
    with database.writing(actor) as session:
        row = existing(session, entry.id)
        if row.state == CANCELLED:
            raise RefusedError("activity_cancelled", number=row.number)
        if now() < row.begins:
            raise RefusedError("activity_early", "attended")
        _count(entry)
        row.state, row.state_by = HELD, actor.name
        row.attended, row.women = entry.attended or 0, entry.women
        row.consents = entry.consents if row.kind in CONFIDED else None
        row.jobs, row.rating = write_jobs(entry.jobs), rating
        row.feedback, row.photos_agreed = entry.feedback.strip(), entry.photos_agreed
        row.cost_fen = entry.cost_fen
        _keep_sheet(session, row, entry.sheet)
        session.flush()
        audit.record(session, "activity.hold", "group_activity", row.id, ["attended"])
        drafts.drop(session, actor, "activity", str(row.id))


def cancel(database: Database, actor: Actor, activity_id: int, reason: str) -> None:
    """Cancel a planned activity; its number stays listed, its time is free again.

    Refuses `activity_unknown`, `activity_over`, `activity_reason`, `not_allowed`.
    """
    require(actor, Data.ACTIVITY, Verb.CHANGE)
    with database.writing(actor) as session:
        row = existing(session, activity_id)
        if row.state != PLANNED:
            raise RefusedError("activity_over", number=row.number)
        if not reason.strip():
            raise RefusedError("activity_reason", "reason")
        row.state, row.state_by, row.cancel_reason = CANCELLED, actor.name, reason.strip()
        held = session.get(Appointment, row.appointment_id) if row.appointment_id else None
        if held is not None:
            held.state, held.state_at, held.state_by = (
                "counsellor_cancelled", now(), actor.name)
        audit.record(session, "activity.cancel", "group_activity", row.id, ["state"])
        drafts.drop(session, actor, "activity", str(row.id))


def sheet_destroyed(database: Database, actor: Actor, activity_id: int,
                    entry: SheetEntry) -> None:
    """Record that the paper sign-in sheet was destroyed, by whom and before whom.

    Refuses `activity_unknown`, `sheet_none`, `sheet_gone`, `sheet_early` (before its year is
    over), `sheet_by`, `sheet_witness`, `sheet_method`, `act_future`, `not_allowed`.
    """
    require(actor, Data.ACTIVITY, Verb.CHANGE)
    on = entry.on or now().date()
    with database.writing(actor) as session:
        row = existing(session, activity_id)
        if row.sheet_due is None:
            raise RefusedError("sheet_none")
        if row.sheet_gone_on is not None:
            raise RefusedError("sheet_gone", on=row.sheet_gone_on.isoformat())
        if on > now().date():
            raise RefusedError("act_future", "on", act="销毁")
        if on < row.sheet_due:
            raise RefusedError("sheet_early", "on", due=row.sheet_due.isoformat())
        if not entry.by.strip():
            raise RefusedError("sheet_by", "by")
        if not entry.witness.strip() or entry.witness.strip() == entry.by.strip():
            raise RefusedError("sheet_witness", "witness")
        if not entry.method.strip():
            raise RefusedError("sheet_method", "method")
        row.sheet_gone_on, row.sheet_gone_by = on, entry.by.strip()
        row.sheet_witness, row.sheet_method = entry.witness.strip(), entry.method.strip()
        audit.record(session, "activity.sheet", "group_activity", row.id, ["sheet_gone_on"])


def existing(session: Session, activity_id: int | None) -> GroupActivity:
    """Return an activity. Refuses `activity_unknown`."""
    row = session.get(GroupActivity, activity_id or 0)
    if row is None:
        raise RefusedError("activity_unknown")
    return row


def read_jobs(text: str) -> list[JobEntry]:
    """Return the jobs of a record, as they were counted."""
    return [JobEntry(name, int(heads)) for name, _, heads in (
        line.partition("\t") for line in text.splitlines())]


def write_jobs(jobs: Iterable[JobEntry]) -> str:
    """Return jobs as a record keeps them: a line each."""
    return "\n".join(f"{' '.join(each.name.split())}\t{each.heads or 0}"
                     for each in jobs if each.name.strip())


def _check(entry: ActivityEntry) -> None:
    if entry.kind not in codes.table("group_kinds"):
        raise RefusedError("activity_kind", "kind")
    if not entry.topic.strip():
        raise RefusedError("activity_topic", "topic")
    if entry.begins is None:
        raise RefusedError("activity_when", "begins")
    if entry.minutes is None or not 15 <= entry.minutes <= 720:
        raise RefusedError("activity_when", "minutes")
    if entry.room_id is None and not entry.place.strip():
        raise RefusedError("activity_place", "place")
    if entry.leader_id is None:
        raise RefusedError("activity_leader", "leader_id")
    if not 1 <= (entry.planned or 0) <= MOST_HEADS:
        raise RefusedError("activity_planned", "planned")


def _named(session: Session, entry: ActivityEntry) -> None:
    """What it names must be there, and who answers for it must be fit."""
    if entry.employer_id and session.get(Employer, entry.employer_id) is None:
        raise RefusedError("employer_unknown", "employer")
    if entry.room_id and session.get(Room, entry.room_id) is None:
        raise RefusedError("activity_place", "room_id")
    try:
        clients.require_fit(session, entry.leader_id or 0)
    except RefusedError as refusal:
        raise RefusedError(refusal.code, "leader_id") from refusal


def _take_time(session: Session, actor: Actor, row: GroupActivity) -> int:
    """Take the time of the one who answers for it, and the room, in the week."""
    held = session.get(Appointment, row.appointment_id) if row.appointment_id else None
    if held is None:
        held = Appointment(site_id=actor.site_id, created_by=actor.staff_id, kind="group",
                           counsellor_id=row.leader_id, begins=row.begins)
    assert row.leader_id is not None
    assert row.ends is not None
    held.counsellor_id, held.room_id = row.leader_id, row.room_id
    held.begins, held.ends = row.begins, row.ends
    with session.no_autoflush:
        collisions.require_free(session, held, by_hours=False)
    session.add(held)
    session.flush()
    return held.id


def _count(entry: HeldEntry) -> None:
    heads = entry.attended or 0
    if not 1 <= heads <= MOST_HEADS:
        raise RefusedError("activity_heads", "attended")
    if entry.women is not None and not 0 <= entry.women <= heads:
        raise RefusedError("activity_women", "women", heads=heads)
    if entry.consents is not None and not 0 <= entry.consents <= heads:
        raise RefusedError("activity_consents", "consents", heads=heads)
    if any(not each.heads for each in entry.jobs if each.name.strip()):
        raise RefusedError("activity_jobs", "jobs", heads=heads)
    if sum(each.heads or 0 for each in entry.jobs) > heads:
        raise RefusedError("activity_jobs", "jobs", heads=heads)


def _rating(text: str) -> int | None:
    """Read a mean of 1 to 5 into hundredths. Refuses `activity_rating`."""
    if not text.strip():
        return None
    try:
        value = Decimal(text.strip().replace("．", ".").replace("。", "."))
    except InvalidOperation:
        raise RefusedError("activity_rating", "rating") from None
    if not value.is_finite() or not 1 <= value <= 5:
        raise RefusedError("activity_rating", "rating")
    return int((value * 100).to_integral_value())


def _keep_sheet(session: Session, row: GroupActivity, kept: bool) -> None:
    """The paper sheet of who came is kept its year and then destroyed."""
    if not kept and row.sheet_gone_on is None:
        row.sheet_due = None
    elif kept and row.sheet_due is None:
        years = settings_book.value(session, "activity_sheet_years", row.begins.date())
        day = row.begins.date()
        try:
            row.sheet_due = day.replace(year=day.year + years)
        except ValueError:  # the 29th of February
            row.sheet_due = date(day.year + years, 3, 1)
