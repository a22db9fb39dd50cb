from datetime import date

import pytest

from casedesk.errors import RefusedError
from casedesk.rules import dates

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(("typed", "iso", "said"), [
    ("2022年3月", "2022-03", "2022年3月"), ("2022-3", "2022-03", "2022年3月"),
    ("202203", "2022-03", "2022年3月"), ("２０２２．３", "2022-03", "2022年3月"),
    ("2022", "2022", "2022年"), ("2022年", "2022", "2022年"),
    ("2022年3月15日", "2022-03-15", "2022年3月15日"), ("20220315", "2022-03-15", "2022年3月15日"),
    ("3-1", "2026-03-01", "2026年3月1日"), ("昨天", "2026-11-21", "2026年11月21日"),
])
def test_a_day_a_month_or_a_year_is_read_and_said_again(typed, iso, said):
    assert dates.parse_rough(typed, TODAY) == iso
    assert dates.cn_rough(iso) == said
    assert dates.parse_rough(said, TODAY) == iso


@pytest.mark.parametrize("typed", ["2022-13", "202213", "2022-0", "去年底", "2022-02-30"])
def test_what_is_no_day_or_month_is_refused(typed):
    with pytest.raises(RefusedError) as refusal:
        dates.parse_rough(typed, TODAY, "hired_on")
    assert (refusal.value.code, refusal.value.field) == ("date", "hired_on")


def test_nothing_is_said_of_nothing():
    assert dates.cn_rough("") == ""
