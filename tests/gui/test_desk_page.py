"""The desk of today shows what the office has, and hands its list on."""

from datetime import date

from PySide6.QtCore import Qt

from casedesk.casework import desk
from casedesk.casework.staff import Data
from casedesk.errors import RefusedError
from casedesk.gui.export import write_list
from casedesk.gui.theme import Tone
from tests.gui.windows import sign_in


def test_the_desk_shows_the_clocks_of_the_office_in_their_order(qtbot, centre):
    window = sign_in(qtbot, centre, "supervisor")
    page, context = window.shell.current(), window.shell.context
    found = desk.today(context.database, context.actor)
    rows = page.due.model().rows
    assert rows == list(found.due)
    assert [row.due_on for row in rows] == sorted(row.due_on for row in rows)
    assert page.due.model().cell(0, 1).tip == rows[0].why
    counts = {row.id: row.count for row in page.mine.model().rows}
    assert counts["forgotten"] == found.forgotten
    assert counts["drafts"] == 0


def test_a_day_that_is_past_or_today_says_so_in_words(qtbot, centre):
    from dataclasses import replace

    page = sign_in(qtbot, centre, "supervisor").shell.current()
    row = page.due.model().rows[0]
    assert page._due_cell(replace(row, days=-2)).text == "逾期 2 天"
    assert page._due_cell(replace(row, days=-2)).tone == Tone.DANGER
    assert page._due_cell(replace(row, days=0)).text == "今日"
    later = page._due_cell(replace(row, days=3, due_on=date(2026, 11, 25)))
    assert later.text == "11月25日 周三"


def test_a_draft_that_is_kept_is_counted_on_the_desk_at_once(qtbot, centre):
    from casedesk.store import drafts

    window = sign_in(qtbot, centre, "counter")
    context = window.shell.context
    drafts.save(context.database, context.actor, "visit", "new", {"name": "张会娟"})
    page = window.shell.current()
    qtbot.waitUntil(lambda: page.mine.model().rows[-1].count == 1)


def test_the_counsellor_sees_no_month_and_no_cases(qtbot, centre):
    page = sign_in(qtbot, centre, "counsellor").shell.current()
    assert page.ui.monthCard.isHidden()
    assert page.due.model().rows == []
    assert not page.due.empty.isHidden()


def test_the_list_goes_out_as_it_is_shown_and_the_trail_says_so(qtbot, centre, tmp_path):
    from openpyxl import load_workbook

    window = sign_in(qtbot, centre, "supervisor")
    page = window.shell.current()
    where = tmp_path / "due.xlsx"
    write_list(page, page.due, "due", "到期与逾期", Data.CASE, where)
    qtbot.waitUntil(lambda: "已保存" in page.message().sentence(), timeout=20_000)
    cells = [[cell.value for cell in row] for row in load_workbook(where).active.iter_rows()]
    heads, rows = page.due.model().texts()
    assert heads in cells
    assert rows[0] in cells


def test_a_colleague_without_the_right_takes_no_list_away(qtbot, centre, tmp_path):
    window = sign_in(qtbot, centre, "counter")
    page = window.shell.current()
    where = tmp_path / "due.xlsx"
    write_list(page, page.due, "due", "到期与逾期", Data.CASE, where)
    qtbot.waitUntil(lambda: bool(page.message().sentence()), timeout=20_000)
    assert page.message().sentence() == RefusedError("not_allowed").sentence("zh")
    assert not where.exists()


def test_a_file_that_cannot_be_written_is_named(qtbot, centre, tmp_path):
    window = sign_in(qtbot, centre, "supervisor")
    page = window.shell.current()
    write_list(page, page.due, "due", "到期", Data.CASE, tmp_path / "nowhere" / "due.xlsx")
    qtbot.waitUntil(lambda: "due.xlsx" in page.message().sentence(), timeout=20_000)


def test_enter_on_a_visit_that_waits_goes_on_with_it(qtbot, centre):
    window = sign_in(qtbot, centre, "counter")
    page = window.shell.current()
    waiting = next(row for row in page.visits.model().rows if row.state == "waiting")
    page.visits.setFocus()
    page.visits.stand_on(waiting.id)
    qtbot.keyClick(page.visits, Qt.Key.Key_Return)
    assert window.shell.trail.here() == ("intake", waiting.id)


def test_locking_makes_the_backup_of_the_day_and_the_status_line_says_when(qtbot, centre):
    from casedesk.casework import keeping

    window = sign_in(qtbot, centre, "supervisor")
    qtbot.waitUntil(lambda: window.shell.ui.status.backup.text() == "还没有备份", timeout=20_000)
    window.lock()
    qtbot.waitUntil(lambda: "已验证" in window.shell.ui.status.backup.text(), timeout=30_000)
    assert keeping.latest(window.shell.context.database) is not None
