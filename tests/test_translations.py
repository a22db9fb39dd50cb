"""Both languages are complete, and no text hides from the translators."""

import ast
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from casedesk.paths import resource

ROOT = Path(__file__).parents[1]
CATALOGUES = sorted(resource("translations").glob("*.ts"))
GUI = sorted((ROOT / "src/casedesk/gui").rglob("*.py"))


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_nothing_is_left_untranslated(path):
    messages = ElementTree.parse(path).iter("message")
    assert [m.findtext("source") for m in messages if m.find("translation").get("type")] == []


def test_both_languages_have_a_catalogue():
    assert [path.stem for path in CATALOGUES] == ["casedesk_en", "casedesk_zh_CN"]


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_a_translation_keeps_the_places_of_its_text(path):
    for message in ElementTree.parse(path).iter("message"):
        source = message.findtext("source") or ""
        out = message.find("translation")
        texts = [form.text for form in out.iter("numerusform")] or [out.text]
        for text in texts:
            assert _places(text or "") == _places(source), source


def _places(text: str) -> set[str]:
    return set(re.findall(r"\{(\w*)[^}]*\}", text))


def test_the_catalogue_holds_every_text_of_the_sources(tmp_path):
    """What lupdate would add to the Chinese catalogue is nothing."""
    import shutil
    import subprocess
    import sys

    copy = tmp_path / "project"
    for folder in ("ui", "src", "installer"):
        shutil.copytree(ROOT / folder, copy / folder,
                        ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    shutil.copytree(resource("translations"), copy / "resources/translations")
    hook = [sys.executable, str(copy / "installer/build_hook.py"), "lupdate"]
    subprocess.run(hook, check=True, capture_output=True)
    for path in sorted((copy / "resources/translations").glob("*.ts")):
        open_texts = [m.findtext("source") for m in ElementTree.parse(path).iter("message")
                      if m.find("translation").get("type")]
        assert open_texts == [], path.name


@pytest.mark.parametrize("path", GUI, ids=lambda path: path.stem)
def test_no_text_is_put_together_inside_tr(path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute | ast.Name):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id
            if name in ("tr", "QT_TRANSLATE_NOOP"):
                said = node.args[-1] if name == "QT_TRANSLATE_NOOP" else node.args[0]
                assert isinstance(said, ast.Constant), f"{path.name}:{node.lineno}"


@pytest.mark.parametrize("path", GUI, ids=lambda path: path.stem)
def test_no_chinese_text_stands_outside_the_catalogue(path):
    """Except what a colleague reads in both languages, and what is typed and read again."""
    allowed = {"中文", "今天 "}
    tree = ast.parse(path.read_text("utf-8"))
    docs = {ast.get_docstring(node, clean=False) for node in ast.walk(tree)
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)}
    found = [node.value for node in ast.walk(tree)
             if isinstance(node, ast.Constant) and isinstance(node.value, str)
             and re.search(r"[\u4e00-\u9fff]", node.value) and node.value not in docs | allowed]
    assert path.name in {"when.py"} or found == []
