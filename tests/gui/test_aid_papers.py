"""The papers of legal aid in windows: its sets, the slip that waits for consent."""

import subprocess

import pytest
from PySide6.QtWidgets import QApplication

from casedesk.gui.print.print_dialog import PrintDialog
from casedesk.gui.print.set_dialog import SetDialog
from casedesk.model import Document
from tests.casework import aid_office as office
from tests.gui.desks import count, desk, nameless, texts
from tests.gui.disputes import in_mediation

WAIT = 30_000


@pytest.fixture
def shell(qtbot, database, mediator):
    return desk(qtbot, database, mediator)


def page_of(shell, case_id):
    shell.open("aid_papers", case_id)
    QApplication.processEvents()
    return shell.current()


def test_the_set_tells_why_the_slip_waits_and_prints_it_once_there_is_consent(
        qtbot, shell, database, mediator, tmp_path):
    case_id = office.registered(database, mediator)
    page = page_of(shell, case_id)
    assert [button.text() for button in page.sets] == [
        "援助转介套", "补充材料套", "不予转介套", "工会援助套", "反馈回访套", "援助归档套"]
    page.acts()["print"]()
    dialog = page._dialog
    assert isinstance(dialog, SetDialog)
    qtbot.waitUntil(lambda: dialog.sight.seen is not None, timeout=WAIT)
    assert dialog.ui.sets.code() == "aid_referral"
    assert [line.id for line in dialog.list.ticked_lines()] == ["L2", "L3", "L4", "L5"]
    dialog.list.stand_on("L6")
    assert "个人信息保护法第二十三条、第二十九条" in texts(dialog)
    assert nameless(dialog) == []
    dialog.reject()
    office.consented(database, mediator, case_id)
    page.print_set("aid_referral")
    dialog = page._dialog
    qtbot.waitUntil(lambda: dialog.sight.seen is not None, timeout=WAIT)
    assert "L6" in [line.id for line in dialog.list.ticked_lines()]
    dialog.save_to(tmp_path / "set.pdf")
    qtbot.waitUntil(lambda: count(database, Document) == 5, timeout=WAIT)
    said = subprocess.run(["pdftotext", "-raw", str(tmp_path / "set.pdf"), "-"],
                          capture_output=True, text=True, check=True).stdout
    assert "沿此线撕下" in said
    dialog.reject()
    qtbot.waitUntil(lambda: len(page.list.model().rows) == 5, timeout=WAIT)


def offered(qtbot, shell, case_id):
    dialog = PrintDialog(shell.context, shell, case_id=case_id)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.forms.current() is not None, timeout=WAIT)
    codes = {row.id for row in dialog.forms._forms.rows}
    dialog.reject()
    return codes


def test_a_dispute_and_legal_aid_are_each_offered_their_own_forms(
        qtbot, shell, database, mediator):
    of_aid = offered(qtbot, shell, office.registered(database, mediator))
    of_dispute = offered(qtbot, shell, in_mediation(database, mediator))
    assert {"L2", "L3", "L4", "L5", "L6", "L8", "L9"} <= of_aid
    assert not {code for code in of_aid if code.startswith("F")}
    assert "F04" in of_dispute
    assert not {code for code in of_dispute if code.startswith("L")}
