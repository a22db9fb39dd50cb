"""The house rules that a checker does not know: no addresses, no places of a machine, no lumber."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FOLDERS = (".ci", "installer", "resources", "src", "tests", "ui")
BINARY = {".ttf", ".png", ".xlsx", ".qm", ".pyc", ".pdf", ".xls", ".zip", ".ico"}
LONGER = {  # each plainly clearer in one piece
    "src/casedesk/store/migrations/versions/r0001_first.py": "the first schema, table by table",
}
LUMBER = re.compile(r"(^|_)(utils?|helpers?|constants|base|manager|handlers?|misc|common)(_|$)")


def texts() -> list[Path]:
    """Every text file that is part of the project."""
    inside = [path for folder in FOLDERS for path in (ROOT / folder).rglob("*") if path.is_file()]
    top = [path for path in ROOT.iterdir() if path.suffix in {".md", ".toml"}]
    return sorted(path for path in [*inside, *top] if path.suffix not in BINARY)


def sources(folder: str) -> list[Path]:
    """Hand-written Python; what uic compiled out of ui/ is not."""
    compiled = ROOT / "src/casedesk/ui"
    return [path for path in sorted((ROOT / folder).rglob("*.py")) if path.parent != compiled]


def lines_with(pattern: str, paths: list[Path]) -> list[str]:
    """Where `pattern` stands, as file:line."""
    found = []
    for path in paths:
        for number, line in enumerate(path.read_text("utf-8", "replace").splitlines(), 1):
            if re.search(pattern, line):
                found.append(f"{path.relative_to(ROOT)}:{number}")
    return found


def test_no_file_names_a_host_that_packages_come_from():
    hosts = ["pypi" + r"\.org", "python" + "hosted", "npm" + "js", r"deb\.debian" + r"\.org"]
    assert lines_with("|".join(hosts), texts()) == []


def test_no_file_names_a_place_on_one_machine():
    places = "|".join(["/work" + "/", "/farm" + "/", "/root" + "/", "/home" + "/[a-z]"])
    assert lines_with(places, texts()) == []


def test_no_test_reads_from_outside_the_repository():
    assert lines_with(r"\.\./" + "shared|/" + "shared/", sources("tests")) == []


@pytest.mark.parametrize("folder", ["src", "tests", "installer"])
def test_no_module_is_longer_than_300_lines(folder):
    lengths = {
        path.relative_to(ROOT).as_posix(): len(path.read_text("utf-8").splitlines())
        for path in sources(folder)
    }
    assert [f"{n}: {size}" for n, size in lengths.items() if size > 300 and n not in LONGER] == []


def test_every_module_is_named_for_what_it_holds():
    allowed = {"src/casedesk/model/base.py"}  # the tables' common parent, SQLAlchemy's own word
    names = [path.relative_to(ROOT).as_posix() for path in sources("src")]
    assert [n for n in names if LUMBER.search(Path(n).stem) and n not in allowed] == []


def test_every_module_opens_with_one_sentence_in_the_office_s_words():
    for path in sources("src"):
        text = path.read_text("utf-8")
        if not text.strip():
            continue
        first = re.match(r'r?"""(.+?)("""|$)', text.splitlines()[0])
        assert first, f"{path.relative_to(ROOT)} has no first sentence"
        assert len(first[1]) <= 90, f"{path.relative_to(ROOT)}: {len(first[1])} characters"


def test_no_test_is_left_out():
    # skipif stays: what one system has and another has not cannot be tried on both.
    marks = "|".join([r"pytest\.skip\b", r"pytest\.xfail", r"mark\.skip\b", r"mark\.xfail"])
    assert lines_with(marks, sources("tests")) == []


def test_nothing_is_left_to_do_later():
    words = "|".join([r"\bTO" + "DO", r"\bFIX" + "ME", r"raise NotImplemented" + r"Error(\(\))?$"])
    assert lines_with(words, sources("src")) == []


def test_every_promise_of_the_readme_names_tests_that_are_there():
    promises = [line for line in (ROOT / "README.md").read_text("utf-8").splitlines()
                if line.startswith("| ") and "`tests/" in line]
    assert len(promises) >= 10
    named = re.findall(r"`(tests/[^`]+)`", "\n".join(promises))
    assert [name for name in named if not (ROOT / name).is_file()] == []
