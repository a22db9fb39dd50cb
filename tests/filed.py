"""Photographs that tell too much, and files bound of them."""

import re
from io import BytesIO

from PIL import Image, ImageDraw
from pypdfium2 import PdfDocument

from casedesk.casework.disputes import acts
from casedesk.casework.disputes.acts import Act
from casedesk.casework.volumes import binding, contents
from casedesk.casework.volumes.planning import BindEntry
from casedesk.printing import binding as press


def photograph(words="工资条", *, size=(1240, 1754), orientation=1, form="JPEG", seed=0):
    """A photograph that says where it was taken, with a black bar on top."""
    picture = Image.new("RGB", size, "white")
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 0, size[0], size[1] // 6), fill="black")
    pen.line((10, size[1] // 2 + seed, size[0] - 10, size[1] // 2 + seed), fill="black", width=9)
    told = Image.Exif()
    told[0x0112], told[0x0110], told[0x9286] = orientation, "CANARY-PHONE", words
    told.get_ifd(0x8825).update({1: "N", 2: (22.0, 31.0, 5.5), 3: "E", 4: (113.0, 22.0, 48.0)})
    out = BytesIO()
    picture.save(out, form, **({"exif": told} if form != "BMP" else {}))
    return out.getvalue()


def bound(database, mediator, case_id, **entry):
    number = press.bind(database, mediator, case_id, BindEntry(**entry))
    row = next(each for each in binding.bindings(database, mediator, case_id) if each.id == number)
    return [binding.read_book(database, mediator, book) for book, *_ in row.books]


def paper(database, actor, case_id, words):
    return next(each for each in contents.contents(database, actor, case_id).papers
                if words in each.title)


def words_of(pdf):
    return re.sub(r"\s", "", "".join(page.get_textpage().get_text_range()
                                     for page in PdfDocument(pdf)))


def closed(database, mediator, case_id):
    acts.perform(database, mediator, Act(case_id, "refuse", refusal_ground="1", text="不属于范围"))
    acts.perform(database, mediator, Act(
        case_id, "close", accept_open_ends=True, text="当事人已离开，无法送达"))
