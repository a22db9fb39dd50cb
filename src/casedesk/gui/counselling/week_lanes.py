"""The week as columns and blocks: days of a counsellor, or a day by counsellor or room."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QCoreApplication

from casedesk.casework.counselling.appointments import Slot
from casedesk.casework.counselling.rota import Place, Shift
from casedesk.gui import when
from casedesk.gui.counselling import words
from casedesk.gui.theme import Tone
from casedesk.rules import dates

WEEK, COUNSELLORS, ROOMS = "week", "counsellors", "rooms"
BEGIN, END = 8 * 60, 18 * 60  # minutes of the day that are in sight
FREED = ("client_early", "counsellor_cancelled")  # the time is free again
_WORKDAYS = 5


@dataclass(frozen=True)
class Lane:
    """One column: a day of a counsellor, or a counsellor's or a room's day."""

    title: str
    day: date
    counsellor_id: int | None = None
    room: str = ""
    today: bool = False


@dataclass(frozen=True)
class Block:
    """One appointment as it is drawn: part `part` of `parts` where several stand side by side."""

    slot: Slot
    lane: int
    title: str
    second: str
    tone: Tone
    place: Place | None
    part: int = 0
    parts: int = 1


@dataclass(frozen=True)
class Shade:
    """Minutes in which nobody sits, or is away."""

    lane: int
    begins: int
    ends: int
    away: bool


def lanes(mode: str, day: date, slots: Sequence[Slot], shifts: Sequence[Shift],
          counsellors: Sequence[tuple[int, str]], rooms: Sequence[tuple[int, str]],
          counsellor_id: int | None) -> list[Lane]:
    """The columns of a view; the weekend stands there only when something is on it."""
    today = dates.today()
    if mode == COUNSELLORS:
        return [Lane(name, day, number, today=day == today) for number, name in counsellors]
    if mode == ROOMS:
        return [*(Lane(name, day, room=name, today=day == today) for _, name in rooms),
                Lane(QCoreApplication.translate("week", "no room"), day, today=day == today)]
    first = day - timedelta(days=day.weekday())
    used = {slot.begins.date() for slot in slots if slot.counsellor_id == counsellor_id}
    used |= {shift.begins.date() for shift in shifts
             if shift.staff_id == counsellor_id and not shift.away}
    days = [first + timedelta(days=n) for n in range(7)]
    return [Lane(f"{when.day(each, 'weekday').split(' ')[-1]} {each.day}", each, counsellor_id,
                 today=each == today)
            for n, each in enumerate(days) if n < _WORKDAYS or each in used]


def blocks(mode: str, shown: Sequence[Lane], slots: Sequence[Slot],
           places: Mapping[int, Place]) -> list[Block]:
    """The appointments in their columns, side by side where they overlap."""
    found: list[Block] = []
    for at, lane in enumerate(shown):
        here = [slot for slot in slots if slot.begins.date() == lane.day
                and slot.state not in FREED and _belongs(mode, lane, slot)]
        for group in _together(here):
            for part, slot in enumerate(group):
                found.append(_block(slot, at, places.get(slot.id), part, len(group)))
    return found


def shades(mode: str, shown: Sequence[Lane], shifts: Sequence[Shift]) -> list[Shade]:
    """When nobody sits in a column; of a counsellor without hours nothing is known, nor shaded."""
    if mode == ROOMS:
        return []
    planned = {shift.staff_id for shift in shifts if not shift.away}
    found: list[Shade] = []
    for at, lane in enumerate(shown):
        mine = [shift for shift in shifts if shift.staff_id == lane.counsellor_id]
        sits = sorted((minute(s.begins), minute(s.ends)) for s in mine
                      if not s.away and s.begins.date() == lane.day)
        free = BEGIN
        for begins, ends in sits if lane.counsellor_id in planned else [(BEGIN, END)]:
            if begins > free:
                found.append(Shade(at, free, begins, away=False))
            free = max(free, ends)
        if free < END:
            found.append(Shade(at, free, END, away=False))
        day = datetime.combine(lane.day, time())
        for shift in mine:
            if shift.away and shift.begins < day + timedelta(days=1) and shift.ends > day:
                begins = minute(max(shift.begins, day))
                ends = END if shift.ends >= day + timedelta(days=1) else minute(shift.ends)
                found.append(Shade(at, max(begins, BEGIN), min(ends, END), away=True))
    return [shade for shade in found if shade.begins < shade.ends]


def minute(at: datetime) -> int:
    """The minute of the day."""
    return at.hour * 60 + at.minute


def _belongs(mode: str, lane: Lane, slot: Slot) -> bool:
    if mode == ROOMS:
        return slot.room == lane.room
    return slot.counsellor_id == lane.counsellor_id


def _together(slots: Sequence[Slot]) -> list[list[Slot]]:
    groups: list[list[Slot]] = []
    until = datetime.min
    for slot in sorted(slots, key=lambda each: (each.begins, each.id)):
        if slot.begins < until and groups:
            groups[-1].append(slot)
        else:
            groups.append([slot])
        until = max(until, slot.ends)
    return groups


def _block(slot: Slot, lane: int, place: Place | None, part: int, parts: int) -> Block:
    title = slot.code or kind_words(slot)
    if place is not None:
        title = f"{title} · {words.session(place.seq)}"
    elif slot.first:
        first = QCoreApplication.translate("week", "first, no file yet")
        title = f"{title} · {first}"
    second, tone = slot.room, words.appointment_tone(slot.state)
    if slot.state in ("no_show", "late_30", "client_late"):
        second = words.appointment(slot.state)
    elif place is not None and place.session_id is not None and place.state != "signed":
        second, tone = words.note("unwritten"), Tone.WARN
    elif slot.same_day:
        second = " · ".join(filter(None, (
            QCoreApplication.translate("week", "same day"), slot.room)))
    if not slot.code:
        tone = Tone.PLAIN
    return Block(slot, lane, title, second, tone, place, part, parts)


def kind_words(slot: Slot) -> str:
    """What a time without a code is."""
    if slot.kind == "group":
        return QCoreApplication.translate("week", "Group")
    if slot.kind == "blocked" and slot.own:
        return QCoreApplication.translate("week", "Other work")
    return words.appointment("taken")
