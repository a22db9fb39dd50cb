"""Reading a template's tables: what each key may be, what repeats, what is ticked."""

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Protocol

from casedesk.paths import resource
from casedesk.printing.blocks import LEGAL
from casedesk.printing.fonts import BOX, TICKED
from casedesk.printing.pieces import Block
from casedesk.printing.places import (
    Condition,
    Node,
    Scope,
    TemplateError,
    check,
    condition,
    element_of,
    fill,
    kind_of,
    matches,
    parse,
)
from casedesk.printing.text import Face, Span, plain

Table = dict[str, Any]


@dataclass(frozen=True)
class Shape:
    """What a template reads its blocks against: its facts, its names, its size of type."""

    facts: type
    names: dict[str, Any]
    face: Face = LEGAL

    def inner(self, path: str) -> "Shape":
        """Return the shape inside a list: 'item' is one of its members."""
        item = element_of(tuple(path.split(".")), self.facts, self.names)
        return Shape(self.facts, self.names | {"item": item}, self.face)


class Spec(Protocol):
    """A block of a template."""

    def build(self, scope: Scope) -> list[Block]:
        """Return the blocks it makes of these facts."""


class Reader:
    """Takes the keys of a table one by one, and complains of those nobody took."""

    def __init__(self, table: Table, shape: Shape, where: str) -> None:
        self.left, self.shape, self.where = dict(table), shape, where

    def take(self, key: str, default: Any = None) -> Any:
        """Return a value, or the default."""
        return self.left.pop(key, default)

    def need(self, key: str) -> Any:
        """Return a value that must be there."""
        if key not in self.left:
            raise TemplateError(f"{self.where}: '{key}' is missing")
        return self.left.pop(key)

    def text(self, text: str) -> tuple[Node, ...]:
        """Read a text and check its places."""
        try:
            nodes = parse(text)
            check(nodes, self.shape.facts, self.shape.names)
        except TemplateError as fault:
            raise TemplateError(f"{self.where}: {fault}") from None
        return nodes

    def path(self, text: str) -> tuple[str, ...]:
        """Read a path that must exist."""
        path = tuple(text.split("."))
        try:
            kind_of(path, self.shape.facts, self.shape.names)
        except TemplateError as fault:
            raise TemplateError(f"{self.where}: {fault}") from None
        return path

    def repeat(self) -> "Repeat":
        """Read 'each', 'when' and 'blank', and step into the list."""
        each = self.take("each")
        if each:
            path = self.path(each)
            self.shape = self.shape.inner(each)
        when = self.take("when")
        found = condition(when) if when else None
        if found:
            self.path(".".join(found.path))
        return Repeat(path if each else (), found, self.take("blank", True))

    def done(self) -> None:
        """Complain of what nobody took."""
        if self.left:
            raise TemplateError(f"{self.where}: unknown {', '.join(sorted(self.left))}")


@dataclass(frozen=True)
class Repeat:
    """Whether a part is shown, and once for which items."""

    each: tuple[str, ...] = ()
    when: Condition | None = None
    blank: bool | str = True  # shown on a blank form; "only": on nothing else

    def scopes(self, scope: Scope) -> Iterator[Scope]:
        """Return the scopes to fill the part with: one of each item, or none."""
        if not self.blank if scope.blank else self.blank == "only":
            return
        if not self.each:
            inner: Sequence[Scope] = [scope]
        elif scope.blank:
            inner = [scope.inner(None)]
        else:
            inner = [scope.inner(item) for item in scope.value(self.each) or ()]
        for one in inner:
            if self.when is None or one.holds(self.when):
                yield one


@dataclass(frozen=True)
class Options:
    """Boxes to tick: the options, and what says which are chosen."""

    path: tuple[str, ...]
    options: tuple[tuple[str, tuple[Node, ...]], ...]

    def spans(self, scope: Scope) -> list[tuple[Span, ...]]:
        """Return the spans of each option, its box first."""
        value = None if scope.blank and self.path[0] not in scope.names else scope.value(self.path)
        return [(Span(TICKED if matches(value, wanted) else BOX), *fill(nodes, scope))
                for wanted, nodes in self.options]

    def inline(self, scope: Scope) -> tuple[Span, ...]:
        """Return the options on a line, none parted from its box."""
        found: list[Span] = []
        for number, (box, *words) in enumerate(self.spans(scope)):
            if number:
                found.append(Span("  "))
            plainly = all(not (span.bold or span.underline) for span in words)
            if plainly and len(plain(words)) <= 16:
                found.append(Span(box.text + plain(words), whole=True))
            else:
                found += [box, *words]
        return tuple(found)


def options(reader: Reader) -> Options:
    """Read 'choices' (a path) with 'options', or with 'codes', a table of resources/codes."""
    path = reader.path(reader.need("choices"))
    listed = reader.take("options") or list(_words(reader.need("codes")))
    found = []
    for option in listed:
        wanted, text = (option, option) if isinstance(option, str) else (
            option["value"], option["text"])
        found.append((wanted, reader.text(text)))
    return Options(path, tuple(found))


@cache
def _words(table: str) -> tuple[str, ...]:
    rows = tomllib.loads(resource(f"codes/{table}.toml").read_text("utf-8"))["code"]
    return tuple(row["zh"] for row in rows)
