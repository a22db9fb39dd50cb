"""A bound file held against its own index: every line leads to the page where that paper stands."""

import re
from dataclasses import dataclass
from itertools import pairwise

from pypdfium2 import PdfDocument
from pypdfium2.raw import FPDF_PAGEOBJ_PATH

_CORNER = (110, 45)  # points: how far from the corner a page number stands
_HEADLINES = {  # what stands over a paper that the index calls by a shorter title
    "集体劳动争议报告表（预警表）": "集体劳动争议（重大劳资纠纷）报告（预警）表"}


@dataclass(frozen=True)
class IndexLine:
    """One line of the index as it is printed."""

    number: int
    title: str
    first: int
    last: int
    remark: str


def bound_file_is_right(pdf: bytes) -> list[IndexLine]:
    """Assert that cover, index, note and back cover stand where they should and that each line's
    page number leads to a page that bears the number and the paper's title. Returns the lines.
    """
    document = PdfDocument(pdf)
    texts = [_text(page) for page in document]
    assert "劳动争议调解卷宗" in texts[0], "the first page is the cover"
    assert "卷内备考表" in "".join(texts[-4:]), "the note stands at the end"
    assert texts[-1] == "", "the last page is the back cover"
    lines = index_lines(pdf)
    assert lines, "the index has no lines"
    places = page_numbers(pdf)
    numbers = sorted(places)
    assert numbers == list(range(numbers[0], numbers[-1] + 1)), "page numbers have gaps"
    here = [line for line in lines if numbers[0] <= line.first <= numbers[-1]]
    assert here[0].first == numbers[0]
    for line, following in zip(here, [*here[1:], None], strict=True):
        assert _stands(line.title, texts[places[line.first]]) or "续" in line.remark, \
            f"{line.title} does not stand on page {line.first}"
        after = following.first if following else numbers[-1] + 1
        assert line.last == after - 1, f"{line.title} ends on {line.last}, not on {after - 1}"
    cover = texts[0]
    assert f"共{len(numbers)}页" in cover, "the cover counts other pages"
    return lines


def _stands(title: str, text: str) -> bool:
    """Whether a page is that of this paper: 送达回证（张会娟） is the receipt that names her."""
    title = _HEADLINES.get(title, title)
    paper, _, subject = title.removesuffix("）").rpartition("（")
    return title in text or (bool(paper) and paper in text and subject in text)


def page_numbers(pdf: bytes) -> dict[int, int]:
    """The pages of the PDF by the number in their corner: odd right, even left."""
    found: dict[int, int] = {}
    for place, page in enumerate(PdfDocument(pdf)):
        text = page.get_textpage()
        for right in (True, False):
            said = _seen_text(page, text, right)
            if re.fullmatch(r"\d{1,4}", said) and (int(said) % 2 == 1) == right:
                assert int(said) not in found, f"two pages bear {said}"
                found[int(said)] = place
    return found


def index_lines(pdf: bytes) -> list[IndexLine]:
    """The lines of the index, read by the rules of its table."""
    document, found, inside = PdfDocument(pdf), list[IndexLine](), False
    for page in document:
        text = page.get_textpage()
        said = re.sub(r"\s", "", text.get_text_range())
        if "卷内目录" not in said[:200] or "责任者" not in said:
            if inside:
                break
            continue
        inside = True
        found += _rows(page, text)
    return found


def _rows(page, text):
    wide, high = set(), set()
    for each in page.get_objects([FPDF_PAGEOBJ_PATH]):
        left, low, right, top = each.get_bounds()
        if top - low < 3 and right - left > 300:
            high.add(round((low + top) / 2))
        elif right - left < 3 and top - low > 8:
            wide.add(round((left + right) / 2))
    ys, xs = _apart(high, reverse=True), _apart(wide)
    for top, low in pairwise(ys):
        cells = [re.sub(r"\s", "", text.get_text_bounded(left, low, right, top))
                 for left, right in pairwise(xs)]
        if len(cells) == 7 and cells[0].isdigit() and cells[5]:
            first, _, last = cells[5].partition("-")
            yield IndexLine(int(cells[0]), cells[1], int(first), int(last or first), cells[6])


def _apart(values, reverse=False):
    found: list[float] = []
    for value in sorted(values, reverse=reverse):
        if not found or abs(found[-1] - value) > 3:
            found.append(value)
    return found


def _seen_text(page, text, right):
    """The text in an upper corner of the page as it is looked at."""
    left, low, end, top = page.get_cropbox()
    across, down = _CORNER
    box = {
        0: (end - across, top - down, end, top) if right else (left, top - down,
                                                               left + across, top),
        90: (left, top - across, left + down, top) if right else (left, low, left + down,
                                                                  low + across),
        180: (left, low, left + across, low + down) if right else (end - across, low, end,
                                                                   low + down),
        270: (end - down, low, end, low + across) if right else (end - down, top - across, end,
                                                                 top),
    }[page.get_rotation()]
    return re.sub(r"\s", "", text.get_text_bounded(*box))


def _text(page):
    return re.sub(r"\s", "", page.get_textpage().get_text_range())
