"""Counselling in a practice centre: counsellors, clients by code, sessions, a month out.

Each counsellor signs in to write, for what is sealed is sealed by their own keys.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import select

from casedesk.casework.counselling import (
    activities,
    appointments,
    clients,
    consents,
    ending,
    figures,
    notes,
    register,
    rota,
    scale_results,
    supervision_log,
)
from casedesk.casework.counselling.activities import ActivityEntry, HeldEntry
from casedesk.casework.counselling.appointments import AppointmentEntry
from casedesk.casework.counselling.clients import IdentityEntry, IntakeEntry
from casedesk.casework.counselling.ending import ClosingEntry
from casedesk.casework.counselling.notes import NoteEntry
from casedesk.casework.counselling.register import CounsellorEntry
from casedesk.casework.counselling.scale_results import ScaleEntry
from casedesk.casework.counselling.supervision_log import SupervisionEntry
from casedesk.casework.practice import endangered
from casedesk.casework.practice.invention import Invention, book
from casedesk.model import Actor, Client, CounsellingCase, CounsellingCount, Role, Staff
from casedesk.rules import identity
from casedesk.rules.calendar import Calendar
from casedesk.rules.dates import standing_at
from casedesk.store import Database

_SPAN = 11  # weeks before today that the story begins
_SCALES = {"phq": ("PHQ-9", 9), "gad": ("GAD-7", 7)}
_SCALED = (0, 2, 4)  # at which sessions a scale is filled in
_LENGTH, _WRITTEN = timedelta(minutes=50), timedelta(hours=2)
_OTHERS = ("supervision", "emergency", "reminder")  # agreed to beside what is needed


@dataclass
class Told:
    """One client of the story, with who writes and when."""

    database: Database
    actor: Actor
    invention: Invention
    story: dict[str, Any]
    case_id: int = 0
    client_id: int = 0
    sessions: list[int] = field(default_factory=list)

    @property
    def words(self) -> dict[str, Any]:
        """The sentences that counsellors write."""
        found: dict[str, Any] = book()["counselling"]
        return found


def write(database: Database, invention: Invention) -> None:
    """Enter everything of counselling; who was signed in is signed in again afterwards."""
    from casedesk.store import opening

    told, password = book()["counselling"], book()["password"]
    ring = database.unlocked
    head, staff = _people(database)
    begin = _monday(invention) - timedelta(weeks=_SPAN)
    with standing_at(datetime.combine(begin, time(8, 30))):
        _register(database, head, staff, begin)
    _activities(database, head, staff, invention)
    try:
        for place, one in enumerate(staff):
            actor = opening.unlock(database, one.name, password)
            with standing_at(datetime.combine(begin, time(9))):
                room = appointments.add_room(database, actor, told["rooms"][place])
                rota.set_week(database, actor, [
                    (day, *hours) for day in range(1, 6) for hours in told["hours"]])
            for story in told["client"]:
                if story["by"] == place:
                    _client(Told(database, actor, invention, story), room, staff[-1])
            if one is not staff[-1]:
                _supervised(database, actor, invention, staff[-1])
    finally:
        database.unlocked = ring
    with standing_at(invention.moment):
        _release(database, head, invention)


def _people(database: Database) -> tuple[Actor, list[Actor]]:
    """The head of the site, and the counsellors in the order they were entered."""
    with database.reading() as session:
        rows = [Actor(one.id, one.uid, one.name, one.role, one.site_id)
                for one in session.scalars(select(Staff).where(Staff.active).order_by(Staff.id))]
    return (next(one for one in rows if one.role is Role.SUPERVISOR),
            [one for one in rows if one.role is Role.COUNSELLOR])


def _register(database: Database, head: Actor, staff: list[Actor], on: date) -> None:
    """The last of the counsellors supervises the others; the head is the crisis lead."""
    for one, known in zip(staff, book()["counselling"]["counsellor"], strict=True):
        register.save(database, head, CounsellorEntry(
            one.staff_id, **known, undertaking_on=on, registered_until=(
                date(on.year + 3, 12, 31) if known["qualification"].startswith("reg_") else None),
            supervisor_id=None if one is staff[-1] else staff[-1].staff_id))
    register.save(database, head, CounsellorEntry(
        head.staff_id, register.NONE, glass="lead", undertaking_on=on))


def _client(told: Told, room: int, supervisor: Actor) -> None:
    """Taken on, seen every week, and booked again or closed."""
    now, story = told.invention.moment, told.story
    first = _slot(told, _monday(told.invention) - timedelta(weeks=story["weeks"]))
    with standing_at(min(now, first - timedelta(days=3))):
        _take_on(told, supervisor)
    begins, week = first, 0
    while begins + _LENGTH < now and len(told.sessions) < story.get("closed", 99):
        if not Calendar.seed().is_rest(begins.date()):
            _week(told, room, begins, week)
            week += 1
        begins += timedelta(weeks=1)
    if len(told.sessions) == story.get("closed"):
        with standing_at(min(now, begins - timedelta(weeks=1) + timedelta(hours=3))):
            _close(told)
    else:
        _ahead(told, room, begins if begins > now else begins + timedelta(weeks=1))


def _take_on(told: Told, supervisor: Actor) -> None:
    person = told.invention.person(told.invention.today)
    known = identity.check(person.id_number)
    story, words = told.story, told.words
    told.case_id = clients.open_client(told.database, told.actor, IdentityEntry(
        person.name, sex=known.sex or "", birth=known.birth, phone=person.phone,
        emergency_name=told.invention.person(told.invention.today).name,
        emergency_relation=words["emergency_relation"], emergency_phone=person.phone),
        IntakeEntry(
            household=person.household, industry="C", job="装配", shift="rotating", seniority="3年",
            town="442000110", first_time=True, complaint=story["complaint"],
            words=story["words"], duration="两个月", goal=words["goal"], goal_before=3,
            sleep="入睡困难", support="家人、工友", self_harm="no", harm_others="no",
            money_pressure=5))
    with told.database.reading() as session:
        told.client_id = session.get_one(CounsellingCase, told.case_id).client_id
    if supervisor.staff_id != told.actor.staff_id:
        consents.name_supervisor(told.database, told.actor, told.client_id, supervisor.staff_id)
    for purpose in (*consents.NEEDED, *_OTHERS):
        consents.answer(told.database, told.actor, told.client_id, purpose, True)


def _week(told: Told, room: int, begins: datetime, week: int) -> None:
    """One appointment: missed, or a session with its scale, its risk and its signed note."""
    now, missed = told.invention.moment, week in told.story.get("missed", ())
    with standing_at(begins - timedelta(days=2)):
        number, = appointments.book(told.database, told.actor, AppointmentEntry(
            told.case_id, room_id=room, begins=begins))
    with standing_at(begins + timedelta(minutes=31 if missed else 2)):
        session_id = appointments.mark(told.database, told.actor, number,
                                       "no_show" if missed else "arrived")
    if session_id is None:
        return
    seen = len(told.sessions)
    told.sessions.append(session_id)
    with standing_at(begins + timedelta(minutes=10)):
        _scale(told, session_id, seen)
    grade, basis, actions = endangered.assessed(told, session_id, begins, seen)
    last = begins + timedelta(weeks=1) > now and bool(told.story.get("unwritten"))
    if begins + _WRITTEN > now or last:
        return  # its note is still to be written
    words = told.words
    with standing_at(begins + _WRITTEN):
        notes.sign(told.database, told.actor, session_id, NoteEntry(
            topic=told.story["complaint"], objective=words["objective"],
            subjective=words["subjective"][(seen + told.case_id) % len(words["subjective"])],
            assessment=words["assessment"], plan=words["plan"],
            intervention=words["intervention"], next_step=words["next_step"], risk=grade,
            risk_basis=basis, risk_actions=actions))


def _scale(told: Told, session_id: int, seen: int) -> None:
    for name, (scale, items) in _SCALES.items():
        totals = told.story.get(name, ())
        if seen not in _SCALED or _SCALED.index(seen) >= len(totals):
            continue
        last = [int(endangered.is_due(told, seen))] if name == "phq" else []  # the ninth item
        spread = items - len(last)
        each, more = divmod(totals[_SCALED.index(seen)] - sum(last), spread)
        answers = [each + (place < more) for place in range(spread)] + last
        scale_results.enter(told.database, told.actor, ScaleEntry(
            told.case_id, session_id, scale, answers=answers, by_client=True,
            functional=1 if last else None))


def _ahead(told: Told, room: int, begins: datetime) -> None:
    """The next two times, none of them on a rest day."""
    for weeks in range(2):
        later = begins + timedelta(weeks=weeks)
        if not Calendar.seed().is_rest(later.date()):
            with standing_at(told.invention.moment):
                appointments.book(told.database, told.actor, AppointmentEntry(
                    told.case_id, room_id=room, begins=later))


def _close(told: Told) -> None:
    ending.close(told.database, told.actor, ClosingEntry(
        told.case_id, reason="goal", course=told.words["course"], goal_after=7, final_risk=0,
        advice=told.words["advice"], satisfaction=5))


def _supervised(database: Database, actor: Actor, invention: Invention,
                supervisor: Actor) -> None:
    """An hour of supervision every four weeks, on one's own codes."""
    told = book()["counselling"]
    with database.reading() as session:
        codes = list(session.scalars(select(Client.code).where(
            Client.counsellor_id == actor.staff_id).order_by(Client.id)))
    for weeks in (8, 4, 0):
        on = invention.today - timedelta(weeks=weeks)
        with standing_at(min(invention.moment, datetime.combine(on, time(17)))):
            supervision_log.save(database, actor, SupervisionEntry(
                supervisor_name=supervisor.name, on=on, minutes=60, codes=codes[:2],
                points=told["points"], plan=told["supervision_plan"]))


def _activities(database: Database, head: Actor, staff: list[Actor],
                invention: Invention) -> None:
    """Held ones with heads and sums, one that is planned."""
    for told in book()["counselling"]["activity"]:
        on = Calendar.seed().first_workday(invention.today + timedelta(days=told["days"]))
        begins = datetime.combine(on, time(16, 40))
        with standing_at(min(invention.moment, begins - timedelta(days=10))):
            number = activities.plan(database, head, ActivityEntry(
                kind=told["kind"], topic=told["topic"], begins=begins, minutes=60,
                place="三楼培训室", leader_id=staff[-1].staff_id, leader=staff[-1].name,
                planned=30, aim="了解压力来源，学会放松"))
        if begins < invention.moment and told["attended"]:
            with standing_at(begins + timedelta(hours=2)):
                activities.hold(database, head, HeldEntry(
                    number, told["attended"], told["attended"] // 2, rating=told["rating"],
                    consents=told["attended"] if told["kind"] in activities.CONFIDED else None,
                    feedback="希望再办一次。"))


def _release(database: Database, head: Actor, invention: Invention) -> None:
    """Every month before the last is out; the last waits for the head of the site."""
    last = invention.today.replace(day=1) - timedelta(days=1)
    with database.reading() as session:
        months = sorted(set(session.scalars(select(CounsellingCount.month))))
    for month in months:
        if month < f"{last:%Y-%m}":
            figures.release(database, head, month)


def _slot(told: Told, monday: date) -> datetime:
    return datetime.combine(monday + timedelta(days=told.story["day"]),
                            time.fromisoformat(told.story["at"]))


def _monday(invention: Invention) -> date:
    return invention.today - timedelta(days=invention.today.weekday())
