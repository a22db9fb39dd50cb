"""Templates are checked when they load, and a centre's own win from their day."""

import tomllib
from dataclasses import replace
from datetime import date

import pytest
from filling import LONG
from paper_facts import DISPUTE, HOW, VISIT
from reading import words

from casedesk.errors import RefusedError
from casedesk.paths import resource
from casedesk.printing.drawing import Print, answers, draw, require_allowed
from casedesk.printing.forms import form, forms
from casedesk.printing.page import overflowing, write
from casedesk.printing.places import TemplateError
from casedesk.printing.template import read, restore


def table(code="F15"):
    return tomllib.loads(resource(f"forms/{code}.toml").read_text("utf-8"))


@pytest.mark.parametrize(("old", "new", "fault"), [
    ("{due_on:date}", "{due_onn:date}", "has no 'due_onn'"),
    ("{due_on:date}", "{applicant.nam}", "PartyFacts has no 'nam'"),
    ("{due_on:date}", "{due_on:money}", "'money' cannot write due_on"),
    ("{due_on:date}", "{due_on:colour}", "no such format"),
    ("{due_on:date}", "{claims}", "cannot write claims"),
    ("{due_on:date}", "{due_on:date", "a brace is not closed"),
    ("{due_on:date}", "{due on:date}", "not a place"),
    ("{due_on:date}", "[{due_on:date}", "not closed"),
])
def test_a_wrong_name_or_format_is_found_when_the_template_loads(old, new, fault):
    text = resource("forms/F15.toml").read_text("utf-8")
    with pytest.raises(TemplateError, match=fault):
        read(tomllib.loads(text.replace(old, new)))


def test_keys_kinds_series_and_spans_are_checked():
    for change, fault in (
            ({"colour": 1}, "unknown colour"), ({"series": "zzz"}, "no such series"),
            ({"block": [{"kind": "cake"}]}, "no block of kind"),
            ({"block": [{"kind": "grid", "columns": [1, 2], "rows": [["一"]]}]}, "span 1 of 2"),
            ({"block": [{"kind": "roster", "of": "claims", "columns": []}],
              "left": "{item.text}"}, "has no 'item'"),
            ({"copies": {"per": ["cause"]}}, "not a list"),
            ({"ask": [{"name": "a", "label": "甲", "english": "A", "kind": "party"}]}, "'of'")):
        with pytest.raises(TemplateError, match=fault):
            read(table() | change)


def test_a_template_is_the_same_after_being_kept():
    for each in forms():
        again = restore(each.source)
        assert (again.code, again.version, again.specs) == (each.code, each.version, each.specs)


def test_a_centres_own_template_wins_from_its_day(tmp_path):
    text = resource("forms/F15.toml").read_text("utf-8")
    own = tmp_path / "forms"
    own.mkdir()
    (own / "F15.toml").write_text(
        text.replace("延期调解同意书", "延长调解期限同意书").replace("2026.1", "本中心1")
        .replace("2026-01-01", "2026-10-01"), "utf-8")
    assert form("F15", tmp_path, date(2026, 9, 30)).title == "延期调解同意书"
    assert form("F15", tmp_path, date(2026, 10, 1)).title == "延长调解期限同意书"
    assert form("F15", None, date(2026, 10, 1)).title == "延期调解同意书"


def test_a_faulty_template_of_the_centre_is_named(tmp_path):
    (tmp_path / "forms").mkdir()
    (tmp_path / "forms/F15.toml").write_text("code = 'F15'\n", "utf-8")
    with pytest.raises(RefusedError) as refusal:
        form("F15", tmp_path)
    assert refusal.value.code == "template_faulty"
    assert "F15.toml" in str(refusal.value)


def test_an_unknown_form_is_refused():
    with pytest.raises(RefusedError) as refusal:
        form("F99")
    assert refusal.value.code == "form_unknown"
    assert form("f02b").code == "F02b"


def test_only_an_organisation_of_the_right_nature_issues_an_agreement():
    agreement, notice = form("F12"), form("F04")
    organisation = DISPUTE.organisation
    require_allowed(agreement, organisation)
    for changed, code in ((replace(organisation, nature="other"), "form_nature"),
                          (replace(organisation, founding_number=""), "form_unfounded"),
                          (replace(organisation, nature="", founding_number=" "), "form_standing")):
        with pytest.raises(RefusedError) as refusal:
            require_allowed(agreement, changed)
        assert refusal.value.code == code
        require_allowed(notice, changed)


def test_what_is_asked_has_defaults_and_is_required(tmp_path):
    assert answers(form("F15"), DISPUTE, {})["new_due"] == date(2026, 12, 10)
    assert answers(form("F15"), DISPUTE, {"new_due": "2026-12-01"})["new_due"] == date(2026, 12, 1)
    assert answers(form("F04b"), DISPUTE, {"addressee": 1})["addressee"] is DISPUTE.respondents[1]
    with pytest.raises(RefusedError):
        answers(form("F13"), DISPUTE, {"ground": "不知道"})
    for asked, code in (({}, "asked_missing"), ({"new_due": "soon"}, "asked"), ({"x": 1}, "asked")):
        with pytest.raises(RefusedError) as refusal:
            answers(form("F15"), replace(DISPUTE, extended_to=None), asked)
        assert refusal.value.code == code


RECEIPT = {
    "code": "F06", "title": "调解征询意见书", "english": "Inquiry", "version": "1",
    "effective_from": date(2026, 1, 1), "facts": "dispute", "series": "inquiry",
    "retention": "十年", "basis": "企业劳动争议协商调解规定第二十二条",
    "block": [
        {"kind": "text", "paragraphs": ["{respondent_names}：请于前将回执交回。"]},
        {"kind": "receipt", "title": "回　执", "block": [
            {"kind": "choices", "choices": "consulted_result",
             "options": ["同意调解", "不同意调解"]},
            {"kind": "signatures", "boxes": [{"lines": ["单位（盖章）："]}]}]},
        {"kind": "break"}, {"kind": "heading", "text": "附页"}, {"kind": "space", "height": 3}]}


def test_a_receipt_to_tear_off_bears_the_same_number(tmp_path):
    document = draw(read(RECEIPT), DISPUTE, HOW)
    text = words(write([document]), tmp_path, 1)
    assert text.count("中工调协字〔2026〕第0096号") == 2
    assert "☑同意调解" in text
    assert len(document.pages) == 2


def test_a_form_of_another_kind_of_record_is_no_place_for_these_facts():
    with pytest.raises(TemplateError):
        read(table() | {"facts": "visit"})
    assert form("F01").facts is type(VISIT)


def test_a_title_may_follow_the_facts_and_every_page_may_be_signed(tmp_path):
    changed = table() | {
        "headline": "{cause}意见书", "every_page": "被调查人（签名、捺印）：{rule~8}",
        "block": [{"kind": "text", "paragraphs": ["{statement}"] * 9},
                  {"kind": "heading", "text": "附：{applicant.name}", "size": 16}]}
    document = draw(read(changed), replace(DISPUTE, statement=LONG[:900]), HOW)
    assert overflowing(document) == []
    pdf = write([document])
    assert len(document.pages) >= 3
    for page in range(1, len(document.pages) + 1):
        text = words(pdf, tmp_path, page)
        assert f"{DISPUTE.cause}意见书" in text
        assert "被调查人（签名、捺印）：" in text
    assert "附：张会娟" in words(pdf, tmp_path)
    assert draw(read(changed), None, Print()).frame.title == "意见书"
    unknown = read(changed | {"headline": "{cause}"})
    assert draw(unknown, None, Print()).frame.title == "延期调解同意书"
