"""The chase list: scenario E5 through the windows, ticks, letters, calls, the third step."""

from datetime import datetime
from pathlib import Path

import pytest
import time_machine
from PySide6.QtCore import Qt

from casedesk.casework.legal_aid import chasing
from casedesk.gui.print.set_dialog import SetDialog
from casedesk.model import AidChase, Document
from tests.casework import aid_office as office
from tests.gui.aid_slips import slip
from tests.gui.desks import CONTROL, ENTER, SPACE, Hands, count, desk, nameless


@pytest.fixture
def mixed(database, mediator):
    """Slips without an answer, sent 16, 11, 8 and 2 days ago."""
    return [slip(database, mediator, name, days) for name, days in (
        ("张会娟", 16), ("李娟", 11), ("王秀兰", 8), ("吴伟", 2))]


@pytest.fixture
def page(qtbot, database, mediator, mixed):
    shell = desk(qtbot, database, mediator)
    shell.open("chases")
    return shell.current()


def workers(page):
    return [row.title.split(" ")[0] for row in page.list.model().rows]


def save_letters(qtbot, page, target: Path):
    """Print the letters that are meant into one PDF."""
    page.print_letters()
    dialog = page.dialog
    assert isinstance(dialog, SetDialog)
    qtbot.waitUntil(lambda: dialog.ui.save.isEnabled(), timeout=20_000)
    with qtbot.waitSignal(dialog.printed, timeout=30_000):
        dialog.save_to(target)
    dialog.reject()


def test_who_waits_stands_by_age_and_step(page):
    assert workers(page) == ["张会娟", "李娟", "王秀兰"]
    cells = page.list.model().texts()[1]
    assert [line[3] for line in cells] == ["等回执 16 天", "等回执 11 天", "等回执 8 天"]
    assert [line[4] for line in cells] == ["上报站长", "第二次催办", "第一次催办"]
    assert page.view.chip("open").text() == "等待答复 4"
    page.view.chip("second").click()
    assert workers(page) == ["李娟"]
    page.wish(only="head")
    assert workers(page) == ["张会娟"]
    assert nameless(page) == []


def test_the_ticked_ones_are_told_by_telephone_in_one_go(qtbot, page, database, mixed):
    hands = Hands(qtbot)
    page.list.setFocus()
    page.list.stand_on(mixed[1])
    hands.press(SPACE)
    page.list.stand_on(mixed[2])
    hands.press(SPACE)
    assert {row.case_id for row in page.meant()} == {mixed[1], mixed[2]}
    page._buttons["call"].click()
    assert page.note.edit.hasFocus()
    hands.write("李科接听，说本周回复")
    hands.press(ENTER, CONTROL)
    assert workers(page) == ["张会娟"]
    with database.reading() as session:
        made = session.query(AidChase).order_by(AidChase.case_id).all()
        assert [(row.case_id, row.how, row.note) for row in made] == [
            (mixed[1], "telephone", "李科接听，说本周回复"),
            (mixed[2], "telephone", "李科接听，说本周回复")]


def test_letters_are_printed_in_batch_and_each_is_a_reminder(qtbot, page, database, tmp_path):
    save_letters(qtbot, page, tmp_path / "催办函.pdf")
    assert (tmp_path / "催办函.pdf").read_bytes().startswith(b"%PDF")
    assert count(database, AidChase) == 3
    with database.reading() as session:
        papers = session.query(Document).filter_by(form="L7").all()
        reminders = {row.id for row in session.query(AidChase)}
        assert {paper.record_id for paper in papers} == reminders
    qtbot.waitUntil(lambda: workers(page) == ["张会娟"])  # the third step is the head's own
    assert page.list.model().rows[0].chased == 1


def test_a_letter_that_cannot_be_written_leaves_no_reminder(qtbot, page, database, tmp_path):
    page.tick(page.list.model().rows[0])
    page.print_letters()
    dialog = page.dialog
    qtbot.waitUntil(lambda: dialog.ui.save.isEnabled(), timeout=20_000)
    office.do(database, page.context.actor, page.list.model().rows[0].case_id,
              "receipt_accepted", receipt=office.receipt(datetime.now().date()))
    with qtbot.waitSignal(dialog.printed, timeout=30_000):
        dialog.save_to(tmp_path / "催办函.pdf")
    assert "不在等待机构答复" in dialog.ui.message.sentence()
    assert (count(database, AidChase), count(database, Document)) == (0, 0)
    dialog.reject()


def test_e5_a_slip_without_receipt_from_the_seventh_day_to_the_receipt(
        qtbot, database, mediator, supervisor, tmp_path):
    with time_machine.travel(datetime(2026, 3, 2, 2), tick=True):
        case_id = office.sent(database, mediator)
    with time_machine.travel(datetime(2026, 3, 8, 2), tick=True):
        assert chasing.due(database, mediator) == []
    with time_machine.travel(datetime(2026, 3, 9, 2), tick=True):
        shell = desk(qtbot, database, mediator)
        shell.open("desk")
        asked = next(row for row in shell.current().mine.model().rows if row.id == "aid_chase")
        shell.current().mine.opened.emit(asked)
        page = shell.current()
        assert [row.case_id for row in page.list.model().rows] == [case_id]
        assert page.list.model().cell(0, 4).text == "第一次催办"
        save_letters(qtbot, page, tmp_path / "一.pdf")
        qtbot.waitUntil(lambda: page.list.model().rowCount() == 0)
    with time_machine.travel(datetime(2026, 3, 12, 2), tick=True):
        page.reload()
        assert page.list.model().cell(0, 4).text == "第二次催办"
        assert page.list.model().cell(0, 5).text.startswith("1 次")
    with time_machine.travel(datetime(2026, 3, 17, 2), tick=True):
        head = desk(qtbot, database, supervisor)
        head.open("desk")
        assert next(row for row in head.current().mine.model().rows
                    if row.id == "aid_head").count == 1
        head.act("receipt")
        entry = head.current()
        entry.number.put("2026-0001")
        qtbot.keyClick(entry.number.edit, Qt.Key.Key_Return)
        entry.form.widget("outcome").choose("accepted")
        entry.form.widget("received_on").put("2026-03-16")
        entry.submit()
        assert office.state(database, case_id) == "accepted"
        assert {office.clock_of(database, case_id, rule).state for rule in (
            *chasing.STEPS, chasing.CALL)} <= {"met", "missed"}
        assert chasing.due(database, supervisor, all_open=True) == []
        head.open("desk")
        assert {row.id for row in head.current().mine.model().rows}.isdisjoint(
            {"aid_head", "aid_chase"})
