"""The papers of a client in the windows: what can be printed, what was, and never as a file."""

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from casedesk.casework.counselling import papers
from casedesk.casework.forms_book.subject import Subject
from casedesk.gui.print import printers
from casedesk.printing import issue
from tests.casework import counselling_room as room
from tests.gui import counselling_window as windows
from tests.gui.desks import Hands, nameless

WAIT = 30_000


@pytest.fixture(scope="module")
def made(founded, tmp_path_factory):
    folder = tmp_path_factory.mktemp("papers") / "centre"
    return folder, windows.filled(founded, folder)


@pytest.fixture
def sent(monkeypatch):
    """What went to the printer, instead of a printer."""
    found = []
    monkeypatch.setattr(printers, "names", lambda: ["服务台"])
    monkeypatch.setattr(printers, "send", lambda pdf, title, copies, printer: found.append(
        (title, copies)) or printer)
    return found


@pytest.fixture
def day(made, tmp_path):
    folder, ids = made
    return shutil.copytree(folder, tmp_path / "centre"), ids


@pytest.fixture
def window(qtbot, day, sent):
    return windows.sign_in(qtbot, day[0], "counsellor")


def opened(qtbot, window, case):
    window.shell.open("client_papers", case)
    QApplication.processEvents()
    page = window.shell.current()
    qtbot.waitUntil(lambda: bool(page.offers.model().rows), timeout=WAIT)
    return page


def offer(page, code):
    return next(row for row in page.offers.model().rows if row.id == code)


def drawn(qtbot, dialog):
    qtbot.waitUntil(lambda: dialog.sight.pages is not None and dialog.ui.print_.isEnabled(),
                    timeout=WAIT)


def test_what_can_be_printed_and_why_the_rest_cannot_stands_in_words(qtbot, window, day):
    _, ids = day
    page = opened(qtbot, window, ids["case"])
    assert page.title() == ids["codes"][ids["case"]]
    for code in ("P1", "P1A", "P2", "P3", "P4", "P5b"):
        assert offer(page, code).refusal is None, code
    assert offer(page, "P5").refusal.code == "form_scale_none"
    assert offer(page, "P18").refusal.code == "form_not_minor"
    page.offers.stand_on("P18")
    QApplication.processEvents()
    assert "监护人" in windows.shown(window)
    page.submit()
    assert "监护人" in page.message().sentence()
    assert page._dialog is None
    other = opened(qtbot, window, ids["other"])
    assert offer(other, "P4").refusal.code == "form_note_unsigned"
    assert room.CLIENT not in windows.shown(window)
    assert nameless(page) == []


def test_a_paper_is_printed_by_keyboard_and_never_saved(qtbot, window, day, sent, tmp_path):
    folder, ids = day
    hands = Hands(qtbot)
    window.shell.open("client", ids["case"])
    window.shell.current().list.setFocus()
    hands.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    page = window.shell.current()
    qtbot.waitUntil(lambda: bool(page.offers.model().rows), timeout=WAIT)
    page.offers.setFocus()
    while page.offers.current().id != "P4":
        hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)
    dialog = page._dialog
    drawn(qtbot, dialog)
    assert not dialog.ui.save.isVisible()
    assert "不存成文件" in dialog.ui.never.text()
    assert dialog.ui.never.isVisible()
    assert ids["codes"][ids["case"]] in dialog.sight.pages.text(0)
    dialog.save_to(tmp_path / "out.pdf")
    assert "只能打印" in dialog.ui.message.sentence()
    assert not (tmp_path / "out.pdf").exists()
    hands.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: sent != [], timeout=WAIT)
    code = ids["codes"][ids["case"]]
    assert sent == [(f"会谈记录 {code} 第1次", 1)]
    hands.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(page.list.model().rows) == 1, timeout=WAIT)
    row = page.list.model().rows[0]
    assert (row.paper.form, row.paper.subject, row.paper.copies) == ("P4", code, 1)
    window.activateWindow()
    page.list.setFocus()
    page.list.stand_on(row.id)
    qtbot.waitUntil(page.list.hasFocus, timeout=WAIT)
    qtbot.waitUntil(lambda: page.sight.pages is not None
                    and "仅供查看" in page.sight.pages.text(0), timeout=WAIT)
    hands.press(Qt.Key.Key_Return)
    again = page._dialog
    drawn(qtbot, again)
    assert not again.ui.save.isVisible()
    hands.press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(sent) == 2, timeout=WAIT)
    qtbot.waitUntil(lambda: page.list.model().rows[0].paper.printing == 2, timeout=WAIT)
    assert list(folder.rglob("*.pdf")) == []


def test_a_blank_form_of_counselling_is_there_for_everybody_and_may_be_saved(
        qtbot, window, day, tmp_path):
    _, ids = day
    page = opened(qtbot, window, ids["case"])
    page.print_blank()
    dialog = page._dialog
    qtbot.waitUntil(lambda: bool(dialog.forms.model().rows), timeout=WAIT)
    assert {"P1", "P1A", "P2", "P3", "P18", "P4", "P5", "P5b"} <= {
        row.id for row in dialog.forms.model().rows}
    dialog.forms.stand_on("P2")
    qtbot.waitUntil(lambda: dialog.sight.pages is not None
                    and "知情同意书" in dialog.sight.pages.text(0), timeout=WAIT)
    assert dialog.ui.save.isVisible()
    assert not dialog.ui.never.isVisible()
    dialog.reject()


def test_the_identity_sheet_is_shown_when_asked_for_and_not_for_long(qtbot, window, day):
    _, ids = day
    database, actor = window.shell.context.database, window.shell.context.actor
    made = issue.print_form(database, actor, "P1A", Subject(counselling_id=ids["case"]))
    page, hands = opened(qtbot, window, ids["case"]), Hands(qtbot)
    assert page._clock.interval() == 30_000
    page.list.setFocus()
    page.list.stand_on(made.document_id)
    QApplication.processEvents()
    assert "30 秒" in windows.shown(window)
    assert page.sight.pages is None
    hands.press(Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier
                | Qt.KeyboardModifier.ShiftModifier)
    page._clock.start(60_000)  # drawing takes its time here
    qtbot.waitUntil(lambda: page.sight.pages is not None
                    and room.CLIENT in page.sight.pages.text(0), timeout=WAIT)
    page._clock.start(50)
    qtbot.waitUntil(lambda: page.sight.pages is None, timeout=3000)


def test_a_lock_wipes_the_paper_in_sight(qtbot, window, day):
    _, ids = day
    database, actor = window.shell.context.database, window.shell.context.actor
    issue.print_form(database, actor, "P1", Subject(counselling_id=ids["case"]))
    page = opened(qtbot, window, ids["case"])
    page.list.stand_on(papers.listing(database, actor, ids["case"])[0].id)
    qtbot.waitUntil(lambda: page.sight.pages is not None, timeout=WAIT)
    gone = []
    page.destroyed.connect(lambda: gone.append(True))
    sight = page.sight
    window.lock()
    assert sight.pages is None
    qtbot.waitUntil(lambda: gone == [True], timeout=3000)
