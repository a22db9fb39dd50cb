"""Every form there is: of an empty case, of a full one, with everything too long, and blank."""

import re
import tomllib
from functools import cache
from pathlib import Path

import pytest
from filling import PARTIES, RARE, answered, unsaid
from paper_facts import EVERY, HOW, ORGANISATION
from reading import sound, words

from casedesk.casework.forms_book.kinds import KINDS
from casedesk.printing.drawing import Print, draw
from casedesk.printing.forms import form, shipped
from casedesk.printing.page import Cell, Document, overflowing, write
from casedesk.printing.preview import Pages
from casedesk.printing.sets import sets
from casedesk.printing.signing import SEAL

CODES = [each.code for each in shipped()]
CASES = ("empty", "full", "long", "blank")
WORDING = tomllib.loads(
    (Path(__file__).parents[1] / "data/form_wording.toml").read_text("utf-8"))


@cache
def drawn(code: str, case: str) -> Document:
    """A form laid out once for all the tests."""
    template = form(code)
    if case == "blank":
        return draw(template, None, Print(organisation=ORGANISATION))
    kind = next(name for name, each in KINDS.items() if each.facts is template.facts)
    asked = answered(template, required=case == "empty")
    how = Print(HOW.number if template.series else "", HOW.made_at, HOW.operator, HOW.audit_code,
                asked=asked)
    return draw(template, EVERY[kind][case], how)


@cache
def pdf(code: str, case: str) -> bytes:
    return write([drawn(code, case)])


@cache
def read(code: str, case: str) -> tuple[str, ...]:
    """The words of each page, without spaces and line ends."""
    with Pages(pdf(code, case)) as pages:
        return tuple(re.sub(r"\s", "", pages.text(number)) for number in range(len(pages)))


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("code", CODES)
def test_nothing_leaves_its_cell_and_every_page_says_which_it_is(code, case):
    document = drawn(code, case)
    assert overflowing(document) == []
    pages = read(code, case)
    assert len(pages) == len(document.pages)
    for number, page in enumerate(pages, 1):
        assert f"第{number}页共{len(pages)}页" in page
        if number > 1:
            assert f"{document.frame.title.split()[0]}·续页" in page
    assert ("空白表" in pages[0]) == (case == "blank")


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("code", CODES)
def test_no_page_has_a_seal_or_signatures_alone(code, case):
    """此页无正文 is what a forger needs: whatever is signed stands with some of its text."""
    document = drawn(code, case)
    for number, page in enumerate(document.pages):
        body = [piece for piece, _, _ in (page if number == 0 else page[1:])]
        said = [piece for piece in body if any(mark.kind == "text" for mark in piece.marks)]
        assert said, f"page {number + 1} is empty"
        if any(_is_seal(piece) for piece in body):
            assert any(not _is_seal(piece) for piece in said), f"the seal is alone on {number + 1}"


def _is_seal(piece):
    return piece.height == SEAL and piece.clings


@pytest.mark.parametrize("case", CASES)
def test_the_files_are_sound_and_every_typeface_is_in_them(case, tmp_path):
    sound(write([drawn(code, case) for code in CODES]), tmp_path)


@pytest.mark.parametrize("case", ["full", "blank"])
@pytest.mark.parametrize("code", [code for code in CODES if code in WORDING["labels"]])
def test_every_label_stands_on_the_form(code, case, tmp_path):
    whole, cells = words(pdf(code, case), tmp_path), list(_cells(drawn(code, case)))
    for label in WORDING["labels"][code]:
        holders = [cell for cell in cells if label in "".join(cell)]
        assert holders, label
        assert any(all(line in whole for line in cell) for cell in holders), label


def _cells(document):
    """The lines of each cell, for a label may stand in two."""
    for page in document.pages:
        for piece, _, _ in page:
            whole = [Cell(0, 0, 0, 0, 0, len(piece.marks))]
            for cell in piece.cells or whole:
                marks = piece.marks[cell.first:cell.after]
                yield [re.sub(r"\s", "", mark.text) for mark in marks if mark.kind == "text"]


def test_the_forms_are_all_there():
    assert {f"F{number:02d}" for number in range(1, 33)} | {
        "F02b", "F04b", "F17b", "F28b"} <= set(CODES)
    assert {f"L{number}" for number in range(1, 18)} | {
        "L15b", "L15c", "L17b", "L17c"} <= set(CODES)
    assert {"P1", "P1A", "P2", "P3", "P4", "P5", "P5b", "P18"} <= set(CODES)
    wanted = {member.code for each in sets() for member in each.members}
    assert wanted <= set(CODES)


def test_every_form_has_its_labels_written_down():
    assert [code for code in CODES if not WORDING["labels"].get(code)] == []


@pytest.mark.parametrize("code", CODES)
def test_the_blank_form_says_nothing_of_anybody(code):
    text = "".join(read(code, "blank"))
    assert not re.search(r"张会娟|恒盛|2026年|草稿|演示|审计码|None", text)


@pytest.mark.parametrize("code", CODES)
def test_nothing_unknown_is_written_as_a_program_would(code):
    for case in CASES:
        assert not re.search(r"None|Facts\(|datetime|\{|\}", "".join(read(code, case)))


@pytest.mark.parametrize("code", CODES)
def test_rare_characters_copy_out_wherever_a_name_stands(code):
    text = "".join(read(code, "long"))
    dispute = EVERY["dispute"]["long"]
    for name in (party.name for party in dispute.applicants + dispute.respondents):
        plainly = re.sub(r"\s", "", name)
        assert plainly.removesuffix(RARE) not in text or plainly in text
    assert not re.search("[\ufffd\ue000-\uf8ff]", text)


@pytest.mark.parametrize("code", CODES)
def test_every_form_says_what_it_is(code):
    template = form(code)
    assert all((template.title, template.english, template.basis, template.retention,
                template.version))
    assert re.search("[A-Za-z]", template.english)
    for ask in template.asks:
        assert ask.label
        assert re.search("[A-Za-z]", ask.english)


def test_every_field_that_a_form_may_name_is_filled():
    told = unsaid(*(EVERY[kind][case] for kind in KINDS for case in ("full", "long")))
    assert {name for name in told if not name.endswith(".practice")} == set()


def test_the_overlong_case_is_overlong():
    dispute = EVERY["dispute"]["long"]
    assert len(dispute.respondents) == PARTIES
    assert len(dispute.statement) == 2000
    assert RARE in dispute.applicant.name
