"""A practice centre: invented people and cases to learn on, made by the verbs of the work."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from casedesk.casework.practice import aided, by_hand, counselled, earlier, shown
from casedesk.casework.practice.invention import Invention, book
from casedesk.model import Actor, now
from casedesk.store import Database

DEFAULT = 300  # cases, about a dozen a month
SHOWN_FROM = 12  # so many cases: every section filled, legal aid, counselling
BY_HAND = 30  # of them the latest; what is beyond comes in bulk, as a ledger


@dataclass(frozen=True)
class PracticeUser:
    """One of the invented staff and the way in; it is no secret."""

    name: str
    role: str
    password: str


@dataclass(frozen=True)
class PracticeCentre:
    """A practice centre that was made: where it lies, who works there, how much there is."""

    folder: Path
    users: tuple[PracticeUser, ...]
    cases: int

    def user(self, role: str) -> PracticeUser:
        """The one who has this role."""
        return next(user for user in self.users if user.role == role)


def make(folder: Path, cases: int = DEFAULT, *, seed: int = 1, at: datetime | None = None,
         tell: Callable[[int], None] | None = None,
         then: Callable[[Database, dict[str, Actor]], None] | None = None) -> PracticeCentre:
    """Found a practice centre and fill it with `cases` disputes of the last two years up to `at`,
    with legal aid and counselling beside them where it is not a very small one.

    The same seed and moment make the same centre. `tell` hears how many cases are written; `then`
    adds what stands above casework, such as printed papers.
    Refuses as store.centre.create does.
    """
    from casedesk.store import centre, opening

    users = staff()
    moment = at or now()
    accounts = [centre.Account(user.name, user.role, user.password) for user in users]
    centre.create(folder, book()["site"], accounts, practice=True)
    head = next(user for user in users if user.role == "supervisor")
    database, _ = opening.open_centre(folder, head.name, head.password)
    try:
        fill(database, cases, Invention(seed, moment), tell or (lambda done: None))
        if then is not None:
            then(database, actors_of(database))
    finally:
        database.close()
    return PracticeCentre(folder, users, cases)


def staff() -> tuple[PracticeUser, ...]:
    """Who works in a practice centre, the one with the most to show first."""
    password = book()["password"]
    people = [PracticeUser(one["name"], one["role"], password) for one in book()["staff"]]
    return tuple(sorted(people, key=lambda user: user.role != "supervisor"))


def fill(database: Database, cases: int, invention: Invention,
         tell: Callable[[int], None]) -> None:
    """Fill a centre: the bulk first, so that the latest cases are also the last written."""
    actors = actors_of(database)
    by_hand.set_up(database)
    many = max(0, cases - BY_HAND)
    if many:
        earlier.write(database, actors, invention, many, tell)
    first = shown.CASES if cases >= SHOWN_FROM else 0
    if first:
        shown.write(database, actors, invention)
        tell(many + first)
    by_hand.write(database, actors, invention, cases - many - first,
                  lambda done: tell(many + first + done))
    if first:
        aided.write(database, actors, invention)
        counselled.write(database, invention)


def actors_of(database: Database) -> dict[str, Actor]:
    """One member of staff a role, the first who was entered."""
    from sqlalchemy import select

    from casedesk.model import Staff

    with database.reading() as session:
        found: dict[str, Actor] = {}
        for one in session.scalars(select(Staff).where(Staff.active).order_by(Staff.id)):
            found.setdefault(str(one.role), Actor(one.id, one.uid, one.name, one.role, one.site_id))
        return found
