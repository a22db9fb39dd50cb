"""Founding a centre, getting back in, practising: the pages before the desk."""

import pytest
from PySide6.QtWidgets import QStackedWidget

from casedesk.gui.entry.found_page import FoundPage, SheetsPage
from casedesk.gui.entry.recover_page import RecoverPage
from casedesk.gui.entry.welcome_page import WelcomePage
from casedesk.store import opening

GOOD = "青山-绿水-白云-8421"


@pytest.fixture
def stack(qtbot):
    stack = QStackedWidget()
    qtbot.addWidget(stack)
    stack.show()
    return stack


@pytest.fixture
def found(qtbot, stack, tmp_path):
    page = FoundPage(stack)
    stack.addWidget(page)
    page.ui.centre.put("西区彩虹社区职工服务中心")
    page.ui.folder.put(str(tmp_path / "new"))
    page.ui.name.put("何建国")
    return page


def fill(page, password, again=None):
    page.ui.password.put(password)
    page.ui.again.put(password if again is None else again)


def test_what_is_missing_or_differs_is_said_at_its_field(found):
    fill(found, GOOD, "something else")
    found.submit()
    assert found.ui.again.is_wrong()
    found.ui.name.put("")
    found.submit()
    assert found.ui.name.is_wrong()


def test_a_password_that_can_be_guessed_is_refused_and_nothing_is_founded(qtbot, found, tmp_path):
    fill(found, "Abc123456789")
    found.submit()
    qtbot.waitUntil(found.ui.password.is_wrong, timeout=20_000)
    assert not (tmp_path / "new" / "casedesk.db").exists()
    assert found.ui.save.isEnabled()


def test_a_centre_is_founded_and_nobody_goes_on_without_sheet_a(qtbot, found, stack, tmp_path):
    fill(found, GOOD)
    founded = []
    found.founded.connect(lambda *what: founded.append(what))
    found.submit()
    qtbot.waitUntil(lambda: isinstance(stack.currentWidget(), SheetsPage), timeout=30_000)
    sheets = stack.currentWidget()
    sheets.submit()
    assert sheets.ui.third.is_wrong()
    assert founded == []
    groups = sheets._created.sheet_a.groups
    sheets.ui.third.put(groups[2].lower())
    sheets.ui.ninth.put(groups[8])
    sheets.submit()
    assert founded == [(tmp_path / "new", "何建国")]
    assert [row.name for row in opening.accounts(tmp_path / "new")] == ["何建国"]


def test_sheet_a_gives_a_new_password(qtbot, found, stack, tmp_path):
    fill(found, GOOD)
    found.submit()
    qtbot.waitUntil(lambda: isinstance(stack.currentWidget(), SheetsPage), timeout=30_000)
    sheet = stack.currentWidget()._created.sheet_a.text
    page = RecoverPage(tmp_path / "new")
    qtbot.addWidget(page)
    ended = []
    page.ended.connect(lambda *what: ended.append(what))
    fill(page, "大海-蓝天-帆船-1907")
    page.ui.sheet.put(sheet[:-1] + ("0" if sheet[-1] != "0" else "1"))
    page.submit()
    qtbot.waitUntil(page.ui.sheet.is_wrong, timeout=20_000)
    page.ui.sheet.put(sheet.lower().replace("-", " "))
    page.submit()
    qtbot.waitUntil(lambda: bool(ended), timeout=30_000)
    database, actor = opening.open_centre(tmp_path / "new", "何建国", "大海-蓝天-帆船-1907")
    database.close()
    assert actor.name == "何建国"


def test_a_folder_without_a_centre_is_refused_in_the_page(qtbot, stack, tmp_path):
    page = WelcomePage(stack)
    qtbot.addWidget(page)
    page.open_folder(tmp_path)
    assert "没有服务中心" in page.ui.message.sentence()


def test_the_practice_centre_is_made_once_and_opened_the_next_time(qtbot, stack, centre):
    page = WelcomePage(stack)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.chosen) as chosen:
        page.practise(centre)
    folder, name, password = chosen.args
    database, actor = opening.open_centre(folder, name, password)
    database.close()
    assert actor.role.value == "supervisor"
