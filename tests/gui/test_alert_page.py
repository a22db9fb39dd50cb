"""The alert's window: begun from a case, graded while it is typed, reported, and on the desk."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from casedesk.casework import alerts
from casedesk.casework.collective import taking
from casedesk.exchange import roster as reader
from casedesk.gui.pieces.badge import Badge
from casedesk.gui.print.print_dialog import PrintDialog
from casedesk.model import Alert, AlertReport
from casedesk.rules import dates
from casedesk.store import drafts
from tests.casework.rosters import roster as made
from tests.gui.desks import CONTROL, ENTER, Hands, button, count, desk, nameless, row, texts
from tests.gui.disputes import in_mediation


@pytest.fixture
def hands(qtbot):
    return Hands(qtbot)


@pytest.fixture
def case_id(database, mediator):
    case_id = in_mediation(database, mediator)
    taking.take_in(database, mediator, case_id, reader.from_text(made(12)).lines)
    return case_id


@pytest.fixture
def shell(qtbot, database, mediator, case_id):
    return desk(qtbot, database, mediator)


def put(page, name, text):
    page.form.parts[name].put(text)


def badge(card):
    return next(each.text() for each in card.findChildren(Badge) if each.isVisible())


def test_the_desk_shows_a_collective_case_without_an_alert_and_opens_one(shell, case_id):
    shell.open("desk")
    page = shell.current()
    assert page.alarm.isVisible()
    assert "还没有向镇街总工会填报预警" in texts(page.alarm)
    assert "还剩 " in texts(page.alarm)
    button(page.alarm, "填报预警").click()
    assert shell.current().title() == "新预警"
    assert shell.current().form.parts["people"].text() == "12"


def test_the_level_follows_from_what_is_typed(shell, case_id):
    shell.open("alert", f"case:{case_id}")
    page = shell.current()
    assert not nameless(page)
    assert badge(page.card) == "按规则：黄色"
    page.form.parts["signs"].choose("blocking")
    assert badge(page.card) == "按规则：红色"
    assert "公安部门" in texts(page.card)
    put(page, "people", "3")
    page.form.parts["signs"].choose()
    assert badge(page.card) == "不够预警级别"


def test_an_alert_is_recorded_by_keys_and_bad_input_goes_to_its_field(
        shell, hands, database, mediator, case_id):
    shell.open("alert", f"case:{case_id}")
    page = shell.current()
    put(page, "people", "许多")
    page.form.parts["people"].setFocus()
    hands.press(ENTER, CONTROL)
    assert page.line.sentence()
    assert page.form.parts["people"].is_wrong()
    assert count(database, Alert) == 0
    put(page, "people", "52")
    put(page, "measures", "已到现场劝导")
    assert page.keep_draft()
    assert drafts.read(database, mediator, alerts.DRAFT, f"case:{case_id}") is not None
    hands.press(ENTER, CONTROL)
    assert not page.line.sentence()
    assert page.title() == "预警 中工预字〔2026〕第0001号"
    assert drafts.read(database, mediator, alerts.DRAFT, f"case:{case_id}") is None
    kept = row(database, Alert)
    assert (kept["level"], kept["people"], kept["measures"]) == ("red", 52, "已到现场劝导")
    assert "还剩 " in texts(page.side.hours)


def test_it_is_reported_followed_up_and_closed(shell, database, mediator, case_id):
    shell.open("alert", alerts.record(database, mediator, alerts.begin(
        database, mediator, case_id=case_id)))
    page = shell.current()
    page.report()
    for dialog in page.findChildren(PrintDialog):
        dialog.close()
    QApplication.processEvents()
    assert count(database, AlertReport) == 1
    assert "已报" in texts(page.side.hours)
    assert "续报 1" in texts(page.side.reporting)
    page.report()
    assert "续报要写明新的情况" in page.line.sentence()
    page.side.text.put("又有五人到场")
    page.side.concerned.put("35")
    page.side.level.choose("orange")
    page.report()
    for dialog in page.findChildren(PrintDialog):
        dialog.close()
    assert count(database, AlertReport) == 2
    assert (row(database, Alert)["people"], row(database, Alert)["level"]) == (35, "orange")
    page.close_it()
    assert "还没有写处置结果" in page.line.sentence()
    page.side.outcome.put("当日发放工资")
    page.close_it()
    assert row(database, Alert)["state"] == "closed"
    assert not page.side.reporting.isVisible()


def test_an_overdue_report_is_shown_in_red_with_how_long(shell, database, mediator, case_id):
    entry = alerts.begin(database, mediator, case_id=case_id)
    entry.known_at = dates.now() - timedelta(hours=3)
    shell.open("alert", alerts.record(database, mediator, entry))
    assert "已超 1 小时" in texts(shell.current().side.hours)
    shell.open("desk")
    assert "已超 1 小时" in texts(shell.current().alarm)


def test_an_alert_of_its_own_needs_no_case(shell, hands, database):
    shell.open("alert")
    page = shell.current()
    put(page, "employer", "中山市美盛家具有限公司")
    put(page, "people", "20")
    put(page, "cause", "拖欠工资")
    page.form.parts["cause"].setFocus()
    hands.press(ENTER, CONTROL)
    kept = row(database, Alert)
    assert (kept["case_id"], kept["visit_id"], kept["level"]) == (None, None, "yellow")
