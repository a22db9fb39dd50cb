"""How the shared pieces behave under the keyboard and under an input method."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casedesk.errors import RefusedError
from casedesk.gui.pieces import edits
from casedesk.gui.pieces.button import Button, Kind
from casedesk.gui.pieces.chips import Chips
from casedesk.gui.pieces.fields import ChipsField, ChoiceField, LineField, TextField
from casedesk.gui.pieces.focus_ring import FocusRing
from casedesk.gui.pieces.message import MessageLine
from casedesk.gui.pieces.quiet_table import QuietTable
from casedesk.gui.pieces.undo_bar import UndoBar
from casedesk.gui.table import Cell, Column, TableModel


@dataclass(frozen=True)
class Line:
    id: int
    name: str
    amount: int


def preedit(widget, text):
    QCoreApplication.sendEvent(widget, QInputMethodEvent(text, []))


@pytest.fixture
def form(qtbot):
    """A page of four fields, as a window has them."""
    page = QWidget()
    page.name, page.matter, page.story, page.way = (
        LineField(), ChipsField(), TextField(), ChoiceField())
    page.matter.offer([("wages", "拖欠工资"), ("injury", "工伤"), ("other", "其他")])
    page.way.offer([("visit", "来访"), ("phone", "来电")])
    column = QVBoxLayout(page)
    for field in (page.name, page.matter, page.story, page.way):
        column.addWidget(field)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    page.name.setFocus()
    qtbot.waitUntil(page.name.edit.hasFocus)
    return page


def test_enter_goes_to_the_next_field_and_shift_enter_back(qtbot, form):
    qtbot.keyClick(form.name.edit, Qt.Key.Key_Return)
    assert form.matter.edit.chip("wages").hasFocus()
    qtbot.keyClick(form.matter.edit.chip("wages"), Qt.Key.Key_Return)
    assert form.story.edit.hasFocus()
    qtbot.keyClick(form.story.edit, Qt.Key.Key_Tab)
    assert form.way.edit.hasFocus()
    qtbot.keyClick(form.way.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert form.story.edit.hasFocus()


def test_enter_in_the_middle_of_a_word_belongs_to_the_input_method(qtbot, form):
    preedit(form.name.edit, "zhang")
    qtbot.keyClick(form.name.edit, Qt.Key.Key_Return)
    assert form.name.edit.hasFocus()
    assert edits.composing()


def test_what_the_input_method_holds_is_not_lost_when_it_is_committed(qtbot, form):
    form.name.put("张")
    form.name.edit.end(False)
    preedit(form.name.edit, "会娟")
    assert form.name.text() == "张"
    edits.commit()
    assert form.name.text() == "张会娟"
    assert not edits.composing()


def test_a_preedit_alone_is_no_change_of_a_text(qtbot, form):
    form.story.setFocus()
    heard = []
    form.story.changed.connect(lambda: heard.append(1))
    preedit(form.story.edit, "tuo qian")
    assert heard == []
    edits.commit()
    assert form.story.text() == "tuo qian"
    assert heard == [1]


def test_full_width_figures_are_kept_while_typing_and_spelt_normally_on_leaving(qtbot, form):
    import unicodedata

    form.name.spell(lambda text: unicodedata.normalize("NFKC", text).strip(), latin=True)
    hints = form.name.edit.inputMethodHints()
    assert hints & Qt.InputMethodHint.ImhPreferLatin
    form.name.edit.insert("１３８ ")
    assert form.name.text() == "１３８ "
    qtbot.keyClick(form.name.edit, Qt.Key.Key_Return)
    assert form.name.text() == "138"


def test_a_name_beyond_the_basic_plane_is_kept_whole(form):
    form.name.put("𠮷田𨭎")
    assert form.name.text() == "𠮷田𨭎"


def test_chips_offered_again_keep_the_keyboard_where_it_stands(qtbot, form):
    chips = form.matter.edit
    chips.chip("wages").setFocus()
    chips.offer([(code, f"{code} 3") for code in ("wages", "injury")])  # another count came in
    assert chips.chip("wages").hasFocus()
    assert chips.chip("wages").accessibleName() == "wages 3"
    chips.offer([("other", "other"), ("wages", "wages 4")])
    assert chips.chip("wages").hasFocus()
    chips.offer([("other", "other")])
    assert chips.chip("other").hasFocus()  # never on what comes after the row


def test_chips_are_chosen_with_the_keyboard_and_only_one_of_them(qtbot, form):
    chips = form.matter.edit
    chips.setFocus()
    qtbot.keyClick(chips.chip("wages"), Qt.Key.Key_Space)
    qtbot.keyClick(chips.chip("wages"), Qt.Key.Key_Right)
    assert chips.chip("injury").hasFocus()
    qtbot.keyClick(chips.chip("injury"), Qt.Key.Key_Space)
    assert chips.chosen() == ["injury"]
    assert form.matter.code() == "injury"


def test_chips_of_several_answers_keep_them_all(qtbot):
    chips = Chips(several=True)
    qtbot.addWidget(chips)
    chips.offer([("a", "一"), ("b", "二")])
    chips.chip("a").click()
    chips.chip("b").click()
    assert chips.chosen() == ["a", "b"]


def test_a_field_says_what_is_wrong_under_itself_and_to_a_screen_reader(form):
    form.name.label = "姓名"
    form.name.required = True
    form.name.say("请填写姓名", edits.theme.Tone.DANGER)
    assert form.name.is_wrong()
    assert form.name.edit.accessibleName() == "姓名"
    assert form.name.edit.accessibleDescription() == "请填写姓名"
    form.name.say("")
    assert not form.name.is_wrong()


def test_a_refusal_is_said_with_its_code(qtbot):
    line = MessageLine()
    qtbot.addWidget(line)
    line.refuse(RefusedError("wrong_password"))
    assert line.sentence() == RefusedError("wrong_password").sentence("zh")
    line.clear()
    assert line.sentence() == ""


@pytest.fixture
def table(qtbot):
    table = QuietTable()
    table.wear(TableModel[Line]([
        Column(lambda: "姓名", lambda r: r.name),
        Column(lambda: "金额", lambda r: Cell(f"{r.amount:,}"), 90, right=True,
               key=lambda r: r.amount),
    ]))
    table.put([Line(1, "张会娟", 12_400), Line(2, "李强", 800), Line(3, "买买提", 5_000)])
    qtbot.addWidget(table)
    table.show()
    table.setFocus()
    return table


def test_enter_opens_the_row_that_the_keyboard_stands_on(qtbot, table):
    table.stand_on(2)
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [Line(2, "李强", 800)]
    with qtbot.waitSignal(table.export):
        qtbot.keyClick(table, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)


def test_reading_the_list_again_leaves_the_keyboard_on_its_row(table):
    table.stand_on(3)
    table.put([Line(9, "新来", 1), Line(3, "买买提", 5_000)])
    assert table.current_key() == 3


def test_a_list_is_put_in_the_order_of_a_column(table):
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert [row.id for row in table.model().rows] == [2, 3, 1]


def test_an_empty_list_says_so_and_a_filled_one_does_not(table):
    assert table.empty.isHidden()
    table.put([])
    assert not table.empty.isHidden()


def test_a_long_list_is_read_page_by_page(qtbot):
    asked = []

    def more(after):
        asked.append(after)
        return [Line(i, str(i), i) for i in range(after, min(after + 100, 250))]

    model = TableModel[Line]([Column(lambda: "", lambda r: r.name)])
    model.show(more(0), more)
    while model.canFetchMore(model.index(-1, -1)):
        model.fetchMore(model.index(-1, -1))
    assert len(model.rows) == 250
    assert asked == [0, 100, 200, 250]


def test_texts_of_a_list_are_those_it_shows(table):
    assert table.model().texts() == (
        ["姓名", "金额"], [["张会娟", "12,400"], ["李强", "800"], ["买买提", "5,000"]])


def test_an_act_can_be_taken_back_while_the_bar_stands(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    bar, undone = UndoBar(page), []
    bar.say("已删除", lambda: undone.append(1))
    assert bar.undo()
    assert undone == [1]
    assert not bar.undo()


def test_the_ring_stands_around_what_has_the_keyboard(qtbot, qapp, form):
    ring = FocusRing(qapp)
    for field in (form.story.edit, form.way.edit, form.name.edit):
        field.setFocus()
        around = ring.geometry()
        corner = field.mapTo(form, field.rect().topLeft())
        assert ring.isVisible()
        assert around.contains(field.rect().translated(corner))
    form.hide()
    assert not ring.isVisible()
    ring.deleteLater()


def test_a_button_is_pressed_by_enter_and_shows_its_key(qtbot):
    button = Button("建立案件", kind=Kind.FILLED, hint="Ctrl ↵")
    qtbot.addWidget(button)
    bare = Button("建立案件").sizeHint().width()
    assert button.sizeHint().width() > bare
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return)
