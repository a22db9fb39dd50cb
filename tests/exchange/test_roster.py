"""Rosters as offices keep them: from the clipboard, from workbooks, without headings."""

import pytest

from casedesk.casework.collective import checking, taking
from casedesk.casework.collective import members as roster
from casedesk.errors import RefusedError
from casedesk.exchange import roster as reader
from casedesk.exchange.text_table import write_csv
from casedesk.exchange.xlsx import Column
from tests.casework.conftest import case_id  # noqa: F401
from tests.casework.rosters import HEADS, pasted, worker
from tests.casework.rosters import roster as made

HEADINGS = ["序号", "姓名", "性别", "身份证号码", "联系电话", "请求金额（元）", "入职时间"]


def row(place):
    one = worker(place)
    return [place, one["name"], one["sex"], one["id_number"], one["phone"],
            float(one["amount"]), "2021年3月"]


def test_the_clipboard_of_wps_is_read_with_its_headings():
    found = reader.from_text(made(37))
    assert len(found.lines) == 37
    first = found.lines[0]
    assert first.number == 2
    assert first.texts["id_number"] == worker(1)["id_number"]
    assert first.texts["amount"] == "8010.50"
    assert dict(found.columns)["请求金额（元）"] == "amount"


@pytest.mark.parametrize(("heading", "field"), [
    ("姓  名", "name"), ("职工姓名", "name"), ("身份证", "id_number"), ("证件号码", "id_number"),
    ("手机号", "phone"), ("联系方式", "phone"), ("诉求金额(元)", "amount"), ("合计", "amount"),
    ("入厂日期", "hired_on"), ("月工资标准", "wage"), ("拖欠工资", "item:0501"),
    ("加班费", "item:0502"), ("经济补偿金", "item:0508"), ("银行卡号", "account"),
    ("某某", ""),
])
def test_a_heading_is_recognised_whatever_it_is_called(heading, field):
    known = heading if field == "name" else "姓名"
    other = "电话" if field != "phone" else "性别"
    text = f"{known}\t{heading if field != 'name' else '金额'}\t{other}\n张三\t1\t2\n"
    assert dict(reader.from_text(text).columns)[heading if field != "name" else known] == field


def test_sums_signatures_and_blank_lines_are_left_out():
    text = pasted([worker(1), worker(2)]) + "\t\t\t\t\n合计\t\t\t\t16030\n制表人：王敏\t\t\t\n"
    found = reader.from_text(text)
    assert [line.texts["name"] for line in found.lines] == [worker(1)["name"], worker(2)["name"]]
    assert found.left_out == 2


def test_a_title_above_the_headings_is_passed_over():
    found = reader.from_text("恒盛灯饰欠薪名册\n2026年11月\n" + made(3))
    assert [line.number for line in found.lines] == [4, 5, 6]


def test_columns_without_headings_are_told_by_what_stands_in_them():
    text = "\n".join("\t".join([str(n), one["name"], one["sex"], one["id_number"], one["phone"],
                                one["amount"]]) for n, one in (
        (n, worker(n)) for n in range(1, 8)))
    found = reader.from_text(text)
    assert len(found.lines) == 7
    assert {name: found.lines[0].texts[name] for name in (
        "name", "sex", "id_number", "phone", "amount")} == {
        name: worker(1)[name] for name in ("name", "sex", "id_number", "phone", "amount")}


def test_amounts_with_separators_do_not_cut_the_cells():
    found = reader.from_text("姓名 金额 电话\n张三 1,200.50 13826774412\n")
    assert found.lines[0].texts["amount"] == "1,200.50"


def test_quoted_cells_with_line_breaks_and_lone_quotes_are_one_cell():
    found = reader.from_text('姓名\t岗位\t金额\n张三\t"装配\n二组"\t100\n李四\t5"管工\t200\n')
    assert len(found.lines) >= 2


@pytest.mark.parametrize("text", ["a\tb\n1\t2\n", "\n", "一段随便的话"])
def test_what_is_no_roster_is_refused_in_words(text):
    with pytest.raises(RefusedError) as refused:
        reader.from_text(text)
    assert refused.value.code in ("roster_heading", "roster_empty")


def test_a_workbook_is_read_by_the_confined_process_and_taken_in(
        book, database, mediator, case_id):  # noqa: F811
    path = book([["恒盛灯饰欠薪名册"], HEADINGS, *(row(n) for n in range(1, 13)),
                 ["合计", "", "", "", "", 97_266.0, ""]], merges=["A1:G1"])
    found = reader.from_file(path)
    assert len(found.lines) == 12
    assert taking.take_in(database, mediator, case_id, found.lines).added == 12
    page = roster.page(database, mediator, case_id)
    assert page.members[0].hired_on == "2021-03"
    assert page.sums.amount_fen == sum(801_050 + n * 1000 for n in range(12))
    assert taking.take_in(database, mediator, case_id, reader.from_file(path).lines).known == 12


def test_a_number_that_the_sheet_rounded_is_marked_and_never_altered(
        book, database, mediator, case_id):  # noqa: F811
    broken = row(1)
    broken[3] = 442000198802020000.0
    [line] = reader.from_file(book([HEADINGS, broken])).lines
    assert line.texts["id_number"] == 442000198802020000.0
    [found] = checking.check(database, mediator, case_id, [line])
    assert [fault.code for fault in found.faults] == ["id_lost_digits"]
    with pytest.raises(RefusedError):
        taking.take_in(database, mediator, case_id, [line])
    assert line.texts["id_number"] == 442000198802020000.0


def test_a_csv_of_our_own_comes_back_with_its_numbers_whole(tmp_path):
    columns = [Column(name, kind="id" if field in ("id_number", "phone") else "text")
               for field, name in HEADS.items()]
    path = tmp_path / "名册.csv"
    write_csv(path, columns, [[worker(n)[field] for field in HEADS] for n in (1, 2, 3)])
    found = reader.from_file(path)
    assert [line.texts["id_number"] for line in found.lines] == [
        worker(n)["id_number"] for n in (1, 2, 3)]


def test_a_file_that_is_no_spreadsheet_is_refused(tmp_path):
    path = tmp_path / "名册.xlsx"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    with pytest.raises(RefusedError):
        reader.from_file(path)


def test_three_hundred_workers_are_taken_in_at_once(
        database, mediator, case_id):  # noqa: F811
    taken = taking.take_in(database, mediator, case_id, reader.from_text(made(300)).lines)
    assert (taken.added, taken.people) == (300, 300)
