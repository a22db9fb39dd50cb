"""The monthly summary on paper: 表1 with chart and 情况说明, 表2, 表3, 审核关系, definitions."""

import tomllib
from collections.abc import Sequence
from functools import cache
from typing import Any

from casedesk.casework import reports
from casedesk.casework.reports import Line, Month, Sheet, Table
from casedesk.casework.staff import Verb
from casedesk.model import Actor
from casedesk.paths import resource
from casedesk.printing import month_chart
from casedesk.printing.blocks import Break, Heading, Masthead, Paragraph, Space, Text
from casedesk.printing.figures import Beside, Chart, Note, SignOff
from casedesk.printing.fonts import clean
from casedesk.printing.page import LANDSCAPE, MM, Block, Document, Frame, compose, write
from casedesk.printing.tables import Column, Roster
from casedesk.printing.text import Face, Span
from casedesk.rules import dates
from casedesk.store import Database

DRAFT, PRACTICE = "草稿", "演示"
DENSE = Face("serif", 9.2, 8.8)
FINE = Face("serif", 8.8, 7.8)
LOOSE = Face("serif", 9.5, 10.8)
WORDS = Face("serif", 9.5, 13.8)
SMALL = Face("serif", 8.5, 12.5)
TITLE = Face("sans-bold", 10.5, 15)
_WIDTHS = (168.0, 88.0)  # mm: 表1 and what stands beside it
_OVERVIEW = (43.0, 12.0, 20.0, 20.0, 21.0, 20.0, 21.0, 22.0)
_CLOSING = (49.0, 14.0, 18.0, 15.0, 18.0)
_ACROSS = 46.0  # of the tables by town, trade and matter: the first column
_CHART = 47.0  # mm high


def month_pdf(made: Month, sheet: Sheet, remarks: str = "") -> bytes:
    """Return the summary as PDF, marked 草稿 until it is frozen.

    `remarks` is 情况说明; without it what was frozen stands there, else what the figures say.
    Refuses `no_glyph` by the character's name.
    """
    return write([document(made, sheet, remarks)])


def issue(database: Database, actor: Actor, wanted: str, remarks: str = "") -> bytes:
    """Return the summary of a month to be printed; entered in the audit trail.

    Refuses `report_month`, `report_future`, `report_formula`, `no_glyph`, `not_allowed`.
    """
    pdf = preview(database, actor, wanted, remarks)
    reports.given_out(database, actor, wanted, Verb.PRINT)
    return pdf


def preview(database: Database, actor: Actor, wanted: str, remarks: str = "") -> bytes:
    """Return the same paper to be looked at; nothing is written. Refusals as `issue`."""
    made = reports.month(database, actor, wanted)
    return month_pdf(made, reports.sheet(database, actor, made), remarks)


def document(made: Month, sheet: Sheet, remarks: str = "") -> Document:
    """Return the pages before they are written."""
    words = clean(remarks.strip() or made.remarks or made.described)
    first = int(_paper()["first_page"])
    overview, most = made.tables[0], int(_paper()["next_page"])
    rest = overview.lines[first:]
    *following, last = [rest[at:at + most] for at in range(0, max(len(rest), 1), most)]
    blocks: list[Block] = [
        *_head(made, sheet),
        Beside(((_roster(overview, overview.lines[:first], _OVERVIEW, DENSE),),
                (Chart(_chart(made), "近十二个月新收与已结"),
                 Note("情况说明", words, 40.0, WORDS))),
               _WIDTHS),
        *_relation(made), _sign_off(made, sheet), Break(),
        *(block for part in following for block in (
            _goes_on(overview), _roster(overview, part, _OVERVIEW, DENSE), Break())),
        Beside(((_goes_on(overview), _roster(overview, last, _OVERVIEW, DENSE)),
                (_title(_named(made.tables[2])),
                 _roster(made.tables[2], made.tables[2].lines, _CLOSING, LOOSE))),
               (156.0, 100.0)),
        _sign_off(made, sheet), Break(),
        _title(f"{_named(made.tables[1])}（单位：件、人、万元）"),
        _roster(made.tables[1], made.tables[1].lines, (76.0, *(18.0, 18.0, 18.0, 18.0, 23.0) * 2),
                LOOSE),
        _sign_off(made, sheet), Break(), *_aid(made, most), _sign_off(made, sheet), Break(),
        *_annexes(made),
    ]
    return compose(blocks, LANDSCAPE, _frame(made, sheet))


def _aid(made: Month, most: int) -> list[Block]:
    """The figures of legal aid, and those by town, trade and matter."""
    whole, *across = made.tables[3:]
    found: list[Block] = []
    pages = -(-len(whole.lines) // (most + 2))  # no chart and no head on these
    most = -(-len(whole.lines) // pages)
    for at in range(0, len(whole.lines), most):
        heading = _goes_on(whole) if at else _title(f"{_named(whole)}（单位：件、人、万元）")
        found += [heading, _roster(whole, whole.lines[at:at + most], _OVERVIEW, DENSE), Break()]
    for table in across:
        narrow = (256.0 - _ACROSS) / (len(table.headings) - 1)
        widths = (_ACROSS, *(narrow,) * (len(table.headings) - 1))
        found += [_title(f"{_named(table)}（单位：件）"),
                  _roster(table, table.lines, widths, LOOSE), Space(4.0)]
    return found[:-1]


@cache
def _paper() -> dict[str, Any]:
    return tomllib.loads(resource("reports/paper.toml").read_text("utf-8"))


def _frame(made: Month, sheet: Sheet) -> Frame:
    period = _month_cn(made)
    stamp = f"{sheet.made_at:%Y-%m-%d %H:%M}　{clean(sheet.operator)}　审计码 {sheet.audit_code}"
    mark = PRACTICE if sheet.practice else ""
    return Frame(
        title=f"{sheet.organisation} {_paper()['title']} {period}",
        running=f"{clean(sheet.organisation)}　{_paper()['title']}　{period}",
        foot_left=_paper()["foot"], foot_right=stamp,
        watermark=mark if made.frozen else DRAFT, made_at=sheet.made_at)


def _month_cn(made: Month) -> str:
    return f"{made.period.month[:4]}年{int(made.period.month[5:])}月"


def _head(made: Month, sheet: Sheet) -> list[Block]:
    period = made.period
    span = f"{dates.cn(period.first)}至{dates.cn(period.last)}"
    left = f"填报单位：{clean(sheet.organisation)}\n报告期：{_month_cn(made)}（{span}）"
    right = (f"表号：{clean(sheet.table_number)}　　制表机关：{clean(sheet.authority)}\n"
             f"{_named(made.tables[0])}　　计量单位：{_paper()['units']}")
    return [Masthead("", _paper()["title"], (Span(left),), (Span(right),))]


def _goes_on(table: Table) -> Heading:
    return _title(f"表{table.number}　{table.zh}（续）")


def _named(table: Table) -> str:
    return f"表{table.number}　{table.zh}"


def _title(text: str) -> Heading:
    return Heading((Span(text),), face=TITLE)


def _roster(table: Table, lines: Sequence[Line], widths: Sequence[float], face: Face) -> Roster:
    """Return a table of the summary as a ruled one; what is part of a line stands in under it."""
    columns = tuple(
        Column(heading.zh, width, "figures" if heading.figures else
               "left" if not number else "center")
        for number, (heading, width) in enumerate(zip(table.headings, widths, strict=True)))
    rows = [(_label(line), *((Span(cell.text, line.whole),) for cell in line.cells))
            for line in lines]
    return Roster(columns, rows, height=5.0, face=face, head=6.6)


def _label(line: Line) -> tuple[Span, ...]:
    return (Span("　" * line.depth + clean(line.zh), line.whole),)


def _chart(made: Month) -> Any:
    width = (LANDSCAPE.measure - 5 * MM) * _WIDTHS[1] / sum(_WIDTHS)
    return month_chart.drawing(made.series, width, _CHART * MM)


def _relation(made: Month) -> list[Block]:
    """The relation a reader checks first, with its figures, and how the others stand."""
    number = {code: figure.text() for code, figure in made.figures.items()}
    failed = [check for check in made.checks if not check.holds]
    first = ("不符" if any(check.code == "C01" for check in failed) else "相符")
    sum_ = f"{number['I04']} = {number['I01']} + {number['I02']} − {number['I03']}"
    others = f"{len(failed)}项不符，见附1" if failed else "全部相符"
    text = (f"审核关系：期末未结 = 上期未结 + 本期新收 − 本期已结（{sum_}）{first}；"
            f"成功率 = {made.formula.zh}。共{len(made.checks)}项，{others}。")
    return [Text((Paragraph((Span(text),), 0.0, "left", 2.5),), SMALL)]


def _sign_off(made: Month, sheet: Sheet) -> SignOff:
    places = [(label, "") for label in _paper()["sign_off"]]
    return SignOff((*places, ("联系电话：", clean(sheet.phone)),
                    ("填报日期：", dates.cn(sheet.made_at.date()))))


def _annexes(made: Month) -> list[Block]:
    found: list[Block] = []
    titles = ("审核关系", "对已报月份的补报调整", "指标解释")
    parts = zip(titles, (_checked(made), _adjusted(made), _defined(made)), strict=True)
    for number, (title, blocks) in enumerate((part for part in parts if part[1]), 1):
        found += [_title(f"附{number}　{title}"), *blocks, Space(4.0)]
    return found[:-1]


def _checked(made: Month) -> list[Block]:
    columns = (Column("序号", 12), Column("审核关系", 54, "left"), Column("左边", 25, "figures"),
               Column("右边", 25, "figures"), Column("结论", 12))
    rows = [tuple((Span(text),) for text in (
        check.code, check.zh, check.left, check.right, "相符" if check.holds else "不符"))
        for check in made.checks]
    half = (len(rows) + 1) // 2
    stacks = tuple((Roster(columns, part, 5.0, LOOSE, head=6.6),)
                   for part in (rows[:half], rows[half:]))
    return [Beside(stacks, (1.0, 1.0))]


def _adjusted(made: Month) -> list[Block]:
    if not made.adjustments:
        return []
    columns = (Column("月份", 18), Column("指标", 52, "left"), Column("单位", 14),
               Column("已报", 24, "figures"), Column("现为", 24, "figures"),
               Column("增减", 24, "figures"), Column("涉及案件", 105, "left"))
    rows = [tuple((Span(text),) for text in (
        each.month, each.zh, each.unit, each.reported, each.now, each.difference,
        clean("、".join(each.cases[:12]) + ("等" if len(each.cases) > 12 else "")) or "—"))
        for each in made.adjustments]
    return [Roster(columns, rows, 5.0, LOOSE, head=6.6)]


def _defined(made: Month) -> list[Block]:
    columns = (Column("代码", 14), Column("指标", 48, "left"), Column("单位", 14),
               Column("指标解释", 185, "left"))
    rows = [tuple((Span(text),) for text in (
        code, figure.indicator.zh, figure.indicator.unit, figure.indicator.definition))
        for code, figure in made.figures.items()]
    return [Roster(columns, rows, 5.0, FINE, head=6.6)]
