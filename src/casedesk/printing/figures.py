"""What a report adds to the blocks of a form: charts, blocks side by side, notes, sign-off."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from casedesk.printing.blocks import join
from casedesk.printing.page import BODY, MM, Annex, Block, Laid, Mark, Piece
from casedesk.printing.tables import INNER, PAD, TURNED
from casedesk.printing.text import Face, Span, cut, lay

SIGN_OFF = Face("serif", 10.5, 9 * MM)


@dataclass(frozen=True)
class Chart:
    """A reportlab.graphics drawing, under a title; its size is its own, in points."""

    drawing: Any
    title: str = ""

    def stretches(self) -> bool:
        """A chart keeps its size."""
        return False

    def lay(self, width: float, spare: float = 0.0) -> Laid:
        """Return one piece."""
        face = Face("sans-bold", 10, 18)
        piece = Piece(float(self.drawing.height) + (face.lead if self.title else 0))
        if self.title:
            piece.place(lay((Span(self.title),), face, width), face, 0, 0)
        piece.marks.append(Mark("drawing", 0, face.lead if self.title else 0,
                                drawing=self.drawing))
        return Laid([piece])


@dataclass(frozen=True)
class Beside:
    """Stacks of blocks side by side: `widths` share the measure, in any unit; gap in mm."""

    stacks: Sequence[Sequence[Block]]
    widths: Sequence[float]
    gap: float = 5.0

    def stretches(self) -> bool:
        """Whether a block in any stack takes height that is to spare."""
        return any(block.stretches() for stack in self.stacks for block in stack)

    def lay(self, width: float, spare: float = 0.0) -> Laid:
        """Return one piece, as high as the highest stack; the others stretch to it."""
        gap = self.gap * MM
        unit = (width - gap * (len(self.stacks) - 1)) / sum(self.widths)
        tall = max(sum(_height(block.lay(share * unit)) for block in stack)
                   for stack, share in zip(self.stacks, self.widths, strict=True)) + spare
        whole, x = Laid([Piece(tall)]), 0.0
        for stack, share in zip(self.stacks, self.widths, strict=True):
            rest = tall - sum(_height(block.lay(share * unit)) for block in stack)
            y = 0.0
            for block in stack:
                used = max(rest, 0.0) if block.stretches() else 0.0
                rest -= used
                laid = block.lay(share * unit, used)
                for piece in laid.pieces:
                    join(whole.pieces[0], piece, x, y)
                    y += piece.height
                whole.annex += laid.annex
            x += share * unit + gap
        return whole


@dataclass(frozen=True)
class Note:
    """A boxed text under a title, e.g. 情况说明; it takes spare height, and flows to a 续页."""

    title: str
    text: str
    height: float = 30.0  # mm at the least
    face: Face = BODY

    def stretches(self) -> bool:
        """The box grows."""
        return True

    def lay(self, width: float, spare: float = 0.0) -> Laid:
        """Return one piece."""
        face, annex = Face("sans-bold", 10, 18), []
        box = self.height * MM + spare
        piece = Piece(face.lead + box)
        piece.place(lay((Span(self.title),), face, width), face, 0, 0)
        piece.marks.append(Mark("rect", 0, face.lead, width, box, INNER))
        spans = (Span(self.text),) if self.text else ()
        lines = lay(spans, self.face, width - 2 * PAD, "justify") if spans else ()
        most = int((box - 2 * PAD) // self.face.lead)
        if len(lines) > most:
            annex.append(Annex(self.title, tuple(cut(spans, lines[max(most - 2, 0)].end))))
            lines = (*lines[:max(most - 1, 0)],
                     lay((TURNED,), self.face, width - 2 * PAD, "right")[0])
        piece.place(lines, self.face, PAD, face.lead + PAD)
        return Laid([piece], annex)


@dataclass(frozen=True)
class SignOff:
    """The line under a report: labels with room to sign, or with a value already known."""

    places: Sequence[tuple[str, str]]  # label, value; '' leaves a line to sign on

    def stretches(self) -> bool:
        """One line."""
        return False

    def lay(self, width: float, spare: float = 0.0) -> Laid:
        """Return one piece, the places spread over the measure."""
        piece = Piece(SIGN_OFF.lead + 2)
        labels = [lay((Span(label + value),), SIGN_OFF, width)[0] for label, value in self.places]
        open_ones = sum(1 for _, value in self.places if not value)
        gaps = 12.0 * (len(labels) - 1)
        room = (width - gaps - sum(line.width for line in labels)) / max(open_ones, 1)
        rule = min(room, 35 * MM) if open_ones else 0.0
        used = sum(line.width for line in labels) + rule * open_ones
        gap = (width - used) / max(len(labels) - 1, 1)
        x, under = 0.0, SIGN_OFF.lead / 2 + SIGN_OFF.size * 0.62
        for (_, value), line in zip(self.places, labels, strict=True):
            piece.place([line], SIGN_OFF, x, 0)
            x += line.width
            if not value:
                piece.marks.append(Mark("line", x, under, x + rule, under, 0.7))
                x += rule
            x += gap
        return Laid([piece])


def _height(laid: Laid) -> float:
    return sum(piece.height for piece in laid.pieces)


