"""A scanned picture as a page of paper: at its true place and size, upright, findable by title."""

from io import BytesIO
from typing import Any

from reportlab.lib.utils import ImageReader
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


def picture_page(data: bytes, turn: int, number: int, title: str, dpi: int) -> bytes:
    """Return a picture as one page of A4, with its number in the corner and an unseen title.

    Refuses `picture_unreadable`.
    """
    from PIL import Image

    try:
        picture: Any = Image.open(BytesIO(data))
        source = _of_size(picture, data, dpi)
        wide, high = picture.size
    except (OSError, ValueError) as error:
        raise RefusedError("picture_unreadable", name=title) from error
    if turn % 180:
        wide, high = high, wide
    across = wide > high
    sheet = (A4[1], A4[0]) if across else A4
    whole = abs(wide / high / (sheet[0] / sheet[1]) - 1) < _LIKE_A4
    room = sheet if whole else (sheet[0] - 2 * _MARGIN, sheet[1] - 2 * _MARGIN)
    scale = min(room[0] / wide, room[1] / high)
    out = BytesIO()
    with _PRESS:
        canvas = _canvas(out, sheet)
        canvas.saveState()
        canvas.translate(sheet[0] / 2, sheet[1] / 2)
        canvas.rotate(-turn)
        drawn = (wide * scale, high * scale)
        if turn % 180:
            drawn = (drawn[1], drawn[0])
        canvas.drawImage(ImageReader(source), -drawn[0] / 2, -drawn[1] / 2, *drawn)
        canvas.restoreState()
        _unseen(canvas, title, sheet)
        if number:
            _corner(canvas, number, sheet[0], sheet[1])
        canvas.showPage()
        canvas.save()
    return out.getvalue()


def _of_size(picture: Any, data: bytes, dpi: int) -> BytesIO:
    """Return the picture as it goes into the bound file: no finer than it wants."""
    most = round(A4[1] / 72 * dpi)
    if max(picture.size) <= most * _LARGER and picture.format == "JPEG" and (
            len(data) <= _HEAVY):
        return BytesIO(data)
    picture.draft(None, (most, most))
    picture.load()
    if max(picture.size) > most:
        picture.thumbnail((most, most))
    if picture.mode == "1":
        out = BytesIO()
        picture.save(out, "PNG")
        out.seek(0)
        return out
    flat = picture.convert("L" if picture.mode == "L" else "RGB")
    for quality in _QUALITIES:  # a page full of grain must not make the 册 too heavy to handle
        out = BytesIO()
        flat.save(out, "JPEG", quality=quality)
        if out.tell() <= _HEAVY:
            break
    out.seek(0)
    return out


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


def _corner(canvas: Any, number: int, wide: float, high: float) -> None:
    x, y = stamp_place(number, wide, high)
    _digits(canvas, number, x + STAMP_WIDE if number % 2 else x, y + 6.0)


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
