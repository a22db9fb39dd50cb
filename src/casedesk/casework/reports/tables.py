"""The tables of the summary: 综合情况, 争议类型, 结案方式; every cell knows its rows."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from casedesk.casework.reports.counting import BY_MATTER, Counted, Groups
from casedesk.casework.reports.indicator import Indicator, catalogue
from casedesk.casework.reports.measure import NONE, Change, Measure, Total, half_up, text
from casedesk.rules import codes

SPANS = (("now", "本月", "Month"), ("to_date", "累计", "Year"))
UNTOLD, NOT_TOLD = "未注明", "-"  # as it is worded, and as a cell asks for it


@dataclass(frozen=True)
class Figure:
    """An indicator with its four numbers: this month, the last, a year ago, the year so far."""

    indicator: Indicator
    now: Total
    before: Total
    year_ago: Total
    to_date: Total

    @property
    def code(self) -> str:
        """Its code: I01 …"""
        return self.indicator.code

    def total(self, column: str) -> Total:
        """What was counted for a column: now, before, year_ago, to_date."""
        found: Total = getattr(self, column)
        return found

    def number(self, column: str = "now") -> Fraction | None:
        """The exact number; money in fen, shares in per cent."""
        return self.total(column).number(self.indicator.measure)

    def text(self, column: str = "now") -> str:
        """The number as the summary writes it."""
        return text(self.indicator.measure, self.number(column))

    def change(self, against: str) -> Change:
        """环比 (against 'before') or 同比 (against 'year_ago')."""
        return Change.between(self.indicator.measure, self.number(), self.number(against))


@dataclass(frozen=True)
class Cell:
    """A cell: its text, and which rows it counts (`code` empty: nothing to open).

    `matter`, `closing`, `town` and `industry` narrow the rows; '-' stands for those where none is
    noted.
    """

    text: str
    code: str = ""
    column: str = "now"
    matter: str = ""
    closing: str = ""
    town: str = ""
    industry: str = ""


@dataclass(frozen=True)
class Heading:
    """A column: its title, and whether its cells are figures."""

    zh: str
    en: str
    figures: bool = True


@dataclass(frozen=True)
class Line:
    """A row of a table; `depth` sets it in, `whole` marks the sum of the others."""

    code: str
    zh: str
    en: str
    cells: tuple[Cell, ...]
    depth: int = 0
    whole: bool = False


@dataclass(frozen=True)
class Table:
    """A table of the summary as paper, screen and spreadsheet show it."""

    number: int
    zh: str
    en: str
    headings: tuple[Heading, ...]
    lines: tuple[Line, ...]


def figures(counted: Counted) -> dict[str, Figure]:
    """Return every indicator with its numbers, in the order of 表1."""
    return {code: Figure(indicator, *(columns.get(code, Total()) for columns in (
        counted.columns["now"], counted.columns["before"], counted.columns["year_ago"],
        counted.columns["to_date"]))) for code, indicator in catalogue().items()}


def tables(counted: Counted, told: Mapping[str, Figure]) -> tuple[Table, ...]:
    """Return 表1 to 表7."""
    from casedesk.casework.reports import aid_tables

    return (overview(1, "综合情况", "Overview", told), _by_matter(counted.matters),
            _by_closing(counted.closings), *aid_tables.tables(counted, told))


def overview(number: int, zh: str, en: str, told: Mapping[str, Figure],
             group: str = "") -> Table:
    """Return the table of the figures of a group, each with the months it is held against."""
    headings = (
        Heading("指标", "Figure", False), Heading("单位", "Unit", False),
        Heading("本月", "Month"), Heading("上月", "Last month"), Heading("环比", "Change"),
        Heading("上年同月", "A year ago"), Heading("同比", "Change"),
        Heading("本年累计", "Year to date"))
    lines = []
    for code, figure in told.items():
        if figure.indicator.group != group:
            continue
        cells = (
            Cell(figure.indicator.unit), Cell(figure.text(), code),
            Cell(figure.text("before"), code, "before"), Cell(str(figure.change("before"))),
            Cell(figure.text("year_ago"), code, "year_ago"),
            Cell(str(figure.change("year_ago"))), Cell(figure.text("to_date"), code, "to_date"))
        lines.append(Line(code, figure.indicator.zh, figure.indicator.en, cells,
                          figure.indicator.depth))
    return Table(number, zh, en, headings, tuple(lines))


def _by_matter(spans: Mapping[str, Groups]) -> Table:
    titles = (("新收", "accepted"), ("已结", "closed"), ("成功", "settled"),
              ("人数", "workers"), ("金额", "claimed, 10,000 yuan"))
    headings = [Heading("争议类型", "Kind of dispute", False)]
    headings += [Heading(zh + title, f"{en}: {wording}")
                 for _, zh, en in SPANS for title, wording in titles]
    lines = [
        Line(code, codes.label("matters", code) or UNTOLD,
             codes.label("matters", code, "en") or "Not told",
             tuple(_matter_cells(spans, code)), 1 if len(code) > 2 else 0)
        for code in _matters_met(spans)]
    lines.append(Line("", "合计", "Total", tuple(_matter_cells(spans, None)), 0, True))
    return Table(2, "争议类型", "Kinds of dispute", tuple(headings), tuple(lines))


def _matters_met(spans: Mapping[str, Groups]) -> list[str]:
    """Return every first-level kind, and the second-level kinds that have a case."""
    met = {code for groups in spans.values() for found in groups.values() for code in found}
    table = codes.table("matters")
    ordered = [code for code in table if code in met or not table[code].parent]
    return ordered + sorted(met - set(table))


def matter_total(groups: Groups, indicator: str, matter: str | None) -> Total:
    """Return what a kind counts, with the kinds beneath it; all of them for none."""
    found = groups.get(indicator, {})
    return added(total for code, total in found.items()
                 if matter is None or code == matter or (matter and code[:len(matter)] == matter))


def added(totals: Iterable[Total]) -> Total:
    """Return totals added together."""
    found = Total()
    for total in totals:
        found = found.plus(total)
    return found


def _matter_cells(spans: Mapping[str, Groups], matter: str | None) -> Iterable[Cell]:
    for column, _, _ in SPANS:
        for code in BY_MATTER:
            total = matter_total(spans[column], code, matter)
            measure = catalogue()[code].measure
            measure = Measure.SUM if measure is Measure.SHARE else measure
            asked = "" if matter is None else matter or NOT_TOLD
            yield Cell(text(measure, total.number(measure)), code, column, asked)


def _by_closing(spans: Mapping[str, Groups]) -> Table:
    headings = [Heading("结案方式", "Way of closing", False)]
    for _, zh, en in SPANS:
        headings += [Heading(zh, f"{en}: cases"), Heading("占比", "Share")]
    counts: dict[str, dict[str, int]] = defaultdict(dict)
    for column, _, _ in SPANS:
        for closing, total in spans[column].get("I03", {}).items():
            counts[closing][column] = total.rows
    table = codes.table("closing_kinds")
    ordered = [code for code in table if code != "31" or code in counts]
    ordered += sorted(set(counts) - set(table))
    lines = [Line(code, codes.label("closing_kinds", code) or UNTOLD,
                  codes.label("closing_kinds", code, "en") or "Not told",
                  tuple(_closing_cells(counts, code))) for code in ordered]
    lines.append(Line("", "合计", "Total", tuple(_closing_cells(counts, None)), 0, True))
    return Table(3, "结案方式", "Ways of closing", tuple(headings), tuple(lines))


def _closing_cells(counts: Mapping[str, Mapping[str, int]],
                   closing: str | None) -> Iterable[Cell]:
    for column, _, _ in SPANS:
        whole = sum(found.get(column, 0) for found in counts.values())
        part = whole if closing is None else counts.get(closing, {}).get(column, 0)
        asked = "" if closing is None else closing or NOT_TOLD
        yield Cell(f"{part:,}", "I03", column, closing=asked)
        share = f"{half_up(Fraction(part * 100, whole), 1)}%" if whole else NONE
        yield Cell(share)
