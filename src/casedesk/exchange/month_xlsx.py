"""The monthly summary as a workbook: the tables of the paper, the records of each figure."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO

from casedesk.casework import reports
from casedesk.casework.reports import Line, Measure, Month, ReportRow, Sheet, Table
from casedesk.casework.staff import Verb
from casedesk.exchange.xlsx import Book, Column, Value
from casedesk.model import Actor
from casedesk.rules import codes, dates
from casedesk.store import Database

TITLE = "工作月报表"


def export(database: Database, actor: Actor, wanted: str, target: Path | str | IO[bytes]) -> None:
    """Write the summary of a month as .xlsx; entered in the audit trail.

    Workers' names stand masked, ID numbers and telephones not at all. Refuses `report_month`,
    `report_future`, `report_formula`, `not_allowed`; raises OSError when it cannot be written.
    """
    reports.given_out(database, actor, wanted, Verb.EXPORT)
    made = reports.month(database, actor, wanted)
    lists = {code: reports.rows(database, actor, wanted, code, masked=True)
             for code, figure in made.figures.items() if figure.now.rows}
    write(target, made, reports.sheet(database, actor, made), lists)


def write(target: Path | str | IO[bytes], made: Month, sheet: Sheet,
          lists: Mapping[str, Sequence[ReportRow]]) -> None:
    """Write a summary and the lists behind its figures. Raises OSError."""
    with Book(target) as book:
        for table in made.tables:
            _table(book, table, made, sheet)
        _checks(book, made, sheet)
        if made.adjustments:
            _adjustments(book, made, sheet)
        _series(book, made, sheet)
        for code, rows in lists.items():
            _list(book, made, sheet, code, rows)


def _head(made: Month, sheet: Sheet) -> tuple[str, ...]:
    span = f"{dates.cn(made.period.first)}至{dates.cn(made.period.last)}"
    return (
        f"填报单位：{sheet.organisation}　　报告期：{span}",
        f"表号：{sheet.table_number}　　制表机关：{sheet.authority}　　"
        f"{'已定稿' if made.frozen else '草稿，未定稿'}　　审计码：{sheet.audit_code}",
    )


def _table(book: Book, table: Table, made: Month, sheet: Sheet) -> None:
    columns = [Column(heading.zh, "number" if heading.figures else "text")
               for heading in table.headings]
    lines = [line for line in table.lines if not line.whole]
    whole = next((line for line in table.lines if line.whole), None)
    name = f"表{table.number} {table.zh}"
    book.table(
        f"{TITLE}　{name}", columns, [_cells(line, table) for line in lines],
        notes=_head(made, sheet), sheet=name, totals=_cells(whole, table) if whole else None,
        foot=("金额单位：万元；“—”表示不适用", f"调解成功率 = {made.formula.zh}")
        if table.number == 1 else ())


def _cells(line: Line, table: Table) -> list[Value]:
    """Return a row: what the paper shows, as numbers where it is one."""
    figures = [heading.figures for heading in table.headings[1:]]
    return ["　" * line.depth + line.zh, *(
        _number(cell.text) if is_figure else cell.text
        for cell, is_figure in zip(line.cells, figures, strict=True))]


def _number(text: str) -> Value:
    plain = text.replace(",", "")
    try:
        return float(plain) if "." in plain else int(plain)
    except ValueError:
        return text


def _checks(book: Book, made: Month, sheet: Sheet) -> None:
    columns = (Column("序号"), Column("审核关系"), Column("左边", "number"),
               Column("右边", "number"), Column("结论"))
    rows = [(check.code, check.zh, _number(check.left), _number(check.right),
             "相符" if check.holds else "不符") for check in made.checks]
    book.table(f"{TITLE}　审核关系", columns, rows, notes=_head(made, sheet), sheet="审核关系")


def _adjustments(book: Book, made: Month, sheet: Sheet) -> None:
    columns = (Column("月份"), Column("指标"), Column("单位"), Column("已报", "number"),
               Column("现为", "number"), Column("增减", "number"), Column("涉及案件"))
    rows = [(each.month, each.zh, each.unit, _number(each.reported), _number(each.now),
             each.difference, "、".join(each.cases)) for each in made.adjustments]
    book.table(f"{TITLE}　对已报月份的补报调整", columns, rows, notes=_head(made, sheet),
               sheet="补报调整")


def _series(book: Book, made: Month, sheet: Sheet) -> None:
    columns = (Column("月份"), Column("新收（件）", "count"), Column("已结（件）", "count"))
    rows = [(point.month, point.accepted, point.closed) for point in made.series]
    book.table(f"{TITLE}　近十二个月新收与已结", columns, rows, notes=_head(made, sheet),
               sheet="近十二个月")


def _list(book: Book, made: Month, sheet: Sheet, code: str, rows: Sequence[ReportRow]) -> None:
    """Add the records that a figure counts, with what each adds to it."""
    indicator = made.figures[code].indicator
    columns = [Column("编号", "id"), Column("当事人（脱敏）"), Column("日期", "date"),
               Column("争议类型（事项）"), Column("结案方式")]
    kind = indicator.measure
    if kind is not Measure.COUNT:
        columns.append(Column(_heading(kind, indicator.unit),
                              "money" if _in_fen(code, kind) else "number"))
    if kind is Measure.SHARE:
        columns.append(Column("分母", "money" if _in_fen(code, kind) else "number"))
    lines = [_record(row)[:len(columns)] for row in rows]
    figure = made.figures[code]
    told = f"{indicator.zh}：{figure.text()}{indicator.unit}；{indicator.definition}"
    book.table(f"{code} {indicator.zh}", columns, lines, notes=(*_head(made, sheet), told),
               sheet=f"{code} {indicator.zh}")


def _heading(kind: Measure, unit: str) -> str:
    if kind is Measure.MONEY:
        return "金额（元）"
    return "分子" if kind is Measure.SHARE else unit


def _in_fen(code: str, kind: Measure) -> bool:
    """Whether the amounts of a list are money."""
    return kind is Measure.MONEY or code == "I16"


def _record(row: ReportRow) -> list[Value]:
    return [row.number, row.title, row.day, row.matter_label,
            codes.label("closing_kinds", row.closing), row.amount, row.base]

