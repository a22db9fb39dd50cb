"""What an employer may hear of counselling: sums of many people, never risk (B6)."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.casework.counselling import count_rows, figure_counts
from casedesk.casework.staff import Data, Verb, require
from casedesk.errors import RefusedError
from casedesk.model import Actor, Employer, EmployerName, GroupActivity, now
from casedesk.store import Database, audit


@dataclass(frozen=True)
class EmployerReport:
    """Sums of an employer's people over whole months."""

    employer: str
    first: date
    last: date
    least: int  # people that a report needs
    groups: int
    group_people: int
    sessions: int | None  # None where too few came to be told


def of(database: Database, actor: Actor, employer_id: int, first: str,
       last: str) -> EmployerReport:
    """Return the sums an employer may have over months "2026-01" to "2026-06".

    At least as many different people as the setting asks for (30) must have come: counted are
    those of the fullest month and of the fullest group, since nobody can tell whether two months
    are the same people. Sessions are summed over months in which enough came, so that one period
    less another is never of a few. Refuses `figures_few`, `figures_month`, `employer_unknown`,
    `not_allowed`.
    """
    require(actor, Data.REPORT, Verb.EXPORT)
    months = _months(first, last)
    with database.writing(actor) as session:
        employer = session.get(Employer, employer_id)
        if employer is None:
            raise RefusedError("employer_unknown", "employer")
        least = int(settings_book.value(session, "employer_report_people", now().date()))
        small = int(settings_book.value(session, "small_cell", now().date()))
        people, sessions = _counselled(database, session, employer, months)
        begins, ends = figure_counts.span(months[0])[0], figure_counts.span(months[-1])[1]
        heads = list(session.scalars(select(GroupActivity.attended).where(
            GroupActivity.employer_id == employer_id, GroupActivity.state == "held",
            func.date(GroupActivity.begins) >= begins.isoformat(),
            func.date(GroupActivity.begins) <= ends.isoformat())))
        if max([*people.values(), *heads, 0]) < least:
            raise RefusedError("figures_few", "employer", least=least)
        told = sum(sessions[month] for month, count in people.items() if count >= small)
        many = max(people.values(), default=0) >= least
        audit.record(session, "counselling.employer_report", "employer", employer_id,
                     reason=f"{months[0]}–{months[-1]}")
        return EmployerReport(employer.name, begins, ends, least, len(heads), sum(heads),
                              told if many else None)


def _counselled(database: Database, session: Session, employer: Employer,
                months: list[str]) -> tuple[dict[str, int], dict[str, int]]:
    """Return each month's cases and attendances of those who said they work there."""
    names = [employer.name, *session.scalars(select(EmployerName.name).where(
        EmployerName.employer_id == employer.id))]
    known = {name.strip() for name in names}
    people, sessions = defaultdict[str, int](int), defaultdict[str, int](int)
    for month in months:
        for row in count_rows.of_month(database, session, month):
            if row.employer in known and row.sessions:
                people[month] += 1
                sessions[month] += row.persons
    return people, sessions


def _months(first: str, last: str) -> list[str]:
    try:
        begins, ends = figure_counts.span(first)[0], figure_counts.span(last)[0]
    except ValueError:
        raise RefusedError("figures_month", "first") from None
    if ends < begins:
        raise RefusedError("figures_span", "last")
    found, day = [], begins
    while day <= ends:
        found.append(f"{day:%Y-%m}")
        day = (day + timedelta(days=31)).replace(day=1)
    return found
