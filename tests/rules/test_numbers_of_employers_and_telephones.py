"""Company codes, telephone numbers, bank accounts and postcodes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casedesk.errors import wording
from casedesk.rules import bank, phones, postcode, uscc
from casedesk.rules.checks import Check


@pytest.mark.parametrize("code", [
    "91350100M000100Y43", "91442000MA0000015B", "81442000MA0000015C", "91442000MA7MWXM718",
])
def test_a_code_with_both_check_digits_passes(code: str) -> None:
    assert uscc.check(code) == Check(True, code)


@pytest.mark.parametrize(("typed", "why"), [
    ("91350100M000100Y44", "uscc_checksum"), ("91350100M000100Y4", "uscc_length"),
    ("91350100M000100YO3", "uscc_letters"), ("中山市华德", "uscc_letters"), ("", "uscc_missing"),
    (9.1442e17, "uscc_lost_digits"), ("9.1442E+17", "uscc_lost_digits"),
])
def test_a_code_that_cannot_be_is_refused_with_its_reason(typed: str | float, why: str) -> None:
    found = uscc.check(typed)
    assert (found.valid, found.reason) == (False, why)
    assert why in wording()


def test_a_code_is_tidied_and_an_old_registration_number_passes_with_a_warning() -> None:
    assert uscc.check(" ９１３５０１００m000100y43").normalised == "91350100M000100Y43"
    old = uscc.check("442000000123456")
    assert (old.valid, old.warning) == (True, "uscc_old_registration")


def test_a_wrong_organisation_code_inside_only_warns() -> None:
    from stdnum.cn.uscc import calc_check_digit

    body = "91350100M000100Y5"
    assert uscc.check(body + calc_check_digit(body)).warning == "uscc_organisation"


def test_the_code_of_a_union_is_known() -> None:
    assert uscc.is_union("81442000MA0000015C")
    assert not uscc.is_union("91442000MA0000015B")


@pytest.mark.parametrize(("typed", "normalised", "kind"), [
    ("13812345678", "13812345678", "mobile"), (13812345678, "13812345678", "mobile"),
    (13812345678.0, "13812345678", "mobile"), ("138 1234 5678", "13812345678", "mobile"),
    ("138-1234-5678", "13812345678", "mobile"), ("+86 13812345678", "13812345678", "mobile"),
    ("008613812345678", "13812345678", "mobile"), ("013812345678", "13812345678", "mobile"),
    ("１３８１２３４５６７８", "13812345678", "mobile"), ("'19912345678", "19912345678", "mobile"),
    ("0760-88321234", "0760-88321234", "landline"), ("076088321234", "0760-88321234", "landline"),
    ("(0760)88321234", "0760-88321234", "landline"),
    ("（0760）88321234", "0760-88321234", "landline"),
    ("0760—88321234—801", "0760-88321234-801", "landline"),
    ("010-12345678", "010-12345678", "landline"),
    ("020-1234567", "020-1234567", "landline"), ("86-760-88321234", "0760-88321234", "landline"),
    ("+852 9123 4567", "+85291234567", "hong_kong"),
    ("00852-21234567", "+85221234567", "hong_kong"),
    ("+853 6612 3456", "+85366123456", "macao"), ("853-66123456", "+85366123456", "macao"),
    ("12351", "12351", "service"), ("12348", "12348", "service"),
    ("400-830-1234", "4008301234", "service"),
])
def test_telephone_numbers_of_every_kind_are_known_and_written_one_way(
        typed: str | float, normalised: str, kind: str) -> None:
    found = phones.check(typed)
    assert (found.valid, found.normalised, found.kind) == (True, normalised, kind)
    assert phones.check(found.normalised) == found


@pytest.mark.parametrize(("typed", "why"), [
    ("1381234567", "phone_length"), ("138123456789", "phone_length"),
    ("12812345678", "phone_shape"),
    ("88321234", "phone_area_missing"), ("无", "phone_shape"), ("", "phone_missing"),
    ("+852 1123 4567", "phone_shape"), ("+853 9612 3456", "phone_shape"), ("12399", "phone_shape"),
])
def test_a_number_nobody_can_call_is_refused_with_its_reason(typed: str, why: str) -> None:
    found = phones.check(typed)
    assert (found.valid, found.reason) == (False, why)
    assert why in wording()


@pytest.mark.parametrize(("typed", "reason", "warning"), [
    ("6222 0212 3456 7894", "", ""), ("6222021234567890", "", "bank_luhn"),
    ("1234567", "bank_shape", ""),
    ("12345678A", "bank_shape", ""), ("1" * 31, "bank_shape", ""), ("", "bank_missing", ""),
    (6.222021234567894e18, "bank_lost_digits", ""), ("6.22202E+18", "bank_lost_digits", ""),
])
def test_a_bank_account_is_figures_and_luhn_only_warns(
        typed: str | float, reason: str, warning: str) -> None:
    found = bank.check(typed)
    assert (found.valid, found.reason, found.warning) == (not reason, reason, warning)


@pytest.mark.parametrize(("typed", "reason"), [
    ("528400", ""), ("５２８４００", ""), (528400, ""), ("52840", "postcode_shape"),
    ("52840a", "postcode_shape"), ("", "postcode_missing"),
])
def test_a_postcode_has_six_figures(typed: str | float, reason: str) -> None:
    assert postcode.check(typed).reason == reason


@given(st.text(max_size=40))
def test_any_text_gets_an_answer_from_every_check(typed: str) -> None:
    for check in (uscc.check, phones.check, bank.check, postcode.check):
        found: Check = check(typed)
        assert found.valid == (found.reason == "")
        assert not found.reason or found.reason in wording()
