"""The tables of legal aid in the summary: 法律援助与咨询, and by town, trade and matter."""

from collections.abc import Iterable, Mapping
from functools import cache

from casedesk.casework.reports.counting import AID_BY, BY_AID, Counted, Groups
from casedesk.casework.reports.measure import Total
from casedesk.casework.reports.tables import (
    NOT_TOLD,
    SPANS,
    UNTOLD,
    Cell,
    Figure,
    Heading,
    Line,
    Table,
    added,
    overview,
)
from casedesk.rules import codes

GROUP = "aid"
FIRST = 4  # the number of the first of these tables
_SHORT = {  # how a narrow column says it
    "A01": ("咨询", "advice"), "A05": ("初审", "screened"), "A06": ("转介", "sent"),
    "A07": ("回执", "receipts"), "A08": ("决定", "decided"), "A08a": ("给予", "granted"),
    "A08c": ("不予", "refused"), "A10": ("办结", "concluded")}
_TITLES = {"town": ("按镇街", "By town", "镇街", "Town", "towns"),
           "industry": ("按行业", "By trade", "行业", "Trade", "industries"),
           "matter": ("按事项", "By matter", "事项", "Matter", "aid_matters")}


def tables(counted: Counted, told: Mapping[str, Figure]) -> tuple[Table, ...]:
    """Return 表4 to 表7."""
    whole = overview(FIRST, "法律援助与咨询", "Legal aid and advice", told, GROUP)
    return (whole, *(_across(number, by, counted.aid)
                     for number, by in enumerate(AID_BY, FIRST + 1)))


def totals(groups: Groups, code: str) -> Total:
    """Return what a figure counts over all the groups of a breakdown."""
    return added(groups.get(code, {}).values())


def _across(number: int, by: str, aid: Mapping[str, Mapping[str, Groups]]) -> Table:
    zh, en, name, name_en, _ = _TITLES[by]
    headings = [Heading(name, name_en, False)]
    headings += [Heading(span + _SHORT[code][0], f"{span_en}: {_SHORT[code][1]}")
                 for _, span, span_en in SPANS for code in BY_AID]
    lines = [Line(code or NOT_TOLD, _named(by, code, "zh"), _named(by, code, "en"),
                  tuple(_cells(by, aid, code))) for code in _met(by, aid)]
    lines.append(Line("", "合计", "Total", tuple(_cells(by, aid, None)), 0, True))
    return Table(number, f"援助{zh}", f"Legal aid {en.lower()}", tuple(headings),
                 tuple(lines))


def _named(by: str, code: str, language: str) -> str:
    untold = UNTOLD if language == "zh" else "Not told"
    return codes.label(_TITLES[by][4], code, language) or untold


def _met(by: str, aid: Mapping[str, Mapping[str, Groups]]) -> list[str]:
    """Return the codes that have a record, in the order of their table."""
    met = {code for spans in aid.values() for found in spans[by].values() for code in found}
    order = _order(_TITLES[by][4])
    return sorted(met, key=lambda code: (order.get(code, len(order)), code))


@cache
def _order(table: str) -> dict[str, int]:
    return {code: place for place, code in enumerate(codes.table(table))}


def _cells(by: str, aid: Mapping[str, Mapping[str, Groups]], code: str | None) -> Iterable[Cell]:
    for column, _, _ in SPANS:
        for figure in BY_AID:
            groups = aid[column][by]
            total = totals(groups, figure) if code is None else groups.get(
                figure, {}).get(code, Total())
            asked = "" if code is None else code or NOT_TOLD
            yield Cell(f"{total.rows:,}", figure, column, **{by: asked})
