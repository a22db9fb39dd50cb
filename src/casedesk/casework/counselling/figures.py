"""The month of counselling in figures (P14): no count under five, and none to be reckoned.

Counted are the sealed rows of counting.py. A month that was released stays as it went out, and
later months are hidden so that subtracting the one from the other tells nothing either.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.casework.counselling import count_rows, figure_counts, figure_lines, figure_words
from casedesk.casework.counselling.figure_lines import FLOW, Key
from casedesk.casework.counselling.figure_words import EVENTS, RATES, SUMS, TABLES
from casedesk.casework.staff import Data, Verb, allows, require
from casedesk.errors import RefusedError
from casedesk.model import Actor, CounsellingCount, CounsellingRelease, Staff, now
from casedesk.rules import suppression
from casedesk.rules.suppression import HIDDEN
from casedesk.store import Database, audit

NONE = "—"
_STOCK = ("standing", FLOW)  # counts of a day: no sum over months


@dataclass(frozen=True)
class Figure:
    """One figure of the month as it is shown: itself, "<5" or "*"; "—" where there is none."""

    dimension: str
    code: str
    title: str
    shown: str
    year: str  # of the year so far, shown likewise


@dataclass(frozen=True)
class MonthFigures:
    """A month: sums of people, tables of their parts, rates, and counts that are not of people."""

    month: str
    released: bool
    released_at: datetime | None
    released_by: str
    sums: tuple[Figure, ...]
    tables: tuple[tuple[str, tuple[Figure, ...]], ...]
    rates: tuple[Figure, ...]
    events: tuple[Figure, ...]

    def table(self, dimension: str) -> tuple[Figure, ...]:
        """Return one of the tables."""
        title = TABLES[dimension][0]
        return next(figures for name, figures in self.tables if name == title)


@dataclass
class _Reckoned:
    """The figures of a month and its year so far, what they are, and how each is shown."""

    values: dict[Key, int] = field(default_factory=dict)
    shown: dict[Key, str] = field(default_factory=dict)
    plain: dict[Key, tuple[int, str]] = field(default_factory=dict)  # sums behind means, events


def month(database: Database, actor: Actor, text: str) -> MonthFigures:
    """Return the figures of a month "2026-11". Refuses `not_allowed`, `figures_month`."""
    _may(actor)
    first_of(text)
    with database.reading() as session:
        return in_session(database, session, text)


def in_session(database: Database, session: Session, text: str) -> MonthFigures:
    """Return the figures of a month, for who may see them."""
    out = _released(session, text)
    if out:
        return _page(session, text, out, _Reckoned(
            shown={key: row.shown for key, row in out.items()}))
    return _page(session, text, {}, _reckoned(database, session, text))


def release(database: Database, actor: Actor, text: str) -> None:
    """Let a month's figures go out: from now on they stay as they are shown.

    Refuses `figures_released`, `figures_early` (the month is not over), `figures_order` (an
    earlier month with counts is not out), `not_allowed`.
    """
    require(actor, Data.REPORT, Verb.DECIDE)
    first_of(text)
    with database.writing(actor) as session:
        if _released(session, text):
            raise RefusedError("figures_released", month=text)
        if text >= f"{now():%Y-%m}":
            raise RefusedError("figures_early", month=text)
        waiting = unreleased(session, text)
        if waiting:
            raise RefusedError("figures_order", month=waiting)
        found = _reckoned(database, session, text)
        kept = {key: (value, found.shown[key]) for key, value in found.values.items()}
        going = {key: told for key, told in (kept | found.plain).items() if key[0] == text}
        for key, (_, shown) in going.items():
            session.add(CounsellingRelease(
                month=key[0], dimension=key[1], code=key[2], whole_year=key[3], shown=shown,
                released_at=now(), released_by=actor.staff_id))
        count_rows.keep_month(database, session, text, {
            _mark(key): value for key, (value, _) in going.items()})
        audit.record(session, "counselling.release", "period", 0, reason=text)


def unreleased(session: Session, text: str) -> str:
    """Return the first month of the year before this one that has counts and is not out, or ''."""
    out = select(CounsellingRelease.month)
    return session.scalar(select(CounsellingCount.month).where(
        CounsellingCount.month < text, CounsellingCount.month.like(f"{text[:4]}-%"),
        CounsellingCount.month.not_in(out)).order_by(CounsellingCount.month).limit(1)) or ""


def first_of(text: str) -> date:
    """Return the first day of a month as it is written. Refuses `figures_month`."""
    try:
        year, number = text.split("-")
        return date(int(year), int(number), 1)
    except ValueError:
        raise RefusedError("figures_month", "month") from None


def _may(actor: Actor) -> None:
    if not allows(actor, Data.REPORT, Verb.READ):
        require(actor, Data.NOTE, Verb.READ, own=True)


def _reckoned(database: Database, session: Session, text: str) -> _Reckoned:
    """Count a month that is not out, after those of its year that are, and hide what must be."""
    found, earlier = _Reckoned(), dict[Key, str]()
    months = [f"{text[:4]}-{number:02d}" for number in range(1, int(text[5:]) + 1)]
    running: dict[tuple[str, str], int] = defaultdict(int)
    totals: dict[str, list[tuple[int, int]]] = defaultdict(list)  # of a mean: each month's n, sum
    least = settings_book.value(session, "small_cell", first_of(text))
    before = _stock_before(database, session, months[0], found, earlier)
    for each in months:
        out = _released(session, each)
        if out:
            true = count_rows.kept_month(database, session, each)
            earlier |= {key: row.shown for key, row in out.items() if _is_count(key[1])}
            counts = {key[1:3]: true[_mark(key)] for key in out
                      if not key[3] and _is_count(key[1])}
            sums = {key[1]: true[_mark(key)] for key in out if not key[3]}
        else:
            made = figure_counts.counted(database, session, each, least)
            counts, sums = dict(made.counts), made.sums | made.events
        for pair, value in counts.items():
            if pair[0] not in _STOCK:
                running[pair] += value
        for name, of in (("mean_sessions", "ended"), ("satisfaction", "answered")):
            totals[name].append((counts.get((of, ""), 0), sums.get(name, 0)))
        for name in EVENTS:
            totals[name].append((0, sums.get(name, 0)))
        if out or each == text:
            _put(found, each, counts, running)
            before = _flow(found, earlier, each, before)
        else:
            before = None
    lines = figure_lines.lines(found.values)
    found.shown = suppression.protect(found.values, lines, least, earlier)
    _say_rates(found, text, totals, least)
    return found


def _mark(key: Key) -> str:
    return f"{key[1]}|{key[2]}|{int(key[3])}"


def _is_count(dimension: str) -> bool:
    return dimension not in RATES and dimension not in EVENTS


def _put(found: _Reckoned, month_: str, counts: dict[tuple[str, str], int],
         running: dict[tuple[str, str], int]) -> None:
    for pair, value in counts.items():
        found.values[month_, *pair, False] = value
    for pair, value in running.items():
        found.values[month_, *pair, True] = value
        found.values.setdefault((month_, *pair, False), 0)


def _stock_before(database: Database, session: Session, first: str, found: _Reckoned,
                  earlier: dict[Key, str]) -> Key | None:
    """Put in what was open at the end of the year before, as it went out."""
    december = f"{int(first[:4]) - 1}-12"
    key: Key = (december, "standing", "", False)
    row = _released(session, december).get(key)
    if row is None:
        return None
    true = count_rows.kept_month(database, session, december)
    found.values[key], earlier[key] = true[_mark(key)], row.shown
    return key


def _flow(found: _Reckoned, earlier: dict[Key, str], month_: str, before: Key | None) -> Key:
    """Tie what was open, opened and closed to what is open now, where they add up."""
    now_: Key = (month_, "standing", "", False)
    opened, ended = ((month_, name, "", False) for name in ("opened", "ended"))
    values = found.values
    for key in (now_, opened, ended):
        values.setdefault(key, 0)
    if before is not None and values[before] + values[opened] == values[now_] + values[ended]:
        flow: Key = (month_, FLOW, before[0], False)
        values[flow], earlier[flow] = values[before] + values[opened], HIDDEN
    return now_


def _say_rates(found: _Reckoned, text: str, totals: dict[str, list[tuple[int, int]]],
               least: int) -> None:
    """Means only of enough, and of months that are none or enough: no difference is of a few."""
    for whole in (False, True):
        kept, missed = ((text, name, "", whole) for name in ("arrived", "no_show"))
        found.plain[text, "no_show_rate", "", whole] = (0, _share(found, missed, kept))
        for name in ("mean_sessions", "satisfaction"):
            parts = totals[name] if whole else totals[name][-1:]
            count, total = sum(n for n, _ in parts), sum(amount for _, amount in parts)
            sure = all(n == 0 or n >= least for n, _ in parts)
            told = NONE if not count else f"{total / count:.1f}" if sure else HIDDEN
            found.plain[text, name, "", whole] = (total, told)
        for name in EVENTS:
            amount = sum(amount for _, amount in (totals[name] if whole else totals[name][-1:]))
            found.plain[text, name, "", whole] = (amount, str(amount))


def _share(found: _Reckoned, missed: Key, kept: Key) -> str:
    """A rate of two counts is shown where both of them are."""
    whole = found.values.get(missed, 0) + found.values.get(kept, 0)
    if not whole:
        return NONE
    shown = [found.shown.get(key, "0") for key in (missed, kept)]
    return f"{found.values.get(missed, 0) / whole:.1%}" if all(
        each.isdigit() for each in shown) else HIDDEN


def _released(session: Session, text: str) -> dict[Key, CounsellingRelease]:
    return {(row.month, row.dimension, row.code, row.whole_year): row for row in session.scalars(
        select(CounsellingRelease).where(CounsellingRelease.month == text))}


def _page(session: Session, text: str, out: dict[Key, CounsellingRelease],
          found: _Reckoned) -> MonthFigures:
    shown = found.shown | {key: told for key, (_, told) in found.plain.items()}
    names = {str(number): name for number, name in session.execute(select(Staff.id, Staff.name))}

    def figure(dimension: str, code: str, title: str) -> Figure:
        stock = dimension in _STOCK
        return Figure(dimension, code, title, shown.get((text, dimension, code, False), "0"),
                      NONE if stock else shown.get((text, dimension, code, True), "0"))

    def table(name: str) -> tuple[Figure, ...]:
        parts = sorted({key[2] for key in shown if key[0] == text and key[1] == name})
        return tuple(figure(name, code, names.get(code, "") if name == "workload"
                            else figure_words.part(name, code)) for code in parts)

    row = next(iter(out.values()), None)
    return MonthFigures(
        text, bool(out), row.released_at if row else None,
        names.get(str(row.released_by), "") if row else "",
        tuple(figure(name, "", words[0]) for name, words in SUMS.items()),
        tuple((words[0], table(name)) for name, words in TABLES.items()),
        tuple(figure(name, "", words[0]) for name, words in RATES.items()),
        tuple(figure(name, "", words[0]) for name, words in EVENTS.items()))
