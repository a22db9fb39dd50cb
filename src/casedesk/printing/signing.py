"""Where people sign and seal: lines of 35 mm, each with its own date, and room for a seal."""

from collections.abc import Sequence
from dataclasses import dataclass

from casedesk.printing.blocks import LEGAL, SIGN_LINE
from casedesk.printing.fonts import RULE
from casedesk.printing.pieces import MM, Laid, Mark, Piece
from casedesk.printing.text import Face, Span, lay

SIGN_HEIGHT = 9 * MM
SEAL = 45 * MM  # room for a seal of 42 mm, which may cover name and date
THUMB = 18 * MM  # height of the place for a fingerprint
NAME_HEIGHT = 6 * MM  # of a line that is not signed on
_SEALED = ("（盖章）：", "（印章）：")
SIGNING = Face("serif", 10.5, SIGN_HEIGHT)
DATE_BLANK = "　　　年　　月　　日"


@dataclass(frozen=True)
class Seal:
    """Who issues the paper and when, right-hand, with room for a seal over both."""

    name: str
    day: str
    numerals: bool = False
    mark: str = "（印章）"
    face: Face = LEGAL

    def stretches(self) -> bool:
        """The room of a seal is fixed."""
        return False

    def lay(self, width: float, spare: float = 0.0) -> Laid:
        """Return one piece of 45 mm: name, date, and the seal's room around them."""
        piece = Piece(SEAL, clings=True)
        face, name = self.face, self.name + self.mark
        day = lay((Span(self.day or DATE_BLANK),), face, 10_000.0)[0]
        named = lay((Span(name or RULE * 12),), face, width - 2 * face.size)
        wide = max(max(line.width for line in named), day.width, SEAL)
        middle = width - 2 * face.size - wide / 2
        y = SEAL * 0.36 - face.lead * (len(named) - 1) / 2
        for line in named:
            y = piece.place([line], face, middle - line.width / 2, y)
        piece.place([day], face, middle - day.width / 2, y + 2)
        return Laid([piece])


@dataclass(frozen=True)
class SignBox:
    """One place to sign: its lines, each with a label, and a date of its own."""

    lines: tuple[str, ...]
    dated: bool = True
    seal: bool = False
    thumb: bool = False  # room for a fingerprint under the line


@dataclass(frozen=True)
class Signatures:
    """Places to sign, side by side, each with its own date; none is parted by a page's end.

    The first row stands under some of the text: a page that is signed never says nothing.
    """

    boxes: Sequence[SignBox]
    columns: int = 2
    face: Face = SIGNING

    def stretches(self) -> bool:
        """Fixed by the room a hand needs."""
        return False

    def lay(self, width: float, spare: float = 0.0) -> Laid:
        """Return a piece a row of places."""
        pieces = []
        gap = 8 * MM
        each = (width - gap * (self.columns - 1)) / max(self.columns, 2)
        left = width - each if self.columns == 1 else 0.0  # one place stands to the right
        for start in range(0, len(self.boxes), self.columns):
            row = self.boxes[start:start + self.columns]
            piece = Piece(0.0, clings=start == 0)
            for number, box in enumerate(row):
                used = self._box(piece, box, left + number * (each + gap), each)
                piece.height = max(piece.height, used)
            pieces.append(piece)
        return Laid(pieces)

    def _box(self, piece: Piece, box: SignBox, x: float, width: float) -> float:
        y = 0.0
        for label in box.lines:
            signed = label.endswith("：") and not label.endswith(_SEALED)
            lines = lay((Span(label),), self.face, width)
            lead = NAME_HEIGHT if len(lines) > 1 or not signed else SIGN_HEIGHT
            y = piece.place(lines, self.face, x, y, lead)
            if not signed:
                continue
            start = x + lines[-1].width
            if width - lines[-1].width < SIGN_LINE:
                y += SIGN_HEIGHT
                start = x + width - max(SIGN_LINE, width * 0.7)
            under = y - SIGN_HEIGHT / 2 + self.face.size * 0.62
            piece.marks.append(Mark("line", start, under, x + width, under, 0.7))
        if box.thumb:
            y += THUMB - SIGN_HEIGHT
        if box.seal:
            y = max(y, SEAL - SIGN_HEIGHT)
        if box.dated:
            lines = lay((Span(DATE_BLANK),), self.face, width, "right")
            y = piece.place(lines, self.face, x, y)
        return y + 2 * MM
