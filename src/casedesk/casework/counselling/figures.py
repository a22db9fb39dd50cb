"""The month of counselling in figures (P14): no count under five, and none to be reckoned.

Counted are the unlinkable rows of counting.py. A month that was released stays as it went out, and
later months are hidden so that subtracting the one from the other tells nothing either.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.casework.staff import Data, Verb, allows, require
from casedesk.errors import RefusedError
from casedesk.model import (
    Actor,
    Appointment,
    CounsellingCount,
    CounsellingRelease,
    GroupActivity,
    now,
)
from casedesk.rules import codes, risk, suppression
from casedesk.rules.suppression import Line
from casedesk.store import Database, audit, sealed

Key = tuple[str, str, str, bool]  # month, dimension, code, of the whole year so far
TABLES = {  # dimension: its wording, and the code table of its parts
    "complaint": ("主诉", "complaints"), "risk": ("风险（当月最高）", ""), "sex": ("性别", "sexes"),
    "age_band": ("年龄段", "age_bands"), "industry": ("行业", "industries"),
    "town": ("镇街", "towns"), "source": ("来源", "counselling_sources"), "mode": ("方式", ""),
    "closed": ("结案原因", "counselling_closings"), "change": ("量表变化", ""),
}
_SUMS = {"sessions": "会谈人次", "cases": "在册个案", "opened": "新建个案", "ended": "结案",
         "crisis": "危机干预", "referred": "就医建议", "hospital": "实际就诊"}
_PLAIN = {"mode": {"room": "面谈", "telephone": "电话", "video": "视频"},
          "change": {"improved": "可靠改善", "unchanged": "无明显变化", "worse": "可靠恶化"}}
# What adds up: a total and the dimension whose parts it is of.
_WHOLE = {"complaint": "cases", "risk": "cases", "sex": "cases", "age_band": "cases",
          "industry": "cases", "town": "cases", "source": "cases", "mode": "cases",
          "closed": "ended"}


@dataclass(frozen=True)
class Figure:
    """One figure of the month as it is shown: itself, "<5" or "*"."""

    dimension: str
    code: str
    title: str
    shown: str
    year: str  # of the year so far, shown likewise


@dataclass(frozen=True)
class MonthFigures:
    """A month: sums, tables, and what is no count of people."""

    month: str
    released: bool
    sums: tuple[Figure, ...]
    tables: tuple[tuple[str, tuple[Figure, ...]], ...]
    no_show_rate: float | None
    mean_sessions: float | None
    groups: int
    group_people: int
    satisfaction: float | None


def month(database: Database, actor: Actor, text: str) -> MonthFigures:
    """Return the figures of a month "2026-11". Refuses `not_allowed`, `figures_month`."""
    _may(actor)
    first = _first(text)
    with database.reading() as session:
        released = _released(session, text)
        values, shown = _reckoned(session, text)
        if released:
            shown |= {key: row.shown for key, row in released.items()}
        return _page(session, text, first, bool(released), values, shown)


def release(database: Database, actor: Actor, text: str) -> None:
    """Let a month's figures go out: from now on they stay as they are shown.

    Refuses `figures_released`, `figures_early` (the month is not over), `figures_order` (an
    earlier month with counts is not out), `not_allowed`.
    """
    require(actor, Data.REPORT, Verb.DECIDE)
    _first(text)
    with database.writing(actor) as session:
        if _released(session, text):
            raise RefusedError("figures_released", month=text)
        if text >= f"{now():%Y-%m}":
            raise RefusedError("figures_early", month=text)
        earlier = session.scalar(select(func.min(CounsellingCount.month)).where(
            CounsellingCount.month < text, CounsellingCount.month.like(f"{text[:4]}-%"),
            CounsellingCount.month.not_in(select(CounsellingRelease.month))))
        if earlier:
            raise RefusedError("figures_order", month=earlier)
        values, shown = _reckoned(session, text)
        for key, value in values.items():
            if key[0] == text:
                session.add(CounsellingRelease(
                    month=key[0], dimension=key[1], code=key[2], whole_year=key[3], value=value,
                    shown=shown[key], released_at=now(), released_by=actor.staff_id))
        audit.record(session, "counselling.release", "period", 0, reason=text)


def for_employer(database: Database, actor: Actor, name: str, employer_id: int, first: date,
                 last: date) -> dict[str, int]:
    """Return the sums an employer may have: sessions and heads, no risk, no complaint.

    Refuses `figures_few` under the number of people the setting asks for (30), `not_allowed`.
    """
    require(actor, Data.REPORT, Verb.EXPORT)
    with database.reading() as session:
        least = int(settings_book.value(session, "employer_report_people", now().date()))
        c, g = CounsellingCount, GroupActivity
        rows = session.execute(select(c.sessions, c.persons).where(
            c.employer == sealed.employer_tag(database, name),
            c.month.between(f"{first:%Y-%m}", f"{last:%Y-%m}"))).all()
        groups, people = session.execute(select(func.count(), func.sum(g.attended)).where(
            g.employer_id == employer_id, g.state == "held",
            func.date(g.begins) >= first.isoformat(),
            func.date(g.begins) <= last.isoformat())).one()
    heads = len(rows) + int(people or 0)
    if heads < least:
        raise RefusedError("figures_few", least=least)
    found = {"people": heads, "groups": groups, "group_people": int(people or 0)}
    # Sessions of a few would tell of them: they go into the sum only where they are many.
    if len(rows) >= least:
        found["sessions"] = sum(row.sessions for row in rows)
    return found


def _may(actor: Actor) -> None:
    if not allows(actor, Data.REPORT, Verb.READ):
        require(actor, Data.NOTE, Verb.READ, own=True)


def _first(text: str) -> date:
    try:
        year, number = text.split("-")
        return date(int(year), int(number), 1)
    except ValueError:
        raise RefusedError("figures_month", "month") from None


def _counted(session: Session, text: str) -> dict[tuple[str, str], int]:
    """Return every count of a month, by dimension and code."""
    found: dict[tuple[str, str], int] = defaultdict(int)
    for row in session.scalars(select(CounsellingCount).where(CounsellingCount.month == text)):
        found["cases", ""] += 1
        found["sessions", ""] += row.persons
        found["opened", ""] += row.opened
        found["ended", ""] += bool(row.closed)
        found["crisis", ""] += row.crisis
        found["referred", ""] += row.referred
        found["hospital", ""] += row.attended_hospital
        for name in TABLES:
            code = str(getattr(row, name))
            if (name in _WHOLE and _WHOLE[name] == "cases") or code:
                found[name, code] += 1
    return found


def _reckoned(session: Session, text: str) -> tuple[dict[Key, int], dict[Key, str]]:
    """Return the figures of a month and of its year so far, and how each is shown."""
    values: dict[Key, int] = {}
    earlier: dict[Key, str] = {}
    months = [f"{text[:4]}-{number:02d}" for number in range(1, int(text[5:]) + 1)]
    running: dict[tuple[str, str], int] = defaultdict(int)
    for each in months:
        told = _released(session, each)
        counted = {key[1:3]: row.value for key, row in told.items() if not key[3]} if told \
            else _counted(session, each)
        if not told and each != text:
            for pair, value in counted.items():
                running[pair] += value
            continue
        for pair, value in counted.items():
            running[pair] += value
            values[each, pair[0], pair[1], False] = value
        for pair, value in running.items():
            values[each, pair[0], pair[1], True] = value
            values.setdefault((each, pair[0], pair[1], False), 0)
        earlier |= {key: row.shown for key, row in told.items()}
    least = settings_book.value(session, "small_cell", _first(text))
    shown = suppression.protect(values, _lines(values, months), least, earlier)
    return values, shown


def _lines(values: dict[Key, int], months: list[str]) -> list[Line[Key]]:
    lines = []
    for each in months:
        for whole in (False, True):
            for dimension, total in _WHOLE.items():
                parts = tuple(key for key in values
                              if key[0] == each and key[1] == dimension and key[3] == whole)
                if parts and (each, total, "", whole) in values:
                    lines.append(Line((each, total, "", whole), parts))
        before = months[months.index(each) - 1] if months.index(each) else ""
        for key in [key for key in values if key[0] == each and key[3]]:
            pair = key[1:3]
            parts = tuple(part for part in ((before, *pair, True), (each, *pair, False))
                          if part in values)
            whole_known = not before or (before, *pair, True) in values
            if whole_known:
                lines.append(Line(key, parts))
    return lines


def _released(session: Session, text: str) -> dict[Key, CounsellingRelease]:
    return {(row.month, row.dimension, row.code, row.whole_year): row for row in session.scalars(
        select(CounsellingRelease).where(CounsellingRelease.month == text))}


def _page(session: Session, text: str, first: date, released: bool, values: dict[Key, int],
          shown: dict[Key, str]) -> MonthFigures:
    def figure(dimension: str, code: str, title: str) -> Figure:
        return Figure(dimension, code, title, shown.get((text, dimension, code, False), "0"),
                      shown.get((text, dimension, code, True), "0"))

    tables = []
    for name, (title, _) in TABLES.items():
        parts = sorted({key[2] for key in values if key[0] == text and key[1] == name})
        tables.append((title, tuple(figure(name, code, _title(name, code)) for code in parts)))
    groups, people = session.execute(
        select(func.count(), func.sum(GroupActivity.attended)).where(
            GroupActivity.state == "held",
            func.strftime("%Y-%m", GroupActivity.begins) == text)).one()
    return MonthFigures(
        text, released, tuple(figure(name, "", title) for name, title in _SUMS.items()),
        tuple(tables), _no_shows(session, text, first), _mean(session, text), groups,
        int(people or 0), _satisfaction(session, text, first))


def _title(dimension: str, code: str) -> str:
    if not code:
        return "未填写"
    if dimension == "risk":
        return risk.levels()[int(code)].zh
    if dimension in _PLAIN:
        return _PLAIN[dimension].get(code, code)
    return codes.label(TABLES[dimension][1], code)


def _no_shows(session: Session, text: str, first: date) -> float | None:
    rows = {state: count for state, count in session.execute(
        select(Appointment.state, func.count()).where(
            func.strftime("%Y-%m", Appointment.begins) == text,
            Appointment.kind == "single").group_by(Appointment.state))}
    missed, held = rows.get("no_show", 0), rows.get("arrived", 0)
    least = settings_book.value(session, "small_cell", first)
    return missed / (missed + held) if missed + held >= least and (
        missed == 0 or missed >= least) else None


def _mean(session: Session, text: str) -> float | None:
    found = session.execute(select(func.count(), func.avg(CounsellingCount.whole)).where(
        CounsellingCount.month == text, CounsellingCount.whole.is_not(None))).one()
    return float(found[1]) if found[0] >= 5 else None


def _satisfaction(session: Session, text: str, first: date) -> float | None:
    found = session.execute(select(func.count(), func.avg(CounsellingCount.satisfaction)).where(
        CounsellingCount.month == text, CounsellingCount.satisfaction.is_not(None))).one()
    return float(found[1]) if found[0] >= settings_book.value(
        session, "small_cell", first) else None
