"""The command line as a whole: its exit codes, its help, and how lightly it starts."""

import subprocess
import sys

import click
import pytest

from casedesk.cli.desk import COMMANDS, Desk
from casedesk.rules import codes


def run(*words: str, **more: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "casedesk", *words]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", **more)


def test_the_installed_program_answers_and_ends_with_0():
    told = run("amount", "1409.50")
    assert (told.returncode, told.stdout.strip()) == (0, "壹仟肆佰零玖元伍角")


def test_a_refusal_ends_with_2_and_its_sentence_stands_on_standard_error():
    told = run("amount", "many")
    assert told.returncode == 2
    assert told.stdout == ""
    assert "many" in told.stderr
    assert "Traceback" not in told.stderr


def test_every_command_is_listed_with_what_it_does(call):
    help_text = call("--help").stdout
    for name in COMMANDS:
        assert f"  {name} " in help_text
    for name in COMMANDS:
        assert call(name, "--help").exit_code == 0


def test_the_version_is_told(call):
    assert call("--version").stdout.strip()[0].isdigit()


def test_a_fault_ends_with_1_and_names_its_place_but_nothing_from_the_records(monkeypatch, call):
    @click.command("amount")
    def broken() -> None:
        codes.table("王小明 13812345678")

    monkeypatch.setattr(Desk, "get_command", lambda *_: broken)
    monkeypatch.delenv("CASEDESK_TRACEBACK")
    told = call("amount")
    assert told.exit_code == 1
    assert "FileNotFoundError" in told.stderr
    assert "codes.py:" in told.stderr
    assert "王小明" not in told.output


@pytest.mark.parametrize("heavy", ["sqlalchemy", "PySide6", "reportlab", "openpyxl", "pypinyin"])
def test_the_command_line_starts_without_what_it_does_not_need(heavy):
    code = f"import casedesk.cli, sys; sys.exit({heavy!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
