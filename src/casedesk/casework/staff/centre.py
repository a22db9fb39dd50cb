"""What the centre calls itself."""

from dataclasses import dataclass

from sqlalchemy import select

from casedesk.casework import settings_book
from casedesk.model import Site, now
from casedesk.store import Database


@dataclass(frozen=True)
class Centre:
    """The centre as the top of the window names it."""

    name: str
    practice: bool


def about(database: Database) -> Centre:
    """Return the name of the centre and whether it is one to practise in."""
    with database.reading() as session:
        return Centre(*session.execute(select(Site.name, Site.practice).order_by(Site.id)).one())


def idle_minutes(database: Database) -> float:
    """Return after how many minutes without a key the window locks itself."""
    with database.reading() as session:
        return float(settings_book.value(session, "idle_lock_minutes", now().date()))
