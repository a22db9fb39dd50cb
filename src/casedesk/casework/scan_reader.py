"""The process that opens a scan or photograph: limited, no database; a clean copy comes out.

Started as `python -m casedesk.casework.scan_reader`. A line of JSON and the file come in on
standard input, a line of JSON and the clean file go out. Nothing that says where, when or by whom
a picture was taken passes through it: EXIF, GPS, XMP, IPTC, comments, thumbnails stay behind.
"""

import contextlib
import json
import struct
import sys
from collections.abc import Iterator
from io import BytesIO
from typing import Any

_MIB = 1024 * 1024
_FORMATS = ("JPEG", "PNG", "TIFF", "BMP", "WEBP", "GIF", "AVIF", "HEIF", "MPO")
_KEPT_SEGMENTS = (0xE0, 0xE2, 0xEE)  # JFIF, colour profile, Adobe's colour transform
_BLANK_SIDE, _BLANK_SHADE, _BLANK_PART = 300, 40, 0.0006
PASSWORD = 4  # FPDF_ERR_PASSWORD


class UnreadableError(Exception):
    """Why a file cannot be taken in: the code of a refusal, or of a fault that is kept."""


def confine(memory_mib: int, cpu_seconds: int) -> None:
    """Bound memory and processor time; no file may be written, no core left behind."""
    try:
        import resource
    except ImportError:  # Windows: the waiting time and the sizes alone hold
        return
    for which, most in ((resource.RLIMIT_AS, memory_mib * _MIB),
                        (resource.RLIMIT_CPU, cpu_seconds),
                        (resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_CORE, 0)):
        with contextlib.suppress(ValueError, OSError):  # a stricter limit already holds
            resource.setrlimit(which, (most, most))


def clean(data: bytes, limits: dict[str, int]) -> tuple[dict[str, Any], bytes]:
    """Return what a file is (suffix, pages, blank pages, fault) and its clean copy."""
    if data[:1024].lstrip()[:5] == b"%PDF-":
        return _pdf(data, limits)
    if data[4:8] == b"ftyp" and data[8:12] in (b"heic", b"heix", b"hevc", b"mif1", b"msf1"):
        _know_heic()
    return _picture(data, limits)


def _know_heic() -> None:
    try:
        from pillow_heif import register_heif_opener  # type: ignore[import-not-found]
    except ImportError:
        raise UnreadableError("scan_heic") from None
    register_heif_opener()


# pictures ---------------------------------------------------------------------------------------

def _picture(data: bytes, limits: dict[str, int]) -> tuple[dict[str, Any], bytes]:
    from PIL import Image, ImageFile

    Image.MAX_IMAGE_PIXELS = None  # the size is looked at before anything is unpacked
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        picture = Image.open(BytesIO(data), formats=_FORMATS)
        if picture.width * picture.height > limits["megapixels"] * 1_000_000:
            raise UnreadableError("scan_huge")
        frames = 1 if picture.format in ("MPO", "GIF") else getattr(picture, "n_frames", 1)
        if frames > limits["pages"]:
            raise UnreadableError("scan_pages")
        if frames > 1:
            return _several(picture, frames, limits)
        told: dict[str, Any] = {"pages": 1, "blank": []}
        whole, made = _upright(picture, limits)
        if is_blank(whole):
            told["blank"] = [1]
        stripped = None if made else without_traces(data)
        if stripped is not None:
            return told | {"suffix": ".jpg"}, stripped
        return _drawn_anew(whole, told, limits)
    except (OSError, ValueError, SyntaxError, struct.error, EOFError) as error:
        raise UnreadableError("scan_damaged") from error


def _upright(picture: Any, limits: dict[str, int]) -> tuple[Any, bool]:
    """Return the picture as it is to be looked at, and whether it had to be changed for that."""
    from PIL import ImageOps

    side = limits["longest_side"]
    large = max(picture.size) > side
    if large and picture.format == "JPEG":
        picture.draft(picture.mode, (side, side))  # unpacks fewer dots of a large photograph
    turned = picture.getexif().get(0x0112, 1) != 1
    whole = ImageOps.exif_transpose(picture)
    whole.load()
    if max(whole.size) > side:
        whole.thumbnail((side, side))
    return whole, turned or large


def _drawn_anew(whole: Any, told: dict[str, Any], limits: dict[str, int],
                ) -> tuple[dict[str, Any], bytes]:
    out = BytesIO()
    if whole.mode in ("1", "P", "L") and whole.format != "JPEG":
        flat = whole if whole.mode in ("1", "L") else _flat(whole)
        flat.info.clear()
        flat.save(out, "PNG", optimize=False)
        return told | {"suffix": ".png"}, out.getvalue()
    _flat(whole).save(out, "JPEG", quality=limits["quality"])
    return told | {"suffix": ".jpg"}, out.getvalue()


def _flat(whole: Any) -> Any:
    """Return the picture on white paper, without what else it carried."""
    from PIL import Image

    if "A" in whole.getbands() or "transparency" in whole.info:
        paper = Image.new("RGBA", whole.size, "white")
        paper.alpha_composite(whole.convert("RGBA"))
        whole = paper
    if whole.mode.startswith("I") or whole.mode == "F":
        whole = whole.point(lambda value: value / 256).convert("L")
    flat = whole.convert("L" if whole.mode in ("L", "1") else "RGB")
    flat.info.clear()
    return flat


def _several(picture: Any, frames: int, limits: dict[str, int]) -> tuple[dict[str, Any], bytes]:
    """A TIFF of several pages becomes a PDF, each page upright."""
    blank: list[int] = []

    def pages() -> Iterator[Any]:
        for number in range(frames):
            picture.seek(number)
            if picture.width * picture.height > limits["megapixels"] * 1_000_000:
                raise UnreadableError("scan_huge")
            whole, _ = _upright(picture, limits)
            if is_blank(whole):
                blank.append(number + 1)
            yield _flat(whole)

    out, made = BytesIO(), pages()
    next(made).save(out, "PDF", save_all=True, append_images=made, resolution=300.0,
                    quality=limits["quality"])
    return {"suffix": ".pdf", "pages": frames, "blank": blank}, out.getvalue()


def is_blank(picture: Any) -> bool:
    """Tell whether nothing stands on a page: evenly light paper."""
    from PIL import Image, ImageFilter

    small = picture.convert("L").resize((_BLANK_SIDE, _BLANK_SIDE), Image.Resampling.BOX)
    small = small.filter(ImageFilter.MedianFilter(3))
    counts = small.histogram()
    total, seen, paper = _BLANK_SIDE * _BLANK_SIDE, 0, 0
    while seen < total / 2:
        seen += counts[paper]
        paper += 1
    dark = sum(counts[:max(paper - _BLANK_SHADE, 0)])
    return paper > 170 and dark < total * _BLANK_PART


def without_traces(data: bytes) -> bytes | None:
    """Return a JPEG with its dots untouched and nothing else in it; None when it is none."""
    if data[:2] != b"\xff\xd8":
        return None
    kept, at = [b"\xff\xd8"], 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        mark = data[at + 1]
        if mark == 0xFF:
            at += 1
            continue
        size = int.from_bytes(data[at + 2:at + 4], "big")
        if mark == 0xDA:  # the dots begin; what stands behind their end is left out
            end = _end_of_dots(data, at)
            return b"".join([*kept, data[at:end]]) if end else None
        app = 0xE0 <= mark <= 0xEF or mark == 0xFE
        if not app or (mark in _KEPT_SEGMENTS and data[at + 4:at + 8] != b"MPF\0"):
            kept.append(data[at:at + 2 + size])
        at += 2 + size
    return None


def _end_of_dots(data: bytes, at: int) -> int:
    """Return where the picture ends: behind the end mark of its last scan."""
    while True:
        at = data.find(b"\xff", at + 2)
        if at < 0 or at + 1 >= len(data):
            return 0
        mark = data[at + 1]
        if mark == 0xD9:
            return at + 2
        if mark in (0xC4, 0xDA, 0xDB, 0xDD, 0xFE) or 0xE0 <= mark <= 0xEF:
            if mark == 0xFE or mark >= 0xE0:
                return 0  # something is hidden between the scans: the picture is drawn anew
            at += int.from_bytes(data[at + 2:at + 4], "big")


# PDF --------------------------------------------------------------------------------------------

def _pdf(data: bytes, limits: dict[str, int]) -> tuple[dict[str, Any], bytes]:
    import pypdfium2

    data = _blinded(data)
    told: dict[str, Any] = {"suffix": ".pdf", "pages": 0, "blank": []}
    try:
        document = pypdfium2.PdfDocument(data)
        pages = len(document)
        if not pages:
            return told | {"fault": "damaged"}, data
        if pages > limits["pages"]:
            return told | {"fault": "pages"}, data
        blank = [number + 1 for number in range(pages) if _blank_page(document[number])]
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) == PASSWORD
        return told | {"fault": "encrypted" if locked else "damaged"}, data
    return told | {"pages": pages, "blank": blank}, data


def _blank_page(page: Any) -> bool:
    text = page.get_textpage()
    said = text.count_chars()
    text.close()
    blank = not said and is_blank(page.render(scale=400 / max(page.get_size())).to_pil())
    page.close()
    return blank


def _blinded(data: bytes) -> bytes:
    """Return a PDF whose photographs say nothing of where and when; their places stay."""
    blind, at = bytearray(data), 0
    while (at := data.find(b"Exif\0\0", at)) >= 0:
        if data[at - 4:at - 2] == b"\xff\xe1":
            size = int.from_bytes(data[at - 2:at], "big") - 8
            end = min(at + 6 + max(size, 0), len(data))
            blind[at + 6:end] = bytes(end - at - 6)
        at += 6
    return bytes(blind)


def main() -> None:
    """Read one file, write it clean."""
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    asked = json.loads(source.readline())
    data = source.read(asked["size"])
    confine(asked["limits"]["memory_mib"], asked["limits"]["cpu_seconds"])
    try:
        told, made = clean(data, asked["limits"])
    except UnreadableError as error:
        told, made = {"refused": str(error)}, b""
    except MemoryError:
        told, made = {"refused": "scan_huge"}, b""
    sink.write(json.dumps(told | {"size": len(made)}).encode("ascii") + b"\n")
    sink.write(made)
    sink.flush()


if __name__ == "__main__":
    main()
