"""What a machine remembers survives, and a spoilt file keeps nobody from the desk."""

import os
from pathlib import Path

import pytest

from casedesk import settings
from casedesk.settings import Settings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "new folder" / "settings.json"


def test_what_is_kept_is_read_again(file: Path) -> None:
    assert settings.keep(Settings(language="en", theme="dark"), file)
    assert settings.read(file) == Settings(language="en", theme="dark")
    assert settings.change(file, theme="light") == Settings(language="en", theme="light")
    assert settings.read(file).theme == "light"


def test_chinese_and_the_desk_s_own_look_are_the_default(file: Path) -> None:
    assert settings.read(file) == Settings(recent=(), language="zh", theme="system")


@pytest.mark.parametrize("spoilt", ["", "{", "[]", '"zh"', '{"recent": 3, "language": "xx"}'])
def test_a_spoilt_file_is_read_as_the_defaults(file: Path, spoilt: str) -> None:
    file.parent.mkdir()
    file.write_text(spoilt, "utf-8")
    assert settings.read(file) == Settings()


def test_a_value_that_is_unknown_leaves_the_others(file: Path) -> None:
    file.parent.mkdir()
    file.write_text('{"language": "en", "theme": "plaid", "recent": ["a"]}', "utf-8")
    assert settings.read(file) == Settings(recent=("a",), language="en", theme="system")


def test_the_last_centre_opened_stands_first_and_five_are_remembered(tmp_path: Path) -> None:
    kept = Settings()
    for name in ("a", "b", "c", "d", "e", "f", "b"):
        kept = kept.opened(tmp_path / name)
    assert [Path(centre).name for centre in kept.recent] == ["b", "f", "e", "d", "c"]


def test_a_folder_that_takes_nothing_is_told_and_work_goes_on(tmp_path: Path) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("")
    assert not settings.keep(Settings(theme="dark"), blocked / "settings.json")
    assert os.listdir(tmp_path) == ["a file"]


def test_a_setting_nobody_knows_is_a_fault_of_the_program(file: Path) -> None:
    with pytest.raises(TypeError):
        settings.change(file, colour="red")
