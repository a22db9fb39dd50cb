"""Every refusal has its sentence, in both languages, and every sentence is used."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from casedesk.errors import RefusedError, wording
from casedesk.paths import resource

SOURCES = Path(__file__).parents[1] / "src/casedesk"


def trees() -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(SOURCES.rglob("*.py")):
        if path.parent != SOURCES / "ui":
            yield path, ast.parse(path.read_text("utf-8"))


@cache
def raised() -> dict[str, list[tuple[Path, ast.Call]]]:
    """Code → the calls RefusedError("code", …) that name it."""
    found: dict[str, list[tuple[Path, ast.Call]]] = {}
    for path, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("RefusedError"):
                for code in literals(node.args[0] if node.args else None):
                    found.setdefault(code, []).append((path, node))
    return found


def literals(node: ast.expr | None) -> list[str]:
    """The texts an argument can be: a literal, or either branch of a choice."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return [*literals(node.body), *literals(node.orelse)]
    return []


@cache
def texts_in_code() -> set[str]:
    """Every literal text: a code may also be handed over, as a rule's reason is."""
    return {
        node.value
        for _, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def places(sentence: str) -> set[str]:
    return set(re.findall(r"\{(\w+)", sentence))


def test_every_refusal_raised_has_its_sentence():
    assert raised().keys() - wording().keys() == set()


def test_every_sentence_is_raised_somewhere():
    data = " ".join(p.read_text("utf-8") for p in resource("").rglob("*.toml")
                    if p.parent.name != "refusals")
    in_data = set(re.findall(r"\w+", data))
    assert wording().keys() - texts_in_code() - in_data == set()


def test_every_sentence_stands_in_both_languages_with_the_same_places():
    for code, texts in wording().items():
        assert texts.keys() == {"zh", "en"}, code
        assert re.search(r"[一-鿿]", texts["zh"]), code
        quoted = re.findall(r"[一-鿿]", texts["en"])  # a unit or a word from paper, as in 1.48万
        assert len(quoted) <= len(texts["en"]) / 10, code
        assert places(texts["zh"]) == places(texts["en"]), code
        assert texts["zh"][-1] in "。！？", code
        assert texts["en"][-1] in ".!?", code


def test_every_refusal_fills_the_places_of_its_sentence():
    worded = raised().keys() & wording().keys()
    for code in worded:
        for path, call in raised()[code]:
            given = {word.arg for word in call.keywords}
            if None in given:  # **values: filled where they are made
                continue
            missing = places(wording()[code]["zh"]) - given
            assert not missing, f"{path.name}:{call.lineno} {code} leaves {missing} open"


def test_a_sentence_is_short_enough_for_one_breath_and_fills_in():
    for code, texts in wording().items():
        values = dict.fromkeys(places(texts["zh"]), "1")
        for language, text in texts.items():
            assert 6 <= len(text) <= {"zh": 120, "en": 260}[language], code
            assert "{" not in RefusedError(code, **values).sentence(language), code


def test_codes_are_plain_words():
    assert [code for code in wording() if not re.fullmatch(r"[a-z][a-z0-9_]*", code)] == []
