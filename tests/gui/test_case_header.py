"""The head of a case: on every page of it, with its sections, and small where room is short."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QMenu

from casedesk.casework.disputes import heading as headings
from casedesk.casework.disputes import record
from casedesk.errors import RefusedError
from casedesk.gui.disputes import sections
from casedesk.gui.disputes.case_header import CaseHeader
from casedesk.gui.disputes.sections import Section
from casedesk.gui.pages import page_kind
from casedesk.gui.pieces.tabs import Tabs
from casedesk.model import CaseFile, Deadline, Dispute
from tests.gui.desks import CONTROL, ENTER, Hands, desk, texts
from tests.gui.disputes import applied, in_mediation

LEFT, RIGHT = Qt.Key.Key_Left, Qt.Key.Key_Right
DOWN, UP = Qt.Key.Key_PageDown, Qt.Key.Key_PageUp


@pytest.fixture
def case_id(database, mediator):
    return in_mediation(database, mediator)


@pytest.fixture
def shell(qtbot, database, mediator, case_id):
    made = desk(qtbot, database, mediator)
    made.open("case", case_id)
    return made


@pytest.fixture
def hands(qtbot):
    return Hands(qtbot)


def head(shell):
    return shell.current().findChild(CaseHeader)


def test_it_says_who_how_far_and_until_when(shell, database, mediator, case_id):
    header = head(shell)
    case = headings.heading(database, mediator, case_id)
    assert header.title() == "张会娟 与 中山市恒盛灯饰有限公司"
    assert case.number in texts(header.head)
    assert "承办 林晓" in texts(header.head)
    assert header.stepper.accessibleName().startswith("来访")
    assert case.clock.rule in ("M-END", "M-LAW15")
    days = (case.clock.due_on - date.today()).days
    assert header.left.text() == f"还有 {days} 天"
    assert case.clock.title in header.clock.text()


def test_the_arithmetic_of_the_last_day_is_a_tip_and_is_read_aloud(shell, database, mediator,
                                                                   case_id):
    why = headings.heading(database, mediator, case_id).clock.why
    assert "次日起算" in why
    assert head(shell).left.toolTip().endswith(why)
    assert head(shell).left.accessibleDescription() == why


def test_every_page_of_a_case_wears_it(shell, case_id):
    for code, key, marked in (("case", case_id, "经过"), ("dispute", case_id, "当事人与请求"),
                              ("agreement", case_id, "协议条款"),
                              ("act", f"{case_id}:fail", "调解不成")):
        shell.open(code, key)
        header = head(shell)
        assert header.title().startswith("张会娟")
        assert header.tabs.tab(header.tabs.here()).text() == marked
        assert header.tabs.tab(header.tabs.here()).isChecked()


def test_keys_walk_from_section_to_section(shell, hands, case_id):
    codes = head(shell).tabs.codes()
    assert codes[:2] == ["case", "dispute"]
    pages = {section.code: section.page for section in sections.SECTIONS}
    for code in (*codes[1:], codes[0]):
        hands.press(DOWN, CONTROL)
        assert shell.trail.here() == (pages[code], case_id)
    hands.press(UP, CONTROL)
    assert shell.trail.here() == (pages[codes[-1]], case_id)


def test_the_row_of_sections_is_one_stop_and_arrows_walk_in_it(shell, hands, case_id):
    tabs = head(shell).tabs
    stops = [code for code in tabs.codes()
             if tabs.tab(code).focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == ["case"]
    tabs.tab("case").setFocus()
    hands.press(RIGHT)
    assert tabs.tab("dispute").hasFocus()
    hands.press(LEFT)
    hands.press(LEFT)
    assert tabs.tab(tabs.codes()[-1]).hasFocus()
    hands.press(Qt.Key.Key_Home)
    hands.press(RIGHT)
    hands.press(ENTER)
    assert shell.trail.here() == ("dispute", case_id)


def test_a_section_without_a_page_is_left_out(monkeypatch, database, mediator, case_id):
    case = headings.heading(database, mediator, case_id)
    monkeypatch.setattr(sections, "SECTIONS", (
        Section("case", "Record", "case"), Section("moon", "Moon", "moon"),
        Section("never", "Never", "dispute", lambda _: False)))
    assert [each.code for each in sections.sections_of(case, mediator)] == ["case"]


def test_every_section_names_a_page_of_one_record(database, mediator, case_id):
    case = headings.heading(database, mediator, case_id)
    for section in sections.sections_of(case, mediator):
        assert page_kind(section.page).section == 0


def test_the_roster_is_for_cases_of_many_alone(database, mediator, case_id):
    roster = next(section for section in sections.SECTIONS if section.code == "members")
    assert not roster.when(headings.heading(database, mediator, case_id))
    with database.writing(mediator) as session:
        dispute = session.query(Dispute).filter_by(case_id=case_id).one()
        dispute.collective, dispute.workers = True, 12
    assert roster.when(headings.heading(database, mediator, case_id))


def test_who_sees_the_overview_alone_is_offered_no_more(database, mediator, counter):
    case = headings.heading(database, counter, in_mediation(database, mediator))
    assert not case.whole
    assert {section.code for section in sections.sections_of(case, counter)} <= {
        "case", "proceedings"}


def test_an_overdue_day_and_a_warning_stand_out(shell, database, mediator, case_id):
    with database.writing(mediator) as session:
        session.get_one(CaseFile, case_id).risk = "red"
        for clock in session.query(Deadline).filter_by(case_id=case_id, state="running"):
            clock.due_on = date.today() - timedelta(days=3)
    QApplication.processEvents()
    assert head(shell).left.text() == "逾期 3 天"
    assert head(shell).head._badges["risk"].text() == "红色预警"


def test_without_a_running_clock_there_is_no_countdown(shell, database, mediator, case_id):
    with database.writing(mediator) as session:
        for clock in session.query(Deadline).filter_by(case_id=case_id):
            clock.state = "stopped"
    QApplication.processEvents()
    assert not head(shell).left.isVisible()
    assert head(shell).clock.text() == ""


def test_it_is_read_again_when_the_page_is_looked_at_again(shell, database, mediator, case_id):
    shell.open("cases")
    with database.writing(mediator) as session:
        session.get_one(CaseFile, case_id).handler_name = "王敏"
    shell.open("case", case_id)
    assert "承办 王敏" in texts(head(shell).head)


def test_in_a_low_window_it_keeps_to_two_lines_and_says_the_rest_in_its_tip(qtbot, shell):
    shell.resize(1366, 768)
    header = head(shell)
    qtbot.waitUntil(lambda: 110 <= header.height() <= 130)
    assert header.stepper.isVisible()
    shell.resize(1093, 614)
    qtbot.waitUntil(lambda: header.height() <= 80)
    assert not header.stepper.isVisible()
    assert "承办 林晓" in header.head.toolTip()
    assert "受理" in header.head.toolTip()
    assert header.left.isVisible()
    shell.resize(1366, 768)
    qtbot.waitUntil(lambda: header.height() >= 110)


def test_an_unknown_case_is_refused(database, mediator):
    with pytest.raises(RefusedError) as refusal:
        headings.heading(database, mediator, 4711)
    assert refusal.value.code == "case_unknown"


def test_a_case_without_a_handler_says_so(qtbot, database, supervisor, mediator):
    case_id = applied(database, supervisor)
    shell = desk(qtbot, database, mediator)
    shell.open("case", case_id)
    assert "尚未指定承办人" in texts(head(shell).head)
    record.set_step(database, mediator, case_id, "核对材料", None)
    assert head(shell).heading().state == "applied"


def test_sections_without_room_are_behind_the_last_one_and_stay_in_reach(qtbot):
    tabs = Tabs()
    qtbot.addWidget(tabs)
    asked = []
    tabs.asked.connect(asked.append)
    tabs.offer([(str(place), f"第 {place} 部分") for place in range(8)], "6")
    tabs.resize(tabs.sizeHint())
    tabs.show()
    assert not any(tabs.tab(code).isHidden() for code in tabs.codes())
    tabs.resize(260, tabs.height())
    shown = [code for code in tabs.codes() if not tabs.tab(code).isHidden()]
    assert "6" in shown
    assert 2 <= len(shown) < 8
    tabs._more.click()
    menu = tabs.findChild(QMenu)
    assert [act.text() for act in menu.actions()] == [
        f"第 {place} 部分" for place in range(8) if str(place) not in shown]
    menu.actions()[-1].trigger()
    assert asked == ["7"]
    tabs.walk(1)
    assert asked == ["7", "7"]


def test_a_case_fits_a_screen_that_is_shown_half_as_large_again(qtbot, shell, case_id):
    for code, key in (("case", case_id), ("dispute", case_id), ("agreement", case_id),
                      ("act", f"{case_id}:fail"), ("case", case_id)):
        shell.open(code, key)
        shell.resize(911, 512)
        qtbot.waitUntil(lambda: shell.size() == QSize(911, 512))
