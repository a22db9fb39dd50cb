"""Names: kept as typed, tidied in what is no part of them, masked for lists."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casedesk.rules import names


@pytest.mark.parametrize(("typed", "kept"), [
    (" 张三 ", "张三"), ("张　三", "张三"), ("白\u3000乐", "白乐"), ("欧阳 娜娜", "欧阳娜娜"),
    ("买买提•吐尔逊", "买买提·吐尔逊"), ("买买提・吐尔逊", "买买提·吐尔逊"),
    ("买买提‧吐尔逊", "买买提·吐尔逊"), ("买买提･吐尔逊", "买买提·吐尔逊"),
    ("买买提．吐尔逊", "买买提·吐尔逊"), ("买买提.吐尔逊", "买买提·吐尔逊"),
    ("买买提 · 吐尔逊", "买买提·吐尔逊"), ("SMITH  John", "SMITH John"), ("J. Smith", "J. Smith"),
    ("𠮷 野", "𠮷野"), ("张\u200b三", "张三"), ("Jose\u0301", "José"),
])
def test_a_name_is_tidied_without_losing_a_character(typed: str, kept: str) -> None:
    assert names.normalise(typed) == kept


def test_compatibility_ideographs_and_wide_letters_stay_as_typed() -> None:
    assert names.normalise("\ufa19田") == "\ufa19田"
    assert names.normalise("\U0002f804田") == "\U0002f804田"
    assert names.normalise("Ａ田") == "Ａ田"


@pytest.mark.parametrize(("typed", "reason", "warning"), [
    ("张三", "", ""), ("𬭚䶮", "", ""), ("迪丽热巴·迪力木拉提", "", ""), ("O'Brien Tom", "", ""),
    ("", "name_missing", ""), ("　", "name_missing", ""), ("张", "name_length", ""),
    ("张" * 51, "name_length", ""), ("张" * 50, "", ""), ("𠮷" * 50, "", ""),
    ("张3", "name_letters", ""), ("张三（代）", "name_letters", ""),
    ("\ue000三", "", "name_private_use"),
])
def test_a_name_has_two_to_fifty_characters_that_are_part_of_names(
        typed: str, reason: str, warning: str) -> None:
    found = names.check(typed)
    assert (found.valid, found.reason, found.warning) == (not reason, reason, warning)


def test_hand_made_characters_are_named() -> None:
    assert names.private_use("张\ue123三\uf8ff") == ("\ue123", "\uf8ff")


@pytest.mark.parametrize(("name", "masked"), [
    ("张三", "张*"), ("张小三", "张**"), ("欧阳娜娜", "欧阳**"), ("欧阳", "欧*"),
    ("𠮷野家", "𠮷**"),
    ("迪丽热巴·迪力木拉提", "迪**"), ("SMITH John", "S**"), ("", ""),
])
def test_of_a_masked_name_the_surname_is_left(name: str, masked: str) -> None:
    assert names.mask_name(name) == masked


def test_numbers_are_masked_in_the_middle() -> None:
    assert names.mask_id("442000199001010014") == "442000********0014"
    assert names.mask_id("440524800101001") == "440524*****1001"
    assert names.mask_id("H12345678") == "H*****678"
    assert names.mask_id("1234") == "****"
    assert names.mask_phone("13812341234") == "138****1234"
    assert names.mask_phone("0760-88321234") == "0760-****1234"
    assert names.mask_phone("+85291234567") == "+852****4567"
    assert names.mask_phone("12351") == "***51"
    assert names.mask_bank("6222021234567890") == "************7890"
    assert names.tail("442000199001010014") == "0014"


@given(st.text(max_size=60))
def test_tidying_twice_changes_nothing_more(typed: str) -> None:
    once = names.normalise(typed)
    assert names.normalise(once) == once


@given(st.text(st.characters(min_codepoint=0x3400, max_codepoint=0x2FA1F,
                             categories=["Lo"]), min_size=1, max_size=20))
def test_no_han_character_is_ever_changed(name: str) -> None:
    han = "".join(c for c in name if "CJK" in unicodedata.name(c, ""))
    assert names.normalise(han) == han


@given(st.text(st.sampled_from("0123456789X"), min_size=15, max_size=18))
def test_a_masked_id_keeps_its_length_and_hides_the_birth_day(number: str) -> None:
    masked = names.mask_id(number)
    assert len(masked) == len(number)
    assert set(masked[6:-4]) == {"*"}
