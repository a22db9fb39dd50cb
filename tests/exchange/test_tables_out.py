"""Tables out: values only, numbers of people as text, nothing that a program would run."""

import io
from datetime import date, datetime

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from casedesk.exchange.ledger import read
from casedesk.exchange.text_table import guarded, write_csv
from casedesk.exchange.xlsx import Book, Column, write_table

COLUMNS = [Column("姓名"), Column("身份证号码", "id"), Column("诉求金额(元)", "money"),
           Column("登记日期", "date"), Column("涉及人数", "count"), Column("比例", "share"),
           Column("用人单位"), Column("时间", "time")]
ROWS = [["=1+1", "430102198208247569", 526556, date(2026, 1, 2), 12, 0.958,
         "https://example.org/", datetime(2026, 1, 2, 14, 3)],
        ["张㛃𠮷", "", None, None, 0, None, None, None]]


@pytest.fixture
def sheet(tmp_path):
    path = tmp_path / "名单.xlsx"
    write_table(path, "案件名单", COLUMNS, ROWS, notes=["西区彩虹社区职工服务中心"],
                totals=["合计", None, 526556, None, 12, None, None, None], foot=["制表人："])
    return openpyxl.load_workbook(path)["案件名单"]


def test_text_is_never_a_formula_and_a_number_of_a_person_is_text(sheet):
    assert (sheet["A4"].value, sheet["A4"].data_type) == ("=1+1", "s")
    assert (sheet["B4"].value, sheet["B4"].number_format) == ("430102198208247569", "@")
    assert sheet["G4"].hyperlink is None
    assert sheet["A5"].value == "张㛃𠮷"


def test_money_days_counts_and_shares_are_figures_with_their_formats(sheet):
    assert (sheet["C4"].value, sheet["C4"].number_format) == (5265.56, "#,##0.00")
    assert (sheet["D4"].value, sheet["D4"].number_format) == (datetime(2026, 1, 2), "yyyy-mm-dd")
    assert (sheet["E4"].value, sheet["E5"].value) == (12, 0)
    assert (sheet["F4"].value, sheet["F4"].number_format) == (0.958, "0.0%")
    assert sheet["H4"].value == datetime(2026, 1, 2, 14, 3)
    assert sheet["C5"].value is None


def test_title_notes_frozen_heading_totals_and_foot_stand_in_their_places(sheet):
    assert (sheet["A1"].value, sheet["A2"].value) == ("案件名单", "西区彩虹社区职工服务中心")
    assert [cell.value for cell in sheet[3]] == [column.heading for column in COLUMNS]
    assert sheet.freeze_panes == "A4"
    assert sheet.auto_filter.ref == "A3:H5"
    assert (sheet["A6"].value, sheet["C6"].value, sheet["A6"].font.b) == ("合计", 5265.56, True)
    assert sheet["A8"].value == "制表人："
    assert sheet.column_dimensions["B"].width > 18


def test_a_book_holds_several_tables_under_names_that_excel_takes():
    target = io.BytesIO()
    with Book(target) as book:
        for _ in range(2):
            book.table("表1 [综合]/情况：" + "长" * 40, [Column("甲")], [["x"]])
    names = openpyxl.load_workbook(target).sheetnames
    assert len(names) == 2
    assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in names)


def test_a_table_without_rows_is_written(tmp_path):
    write_table(tmp_path / "空.xlsx", "空", [Column("姓名")], [])
    assert openpyxl.load_workbook(tmp_path / "空.xlsx").active["A2"].value == "姓名"


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(OSError, match="No such file"):
        write_table(tmp_path / "没有" / "表.xlsx", "表", [Column("甲")], [])


def test_csv_has_its_mark_and_guards(tmp_path):
    write_csv(tmp_path / "名单.csv", COLUMNS, ROWS)
    data = (tmp_path / "名单.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    lines = data.decode("utf-8-sig").split("\r\n")
    assert lines[1] == ("'=1+1,\t430102198208247569,5265.56,2026-01-02,12,95.8%,"
                        "https://example.org/,2026-01-02 14:03")


@pytest.mark.parametrize("text", [
    "=1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1", "＋1", "－1", "＠1", "\n=1"])
def test_signs_that_begin_a_formula_are_guarded(text):
    assert guarded(text) == "'" + text


@given(st.text(max_size=20))
def test_a_guarded_text_never_begins_a_formula(text):
    assert guarded(text).lstrip()[:1] not in {"=", "+", "-", "@", "＝", "＋", "－", "＠"} - {""}


@given(st.text("=+-@'\t ＝张三1", max_size=8))
def test_what_is_written_out_is_what_was_there(text):
    target = io.BytesIO()
    write_table(target, "表", [Column("甲")], [[text]])
    assert (openpyxl.load_workbook(target).active["A3"].value or "") == text


def test_a_list_written_as_csv_is_read_back_unaltered(tmp_path):
    columns = [Column("登记日期", "date"), Column("姓名"), Column("身份证号码", "id"),
               Column("联系电话", "id"), Column("用人单位"), Column("备注")]
    write_csv(tmp_path / "回.csv", columns, [
        [date(2026, 1, 2), "胡娟", "430102198208247569", "+85291234567", "甲公司", "=1+1"]])
    (line,) = read(tmp_path / "回.csv").lines
    values = line.checked.values
    assert values["id_number"].normalised == "430102198208247569"
    assert (values["phone"], values["remarks"]) == ("+85291234567", "=1+1")
