"""A month of lawyers on duty, read from the roster and put into words."""

from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from casedesk.casework import calendar_book
from casedesk.casework.forms_book.facts_duty import (
    DutyFacts,
    DutyShiftFacts,
    DutySumFacts,
    DutyWeekFacts,
)
from casedesk.casework.forms_book.gather import organisation
from casedesk.casework.legal_aid import duty
from casedesk.casework.legal_aid.duty import ShiftRow
from casedesk.errors import RefusedError
from casedesk.rules import codes

_WEEKDAYS = "一二三四五六日"
_WEEKEND = 5


def duty_of(session: Session, month: str) -> DutyFacts:
    """Return the duty of a month ('2026-11'). Refuses `report_month`."""
    first = first_of(month)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    rows = duty.of_span(session, first, last)
    return DutyFacts(
        organisation(session, last), f"{first.year}年{first.month}月", first, last,
        _weeks(session, first, last, rows),
        tuple(_shift(number, row) for number, row in enumerate(rows, 1)),
        tuple(DutySumFacts(number, row.lawyer, row.firm, row.shifts, row.advised, row.people,
                           row.drafted, row.subsidy_fen)
              for number, row in enumerate(
                  duty.totals(row for row in rows if row.signed_in), 1)))


def first_of(month: str) -> date:
    """Return the first day of a month as it is written: '2026-11'. Refuses `report_month`."""
    try:
        return datetime.strptime(month, "%Y-%m").date()
    except ValueError as error:
        raise RefusedError("report_month", "month", text=month) from error


def _weeks(session: Session, first: date, last: date,
           rows: list[ShiftRow]) -> tuple[DutyWeekFacts, ...]:
    calendar = calendar_book.of(session)
    sitting: dict[date, list[ShiftRow]] = {}
    for row in rows:
        sitting.setdefault(row.on, []).append(row)

    def cell(day: date) -> str:
        if not first <= day <= last:
            return ""
        rest = calendar.name(day) if calendar.is_rest(day) else ""
        named = rest if rest and (day.weekday() < _WEEKEND or not rest.startswith("星期")) else ""
        head = f"{day.day}　{named}".strip("　")
        return "\n".join((head, *(_sits(row) for row in sitting.get(day, ()))))

    monday, found = first - timedelta(days=first.weekday()), []
    while monday <= last:
        found.append(DutyWeekFacts(*(cell(monday + timedelta(days=n)) for n in range(7))))
        monday += timedelta(days=7)
    return tuple(found)


def _sits(row: ShiftRow) -> str:
    place = f"（{row.place}）" if row.place else ""
    instead = f"（替{row.instead_of}）" if row.instead_of else ""
    return f"{codes.label('duty_periods', row.period)} {row.lawyer}{instead}{place}"


def _shift(number: int, row: ShiftRow) -> DutyShiftFacts:
    return DutyShiftFacts(
        number, row.on, f"周{_WEEKDAYS[row.on.weekday()]}",
        codes.label("duty_periods", row.period), row.place, row.lawyer, row.firm, row.instead_of,
        _clock(row.signed_in), _clock(row.signed_out), row.people or None, row.drafted or None,
        row.note)


def _clock(at: datetime | None) -> str:
    return f"{at:%H:%M}" if at else ""
