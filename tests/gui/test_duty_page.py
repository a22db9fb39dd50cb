"""The calendar of duty at the keyboard: planned, stood in for, signed, cancelled, summed up."""

from datetime import date

import pytest
import time_machine
from openpyxl import load_workbook
from PySide6.QtCore import Qt

from casedesk.casework.legal_aid import duty, lawyers
from casedesk.casework.legal_aid.duty import ShiftEntry
from casedesk.casework.legal_aid.lawyers import LawyerEntry
from casedesk.casework.staff import Data
from casedesk.gui.export import write_list
from casedesk.model import DutyShift
from tests.gui.desks import CONTROL, ENTER, SPACE, Hands, count, desk, nameless, row
from tests.samples import at

MONDAY = date(2026, 11, 23)
RIGHT, DELETE, ESCAPE = Qt.Key.Key_Right, Qt.Key.Key_Delete, Qt.Key.Key_Escape


@pytest.fixture
def clock():
    with time_machine.travel(at("2026-11-23", 9), tick=True) as traveller:
        yield traveller


@pytest.fixture
def people(database, mediator, clock):
    """Two lawyers whose agreements run, and one whose ended."""
    firm = "广东香山律师事务所"
    return [lawyers.save(database, mediator, LawyerEntry(name=name, firm=firm,
                                                         agreement_until=until))
            for name, until in (("周航", date(2027, 6, 30)), ("林晓敏", date(2027, 6, 30)),
                                ("陈国强", date(2026, 11, 1)))]


@pytest.fixture
def hands(qtbot):
    return Hands(qtbot)


@pytest.fixture
def page(qtbot, database, supervisor, people):
    shell = desk(qtbot, database, supervisor)
    shell.open("duty")
    return shell.current()


def shifts(database, actor):
    return [(r.on, r.period, r.lawyer, r.instead_of)
            for r in duty.between(database, actor, MONDAY, date(2026, 12, 31))]


def test_a_weekly_shift_is_planned_by_the_keyboard_alone(database, supervisor, page, hands,
                                                         people):
    page.calendar.setFocus()
    hands.press(RIGHT)  # Tuesday morning
    hands.press(ENTER)
    assert page.side.edit.isVisible()
    page.side.form.widget("lawyer_id").choose(str(people[0]))
    hands.press(ENTER)
    hands.write("1号室")
    hands.press(ENTER)
    hands.write("2")
    hands.press(ENTER, CONTROL)
    assert shifts(database, supervisor) == [
        (date(2026, 11, 24), "morning", "周航", ""), (date(2026, 12, 1), "morning", "周航", "")]
    cell = page.calendar.current()
    assert (cell.on, [each.lawyer for each in cell.shifts]) == (date(2026, 11, 24), ["周航"])
    assert page.calendar.hasFocus()
    assert nameless(page) == []


@pytest.mark.parametrize(("lawyer", "words"), [
    (1, "已经排了周航，同一间不能坐两位律师"), (0, "已经有班，没有重复安排"),
    (2, "已于2026-11-01到期")])
def test_what_cannot_be_is_said_in_words_and_what_is_typed_stays(
        database, supervisor, page, people, lawyer, words):
    duty.plan(database, supervisor, ShiftEntry(on=MONDAY, lawyer_id=people[0], place="1号室"))
    page._begin(page.calendar.current())
    form = page.side.form
    form.widget("lawyer_id").choose(str(people[lawyer]))
    form.widget("place").put("1号室")
    page.submit()
    assert words in page.message().sentence()
    assert (page.side.edit.isVisible(), form.widget("place").text()) == (True, "1号室")
    assert count(database, DutyShift) == 1


def test_another_lawyer_for_a_planned_shift_stands_in(database, supervisor, page, hands, people):
    duty.plan(database, supervisor, ShiftEntry(on=MONDAY, lawyer_id=people[0], place="1号室"))
    page.calendar.setFocus()
    hands.press(ENTER)  # the one shift there opens
    page.side.form.widget("lawyer_id").choose(str(people[1]))
    page.submit()
    assert shifts(database, supervisor) == [(MONDAY, "morning", "林晓敏", "周航")]
    assert "替周航" in page.side.list.model().cell(0, 1).text


def test_one_key_signs_in_and_out_on_the_day_alone(database, supervisor, page, hands, people,
                                                   clock):
    monday, tuesday = (duty.plan(database, supervisor, ShiftEntry(
        on=on, lawyer_id=people[0]))[0] for on in (MONDAY, date(2026, 11, 24)))
    page.calendar.setFocus()
    hands.press(SPACE)
    assert row(database, DutyShift, id=monday)["signed_in"] is not None
    clock.move_to(at("2026-11-23", 12))
    hands.press(SPACE)
    assert row(database, DutyShift, id=monday)["signed_out"] is not None
    hands.press(SPACE)
    assert "已经签过" in page.message().sentence()
    hands.press(RIGHT)
    hands.press(SPACE)
    assert "只能在当班当天" in page.message().sentence()
    assert row(database, DutyShift, id=tuesday)["signed_in"] is None


def test_cancelling_asks_why_and_keeps_the_shift_on_record(database, supervisor, page, hands,
                                                           people):
    shift, = duty.plan(database, supervisor, ShiftEntry(on=MONDAY, lawyer_id=people[0]))
    page.calendar.setFocus()
    hands.press(DELETE)
    assert page.side.reason.isVisible()
    hands.press(ENTER, CONTROL)
    assert page.side.reason.is_wrong()
    hands.write("病假")
    hands.press(ENTER, CONTROL)
    assert row(database, DutyShift, id=shift)["cancel_reason"] == "病假"
    assert page.calendar.current().shifts == ()


def test_of_several_in_a_cell_one_is_chosen_first(database, supervisor, page, hands, people):
    for lawyer, room in zip(people[:2], ("1号室", "2号室"), strict=True):
        duty.plan(database, supervisor, ShiftEntry(on=MONDAY, lawyer_id=lawyer, place=room))
    page.calendar.setFocus()
    hands.press(SPACE)
    assert "右边" in page.message().sentence()
    hands.press(ENTER)
    assert page.side.list.hasFocus()
    hands.press(Qt.Key.Key_Down)
    hands.press(ENTER)
    assert page.side.entry().lawyer_id == people[1]
    hands.press(ESCAPE)
    assert not page.side.edit.isVisible()


def test_the_leaf_turns_at_its_edge_and_the_month_holds_its_weeks(page, hands):
    page.calendar.setFocus()
    hands.press(Qt.Key.Key_Left)
    assert page.calendar.current().on == date(2026, 11, 22)
    hands.press(Qt.Key.Key_PageDown)
    page.head.viewed.emit("month")
    cells = page.calendar.leaf.cells
    assert (len(cells), cells[0][0].on, cells[0][0].outside) == (6, date(2026, 10, 26), True)
    hands.press(Qt.Key.Key_PageDown)
    assert page.calendar.current().on == date(2026, 12, 1)
    assert page.calendar.leaf.place(date(2027, 1, 1), "")  # the week that runs over
    rest = {cell.on: cell.holiday for line in page.calendar.leaf.cells for cell in line}
    assert rest[date(2026, 12, 5)] == ""  # a Saturday says so by its column
    assert (rest[date(2027, 1, 1)], rest[date(2026, 12, 4)]) == ("元旦", "")


def test_the_subsidy_sheet_counts_who_signed_in_and_goes_to_excel(
        qtbot, database, supervisor, page, people, tmp_path):
    for lawyer, room in zip(people[:2], ("1号室", "2号室"), strict=True):
        shift, = duty.plan(database, supervisor, ShiftEntry(
            on=MONDAY, lawyer_id=lawyer, place=room, subsidy_fen=200_00))
    duty.sign(database, supervisor, shift)
    page.head.viewed.emit("sheet")
    model = page.sheet.model()
    assert [model.cell(n, 0).text for n in range(model.rowCount())] == ["林晓敏", "合计"]
    where = tmp_path / "sheet.xlsx"
    write_list(page, page.sheet, "duty", "值班统计表", Data.CASE, where)
    qtbot.waitUntil(lambda: str(where) in page.message().sentence())
    cells = [[cell.value for cell in line] for line in load_workbook(where).active.rows]
    assert any("签名" in map(str, line) for line in cells)
    assert ["林晓敏", "广东香山律师事务所", 1, 0, 0, 0, 200] in [line[:7] for line in cells]


def test_a_shift_half_typed_is_kept_as_a_draft(database, supervisor, page, people):
    page._begin(page.calendar.current())
    page.side.form.widget("note").put("上午开庭，十点半到")
    page.keep_draft()
    again = type(page)(page.context)
    again.restore(page.draft())
    assert again.side.form.widget("note").text() == "上午开庭，十点半到"
    again.deleteLater()


def test_the_sheets_of_the_month_in_view_are_printed(qtbot, database, supervisor, page, people):
    duty.plan(database, supervisor, ShiftEntry(on=MONDAY, lawyer_id=people[0], place="1号室"))
    page.print_it()
    dialog = page._dialog
    qtbot.waitUntil(lambda: dialog.ui.preview.pages() > 0, timeout=20_000)
    assert [each.id for each in dialog.forms._forms.rows][:3] == ["L15", "L15b", "L15c"]
    assert "周航" in dialog.sight.pages.text(0)
    dialog.reject()
