"""A password is long and not made of what anybody would try first."""

from datetime import date

import pytest

from casedesk.errors import RefusedError
from casedesk.store import passwords

DAY = date(2026, 11, 23)
NAMES = ("王小敏", "西区职工服务中心")


@pytest.mark.parametrize("text", [
    "river-lamp-otter-9", "青山-绿水-白云-8421", "床前明月光疑是地上霜啊", "kx82-mvpq-71zt-bw",
    "correct horse battery", "窗台 铁壶 松鼠 月票 7",
])
def test_words_that_have_nothing_to_do_with_each_other_are_taken(text):
    if len(text) >= 12:
        passwords.require_good(text, NAMES, DAY)
    else:
        with pytest.raises(RefusedError):
            passwords.require_good(text, NAMES, DAY)


@pytest.mark.parametrize("text", ["", "a", "Abc123456", "river-lamp"])
def test_a_short_one_is_refused_with_both_numbers(text):
    with pytest.raises(RefusedError) as caught:
        passwords.require_good(text, NAMES, DAY)
    assert caught.value.code == "password_short"
    assert caught.value.values == {"shortest": 12, "found": len(text)}


@pytest.mark.parametrize("text", [
    "password1234", "Password2026!", "123456789012", "aaaaaaaaaaaa", "abcabcabcabcabc",
    "Abc123456789", "qwertyuiop123", "1qaz2wsx3edc"[:8] + "1234", "woaini1314520",
    "13812345678aa", "320102199003074518", "19900307199003", "王小敏1990年03月07日",
    "wangxiaomin1990", "xiaomin20010203", "西区职工服务中心2026", "gonghui@123456", "987654321098",
    "20261123112233", "工会工会工会123456",
])
def test_names_dates_numbers_and_common_words_are_refused(text):
    with pytest.raises(RefusedError) as caught:
        passwords.require_good(text, NAMES, DAY)
    assert caught.value.code == "password_guessable"


def test_the_cost_of_a_guess_is_not_below_its_floor_on_any_day():
    for day in (date(1999, 1, 1), DAY, date(2040, 1, 1)):
        rules = passwords.policy(day)
        assert not rules.cost.below(rules.cost_floor)
        assert rules.cost_floor.memory_kib >= 19 * 1024
        assert rules.cost_floor.passes >= 2
        assert rules.shortest >= 12


def test_a_fast_machine_takes_a_dearer_cost_and_a_slow_one_the_policy():
    rules = passwords.policy(DAY)
    ticks = iter([0.0, 0.4, 1.0, 1.8])
    assert passwords.measured_cost(DAY, timer=lambda: next(ticks)).memory_kib == 4 * (
        rules.cost.memory_kib
    )
    ticks = iter([0.0, 1.4])
    assert passwords.measured_cost(DAY, timer=lambda: next(ticks)) == rules.cost
