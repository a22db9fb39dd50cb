"""Printing a form: the exact paper is seen first, numbered once, and read back from the file."""

import shutil
import subprocess
from datetime import date

import pytest
from PySide6.QtCore import Qt

from casedesk.casework.disputes import page as cases
from casedesk.gui.print.print_dialog import PrintDialog
from casedesk.model import Document
from casedesk.printing import issue
from tests.gui.desks import Hands, button, count, desk, nameless, row
from tests.gui.disputes import agreed, in_mediation


@pytest.fixture(autouse=True)
def organisation(database):
    """What stands at the head of the papers; without it some may not be issued."""
    from casedesk.casework.practice import by_hand

    by_hand.set_up(database)


@pytest.fixture
def shell(qtbot, database, mediator):
    return desk(qtbot, database, mediator)


@pytest.fixture
def case_page(shell, database, mediator):
    shell.open("case", in_mediation(database, mediator))
    return shell.current()


@pytest.fixture
def opened(qtbot, case_page):
    """Open the dialog on a case with these forms first."""
    shown = []

    def open_it(*wanted):
        case_page.print(*wanted)
        dialog = case_page._dialog
        shown.append(dialog)
        qtbot.waitUntil(lambda: dialog.ui.preview.pages() > 0, timeout=20_000)
        return dialog

    yield open_it
    for dialog in shown:
        dialog.reject()


def words(path):
    return subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True,
                          text=True, check=True).stdout


def test_the_proposed_form_stands_first_and_is_seen_as_a_draft(opened, database):
    dialog = opened("F04", "F22")
    assert [row_.id for row_ in dialog.forms._forms.rows][:2] == ["F04", "F22"]
    assert "草稿" in dialog.sight.pages.text(0)
    assert dialog.ui.copies.text() == "3"
    assert count(database, Document) == 0  # looking changes nothing


def test_the_paper_of_another_form_does_not_stay_in_sight(opened, qtbot):
    dialog = opened("F04", "F15")
    dialog.forms.stand_on("F03")
    assert dialog.ui.preview.pages() == 0
    assert not dialog.ui.save.isEnabled()
    assert not dialog.ui.print_.isEnabled()
    qtbot.waitUntil(lambda: dialog.ui.preview.pages() > 0, timeout=20_000)
    assert dialog.ui.save.isEnabled()
    assert "受理登记" in dialog.sight.pages.text(0)
    dialog.ui.blank.toggle()
    assert not dialog.ui.save.isEnabled()
    qtbot.waitUntil(lambda: dialog.ui.preview.pages() > 0, timeout=20_000)


def test_what_the_centre_lacks_is_said_at_once_and_leads_to_the_settings(
        qtbot, database, supervisor, mediator):
    from sqlalchemy import select

    from casedesk.model import Site

    with database.writing(None) as session:
        site = session.scalars(select(Site)).one()
        site.nature = site.founding_number = ""
    shell = desk(qtbot, database, supervisor)
    shell.open("case", in_mediation(database, mediator))
    shell.current().print("F12")
    dialog = shell.current()._dialog
    qtbot.waitUntil(lambda: "设立文号也没有填写" in dialog.ui.message.sentence(), timeout=20_000)
    assert not dialog.ui.save.isEnabled()
    button(dialog.ui.message, "前往设置").click()
    assert shell.trail.here() == ("settings", "site")
    assert shell.current().list.current_key() == "site"


def test_a_paper_is_saved_numbered_recorded_and_the_next_one_proposed(
        qtbot, opened, database, tmp_path):
    dialog = opened("F04", "F15")
    dialog.save_to(tmp_path / "受理通知书.pdf")
    qtbot.waitUntil(lambda: "已存为 受理通知书.pdf" in dialog.ui.message.sentence(), timeout=20_000)
    printed = row(database, Document)
    assert (printed["form"], printed["copies"]) == ("F04", 3)
    said = words(tmp_path / "受理通知书.pdf")
    assert printed["number"] in said
    assert "张会娟" in said
    assert "草稿" not in said
    assert dialog.forms.current().id == "F15"


def test_what_is_asked_at_printing_stands_on_the_paper(qtbot, case_page, tmp_path, database):
    case_page.print("F15")
    dialog = case_page._dialog
    qtbot.waitUntil(lambda: "还要填写“延长至”" in dialog.ui.message.sentence(), timeout=20_000)
    assert not dialog.ui.save.isEnabled()
    dialog.asked.fields["new_due"].put("20261231")
    dialog.asked.fields["reason"].put("等待银行流水")
    qtbot.waitUntil(lambda: dialog.ui.preview.pages() > 0, timeout=20_000)
    dialog.save_to(tmp_path / "延期.pdf")
    qtbot.waitUntil(lambda: count(database, Document) == 1, timeout=20_000)
    qtbot.waitUntil(lambda: (tmp_path / "延期.pdf").exists())
    assert "等待银行流水" in words(tmp_path / "延期.pdf")


def test_an_answer_that_is_missing_or_wrong_is_said_and_nothing_is_numbered(
        qtbot, opened, database, tmp_path):
    dialog = opened("F04")
    qtbot.waitUntil(lambda: "issued_on" in dialog.asked.fields)
    dialog.asked.fields["issued_on"].put("31-31")
    dialog.save_to(tmp_path / "x.pdf")
    assert dialog.asked.fields["issued_on"].is_wrong()
    dialog.asked.fields["issued_on"].put("")
    dialog.ui.copies.put("很多")
    dialog.save_to(tmp_path / "x.pdf")
    assert dialog.ui.copies.is_wrong()
    assert count(database, Document) == 0


def test_a_paper_that_could_not_be_written_keeps_its_number_for_the_next_try(
        qtbot, opened, database, tmp_path):
    dialog = opened("F04")
    dialog.save_to(tmp_path / "没有这个文件夹" / "x.pdf")
    qtbot.waitUntil(lambda: "文件没有写成" in dialog.ui.message.sentence(), timeout=20_000)
    dialog.save_to(tmp_path / "x.pdf")
    qtbot.waitUntil(lambda: (tmp_path / "x.pdf").exists(), timeout=20_000)
    assert count(database, Document) == 1


def test_a_service_receipt_is_for_the_party_that_is_chosen(qtbot, opened):
    dialog = opened("F22")
    assert not dialog.ui.servedOn.isHidden()
    assert "恒盛灯饰" in dialog.sight.pages.text(0)
    before = dialog.sight.pages
    dialog.ui.servedOn.choose("applicant:0")
    qtbot.waitUntil(lambda: dialog.sight.pages not in (None, before), timeout=20_000)
    assert "张会娟" in dialog.sight.pages.text(0)


def test_a_blank_form_is_printed_without_being_recorded(qtbot, opened, database, tmp_path):
    dialog = opened("F02")
    dialog.ui.blank.click()
    qtbot.waitUntil(lambda: dialog.sight.pages is not None
                    and "空白表" in dialog.sight.pages.text(0), timeout=20_000)
    dialog.save_to(tmp_path / "申请书.pdf")
    qtbot.waitUntil(lambda: (tmp_path / "申请书.pdf").exists(), timeout=20_000)
    assert "张会娟" not in words(tmp_path / "申请书.pdf")
    assert count(database, Document) == 0


def test_a_form_the_organisation_may_not_issue_is_refused_in_the_dialog(
        qtbot, case_page, database):
    from casedesk.model import Site

    with database.writing(None) as session:
        session.query(Site).one().founding_number = ""
    case_page.print("F12")
    dialog = case_page._dialog
    qtbot.waitUntil(lambda: "设立文号" in dialog.ui.message.sentence(), timeout=20_000)
    assert not dialog.ui.save.isEnabled()


def test_without_a_printer_the_filled_button_saves(qtbot, opened):
    if shutil.which("lpstat"):
        pytest.fail("this machine has a print service: the test needs one without")
    dialog = opened("F04")
    assert dialog.ui.printer.edit.currentText() == "没有打印机，可存为 PDF"
    assert not dialog.ui.print_.isEnabled()


def test_a_printed_paper_is_looked_at_and_printed_again_under_its_number(
        qtbot, case_page, database, mediator, tmp_path):
    made = issue.print_form(database, mediator, "F04", issue.Subject(case_id=case_page.case_id))
    paper = cases.page(database, mediator, case_page.case_id).papers[0]
    case_page.side.papers.opened.emit(paper)
    dialog = case_page._dialog
    qtbot.waitUntil(lambda: dialog.ui.preview.pages() > 0, timeout=20_000)
    assert made.number in dialog.sight.pages.text(0)
    assert row(database, Document)["printing"] == 1
    dialog.save_to(tmp_path / "again.pdf")
    qtbot.waitUntil(lambda: (tmp_path / "again.pdf").exists(), timeout=20_000)
    assert row(database, Document)["printing"] == 2
    assert "第2次打印" in words(tmp_path / "again.pdf")


def test_a_paper_is_voided_with_a_reason(qtbot, case_page, database, mediator):
    issue.print_form(database, mediator, "F04", issue.Subject(case_id=case_page.case_id))
    paper = cases.page(database, mediator, case_page.case_id).papers[0]
    dialog = PrintDialog(case_page.context, case_page, case_id=case_page.case_id, paper=paper)
    dialog.open()
    button(dialog, "作废…").click()
    dialog.ui.void_.click()
    assert dialog.ui.reason.is_wrong()
    dialog.ui.reason.put("日期写错")
    dialog.ui.void_.click()
    assert row(database, Document)["void_reason"] == "日期写错"


def test_forms_are_walked_by_the_keyboard_and_everything_has_a_name(qtbot, opened):
    dialog = opened("F04")
    hands = Hands(qtbot)
    dialog.forms.setFocus()
    first = dialog.forms.current().id
    hands.press(Qt.Key.Key_Down)
    assert dialog.forms.current().id != first
    assert nameless(dialog) == []


def test_the_agreement_prints_what_was_agreed(qtbot, shell, database, mediator, tmp_path):
    shell.open("case", agreed(database, mediator))
    page = shell.current()
    page.print("F12")
    dialog = page._dialog
    qtbot.waitUntil(lambda: dialog.ui.preview.pages() > 0, timeout=20_000)
    dialog.save_to(tmp_path / "协议.pdf")
    qtbot.waitUntil(lambda: (tmp_path / "协议.pdf").exists(), timeout=20_000)
    said = words(tmp_path / "协议.pdf")
    assert "壹万贰仟肆佰元整" in said.replace("\n", "")
    assert date.today().strftime("%Y年") in said
