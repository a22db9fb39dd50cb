"""Deadlines in their window: one's own with Ctrl+D, standing still, the limitation, old days."""

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from casedesk.model import CaseFile, Deadline, Dispute, Interruption
from tests.gui.desks import CONTROL, ENTER, Hands, button, buttons, desk, nameless, row, texts
from tests.gui.disputes import applied, in_mediation

TODAY = date.today()


@pytest.fixture
def hands(qtbot):
    return Hands(qtbot)


@pytest.fixture
def shell(qtbot, database, mediator):
    return desk(qtbot, database, mediator)


@pytest.fixture
def opened(shell, database, mediator):
    """The deadlines of a case in mediation since today."""
    shell.open("clocks", in_mediation(database, mediator, matter="0508",
                                      known_on=TODAY - timedelta(days=30)))
    QApplication.processEvents()
    return shell.current()


def act(card, text, about=""):
    """The button of a line; a reader hears what it is about."""
    wanted = f"{text} {about}".strip()
    return next(b for b in buttons(card) if b.accessibleName() == wanted)


def clock(database, rule):
    with database.reading() as session:
        return session.scalars(select(Deadline).where(Deadline.rule == rule)
                               .order_by(Deadline.id.desc())).first()


def test_a_deadline_is_set_from_the_case_by_ctrl_d_and_ticked_off(
        shell, hands, database, mediator):
    case_id = applied(database, mediator)
    shell.open("case", case_id)
    shell.current().acts()["deadline"]()
    page = shell.current()
    assert shell.trail.here() == ("clocks", case_id)
    assert page.ui.title.edit.hasFocus()
    hands.write("催单位交工资表")
    page.ui.on.put(f"{TODAY + timedelta(days=2):%Y%m%d}")
    hands.press(ENTER, CONTROL)
    assert clock(database, "OWN").title == "催单位交工资表"
    assert page.ui.form.isHidden()
    QApplication.processEvents()
    act(page.clocks, "办完", "催单位交工资表").click()
    assert clock(database, "OWN").state == "met"


def test_a_deadline_without_a_title_is_refused_at_its_field(opened, hands, database):
    opened.ask("own", None)
    opened.ui.on.put("今天")
    hands.press(ENTER, CONTROL)
    assert opened.ui.title.is_wrong()
    assert clock(database, "OWN") is None


def test_mediation_stands_still_and_runs_on(opened, hands, database):
    act(opened.clocks, "中止", "调解结束").click()
    assert opened.ui.why.edit.hasFocus()
    hands.press(ENTER, CONTROL)
    assert opened.ui.why.is_wrong()
    hands.write("等待伤残等级鉴定")
    hands.press(ENTER, CONTROL)
    assert clock(database, "M-END").state == "suspended"
    QApplication.processEvents()
    assert "中止" in texts(opened.clocks)
    act(opened.clocks, "恢复", "调解结束").click()
    hands.press(ENTER, CONTROL)  # the day it stood still is not over
    assert opened.ui.on.is_wrong()
    assert clock(database, "M-END").state == "suspended"


def test_the_limitation_moves_with_its_events(opened, hands, database):
    assert "满1年" in texts(opened.limitation)
    act(opened.limitation, "登记事由…").click()
    opened.ui.kind.choose("claimed")
    opened.ui.on.put(f"{TODAY - timedelta(days=3):%Y%m%d}")
    opened.ui.why.put("微信催讨")
    opened.submit()
    assert row(database, Interruption)["note"] == "微信催讨"
    QApplication.processEvents()
    about = f"{(TODAY - timedelta(days=3)).month}月"
    correct = next(b for b in buttons(opened.limitation)
                   if b.accessibleName().startswith("更正 ") and about in b.accessibleName())
    correct.click()
    assert opened.ui.kind.code() == "claimed"
    opened.ui.kind.choose("suspended")
    assert not opened.ui.until.isHidden()
    opened.ui.until.put(f"{TODAY - timedelta(days=9):%Y%m%d}")
    opened.submit()
    assert opened.ui.until.is_wrong()  # it would end before it begins
    opened.ui.until.put(f"{TODAY:%Y%m%d}")
    opened.submit()
    QApplication.processEvents()
    assert "中止3日" in texts(opened.limitation)


def test_what_the_year_runs_from_is_put_right(opened, database):
    act(opened.limitation, "起算日…").click()
    opened.ui.knownOn.put(f"{TODAY - timedelta(days=60):%Y%m%d}")
    opened.submit()
    assert row(database, Dispute)["known_on"] == TODAY - timedelta(days=60)


def test_a_wrong_day_of_an_act_is_put_right_with_a_reason(shell, hands, database, mediator):
    from casedesk.casework.disputes import acts
    from casedesk.casework.disputes.acts import Act
    from casedesk.model import Event

    early = TODAY - timedelta(days=5)
    case_id = applied(database, mediator)
    with database.reading() as session:
        assert session.scalars(select(Event.action).where(Event.case_id == case_id)).first()
    acts.perform(database, mediator, Act(case_id, "solicit"))
    shell.open("clocks", case_id)
    page = shell.current()
    QApplication.processEvents()
    act(page.days, "更正日期", "征询对方").click()
    page.ui.on.put(f"{early:%Y%m%d}")
    page.ui.why.put("日期记错")
    page.submit()
    assert "早于上一步“收到申请”" in page.ui.message.sentence()  # neighbours hold it
    page.ui.on.put("今天")
    page.ui.why.put("")
    page.submit()
    assert page.ui.why.is_wrong()


def test_what_is_typed_is_kept(qtbot, opened, database, mediator):
    opened.ask("own", None)
    opened.ui.title.put("去单位核实考勤")
    assert opened.keep_draft()
    shell = desk(qtbot, database, mediator)
    shell.open("clocks", opened.case_id)
    again = shell.current()
    button(again.ui.message, "继续").click()
    assert again.ui.title.text() == "去单位核实考勤"


def test_every_field_has_a_name(opened):
    opened.ask("event", None)
    assert nameless(opened) == []
    opened.ask("own", None)
    assert nameless(opened) == []


def test_time_that_ran_out_is_proposed_on_the_case_and_confirmed_there(
        shell, hands, database, mediator):
    case_id = in_mediation(database, mediator)
    with database.writing(mediator) as session:
        session.scalars(select(Dispute)).one().end_due = TODAY - timedelta(days=1)
    shell.open("case", case_id)
    page = shell.current()
    assert "调解期限已于" in page.ui.message.sentence()
    button(page.ui.message, "逾期未成").click()
    assert shell.trail.here() == ("act", f"{case_id}:expire")
    hands.press(ENTER, CONTROL)
    assert row(database, CaseFile, id=case_id)["state"] == "expired"
