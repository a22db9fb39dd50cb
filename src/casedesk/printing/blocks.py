"""The blocks of a paper that are not tables: text, heads, receipts, gaps."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from casedesk.printing.page import CAPTION, MM, Block, Laid, Mark, Piece, parted
from casedesk.printing.text import Face, Span, lay, measure

SIGN_LINE = 35 * MM  # the least length of a line to sign on
LEGAL = Face("serif", 12, 21)


@dataclass(frozen=True)
class Paragraph:
    """Running text: indent in em, space before it in points."""

    spans: tuple[Span, ...]
    indent: float = 2.0
    align: str = "justify"
    before: float = 0.0
    keep: bool = False  # stays on the page of what follows
    lines: int = 0  # empty lines to write on by hand, the first after the words


@dataclass(frozen=True)
class Text:
    """Paragraphs that flow over pages; no page begins or ends with a single line of one."""

    paragraphs: Sequence[Paragraph]
    face: Face = LEGAL

    def stretches(self) -> bool:
        """Text takes no more room than it needs."""
        return False

    def lay(self, width: float, spare: float = 0.0) -> Laid:
        """Return a piece a line."""
        pieces: list[Piece] = []
        for paragraph in self.paragraphs:
            lines = lay(paragraph.spans, self.face, width, paragraph.align, paragraph.indent)
            for number, line in enumerate(lines):
                before = paragraph.before if not number else 0.0
                piece = Piece(self.face.lead + before)
                piece.place([line], self.face, 0, before)
                left = len(lines) - number - 1
                piece.keep = (number == 0 and left > 0) or left == 1 or (
                    paragraph.keep and left <= 1)
                pieces.append(piece)
            if paragraph.lines:
                self._rule(pieces, paragraph.lines, width, lines[-1].width)
        return Laid(pieces)

    def _rule(self, pieces: list[Piece], count: int, width: float, used: float) -> None:
        """Draw lines to write on: what is left of the last line, and full ones under it."""
        low = 0.82 * self.face.lead
        if width - used > SIGN_LINE:
            last = pieces[-1]
            y = last.height - self.face.lead + low
            last.marks.append(Mark("line", used + 2, y, width, y, 0.6))
            count -= 1
        for _ in range(count):
            pieces.append(Piece(self.face.lead, [Mark("line", 0, low, width, low, 0.6)]))


@dataclass(frozen=True)
class Space:
    """A gap of so many millimetres."""

    height: float

    def stretches(self) -> bool:
        """A gap stays as it is."""
        return False

    def lay(self, width: float, spare: float = 0.0) -> Laid:
        """Return an empty piece."""
        return Laid([Piece(self.height * MM)])


@dataclass(frozen=True)
class Break:
    """What follows begins a new page."""

    def stretches(self) -> bool:
        """Nothing to stretch."""
        return False

    def lay(self, width: float, spare: float = 0.0) -> Laid:
        """Return the mark of a page's end."""
        return Laid([Piece(0.0, keep=True, breaks=True)])


@dataclass(frozen=True)
class Heading:
    """The title of a part, kept with what follows."""

    text: tuple[Span, ...]
    align: str = "left"
    face: Face = CAPTION

    def stretches(self) -> bool:
        """One line."""
        return False

    def lay(self, width: float, spare: float = 0.0) -> Laid:
        """Return the title."""
        lines = lay(self.text, self.face, width, self.align)
        piece = Piece(self.face.lead * len(lines) + 5, keep=True)
        piece.place(lines, self.face, 0, 3)
        return Laid([piece])


@dataclass(frozen=True)
class Masthead:
    """Organisation and title in open spacing, the number to the right, its QR in the corner."""

    organisation: str
    title: str
    left: tuple[Span, ...] = ()
    right: tuple[Span, ...] = ()
    qr: str = ""
    legal: bool = False
    unnamed: bool = False  # a blank form: a line to write the organisation on

    def stretches(self) -> bool:
        """The head stays as it is."""
        return False

    def lay(self, width: float, spare: float = 0.0) -> Laid:
        """Return the head of the first page."""
        side, piece = 14.3 * MM, Piece(0.0, keep=True)
        top = 5.5 * MM
        if self.qr:
            piece.marks.append(Mark("qr", width - side, 0, side, text=self.qr))
        room = width - 2 * (side + 2 * MM)
        y = top
        if self.unnamed:
            y += 7 * MM
            piece.marks.append(Mark("line", width * 0.22, y, width * 0.78, y, 0.7))
            y += 3 * MM
        for text, size, open_by in ((self.organisation, 17.5, 0.14), (self.title, 21.5, 0.24)):
            if text:
                y = _open(piece, text, size, open_by, room, width, y) + 2.2 * MM
        y += 1.4 * MM
        face = Face("serif", 10.5, 16)
        if self.left or self.right:
            left = lay(self.left, face, width * 0.58) if self.left else ()
            right = lay(self.right, face, width, "right") if self.right else ()
            piece.place(left, face, 0, y)
            piece.place(right, face, 0, y)
            y += face.lead * max(len(left), len(right), 1) + 3
        piece.height = y + (2 if not self.legal else 6)
        return Laid([piece])


def _open(piece: Piece, text: str, size: float, open_by: float, room: float, width: float,
          y: float) -> float:
    """Set a title centred with open spacing, smaller or in two lines where it is long."""
    face = Face("serif-bold", size, size * 1.3)
    while measure(text, face) * (1 + open_by) > room and face.size > 14:
        open_by = max(0.0, open_by - 0.06)
        face = Face("serif-bold", face.size - 0.5, face.lead)
    if measure(text, face) > room:
        lines = lay((Span(text),), face, room, "center")
        return piece.place(lines, face, (width - room) / 2, y)
    spread = face.size * open_by
    (line,) = lay((Span(text),), face, 10_000.0)
    wide = line.width + spread * (len(text) - 1)
    x, passed = (width - wide) / 2, 0
    for run in line.runs:
        piece.marks.append(Mark("text", x + run.x + spread * passed, y + face.size, face.size,
                                spread, 0.0, run.text, run.font))
        passed += len(run.text)
    return y + face.lead


@dataclass(frozen=True)
class Receipt:
    """A part to tear off and give back, with the number of its document.

    `seam` is printed along the cut, and the number then stands on both sides of it. `least` is
    the height in mm from the cut down; what stretches inside takes it.
    """

    title: str
    number: tuple[Span, ...]
    blocks: Sequence[Block] = field(default_factory=tuple)
    seam: str = ""
    least: float = 0.0

    def stretches(self) -> bool:
        """Whether something inside takes spare height."""
        return any(block.stretches() for block in self.blocks)

    def lay(self, width: float, spare: float = 0.0) -> Laid:
        """Return one piece: the cut, the title with the number, and what it holds."""
        whole = self._cut(width)
        cut = whole.height - 3 * MM
        head = Face("serif-bold", 14, 22)
        whole.place(lay((Span(self.title),), head, width, "center"), head, 0, whole.height)
        if self.number:
            face = Face("serif", 9, 22)
            whole.place(lay(self.number, face, width, "right"), face, 0, whole.height)
        whole.height += 26
        blocks = parted(self.blocks)
        laid = [block.lay(width) for block in blocks]
        below = whole.height - cut + sum(piece.height for each in laid for piece in each.pieces)
        taken = spare + max(0.0, self.least * MM - below)
        place = next((n for n, block in enumerate(blocks) if block.stretches()), None)
        if taken and place is not None:
            laid[place] = blocks[place].lay(width, taken)
        for piece in (piece for each in laid for piece in each.pieces):
            join(whole, piece, 0.0, whole.height)
            whole.height += piece.height
        return Laid([whole], [entry for each in laid for entry in each.annex])

    def _cut(self, width: float) -> Piece:
        """Return the dashed line; the seam's words in the middle of it, the number over it."""
        piece = Piece(6 * MM)
        if not self.seam:
            piece.marks.append(Mark("dash", 0, 3 * MM, width, 3 * MM, 0.6))
            return piece
        face = Face("serif", 9, 12)
        piece.height = 8.5 * MM
        cut = piece.height - 3 * MM
        piece.place(lay(self.number, face, width, "right"), face, 0, cut - face.lead - 2.5)
        words = lay((Span(self.seam),), face, width, "center")
        gap = measure(self.seam, face) / 2 + 6
        for start, end in ((0.0, width / 2 - gap), (width / 2 + gap, width)):
            piece.marks.append(Mark("dash", start, cut, end, cut, 0.6))
        piece.place(words, face, 0, cut - face.lead / 2)
        return piece


def join(whole: Piece, part: Piece, x: float, y: float) -> None:
    """Draw a piece inside another."""
    first = len(whole.marks)
    for mark in part.marks:
        moved = mark._replace(x=mark.x + x, y=mark.y + y)
        if mark.kind in ("line", "dash"):
            moved = moved._replace(a=mark.a + x, b=mark.b + y)
        whole.marks.append(moved)
    whole.cells.extend(cell._replace(x=cell.x + x, y=cell.y + y, first=cell.first + first,
                                     after=cell.after + first) for cell in part.cells)
