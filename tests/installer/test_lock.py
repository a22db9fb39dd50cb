"""The lock names every package by version and hash, and no address."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
LOCK = (ROOT / "installer/requirements.lock").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def entries() -> dict[str, str]:
    """Package → the whole entry with its hashes."""
    blocks = re.split(r"\n(?=[A-Za-z0-9])", LOCK)
    return {re.split("==", block)[0].lower(): block for block in blocks if block[0] != "#"}


def version(name: str) -> tuple[int, ...]:
    found = re.match(r"[^=]+==([\d.]+)", entries()[name])
    assert found
    return tuple(int(part) for part in found[1].split("."))


def test_the_lock_has_no_address_and_no_option_but_hashes():
    assert "://" not in LOCK
    lines = [line.strip() for line in LOCK.splitlines() if not line.startswith("#")]
    options = {line.split("=")[0] for line in lines if line.startswith("-")}
    assert options == {"--hash"}


def test_every_package_is_pinned_to_one_version_with_hashes():
    assert len(entries()) > 40
    for name, block in entries().items():
        assert re.match(r"[a-z0-9-]+==\S+ \\\n", block, re.IGNORECASE), name
        assert re.findall(r"--hash=sha256:[0-9a-f]{64}\b", block), name


def test_qt_is_the_newest_that_runs_on_glibc_2_28():
    assert version("pyside6-essentials") == version("shiboken6") == (6, 9, 3)


def test_the_database_engine_is_past_the_wal_reset_fault():
    assert version("sqlcipher3") >= (0, 6, 4)


def test_all_that_the_project_asks_for_is_locked():
    asked = [
        *PROJECT["project"]["dependencies"],
        *PROJECT["dependency-groups"]["dev"],
        *PROJECT["build-system"]["requires"],
    ]
    names = {re.split(r"[<>=\[; ]", wish)[0].lower().replace("_", "-") for wish in asked}
    assert names <= entries().keys()
