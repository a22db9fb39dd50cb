"""The board of legal aid and the list of the same, and what the desk says of it."""

from datetime import date

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt

from casedesk.casework import own_choices, visits
from casedesk.casework.legal_aid import receipts
from casedesk.casework.legal_aid.board import AidFilter
from tests.casework import aid_office as office
from tests.gui.aid_slips import number_of, slip, urgent
from tests.gui.desks import ENTER, Hands, button, desk, nameless, texts
from tests.samples import unpaid_wages

RIGHT, LEFT = Qt.Key.Key_Right, Qt.Key.Key_Left


@pytest.fixture
def four(database, mediator):
    """One urgent to be sent, one sent today, one sent 16 days ago, one accepted."""
    accepted = slip(database, mediator, "吴伟", 0)
    receipts.take(database, mediator, number_of(database, accepted), office.receipt(
        date.today()))
    return {"urgent": slip(database, mediator, "王秀兰", 1, "registered", **urgent()),
            "late": slip(database, mediator, "张会娟", 16), "new": slip(database, mediator, "李娟"),
            "accepted": accepted}


@pytest.fixture
def page(qtbot, database, mediator, four):
    shell = desk(qtbot, database, mediator)
    shell.open("aids")
    found = shell.current()
    qtbot.waitUntil(lambda: found._counts != {})
    return found


def workers(page, column):
    return [row.worker for row in page.board.lists[column].rows.rows]


def test_each_slip_stands_in_its_column_the_urgent_and_the_late_one_first(page):
    assert {code: workers(page, code) for code in page.board.lists} == {
        "to_send": ["王秀兰"], "sent": ["张会娟", "李娟"], "accepted": ["吴伟"], "assigned": [],
        "feedback": []}
    said = page.board.lists["to_send"].rows.cell(0, 0).text
    assert said.startswith("紧急 · 王秀兰 诉 ")
    assert "登记 1 天" in said
    late = page.board.lists["sent"].rows.cell(0, 0).text
    assert "送出 16 天 · 逾期" in late  # the colour never says it alone
    assert "今天送出" in page.board.lists["sent"].rows.cell(1, 0).text
    assert "回执率 本月" in texts(page)
    assert page.board.lists["sent"].accessibleName() == "已送达 2"
    assert nameless(page) == []


def test_arrows_walk_over_the_board_and_enter_opens_a_matter(qtbot, page, four):
    hands, shell = Hands(qtbot), page.window()
    page.board.lists["to_send"].setFocus()
    hands.press(RIGHT)
    assert page.board.lists["sent"].hasFocus()
    hands.press(Qt.Key.Key_Down)
    hands.press(RIGHT)
    hands.press(RIGHT)  # nothing stands further right
    assert page.board.lists["accepted"].hasFocus()
    hands.press(LEFT)
    assert page.board.lists["sent"].current().id == four["late"]
    hands.press(ENTER)
    assert shell.trail.here() == ("aid", four["late"])


def test_a_chip_shows_who_is_late_and_the_rail_rings(qtbot, page, four):
    assert page.view.chip("overdue").text() == "逾期 2"
    page.view.chip("overdue").click()
    assert [workers(page, code) for code in ("to_send", "sent", "accepted")] == [
        ["王秀兰"], ["张会娟"], []]
    item = page.window().rail.items["aids"]
    assert (item._count, item._alarm) == (4, True)


def test_the_list_is_kept_and_leaves_as_it_is_shown(qtbot, page, database, mediator, tmp_path):
    page.turn()
    assert own_choices.read(database, mediator, "aids.shape") == "list"
    assert page.list.model().rows[0].worker == "王秀兰"
    page.view.chip("sent").click()
    assert page.wanted() == AidFilter("sent")
    page.view.chip("mine").click()
    page.export_to(tmp_path / "援助.xlsx")
    qtbot.waitUntil(lambda: "已导出 4 行" in page.ui.message.sentence(), timeout=20_000)
    cells = [[cell.value for cell in line]
             for line in load_workbook(tmp_path / "援助.xlsx").active.iter_rows()]
    head = next(line for line in cells if line[0] == "编号")
    assert head[:7] == ["编号", "职工与单位", "受理机构", "状态", "时长", "最近期限", "承办"]
    late = next(line for line in cells if line[1] and "张会娟" in str(line[1]))
    assert late[4] == "逾期 送出 16 天"
    page.ui.text.put("没有这个人")
    qtbot.waitUntil(lambda: "没有符合的事项" in texts(page.list))
    assert page.escape()
    page.wish(only="urgent")
    assert page.view.code() == "urgent"


def test_the_desk_tells_it_and_opens_the_matter_and_not_a_case(qtbot, database, supervisor, four):
    shell = desk(qtbot, database, supervisor)
    page = shell.current() or shell
    shell.open("desk")
    page = shell.current()
    rows = {row.id: row for row in page.mine.model().rows}
    assert rows["aid_head"].words == "15 天无回执，上报站长"
    assert (rows["aid_head"].count, rows["aid_chase"].count, rows["aid_urgent"].count) == (1, 1, 1)
    assert rows["aid_returns"].said == "1/3"
    due = next(row for row in page.due.model().rows if row.case_id == four["late"]
               and row.rule.startswith("LA-RCP"))
    assert (due.rule, due.kind) == ("LA-RCP3", "referral")
    page.due.opened.emit(due)
    assert shell.trail.here() == ("aid", four["late"])
    shell.open("desk")
    page.mine.opened.emit(rows["aid_head"])
    assert shell.current().list.model().rows[0].case_id == four["late"]


def test_a_visit_and_a_dispute_are_passed_on_without_typing_again(qtbot, database, mediator):
    saved = visits.record(database, mediator, unpaid_wages(), then="case")
    shell = desk(qtbot, database, mediator)
    shell.open("case", saved.case_id)
    assert "referral" in shell.current().acts_.menu()
    shell.current().ask("referral")
    assert shell.trail.here()[0] == "referral"
    assert shell.current().form.read().dispute_case_id == saved.case_id
    other = visits.record(database, mediator, unpaid_wages(), then="open")
    shell.open("intake", other.visit_id)
    button(shell.current(), "转法律援助…").click()
    assert shell.trail.here()[0] == "referral"
