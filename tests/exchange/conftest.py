"""Ledgers made for the tests, in every shape that offices keep them."""

from pathlib import Path

import openpyxl
import pytest

HEADINGS = ["序号", "登记日期", "姓名", "性别", "身份证号码", "联系电话", "用人单位", "争议类型",
            "诉求金额(元)", "涉及人数", "受理日期", "调解员", "处理结果", "结案日期",
            "协议金额(元)", "备注"]
ROW = [1, "2026-01-02", "胡娟", "女", "430102198208247569", "13291308691",
       "中山市美盛家具有限公司", "劳动报酬", 5265.56, 1, "2026-01-04", "林晓", "达成协议",
       "2026-01-06", 2721.6, ""]


@pytest.fixture
def ledgers() -> Path:
    """The two ledgers of a real shape, and what they add up to."""
    return Path(__file__).parents[1] / "data" / "ledgers"


@pytest.fixture
def book(tmp_path):
    """Write rows as a workbook: book(rows, merges=["A1:C1"], name=…) returns its path."""
    def write(rows, merges=(), name="台账.xlsx", title="Sheet", change=None):
        workbook = openpyxl.Workbook()
        sheet = workbook.active
        sheet.title = title
        for row in rows:
            sheet.append(row)
        for area in merges:
            sheet.merge_cells(area)
        if change:
            change(workbook)
        path = tmp_path / name
        workbook.save(path)
        return path

    return write


@pytest.fixture
def text(tmp_path):
    """Write a text table: text("a,b", "gb18030") returns its path."""
    def write(content, encoding="utf-8", name="台账.csv"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
        return path

    return write


def changed(**cells):
    """The sample row with some cells changed, by heading as a field of the ledger."""
    fields = ["seq", "registered", "name", "sex", "id_number", "phone", "employer", "matter",
              "claim", "workers", "accepted", "mediator", "result", "closed", "agreed", "remarks"]
    row = list(ROW)
    for field, value in cells.items():
        row[fields.index(field)] = value
    return row
