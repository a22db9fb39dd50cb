"""What the centre calls itself."""

from dataclasses import dataclass

from sqlalchemy import select

from casedesk.model import Site
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
