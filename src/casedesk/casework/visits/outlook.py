"""What opening a case would set running: shown at the counter before anything is saved."""

from dataclasses import dataclass
from datetime import date

from casedesk.casework import calendar_book
from casedesk.casework.disputes import workflow
from casedesk.casework.staff import Data, Verb, require
from casedesk.model import Actor
from casedesk.rules import deadlines
from casedesk.store import Database


@dataclass(frozen=True)
class Foreseen:
    """A clock that an application received on a day would start."""

    rule: str
    title: str
    due: date
    provisional: bool
    why: str
    basis: str


def foreseen(database: Database, actor: Actor, received: date) -> tuple[Foreseen, ...]:
    """Return the clocks of an application received on that day, the earliest first.

    Refuses `not_allowed`, `deadline_not_in_force`.
    """
    require(actor, Data.CASE, Verb.ADD)
    with database.reading() as session:
        calendar = calendar_book.of(session)
    found = []
    for code in workflow.ACTIONS["apply"].starts:
        rule = deadlines.rule(code, received)
        due = deadlines.compute(rule, received, calendar)
        found.append(Foreseen(code, rule.title, due.due, due.provisional, due.why, rule.basis))
    return tuple(sorted(found, key=lambda each: each.due))
