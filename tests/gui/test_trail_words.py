"""What stands in the trail is said in words: every act, what it was done to, every field."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from casedesk.casework import letters
from casedesk.gui.settings import trail_words
from casedesk.rules import codes

CASEWORK = Path(trail_words.__file__).parents[2] / "casework"


def entries() -> Iterator[ast.Call]:
    """Every place of casework that writes to the trail."""
    for path in sorted(CASEWORK.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if (isinstance(node, ast.Call) and ast.unparse(node.func) == "audit.record"
                    and len(node.args) > 2):
                yield node


def plain(nodes: list[ast.expr]) -> set[str]:
    return {node.value for node in nodes
            if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def written(place: int) -> set[str]:
    return plain([entry.args[place] for entry in entries()])


def listed() -> set[str]:
    """The fields that are named one by one."""
    lists = [part for entry in entries()
             for part in (*entry.args[4:5], *(k.value for k in entry.keywords))
             if isinstance(part, ast.List | ast.Tuple)]
    return plain([name for part in lists for name in part.elts])


@pytest.mark.parametrize("name", ["zh", "en"])
def test_every_act_has_words(name):
    from casedesk.gui import language

    language.use(name)
    verbs = written(1) | {f"letter.{deed}" for deed in letters.acts.FROM}
    assert len(verbs) > 100
    assert [verb for verb in verbs if trail_words.verb(verb) == verb] == []


def test_every_subject_has_words():
    subjects = written(2)
    assert len(subjects) > 30
    assert [each for each in subjects if each in trail_words.subject(each, 1)] == []


def test_every_field_has_words():
    known = codes.table("record_fields").keys() | trail_words._settings().keys()
    fields = listed()
    assert len(fields) > 50
    assert fields - known == set()
