"""The file of a matter of legal aid in its window: order of the papers, what is missing."""

import pytest
from PySide6.QtWidgets import QApplication

from casedesk.printing.issue import Subject, print_form
from tests.casework import aid_office as office
from tests.gui.desks import desk, texts


@pytest.fixture
def shell(qtbot, database, mediator):
    return desk(qtbot, database, mediator)


def test_the_file_of_legal_aid_lies_in_its_own_order_and_names_what_is_missing(
        qtbot, shell, database, mediator):
    case_id = office.ready(database, mediator)
    for code in ("L6", "L2", "L14"):
        print_form(database, mediator, code, Subject(case_id))
    shell.open("aid_file", case_id)
    QApplication.processEvents()
    page = shell.current()
    qtbot.waitUntil(lambda: len(page.list.model().rows) == 3, timeout=30_000)
    assert [row.form for row in page.list.model().rows] == ["L14", "L2", "L6"]
    assert "应有 5 份" in texts(page)
    lacking = [row.title for row in page._page.completeness.lacking]
    assert lacking == ["利益冲突审查表", "法律援助申请表", "经济困难状况说明表", "身份证明",
                       "申请材料清单暨接收凭证"]
