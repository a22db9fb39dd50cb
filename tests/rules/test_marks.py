import pytest

from casedesk.rules import marks


@pytest.mark.parametrize(("text", "query", "marked"), [
    ("张会娟", "会娟", ["会娟"]), ("张会娟", "娟 张", ["张", "娟"]),
    ("张会娟", "张 张会", ["张会"]),
    ("中山市恒盛灯饰有限公司", "恒盛 灯饰", ["恒盛灯饰"]), ("证件尾号 4425", "4425", ["4425"]),
    ("证件尾号 4425", "124425", ["4425"]), ("手机尾号 4412", "13826774412", ["4412"]),
    ("中工调字〔2026〕第0187号", "0187", ["0187"]), ("ABC贸易", "ａｂｃ", ["ABC"]),
    ("证件尾号 300X", "11010519491231300x", ["300X"]), ("张会娟", "李", []), ("张会娟", "", []),
])
def test_what_was_typed_is_marked(text, query, marked):
    assert [text[first:last] for first, last in marks.spans(text, query)] == marked


@pytest.mark.parametrize(("text", "query", "marked"), [
    ("张会娟", "zhj", ["张会娟"]), ("张会娟", "zh", ["张会"]), ("单小艳", "sx", ["单小"]),
    ("曾豪", "zh", ["曾豪"]), ("张会娟", "hj", []), ("张会娟", "zhjx", []),
])
def test_initials_are_marked_from_the_first_character_on(text, query, marked):
    found = marks.spans(text, query, spoken=True)
    assert [text[first:last] for first, last in found] == marked
    assert marks.spans(text, query) == []
