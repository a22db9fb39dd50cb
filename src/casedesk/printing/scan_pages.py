"""A scanned picture as a page of paper: in place, to size, upright, found by title."""

from dataclasses import dataclass
from io import BytesIO
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from casedesk.errors import RefusedError
from casedesk.printing.fonts import family, font
from casedesk.printing.page import _PRESS

A4 = (595.276, 841.89)
_MARGIN = 34.0  # points around a picture that is no whole sheet
_LIKE_A4 = 0.035  # how far its sides may be off those of a sheet to fill it
_LARGER = 1.25  # a picture this much larger than the bound file wants is made smaller
_QUALITIES, _HEAVY = (82, 65, 45), 500_000  # of a JPEG, until a page has no more bytes
_FACE = "NotoSerifSC-Regular"
_SIZE, _HIGH, _ASIDE = 11.0, 22.0, 28.0  # the number: size, distances from the corner


@dataclass(frozen=True)
class Placed:
    """A picture on its sheet: a JPEG, the sheet in points, where and how it lies on it."""

    jpeg: bytes
    sheet: tuple[float, float]
    matrix: tuple[float, float, float, float, float, float]  # of the unit square


def placed(data: bytes, turn: int, title: str, dpi: int) -> Placed:
    """Return a picture on a sheet of A4, turned clockwise. Refuses `picture_unreadable`."""
    from PIL import Image

    try:
        with Image.open(BytesIO(data)) as picture:
            wide, high = picture.size
            jpeg = _of_size(picture, data, dpi)
    except (OSError, ValueError) as error:
        raise RefusedError("picture_unreadable", name=title) from error
    if turn % 180:
        wide, high = high, wide
    sheet = (A4[1], A4[0]) if wide > high else A4
    whole = abs(wide / high / (sheet[0] / sheet[1]) - 1) < _LIKE_A4
    room = sheet if whole else (sheet[0] - 2 * _MARGIN, sheet[1] - 2 * _MARGIN)
    scale = min(room[0] / wide, room[1] / high)
    w, h = wide * scale, high * scale
    x, y = (sheet[0] - w) / 2, (sheet[1] - h) / 2
    return Placed(jpeg, sheet, {
        0: (w, 0.0, 0.0, h, x, y), 90: (0.0, -h, w, 0.0, x, y + h),
        180: (-w, 0.0, 0.0, -h, x + w, y + h), 270: (0.0, h, -w, 0.0, x + w, y),
    }[turn])


def _of_size(picture: Any, data: bytes, dpi: int) -> bytes:
    """Return the picture as it goes into the bound file: no finer than it wants, a JPEG."""
    most = round(A4[1] / 72 * dpi)
    if max(picture.size) <= most * _LARGER and picture.format == "JPEG" and (
            len(data) <= _HEAVY):
        return data
    picture.draft(None, (most, most))
    flat = picture.convert("L" if picture.mode in ("1", "L") else "RGB")
    if max(flat.size) > most:
        flat.thumbnail((most, most))
    for quality in _QUALITIES:  # a page full of grain must not make the 册 too heavy to handle
        out = BytesIO()
        flat.save(out, "JPEG", quality=quality)
        if out.tell() <= _HEAVY:
            break
    return out.getvalue()


def stamps(numbers: list[int], title: str = "") -> bytes:
    """Return one small page for each number, and one of an unseen title: to lay over pages."""
    out = BytesIO()
    with _PRESS:
        canvas = _canvas(out, (STAMP_WIDE, STAMP_HIGH))
        for number in numbers:
            if number:
                _digits(canvas, number, STAMP_WIDE if number % 2 else 0.0, 6.0)
            canvas.showPage()
        if title:
            _unseen(canvas, title, (STAMP_WIDE, STAMP_HIGH))
            canvas.showPage()
        canvas.save()
    return out.getvalue()


STAMP_WIDE, STAMP_HIGH = 60.0, 20.0


def stamp_place(number: int, wide: float, high: float) -> tuple[float, float]:
    """Return where the lower left corner of a stamp lies on a page of this size.

    正面右上角, 反面左上角: odd pages on the right, even ones on the left.
    """
    x = wide - _ASIDE - STAMP_WIDE if number % 2 else _ASIDE
    return x, high - _HIGH - 6.0


def _digits(canvas: Any, number: int, x: float, y: float) -> None:
    canvas.setFont(_FACE, _SIZE)
    wide = canvas.stringWidth(str(number), _FACE, _SIZE)
    left = x - wide if number % 2 else x
    canvas.setFillGray(1)
    canvas.rect(left - 3, y - 3, wide + 6, _SIZE + 4, stroke=0, fill=1)
    canvas.setFillGray(0)
    canvas.drawString(left, y, str(number))


def _unseen(canvas: Any, title: str, sheet: tuple[float, float]) -> None:
    """Write the title where nobody sees it and every search finds it."""
    text = canvas.beginText(2, sheet[1] / 2)
    text.setTextRenderMode(3)
    faces, size = family("serif"), min(9.0, (sheet[0] - 4) / max(len(title), 1))
    for character in title:
        try:
            name = faces[character][1]
        except RefusedError:
            continue  # no typeface has it: the index, which is printed, was refused before
        font(name)
        text.setFont(name, size)
        text.textOut(character)
    canvas.drawText(text)


def _canvas(out: BytesIO, sheet: tuple[float, float]) -> Any:
    font(_FACE)
    canvas = Canvas(out, pagesize=sheet, pageCompression=1, invariant=1,
                    initialFontName=_FACE, lang="zh-CN")
    canvas.setCreator("casedesk")
    canvas.setProducer("casedesk")
    return canvas
