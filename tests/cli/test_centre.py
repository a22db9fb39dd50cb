"""Signing in, importing, finding, keeping: the commands that work in a centre."""

import json
from pathlib import Path

import pytest

from tests.conftest import NAMES, PASSWORD

LEDGER = Path(__file__).parents[1] / "data/ledgers/劳动争议调解台账2026.xlsx"
REFERRALS = LEDGER.with_name("法律援助转介登记2026.csv")
TRUTH = json.loads(LEDGER.with_name("truth.json").read_text("utf-8"))


def told(result) -> dict[str, object]:
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_the_password_may_be_typed_at_the_prompt(call, centre_folder):
    words = ("search", "王", "--centre", centre_folder, "--user", NAMES["counter"])
    assert call(*words, typed=PASSWORD + "\n").exit_code == 0
    refused = call(*words, typed="wrong\n")
    assert refused.exit_code == 2
    assert PASSWORD not in refused.output


@pytest.mark.parametrize("command", [("search", "王"), ("verify",), ("backup",)])
def test_a_folder_that_is_no_centre_is_refused_before_a_password_is_asked(
        call, tmp_path, command):
    refused = call(*command, "--centre", tmp_path / "nowhere", "--user", "王敏")
    assert refused.exit_code == 2
    assert "中心" in refused.stderr
    assert "密码" not in refused.output
    assert list(tmp_path.iterdir()) == [] or not (tmp_path / "nowhere").exists()


def test_a_wrong_password_and_an_unknown_name_are_told_apart(call, at_desk, centre_folder):
    wrong = at_desk("search", "王", password="not the password")
    assert wrong.exit_code == 2
    assert "密码" in wrong.stderr
    nobody = call("search", "王", "--centre", centre_folder, "--user", "无名", password=PASSWORD)
    assert nobody.exit_code == 2
    assert "无名" in nobody.stderr


@pytest.mark.parametrize("damage", ["missing", "empty", "flipped", "no keyring"])
def test_a_damaged_centre_is_refused_in_a_sentence_and_left_as_it_is(
        at_desk, centre_folder, damage):
    file = centre_folder / "casedesk.db"
    if damage == "missing":
        file.unlink()
    elif damage == "empty":
        file.write_bytes(b"")
    elif damage == "flipped":
        data = bytearray(file.read_bytes())
        data[40] ^= 0xFF
        file.write_bytes(data)
    else:
        for ring in centre_folder.glob("keyring*"):
            ring.unlink()
    before = file.read_bytes() if file.exists() else None
    refused = at_desk("search", "王")
    assert refused.exit_code == 2, refused.output
    assert refused.stderr.strip().endswith("。")
    assert (file.read_bytes() if file.exists() else None) == before


def test_a_centre_that_is_open_elsewhere_is_refused(at_desk, database):
    refused = at_desk("search", "王")
    assert refused.exit_code == 2
    assert refused.stderr.strip().endswith("。")


def test_a_ledger_is_looked_over_without_writing_anything(at_desk):
    truth = TRUTH["disputes.xlsx"]
    looked = told(at_desk("import", LEDGER, "--dry-run", "--json"))
    assert looked.keys() == {"rows", "accepted", "people", "cases", "rejected"}
    assert looked["rows"] == truth["rows"]
    assert told(at_desk("search", "2026 1", "--json"))["cases"] == []


def test_a_ledger_is_imported_once_and_its_faults_told_by_sheet_row(at_desk):
    truth = TRUTH["disputes.xlsx"]
    first = told(at_desk("import", LEDGER, "--json"))
    wrong: dict[str, list[int]] = {}
    for each in first["rejected"]:
        assert each.keys() == {"row", "field", "reason", "text"}
        wrong.setdefault(each["reason"], []).append(each["row"])
    assert {reason: sorted(rows) for reason, rows in wrong.items()} == truth["reject"]
    assert first["accepted"] == first["cases"] == truth["rows"] - len(first["rejected"])
    again = told(at_desk("import", LEDGER, "--json"))
    assert (again["people"], again["cases"]) == (0, 0)
    assert told(at_desk("import", REFERRALS, "--json"))["cases"] > 0


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 cut off", b"no table here"])
def test_a_file_that_is_no_ledger_is_refused(at_desk, tmp_path, content):
    file = tmp_path / "台账.xlsx"
    file.write_bytes(content)
    refused = at_desk("import", file)
    assert refused.exit_code == 2
    assert refused.stderr.strip()[-1] in "。."
    assert told(at_desk("search", "2026 1", "--json"))["cases"] == []


def test_a_missing_ledger_is_refused(at_desk, tmp_path):
    assert at_desk("import", tmp_path / "none.xlsx").exit_code == 2


def test_the_counter_may_not_import(at_desk):
    assert at_desk("import", LEDGER, role="counter").exit_code == 2


def test_what_was_imported_is_found_and_numbers_are_not_shown_whole(at_desk):
    at_desk("import", LEDGER)
    found = told(at_desk("search", "2026 1", "--json"))
    assert found["cases"]
    assert found["cases"][0]["number"].startswith("中工调字〔2026〕")
    people = told(at_desk("search", "李", "--json"))["people"]
    assert people
    assert all(len(one["id_tail"]) <= 4 and len(one["phone_tail"]) <= 4 for one in people)
    assert told(at_desk("search", "李", "--json", role="admin"))["people"] == []


def test_a_backup_is_made_checked_and_put_back(at_desk, centre_folder, tmp_path):
    made = told(at_desk("backup", "--to", tmp_path / "drive", "--json"))
    assert Path(made["backup"]).is_dir()
    assert told(at_desk("verify", "--backup", made["backup"], "--json"))["ok"] is True
    at_desk("import", LEDGER)
    back = told(at_desk("restore", made["backup"], "--reason", "练习", "--json", role="admin"))
    assert Path(back["kept"]).exists()
    assert {"table": "case_file", "before": 462, "after": 0} in back["differences"]
    assert told(at_desk("search", "2026 1", "--json"))["cases"] == []
    assert told(at_desk("verify", "--json"))["ok"] is True


def test_a_backup_goes_into_the_centre_when_no_place_is_named(at_desk, centre_folder):
    made = told(at_desk("backup", "--json"))
    assert Path(made["backup"]).parent == centre_folder / "backups"


def test_who_may_not_restore_is_refused_and_nothing_changes(at_desk, centre_folder):
    made = told(at_desk("backup", "--json"))
    refused = at_desk("restore", made["backup"], "--reason", "练习", role="counter")
    assert refused.exit_code == 2
    assert told(at_desk("verify", "--json"))["ok"] is True


def test_a_backup_that_was_touched_is_found_out(at_desk):
    made = Path(told(at_desk("backup", "--json"))["backup"])
    file = next(made.glob("*.db"))
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    checked = at_desk("verify", "--backup", made)
    assert checked.exit_code == 2
    assert checked.stderr.strip().endswith("。")
    assert at_desk("restore", made, "--reason", "练习", role="admin").exit_code == 2


def test_a_page_that_was_touched_is_found_out(at_desk, centre_folder):
    at_desk("import", LEDGER)
    file = centre_folder / "casedesk.db"
    data = bytearray(file.read_bytes())
    data[-2000] ^= 1
    file.write_bytes(data)
    checked = at_desk("verify", "--json")
    assert checked.exit_code == 2
    assert checked.stderr.strip().endswith("。")


def test_a_folder_that_cannot_be_written_is_told(at_desk, tmp_path):
    blocked = tmp_path / "a file"
    blocked.write_text("")
    assert at_desk("backup", "--to", blocked / "backups").exit_code == 2
