import pytest

from casedesk.rules import counts


@pytest.mark.parametrize(("typed", "number"), [
    ("3", 3), (" 3 人", 3), ("３名", 3), ("30分钟", 30), ("2份", 2), ("", None), ("三", None),
    ("-1", None), ("1.5", None), ("人", None)])
def test_a_number_is_read_with_its_measure_word_or_without(typed, number):
    assert counts.read(typed) == number
