"""Lines of Chinese text."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from casedesk.printing.fonts import RULE
from casedesk.printing.text import Face, Span, cut, lay, measure

FACE = Face("serif", 12, 21)
CLOSING = "，。、；：！？）》」』】〕”’%"
OPENING = "（《「『【〔“‘￥"
TEXT = st.text("工资协议人民币元一二三，。、；：（）《》“”〔〕￥12,345.67 abXY%·年月日",
               min_size=1, max_size=120)


def said(line):
    return "".join(run.text for run in line.runs)


@settings(max_examples=300, deadline=None)
@given(TEXT, st.integers(80, 400), st.sampled_from(["left", "justify", "center", "right"]))
def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one(text, width, align):
    lines = lay((Span(text),), FACE, float(width), align)
    joined = "".join(said(line) for line in lines)
    assert joined.replace(" ", "") == text.replace(" ", "").strip("\n")
    for before, after in pairwise(lines):
        first, last = said(after).lstrip()[:1], said(before).rstrip()[-1:]
        forced = before.width < 14 or _unbroken(said(before), said(after))
        assert forced or first not in CLOSING
        assert forced or last not in OPENING


def _unbroken(before, after):
    """Nothing in the line could be parted: marks alone, or one word wider than the measure."""
    whole = before + after[:1]
    return all(not _parts(whole[k - 1], whole[k]) for k in range(1, len(before) + 1))


def _parts(a, b):
    from casedesk.printing.breaking import parted

    return parted(a, b)


@settings(max_examples=200, deadline=None)
@given(TEXT, st.integers(100, 400))
def test_no_line_is_wider_than_the_measure_but_for_half_a_closing_mark(text, width):
    for line in lay((Span(text),), FACE, float(width), "justify"):
        assert line.width <= width + FACE.size / 2 + 0.1


def test_the_last_index_of_a_line_says_what_is_left():
    text = "争议的主要事实：" * 20 + "\n第二段"
    spans = (Span(text[:30]), Span(text[30:], bold=True))
    lines = lay(spans, FACE, 200.0)
    rest = "".join(span.text for span in cut(spans, lines[2].end))
    assert "".join(said(line) for line in lines[:3]) + rest == text


def test_a_figure_keeps_its_unit_and_an_amount_stays_whole():
    text = "被申请人应当于2026年11月30日前支付人民币12,400.00元给申请人"
    for width in range(90, 300, 7):
        lines = [said(line) for line in lay((Span(text),), FACE, float(width), "justify")]
        assert any("12,400.00元" in line for line in lines)
        assert not any(line.startswith(("年", "月", "日", "元")) for line in lines)


def test_what_stays_whole_is_not_parted():
    spans = (Span("工资" * 9), Span("138 2677 4412", whole=True), Span("，电话"))
    for width in range(120, 300, 11):
        lines = [said(line) for line in lay(spans, FACE, float(width))]
        assert any("138 2677 4412" in line for line in lines)


def test_justified_lines_end_at_the_margin_and_the_last_does_not_stretch():
    text = "经本调解组织主持调解双方当事人在平等自愿的基础上达成如下协议" * 3
    lines = lay((Span(text),), FACE, 305.0, "justify", 2.0)
    for line in lines[:-1]:
        assert abs(line.width - 305.0) < 0.1
    assert all(run.spread == 0 for run in lines[-1].runs)
    assert lines[0].runs[0].x == 24.0


def test_neighbouring_marks_stand_closer():
    line = lay((Span("“好。”）"),), FACE, 300.0)[0]
    assert abs(measure("“好。”）", FACE) - FACE.size - line.width) < 0.1


def test_figures_stand_in_columns():
    ones = lay((Span("1,111.11"),), FACE, 100.0, "figures")[0].runs[0]
    eights = lay((Span("8,888.88"),), FACE, 100.0, "figures")[0].runs[0]
    assert abs(ones.x - eights.x) < 0.01


def test_a_line_to_write_on_is_drawn_not_typed():
    line = lay((Span("签名：" + RULE * 10),), FACE, 300.0)[0]
    assert said(line) == "签名："
    ((start, end),) = line.rules
    assert abs(end - start - 120) < 0.1
