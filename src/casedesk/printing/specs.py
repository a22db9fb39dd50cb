"""The blocks of a template as its file states them, read, checked, and filled with facts."""

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Protocol

from casedesk.paths import resource
from casedesk.printing.blocks import (
    LEGAL,
    Break,
    Heading,
    Paragraph,
    Receipt,
    Seal,
    Signatures,
    SignBox,
    Space,
    Text,
)
from casedesk.printing.fonts import BOX, TICKED
from casedesk.printing.page import Block
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


@dataclass(frozen=True)
class ParagraphSpec:
    """A paragraph of a text."""

    nodes: tuple[Node, ...]
    repeat: Repeat
    indent: float
    align: str
    before: float
    keep: bool
    lines: int


@dataclass(frozen=True)
class TextSpec:
    """Running text: a list of paragraphs."""

    repeat: Repeat
    paragraphs: tuple[ParagraphSpec, ...]
    face: Face

    def build(self, scope: Scope) -> list[Block]:
        """Return the text."""
        found = [
            Paragraph(fill(each.nodes, one), each.indent, each.align, each.before, each.keep,
                      each.lines if one.blank else 0)
            for outer in self.repeat.scopes(scope)
            for each in self.paragraphs for one in each.repeat.scopes(outer)
        ]
        return [Text(found, self.face)] if found else []


def text(reader: Reader) -> TextSpec:
    """Read a text block: 'paragraphs', each a string or a table with 'text'.

    'lines' is how many lines to write on the blank form has after it.
    """
    repeat = reader.repeat()
    size = reader.take("size", reader.shape.face.size)
    face = Face(reader.take("style", "serif"), size,
                reader.take("lead", round(size * reader.shape.face.lead / reader.shape.face.size)))
    common: Table = {key: reader.take(key) for key in ("indent", "align", "before", "keep")
                     if key in reader.left}
    found = []
    for number, each in enumerate(reader.need("paragraphs"), 1):
        table = common | ({"text": each} if isinstance(each, str) else each)
        inner = Reader(table, reader.shape, f"{reader.where} paragraph {number}")
        one = inner.repeat()
        found.append(ParagraphSpec(
            inner.text(inner.need("text")), one, float(inner.take("indent", 2)),
            inner.take("align", "justify"), float(inner.take("before", 0)),
            bool(inner.take("keep", False)), int(inner.take("lines", 0))))
        inner.done()
    return TextSpec(repeat, tuple(found), face)


@dataclass(frozen=True)
class ChoicesSpec:
    """Options each on a line of its own."""

    repeat: Repeat
    options: Options
    face: Face
    indent: float

    def build(self, scope: Scope) -> list[Block]:
        """Return a paragraph an option."""
        return [Text([Paragraph(tuple(spans), self.indent, "left")
                      for spans in self.options.spans(scope)], self.face)
                for scope in self.repeat.scopes(scope)]


def choices(reader: Reader) -> ChoicesSpec:
    """Read a choices block: 'choices', 'options' or 'codes', 'indent'."""
    repeat = reader.repeat()
    return ChoicesSpec(repeat, options(reader), reader.shape.face,
                       float(reader.take("indent", 2)))


@dataclass(frozen=True)
class SignBoxSpec:
    """A place to sign."""

    repeat: Repeat
    lines: tuple[tuple[Node, ...], ...]
    dated: bool
    seal: bool
    thumb: bool


@dataclass(frozen=True)
class SignaturesSpec:
    """Places to sign."""

    repeat: Repeat
    boxes: tuple[SignBoxSpec, ...]
    columns: int

    def build(self, scope: Scope) -> list[Block]:
        """Return the places, side by side."""
        found = [
            SignBox(tuple(plain(fill(line, one, ruled=False)) for line in box.lines),
                    box.dated, box.seal, box.thumb)
            for outer in self.repeat.scopes(scope)
            for box in self.boxes for one in box.repeat.scopes(outer)
        ]
        return [Signatures(found, self.columns)] if found else []


def signatures(reader: Reader) -> SignaturesSpec:
    """Read a signatures block: 'boxes' of 'lines', with 'dated', 'seal', 'thumb'."""
    repeat = reader.repeat()
    found = []
    for number, box in enumerate(reader.need("boxes"), 1):
        inner = Reader(box, reader.shape, f"{reader.where} box {number}")
        one = inner.repeat()
        found.append(SignBoxSpec(
            one, tuple(inner.text(line) for line in inner.need("lines")),
            inner.take("dated", True), inner.take("seal", False), inner.take("thumb", False)))
        inner.done()
    return SignaturesSpec(repeat, tuple(found), reader.take("columns", 2))


@dataclass(frozen=True)
class SealSpec:
    """Name, date and seal."""

    repeat: Repeat
    name: tuple[Node, ...]
    day: tuple[Node, ...]
    face: Face
    mark: str

    def build(self, scope: Scope) -> list[Block]:
        """Return the seal's room."""
        return [Seal(plain(fill(self.name, one)), plain(fill(self.day, one, ruled=False)),
                     mark=self.mark, face=self.face)
                for one in self.repeat.scopes(scope)]


def seal(reader: Reader) -> SealSpec:
    """Read a seal block: 'name', 'day', 'mark'."""
    return SealSpec(reader.repeat(), reader.text(reader.need("name")),
                    reader.text(reader.need("day")), reader.shape.face,
                    reader.take("mark", "（印章）"))


@dataclass(frozen=True)
class ReceiptSpec:
    """A part to tear off."""

    repeat: Repeat
    title: str
    number: tuple[Node, ...]
    specs: tuple[Spec, ...] = field(default_factory=tuple)

    def build(self, scope: Scope) -> list[Block]:
        """Return the receipt with what it holds."""
        return [
            Receipt(self.title, fill(self.number, one, ruled=False),
                    [block for spec in self.specs for block in spec.build(one)])
            for one in self.repeat.scopes(scope)
        ]


@dataclass(frozen=True)
class FixedSpec:
    """A block with nothing to fill in: heading, space, break."""

    repeat: Repeat
    block: Block

    def build(self, scope: Scope) -> list[Block]:
        """Return it where it is shown."""
        return [self.block for _ in self.repeat.scopes(scope)]


def heading(reader: Reader) -> FixedSpec:
    """Read a heading block: 'text', 'align'."""
    return FixedSpec(reader.repeat(), Heading(reader.need("text"), reader.take("align", "left")))


def space(reader: Reader) -> FixedSpec:
    """Read a space block: 'height' in mm."""
    return FixedSpec(reader.repeat(), Space(float(reader.need("height"))))


def turn(reader: Reader) -> FixedSpec:
    """Read a break block."""
    return FixedSpec(reader.repeat(), Break())
