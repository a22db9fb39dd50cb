"""The page: sheets of paper, pieces of a form placed on them, and the PDF they become."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from itertools import pairwise
from threading import Lock

from casedesk.printing.pieces import (
    LANDSCAPE,
    LETTER,
    MM,
    TABLE,
    Annex,
    Block,
    Cell,
    Laid,
    Mark,
    Paper,
    Piece,
    sheet,
)
from casedesk.printing.text import Face, Span, lay


@dataclass(frozen=True)
class Frame:
    """What stands around the text of every page."""

    title: str = ""  # the PDF's own title
    running: str = ""  # 案号 · 文种 · 续页, from the second page on
    foot_left: str = ""
    foot_right: str = ""
    watermark: str = ""
    made_at: datetime | None = None
    every_page: tuple[Span, ...] = ()  # what is signed at the foot of each page


@dataclass
class Document:
    """Pages ready to write: each a list of pieces with their places (x, y from the top)."""

    paper: Paper
    frame: Frame
    pages: list[list[tuple[Piece, float, float]]]


SMALL = Face("serif", 8, 11)
RUNNING = Face("serif", 9, 13)
BODY = Face("serif", 10.5, 16)
CAPTION = Face("sans-bold", 10.5, 20)
BETWEEN = 1.4  # mm between a table and text
EVERY_PAGE = 10 * MM  # height of the line that is signed at the foot of each page


def compose(blocks: Sequence[Block], paper: Paper, frame: Frame) -> Document:
    """Lay the blocks on as many sheets as they need; what overflowed goes to a 续页 at the end.

    When all fits one sheet with height to spare, stretching parts take it.
    """
    if frame.every_page:
        paper = paper._replace(bottom=paper.bottom + EVERY_PAGE)
    laid = [block.lay(paper.measure) for block in blocks]
    used = sum(piece.height for each in laid for piece in each.pieces)
    spare = paper.room - used - 0.5
    if spare > 0 and not any(p.breaks for each in laid for p in each.pieces):
        for number, block in enumerate(blocks):
            if block.stretches():
                laid[number] = block.lay(paper.measure, spare)
                break
    document = Document(paper, frame, [])
    _flow(document, [piece for each in laid for piece in each.pieces])
    annex = [entry for each in laid for entry in each.annex]
    if annex:
        _flow(document, _annex(annex, paper.measure))
    return document


def parted(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks with a little room between a table and the text before or after it."""
    from casedesk.printing.blocks import Space, Text
    from casedesk.printing.tables import Grid, Roster

    found: list[Block] = []
    for block in blocks:
        before = found[-1] if found else None
        if ((isinstance(block, Text) and isinstance(before, Grid | Roster))
                or (isinstance(block, Grid | Roster) and isinstance(before, Text))):
            found.append(Space(BETWEEN))
        found.append(block)
    return found


def _flow(document: Document, pieces: list[Piece]) -> None:
    paper, pages = document.paper, document.pages
    head = _running(document)
    page: list[tuple[Piece, float, float]] = []
    y, limit = 0.0, paper.height - paper.bottom + 0.5

    def turn() -> None:
        nonlocal page, y
        page, y = [], paper.top
        if pages and head:
            page.append((head, paper.left, y))
            y += head.height
        pages.append(page)

    for before, piece in reversed([*pairwise(pieces)]):
        if piece.clings:
            before.keep = True
            before.clings = before.clings or not before.marks  # through a space to the text
    turn()
    number = 0
    while number < len(pieces):
        group = _group(pieces, number)
        needed = sum(piece.height for piece in group)
        empty = len(page) <= (1 if len(pages) > 1 else 0)
        if not empty and (group[0].breaks or y + needed > limit):
            turn()
            if group[0].header:
                page.append((group[0].header, paper.left, y))
                y += group[0].header.height
        for piece in group:
            if y + piece.height > limit and page and page[-1][0] is not head:
                turn()
                if piece.header:
                    page.append((piece.header, paper.left, y))
                    y += piece.header.height
            page.append((piece, paper.left, y))
            y += piece.height
        number += len(group)


def _group(pieces: list[Piece], start: int) -> list[Piece]:
    """Return the pieces from `start` that stay together."""
    after = start + 1
    while pieces[after - 1].keep and after < len(pieces) and not pieces[after].breaks:
        after += 1
    return pieces[start:after]


def _running(document: Document) -> Piece | None:
    text = document.frame.running
    if not text:
        return None
    width = document.paper.measure
    piece = Piece(8.5 * MM)
    lines = lay((Span(text),), RUNNING, width, "center")[:1]
    piece.place(lines, RUNNING, 0, 0)
    piece.marks.append(Mark("line", 0, 15, width, 15, 0.5))
    return piece


def _annex(annex: list[Annex], width: float) -> list[Piece]:
    pieces: list[Piece] = []
    for entry in annex:
        title = Piece(24, keep=True)
        title.place(lay((Span(f"{entry.label}（续）"),), CAPTION, width), CAPTION, 0, 3)
        pieces.append(title)
        for line in lay(entry.spans, BODY, width, "justify"):
            piece = Piece(BODY.lead + 2)
            piece.place([line], BODY, 0, 1)
            pieces.append(piece)
    return pieces


def write(documents: Sequence[Document]) -> bytes:
    """Return one PDF of the documents, each numbered by itself; the same input, the same bytes.

    The time in the file is the one the first document says it was made at.
    """
    from casedesk.printing.ink import Ink

    out = BytesIO()
    first = documents[0]
    with _PRESS:
        ink = Ink(out, first.paper.width, first.paper.height, first.frame.title,
                  first.frame.made_at)
        for document in documents:
            total = len(document.pages)
            for number, page in enumerate(document.pages, 1):
                ink.page(document.paper.width, document.paper.height, document.frame.watermark,
                         [*page, (_foot(document, number, total), 0.0, 0.0)])
        ink.save()
    return out.getvalue()


# One paper at a time: the typefaces are shared, and reportlab notes in each which characters the
# paper being made uses. Two threads at once mix their papers up, or fail.
_PRESS = Lock()


def _foot(document: Document, number: int, total: int) -> Piece:
    """Return the foot: copies on the left, the page between, time, hand and code on the right."""
    paper, frame = document.paper, document.frame
    piece = Piece(paper.height)
    top = paper.height - paper.bottom + 6.5 * MM
    if frame.every_page:
        signed = lay(frame.every_page, BODY, paper.measure, "right")
        piece.place(signed[:1], BODY, paper.left, top - 1 * MM)
        top += EVERY_PAGE
    left, middle, right = (
        lay((Span(text),), SMALL, 10_000.0)[0]
        for text in (frame.foot_left, f"第 {number} 页　共 {total} 页", frame.foot_right))
    end, start = left.width, paper.measure - right.width
    x = (paper.measure - middle.width) / 2
    low = under = 0.0
    if start < end + 4:  # a long foot takes two lines: page and right part under the left one
        low = under = SMALL.lead
        x = min(x, start - middle.width - 8)
    elif start - end < middle.width + 12:  # no room between them: the page goes under
        low = SMALL.lead
    elif x < end + 4 or x + middle.width > start - 4:
        x = (end + start - middle.width) / 2  # no room in the middle of the sheet
    for line, at, down in ((left, 0.0, 0.0), (middle, x, low), (right, start, under)):
        piece.place([line], SMALL, paper.left + at, top + down)
    return piece


def overflowing(document: Document) -> list[str]:
    """Return what stands outside its cell or outside the margins: nothing, in a sound form."""
    from casedesk.printing.text import measure

    faults = []
    paper = document.paper
    for number, page in enumerate(document.pages, 1):
        faults += _colliding(_foot(document, number, len(document.pages)), number)
        for piece, _, y in page:
            if y + piece.height > paper.height - paper.bottom + 1:
                faults.append(f"p{number}: a piece ends below the margin")
            bounds = piece.cells or [Cell(0, 0, paper.measure, piece.height, 0, len(piece.marks))]
            for cell in bounds:
                for mark in piece.marks[cell.first:cell.after]:
                    if mark.kind != "text":
                        continue
                    wide = measure(mark.text, Face(_style(mark.font), mark.a))
                    wide += max(mark.b, 0) * (len(mark.text) - 1) - mark.a / 2
                    inside = (cell.x - 0.6 <= mark.x and mark.x + wide <= cell.x + cell.width + 0.6
                              and cell.y - 0.6 <= mark.y - mark.a * 0.8
                              and mark.y + mark.a * 0.12 <= cell.y + cell.height + 0.6)
                    if not inside:
                        faults.append(f"p{number}: {mark.text!r} leaves its cell")
    return faults


def _colliding(foot: Piece, number: int) -> list[str]:
    """Return the parts of a foot that run into each other."""
    from casedesk.printing.text import measure

    marks = sorted(foot.marks, key=lambda mark: (mark.y, mark.x))
    return [f"p{number}: the foot runs together at {after.text!r}"
            for before, after in pairwise(marks) if before.y == after.y
            and before.x + measure(before.text, SMALL) > after.x + SMALL.size / 2 + 0.1]


def _style(font: str) -> str:
    kind = "sans" if "Sans" in font else "serif"
    return f"{kind}-bold" if "Bold" in font else kind


__all__ = [
    "LANDSCAPE", "LETTER", "MM", "TABLE", "Annex", "Block", "Cell", "Document", "Frame", "Laid",
    "Mark", "Paper", "Piece", "compose", "overflowing", "sheet", "write",
]
