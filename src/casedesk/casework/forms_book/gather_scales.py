"""Scales as they are printed: the sheet to fill in, and a result with what it comes to."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from casedesk.casework import settings_book
from casedesk.casework.counselling import helplines, scale_results
from casedesk.casework.forms_book import gather, gather_counselling
from casedesk.casework.forms_book.facts_counselling import (
    ScaleFacts,
    ScaleItemFacts,
    ScaleSheetFacts,
)
from casedesk.casework.forms_book.subject import Subject
from casedesk.errors import RefusedError
from casedesk.model import ScaleResult, now
from casedesk.rules import scales
from casedesk.rules.scales import Change, Scale
from casedesk.store import sealed

_ABREAST = 29  # ems: the answers of an item that stand in one line, else two by two
_LATIN = 0x2000  # below it a character is half as wide
_SHEETS = 1  # the sheets are numbered from here on, in the order of their codes


def sheet(session: Session, of: Subject) -> ScaleSheetFacts:
    """Return a scale to be filled in on paper, by code. Refuses `form_scale_none`."""
    _, _, client = gather_counselling.own(session, of)
    known = dict(zip(_offered(session), range(_SHEETS, 100), strict=False))
    code = next((code for code, number in known.items() if number == of.record_id), None)
    if code is None:
        raise RefusedError("form_scale_none")
    return sheet_of(session, scales.scale(code), client.code)


def sheets_of(session: Session, of: Subject) -> list[tuple[int, str]]:
    """Return the scales whose items may be printed."""
    return [(number, scales.scale(code).title)
            for number, code in enumerate(_offered(session), _SHEETS)]


def result(session: Session, of: Subject) -> ScaleFacts:
    """Return a scale that was filled in (P5). Refuses `form_scale_none`."""
    database, case, client = gather_counselling.own(session, of)
    rows = scale_results.opened(database, session, case)
    row = next((row for row in rows if row.id == of.record_id), None)
    if row is None:
        raise RefusedError("form_scale_none")
    scale, kept = scales.scale(row.scale), session.get_one(ScaleResult, row.id)
    told = sealed.get(database, session, kept.uid, "scale")
    content = told.content if told else {}
    before = [each for each in rows[:rows.index(row)]
              if each.scale == row.scale and each.score.total is not None]
    functional = content.get("functional")
    least, most = scale.range
    return ScaleFacts(
        gather.organisation(session), client.code,
        gather_counselling.counsellor_of(session, client, kept.recorded_by),
        sheet_of(session, scale, client.code, row.answers, functional), row.on,
        "来访者自填" if kept.by_client else "咨询师代填", row.score.total, f"{least}–{most}",
        row.score.band, scale.higher_is_better,
        "、".join(map(str, row.score.missing)),
        before[-1].on if before else None, before[-1].score.total if before else None,
        _change(row.since_last), _change(row.since_first) if len(before) > 1 else "",
        str(content.get("early_reason", "")), row.score.further, row.score.alert, scale.citation)


def results_of(session: Session, of: Subject) -> list[tuple[int, str]]:
    """Return the results of a case, the latest first."""
    _, case, _ = gather_counselling.own(session, of)
    return [(row.id, f"{row.scale} {row.filled_on.month}月{row.filled_on.day}日")
            for row in session.scalars(select(ScaleResult).where(
                ScaleResult.case_id == case.id)
                .order_by(ScaleResult.filled_on.desc(), ScaleResult.id.desc()))]


def sheet_of(session: Session, scale: Scale, code: str, answers: Sequence[int | None] = (),
             functional: object = None) -> ScaleSheetFacts:
    """Return a scale's sheet with these answers ticked; none where its items are not shipped."""
    given = list(answers) or [None] * len(scale.items)
    return ScaleSheetFacts(
        gather.organisation(session), code, scale.title, scale.version,
        scale.stem, tuple(_item(item, score) for item, score in
                          zip(scale.items, given, strict=True)) if scale.items_shipped else (),
        scale.functional, "　".join(
            _ticked(label, number == functional)
            for number, label in enumerate(scale.functional_options)),
        scale.credit,
        helplines.of(session))


def _item(item: scales.Item, score: int | None) -> ScaleItemFacts:
    said = [_ticked(f"{option.label} {option.score}", option.score == score)
            for option in item.options]
    abreast = len(said) if sum(map(_width, said)) + len(said) - 1 <= _ABREAST else 2
    lines = ["　".join(said[at:at + abreast]) for at in range(0, len(said), abreast)]
    return ScaleItemFacts(item.no, item.text, "\n".join(lines), score)


def _width(text: str) -> float:
    return sum(1 if ord(each) > _LATIN else 0.5 for each in text)


def _ticked(label: str, chosen: bool) -> str:
    return f"{'●' if chosen else '○'}{label}"


def _offered(session: Session) -> list[str]:
    free = settings_book.value(session, "scales_non_commercial", now().date())
    return [code for code, scale in scales.scales().items()
            if scale.items_shipped and (free or not scale.confirm)]


def _change(change: Change | None) -> str:
    return f"{change.points:+d}分，{change.words}" if change else ""

