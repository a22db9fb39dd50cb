"""Mediation meetings: planned with notice, held with minutes, adjourned or called off."""

from dataclasses import dataclass, field, fields
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import calendar_book, settings_book, timeline
from casedesk.casework.disputes import clocks, record_rows
from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import Actor, Attendee, CaseFile, Meeting, Role, Staff, now
from casedesk.rules import codes, dates, deadlines
from casedesk.store import Database, audit

KIND, NOTICE = "meeting", "M-NTC"
POINTS = ("identity", "rights", "claims", "answer", "evidence", "issues", "course", "outcome")


@dataclass
class AttendeeEntry:
    """Somebody asked to a meeting, and whether they came."""

    party_id: int | None = None
    name: str = ""
    part: str = "applicant"
    came: bool = False
    identified: bool = False
    note: str = ""


@dataclass
class MeetingEntry:
    """A meeting as it is planned and as it went; the eight points are those of the minutes."""

    id: int | None = None
    case_id: int = 0
    starts_at: datetime | None = None
    minutes: int = 120
    place: str = ""
    mediator_id: int | None = None
    recorder: str = ""
    materials: str = ""
    public: bool = False
    short_notice: bool = False  # everybody agreed to a meeting at shorter notice
    result: str = "planned"
    ends_at: datetime | None = None
    adjourned_to: datetime | None = None
    identity: str = ""
    rights: str = ""
    claims: str = ""
    answer: str = ""
    evidence: str = ""
    issues: str = ""
    course: str = ""
    outcome: str = ""
    recusal: str = ""
    attendees: list[AttendeeEntry] = field(default_factory=list)
    next_step: str = ""
    next_step_on: date | None = None


@dataclass(frozen=True)
class MeetingRow:
    """A meeting as lists show it."""

    id: int
    case_id: int
    case_number: str
    case_title: str
    starts_at: datetime
    place: str
    mediator: str
    result: str
    notice_due: date | None


def plan(database: Database, actor: Actor, entry: MeetingEntry) -> int:
    """Plan a meeting or change a planned one; return its number. Its notice clock M-NTC starts.

    Refuses `record_missing`, `meeting_past`, `meeting_short`, `meeting_clash`, `meeting_room`,
    `meeting_nobody`, `meeting_over`, `mediator_unknown`, `record_unknown`, `not_allowed`.
    """
    record_rows.required(entry, "starts_at", "minutes", "place", "mediator_id")
    assert entry.starts_at is not None
    if entry.starts_at <= now():
        raise RefusedError("meeting_past", "starts_at")
    with database.writing(actor) as session:
        case = record_rows.case_of(session, actor, entry.case_id)
        row = record_rows.opened(session, Meeting, actor, case, entry.id)
        if row.id is not None and row.result != "planned":
            raise RefusedError("meeting_over")
        moved = row.id is None or row.starts_at != entry.starts_at
        _arrange(session, actor, case, row, entry, moved=moved)
        record_rows.settle(session, actor, case, KIND, entry.id)
        return row.id


def hold(database: Database, actor: Actor, entry: MeetingEntry) -> int:
    """Record how a meeting went; one that is adjourned plans the next. Return its number.

    Refuses `record_missing` (the points a result needs), `meeting_result`, `meeting_early`,
    `meeting_ends`, `meeting_absent`, `meeting_unidentified`, `meeting_adjourned`, and for the
    next meeting what `plan` refuses.
    """
    with database.writing(actor) as session:
        case = record_rows.case_of(session, actor, entry.case_id)
        row = record_rows.opened(session, Meeting, actor, case, entry.id)
        if row.id is None:
            record_rows.required(entry, "starts_at", "place", "mediator_id")
        _check_held(entry, row)
        _write(session, actor, case, row, entry)
        clocks.stop(session, case, (NOTICE,), entry.starts_at.date() if entry.starts_at
                    else row.starts_at.date(), "stopped")
        _say_held(session, actor, case, row, entry)
        if entry.result == "adjourned":
            _plan_next(session, actor, case, row, entry)
        clocks.refresh_next(session, case)
        record_rows.settle(session, actor, case, KIND, entry.id)
        return row.id


def call_off(database: Database, actor: Actor, meeting_id: int, reason: str) -> None:
    """Call a planned meeting off. Refuses `no_reason`, `record_unknown`, `meeting_over`."""
    if not reason.strip():
        raise RefusedError("no_reason", "reason")
    with database.writing(actor) as session:
        row = session.get(Meeting, meeting_id)
        if row is None:
            raise RefusedError("record_unknown")
        case = record_rows.case_of(session, actor, row.case_id)
        if row.result != "planned":
            raise RefusedError("meeting_over")
        row.result, row.outcome = "cancelled", reason.strip()
        clocks.stop(session, case, (NOTICE,), now().date(), "stopped")
        clocks.refresh_next(session, case)
        timeline.add(session, actor, case, "contact", "mediation",
                     text=f"取消 {dates.cn_minutes(row.starts_at)} 的调解会：{reason.strip()}")
        audit.record(session, "meeting.call_off", KIND, row.id, ["result"], reason)


def entry_of(database: Database, actor: Actor, meeting_id: int) -> MeetingEntry:
    """Return a meeting as an entry. Refuses `record_unknown`, `not_allowed`."""
    with database.reading() as session:
        row = session.get(Meeting, meeting_id)
        if row is None:
            raise RefusedError("record_unknown")
        timeline.case_for(session, actor, row.case_id, Verb.READ)
        entry: MeetingEntry = record_rows.read(MeetingEntry, row)
        entry.attendees = [record_rows.read(AttendeeEntry, each)
                           for each in attendees(session, row.id)]
        return entry


def attendees(session: Session, meeting_id: int) -> list[Attendee]:
    """Return who was asked to a meeting, in order."""
    return list(session.scalars(select(Attendee).where(
        Attendee.meeting_id == meeting_id).order_by(Attendee.seq, Attendee.id)))


def coming(database: Database, actor: Actor, days: int = 14) -> tuple[MeetingRow, ...]:
    """Return the meetings of the coming days: a mediator's own, everybody's for the others."""
    require(actor, Data.CASE, Verb.SEE)
    m, today = Meeting, now().date()
    query = select(m, CaseFile.number, CaseFile.title).join(CaseFile, CaseFile.id == m.case_id)
    query = query.where(m.result == "planned", m.starts_at >= datetime.combine(
        today, datetime.min.time()), m.starts_at < datetime.combine(
        today + timedelta(days=days + 1), datetime.min.time()))
    if actor.role is Role.MEDIATOR:
        query = query.where(m.mediator_id == actor.staff_id)
    with database.reading() as session:
        return tuple(
            MeetingRow(row.id, row.case_id, number, title, row.starts_at, row.place,
                       row.mediator_name, row.result, row.notice_due)
            for row, number, title in session.execute(query.order_by(m.starts_at, m.id)))


# the parts of it --------------------------------------------------------------------------------


def _arrange(session: Session, actor: Actor, case: CaseFile, row: Meeting, entry: MeetingEntry,
             *, moved: bool) -> None:
    """Check room, mediator and notice, write the meeting, start its clock."""
    starts = entry.starts_at
    assert starts is not None
    if not any(each.name.strip() for each in entry.attendees):
        raise RefusedError("meeting_nobody", "attendees")
    _free(session, entry)
    due = deadlines.compute(deadlines.rule(NOTICE, starts.date()), starts.date(),
                            calendar_book.of(session))
    if moved and due.due and due.due < now().date() and not entry.short_notice:
        raise RefusedError("meeting_short", "short_notice", due=due.due.isoformat())
    _write(session, actor, case, row, entry)
    row.notice_due = due.due
    if moved:
        clocks.stop(session, case, (NOTICE,), now().date(), "replaced")
        if due.due and due.due >= now().date():
            clocks.start(session, case, NOTICE, starts.date())
    clocks.refresh_next(session, case)
    text = f"定于 {dates.cn_minutes(starts)} 在 {row.place} 召开，调解员 {row.mediator_name}"
    timeline.add(session, actor, case, "contact", "mediation", text=text,
                 **record_rows.step(case, entry))
    audit.record(session, "meeting.plan", KIND, row.id, ["starts_at"])


def _free(session: Session, entry: MeetingEntry) -> None:
    """Neither the mediator nor the room is taken at that time."""
    assert entry.starts_at is not None
    ends = entry.starts_at + timedelta(minutes=entry.minutes)
    near = session.scalars(select(Meeting).where(
        Meeting.result == "planned", Meeting.id != (entry.id or 0),
        Meeting.starts_at < ends, Meeting.starts_at > entry.starts_at - timedelta(hours=12)))
    for other in near:
        if other.starts_at + timedelta(minutes=other.minutes) <= entry.starts_at:
            continue
        number = session.get_one(CaseFile, other.case_id).number
        told = {"at": f"{other.starts_at:%H:%M}", "number": number}
        if other.mediator_id == entry.mediator_id:
            raise RefusedError("meeting_clash", "starts_at", name=other.mediator_name, **told)
        if other.place.strip() == entry.place.strip():
            raise RefusedError("meeting_room", "place", place=other.place, **told)


def _write(session: Session, actor: Actor, case: CaseFile, row: Meeting,
           entry: MeetingEntry) -> None:
    mediator = session.get(Staff, entry.mediator_id) if entry.mediator_id else None
    if entry.mediator_id and mediator is None:
        raise RefusedError("mediator_unknown", "mediator_id")
    record_rows.put(row, entry)
    row.mediator_name = mediator.name if mediator else row.mediator_name
    session.add(row)
    session.flush()
    for old in attendees(session, row.id):
        session.delete(old)
    named = [each for each in entry.attendees if each.name.strip()]
    for seq, each in enumerate(named, 1):
        session.add(Attendee(meeting_id=row.id, case_id=case.id, seq=seq, **{
            f.name: getattr(each, f.name) for f in fields(each)}))
    session.flush()


def _check_held(entry: MeetingEntry, row: Meeting) -> None:
    starts = entry.starts_at or row.starts_at
    if entry.result not in codes.table("meeting_results") or entry.result in (
            "planned", "cancelled"):
        raise RefusedError("meeting_result", "result")
    if starts > now():
        raise RefusedError("meeting_early", "result")
    record_rows.required(entry, "ends_at", "outcome")
    record_rows.not_future(entry, "ends_at")
    assert entry.ends_at is not None
    if entry.ends_at < starts:
        raise RefusedError("meeting_ends", "ends_at")
    came = [each for each in entry.attendees if each.came and each.name.strip()]
    if not came:
        raise RefusedError("meeting_absent", "attendees")
    if entry.result == "agreed":
        record_rows.required(entry, "recusal", "claims", "answer", "course")
        if not all(any(each.part.startswith(side) for each in came)
                   for side in ("applicant", "respondent")):
            raise RefusedError("meeting_absent", "attendees")
        stranger = next((each for each in came if not each.identified), None)
        if stranger:
            raise RefusedError("meeting_unidentified", "attendees", name=stranger.name)
    if entry.result == "adjourned" and (entry.adjourned_to is None
                                        or entry.adjourned_to <= entry.ends_at):
        raise RefusedError("meeting_adjourned", "adjourned_to")


def _say_held(session: Session, actor: Actor, case: CaseFile, row: Meeting,
              entry: MeetingEntry) -> None:
    told = [codes.label("meeting_results", row.result), row.outcome]
    if row.adjourned_to:
        told.insert(1, f"改于 {dates.cn_minutes(row.adjourned_to)}")
    minutes = int((row.ends_at - row.starts_at).total_seconds() // 60) if row.ends_at else None
    timeline.add(session, actor, case, "contact", "mediation", text="；".join(filter(None, told)),
                 at=row.starts_at, minutes=minutes, **record_rows.step(case, entry))
    audit.record(session, "meeting.hold", KIND, row.id, ["result"])


def _plan_next(session: Session, actor: Actor, case: CaseFile, row: Meeting,
               entry: MeetingEntry) -> None:
    """Plan the meeting it was adjourned to; those present were told there and then."""
    assert entry.adjourned_to is not None
    following = MeetingEntry(
        case_id=case.id, starts_at=entry.adjourned_to, minutes=row.minutes, place=row.place,
        mediator_id=row.mediator_id, recorder=row.recorder, materials=row.materials,
        public=row.public, short_notice=True,
        attendees=[AttendeeEntry(each.party_id, each.name, each.part)
                   for each in entry.attendees])
    if following.starts_at and following.starts_at > now():
        planned = record_rows.opened(session, Meeting, actor, case, None)
        _arrange(session, actor, case, planned, following, moved=True)


def usual_place(session: Session) -> str:
    """Return where meetings are held: the last place, else the centre's mediation room."""
    last = session.scalars(select(Meeting.place).order_by(Meeting.id.desc()).limit(1)).first()
    return last or str(settings_book.value(session, "mediation_room", now().date()))
