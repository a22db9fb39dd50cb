"""The papers of a case: seen beside the list, printed again, voided, and the sets on top."""

import pytest
from PySide6.QtCore import Qt

from casedesk.casework.forms_book import documents
from casedesk.casework.forms_book.subject import Subject
from casedesk.gui import language
from casedesk.gui.print.print_dialog import PrintDialog
from casedesk.gui.print.set_dialog import SetDialog
from casedesk.model import Document
from casedesk.printing.issue import print_form
from tests.gui.desks import Hands, count, desk, nameless
from tests.gui.disputes import in_mediation

WAIT = 30_000


@pytest.fixture
def case_id(database, mediator):
    from casedesk.casework.practice import by_hand

    by_hand.set_up(database)
    return in_mediation(database, mediator)


@pytest.fixture
def printed(database, mediator, case_id):
    """Three papers, the second voided."""
    made = [print_form(database, mediator, code, Subject(case_id=case_id))
            for code in ("F03", "F04", "F04b")]
    documents.void(database, mediator, made[1].document_id, "日期写错")
    return made


@pytest.fixture
def page(qtbot, database, mediator, case_id, printed):
    shell = desk(qtbot, database, mediator)
    shell.open("papers", case_id)
    yield shell.current()
    shell.current().sight.forget()


def cells(page, row):
    model = page.list.model()
    return [model.cell(row, column).text for column in range(model.columnCount())]


def seen(qtbot, page, text):
    qtbot.waitUntil(lambda: page.sight.pages is not None
                    and text in page.sight.pages.text(0), timeout=WAIT)


def test_the_papers_stand_latest_first_with_their_state(page, printed):
    assert [row.paper.form for row in page.list.model().rows] == ["F04b", "F04", "F03"]
    name, number, _, state = cells(page, 0)
    assert (name, number) == ("参加调解通知书  中山市恒盛灯饰有限公司", printed[2].number)
    assert state == "待送达"
    assert cells(page, 1)[3] == "作废"
    assert page.ui.card.note == "2 份"
    assert nameless(page) == []


def test_the_paper_the_list_stands_on_is_seen(qtbot, page, printed):
    seen(qtbot, page, "参加调解通知书")
    page.list.setFocus()
    hands = Hands(qtbot)
    hands.press(Qt.Key.Key_Down)
    seen(qtbot, page, "作废")
    hands.press(Qt.Key.Key_Return)
    assert "日期写错" in page.ui.message.sentence()
    hands.press(Qt.Key.Key_Down)
    seen(qtbot, page, "受理登记")


def test_enter_prints_a_paper_again_and_the_list_counts_it(qtbot, page, database, tmp_path):
    page.list.setFocus()
    page.list.stand_on(page.list.model().rows[2].id)
    Hands(qtbot).press(Qt.Key.Key_Return)
    dialog = page._dialog
    assert isinstance(dialog, PrintDialog)
    qtbot.waitUntil(lambda: dialog.ui.preview.pages() > 0, timeout=WAIT)
    dialog.save_to(tmp_path / "again.pdf")
    qtbot.waitUntil(lambda: page.list.model().rows[2].paper.printing == 2, timeout=WAIT)
    assert cells(page, 2)[3] == "第 2 次打印"
    assert count(database, Document) == 3


def test_ctrl_p_opens_the_set_of_the_step_and_the_buttons_the_others(qtbot, page):
    page.acts()["print"]()
    dialog = page._dialog
    assert isinstance(dialog, SetDialog)
    assert dialog.ui.sets.code() == "acceptance"
    dialog.reject()
    assert [button.text() for button in page.sets] == ["受理套", "达成套", "不成套", "归档套"]
    page.sets[3].click()
    assert page._dialog.ui.sets.code() == "filing"
    page._dialog.reject()


def test_every_form_is_there_blank(qtbot, page):
    page.ui.blank.click()
    dialog = page._dialog
    qtbot.waitUntil(lambda: dialog.ui.preview.pages() > 0, timeout=WAIT)
    assert len(dialog.forms._forms.rows) > 25
    assert "空白表" in dialog.sight.pages.text(0)
    dialog.reject()


def test_the_page_speaks_english_at_once(qtbot, page):
    language.use("en")
    qtbot.waitUntil(lambda: page.one.text() == "One paper…")
    assert page.sets[0].text() == "Acceptance"
    assert cells(page, 1)[3] == "void"
