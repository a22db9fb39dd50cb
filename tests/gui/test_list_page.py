"""The list of disputes: its views, filters, pages and what leaves it as a spreadsheet."""

from datetime import date, datetime, timedelta

import pytest
import time_machine
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from casedesk.casework import own_choices
from casedesk.casework.disputes import record
from casedesk.casework.disputes.listing import CaseFilter
from casedesk.casework.employers import EmployerEntry
from casedesk.casework.people import PersonEntry
from casedesk.gui.pieces.column_dialog import Arrangement, ColumnDialog
from casedesk.model import AuditEntry, CaseFile
from tests.gui.desks import CONTROL, ENTER, SPACE, Hands, button, desk, nameless, row, texts
from tests.gui.disputes import applied, in_mediation

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def two(database, mediator):
    """One case in mediation of 张会娟, one just applied for of 李娟."""
    mine = in_mediation(database, mediator)
    other = applied(database, mediator, matter="0508", person=PersonEntry(name="李娟"),
                    employer=EmployerEntry(name="中山市永丰电子厂"))
    return mine, other


@pytest.fixture
def page(qtbot, database, mediator, two):
    shell = desk(qtbot, database, mediator)
    shell.open("cases")
    found = shell.current()
    qtbot.waitUntil(lambda: found._counts != {})
    return found


def shown(page):
    return [row_.title.split(" ")[0] for row_ in page._model.rows]


def test_a_mediator_begins_with_the_own_cases_and_the_views_are_counted(page):
    assert page.wanted() == CaseFilter(view="mine")
    assert page.view.chip("mine").text() == "我的 2"
    assert page.view.chip("undecided").text() == "待受理 1"
    page.view.chip("undecided").click()
    assert shown(page) == ["李娟"]
    page.view.chip("undecided").click()  # it cannot be let go
    assert page.wanted().view == "undecided"


def test_filters_narrow_and_escape_takes_them_away(qtbot, page):
    page.ui.matter.choose("05")
    page.ui.state.choose("mediate")
    qtbot.waitUntil(lambda: shown(page) == ["张会娟"])
    assert page.escape()
    qtbot.waitUntil(lambda: sorted(shown(page)) == ["张会娟", "李娟"])
    page.ui.text.put("永丰")
    qtbot.waitUntil(lambda: shown(page) == ["李娟"])
    page.ui.text.put("没有这个人")
    qtbot.waitUntil(lambda: "没有符合的案件" in texts(page.list))


def test_enter_opens_the_case_that_is_stood_on(qtbot, page, two):
    hands = Hands(qtbot)
    page.list.setFocus()
    page.list.stand_on(two[0])
    hands.press(ENTER)
    shell = page.window()
    assert shell.trail.here() == ("case", two[0])


def test_ctrl_f_is_the_filter_and_ctrl_e_the_export(page, monkeypatch, tmp_path):
    from PySide6.QtWidgets import QFileDialog

    asked = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName",
                        lambda *_: (asked.append(1), ("", ""))[1])
    shell = page.window()
    shell.act("filter")
    assert page.ui.text.edit.hasFocus()
    shell.act("export")
    assert asked == [1]


def test_the_list_leaves_as_it_is_shown_and_on_record(qtbot, page, database, tmp_path):
    page.ui.text.put("张会娟")
    qtbot.waitUntil(lambda: shown(page) == ["张会娟"])
    page.export_to(tmp_path / "清单.xlsx")
    qtbot.waitUntil(lambda: "已导出 1 行" in page.ui.message.sentence(), timeout=20_000)
    cells = [[cell.value for cell in line] for line in load_workbook(
        tmp_path / "清单.xlsx").active.iter_rows()]
    assert ["案号", "当事人", "争议类型", "状态", "承办", "立案", "最近期限", "下一步"] in cells
    line = next(line for line in cells if line[1] and "恒盛" in str(line[1]))
    assert (line[3], line[4]) == ("调解中", "林晓")
    with database.reading() as session:
        assert session.query(AuditEntry).filter_by(verb="case.export").count() == 1


def test_who_handles_some_cases_may_not_hand_out_the_others(qtbot, page, tmp_path):
    page.view.chip("all").click()
    page.export_to(tmp_path / "x.xlsx")
    qtbot.waitUntil(lambda: "请先选“我的”" in page.ui.message.sentence())
    assert not (tmp_path / "x.xlsx").exists()


def test_the_counter_sees_the_list_and_no_export(qtbot, database, counter, two):
    shell = desk(qtbot, database, counter)
    shell.open("cases")
    page = shell.current()
    assert sorted(shown(page)) == ["张会娟", "李娟"]
    assert not page._export.isVisible()


def test_the_desk_opens_a_view_of_the_list(qtbot, page, two, database, mediator):
    with time_machine.travel(datetime.now() + timedelta(days=4), tick=False):
        record.set_step(database, mediator, two[0], "再约单位", date.today())
        page.wish(only="forgotten")
        assert shown(page) == ["李娟"]
        assert page.view.code() == "forgotten"


def test_a_long_list_is_read_page_by_page(qtbot, page, database, two):
    with database.writing(None) as session:
        from casedesk.model import Dispute

        first = session.get(CaseFile, two[0])
        for place in range(150):
            case = CaseFile(site_id=first.site_id, created_by=first.created_by, kind="dispute",
                            state="mediate", number=f"旧案{place:03}", title=f"甲{place}",
                            person_id=first.person_id, handler_id=first.handler_id,
                            opened_on=date(2025, 1, 1))
            session.add(case)
            session.flush()
            session.add(Dispute(case_id=case.id, matter="0501", registered_on=date(2025, 1, 1)))
    QApplication.processEvents()
    assert len(page._model.rows) == 100
    page._model.fetchMore(page._model.index(-1, -1))
    assert len(page._model.rows) == 152
    assert len({row_.id for row_ in page._model.rows}) == 152


def test_a_narrow_screen_gives_the_parties_their_room(page):
    page.resize(860, 500)
    assert page.list.isColumnHidden(2)
    page.resize(1180, 500)
    assert not page.list.isColumnHidden(2)


def test_everything_has_a_name(page):
    assert nameless(page) == []
    assert page.list.accessibleName() == "劳动争议"


def test_keys_walk_the_list(qtbot, page, database, two):
    hands = Hands(qtbot)
    page.list.setFocus()
    hands.press(Qt.Key.Key_End, CONTROL)
    assert page.list.current() is not None
    assert row(database, CaseFile, id=page.list.current().id)["kind"] == "dispute"


def heads(page):
    model = page.list.model()
    return [model.headerData(place, Qt.Orientation.Horizontal)
            for place in range(model.columnCount())]


def chooser(qtbot, page):
    page.window().act("columns")
    dialog = page.window().findChild(ColumnDialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.list.hasFocus)
    return dialog


def test_columns_are_chosen_moved_and_widened_by_keys_and_kept_for_the_colleague(
        qtbot, page, database, mediator, supervisor):
    hands = Hands(qtbot)
    dialog = chooser(qtbot, page)
    hands.press(Qt.Key.Key_Down, times=2)
    hands.press(SPACE)  # no matter any more
    hands.press(Qt.Key.Key_Down, times=6)
    assert dialog.list.currentItem().text() == "受理"
    hands.press(SPACE)
    hands.press(Qt.Key.Key_Up, ALT, times=6)
    hands.press(Qt.Key.Key_Right)
    hands.press(ENTER)
    assert heads(page) == ["案号", "当事人", "受理", "状态", "承办", "立案", "最近期限", "下一步"]
    assert page.list.columnWidth(2) == 92 + 12
    again = desk(qtbot, database, mediator)
    again.open("cases")
    assert heads(again.current()) == heads(page)
    assert again.current().list.columnWidth(2) == 104
    other = desk(qtbot, database, supervisor)
    other.open("cases")
    assert "争议类型" in heads(other.current())


def test_the_columns_of_the_program_come_back(qtbot, page, database, mediator):
    first = heads(page)
    page.columns.arrange(Arrangement((("title", 0), ("amount_fen", 120))))
    assert heads(page) == ["当事人", "请求金额（元）"]
    button(chooser(qtbot, page), "恢复默认").click()
    assert heads(page) == first
    assert own_choices.read(database, mediator, "list.disputes") is None


def test_a_list_without_columns_cannot_be_chosen(qtbot, page):
    dialog = chooser(qtbot, page)
    for place in range(dialog.list.count()):
        dialog.list.item(place).setCheckState(Qt.CheckState.Unchecked)
    dialog.accept()
    assert heads(page) == ["案号"]


def test_a_heading_orders_the_whole_list_and_a_third_click_lets_it_stand(qtbot, page, two):
    page.list.horizontalHeader().sectionClicked.emit(6)
    assert page.wanted().order == "next_due"
    qtbot.waitUntil(lambda: shown(page) == ["李娟", "张会娟"])
    page.list.horizontalHeader().sectionClicked.emit(6)
    qtbot.waitUntil(lambda: shown(page) == ["张会娟", "李娟"])
    page.list.horizontalHeader().sectionClicked.emit(6)
    assert page.wanted() == CaseFilter(view="mine")


def test_a_dragged_width_is_kept(qtbot, page, database, mediator):
    head = page.list.horizontalHeader()
    edge = head.sectionViewportPosition(0) + head.sectionSize(0) - 1
    wide = head.sectionSize(0)
    middle = head.height() // 2
    qtbot.mousePress(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(edge, middle))
    qtbot.mouseMove(head.viewport(), QPoint(edge + 10, middle))
    qtbot.mouseMove(head.viewport(), QPoint(edge + 40, middle))
    qtbot.mouseRelease(head.viewport(), Qt.MouseButton.LeftButton,
                       pos=QPoint(edge + 40, middle))
    assert page.list.columnWidth(0) > wide + 20
    kept = own_choices.read(database, mediator, "list.disputes")
    assert kept["columns"][0] == ["number", page.list.columnWidth(0)]
    assert kept["columns"][1] == ["title", 0]  # still takes what is left


def test_excel_has_the_chosen_columns_in_the_chosen_order(qtbot, page, tmp_path):
    page.columns.arrange(Arrangement(
        (("title", 0), ("amount_fen", 116), ("opened_on", 84)), "amount_fen", True))
    qtbot.waitUntil(lambda: len(page._model.rows) == 2)
    page.export_to(tmp_path / "清单.xlsx")
    qtbot.waitUntil(lambda: "已导出 2 行" in page.ui.message.sentence(), timeout=20_000)
    cells = [[cell.value for cell in line] for line in load_workbook(
        tmp_path / "清单.xlsx").active.iter_rows()]
    at = cells.index(["当事人", "请求金额（元）", "立案"])
    assert [line[0].split(" ")[0] for line in cells[at + 1:at + 3]] == shown(page)
    assert cells[at + 1][1] == 12_400
    assert cells[at + 1][2].date() == date.today()


def test_the_states_are_counted_and_a_handler_narrows(qtbot, page, mediator):
    field = page.ui.state.edit
    assert "调解中 1" in [field.itemText(place) for place in range(field.count())]
    page.view.chip("all").click()
    page.ui.handler.choose(str(mediator.staff_id))
    qtbot.waitUntil(lambda: page.wanted().handler_id == mediator.staff_id)
    qtbot.waitUntil(lambda: "林晓" in texts(page.ui.header))
    assert sorted(shown(page)) == ["张会娟", "李娟"]
