"""Document numbers: written as the office writes them, read however they are typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casedesk.errors import RefusedError
from casedesk.rules import numbers
from casedesk.rules.numbers import Written


@pytest.mark.parametrize(("series", "number"), [
    ("case", "中工调字〔2026〕第0001号"), ("visit", "中工访字〔2026〕第0001号"),
    ("application", "中工申字〔2026〕第0001号"), ("acceptance", "中工调受字〔2026〕第0001号"),
    ("refusal", "中工调不受字〔2026〕第0001号"), ("inquiry", "中工调询字〔2026〕第0001号"),
    ("meeting", "中工调通字〔2026〕第0001号"), ("agreement", "中工调协字〔2026〕第0001号"),
    ("failure", "中工调终字〔2026〕第0001号"), ("urging", "中工调督字〔2026〕第0001号"),
    ("warning", "中工预字〔2026〕第0001号"), ("letter", "中工函〔2026〕1号"),
    ("referral", "中工援转〔2026〕0001号"),
])
def test_each_series_is_written_in_its_style(series: str, number: str) -> None:
    assert numbers.format(series, 2026, 1) == number


def test_brackets_are_the_official_ones_and_a_site_may_have_its_own_mark() -> None:
    number = numbers.format("acceptance", 2026, 12, prefix="中工榄")
    assert number == "中工榄调受字〔2026〕第0012号"
    assert "\u3014" in number
    assert "\u3015" in number


def test_an_unknown_series_is_refused() -> None:
    with pytest.raises(RefusedError) as refused:
        numbers.format("nothing", 2026, 1)
    assert refused.value.code == "series_unknown"


def test_no_two_series_write_the_same_number() -> None:
    written = [numbers.format(code, 2026, 1) for code in numbers.series()]
    assert len(set(written)) == len(written)


@pytest.mark.parametrize(("typed", "written"), [
    ("中工调字〔2026〕第0012号", Written("中工调", 2026, 12)),
    ("调字[2026]12号", Written("调", 2026, 12)),
    ("调字（2026）第12号", Written("调", 2026, 12)), ("【2026】12", Written("", 2026, 12)),
    ("2026-0012", Written("", 2026, 12)), ("2026第12", Written("", 2026, 12)),
    ("20260012", Written("", 2026, 12)), ("2026年12号", Written("", 2026, 12)),
    ("中工函〔2026〕1号", Written("中工函", 2026, 1)),
    (" 〔２０２６〕第００１２号", Written("", 2026, 12)),
])
def test_a_number_is_read_however_its_brackets_were_typed(typed: str, written: Written) -> None:
    assert numbers.read(typed) == written


@pytest.mark.parametrize("typed", ["", "12", "2026", "张伟", "13812345678", "2026-", "1826-0012"])
def test_what_is_no_number_is_none(typed: str) -> None:
    assert numbers.read(typed) is None


@given(st.sampled_from(sorted(numbers.series())), st.integers(2000, 2099), st.integers(1, 99999))
def test_every_number_that_is_written_can_be_read(series: str, year: int, seq: int) -> None:
    found = numbers.read(numbers.format(series, year, seq))
    assert found is not None
    assert (found.year, found.seq) == (year, seq)
    assert found.head == "中工" + numbers.series()[series].mark
