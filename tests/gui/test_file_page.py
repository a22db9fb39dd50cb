"""The page of the file: scans come in, papers are arranged by keys, bound, archived, lent."""

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from casedesk.casework import papers
from casedesk.casework.forms_book.subject import Subject
from casedesk.casework.volumes import archive, binding, contents
from casedesk.gui.pieces.entry_line import EntryLine
from casedesk.gui.print.print_dialog import PrintDialog
from casedesk.model import Attachment, BoundBook
from casedesk.printing.issue import print_form
from tests.bound_file import bound_file_is_right
from tests.filed import closed, photograph
from tests.gui.desks import CONTROL, ENTER, Hands, count, desk, nameless, texts
from tests.gui.disputes import applied

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def hands(qtbot):
    return Hands(qtbot)


@pytest.fixture
def case_id(database, mediator):
    case_id = applied(database, mediator)
    for code in ("F02", "F03"):
        print_form(database, mediator, code, Subject(case_id=case_id))
    for name in ("身份证.jpg", "工资条.jpg"):
        papers.attach(database, mediator, name, photograph(), case_id=case_id)
    return case_id


@pytest.fixture
def shell(qtbot, database, mediator, case_id):
    made = desk(qtbot, database, mediator)
    made.open("file", case_id)
    return made


@pytest.fixture
def page(qtbot, shell):
    made = shell.current()
    qtbot.waitUntil(lambda: made.list.model().rowCount() == 4)
    made.list.setFocus()
    return made


def titles(page):
    return [row.title for row in page.page().contents.papers]


def stand_on(page, words):
    row = next(row for row in page.page().contents.papers if words in row.title)
    page.list.stand_on(row.id)
    return row


def across(page):
    """Whether the page in view lies on its side."""
    sizes = page.sight.preview._sizes
    return bool(sizes) and sizes[0][0] > sizes[0][1]


def test_what_was_printed_and_added_lies_in_the_order_of_the_index(page):
    assert titles(page) == ["劳动争议调解申请书", "受理登记（审批）表", "身份证", "工资条"]
    assert "共 5 页" in texts(page)
    assert [page.list.model().cell(row, 3).text for row in range(4)] == ["1-2", "3", "4", "5"]
    assert nameless(page) == []


def test_keys_move_turn_and_take_out_a_paper(qtbot, page, hands, database, mediator, case_id):
    stand_on(page, "工资条")
    hands.press(Qt.Key.Key_Up, ALT)
    assert titles(page)[2:] == ["工资条", "身份证"]
    row = stand_on(page, "身份证")
    qtbot.waitUntil(lambda: page.sight.preview.pages() == 1, timeout=10_000)
    hands.press(Qt.Key.Key_R, CONTROL)
    assert stand_on(page, "身份证").leaves[0].turn == 90
    qtbot.waitUntil(lambda: across(page), timeout=10_000)
    hands.press(Qt.Key.Key_Delete)
    assert "身份证" not in titles(page)
    assert [each.id for each in page.page().contents.removed] == [row.id]
    page.which.choose(("removed",))
    page.which.changed.emit()
    page.list.setFocus()
    hands.press(Qt.Key.Key_Delete)
    assert "身份证" in titles(page)


def test_files_a_folder_and_a_picture_come_in_and_one_bad_file_stops_none(
        qtbot, page, tmp_path, database):
    folder = tmp_path / "手机"
    (folder / "劳动合同").mkdir(parents=True)
    for name in ("IMG_10.jpg", "IMG_2.jpg"):
        (folder / "劳动合同" / name).write_bytes(photograph())
    (folder / "考勤表.png").write_bytes(photograph(form="PNG"))
    (folder / "坏了.jpg").write_bytes(b"\xff\xd8\xff broken")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(folder))])
    assert page.importing.drop(mime)
    qtbot.waitUntil(lambda: "考勤表" in titles(page) and "坏了" in page.ui.message.sentence(),
                    timeout=20_000)

    def contract():
        return next(row for row in page.page().contents.papers if row.title == "劳动合同")

    qtbot.waitUntil(lambda: contract().pages == 2, timeout=20_000)  # one picture after the other
    assert contract().part == "10"
    before = count(database, Attachment)
    QApplication.clipboard().setImage(QImage(300, 400, QImage.Format.Format_RGB32))
    page.paste()
    qtbot.waitUntil(lambda: count(database, Attachment) == before + 1, timeout=10_000)


def test_a_missing_paper_leads_to_the_printer_or_to_the_scanner(
        qtbot, page, monkeypatch, tmp_path, database, mediator, case_id):
    lines = {line.text(): line for line in page.complete.lines.findChildren(EntryLine)}
    assert "调解申请书、口头申请记录" in lines
    signed = tmp_path / "签好的申请书.jpg"
    signed.write_bytes(photograph())
    monkeypatch.setattr("casedesk.gui.disputes.file_import.QFileDialog.getOpenFileNames",
                        lambda *_: ([str(signed)], ""))
    lines["调解申请书、口头申请记录"].click()
    qtbot.waitUntil(lambda: stand_on(page, "申请书").kind == "signed", timeout=10_000)
    closed(database, mediator, case_id)
    lines = {line.text(): line for line in page.complete.lines.findChildren(EntryLine)}
    lines["不予受理通知书"].click()
    dialog = page.findChild(PrintDialog)
    qtbot.waitUntil(lambda: dialog.isVisible())
    dialog.reject()


def test_the_file_is_bound_exported_archived_and_lent_by_keys(
        qtbot, shell, page, hands, tmp_path, database, mediator, case_id):
    closed(database, mediator, case_id)
    page.submit()
    form = page.acts_.form
    qtbot.waitUntil(form.isActiveWindow)
    form.fields["situation"].put("本卷材料齐全。")
    form.fields["checker"].put("何建国")
    hands.press(ENTER, CONTROL)
    qtbot.waitUntil(lambda: count(database, BoundBook) == 1, timeout=20_000)
    qtbot.waitUntil(lambda: "装订完成" in page.ui.message.sentence(), timeout=10_000)
    target = tmp_path / "卷宗.pdf"
    page.output.export_to(target)
    qtbot.waitUntil(lambda: target.exists() and "已写出" in page.ui.message.sentence(),
                    timeout=10_000)
    lines = bound_file_is_right(target.read_bytes())
    assert [line.title for line in lines] == titles(page)

    page.acts_.archive()
    form = page.acts_.form
    form.fields["box"].put("")
    form.submit()
    assert "盒号" in form.message.sentence()
    form.fields["box"].put("7")
    form.submit()
    assert archive.of_case(database, mediator, case_id).box == "7"
    assert "盒号 7" in page.archive.told.text()

    page.acts_.lend()
    form = page.acts_.form
    form.fields["borrower"].put("周律师")
    form.fields["purpose"].put("诉讼")
    form.fields["way"].choose("lend")
    form.submit()
    assert "周律师" in page.archive.told.text()
    page.context.open("archive", only="lent")
    shelf = shell.current()
    assert [row.borrower for row in shelf.list.model().rows] == ["周律师"]
    shell.activateWindow()
    qtbot.waitUntil(shell.isActiveWindow)
    shelf.list.setFocus()
    qtbot.waitUntil(shelf.list.hasFocus)
    hands.press(ENTER)
    assert shell.current() is page
    page.acts_.give_back()
    page.acts_.form.submit()
    assert page.page().out is None

    papers.attach(database, mediator, "回访记录.jpg", photograph(), case_id=case_id)
    contents.settle(database, mediator, case_id)
    page.acts_.bind()
    page.acts_.form.fields["way"].choose("supplement")
    page.acts_.form.submit()
    qtbot.waitUntil(lambda: count(database, BoundBook) == 2, timeout=20_000)
    last = binding.bindings(database, mediator, case_id)[0]
    assert (last.kind, last.first_page) == ("supplement", 6)


def test_a_scan_is_named_sorted_and_told_to_be_the_signed_copy(page, hands, qtbot):
    form = stand_on(page, "受理登记")
    stand_on(page, "工资条")
    hands.press(ENTER)
    dialog = page.acts_.form
    qtbot.waitUntil(dialog.isVisible)
    dialog.fields["title"].put("")
    dialog.submit()
    assert "题名" in dialog.message.sentence()
    dialog.fields["title"].put("审批表签字页")
    dialog.fields["part"].choose("04")
    dialog.fields["instead"].choose(str(form.id))
    dialog.submit()
    assert stand_on(page, "受理登记").kind == "signed"
    assert "审批表签字页" not in titles(page)


def test_another_colleague_is_told_why_the_file_is_closed_to_them(
        qtbot, database, mediator, case_id, counter):
    contents.settle(database, mediator, case_id)
    made = desk(qtbot, database, counter)
    made.open("file", case_id)
    page = made.current()
    assert "岗位" in page.ui.message.sentence()
    assert page.list.model().rowCount() == 0
    assert not page._bind.isVisible()
