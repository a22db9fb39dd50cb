"""What the papers at the end of counselling need: opened by the own key, or sums and codes."""

from datetime import date
from itertools import zip_longest

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.casework.counselling import (
    closing_sheet,
    destroying,
    ending,
    figure_counts,
    figure_words,
    figures,
)
from casedesk.casework.counselling.figures import Figure, MonthFigures
from casedesk.casework.forms_book import gather, gather_counselling
from casedesk.casework.forms_book.facts_counselling_end import (
    ClosingFacts,
    CounsellingFollowUpFacts,
    CounsellingMonthFacts,
    DestroyedFacts,
    DestructionFacts,
    MonthLineFacts,
    ScaleSpanFacts,
)
from casedesk.casework.forms_book.subject import Subject
from casedesk.errors import RefusedError
from casedesk.model import CounsellingRelease
from casedesk.rules import codes, risk

_LEFT = ("complaint", "closed", "change", "workload")
_RIGHT = ("risk", "sex", "age_band", "source", "mode", "industry", "town")


def closing(session: Session, of: Subject) -> ClosingFacts:
    """Return a closing summary (P10). Refuses `form_closing_none`."""
    database, case, client = gather_counselling.own(session, of)
    entry = ending.opened_closing(database, session, case)
    if entry is None:
        raise RefusedError("form_closing_none")
    sheet = closing_sheet.opened(database, session, case, client)
    on = entry.on or case.opened_on
    days = iter(ending.plan(session, entry, on))
    first = next(days, None) if entry.first_follow_up else None
    second = next(days, None) if entry.second_follow_up else None
    return ClosingFacts(
        gather.organisation(session), client.code,
        gather_counselling.counsellor_of(session, client), case.seq, case.opened_on, entry.on,
        sheet.first_session, sheet.last_session, sheet.sessions,
        codes.label("complaints", sheet.complaint), sheet.words, sheet.goal, sheet.goal_before,
        entry.goal_after, tuple(ScaleSpanFacts(
            number, span.title, span.first_on, span.first, span.last_on, span.last, span.words)
            for number, span in enumerate(sheet.scales, 1)),
        entry.course, grade(entry.final_risk),
        codes.label("counselling_closings", entry.reason), entry.advice, first, second,
        str(entry.satisfaction or ""), client.destroy_after)


def follow_up(session: Session, of: Subject) -> CounsellingFollowUpFacts:
    """Return a follow-up (P11). Refuses `form_follow_up_none`."""
    database, case, client = gather_counselling.own(session, of)
    row = next((row for row in ending.opened_follow_ups(database, session, case)
                if row.number == of.record_id), None)
    if row is None:
        raise RefusedError("form_follow_up_none")
    planned = closing_sheet.planned(session, case)
    closed = ending.opened_closing(database, session, case)
    return CounsellingFollowUpFacts(
        gather.organisation(session), client.code,
        gather_counselling.counsellor_of(session, client), row.number,
        closed.on if closed else None, row.on, codes.label("follow_up_methods", row.how),
        gather.YES_NO[row.reached], row.words, grade(row.risk), gather.YES_NO[row.reopened],
        row.by, planned[0] if planned else None)


def follow_ups_of(session: Session, of: Subject) -> list[tuple[int, str]]:
    """Return the follow-ups of a case, the latest first."""
    database, case, _ = gather_counselling.own(session, of)
    return [(row.number, f"随访第{row.number}次 {row.on.month}月{row.on.day}日")
            for row in ending.opened_follow_ups(database, session, case)]


def month(session: Session, of: Subject) -> CounsellingMonthFacts:
    """Return a month's figures as they went out (P14). Refuses `figures_month`,
    `figures_unreleased`: what is not out may still be hidden otherwise.
    """
    text = of.month or ""
    first = figures.first_of(text)
    found = figures.in_session(session.info["database"], session, text)
    if not found.released:
        raise RefusedError("figures_unreleased", month=text)
    left, right = (_lines(found, names) for names in (_LEFT, _RIGHT))
    plain = [*((each.title, each) for each in (*found.sums, *found.rates, *found.events))]
    half = (len(plain) + 1) // 2
    return CounsellingMonthFacts(
        gather.organisation(session, first), f"{first.year}年{first.month}月",
        *figure_counts.span(text), int(settings_book.value(session, "small_cell", first)),
        _beside([("", *each) for each in plain[:half]], [("", *each) for each in plain[half:]]),
        _beside(left, right), found.released_at, found.released_by)


def month_refusal(session: Session, of: Subject) -> RefusedError | None:
    """Why a month may not be printed: it is not out."""
    out = session.scalar(select(CounsellingRelease.id).where(
        CounsellingRelease.month == (of.month or "")).limit(1))
    return None if out else RefusedError("figures_unreleased", month=of.month or "")


def destruction(session: Session, of: Subject) -> DestructionFacts:
    """Return the register of destruction of the year of a month (P16). Refuses `figures_month`."""
    year = figures.first_of(of.month or "").year
    rows = destroying.rows_of(session, year)[::-1]
    return DestructionFacts(
        gather.organisation(session, date(year, 1, 1)), year, tuple(DestroyedFacts(
            number, row.code, row.records, codes.label("destruction_reasons", row.reason),
            f"{row.proposed_by}\n{row.proposed_on:%Y-%m-%d}",
            f"{row.confirmed_by}\n{row.confirmed_at:%Y-%m-%d %H:%M}", row.method, row.backups)
            for number, row in enumerate(rows, 1)))


def grade(number: int | None) -> str:
    """Return a grade of risk in words."""
    return "" if number is None else risk.levels()[number].zh


_Named = tuple[str, str, Figure]


def _lines(found: MonthFigures, names: tuple[str, ...]) -> list[_Named]:
    rows: list[_Named] = []
    for name in names:
        title = figure_words.TABLES[name][0]
        for place, each in enumerate(found.table(name)):
            rows.append((title if place == 0 else "", each.title, each))
    return rows


def _beside(left: list[_Named], right: list[_Named]) -> tuple[MonthLineFacts, ...]:
    rows = []
    for one, other in zip_longest(left, right):
        cells: list[str] = []
        for each in (one, other):
            cells += [each[0], each[1], each[2].shown, each[2].year] if each else [""] * 4
        rows.append(MonthLineFacts(*cells))
    return tuple(rows)
