"""Instalments laid out by month, and how far a promise is kept."""

from dataclasses import dataclass
from datetime import date

from casedesk.errors import RefusedError
from casedesk.rules.calendar import Calendar
from casedesk.rules.claim_spans import months_later

MOST = 120


@dataclass(frozen=True)
class Planned:
    """One instalment: its day, and its part in fen."""

    due_on: date
    amount_fen: int


def plan(total_fen: int, count: int, first: date, *, months: int = 1,
         each_fen: int | None = None) -> list[Planned]:
    """Lay out a sum over the corresponding days of the months from `first`; the last has the rest.

    Equal parts are whole yuan. Refuses `plan_total`, `plan_count`, `plan_step`, `plan_each`.
    """
    if total_fen <= 0:
        raise RefusedError("plan_total", "total")
    if not 1 <= count <= MOST:
        raise RefusedError("plan_count", "count", most=MOST)
    if not 1 <= months <= 12:
        raise RefusedError("plan_step", "months")
    each = total_fen // count // 100 * 100 if each_fen is None else each_fen
    last = total_fen - each * (count - 1)
    if last <= 0 or (each <= 0 and count > 1):
        raise RefusedError("plan_each", "each")
    parts = [each] * (count - 1) + [last]
    return [Planned(months_later(first, months * place), part)
            for place, part in enumerate(parts)]


def last_day(due_on: date, calendar: Calendar) -> date:
    """Return the last day to perform: moved on where it is a day of rest (民法典 §203)."""
    return calendar.first_workday(due_on)


def state(owed_fen: int, paid_fen: int, last: date | None, today: date) -> str:
    """Return how far money is paid: pending, part, performed, overdue."""
    if paid_fen >= owed_fen:
        return "performed"
    if last is not None and today > last:
        return "overdue"
    return "part" if paid_fen > 0 else "pending"


def together(states: list[str]) -> str:
    """Return the state of the whole from its parts: 待履行, 部分, 已履行, 逾期."""
    if not states:
        return ""
    if "overdue" in states:
        return "overdue"
    if set(states) == {"performed"}:
        return "performed"
    return "pending" if set(states) == {"pending"} else "part"
