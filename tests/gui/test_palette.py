import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from casedesk.casework import visits
from casedesk.casework.employers import EmployerEntry
from tests.gui.desks import CONTROL, DOWN, ENTER, Hands, compose, desk
from tests.samples import unpaid_wages


@pytest.fixture
def hands(qtbot):
    return Hands(qtbot)


@pytest.fixture
def saved(database, mediator):
    """A case of 张会娟 against 恒盛, in the mediator's hands."""
    return visits.record(database, mediator, unpaid_wages(employer=EmployerEntry(
        name="中山市恒盛灯饰有限公司", uscc="91442000MA4W2B7K3F", town="442000110")), then="case")


@pytest.fixture
def shell(qtbot, database, counter, saved):
    return desk(qtbot, database, counter)


@pytest.fixture
def palette(shell, qtbot):
    from casedesk.gui.search.palette import Palette

    shell.open("people")
    shell.act("search")
    found = shell.findChild(Palette)
    qtbot.waitUntil(found.isActiveWindow)
    qtbot.waitUntil(lambda: bool(found._initials))
    return found


def kinds(palette):
    return [line.kind for line in palette.shown() if line.kind]


def test_one_box_finds_people_employers_cases_and_visits(palette, hands):
    hands.write("张会娟")
    assert kinds(palette) == ["person", "case"]
    person = palette.line()
    assert person.text == "张会娟"
    assert "证件尾号 4425" in person.beside
    assert person.badge == "1 件在办"
    palette.ui.search.setText("恒盛")
    assert kinds(palette) == ["employer", "case"]
    palette.ui.search.setText("1")
    assert set(kinds(palette)) == {"case", "visit"}


@pytest.mark.parametrize(("typed", "where", "marked"), [
    ("会娟", "text", "会娟"), ("zhj", "text", "张会娟"), ("4425", "beside", "4425"),
    ("13826774412", "beside", "4412"),
])
def test_why_somebody_was_found_is_marked(palette, typed, where, marked):
    palette.ui.search.setText(typed)
    line = palette.line()
    spans = line.marks if where == "text" else line.marks_beside
    assert [getattr(line, where)[a:b] for a, b in spans] == [marked]


def test_enter_opens_and_the_arrows_pass_over_headings(palette, shell, hands, saved):
    hands.write("张会娟")
    hands.press(DOWN)
    assert palette.line().kind == "case"
    hands.press(Qt.Key.Key_Up)
    assert palette.line().kind == "person"
    hands.press(ENTER)
    assert shell.trail.here() == ("person", saved.person_id)


def test_ctrl_enter_registers_a_visit_of_the_one_found(palette, shell, hands, saved):
    hands.write("4412")
    hands.press(ENTER, CONTROL)
    assert shell.trail.here() == ("intake", None)
    assert shell.current().side.person_id == saved.person_id


def test_ins_carries_what_was_typed_to_a_new_person(palette, shell, hands):
    hands.write("欧阳娜娜")
    assert "Ins" in palette.ui.keys.text()
    hands.press(Qt.Key.Key_Insert)
    assert shell.current().ui.name.text() == "欧阳娜娜"


@pytest.mark.parametrize("typed", ["djlf", "登记来访", "F2 不存在"])
def test_commands_are_found_by_words_and_initials(palette, shell, hands, typed):
    palette.ui.search.setText(typed)
    found = [line.text for line in palette.shown() if line.kind == "command"]
    assert found == ([] if "不存在" in typed else ["登记来访"])
    if found:
        hands.press(ENTER)
        assert shell.trail.here() == ("intake", None)


def test_an_unfinished_word_is_not_taken(palette, shell, qtbot):
    palette.ui.search.setText("张会娟")
    compose(palette.ui.search, "zhang")
    qtbot.keyClick(palette.ui.search, ENTER)
    assert palette.isVisible()
    assert shell.trail.here() == ("people", None)


def test_who_may_not_register_is_not_offered_it(qtbot, database, actors, saved):
    from casedesk.gui.search.palette import Palette

    shell = desk(qtbot, database, actors["counsellor"])
    shell.act("search")
    palette = shell.findChild(Palette)
    palette.ui.search.setText("张会娟")
    assert "登记" not in palette.ui.keys.text()
    assert kinds(palette) == ["person"]
    palette.register()
    palette.register_new()
    assert palette.isVisible()
    assert QApplication.activeModalWidget() is palette
    palette.reject()
