import pytest

from casedesk.gui.pieces.header import PageHeader
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.table import Column, TableModel


@pytest.fixture
def table(qtbot):
    table = QuietTable()
    qtbot.addWidget(table)
    table.wear(TableModel([
        Column(lambda: "编号", lambda row: row, 100),
        Column(lambda: "事由", lambda row: row, least=150),
        Column(lambda: "时间", lambda row: row, 100, spare=True),
        Column(lambda: "经手", lambda row: row, 100),
    ]))
    table.put(["一", "二"])
    table.show()
    return table


def widths(qtbot, table, wide):
    table.resize(wide, 300)
    qtbot.wait(1)
    return [table.columnWidth(place) for place in range(4)]


def test_a_wide_list_shows_every_column_as_it_was_meant(qtbot, table):
    assert widths(qtbot, table, 600) == [100, 300, 100, 100]


def test_a_spare_column_goes_first_and_comes_back(qtbot, table):
    assert widths(qtbot, table, 400) == [100, 200, 0, 100]
    assert widths(qtbot, table, 600) == [100, 300, 100, 100]


def test_then_the_others_grow_narrower_so_that_the_matter_keeps_its_room(qtbot, table):
    number, matter, _, hand = widths(qtbot, table, 300)
    assert (number, hand) == (75, 75)
    assert matter == 150


def test_the_title_of_a_page_stays_while_the_subtitle_gives_way(qtbot):
    header = PageHeader()
    qtbot.addWidget(header)
    header.name_it("导入台账", "一个很长的文件名" * 12)
    whole = header._title.sizeHint().width()
    header.resize(260, 40)
    header.show()
    assert header._title.width() == whole
