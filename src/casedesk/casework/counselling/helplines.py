"""Whom somebody in need calls: one setting, for the papers and for the windows alike."""

from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.rules import dates, helplines
from casedesk.rules.helplines import Helpline
from casedesk.store import Database

_SETTING = "counselling_hotlines"


def of(session: Session) -> str:
    """Return the sentence that names the numbers today."""
    return str(settings_book.value(session, _SETTING, dates.today()))


def told(database: Database) -> str:
    """Return the same for a window; it is no secret."""
    with database.reading() as session:
        return of(session)


def lines(database: Database) -> tuple[Helpline, ...]:
    """Return the numbers of that sentence one by one."""
    return helplines.lines(told(database))
