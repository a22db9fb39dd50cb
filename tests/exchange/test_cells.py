"""Cells in every shape seen: days, amounts, numbers, names; nothing is altered silently."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casedesk.errors import RefusedError
from casedesk.exchange import cells
from casedesk.exchange.ledger import read
from casedesk.rules.identity import eighteen
from tests.exchange.conftest import HEADINGS, changed

DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))
RAW = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=40),
    st.datetimes().map(lambda day: {"d": day.isoformat()}))


@pytest.mark.parametrize(("cell", "wanted"), [
    ({"d": "2026-01-16T00:00:00"}, (2026, 1, 16)), ("2026.1.16", (2026, 1, 16)),
    (" 2026-01-03", (2026, 1, 3)), ("20260105", (2026, 1, 5)), (20260105, (2026, 1, 5)),
    (20260105.0, (2026, 1, 5)), ("2026年5月1日", (2026, 5, 1)), ("2026/1/8", (2026, 1, 8)),
    (46027, (2026, 1, 5)), (46027.75, (2026, 1, 5)), ("46027", (2026, 1, 5)),
    ("２０２６－０１－０５", (2026, 1, 5)), ("二〇二六年一月五日", (2026, 1, 5)),
    ("2026-01-05 00:00:00", (2026, 1, 5)), ("1.16", (2026, 1, 16)), ("1月16日", (2026, 1, 16)),
])
def test_days_in_every_shape(cell, wanted):
    assert cells.day(cell, "registered", year=2026) == date(*wanted)


@pytest.mark.parametrize("cell", [
    "2026-02-30", "昨天", "待定", "2026", "5/1/2026", True, -3, 1e300, "", float("nan"), "13月1日"])
def test_what_is_no_day_is_refused(cell):
    with pytest.raises(RefusedError) as refused:
        cells.day(cell, "registered", year=2026)
    assert refused.value.code == "date"


def test_a_day_without_a_year_needs_the_year_of_the_ledger():
    with pytest.raises(RefusedError):
        cells.day("1.16", "registered")


@pytest.mark.parametrize(("cell", "unit", "fen"), [
    (5265.56, 1, 526556), ("3,263.51元", 1, 326351), ("1.4503万", 1, 1450300), (0, 1, 0),
    ("0.7819万元", 1, 781900), ("１，２００．５", 1, 120050), (1.2, 10_000, 1_200_000),
    ("1.2", 10_000, 1_200_000), ("1200元", 10_000, 120_000), ("￥100", 1, 10_000),
    (2.675, 1, 268), (0.1 + 0.2, 1, 30),
])
def test_amounts_to_the_fen(cell, unit, fen):
    assert cells.amount(cell, "claim", unit) == fen


@pytest.mark.parametrize("cell", ["约5000元", "-20", -20, True, "面议", float("inf"), "1e5"])
def test_what_is_no_amount_is_refused(cell):
    with pytest.raises(RefusedError) as refused:
        cells.amount(cell, "claim")
    assert refused.value.code == "amount"


@pytest.mark.parametrize(("cell", "people"), [(1, 1), ("12人", 12), ("１２", 12), (3.0, 3)])
def test_people_are_counted(cell, people):
    assert cells.count(cell, "workers") == people


@pytest.mark.parametrize("cell", [0, -1, 2.5, "多人", "0"])
def test_no_number_of_people_is_refused(cell):
    with pytest.raises(RefusedError) as refused:
        cells.count(cell, "workers")
    assert refused.value.code == "workers_unreadable"


def test_unseen_and_turning_marks_are_taken_out_and_formulas_stay_text():
    assert cells.text("张\u202e三\u200b\x07\ufeff") == "张三"
    assert cells.text("_x000D_备注_x0007_") == "备注"
    assert cells.text("=1+1") == "=1+1"
    assert cells.text("'=1+1") == "=1+1"
    assert cells.text("第一行\n第二行\t格") == "第一行\n第二行\t格"
    assert cells.text("㛃𠮷\ufa11") == "㛃𠮷\ufa11"[:2] + cells.text("\ufa11")


@given(RAW)
def test_any_cell_has_words_without_control_marks(cell):
    words = cells.text(cell)
    assert not any(ord(c) < 32 and c not in "\n\t" for c in words)
    words.encode("utf-8")


@given(RAW)
def test_any_cell_is_a_day_or_refused(cell):
    try:
        found = cells.day(cell, "registered", year=2026)
    except RefusedError as refused:
        found = refused.code
    assert isinstance(found, date) or found == "date"


@given(RAW, st.sampled_from([1, 10_000]))
def test_any_cell_is_an_amount_or_refused(cell, unit):
    try:
        found = cells.amount(cell, "claim", unit)
    except RefusedError as refused:
        found = refused.code
    assert found == "amount" or found >= 0


@given(DAYS, st.sampled_from(["{:%Y-%m-%d}", "{:%Y.%m.%d}", "{:%Y%m%d}", " {:%Y/%m/%d}",
                              "{:%Y年%m月%d日}"]))
def test_a_day_written_in_any_shape_is_that_day(day, shape):
    assert cells.day(shape.format(day), "registered") == day


@given(DAYS, st.sampled_from([1900, 1904]))
def test_a_serial_number_is_the_day_its_workbook_means(day, epoch):
    first = {1900: date(1899, 12, 30), 1904: date(1904, 1, 1)}[epoch]
    assert cells.day((day - first) // timedelta(days=1), "registered", epoch) == day


@given(st.integers(0, 10**10))
def test_an_amount_is_read_as_it_is_written(fen):
    yuan = f"{fen // 100:,}.{fen % 100:02}"
    assert cells.amount(yuan, "claim") == cells.amount(f"{yuan}元", "claim") == fen


def one(book, **values):
    (line,) = read(book([HEADINGS, changed(**values)])).lines
    return line


CARD = "430102198208247569"


@pytest.mark.parametrize("written", [
    f"'{CARD}", f"\t{CARD}", " 430102 19820824 7569", CARD.translate(
        {ord(str(n)): chr(0xFF10 + n) for n in range(10)}), f"\u200b{CARD}\u00a0"])
def test_an_id_number_is_read_through_its_dressing(book, written):
    assert one(book, id_number=written).checked.values["id_number"].normalised == CARD


@pytest.mark.parametrize(("written", "reason"), [
    (4.30102198208247e17, "id_lost_digits"), (430102198208247000, "id_lost_digits"),
    ("4.30102E+17", "id_lost_digits"), ("430102198208247000", "id_lost_digits"),
    ("430102198208247568", "id_checksum"), ("4301021982082475", "id_length"),
    ("43010219820824756A", "id_letters"), ("430102198202307569", "id_birth")])
def test_a_spoilt_id_number_is_listed_and_never_altered(book, written, reason):
    line = one(book, id_number=written)
    assert [(p.field, p.reason) for p in line.problems] == [("id_number", reason)]
    assert "id_number" not in line.checked.values


def test_a_15_digit_number_typed_as_a_figure_is_whole(book):
    old = 430102820824756
    line = one(book, id_number=old, sex="")
    assert line.checked.values["id_number"].normalised == str(old)
    assert [w.reason for w in line.warnings] == ["id_first_generation"]
    assert eighteen(str(old)).startswith("43010219820824756")


@pytest.mark.parametrize(("values", "field", "reason"), [
    ({"name": ""}, "name", "name_missing"), ({"name": "无"}, "name", "name_missing"),
    ({"registered": ""}, "registered", "ledger_date_missing"),
    ({"registered": "2026-13-01"}, "registered", "date"), ({"claim": "很多"}, "claim", "amount"),
    ({"workers": "若干"}, "workers", "workers_unreadable"),
    ({"result": "不知道"}, "result", "result_unknown"), ({"closed": ""}, "closed",
                                                     "closed_day_missing"),
    ({"result": ""}, "result", "result_missing"),
    ({"closed": "2025-12-01"}, "closed", "ledger_date_order"),
    ({"accepted": "2025-12-01"}, "accepted", "ledger_date_order")])
def test_each_fault_has_its_field_and_reason(book, values, field, reason):
    line = one(book, **values)
    assert [(p.field, p.reason) for p in line.problems] == [(field, reason)]
    assert line.problems[0].text.endswith("。")


@pytest.mark.parametrize(("values", "reason"), [
    ({"id_number": ""}, "id_missing"), ({"sex": "男"}, "sex_not_of_id"), ({"sex": "?"},
                                                                       "sex_unknown"),
    ({"phone": "99"}, "phone_shape"), ({"matter": "外星事务"}, "matter_unknown")])
def test_what_is_only_doubtful_is_told_and_imported(book, values, reason):
    line = one(book, **values)
    assert line.accepted
    assert reason in [w.reason for w in line.warnings]


def test_two_numbers_in_one_cell_are_two_telephones(book):
    values = one(book, phone="13291308691/0760-88321234").checked.values
    assert (values["phone"], values["other_phone"]) == ("13291308691", "0760-88321234")


def test_a_row_is_mended_in_place_and_checked_again(book):
    staged = read(book([HEADINGS, changed(name="", claim="很多")]))
    assert len(staged.line(2).problems) == 2
    assert [p.field for p in staged.mend(2, "name", "胡娟").problems] == ["claim"]
    line = staged.mend(2, "claim", "1.5万")
    assert (line.accepted, line.mended, line.shown("claim")) == (True, ("claim", "name"), "1.5万")
    for row, field, code in ((9, "name", "import_row_unknown"),
                             (2, "nothing", "import_unknown_field")):
        with pytest.raises(RefusedError) as refused:
            staged.mend(row, field, "x")
        assert refused.value.code == code
