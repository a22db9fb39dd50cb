"""The file of a case: scans without traces, papers in order, bound under right page numbers."""

import os
from datetime import date
from hashlib import blake2b
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from pypdfium2 import PdfDocument
from sqlalchemy import select

from casedesk.casework import papers, settings_book
from casedesk.casework.disputes import record
from casedesk.casework.forms_book import originals
from casedesk.casework.volumes import arranging, binding, contents
from casedesk.casework.volumes.planning import BindEntry
from casedesk.errors import RefusedError
from casedesk.model import Attachment
from casedesk.printing import binding as press
from tests.bound_file import bound_file_is_right, page_numbers
from tests.filed import bound, paper, photograph, words_of
from tests.locked_pdf import LOCKED


def test_papers_lie_in_the_order_of_the_index_and_are_bound_under_right_numbers(
        database, mediator, filed):
    titles = [each.title for each in contents.contents(database, mediator, filed).papers]
    assert titles == [
        "劳动争议调解申请书", "受理登记（审批）表", "身份证正反面", "授权委托书", "工资条"]
    [pdf] = bound(database, mediator, filed)
    lines = bound_file_is_right(pdf)
    assert [line.title for line in lines] == titles


def test_a_photograph_leaves_no_trace_of_where_and_when(database, mediator, case_id):
    for form, name in (("JPEG", "正.jpg"), ("PNG", "图.png"), ("TIFF", "扫描.tif"),
                       ("WEBP", "微信.webp")):
        for orientation in (1, 6):
            data = photograph(orientation=orientation, form=form)
            assert b"CANARY-PHONE" in data
            number = papers.attach(database, mediator, name, data, case_id=case_id)
            _, kept = papers.read(database, mediator, number)
            picture = Image.open(BytesIO(kept))
            assert b"CANARY" not in kept
            assert not dict(picture.getexif())
            assert picture.size == ((1240, 1754) if orientation == 1 else (1754, 1240))


def test_a_scanner_pdf_tells_nothing_of_the_telephone_inside(database, mediator, case_id):
    inside, whole = photograph(), BytesIO()
    Image.new("RGB", (300, 400), "white").save(whole, "PDF")
    pdf = whole.getvalue() + b"\n% " + inside  # as an appended stream would hold it
    number = papers.attach(database, mediator, "手机扫描.pdf", pdf, case_id=case_id)
    _, kept = papers.read(database, mediator, number)
    assert b"CANARY" not in kept
    assert len(kept) == len(pdf)


@pytest.mark.parametrize(("name", "data", "code"), [
    ("坏.jpg", b"\xff\xd8\xff\xe0" + b"x" * 500, "scan_damaged"),
    ("文字.png", b"this is no picture", "scan_damaged"),
    ("苹果.heic", b"\0\0\0\x18ftypheic" + b"\0" * 200, "scan_heic"),
    ("程序.jpg", b"MZ\x90\0" + b"\0" * 50, "attachment_kind"),
    ("空.pdf", b"", "attachment_size"),
])
def test_what_cannot_be_read_is_refused_in_words_and_nothing_is_written(
        database, mediator, case_id, name, data, code):
    with pytest.raises(RefusedError) as refusal:
        papers.attach(database, mediator, name, data, case_id=case_id)
    assert refusal.value.code == code
    assert name in str(refusal.value)
    with database.reading() as session:
        assert session.scalars(select(Attachment)).all() == []


def test_a_picture_beyond_the_limit_is_not_unpacked(database, mediator, case_id):
    huge = BytesIO()
    Image.new("1", (12_000, 9_000)).save(huge, "PNG")
    with pytest.raises(RefusedError) as refusal:
        papers.attach(database, mediator, "地图.png", huge.getvalue(), case_id=case_id)
    assert refusal.value.code == "scan_huge"


def test_a_locked_pdf_is_kept_as_evidence_and_named_in_the_note(database, mediator, filed):
    papers.attach(database, mediator, "对方提交.pdf", LOCKED, case_id=filed)
    papers.attach(database, mediator, "录音.m4a", b"\0\1sound", case_id=filed)
    contents.settle(database, mediator, filed)
    assert paper(database, mediator, filed, "对方提交").fault == "encrypted"
    [pdf] = bound(database, mediator, filed)
    assert "未装订：对方提交、录音" in words_of(pdf)
    bound_file_is_right(pdf)


def test_turned_pages_are_turned_in_the_bound_file(database, mediator, filed):
    row = paper(database, mediator, filed, "身份证")
    for quarter, dark in enumerate(((0.5, 0.05), (0.95, 0.5), (0.5, 0.95), (0.05, 0.5))):
        if quarter:
            arranging.turn(database, mediator, row.id, [0])
        [pdf] = bound(database, mediator, filed)
        document = PdfDocument(pdf)
        sheet = document[page_numbers(pdf)[paper(database, mediator, filed, "身份证").first_page]]
        picture = sheet.render(scale=0.3).to_pil().convert("L")
        at = (int(picture.width * dark[0]), int(picture.height * dark[1]))
        assert picture.getpixel(at) < 60, f"{quarter} quarter turns"
        assert (sheet.get_width() > sheet.get_height()) == bool(quarter % 2)
        bound_file_is_right(pdf)


def test_pages_of_a_pdf_are_turned_ordered_parted_joined_and_taken_out(
        database, mediator, filed):
    sheets, whole = [], BytesIO()
    for shade in (40, 90, 140):
        sheets.append(Image.new("RGB", (595, 842), (shade, shade, shade)))
    sheets[0].save(whole, "PDF", save_all=True, append_images=sheets[1:])
    papers.attach(database, mediator, "证据三页.pdf", whole.getvalue(), case_id=filed)
    contents.settle(database, mediator, filed)
    row = paper(database, mediator, filed, "证据三页")
    arranging.move_page(database, mediator, row.id, 2, -1)
    arranging.turn(database, mediator, row.id, [0], 270)
    rest = arranging.split(database, mediator, row.id, 2)
    arranging.describe(database, mediator, rest, arranging.PaperEntry("解除通知", "10"))
    [pdf] = bound(database, mediator, filed)
    bound_file_is_right(pdf)
    document, places = PdfDocument(pdf), page_numbers(pdf)

    def shades(words):
        found = paper(database, mediator, filed, words)
        pages = [document[places[n]] for n in range(found.first_page, found.last_page + 1)]
        return [page.render(scale=0.2).to_pil().convert("L").getpixel((50, 60)) for page in pages]

    assert [round(shade, -1) for shade in shades("证据三页")] == [40, 140]
    assert [round(shade, -1) for shade in shades("解除通知")] == [90]
    assert arranging.join(database, mediator, rest) == row.id
    arranging.take_out_page(database, mediator, row.id, 0)
    assert paper(database, mediator, filed, "证据三页").pages == 2
    arranging.put_pages_back(database, mediator, row.id)
    assert paper(database, mediator, filed, "证据三页").pages == 3


def test_an_empty_back_bears_no_number(database, mediator, filed):
    sheets, whole = [], BytesIO()
    for empty in (False, True, False):
        sheet = Image.new("RGB", (1240, 1754), "white")
        if not empty:
            ImageDraw.Draw(sheet).rectangle((100, 300, 1100, 420), fill="black")
        sheets.append(sheet)
    sheets[0].save(whole, "PDF", save_all=True, append_images=sheets[1:])
    papers.attach(database, mediator, "双面扫描.pdf", whole.getvalue(), case_id=filed)
    contents.settle(database, mediator, filed)
    row = paper(database, mediator, filed, "双面扫描")
    assert (row.pages, row.last_page - row.first_page + 1) == (3, 2)
    [pdf] = bound(database, mediator, filed)
    bound_file_is_right(pdf)
    places = page_numbers(pdf)
    assert places[row.last_page] - places[row.first_page] == 2
    arranging.mark_blank(database, mediator, row.id, 1, blank=False)
    row = paper(database, mediator, filed, "双面扫描")
    assert row.last_page - row.first_page + 1 == 3


def test_a_signed_scan_stands_for_the_printed_form(database, mediator, filed):
    form = paper(database, mediator, filed, "受理登记")
    papers.attach(database, mediator, "受理审批表签字.jpg", photograph(), case_id=filed)
    contents.settle(database, mediator, filed)
    scan = paper(database, mediator, filed, "受理审批表签字")
    arranging.stand_in(database, mediator, scan.id, form.id)
    row = paper(database, mediator, filed, "受理登记")
    assert (row.kind, row.pages, row.reference) == ("signed", 1, form.reference)
    [pdf] = bound(database, mediator, filed)
    assert "受理登记（审批）表" in [line.title for line in bound_file_is_right(pdf)]
    arranging.stand_alone(database, mediator, form.id)
    assert paper(database, mediator, filed, "受理登记").kind == "form"


def test_a_bound_form_is_the_very_paper_that_was_printed(database, mediator, filed):
    row = paper(database, mediator, filed, "申请书")
    entry = record.entry_of(database, mediator, filed)
    entry.facts = "后来改过的事实，不应当出现在已打印的申请书里。"
    record.change(database, mediator, filed, entry)
    with database.reading() as session:
        held = originals.original(session, mediator, row.document_id)
    assert blake2b(press._redrawn(held), digest_size=32).hexdigest() == held.digest
    [pdf] = bound(database, mediator, filed)
    assert "后来改过的事实" not in words_of(pdf)
    assert "重新生成" not in words_of(pdf)


def test_a_long_file_is_bound_in_several_volumes(database, supervisor, mediator, filed):
    settings_book.change(database, supervisor, "file_book_pages", 20, date(2020, 1, 2))
    sheets, whole = [Image.new("L", (300, 424), 120 + n) for n in range(47)], BytesIO()
    sheets[0].save(whole, "PDF", save_all=True, append_images=sheets[1:])
    papers.attach(database, mediator, "考勤记录.pdf", whole.getvalue(), case_id=filed)
    contents.settle(database, mediator, filed)
    books = bound(database, mediator, filed)
    numbers = [sorted(page_numbers(pdf)) for pdf in books]
    assert [n for each in numbers for n in each] == list(range(1, 54))
    assert all(len(each) <= 20 for each in numbers)
    for seq, pdf in enumerate(books, 1):
        bound_file_is_right(pdf)
        assert f"本卷共{len(books)}册第{seq}册" in words_of(pdf)


def resident():
    """Memory in use, in MiB."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def test_three_hundred_pages_are_bound_within_bounds_and_can_be_stopped(
        database, mediator, filed):
    sheets, whole = [Image.new("L", (200, 282), 90 + n % 80) for n in range(150)], BytesIO()
    sheets[0].save(whole, "PDF", save_all=True, append_images=sheets[1:])
    for name in ("考勤记录一.pdf", "考勤记录二.pdf"):
        papers.attach(database, mediator, name, whole.getvalue() + name.encode(),
                      case_id=filed)
    contents.settle(database, mediator, filed)
    before, most, told = resident(), [0.0], []

    def stop(done, total):
        if done == 40:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        press.bind(database, mediator, filed, BindEntry(), stop)
    assert binding.bindings(database, mediator, filed) == []

    def step(done, total):
        told.append((done, total))
        most[0] = max(most[0], resident())

    press.bind(database, mediator, filed, BindEntry(), step)
    assert told == [(n, 306) for n in range(1, 307)]
    [row] = binding.bindings(database, mediator, filed)
    assert (row.first_page, row.last_page, len(row.books)) == (1, 306, 2)
    assert most[0] - before < 300
