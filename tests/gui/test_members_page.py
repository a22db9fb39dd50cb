"""The roster's window: pasted, mended in place by keys, taken in, and acts for many."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit

from casedesk.casework.collective import members, taking
from casedesk.exchange import roster as reader
from casedesk.gui.pieces.edit_table import EditTable
from casedesk.gui.print.print_dialog import PrintDialog
from casedesk.model import Member, Person
from casedesk.store import drafts
from tests.casework.rosters import id_number, pasted, worker
from tests.casework.rosters import roster as made
from tests.gui.desks import CONTROL, ENTER, SPACE, Hands, button, count, desk, nameless, texts
from tests.gui.disputes import in_mediation


@pytest.fixture
def hands(qtbot):
    return Hands(qtbot)


@pytest.fixture
def case_id(database, mediator):
    return in_mediation(database, mediator, workers=37)


@pytest.fixture
def shell(qtbot, database, mediator, case_id):
    made_ = desk(qtbot, database, mediator)
    made_.open("members", case_id)
    return made_


@pytest.fixture
def page(shell):
    return shell.current()


@pytest.fixture
def full(database, mediator, case_id):
    """The case with twelve workers on its roster, before the window opens."""
    taking.take_in(database, mediator, case_id, reader.from_text(made(12)).lines)
    return case_id


def settle():
    for _ in range(3):
        QApplication.processEvents()


def stand(table: EditTable, row: int, field: str) -> None:
    table.setFocus()
    assert table.begin(row, field)


def test_an_empty_roster_says_what_to_do_and_everything_has_a_name(page):
    assert "还没有人" in texts(page)
    assert not nameless(page)


def test_a_pasted_roster_is_mended_cell_by_cell_and_taken_in(
        page, hands, database, mediator, case_id, qtbot):
    workers = [worker(n) for n in range(1, 38)]
    workers[4] |= {"id_number": worker(3)["id_number"], "sex": ""}
    workers[9] |= {"amount": ""}
    QGuiApplication.clipboard().setText(pasted(workers))
    page.view.table.setFocus()
    hands.press(Qt.Key.Key_V, CONTROL)
    assert page.is_staging()
    settle()
    assert page.staging.faulty() == 3  # the applicant stands first, without an amount
    assert "没有请求金额" in texts(page.staging.pane)
    table = page.staging.table
    assert table.hasFocus()
    hands.press(ENTER)  # into the cell of the missing amount
    hands.write("12400")
    hands.press(ENTER)
    settle()
    assert page.staging.faulty() == 2
    stand(table, 5, "id_number")
    settle()
    assert "证件号与第 4 行相同" in texts(page.staging.pane)
    hands.press(ENTER)
    hands.write(id_number(5))
    hands.press(ENTER)
    settle()
    hands.press(ENTER, CONTROL)  # one line is still wrong: refused, kept, nothing written
    qtbot.waitUntil(lambda: "没有写入任何一行" in page.line.sentence())
    assert count(database, Member) == 0
    assert drafts.read(database, mediator, taking.DRAFT, str(case_id)) is not None
    stand(table, 10, "amount")
    hands.press(ENTER)
    hands.write("8090.5")
    hands.press(ENTER)
    settle()
    assert page.staging.faulty() == 0
    hands.press(ENTER, CONTROL)
    qtbot.waitUntil(lambda: not page.is_staging())
    assert count(database, Member) == 38
    assert drafts.read(database, mediator, taking.DRAFT, str(case_id)) is None
    assert page.header.heading().title.startswith("张会娟等38人")
    assert "38 人" in page.view.foot.text()


def test_the_preview_survives_the_window(page, shell, database, mediator, case_id, qtbot):
    QGuiApplication.clipboard().setText(pasted([worker(1) | {"amount": ""}, worker(2)]))
    page.paste()
    assert page.keep_draft()
    shell.open("desk")
    other = desk(qtbot, database, mediator)
    other.open("members", case_id)
    button(other.current(), "继续").click()
    assert other.current().is_staging()
    assert len(other.current().staging.lines) == 3


def test_a_namesake_is_decided_by_a_button(page, database, mediator, case_id, qtbot):
    from casedesk.casework.people import PersonEntry, record

    record(database, mediator, PersonEntry(name=worker(1)["name"], phone="13911112222"))
    people = count(database, Person)
    QGuiApplication.clipboard().setText(pasted([worker(1), worker(2)]))
    page.paste()
    page.staging.table.setCurrentIndex(page.staging.model.index(1, 1))
    settle()
    button(page.staging.pane, "不是同一人").click()
    settle()
    page.staging.table.setCurrentIndex(page.staging.model.index(0, 1))
    settle()
    button(page.staging.pane, "移出这一行").click()
    settle()
    assert page.staging.faulty() == 0
    page.submit()
    qtbot.waitUntil(lambda: not page.is_staging())
    assert count(database, Person) == people + 2


def test_text_that_is_no_roster_is_said_in_words(page):
    QGuiApplication.clipboard().setText("今天天气很好")
    page.paste()
    assert "看不出哪一列是姓名" in page.line.sentence()
    QGuiApplication.clipboard().clear()
    page.paste()
    assert "剪贴板里没有内容" in page.line.sentence()


def test_a_file_is_read_behind_the_window(page, tmp_path, qtbot):
    path = tmp_path / "名册.csv"
    path.write_text(made(5), "utf-8-sig")
    page.read(path)
    qtbot.waitUntil(page.is_staging, timeout=10_000)
    assert len(page.staging.lines) == 6


def test_cells_of_the_roster_are_typed_into_and_pasted_down(
        database, mediator, full, shell, hands):
    page = shell.current()
    stand(page.view.table, 0, "amount")
    hands.press(ENTER)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    hands.write("1.5万")
    hands.press(ENTER)
    settle()
    assert members.page(database, mediator, full).members[0].amount_fen == 1_500_000
    assert page.view.table.currentIndex().row() == 1  # Enter went down
    QGuiApplication.clipboard().setText("5000\r\n6000\r\n")
    stand(page.view.table, 1, "wage")
    hands.press(Qt.Key.Key_V, CONTROL)
    rows = members.page(database, mediator, full).members
    assert [rows[1].wage_fen, rows[2].wage_fen] == [500_000, 600_000]
    stand(page.view.table, 3, "amount")
    hands.press(ENTER)
    hands.write("abc")
    hands.press(ENTER)
    settle()
    assert page.line.sentence()  # refused in words, and nothing changed
    assert members.page(database, mediator, full).members[3].amount_fen == 804_050


def test_rows_are_ticked_and_representatives_elected(database, mediator, full, shell, hands):
    page = shell.current()
    page.view.table.setFocus()
    page.view.table.setCurrentIndex(page.view.model.index(0, 2))
    for _ in range(2):
        hands.press(SPACE)
        hands.press(Qt.Key.Key_Down)
    assert "已选 2 人" in texts(page.view.batch)
    page.view.batch.submit()
    assert "代表人应为 3 至 5 人，现为 2 人" in page.line.sentence()
    hands.press(SPACE)
    page.view.batch.submit()
    assert not page.line.sentence()
    assert members.page(database, mediator, full).representatives == 3
    assert "代表人 3 名" in texts(page.view.card)
    page.view.table.setFocus()
    hands.press(Qt.Key.Key_A, CONTROL)
    page.view.batch.submit()
    assert "现为 12 人" in page.line.sentence()


def test_one_agreement_signatures_and_answers_for_many(database, mediator, full, shell):
    page = shell.current()
    batch = page.view.batch
    batch.ask("agree")
    batch._put("figure", "80")
    assert "12 人，合计" in batch.said.text()
    batch._put("dues", "2026-12-31 60%\n2027-01-31 40%")
    batch._put("terms", "按附后名册支付拖欠工资。")
    batch.submit()
    assert not page.line.sentence()
    rows = members.page(database, mediator, full).members
    assert rows[0].agreed_fen == rows[0].amount_fen * 80 // 100
    page.view.table.tick_all()
    batch.ask("sign")
    batch.submit()
    assert members.page(database, mediator, full).sums.signed == 12
    batch.ask("answer")
    batch.submit()
    assert members.page(database, mediator, full).sums.consented == 12
    assert members.page(database, mediator, full).members[0].signed_on == date.today()


def test_who_was_listed_by_mistake_is_taken_out_with_a_reason(
        database, mediator, full, shell, hands):
    page = shell.current()
    stand(page.view.table, 11, "amount")
    hands.press(Qt.Key.Key_Delete)
    assert "已选 1 人" in texts(page.view.batch)
    page.view.batch.submit()
    assert page.line.sentence()  # a reason is asked for
    page.view.batch._put("reason", "误列")
    page.view.batch.mistake.setChecked(True)
    page.view.batch.submit()
    assert count(database, Member) == 11


def test_the_election_is_printed_from_here(database, mediator, full, shell, qtbot):
    page = shell.current()
    page.print_election()
    found = page.findChildren(PrintDialog)
    assert found
    found[0].close()
