"""CSV in every dress: marks, code pages, separators, quotes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casedesk.errors import RefusedError
from casedesk.exchange.ledger import read
from casedesk.exchange.text_cells import decode, separator

LINES = [
    ["日期", "姓名", "身份证号", "用人单位", "备注"],
    ["2026/03/13", "严强静", "\t450103198912054883", "中山市隆鑫商贸有限公司", "㛃䶮，说“好”"],
    ["2026/03/14", "钱云", "'36073019770414410X", "美泰电器", 'a "b",\n第二行'],
]


def table(sign=",", end="\r\n"):
    def cell(text):
        quoted = any(c in text for c in (sign, '"', "\n"))
        return '"' + text.replace('"', '""') + '"' if quoted else text

    return end.join(sign.join(cell(each) for each in line) for line in LINES) + end


@pytest.mark.parametrize("encoding", [
    "utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("sign", [",", "\t", ";", "|"])
def test_every_code_page_and_separator_reads_the_same(text, encoding, sign):
    staged = read(text(table(sign), encoding))
    assert [line.checked.values["name"] for line in staged.lines] == ["严强静", "钱云"]
    assert [line.row for line in staged.lines] == [2, 3]
    assert staged.lines[0].checked.values["id_number"].normalised == "450103198912054883"
    assert staged.lines[1].checked.values["id_number"].normalised == "36073019770414410X"
    assert staged.lines[1].checked.values["remarks"] == 'a "b",\n第二行'
    assert staged.lines[0].checked.values["remarks"] == "㛃䶮，说“好”"


def test_utf_16_with_its_mark_in_the_other_order(text):
    staged = read(text(b"\xfe\xff" + table().encode("utf-16-be")))
    assert len(staged.lines) == 2


def test_a_stated_separator_is_followed_and_is_no_row(text):
    staged = read(text("sep=;\r\n" + table(";")))
    assert [line.row for line in staged.lines] == [2, 3]


def test_a_quotation_mark_that_is_never_closed_is_refused(text):
    content = "日期,姓名,单位\n2026-1-2,\"张三,甲公司\n" + "2026-1-3,李四,乙公司\n" * 9000
    with pytest.raises(RefusedError) as refused:
        read(text(content))
    assert refused.value.code == "import_csv_quotes"


def test_a_utf_8_file_cut_inside_a_character_is_refused(text):
    with pytest.raises(RefusedError) as refused:
        read(text(table().encode()[:-2] + "单位".encode()[:-1]))
    assert refused.value.code == "import_truncated"


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_utf_8_text_is_never_taken_for_another_code_page(content):
    assert decode(b"\xef\xbb\xbf" + content.encode()) == content


@given(st.text(st.sampled_from("张李王工资单位劳动报酬㛃䶮𠮷０１２abc123,，。"), min_size=1))
def test_what_gb18030_wrote_is_read_back(content):
    data = content.encode("gb18030")
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        assert decode(data) == content


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(data):
    try:
        code = "" if decode(data) is not None else "nothing"
    except RefusedError as refused:
        code = refused.code
    assert code in ("", "import_not_spreadsheet", "import_truncated")


@given(st.lists(st.lists(st.text(st.characters(exclude_characters='\r\n",;\t|，'), max_size=5),
                         min_size=4, max_size=4), min_size=2, max_size=9),
       st.sampled_from(",;\t|，"))
def test_the_separator_is_the_sign_that_cuts_the_lines_alike(lines, sign):
    assert separator("\n".join(sign.join(line) for line in lines)) == sign
