"""A paper of counselling gives no diagnosis: it is read before it is printed (§23)."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from casedesk.casework.forms_book.facts import OrganisationFacts
from casedesk.errors import RefusedError
from casedesk.printing.places import Group, Node, Place
from casedesk.printing.table_specs import BoxSpec, GridSpec, RosterSpec
from casedesk.printing.template import Template
from casedesk.rules import diagnosis


def require_undiagnosed(template: Template, facts: Any, asked: Mapping[str, Any]) -> None:
    """Refuse (`diagnosis_words`) a paper that would diagnose or treat: the words and where they
    stand, never the sentence. What a hospital found may stand in 既往就诊（自述） alone.
    """
    known = diagnosis.words()
    if template.code not in known.papers:
        return
    labels = {ask.name: ask.label for ask in template.asks}
    said = [*_texts(facts), *((name, text) for name, text in asked.items()
                              if isinstance(text, str))]
    hits: dict[str, None] = {}
    where: dict[str, None] = {}
    for name, text in said:
        found = () if name in known.exempt else diagnosis.found(text)
        if found:
            hits |= dict.fromkeys(found)
            where[labels.get(name) or _label(template, name)] = None
    if hits:
        raise RefusedError("diagnosis_words", form=template.title, words="、".join(hits),
                           fields="、".join(where), hint=known.hint)


def _texts(facts: Any) -> Iterator[tuple[str, str]]:
    """Return every text of the facts with the name of its field; the centre's own names aside."""
    for each in fields(facts):
        value = getattr(facts, each.name)
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, str):
                yield each.name, one
            elif is_dataclass(one) and not isinstance(one, OrganisationFacts):
                yield from _texts(one)


def _label(template: Template, name: str) -> str:
    """Return what stands before a field on the paper; 正文 where it is in running text."""
    for spec in template.specs:
        if isinstance(spec, GridSpec):
            for box in (box for row in spec.rows for box in row.boxes):
                if isinstance(box, BoxSpec) and not box.label and _names(box, name):
                    return box.name
        elif isinstance(spec, RosterSpec):
            for column, nodes in zip(spec.columns, spec.values, strict=True):
                if _within(nodes, name):
                    return column.title.replace("　", "")
    return "正文"


def _names(box: BoxSpec, name: str) -> bool:
    return any(isinstance(part, tuple) and _within(part, name) for part in box.parts)


def _within(nodes: tuple[Node, ...], name: str) -> bool:
    return any(_within(node.nodes, name) if isinstance(node, Group)
               else isinstance(node, Place) and node.path[-1] == name for node in nodes)
