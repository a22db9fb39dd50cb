from datetime import date
from pathlib import Path

import pytest
import time_machine
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from casedesk.casework import calendar_book, keeping, numbers, settings_book, visits
from casedesk.casework.disputes import acts
from casedesk.casework.disputes.acts import Act
from casedesk.casework.staff import accounts
from casedesk.gui.pieces.badge import Badge
from tests.conftest import NAMES, PASSWORD
from tests.gui import windows
from tests.gui.settings_parts import opened, part, said
from tests.samples import at, unpaid_wages

ENTER = Qt.Key.Key_Return


@pytest.fixture
def put_back():
    """What was asked to be put back."""
    return []


@pytest.fixture
def settings(qtbot, database, put_back):
    """Open the settings for a colleague."""
    return lambda actor: opened(qtbot, database, actor, put_back)


def test_a_backup_is_made_checked_and_held_against_the_centre(
        qtbot, settings, actors, database, supervisor, put_back, monkeypatch, tmp_path):
    shown = part(settings(actors["admin"]), "backup")
    assert shown.list.empty.isVisible()
    shown.submit()
    assert "已备份并校验" in said(qtbot, shown)
    visits.record(database, supervisor, unpaid_wages(), then="case")
    shown.ui.password.edit.setText("wrong")
    shown.compare()
    qtbot.waitUntil(shown.ui.password.is_wrong, timeout=20_000)
    shown.ui.password.edit.setText(PASSWORD)
    shown.compare()
    qtbot.waitUntil(shown.ui.restore.isVisible, timeout=20_000)
    assert "案件将少 1" in shown.ui.found.text()
    shown.put_back()
    assert shown.ui.reason.is_wrong()  # asked for before anything is done
    assert put_back == []
    shown.ui.reason.put("误删")
    monkeypatch.setattr(QMessageBox, "question",
                        lambda *_: QMessageBox.StandardButton.Yes)
    shown.put_back()
    made = keeping.latest(database)
    assert put_back == [(made.path, NAMES["admin"], PASSWORD, "误删")]
    shown.back_up(tmp_path / "stick")
    qtbot.waitUntil(lambda: str(tmp_path) in shown.ui.message.sentence(), timeout=20_000)
    assert len(list(Path(tmp_path / "stick").glob("casedesk-*"))) == 1


def test_only_the_administrator_may_put_a_backup_back(qtbot, settings, supervisor):
    shown = part(settings(supervisor), "backup")
    shown.submit()
    said(qtbot, shown)
    shown.ui.password.edit.setText(PASSWORD)
    shown.compare()
    qtbot.waitUntil(lambda: bool(shown.ui.found.text()), timeout=20_000)
    assert not shown.ui.restore.isVisible()


def test_the_health_check_says_each_part(qtbot, settings, supervisor, database):
    shown = part(settings(supervisor), "backup")
    shown.check()
    qtbot.waitUntil(lambda: shown._health is not None, timeout=20_000)
    assert [b.text() for b in shown._lines.findChildren(Badge)] == ["正常"] * 4
    (database.folder / "keyring.cdk").write_bytes(b"{}")
    shown.check()
    qtbot.waitUntil(lambda: "体检" not in said(qtbot, shown) and not shown._health.ok,
                    timeout=20_000)
    assert [b.text() for b in shown._lines.findChildren(Badge)] == ["正常"] * 3 + ["有问题"]


def test_a_year_is_pasted_and_the_cases_that_moved_are_named(
        qtbot, settings, supervisor, mediator, database):
    with time_machine.travel(at("2026-12-30"), tick=False):
        saved = visits.record(database, mediator, unpaid_wages(), then="case")
        acts.perform(database, mediator, Act(saved.case_id, "accept",
                                             consent_on=date(2026, 12, 30)))
    shown = part(settings(supervisor), "calendar")
    shown.ui.list.put("2027-01-14 至 2027-01-20 休 演练\n明年 休")
    shown.submit()
    assert "第 2 行" in shown.ui.message.sentence()
    assert not calendar_book.year_book(database, supervisor, 2027).official
    shown.ui.list.put("2027-01-14 至 2027-01-20 休 演练")
    assert "2027" in shown.ui.official.text()
    shown.ui.official.setChecked(True)
    shown.ui.notice.put("国办发明电〔2026〕7号")
    shown.submit()
    qtbot.waitUntil(lambda: saved.case_number in shown.ui.message.sentence(), timeout=20_000)
    assert calendar_book.year_book(database, supervisor, 2027).official
    assert shown.years.code() == "2027"
    assert shown.ui.list.text() == ""


def test_a_figure_is_changed_from_a_day_on(settings, supervisor, database):
    shown = part(settings(supervisor), "values")
    shown.values.stand_on("collective_from")
    shown.ui.value.put("1")
    shown.submit()
    assert shown.ui.value.is_wrong()
    shown.ui.value.put("12")
    shown.ui.since.put("2030-01-01")
    shown.submit()
    with database.reading() as session:
        assert settings_book.value(session, "collective_from", date(2029, 12, 31)) == 10
        assert settings_book.value(session, "collective_from", date(2030, 1, 1)) == 12
    assert "12 人" in shown.ui.later.text()
    shown.values.stand_on("mediator_decides")
    shown.ui.choice.choose("0")
    shown.submit()
    assert shown.values.current().value is False


def test_the_deadlines_of_law_are_read_with_their_basis(settings, supervisor):
    shown = part(settings(supervisor), "values")
    shown.chips.choose(["rules"])
    assert shown.rules.isVisible()
    shown.rules.stand_on(("M-ACC", date(2012, 1, 1)))
    assert "企业劳动争议协商调解规定" in shown.ui.basis.text()
    assert not shown.ui.save.isVisible()


def test_a_number_is_voided_with_a_reason_and_stays_listed(settings, supervisor, database):
    number = visits.record(database, supervisor, unpaid_wages(), then="case").case_number
    shown = part(settings(supervisor), "numbers")
    shown.series.choose(next(shown.series.itemData(n) for n in range(shown.series.count())
                             if shown.series.itemData(n).startswith("case ")))
    assert shown.list.current().number == number
    shown.void()
    assert shown.ui.reason.is_wrong()
    shown.ui.reason.put("重复登记")
    shown.void()
    row = numbers.register(database, "case", date.today().year)[0]
    assert (row.number, row.void_reason) == (number, "重复登记")
    assert not shown.ui.void_.isVisible()


def test_the_trail_is_read_page_by_page_in_the_words_of_the_desk(settings, supervisor, database):
    for place in range(210):
        settings_book.change(database, supervisor, "collective_from", 10 + place % 5,
                             date(2026, 1, 1))
    shown = part(settings(supervisor), "trail")
    model = shown.list.model()
    assert model.cell(0, 3).text == "更改设置"
    assert model.cell(0, 5).text == "集体争议的人数"
    assert model.rowCount() == 200
    model.fetchMore(model.index(0, 0).parent())
    assert model.rowCount() > 210
    assert len({row.seq for row in model.rows}) == model.rowCount()


def test_a_mediator_reads_the_own_acts_only(settings, supervisor, mediator, database):
    visits.record(database, mediator, unpaid_wages())
    visits.record(database, supervisor, unpaid_wages())
    shown = part(settings(mediator), "trail")
    assert {row.name for row in shown.list.model().rows} == {mediator.name}


def test_a_backup_takes_the_place_of_the_open_centre_and_everybody_comes_in_anew(
        qtbot, centre, monkeypatch):
    monkeypatch.setattr(QMessageBox, "question",
                        lambda *_: QMessageBox.StandardButton.Yes)
    window = windows.sign_in(qtbot, centre, "admin")
    before = window._database
    window.shell.open("settings", part="backup")
    shown = window.shell.current().part()
    shown.submit()
    said(qtbot, shown)
    settings_book.change(before, window.shell.actor, "collective_from", 33, date(2026, 1, 1))
    shown.ui.password.edit.setText(windows.PASSWORD)
    shown.compare()
    qtbot.waitUntil(shown.ui.restore.isVisible, timeout=20_000)
    shown.ui.reason.put("误改")
    shown.ui.restore.click()
    qtbot.waitUntil(lambda: "已恢复" in window._fault.sentence(), timeout=30_000)
    assert window.isEnabled()
    assert window.shell is None
    page = window.unlock_page
    qtbot.waitUntil(lambda: bool(page.form.person.code()), timeout=20_000)
    page.form.person.choose(windows.name_of("admin"))
    qtbot.keyClicks(page.form.password.edit, windows.PASSWORD)
    qtbot.keyClick(page.form.password.edit, ENTER)
    qtbot.waitUntil(lambda: window.shell is not None, timeout=30_000)
    with window._database.reading() as session:
        assert settings_book.value(session, "collective_from", date(2026, 11, 1)) == 10
    assert accounts.trail(window._database, window.shell.actor)[0].verb == "restore"
