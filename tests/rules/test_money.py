"""Money: read as people write it, in figures and in words."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casedesk.errors import RefusedError
from casedesk.rules import money


@pytest.mark.parametrize(("fen", "words"), [
    (140950, "壹仟肆佰零玖元伍角"), (600714, "陆仟零柒元壹角肆分"),
    (1640902, "壹万陆仟肆佰零玖元零贰分"),
    (32504, "叁佰贰拾伍元零肆分"), (10700053, "壹拾万柒仟元零伍角叁分"), (5200000, "伍万贰仟元整"),
    (0, "零元整"), (5, "伍分"), (50, "伍角"), (100, "壹元整"), (1000, "壹拾元整"),
    (1050, "壹拾元零伍角"),
    (10005, "壹佰元零伍分"), (1000000000, "壹仟万元整"), (10001000000, "壹亿零壹万元整"),
    (10000100000, "壹亿零壹仟元整"), (20500000, "贰拾万伍仟元整"), (10005000, "壹拾万零伍拾元整"),
    (1005000000, "壹仟零伍万元整"), (120000000000000, "壹万贰仟亿元整"),
    (-140950, "负壹仟肆佰零玖元伍角"),
    (100000000050000, "壹万亿零伍佰元整"),
])
def test_amounts_in_words_follow_the_payment_rules(fen: int, words: str) -> None:
    assert money.words(fen) == words


@pytest.mark.parametrize(("written", "fen"), [
    ("3,263.51元", 326351), ("1.4879万", 1487900), ("0.7819万", 781900), ("￥１２００", 120000),
    ("¥ 1 200.00", 120000), ("人民币5万元整", 5000000), ("１．２万元", 1200000),
    ("1.5亿", 15000000000),
    ("1409.5", 140950), ("1409.50", 140950), ("52000圆", 5200000), ("3千", 300000), ("0", 0),
    ("12，345.67", 1234567), ("2.345", 235), ("0.005", 1), ("RMB100", 10000), ("5.", 500),
    (7343.5, 734350), (11.005, 1101), (5265.56, 526556), (3, 300), (Decimal("0.285"), 29),
])
def test_amounts_are_read_in_every_shape_seen(written: str | float | Decimal, fen: int) -> None:
    assert money.parse(written) == fen


@pytest.mark.parametrize("written", [
    "", "万", "1,23", "12,34.5", "-5", "1e5", "1万2", "五千", "1.2.3", "$5", float("nan"),
    float("inf"),
    -1, 10**15, "1 元 5 角", Decimal("sNaN"),
])
def test_what_is_no_amount_is_refused_and_named(written: str | float | Decimal) -> None:
    with pytest.raises(RefusedError) as refused:
        money.parse(written, "claim")
    assert (refused.value.code, refused.value.field) == ("amount", "claim")
    assert str(written) in refused.value.sentence("zh")


def test_figures_have_separators_and_two_places() -> None:
    assert [money.plain(fen) for fen in (140950, 5, 0, -5, 123456789)] == [
        "1,409.50", "0.05", "0.00", "-0.05", "1,234,567.89"]


def test_ten_thousands_are_rounded_half_up() -> None:
    amounts = (1487900, 500000, 1250000, 1245000, 1244999, 0, 265056294)
    assert [money.wan(fen) for fen in amounts] == [
        "1.49", "0.50", "1.25", "1.25", "1.24", "0.00", "265.06"]
    assert money.wan(123456789000, 0) == "123,457"


@given(st.integers(0, money.LARGEST))
def test_what_is_written_is_read_again(fen: int) -> None:
    assert money.parse(money.plain(fen)) == fen
    assert money.parse(money.plain(fen) + "元") == fen


_VALUES = {c: n for n, c in enumerate("零壹贰叁肆伍陆柒捌玖")}
_PLACES = {"拾": 10, "佰": 100, "仟": 1000}


def _read_words(words: str) -> int:
    """Read words back by another way than they are written."""
    yuan, _, rest = words.rpartition("元") if "元" in words else ("", "", words)
    total = section = figure = 0
    for c in yuan:
        if c in _VALUES:
            figure = _VALUES[c]
        elif c in _PLACES:
            section, figure = section + figure * _PLACES[c], 0
        elif c == "万":
            section, figure = (section + figure) * 10_000, 0
        else:
            total, section, figure = (total + section + figure) * 10**8, 0, 0
    fen = (total + section + figure) * 100
    for c in rest:
        if c in _VALUES:
            figure = _VALUES[c]
        elif c in "角分":
            fen += figure * {"角": 10, "分": 1}[c]
    return fen


@given(st.integers(0, money.LARGEST))
def test_no_two_amounts_have_the_same_words(fen: int) -> None:
    words = money.words(fen)
    assert _read_words(words) == fen
    assert "零零" not in words
    assert words.endswith(("整", "角", "分"))
