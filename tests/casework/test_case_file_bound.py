"""The file of a case: scans without traces, papers in order, bound under right page numbers."""

from io import BytesIO

import pytest
from PIL import Image, ImageDraw
from sqlalchemy import select

from casedesk.casework import papers
from casedesk.casework.forms_book.subject import Subject
from casedesk.casework.volumes import arranging, binding, contents
from casedesk.casework.volumes.binding import BindEntry
from casedesk.errors import RefusedError
from casedesk.model import Attachment
from casedesk.printing import binding as press
from casedesk.printing.issue import print_form
from tests.bound_file import bound_file_is_right, index_lines, page_numbers


def photograph(words="工资条", *, size=(1240, 1754), orientation=1, form="JPEG", seed=0):
    """A photograph that says where it was taken, with a black bar on top."""
    picture = Image.new("RGB", size, "white")
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 0, size[0], size[1] // 6), fill="black")
    pen.line((10, size[1] // 2 + seed, size[0] - 10, size[1] // 2 + seed), fill="black", width=9)
    told = Image.Exif()
    told[0x0112], told[0x0110], told[0x9286] = orientation, "CANARY-PHONE", words
    told[0x8825] = {1: "N", 2: (22.0, 31.0, 5.5), 3: "E", 4: (113.0, 22.0, 48.0)}
    out = BytesIO()
    picture.save(out, form, **({"exif": told} if form != "BMP" else {}))
    return out.getvalue()


@pytest.fixture
def filed(database, mediator, case_id):
    """A case with printed forms and scans of several kinds."""
    for code in ("F03", "F02"):
        print_form(database, mediator, code, Subject(case_id=case_id))
    for name, data in (("身份证正反面.jpg", photograph()), ("工资条.png", photograph(form="PNG")),
                       ("授权委托书.jpg", photograph(seed=40))):
        papers.attach(database, mediator, name, data, case_id=case_id)
    contents.settle(database, mediator, case_id)
    return case_id


def bound(database, mediator, case_id, **entry):
    number = press.bind(database, mediator, case_id, BindEntry(**entry))
    row = next(each for each in binding.bindings(database, mediator, case_id) if each.id == number)
    return [binding.read_book(database, mediator, book) for book, *_ in row.books]


def paper(database, actor, case_id, words):
    return next(each for each in contents.contents(database, actor, case_id).papers
                if words in each.title)


def test_papers_lie_in_the_order_of_the_index_and_are_bound_under_right_numbers(
        database, mediator, filed):
    titles = [each.title for each in contents.contents(database, mediator, filed).papers]
    assert titles == ["劳动争议调解申请书", "受理登记（审批）表", "身份证正反面", "授权委托书", "工资条"]
    [pdf] = bound(database, mediator, filed)
    lines = bound_file_is_right(pdf)
    assert [line.title for line in lines] == titles

