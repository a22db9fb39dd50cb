"""The pages of a PDF as pictures: what the window shows is exactly what will be printed."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from types import TracebackType
from typing import Any

from casedesk.errors import RefusedError

SCREEN = 96.0  # dots an inch at 100 %
_one_at_a_time = threading.RLock()  # pdfium is not made for several threads
PDFIUM = _one_at_a_time  # held by whoever else works with it


@dataclass(frozen=True)
class Picture:
    """One page: width and height in dots, rows of 4 bytes (blue, green, red, unused) a dot."""

    width: int
    height: int
    stride: int  # bytes a row
    pixels: bytes


class Pages:
    """A PDF opened to be looked at; close it, or use it in a with block."""

    def __init__(self, pdf: bytes) -> None:
        """Open a PDF. Refuses `pdf_unreadable`."""
        from pypdfium2 import PdfDocument, PdfiumError

        try:
            with _one_at_a_time:
                self._document: Any = PdfDocument(pdf)
        except PdfiumError as error:
            raise RefusedError("pdf_unreadable") from error

    def __enter__(self) -> "Pages":
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None,
                 trace: TracebackType | None) -> None:
        self.close()

    def __len__(self) -> int:
        return len(self._document)

    def size(self, number: int) -> tuple[float, float]:
        """Return the width and height of a page in points; the first page is 0."""
        with _one_at_a_time:
            width, height = self._document.get_page_size(number)
        return float(width), float(height)

    def picture(self, number: int, dots_an_inch: float = SCREEN) -> Picture:
        """Return a page as it looks at a resolution; 96 is the screen at 100 %."""
        with _one_at_a_time:
            page = self._document[number]
            try:
                bitmap = page.render(scale=dots_an_inch / 72, rev_byteorder=False,
                                     prefer_bgrx=True)
                return Picture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
            finally:
                page.close()

    def text(self, number: int) -> str:
        """Return the words of a page, as copying gives them."""
        with _one_at_a_time:
            page = self._document[number]
            try:
                return str(page.get_textpage().get_text_range())
            finally:
                page.close()

    def close(self) -> None:
        """Let the PDF go."""
        with _one_at_a_time:
            self._document.close()


def joined(pdfs: Sequence[bytes]) -> tuple[bytes, list[int]]:
    """Return the PDFs as one, and the page each begins on, from 0. Refuses `pdf_unreadable`."""
    from pypdfium2 import PdfDocument, PdfiumError

    if not pdfs:
        return b"", []
    starts, out = [], BytesIO()
    try:
        with _one_at_a_time:
            whole = PdfDocument.new()
            for pdf in pdfs:
                starts.append(len(whole))
                part = PdfDocument(pdf)
                whole.import_pages(part)
                part.close()
            whole.save(out)
            whole.close()
    except PdfiumError as error:
        raise RefusedError("pdf_unreadable") from error
    return out.getvalue(), starts
