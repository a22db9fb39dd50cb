"""The day of an act: not ahead of today, and dated back only with a reason."""

from datetime import date, timedelta

from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.errors import RefusedError
from casedesk.model import now


def day_of(session: Session, on: date | None, reason: str, act: str) -> date:
    """Return the day of an act, today when none is typed.

    Refuses `act_future`, `backdating_reason`.
    """
    today = now().date()
    day = on or today
    if day > today:
        raise RefusedError("act_future", "on", act=act)
    free = timedelta(days=settings_book.value(session, "backdating_free_days", today))
    if day < today - free and not reason.strip():
        raise RefusedError("backdating_reason", "reason", on=day.isoformat())
    return day
