from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from casedesk.casework.staff import accounts
from casedesk.exchange import ledger
from casedesk.gui.changes import Changes
from casedesk.gui.importing.import_page import ImportPage
from casedesk.gui.page import Context
from casedesk.gui.pages import page_kind
from casedesk.store import drafts

LEDGERS = Path(__file__).parents[1] / "data/ledgers"
DISPUTES = LEDGERS / "劳动争议调解台账2026.xlsx"
REFERRALS = LEDGERS / "法律援助转介登记2026.csv"
ENTER = Qt.Key.Key_Return


@pytest.fixture
def page(qtbot, database, supervisor):
    return made(qtbot, database, supervisor)


def made(qtbot, database, actor, key=None):
    page = ImportPage(Context(
        database, actor, Changes(database), open=lambda code, key=None, **wish: None,
        tell=lambda sentence, undo=None: None, back=lambda: None), key)
    qtbot.addWidget(page)
    page.resize(1178, 692)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def read(qtbot, page, path):
    page.read(path)
    reckoned(qtbot, page)


def reckoned(qtbot, page):
    qtbot.waitUntil(lambda: page._job is None and page.forecast._report is not None,
                    timeout=30_000)


def imported(qtbot, page):
    page.submit()
    qtbot.waitUntil(lambda: page._job is None and bool(page.ui.message.sentence()),
                    timeout=30_000)
    reckoned(qtbot, page)


@pytest.fixture
def short(tmp_path):
    """A ledger of three rows: one sound, one with a wrong check digit, one without a name."""
    path = tmp_path / "短台账2026.csv"
    path.write_text(
        "登记日期,姓名,身份证号码,用人单位,争议类型,联系人\n"
        "2026-03-02,张会娟,442000198603124425,中山市恒盛灯饰有限公司,拖欠工资,李主任\n"
        "2026-03-03,陈志强,442000198603124426,中山市鑫达五金厂,加班费,\n"
        "2026-03-04,,,中山市鑫达五金厂,工伤,\n", "utf-8")
    return path


def test_the_keyboard_begins_on_the_one_button_of_an_empty_page(qtbot, page):
    page.setFocus()
    qtbot.waitUntil(page.empty._button.hasFocus)


def test_the_columns_the_counts_and_what_will_be_added_are_shown(qtbot, page):
    read(qtbot, page, DISPUTES)
    assert [chip.text() for chip in page.preview.chips._chips.values()][:3] == [
        "全部 480", "有问题 18", "可导入 462"]
    assert page.forecast._report.people == 271
    assert page.take_in.text() == "导入 462 行"
    assert page.preview.columns.fields[5].code() == "id_number"
    assert "第 3 行是表头" in page.ui.header._subtitle.text()


def test_rows_with_faults_come_first_with_row_field_reason_and_what_stands_there(qtbot, page):
    read(qtbot, page, DISPUTES)
    page.preview.chips.choose(["all"])
    model = page.preview.rows.model()
    first = [model.cell(0, column).text for column in range(5)]
    assert first[:4] == ["8", "冯琴", "身份证号码", "4501031980052397"]
    assert "位数不对" in first[4]
    assert model.rowCount() == 480
    assert all(not row.line.accepted for row in model.rows[:18])
    assert all(row.line.accepted for row in model.rows[18:])


def test_a_fault_is_mended_with_the_keyboard_and_checked_at_once(qtbot, page, short):
    read(qtbot, page, short)
    qtbot.waitUntil(page.preview.rows.hasFocus)
    qtbot.keyClick(page.preview.rows, ENTER)
    field = page.preview.pane.fields["id_number"]
    assert field.edit.hasFocus()
    qtbot.keyClicks(field.edit, "442000198603124427")
    qtbot.keyClick(field.edit, ENTER)
    assert field.is_wrong()  # still wrong: it stays, with what was typed
    assert field.text() == "442000198603124427"
    field.edit.selectAll()
    qtbot.keyClicks(field.edit, "442000198603124425")
    qtbot.keyClick(field.edit, ENTER)
    assert page.preview.pane.line.row == 4  # on to the row without a name
    assert QApplication.focusWidget() is page.preview.pane.fields["name"].edit
    qtbot.keyClicks(QApplication.focusWidget(), "Wang Min")
    qtbot.keyClick(QApplication.focusWidget(), ENTER)
    qtbot.waitUntil(lambda: page.forecast.cases() == 3)
    assert page.take_in.text() == "导入 3 行"
    assert not page.back_button.isVisible()


def test_a_column_can_be_given_another_meaning_and_what_was_mended_stays(qtbot, page, short):
    read(qtbot, page, short)
    page.staged.mend(3, "id_number", "442000198603124425")
    assert page.preview.columns.fields[6].code() == ""  # 联系人 goes into the notes
    page.preview.columns.fields[6].edit.setCurrentIndex(
        page.preview.columns.fields[6].edit.findData("mediator"))
    qtbot.waitUntil(lambda: page._job is None and page.staged.line(2).shown("mediator") != "")
    assert page.staged.line(2).shown("mediator") == "李主任"
    assert page.staged.line(3).accepted
    assert drafts.mine(page.context.database, page.context.actor) == []
    assert page.keep_draft()
    assert ledger.drafts_of(page.context.database, page.context.actor) == [short.name]


def test_ready_rows_are_imported_and_the_rest_waits_to_be_mended(qtbot, page, short):
    read(qtbot, page, short)
    imported(qtbot, page)
    assert page.ui.message.sentence() == (
        "已导入：新增人员 1 人、单位 1 家、案件 1 件。 "
        "还有 2 行有问题没有导入：可以在这里改好再导入，也可以导出为 Excel。")
    assert page.forecast.cases() == 0
    assert not page.take_in.isEnabled()
    page.preview.chips.choose(["wrong"])
    qtbot.keyClick(page.preview.rows, ENTER)
    qtbot.keyClicks(QApplication.focusWidget(), "442000198603124425")
    qtbot.keyClick(QApplication.focusWidget(), ENTER)
    qtbot.waitUntil(lambda: page.forecast.cases() == 1)
    page.ui.message.clear()
    imported(qtbot, page)
    assert "案件 1 件" in page.ui.message.sentence()
    assert "1 行以前已经导入" in page.ui.message.sentence()


def test_an_import_that_is_stopped_adds_nothing(qtbot, page):
    read(qtbot, page, DISPUTES)
    page.submit()
    page._job.stop()
    qtbot.waitUntil(lambda: page._job is None, timeout=30_000)
    assert page.ui.message.sentence() == ""
    again = ledger.expected(page.context.database, page.context.actor, page.staged)
    assert (again.cases, again.known) == (462, ())
    assert page.take_in.isEnabled()


def test_a_file_that_is_refused_is_said_and_stays_chosen(qtbot, page, tmp_path):
    path = tmp_path / "旧台账.xlsx"
    path.write_bytes(b"PK\x03\x04 cut short")
    page.read(path)
    qtbot.waitUntil(lambda: bool(page.ui.message.sentence()), timeout=30_000)
    assert "旧台账.xlsx" in page.ui.message.sentence()
    assert page.ui.header._subtitle.text() == "旧台账.xlsx"
    assert page.ui.stack.currentWidget() is page.ui.dropCard


def test_rows_with_faults_are_taken_along_and_come_back_mended(qtbot, page, short, tmp_path):
    read(qtbot, page, short)
    where = tmp_path / "待更正.xlsx"
    page.write_back(where)
    qtbot.waitUntil(lambda: "待更正.xlsx" in page.ui.message.sentence(), timeout=30_000)
    again = ledger.read(where)
    assert [line.shown("employer") for line in again.lines] == ["中山市鑫达五金厂"] * 2
    assert again.lines[0].others == {}
    assert accounts.trail(page.context.database, page.context.actor)[0].verb == "list.export"


def test_a_folder_that_cannot_be_written_is_said(qtbot, page, short, tmp_path):
    read(qtbot, page, short)
    page.write_back(tmp_path / "nowhere" / "x.xlsx")
    qtbot.waitUntil(lambda: "x.xlsx" in page.ui.message.sentence(), timeout=30_000)


def test_a_preview_that_was_mended_is_put_away_and_taken_up_again(
        qtbot, page, short, database, supervisor):
    read(qtbot, page, short)
    page.preview.rows.setCurrentIndex(page.preview.rows.model().index(0, 0))
    page.preview.pane.fields["id_number"].put("442000198603124425")
    page.preview.pane.settle()
    qtbot.waitUntil(lambda: bool(ledger.drafts_of(database, supervisor)), timeout=10_000)
    later = made(qtbot, database, supervisor)
    assert short.name in later.ui.message.sentence()
    qtbot.mouseClick(later.ui.message._act, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: later.staged is not None, timeout=10_000)
    assert later.staged.line(3).accepted
    by_name = made(qtbot, database, supervisor, short.name)
    reckoned(qtbot, by_name)
    imported(qtbot, by_name)
    assert ledger.drafts_of(database, supervisor) == []


def test_another_kind_of_ledger_can_be_chosen(qtbot, page):
    read(qtbot, page, REFERRALS)
    assert page.staged.ledger.kind == "referral"
    page.preview.kind.edit.setCurrentIndex(page.preview.kind.edit.findData("dispute"))
    qtbot.waitUntil(lambda: page._job is None and page.staged.ledger.kind == "dispute",
                    timeout=20_000)
    assert page.preview.pane.fields["workers"].isEnabled()


def test_a_file_let_fall_on_the_page_is_read(qtbot, page, short):
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(short))])
    place, left = QPointF(40, 40), Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place.toPoint(), Qt.DropAction.CopyAction, dropped, left, none)
    page.dragEnterEvent(enter)
    assert enter.isAccepted()
    page.dropEvent(QDropEvent(place, Qt.DropAction.CopyAction, dropped, left, none))
    reckoned(qtbot, page)
    assert page.staged.file == short.name


def test_every_place_the_keyboard_reaches_has_a_name(qtbot, page, short):
    read(qtbot, page, short)
    reached = [w for w in page.findChildren(QWidget) if w.isVisibleTo(page)
               and w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isEnabled()]
    assert len(reached) > 20
    assert [type(w).__name__ for w in reached if not (w.accessibleName() or getattr(
        w, "text", lambda: "")())] == []


def test_only_who_may_import_opens_the_page(actors):
    kind = page_kind("import")
    assert [role for role, actor in actors.items() if kind.open_to(actor)] == ["supervisor"]
