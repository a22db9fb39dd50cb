"""The years before, as an office brings them along: rows of its ledger, imported in bulk."""

from collections.abc import Callable
from datetime import date, timedelta
from random import Random

from casedesk.casework.ledger_import import DisputeRow, import_rows
from casedesk.casework.practice import story
from casedesk.casework.practice.invention import Invention
from casedesk.model import Actor
from casedesk.rules import identity
from casedesk.rules.calendar import Calendar
from casedesk.store import Database

YEARS = 2
LEDGER = "练习台账"
_AT_ONCE = 5000  # rows a transaction
_KINDS = {"agree": "11", "fail": "21", "withdraw": "14", "refuse": "31", "terminate": "51"}


def write(database: Database, actors: dict[str, Actor], invention: Invention, cases: int,
          tell: Callable[[int], None]) -> None:
    """Import `cases` invented rows, spread over the years up to today, the oldest first."""
    calendar = Calendar.seed()
    first = invention.today - timedelta(days=365 * YEARS)
    workdays = calendar.workdays(first, invention.today)
    days = sorted(invention.random.choices(workdays, k=cases))
    for start in range(0, cases, _AT_ONCE):
        part = days[start:start + _AT_ONCE]
        rows = [_row(invention, actors["mediator"].name, start + place, day, calendar)
                for place, day in enumerate(part, 1)]
        import_rows(database, actors["supervisor"], rows, LEDGER)
        tell(start + len(part))


def _row(invention: Invention, mediator: str, place: int, day: date,
         calendar: Calendar) -> DisputeRow:
    person, matter = invention.person(day), invention.matter(day)
    employer, _ = invention.firm()
    known = identity.check(person.id_number)
    accepted, kind, closed = _ending(invention.random, day, invention.today, calendar)
    share = invention.random.uniform(0.55, 1)
    many = invention.random.random() > 0.93
    return DisputeRow(
        row=place, source_hash=f"{LEDGER}-{place}", content_hash=str(place), registered=day,
        name=person.name, sex=known.sex, birth=known.birth, id_kind=known.kind,
        id_number=known.normalised, phone=person.phone, address=person.address,
        migrant=person.migrant_worker, employer=employer.name, uscc=employer.uscc,
        industry=employer.industry, town=employer.town, matter=matter.code,
        workers=invention.random.randint(2, 30) if many else 1, claim_fen=matter.amount_fen,
        agreed_fen=round(matter.amount_fen * share / 10_000) * 10_000 if kind == "11" else None,
        accepted=accepted, mediator=mediator if accepted else "", closing_kind=kind,
        closed=closed)


def _ending(random: Random, day: date, today: date,
            calendar: Calendar) -> tuple[date | None, str, date | None]:
    """When a case was accepted, how it ended, and when; what lies ahead is not known yet."""
    acts = {step.action: step.on for step in story.tell(random, day, today, calendar)}
    end = next((action for action in acts if action in _KINDS), "")
    return acts.get("accept"), _KINDS.get(end, ""), acts.get(end)
