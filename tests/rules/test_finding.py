"""How names are read, which pieces they are found by, and where places are known."""

import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casedesk.rules import codes, grams, pinyin, regions


@pytest.mark.parametrize(("name", "initials"), [
    ("张伟", {"zw"}), ("曾豪", {"zh", "ch"}), ("单于", {"sy", "dy", "cy"}),
    ("仇英", {"qy", "cy", "jy"}), ("欧阳娜娜", {"oynn"}), ("SMITH John", {"sj"}), ("张𠮷", {"zj"}),
    ("", set()), ("··", set()),
])
def test_every_reading_of_a_name_counts(name: str, initials: set[str]) -> None:
    assert initials <= pinyin.initials(name)
    if len(initials) <= 1:
        assert pinyin.initials(name) == initials


@pytest.mark.parametrize(("surname", "letter"), [
    ("单", "s"), ("曾", "z"), ("仇", "q"), ("解", "x"), ("朴", "p"), ("查", "z"), ("盖", "g"),
    ("区", "o"),
    ("缪", "m"), ("乐", "y"), ("种", "c"), ("召", "s"), ("员", "y"), ("翟", "z"), ("折", "s"),
    ("覃", "q"),
    ("万俟", "mq"), ("尉迟", "yc"), ("长孙", "zs"), ("令狐", "lh"), ("澹台", "tt"),
])
def test_surnames_are_found_by_their_own_reading(surname: str, letter: str) -> None:
    assert letter + "m" in pinyin.initials(surname + "明")


def test_names_are_sorted_by_the_reading_they_have_as_surnames() -> None:
    names = ["曾豪", "单小明", "仇英", "解明", "朴一", "万俟雪", "张伟", "吕布"]
    assert [pinyin.full(name) for name in names] == [
        "zeng hao", "shan xiao ming", "qiu ying", "xie ming", "piao yi", "mo qi xue", "zhang wei",
        "lv bu"]


def test_a_name_with_many_readings_stays_within_bounds() -> None:
    assert 0 < len(pinyin.initials("单" * 50)) <= 64


def test_the_dictionary_is_not_loaded_before_a_name_is_read() -> None:
    code = ("import sys, casedesk.rules.grams, casedesk.rules.pinyin, casedesk.rules.identity;"
            "sys.exit('pypinyin' in sys.modules)")
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_worker_is_known_by_the_pieces_of_name_and_numbers() -> None:
    found = grams.of_person("张伟明", "11010519491231002X", ["13812345678"])
    assert {"n张", "n张伟", "n伟明", "w张伟明", "pz", "pzw", "pzwm", "t138", "t13812345678",
    "l5678",
            "i002x", "i31002x", "i11010519491231002x"} <= found
    assert "n张明" not in found


def test_a_first_generation_number_is_known_in_both_forms() -> None:
    found = grams.of_person("张伟", "110105491231002")
    assert {"i110105491231002", "i11010519491231002x", "i002x"} <= found


def test_exactly_a_name_is_asked_for_whatever_its_dots() -> None:
    assert grams.of_name("买买提・吐尔逊") == grams.of_name("买买提·吐尔逊") == "w买买提吐尔逊"


def test_compatibility_characters_find_and_are_found() -> None:
    assert grams.of_query("\ufa19") == grams.of_query("\u795e")


@given(st.text(max_size=100))
def test_a_gram_is_letters_and_figures_that_no_engine_takes_apart(text: str) -> None:
    asked = [gram for term in grams.of_query(text)
             for alternative in term.alternatives for gram in alternative]
    for gram in [*asked, *grams.of_person(text), *grams.of_employer([text]), *grams.of_case(text)]:
        assert not any(c.isascii() and not c.isalnum() for c in gram)
        assert len(gram) > 1


@given(st.text(max_size=200))
def test_a_query_stays_small_whatever_is_pasted(text: str) -> None:
    terms = grams.of_query(text)
    assert sum(len(term.alternatives) for term in terms) <= 40 * max(1, len(terms))


def test_the_towns_are_those_of_the_city_with_codes_that_never_repeat() -> None:
    standing = [town for town in regions.towns() if town.effective_to is None]
    assert len(standing) == 23
    assert sum(town.name.endswith("街道") for town in standing) == 8
    assert len(codes.table("towns")) == len(regions.towns())


@pytest.mark.parametrize(("text", "on", "code"), [
    ("小榄", None, "442000118"), ("小榄镇", date(2020, 1, 1), "442000100"),
    ("火炬开发区", None, "442000003"),
    ("东升镇", date(2020, 1, 1), "442000104"), ("西区", None, "442000004"),
    ("翠亨新区", None, "442000008"),
    ("古镇", None, "442000105"), ("442000114", None, "442000114"),
])
def test_a_town_is_found_by_name_alias_and_day(text: str, on: date | None, code: str) -> None:
    found = regions.town(text, on)
    assert found is not None
    assert found.code == code


def test_a_town_that_is_gone_names_its_successor_and_an_unknown_one_is_none() -> None:
    gone = regions.town("民众镇", date(2021, 7, 18))
    assert gone is not None
    assert gone.successor == "442000007"
    assert regions.town("东升镇", date(2026, 1, 1)) is None
    assert regions.town("广州") is None


def test_places_are_known_by_two_figures_and_the_city_by_six() -> None:
    assert regions.name("442000") == "广东省中山市"
    assert regions.name("430102") == "湖南省"
    assert regions.province("00") == regions.name("001234") == ""
