"""Setting up asks nothing twice, tells the one command to type, and finds a display or none."""

import ast
import os
import runpy
import sys
from pathlib import Path

import pytest

INSTALLER = Path(__file__).parents[2] / "installer"


@pytest.fixture
def bootstrap():
    """The set-up program's own functions, without starting it."""
    return runpy.run_path(str(INSTALLER / "bootstrap.py"), run_name="bootstrap")


def test_it_needs_nothing_but_the_standard_library():
    tree = ast.parse((INSTALLER / "bootstrap.py").read_text("utf-8"))
    imported = {
        name.name.split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for name in node.names
    } | {
        str(node.module).split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
    }
    assert imported <= sys.stdlib_module_names


def test_an_unknown_wish_is_answered_with_how_to_call_it(bootstrap, capsys):
    assert bootstrap["main"](["fly"]) == 2
    assert "bootstrap.py test" in capsys.readouterr().out


def fake_programs(folder: Path, monkeypatch: pytest.MonkeyPatch, present: str) -> None:
    """A Debian on which `present` is installed, nobody is root and sudo asks for a password."""
    for name, script in {
        "apt-get": "exit 1",
        "dpkg-query": f"printf 'ii \\t%s\\n' {present}",
        "sudo": "exit 1",
    }.items():
        program = folder / name
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=os.pathsep)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)


def test_without_rights_the_one_command_to_type_is_told(bootstrap, tmp_path, monkeypatch):
    fake_programs(tmp_path, monkeypatch, "libgl1")
    with pytest.raises(SystemExit) as stopped:
        bootstrap["system_packages"](["libgl1", "libegl1", "xvfb"])
    assert str(stopped.value).splitlines()[1].strip() == (
        "sudo apt-get install -y --no-install-recommends libegl1 xvfb"
    )


def test_a_package_renamed_for_64_bit_time_counts_as_installed(bootstrap, tmp_path, monkeypatch):
    fake_programs(tmp_path, monkeypatch, "libglib2.0-0t64 libgl1")
    bootstrap["system_packages"](["libglib2.0-0", "libgl1"])  # nothing missing: does not stop


def test_a_display_that_nobody_answers_is_none(bootstrap, monkeypatch):
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.setenv("DISPLAY", ":987")
    assert not bootstrap["display"]()
    monkeypatch.delenv("DISPLAY")
    assert not bootstrap["display"]()


def test_the_stamp_changes_with_the_lock(bootstrap, tmp_path):
    before = bootstrap["fingerprint"]()
    other = tmp_path / "requirements.lock"
    other.write_text("click==8\n")
    bootstrap["fingerprint"].__globals__["LOCK"] = other
    assert bootstrap["fingerprint"]() != before
