"""Deadlines, numbers and amounts are answered without a centre."""

import json

import pytest


def test_a_deadline_is_told_with_its_arithmetic(call):
    told = call("deadline", "M-LAW15", "2026-09-10", "--json")
    assert told.exit_code == 0
    answer = json.loads(told.stdout)
    assert answer.keys() == {"raw", "due", "provisional", "why"}
    assert answer["raw"] == "2026-09-25"
    assert answer["due"] == "2026-09-28"
    assert answer["provisional"] is False
    assert "中秋节" in answer["why"]


def test_a_deadline_in_a_year_without_an_official_calendar_is_provisional(call):
    told = call("deadline", "M-LAW15", "2027-03-01", "--json")
    assert json.loads(told.stdout)["provisional"] is True


def test_a_deadline_is_told_in_words_too(call):
    told = call("deadline", "M-LAW15", "2026年9月10日")
    assert "2026-09-28" in told.stdout
    assert "顺延" in told.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("deadline", "M-NONE", "2026-09-10"), "M-NONE"),
        (("deadline", "M-LAW15", "2026-02-30"), "2026-02-30"),
        (("deadline", "M-LAW15", "soon"), "soon"),
        (("deadline", "M-LAW15", "1999-01-01"), "M-LAW15"),
        (("amount", "many"), "many"),
        (("amount", "-5"), "-5"),
    ],
)
def test_what_cannot_be_reckoned_is_refused_in_a_sentence(call, words, said):
    told = call(*words[:1], "--", *words[1:])
    assert told.exit_code == 2
    assert told.stdout == ""
    assert said in told.stderr
    assert told.stderr.strip()[-1] in "。）"


@pytest.mark.parametrize(
    ("kind", "text", "reason"),
    [
        ("id", "11010519491231002X", ""),
        ("id", "110105194912310021", "id_checksum"),
        ("id", "11010519491231", "id_length"),
        ("id", "4.40524E+17", "id_lost_digits"),
        ("id", "1101051949123100AX", "id_letters"),
        ("id", "110105194913310025", "id_birth"),
        ("uscc", "91350100M000100Y43", ""),
        ("uscc", "91350100M000100Y44", "uscc_checksum"),
        ("phone", "13812345678", ""),
        ("phone", "1381234567", "phone_length"),
    ],
)
def test_a_number_is_checked_and_the_reason_named(call, kind, text, reason):
    told = call("check", kind, text, "--json")
    assert told.exit_code == 0
    assert json.loads(told.stdout) == {"valid": not reason, "reason": reason}


def test_a_check_in_words_says_what_is_wrong(call):
    assert "校验" in call("check", "id", "110105194912310021").stdout
    assert call("check", "phone", "138 1234 5678").stdout.split() == ["号码有效", "13812345678"]


def test_an_amount_is_written_in_words(call):
    assert call("amount", "1409.50").stdout == "壹仟肆佰零玖元伍角\n"
    assert call("amount", "1.4879万").stdout == "壹万肆仟捌佰柒拾玖元整\n"


def test_an_unknown_command_or_kind_is_refused(call):
    assert call("fly").exit_code == 2
    assert call("check", "passport", "x").exit_code == 2


def test_a_refusal_is_told_in_the_language_of_the_machine(call):
    from casedesk import settings

    settings.change(language="en")
    assert "no deadline rule" in call("deadline", "M-NONE", "2026-09-10").stderr
