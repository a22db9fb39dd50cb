"""What is brought to the command line damaged or hostile: a sentence, exit 2, nothing written."""

import json
import os
import zipfile
from pathlib import Path

import pytest

LEDGER = Path(__file__).parents[1] / "data/ledgers/劳动争议调解台账2026.xlsx"
SHEET = "xl/worksheets/sheet1.xml"


def rewritten(target: Path, name: str, content: bytes) -> Path:
    """The ledger with one of its parts replaced."""
    with zipfile.ZipFile(LEDGER) as old, zipfile.ZipFile(
            target, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, content if part == name else old.read(part))
    return target


def bomb(target: Path) -> Path:
    return rewritten(target, SHEET, b" " * 300_000_000)


def external_entity(target: Path) -> Path:
    secret = target.with_name("secret.txt")
    secret.write_text("绝密内容", "utf-8")
    with zipfile.ZipFile(LEDGER) as book:
        sheet = book.read(SHEET)
    head = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY leak SYSTEM "file://%s">]>'
    return rewritten(target, SHEET, head % str(secret).encode() + sheet.split(b"?>", 1)[-1])


def locked(target: Path) -> Path:
    target.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(4096))
    return target


def truncated(target: Path) -> Path:
    target.write_bytes(LEDGER.read_bytes()[: LEDGER.stat().st_size // 2])
    return target


def huge(target: Path) -> Path:
    with target.open("wb") as file:
        os.truncate(file.fileno(), 200 * 1024 * 1024)
    return target


def a_folder(target: Path) -> Path:
    target.mkdir()
    return target


@pytest.mark.parametrize("make", [bomb, external_entity, locked, truncated, huge, a_folder])
def test_a_hostile_or_broken_workbook_is_refused_and_nothing_is_written(
        at_desk, tmp_path, make):
    refused = at_desk("import", make(tmp_path / "台账.xlsx"))
    assert refused.exit_code == 2, refused.output
    assert refused.stdout == ""
    assert refused.stderr.strip().endswith("。")
    assert "绝密" not in refused.output
    found = json.loads(at_desk("search", "2026 1", "--json").stdout)
    assert not any(found.values())


def test_a_database_newer_than_the_program_is_refused_with_both_numbers(at_desk, database):
    from casedesk.store import schema

    with database.raw() as connection:
        connection.execute(f"PRAGMA user_version={schema.VERSION + 7}")
    database.close()
    refused = at_desk("search", "王")
    assert refused.exit_code == 2
    assert str(schema.VERSION + 7) in refused.stderr
    assert str(schema.VERSION) in refused.stderr


def test_a_truncated_database_is_refused_and_not_touched(at_desk, centre_folder):
    file = centre_folder / "casedesk.db"
    cut = file.read_bytes()[:-5000]
    file.write_bytes(cut)
    refused = at_desk("report", "2026-09")
    assert refused.exit_code == 2, refused.output
    assert file.read_bytes() == cut


def test_after_five_wrong_passwords_the_next_try_has_to_wait(at_desk):
    for _ in range(5):
        assert at_desk("search", "王", password="not the password").exit_code == 2
    told = at_desk("search", "王")
    assert told.exit_code == 2
    assert "秒" in told.stderr


def test_an_id_number_with_letters_and_an_impossible_day_are_refused_by_row(at_desk, tmp_path):
    file = tmp_path / "台账.csv"
    file.write_text(
        "序号,登记日期,姓名,身份证号,用人单位,争议类型,处理结果,结案日期\n"
        "1,2026-02-30,李娟,442000198603124425,恒盛灯饰,工资,调解成功,2026-03-20\n"
        "2,2026-03-02,张三,44200019860312A425,恒盛灯饰,工资,调解成功,2026-03-20\n"
        "3,2026-03-02,,442000198603124425,恒盛灯饰,工资,调解成功,2026-03-20\n", "utf-8")
    told = at_desk("import", file, "--json")
    assert told.exit_code == 0, told.output
    answer = json.loads(told.stdout)
    assert answer["cases"] == answer["accepted"] == 0
    assert [(each["row"], each["reason"]) for each in answer["rejected"]] == [
        (2, "date"), (3, "id_letters"), (4, "name_missing")]
