"""What forms say, word for word, and what becomes of what is too long."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from filling import LONG, RARE, answered
from paper_facts import DISPUTE, EVERY, FACTS, HOW, NUMBER, ORGANISATION, VISIT
from reading import words

from casedesk.casework.forms_book.kinds import KINDS
from casedesk.errors import RefusedError
from casedesk.printing.drawing import draw
from casedesk.printing.forms import form, shipped
from casedesk.printing.issue import render
from casedesk.printing.page import overflowing, write

CODES = sorted(FACTS)
WORDING = tomllib.loads(
    (Path(__file__).parents[1] / "data/form_wording.toml").read_text("utf-8"))


@pytest.mark.parametrize("code", sorted(set(CODES) - {"F02b"}))
def test_what_is_too_long_goes_on_and_says_so(code, tmp_path):
    facts = FACTS[code][1]
    document = draw(form(code), facts, HOW)
    if code == "F04":
        assert len(document.pages) == 1  # the names are drawn together: nothing in it is long
        return
    assert len(document.pages) > 1
    text = words(write([document]), tmp_path, 2)
    number = NUMBER if code in ("F01", "F03") else facts.case_number
    assert text.startswith(f"{number}·{form(code).title}·续页")


def test_two_thousand_characters_of_facts_are_all_printed(tmp_path):
    document = draw(form("F01"), FACTS["F01"][1], HOW)
    text = words(write([document]), tmp_path)
    assert "（转续页）" in text
    assert "反映事项（主要诉求、事实）（续）" in text
    # 2,000 of the matter, 120 of the address, three of 300 beside it
    assert text.count("固定期限") == sum(
        LONG[:length].count("固定期限") for length in (2000, 120, 300, 300, 300)) + 1


def test_a_roster_repeats_its_header_on_every_page(tmp_path):
    document = draw(form("F12"), FACTS["F12"][1], HOW)
    pdf = write([document])
    pages = [words(pdf, tmp_path, page) for page in range(1, len(document.pages) + 1)]
    assert sum("履行期限（截止）" in page for page in pages) >= 2
    assert sum("证件号码" in page and "附：劳动者名册" in page for page in pages) == 1


@pytest.mark.parametrize("code", ["F01", "F12"])
def test_rare_characters_are_drawn_and_copy_out(code, tmp_path):
    text = words(render(code, FACTS[code][1], HOW), tmp_path)
    for character in RARE:
        assert character in text
    assert "迪丽热巴·迪力木拉提" in text


def test_characters_no_font_has_stop_the_print_all_named_at_once():
    facts = replace(VISIT, person=replace(VISIT.person, name="张\ue000娟", address="ᠮ路"))
    with pytest.raises(RefusedError) as refusal:
        render("F01", facts, HOW)
    assert refusal.value.code == "no_glyph"
    assert "(U+E000)" in refusal.value.values["characters"]
    assert "ᠮ(U+182E)" in refusal.value.values["characters"]


def test_a_served_paper_shows_numbers_in_full(tmp_path):
    for code in ("F02", "F12"):
        text = words(render(code, DISPUTE, HOW), tmp_path)
        assert "442000198603124425" in text
        assert "13826774412" in text
        assert "*" not in text


def test_ticks_are_drawn_and_copy_out_as_boxes(tmp_path):
    text = words(render("F05", DISPUTE, HOW), tmp_path)
    assert "☑（二）对方当事人不同意调解" in text
    assert "□（一）不属于劳动争议受理范围" in text


@pytest.mark.parametrize("operator", ["王敏", "迪丽热巴·迪力木拉提", "NGUYỄN THỊ HƯƠNG GIANG" * 3])
def test_the_foot_never_runs_together(operator):
    how = replace(HOW, printing=12, operator=operator, copies=29)
    for code in CODES:
        assert overflowing(draw(form(code), FACTS[code][0], how)) == []


def test_the_same_facts_and_time_give_the_same_bytes():
    assert render("F12", DISPUTE, HOW) == render("F12", DISPUTE, HOW)


def test_a_draft_and_a_practice_centre_say_so(tmp_path):
    text = words(render("F12", DISPUTE, replace(HOW, number="", draft=True)), tmp_path)
    assert "草稿" in text
    assert "未编号" in text
    practice = replace(DISPUTE, organisation=replace(ORGANISATION, practice=True))
    assert "演示" in words(render("F12", practice, HOW), tmp_path)
    assert "演示" not in words(render("F12", DISPUTE, HOW), tmp_path)


def test_copies_follow_the_parties(tmp_path):
    text = words(render("F12", DISPUTE, HOW), tmp_path)
    assert "本协议书一式四份" in text  # one applicant, two respondents, the organisation
    assert "一式四份" in text.split("保管期限")[0]
    assert "保管期限三十年" in words(render("F12", FACTS["F12"][1], HOW), tmp_path)


@pytest.mark.parametrize("code", [each.code for each in shipped()
                                 if each.code in WORDING["sentences"]])
def test_the_wording_is_complete(code, tmp_path):
    template = form(code)
    kind = next(name for name, each in KINDS.items() if each.facts is template.facts)
    facts = FACTS[code][0] if code in FACTS else EVERY[kind]["full"]
    text = words(render(code, facts, replace(HOW, asked=answered(template, True, False))), tmp_path)
    for sentence in WORDING["sentences"][code]:
        assert sentence in text


def test_the_number_heads_the_paper_and_the_foot_has_time_hand_and_code(tmp_path):
    text = words(render("F12", DISPUTE, HOW), tmp_path)
    assert NUMBER in text
    assert "2026-11-2014:05王敏审计码7QK2-M9XD-4TRA" in text
