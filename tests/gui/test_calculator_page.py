"""The claim calculator in a real window: beside a case, from the search box, and alone."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from casedesk.casework import calculator
from casedesk.model import Dispute
from tests.gui.desks import CONTROL, ENTER, Hands, button, desk, nameless, texts
from tests.gui.disputes import in_mediation


@pytest.fixture
def hands(qtbot):
    return Hands(qtbot)


@pytest.fixture
def shell(qtbot, database, mediator):
    return desk(qtbot, database, mediator)


@pytest.fixture
def case_id(database, mediator, supervisor):
    """A case that knows when its worker was hired and left, and the wage."""
    found = in_mediation(database, mediator)
    with database.writing(supervisor) as session:
        row = session.query(Dispute).one()
        row.hired_on, row.employed_until = "2019-03-15", date(2026, 9, 30)
        row.wage_standard = "月工资6,500元"
    return found


@pytest.fixture
def page(shell, case_id):
    shell.open("calculator", case_id)
    return shell.current()


@pytest.fixture
def alone(shell):
    shell.open("calculator")
    return shell.current()


def told(card):
    """The words of a card that was laid anew."""
    QApplication.processEvents()
    return texts(card)


def test_a_case_fills_the_fields_and_the_result_stands_there_at_once(page):
    assert page.form.texts()["hired"] == "2019年3月15日"
    said = told(page.result)
    for words in ("52,000.00 元", "伍万贰仟元整", "6,500.00 × 8 个月", "工作7年6个月15日",
                  "劳动合同法第四十七条"):
        assert words in said
    assert page.result.findChild(type(page.result._badge)).text() == "仅供参考"


def test_every_change_is_reckoned_live(qtbot, alone, hands):
    alone.kind.setFocus()
    hands.press(ENTER)
    hands.write("20190315")
    hands.press(ENTER)
    hands.write("20260930")
    hands.press(ENTER)
    qtbot.waitUntil(lambda: "缺少近12个月应得工资" in texts(alone.result), timeout=3000)
    hands.write("6500")
    qtbot.waitUntil(lambda: "52,000.00 元" in texts(alone.result), timeout=3000)
    hands.press(ENTER, CONTROL)
    assert [result.amount_fen for _, result in alone.items] == [5_200_000]


def test_what_cannot_be_read_is_said_at_its_field_and_stays(page, hands):
    page.form.lines["wages"].put("六千五")
    page.submit()
    assert page.form.lines["wages"].is_wrong()
    assert page.form.lines["wages"].text() == "六千五"
    assert page.items == []


def test_texts_of_one_kind_serve_the_next(page):
    page.form.lines["wages"].put("7000")
    page.kind.choose("damages")
    assert page.form.texts()["wages"] == "7000"
    page.kind.choose("overtime")
    page.form.lines["days"].put("2026-10-01 8")
    page.reckon()
    assert "法定休假日 8 小时" in told(page.result)
    page.kind.choose("severance")
    page.kind.choose("overtime")
    assert page.form.texts()["days"] == "2026-10-01 8"


def test_items_make_a_list_with_its_sum_and_are_taken_back_into_the_fields(page):
    page.submit()
    page.kind.choose("notice")
    page.form.lines["last_month"].put("6200")
    page.submit()
    assert "58,200.00" in told(page.list)
    page.list.opened.emit(0)
    assert page.form.kind == "severance"
    assert [item.kind for item, _ in page.items] == ["notice"]
    page.list.removed.emit(0)
    assert "清单是空的" in told(page.list)


def test_a_result_becomes_the_amount_of_a_claim(page, database, mediator, case_id):
    page.claim.choose(str(page.book.claims[0].id))
    page.take.click()
    lines = calculator.book(database, mediator, case_id).claims
    assert [line.amount_fen for line in lines] == [5_200_000]
    page.claim.choose("new")
    page.take.click()
    lines = calculator.book(database, mediator, case_id).claims
    assert [line.matter for line in lines] == ["0501", "0508"]


def test_the_particulars_show_the_amount_that_was_taken_over(shell, page, case_id):
    page.claim.choose(str(page.book.claims[0].id))
    shell.open("dispute", case_id)
    button(shell.current().header, "计算器").click()
    assert shell.current() is page
    page.take.click()
    shell.open("dispute", case_id)
    assert shell.current().form.claims.rows()[0].amount.text() == "52,000.00 元"


def test_a_list_is_attached_and_its_sheet_opened(page, database, mediator, case_id, monkeypatch):
    opened = []

    class Dialog:
        def __init__(self, context, parent, **more):
            opened.append(more)

        def open(self):
            return None

    monkeypatch.setattr("casedesk.gui.print.print_dialog.PrintDialog", Dialog)
    page.submit()
    page.print_list()
    kept = calculator.kept(database, mediator, case_id)
    assert [(items, total) for _, _, items, total in kept] == [(1, 5_200_000)]
    assert opened == [{"case_id": case_id, "wanted": ("JS",), "record_id": kept[0][0]}]
    assert "52,000.00" in "".join(line.accessibleName() for line in _lines(page.kept))
    page.kept.opened.emit(kept[0][0])
    assert [item.kind for item, _ in page.items] == ["severance"]


def _lines(card):
    from casedesk.gui.pieces.entry_line import EntryLine

    return [line for line in card.findChildren(EntryLine) if not line.isHidden()]


def test_without_a_case_the_sheet_is_saved_as_a_file(qtbot, alone, tmp_path, database, mediator):
    alone.form.put({"hired": "2019-03-15", "left": "2026-09-30", "wages": "6500"})
    alone.submit()
    where = tmp_path / "清单.pdf"
    facts = calculator.sheet(database, mediator, [item for item, _ in alone.items])
    alone.out.write(where, facts)
    qtbot.waitUntil(where.exists, timeout=10_000)
    qtbot.waitUntil(lambda: where.read_bytes().startswith(b"%PDF"), timeout=5_000)
    assert not alone.over.isVisible()


def test_an_empty_list_without_a_result_is_refused(alone):
    alone.print_list()
    assert "清单里还没有" in alone.ui.message.sentence()


def test_what_was_being_reckoned_comes_back(qtbot, page, database, mediator, case_id):
    page.submit()
    page.kind.choose("notice")
    page.form.lines["last_month"].put("6200")
    assert page.keep_draft()
    other = desk(qtbot, database, mediator)
    other.open("calculator", case_id)
    again = other.current()
    button(again.ui.message, "继续").click()
    assert [item.kind for item, _ in again.items] == ["severance"]
    assert (again.form.kind, again.form.texts()["last_month"]) == ("notice", "6,200.00 元")


def test_it_is_found_by_name(shell):
    from casedesk.gui.search.commands import commands, fitting

    found = fitting(commands(shell), "计算器", {})
    assert [command.code for command in found] == ["calculator"]


def test_every_field_of_every_kind_has_a_name_in_both_languages(alone):
    from casedesk.gui import language

    for tongue in ("en", "zh"):
        language.use(tongue)
        for kind in [alone.kind.edit.itemData(place) for place in range(alone.kind.edit.count())]:
            alone.kind.choose(kind)
            assert nameless(alone) == []
            assert all(alone.form.lines[name].label for name in alone.form.lines)


def test_tab_comes_from_the_kind_to_its_first_field(alone, hands):
    alone.kind.setFocus()
    hands.press(Qt.Key.Key_Tab)
    assert alone.form.lines["hired"].edit.hasFocus()
