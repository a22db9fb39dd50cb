"""The pen: marks become the operators of a PDF page, each text encoded once a document."""

from datetime import datetime
from io import BytesIO
from typing import Any

from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import STATE_DEFAULTS
from reportlab.pdfgen.canvas import Canvas

from casedesk.printing import qr
from casedesk.printing.fonts import family, font
from casedesk.printing.page import Mark, Piece
from casedesk.printing.text import figure_width

_ACTUAL = {"box": "FEFF25A1", "ticked": "FEFF2611"}  # what copying a drawn box gives: □ ☑
_WATERMARK = 0.88  # grey: seen on paper, never in the way of what stands over it


class Ink:
    """Writes pages of marks to a PDF; invariant but for the time it is told."""

    def __init__(
        self, out: BytesIO, width: float, height: float, title: str, made_at: datetime | None,
    ) -> None:
        font("NotoSerifSC-Regular")
        self.canvas: Any = Canvas(out, pagesize=(width, height), pageCompression=1, invariant=1,
                                  initialFontName="NotoSerifSC-Regular", lang="zh-CN")
        self.canvas.setTitle(title)
        self.canvas.setCreator("casedesk")
        self.canvas.setProducer("casedesk")
        self.canvas.setAuthor("")
        if made_at:
            self.canvas.setDateFormatter(_told(made_at))
        self.encoded: dict[tuple[str, float, str, bool], str] = {}
        self.height = height

    def page(self, width: float, height: float, watermark: str,
             placed: list[tuple[Piece, float, float]]) -> None:
        """Draw one page of placed pieces, over its watermark."""
        self.canvas.setPageSize((width, height))
        self.height = height
        if watermark:
            self._watermark(watermark, width, height)
        lines: list[str] = ["q 0 G 0 g 1 j"]
        texts: list[str] = ["BT"]
        for piece, x, y in placed:
            for mark in piece.marks:
                self._mark(mark, x + mark.x, height - y - mark.y, x, height - y, lines, texts)
        code = self.canvas._code
        code.extend(lines)
        code.append("Q")
        code.extend(texts)
        code.append("ET")
        self.canvas.showPage()

    def save(self) -> None:
        """Finish the file."""
        self.canvas.save()

    def _mark(self, mark: Mark, x: float, y: float, left: float, top: float,
              lines: list[str], texts: list[str]) -> None:
        kind = mark.kind
        if kind == "text":
            texts.append(f"{mark.b if mark.b > 0 else 0:.3f} Tc 1 0 0 1 {x:.2f} {y:.2f} Tm "
                         f"{self._encode(mark)}")
        elif kind in ("line", "dash"):
            dash = "[3 2] 0 d" if kind == "dash" else "[] 0 d"
            lines.append(f"{dash} {mark.c:.2f} w {x:.2f} {y:.2f} m "
                         f"{left + mark.a:.2f} {top - mark.b:.2f} l S")
        elif kind == "rect":
            lines.append(f"[] 0 d {mark.c:.2f} w {x:.2f} {y - mark.b:.2f} "
                         f"{mark.a:.2f} {mark.b:.2f} re S")
        elif kind == "fill":
            lines.append(f"{x:.2f} {y - mark.b:.2f} {mark.a:.2f} {mark.b:.2f} re f")
        elif kind in ("box", "ticked"):
            self._box(kind, x, y, mark.a, lines, texts)
        elif kind == "qr":
            self._qr(mark, x, y, lines)
        elif kind == "drawing":
            font("NotoSansSC-Regular")
            STATE_DEFAULTS["fontName"] = "NotoSansSC-Regular"  # else an empty Helvetica comes in
            renderPDF.draw(mark.drawing, self.canvas, x, y - mark.drawing.height)

    def _encode(self, mark: Mark) -> str:
        key = (mark.font, mark.a, mark.text, mark.b < 0)
        found = self.encoded.get(key)
        if found is None:
            face, document = font(mark.font), self.canvas._doc
            show = self._columns if mark.b < 0 else self._plain
            found = self.encoded[key] = " ".join(
                f"{face.getSubsetInternalName(subset, document)} {mark.a:g} Tf {show(codes, mark)}"
                for subset, codes in face.splitString(mark.text, document))
        return found

    def _plain(self, codes: bytes, mark: Mark) -> str:
        return f"({self.canvas._escape(codes)}) Tj"

    def _columns(self, codes: bytes, mark: Mark) -> str:
        """Show figures each in a space of the widest: 1 stands under 8 in every column."""
        if len(codes) != len(mark.text):
            return self._plain(codes, mark)  # rare characters split the run; nothing to align
        widths = family("sans" if "Sans" in mark.font else "serif")
        wide = figure_width(widths)
        shown, shift = [], 0.0
        for code, character in zip(codes, mark.text, strict=True):
            extra = (wide - widths[character][0]) * 1000 if character.isdigit() else 0.0
            shown.append(f"{-(shift + extra / 2):.1f} ({self.canvas._escape(bytes([code]))})")
            shift = extra / 2
        return f"[{' '.join(shown)}] TJ"

    def _box(self, kind: str, x: float, y: float, size: float,
             lines: list[str], texts: list[str]) -> None:
        side = size * 0.82
        left, low = x + size * 0.12, y - size * 0.08
        lines.append(f"[] 0 d {size * 0.07:.2f} w {left:.2f} {low:.2f} {side:.2f} {side:.2f} re S")
        if kind == "ticked":
            lines.append(
                f"{size * 0.13:.2f} w {left + side * .18:.2f} {low + side * .52:.2f} m "
                f"{left + side * .42:.2f} {low + side * .24:.2f} l "
                f"{left + side * .86:.2f} {low + side * .82:.2f} l S")
        blank = self._encode(Mark("text", 0, 0, size, 0, 0, " ", "NotoSerifSC-Regular"))
        texts.append(f"/Span <</ActualText <{_ACTUAL[kind]}>>> BDC 3 Tr 0 Tc "
                     f"1 0 0 1 {left:.2f} {y:.2f} Tm {blank} 0 Tr EMC")

    @staticmethod
    def _qr(mark: Mark, x: float, y: float, lines: list[str]) -> None:
        side, bars = qr.bars(mark.text)
        unit = mark.a / side
        lines.extend(
            f"{x + column * unit:.2f} {y - (row + 1) * unit:.2f} {length * unit:.2f} {unit:.2f} re"
            for row, column, length in bars)
        lines.append("f")

    def _watermark(self, text: str, width: float, height: float) -> None:
        canvas = self.canvas
        canvas.saveState()
        canvas.setFillGray(_WATERMARK)
        canvas.translate(width / 2, height / 2)
        canvas.rotate(52 if height > width else 33)
        size = min(150, 420 / max(len(text), 1))
        font("NotoSansSC-Bold")
        canvas.setFont("NotoSansSC-Bold", size)
        canvas.drawCentredString(0, -size * 0.36, text, charSpace=size * 0.2)
        canvas.restoreState()


def _told(at: datetime) -> Any:
    """Return the date formatter that writes the time the document was made (UTC+8)."""
    return lambda *_: f"D:{at:%Y%m%d%H%M%S}+08'00'"
