"""The heading is found by itself, columns are matched, and both can be changed."""

import re

import pytest

from casedesk.errors import RefusedError
from casedesk.exchange.columns import field_of, kinds
from casedesk.exchange.ledger import read, remap
from tests.exchange.conftest import HEADINGS, ROW, changed
from tests.exchange.test_reader import repacked


def fields(staged):
    return {column.heading: column.field for column in staged.heading.columns}


@pytest.mark.parametrize("above", [0, 1, 3, 12])
def test_the_heading_is_found_below_any_number_of_titles(book, above):
    titles = [[f"标题{n}", None, "说明"] for n in range(above)]
    staged = read(book([*titles, HEADINGS, ROW]))
    assert staged.heading.row == above + 1
    assert [line.row for line in staged.lines] == [above + 2]


def test_the_best_sheet_is_chosen_and_another_can_be(book):
    def change(workbook):
        workbook.create_sheet("说明", 0).append(["姓名", "电话", "用人单位"])
        workbook.worksheets[0].append(["甲方", "123", "某公司"])
        hidden = workbook.create_sheet("旧")
        hidden.append(HEADINGS)
        hidden.append(ROW)
        hidden.sheet_state = "hidden"

    path = book([HEADINGS, ROW, ROW], title="2026年", change=change)
    staged = read(path)
    assert (staged.sheets[staged.heading.sheet], len(staged.lines)) == ("2026年", 2)
    assert read(path, sheet=2).sheets[2] == "旧"
    with pytest.raises(RefusedError) as refused:
        read(path, sheet=7)
    assert refused.value.code == "import_no_sheet"


def test_two_rows_of_heading_are_read_as_one(book):
    rows = [["序号", "登记日期", "申请人", None, None, "被申请人", None, "案由"],
            [None, None, "姓名", "性别", "身份证号", "单位名称", "统一社会信用代码", None],
            [1, "2026-3-1", "胡娟", "女", "430102198208247569", "美盛家具", None, "欠薪"]]
    staged = read(book(rows, ["C1:E1", "F1:G1", "A1:A2", "B1:B2", "H1:H2"]))
    assert staged.heading.row == 2
    assert set(fields(staged).values()) == {
        "seq", "registered", "name", "sex", "id_number", "employer", "uscc", "matter"}
    values = staged.lines[0].checked.values
    assert (values["name"], values["employer"], values["matter"]) == ("胡娟", "美盛家具", "0501")


def test_headings_are_known_by_synonyms_units_and_spaces(book):
    staged = read(book([
        ["来访 时间", "申请人姓名", "身份证件号码（18位）", "手机号码", "被申请人名称", "案由",
         "涉案金额（万元）", "承办人", "调解结果", "办结时间"],
        ["2026.5.1", "胡娟", "430102198208247569", 13291308691.0, "美盛家具", "加班费", 1.2,
         "林晓", "调解成功", "2026.5.9"]]))
    assert set(fields(staged).values()) == {
        "registered", "name", "id_number", "phone", "employer", "matter", "claim", "mediator",
        "result", "closed"}
    values = staged.lines[0].checked.values
    assert (values["claim"], values["phone"], values["result"]) == (1_200_000, "13291308691", "11")


def test_a_unit_above_the_table_holds_for_amounts_without_one(book):
    headings = [h.replace("(元)", "") for h in HEADINGS]
    title = ["台账", None, "金额单位：万元"]
    staged = read(book([title, headings, changed(claim=2, agreed="3000元")]))
    values = staged.lines[0].checked.values
    assert (values["claim"], values["agreed"]) == (2_000_000, 300_000)


def test_a_heading_that_stands_twice_counts_once_and_is_marked(book):
    staged = read(book([[*HEADINGS, "联系电话"], [*ROW, "13800000000"]]))
    assert staged.lines[0].checked.values["phone"] == "13291308691"
    again = staged.heading.columns[-1]
    assert (again.field, again.again) == ("", True)
    assert staged.lines[0].others == {"联系电话": "13800000000"}


def test_columns_can_be_given_other_fields_and_what_was_mended_stays(book):
    staged = read(book([[*HEADINGS, "联系电话"], [*changed(name=""), "13800000000"]]))
    staged.mend(2, "name", "胡娟")
    other = remap(staged, {6: "", len(HEADINGS) + 1: "phone"})
    assert other.lines[0].checked.values["phone"] == "13800000000"
    assert other.lines[0].checked.values["name"] == "胡娟"
    with pytest.raises(RefusedError) as refused:
        remap(staged, {6: "no such"})
    assert refused.value.code == "import_unknown_field"


def test_a_mapping_is_followed_from_the_start(book):
    staged = read(book([HEADINGS, ROW]), mapping={16: "address"})
    assert fields(staged)["备注"] == "address"


@pytest.mark.parametrize("rows", [
    [["只有", "两列"]], [["姓名", "电话"]], [[1, 2, 3], [4, 5, 6]],
    [["日期", "单位", "电话", "备注"]]])
def test_a_sheet_without_a_ledger_is_refused(book, rows):
    with pytest.raises(RefusedError) as refused:
        read(book(rows))
    assert refused.value.code == "import_no_heading"


def test_a_heading_with_nothing_below_is_refused(book):
    with pytest.raises(RefusedError) as refused:
        read(book([HEADINGS, [None, " "], ["合计"]]))
    assert refused.value.code == "import_no_rows"


def test_blank_rows_subtotals_repeated_headings_and_signatures_are_left_out(book):
    sums = ["小计", None, None, None, None, None, None, None, 9000, 3]
    staged = read(book([
        HEADINGS, ROW, [None] * 5, ["  "], sums, HEADINGS, changed(registered="2026-02-01",
        accepted="2026-02-02", closed="2026-02-03"), ["2月合计", "2026-02-28", None, None, None,
                                                      None, "3家单位"], ["制表人：林晓"]]))
    assert [line.row for line in staged.lines] == [2, 7]
    assert [row for row, _ in staged.skipped] == [5, 6, 8, 9]


def test_a_merged_cell_counts_for_each_of_its_rows_but_an_amount_only_once(book):
    rows = [HEADINGS, ROW, changed(name="李四", id_number="", employer=None, claim=None),
            changed(name="王五", id_number="", employer=None, claim=None)]
    staged = read(book(rows, ["G2:G4", "I2:I4"]))
    assert [line.checked.values["employer"] for line in staged.lines] == [ROW[6]] * 3
    assert [line.checked.values.get("claim") for line in staged.lines] == [526556, None, None]


def test_a_workbook_that_lies_about_its_size_is_read_whole(book, tmp_path):
    def lie(data):
        return re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="A1"', data)

    path = repacked(book([HEADINGS, ROW, ROW]), tmp_path / "WPS.xlsx",
                    {"xl/worksheets/sheet1.xml": lie})
    assert len(read(path).lines) == 2


def test_every_synonym_means_one_field_only():
    for kind, ledger in kinds().items():
        for column in ledger.columns:
            for synonym in column.synonyms:
                assert field_of(kind, synonym) == (column.field, True), (kind, synonym)
