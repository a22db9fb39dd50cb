"""The summary as a workbook: the paper's figures as numbers, and no worker's name."""

from datetime import date, datetime
from zipfile import ZipFile

import openpyxl
import pytest
import time_machine

from casedesk.casework import reports
from casedesk.errors import RefusedError
from casedesk.exchange import month_xlsx
from casedesk.model import AuditEntry, CaseFile, Person
from tests.made_months import Months


@pytest.fixture
def office(database):
    made = Months(3, date(2025, 6, 1), date(2026, 11, 20)).work(300)
    with database.writing(None) as session:
        made.put(session)
    with time_machine.travel(datetime(2026, 11, 22, 2, 0), tick=False):
        yield database


@pytest.fixture
def book(office, supervisor, tmp_path):
    month_xlsx.export(office, supervisor, "2026-09", tmp_path / "month.xlsx")
    return openpyxl.load_workbook(tmp_path / "month.xlsx")


def rows_of(page) -> list[tuple]:
    return [row for row in page.iter_rows(values_only=True) if any(row)]


def test_the_tables_hold_the_paper_s_figures_as_numbers(office, supervisor, book):
    made = reports.month(office, supervisor, "2026-09")
    for table in made.tables:
        found = {row[0]: row[1:] for row in rows_of(book[f"表{table.number} {table.zh}"])}
        for line in table.lines:
            cells = found["　" * line.depth + line.zh]
            for cell, shown in zip(line.cells, cells, strict=True):
                number = cell.text.replace(",", "")
                if isinstance(shown, int | float):
                    assert float(number) == pytest.approx(shown), line.zh
                else:
                    assert shown == cell.text, line.zh
            assert any(isinstance(shown, int | float) for shown in cells) or set(cells) >= {"—"}


def test_each_figure_has_its_records_and_they_add_up(office, supervisor, book):
    made = reports.month(office, supervisor, "2026-09")
    for code, figure in made.figures.items():
        if not figure.now.rows:
            continue
        page = book[f"{code} {figure.indicator.zh}"[:31]]
        rows = rows_of(page)
        start = next(n for n, row in enumerate(rows) if row[0] == "编号") + 1
        assert len(rows) - start == figure.now.rows, code
        if figure.indicator.measure is reports.Measure.MONEY:
            total = sum(row[5] for row in rows[start:])
            assert round(total * 100) == figure.now.amount, code
        if figure.indicator.measure is reports.Measure.SHARE:
            assert rows[start - 1][5:7] == ("分子", "分母")


def test_no_name_of_a_worker_or_an_employer_is_in_the_file(office, book, tmp_path):
    with office.reading() as session:
        people = [row.name for row in session.query(Person)]
        titles = [row.title for row in session.query(CaseFile)]
    with ZipFile(tmp_path / "month.xlsx") as packed:
        whole = "".join(packed.read(name).decode("utf-8", "ignore") for name in packed.namelist())
    assert not [name for name in [*people, *titles] if name in whole]
    assert "工**" in whole or "工*" in whole


def test_no_cell_is_a_formula(book):
    kinds = {cell.data_type for page in book for row in page.iter_rows() for cell in row}
    assert "f" not in kinds


def test_a_book_of_an_open_month_says_so_and_of_a_frozen_one_too(
        office, supervisor, book, tmp_path):
    assert "草稿，未定稿" in book["表1 综合情况"]["A3"].value
    reports.freeze(office, supervisor, "2026-09")
    month_xlsx.export(office, supervisor, "2026-09", tmp_path / "final.xlsx")
    final = openpyxl.load_workbook(tmp_path / "final.xlsx")
    assert "已定稿" in final["表1 综合情况"]["A3"].value


def test_export_is_audited_and_needs_the_right(office, book, actors, tmp_path):
    with pytest.raises(RefusedError):
        month_xlsx.export(office, actors["mediator"], "2026-09", tmp_path / "no.xlsx")
    assert not (tmp_path / "no.xlsx").exists()
    with office.reading() as session:
        assert [row.verb for row in session.query(AuditEntry)].count("report.export") == 1
