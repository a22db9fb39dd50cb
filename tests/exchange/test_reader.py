"""A file from outside is read by a confined process; what is no good ledger is refused in words."""

import io
import struct
import subprocess
import sys
import zipfile
from dataclasses import replace

import openpyxl
import pytest

from casedesk.errors import RefusedError
from casedesk.exchange import process
from casedesk.exchange.ledger import read
from casedesk.exchange.limits import limits
from casedesk.exchange.process import read_sheets
from casedesk.exchange.xlsx import Column, write_table
from tests.exchange.conftest import HEADINGS, ROW

BOUNDS = limits()


def refusal(path, **bounds):
    with pytest.raises(RefusedError) as refused:
        read(path, within=replace(BOUNDS, **bounds))
    sentence = refused.value.sentence()
    assert "{" not in sentence
    assert refused.value.sentence("en") != sentence
    return refused.value.code


def repacked(source, target, change=None, add=None, level=zipfile.ZIP_DEFLATED):
    """Write the members of a workbook anew, some of them changed or added."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", level) as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, change.get(name, lambda data: data)(data) if change else data)
        for name, data in (add or {}).items():
            new.writestr(name, data)
    return target


def compound(*streams):
    """A compound file ([MS-CFB]) of 512-byte sectors with these stream names in its directory."""
    fat = struct.pack("<128I", 0xFFFFFFFD, 0xFFFFFFFE, *[0xFFFFFFFF] * 126)
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack(
        "<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(10) + struct.pack(
        "<IIIIIIIII", 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0, 0)
    header += struct.pack("<109I", *[0xFFFFFFFF] * 109)
    entries = b""
    for place, name in enumerate(("Root Entry", *streams)):
        raw = (name + "\0").encode("utf-16-le")
        entries += raw.ljust(64, b"\0") + struct.pack(
            "<HBBIII", len(raw), 2 if place else 5, 1, 0xFFFFFFFF, 0xFFFFFFFF,
            0xFFFFFFFF if place else 1) + bytes(36) + struct.pack("<IQ", 0xFFFFFFFE, 0)
    return header.ljust(512, b"\0") + fat + entries.ljust(512, b"\0")


def test_the_reading_process_knows_no_window_and_no_database():
    code = ("import casedesk.exchange.reader, casedesk.exchange.workbook_cells, openpyxl, "
            "casedesk.exchange.text_cells, sys; print(sorted(m for m in sys.modules "
            "if m.split('.')[0] in ('PySide6', 'sqlalchemy', 'sqlcipher3', 'nacl')))")
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert shown.stdout.strip() == b"[]"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
def test_the_reading_process_cannot_take_more_than_its_limits():
    code = ("from casedesk.exchange.reader import confine; from casedesk.exchange.limits import "
            "limits; import resource as r; confine(limits()); print(r.getrlimit(r.RLIMIT_AS)[1], "
            "r.getrlimit(r.RLIMIT_CPU)[1], r.getrlimit(r.RLIMIT_FSIZE)[1])")
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert shown.stdout.split() == [b"1073741824", b"60", b"0"]


def test_a_file_that_is_gone_is_refused(tmp_path):
    assert refusal(tmp_path / "台账.xlsx") == "import_missing"


@pytest.mark.parametrize("name", ["台账.xlsx", "台账.csv"])
def test_an_empty_file_is_refused(tmp_path, name):
    (tmp_path / name).touch()
    assert refusal(tmp_path / name) == "import_empty"


def test_a_file_of_200_mb_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "台账.xlsx"
    with path.open("wb") as file:
        file.write(b"PK\x03\x04")
        file.truncate(200 * 1024 * 1024)
    assert refusal(path) == "import_too_big"
    with pytest.raises(RefusedError, match="200 MB"):
        read(path)


def test_a_workbook_that_is_cut_short_is_refused_wherever_it_is_cut(book, tmp_path):
    whole = book([HEADINGS, ROW]).read_bytes()
    cut = tmp_path / "剪断.xlsx"
    for part in (10, len(whole) // 4, len(whole) // 2, len(whole) - 30, len(whole) - 1):
        cut.write_bytes(whole[:part])
        assert refusal(cut) == "import_truncated"


def test_a_workbook_with_a_damaged_sheet_is_refused(book, tmp_path):
    sheet = "xl/worksheets/sheet1.xml"
    for change in (lambda data: data[:-40], lambda data: b"", lambda data: b"\x00" * 50):
        bad = repacked(book([HEADINGS, ROW]), tmp_path / "坏.xlsx", {sheet: change})
        assert refusal(bad) == "import_truncated"


def test_a_password_protected_workbook_is_refused_by_name(tmp_path):
    path = tmp_path / "加密台账.xlsx"
    path.write_bytes(compound("EncryptionInfo", "EncryptedPackage"))
    assert refusal(path) == "import_password"
    with pytest.raises(RefusedError, match="“加密台账"):
        read(path)


def test_an_old_workbook_is_refused_with_what_to_do(tmp_path):
    path = tmp_path / "台账.xls"
    path.write_bytes(compound("Workbook"))
    assert refusal(path) == "import_old_xls"
    path.write_bytes(compound("WordDocument"))
    assert refusal(path) == "import_not_spreadsheet"


@pytest.mark.parametrize(("name", "data"), [
    ("照片.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(100)), ("文件.csv", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3"),
    ("程序.csv", b"MZ\x90\x00\x03" + bytes(200)), ("网页.xls", b"\r\n<html><table></table></html>"),
    ("文字.xlsx", "姓名,日期".encode()), ("乱.csv", bytes(range(256)) * 20),
])
def test_what_is_no_spreadsheet_is_refused(tmp_path, name, data):
    (tmp_path / name).write_bytes(data)
    assert refusal(tmp_path / name) == "import_not_spreadsheet"


@pytest.mark.parametrize(("member", "code"), [
    ("xl/workbook.bin", "import_other_workbook"), ("content.xml", "import_other_workbook"),
    ("word/document.xml", "import_not_spreadsheet"), ("readme.txt", "import_not_spreadsheet"),
])
def test_other_documents_in_zip_dress_are_refused(tmp_path, member, code):
    with zipfile.ZipFile(tmp_path / "别的.xlsx", "w") as archive:
        archive.writestr(member, "x")
    assert refusal(tmp_path / "别的.xlsx") == code


def test_a_zip_bomb_is_refused_by_its_ratio(book, tmp_path):
    bomb = repacked(book([HEADINGS, ROW]), tmp_path / "炸弹.xlsx",
                    add={"xl/media/a.bin": bytes(8 * 1024 * 1024)})
    assert refusal(bomb) == "import_bomb"


def test_a_workbook_that_unpacks_too_far_is_refused(book, tmp_path):
    big = repacked(book([HEADINGS, ROW]), tmp_path / "大.xlsx", level=zipfile.ZIP_STORED,
                   add={f"xl/media/{n}.bin": bytes(600 * 1024) for n in range(4)})
    assert refusal(big, unpacked_mib=2) == "import_bomb"


def test_a_workbook_of_too_many_members_is_refused(book, tmp_path):
    many = repacked(book([HEADINGS, ROW]), tmp_path / "多.xlsx",
                    add={f"x/{n}": b"x" for n in range(2001)})
    assert refusal(many) == "import_bomb"


@pytest.mark.parametrize("name", ["xl/embeddings/Microsoft_Excel.xlsx", "xl/media/image1.png"])
def test_an_archive_inside_is_refused_whatever_it_is_called(book, tmp_path, name):
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("a", "b")
    assert refusal(repacked(book([HEADINGS, ROW]), tmp_path / "套.xlsx",
                            add={name: inner.getvalue()})) == "import_nested"


XML = "xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml"


@pytest.mark.parametrize("member", XML)
@pytest.mark.parametrize("entity", [
    '<!ENTITY e SYSTEM "file:///etc/passwd">', '<!ENTITY e "a"><!ENTITY f "&e;&e;&e;&e;">'])
def test_external_and_nested_entities_are_refused(tmp_path, member, entity):
    def poison(data):
        body = data.decode("utf-8")
        start = body.index("?>") + 2 if body.startswith("<?xml") else 0
        return (body[:start] + f"<!DOCTYPE x [{entity}]>" + body[start:]).encode()

    source = tmp_path / "源.xlsx"
    columns = [Column(heading) for heading in HEADINGS]
    write_table(source, "台账", columns, [[str(cell) for cell in ROW]])
    with zipfile.ZipFile(source) as archive:
        assert member in archive.namelist()
    bad = repacked(source, tmp_path / "实体.xlsx", {member: poison})
    assert refusal(bad) == "import_entities"


def test_a_sheet_that_never_ends_is_stopped(book, tmp_path):
    def far(data):
        return data.replace(b'<row r="2"', b'<row r="99999999999"')

    endless = repacked(book([HEADINGS, ROW]), tmp_path / "远.xlsx",
                       {"xl/worksheets/sheet1.xml": far})
    assert refusal(endless, cpu_seconds=2) == "import_too_slow"
    assert refusal(endless, wall_seconds=2) == "import_too_slow"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
def test_a_workbook_that_needs_too_much_memory_is_stopped(book):
    assert refusal(book([HEADINGS, ROW]), memory_mib=24) == "import_too_heavy"


def test_too_many_rows_are_refused(text):
    path = text("姓名,日期,单位\n" + "张三,2026-1-1,甲公司\n" * 60)
    assert refusal(path, rows=50) == "import_too_many_rows"


def test_macros_and_links_are_not_read(book, tmp_path):
    path = repacked(book([HEADINGS, ROW]), tmp_path / "宏.xlsm",
                    add={"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)})
    assert len(read(path).lines) == 1


def test_formulas_give_their_last_value_and_text_that_looks_like_one_stays_text(book):
    def change(workbook):
        sheet = workbook.active
        sheet["P2"].value = "=1+1"
        sheet["P2"].data_type = "s"
        sheet["I2"].value = "=1+1"  # never calculated: no value

    staged = read(book([HEADINGS, ROW], change=change))
    assert staged.lines[0].checked.values["remarks"] == "=1+1"
    assert "claim" not in staged.lines[0].checked.values


def test_progress_is_told_and_may_stop_the_reading(book):
    path = book([HEADINGS] + [ROW] * 1200)
    told = []
    read_sheets(path, told.append)
    assert told == [500, 1000]

    def stop(rows):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read_sheets(path, stop)


def test_a_process_that_does_not_start_is_told(monkeypatch, book):
    monkeypatch.setattr(process, "command", lambda: [sys.executable, "-c", "raise SystemExit(3)"])
    with pytest.raises(RefusedError) as refused:
        read(book([HEADINGS, ROW]))
    assert refused.value.code in ("import_failed", "import_too_heavy")


def test_dates_of_a_1904_workbook_are_the_right_days(book):
    def change(workbook):
        workbook.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
        workbook.active["B2"].value = 44561  # 2026-01-01, counted from 1904
        workbook.active["B2"].number_format = "General"

    staged = read(book([HEADINGS, ROW], change=change))
    assert str(staged.lines[0].checked.values["registered"]) == "2026-01-01"
