"""Identity numbers: every kind, as typed and as spreadsheets leave them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.iso7064 import mod_11_2

from casedesk.errors import wording
from casedesk.rules import codes, identity

TODAY = date(2026, 11, 22)


def reason(value: str | float, kind: str | None = None) -> str:
    return identity.check(value, kind, TODAY).reason


def card(region: str, birth: str, sequence: str) -> str:
    body = region + birth + sequence
    return body + mod_11_2.calc_check_digit(body)


@pytest.mark.parametrize(("number", "kind"), [
    ("11010519491231002X", "id"), ("440524188001010014", "id"),
    ("810000199001010019", "residence_permit"), ("820000199001010029", "residence_permit"),
    ("830000199001010039", "residence_permit"), ("911124198108030024", "foreigner_card"),
    ("ABC123456789012", "foreigner_card"), ("H12345678", "hk_macao_pass"),
    ("M1234567801", "hk_macao_pass"), ("12345678", "taiwan_pass"), ("E12345678", "passport"),
    ("ED1234567", "passport"), ("AB123456", "foreign_passport"), ("440524800101001", "id"),
])
def test_each_kind_of_document_is_known_by_its_shape(number: str, kind: str) -> None:
    found = identity.check(number, None, TODAY)
    assert (found.valid, found.kind, found.normalised) == (True, kind, number)


@pytest.mark.parametrize(("value", "why"), [
    ("442000199913010014", "id_birth"), ("442000200102290011", "id_birth"),
    (card("442000", "20270101", "001"), "id_birth"),
    ("522101196908246911", "id_checksum"), ("110105194912310021", "id_checksum"),
    ("4501031980052397", "id_length"), ("5116021970081569", "id_length"), ("1234", "id_length"),
    ("44052418800101A014", "id_letters"), ("X10105194912310020", "id_letters"),
    ("身份证", "id_letters"), (card("992000", "19900101", "001"), "foreigner"),
    (card("002000", "19900101", "001"), "id_region"), ("", "id_missing"), (" '\t", "id_missing"),
    (5.22101200504077e17, "id_lost_digits"), (4.22801197309277e17, "id_lost_digits"),
    (522101200504077000, "id_lost_digits"), ("522101200504077000", "id_lost_digits"),
    ("5.22101E+17", "id_lost_digits"), ("5.22101200504077e+17", "id_lost_digits"),
    ("4.2E17", "id_lost_digits"),
])
def test_a_number_that_cannot_be_is_refused_with_its_reason(value: str | float, why: str) -> None:
    if why == "foreigner":
        found = identity.check(value, None, TODAY)
        assert (found.kind, found.reason) == ("foreigner_card", "id_region")
    else:
        assert reason(value) == why


def test_a_number_that_ends_in_noughts_by_right_is_no_rounded_one() -> None:
    number = next(n for n in (card("442000", f"1990{m:02}01", f"{s}00") for m in range(1, 13)
                              for s in range(10)) if n.endswith("000"))
    assert identity.check(number, None, TODAY).valid
    assert reason(int(number)) == "id_lost_digits"  # as a figure it cannot be trusted


@pytest.mark.parametrize("typed", [
    "'36220219920110258X", "\t36220219920110258x", " 362202 19920110 258X ",
    "３６２２０２１９９２０１１０２５８Ｘ", "362202-19920110-258x", "36220219920110258х",
    "\u200b36220219920110258X\u202c", "36220219920110258\u2169", "362202\u300019920110258X",
])
def test_what_sheets_and_keyboards_add_is_taken_away(typed: str) -> None:
    found = identity.check(typed, None, TODAY)
    assert (found.valid, found.normalised) == (True, "36220219920110258X")


def test_an_id_card_says_sex_birth_and_place() -> None:
    found = identity.check("11010519491231002X", None, TODAY)
    assert (found.sex, found.birth, found.region) == ("2", date(1949, 12, 31), "北京市")
    local = identity.check(card("442000", "19900115", "013"), None, TODAY)
    assert (local.sex, local.birth, local.region) == ("1", date(1990, 1, 15), "广东省中山市")


def test_a_permit_of_hong_kong_and_a_foreigners_card_say_them_too() -> None:
    permit = identity.check("810000199001010019", None, TODAY)
    assert (permit.sex, permit.region) == ("1", "香港特别行政区")
    foreigner = identity.check("911124198108030024", None, TODAY)
    assert (foreigner.sex, foreigner.birth) == ("2", date(1981, 8, 3))


def test_a_first_generation_number_passes_with_a_warning_and_has_a_later_form() -> None:
    found = identity.check("110105491231002", None, TODAY)
    assert (found.valid, found.warning, found.birth) == (
        True, "id_first_generation", date(1949, 12, 31))
    assert identity.eighteen("110105491231002") == "11010519491231002X"
    assert identity.eighteen("11010519491231002X") == "11010519491231002X"
    assert reason("110105491331002") == "id_birth"


@pytest.mark.parametrize(("number", "kind", "why"), [
    ("11010519491231002X", "residence_permit", "id_region"),
    ("H1234567", "hk_macao_pass", "id_shape"),
    ("1234567", "taiwan_pass", "id_shape"), ("12345678", "id", "id_length"),
    ("X12345678", "passport", "id_shape"), ("A1", "foreign_passport", "id_shape"),
    ("911124198108030025", "foreigner_card", "id_checksum"),
    ("91112419810803002", "foreigner_card", "id_length"), ("123456789", "foreign_passport", ""),
    ("1234567890(B)", "taiwan_pass", ""), ("工作许可 440A-12/3", "work_permit", ""),
])
def test_a_stated_kind_is_checked_as_that_kind(number: str, kind: str, why: str) -> None:
    found = identity.check(number, kind, TODAY)
    assert (found.valid, found.reason, found.kind) == (not why, why, kind)


def test_a_work_permit_is_kept_as_it_was_typed() -> None:
    assert identity.check(" 许可 A-1 ", "work_permit", TODAY).normalised == "许可 A-1"


def test_every_kind_has_its_rule_and_its_word() -> None:
    assert set(codes.table("id_kinds")) == set(identity._RULES)


def test_every_reason_and_warning_is_worded() -> None:
    named = {"id_missing", "id_lost_digits", "id_length", "id_letters", "id_region", "id_birth",
             "id_checksum", "id_shape", "id_first_generation", "id_old_card"}
    assert named <= set(wording())


@given(st.dates(date(1900, 1, 1), TODAY), st.integers(0, 999), st.integers(0, 16),
       st.sampled_from("0123456789"))
def test_any_real_number_passes_and_any_single_slip_is_noticed(
        birth: date, sequence: int, place: int, slip: str) -> None:
    number = card("442000", f"{birth:%Y%m%d}", f"{sequence:03}")
    found = identity.check(number, None, TODAY)
    assert (found.valid, found.birth, found.sex) == (True, birth, "21"[sequence % 2])
    wrong = number[:place] + slip + number[place + 1:]
    if wrong != number:
        assert not identity.check(wrong, None, TODAY).valid


@given(st.text(max_size=40))
def test_any_text_gets_an_answer(typed: str) -> None:
    found = identity.check(typed, None, TODAY)
    assert found.valid == (found.reason == "")
    assert not found.reason or found.reason in wording()


def test_a_birth_day_of_tomorrow_is_refused_and_of_today_is_not() -> None:
    assert identity.check(card("442000", f"{TODAY:%Y%m%d}", "001"), None, TODAY).valid
    assert reason(card("442000", f"{TODAY + timedelta(days=1):%Y%m%d}", "001")) == "id_birth"
