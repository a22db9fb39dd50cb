"""The blocks of a template that are not tables, read, checked, and filled with facts."""

from dataclasses import dataclass, field, replace

from casedesk.printing.blocks import Break, Heading, Paragraph, Receipt, Space, Text
from casedesk.printing.page import CAPTION
from casedesk.printing.pieces import Block
from casedesk.printing.places import Node, Scope, fill
from casedesk.printing.reader import Options, Reader, Repeat, Spec, Table, options
from casedesk.printing.signing import Seal, Signatures, SignBox
from casedesk.printing.text import Face, plain


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
        return [Seal(plain(fill(self.name, one)), plain(fill(self.day, one)),
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
    seam: str = ""
    least: float = 0.0

    def build(self, scope: Scope) -> list[Block]:
        """Return the receipt with what it holds."""
        return [
            Receipt(self.title, fill(self.number, one, ruled=False),
                    [block for spec in self.specs
                     for block in spec.build(replace(one, shrink=0.0))],
                    self.seam, self.least)
            for one in self.repeat.scopes(scope)
        ]


@dataclass(frozen=True)
class FixedSpec:
    """A block with nothing to fill in: space, break."""

    repeat: Repeat
    block: Block

    def build(self, scope: Scope) -> list[Block]:
        """Return it where it is shown."""
        return [self.block for _ in self.repeat.scopes(scope)]


@dataclass(frozen=True)
class HeadingSpec:
    """The title of a part."""

    repeat: Repeat
    text: tuple[Node, ...]
    align: str
    face: Face

    def build(self, scope: Scope) -> list[Block]:
        """Return the title, once for each item."""
        return [Heading(fill(self.text, one), self.align, self.face)
                for one in self.repeat.scopes(scope)]


def heading(reader: Reader) -> HeadingSpec:
    """Read a heading block: 'text', 'align', 'size' and 'style' of its type."""
    size = float(reader.take("size", CAPTION.size))
    face = Face(reader.take("style", CAPTION.style), size,
                round(size * CAPTION.lead / CAPTION.size * 2) / 2)
    repeat = reader.repeat()
    return HeadingSpec(repeat, reader.text(reader.need("text")), reader.take("align", "left"), face)


def space(reader: Reader) -> FixedSpec:
    """Read a space block: 'height' in mm."""
    return FixedSpec(reader.repeat(), Space(float(reader.need("height"))))


def turn(reader: Reader) -> FixedSpec:
    """Read a break block."""
    return FixedSpec(reader.repeat(), Break())
