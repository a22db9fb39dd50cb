"""The list of disputes: its views, filters, pages and what leaves it as a spreadsheet."""

from datetime import date

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from casedesk.casework.disputes import record
from casedesk.casework.disputes.listing import CaseFilter
from casedesk.casework.employers import EmployerEntry
from casedesk.casework.people import PersonEntry
from casedesk.model import AuditEntry, CaseFile
from tests.gui.desks import CONTROL, ENTER, Hands, desk, nameless, row, texts
from tests.gui.disputes import applied, in_mediation


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
